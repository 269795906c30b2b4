"""Text of a document as runs: characters cleaned, Markdown read, links checked."""

import re
import unicodedata

from curricle.engines.render.link import target
from curricle.engines.render.tree import Prose, Run

_SPACES = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
# Controls, byte order marks, surrogates, non-characters, and the marks that reorder what stands around them.
_UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff"
    "\ufff9-\ufffc\ufffe\uffff\ud800-\udfff\U000e0000-\U000e001f]"
)


def clean(text: str | None) -> str:
    """One line of honest characters: composed, without controls, spaces folded."""
    if not text:
        return ""
    if text.isascii():
        text = _UNWANTED.sub("", text) if not text.isprintable() else text
        return " ".join(text.split())
    folded = _SPACES.sub(" ", unicodedata.normalize("NFC", text))
    return _SPACES.sub(" ", _UNWANTED.sub("", folded)).strip(" ")


_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_MARK = re.compile(r"\*\*(.+?)\*\*|\*(.+?)\*|`(.+?)`|\[([^\]]+)\]\(([^)\s]+)\)", re.DOTALL)


def paragraphs(text: str | None) -> tuple[Prose, ...]:
    """The paragraphs of a text; an empty line parts them."""
    if not text:
        return ()
    return tuple(runs for part in _PARAGRAPH.split(text) if (runs := line(part)))


def line(text: str | None) -> Prose:
    """A text as one paragraph."""
    source = clean(text)
    if not source:
        return ()
    found: list[Run] = []
    last = 0
    for match in _MARK.finditer(source):
        if match.start() > last:
            found.append(Run(source[last : match.start()]))
        bold, italic, code, shown, url = match.groups()
        found.append(
            Run(bold, bold=True)
            if bold
            else Run(italic, italic=True)
            if italic
            else Run(code, code=True)
            if code
            else Run(shown, url=target(url))
        )
        last = match.end()
    if last < len(source):
        found.append(Run(source[last:]))
    return tuple(found)
