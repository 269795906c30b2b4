"""Following the document through a text as it was read, word by word."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from curricle.engines.render.proof.result import Difference, DifferenceKind
from curricle.engines.render.proof.source import Piece
from curricle.engines.render.proof.text import LIGATURES, UNSPACED, composed, is_joining, is_ornament, is_sign

# What stands before a word: the ornament between two texts; a blank; or nothing, where a line may break.
Joint = Literal["piece", "space", "none", "hyphen"]
_MOST_DIFFERENCES = 50
_SHOWN = 120
_AHEAD = 4000
# Of words without any place to break, the pages hold pieces of this length, which may part.
_ENDLESS = 50
_CUT = 16
_HYPHEN = re.compile(r"(?<=[^\W_][-–/])(?=[^\W_])")
# Typesetters break addresses after dots and slashes.
_ADDRESS = re.compile(r"://|^www\.")
_OPENED = str.maketrans(LIGATURES)
_BREAKS = "A word is broken at its own hyphen or slash, or an address at a dot, at the end of a line."
_SIGNS = "This reader does not see some blanks beside signs and letters that are drawn with several signs."
_REPEATS = "A letter with a mark is repeated: it is written for each of the signs that it is drawn with."
_LONGEST_CLUSTER = 4
_CAPITALS = "Some texts are set in capitals, and read so."


@dataclass(frozen=True, slots=True)
class Unit:
    """What is looked for next: a word, or as much of one as stays together."""

    text: str
    joint: Joint
    where: str


def units(pieces: Iterable[Piece]) -> list[Unit]:
    """The texts as words."""
    found: list[Unit] = []
    for piece in pieces:
        for index, word in enumerate(composed(piece.text).translate(_OPENED).split(" ")):
            first: Joint = "space" if index else "piece"
            for part, joint in _parts(word):
                found.append(Unit(part, joint or first, piece.where))
    return found


def _parts(word: str) -> Iterator[tuple[str, Joint | None]]:
    if len(word) >= _ENDLESS:
        for at in range(0, len(word), _CUT):
            for offset, character in enumerate(word[at : at + _CUT]):
                yield character, None if at == offset == 0 else "none"
    elif _ADDRESS.search(word):
        for index, character in enumerate(word):
            yield character, "hyphen" if index else None
    elif not word.isascii() and UNSPACED.search(word):
        for index, character in enumerate(word):
            yield character, "none" if index else None
    else:
        for index, part in enumerate(_HYPHEN.split(word)):
            yield part, "hyphen" if index else None


@dataclass(slots=True)
class Comparison:
    """One text as read, and how far the document was found in it."""

    reader: str
    text: str
    # pdfium leaves out some blanks beside letters that are drawn with several signs.
    loses_blanks: bool = True
    at: int = 0
    differences: list[Difference] = field(default_factory=list)
    notes: dict[str, None] = field(default_factory=dict)

    def run(self, streams: Sequence[Sequence[Piece]]) -> None:
        """Find all words of all columns; within a column they must follow each other."""
        self._clean(
            {sign for pieces in streams for piece in pieces for sign in LIGATURES if sign in piece.text}
        )
        columns = [Column(units(pieces)) for pieces in streams if pieces]
        while columns and len(self.differences) < _MOST_DIFFERENCES:
            # One letter of a script without blanks may begin a word of any column: whole words decide first.
            wholes = (True, False) if len(columns) > 1 else (False,)
            if not any(self._follow(column, is_whole=whole) for whole in wholes for column in columns):
                self._lose(columns)
            columns = [column for column in columns if column.left]
        if len(self.differences) < _MOST_DIFFERENCES:
            self._rest()

    def _clean(self, written: set[str]) -> None:
        for sign, opened in LIGATURES.items():
            if sign in self.text and sign not in written:
                self._differ("ligature", "", opened, self._around(self.text.index(sign)))
        self.text = self.text.translate(_OPENED)
        if "\xad" in self.text:
            self._differ("hyphen", "", "", self._around(self.text.index("\xad")))
            self.text = self.text.replace("\xad", "")
        self.text = composed(self.text)

    def _follow(self, column: "Column", *, is_whole: bool = False) -> bool:
        """As many words of a column as come next; whether there was any."""
        start = column.at
        word = (start, self.at, len(self.differences))
        while column.left:
            unit = column.units[column.at]
            if unit.joint in {"piece", "space"}:
                word = (column.at, self.at, len(self.differences))
            place = self._place(unit)
            if place is None:
                if is_whole:
                    column.at, self.at, told = word
                    del self.differences[told:]
                break
            self.at = place + self._length(unit, place)
            column.at += 1
        return column.at > start

    def _place(self, unit: Unit) -> int | None:
        """Where the word begins, or nothing where something else comes next."""
        at = self.at
        if unit.joint == "piece":
            while not self._is_here(unit, at):
                if at >= len(self.text) or not is_ornament(self.text[at]):
                    return None
                at += 1
            if at == self.at:
                self._check_parted(unit, at)
            return at
        after = at + 1 if at < len(self.text) and self.text[at] == " " else at
        if not self._is_here(unit, after):
            return None
        if unit.joint == "space" and after == at:
            self._check_parted(unit, at)
        if unit.joint == "hyphen" and after > at:
            self.notes[_BREAKS] = None
        return after

    def _is_here(self, unit: Unit, at: int) -> bool:
        return self.text.startswith((unit.text, unit.text.upper()), at)

    def _length(self, unit: Unit, at: int) -> int:
        if self.text.startswith(unit.text, at):
            return len(unit.text)
        self.notes[_CAPITALS] = None
        return len(unit.text.upper())

    def _check_parted(self, unit: Unit, at: int) -> None:
        """Between two words there must be something."""
        if at == 0:
            return
        if self.loses_blanks and (is_sign(self.text[at - 1]) or is_sign(self.text[at])):
            self.notes[_SIGNS] = None
        elif unit.joint == "space" or not (is_ornament(self.text[at - 1]) or is_ornament(self.text[at])):
            self._differ("glued", unit.where, unit.text, self._around(at))

    def _lose(self, columns: "list[Column]") -> None:
        """Nothing that should come next is here: say so, and go on where the document is found again."""
        column = columns[0]
        unit = column.units[column.at]
        if self._repeats():
            return
        split = self._split(unit)
        if split is not None:
            self._differ("split", unit.where, unit.text, self.text[self.at : split].strip())
            self.at = split
            column.at += 1
            return
        for ahead in columns:
            found = self.text.find(ahead.phrase(), self.at, self.at + _AHEAD)
            if found >= 0:
                unexpected = self.text[self.at : found].strip()
                if not all(map(is_ornament, unexpected)):
                    self._differ("unexpected", ahead.units[ahead.at].where, "", unexpected)
                # The word is taken here and now: whoever only steps nearer may step for ever.
                self.at = found + len(ahead.units[ahead.at].text)
                ahead.at += 1
                return
        is_word = self._is_next(column)
        text = column.skip(is_word=is_word)
        kind: DifferenceKind = "order" if not is_word and text in self.text else "missing"
        self._differ(kind, unit.where, text, self._around(self.at))

    def _repeats(self) -> bool:
        """Whether the letters just read stand here again: skip them."""
        for length in range(_LONGEST_CLUSTER, 0, -1):
            last = self.text[max(self.at - length, 0) : self.at]
            after = self.at + (self.text[self.at : self.at + 1] == " ")
            if len(last) == length and any(map(is_joining, last)) and self.text.startswith(last, after):
                self.at = after + length
                self.notes[_REPEATS] = None
                return True
        return False

    def _is_next(self, column: "Column") -> bool:
        """Whether the text goes on with the word after the one that is lost."""
        after = column.units[column.at + 1 : column.at + 2]
        return bool(after) and after[0].joint == "space" and self._place(after[0]) is not None

    def _split(self, unit: Unit) -> int | None:
        """The end of the word, if it is here with blanks inside."""
        at = self.at
        for character in unit.text:
            while at < len(self.text) and self.text[at] == " ":
                at += 1
            if not self.text.startswith(character, at):
                return None
            at += 1
        return at

    def _rest(self) -> None:
        left = self.text[self.at :]
        if not all(is_ornament(character) for character in left):
            self._differ("unexpected", "", "", left.strip())

    def _around(self, at: int) -> str:
        return self.text[max(at - 20, 0) : at + 40]

    def _differ(self, kind: DifferenceKind, where: str, expected: str, read: str) -> None:
        self.differences.append(Difference(self.reader, kind, where, expected[:_SHOWN], read[:_SHOWN]))


@dataclass(slots=True)
class Column:
    """The words of one column, and which is next."""

    units: list[Unit]
    at: int = 0

    @property
    def left(self) -> int:
        """How many are still to be found."""
        return len(self.units) - self.at

    def phrase(self) -> str:
        """The next words, enough to be found nowhere else."""
        text = ""
        for index, unit in enumerate(self.units[self.at : self.at + 4]):
            if index and unit.joint == "piece":
                break
            text += (" " if index and unit.joint == "space" else "") + unit.text
        return text

    def skip(self, *, is_word: bool) -> str:
        """Give up the word that is next, or the text from there on, and say which it was."""
        start = self.at
        self.at += 1
        while not is_word and self.left and self.units[self.at].joint != "piece":
            self.at += 1
        parts = self.units[start : self.at]
        return "".join((" " if unit.joint == "space" else "") + unit.text for unit in parts).strip()
