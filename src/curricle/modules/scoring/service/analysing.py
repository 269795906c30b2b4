"""Scoring a resume or a file: read and computed in a child process, then kept in one short transaction."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

import orjson

from curricle.engines.resume import Document
from curricle.modules.document.errors import ResumeNotFound
from curricle.modules.scoring import repository
from curricle.modules.scoring.events import AnalysisCompleted
from curricle.modules.scoring.models import Analysis, NewAnalysis
from curricle.modules.scoring.schemas.analysis import ResultOut
from curricle.modules.scoring.service import computing, weighing
from curricle.modules.scoring.service.computing import LIVE_SECONDS, Found, Measure
from curricle.modules.scoring.service.sources import (
    Against,
    GivenPosting,
    Order,
    Subject,
    mark_of,
    posting_of,
    subject_of,
    subject_of_document,
)
from curricle.platform.db.session import WriteSession
from curricle.platform.events import emit
from curricle.platform.http.state import App
from curricle.platform.ids import new_id
from curricle.platform.live import publish

KEPT_OF_OWNER: Final = 500


@dataclass(frozen=True, slots=True)
class Live:
    """What was found in a document of which nothing is kept."""

    result: ResultOut
    profile: str
    weights_version: str


@dataclass(frozen=True, slots=True)
class Scored:
    """What was scored, by what, and what was found."""

    subject: Subject
    posting: GivenPosting | None
    profile: str
    found: Found
    ranking_id: UUID | None = None
    # Only what is compared with others has one: a key that synonyms share, and the words of it.
    role: tuple[str, str] | None = None


async def analyse(app: App, *, owner_id: UUID, order: Order) -> Analysis:
    """Reads and scores, and keeps what was found."""
    weighing.require_profile(app.settings, order.against.profile)
    posting = await posting_of(app.database.reads, owner_id=owner_id, against=order.against)
    subject = await subject_of(app, owner_id=owner_id, order=order)
    measure = measure_of(app, owner_id=owner_id, posting=posting, profile=order.against.profile)
    found = await computing.score(app.processes, subject.material, measure)
    role = None
    if subject.resume_id is not None:
        role = await computing.role_of(app.processes, title_of(_document_of(subject, found)))
    scored = Scored(subject, posting, order.against.profile, found, role=role)
    async with app.database.writing() as session:
        return await keep(session, owner_id=owner_id, scored=scored, now=app.clock())


async def look(app: App, *, owner_id: UUID, document: Any, against: Against) -> Live:
    """Scores a document as it is now, and keeps nothing."""
    weighing.require_profile(app.settings, against.profile)
    posting = await posting_of(app.database.reads, owner_id=owner_id, against=against)
    subject = subject_of_document(document, sections=app.settings.max_resume_sections)
    measure = measure_of(app, owner_id=owner_id, posting=posting, profile=against.profile)
    found = await computing.score(app.processes, subject.material, measure, seconds=LIVE_SECONDS)
    return Live(found.result, against.profile, found.weights_version)


def measure_of(app: App, *, owner_id: UUID, posting: GivenPosting | None, profile: str) -> Measure:
    """By what somebody is scored today."""
    version = weighing.version_for(app.settings, app.crypto, owner_id)
    return Measure(posting.text if posting else None, profile, version, app.clock().date())


async def keep(session: WriteSession, *, owner_id: UUID, scored: Scored, now: datetime) -> Analysis:
    """Writes down what was found, says that it was, and lets go of what is older than one may keep."""
    stored = await repository.insert(session, owner_id=owner_id, analysis=row_of(scored, now))
    if stored is None:
        raise ResumeNotFound
    await emit(session, AnalysisCompleted(stored.id, owner_id, stored.resume_id))
    if scored.ranking_id is None:
        await repository.keep_newest(session, owner_id=owner_id, count=KEPT_OF_OWNER)
        await publish(session, owner_id, "analysis.completed", _news(stored))
    return stored


def row_of(scored: Scored, now: datetime) -> NewAnalysis:
    """What is kept of it. Of a file only what was read."""
    subject, found = scored.subject, scored.found
    match = found.result.match
    return NewAnalysis(
        id=new_id(),
        resume_id=subject.resume_id,
        posting_id=scored.posting.id if scored.posting else None,
        ranking_id=scored.ranking_id,
        source=subject.source,
        name=subject.name,
        revision=subject.revision,
        profile=scored.profile,
        weights_version=found.weights_version,
        posting_mark=mark_of(scored.posting),
        role_group=scored.role[0] if scored.role else None,
        role_title=scored.role[1] if scored.role else None,
        readiness=found.result.readiness.score,
        match=match.score if match is not None else None,
        result=found.result.model_dump_json(),
        document=_whole(found.document) if subject.source == "file" else None,
        created_at=now,
    )


def _whole(document: dict[str, Any]) -> str:
    """The document as it would be stored: what is not there is said to be not there."""
    return Document.model_validate(document).model_dump_json()


def _document_of(subject: Subject, found: Found) -> dict[str, Any]:
    """What somebody wrote here, or what was read where they wrote it in LaTeX."""
    if subject.material.kind == "file":
        return found.document
    written: dict[str, Any] = orjson.loads(subject.material.data)
    return written


def title_of(document: dict[str, Any]) -> str:
    """What somebody calls their own work, or what they were called last."""
    content = document.get("content") or {}
    return (content.get("basics") or {}).get("label") or _latest_position(content) or ""


def _latest_position(content: dict[str, Any]) -> str | None:
    for section in content.get("sections") or []:
        if section.get("type") == "work":
            for item in section.get("items") or []:
                for role in item.get("roles") or []:
                    if role.get("position"):
                        return str(role["position"])
    return None


def _news(analysis: Analysis) -> str:
    told = {
        "analysis_id": str(analysis.id),
        "resume_id": str(analysis.resume_id) if analysis.resume_id else None,
        "readiness": analysis.readiness,
        "match": analysis.match,
    }
    return orjson.dumps(told).decode()
