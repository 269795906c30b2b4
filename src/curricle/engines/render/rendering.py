"""From a document to its pages: composed, checked, typeset."""

import json
import math
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

import typst

from curricle.engines.finding import Finding, has_errors
from curricle.engines.render import catalogue, complaint, font, photo
from curricle.engines.render.arrangement import arrangement_from
from curricle.engines.render.compiler import Ending, Format, typeset
from curricle.engines.render.composition import compose
from curricle.engines.render.manifest import Template
from curricle.engines.render.memory import Memory
from curricle.engines.render.page import Page, Rendered, Target, page_of, pdf_page_count
from curricle.engines.render.payload import document_json
from curricle.engines.render.plain import plain_text
from curricle.engines.render.tree import Entry, Tree
from curricle.engines.resume.bundle import sample

if TYPE_CHECKING:
    from curricle.engines.resume.model import Document

MAX_PAGES: Final = 50
# What holds more than this fills more pages; so much is known before it is read.
MAX_JSON: Final = 1_000_000
# No page holds more than this, at the smallest size and the narrowest margins that a template takes.
_LINES_PER_PAGE = 110
_CHARACTERS_PER_LINE = 190
# So few lines alone on a last page are a slip that its owner wants to know of.
_SLIP_LINES: Final = 5
POINTS_PER_MILLIMETRE: Final = 72 / 25.4
# A PDF/A needs a date. Where the caller gives none it is this one: the same input gives the same bytes.
_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)

Explain = Callable[[Template, typst.TypstError], Finding]

_counted: Memory[tuple[tuple[Entry, ...], int]] = Memory(256)


@dataclass(frozen=True, slots=True)
class Options:
    """What a caller may choose: the sharpness of PNG pages, the date in the PDF, the hashes of pages that it
    has already, another template than the document names, and the pictures that the document speaks of."""

    ppi: float = 96
    created: datetime = _NO_DATE
    known: Collection[str] = frozenset()
    template: str | None = None
    assets: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document ready for the compiler: its template, settings, tree and files, and what is to be said."""

    template: Template
    settings: Mapping[str, Any]
    tree: Tree
    files: Mapping[str, bytes]
    findings: tuple[Finding, ...]


def _our_fault(chosen: Template, error: typst.TypstError) -> Finding:
    import logging

    log = logging.getLogger(__name__)
    log.error("template %s %s refused a document: %s", chosen.id, chosen.version, error.message)
    return complaint.refused(chosen)


def render(document: "Document", target: Target, options: Options | None = None) -> Rendered:
    """Typeset a document.

    Whatever its owner can mend is a finding. Pages and text are made in spite of errors wherever that is
    possible, for a preview; a PDF is made whole or not at all.
    """
    options = options or Options()
    chosen, findings = catalogue.chosen_for(document, options.template)
    if chosen is None:
        return _nothing(target, findings)
    rendered = render_with(chosen, document, target, options)
    return replace(rendered, findings=(*findings, *rendered.findings)) if findings else rendered


def render_with(
    chosen: Template, document: "Document", target: Target, options: Options, explain: Explain = _our_fault
) -> Rendered:
    """Typeset a document with a template at hand; ``explain`` words what the compiler refuses."""
    prepared = prepare(chosen, document, options, with_files=target != "text")
    findings = list(prepared.findings)
    if any(finding.code == "document.too_long" for finding in findings):
        return _nothing(target, findings)
    if target == "text":
        return Rendered(target, plain_text(prepared.tree).encode(), (), 1, tuple(findings))
    if target == "pdf" and has_errors(findings):
        return _nothing(target, findings)
    try:
        made = _typeset(prepared, target, options)
    except typst.TypstError as error:
        made = explain(chosen, error)
    if isinstance(made, Finding):
        return _nothing(target, [*findings, made])
    pages, ending = made
    return _finished(document, target, pages, [*findings, *overflow(prepared, ending)], options.known)


def prepare(chosen: Template, document: "Document", options: Options, *, with_files: bool = True) -> Prepared:
    """Everything before the compiler; without files where they are not wanted or not to be made."""
    settings, findings = catalogue.configure(chosen, document)
    arrangement = arrangement_from(
        settings, side_first=chosen.side_first, numbers_references=chosen.numbers_references
    )
    tree = compose(document, arrangement)
    if _lines(tree) > MAX_PAGES * _LINES_PER_PAGE:
        findings.append(complaint.too_long(MAX_PAGES))
        return Prepared(chosen, settings, tree, {}, tuple(findings))
    if not with_files:
        return Prepared(chosen, settings, tree, {}, tuple(findings))
    picture, problems = _photo(tree, options)
    paper = document.presentation.page_size
    data, lost = _data(tree, settings, paper, photo.FILE if picture else None, document.locale)
    if lost:
        findings += complaint.missing_glyphs(document, lost)
    files = {**chosen.files, "main.typ": chosen.main, "data.json": data, **picture}
    return Prepared(chosen, settings, tree, files, (*findings, *problems))


def render_json(document_json: bytes, target: Target, options: dict[str, Any] | None = None) -> Rendered:
    """``render`` for a child process: the document as JSON, the fields of ``Options`` as a plain dict."""
    from curricle.engines.resume.structure import parse

    if len(document_json) > MAX_JSON:
        return _nothing(target, [complaint.too_long(MAX_PAGES)])
    document, findings = parse(document_json)
    if document is None:
        return _nothing(target, findings)
    rendered = render(document, target, Options(**(options or {})))
    return replace(rendered, findings=(*findings, *rendered.findings))


def warm() -> None:
    """Pay for fonts, templates and models before the first request."""
    document_json = sample().model_dump_json().encode()
    for name in catalogue.template_ids():
        for target in ("pdf", "svg"):
            render_json(document_json, target, {"template": name})


def _photo(tree: Tree, options: Options) -> tuple[dict[str, bytes], list[Finding]]:
    """The photo as a file beside the data, where there is one that can be used."""
    if tree.photo is None:
        return {}, []
    data = options.assets.get(tree.photo.url)
    if data is None:
        return {}, [photo.not_at_hand()]
    picture = photo.look_at(data)
    return ({photo.FILE: photo.wrapped(data, picture)}, []) if picture else ({}, [photo.unusable()])


def _data(
    tree: Tree, settings: Mapping[str, Any], paper: str, picture: str | None, locale: str
) -> tuple[bytes, list[str]]:
    """What the template reads, and the characters that no font can show: their code points stand in."""
    heading_font = settings.get("heading_font") or settings["font"]
    chains = font.chain(settings["font"], locale), font.chain(heading_font, locale)
    text, characters = document_json(tree, picture and f"/{picture}")
    config = {
        **settings,
        "page_size": paper,
        "fonts": chains[0],
        "heading_fonts": chains[1],
        "lacking": font.lacking(characters, *dict.fromkeys(chains)),
        "page_numbers": "page_numbers" not in settings.get("hide", ()),
    }
    # The compiler reads every file as a sheet of its own language too. There, two strokes begin a comment: it
    # passes over what follows, which saves a fifth of its time.
    data = f'{{"//": "data", "document": {text}, "config": {json.dumps(config)}}}'
    lost = font.missing(characters, settings["font"], heading_font)
    if lost:
        data = data.translate({ord(character): f"[U+{ord(character):04X}]" for character in lost})
    return data.encode(), lost


def _typeset(
    prepared: Prepared, target: Format, options: Options
) -> tuple[list[bytes], Ending | None] | Finding:
    created = int(options.created.timestamp())
    made, ending = typeset(prepared.files, target, ppi=options.ppi, created=created)
    count = pdf_page_count(made[0]) if target == "pdf" else len(made)
    return (made, ending) if count <= MAX_PAGES else complaint.too_long(MAX_PAGES)


def line_pitch(settings: Mapping[str, Any]) -> float:
    """From one line to the next, in points."""
    return float(settings["font_size"] * settings["line_height"])


def lines_on_last(settings: Mapping[str, Any], ending: Ending) -> int:
    """How many lines the last page holds."""
    filled: float = ending.height - settings["margin_y"] * POINTS_PER_MILLIMETRE
    return max(1, math.ceil(filled / line_pitch(settings) - 0.05))


def overflow(prepared: Prepared, ending: Ending | None) -> list[Finding]:
    """A warning where a few lines stand alone on a last page that nobody asked for."""
    sections = prepared.tree.sections
    if ending is None or ending.page < 2 or (sections and sections[-1].new_page):
        return []
    lines = lines_on_last(prepared.settings, ending)
    return [complaint.runs_over(lines, ending.page - 1)] if lines <= _SLIP_LINES else []


def _finished(
    document: "Document", target: Format, made: list[bytes], findings: list[Finding], known: Collection[str]
) -> Rendered:
    if target == "pdf":
        return Rendered(target, made[0], (), pdf_page_count(made[0]), tuple(findings))
    paper = document.presentation.page_size
    pages = (page_of(number, data, paper) for number, data in enumerate(made, 1))
    kept = tuple(_without_known(page, known) for page in pages)
    return Rendered(target, None, kept, len(kept), tuple(findings))


def _without_known(page: Page, known: Collection[str]) -> Page:
    return replace(page, data=None) if page.hash in known else page


def _nothing(target: Target, findings: Collection[Finding]) -> Rendered:
    return Rendered(target, None, (), 0, tuple(findings))


def _lines(tree: Tree) -> int:
    """At least how many lines a document fills: cheap, so that an endless one is refused before any work."""
    return sum(_section_lines(section.entries) for section in tree.sections)


def _section_lines(entries: tuple[Entry, ...]) -> int:
    # Composing hands out the same entries as long as they say the same.
    known = _counted.get(id(entries))
    if known is None or known[0] is not entries:
        known = _counted.put(id(entries), (entries, sum(map(_entry_lines, entries))))
    return known[1]


def _entry_lines(entry: Entry) -> int:
    paragraphs = (*entry.paragraphs, *(bullet.runs for bullet in entry.bullets))
    lines = sum(1 + sum(len(run.text) for run in runs) // _CHARACTERS_PER_LINE for runs in paragraphs)
    lines += (
        bool(entry.title or entry.place) + sum(len(tag) + 2 for tag in entry.tags) // _CHARACTERS_PER_LINE
    )
    return lines + sum(_entry_lines(inner) for inner in entry.entries)
