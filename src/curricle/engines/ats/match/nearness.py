"""How near a resume comes to a posting: by words, skills, and the trades that text and titles speak of."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from curricle.engines.ats.match import taxonomy
from curricle.engines.ats.match.passage import Passage
from curricle.engines.ats.match.posting import Posting
from curricle.engines.ats.match.rarity import rarity_of, rarity_of_concept
from curricle.engines.ats.match.taxonomy import DATA
from curricle.engines.ats.match.word import Words, words_of

Vector = Mapping[Any, float]
# What stands under these headings says little of the work.
_QUIET = {"about": 0.3, "benefits": 0.15, "other": 0.7, "required": 1.2, "preferred": 1.0, "duties": 1.1}
_TITLE = 5.0
# Words, skills, trades of the text, trades of the titles.
_SHARES = (0.3, 0.7, 1.5, 0.8)
# Rare skills tell more than their rarity alone says.
_POWER = 1.5
_TRADES_OF_TEXT = 50
_ROUNDING = 1e-8
# Where what is named is a title.
_TITLED = frozenset(("basics", "work"))
# A word that most texts have tells nothing.
LEAST_RARITY = 1.0


@dataclass(frozen=True, slots=True)
class Profile:
    """A text as vectors of length one: its words, its skills, the trades that it and its titles speak of.

    Where a text has no parts, nobody knows which of its words are titles.
    """

    words: Vector
    skills: Vector
    trades: Vector
    titles: Vector | None = None


def relevance(posting: Posting, text: str) -> float:
    """How near a text comes to a posting, from 0 to 1."""
    return likeness(
        profile_of_posting(posting), profile_of(Counter(stems_of(text)), Counter(skills_of(text)))
    )


def likeness(one: Profile, other: Profile) -> float:
    """The likeness of two texts."""
    parts = ((one.words, other.words), (one.skills, other.skills), (one.trades, other.trades))
    # What a posting does not have at all cannot be compared.
    said = [(share, _product(*pair)) for share, pair in zip(_SHARES, parts, strict=False) if pair[0]]
    if one.titles and other.titles is not None:
        said.append((_SHARES[-1], _product(one.titles, other.titles)))
    whole = sum(share for share, _ in said)
    return round(sum(share * nearness for share, nearness in said) / whole, 9) if whole else 0.0


def profile_of(
    stems: Mapping[str, float],
    skills: Mapping[str, float],
    titles: Mapping[str, float] | None = None,
    trades: dict[int, float] | None = None,
) -> Profile:
    """The profile of a text by how often it has each stem and each skill, and each stem in its titles."""
    words = {
        stem: (1 + math.log(count) if count > 1 else count) * rarity
        for stem, count in stems.items()
        if (rarity := rarity_of(stem)) >= LEAST_RARITY
    }
    named = {
        skill: (1 + math.log(count) if count > 1 else count) * rarity_of_concept(int(skill)) ** _POWER
        for skill, count in skills.items()
    }
    return Profile(
        _unit(words),
        _unit(named),
        _unit(_trades_of(stems) if trades is None else trades),
        _unit(_trades_of(titles)) if titles is not None else None,
    )


def _trades_of(stems: Mapping[str, float]) -> dict[int, float]:
    """How much of a text speaks of each occupation, by the words of its titles; of the strongest alone."""
    totals = [0.0] * _how_many_trades()
    for stem, count in stems.items():
        shares = _trades_of_stem(stem)
        if shares:
            often = math.sqrt(count)
            for trade, share in shares:
                totals[trade] += often * share
    least = max(sorted(totals)[-_TRADES_OF_TEXT] - _ROUNDING, _ROUNDING)
    # Rounded, so that the order in which words stand decides nothing.
    near_best = [(-round(total, 9), trade) for trade, total in enumerate(totals) if total >= least]
    return {trade: -total for total, trade in sorted(near_best)[:_TRADES_OF_TEXT]}


@cache
def _trade_lines() -> dict[str, str]:
    lines = (DATA / "trades.tsv").read_text("utf-8").splitlines()
    return dict(line.split("\t") for line in lines)


@cache
def _how_many_trades() -> int:
    return int(_trade_lines()["#"])


@lru_cache(maxsize=20_000)
def _trades_of_stem(stem: str) -> tuple[tuple[int, float], ...]:
    line = _trade_lines().get(stem)
    if line is None:
        return ()
    pairs = (entry.split(":") for entry in line.split(" "))
    return tuple((int(trade), int(thousandths) / 1000) for trade, thousandths in pairs)


def profile_of_posting(posting: Posting) -> Profile:
    """The profile of a posting; its duties and demands count most."""
    return _profile_of_posting(posting.text, posting.title, posting.sections)


@lru_cache(maxsize=32)
def _profile_of_posting(text: str, title: str | None, sections: tuple[object, ...]) -> Profile:
    stems: Counter[str] = Counter()
    skills: Counter[str] = Counter()
    for part in sections:
        share = _QUIET[part.kind]  # type: ignore[attr-defined]  # sections of a posting
        said = text[part.start : part.end]  # type: ignore[attr-defined]  # sections of a posting
        _add(stems, stems_of(said), share)
        _add(skills, skills_of(said), share)
    if title:
        _add(stems, stems_of(title), _TITLE)
        _add(skills, skills_of(title), _TITLE)
    return profile_of(stems, skills, Counter(stems_of(title)) if title else None)


def _add(counts: Counter[str], names: Iterable[str], share: float) -> None:
    for name in names:
        counts[name] += share  # type: ignore[assignment]  # counted in parts


@lru_cache(maxsize=4_000)
def stems_of(text: str) -> tuple[str, ...]:
    """The stems of a text that can tell something."""
    return tuple(stem for stem in words_of(text).stems if len(stem) > 1 and not stem.isdigit())


@lru_cache(maxsize=4_000)
def skills_of(text: str) -> tuple[str, ...]:
    """The skills that a text names, as their numbers in the table, the longest phrase at each place."""
    return tuple(str(number) for number in _numbers(words_of(text)))


def _numbers(words: Words) -> Iterable[int]:
    after = 0
    for hit in taxonomy.find(words):
        if hit.first >= after:
            after = hit.after
            yield hit.concept


def _unit(vector: Vector) -> Vector:
    return _scaled(vector, _length(vector))


def _length(vector: Vector) -> float:
    return math.sqrt(math.fsum(value * value for value in vector.values()))


def _scaled(vector: Vector, length: float) -> Vector:
    return {name: value / length for name, value in vector.items()} if length else {}


def _product(one: Vector, other: Vector) -> float:
    if len(one) > len(other):
        one, other = other, one
    # Summed in a fixed order of size, so that the order of words in a text changes nothing.
    return math.fsum(value * other[name] for name, value in one.items() if name in other)


def nearness_of(
    posting: Profile, passages: Sequence[Passage], showing: frozenset[str]
) -> tuple[float, float]:
    """How near a resume comes as a whole, and how near in what counts for the score.

    For the score each word counts once, and only in titles and where a skill that is asked for is shown:
    other passages make the text longer and never nearer, so that no filling raises it.
    """
    stems: list[str] = []
    skills: list[str] = []
    titles: list[str] = []
    near_words: set[str] = set()
    near_skills: set[str] = set()
    for passage in passages:
        words, named = stems_of(passage.text), skills_of(passage.text)
        stems += words
        skills += named
        is_title = passage.kind == "named" and passage.section in _TITLED
        if is_title:
            titles += words
        if is_title or passage.pointer in showing:
            near_words.update(words)
            near_skills.update(named)
    counts = Counter(stems)
    trades = _trades_of(counts)
    once = profile_of(dict.fromkeys(stems, 1.0), dict.fromkeys(skills, 1.0), trades={})
    # In the order of the words, for that of a set is another one in each process.
    near_trades = _trades_of({name: 1.0 for name in counts if name in near_words})
    near = Profile(
        {name: value for name, value in once.words.items() if name in near_words},
        {name: value for name, value in once.skills.items() if name in near_skills},
        _scaled(near_trades, _length(trades)),
    )
    whole = profile_of(counts, Counter(skills), Counter(titles), trades)
    return likeness(posting, whole), likeness(posting, near)
