"""Which column of its page a part belongs to, and what repeats at the edges of pages."""

import re
from collections import Counter, defaultdict

from curricle.engines.ats.read.pdf.order import Part
from curricle.engines.ats.read.pdf.row import Row, rows_of
from curricle.engines.ats.read.pdf.sheet import Sheet

# In parts of the page: how far from its edges a running line stands, how tall and full a column is.
_EDGE, _TALL, _MUCH = 0.09, 0.22, 0.06
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:(?:page|seite|p[aá]gina|pag\.?|p\.|s\.)\s*)?[-–|]?\s*\d{1,3}"
    r"\s*(?:(?:of|/|von|de|sur|di|van|av|z)\s*\d{1,3})?\s*[-–|]?",
    re.IGNORECASE,
)
_TOLD_PAGE = re.compile(
    r"\b(?:page|seite|p[aá]gina|pagina|sida|side|strona)\s*\d{1,3}\b|(?:^|\s)\d{1,2}\s*/\s*\d{1,2}\s*$",
    re.IGNORECASE,
)


def columns_of(parts: list[Part]) -> list[int]:
    """The column of each part: 0 is the one with most letters and all that spans the page."""
    sizes: dict[tuple[int, ...], list[float]] = defaultdict(lambda: [0.0, 1e9, 0.0, 1e9])
    total = 0
    height = max((part.rows[-1].baseline for part in parts), default=0.0)
    height -= min((part.rows[0].baseline for part in parts), default=0.0)
    for part in parts:
        letters = sum(len(segment.text) for row in part.rows for segment in row.segments)
        total += letters
        for depth in range(1, len(part.trail) + 1):
            known = sizes[part.trail[:depth]]
            known[0] += letters
            known[1] = min(known[1], part.rows[0].baseline)
            known[2] = max(known[2], part.rows[-1].baseline)
            known[3] = min(known[3], part.left)
    trails = [_major(part.trail, sizes, height, total) for part in parts]
    weights: Counter[tuple[int, ...]] = Counter()
    for part, trail in zip(parts, trails, strict=True):
        if trail:
            weights[trail] += sum(len(segment.text) for row in part.rows for segment in row.segments)
    if not weights:
        return [0] * len(parts)
    main = weights.most_common(1)[0][0]
    others = sorted((trail for trail in weights if trail != main), key=lambda trail: sizes[trail][3])
    numbers = {main: 0, (): 0, **{trail: number for number, trail in enumerate(others, 1)}}
    return [numbers[trail] for trail in trails]


def _major(
    trail: tuple[int, ...], sizes: dict[tuple[int, ...], list[float]], height: float, total: int
) -> tuple[int, ...]:
    """The trail as far as both sides of each gutter are tall and hold enough."""
    for depth in range(1, len(trail) + 1):
        for side in ((*trail[: depth - 1], 0), (*trail[: depth - 1], 1)):
            letters, top, bottom, _ = sizes.get(side, [0.0, 0.0, 0.0, 0.0])
            if bottom - top < _TALL * height or letters < _MUCH * total:
                return trail[: depth - 1]
    return trail


def take_running(sheets: list[Sheet]) -> dict[int, tuple[list[Row], list[Row]]]:
    """Headers and footers taken out of the pages: what stands on several at one place, and page numbers."""
    seen: Counter[tuple[str, int]] = Counter()
    edges = {sheet.number: _edges(sheet) for sheet in sheets}
    for sheet in sheets:
        seen.update({_key(row) for side in edges[sheet.number] for row in side})
    taken: dict[int, tuple[list[Row], list[Row]]] = {}
    for sheet in sheets:
        head, foot = edges[sheet.number]
        head = [row for row in head if seen[_key(row)] > 1 or (sheet.number > 0 and _tells_page(row))]
        foot = [row for row in foot if seen[_key(row)] > 1 or _tells_page(row)]
        gone = {id(one) for row in (*head, *foot) for one in row.segments}
        if gone and len(gone) < len(sheet.segments):
            sheet.segments = [one for one in sheet.segments if id(one) not in gone]
            taken[sheet.number] = (head, foot)
    return taken


def _edges(sheet: Sheet) -> tuple[list[Row], list[Row]]:
    """The rows at the upper and the lower edge of a page, from top to bottom."""
    upper, lower = _EDGE * sheet.height, (1 - _EDGE) * sheet.height
    head = rows_of(one for one in sheet.segments if one.baseline <= upper)
    foot = rows_of(one for one in sheet.segments if one.baseline >= lower)
    return head, foot


def _key(row: Row) -> tuple[str, int]:
    return _NUMBER.sub("#", row.text), round(row.baseline / 4)


def _tells_page(row: Row) -> bool:
    text = row.text
    return len(text) < 80 and bool(_PAGE_NUMBER.fullmatch(text) or _TOLD_PAGE.search(text))
