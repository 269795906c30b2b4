"""Where one thing ends and the next begins: points of lists, rows of tables, lines and their parts."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from curricle.engines.tex.structure.node import Break, Command, Environment, Group, Node, Text
from curricle.engines.tex.structure.words import Word, plain

ITEMS: Final = frozenset({"item", "bibitem"})
_ROW_ENDS: Final = frozenset({"\\", "\\*", "tabularnewline", "cr"})
_RULES: Final = frozenset({"hline", "toprule", "midrule", "bottomrule", "endhead", "endfirsthead", "endfoot"})
_PUSHED: Final = re.compile(r"\t+")
Cut = Callable[[str], list[str]]


def has_items(nodes: Sequence[Node]) -> bool:
    """Whether points stand here, perhaps in braces."""
    return any(
        (isinstance(node, Command) and node.name in ITEMS)
        or (isinstance(node, Group) and not node.is_option and has_items(node.nodes))
        for node in nodes
    )


def items_of(nodes: Sequence[Node]) -> Iterator[list[Node]]:
    r"""The points of a list; those in `\small{\item …}` too."""
    item: list[Node] | None = None
    for node in _opened(nodes):
        if isinstance(node, Command) and node.name in ITEMS:
            if item:
                yield item
            item = []
        elif item is not None:
            item.append(node)
        elif not isinstance(node, Text | Break | Group):
            # Before the first point: a setting, or a list that begins within.
            item = [node] if isinstance(node, Environment) else None
    if item:
        yield item


def _opened(nodes: Sequence[Node]) -> Iterator[Node]:
    for node in nodes:
        if isinstance(node, Group) and not node.is_option and has_items(node.nodes):
            yield from _opened(node.nodes)
        else:
            yield node


def rows_of(nodes: Sequence[Node]) -> list[list[list[Node]]]:
    """The rows of a table, each with its cells."""
    rows: list[list[list[Node]]] = [[[]]]
    for node in nodes:
        if isinstance(node, Command) and node.name in _ROW_ENDS:
            rows.append([[]])
        elif isinstance(node, Text) and "&" in node.text:
            first, *more = node.text.split("&")
            rows[-1][-1].append(Text(first, node.place))
            rows[-1] += [[Text(part, node.place)] for part in more]
        elif not (isinstance(node, Command) and node.name in _RULES):
            rows[-1][-1].append(node)
    return rows


def lines_of(words: Sequence[Word]) -> Iterator[list[Word]]:
    """The lines of a page."""
    yield from _cut(words, lambda text: text.split("\n"))


def parts_of(line: Sequence[Word]) -> Iterator[list[Word]]:
    """The parts of a line that is pushed apart."""
    yield from _cut(line, _PUSHED.split)


def _cut(words: Sequence[Word], cut: Cut) -> Iterator[list[Word]]:
    part: list[Word] = []
    for word in words:
        first, *more = cut(word.text)
        part.append(word.saying(first))
        for text in more:
            yield part
            part = [word.saying(text)]
    yield part


def in_one_line(words: Sequence[Word]) -> list[Word]:
    """Without the ends of lines that the source happens to have."""
    return [word.saying(re.sub(r"\s+", " ", word.text)) for word in words]


def labels_of(words: Sequence[Word]) -> list[list[Word]]:
    """`**Tools:** saw; **Software:** CAD` in its pieces."""
    pieces: list[list[Word]] = [[]]
    for word in words:
        if word.bold and word.text.strip().endswith(":") and plain(pieces[-1]):
            pieces.append([])
        pieces[-1].append(word)
    return pieces
