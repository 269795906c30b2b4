"""From the document to JSON Resume; what has no place there travels under ``x-curricle``."""

from typing import Any

from curricle.engines.resume.json_resume.field import ARRAYS, TABLES, Table, Values, read_fields, write_fields
from curricle.engines.resume.json_resume.residue import EXTRAS_KEY, OURS, Residue, is_same, without_ours
from curricle.engines.resume.json_resume.work import EMPLOYER, ROLE, Entry, read_work, write_work
from curricle.engines.resume.model import Document, Part
from curricle.engines.resume.source import Report

SCHEMA_URL = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
VERSION = "v1.0.0"


def to_json_resume(document: Document) -> dict[str, Any]:
    """The document as JSON Resume, with everything that reading it again needs to be the same."""
    return Writing(document).write()


def to_plain_json_resume(document: Document) -> dict[str, Any]:
    """The document as JSON Resume for others: only what is shown, and nothing of ours."""
    plain: dict[str, Any] = without_ours(to_json_resume(document))
    return plain


def summary_text(sections: list[Values]) -> str:
    """What the shown summaries say, as one text."""
    texts = (
        item["text"]
        for section in sections
        if section["type"] == "summary" and section["visible"]
        for item in section["items"]
        if item["visible"] and item["text"]
    )
    return "\n\n".join(texts)


def complete(model: type[Part], values: Values) -> Values:
    """All fields of a part, with the defaults of those that were not read."""
    return model.model_validate(values).model_dump()


def list_parts(parts: list[Values]) -> list[Values]:
    """The order of parts by id, with those that are hidden, and so written nowhere else, in their places."""
    return [{"id": part["id"]} if part["visible"] else {"hidden": part} for part in parts]


class Writing:
    """One document on its way out; ``objects`` holds each object as it was before anything was put back."""

    def __init__(self, document: Document) -> None:
        self.values = document.model_dump()
        self.residue = Residue(self.values["meta"]["extras"].get(EXTRAS_KEY))
        self.objects: dict[str, Values] = {}

    def write(self) -> Values:
        """The whole JSON Resume."""
        content = self.values["content"]
        ours: Values = {key: self.values[key] for key in ("schema_version", "kind", "locale")}
        ours["presentation"] = _without_nothing(self.values["presentation"])
        ours["meta"] = _without_nothing(self.values["meta"])
        ours["basics"] = {}
        root: Values = {"$schema": SCHEMA_URL}
        basics = self._write_basics(content["basics"], ours["basics"])
        if basics:
            root["basics"] = basics
        ours["sections"] = [self._write_section(section, root) for section in content["sections"]]
        root["meta"] = {"version": VERSION}
        self.objects["@root"] = plain = without_ours(root)
        restored = self.residue.apply("@root", plain)
        for key, value in restored.items():
            if key in root and is_same(value, plain[key]):
                restored[key] = root[key]
        return {**restored, OURS: ours}

    def _write_basics(self, basics: Values, ours: Values) -> Values:
        table = TABLES["basics"]
        plain = write_fields(table, basics)
        summary = summary_text(self.values["content"]["sections"])
        if summary:
            plain["summary"] = summary
        self.objects["@basics"] = plain
        written = self.residue.apply("@basics", plain)
        read = complete(table.model, read_fields(table, written, (), Report()))
        ours.update(self._difference(table, basics, read))
        if basics["location"] is not None:
            location = write_fields(TABLES["location"], basics["location"])
            self.objects["@location"] = location
            written["location"] = self.residue.apply("@location", location)
        if basics["profiles"]:
            ours["profiles"] = list_parts(basics["profiles"])
            shown = [profile for profile in basics["profiles"] if profile["visible"]]
            if shown:
                written["profiles"] = [self._write_entry(TABLES["profile"], profile) for profile in shown]
        return written

    def _difference(self, table: Table, values: Values, read: Values) -> Values:
        """What reading the written object would not bring back."""
        ours: Values = {name: values[name] for name in table.homeless if values[name] != read[name]}
        lists = {home.field: list_parts(values[home.field]) for home in table.lines if values[home.field]}
        exact = {
            name: {"was": read[name], "is": values[name]}
            for name in table.compared
            if values[name] != read[name]
        }
        return {**ours, **({"lists": lists} if lists else {}), **({"exact": exact} if exact else {})}

    def _write_entry(self, table: Table, values: Values) -> Values:
        plain = write_fields(table, values)
        self.objects[values["id"]] = plain
        written = self.residue.apply(values["id"], plain)
        read = complete(table.model, read_fields(table, written, (), Report()))
        written[OURS] = {"id": values["id"], **self._difference(table, values, read)}
        return written

    def _write_section(self, section: Values, root: Values) -> Values:
        kind = section["type"]
        if not section["visible"] or kind not in ARRAYS:
            return {"whole": section}
        entries: list[Values] = root.get(kind, [])
        record: Values = {"id": section["id"], "type": kind, "items": list_parts(section["items"])}
        if section["title"] is not None:
            record["title"] = section["title"]
        for place, values in zip(record["items"], section["items"], strict=True):
            if not values["visible"]:
                continue
            if kind == "work":
                entries.extend(self._write_work(values, place))
            else:
                entries.append(self._write_entry(TABLES[kind], values))
        if entries:
            root[kind] = entries
        return record

    def _write_work(self, employer: Values, place: Values) -> list[Values]:
        written: list[Values] = []
        for name, plain in write_work(employer):
            self.objects[name] = plain
            written.append(self.residue.apply(name, plain))
        shown = [role for role in employer["roles"] if role["visible"]]
        marks: list[Values] = [{"id": role["id"]} for role in shown] or [{}]
        for mark in marks:
            mark["employer"] = employer["id"]
        entries = [Entry(plain, mark, ()) for plain, mark in zip(written, marks, strict=True)]
        facts, roles = read_work(entries, Report())
        place.update(self._difference(EMPLOYER, employer, complete(EMPLOYER.model, facts)))
        if employer["roles"]:
            place["roles"] = list_parts(employer["roles"])
        for role, read, mark in zip(shown, roles, marks, strict=False):
            mark.update(self._difference(ROLE, role, complete(ROLE.model, read)))
        return [{**plain, OURS: mark} for plain, mark in zip(written, marks, strict=True)]


def _without_nothing(values: Values) -> Values:
    return {key: value for key, value in values.items() if value is not None}
