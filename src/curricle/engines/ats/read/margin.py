"""Headings that stand in the margin beside their sections become rows of their own."""

from collections import Counter

from curricle.engines.ats.read.dates import find_dates
from curricle.engines.ats.read.fold import fold
from curricle.engines.ats.read.headings import CONTACT, TITLE, announced
from curricle.engines.ats.read.page import Cell
from curricle.engines.ats.read.row import Row, Sheet, joined, look_of, looks_of, part_of
from curricle.engines.ats.read.way import ways
from curricle.engines.ats.read.wordlist import listed

# Signs that headings end in.
SIGNS = " \t:：.•|-–—_#*"


def taken_off_margin(rows: list[Row]) -> list[Row]:
    """A heading that stands in the margin beside its section becomes a row of its own."""
    beside = [row for row in rows if _is_margin_heading(row)]
    kinds = {found.type for row in beside if (found := announced(row.cells[0].text.strip(SIGNS)))}
    if len(beside) < 2 or not kinds & {"work", "education"}:
        return rows
    edge = min(row.x0 for row in beside)
    right = max(row.cells[0].box[2] for row in beside)
    looks = {look_of(looks_of(row)[0]) for row in beside}
    beside += [row for row in rows if row not in beside and _is_in_margin(row, edge, looks)]
    taken = {row.at for row in beside if row.x0 <= edge + 30 or row.cells[0].box[2] >= right - 6}
    made: list[Row] = []
    above: tuple[Row, int] | None = None
    for row in rows:
        if row.at in taken:
            rest = row.cells[1:]
            count = len(row.cells[0].text.split())
            front = part_of(row, row.cells[:1], 0, count)
            if above is not None and _goes_on(above[0], made[above[1]], row):
                made[above[1]] = joined(made[above[1]], front)
                made.append(part_of(row, rest, count, None))
                made[-1].gap, made[-1].is_beside = row.gap, True
                continue
            above = (row, len(made))
            made.append(front)
            made.append(part_of(row, rest, count, None))
            # Standing in the margin sets it apart as much as space above it.
            made[-2].gap = max(row.gap, 2.0)
            made[-1].gap = 0.0
            made[-1].is_beside = True
        else:
            made.append(row)
    for at, row in enumerate(made):
        row.at = at
    return made


def taken_off_glue(sheet: Sheet) -> list[Row]:
    """A heading in the margin that runs into what is beside it (`Work Acme Inc`) becomes a cell."""
    rows = sheet.rows
    if not rows:
        return rows
    usual = Counter(round(row.x0 / 4) for row in rows if row.line.column == 0).most_common(1)
    edge = usual[0][0] * 4 if usual else 0.0
    glued: dict[int, int] = {}
    kinds: set[str] = set()
    for row in rows:
        if row.x0 > edge - 12 or row.bullet or row.line.column or len(row.text.split()) < 2:
            continue
        if row.is_upper and len(row.text.split()) <= 4:
            continue
        whole = announced(row.text.strip(SIGNS))
        if whole is not None and whole.is_standard:
            continue
        count = _heading_words(row.cells[0].text)
        found = announced(" ".join(row.cells[0].text.split()[:count])) if count else None
        if found is not None and found.type not in (TITLE, CONTACT):
            glued[row.at] = count
            kinds.add(found.type)
    if len(kinds) < 3:
        return rows
    for at, count in glued.items():
        row = rows[at]
        first = row.cells[0]
        said = first.text.split()
        x0, top, x1, bottom = first.box
        cut = min(max(edge, x0), x1)
        front = Cell(" ".join(said[:count]), (x0, top, cut, bottom))
        rest = (Cell(" ".join(said[count:]), (cut, top, x1, bottom)),) if said[count:] else ()
        row.cells = (front, *rest, *row.cells[1:])
    return rows


def _heading_words(text: str) -> int:
    said = text.split()
    for count in (3, 2, 1):
        if count <= len(said):
            found = announced(" ".join(said[:count]))
            if found is not None and found.confidence >= 1.0:
                return count
    return 0


def _goes_on(above: Row, heading: Row, row: Row) -> bool:
    """Whether a heading in the margin had no room on one row."""
    known = announced(row.cells[0].text.strip(SIGNS))
    is_near = above.line.page == row.line.page and 0 < row.box[1] - above.box[1] < 1.7 * row.height
    is_own = known is not None and known.is_standard and announced(heading.text.strip(SIGNS)) is not None
    return is_near and not is_own


def _is_in_margin(row: Row, edge: float, looks: set[tuple[bool, bool, float, str | None]]) -> bool:
    """Whether the first cell stands below headings in the margin and looks as they do."""
    if len(row.cells) < 2 or row.bullet or abs(row.x0 - edge) > 2 or not any(look[0] for look in looks):
        return False
    text = row.cells[0].text.strip(SIGNS)
    is_short = 3 < len(text) <= 40 and len(text.split()) <= 5 and not find_dates(text)
    return is_short and look_of(looks_of(row)[0]) in looks and fold(text) not in listed("contact_label")


def _is_margin_heading(row: Row) -> bool:
    if len(row.cells) < 2 or row.bullet:
        return False
    found = announced(row.cells[0].text.strip(SIGNS))
    if found is None or found.confidence < 0.9 or found.type == TITLE:
        return False
    return found.type != CONTACT or (found.confidence >= 1.0 and bool(ways(row.cells[1].text)))
