"""Where each field of the document lives in JSON Resume, and how its value is written there."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from curricle.engines.resume import item, part
from curricle.engines.resume.calendar import parts_of
from curricle.engines.resume.model import Part
from curricle.engines.resume.source import Path, Report, kind_of

Values = dict[str, Any]
Shape = Literal["line", "text", "url", "country", "date", "words", "lines", "place", "image", "object"]


PERIOD_KEYS = frozenset({"startDate", "endDate"})


@dataclass(frozen=True, slots=True)
class Home:
    """One field of ours and the key that it has in JSON Resume."""

    key: str
    field: str
    shape: Shape


@dataclass(frozen=True, slots=True)
class Table:
    """How one kind of object is written: its fields, and whether it has a start and an end."""

    model: type[Part]
    homes: tuple[Home, ...]
    has_period: bool = False

    @property
    def fields(self) -> frozenset[str]:
        """Our fields that JSON Resume has a place for."""
        return frozenset({home.field for home in self.homes} | ({"period"} if self.has_period else set()))

    @property
    def keys(self) -> frozenset[str]:
        """The keys that JSON Resume knows here."""
        return frozenset({home.key for home in self.homes} | (PERIOD_KEYS if self.has_period else set()))

    @property
    def compared(self) -> tuple[str, ...]:
        """Our fields whose value JSON Resume carries, if perhaps not exactly."""
        homes = tuple(home.field for home in self.homes if home.shape not in {"lines", "object"})
        return (*homes, "period") if self.has_period else homes

    @property
    def lines(self) -> tuple[Home, ...]:
        """The lists of lines, whose ids JSON Resume has no place for."""
        return tuple(home for home in self.homes if home.shape == "lines")

    @property
    def homeless(self) -> tuple[str, ...]:
        """Our fields that only travel under ``x-curricle``."""
        apart = self.fields | {"id", "visible"} | ({"roles"} if self.model is item.WorkItem else set())
        return tuple(name for name in self.model.model_fields if name not in apart)


def _homes(text: str) -> tuple[Home, ...]:
    homes = []
    for word in text.split():
        key, field, shape = word.split(":")
        homes.append(Home(key, field or key, shape))  # type: ignore[arg-type]
    return tuple(homes)


TABLES: dict[str, Table] = {
    "basics": Table(
        part.Basics,
        _homes(
            "name::line label::line image::image email::line phone::line url::url location::object"
            " profiles::object"
        ),
    ),
    "location": Table(
        part.Location,
        _homes(
            "address::line postalCode:postal_code:line city::line region::line"
            " countryCode:country_code:country"
        ),
    ),
    "profile": Table(part.Profile, _homes("network::line username::line url::url")),
    "employer": Table(item.WorkItem, _homes("name:employer:line url::url location::place description::text")),
    "role": Table(
        item.Role,
        _homes("position::line location::place summary::text highlights::lines"),
        has_period=True,
    ),
    "volunteer": Table(
        item.VolunteerItem,
        _homes("organization::line position::line url::url location::place summary::text highlights::lines"),
        has_period=True,
    ),
    "education": Table(
        item.EducationItem,
        _homes(
            "institution::line area::line studyType:study_type:line url::url location::place score::line"
            " courses::lines"
        ),
        has_period=True,
    ),
    "awards": Table(item.AwardItem, _homes("title::line awarder::line date::date summary::text")),
    "certificates": Table(item.CertificateItem, _homes("name::line issuer::line date::date url::url")),
    "publications": Table(
        item.PublicationItem,
        _homes("name::line publisher::line releaseDate:date:date url::url summary::text"),
    ),
    "skills": Table(item.SkillItem, _homes("name::line level::line keywords::words")),
    "languages": Table(item.LanguageItem, _homes("language::line fluency::line")),
    "interests": Table(item.InterestItem, _homes("name::line keywords::words")),
    "references": Table(item.ReferenceItem, _homes("name::line reference::text")),
    "projects": Table(
        item.ProjectItem,
        _homes(
            "name::line entity::line type::line url::url roles::words description::text highlights::lines"
            " keywords::words"
        ),
        has_period=True,
    ),
}

# The section types that are arrays in JSON Resume. Of the others, a summary is a text of the basics.
ARRAYS = (
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
)

_LIMITS: Mapping[str, int] = {"line": 300, "text": 10_000, "url": 2000, "country": 2}
_STILL = re.compile(r"\s*(present|now|current|today|ongoing)?\s*", re.IGNORECASE)


def write_fields(table: Table, values: Values) -> Values:
    """The object as JSON Resume has it, of a part given as plain values."""
    plain: Values = {}
    for home in table.homes:
        written = _write(home, values.get(home.field))
        if written is not None and not (written == "" and _is_required(table, home)):
            plain[home.key] = written
    if table.has_period:
        plain.update(_write_period(values.get("period")))
    return plain


def _is_required(table: Table, home: Home) -> bool:
    is_required: bool = table.model.model_fields[home.field].default == ""
    return is_required


def _write(home: Home, value: Any) -> object:
    if value is None or home.shape == "object":
        return None
    match home.shape:
        case "date":
            return value["value"] or value["raw"]
        case "image":
            return value["url"]
        case "words":
            return list(value) or None
        case "lines":
            return [line["text"] for line in value if line["visible"]] or None
        case _:
            return value


def _write_period(period: Values | None) -> Values:
    if period is None:
        return {}
    plain: Values = {}
    for key, date in (("startDate", period["start"]), ("endDate", period["end"])):
        written = date and (date["value"] or date["raw"])
        if written and not (key == "endDate" and period["present"]):
            plain[key] = written
    return plain


def read_fields(table: Table, entry: Values, path: Path, report: Report) -> Values:
    """Our fields of a JSON Resume object; what does not fit is left out and reported."""
    values: Values = {}
    for home in table.homes:
        if home.shape != "object" and entry.get(home.key) is not None:
            read = _read(home, entry[home.key], (*path, home.key), report)
            if read is not None:
                values[home.field] = read
    if table.has_period:
        period = _read_period(entry, path, report)
        if period is not None:
            values["period"] = period
    return values


def _read(home: Home, given: object, path: Path, report: Report) -> object:
    match home.shape:
        case "date":
            return _read_date(given, path, report)
        case "image":
            url = _read_text(given, "url", path, report)
            return {"url": url} if url else None
        case "words":
            return _read_list(given, "line", path, report)
        case "lines":
            texts = _read_list(given, "text", path, report)
            return [{"text": text} for text in texts]
        case "place":
            return _read_place(given, path, report)
        case _:
            return _read_text(given, home.shape, path, report)


def _read_text(given: object, shape: str, path: Path, report: Report) -> str | None:
    if not isinstance(given, str):
        leave_out(path, f"This should be text, but it is {kind_of(given)}", report)
        return None
    limit = _LIMITS[shape]
    if len(given) > limit:
        leave_out(path, f"This is longer than {limit} characters", report)
        return None
    return given


def leave_out(path: Path, why: str, report: Report) -> None:
    """Say that something has no place in the document but is kept for the way back."""
    message = f"{why}; it is kept for the way back, but not shown."
    report.add("import_unplaced", path, message, severity="warning")


def _read_list(given: object, shape: str, path: Path, report: Report) -> list[str]:
    if not isinstance(given, list):
        leave_out(path, f"This should be a list, but it is {kind_of(given)}", report)
        return []
    read = [_read_text(entry, shape, (*path, index), report) for index, entry in enumerate(given)]
    texts = [text for text in read if text is not None]
    if len(texts) > part.LIST_LIMIT:
        leave_out((*path, part.LIST_LIMIT), f"Only {part.LIST_LIMIT} lines fit", report)
    return texts[: part.LIST_LIMIT]


def _read_place(given: object, path: Path, report: Report) -> str | None:
    if isinstance(given, dict):
        # Some programs write the place of a job as they write that of a person.
        words = (given.get(key) for key in ("address", "postalCode", "city", "region", "countryCode"))
        given = ", ".join(word for word in words if isinstance(word, str) and word)
    return _read_text(given, "line", path, report)


def _read_date(given: object, path: Path, report: Report) -> Values | None:
    if not isinstance(given, str):
        leave_out(path, f"This should be a date, but it is {kind_of(given)}", report)
        return None
    if parts_of(given) is not None:
        return {"value": given}
    if not given.strip():
        return None
    if len(given) > 100:
        leave_out(path, "This is too long for a date", report)
        return None
    message = f"“{given}” was not understood as a date; it is printed as it is."
    report.add("date_unread", path, message, severity="warning", raw=given)
    return {"raw": given}


def _read_period(entry: Values, path: Path, report: Report) -> Values | None:
    start = entry.get("startDate")
    end = entry.get("endDate")
    period: Values = {}
    if start is not None and (read := _read_date(start, (*path, "startDate"), report)) is not None:
        period["start"] = read
    if end is None or (isinstance(end, str) and _STILL.fullmatch(end)):
        # By custom, what has begun and has no end goes on.
        if "start" in period or (isinstance(end, str) and end.strip()):
            period["present"] = True
    elif (read := _read_date(end, (*path, "endDate"), report)) is not None:
        period["end"] = read
    return period or None
