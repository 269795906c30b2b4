"""The check of dates: read, in one style, in order, without holes and out of the future."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from curricle.engines.ats.check.case import Case, Fault, Outcome, Tally, listed
from curricle.engines.ats.check.experience import has_dates, name_of
from curricle.engines.ats.check.facts import RoleFacts
from curricle.engines.resume.calendar import parts_of
from curricle.engines.resume.model import Date, Period
from curricle.engines.resume.operations import Move, Operation, SetField

Precision = Literal["year", "month", "day"]
# Until a year and the next one are both known to the month, half a year says nothing.
_SLACK = {"year": 11, "month": 0, "day": 0}


@dataclass(frozen=True, slots=True)
class Stretch:
    """From month to month, both counted from year 0; the widest that the dates allow."""

    start: int
    end: int
    is_exact: bool


def stretch_of(period: Period | None, today: date) -> Stretch | None:
    """When a period was, as far as its dates say."""
    if period is None:
        return None
    start = _month(period.start, last=False)
    end = _now(today) if period.present else _month(period.end, last=True)
    if start is None:
        return None
    if end is None:
        end = start
    exact = all(
        one is None or one.precision != "year"
        for one in (period.start, None if period.present else period.end)
    )
    return Stretch(start, end, exact)


def _month(when: Date | None, *, last: bool) -> int | None:
    parts = _parts_of(when.value) if when is not None and when.value else None
    if parts is None:
        return None
    month = parts[1] if len(parts) > 1 else (12 if last else 1)
    return parts[0] * 12 + month - 1


_parts_of = lru_cache(maxsize=2_000)(parts_of)


def _now(today: date) -> int:
    return today.year * 12 + today.month - 1


def months_worked(roles: Iterable[RoleFacts], today: date) -> int:
    """How many months lie in any of the roles, none counted twice."""
    spans = sorted(
        (stretch.start, min(stretch.end, _now(today)))
        for role in roles
        if (stretch := stretch_of(role.period, today)) is not None
    )
    total, reached = 0, -1
    for start, end in spans:
        first = max(start, reached + 1)
        if end >= first:
            total += end - first + 1
            reached = end
    return total


def check_dates(case: Case) -> Outcome:
    """The dates of roles."""
    roles = case.facts.roles
    if not roles:
        return Outcome(0.0, note="There are no roles to judge.")
    dated = [role for role in roles if has_dates(role.period)]
    tally = Tally()
    _note_unread(dated, tally)
    _note_styles(case, dated, tally)
    _note_impossible(case, dated, tally)
    _note_present(dated, tally)
    _note_gaps(case, dated, tally)
    _note_order(case, tally)
    share = len(dated) / len(roles)
    missing = [
        Fault(
            "role.dates_missing",
            f"{role.pointer}/period",
            f"{name_of(role)} has no dates.",
            "Add when it began and ended, with the months.",
            (len(dated) + 1) / len(roles) * tally.share,
            role.position or role.employer,
        )
        for role in roles
        if not has_dates(role.period)
    ]
    return Outcome(share * tally.share, (*missing, *tally.faults(0.0, share)))


def _dates_of(period: Period) -> list[tuple[str, Date]]:
    both = (("start", period.start), ("end", period.end))
    return [(name, when) for name, when in both if when is not None]


def _note_unread(roles: list[RoleFacts], tally: Tally) -> None:
    for role in roles:
        assert role.period is not None
        for name, when in _dates_of(role.period):
            if when.value is not None or not when.raw:
                continue
            message = f"“{when.raw}” is not a date that a machine reads."
            fix = "Write month and year, such as May 2024."
            pointer = f"{role.pointer}/period/{name}"
            operations = _read_again(role, name, when.raw)
            tally.add(0.4, Fault("date.unread", pointer, message, fix, 0.0, when.raw, None, operations))
        if role.period.start is None and (role.period.end is not None or role.period.present):
            message = f"{name_of(role)} has no date on which it began."
            fix = "Add when it began, with the month."
            pointer = f"{role.pointer}/period/start"
            tally.add(0.2, Fault("date.start_missing", pointer, message, fix, 0.0, role.position))
        elif role.period.end is None and not role.period.present:
            message = f"{name_of(role)} has no date on which it ended."
            fix = "Mark it as present, or add when it ended."
            pointer = f"{role.pointer}/period/end"
            tally.add(0.2, Fault("date.end_missing", pointer, message, fix, 0.0, role.position))


def _read_again(role: RoleFacts, name: str, raw: str) -> tuple[Operation, ...]:
    """A date that is a plain one after all, only written otherwise."""
    from curricle.engines.ats.read.dates import find_dates

    found = find_dates(raw)
    if (
        len(found) != 1
        or found[0].kind != "date"
        or found[0].is_rough
        or found[0].text.strip() != raw.strip()
    ):
        return ()
    assert role.period is not None
    values = role.period.model_dump(mode="json")
    values[name] = {"value": found[0].first, "raw": None}
    return (SetField(target=role.target, field="period", value=values),)


def _note_styles(case: Case, roles: list[RoleFacts], tally: Tally) -> None:
    by_precision: dict[Precision, list[tuple[RoleFacts, str]]] = {"year": [], "month": [], "day": []}
    for role in roles:
        assert role.period is not None
        for name, when in _dates_of(role.period):
            if when.precision is not None:
                by_precision[when.precision].append((role, name))
    if by_precision["day"] and by_precision["month"]:
        _note_days(by_precision["day"], tally)
    if by_precision["year"] and (by_precision["month"] or by_precision["day"]):
        role, name = by_precision["year"][0]
        count = len(by_precision["year"])
        message = (
            f"{count} {'date has' if count == 1 else 'dates have'} a year only; others have a month too."
        )
        fix = "Give month and year everywhere: years of experience are counted from them."
        pointer = f"{role.pointer}/period/{name}"
        tally.add(0.25, Fault("date.precision_mixed", pointer, message, fix, 0.0, role.position))
    styles = case.trace.date_styles()
    if len(styles) > 1:
        message = f"Dates are written in {len(styles)} styles: {listed(list(styles.values()))}."
        fix = "Write all of them in one style, such as May 2024."
        pointer = next(iter(styles))
        tally.add(0.25, Fault("date.styles_mixed", pointer, message, fix, 0.0, next(iter(styles.values()))))


def _note_days(places: list[tuple[RoleFacts, str]], tally: Tally) -> None:
    """Days among months: the days can go."""
    changed: dict[str, tuple[RoleFacts, dict[str, object]]] = {}
    for role, name in places:
        assert role.period is not None
        when = role.period.start if name == "start" else role.period.end
        values = changed.setdefault(role.target, (role, role.period.model_dump(mode="json")))[1]
        if when is not None and when.value:
            values[name] = {"value": when.value[:7], "raw": None}
    operations = tuple(
        SetField(target=target, field="period", value=values) for target, (_, values) in changed.items()
    )
    role, name = places[0]
    message = "Some dates name a day and others only a month."
    fix = "Leave the days out: month and year are enough."
    pointer = f"{role.pointer}/period/{name}"
    tally.add(0.15, Fault("date.days_mixed", pointer, message, fix, 0.0, role.position, "info", operations))


def _note_impossible(case: Case, roles: list[RoleFacts], tally: Tally) -> None:
    now = _now(case.today)
    for role in roles:
        stretch = stretch_of(role.period, case.today)
        if stretch is None:
            continue
        pointer = f"{role.pointer}/period"
        if stretch.start > now:
            message = f"{name_of(role)} begins in the future."
            fix = "Check the year, or say that it is planned."
            tally.add(0.3, Fault("date.in_future", pointer, message, fix, 0.0, role.position))
        elif stretch.start > stretch.end:
            message = f"{name_of(role)} ends before it begins."
            fix = "Look at both dates again."
            tally.add(0.5, Fault("date.end_before_start", pointer, message, fix, 0.0, role.position, "error"))
        elif role.period is not None and not role.period.present and stretch.is_exact and stretch.end > now:
            message = f"{name_of(role)} ends in the future."
            fix = "Mark it as your present role, or correct the date."
            tally.add(0.3, Fault("date.in_future", pointer, message, fix, 0.0, role.position))


def _note_present(roles: list[RoleFacts], tally: Tally) -> None:
    """Two employers at once, and nothing that says so: one of them may have been left long ago."""
    present = [role for role in roles if role.period is not None and role.period.present and not role.terms]
    by_item = {role.item: role for role in present}
    if len(by_item) < 2:
        return
    names = listed([name_of(role) for role in by_item.values()])
    message = f"{len(by_item)} roles at different employers are marked as present: {names}."
    fix = "Say when the older one ended. If both go on, say for each whether it is part time or freelance."
    role = present[-1]
    pointer = f"{role.pointer}/period"
    tally.add(0.1, Fault("date.two_present", pointer, message, fix, 0.0, role.position, "info"))


def _note_gaps(case: Case, roles: list[RoleFacts], tally: Tally) -> None:
    """Months between two roles that nothing else on the page explains."""
    known = [
        (stretch, role) for role in roles if (stretch := stretch_of(role.period, case.today)) is not None
    ]
    others = [stretch_of(period, case.today) for period in case.facts.other_periods]
    covered = [stretch for stretch in others if stretch is not None]
    known.sort(key=lambda pair: (pair[0].start, pair[0].end))
    reached: int | None = None
    for stretch, role in known:
        if reached is not None and stretch.is_exact:
            missing = _uncovered(reached + 1, stretch.start - 1, covered)
            if missing > case.expect.gap_months:
                message = f"Nothing is said of the {missing} months before {name_of(role)}."
                fix = "If you like, say in a line what you did: study, care, travel or work of your own."
                pointer = f"{role.pointer}/period/start"
                tally.add(0.12, Fault("date.gap", pointer, message, fix, 0.0, role.position, "info"))
        end = stretch.end if stretch.is_exact else max(stretch.end, stretch.start + _SLACK["year"])
        reached = end if reached is None else max(reached, end)


def _uncovered(first: int, last: int, covered: list[Stretch]) -> int:
    return sum(
        1
        for month in range(first, min(last, first + 600) + 1)
        if not any(stretch.start <= month <= stretch.end for stretch in covered)
    )


def _note_order(case: Case, tally: Tally) -> None:
    """The latest role first, within each section."""
    by_section: dict[int, list[tuple[int, RoleFacts]]] = {}
    for role in case.facts.roles:
        stretch = stretch_of(role.period, case.today)
        if stretch is None:
            return
        by_section.setdefault(role.section, []).append((stretch.end, role))
    for index, ends in by_section.items():
        latest: dict[str, int] = {}
        for end, role in ends:
            latest[role.item] = max(end, latest.get(role.item, 0))
        items = list(latest)
        wanted = sorted(items, key=lambda item: -latest[item])
        if all(latest[one] >= latest[two] for one, two in pairwise(items)):
            continue
        section = case.facts.document.content.sections[index]
        operations: list[Operation] = []
        behind: str | None = None
        for item in wanted:
            operations.append(Move(target=item, parent=section.id, list="items", after=behind))
            behind = item
        message = "Your roles are not in the order of time."
        fix = "Put the latest one first."
        pointer = f"/content/sections/{index}"
        tally.add(0.3, Fault("date.order", pointer, message, fix, 0.0, "", None, tuple(operations)))
