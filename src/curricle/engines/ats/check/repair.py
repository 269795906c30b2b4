"""Applying every fix that needs no judgement, one after the other, each of which raises the score."""

from dataclasses import replace
from datetime import date

from curricle.engines.ats.check.readiness import readiness
from curricle.engines.ats.check.result import ScoreFinding
from curricle.engines.ats.check.weights import GENERAL, Weights
from curricle.engines.ats.subject import Subject
from curricle.engines.resume.model import Document
from curricle.engines.resume.operations import apply

# More than any real resume needs; it only bounds the work.
_MOST_ROUNDS = 200


def repair(
    subject: Subject, *, profile: str = GENERAL, weights: Weights | None = None, today: date
) -> tuple[Document, tuple[ScoreFinding, ...]]:
    """The document with all mechanical fixes applied, and the findings that they mended, in this order."""
    done: list[ScoreFinding] = []
    for _ in range(_MOST_ROUNDS):
        found = readiness(subject, profile=profile, weights=weights, today=today)
        fix = next((finding for finding in found.findings if finding.operations), None)
        if fix is None:
            break
        document, _refused = apply(subject.document, fix.operations)
        if document is None:
            break
        done.append(fix)
        subject = replace(subject, document=document)
    return subject.document, tuple(done)
