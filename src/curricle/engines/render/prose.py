"""Text of a document as runs: characters cleaned, Markdown read, links checked."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from curricle.engines.render.link import target
from curricle.engines.render.tree import Prose, Run
from curricle.engines.resume.text import Bold, Code, Inline, Italic, LineBreak, Link, Plain, parse_text

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


# Texts without any of these need no parser.
_MARKS = re.compile(r"[\\*_`\[\]\n\r]")
BREAK = Run("\n")
_REMEMBERED = 2000


def paragraphs(text: str | None) -> tuple[Prose, ...]:
    """The paragraphs of a text; an empty line parts them."""
    if not text:
        return ()
    return _read(text) if len(text) <= _REMEMBERED else _read.__wrapped__(text)


# Between two keystrokes all texts but one stay the same.
@lru_cache(maxsize=4096)
def _read(text: str) -> tuple[Prose, ...]:
    if not _MARKS.search(text):
        plain = clean(text)
        return ((Run(plain),),) if plain else ()
    made = (_trimmed(_runs(paragraph.children, Run(""))) for paragraph in parse_text(text))
    return tuple(runs for runs in made if runs)


def line(text: str | None) -> Prose:
    """A text that is one thing, such as a line of a list; its paragraphs become lines."""
    runs: list[Run] = []
    for paragraph in paragraphs(text):
        runs.extend((BREAK, *paragraph) if runs else paragraph)
    return tuple(runs)


def _runs(nodes: Iterable[Inline], look: Run) -> Iterator[Run]:
    for node in nodes:
        match node:
            case Plain(text):
                yield replace(look, text=_within(text))
            case Code(text):
                yield replace(look, text=_within(text), code=True)
            case LineBreak():
                yield BREAK
            case Italic(children):
                yield from _runs(children, replace(look, italic=True))
            case Bold(children):
                yield from _runs(children, replace(look, bold=True))
            case Link(url, children):
                yield from _runs(children, replace(look, url=target(url)))


def _within(text: str) -> str:
    """Clean characters; the blanks at the ends stay, for other runs stand beside them."""
    cleaned = clean(text)
    head = " " if cleaned and text[0] in " \t" else ""
    tail = " " if cleaned and text[-1] in " \t" else ""
    return f"{head}{cleaned}{tail}" if cleaned else " " * (not text.strip(" \t"))


def _trimmed(runs: Iterable[Run]) -> Prose:
    kept = [run for run in runs if run.text]
    while kept and not kept[0].text.strip():
        del kept[0]
    while kept and not kept[-1].text.strip():
        del kept[-1]
    return tuple(kept)
