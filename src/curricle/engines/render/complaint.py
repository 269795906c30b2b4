"""What the renderer has to say about a document, in words that its owner can act on."""

import unicodedata
from collections.abc import Iterator

from curricle.engines.finding import Finding
from curricle.engines.render.manifest import Template, template_ids
from curricle.engines.resume.model import Document

_REPORTED_CHARACTERS = 20


def unknown_template(name: str) -> Finding:
    """The document names a template that is not here."""
    message = f"There is no template “{name[:100]}”. Choose one of: {', '.join(template_ids())}."
    return Finding("template.unknown", "error", "/presentation/template", message, {"template": name[:100]})


def version_changed(document: Document, chosen: Template) -> list[Finding]:
    """The page was made with another version of its template before."""
    pinned = document.presentation.template_version
    if pinned is None or pinned == chosen.version:
        return []
    message = f"The page was last made with {chosen.name} {pinned}; this is {chosen.version}."
    params = {"pinned": pinned, "current": chosen.version}
    return [Finding("template.version_changed", "info", "/presentation/template_version", message, params)]


def missing_glyphs(document: Document, characters: list[str]) -> list[Finding]:
    """Characters that no font at hand can show, each with the first place where it stands."""
    content = document.content.model_dump(mode="json")
    texts = [(place, unicodedata.normalize("NFC", text)) for place, text in _texts(content, "/content")]
    return [_missing_glyph(texts, character) for character in characters[:_REPORTED_CHARACTERS]]


def _missing_glyph(texts: list[tuple[str, str]], character: str) -> Finding:
    pointer = next((place for place, text in texts if character in text), "/content")
    code = f"U+{ord(character):04X}"
    message = f"No font here can show the character {character} ({code})."
    return Finding("font.missing_glyph", "error", pointer, message, {"character": character, "code": code})


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
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, f"{pointer}/{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts(inner, f"{pointer}/{index}")
