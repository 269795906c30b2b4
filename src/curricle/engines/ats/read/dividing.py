"""Which lines are headings, and which section the other lines belong to."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from curricle.engines.ats.read.fold import fold
from curricle.engines.ats.read.grid import with_centred_dates, with_side_columns
from curricle.engines.ats.read.headings import CONTACT, TITLE, Announced, announced
from curricle.engines.ats.read.label import LABELS
from curricle.engines.ats.read.lexicon import clues
from curricle.engines.ats.read.margin import SIGNS, taken_off_glue, taken_off_margin
from curricle.engines.ats.read.page import Cell
from curricle.engines.ats.read.row import Row, Sheet, joined, row_of
from curricle.engines.ats.read.way import ways

_MOST_WORDS: Final = 7
_LONGEST: Final = 60
# What groups within a section of skills are called too.
_GROUPS: Final = frozenset({"skills", "languages", "custom", "projects", "interests"})


@dataclass(slots=True)
class Part:
    """A section as the file has it: its heading, if any, and the rows below."""

    type: str
    heading: Row | None
    text: str
    confidence: float
    standard: bool
    rows: list[Row] = field(default_factory=list)


def divide(sheet: Sheet) -> list[Part]:
    """The parts of a resume, in the order of their headings; the first is the head of the page."""
    sheet.rows = with_side_columns(with_centred_dates(sheet.rows) if sheet.has_boxes else sheet.rows)
    sheet.rows = taken_off_margin(taken_off_glue(sheet))
    headings = _headings(sheet)
    head = Part("head", None, "", 1.0, False)
    parts = [head]
    current: dict[int, Part] = {}
    above = _above(sheet, headings)
    for row in sheet.rows:
        column = row.line.column
        if row.at not in headings and (row.line.zone in ("header", "footer") or row.at in above):
            head.rows.append(row)
            continue
        found = headings.get(row.at)
        if found is not None:
            if found.type == TITLE:
                head.rows.append(row)
                continue
            current[column] = Part(
                found.type, row, row.text.strip(SIGNS), found.confidence, found.is_standard
            )
            parts.append(current[column])
            continue
        if column not in current:
            current[column] = head if not parts[1:] or column else _headless(parts)
        current[column].rows.append(row)
    return parts if headings else _inline(parts, sheet)


def _above(sheet: Sheet, headings: dict[int, Announced]) -> set[int]:
    """Rows over the highest heading of the first page, wherever they come in the order of reading."""
    tops = [sheet.rows[at].box[1] for at in headings if sheet.rows[at].line.page == 0]
    if not tops or not sheet.has_boxes:
        return set()
    top = min(tops)
    return {row.at for row in sheet.rows if row.line.page == 0 and row.box[3] <= top + 1}


def _headless(parts: list[Part]) -> Part:
    """What stands in the main column before any heading of it belongs to the head of the page."""
    return parts[0]


def _headings(sheet: Sheet) -> dict[int, Announced]:
    """The rows that are headings, and what they announce."""
    _join_wrapped(sheet)
    able = {row.at: row for row in sheet.rows if _is_able(row)}
    known = {at: found for at, row in able.items() if (found := announced(row.text.strip(SIGNS)))}
    sure = {at: found for at, found in known.items() if found.confidence >= 0.9}
    standing = {at: _standing(sheet, able[at]) for at in able}
    chosen = {
        at: found
        for at, found in sure.items()
        if standing[at] >= (1.0 if sheet.has_looks else 0.0) or _is_alone(sheet, able[at])
    }
    chosen = _of_one_style(sheet, able, _without_labels(able, chosen))
    styles = Counter((able[at].line.column > 0, _look(able[at])) for at in chosen)
    leading = {style for style, count in styles.items() if count >= 2}
    first = min(chosen, default=0)
    for at, row in able.items():
        if at in chosen or standing[at] < 1.5 or (row.line.column > 0, _look(row)) not in leading:
            continue
        if fold(row.text) in LABELS or ways(row.text):
            continue
        if at < first and known.get(at) is None and not _opens_entries(sheet, row):
            continue
        if _is_used_for_entries(able.values(), row, chosen):
            continue
        chosen[at] = known.get(at) or Announced("custom", 0.5)
    return chosen


def _opens_entries(sheet: Sheet, row: Row) -> bool:
    """Whether the next rows tell a period: above them no name or title of the person stands."""
    following = sheet.rows[row.at + 1 : row.at + 4]
    return row.at > 0 and any(span.kind in ("range", "since") for one in following for span in one.dates)


def _join_wrapped(sheet: Sheet) -> None:
    """Headings that go on in the next line (`EDUCATION AND` above `TRAINING`) are one row."""
    made: list[Row] = []
    for row in sheet.rows:
        before = made[-1] if made else None
        if before is not None and _is_wrapped_heading(before, row):
            made[-1] = joined(before, row)
        else:
            made.append(row)
    for at, row in enumerate(made):
        row.at = at
    sheet.rows = made


def _is_wrapped_heading(before: Row, row: Row) -> bool:
    if len(before.text) > 40 or len(row.text) > 40 or before.style != row.style or row.gap > 0.6:
        return False
    if not (_is_able(before) and _is_able(row)) or not (before.is_upper or before.bold):
        return False
    whole = announced(f"{before.text} {row.text}".strip(SIGNS))
    return whole is not None and whole.confidence >= 1.0


def _without_labels(able: dict[int, Row], chosen: dict[int, Announced]) -> dict[int, Announced]:
    """Without words that stand in entry after entry (`Highlights`, `Technologies`)."""
    counts = Counter(fold(able[at].text) for at in chosen)
    kept = {at: found for at, found in chosen.items() if counts[fold(able[at].text)] < 2}
    again = [at for at in chosen if at not in kept]
    if len(kept) < 2:
        return {at: found for at, found in chosen.items() if at in kept or fold(able[at].text) not in LABELS}
    looks = {_look(able[at]) for at in kept}
    for at in again:
        # A heading that is repeated on the next page looks like the other headings.
        if (
            _look(able[at]) in looks
            and fold(able[at].text) not in LABELS
            and counts[fold(able[at].text)] <= 2
        ):
            kept[at] = chosen[at]
    return dict(sorted(kept.items()))


def _is_able(row: Row) -> bool:
    """Whether a row could be a heading at all."""
    text = row.text.strip(SIGNS)
    return (
        2 <= len(text) <= _LONGEST
        and (len(row.cells) == 1 or _is_spread(row))
        and not row.is_beside
        and not row.dates
        and (row.bullet is None or row.line.level is not None)
        and len(text.split()) <= _MOST_WORDS
        and row.text[-1:] not in ",;."
        and "@" not in text
        and (":" not in text)
    )


def _is_spread(row: Row) -> bool:
    """`WORK   HISTORY`: a known heading whose words were set far apart."""
    is_near = all(
        after.box[0] - before.box[2] < 2.5 * row.height for before, after in pairwise(row.cells)
    ) and (row.is_upper or row.line.level is not None)
    known = announced(row.text.strip(SIGNS)) if is_near and len(row.cells) < 4 else None
    return known is not None and known.confidence >= 1.0


def _look(row: Row) -> tuple[float, bool, bool, str | None, int | None]:
    size, bold, _, upper, color = row.style
    return (size, bold, upper, color, row.line.level)


def _standing(sheet: Sheet, row: Row) -> float:
    """How much a row stands out of the text around it."""
    standing = 0.0
    if row.line.level is not None:
        standing += 2.0 if row.line.level <= 3 else 1.0
    if sheet.body_size and row.style[0] >= sheet.body_size * 1.08:
        standing += 1.5 if row.style[0] >= sheet.body_size * 1.2 else 1.0
    if row.bold and not sheet.is_bold:
        standing += 1.0
    if row.is_upper:
        standing += 1.0
    if row.style[4] != sheet.body_color:
        standing += 0.7
    if row.gap > 0.9:
        standing += 0.6
    if row.text.endswith(":"):
        standing += 0.3
    return standing


def _is_alone(sheet: Sheet, row: Row) -> bool:
    """A known heading that has a line and space of its own."""
    return row.gap > 0.5 and not row.bullet


def _of_one_style(sheet: Sheet, able: dict[int, Row], chosen: dict[int, Announced]) -> dict[int, Announced]:
    """Without words that are smaller than the headings here (`Languages:` among skills)."""
    # A smaller word right below a heading is the first group of its section.
    small = {
        _look(able[at])
        for at in chosen
        if at - 1 in chosen
        and chosen[at - 1].type != TITLE
        and able[at].style[0] < able[at - 1].style[0] * 0.95
    }
    chosen = {at: found for at, found in chosen.items() if _look(able[at]) not in small}
    kept: dict[int, Announced] = {}
    for is_side in (False, True):
        mine = [at for at in chosen if (able[at].line.column > 0) == is_side]
        looks = Counter(_look(able[at]) for at in mine)
        common = [look for look, count in looks.items() if count >= 2]
        if not common:
            kept.update({at: chosen[at] for at in mine})
            continue
        leading = max(common, key=lambda look: (looks[look], look[0]))
        for at in mine:
            look = _look(able[at])
            is_smaller = (
                look[0] < leading[0] * 0.95
                or (leading[1] and not look[1])
                or (leading[2] and not look[2])
                or (chosen[at].type == "custom" and look[0] <= leading[0])
                or (look[0] <= leading[0] and look[3] != leading[3] and chosen[at].type in _GROUPS)
            )
            level, leading_level = look[4], leading[4]
            is_deeper = leading_level is not None and (level is None or level > leading_level)
            alike = [one for one in mine if _look(able[one]) == look]
            kinds = {chosen[one].type for one in alike}
            is_own = len(kinds) >= 3 and bool(kinds & {"work", "education"})
            is_own = is_own or _are_aside(
                [able[one] for one in alike], [able[one] for one in mine if _look(able[one]) == leading]
            )
            if look == leading or not (is_smaller or is_deeper) or (is_own and not is_deeper):
                kept[at] = chosen[at]
    return dict(sorted(kept.items()))


def _are_aside(rows: Sequence[Row], others: Sequence[Row]) -> bool:
    """Whether headings of one look stand left or right of all those of the other, on their own ground."""
    if len(rows) < 2 or len({row.style for row in rows}) > 1 or not all(row.box[2] for row in rows):
        return False
    is_left = max(row.box[2] for row in rows) < min(row.x0 for row in others)
    return is_left or min(row.x0 for row in rows) > max(row.box[2] for row in others)


def _is_used_for_entries(able: Iterable[Row], row: Row, chosen: dict[int, Announced]) -> bool:
    """Whether more rows look like this one than are known headings: then it is the look of entries."""
    alike = [
        one for one in able if _look(one) == _look(row) and (one.line.column > 0) == (row.line.column > 0)
    ]
    known = sum(1 for one in alike if one.at in chosen)
    speaks = clues(row.text)
    if max(speaks.title, speaks.school) >= 0.85 or speaks.company >= 0.8:
        return known < 0.8 * len(alike)
    return known < 0.5 * len(alike)


def _inline(parts: list[Part], sheet: Sheet) -> list[Part]:
    """A resume whose only headings stand before a colon: `Skills: Python, Go`."""
    head = Part("head", None, "", 1.0, False)
    made = [head]
    for row in sheet.rows:
        before, colon, after = row.text.partition(":")
        found = announced(before.strip(SIGNS)) if colon and len(before) < 40 and not row.bullet else None
        if found is not None and found.confidence >= 0.9 and found.type not in (TITLE, CONTACT):
            made.append(Part(found.type, row, before.strip(SIGNS), 0.8, found.is_standard))
            if after.strip():
                cell = Cell(after.strip(), row.box)
                made[-1].rows.append(row_of(row.line, row.at, after.strip(), (cell,)))
        else:
            made[-1].rows.append(row)
    return made if len(made) > 1 else parts


def taken_ways(part: Part) -> list[Row]:
    """The rows of a section that are only ways to reach the person; the section loses them."""
    if not any(ways(row.text) for row in part.rows):
        return []
    taken: list[Row] = []
    is_near = False
    for row in part.rows:
        found = ways(row.text)
        said = sum(way.end - way.start for way in found)
        is_way = bool(found) and (said >= 0.5 * len(row.text) or len(row.text) < 60)
        is_piece = ("@" in row.text and len(row.text) < 50) or (is_near and _is_rest_of_way(row, taken[-1]))
        if is_way or is_piece or (len(row.text) < 50 and clues(row.text).place >= 0.85 and not row.bullet):
            taken.append(row)
        is_near = is_way or is_piece
    if any(not ways(row.text) for row in taken) and not any(ways(row.text) for row in taken):
        return []
    part.rows = [row for row in part.rows if row not in taken]
    return taken


def taken_contact(part: Part) -> list[Row]:
    """The rows at the end of a list of short things that say how to reach the person; the list loses them."""
    kinds = [{way.kind for way in ways(row.text)} for row in part.rows]
    first = next((at for at, found in enumerate(kinds) if found & {"email", "phone"}), None)
    if first is None or len(kinds) - first > 5:
        return []
    taken = part.rows[first:]
    part.rows = part.rows[:first]
    return taken


def _is_rest_of_way(row: Row, before: Row) -> bool:
    """The second half of an address that was broken."""
    is_near = row.style == before.style and row.gap < 0.5 and len(row.text) <= 30
    return is_near and " " not in row.text and ("." in row.text or "@" in before.text)


def is_chips(rows: Sequence[Row]) -> bool:
    """Whether all rows are short things without dates or sentences."""
    return bool(rows) and all(
        len(cell.text) <= 40
        and len(cell.text.split()) <= 5
        and not row.dates
        and clues(cell.text).sentence < 0.3
        for row in rows
        for cell in row.cells
    )
