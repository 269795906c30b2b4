"""The proof of a file: several readers, each compared with the document tree."""

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from curricle.engines.render.composition import compose
from curricle.engines.render.proof import docx, pdf, source
from curricle.engines.render.proof.comparison import Comparison
from curricle.engines.render.proof.heap import compare_heap
from curricle.engines.render.proof.raw import MOST_BYTES, Raw, Unreadable
from curricle.engines.render.proof.result import Difference, Kind, Proof, Reading
from curricle.engines.render.proof.text import MARKED, RIGHT_TO_LEFT, without_foot
from curricle.engines.render.tree import Tree
from curricle.engines.resume import parse

UNSEEN = "This reader does not see some blanks that are in the file."
REPEATS = "Simple readers repeat letters here that are drawn with several signs; this one knows better."

GUESSED = "This reader guesses the order from the places of the letters, and guesses some of it wrong."
_OF_ORDER = frozenset({"missing", "unexpected", "order"})

Read = Callable[[bytes], Raw]
READERS: Final[Mapping[Kind, Mapping[str, Read]]] = {
    "pdf": {"pdfium": pdf.read_pdfium, "pdfminer": pdf.read_pdfminer},
    "docx": {"structure": docx.read_structure, "letters": docx.read_letters},
}


def prove(data: bytes, kind: Kind, tree: Tree, readers: tuple[str, ...] | None = None) -> Proof:
    """Read a file of ours back with all readers of its kind, or with those named."""
    chosen = READERS[kind] if readers is None else {name: READERS[kind][name] for name in readers}
    readings = tuple(prove_one(name, read, data, kind, tree) for name, read in chosen.items())
    readings = tuple(_excused(reading, readings) for reading in readings)
    return Proof(kind, all(reading.equal for reading in readings), readings)


def _excused(reading: Reading, readings: tuple[Reading, ...]) -> Reading:
    """A blank that another reader finds is in the file: not seeing it is this reader's fault."""
    others = [other for other in readings if other is not reading]
    if not others or not all(other.equal for other in others):
        return reading
    kept = tuple(found for found in reading.differences if found.kind != "glued")
    if len(kept) == len(reading.differences):
        return reading
    return replace(reading, equal=not kept, differences=kept, notes=(*reading.notes, UNSEEN))


def prove_json(data: bytes, kind: Kind, document_json: bytes) -> dict[str, Any]:
    """``prove`` for a child process: the document as JSON, the proof as plain data."""
    document, findings = parse(document_json)
    if document is None:
        raise ValueError(findings[0].message)
    return prove(data, kind, compose(document)).as_dict()


def prove_one(name: str, read: Read, data: bytes, kind: Kind, tree: Tree) -> Reading:
    """One reader's reading, compared."""
    started = time.perf_counter()
    try:
        if len(data) > MOST_BYTES:
            raise Unreadable("the file is too large")
        raw = read(data)
    except Unreadable as error:
        broken = Difference(name, "missing", "", "a file that can be read", str(error)[:200])
        return Reading(name, False, (broken,), (), "", (), "", "", _since(started))
    differences, notes = _compare(name, raw, kind, tree)
    differences += [*_links(name, raw, tree), *_properties(name, raw, tree)]
    text = "\n".join(page.strip() for page in raw.pages)
    return Reading(
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


def _compare(name: str, raw: Raw, kind: Kind, tree: Tree) -> tuple[list[Difference], list[str]]:
    main, side = source.streams(tree)
    count = len(raw.pages)
    if kind == "pdf" and any(
        RIGHT_TO_LEFT.search(piece.text) or MARKED.search(piece.text) for piece in (*main, *side)
    ):
        feet = (f"{tree.name} {number}/{count} {count}/{number} {number}" for number in range(2, count + 1))
        return compare_heap(name, "\n".join(raw.pages), _in_tree_order(tree, main, side), feet)
    further = (without_foot(page, number, count, tree.name) for number, page in enumerate(raw.pages[1:], 2))
    comparison = Comparison(name, "\n".join((*raw.pages[:1], *further)), loses_blanks=name == "pdfium")
    comparison.run([main, side])
    if name == "pdfminer" and {found.kind for found in comparison.differences} & _OF_ORDER:
        # What is lost is lost in any order; where nothing is, only the order was guessed wrong.
        differences, _ = compare_heap(name, comparison.text, [*main, *side], ())
        if not differences:
            return [], [*comparison.notes, GUESSED]
    return comparison.differences, list(comparison.notes)


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
