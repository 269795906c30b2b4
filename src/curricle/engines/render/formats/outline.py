"""The document tree as blocks in reading order: every writer walks this one list, so none forgets a part."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from curricle.engines.render.tree import Contact, Entry, Prose, Run, Section, Tree

BlockKind = Literal[
    "name", "label", "contacts", "section", "head", "meta", "paragraph", "bullet", "tags", "line", "letter"
]
SEPARATOR = Run(" · ")
_COLON = Run(": ")


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph: what it is, what it says, how deep it stands, and whether an entry begins with it."""

    kind: BlockKind
    runs: Prose
    depth: int = 0
    opens: bool = False


def head_blocks(tree: Tree) -> list[Block]:
    """Who it is, and how to reach them."""
    blocks = [
        Block("name", (Run(tree.name),)),
        Block("label", (Run(tree.label),)),
        Block("contacts", _joined((_contact(contact) for contact in tree.contacts), SEPARATOR)),
    ]
    return [block for block in blocks if any(run.text for run in block.runs)]


def section_blocks(section: Section, comma: str) -> list[Block]:
    """A section: its heading first, which only a letter has not."""
    if section.shape == "letter":
        return [Block("letter", runs) for entry in section.entries for runs in entry.paragraphs]
    heading = Block("section", (Run(section.title),))
    if section.shape == "list":
        named = (_named(entry) for entry in section.entries)
        return [heading, Block("line", _joined(named, SEPARATOR), opens=True)]
    if section.shape == "lines":
        return [heading, *(Block("line", _line(entry, comma), opens=True) for entry in section.entries)]
    return [heading, *(block for entry in section.entries for block in _entry(entry, comma, 0))]


def text_of(runs: Prose) -> str:
    """The characters of a block."""
    return "".join(run.text for run in runs)


def _contact(contact: Contact) -> Prose:
    text = Run(contact.text, url=contact.url)
    return (Run(f"{contact.label}: "), text) if contact.kind == "detail" and contact.label else (text,)


def _entry(entry: Entry, comma: str, depth: int) -> Iterator[Block]:
    made = (
        Block("head", _head(entry, comma), depth),
        Block("meta", _joined(_facts(entry), SEPARATOR), depth),
        *(Block("paragraph", runs, depth) for runs in entry.paragraphs),
        *(Block("bullet", bullet.runs, depth) for bullet in entry.bullets),
        Block("tags", (Run(comma.join(entry.tags)),), depth),
    )
    blocks = [block for block in made if any(run.text for run in block.runs)]
    if blocks:
        yield replace(blocks[0], opens=True)
        yield from blocks[1:]
    for inner in entry.entries:
        yield from _entry(inner, comma, depth + 1 if blocks else depth)


def _head(entry: Entry, comma: str) -> Prose:
    title = Run(entry.title, bold=True, url=entry.url)
    place = Run(entry.place, url=entry.place_url)
    return _joined(((part,) for part in (title, place) if part.text), Run(comma))


def _facts(entry: Entry) -> Iterator[Prose]:
    if entry.period:
        yield (Run(entry.period),)
    if entry.location:
        yield (Run(entry.location),)
    yield from entry.facts


def _named(entry: Entry) -> Prose:
    facts = _joined(entry.facts, SEPARATOR)
    if not entry.title:
        return facts
    title = Run(entry.title, bold=True, url=entry.url)
    return (title, Run(" ("), *facts, Run(")")) if facts else (title,)


def _line(entry: Entry, comma: str) -> Prose:
    head, tags = _named(entry), comma.join(entry.tags)
    return (*head, *((_COLON,) if head and tags else ()), *((Run(tags),) if tags else ()))


def _joined(parts: Iterable[Prose], separator: Run) -> Prose:
    runs: list[Run] = []
    for part in parts:
        runs.extend((separator, *part) if runs else part)
    return tuple(runs)
