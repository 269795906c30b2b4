"""What a reader should find: the texts of the document tree in reading order, and where its links lead."""

from collections.abc import Iterator
from dataclasses import dataclass

from curricle.engines.render.tree import Entry, Prose, Section, Tree

HEAD = "head"


@dataclass(frozen=True, slots=True)
class Piece:
    """A text that stands in one go; what parts it from the next one is up to the template."""

    where: str
    text: str


def streams(tree: Tree) -> tuple[list[Piece], list[Piece]]:
    """The texts of the main column, with the head, and those of the side column."""
    main = list(_pieces(HEAD, _head(tree)))
    side: list[Piece] = []
    for section in tree.sections:
        (side if section.side else main).extend(_section(section))
    return main, side


def links(tree: Tree) -> frozenset[str]:
    """Where the document leads."""
    found = {contact.url for contact in tree.contacts}
    for section in tree.sections:
        for entry in section.entries:
            found.update(_links(entry))
    return frozenset(url for url in found if url)


def _head(tree: Tree) -> Iterator[str]:
    yield tree.name
    yield tree.label
    for contact in tree.contacts:
        if contact.kind == "detail" and contact.label:
            yield contact.label
        yield contact.text


def _section(section: Section) -> Iterator[Piece]:
    place = section.title or section.type
    yield from _pieces(place, (section.title,))
    for entry in section.entries:
        yield from _entry(entry, place)


def _entry(entry: Entry, place: str) -> Iterator[Piece]:
    here = f"{place} › {entry.title or entry.place}" if entry.title or entry.place else place
    yield from _pieces(here, _texts(entry))
    for inner in entry.entries:
        yield from _entry(inner, here)


def _texts(entry: Entry) -> Iterator[str]:
    yield from (entry.title, entry.place, entry.period, entry.location)
    yield from map(_text, entry.facts)
    yield from map(_text, entry.paragraphs)
    yield from (_text(bullet.runs) for bullet in entry.bullets)
    yield from entry.tags


def _pieces(where: str, texts: Iterator[str] | tuple[str, ...]) -> Iterator[Piece]:
    return (Piece(where, text) for text in texts if text.strip())


def _text(runs: Prose) -> str:
    return "".join(run.text for run in runs)


def _links(entry: Entry) -> Iterator[str | None]:
    # An address needs words to stand on: a title or a place that is empty carries none.
    yield entry.url if entry.title else None
    yield entry.place_url if entry.place else None
    paragraphs = (*entry.facts, *entry.paragraphs, *(bullet.runs for bullet in entry.bullets))
    for runs in paragraphs:
        yield from (run.url for run in runs if run.text.strip())
    for inner in entry.entries:
        yield from _links(inner)
