"""Texts that TeX reads: which files they are, and in which letters they are written."""

import re
from typing import Literal

SOURCES = (
    *(".tex", ".ltx", ".cls", ".sty", ".bib", ".bst", ".def", ".cfg", ".clo", ".fd", ".ldf", ".bbx", ".cbx"),
    *(".lbx", ".tikz", ".txt", ".md", ".lua"),
)
# A document that says how it is written is believed.
SAYS_ENCODING = re.compile(rb"\\(?:usepackage\s*\[[^\]]*(?:latin|ansinew|cp1252|applemac)|inputencoding)")
Encoding = Literal["utf-8", "utf-16", "other"]


def is_source(name: str) -> bool:
    """Whether TeX reads this file as text."""
    return name.lower().endswith(SOURCES)


def to_utf8(content: bytes) -> tuple[bytes, Encoding]:
    """The text without the mark that some editors put in front, and how it was written."""
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if content.startswith(mark):
            return content[2:].decode(encoding, "replace").encode("utf-8", "replace"), "utf-16"
    content = content.removeprefix(b"\xef\xbb\xbf")
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return content, "other"
    return content, "utf-8"


def without_comments(content: bytes) -> bytes:
    """The text that TeX looks at: a percent sign hides the rest of its line."""
    return re.sub(rb"(?<!\\)((?:\\\\)*)%[^\n]*", rb"\1", content)
