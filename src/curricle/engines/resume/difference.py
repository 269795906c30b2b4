"""What differs between two documents: as operations, as changes with their places, and as a line to read."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Literal

from curricle.engines.resume.model import Document, SectionPart
from curricle.engines.resume.operations import (
    Add,
    Editor,
    Hide,
    Move,
    Operation,
    Remove,
    ReplaceText,
    Retitle,
    SetField,
    Show,
)
from curricle.engines.resume.pointer import pointer_to
from curricle.engines.resume.rule import TEXT_FIELDS
from curricle.engines.resume.tree import ROOTS, Node, PartTree, Values, child_lists, value_fields

DEFAULT_TITLES = {
    "summary": "Summary",
    "work": "Work",
    "volunteer": "Volunteering",
    "education": "Education",
    "awards": "Awards",
    "certificates": "Certificates",
    "publications": "Publications",
    "skills": "Skills",
    "languages": "Languages",
    "interests": "Interests",
    "references": "References",
    "projects": "Projects",
    "custom": "Further",
    "letter": "Letter",
}


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. A removed part is pointed to in the old document, everything else in the new one.

    ``before`` and ``after`` are the values of a changed field, the whole part that was added or removed, or
    the pointers between which a part moved.
    """

    kind: Literal["added", "removed", "moved", "changed"]
    target: str
    pointer: str
    before: Any
    after: Any
    field: str | None = None
    # The class of the part and the section that it is in, for those who tell of the change.
    part: str = ""
    section: str | None = None


def operations_between(old: Document, new: Document) -> list[Operation]:
    """Operations that make the new document of the old one; every part that stayed is only moved or set."""
    return _Planner(old, new).plan()


class _Planner:
    """Leads a working copy of the old document to the new one and notes each step."""

    def __init__(self, old: Document, new: Document) -> None:
        self.editor = Editor(old)
        self.new = PartTree(new)
        self.steps: list[Operation] = []

    def plan(self) -> list[Operation]:
        if self._has_changed_kinds():
            self._clear()
        for root in ("@basics", "@content"):
            self._sync_lists(root)
        for name in self._leavers():
            self._do(Remove(target=name))
        for name, node in self.new.nodes.items():
            self._sync_fields(self.editor.tree.nodes[name], node)
        return self.steps

    def _do(self, operation: Operation) -> None:
        self.editor.perform(operation)
        self.steps.append(operation)

    def _has_changed_kinds(self) -> bool:
        """Whether an id has come to mean another kind of part, so that nothing can be kept by its id."""
        old, new = self.editor.tree.nodes, self.new.nodes
        return any(old[name].model is not new[name].model for name in old.keys() & new.keys())

    def _clear(self) -> None:
        for root in ("@basics", "@content"):
            for child in list(self.editor.tree.children(self.editor.tree.nodes[root])):
                self._do(Remove(target=child.name))

    def _sync_lists(self, parent: str) -> None:
        node = self.new.nodes[parent]
        for list_name in child_lists(node.model):
            self._sync_list(parent, list_name)
        for child in list(self.new.children(node)):
            self._sync_lists(child.name)

    def _sync_list(self, parent: str, list_name: str) -> None:
        wanted = [values["id"] for values in self.new.entries(parent, list_name)]
        places = {name: index for index, name in enumerate(wanted)}
        standing = [values["id"] for values in self.editor.tree.entries(parent, list_name)]
        staying = _longest_rising([places[name] for name in standing if name in places])
        previous: str | None = None
        for index, name in enumerate(wanted):
            if name not in self.editor.tree.nodes:
                part = self._new_part(self.new.nodes[name])
                self._do(Add(parent=parent, list=list_name, part=part, after=previous))
            elif index not in staying:
                self._do(Move(target=name, parent=parent, list=list_name, after=previous))
            previous = name

    def _new_part(self, node: Node) -> Values:
        """A part to add, without the parts inside it that exist already and will move in."""
        values: Values = {}
        lists = child_lists(node.model)
        for name, value in node.values.items():
            if name not in lists:
                values[name] = deepcopy(value)
        for list_name in lists:
            values[list_name] = [
                self._new_part(child)
                for child in self.new.children(node)
                if child.list_name == list_name and child.name not in self.editor.tree.nodes
            ]
        return values

    def _leavers(self) -> list[str]:
        """The parts to remove: those that are gone while what held them is not."""
        nodes = self.editor.tree.nodes
        return [
            name
            for name, node in nodes.items()
            if name not in self.new.nodes and (node.parent in self.new.nodes)
        ]

    def _sync_fields(self, old: Node, new: Node) -> None:
        for field in value_fields(new.model):
            before, after = old.values[field], new.values[field]
            if before != after or type(before) is not type(after):
                self._do(_field_operation(new, field, before, deepcopy(after)))


def _field_operation(node: Node, field: str, before: object, after: Any) -> Operation:
    if field == "visible":
        return Show(target=node.name) if after else Hide(target=node.name)
    if field == "title" and issubclass(node.model, SectionPart):
        return Retitle(target=node.name, title=after)
    if field in TEXT_FIELDS and isinstance(before, str) and isinstance(after, str):
        return ReplaceText(target=node.name, field=field, text=after, before=before)
    return SetField(target=node.name, field=field, value=after)


def _longest_rising(values: Sequence[int]) -> set[int]:
    """The longest rising subsequence: what can stay where it is while the rest moves around it."""
    ends: list[int] = []
    at_end: list[int] = []
    previous: list[int] = []
    for index, value in enumerate(values):
        place = bisect_left(ends, value)
        previous.append(at_end[place - 1] if place else -1)
        if place == len(ends):
            ends.append(value)
            at_end.append(index)
        else:
            ends[place] = value
            at_end[place] = index
    chosen: set[int] = set()
    index = at_end[-1] if at_end else -1
    while index >= 0:
        chosen.add(values[index])
        index = previous[index]
    return chosen


def diff(old: Document, new: Document) -> list[Change]:
    """All differences, by id: what was added, removed, moved and changed."""
    before, after = PartTree(old), PartTree(new)
    return [
        change for operation in operations_between(old, new) for change in _changes(operation, before, after)
    ]


def _changes(operation: Operation, old: PartTree, new: PartTree) -> Iterator[Change]:
    match operation:
        case Add(part=part):
            yield _change("added", new, part["id"], None, new.nodes[part["id"]].values)
        case Remove(target=name):
            yield _change("removed", old, name, old.nodes[name].values, None)
        case Move(target=name):
            pointers = pointer_to(old.path(name)), pointer_to(new.path(name))
            yield _change("moved", new, name, *pointers)
        case Hide(target=name) | Show(target=name):
            yield _field_change(old, new, name, "visible")
        case Retitle(target=name):
            yield _field_change(old, new, name, "title")
        case SetField(target=name, field=field) | ReplaceText(target=name, field=field):
            yield _field_change(old, new, name, field)


def _change(
    kind: Literal["added", "removed", "moved"], tree: PartTree, name: str, before: Any, after: Any
) -> Change:
    pointer = pointer_to(tree.path(name))
    return Change(kind, name, pointer, before, after, None, _part_name(tree, name), _section(tree, name))


def _field_change(old: PartTree, new: PartTree, name: str, field: str) -> Change:
    before, after = old.nodes[name].values[field], new.nodes[name].values[field]
    pointer = pointer_to((*new.path(name), field))
    return Change("changed", name, pointer, before, after, field, _part_name(new, name), _section(new, name))


def _part_name(tree: PartTree, name: str) -> str:
    return name if name in ROOTS else tree.nodes[name].model.__name__


def _section(tree: PartTree, name: str) -> str | None:
    section = tree.section_of(name)
    if section is None:
        return None
    return section.values["title"] or DEFAULT_TITLES[section.values["type"]]
