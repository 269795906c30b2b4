"""What a resume says, one thing after the other, before it is known where each belongs."""

from dataclasses import dataclass, field

from curricle.engines.tex.structure.node import Place
from curricle.engines.tex.structure.words import Word


@dataclass(frozen=True, slots=True)
class Head:
    """Something about the person."""

    kind: str
    text: str
    place: Place
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A section begins."""

    title: str
    place: Place
    # What stands in a heading below that of a section; it may be a section or an entry.
    parts: list[list[Word]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Entry:
    """Something held, learnt or made; `fields` are its parts by their roles, `guesses` those without one."""

    fields: dict[str, list[Word]]
    place: Place
    guesses: list[list[Word]] = field(default_factory=list)
    # Written by ourselves: the roles are sure, and what is a guess comes in a known order.
    is_sure: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and what belongs to it."""

    label: str
    words: list[Word]
    place: Place


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page, divided where something pushes it apart."""

    parts: list[list[Word]]
    place: Place


@dataclass(frozen=True, slots=True)
class Bullet:
    """A point of a list."""

    words: list[Word]
    place: Place


@dataclass(frozen=True, slots=True)
class More:
    """A further part of the entry above; `role` is empty where it is not known which."""

    role: str
    words: list[Word]
    place: Place


Event = Head | Heading | Entry | Pair | Line | Bullet | More
