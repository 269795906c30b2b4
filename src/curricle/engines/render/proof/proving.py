"""The proof of a file: several readers, each compared with the document tree."""

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from curricle.engines.render.composition import compose
from curricle.engines.render.proof import docx, pdf, source
from curricle.engines.render.proof.comparison import Comparison
from curricle.engines.render.proof.heap import compare_heap
from curricle.engines.render.proof.raw import MOST_BYTES, Raw, Unreadable
from curricle.engines.render.proof.result import Difference, DifferenceKind, Kind, Proof, Reading
from curricle.engines.render.proof.text import MARKED, RIGHT_TO_LEFT, without_foot
from curricle.engines.render.tree import Tree
from curricle.engines.resume import parse

UNSEEN = "This reader does not see some blanks that are in the file."
REPEATS = "Simple readers repeat letters here that are drawn with several signs; this one knows better."

GUESSED = "This reader guesses the order from the places of the letters, and guesses some of it wrong."
# What differs where a reader only takes the words in another order, or does not see the blanks between them.
_OF_READER: Final[Mapping[DifferenceKind, str]] = MappingProxyType(
    {"missing": GUESSED, "unexpected": GUESSED, "order": GUESSED, "glued": UNSEEN}
)

Read = Callable[[bytes], Raw]
READERS: Final[Mapping[Kind, Mapping[str, Read]]] = {
    "pdf": {"pdfium": pdf.read_pdfium, "pdfminer": pdf.read_pdfminer},
    "docx": {"structure": docx.read_structure, "letters": docx.read_letters},
}


def prove(data: bytes, kind: Kind, tree: Tree, readers: tuple[str, ...] | None = None) -> Proof:
    """Read a file of ours back with all readers of its kind, or with those named."""
    chosen = READERS[kind] if readers is None else {name: READERS[kind][name] for name in readers}
    found = [_Compared(*prove_one(name, read, data, kind, tree)) for name, read in chosen.items()]
    readings = tuple(_excused(one, found) for one in found)
    return Proof(kind, all(reading.equal for reading in readings), readings)


class _Compared(NamedTuple):
    """A reading, and whether every word was in it, whatever their order and the blanks between them."""

    reading: Reading
    is_whole: bool


def _excused(one: _Compared, found: list[_Compared]) -> Reading:
    """What another reader of the same words gets right is right in the file: only this reader is wrong."""
    reading = one.reading
    others = [
        _faults(other.reading)
        for other in found
        if other is not one and (other.is_whole or other.reading.equal)
    ]
    excused = {fault for fault in _faults(reading) if any(fault not in other for other in others)}
    if not one.is_whole or not excused:
        return reading
    kept = tuple(found for found in reading.differences if _fault(found) not in excused)
    notes = sorted({note for note, _, _ in excused})
    return replace(reading, equal=not kept, differences=kept, notes=(*reading.notes, *notes))


_Fault = tuple[str, str, str]


def _fault(found: Difference) -> _Fault | None:
    """The way in which a reader may be wrong, and the word, where two of them may be blind at two places."""
    note = _OF_READER.get(found.kind)
    if note is None:
        return None
    return (note, found.where, found.expected) if note == UNSEEN else (note, "", "")


def _faults(reading: Reading) -> set[_Fault]:
    return {fault for found in reading.differences if (fault := _fault(found)) is not None}


def prove_json(data: bytes, kind: Kind, document_json: bytes) -> dict[str, Any]:
    """``prove`` for a child process: the document as JSON, the proof as plain data."""
    document, findings = parse(document_json)
    if document is None:
        raise ValueError(findings[0].message)
    return prove(data, kind, compose(document)).as_dict()


def prove_one(name: str, read: Read, data: bytes, kind: Kind, tree: Tree) -> tuple[Reading, bool]:
    """One reader's reading, compared, and whether all words are in it."""
    started = time.perf_counter()
    try:
        if len(data) > MOST_BYTES:
            raise Unreadable("the file is too large")
        raw = read(data)
    except Unreadable as error:
        broken = Difference(name, "missing", "", "a file that can be read", str(error)[:200])
        return Reading(name, False, (broken,), (), "", (), "", "", _since(started)), False
    differences, notes, is_whole = _compare(name, raw, kind, tree)
    differences += [*_links(name, raw, tree), *_properties(name, raw, tree)]
    text = "\n".join(page.strip() for page in raw.pages)
    reading = Reading(
        name=name,
        equal=not differences,
        differences=tuple(differences),
        notes=(*notes, *([REPEATS] if raw.repeats else [])),
        text=text,
        links=raw.links,
        title=raw.title,
        language=raw.language,
        milliseconds=_since(started),
    )
    return reading, is_whole


def _compare(name: str, raw: Raw, kind: Kind, tree: Tree) -> tuple[list[Difference], list[str], bool]:
    main, side = source.streams(tree)
    count = len(raw.pages)
    if kind == "pdf" and any(
        RIGHT_TO_LEFT.search(piece.text) or MARKED.search(piece.text) for piece in (*main, *side)
    ):
        feet = (f"{tree.name} {number}/{count} {count}/{number} {number}" for number in range(2, count + 1))
        pieces = _in_tree_order(tree, main, side)
        return *compare_heap(name, "\n".join(raw.pages), pieces, feet), False
    further = (without_foot(page, number, count, tree.name) for number, page in enumerate(raw.pages[1:], 2))
    comparison = Comparison(name, "\n".join((*raw.pages[:1], *further)), loses_blanks=name == "pdfium")
    comparison.run([main, side])
    is_whole = kind == "pdf" and bool(comparison.differences)
    if is_whole and any(_OF_READER.get(found.kind) == GUESSED for found in comparison.differences):
        lost, _ = compare_heap(name, comparison.text, [*main, *side], ())
        is_whole = not lost
    return comparison.differences, list(comparison.notes), is_whole


def _in_tree_order(tree: Tree, main: list[source.Piece], side: list[source.Piece]) -> list[source.Piece]:
    return [*main, *side] if not side or not tree.sections[0].side else [*side, *main]


def _links(name: str, raw: Raw, tree: Tree) -> list[Difference]:
    wanted, found = source.links(tree), set(raw.links)
    lost = [Difference(name, "link", "", url, "") for url in sorted(wanted - found)]
    return lost + [Difference(name, "link", "", "", url) for url in sorted(found - wanted)]


def _properties(name: str, raw: Raw, tree: Tree) -> list[Difference]:
    found = []
    if raw.title != tree.title:
        found.append(Difference(name, "title", "", tree.title, raw.title))
    wanted = tree.language if len(tree.language) <= 3 else "en"
    if raw.language.split("-")[0].lower() != wanted:
        found.append(Difference(name, "language", "", wanted, raw.language))
    return found


def _since(started: float) -> float:
    return round((time.perf_counter() - started) * 1000, 2)
