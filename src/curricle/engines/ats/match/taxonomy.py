"""The skills that are known by name: from words to concepts, read only as far as a text needs it.

The table is made by scripts/ats/build_taxonomy.py. Its phrases stand under their first stem, so that loading
it is one split of a text, and a block is taken apart when a text first holds its word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import methodcaller
from pathlib import Path
from typing import Literal, NamedTuple

from curricle.engines.ats.match.posting import SkillKind
from curricle.engines.ats.match.word import Words, words_of

DATA = Path(__file__).parents[1] / "data/match"
# A phrase is sure, an everyday word too, good only where a skill is expected, or where it is looked for.
Mark = Literal["=", "?", "~", "!"]
_NOT_PLAIN = re.compile(r"[^a-z0-9+#.]+")
_ENTRY = re.compile(r"([^\t]*)([=?~!])(\d+)")
_blanks_in = methodcaller("count", " ")


@dataclass(frozen=True, slots=True)
class Concept:
    """A skill of the taxonomy."""

    number: int
    id: str
    label: str
    kind: SkillKind
    source: Literal["o", "n", "e"]
    broader: tuple[str, ...]


class Hit(NamedTuple):
    """A phrase of the table in a text, as the numbers of its first word and of the one after its last."""

    first: int
    after: int
    mark: Mark
    concept: int


@cache
def _lines() -> list[str]:
    return (DATA / "concepts.tsv").read_text("utf-8").split("\n")


@cache
def _blocks() -> dict[str, str]:
    heads = {}
    for line in (DATA / "phrases.tsv").read_text("utf-8").split("\n"):
        head, _, rest = line.partition("\t")
        heads[head] = rest
    return heads


@lru_cache(maxsize=20_000)
def concept(number: int) -> Concept:
    """A concept by its number in the table."""
    label, what, above = _lines()[number].split("\t")
    kind: SkillKind = "soft" if what[0] == "s" else "hard"
    source: Literal["o", "n", "e"] = "o" if what[1] == "o" else "n" if what[1] == "n" else "e"
    broader = tuple(_label(name) for name in above.split(";") if name)
    return Concept(number, id_of(label), label, kind, source, broader)


def _label(name: str) -> str:
    return _lines()[int(name)].partition("\t")[0] if name.isdigit() else name


def id_of(label: str) -> str:
    """The id under which a skill travels: its name in small letters, “machine-learning”."""
    return _NOT_PLAIN.sub("-", label.casefold()).strip("-")


@lru_cache(maxsize=20_000)
def _block(head: str) -> tuple[int, dict[str, tuple[Mark, str]]] | None:
    """How many words may follow this one in a phrase at most, and the phrases without it."""
    raw = _blocks().get(head)
    if raw is None:
        return None
    block: dict[str, tuple[Mark, str]] = {rest: (mark, number) for rest, mark, number in _ENTRY.findall(raw)}
    return 1 + max(map(_blanks_in, block), default=0), block


# What a match asks of each text more than once.
@lru_cache(maxsize=1_000)
def find(words: Words) -> tuple[Hit, ...]:
    """All phrases of the table in a text, the longest at each word first; they may overlap."""
    return tuple(_hits(words))


def _hits(words: Words) -> Iterator[Hit]:
    stems, count = words.stems, len(words.stems)
    for first, head in enumerate(stems):
        found = _block(head)
        if found is None:
            continue
        longest, block = found
        after, end = first + 1, min(count, first + 1 + longest)
        while after < end and words.joined(after):
            after += 1
        while after > first:
            entry = block.get(" ".join(stems[first + 1 : after]))
            if entry is not None:
                mark, number = entry
                yield Hit(first, after, mark, int(number))
            after -= 1


def lookup(phrase: str) -> tuple[Mark, int] | None:
    """What a whole phrase stands for."""
    stems = words_of(phrase).stems
    found = _block(stems[0]) if stems else None
    entry = found[1].get(" ".join(stems[1:])) if found else None
    return (entry[0], int(entry[1])) if entry else None


@cache
def own_names() -> tuple[tuple[str, int], ...]:
    """The names of one word that our own list gives to its concepts, in small letters."""
    return tuple(
        (label.casefold(), number)
        for number, line in enumerate(_lines())
        if line
        for label, what, _ in (line.split("\t"),)
        if what[1] == "o" and label.isalpha()
    )
