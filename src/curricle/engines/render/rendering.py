"""From a document to its pages: composed, checked, typeset."""

import json
import logging
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import typst

from curricle.engines.finding import Finding
from curricle.engines.render import complaint, font, manifest
from curricle.engines.render.compiler import Format, typeset
from curricle.engines.render.composition import compose
from curricle.engines.render.page import Page, Rendered, Target, page_of, pdf_page_count
from curricle.engines.render.payload import tree_data
from curricle.engines.render.plain import plain_text
from curricle.engines.render.tree import Entry, Tree
from curricle.engines.resume import parse, sample
from curricle.engines.resume.model import Document

MAX_PAGES = 50
# No page holds more than this, at the smallest size and the narrowest margins that a template takes.
_LINES_PER_PAGE = 110
_CHARACTERS_PER_LINE = 190
# A PDF/A needs a date. Where the caller gives none it is this one: the same input gives the same bytes.
_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Options:
    """What a caller may choose: the sharpness of PNG pages, the date in the PDF, the hashes of pages that it
    has already, and another template than the document names."""

    ppi: float = 96
    created: datetime = _NO_DATE
    known: Collection[str] = frozenset()
    template: str | None = None


def render(document: Document, target: Target, options: Options | None = None) -> Rendered:
    """Typeset a document.

    Whatever its owner can mend is a finding. Pages and text are made in spite of errors wherever that is
    possible, for a preview; a PDF is made whole or not at all.
    """
    options = options or Options()
    name = options.template or document.presentation.template
    chosen = manifest.template(name)
    if chosen is None:
        return _nothing(target, [complaint.unknown_template(name)])
    settings, findings = manifest.configure(chosen, document.presentation.config)
    findings += complaint.version_changed(document, chosen)
    tree = compose(document)
    if _lines(tree) > MAX_PAGES * _LINES_PER_PAGE:
        return _nothing(target, [*findings, complaint.too_long(MAX_PAGES)])
    if target == "text":
        return Rendered(target, plain_text(tree).encode(), (), 1, tuple(findings))
    data, lost = _data(tree, settings, document.presentation.page_size)
    if lost:
        findings += complaint.missing_glyphs(document, lost)
    is_faulty = any(finding.severity == "error" for finding in findings)
    made = [] if target == "pdf" and is_faulty else _typeset(chosen, data, target, options)
    if not made:
        return _nothing(target, findings)
    if isinstance(made, Finding):
        return _nothing(target, [*findings, made])
    return _finished(document, target, made, findings, options.known)


def render_json(document_json: bytes, target: Target, options: dict[str, Any] | None = None) -> Rendered:
    """``render`` for a child process: the document as JSON, the fields of ``Options`` as a plain dict."""
    document, findings = parse(document_json)
    if document is None:
        return _nothing(target, findings)
    rendered = render(document, target, Options(**(options or {})))
    return replace(rendered, findings=(*findings, *rendered.findings))


def warm() -> None:
    """Pay for fonts and templates before the first request."""
    document = sample()
    for name in manifest.template_ids():
        for target in ("pdf", "svg"):
            render(document, target, Options(template=name))


def _data(tree: Tree, settings: dict[str, Any], paper: str) -> tuple[bytes, list[str]]:
    """What the template reads, and the characters that no font can show: their code points stand in."""
    config = {**settings, "page_size": paper, "fonts": font.chain(settings["font"])}
    data = json.dumps({"document": tree_data(tree), "config": config}, ensure_ascii=False)
    lost = font.missing(set(data), settings["font"])
    if lost:
        data = data.translate({ord(character): f"[U+{ord(character):04X}]" for character in lost})
    return data.encode(), lost


def _typeset(
    chosen: manifest.Template, data: bytes, target: Format, options: Options
) -> list[bytes] | Finding:
    files = {"main.typ": chosen.main, "data.json": data}
    try:
        made = typeset(files, target, ppi=options.ppi, created=int(options.created.timestamp()))
    except typst.TypstError as error:
        log.error("template %s %s refused a document: %s", chosen.id, chosen.version, error.message)
        return complaint.refused(chosen)
    count = pdf_page_count(made[0]) if target == "pdf" else len(made)
    return made if count <= MAX_PAGES else complaint.too_long(MAX_PAGES)


def _finished(
    document: Document, target: Format, made: list[bytes], findings: list[Finding], known: Collection[str]
) -> Rendered:
    if target == "pdf":
        return Rendered(target, made[0], (), pdf_page_count(made[0]), tuple(findings))
    paper = document.presentation.page_size
    pages = (page_of(number, data, paper) for number, data in enumerate(made, 1))
    kept = tuple(_without_known(page, known) for page in pages)
    return Rendered(target, None, kept, len(kept), tuple(findings))


def _without_known(page: Page, known: Collection[str]) -> Page:
    return replace(page, data=None) if page.hash in known else page


def _nothing(target: Target, findings: list[Finding]) -> Rendered:
    return Rendered(target, None, (), 0, tuple(findings))


def _lines(tree: Tree) -> int:
    """At least how many lines a document fills: cheap, so that an endless one is refused before any work."""
    return sum(_entry_lines(entry) for section in tree.sections for entry in section.entries)


def _entry_lines(entry: Entry) -> int:
    paragraphs = (*entry.paragraphs, *(bullet.runs for bullet in entry.bullets))
    lines = sum(1 + sum(len(run.text) for run in runs) // _CHARACTERS_PER_LINE for runs in paragraphs)
    lines += (
        bool(entry.title or entry.place) + sum(len(tag) + 2 for tag in entry.tags) // _CHARACTERS_PER_LINE
    )
    return lines + sum(_entry_lines(inner) for inner in entry.entries)
