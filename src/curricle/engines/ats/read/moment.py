"""Single dates among the words of a text: by name, in numbers, as seasons and quarters."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from curricle.engines.ats.read.fold import fold

_PIECE: Final = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")
_MONTH_SIGNS: Final = frozenset("月월")
_YEAR_SIGNS: Final = frozenset("年년")
_DAY_SIGNS: Final = frozenset("日일")
DASHES: Final = frozenset("-–—−‐‑‒―~〜～→➔ー至")
_QUOTES: Final = frozenset("'’‘`´")
# `Q3`, `H1`, `T2`, `S1`
_PARTS_OF_YEARS: Final = frozenset("qhts")
_EARLIEST: Final = 1940
_LATEST: Final = 2060


@dataclass(frozen=True, slots=True)
class _Tables:
    """Names of months, seasons, and the small words around dates; what any of these may begin with."""

    months: dict[str, int]
    seasons: frozenset[str]
    # Words for now, and those that stand before a date or between two.
    phrases: dict[str, frozenset[str]]
    firsts: dict[str, frozenset[str]]
    openers: frozenset[str]


@cache
def _tables() -> _Tables:
    own = json.loads(files("curricle.engines.ats").joinpath("data/dates.json").read_text("utf-8"))
    months: dict[str, int] = {}
    present = {fold(word) for word in own["present"]}
    for number, names in own["months"].items():
        months.update({fold(name): int(number) for name in names.split()})
    folder = files("curricle.engines.render").joinpath("languages")
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        if not file.name.endswith(".json"):
            continue
        language = json.loads(file.read_text("utf-8"))
        for key in ("months", "months_long"):
            for number, name in enumerate(language.get(key, ()), 1):
                folded = fold(name)
                if folded and " " not in folded and not folded[0].isdigit():
                    months.setdefault(folded, number)
        if "present" in language:
            present.add(fold(language["present"]))
    phrases = {key: frozenset(fold(word) for word in own[key]) for key in ("between", "since", "until", "of")}
    phrases["present"] = frozenset(present)
    months.pop("led", None)  # An abbreviation in Czech, and how half of all English bullets begin.
    seasons = frozenset(fold(word) for word in own["seasons"])
    firsts = {key: frozenset(word.partition(" ")[0] for word in words) for key, words in phrases.items()}
    openers = {*months, *seasons, *_PARTS_OF_YEARS}.union(
        *(firsts[key] for key in ("present", "since", "until"))
    )
    return _Tables(months, seasons, phrases, firsts, frozenset(openers))


class Piece(NamedTuple):
    """A word, a number or a sign of a text."""

    text: str
    start: int
    end: int
    folded: str


@dataclass(frozen=True, slots=True)
class Moment:
    """One date among the pieces: from which to which piece it reaches."""

    value: str | None
    begin: int
    end: int
    month_only: int | None = None
    is_now: bool = False
    is_rough: bool = False
    # A second year that belongs to the same sign, as in 2019/20.
    upto: str | None = None
    is_weak: bool = False


class Moments:
    """The pieces of one text, and the single dates that begin at any of them."""

    def __init__(self, text: str, language: str | None) -> None:
        self.text = text
        self.month_first = language in (None, "en")
        self.pieces = [
            Piece(word := found.group(), *found.span(), fold(word)) for found in _PIECE.finditer(text)
        ]
        self.tables = _tables()

    def may_begin(self, at: int) -> bool:
        """Whether a date or a period may begin with this piece: most words of a text begin none."""
        text, _, _, folded = self.pieces[at]
        # A few signs stand for several words at once.
        return (
            (folded in self.tables.openers and folded != "")
            or text.isdigit()
            or text in _QUOTES
            or text in DASHES
            or " " in folded
        )

    def small_word(self, kind: str, at: int) -> int:
        """How many pieces a small word takes, `seit` or `a partir de`, with its colon."""
        count = self.phrase(kind, at, 3)
        stop = at + count
        return count + (count > 0 and stop < len(self.pieces) and self.pieces[stop].text == ":")

    def phrase(self, kind: str, at: int, most: int) -> int:
        """How many pieces from here on are words of one kind; the longest count."""
        first = self.pieces[at].folded if at < len(self.pieces) else ""
        if first not in self.tables.firsts[kind] and " " not in first:
            return 0
        known = self.tables.phrases[kind]
        return next((count for count in range(most, 0, -1) if self._joined(at, count) in known), 0)

    def _joined(self, at: int, count: int) -> str:
        """Some pieces as the lists have them."""
        pieces = self.pieces[at : at + count]
        if len(pieces) != count or not pieces[0].folded or not pieces[-1].folded:
            return "\0"
        return " ".join(piece.folded for piece in pieces if piece.folded)

    def at(self, at: int) -> Moment | None:
        """The date that begins with this piece."""
        if at >= len(self.pieces):
            return None
        piece = self.pieces[at]
        if piece.text.isdigit():
            return self._numeric(at)
        if piece.text in _QUOTES:
            return self._short_year(at, None)
        if not piece.folded:
            return None
        return self._named(at) or self.now(at)

    def now(self, at: int) -> Moment | None:
        """A word for now that begins with this piece."""
        count = self.phrase("present", at, 4)
        return Moment(None, at, at + count, is_now=True) if count else None

    def _named(self, at: int) -> Moment | None:
        """A month or a season by its name, and the year after it."""
        piece = self.pieces[at]
        month = self.tables.months.get(piece.folded)
        is_season = piece.folded in self.tables.seasons
        if month is None and not is_season:
            return self._quarter(at)
        after = self._skip(at + 1, ".,-/")
        after = self._skip_words(after)
        if is_season and month is None:
            return self._season(at, after)
        assert month is not None
        if (year := self._year_at(after)) is not None:
            return Moment(f"{year}-{month:02}", at, after + 1)
        short = self._short_year(after, month)
        if short is not None:
            return Moment(short.value, at, short.end)
        if after < len(self.pieces) and self.pieces[after].text.isdigit():
            return self._day_then_year(at, after, month)
        return Moment(None, at, at + 1 + self._is_point(at + 1), month_only=month)

    def _day_then_year(self, at: int, after: int, month: int) -> Moment:
        """`May 4, 2020`, `Jan 20` for 2020, or a month and something else."""
        day = int(self.pieces[after].text)
        later = self._skip(after + 1, ".,")
        if later < len(self.pieces) and self.pieces[later].folded in ("st", "nd", "rd", "th"):
            later = self._skip(later + 1, ".,")
        year = self._year_at(later)
        if 1 <= day <= 31 and year is not None:
            return Moment(_whole(year, month, day), at, later + 1)
        if len(self.pieces[after].text) == 2 and self.pieces[after].start - self.pieces[at].end <= 2:
            return Moment(f"{_century(day)}-{month:02}", at, after + 1, is_weak=True)
        return Moment(None, at, at + 1, month_only=month)

    def _season(self, at: int, after: int) -> Moment | None:
        if (year := self._year_at(after)) is None:
            short = self._short_year(after, None)
            return Moment(short.value, at, short.end, is_rough=True) if short else None
        upto = None
        end = after + 1
        if (
            end + 1 < len(self.pieces)
            and self.pieces[end].text == "/"
            and self.pieces[end + 1].text.isdigit()
        ):
            upto, end = str(int(year) + 1), end + 2
        return Moment(year, at, end, is_rough=True, upto=upto)

    def _quarter(self, at: int) -> Moment | None:
        """`Q3 2020`, `H1/2021`, `WS 2018/19`."""
        if self.pieces[at].folded not in _PARTS_OF_YEARS or at + 2 >= len(self.pieces):
            return None
        if self.pieces[at + 1].text not in ("1", "2", "3", "4"):
            return None
        if self.pieces[at + 1].start != self.pieces[at].end:
            return None
        after = self._skip(at + 2, "/-,'’")
        year = self._year_at(after)
        return Moment(year, at, after + 1, is_rough=True) if year else None

    def _short_year(self, at: int, month: int | None) -> Moment | None:
        """`'18`."""
        if at + 1 >= len(self.pieces) or self.pieces[at].text not in _QUOTES:
            return None
        digits = self.pieces[at + 1].text
        if len(digits) != 2 or not digits.isdigit():
            return None
        year = _century(int(digits))
        value = f"{year}-{month:02}" if month else year
        return Moment(value, at, at + 2, is_weak=month is None)

    def _numeric(self, at: int) -> Moment | None:
        first = self.pieces[at].text
        if self._is_part_of_number(at):
            return None
        if self._year_at(at) is not None:
            return self._year_first(at)
        number = int(first) if len(first) <= 2 else 0
        if not 1 <= number <= 31:
            return None
        return self._month_first(at, number) or self._day_first(at, number)

    def _is_part_of_number(self, at: int) -> bool:
        """`1,2020` and `$2020` and `2020%` and `2020+` are amounts."""
        start, end = self.pieces[at].start, self.pieces[at].end
        before = self.text[start - 1 : start]
        if (before and before in "$€£₹#%") or (before == "," and self.text[start - 2 : start - 1].isdigit()):
            return True
        after = self.text[end : end + 2]
        return after[:1] in ("%", "+", "€") or (after[:1] == "," and after[1:].isdigit())

    def _year_at(self, at: int) -> str | None:
        if at >= len(self.pieces):
            return None
        text = self.pieces[at].text
        if len(text) != 4 or not text.isascii() or not text.isdigit():
            return None
        return text if _EARLIEST <= int(text) <= _LATEST else None

    def _year_first(self, at: int) -> Moment:
        """2020, 2020-05, 2020.05.01, 2020年5月, 2019/20, 2020 May."""
        year = self.pieces[at].text
        if self._text(at + 1) in _YEAR_SIGNS or self._text(at + 1)[:1] in _YEAR_SIGNS:
            return self._in_signs(at, year)
        if self._text(at + 1) in ("-", "/", ".") and self._is_tight(at, 2):
            digits = self._text(at + 2)
            number = int(digits) if digits.isdigit() and len(digits) <= 2 else 0
            if 1 <= number <= 12 and self._year_at(at + 2) is None:
                return self._month_then_day(at, year, number, digits)
            if len(digits) == 2 and digits.isdigit() and number == (int(year) + 1) % 100:
                return Moment(year, at, at + 3, upto=str(int(year) + 1))
            if len(digits) == 2 and digits.isdigit() and self._text(at + 1) != "." and number > int(year[2:]):
                return Moment(year, at, at + 3, upto=year[:2] + digits)
        named = self._skip(at + 1, "-/.,") if self._is_tight(at, 2) else at + 1
        month = self.tables.months.get(self.pieces[named].folded) if named < len(self.pieces) else None
        if month is not None and self._year_at(self._skip(named + 1, ".,")) is None:
            return Moment(f"{year}-{month:02}", at, named + 1)
        return Moment(year, at, at + 1)

    def _month_then_day(self, at: int, year: str, month: int, digits: str) -> Moment:
        same = self._text(at + 1)
        day = self._text(at + 4)
        if self._text(at + 3) == same and self._is_tight(at + 2, 2) and day.isdigit() and len(day) <= 2:
            return Moment(_whole(year, month, int(day)), at, at + 5)
        if len(digits) == 2 and same == "/" and month == (int(year) + 1) % 100:
            return Moment(year, at, at + 3, upto=str(int(year) + 1))
        return Moment(
            f"{year}-{month:02}", at, at + 3 + (self._text(at + 3) == "." and self._is_last(at + 3))
        )

    def _is_last(self, at: int) -> bool:
        return at + 1 >= len(self.pieces) or self.pieces[at + 1].text in DASHES

    def _in_signs(self, at: int, year: str) -> Moment:
        """2020年5月1日, 2020년 5월. Signs of neighbouring words may be glued to them."""
        end = at + 2
        digits = self._text(end)
        if self._text(at + 1) in _YEAR_SIGNS and digits.isdigit() and 1 <= int(digits[:3]) <= 12:
            sign = self._text(end + 1)[:1]
            if sign in _MONTH_SIGNS and sign:
                day = self._text(end + 2)
                if day.isdigit() and self._text(end + 3)[:1] in _DAY_SIGNS and self._text(end + 3):
                    return Moment(_whole(year, int(digits), int(day[:3])), at, end + 4)
                return Moment(f"{year}-{int(digits):02}", at, end + 2)
        return Moment(year, at, at + 2)

    def _month_first(self, at: int, number: int) -> Moment | None:
        """05/2020, 05.2020, 05-2020, 5/20 (only as one end of a period)."""
        if number > 12 or self._text(at + 1) not in ("/", ".", "-", "–", "’", "'"):
            return None
        if (year := self._year_at(at + 2)) is not None and self._is_tight(at, 2, blanks=1):
            return Moment(f"{year}-{number:02}", at, at + 3)
        digits = self._text(at + 2)
        if self._text(at + 1) in "/'’" and len(digits) == 2 and digits.isdigit() and self._is_tight(at, 2):
            if self._text(at + 3) == "/":
                return None
            return Moment(f"{_century(int(digits))}-{number:02}", at, at + 3, is_weak=True)
        return None

    def _day_first(self, at: int, number: int) -> Moment | None:
        """01.05.2020, 15 January 2020, 1st of May 2020, and 5月 beside 2020."""
        sign = self._text(at + 1)
        if sign in ("/", ".", "-") and self._text(at + 3) == sign and self._is_tight(at, 4, blanks=1):
            return self._three_numbers(at, number, sign)
        after = at + 1
        if after < len(self.pieces) and self.pieces[after].folded in ("st", "nd", "rd", "th", "er", "º", "o"):
            after += 1
        after = self._skip_words(self._skip(after, "."))
        named = self._named(after) if after < len(self.pieces) and self.pieces[after].folded else None
        if named is not None and named.month_only is not None:
            return Moment(None, at, named.end, month_only=named.month_only)
        if named is None or named.value is None or len(named.value) != 7 or named.is_weak:
            return None
        return Moment(_whole(named.value[:4], int(named.value[5:]), number), at, named.end)

    def _three_numbers(self, at: int, number: int, sign: str) -> Moment | None:
        middle, year = self._text(at + 2), self._year_at(at + 4)
        short = self._text(at + 4)
        if year is None and len(short) == 2 and short.isdigit():
            year = _century(int(short))
        if not middle.isdigit() or year is None or len(middle) > 2:
            return None
        day, month = number, int(middle)
        if (sign == "/" and self.month_first and number <= 12) or month > 12:
            day, month = month, number
        if not (1 <= month <= 12 and 1 <= day <= 31):
            return None
        return Moment(_whole(year, month, day), at, at + 5)

    def _text(self, at: int) -> str:
        return self.pieces[at].text if at < len(self.pieces) else ""

    def _is_tight(self, at: int, count: int, blanks: int = 0) -> bool:
        """Whether no blanks stand between these pieces."""
        if at + count >= len(self.pieces):
            return False
        return all(
            self.pieces[one + 1].start - self.pieces[one].end <= blanks for one in range(at, at + count)
        )

    def _is_point(self, at: int) -> bool:
        return self._text(at) == "."

    def _skip(self, at: int, signs: str) -> int:
        for _ in range(2):
            if at < len(self.pieces) and self.pieces[at].text in signs:
                at += 1
        return at

    def _skip_words(self, at: int) -> int:
        """`of`, `de`, `del` between a month and its year."""
        if at + 1 < len(self.pieces) and self.pieces[at].folded in self.tables.phrases["of"]:
            return at + 1
        return at


def _whole(year: str, month: int, day: int) -> str:
    lengths: Sequence[int] = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    leap = month == 2 and int(year) % 4 == 0
    if not 1 <= month <= 12 or not 1 <= day <= lengths[month - 1] + leap:
        return f"{year}-{month:02}" if 1 <= month <= 12 else year
    return f"{year}-{month:02}-{day:02}"


def _century(number: int) -> str:
    return str((2000 if number < 50 else 1900) + number)
