"""Rows become lines: cells, bullets, paragraphs, and how most of the letters look."""

import itertools
import unicodedata
from collections import Counter
from dataclasses import dataclass
from statistics import median

from curricle.engines.ats.read.bullet import ALONE, PLAIN, bullet_of, is_alone, is_bullet
from curricle.engines.ats.read.page import Cell, Line, Zone
from curricle.engines.ats.read.pdf.label import join_labels
from curricle.engines.ats.read.pdf.row import Row
from curricle.engines.ats.read.pdf.run import runs_of
from curricle.engines.ats.read.pdf.segment import LOST, OVERLAID, WIDE, Segment
from curricle.engines.ats.read.spacing import SPACE, is_seam, joined_singles

_RIGHT_TO_LEFT = {"R", "AL"}
# In parts of the usual distance of lines, and of the size of the font.
_APART, _GROWN = 1.22, 0.12
# How many rows may be between two items of a list.
_NEAR = 8
# What ends a sentence.
_STOPS = (".", "!", "?", "…")
# So many words far apart may be a sentence.
_SPREAD = 5


@dataclass(slots=True)
class Place:
    """Where the lines of a part are."""

    page: int
    zone: Zone = "body"
    column: int = 0


def lines_of(rows: list[Row], place: Place, block: int) -> tuple[list[Line], int]:
    """The lines of a part and the number of its last block."""
    lines: list[Line] = []
    rows = join_labels(rows)
    usual = _usual_pitch(rows)
    above: Row | None = None
    waiting: str | None = None
    for at, row in enumerate(rows):
        if above is not None and _starts_block(above, row, usual):
            block += 1
        cells, links = _cells(row, rows[max(at - _NEAR, 0) : at + _NEAR])
        text = " ".join(cell.text for cell in cells)
        if not text:
            continue
        above = row
        if text in ALONE:
            # A sign on a line of its own belongs to the next one.
            waiting = text
            continue
        lines.append(_line(row, (cells, links), place, (block, waiting)))
        waiting = None
    return lines, block + 1 if lines else block


def _usual_pitch(rows: list[Row]) -> float:
    """The distance of lines in parts of their size."""
    pitches = [
        (below.baseline - row.baseline) / row.size
        for row, below in itertools.pairwise(rows)
        if row.size
        and abs(row.size - below.size) < 0.5
        and 0.5 < (below.baseline - row.baseline) / row.size < 2.2
    ]
    return min(max(median(pitches), 1.0), 1.6) if pitches else 1.3


def _starts_block(above: Row, row: Row, usual: float) -> bool:
    size = max(above.size, row.size) or 1.0
    if abs(above.size - row.size) > _GROWN * size:
        return True
    distance = row.baseline - above.baseline
    return distance > _APART * usual * size + 0.5 or distance < 0


def _cells(row: Row, near: list[Row]) -> tuple[list[Cell], list[str]]:
    """The words of a row that stand together, in the order of reading, and where its links lead."""
    segments = row.segments
    backward = _is_backward(segments)
    if backward:
        segments = segments[::-1]
    cells: list[list[Segment]] = []
    texts: list[str] = []
    links: list[str] = []
    wide = 1e9 if _is_spread(segments) else WIDE
    for segment in segments:
        text = _clean(segment.text)
        links.extend(target for target in segment.links if target not in links)
        if not text:
            continue
        if cells:
            last = cells[-1][-1]
            gap = (last.x0 - segment.x1) if backward else (segment.x0 - last.x1)
            size = max(min(last.size, segment.size), 1.0)
            if gap <= wide * size:
                is_apart = gap > SPACE * size or gap < OVERLAID * size or is_seam(texts[-1], text)
                texts[-1] += f" {text}" if is_apart else text
                cells[-1].append(segment)
                continue
        cells.append([segment])
        texts.append(text)
    if backward and texts:
        sign = texts[-1].rpartition(" ")[2]
        _set_right(cells, texts, is_listed=sign in PLAIN or _is_sign_of(sign, row, near))
    made = [
        Cell(
            text,
            (
                min(one.x0 for one in cell),
                min(one.top for one in cell),
                max(one.x1 for one in cell),
                max(one.bottom for one in cell),
            ),
        )
        for text, cell in zip(texts, cells, strict=True)
    ]
    return made, links


def _is_spread(segments: list[Segment]) -> bool:
    """Whether the words of one sentence were set far apart so that both edges are straight."""
    if len(segments) < _SPREAD or any(" " in segment.text.strip() for segment in segments):
        return False
    gaps = [after.x0 - before.x1 for before, after in itertools.pairwise(segments)]
    if min(gaps) < WIDE * segments[0].size or max(gaps) > 1.1 * min(gaps) + 0.5:
        return False
    return sum(1 for segment in segments[:-1] if segment.text[-1:] in ",:;" or segment.text.islower()) > 1


def _is_backward(segments: list[Segment]) -> bool:
    """Whether a row is read from right to left."""
    if all(segment.text.isascii() for segment in segments):
        return False
    letters = Counter(unicodedata.bidirectional(letter) for segment in segments for letter in segment.text)
    if sum(letters[kind] for kind in _RIGHT_TO_LEFT) <= letters["L"]:
        return False
    # Of words that stand together the file's own order tells.
    near = [
        one.order < other.order
        for one, other in itertools.pairwise(segments)
        if other.x0 - one.x1 <= WIDE * max(min(one.size, other.size), 1.0)
    ]
    return not near or not all(near)


def _is_sign_of(sign: str, row: Row, near: list[Row]) -> bool:
    """Whether items near a row begin with a sign where the row has it."""
    return sign in ALONE and any(
        abs(one.x0 - row.x0) < 1 and bullet_of(f"{one.segments[0].text} x")[0] == sign
        for one in near
        if one is not row
    )


def _set_right(cells: list[list[Segment]], texts: list[str], *, is_listed: bool) -> None:
    """Cells read from the right that stand in a list read from the left.

    There the sign of the item stands to the left, behind the last word, and the stop of the sentence to the
    right, before the first one.
    """
    before, _, sign = texts[-1].rpartition(" ")
    is_item = is_listed and not is_bullet(texts[0]) and "".join(texts).count(sign) == 1
    if is_item:
        texts[-1] = before.rstrip()
        if not texts[-1]:
            texts.pop()
            cells.pop()
    stop, start = texts[0][:1], texts[0][1:2] or " "
    if stop in _STOPS and unicodedata.bidirectional(start) in _RIGHT_TO_LEFT:
        texts[0] = texts[0][1:]
        texts[-1] += stop
    if is_item:
        texts[0] = f"{sign} {texts[0]}"


def _clean(text: str) -> str:
    """The text without the signs that have no meaning."""
    return " ".join(text.replace(LOST, " ").split()) if LOST in text else text.strip()


def _line(row: Row, said: tuple[list[Cell], list[str]], place: Place, before: tuple[int, str | None]) -> Line:
    cells, links = said
    block, waiting = before
    looks: Counter[object] = Counter()
    bold = italic = letters = 0
    sizes: Counter[float] = Counter()
    for segment in row.segments:
        for look, count in segment.looks.items():
            letters += count
            bold += count * look.bold
            italic += count * look.italic
            sizes[look.size] += count
            looks[look.hex] += count
    sign: str | None = None
    if len(cells) > 1 and is_alone(cells[0].text):
        sign, cells = cells[0].text, cells[1:]
    else:
        sign, rest = ("•", cells[0].text) if row.segments[0].dotted else bullet_of(cells[0].text)
        if sign is not None:
            cells = [Cell(rest, cells[0].box), *cells[1:]]
    text = " ".join(cell.text for cell in cells)
    if len(cells) == 1:
        text = joined_singles(text)
        cells = [Cell(text, cells[0].box)]
    top, bottom = min(one.top for one in row.segments), max(one.bottom for one in row.segments)
    return Line(
        text=text,
        page=place.page,
        box=(round(row.x0, 2), round(top, 2), round(row.x1, 2), round(bottom, 2)),
        size=sizes.most_common(1)[0][0],
        bold=2 * bold > letters,
        italic=2 * italic > letters,
        bullet=sign or waiting,
        level=row.segments[0].level,
        zone=place.zone,
        column=place.column,
        block=block,
        cells=tuple(cells),
        links=tuple(links),
        color=str(looks.most_common(1)[0][0]),
        runs=runs_of(row, text),
    )
