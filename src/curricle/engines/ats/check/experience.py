"""The checks of roles: what each of them names, and how much it says."""

from curricle.engines.ats.check.case import Case, Fault, Outcome, shortened
from curricle.engines.ats.check.facts import RoleFacts
from curricle.engines.resume.model import Period

_TITLE, _EMPLOYER = 0.55, 0.45
# Old roles may be told in a line.
_RECENT = 4


def name_of(role: RoleFacts) -> str:
    """What a role is called in a message."""
    return shortened(role.position or role.employer or "this role", 60)


def has_dates(period: Period | None) -> bool:
    """Whether a period says when, in whatever words."""
    if period is None:
        return False
    dates = (period.start, period.end)
    return any(date is not None and (date.value or date.raw) for date in dates) or period.present


def check_roles(case: Case) -> Outcome:
    """Title and employer of each role."""
    roles = case.facts.roles
    if not roles:
        return Outcome(0.0, note="There are no roles to judge.")
    each = 1.0 / len(roles)
    lacks: list[tuple[float, RoleFacts, str, str, str]] = []
    for role in roles:
        if not role.position:
            lacks.append((_TITLE, role, "title_missing", "position", "job title"))
        if not role.employer:
            lacks.append((_EMPLOYER, role, "employer_missing", "", "employer"))
    # A role is at least there: without anything else it still gives a little.
    share = max(0.05, 1.0 - sum(each * cost for cost, *_ in lacks))
    faults = []
    for cost, role, code, field, noun in lacks:
        pointer = f"{role.pointer}/{field}" if field else role.pointer.rpartition("/roles/")[0] + "/employer"
        message = f"{name_of(role)} has no {noun}."
        faults.append(
            Fault(
                f"role.{code}",
                pointer,
                message[:1].upper() + message[1:],
                f"Add the {noun}.",
                min(1.0, share + each * cost),
                role.position or role.employer,
            )
        )
    return Outcome(share, tuple(faults))


def check_bullets(case: Case) -> Outcome:
    """Between two and six points for each of the latest roles."""
    roles = case.facts.roles
    if not roles:
        return Outcome(0.0, note="There are no roles to judge.")
    least, most = case.expect.least_bullets, case.expect.most_bullets
    recent = roles[:_RECENT]
    each = 1.0 / len(recent)
    share = 0.0
    drafts: list[tuple[str, RoleFacts, str, str, float]] = []
    for position, role in enumerate(recent):
        count = len({statement.plain.casefold() for statement in role.statements})
        wanted = least if position < 2 else 1
        if count > most:
            share += each / 2
            message = f"{name_of(role)} has {count} points; the best of them are hard to find."
            drafts.append(("many", role, message, f"Keep the {most} strongest.", each / 2))
        elif count < wanted:
            share += each * count / wanted / 2
            told = "only one point" if count == 1 else "no points"
            message = f"{name_of(role)} has {told}."
            fix = f"Say in {least} to {most} points what you did there and what came of it."
            drafts.append(("few", role, message, fix, each * (1 - count / wanted / 2)))
        else:
            share += each
    faults = tuple(
        Fault(
            f"role.{code}_bullets",
            f"{role.pointer}/highlights",
            message[:1].upper() + message[1:],
            fix,
            min(1.0, share + gain),
            role.position or role.employer,
        )
        for code, role, message, fix, gain in drafts
    )
    return Outcome(share, faults)
