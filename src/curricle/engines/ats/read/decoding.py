"""Bytes of a text become letters, whatever they were written as."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LIGATURES = str.maketrans(
    {
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "ﬅ": "st",
        "ﬆ": "st",
        "\u00ad": "",
        "\u200b": "",
    }
    | {"\ufeff": "", "\x00": ""}
)
_CHANGED = re.compile(f"[{''.join(map(chr, _LIGATURES))}]")
_SAMPLE = 4_096


def decode(data: bytes) -> str:
    """The text of bytes: by their mark, as UTF-8 or UTF-16 where they are, or as Western letters."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return cleaned(data[len(mark) :].decode(encoding, "replace"))
    head = data[:_SAMPLE]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) > len(head) * 0.3:
        return cleaned(data.decode("utf-16-be" if even > odd else "utf-16-le", "replace"))
    try:
        return cleaned(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        # A text that was cut in the middle of a letter is still UTF-8.
        if error.start >= len(data) - 3:
            return cleaned(data[: error.start].decode("utf-8"))
    return cleaned(data.decode("cp1252", "replace"))


def cleaned(text: str) -> str:
    """The text without joined letters and marks that nobody sees."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.translate(_LIGATURES) if _CHANGED.search(text) else text
