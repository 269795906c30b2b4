"""What a fix would do: the operations tried on a copy, so that its points are computed and never guessed."""

from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

from curricle.engines.resume.model import Document, Part
from curricle.engines.resume.operations import Hide, Move, Operation, Remove, ReplaceText, Retitle, SetField
from curricle.engines.resume.pointer import pointer_to
from curricle.engines.resume.tree import ROOTS, child_lists

Path = tuple[str | int, ...]


class Workbench:
    """A document on which operations are tried; only the way to what changes is copied."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._paths: dict[str, Path] = {name: path for name, (path, _) in ROOTS.items()}
        self._index(document.content, ("content",))
        self._index(document.content.basics, ("content", "basics"))

    def _index(self, part: Part, path: Path) -> None:
        for name in child_lists(type(part)):
            for number, child in enumerate(getattr(part, name)):
                here = (*path, name, number)
                self._paths.setdefault(child.id, here)
                self._index(child, here)

    def pointer(self, target: str) -> str | None:
        """Where a part stands."""
        path = self._paths.get(target)
        return None if path is None else pointer_to(path)

    def tried(self, operations: Sequence[Operation]) -> Document | None:
        """The document with the operations applied; nothing where that cannot be done here.

        Operations that take out or move a part come alone or concern one list, so that places stay right.
        """
        document = self.document
        for operation in operations:
            path = self._paths.get(getattr(operation, "target", ""))
            if path is None:
                return None
            try:
                document = _performed(document, operation, path)
            except (ValidationError, ValueError, AttributeError, StopIteration):
                return None
        return document


def _performed(document: Document, operation: Operation, path: Path) -> Document:
    match operation:
        case SetField(field=field, value=value):
            changed = _with(document, path, lambda part: _set(part, field, value))
        case ReplaceText(field=field, text=text):
            changed = _with(document, path, lambda part: part.model_copy(update={field: text}))
        case Retitle(title=title):
            changed = _with(document, path, lambda part: part.model_copy(update={"title": title}))
        case Hide():
            changed = _with(document, path, lambda part: part.model_copy(update={"visible": False}))
        case Remove(target=target):
            changed = _with(document, path[:-1], lambda parts: [one for one in parts if one.id != target])
        case Move(target=target, after=after):
            changed = _with(document, path[:-1], lambda parts: _moved(parts, target, after))
        case _:
            raise ValueError(operation.op)
    done: Document = changed
    return done


def _set(part: Any, field: str, value: Any) -> Any:
    """The part with a field of plain values read as the model reads it."""
    return type(part).model_validate({**part.model_dump(), field: value})


def _moved(entries: list[Any], target: str, after: str | None) -> list[Any]:
    moving = next(one for one in entries if one.id == target)
    rest = [one for one in entries if one.id != target]
    at = 0 if after is None else 1 + next(index for index, one in enumerate(rest) if one.id == after)
    return [*rest[:at], moving, *rest[at:]]


def _with(whole: Any, path: Path, change: Any) -> Any:
    """The whole with what stands at a path changed; everything beside the path is shared."""
    if not path:
        return change(whole)
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        return [_with(one, rest, change) if index == step else one for index, one in enumerate(whole)]
    return whole.model_copy(update={step: _with(getattr(whole, step), rest, change)})
