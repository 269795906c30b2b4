"""What the parts of a document are, whether the models hold them or a glance: told apart without Pydantic."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final, Literal

SCHEMA_VERSION: Literal[1] = 1

SECTION_TYPES: Final = (
    "summary",
    "work",
    "volunteer",
    "education",
    "awards",
    "certificates",
    "publications",
    "skills",
    "languages",
    "interests",
    "references",
    "projects",
    "custom",
    "letter",
)


class PartKind:
    """Any object of the document."""

    __slots__ = ()


class ItemKind(PartKind):
    """An entry of a section."""

    __slots__ = ()


class DateKind(PartKind):
    """A date as precise as its owner knows it, and what an import read."""

    __slots__ = ()

    if TYPE_CHECKING:
        # At run time the models would take these for fields of their own.
        value: str | None
        raw: str | None

    @property
    def precision(self) -> Literal["year", "month", "day"] | None:
        """How much of the date is known."""
        if self.value is None:
            return None
        precisions: dict[int, Literal["year", "month", "day"]] = {4: "year", 7: "month", 10: "day"}
        return precisions.get(len(self.value))


class PeriodKind(PartKind):
    """From when to when."""

    __slots__ = ()

    if TYPE_CHECKING:
        start: Any
        end: Any
        present: bool


def fields_of(part: PartKind) -> Iterable[str]:
    """The names of the fields of a part, in their order."""
    names: Iterable[str] = type(part).model_fields  # type: ignore[attr-defined]
    return names
