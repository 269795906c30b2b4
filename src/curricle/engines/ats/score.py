"""Both scores of a resume: how ready it is to be read, and how it matches a posting."""

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from curricle.engines.ats.check.readiness import readiness
from curricle.engines.ats.check.result import Readiness
from curricle.engines.ats.check.weights import DEFAULT_VERSION, GENERAL, Weights
from curricle.engines.ats.subject import Subject, subject_of_document, subject_of_file
from curricle.engines.finding import Finding

if TYPE_CHECKING:
    from curricle.engines.ats.match.posting import Posting
    from curricle.engines.ats.match.result import Match

# What a caller may ask of a child process; each has a default but today's date.
ORDER_KEYS = frozenset({"posting", "profile", "weights_version", "today", "title", "with_reading", "kind"})

_LETTER = Finding(
    "resume.letter_not_scored", "error", "/kind", "A cover letter is not scored, only a resume."
)


@dataclass(frozen=True, slots=True)
class Scores:
    """What is said of one resume, and of it beside a posting where there is one."""

    readiness: Readiness
    match: "Match | None"
    weights_version: str

    def as_dict(self) -> dict[str, Any]:
        """The scores as JSON shows them; no time of day is in it, so that equal input gives equal bytes."""
        return {
            "readiness": self.readiness.as_dict(),
            "match": self.match.as_dict() if self.match is not None else None,
            "weights_version": self.weights_version,
        }


def score(
    subject: Subject,
    posting: "Posting | None" = None,
    *,
    profile: str = GENERAL,
    weights: Weights | None = None,
    today: date,
) -> Scores:
    """Both scores; without a posting there is no match."""
    chosen = weights or Weights.load()
    ready = readiness(subject, profile=profile, weights=chosen, today=today)
    if posting is None:
        return Scores(ready, None, chosen.version)
    from curricle.engines.ats.match import match

    return Scores(ready, match(posting, subject, weights=chosen, today=today), chosen.version)


def score_json(data: bytes, name: str, order_json: str) -> str:
    """Everything of one analysis as JSON text: what a child process calls by its dotted name.

    ``data`` is a file of any kind that is read; with ``"kind": "document"`` in the order, a document as JSON.
    The order holds ``today`` (ISO), and may hold ``posting`` (text), ``title``, ``profile``,
    ``weights_version`` and ``with_reading``. Findings in ``problems`` say why there are no scores.
    """
    order = json.loads(order_json)
    unknown = sorted(order.keys() - ORDER_KEYS)
    if unknown:
        raise ValueError(f"unknown in this order: {', '.join(unknown)}")
    subject, problems = _subject(data, name, str(order.get("kind", "file")))
    if subject is None:
        return json.dumps({"scores": None, "reading": None, "document": None, "problems": problems})
    posting = _posting(order)
    scores = score(
        subject,
        posting,
        profile=order.get("profile") or GENERAL,
        weights=Weights.load(order.get("weights_version") or DEFAULT_VERSION),
        today=date.fromisoformat(order["today"]),
    )
    answer = {
        "scores": scores.as_dict(),
        "posting": posting.as_dict() if posting is not None else None,
        "reading": subject.reading.as_dict() if order.get("with_reading", True) else None,
        "document": subject.document.model_dump(mode="json", exclude_none=True),
        "problems": problems,
    }
    return json.dumps(answer, ensure_ascii=False)


def _subject(data: bytes, name: str, kind: str) -> tuple[Subject | None, list[dict[str, Any]]]:
    if kind != "document":
        from curricle.engines.ats.read.resume import read

        reading = read(data, name)
        return subject_of_file(reading), [finding.as_dict() for finding in reading.findings]
    from curricle.engines.resume import parse

    document, findings = parse(data)
    problems = [finding.as_dict() for finding in findings]
    if document is None:
        return None, problems
    if document.kind == "cover_letter":
        return None, [*problems, _LETTER.as_dict()]
    return subject_of_document(document), problems


def _posting(order: dict[str, Any]) -> "Posting | None":
    text = order.get("posting")
    if not text:
        return None
    from curricle.engines.ats.match import read_posting

    return read_posting(str(text), title=order.get("title"))
