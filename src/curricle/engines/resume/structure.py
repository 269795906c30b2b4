"""From anything that was sent to a document, or to everything that is wrong with its structure."""

import difflib
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from curricle.engines.finding import Finding, has_errors
from curricle.engines.resume import item, part
from curricle.engines.resume import model as envelope
from curricle.engines.resume.ids import fresh_id
from curricle.engines.resume.model import SECTION_TYPES, Document
from curricle.engines.resume.source import Path, Report, kind_of, read_json

SCHEMA_ID = "urn:curricle:schema:resume:1"
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
Model = TypeVar("Model", bound=BaseModel)


def parse(raw: bytes | str | dict[str, Any]) -> tuple[Document | None, list[Finding]]:
    """The document, or all that is wrong with its structure at once. Never raises, whatever the input is.

    Warnings may come beside a document; where there is an error there is no document.
    """
    value, findings = read_json(raw)
    report = Report()
    report.take(findings)
    document = None
    if value is not None:
        document = build(Document, value, report)
        _check_ids(value, report)
    return (None if has_errors(report.findings) else document), report.close()


@cache
def _schema() -> dict[str, Any]:
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
    }
    return {**head, **Document.model_json_schema(), "title": "Curricle document"}


def schema() -> dict[str, Any]:
    """The JSON Schema of the document, for editors and other programs."""
    return deepcopy(_schema())


def ensure_ids(value: dict[str, Any]) -> dict[str, Any]:
    """A copy in which every id is well formed and used once; what had to change got a fresh one."""
    mended = deepcopy(value)
    seen: set[str] = set()
    for _, owner in _owners(mended.get("content"), ("content",)):
        name = owner["id"]
        if not isinstance(name, str) or not _ID.fullmatch(name) or name in seen:
            owner["id"] = fresh_id()
        seen.add(owner["id"])
    return mended


def _owners(value: object, path: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Every object that says its id, in the order of the document."""
    if isinstance(value, dict):
        if "id" in value:
            yield path, value
        for key, child in value.items():
            yield from _owners(child, (*path, key))
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from _owners(child, (*path, index))


def _check_ids(value: dict[str, Any], report: Report) -> None:
    seen: set[str] = set()
    for path, owner in _owners(value.get("content"), ("content",)):
        name = owner["id"]
        if not isinstance(name, str):
            continue
        if name in seen:
            message = f"The id “{name[:64]}” is used twice; every part needs its own."
            report.add("duplicate_id", (*path, "id"), message, id=name[:64])
        seen.add(name)


def build(model: type[Model], value: dict[str, Any], report: Report) -> Model | None:
    """A document of this kind, or nothing and what keeps it from being one."""
    try:
        return model.model_validate(value)
    except ValidationError as invalid:
        for error in invalid.errors(include_url=False):
            if report.is_full:
                break
            _explain(dict(error), value, report)
    return None


def _explain(error: dict[str, Any], value: dict[str, Any], report: Report) -> None:
    path = _path_into(error["loc"], value)
    if report.is_marked(path):
        # The reader already said what is wrong with this very value.
        return
    _EXPLANATIONS.get(error["type"], _invalid)(error, path, report)


def _path_into(loc: tuple[str | int, ...], value: object) -> Path:
    """The place in the input: without the tag that the union of sections adds, no deeper than the input."""
    steps = list(loc)
    if loc[:2] == ("content", "sections") and len(loc) > 3:
        del steps[3]
    path: list[str | int] = []
    for step in steps:
        if not isinstance(value, dict | list):
            break
        path.append(step)
        if isinstance(value, dict):
            value = value.get(str(step))
        else:
            value = value[step] if isinstance(step, int) and step < len(value) else None
    return tuple(path)


def _missing(error: dict[str, Any], path: Path, report: Report) -> None:
    report.add("missing", path[:-1], f"“{path[-1]}” is missing here.", field=str(path[-1]))


@cache
def _known_keys() -> list[str]:
    models = {
        entry
        for module in (part, item, envelope)
        for entry in vars(module).values()
        if isinstance(entry, type) and issubclass(entry, BaseModel)
    }
    return sorted({key for entry in models for key in entry.model_fields})


def _unknown_key(error: dict[str, Any], path: Path, report: Report) -> None:
    key = str(path[-1])[:100]
    near = difflib.get_close_matches(key, _known_keys(), n=1)
    hint = f" Did you mean “{near[0]}”?" if near else ""
    report.add("unknown_key", path, f"There is no field “{key}” here.{hint}", key=key)


def _wrong_type(expected: str) -> Callable[[dict[str, Any], Path, Report], None]:
    def explain(error: dict[str, Any], path: Path, report: Report) -> None:
        given = kind_of(error["input"])
        report.add("wrong_type", path, f"This must be {expected}, but it is {given}.", expected=expected)

    return explain


def _too_long(error: dict[str, Any], path: Path, report: Report) -> None:
    limit, count = error["ctx"]["max_length"], len(error["input"])
    message = f"This text is too long: {count} characters, where {limit} fit."
    report.add("too_long", path, message, limit=limit, count=count)


def _too_many(error: dict[str, Any], path: Path, report: Report) -> None:
    limit, count = error["ctx"]["max_length"], len(error["input"])
    message = f"There are too many entries here: {count}, where at most {limit} fit."
    report.add("too_many_items", path, message, limit=limit, count=count)


_FILE_NAME = "A file's name is a path of letters, digits and a few signs; no part begins with a sign."
_SHAPES = {
    "id": ("invalid_id", "An id is 1 to 64 letters, digits, hyphens and underscores."),
    "locale": ("invalid_locale", "A language is written like “en” or “de-AT”."),
    "template": ("invalid_template", "A template's name is small letters, digits and hyphens."),
    "name": ("invalid_file_name", _FILE_NAME),
    "main": ("invalid_file_name", _FILE_NAME),
    "asset_id": ("invalid_id", "This is not the id of an uploaded file."),
}


def _pattern(error: dict[str, Any], path: Path, report: Report) -> None:
    code, message = _SHAPES[str(path[-1])]
    report.add(code, path, message)


def _choice(error: dict[str, Any], path: Path, report: Report) -> None:
    allowed = error["ctx"]["expected"].replace("'", "")
    if path == ("schema_version",):
        message = "This document was written by another version of Curricle, which this one cannot read."
        report.add("unsupported_version", path, message, supported=allowed)
    else:
        report.add("unknown_value", path, f"This must be {allowed}.", allowed=allowed)


def _section_type(error: dict[str, Any], path: Path, report: Report) -> None:
    given = str(error["ctx"]["tag"])[:50]
    allowed = ", ".join(SECTION_TYPES)
    message = f"There is no section type “{given}”; there are {allowed}."
    report.add("unknown_section_type", (*path, "type"), message, type=given, allowed=allowed)


def _section_type_missing(error: dict[str, Any], path: Path, report: Report) -> None:
    report.add("missing", path, "This section does not say its “type”.", field="type")


def _invalid(error: dict[str, Any], path: Path, report: Report) -> None:
    # What pydantic says of keys that no JSON can hold was said better, and at the right place, by the reader.
    if not has_errors(report.findings):
        report.add("invalid_value", path, "This value is not allowed here.")


_EXPLANATIONS: dict[str, Callable[[dict[str, Any], Path, Report], None]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "string_type": _wrong_type("text"),
    "bool_type": _wrong_type("true or false"),
    "list_type": _wrong_type("a list"),
    "dict_type": _wrong_type("an object"),
    "model_type": _wrong_type("an object"),
    "model_attributes_type": _wrong_type("an object"),
    "string_too_long": _too_long,
    "too_long": _too_many,
    "string_pattern_mismatch": _pattern,
    "literal_error": _choice,
    "union_tag_invalid": _section_type,
    "union_tag_not_found": _section_type_missing,
}
