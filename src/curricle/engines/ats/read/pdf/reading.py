"""A PDF becomes lines: page by page by PDFium, again by another reader where the words come out glued."""

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Any

from curricle.engines.ats.read import finding
from curricle.engines.ats.read.deadline import Deadline
from curricle.engines.ats.read.glue import glued_share
from curricle.engines.ats.read.page import Draft, Line, ReadLimits
from curricle.engines.ats.read.pdf.glyph import library
from curricle.engines.ats.read.pdf.line import Place, lines_of
from curricle.engines.ats.read.pdf.mining import mine_sheets
from curricle.engines.ats.read.pdf.nesting import is_endless
from curricle.engines.ats.read.pdf.order import Part, arrange
from curricle.engines.ats.read.pdf.place import columns_of, take_running
from curricle.engines.ats.read.pdf.row import Row
from curricle.engines.ats.read.pdf.sheet import Sheet, open_document, page_count, read_sheet

_PASSWORD = 4
# The share of the time for taking letters; the rest is for putting them in order.
_TAKING = 0.5
_GLUED, _LOST, _UNDECODABLE = 0.05, 0.05, 0.2
# Pages without letters are turned over, so many for each page that may be read.
_TURNED_OVER = 10


@dataclass(slots=True)
class _Taken:
    """What was read before it is put in order."""

    sheets: list[Sheet] = field(default_factory=list)
    pages: int = 0
    tagged: bool = False
    broken: int = 0
    truncated: bool = False
    # Whether there are more pages than may be read.
    left_out: bool = False


def read_pdf(data: bytes, limits: ReadLimits, deadline: Deadline) -> Draft:
    """The lines of a PDF, or the finding that says why there are none."""
    if is_endless(data):
        return Draft(findings=[finding.suspicious("forms")])
    document, problem = open_document(data)
    if document is None:
        code = finding.encrypted() if problem == _PASSWORD else finding.broken("pdf")
        return Draft(findings=[code])
    try:
        taken = _take(document, limits, deadline)
    finally:
        library().FPDF_CloseDocument(document)
    draft = _draft(taken, limits, deadline)
    if (draft.layout["glued"] <= _GLUED and draft.layout["undecodable"] <= _LOST) or draft.layout["scanned"]:
        return draft
    return _second(data, taken, draft, (limits, deadline))


def _second(data: bytes, taken: _Taken, first: Draft, given: tuple[ReadLimits, Deadline]) -> Draft:
    """The other reader's lines, if its words are less glued and more of its letters mean something."""
    limits, deadline = given
    sheets = mine_sheets(data, taken.sheets, deadline)
    if sheets is None:
        return first
    second = _draft(replace(taken, sheets=sheets), limits, deadline)
    if _harm(second) >= _harm(first):
        return first
    second.layout["reader"], second.layout["glued"] = "pdfminer", first.layout["glued"]
    return second


def _harm(draft: Draft) -> float:
    return float(draft.layout["glued"] + draft.layout["undecodable"]) if draft.lines else 2.0


def _take(document: Any, limits: ReadLimits, deadline: Deadline) -> _Taken:
    taken = _Taken(pages=page_count(document))
    taken.tagged = bool(library().FPDFCatalog_IsTagged(document))
    left, written = limits.characters, 0
    for number in range(taken.pages):
        if written >= limits.pages or number >= _TURNED_OVER * limits.pages:
            taken.left_out = taken.truncated = True
            break
        if left <= 0 or deadline.is_over(_TAKING):
            taken.truncated = True
            break
        sheet = read_sheet(document, number, left, is_tagged=taken.tagged)
        if sheet is None:
            taken.broken += 1
            continue
        left -= sheet.letters
        written += bool(sheet.letters or sheet.images or sheet.truncated)
        taken.truncated = taken.truncated or sheet.truncated
        taken.sheets.append(sheet)
    return taken


def _draft(taken: _Taken, limits: ReadLimits, deadline: Deadline) -> Draft:
    sheets = taken.sheets
    running = take_running(sheets)
    draft = Draft()
    columns, intact, counted, block = 1, 0, 0, 0
    for sheet in sheets:
        if draft.lines and deadline.is_over():
            taken.truncated = True
            break
        heads, feet = running.get(sheet.number, ([], []))
        block = _add(draft, heads, Place(sheet.number, "header"), block)
        parts = arrange(sheet.segments)
        numbers = columns_of(parts)
        columns = max(columns, max(numbers, default=0) + 1)
        whole, rows = _whole_rows(parts)
        intact, counted = intact + whole, counted + rows
        for part, number in zip(parts, numbers, strict=True):
            block = _add(draft, part.rows, Place(sheet.number, "body", number), block)
        for segment in sheet.turned:
            block = _add(
                draft, [Row([segment], segment.bottom, segment.size)], Place(sheet.number, "textbox"), block
            )
        block = _add(draft, feet, Place(sheet.number, "footer"), block)
    letters, lost = sum(sheet.letters for sheet in sheets), sum(sheet.lost for sheet in sheets)
    images = sum(sheet.images for sheet in sheets)
    draft.layout = {
        "pages": taken.pages,
        "page_size": (round(sheets[0].width, 1), round(sheets[0].height, 1)) if sheets else None,
        "columns": columns,
        "tables": sum(sheet.tables for sheet in sheets),
        "images": images,
        "fonts": tuple(sorted(set().union(*(sheet.fonts for sheet in sheets)))) if sheets else (),
        "margins": _margins(draft.lines, sheets),
        "scanned": images > 0 and letters < 20 * len(sheets) and any(sheet.covered for sheet in sheets),
        "undecodable": lost / letters if letters else 0.0,
        "glued": glued_share(line.text for line in draft.lines),
        "hidden": tuple(text for sheet in sheets for text in sheet.hidden),
        "row_order_intact": intact / counted if counted else 1.0,
        "reader": "pdfium",
        "tagged": taken.tagged,
        "truncated": taken.truncated,
    }
    _say(draft, taken, limits)
    return draft


def _add(draft: Draft, rows: list[Row], place: Place, block: int) -> int:
    lines, after = lines_of(rows, place, block)
    draft.lines.extend(lines)
    return after


def _whole_rows(parts: list[Part]) -> tuple[int, int]:
    """How many rows would stay whole if the page were read row by row, and how many there are."""
    seen: Counter[int] = Counter()
    places: list[set[int]] = []
    for number, part in enumerate(parts):
        for row in part.rows:
            reach = {round(row.baseline / 4), round((row.baseline - row.size * 0.3) / 4)}
            places.append({place * 1000 + number for place in reach})
            seen.update(reach)
    owners: dict[int, set[int]] = {}
    for reach in places:
        for place in reach:
            owners.setdefault(place // 1000, set()).add(place % 1000)
    whole = sum(all(len(owners[place // 1000]) == 1 for place in reach) for reach in places)
    return whole, len(places)


def _margins(lines: list[Line], sheets: list[Sheet]) -> tuple[float, float, float, float] | None:
    body = [line for line in lines if line.zone == "body"]
    if not body or not sheets:
        return None
    sides = list(zip(*(line.box for line in body), strict=True))
    wide, high = sheets[0].width, sheets[0].height
    left, top, right, bottom = min(sides[0]), min(sides[1]), wide - max(sides[2]), high - max(sides[3])
    return round(left, 1), round(top, 1), round(right, 1), round(bottom, 1)


def _say(draft: Draft, taken: _Taken, limits: ReadLimits) -> None:
    """What was in the way of reading."""
    layout = draft.layout
    if taken.left_out:
        draft.findings.append(finding.too_many_pages(taken.pages, limits.pages))
    if taken.broken and not taken.sheets:
        draft.findings.append(finding.broken("pdf"))
    elif layout["scanned"]:
        draft.findings.append(finding.scanned())
    elif not draft.lines and not taken.truncated:
        draft.findings.append(finding.empty())
    if layout["undecodable"] > _UNDECODABLE:
        draft.findings.append(finding.undecodable(layout["undecodable"]))
    if layout["hidden"]:
        draft.findings.append(finding.hidden(len(layout["hidden"])))
