"""A document as a tree of parts that are found by their id; the roots have names that no id can have."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from curricle.engines.resume.model import (
    Basics,
    Content,
    Document,
    Meta,
    Part,
    Presentation,
    Section,
    SectionPart,
)
from curricle.engines.resume.source import Path

Values = dict[str, Any]

ROOTS: dict[str, tuple[Path, type[Part]]] = {
    "@document": ((), Document),
    "@content": (("content",), Content),
    "@basics": (("content", "basics"), Basics),
    "@presentation": (("presentation",), Presentation),
    "@meta": (("meta",), Meta),
}


def _section_models() -> dict[str, type[Part]]:
    union = get_args(Section)[0]
    return {model.model_fields["type"].default: model for model in get_args(union)}


SECTION_MODELS = _section_models()


@cache
def child_lists(model: type[Part]) -> dict[str, type[Part]]:
    """The lists of a part that hold parts with ids, and what they hold."""
    if model is Content:
        return {"sections": SectionPart}
    lists: dict[str, type[Part]] = {}
    for name, field in model.model_fields.items():
        for held in get_args(field.annotation):
            if isinstance(held, type) and issubclass(held, Part) and "id" in held.model_fields:
                lists[name] = held
    return lists


@cache
def value_fields(model: type[Part]) -> tuple[str, ...]:
    """The fields of a part that hold values, not parts with ids or roots of their own."""
    kept_apart = {*child_lists(model), "id", *(path[-1] for path, _ in ROOTS.values() if path)}
    if issubclass(model, SectionPart):
        kept_apart.add("type")
    return tuple(name for name in model.model_fields if name not in kept_apart)


def model_of(held: type[Part], values: Values) -> type[Part]:
    """What an entry of a list is: of sections, their type says it."""
    if held is SectionPart:
        return SECTION_MODELS.get(str(values.get("type")), SectionPart)
    return held


@dataclass(frozen=True, slots=True)
class Node:
    """A part in its place."""

    name: str
    model: type[Part]
    values: Values
    parent: str
    list_name: str


class PartTree:
    """The parts of a document as plain values that can be changed, with an index by id."""

    def __init__(self, document: Document) -> None:
        self.values: Values = document.model_dump()
        self.nodes: dict[str, Node] = {}
        for name, (path, model) in ROOTS.items():
            values = self.values
            for step in path:
                values = values[str(step)]
            self.nodes[name] = Node(name, model, values, "", "")
        for root in ("@content", "@basics"):
            self.index_below(self.nodes[root])

    def index_below(self, node: Node) -> None:
        """Note every part below a node."""
        for child in self.children(node):
            self.nodes[child.name] = child
            self.index_below(child)

    def forget_below(self, node: Node) -> None:
        """Forget every part below a node."""
        for child in self.children(node):
            self.nodes.pop(child.name, None)
            self.forget_below(child)

    def children(self, node: Node) -> Iterator[Node]:
        """The parts directly below a node, in order."""
        for list_name, held in child_lists(node.model).items():
            entries = node.values.get(list_name)
            for values in entries if isinstance(entries, list) else ():
                if isinstance(values, dict) and isinstance(values.get("id"), str):
                    yield Node(values["id"], model_of(held, values), values, node.name, list_name)

    def entries(self, parent: str, list_name: str) -> list[Values]:
        """A list of parts, by the part that holds it."""
        entries: list[Values] = self.nodes[parent].values[list_name]
        return entries

    def position(self, node: Node) -> int:
        """Where a part stands in its list."""
        entries = self.entries(node.parent, node.list_name)
        return next(index for index, values in enumerate(entries) if values["id"] == node.name)

    def path(self, name: str) -> Path:
        """The way to a part from the top of the document."""
        if name in ROOTS:
            return ROOTS[name][0]
        node = self.nodes[name]
        return (*self.path(node.parent), node.list_name, self.position(node))

    def section_of(self, name: str) -> Node | None:
        """The section that a part is in."""
        while name not in ROOTS:
            node = self.nodes[name]
            if issubclass(node.model, SectionPart):
                return node
            name = node.parent
        return None
