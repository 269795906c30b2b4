"""From a document to its pages: composed, checked, typeset."""

import json
import logging
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import typst

from curricle.engines.finding import Finding
from curricle.engines.render import font, template
from curricle.engines.render.compiler import typeset
from curricle.engines.render.composition import compose
from curricle.engines.render.page import Page, Rendered, Target, page_of, pdf_page_count
from curricle.engines.render.payload import tree_data
from curricle.engines.render.place import find_character
from curricle.engines.render.plain import plain_text
from curricle.engines.render.tree import Entry, Tree
from curricle.engines.resume.model import Document

MAX_PAGES = 50
# No page holds more lines than this, at the smallest size and the narrowest margins that a template takes.
_LINES_PER_PAGE = 110
_CHARACTERS_PER_LINE = 190
_REPORTED_CHARACTERS = 20
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Options:
    """What a caller may choose: the sharpness of pictures, the date in the PDF, the pages it has already."""

    ppi: float = 96
    created: datetime = _EPOCH
    known: Collection[str] = frozenset()
    template: str | None = None


def render(document: Document, target: Target, options: Options | None = None) -> Rendered:
    """Typeset a document. What its owner can mend is a finding; a PDF with an error is not made at all."""
    options = options or Options()
    presentation = document.presentation
    chosen = template.template(options.template or presentation.template)
    if chosen is None:
        return _nothing(target, [_unknown_template(options.template or presentation.template)])
    settings, findings = template.configure(chosen, presentation.config)
    findings += _version_findings(document, chosen)
    tree = compose(document)
    if _lines(tree) > MAX_PAGES * _LINES_PER_PAGE:
        return _nothing(target, [*findings, _too_long()])
    if target == "text":
        text = plain_text(tree).encode()
        return Rendered(target, text, (), 1, tuple(findings))
    settings["page_size"] = presentation.page_size
    settings["fonts"] = font.chain(settings["font"])
    data = json.dumps({"document": tree_data(tree), "config": settings}, ensure_ascii=False)
    lost = font.missing(set(data), settings["font"])
    if lost:
        findings += [_missing_glyph(document, character) for character in lost[:_REPORTED_CHARACTERS]]
        data = data.translate({ord(character): f"[U+{ord(character):04X}]" for character in lost})
    if target == "pdf" and any(finding.severity == "error" for finding in findings):
        return _nothing(target, findings)
    return _typeset(chosen, data.encode(), target, options, findings)


def render_json(document_json: bytes, target: Target, options: dict[str, Any] | None = None) -> Rendered:
    """``render`` for a child process: the document as JSON, the fields of ``Options`` as a plain dict."""
    from curricle.engines.resume import parse

    document, findings = parse(document_json)
    if document is None:
        return _nothing(target, findings)
    return render(document, target, Options(**(options or {})))


def warm() -> None:
    """Pay for fonts and templates before the first request."""
    for chosen in template.templates():
        document = Document.model_validate({"presentation": {"template": chosen.id}})
        render(document, "pdf")
        render(document, "svg")


def _typeset(
    chosen: template.Template, data: bytes, target: Target, options: Options, findings: list[Finding]
) -> Rendered:
    assert target != "text"
    files = {**chosen.files, "data.json": data}
    try:
        made = typeset(files, target, ppi=options.ppi, created=int(options.created.timestamp()))
    except typst.TypstError as error:
        log.error("template %s %s refused a document: %s", chosen.id, chosen.version, error.message)
        return _nothing(target, [*findings, _refused(chosen)])
    count = pdf_page_count(made[0]) if target == "pdf" else len(made)
    if count > MAX_PAGES:
        return _nothing(target, [*findings, _too_long()])
    if target == "pdf":
        return Rendered(target, made[0], (), count, tuple(findings))
    pages = (page_of(number, page, target, options.ppi) for number, page in enumerate(made, 1))
    return Rendered(
        target, None, tuple(_without_known(page, options.known) for page in pages), count, tuple(findings)
    )


def _without_known(page: Page, known: Collection[str]) -> Page:
    return replace(page, data=None) if page.hash in known else page


def _nothing(target: Target, findings: list[Finding]) -> Rendered:
    return Rendered(target, None, (), 0, tuple(findings))


def _lines(tree: Tree) -> int:
    return sum(_entry_lines(entry) for section in tree.sections for entry in section.entries)


def _entry_lines(entry: Entry) -> int:
    paragraphs = (*entry.paragraphs, *(bullet.runs for bullet in entry.bullets))
    lines = 1 + sum(1 + sum(len(run.text) for run in runs) // _CHARACTERS_PER_LINE for runs in paragraphs)
    lines += sum(len(tag) + 2 for tag in entry.tags) // _CHARACTERS_PER_LINE
    return lines + sum(_entry_lines(inner) for inner in entry.entries)


def _version_findings(document: Document, chosen: template.Template) -> list[Finding]:
    pinned = document.presentation.template_version
    if pinned is None or pinned == chosen.version:
        return []
    message = f"The page was last made with {chosen.name} {pinned}; this is {chosen.version}."
    params = {"pinned": pinned, "current": chosen.version}
    return [Finding("template.version_changed", "info", "/presentation/template_version", message, params)]


def _unknown_template(name: str) -> Finding:
    known = ", ".join(template.template_ids())
    message = f"There is no template “{name}”. Choose one of: {known}."
    return Finding("template.unknown", "error", "/presentation/template", message, {"template": name})


def _missing_glyph(document: Document, character: str) -> Finding:
    code = f"U+{ord(character):04X}"
    message = f"No font here can show the character {character} ({code})."
    params = {"character": character, "code": code}
    return Finding("font.missing_glyph", "error", find_character(document, character), message, params)


def _too_long() -> Finding:
    message = f"The document is longer than {MAX_PAGES} pages."
    return Finding("document.too_long", "error", "/content/sections", message, {"limit": MAX_PAGES})


def _refused(chosen: template.Template) -> Finding:
    message = f"The template “{chosen.name}” cannot typeset this document."
    return Finding("render.failed", "error", "", message, {"template": chosen.id})
