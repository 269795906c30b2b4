"""The document tree: what a page says, in reading order, free of any format and any template."""

from dataclasses import dataclass
from typing import Literal

Direction = Literal["ltr", "rtl"]
Shape = Literal["prose", "entries", "lines", "list", "letter"]
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
class Letter:
    """The parts of a letter, in the order in which they are read."""

    recipient: tuple[str, ...] = ()
    place_and_date: str = ""
    subject: str = ""
    salutation: str = ""
    body: tuple[Prose, ...] = ()
    closing: str = ""
    signature: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in a section. Every format shows its parts in the order of these fields.

    The paragraphs of a letter say all that it says; ``letter`` has the same in its parts, for formats that
    can set them apart.
    """

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
    letter: Letter | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part of the page. The shape says how its entries are meant to stand; a letter has no heading.

    ``side`` places it in the side column, ``keep`` holds it on one page, ``new_page`` starts one with it.
    """

    id: str
    type: str
    title: str
    shape: Shape
    entries: tuple[Entry, ...]
    side: bool = False
    keep: bool = False
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Photo:
    """The picture of the person: where it is kept, and what it shows."""

    url: str
    alt: str


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
    photo: Photo | None = None
