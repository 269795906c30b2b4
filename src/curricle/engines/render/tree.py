"""The document tree: what a page says, in reading order, free of any format and any template."""

from dataclasses import dataclass
from typing import Literal

Direction = Literal["ltr", "rtl"]
Shape = Literal["prose", "entries", "lines", "list"]
ContactKind = Literal["email", "phone", "place", "url", "profile", "detail"]


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that share one look and one target."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    url: str | None = None


Prose = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Contact:
    """One way to reach the person, as it is shown and where it leads."""

    kind: ContactKind
    text: str
    url: str | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Bullet:
    """One line of a list, still addressable by the id it has in the document."""

    id: str
    runs: Prose


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in a section. Every format shows its parts in the order of these fields."""

    id: str
    title: str = ""
    url: str | None = None
    place: str = ""
    place_url: str | None = None
    period: str = ""
    location: str = ""
    facts: tuple[Prose, ...] = ()
    paragraphs: tuple[Prose, ...] = ()
    bullets: tuple[Bullet, ...] = ()
    tags: tuple[str, ...] = ()
    entries: tuple["Entry", ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part of the page. The shape says how its entries are meant to stand."""

    id: str
    type: str
    title: str
    shape: Shape
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """A whole document, ready for any writer."""

    language: str
    region: str | None
    direction: Direction
    title: str
    comma: str
    name: str
    label: str
    contacts: tuple[Contact, ...]
    sections: tuple[Section, ...]
