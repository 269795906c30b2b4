"""What kind of file it is: by its first bytes, and by its name only where bytes cannot tell."""

import re

from curricle.engines.ats.read.page import FileKind

_ENDINGS: dict[str, FileKind] = {
    "md": "markdown",
    "markdown": "markdown",
    "tex": "latex",
    "latex": "latex",
    "ltx": "latex",
    "htm": "html",
    "html": "html",
    "xhtml": "html",
    "txt": "text",
    "text": "text",
}
_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_HTML = re.compile(rb"<!doctype html|<html[\s>]|<(?:head|body|div|table|p|h1)[\s>]", re.IGNORECASE)
_LATEX = re.compile(rb"\\documentclass\b|\\begin\{document\}|\\documentstyle\b")
_MARKDOWN = re.compile(
    r"^#{1,6} \S|^\s*[-*+] \S.*\n\s*[-*+] \S|\[[^\]\n]+\]\([^)\n]+\)|\*\*\S[^*\n]*\*\*", re.MULTILINE
)
# Signs that no text has, but for the one that begins a command to a terminal.
_CONTROLS = bytes({*range(9), *range(14, 32)} - {27})
_HEAD = 4_096


def kind_of(data: bytes, name: str = "") -> FileKind | None:
    """The kind of a file, or nothing where it is none that is read."""
    head = data[:_HEAD]
    packed = _packed_kind(data, head)
    if packed is not None or head.startswith((_OLD_WORD, b"PK")):
        return packed
    if not data or _is_binary(head):
        return None
    return _text_kind(head, name)


def _packed_kind(data: bytes, head: bytes) -> FileKind | None:
    if b"%PDF-" in head[:1_024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        # The names of the entries stand plainly in the file.
        if b"word/" in data and (b"word/document" in data or b"[Content_Types].xml" in data):
            return "docx"
        if b"opendocument.text" in head or (b"content.xml" in data and b"META-INF/manifest.xml" in data):
            return "odt"
    if head.lstrip()[:5] == b"{\\rtf":
        return "rtf"
    return None


def _text_kind(head: bytes, name: str) -> FileKind | None:
    ending = name.rsplit(".", 1)[-1].lower() if "." in name else ""
    if _LATEX.search(head):
        return "latex"
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"<") and _HTML.search(head):
        return "html"
    if ending in _ENDINGS:
        return _ENDINGS[ending]
    text = head.decode("utf-8", "replace")
    signs = _MARKDOWN.findall(text)
    return "markdown" if len(signs) >= 3 and re.search(r"^#{1,3} \S", text, re.MULTILINE) else "text"


def _is_binary(head: bytes) -> bool:
    """Whether these bytes are no text; UTF-16 has a zero in nearly every letter."""
    if head.startswith(_BOMS):
        return False
    zeros = head.count(0)
    if zeros and not _looks_wide(head):
        return True
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls - zeros > len(head) * 0.05


def _looks_wide(head: bytes) -> bool:
    even, odd = head[0::2].count(0), head[1::2].count(0)
    return max(even, odd) > len(head) * 0.3 and min(even, odd) < len(head) * 0.1


def is_old_word(data: bytes) -> bool:
    """Whether it is a Word document of before 2007, or another file of that time."""
    return data.startswith(_OLD_WORD)
