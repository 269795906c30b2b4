"""Employers with several roles, and the several entries of JSON Resume that they are written as."""

from dataclasses import dataclass
from typing import Any

from curricle.engines.resume.json_resume.field import TABLES, Values, read_fields, write_fields
from curricle.engines.resume.json_resume.residue import OURS
from curricle.engines.resume.part import SMALL_LIST_LIMIT
from curricle.engines.resume.source import Path, Report

EMPLOYER = TABLES["employer"]
ROLE = TABLES["role"]
_ROLE_KEYS = frozenset({"position", "startDate", "endDate", "summary", "highlights"})


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the array, what we said of it ourselves, and where it stands."""

    plain: Values
    ours: Values
    path: Path


def write_work(employer: Values) -> list[tuple[str, Values]]:
    """The entries of an employer, each with the id of its role, or of the employer where no role is shown."""
    common = write_fields(EMPLOYER, employer)
    entries = [
        (role["id"], {**common, **write_fields(ROLE, role)}) for role in employer["roles"] if role["visible"]
    ]
    return entries or [(employer["id"], common)]


def read_work(entries: list[Entry], report: Report) -> tuple[Values, list[Values]]:
    """The employer and the roles of entries that belong together."""
    readings = [read_fields(EMPLOYER, entry.plain, entry.path, report) for entry in entries]
    employer = readings[0]
    places = [reading.pop("location", None) for reading in readings]
    roles = [read_fields(ROLE, entry.plain, entry.path, report) for entry in entries if has_role(entry)]
    for role in roles:
        role.pop("location", None)
    if all(place == places[0] for place in places):
        if places[0] is not None:
            employer["location"] = places[0]
    else:
        for role, place in zip(roles, places, strict=True):
            role["location"] = place
    return employer, roles


def has_role(entry: Entry) -> bool:
    """Whether an entry says more than who the employer is."""
    if "employer" in entry.ours:
        return "id" in entry.ours
    return bool(_ROLE_KEYS & entry.plain.keys())


def group_work(entries: list[Entry]) -> list[list[Entry]]:
    """Neighbouring entries of one employer: by the id that we gave, or by the same name and facts."""
    groups: list[list[Entry]] = []
    last: Any = None
    for entry in entries:
        facts = read_fields(EMPLOYER, entry.plain, (), Report())
        facts.pop("location", None)
        known_as = entry.ours.get("employer")
        key = (known_as, facts) if has_role(entry) and (known_as or facts.get("employer")) else None
        if key is not None and key == last and len(groups[-1]) < SMALL_LIST_LIMIT:
            groups[-1].append(entry)
        else:
            groups.append([entry])
        last = key
    return groups


def ours_of(entry: object) -> Values:
    """What an object carries under ``x-curricle``."""
    ours = entry.get(OURS) if isinstance(entry, dict) else None
    return ours if isinstance(ours, dict) else {}
