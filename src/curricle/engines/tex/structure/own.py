"""The commands and environments that a project defines for itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from curricle.engines.tex.structure.node import Command, Environment, Group, Node, Text, read_tree
from curricle.engines.tex.structure.words import raw_text

_COMMANDS: Final = frozenset(
    {"newcommand", "renewcommand", "providecommand", "newcommand*", "renewcommand*", "DeclareRobustCommand"}
)
_PLAIN: Final = frozenset({"def", "gdef", "edef"})
_MODERN: Final = frozenset({"NewDocumentCommand", "RenewDocumentCommand", "DeclareDocumentCommand"})
_ENVIRONMENTS: Final = frozenset({"newenvironment", "renewenvironment", "newenvironment*"})


DEFINING: Final = _COMMANDS | _MODERN | _ENVIRONMENTS | _PLAIN


@dataclass(frozen=True, slots=True)
class Own:
    """What a name stands for: how many arguments, how many of them in brackets, and the text."""

    count: int
    optional: int
    body: tuple[Node, ...]


@dataclass(slots=True)
class Definitions:
    """All that a project defines."""

    commands: dict[str, Own] = field(default_factory=dict)
    environments: dict[str, Own] = field(default_factory=dict)


def definitions_of(files: dict[str, bytes], tree: Sequence[Node]) -> Definitions:
    """What stands in the document and in the classes and packages beside it."""
    found = Definitions()
    for name in files:
        if name.endswith((".cls", ".sty")):
            _collect(read_tree(files, name), found)
    _collect(tree, found)
    return found


def _collect(nodes: Sequence[Node], found: Definitions) -> None:
    for at, node in enumerate(nodes):
        if isinstance(node, Environment):
            _collect(node.nodes, found)
        elif isinstance(node, Command) and node.name in DEFINING:
            _define(node.name, nodes[at + 1 : at + 12], found)


def _define(how: str, after: Sequence[Node], found: Definitions) -> None:
    rest = [node for node in after if not (isinstance(node, Text) and not node.text.strip())]
    if not rest:
        return
    first, *rest = rest
    name = first.name if isinstance(first, Command) else _name(first)
    if not name:
        return
    marks = rest.pop(0) if how in _PLAIN and rest and isinstance(rest[0], Text) else None
    options: list[Group] = []
    while rest and isinstance(option := rest[0], Group) and option.is_option:
        rest.pop(0)
        options.append(option)
    bodies = [node for node in rest if isinstance(node, Group) and not node.is_option]
    if how in _MODERN:
        if len(bodies) > 1:
            letters = raw_text(bodies[0].nodes)
            optional = sum(letters.count(letter) for letter in "oO")
            found.commands[name] = Own(optional + letters.count("m"), optional, bodies[1].nodes)
        return
    if not bodies:
        return
    told = raw_text(options[0].nodes).strip() if options else "0"
    if isinstance(marks, Text):
        told = str(marks.text.count("#"))
    own = Own(
        int(told) if told.isdigit() and len(told) == 1 else 0, max(0, len(options) - 1), bodies[0].nodes
    )
    (found.environments if how in _ENVIRONMENTS else found.commands)[name] = own


def _name(node: Node) -> str:
    if not isinstance(node, Group):
        return ""
    inside = [one for one in node.nodes if isinstance(one, Command)]
    return inside[0].name if inside else raw_text(node.nodes).strip()


def past_definition(how: str, nodes: Sequence[Node], at: int) -> int:
    """Where a definition ends, which prints nothing."""
    left = 3 if how in _MODERN | _ENVIRONMENTS else 2
    while left and at < len(nodes):
        node = nodes[at]
        if isinstance(node, Command) or (isinstance(node, Group) and not node.is_option):
            left -= 1
        elif isinstance(node, Text) and node.text.strip().strip("#123456789"):
            break
        at += 1
    return at


def filled(body: Iterable[Node], arguments: Sequence[Group]) -> tuple[Node, ...]:
    """The text of a command with its arguments in place of #1, #2 …"""
    return tuple(node for one in body for node in _fill(one, arguments))


def _fill(node: Node, arguments: Sequence[Group]) -> Iterable[Node]:
    match node:
        case Text(text) if "#" in text:
            first, *parts = text.split("#")
            yield replace(node, text=first)
            for part in parts:
                if part[:1].isdigit() and 0 < int(part[0]) <= len(arguments):
                    yield Group(arguments[int(part[0]) - 1].nodes, node.place)
                yield replace(node, text=part[1:] if part[:1].isdigit() else part)
        case Group(inside):
            yield replace(node, nodes=filled(inside, arguments))
        case Environment(_, inside):
            yield replace(node, nodes=filled(inside, arguments))
        case _:
            yield node
