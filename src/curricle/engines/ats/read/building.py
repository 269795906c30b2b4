"""From drafts to a document: values within their limits, ids that are counted, and a field for each value."""

import re
from collections.abc import Sequence
from typing import Any, Final

from curricle.engines.ats.read.reading import Evidence, FieldRead
from curricle.engines.ats.read.row import Row
from curricle.engines.ats.read.said import Draft, Said, SectionDraft
from curricle.engines.resume.model import Document
from curricle.engines.resume.part import LIST_LIMIT, SMALL_LIST_LIMIT

_LINE: Final = 300
_TEXT: Final = 10_000
_SECTIONS: Final = 40
# Values that may be long.
_LONG: Final = frozenset({"text", "summary", "description", "reference", "body"})
_URLS: Final = frozenset({"url"})
_WITH_IDS: Final = {
    "items": "i",
    "roles": "r",
    "highlights": "h",
    "courses": "c",
    "profiles": "p",
    "details": "d",
}
_SMALL_LISTS: Final = frozenset({"roles", "profiles", "details"})


class Building:
    """Writes drafts down as plain values and remembers where each came from."""

    def __init__(self) -> None:
        self.fields: list[FieldRead] = []
        self._known_places: dict[tuple[Row, ...], tuple[Evidence, ...]] = {}

    def value(self, key: str, draft: Any, pointer: str, ident: str) -> Any:
        """One value, list or object of a draft as the document has it."""
        if isinstance(draft, Said):
            return self._said(key, draft, pointer)
        if isinstance(draft, list):
            return self._list(key, draft, pointer, ident)
        if isinstance(draft, dict):
            return {name: self.value(name, one, f"{pointer}/{name}", ident) for name, one in draft.items()}
        return draft

    def _said(self, key: str, said: Said, pointer: str) -> Any:
        value = said.value
        if isinstance(value, str):
            value = _within(value, _TEXT if key in _LONG else 2000 if key in _URLS else _LINE)
            if key in _LONG:
                value = escaped(value)
        places = self._places(said.rows)
        if isinstance(value, dict) and pointer.endswith(("/period", "/location")):
            for name in value:
                self.fields.append(FieldRead(f"{pointer}/{name}", said.confidence, places))
        else:
            self.fields.append(FieldRead(pointer, said.confidence, places))
        return value

    def _places(self, rows: tuple[Row, ...]) -> tuple[Evidence, ...]:
        """Where a value stands; many values of a list stand in one row."""
        places = self._known_places.get(rows)
        if places is None:
            places = tuple(row.evidence() for row in dict.fromkeys(rows))
            self._known_places[rows] = places
        return places

    def _list(self, key: str, drafts: Sequence[Any], pointer: str, ident: str) -> list[Any]:
        limit = SMALL_LIST_LIMIT if key in _SMALL_LISTS else LIST_LIMIT
        made: list[Any] = []
        for at, draft in enumerate(drafts[:limit]):
            mine = f"{ident}-{_WITH_IDS.get(key, 'n')}{at + 1}"
            value = self.value(key, draft, f"{pointer}/{at}", mine)
            if isinstance(value, dict) and key in _WITH_IDS:
                value = {"id": mine, **value}
            made.append(value)
        return made


def _within(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    cut = text[:limit]
    return cut.rsplit(" ", 1)[0] if " " in cut else cut


_MARK: Final = re.compile(r"[\\*_`\[]")
_MARKS: Final = str.maketrans({sign: f"\\{sign}" for sign in "\\*_`[]"})


def escaped(text: str) -> str:
    """Text whose signs mean themselves in the Markdown subset."""
    if _MARK.search(text) is None:
        return text
    made = text.translate(_MARKS)
    return made if len(made) <= _TEXT else text[:_TEXT]


def build(
    basics: Draft, sections: Sequence[SectionDraft], locale: str, source: str
) -> tuple[Document, list[FieldRead], list[str | None]]:
    """The document, its fields, and for each section its pointer, if it brought anything."""
    building = Building()
    content: dict[str, Any] = {
        "basics": building.value("basics", basics, "/content/basics", "b"),
        "sections": [],
    }
    pointers: list[str | None] = []
    for section in sections:
        at = len(content["sections"])
        if at >= _SECTIONS or not section.items:
            pointers.append(None)
            continue
        pointer = f"/content/sections/{at}"
        ident = f"s{at + 1}"
        made: dict[str, Any] = {"id": ident, "type": section.type}
        if section.heading_text:
            made["title"] = _within(section.heading_text, _LINE)
        made["items"] = building.value("items", section.items, f"{pointer}/items", ident)
        content["sections"].append(made)
        pointers.append(pointer)
    document = Document.model_validate({"locale": locale, "content": content, "meta": {"source": source}})
    return document, building.fields, pointers
