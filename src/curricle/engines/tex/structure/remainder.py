"""What is printed and stands nowhere in the structured resume: nothing is left out without a word."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from curricle.engines.tex.structure.node import Command, Environment, Group, Node, Place, Text
from curricle.engines.tex.structure.own import DEFINING, past_definition
from curricle.engines.tex.structure.report import Left
from curricle.engines.tex.structure.walking import DRAWINGS, UNPRINTED
from curricle.engines.tex.structure.when import dating_words
from curricle.engines.tex.structure.words import KNOWN, arguments, raw_text, words_of

MOST_LEFT: Final = 200
_WORD: Final = re.compile(r"[^\W_]+")
# What stands before a way to reach somebody, and is said by the place that it gets.
_LABELS: Final = frozenset(
    [
        "e",
        "email",
        "mail",
        "phone",
        "mobile",
        "tel",
        "telephone",
        "telefon",
        "mobil",
        "web",
        "website",
        "homepage",
        "address",
        "adresse",
        "url",
        "www",
        "http",
        "https",
        "mailto",
        "expires",
        "credential",
        "github",
        "gitlab",
        "linkedin",
        "com",
        "org",
        "in",
        "dob",
    ]
)
_UNPRINTED: Final = {
    "includegraphics": "A picture has no place.",
    "directlua": "A program in the text has no place.",
    "wheelchart": "A drawing has no place.",
}
_SOME: Final = "This is printed, but has no place in the structured resume."


def remainder_of(body: Sequence[Node], *said: Any) -> list[Left]:
    """What is left of a body, line by line, beside what a document says."""
    known = set(_words_in(said)) | dating_words() | _LABELS
    left = list(_unprinted(body))
    for place, words in by_line(body).items():
        missing = [word for word in words if not _is_known(word, known)]
        if missing:
            left.append(Left(place.file, place.line, " ".join(missing)[:200], _SOME))
    return sorted(left, key=lambda one: (one.file, one.line))[:MOST_LEFT]


def by_line(body: Sequence[Node]) -> Mapping[Place, list[str]]:
    """The words that are printed, by the lines of the source on which they begin."""
    found: dict[Place, list[str]] = {}
    text: list[str] = []
    places: list[tuple[int, Place]] = []
    length = 0
    for word in words_of(tuple(_apart(body))):
        if word.place is not None:
            places.append((length, word.place))
        text.append(word.text)
        length += len(word.text)
    at = 0
    for match in _WORD.finditer("".join(text)):
        while at + 1 < len(places) and places[at + 1][0] <= match.start():
            at += 1
        if places:
            found.setdefault(places[at][1], []).append(match.group())
    return found


def _apart(nodes: Sequence[Node]) -> Iterator[Node]:
    """Arguments side by side are printed apart, and definitions and drawings not at all."""
    at = 0
    last: Node | None = None
    while at < len(nodes):
        node = nodes[at]
        at += 1
        if isinstance(node, Command) and node.name in DEFINING:
            at = past_definition(node.name, nodes, at)
            continue
        if isinstance(last, Group) and (isinstance(node, Group) or _begins_anew(node)):
            yield Text(" ", node.place)
        if isinstance(node, Environment):
            if node.name in DRAWINGS:
                continue
            yield Text(" ", node.place)
            yield Environment(node.name, tuple(_apart(node.nodes)), node.place)
            yield Text(" ", node.place)
        elif isinstance(node, Group):
            yield Group(tuple(_apart(node.nodes)), node.place, node.is_option)
        else:
            yield node
        last = node


def _begins_anew(node: Node) -> bool:
    return isinstance(node, Command) and node.name not in KNOWN


def _unprinted(nodes: Sequence[Node]) -> Iterator[Left]:
    for at, node in enumerate(nodes):
        place = node.place
        if isinstance(node, Environment) and node.name in DRAWINGS:
            yield Left(place.file, place.line, node.name, "A drawing has no place.")
        elif isinstance(node, Environment | Group):
            yield from _unprinted(node.nodes)
        elif isinstance(node, Command) and node.name in UNPRINTED:
            given, _ = arguments(nodes, at + 1, UNPRINTED[node.name])
            what = " ".join(raw_text(group.nodes) for group in given)[:200]
            yield Left(place.file, place.line, what, _UNPRINTED[node.name])


def _words_in(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if key != "id":
                yield from _words_in(inner)
    elif isinstance(value, str):
        yield from (_folded(word) for word in _WORD.findall(value))
    elif isinstance(value, Iterable):
        for inner in value:
            yield from _words_in(inner)


def _is_known(word: str, known: set[str] | frozenset[str]) -> bool:
    """Numbers of months and days are written in another way in dates; a sign alone says nothing."""
    folded = _folded(word)
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(sign))
    return (
        folded in known
        or bare in dating_words()
        or folded.lstrip("0") in known
        or (len(word) == 1 and not word.isdigit())
    )


def _folded(word: str) -> str:
    return unicodedata.normalize("NFKC", word).casefold()
