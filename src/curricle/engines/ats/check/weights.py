"""The weights of the scores: versioned data, checked once, with what each field of work expects otherwise."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from typing import Any, Literal, Self

from curricle.engines.finding import Severity

DEFAULT_VERSION = "2026.1"
GENERAL = "general"
# Scores are kept in whole hundredths of a point, so that their parts add up.
WHOLE = 100_00

Basis = Literal["judgement", "evidence"]
PageSteps = tuple[tuple[float, int], ...]


class UnknownWeights(ValueError):
    """A version or profile that there is not."""


@dataclass(frozen=True, slots=True)
class Check:
    """One check of the catalogue: what it is worth, and why."""

    code: str
    part: str
    label: str
    points: float
    severity: Severity
    why: str
    source: str
    basis: Basis

    @property
    def is_judgement(self) -> bool:
        """Whether its points are our judgement alone."""
        return self.basis == "judgement"


@dataclass(frozen=True, slots=True)
class Gate:
    """A fault that bounds the whole score: with it, only this share of each point is given."""

    code: str
    factor: float
    label: str


@dataclass(frozen=True, slots=True)
class Expect:
    """What full marks ask for."""

    number_share: float
    verb_share: float
    length_share: float
    least_words: int
    most_words: int
    least_bullets: int
    most_bullets: int
    skills: int
    least_prose: int
    most_prose: int
    pages: PageSteps
    page_limit: bool
    gap_months: int
    links: int


@dataclass(frozen=True, slots=True)
class Profile:
    """A field of work: which checks weigh more or less there, and what it expects otherwise."""

    code: str
    label: str
    why: str
    multiply: Mapping[str, float]
    points: Mapping[str, float]
    expect: Mapping[str, Any]


@dataclass(frozen=True)
class Weights:
    """One version of the weights."""

    version: str
    note: str
    part_labels: Mapping[str, str]
    checks: tuple[Check, ...]
    gates: Mapping[str, Gate]
    expect: Expect
    profiles: Mapping[str, Profile]
    match_parts: tuple[tuple[str, str, float], ...]

    @classmethod
    def load(cls, version: str = DEFAULT_VERSION) -> "Weights":
        """A version that ships; ``UnknownWeights`` where there is none of that name."""
        if version not in versions():
            raise UnknownWeights(f"There are no weights “{version}”; there are {', '.join(versions())}.")
        return _load(version)

    @classmethod
    def of(cls, value: Mapping[str, Any]) -> Self:
        """Weights from plain data; ValueError says what is wrong with them."""
        weights = cls(
            version=str(value["version"]),
            note=str(value["note"]),
            part_labels={one["code"]: one["label"] for one in value["parts"]},
            checks=tuple(Check(**one) for one in value["checks"]),
            gates={one["code"]: Gate(**one) for one in value["gates"]},
            expect=_expect(value["expect"]),
            profiles={one["code"]: Profile(**one) for one in value["profiles"]},
            match_parts=tuple((one["code"], one["label"], one["points"]) for one in value["match_parts"]),
        )
        weights._validate()
        return weights

    def _validate(self) -> None:
        known = {check.code for check in self.checks}
        faults = [check.code for check in self.checks if check.part not in self.part_labels]
        faults += [check.code for check in self.checks if check.points < 0]
        if len(known) != len(self.checks) or GENERAL not in self.profiles:
            faults.append("codes")
        if round(sum(check.points for check in self.checks) * 100) != WHOLE:
            faults.append("sum of points")
        if round(sum(points for _, _, points in self.match_parts) * 100) != WHOLE:
            faults.append("sum of match_parts")
        faults += [gate.code for gate in self.gates.values() if not 0 < gate.factor < 1]
        for profile in self.profiles.values():
            faults += [
                f"{profile.code}: {code}"
                for code in {*profile.multiply, *profile.points}
                if code not in known
            ]
            faults += [f"{profile.code}: {code}" for code, by in profile.multiply.items() if by < 0]
            _expect({**_plain(self.expect), **profile.expect})
        if faults:
            raise ValueError(f"These weights are not sound: {', '.join(faults)}.")

    def profile(self, code: str) -> Profile:
        """A field of work; ``UnknownWeights`` where there is none of that name."""
        if code not in self.profiles:
            raise UnknownWeights(f"There is no profile “{code}”; there are {', '.join(self.profiles)}.")
        return self.profiles[code]

    def expected(self, code: str) -> Expect:
        """What full marks ask for in a field of work."""
        return _expect({**_plain(self.expect), **self.profile(code).expect})

    def hundredths(self, code: str, without: frozenset[str] = frozenset()) -> dict[str, int]:
        """What each check can give in a field of work, in hundredths of a point: together exactly 100 points.

        What is left out gives its points to the others in proportion.
        """
        profile = self.profile(code)
        raw = {
            check.code: profile.points.get(check.code, check.points) * profile.multiply.get(check.code, 1)
            for check in self.checks
            if check.code not in without
        }
        return shared({name: points for name, points in raw.items() if points > 0})

    def catalogue(self) -> list[dict[str, Any]]:
        """What the public may know of each check: all of it."""
        return [
            {
                "code": check.code,
                "part": check.part,
                "label": check.label,
                "points": check.points,
                "severity": check.severity,
                "why": check.why,
                "source": check.source,
                "judgement": check.is_judgement,
            }
            for check in self.checks
        ]


def shared(raw: Mapping[str, float], whole: int = WHOLE) -> dict[str, int]:
    """A whole number divided in proportion, without a rest: the largest remainders are rounded up."""
    total = sum(raw.values())
    if total <= 0:
        return dict.fromkeys(raw, 0)
    exact = {name: points * whole / total for name, points in raw.items()}
    given = {name: int(points) for name, points in exact.items()}
    rest = whole - sum(given.values())
    by_remainder = sorted(exact, key=lambda name: (given[name] - exact[name], name))
    for name in by_remainder[:rest]:
        given[name] += 1
    return given


@cache
def versions() -> tuple[str, ...]:
    """The versions of the weights that ship, oldest first."""
    folder = files("curricle.engines.ats").joinpath("data", "weights")
    return tuple(sorted(one.name.removesuffix(".json") for one in folder.iterdir()))


@cache
def _load(version: str) -> Weights:
    file = files("curricle.engines.ats").joinpath("data", "weights", f"{version}.json")
    return Weights.of(json.loads(file.read_text("utf-8")))


def _expect(value: Mapping[str, Any]) -> Expect:
    steps = tuple((float(years), int(pages)) for years, pages in value["pages"])
    return Expect(**{**value, "pages": steps})


def _plain(expect: Expect) -> dict[str, Any]:
    return {field.name: getattr(expect, field.name) for field in fields(expect)}
