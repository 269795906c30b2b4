"""The short forms that people define for themselves, written out before anything is read."""

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from typing import Final

from curricle.engines.tex.structure.dividing import has_items
from curricle.engines.tex.structure.node import Command, Environment, Group, Node, Text
from curricle.engines.tex.structure.own import DEFINING, Own, filled, past_definition
from curricle.engines.tex.structure.words import KNOWN, arguments

DEEPEST: Final = 30
# A command that stands for itself, twice, would never end.
MOST_NODES: Final = 20_000
_SECTION_LIKE: Final = re.compile(r"head|sect|chapter", re.IGNORECASE)
_RULES: Final = frozenset({"hrule", "titlerule", "rule", "hrulefill", "sectionline"})


def weight(nodes: Iterable[Node], most: int) -> int:
    """How many nodes there are in all; counting ends where there are too many."""
    waiting: list[Node] = list(nodes)
    counted = 0
    while waiting and counted <= most:
        node = waiting.pop()
        counted += 1
        if isinstance(node, Group | Environment):
            waiting.extend(node.nodes)
    return counted


def draws_heading(name: str, own: Own) -> bool:
    """Whether a command of one's own sets its one argument as the heading of a section."""
    if own.count != 1:
        return False
    return _SECTION_LIKE.search(name) is not None or bool(_names(own.body) & _RULES)


def _names(nodes: Sequence[Node]) -> set[str]:
    found: set[str] = set()
    for node in nodes:
        if isinstance(node, Command):
            found.add(node.name)
        elif isinstance(node, Group | Environment):
            found |= _names(node.nodes)
    return found


class Expanding:
    """Writes out what only stands for words; entries and headings are left to those who read them."""

    def __init__(self, own: dict[str, Own], kept: Container[str], headings: frozenset[str]) -> None:
        self.own = own
        self.kept = kept
        self.headings = headings
        self.left = MOST_NODES
        self.short = {name: one for name, one in own.items() if self._is_short(name, one)}

    def _is_short(self, name: str, own: Own) -> bool:
        if name in self.headings or name in KNOWN:
            return False
        if own.count == 0:
            return not any(isinstance(node, Environment) for node in own.body)
        if own.count > 1 or own.optional or name in self.kept:
            return False
        return bool(_names(own.body) & self.headings) or not (
            draws_heading(name, own) or any(isinstance(node, Environment) for node in own.body)
        )

    def nodes(self, nodes: Sequence[Node], depth: int = 0) -> tuple[Node, ...]:
        """The same nodes with short forms written out."""
        if depth > DEEPEST or not self.short:
            return tuple(nodes)
        made: list[Node] = []
        at = 0
        while at < len(nodes):
            node = nodes[at]
            at += 1
            match node:
                case Group(inside) | Environment(_, inside):
                    made.append(replace(node, nodes=self.nodes(inside, depth + 1)))
                case Command(name) if name in DEFINING:
                    end = past_definition(name, nodes, at)
                    made += nodes[at - 1 : end]
                    at = end
                case Command(name) if name in self.short and self.left > 0:
                    written, at = self._written(node, nodes, at, depth)
                    made += written
                case _:
                    made.append(node)
        return tuple(made)

    def _written(
        self, node: Command, nodes: Sequence[Node], at: int, depth: int
    ) -> tuple[tuple[Node, ...], int]:
        own = self.short[node.name]
        given, end = arguments(nodes, at, own.count) if own.count else ([], _past_nothing(nodes, at))
        body = _moved(filled(own.body, given), node) if own.count == 0 else filled(own.body, given)
        self.left -= weight(body, self.left + 1) + 1
        if self.left <= 0:
            return (node,), at
        body = self.nodes(body, depth + 1)
        is_open = has_items(body) or bool(_names(own.body) & self.headings)
        return (body if is_open else (Group(body, node.place),)), end


def _past_nothing(nodes: Sequence[Node], at: int) -> int:
    r"""The braces of `\name{}` only end the name."""
    if at < len(nodes):
        node = nodes[at]
        if isinstance(node, Group) and not node.nodes:
            return at + 1
    return at


def _moved(nodes: Iterable[Node], to: Command) -> tuple[Node, ...]:
    """Words stand where they are printed, not where they were defined."""
    return tuple(replace(node, place=to.place) if isinstance(node, Text) else node for node in nodes)
