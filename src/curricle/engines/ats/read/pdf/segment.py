"""Letters that stand together on one line, in the order of the file."""

import unicodedata
from dataclasses import dataclass, field
from itertools import count

from curricle.engines.ats.read.pdf.double import Read, without_doubles
from curricle.engines.ats.read.pdf.glyph import HIGH, LOW, Glyphs
from curricle.engines.ats.read.pdf.look import Look, Looks
from curricle.engines.ats.read.pdf.mirror import reads_from_right, turned_back
from curricle.engines.ats.read.spacing import DRAWN, GUESSED, LIKELY, NO_BLANK, WRITTEN, is_seam, spaced

# In parts of the size of the font: what ends a cell, how far letters may overlap.
WIDE, BACK = 0.95, -1.0
# Of joined letters only the ink is told: how uneven boxes then are, and how much of a gap belongs to them.
_UNEVEN, _SLACK = 0.2, 0.1
# How far a letter reaches over the last one that another text is printed over; how level one line is.
OVERLAID, _LEVEL = -0.3, 0.06
_HYPHENS = {0xFFFE, 0x02, 0xAD}
_BREAKS = {10, 13}
_BLANKS = {0x20, 0xA0, 0x3000, *range(0x2000, 0x200C)}
# Written instead of a letter whose meaning the file does not tell.
LOST = "\ufffd"
# Left, top, right, bottom.
Place = tuple[float, float, float, float]
# Signs of the symbol fonts of old word processors that stand for bullets.
_SIGNS = {
    0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF076: "❖", 0xF06C: "●", 0xF06E: "■", 0xF071: "❑",
    0xF0E0: "→", 0xF0A8: "◻", 0xF02D: "-",
}  # fmt: skip
_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}


NO_LOOK = Look("", bold=False, italic=False, size=0, color=0, alpha=0, mode=0, angle=0)


@dataclass(slots=True, eq=False)
class Segment:
    """Letters with small gaps between them. Heights are counted downwards from the top of the page."""

    x0: float
    x1: float
    top: float
    bottom: float
    look: Look
    order: int
    owner: int
    letters: list[str] = field(default_factory=list)
    # What is before each letter: the gap in parts of the font's size, and whether a blank was written.
    gaps: list[float] = field(default_factory=list)
    blanks: list[int] = field(default_factory=list)
    looks: dict[Look, int] = field(default_factory=dict)
    # From which letter on it looks so.
    marks: list[tuple[int, Look]] = field(default_factory=list)
    text: str = ""
    baseline: float = 0.0
    links: list[str] = field(default_factory=list)
    # Whether a bullet is drawn before it.
    dotted: bool = False
    # The level of the heading that it is part of.
    level: int | None = None

    @property
    def size(self) -> float:
        """The size of most letters."""
        return self.look.size

    def finish(self) -> "Segment":
        """Write the text, with blanks where the gaps are."""
        self.text = spaced(self.letters, self.gaps, self.blanks)
        if len(self.looks) > 1:
            self.look = max(self.looks, key=lambda look: (self.looks[look], -look.size))
        return self


@dataclass(slots=True)
class Written:
    """The segments of a page, and how many letters have no meaning."""

    segments: list[Segment] = field(default_factory=list)
    letters: int = 0
    lost: int = 0
    # The text objects that letters came from.
    owners: set[int] = field(default_factory=set)


# Added to the blank where the reader ended a line.
_BROKEN = 4


def read_segments(glyphs: Glyphs, looks: Looks, top: float, turn: int = 0) -> Written:
    """Walk the letters in the order of the file; ``top`` is the upper edge of the page, ``turn`` its turn."""
    walk = _Walk(top, turn)
    written = Written(walk.segments)
    owner_now, look = -1, NO_LOOK
    letters, gaps, blanks = walk.open_lists()
    last_left = last_right = last_lower = last_height = size = slack = 0.0
    read = without_doubles(_letters(glyphs, written), glyphs.orders)
    # Words of other scripts are in fonts of their own; only where they truly stand puts them on one row.
    is_exact = not turn and reads_from_right(read)
    if is_exact:
        read = turned_back(read)
    for index, letter, owner, blank, left, upper, right, lower in read:
        if owner == owner_now:
            # The letters of one object stand on one line.
            goes_on = size > 0
        else:
            owner_now, before = owner, look
            written.owners.add(owner)
            is_level = size > 0 and abs(lower - last_lower) < 0.1 * size
            # Inside a word nothing but the font is asked for again.
            if not (
                is_level
                and not blank
                and -0.25 < (left - last_right) / size < 0.1
                and looks.is_same_font(owner)
            ):
                look = looks.of(owner, index, right - left, upper - lower)
            goes_on = is_level and look is before
        if goes_on:
            gap = 0.0 if left == last_left and right == last_right else (left - last_right) / size - slack
            if gap < -0.25:
                # Letters that run from right to left come in the order in which they are read too.
                gap = max(gap, (last_left - right) / size)
            elif gap > LIKELY and abs(upper - lower - last_height) > _UNEVEN * size:
                gap -= _SLACK
            if BACK < gap <= WIDE:
                if left == last_left and right == last_right and "\u0620" <= letter < "\u0700":
                    # The letters of one sign come in the order in which they stand, not in that of reading.
                    letters.insert(len(letters) - 1, letter)
                else:
                    letters.append(letter)
                gaps.append(gap)
                blanks.append(blank & 3)
                last_left, last_right, last_height = left, right, upper - lower
                continue
        walk.leave(last_left, last_right)
        walk.broken = walk.broken or blank >= _BROKEN
        drop = looks.drop(index, look) if is_exact and not look.angle else look.drop
        walk.enter(letter, (left, upper, right, lower), look, (owner, blank & 3, drop))
        letters, gaps, blanks = walk.open_lists()
        size, slack = look.size if walk.level else 0.0, look.slack
        last_left, last_right, last_lower, last_height = left, right, lower, upper - lower
    walk.leave(last_left, last_right)
    for segment in walk.segments:
        segment.finish()
    return written


def _letters(glyphs: Glyphs, written: Written) -> list[Read]:
    """The letters without blanks and breaks, which are told of the letter behind them."""
    found: list[Read] = []
    blank, sides, drawn = NO_BLANK, glyphs.sides, glyphs.after_blank
    edges = zip(sides[0::4], sides[1::4], sides[2::4], sides[3::4], strict=True)
    for index, code, owner, (left, upper, right, lower) in zip(
        count(), glyphs.codes, glyphs.owners, edges, strict=False
    ):
        if 0x20 < code < 0x7F:
            letter = chr(code)
        elif code in _BREAKS:
            blank = _BROKEN
            continue
        elif code in _BLANKS:
            # A blank without a width was guessed from the gap.
            known = WRITTEN if right > left and owner else GUESSED
            blank = blank if blank & 3 >= known else (blank & _BROKEN) | known
            continue
        else:
            letter = meaning(code)
        if not owner and right <= left:
            continue
        if not letter:
            written.lost += 1
            letter = LOST
        if index in drawn and blank & 3 < WRITTEN:
            blank = blank & _BROKEN | DRAWN
        found.append((index, letter, owner, blank, left, upper, right, lower))
        blank = NO_BLANK
    written.letters = len(found)
    return found


def meaning(code: int) -> str:
    """What a code means, or nothing where it has no meaning."""
    if code in _HYPHENS:
        return "-"
    known = _SIGNS.get(code) or _LIGATURES.get(code)
    if known:
        return known
    if 0xFB50 <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFC:
        # Shapes of Arabic letters; a word is written with the letters themselves.
        return unicodedata.normalize("NFKC", chr(code)).strip() or chr(code)
    if code < 0x21 or 0x7F <= code < 0xA0 or 0xE000 <= code <= 0xF8FF or code == 0xFFFD:
        return ""
    if code in HIGH or code in LOW or code > 0x10FFFF:
        return ""
    return chr(code)


class _Walk:
    """Segments as they grow, one run of letters of an object after the other."""

    def __init__(self, top: float, turn: int) -> None:
        self.segments: list[Segment] = []
        self.broken = False
        # Whether the letters run from left to right on a level line.
        self.level = True
        self._top, self._turn = top, turn
        self._last = (0.0, 0.0, 0.0, 0.0)
        self._look, self._start = NO_LOOK, 0

    def open_lists(self) -> tuple[list[str], list[float], list[int]]:
        """Where letters of the open segment go."""
        if not self.segments:
            return [], [], []
        segment = self.segments[-1]
        return segment.letters, segment.gaps, segment.blanks

    def leave(self, left: float, right: float) -> None:
        """The run is over; its last letter stood there."""
        if not self.segments:
            return
        segment = self.segments[-1]
        segment.x0, segment.x1 = min(segment.x0, left), max(segment.x1, right)
        segment.looks[self._look] = segment.looks.get(self._look, 0) + len(segment.letters) - self._start
        self._last = (left, self._last[1], right, self._last[3])

    def enter(
        self, letter: str, sides: tuple[float, float, float, float], look: Look, given: tuple[int, int, float]
    ) -> None:
        """The first letter of a run: it goes on with the segment or begins one."""
        left, upper, right, lower = sides
        owner, blank, drop = given
        top, bottom = self._top - upper, self._top - lower
        self.level = (look.angle - self._turn) % 360 == 0
        place = (left, top, right, bottom)
        gap = self._gap(place, look)
        if gap is None:
            segment = Segment(left, right, top, bottom, look, len(self.segments), owner)
            segment.baseline = bottom - drop if self.level else bottom
            self.segments.append(segment)
            gap, blank = 0.0, NO_BLANK
        else:
            segment = self.segments[-1]
            can_part = blank < WRITTEN and self.level
            if can_part and self._is_other_word(letter, look, bottom - drop, (left, right)):
                blank = WRITTEN
            segment.x0, segment.x1 = min(segment.x0, left), max(segment.x1, right)
            # A raised or lowered letter does not move the line.
            if not self.level:
                segment.top, segment.bottom = min(segment.top, top), max(segment.bottom, bottom)
            elif look.size > segment.look.size * 1.05:
                segment.look, segment.baseline = look, bottom - drop
                segment.top, segment.bottom = min(segment.top, top), max(segment.bottom, bottom)
        self._look, self._start = look, len(segment.letters)
        segment.marks.append((self._start, look))
        segment.letters.append(letter)
        segment.gaps.append(gap)
        segment.blanks.append(blank)
        self._last, self.broken = place, False

    def _is_other_word(self, letter: str, look: Look, baseline: float, sides: tuple[float, float]) -> bool:
        """Whether letters that look different are another word, though there is no gap between them."""
        segment, before = self.segments[-1], self._look
        last, size = segment.letters[-1], max(look.size, before.size, 0.1)
        if (
            sides[0] - self._last[2] < OVERLAID * size
            and self._last[0] < sides[0]
            and (last + letter).isascii()
        ):
            # It is printed over the end of the other.
            return last.isalnum() and letter.isalnum()
        if look.bold == before.bold and abs(look.size - before.size) < 0.08 * size:
            return False
        if abs(baseline - segment.baseline) > _LEVEL * size:
            return False
        return is_seam(last, letter) or (last.isalpha() and letter.isdigit())

    def _gap(self, place: Place, look: Look) -> float | None:
        """The gap before a letter if it goes on with the segment."""
        if not self.segments or look.angle != self.segments[-1].look.angle:
            return None
        size = max(look.size, self.segments[-1].look.size, 0.1)
        if not self.level:
            # Turned letters come in the order in which they are read; where a line ends is told.
            return None if self.broken else 0.0
        gap = gap_between(self._last, place, size)
        if gap is None:
            return None
        uneven = abs((place[3] - place[1]) - (self._last[3] - self._last[1])) > _UNEVEN * size
        same = look is self._look
        return gap - (_SLACK if uneven and same else max(look.slack, self._look.slack))


def gap_between(last: Place, place: Place, size: float) -> float | None:
    """The gap between two letters in parts of their size, if both stand on one line and near each other."""
    left, top, right, bottom = place
    last_left, last_top, last_right, last_bottom = last
    shared = min(bottom, last_bottom) - max(top, last_top)
    if shared < min(bottom - top, last_bottom - last_top) * 0.5:
        return None
    gap = (left - last_right) / size
    if gap < BACK or right < last_left:
        # Letters that run from right to left come in the order in which they are read too.
        gap = (last_left - right) / size
        if gap < BACK or right > last_left + size * 0.3:
            return None
    return gap if gap <= WIDE else None
