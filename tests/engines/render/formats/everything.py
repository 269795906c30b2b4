"""A document with every section type and every field filled, made from the model as it is now."""

import types
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from curricle.engines.resume.model import (
    SECTION_TYPES,
    Content,
    Date,
    Document,
    LetterSection,
    Period,
    Profile,
    Section,
)

# What stands behind words, or has a form of its own.
FIXED: dict[str, Any] = {"url": "https://example.com/", "alt": "Portrait", "country_code": "IE"}
MOMENTS: dict[Any, Any] = {
    Date: {"value": "2021-05"},
    Period: {"start": {"value": "2019"}, "end": {"value": "2020-03"}},
}
_SECTIONS = {model.model_fields["type"].default: model for model in get_args(get_args(Section)[0])}


class Filler:
    """Fills fields with words of which none is like another, and keeps those that a page must show."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._count = 0

    def document(self, **rest: Any) -> Document:
        """Everything at once."""
        basics = self.part(Content.model_fields["basics"].annotation)
        sections = [{"type": name, **self.part(_SECTIONS[name])} for name in SECTION_TYPES]
        return Document.model_validate({"content": {"basics": basics, "sections": sections}, **rest})

    def part(self, model: Any) -> dict[str, Any]:
        """A part with all of its fields."""
        filled = {
            name: self.value(name, field.annotation)
            for name, field in model.model_fields.items()
            # A letter has no heading.
            if name not in {"id", "type", "visible"} and (model, name) != (LetterSection, "title")
        }
        if model is Profile:
            # An account with an address is shown by it.
            filled["url"] = None
        return filled

    def value(self, name: str, annotation: Any) -> Any:
        """A value for a field."""
        kind = _without_nothing(annotation)
        if name in FIXED:
            return FIXED[name]
        if kind in MOMENTS:
            return MOMENTS[kind]
        if get_origin(kind) is list:
            return [self.value(name, get_args(kind)[0]) for _ in range(2)]
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return self.part(kind)
        return self.word()

    def word(self) -> str:
        """A word that is nowhere else."""
        self._count += 1
        self.words.append(f"wordq{self._count}q")
        return self.words[-1]


def _without_nothing(annotation: Any) -> Any:
    while get_origin(annotation) in {Annotated, Union, types.UnionType}:
        annotation = next(option for option in get_args(annotation) if option is not type(None))
    return annotation
