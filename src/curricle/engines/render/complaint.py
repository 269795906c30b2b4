"""What the renderer has to say about a document, in words that its owner can act on."""

import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from curricle.engines.finding import Finding, Param
from curricle.engines.render.manifest import Template
from curricle.engines.render.script import advise
from curricle.engines.resume.kind import PartKind, fields_of

if TYPE_CHECKING:
    from curricle.engines.resume.model import Document

_REPORTED_CHARACTERS = 20


def runs_over(lines: int, pages: int) -> Finding:
    """A few lines stand alone on a last page."""
    what = "line runs" if lines == 1 else "lines run"
    fit = f"Fit to {pages} page{'s' if pages > 1 else ''}"
    message = f"{lines} {what} over to page {pages + 1}. “{fit}” draws the text together, or shorten it."
    return Finding(
        "render.runs_over", "warning", "/content/sections", message, {"lines": lines, "pages": pages}
    )


def does_not_fit(pages: int, lines: int) -> Finding:
    """Even the smallest settings leave lines over."""
    where = f"{pages} page{'s' if pages > 1 else ''}"
    message = f"Even with the smallest settings {lines} lines are too many for {where}. Shorten the text."
    return Finding(
        "render.does_not_fit", "error", "/content/sections", message, {"lines": lines, "pages": pages}
    )


def fitted(key: str, title: str, before: float, after: float) -> Finding:
    """A setting was changed so that the document fits."""
    message = f"{title}: {after:g} instead of {before:g}, to fit."
    params: dict[str, Param] = {"key": key, "before": before, "after": after}
    return Finding("render.fitted", "info", f"/presentation/config/{key}", message, params)


def impossible_pages(limit: int) -> Finding:
    """Nobody can fit a document to that number of pages."""
    message = f"A document is fitted to 1 to {limit} pages."
    return Finding("render.fit_impossible", "error", "", message, {"limit": limit})


def missing_glyphs(document: "Document", characters: list[str]) -> list[Finding]:
    """Characters that no font at hand can show, each with the first place where it stands."""
    found = _texts(document.content, "/content")
    texts = [(place, unicodedata.normalize("NFC", text)) for place, text in found]
    reported = characters[:_REPORTED_CHARACTERS]
    return [_missing_glyph(texts, character, document.locale) for character in reported]


def _missing_glyph(texts: list[tuple[str, str]], character: str, locale: str) -> Finding:
    pointer = next((place for place, text in texts if character in text), "/content")
    code = f"U+{ord(character):04X}"
    advice = advise(character, locale)
    message = f"No font here can show the character {character} ({code}, {advice.script}). {advice.remedy}"
    params = {"character": character, "code": code, "script": advice.script}
    return Finding("font.missing_glyph", "error", pointer, message, params)


def too_long(limit: int) -> Finding:
    """The document would fill more pages than anybody reads."""
    message = f"The document is longer than {limit} pages."
    return Finding("document.too_long", "error", "/content/sections", message, {"limit": limit})


def refused(chosen: Template) -> Finding:
    """The template could not typeset the document; the reason is in the log, for it is our fault."""
    message = f"The template “{chosen.name}” cannot typeset this document."
    return Finding("render.failed", "error", "", message, {"template": chosen.id})


def _texts(value: object, pointer: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield pointer, value
    elif isinstance(value, PartKind):
        for name in fields_of(value):
            yield from _texts(getattr(value, name), f"{pointer}/{name}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts(inner, f"{pointer}/{index}")
