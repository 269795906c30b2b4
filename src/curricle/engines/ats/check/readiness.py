"""How ready a resume is: all checks, their points in whole hundredths, and the findings with their fixes."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from curricle.engines.ats.check import contact, expectation, experience, extent, heading, statement, writing
from curricle.engines.ats.check import reading as file
from curricle.engines.ats.check.case import Case, Fault, Outcome
from curricle.engines.ats.check.gathering import Known, facts_of
from curricle.engines.ats.check.mending import Workbench
from curricle.engines.ats.check.posting import speaks_like_posting
from curricle.engines.ats.check.remainder import remainders
from curricle.engines.ats.check.result import CheckResult, Readiness, ScoreFinding, ScorePart
from curricle.engines.ats.check.timeline import check_dates
from curricle.engines.ats.check.trace import Trace
from curricle.engines.ats.check.vocabulary import vocabulary
from curricle.engines.ats.check.weights import GENERAL, Check, Gate, Weights
from curricle.engines.ats.subject import Subject
from curricle.engines.resume.operations import Operation

Judge = Callable[[Case], Outcome]

READING: dict[str, Judge] = {
    "reading.order": file.check_order,
    "reading.layout": file.check_layout,
    "reading.contact": file.check_contact,
    "reading.glyphs": file.check_glyphs,
    "reading.file": file.check_file,
}
CONTENT: dict[str, Judge] = {
    "contact.email": contact.check_email,
    "contact.phone": contact.check_phone,
    "contact.location": contact.check_location,
    "contact.link": contact.check_link,
    "sections.headings": heading.check_headings,
    "sections.summary": heading.check_summary,
    "sections.skills": heading.check_skills,
    "sections.education": heading.check_education,
    "experience.roles": experience.check_roles,
    "experience.dates": check_dates,
    "experience.bullets": experience.check_bullets,
    "bullets.numbers": statement.check_numbers,
    "bullets.verbs": statement.check_verbs,
    "bullets.length": statement.check_length,
    "bullets.phrasing": statement.check_phrasing,
    "writing.correct": writing.check_correctness,
    "writing.sentences": writing.check_sentences,
    "length.pages": extent.check_pages,
    "length.words": extent.check_words,
    "length.density": extent.check_density,
    "expectation.licence": expectation.check_licence,
    "expectation.publications": expectation.check_publications,
    "expectation.portfolio": expectation.check_portfolio,
}
_UNDECODABLE = 0.3
# Beyond so many fixes at once, the rest is tried the next time.
_MOST_FIXES = 14
_FEW_FIXES = 3
_MANY_WORDS = 6000

# More than anybody reads; each says where it stands, and that is looked up in the file.
_MOST_FINDINGS = 150
_RANKS = {"error": 0, "warning": 1, "info": 2}
_OF_WORDS = ("bullets.", "writing.", "length.", "sections.s", "experience.bullets", "contact.")
_OF_HEADINGS = frozenset({"sections.headings", "length.pages"})

Outcomes = dict[str, Outcome]


@dataclass(frozen=True, slots=True)
class Scale:
    """What each check can give in hundredths, and the share of it that a gate leaves."""

    of: Mapping[str, int]
    factor: float

    def value(self, code: str, share: float) -> int:
        """The hundredths that a share of a check gives."""
        return int(self.of.get(code, 0) * min(1.0, max(0.0, share)) * self.factor + 1e-6)

    def total(self, outcomes: Outcomes) -> int:
        """The hundredths of all checks."""
        return sum(self.value(code, outcome.share) for code, outcome in outcomes.items())


def readiness(
    subject: Subject, *, profile: str = GENERAL, weights: Weights | None = None, today: date
) -> Readiness:
    """Judge a resume. The same subject, profile, weights and day always give the same answer."""
    weights = weights or Weights.load()
    trace = Trace(subject.reading, is_own=subject.source == "document")
    known = Known()
    words = vocabulary(_language_of(subject))
    case = Case(facts_of(subject.document, known), weights.expected(profile), words, today, trace)
    wanted = weights.hundredths(profile)
    outcomes = {code: judge(case) for code, judge in {**READING, **CONTENT}.items() if code in wanted}
    unjudged = frozenset(code for code, outcome in outcomes.items() if not outcome.is_judged)
    gate = _gate_of(case, weights)
    scale = Scale(weights.hundredths(profile, unjudged) if unjudged else wanted, gate.factor if gate else 1.0)
    checks = {check.code: check for check in weights.checks}
    parts = _parts(weights, outcomes, scale)
    findings = _findings(_Trial(case, outcomes, scale, known), outcomes, checks)
    findings += remainders(case.facts, parts, outcomes, checks)
    findings.sort(key=lambda one: (-one.points, _RANKS[one.severity], one.pointer))
    return Readiness(
        score=scale.total(outcomes) / 100,
        parts=parts,
        findings=tuple(findings),
        gate=gate.label if gate else None,
        profile=profile,
        weights_version=weights.version,
        confidence=subject.reading.confidence,
    )


def _language_of(subject: Subject) -> str:
    """The language that a resume is written in: English is also what nobody has set."""
    locale, read = subject.document.locale, subject.reading.language
    is_set = subject.source == "document" and not locale.lower().startswith("en")
    return locale if is_set or not read else read


def _gate_of(case: Case, weights: Weights) -> Gate | None:
    """The strictest fault that bounds the whole."""
    pages = case.trace.reading.pages
    if pages.layout.scanned or not any(line.text.strip() for line in pages.lines):
        return weights.gates["file.no_text"]
    if pages.layout.undecodable > _UNDECODABLE:
        return weights.gates["file.undecodable"]
    return weights.gates["text.posting"] if speaks_like_posting(pages.text) else None


def _parts(weights: Weights, outcomes: Outcomes, scale: Scale) -> tuple[ScorePart, ...]:
    parts = []
    for code, label in weights.part_labels.items():
        checks = [check for check in weights.checks if check.part == code and check.code in outcomes]
        results = tuple(
            CheckResult(
                check.code,
                check.label,
                scale.value(check.code, outcomes[check.code].share) / 100,
                scale.of.get(check.code, 0) / 100,
                _note(outcomes[check.code]),
            )
            for check in checks
        )
        points = sum(scale.value(check.code, outcomes[check.code].share) for check in checks)
        of = sum(scale.of.get(check.code, 0) for check in checks)
        parts.append(ScorePart(code, label, points / 100, of / 100, results))
    return tuple(parts)


def _note(outcome: Outcome) -> str | None:
    """Why points are missing, where no finding says it."""
    if outcome.note is not None or outcome.faults or outcome.share > 0.9999:
        return outcome.note
    return "All points need contact data, experience, education and skills to be there."


def _findings(trial: "_Trial", outcomes: Outcomes, checks: Mapping[str, Check]) -> list[ScoreFinding]:
    """What to mend, the most worthwhile first; of very many, only those."""
    scale = trial.scale
    found: list[tuple[int, Check, Fault, tuple[Operation, ...]]] = []
    for code, outcome in outcomes.items():
        if not outcome.is_judged:
            continue
        now = scale.value(code, outcome.share)
        for fault in outcome.faults:
            gain = scale.value(code, fault.after) - now
            operations = fault.operations
            if operations:
                tried = trial.gain(operations)
                gain, operations = (gain, ()) if tried is None else (tried, operations)
            found.append((max(0, gain), checks[code], fault, operations))
    found.sort(key=lambda one: (-one[0], _RANKS[one[2].severity or one[1].severity], one[2].pointer))
    return [_finding(trial.case, *one) for one in found[:_MOST_FINDINGS]]


def _finding(
    case: Case, gain: int, check: Check, fault: Fault, operations: tuple[Operation, ...]
) -> ScoreFinding:
    return ScoreFinding(
        code=fault.code,
        part=check.part,
        severity=fault.severity or check.severity,
        pointer=fault.pointer,
        evidence=case.trace.places(fault.pointer, fault.quote),
        message=fault.message,
        why=check.why,
        fix=fault.fix,
        points=gain / 100,
        operations=operations,
        judgement=check.is_judgement,
    )


class _Trial:
    """Tries fixes on a copy of the document; the reading of the file stays as it is."""

    def __init__(self, case: Case, outcomes: Outcomes, scale: Scale, known: Known) -> None:
        self.case = case
        self.scale = scale
        self.known = known
        self.outcomes = outcomes
        self.codes = [code for code in outcomes if code in CONTENT]
        self.before = scale.total(outcomes)
        self.faults = _count(outcomes)
        self.tries = 0

    @cached_property
    def workbench(self) -> Workbench:
        """Made for the first fix: many resumes need none."""
        return Workbench(self.case.facts.document)

    def gain(self, operations: tuple[Operation, ...]) -> int | None:
        """What the fix would give in hundredths; nothing where it gives nothing or brings new faults."""
        self.tries += 1
        codes = _touched(operations, self.codes)
        most = _MOST_FIXES if self.case.facts.words < _MANY_WORDS else _FEW_FIXES
        document = self.workbench.tried(operations) if self.tries <= most else None
        if document is None:
            return None
        case = replace(self.case, facts=facts_of(document, self.known))
        outcomes = {**self.outcomes, **{code: CONTENT[code](case) for code in codes}}
        gain = self.scale.total(outcomes) - self.before
        new = _count(outcomes) - self.faults
        return gain if gain > 0 and not new else None


def _touched(operations: tuple[Operation, ...], codes: list[str]) -> list[str]:
    """The checks that a fix may change: of words alone, not those of dates and headings."""
    kinds = {operation.op for operation in operations}
    if kinds == {"replace_text"}:
        return [code for code in codes if code.startswith(_OF_WORDS)]
    if kinds == {"retitle"}:
        return [code for code in codes if code in _OF_HEADINGS]
    return codes


def _count(outcomes: Outcomes) -> Counter[str]:
    return Counter(fault.code for outcome in outcomes.values() for fault in outcome.faults)
