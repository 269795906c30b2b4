"""Changes as values: each names the part that it changes by its id, and can be applied and taken back."""

from collections.abc import Callable, Sequence
from copy import deepcopy
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from curricle.engines.finding import Finding
from curricle.engines.resume.model import Document, Part, SectionPart
from curricle.engines.resume.pointer import pointer_to
from curricle.engines.resume.source import Path, Report
from curricle.engines.resume.structure import parse
from curricle.engines.resume.tree import ROOTS, Node, PartTree, Values, child_lists, model_of, value_fields


class OperationPart(BaseModel):
    """What all operations have in common: they are closed and never change."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class SetField(OperationPart):
    """Give a field of a part another value; without ids are @document, @basics, @presentation, @meta."""

    op: Literal["set"] = "set"
    target: str
    field: str
    value: Any = None


class ReplaceText(OperationPart):
    """Write a text anew; where ``before`` is given, only if that is still what stands there."""

    op: Literal["replace_text"] = "replace_text"
    target: str
    field: str = "text"
    text: str
    before: str | None = None


class Retitle(OperationPart):
    """Give a section another heading, or back the one of its template."""

    op: Literal["retitle"] = "retitle"
    target: str
    title: str | None = None


class Hide(OperationPart):
    """Leave a part out of the page."""

    op: Literal["hide"] = "hide"
    target: str


class Show(OperationPart):
    """Print a part again."""

    op: Literal["show"] = "show"
    target: str


class Add(OperationPart):
    """Put a new part into a list, behind another or first."""

    op: Literal["add"] = "add"
    parent: str
    list: str
    part: dict[str, Any]
    after: str | None = None


class Remove(OperationPart):
    """Take a part out, with all that is in it."""

    op: Literal["remove"] = "remove"
    target: str


class Move(OperationPart):
    """Put a part behind another or first, in its own list or in another of the same kind."""

    op: Literal["move"] = "move"
    target: str
    parent: str
    list: str
    after: str | None = None


Operation = Annotated[
    SetField | ReplaceText | Retitle | Hide | Show | Add | Remove | Move, Field(discriminator="op")
]


@cache
def _operations() -> TypeAdapter[list[Operation]]:
    return TypeAdapter(list[Operation])


def parse_operations(values: object) -> tuple[list[Operation], list[Finding]]:
    """Operations from plain JSON values, or what is wrong with them; the pointers lead into the list."""
    try:
        return _operations().validate_python(values), []
    except ValidationError as invalid:
        report = Report()
        for error in invalid.errors(include_url=False, include_input=False):
            loc = error["loc"][:1] + error["loc"][2:]
            report.add("operation_invalid", loc, f"This is not an operation: {error['msg']}.")
        return [], report.close()


def apply(document: Document, operations: Sequence[Operation]) -> tuple[Document | None, list[Finding]]:
    """The changed document, or why it cannot be changed so; the given one stays as it is.

    The pointers of findings lead into the list of operations, or into the document that would have come out.
    """
    editor = Editor(document)
    findings = editor.perform_all(operations)
    return (None, findings) if findings else parse(editor.tree.values)


def invert(document: Document, operations: Sequence[Operation]) -> tuple[list[Operation], list[Finding]]:
    """The operations that lead back from where these lead to."""
    editor = Editor(document)
    findings = editor.perform_all(operations)
    return ([], findings) if findings else (list(reversed(editor.inverse)), [])


class _Refused(Exception):
    """An operation that does not fit the document: what is wrong, and with which of its own fields."""

    def __init__(self, code: str, path: Path, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.path = path


class Editor:
    """A document under change: performs operations and remembers how each is taken back."""

    def __init__(self, document: Document) -> None:
        self.tree = PartTree(document)
        self.inverse: list[Operation] = []

    def perform_all(self, operations: Sequence[Operation]) -> list[Finding]:
        """Perform them in order, up to the first that does not fit."""
        for index, operation in enumerate(operations):
            try:
                self.perform(operation)
            except _Refused as refused:
                pointer = pointer_to((index, *refused.path))
                return [Finding(f"resume.{refused.code}", "error", pointer, str(refused))]
        return []

    def perform(self, operation: Operation) -> None:
        """Perform one operation."""
        performers: dict[str, Callable[[Any], Operation | None]] = {
            "set": self._set,
            "replace_text": self._replace_text,
            "retitle": self._retitle,
            "hide": self._hide,
            "show": self._show,
            "add": self._add,
            "remove": self._remove,
            "move": self._move,
        }
        inverse = performers[operation.op](operation)
        if inverse is not None:
            self.inverse.append(inverse)

    def _find(self, name: str, field: str = "target") -> Node:
        node = self.tree.nodes.get(name)
        if node is None:
            raise _Refused("operation_target_missing", (field,), f"There is no part “{name[:64]}”.")
        return node

    def _find_part(self, name: str) -> Node:
        node = self._find(name)
        if name in ROOTS:
            raise _Refused("operation_target_fixed", ("target",), f"“{name}” cannot be moved or removed.")
        return node

    def _find_field(self, target: str, field: str) -> Node:
        node = self._find(target)
        if field not in value_fields(node.model):
            message = f"“{target[:64]}” has no field “{field[:64]}” that can be set."
            raise _Refused("operation_field_unknown", ("field",), message)
        return node

    def _set(self, operation: SetField) -> Operation:
        node = self._find_field(operation.target, operation.field)
        before = node.values[operation.field]
        node.values[operation.field] = deepcopy(operation.value)
        return SetField(target=operation.target, field=operation.field, value=before)

    def _replace_text(self, operation: ReplaceText) -> Operation:
        node = self._find_field(operation.target, operation.field)
        standing = node.values[operation.field]
        if operation.before is not None and standing != operation.before:
            message = "This text has changed since; nothing was replaced."
            raise _Refused("operation_text_changed", ("before",), message)
        node.values[operation.field] = operation.text
        if not isinstance(standing, str):
            return SetField(target=operation.target, field=operation.field, value=standing)
        return ReplaceText(target=operation.target, field=operation.field, text=standing)

    def _retitle(self, operation: Retitle) -> Operation:
        node = self._find(operation.target)
        if not issubclass(node.model, SectionPart):
            raise _Refused("operation_field_unknown", ("target",), "Only a section has a heading.")
        before = node.values["title"]
        node.values["title"] = operation.title
        return Retitle(target=operation.target, title=before)

    def _hide(self, operation: Hide) -> Operation | None:
        return Show(target=operation.target) if self._change_visibility(operation.target, False) else None

    def _show(self, operation: Show) -> Operation | None:
        return Hide(target=operation.target) if self._change_visibility(operation.target, True) else None

    def _change_visibility(self, target: str, visible: bool) -> bool:
        node = self._find_part(target)
        is_change: bool = node.values["visible"] is not visible
        node.values["visible"] = visible
        return is_change

    def _add(self, operation: Add) -> Operation:
        entries, held = self._find_list(operation.parent, operation.list)
        name = operation.part.get("id")
        model = model_of(held, operation.part)
        if not isinstance(name, str) or model is SectionPart:
            raise _Refused("operation_invalid", ("part",), "A new part says its id, and a section its type.")
        try:
            values: Values = model.model_validate(operation.part).model_dump()
        except ValidationError as invalid:
            error = invalid.errors(include_url=False, include_input=False)[0]
            message = f"This part is not sound: {error['msg']}."
            raise _Refused("operation_invalid", ("part", *error["loc"]), message) from None
        node = Node(name, model, values, operation.parent, operation.list)
        for taken in self._names_in(node):
            if taken in self.tree.nodes:
                raise _Refused("operation_id_taken", ("part",), f"There is a part “{taken}” already.")
        index = self._index_after(entries, operation.after)
        entries.insert(index, values)
        self.tree.nodes[name] = node
        self.tree.index_below(node)
        return Remove(target=name)

    def _names_in(self, node: Node) -> list[str]:
        names = [node.name]
        for child in self.tree.children(node):
            names += self._names_in(child)
        return names

    def _find_list(self, parent: str, list_name: str) -> tuple[list[Values], type[Part]]:
        node = self._find(parent, "parent")
        held = child_lists(node.model).get(list_name)
        if held is None:
            message = f"“{parent[:64]}” has no list “{list_name[:64]}”."
            raise _Refused("operation_field_unknown", ("list",), message)
        return self.tree.entries(parent, list_name), held

    def _index_after(self, entries: list[Values], after: str | None) -> int:
        if after is None:
            return 0
        for index, values in enumerate(entries):
            if values["id"] == after:
                return index + 1
        raise _Refused(
            "operation_target_missing", ("after",), f"There is no part “{after[:64]}” in this list."
        )

    def _remove(self, operation: Remove) -> Operation:
        node = self._find_part(operation.target)
        after = self._take_out(node)
        self.tree.forget_below(node)
        del self.tree.nodes[node.name]
        return Add(parent=node.parent, list=node.list_name, part=node.values, after=after)

    def _take_out(self, node: Node) -> str | None:
        """Take a part out of its list and say what it stood behind."""
        entries = self.tree.entries(node.parent, node.list_name)
        index = self.tree.position(node)
        del entries[index]
        return entries[index - 1]["id"] if index else None

    def _move(self, operation: Move) -> Operation:
        node = self._find_part(operation.target)
        entries, held = self._find_list(operation.parent, operation.list)
        if not issubclass(node.model, held):
            raise _Refused("operation_target_fixed", ("parent",), "A part of this kind does not fit there.")
        if operation.after == operation.target:
            raise _Refused("operation_target_missing", ("after",), "A part cannot stand behind itself.")
        # Looked up before anything is taken out, so that a refused operation has changed nothing.
        self._index_after(entries, operation.after)
        before = self._take_out(node)
        entries.insert(self._index_after(entries, operation.after), node.values)
        self.tree.nodes[node.name] = Node(
            node.name, node.model, node.values, operation.parent, operation.list
        )
        return Move(target=node.name, parent=node.parent, list=node.list_name, after=before)
