"""Which way the parts of a text run: Word has to be told for every run."""

import re

# Letters and digits of right-to-left scripts.
_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_IS_RTL = re.compile(f"[{_RTL}]")
_HAS_LETTER = re.compile(rf"[^\W\d_{_RTL}]")
# From a Latin letter or a number to the last one that no right-to-left letter parts from it, with the signs
# that belong to it.
_LATIN = re.compile(rf"[^\s{_RTL}]*[^\W_{_RTL}](?:[^{_RTL}]*[^\s{_RTL}])?")
_RIGHT_TO_LEFT = re.compile(rf"[{_RTL}](?:[^\w]*[{_RTL}\d])*")


def is_right_to_left(text: str) -> bool:
    """Whether any letter of the text runs from right to left."""
    return not text.isascii() and _IS_RTL.search(text) is not None


def directions(text: str, is_rtl: bool) -> list[tuple[str, bool]]:
    """The text in parts, each with whether it runs right to left; neutral signs go with the paragraph."""
    if not is_rtl and not is_right_to_left(text):
        return [(text, False)]
    pattern = _LATIN if is_rtl else _RIGHT_TO_LEFT
    parts: list[tuple[str, bool]] = []
    last = 0
    for match in pattern.finditer(text):
        if is_rtl and not _HAS_LETTER.search(match.group()):
            continue
        if match.start() > last:
            parts.append((text[last : match.start()], is_rtl))
        parts.append((match.group(), not is_rtl))
        last = match.end()
    if last < len(text):
        parts.append((text[last:], is_rtl))
    return parts
