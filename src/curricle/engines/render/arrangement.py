"""Which sections stand where: the settings that change what a page says and in which order, in any format."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from curricle.engines.finding import Finding
from curricle.engines.render.wording import DateFormat
from curricle.engines.resume.kind import SECTION_TYPES
from curricle.engines.resume.pointer import pointer_to

if TYPE_CHECKING:
    from curricle.engines.resume.model import Section

# What can be left out besides sections.
PARTS: Final = frozenset({"photo", "profiles", "page_numbers"})
ALL: Final = "all"
_EXTRA: Final[Mapping[str, frozenset[str]]] = {"hide": PARTS, "keep_together": frozenset({ALL})}
_LISTS: Final = ("section_order", "side", "keep_together", "new_page", "hide")


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Names are ids or types of sections."""

    order: tuple[str, ...] = ()
    side: frozenset[str] = frozenset()
    # Where the side column is read: before the main one or after it.
    side_first: bool = False
    keep: frozenset[str] = frozenset()
    new_page: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    date_format: DateFormat = "short"
    language: str | None = None
    shows_photo: bool = True
    # Whether publications become numbered references.
    numbers_references: bool = False

    def holds(self, names: frozenset[str], section: "Section") -> bool:
        """Whether a section is among those named."""
        return section.id in names or section.type in names or (ALL in names and names is self.keep)

    def arranged(self, sections: "Iterable[Section]") -> "list[Section]":
        """The sections that are shown, in the order in which they are read."""
        shown = [section for section in sections if section.visible and not self.holds(self.hidden, section)]
        if self.order:
            ranks = {name: rank for rank, name in reversed(list(enumerate(self.order)))}
            last = len(self.order)
            shown.sort(key=lambda found: min(ranks.get(found.id, last), ranks.get(found.type, last)))
        if self.side:
            shown.sort(key=lambda found: self.holds(self.side, found) is not self.side_first)
        return shown


def arrangement_from(
    settings: Mapping[str, Any], *, side_first: bool, numbers_references: bool = False
) -> Arrangement:
    """The arrangement that settings ask for; a setting that a template does not take asks for nothing."""
    language = settings.get("heading_language", "document")
    hidden = frozenset(settings.get("hide", ()))
    has_side = settings.get("columns", 1) == 2
    return Arrangement(
        order=tuple(settings.get("section_order", ())),
        side=frozenset(settings.get("side", ()) if has_side else ()),
        side_first=side_first,
        keep=frozenset(settings.get("keep_together", ())),
        new_page=frozenset(settings.get("new_page", ())),
        hidden=hidden,
        date_format=settings.get("date_format", "short"),
        language=None if language == "document" else language,
        shows_photo=bool(settings.get("photo", {"show": False})["show"]) and "photo" not in hidden,
        numbers_references=numbers_references,
    )


def strangers(settings: Mapping[str, Any], sections: "Iterable[Section]") -> Iterator[Finding]:
    """Names that are neither a type nor an id of a section: they do nothing, and were meant to."""
    if not any(settings.get(key) for key in _LISTS):
        return
    known = {*SECTION_TYPES, *(section.id for section in sections)}
    for key in _LISTS:
        for index, name in enumerate(settings.get(key, ())):
            if name not in known and name not in _EXTRA.get(key, ()):
                message = f"There is no section “{name}”; name it by its type or its id."
                pointer = pointer_to(("presentation", "config", key, index))
                params = {"key": key, "name": name}
                yield Finding("config.section_unknown", "warning", pointer, message, params)
