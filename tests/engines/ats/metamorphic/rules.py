"""The rules of the suite: each takes a resume and says where it does not hold."""

import json
from collections.abc import Callable, Iterator
from functools import lru_cache

from curricle.engines.ats import (
    Readiness,
    Subject,
    read,
    readiness,
    subject_of_document,
    subject_of_file,
)
from curricle.engines.ats.check.weights import DEFAULT_VERSION, Weights
from curricle.engines.ats.match import Match, match, read_posting, taxonomy
from curricle.engines.ats.score import Scores, score
from curricle.engines.render.formats import Format, write
from curricle.engines.resume import Document, apply
from tests.engines.ats.metamorphic.cases import TODAY, Case
from tests.engines.ats.metamorphic.hidden import hidden_files
from tests.engines.ats.metamorphic.variants import (
    RAISES,
    Variant,
    Which,
    holds,
    variants,
    with_skills,
)

Rule = Callable[[Case], Iterator[str]]
# How far the same content may lie apart from one kind of file to another.
APART = 2.0
KEYWORDS = ("required", "preferred")
BOTH: tuple[Which, ...] = ("readiness", "match")


@lru_cache(maxsize=64)
def _subject(serialised: str) -> Subject:
    return subject_of_document(Document.model_validate_json(serialised))


def subject_of(document: Document) -> Subject:
    """The document as it is read back from its own page."""
    return _subject(document.model_dump_json())


@lru_cache(maxsize=256)
def _scores(serialised: str, posting: str, version: str) -> Scores:
    weights = Weights.load(version)
    return score(_subject(serialised), read_posting(posting), weights=weights, today=TODAY)


def scores_of(document: Document, posting: str, version: str) -> Scores:
    """Both scores of a document by a version of the weights."""
    return _scores(document.model_dump_json(), posting, version)


def _match_of(scores: Scores) -> Match:
    assert scores.match is not None
    return scores.match


def keyword_points(found: Match) -> float:
    """The points that skills give."""
    return round(sum(part.points for part in found.parts if part.code in KEYWORDS), 2)


def value(which: Which, scores: Scores) -> float:
    """The score that a rule speaks of."""
    if which == "readiness":
        return scores.readiness.score
    return _match_of(scores).score if which == "match" else keyword_points(_match_of(scores))


def changes(case: Case) -> Iterator[str]:
    """What is removed, added, moved and stuffed changes the scores as it must."""
    for variant in variants(case):
        if said := broken(variant, case.posting.text, case.weights_version):
            yield said


def broken(variant: Variant, posting: str, version: str = DEFAULT_VERSION) -> str | None:
    """What a variant shows where the rule does not hold."""
    base = scores_of(variant.base, posting, version)
    if variant.rule == RAISES and _is_matched(variant.label, base):
        return None
    before = value(variant.which, base)
    after = value(variant.which, scores_of(variant.document, posting, version))
    if holds(variant.relation, before, after):
        return None
    return f"{variant.rule}: {variant.label}: {variant.which} {before} to {after}, not {variant.relation}"


FILES: dict[str, Format] = {"resume.pdf": "pdf", "resume.docx": "docx", "resume.txt": "text"}


def _is_matched(skill: str, scores: Scores) -> bool:
    """The resume has it after all, under another name, or another one that is as good."""
    known = taxonomy.lookup(skill)
    names = {skill.casefold(), taxonomy.concept(known[1]).label.casefold() if known else ""}
    return any(
        one.state == "matched"
        and one.evidence
        and names.intersection(part.wanted.name.casefold() for part in (one, *one.alternatives))
        for one in _match_of(scores).skills
    )


def alternatives(case: Case) -> Iterator[str]:
    """Of skills of which any is enough, each gives what another gives, and all together give no more."""
    for wanted in read_posting(case.posting.text).skills:
        names = [[one.name] for one in wanted.alternatives]
        points = {}
        for added in [*names, [one.name for one in wanted.alternatives]] if names else ():
            scores = scores_of(with_skills(case.document, added), case.posting.text, case.weights_version)
            skills = {one.wanted.name: one for one in _match_of(scores).skills}
            points[" and ".join(added)] = (skills[wanted.name].state, skills[wanted.name].points)
        if len(set(points.values())) > 1:
            yield f"alternatives: {points}"


def files_of(document: Document) -> dict[str, bytes]:
    """The same content as PDF, Word file and text."""
    made = {name: write(document, format).data for name, format in FILES.items()}
    return {name: data for name, data in made.items() if data is not None}


def formats(case: Case) -> Iterator[str]:
    """The same content as PDF, Word file and text stays within two points."""
    posting, weights = read_posting(case.posting.text), Weights.load(case.weights_version)
    found = {
        name: score(subject_of_file(read(data, name)), posting, weights=weights, today=TODAY)
        for name, data in files_of(case.document).items()
    }
    for which in BOTH:
        points = {name: value(which, scores) for name, scores in found.items()}
        if max(points.values()) - min(points.values()) > APART:
            yield f"formats: {which} {points}"


def hidden(case: Case) -> Iterator[str]:
    """Words that nobody sees never raise a score."""
    posting, weights = read_posting(case.posting.text), Weights.load(case.weights_version)
    for file in hidden_files(case.document, case.posting):
        before, after = (
            score(subject_of_file(read(data, file.name)), posting, weights=weights, today=TODAY)
            for data in (file.plain, file.stuffed)
        )
        for which in BOTH:
            if not holds("not higher", value(which, before), value(which, after)):
                yield f"hidden: {file.label}: {which} {value(which, before)} to {value(which, after)}"


def fixes(case: Case) -> Iterator[str]:
    """Every fix that can be applied raises the score that asked for it."""
    weights = Weights.load(case.weights_version)
    before = readiness(subject_of(case.document), weights=weights, today=TODAY)
    for finding in before.findings:
        if not finding.operations:
            continue
        mended, _ = apply(case.document, finding.operations)
        if mended is None:
            yield f"fixes: {finding.code} at {finding.pointer} cannot be applied"
            continue
        after = readiness(subject_of(mended), weights=weights, today=TODAY)
        if not after.score > before.score:
            yield f"fixes: {finding.code} at {finding.pointer}: {before.score} to {after.score}"


def deductions(case: Case) -> Iterator[str]:
    """Whatever costs points says where, why and how to mend it."""
    scores = scores_of(case.document, case.posting.text, case.weights_version)
    for which, result in (("readiness", scores.readiness), ("match", _match_of(scores))):
        for finding in result.findings:
            if not (finding.code and finding.message and finding.why and finding.fix):
                yield f"deductions: {which}: {finding.code} says too little"
            if not (finding.evidence or finding.pointer.startswith("/")):
                yield f"deductions: {which}: {finding.code} has no place"
        named = {finding.part for finding in result.findings}
        for part in result.parts:
            if part.points < part.of and part.code not in named and not any(_notes(part.checks)):
                yield f"deductions: {which}: {part.code} lost {part.of - part.points:.2f} without a word"


def _notes(checks: tuple[object, ...]) -> Iterator[str]:
    return (note for check in checks if (note := getattr(check, "note", None)))


def sums(case: Case) -> Iterator[str]:
    """Parts add up to the score, checks to their part, and all that can be had to a hundred."""
    scores = scores_of(case.document, case.posting.text, case.weights_version)
    both: tuple[tuple[str, Readiness | Match], ...] = (
        ("readiness", scores.readiness),
        ("match", _match_of(scores)),
    )
    for which, result in both:
        if round(sum(part.points for part in result.parts), 2) != result.score:
            yield f"sums: {which}: the parts are not the score"
        if round(sum(part.of for part in result.parts), 2) != 100:
            yield f"sums: {which}: the parts are not a hundred"
        if not 0 <= result.score <= 100:
            yield f"sums: {which}: {result.score}"
        for part in result.parts:
            if part.checks and round(sum(check.points for check in part.checks), 2) != part.points:
                yield f"sums: {which}: the checks of {part.code} are not its points"


def again(case: Case) -> Iterator[str]:
    """The same question has the same answer."""
    posting, weights = read_posting(case.posting.text), Weights.load(case.weights_version)
    first, second = (
        score(subject_of_document(case.document), posting, weights=weights, today=TODAY).as_dict()
        for _ in range(2)
    )
    if json.dumps(first, sort_keys=True) != json.dumps(second, sort_keys=True):
        yield "again: the second answer differs"


def posting_as_resume(case: Case) -> Iterator[str]:
    """A posting handed in as a resume is noticed."""
    subject = subject_of_file(read(case.posting.text.encode(), "resume.txt"))
    if not match(read_posting(case.posting.text), subject, today=TODAY).stuffing:
        yield "a posting as a resume: nothing is said"


RULES: dict[str, Rule] = {
    "same": again,
    "changes": changes,
    "formats": formats,
    "hidden": hidden,
    "fixes": fixes,
    "deductions": deductions,
    "sums": sums,
    "alternatives": alternatives,
    "posting as resume": posting_as_resume,
}
