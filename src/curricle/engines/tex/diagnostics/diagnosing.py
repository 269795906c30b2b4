"""The one door: a log and its project in, the list of things to mend out."""

import re
from collections.abc import Iterable, Mapping
from typing import Literal

from curricle.engines.tex.diagnostics import kernel, package, primitive, warning
from curricle.engines.tex.diagnostics.column import column_of
from curricle.engines.tex.diagnostics.complaint import Complaint
from curricle.engines.tex.diagnostics.diagnostic import Diagnostic, Sources
from curricle.engines.tex.diagnostics.follow import arrange, demote
from curricle.engines.tex.diagnostics.known import Known
from curricle.engines.tex.diagnostics.reading import Reader
from curricle.engines.tex.diagnostics.refining_file import loading_of
from curricle.engines.tex.diagnostics.rule import Case, Rule, fill
from curricle.engines.tex.diagnostics.sources import Sheets
from curricle.engines.tex.diagnostics.stopping import ended_early, stopped_by

Stopped = Literal["time", "memory", "output", "cancelled"]
MOST = 200
MOST_FOLLOWING = 30
# The same mistake in so many places is told so often; the rest is a number.
MOST_ALIKE = 10
# The engine's last words: what happened before them is the reason.
LAST_WORDS = re.compile(r"Emergency stop|==> Fatal error|\s*==>|job aborted|That makes 100 errors")
PREFIX = re.compile(r"^(?:Fatal |Critical )?(?:LaTeX3?|Package|Class|Module)\b[^:]{0,80} Error:")
QUIET_NAME = re.compile(r"^(?:Package|Class|Module) (\S+) [Ww]arning")
SILENT = re.compile(warning.SILENT)
PLAIN_RULES = (*primitive.RULES, *package.RULES, package.OTHER)
SPOKEN_RULES = (*kernel.RULES[:5], *package.RULES[:4], *kernel.RULES[5:], *package.RULES[4:], package.OTHER)


def diagnose(
    log: str, project: Sources, *, stopped: Stopped | None = None, names: Mapping[str, str] | None = None
) -> tuple[Diagnostic, ...]:
    """Every error, warning and remark of a log, causes first.

    `names` says for a file that only the engine knows which file of the project it stands for, such as
    {"preamble.tex": "main.tex"} where a document was split; its lines are taken to be the same.
    """
    sheets = Sheets(project, names)
    known = Known(sheets)
    reader = Reader(log, sheets)
    complaints = reader.read()
    cases = [case for one in complaints if (case := _case(one, sheets, known)) is not None]
    errors = _once(case for case in cases if case.severity == "error" and case.complaint.kind == "error")
    others = _once(case for case in cases if case.complaint.kind != "error")
    found: list[Diagnostic] = []
    halted = stopped_by(stopped, reader, sheets)
    if halted is not None:
        found.append(halted)
    arranged = arrange(errors)
    found.extend(case.diagnostic() for case, cause in arranged if cause is None)
    if not found:
        found.extend(ended_early(log, complaints, sheets))
    has_errors = bool(found)
    found.extend(case.diagnostic() for case in others if not (has_errors and case.code in AFTERMATH))
    following = [demote(case, cause) for case, cause in arranged if cause is not None]
    return _bounded(found, following)


# What is only to be expected when there are errors as well.
AFTERMATH = {"tex.no_pages", "tex.group_open", "tex.incomplete_if"}


def _case(complaint: Complaint, sheets: Sheets, known: Known) -> Case | None:
    """A complaint with what its rule makes of it; none if it says nothing that matters."""
    if complaint.kind == "error":
        if LAST_WORDS.match(complaint.text):
            return None
        rules: tuple[Rule, ...] = SPOKEN_RULES if PREFIX.match(complaint.text) else PLAIN_RULES
    else:
        quiet = QUIET_NAME.match(complaint.text)
        if SILENT.search(complaint.text) or (quiet and quiet[1] in warning.QUIET_PACKAGES):
            return None
        rules = warning.RULES
    for rule in rules:
        match = rule.pattern.search(complaint.text)
        if match is not None:
            return _refined(rule, match, complaint, sheets, known)
    return None


def _refined(rule: Rule, match: re.Match[str], complaint: Complaint, sheets: Sheets, known: Known) -> Case:
    case = Case(
        complaint=complaint,
        match=match,
        sheets=sheets,
        known=known,
        code=rule.code,
        severity=rule.severity,
        message=fill(rule.message, match)[:500],
        hint=fill(rule.hint, match)[:500],
        weak=rule.weak,
        file=complaint.file,
        line=complaint.line,
        column=column_of(complaint, sheets),
    )
    if rule.refine is not None:
        rule.refine(case)
    if case.line is None and complaint.foreign and case.severity == "error":
        package = complaint.foreign.rpartition("/")[2].rpartition(".")[0]
        case.move(sheets.find(loading_of(package)))
    case.message, case.hint = case.message[:600], case.hint[:600]
    return case


def _once(cases: Iterable[Case]) -> list[Case]:
    """Each thing once; the same mistake in very many places only so often."""
    seen: set[tuple[str, str | None, int | None, str]] = set()
    alike: dict[tuple[str, str], int] = {}
    kept = []
    for case in cases:
        key = (case.code, case.file, case.line, case.message)
        kind = (case.code, case.message)
        if key in seen:
            continue
        seen.add(key)
        alike[kind] = alike.get(kind, 0) + 1
        if alike[kind] <= MOST_ALIKE:
            kept.append(case)
    return kept


def _bounded(found: list[Diagnostic], following: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Not more than can be read: consequences go first, then remarks, then warnings."""
    order = {"error": 0, "warning": 1, "info": 2}
    kept = sorted(found, key=lambda one: order[one.severity]) + following[:MOST_FOLLOWING]
    left = len(kept) - MOST + len(following[MOST_FOLLOWING:])
    if left <= 0:
        return tuple(kept)
    more = Diagnostic(
        "info",
        "tex.more",
        f"There are {left} more messages in the log.",
        hint="Mend the first errors and compile again; most of the others go with them.",
        params={"count": left},
    )
    return (*kept[: MOST - 1], more)
