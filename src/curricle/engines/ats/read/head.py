"""Which rows of a section say what an entry is, and which tell about it."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from curricle.engines.ats.read.label import labelled
from curricle.engines.ats.read.lexicon import clues
from curricle.engines.ats.read.row import Row, Sheet, is_run_on, without_dates

_HEAD: Final = 0.6


def heads_of(rows: Sequence[Row], sheet: Sheet) -> list[bool]:
    """Which rows say what an entry is, and do not tell about it."""
    bullets = sum(1 for row in rows if row.bullet)
    dated = [row for row in rows if is_dated(row)]
    # Where every entry is itself an item of a list, its sign says nothing.
    listed = bullets >= 0.5 * len(rows) and (
        not any(is_dated(row) for row in rows if not row.bullet)
        and sum(1 for row in dated if row.bullet) >= 1
    )
    found: list[bool] = []
    edge = _edge(rows, sheet)
    for at, row in enumerate(rows):
        before = rows[at - 1] if at else None
        was_head = found[-1] if found else True
        if row.bullet and not _is_large(row, sheet):
            found.append(listed and (is_dated(row) or not dated))
        elif before is not None and not was_head and _goes_on(row, before, rows[:at]):
            found.append(False)
        else:
            found.append(_standing(row, before if was_head else None, sheet) - _set_in(row, edge) >= _HEAD)
    _take_between(rows, found)
    _take_above(rows, found)
    return found


def _take_between(rows: Sequence[Row], found: list[bool]) -> None:
    """One or two short rows between heads of one entry (a field, a town nobody knows) belong to them."""
    for at in range(1, len(rows) - 1):
        if found[at] or not found[at - 1] or not is_short(rows[at]):
            continue
        if len(rows[at].text) >= 50 and not _is_sure(rows[at].text):
            continue
        if found[at + 1]:
            found[at] = True
        elif at + 2 < len(rows) and found[at + 2] and is_short(rows[at + 1]) and len(rows[at + 1].text) < 50:
            is_same_entry = rows[at + 2].style != rows[0].style and rows[at + 2].gap < 0.5
            found[at] = found[at + 1] = is_same_entry


def _take_above(rows: Sequence[Row], found: list[bool]) -> None:
    """Where the first entry begins with a plain row above its title, the others do too."""
    if len(rows) < 4 or not found[1] or not is_short(rows[0]):
        return
    if rows[0].style == rows[1].style:
        _take_blocks(rows, found)
        return
    found[0] = True
    for at in range(3, len(rows)):
        is_title = found[at] and not found[at - 1] and rows[at].style == rows[1].style
        above = rows[at - 1]
        if is_title and above.style == rows[0].style and not above.bullet and is_short(above):
            found[at - 1] = True


def _take_blocks(rows: Sequence[Row], found: list[bool]) -> None:
    """Where all rows look alike: a short row that begins a block above a dated one, as in the first entry."""
    if is_dated(rows[0]) or not is_dated(rows[1]):
        return
    for at in range(3, len(rows)):
        above, before = rows[at - 1], rows[at - 2]
        is_begun = above.line.block != before.line.block and above.line.block == rows[at].line.block
        if found[at] and is_dated(rows[at]) and is_begun and above.bullet is None and is_short(above):
            found[at - 1] = True


def _edge(rows: Sequence[Row], sheet: Sheet) -> float | None:
    """Where most heads begin on the left; nothing where the file has no places."""
    sure = [round(_left(row)) for row in rows if (row.bold or is_dated(row)) and not row.bullet]
    return Counter(sure).most_common(1)[0][0] if sure and sheet.has_boxes else None


def _left(row: Row) -> float:
    """Where the words of a row begin, behind its dates if they stand in a column of their own."""
    is_apart = len(row.cells) > 1 and bool(row.dates) and row.dates[0].start < 2
    is_date = is_apart and row.dates[0].end >= len(row.cells[0].text) - 1
    return row.cells[1].box[0] if is_date else row.x0


def _set_in(row: Row, edge: float | None) -> float:
    """What a row loses that begins further in than the heads, as items of a list do."""
    is_plain = not row.bold and not is_dated(row) and len(row.cells) == 1
    return 0.45 if edge is not None and is_plain and 10 < row.x0 - edge < 90 else 0.0


def _is_large(row: Row, sheet: Sheet) -> bool:
    """Titles of roles that a layout puts a sign before."""
    return sheet.body_size > 0 and row.style[0] > sheet.body_size * 1.12 and len(row.text) < 80


def is_dated(row: Row) -> bool:
    """Whether a row says when, and not only mentions a year in a sentence."""
    if not row.dates:
        return False
    if row.is_dated is None:
        row.is_dated = _says_when(row)
    return row.is_dated


def _says_when(row: Row) -> bool:
    if any(span.kind in ("range", "since") for span in row.dates):
        return len(row.text) < 160 or row.dates[-1].end >= len(row.text) - 2
    rest = without_dates(row.text, row.dates)
    return len(rest) < (150 if row.dates[0].start < 3 else 90) and clues(rest).sentence < 0.5


def is_short(row: Row) -> bool:
    """Whether a row may name something, and is no sentence and no item of a list."""
    bare = without_dates(row.text, row.dates)
    return (
        row.bullet is None
        and len(bare) <= 60
        and (row.text[-1:] not in ".;:," or _is_cut_short(row.text))
        and not _is_label(row.text)
        and clues(bare).sentence < 0.3
        and not row.text[:1].islower()
        and _is_named(bare)
    )


def _is_sure(text: str) -> bool:
    """Whether the words speak clearly for a title or for a degree."""
    return max(clues(text).title, clues(text).degree) >= 0.85


def _is_named(text: str) -> bool:
    """Words with capitals, as in names; a few words in any case, and titles."""
    if _is_sure(text) and len(text.split()) <= 8:
        return True
    long = [word for word in text.split() if len(word) > 3]
    return len(long) < 3 or sum(1 for word in long if not word[:1].islower()) >= 0.6 * len(long)


def _goes_on(row: Row, before: Row, above: Sequence[Row]) -> bool:
    """Whether a row is the rest of the item or paragraph above it."""
    is_one_run = is_run_on(before, row)
    is_other = row.bold != before.bold or row.style[0] != before.style[0]
    if row.style != before.style and is_other and not is_one_run:
        return False
    begins = bool(row.dates) and row.dates[0].kind == "range" and row.dates[0].start < 2
    if is_dated(row) and (len(row.text) < 70 or row.runs or begins):
        return False
    if labelled(row.text) is not None:
        return False
    if row.bold and row.runs and not before.bullet and not is_one_run and not _is_label(row.text):
        return False
    if row.line.block == before.line.block and row.gap < 0.8:
        return True
    bullet = next((one for one in reversed(above) if one.bullet), None)
    is_inside = (
        bullet is not None and row.x0 >= bullet.x0 - 1 and row.gap < 0.8 and bullet.line.page == row.line.page
    )
    is_open = before.text[-1:] not in ".!?:;" and (row.text[:1].islower() or len(before.text) > 70)
    return (is_inside and is_open) or (row.text[:1].islower() and row.gap < 0.8)


def _standing(row: Row, before: Row | None, sheet: Sheet) -> float:
    """How much a row is like the head of an entry: by its looks, its words and where it stands."""
    bare = without_dates(row.text, row.dates)
    return _by_looks(row, sheet) + _by_words(row, bare) + _by_place(row, before, bare)


def _by_looks(row: Row, sheet: Sheet) -> float:
    terms = (
        (0.7, row.bold and not sheet.is_bold),
        (0.5, sheet.body_size > 0 and row.style[0] > sheet.body_size * 1.04),
        (0.25, row.line.italic),
        (0.2, row.style[4] != sheet.body_color),
        (0.2, row.is_upper),
        (0.9, row.line.level is not None),
        (0.4, bool(row.runs) and row.runs[0].bold),
        (0.2, len(row.cells) > 1),
    )
    return sum(weight for weight, holds in terms if holds)


_SHORT_FORMS: Final = (
    *("Inc.", "Ltd.", "Co.", "Corp.", "S.A.", "S.L.", "o.o.", "s.r.o.", "a.s.", "B.V.", "N.V.", "S.p.A."),
    *("S.r.l.", "e.V.", "A.Ş.", "Kft.", "d.o.o.", "Oy.", "Bros."),
)
# `K.K.`, `M.Sc.`, `U.S.A.`: the last point is part of the word.
_POINTED: Final = re.compile(r"(?:^|[\s(,/-])(?:[A-ZÀ-ÖØ-Þ][a-zß-ÿ]?\.){2,5}$")


def _is_cut_short(text: str) -> bool:
    """Whether a row ends in a short form whose point ends no sentence."""
    return text.endswith(_SHORT_FORMS) or _POINTED.search(text[-16:]) is not None


def _by_words(row: Row, bare: str) -> float:
    speaks = clues(bare)
    is_ended = row.text[-1:] in ".;," and not _is_cut_short(row.text)
    firm = speaks.company if speaks.company >= 0.5 else 0.0
    terms = (
        (0.9, is_dated(row)),
        (0.3, speaks.place >= 0.9),
        (0.3, len(bare) < 60 and not is_ended),
        (0.2, speaks.title >= 0.85 and max(firm, speaks.school) >= 0.5 and len(bare) < 90),
        (-0.7, len(bare) > 110),
        (-0.4, row.text[:1].islower()),
        (0.8, labelled(row.text) is not None),
        (-1.6, _is_label(row.text)),
    )
    names = 0.5 * max(speaks.title, firm, speaks.school, speaks.degree)
    return names - 1.1 * speaks.sentence + sum(weight for weight, holds in terms if holds)


def _by_place(row: Row, before: Row | None, bare: str) -> float:
    speaks = clues(bare)
    is_named = max(speaks.title, speaks.company, speaks.school, speaks.degree) >= 0.5
    apart = 0.25 if row.gap > 0.8 and is_named else 0.0
    return apart + (0.2 if before is not None and before.line.block == row.line.block else 0.0)


def _is_label(text: str) -> bool:
    """`Technologies: Java, Spring` tells about an entry, however bold it begins."""
    before, colon, after = text.partition(":")
    if not colon or any(sign.isdigit() for sign in before) or labelled(text) is not None:
        return False
    return (
        len(before) < 30 and (not after.strip() or "," in after or len(after) > 30) and "//" not in after[:3]
    )
