"""From JSON Resume to the document: nothing is dropped, and what has no place is reported and kept."""

from dataclasses import dataclass
from typing import Any

from curricle.engines.finding import Finding
from curricle.engines.resume.ids import fresh_id
from curricle.engines.resume.json_resume.field import (
    ARRAYS,
    TABLES,
    Table,
    Values,
    leave_out,
    read_fields,
)
from curricle.engines.resume.json_resume.residue import EXTRAS_KEY, OURS, Residue, is_same, without_ours
from curricle.engines.resume.json_resume.work import Entry, group_work, has_role, ours_of, read_work
from curricle.engines.resume.json_resume.writing import Writing, complete, summary_text, to_plain_json_resume
from curricle.engines.resume.model import Document
from curricle.engines.resume.part import LIST_LIMIT, SMALL_LIST_LIMIT
from curricle.engines.resume.source import MAX_DEPTH, UNPRINTABLE, Path, Report, kind_of, read_json
from curricle.engines.resume.structure import parse

MAX_NODES = 10_000
_ROOT_KEYS = frozenset({"$schema", "basics", "meta", *ARRAYS})
_WORK_KEYS = TABLES["employer"].keys | TABLES["role"].keys
_ABOUT_US = ("schema_version", "kind", "locale", "presentation", "meta")


def from_json_resume(raw: bytes | str | dict[str, Any]) -> tuple[Document, list[Finding]]:
    """The document of a JSON Resume, and what had to be left out of it, though kept. Never raises.

    Where the input cannot be read at all, the document is empty and a finding is an error.
    """
    value, findings = read_json(raw, max_depth=MAX_DEPTH + 8)
    report = Report()
    if value is None or any(_is_fatal(finding) for finding in findings):
        return Document(), findings
    # What is kept for the way back lies deeper in the document, and an entry takes more room there.
    plain, beyond = read_json(without_ours(value), max_depth=MAX_DEPTH - 8, max_nodes=MAX_NODES)
    if plain is None:
        return Document(), beyond
    if any(finding.code == "resume.unprintable" for finding in findings):
        value = _cleaned(value)
    report.take([_softened(finding) for finding in findings])
    document = _read(value, report)
    return document, report.close()


def _is_fatal(finding: Finding) -> bool:
    return finding.severity == "error" and finding.code != "resume.unprintable"


def _softened(finding: Finding) -> Finding:
    """What is an error in a document of our own is mended on the way in."""
    if finding.code != "resume.unprintable":
        return finding
    message = "A character that cannot be printed was removed here."
    return Finding("resume.import_cleaned", "warning", finding.pointer, message, finding.params)


def _cleaned(value: Any) -> Any:
    if isinstance(value, dict):
        return {UNPRINTABLE.sub("", key): _cleaned(child) for key, child in value.items()}
    if isinstance(value, list):
        return [_cleaned(child) for child in value]
    return UNPRINTABLE.sub("", value) if isinstance(value, str) else value


def _read(value: Values, report: Report) -> Document:
    trusted = Report()
    reading = _Reading(value, trusted)
    document, _ = parse(reading.read())
    if document is None:
        # What stands under x-curricle was not written by us, or was changed until it made no sense.
        message = (
            "What Curricle wrote into this file was changed and does not fit any more; it is left aside."
        )
        report.add("import_extras_ignored", (OURS,), message, severity="warning")
        trusted = Report()
        reading = _Reading(without_ours(value), trusted)
        document = Document.model_validate(reading.read())
    report.take(trusted.findings)
    if is_same(to_plain_json_resume(document), without_ours(value)):
        return document
    return _keep_rest(document, reading, report)


def _keep_rest(document: Document, reading: "_Reading", report: Report) -> Document:
    """Note what writing the document would not bring back, first for each object, then for whole arrays."""
    residue = Residue()
    writing = Writing(document.model_copy(update={"meta": _meta_with(document, residue)}))
    writing.write()
    for address, origin in reading.objects.items():
        if address == "@root":
            unknown = sorted(origin.value.keys() - origin.known)
        else:
            written = writing.objects.get(address, {})
            unknown = residue.note(address, origin.value, written, origin.apart)
        for key in unknown:
            if key not in origin.known and key != OURS:
                message = f"“{key[:50]}” has no place in the document; it is kept for the way back."
                report.add("import_kept", (*origin.path, key), message, severity="info", key=key[:50])
    # With every object as it was, what still differs at the top is kept whole.
    writing = Writing(document.model_copy(update={"meta": _meta_with(document, residue)}))
    writing.write()
    residue.note("@root", without_ours(reading.value), writing.objects["@root"])
    return document.model_copy(update={"meta": _meta_with(document, residue)})


def _meta_with(document: Document, residue: Residue) -> Any:
    extras = {key: value for key, value in document.meta.extras.items() if key != EXTRAS_KEY}
    if residue.kept:
        extras[EXTRAS_KEY] = residue.kept
    return document.meta.model_copy(update={"extras": extras})


@dataclass(frozen=True, slots=True)
class _Origin:
    """An object as it was given: where, with which keys that are known, and which of them stand apart."""

    value: Values
    path: Path
    known: frozenset[str]
    apart: tuple[str, ...] = ()


class _Reading:
    """One JSON Resume on its way in; ``objects`` holds each object as it was given, with its place."""

    def __init__(self, value: Values, report: Report) -> None:
        self.value = value
        self.report = report
        self.ours = ours_of(value)
        self.objects: dict[str, _Origin] = {}
        self.names: set[str] = set()

    def read(self) -> Values:
        """The document as plain values, not yet checked."""
        values: Values = {key: self.ours[key] for key in _ABOUT_US if key in self.ours}
        values.setdefault("meta", {"source": "JSON Resume"})
        basics = self._read_basics()
        found = {kind: self._read_array(kind) for kind in self.value if kind in ARRAYS}
        sections = self._place_summary(self._place_sections(found))
        values["content"] = {"basics": basics, "sections": sections}
        self.objects["@root"] = _Origin(self.value, (), _ROOT_KEYS)
        return values

    def _claim(self, name: object) -> str:
        """The id that was given, unless it is taken."""
        claimed = name if isinstance(name, str) and name not in self.names else fresh_id()
        self.names.add(claimed)
        return claimed

    def _object(self, key: str) -> Values:
        given = self.value.get(key)
        if given is None or isinstance(given, dict):
            return given or {}
        leave_out((key,), f"This should be an object, but it is {kind_of(given)}", self.report)
        return {}

    def _read_basics(self) -> Values:
        given = self._object("basics")
        ours = _dict(self.ours.get("basics"))
        table = TABLES["basics"]
        values = self._restore(table, read_fields(table, given, ("basics",), self.report), ours)
        apart = []
        location = given.get("location")
        if isinstance(location, dict):
            path: Path = ("basics", "location")
            values["location"] = read_fields(TABLES["location"], location, path, self.report)
            self.objects["@location"] = _Origin(location, path, TABLES["location"].keys)
            apart.append("location")
        profiles = given.get("profiles")
        entries = self._entries(profiles, ("basics", "profiles"), SMALL_LIST_LIMIT)
        shown = [self._read_entry(TABLES["profile"], entry) for entry in entries]
        values["profiles"] = _restore_order(_list(ours.get("profiles")), shown)
        if isinstance(profiles, list) and len(entries) == len(profiles) > 0:
            apart.append("profiles")
        known = table.keys | {"summary"}
        self.objects["@basics"] = _Origin(given, ("basics",), known, tuple(apart))
        return values

    def _entries(self, given: object, path: Path, limit: int | None = None) -> list[Entry]:
        if given is None:
            return []
        if not isinstance(given, list):
            leave_out(path, f"This should be a list, but it is {kind_of(given)}", self.report)
            return []
        entries: list[Entry] = []
        for index, plain in enumerate(given):
            here = (*path, index)
            if not isinstance(plain, dict):
                leave_out(here, f"This should be an object, but it is {kind_of(plain)}", self.report)
            elif limit is not None and len(entries) >= limit:
                leave_out(here, f"Only {limit} entries fit", self.report)
            else:
                entries.append(Entry(plain, ours_of(plain), here))
        return entries

    def _read_entry(self, table: Table, entry: Entry) -> Values:
        read = read_fields(table, entry.plain, entry.path, self.report)
        values = self._restore(table, read, entry.ours)
        values["id"] = self._claim(entry.ours.get("id"))
        self.objects[values["id"]] = _Origin(entry.plain, entry.path, table.keys)
        return values

    def _restore(self, table: Table, read: Values, ours: Values) -> Values:
        """What was read, with what we added to it when we wrote it, as far as it still fits."""
        values = dict(read)
        exact = _dict(ours.get("exact"))
        if exact:
            now = complete(table.model, read)
            for name, pair in exact.items():
                if name in table.compared and isinstance(pair, dict) and pair.get("was") == now[name]:
                    values[name] = pair.get("is")
        for name in table.homeless:
            if name in ours:
                values[name] = ours[name]
        for home in table.lines:
            listing = _list(_dict(ours.get("lists")).get(home.field))
            lines = _restore_lines(listing, _list(values.get(home.field)))
            for line in lines:
                line["id"] = self._claim(line.get("id"))
            values[home.field] = lines
        return values

    def _read_array(self, kind: str) -> list[Values]:
        entries = self._entries(self.value[kind], (kind,))
        if kind != "work":
            return [self._read_entry(TABLES[kind], entry) for entry in entries]
        places = {
            place["id"]: place
            for record in map(_dict, _list(self.ours.get("sections")))
            for place in map(_dict, _list(record.get("items")))
            if isinstance(place.get("id"), str)
        }
        return [self._read_employer(group, places) for group in group_work(entries)]

    def _read_employer(self, group: list[Entry], places: dict[str, Values]) -> Values:
        facts, roles = read_work(group, self.report)
        name = group[0].ours.get("employer")
        is_known = isinstance(name, str) and name in places and name not in self.names
        place = places[str(name)] if is_known else {}
        employer = self._restore(TABLES["employer"], facts, place)
        employer["id"] = self._claim(name)
        shown = []
        for entry, role in zip(group, roles, strict=False):
            values = self._restore(TABLES["role"], role, entry.ours)
            values["id"] = self._claim(entry.ours.get("id"))
            self.objects[values["id"]] = _Origin(entry.plain, entry.path, _WORK_KEYS)
            shown.append(values)
        if not has_role(group[0]):
            self.objects[employer["id"]] = _Origin(group[0].plain, group[0].path, _WORK_KEYS)
        employer["roles"] = _restore_order(_list(place.get("roles")), shown)
        return employer

    def _place_sections(self, found: dict[str, list[Values]]) -> list[Values]:
        """The sections as we wrote them, filled with what was found; for the rest new ones behind them."""
        records = [record for record in _list(self.ours.get("sections")) if isinstance(record, dict)]
        homes = [_Home(record) for record in records]
        new: list[Values] = []
        for kind, items in found.items():
            of_kind = [home for home in homes if home.kind == kind]
            left = _fill(of_kind, items)
            for start in range(0, len(left), LIST_LIMIT):
                new.append({"id": fresh_id(), "type": kind, "items": left[start : start + LIST_LIMIT]})
        return [*(home.section() for home in homes), *new]

    def _place_summary(self, sections: list[Values]) -> list[Values]:
        """The summary where it was, if it still says the same; else the new text in its place."""
        given = self._object("basics").get("summary")
        text = given if isinstance(given, str) else ""
        if given is not None and not isinstance(given, str):
            leave_out(("basics", "summary"), f"This should be text, but it is {kind_of(given)}", self.report)
        kept = [section for section in sections if _is_shown(section, "summary")]
        if summary_text(_sound_summaries(kept)) == text:
            return sections
        if len(text) > 10_000:
            leave_out(("basics", "summary"), "This is longer than 10000 characters", self.report)
            text = ""
        rest = [section for section in sections if section not in kept]
        if not text:
            return rest
        new = kept[0] if kept else {"id": fresh_id(), "type": "summary"}
        index = sections.index(new) if kept else 0
        rest.insert(index, {**new, "items": [{"id": fresh_id(), "text": text}]})
        return rest


class _Home:
    """A section as we wrote it, and the entries that belong there."""

    def __init__(self, record: Values) -> None:
        self.record = record
        self.kind = None if "whole" in record else str(record.get("type"))
        self.listing = _list(record.get("items"))
        self.names = set(_names(self.listing))
        self.items: list[Values] = []
        self.room = LIST_LIMIT - len(self.listing)

    def section(self) -> Values:
        """The section as plain values."""
        if self.kind is None:
            whole: Values = self.record["whole"]
            return whole
        section: Values = {key: self.record[key] for key in ("id", "type", "title") if key in self.record}
        return {**section, "items": _restore_order(self.listing, self.items)}


def _fill(homes: list[_Home], items: list[Values]) -> list[Values]:
    """Put entries where they were, and new ones beside their neighbours; what has no room is returned."""
    left: list[Values] = []
    current = homes[0] if homes else None
    for item in items:
        owner = next((home for home in homes if item["id"] in home.names), None)
        if owner is not None:
            current = owner
        elif current is None or current.room <= 0:
            left.append(item)
            continue
        else:
            current.room -= 1
        current.items.append(item)
    return left


def _dict(value: object) -> Values:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _is_shown(section: object, kind: str) -> bool:
    return isinstance(section, dict) and section.get("type") == kind and section.get("visible", True) is True


def _sound_summaries(sections: list[Values]) -> list[Values]:
    """Summaries whose items can be looked at; what is not sound is found when the document is checked."""
    return [
        {
            **section,
            "visible": True,
            "items": [
                {"visible": item.get("visible", True), "text": item.get("text", "")}
                for item in map(_dict, _list(section.get("items")))
                if isinstance(item.get("text", ""), str)
            ],
        }
        for section in sections
    ]


def _restore_order(listing: list[Any], found: list[Values]) -> list[Values]:
    """The parts that were found, and the hidden ones at their places among them.

    Where another program has changed the order, its order counts and the hidden ones come last.
    """
    listed = _names(listing)
    hidden = [place["hidden"] for place in map(_dict, listing) if "hidden" in place]
    names = [part["id"] for part in found]
    if [name for name in listed if name in names] != [name for name in names if name in listed]:
        return [*found, *hidden]
    by_name = {part["id"]: part for part in found}
    restored: list[Values] = []
    for place in map(_dict, listing):
        if "hidden" in place:
            restored.append(place["hidden"])
        elif (name := place.get("id")) in names and name in by_name:
            restored.append(by_name.pop(name))
    # What is new stands behind what it stood behind in the file.
    for index, part in enumerate(found):
        if part["id"] in by_name:
            restored.insert(restored.index(found[index - 1]) + 1 if index else 0, part)
    return restored


def _names(listing: list[Any]) -> list[str]:
    """The ids that are listed, each once."""
    names = (place.get("id") for place in map(_dict, listing) if "hidden" not in place)
    return list(dict.fromkeys(name for name in names if isinstance(name, str)))


def _restore_lines(listing: list[Any], lines: list[Values]) -> list[Values]:
    """Lines with the ids that they had, and the hidden ones at their places among them."""
    names = [place.get("id") for place in map(_dict, listing) if "hidden" not in place]
    hidden = [dict(_dict(place["hidden"])) for place in map(_dict, listing) if "hidden" in place]
    named = [{**line, "id": name} for line, name in zip(lines, names, strict=False)] + lines[len(names) :]
    if len(names) != len(lines):
        return [*named, *hidden]
    shown, left = iter(named), iter(hidden)
    return [next(left) if "hidden" in place else next(shown) for place in map(_dict, listing)]
