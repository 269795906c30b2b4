"""Scripts beyond Latin: which font shows them, where the engine can use the fonts of the machine."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Script:
    """A script, its letters, and the fonts that may be installed for it, best first."""

    name: str
    letters: str
    fonts: tuple[str, ...]
    # What the font is told: letters that join or move do so only if it knows their script.
    feature: str = ""


SCRIPTS = (
    Script("greek", "\u0370-\u03ff\u1f00-\u1fff", ("Source Sans 3", "Noto Sans", "DejaVu Sans")),
    Script("cyrillic", "\u0400-\u052f", ("Source Sans 3", "Noto Sans", "DejaVu Sans")),
    Script("hebrew", "\u0590-\u05ff\ufb1d-\ufb4f", ("Noto Sans Hebrew", "DejaVu Sans"), "Script=Hebrew"),
    Script(
        "arabic",
        "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
        ("Vazirmatn", "Noto Sans Arabic", "DejaVu Sans"),
        "Script=Arabic",
    ),
    Script(
        "devanagari", "\u0900-\u097f\u200c\u200d", ("Noto Sans Devanagari", "Nirmala UI"), "Script=Devanagari"
    ),
    Script("thai", "\u0e00-\u0e7f", ("Noto Sans Thai", "Leelawadee UI"), "Script=Thai"),
    Script(
        "hangul",
        "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af",
        ("Noto Sans CJK KR", "Noto Sans KR", "Malgun Gothic"),
    ),
    Script("kana", "\u3040-\u30ff\u31f0-\u31ff", ("Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic")),
    Script(
        "han",
        "\u2e80-\u2fff\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff",
        ("Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei"),
    ),
    Script(
        "emoji",
        "\u2190-\u21ff\u2600-\u27bf\ufe0f\U0001f000-\U0001faff",
        ("Noto Emoji", "DejaVu Sans", "Segoe UI Symbol"),
    ),
)
_ANY = re.compile("|".join(f"(?P<{script.name}>[{script.letters}]+)" for script in SCRIPTS))
_BY_NAME = {script.name: script for script in SCRIPTS}


def split(text: str) -> list[tuple[Script | None, str]]:
    """The text in parts of one script each; Latin and signs have none."""
    if text.isascii():
        return [(None, text)]
    parts: list[tuple[Script | None, str]] = []
    last = 0
    for match in _ANY.finditer(text):
        if match.start() > last:
            parts.append((None, text[last : match.start()]))
        parts.append((_BY_NAME[str(match.lastgroup)], match.group()))
        last = match.end()
    if last < len(text):
        parts.append((None, text[last:]))
    return parts


def used(text: str) -> tuple[Script, ...]:
    """The scripts that a text is written in."""
    names = {script.name for script, _ in split(text) if script}
    return tuple(script for script in SCRIPTS if script.name in names)
