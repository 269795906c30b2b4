"""Rows of scoring: analyses that nobody had to wait for."""

from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from fastapi import FastAPI

from curricle.engines.resume import sample
from curricle.modules.document import service as documents
from curricle.modules.document.service import Draft
from curricle.modules.scoring import posting_repository, ranking_repository, repository
from curricle.modules.scoring.models import Analysis, NewAnalysis, NewItem, Posting, Ranking
from curricle.platform.ids import new_id
from tests.factories.identity import parts_of

LAYOUT = {
    **{"kind": "pdf", "size_bytes": 1, "pages": 1, "page_size": None, "columns": 1, "tables": 0},
    **{"images": 0, "textboxes": 0, "fonts": [], "body_size": 10.0, "margins": None, "scanned": False},
    **{"undecodable": 0, "glued": 0, "hidden": [], "row_order_intact": 1, "reader": "", "tagged": True},
    "truncated": False,
}
READING = {
    **{"kind": "pdf", "pages": 1, "language": "en", "confidence": 1, "sections": [], "fields": []},
    **{"leftover": [], "layout": LAYOUT, "findings": [], "lines": []},
}
# A posting in which nothing was found.
UNREAD = orjson.dumps(
    {
        **dict.fromkeys(("title", "company", "seniority", "years", "education", "location"), None),
        **dict.fromkeys(("remote", "employment"), None),
        **{"language": "en", "skill_years": [], "languages": [], "sections": [], "skills": []},
        "findings": [],
    }
).decode()


async def resume(app: FastAPI, owner_id: UUID) -> UUID:
    """A resume of an owner."""
    parts = parts_of(app)
    async with parts.database.writing() as session:
        made = await documents.create(
            session,
            owner_id=owner_id,
            draft=Draft("Mine", sample("engineer").model_dump(mode="json")),
            creation_key=None,
            max_sections=50,
            clock=parts.clock,
        )
    return made.id


async def analysis(
    app: FastAPI,
    owner_id: UUID,
    *,
    readiness: float = 70,
    group: str | None = "data engineer",
    resume_id: UUID | None = None,
    weights_version: str = "2026.1",
    match: float | None = None,
    created_at: datetime | None = None,
) -> Analysis:
    """An analysis of an owner; without a resume, of a file."""
    parts = parts_of(app)
    result: dict[str, Any] = {
        "readiness": {"score": readiness, "gate": None, "confidence": 1, "parts": [], "findings": []},
        "match": None,
        "reading": READING,
    }
    fresh = NewAnalysis(
        id=new_id(),
        resume_id=resume_id,
        posting_id=None,
        ranking_id=None,
        source="file" if resume_id is None else "resume",
        name="resume.pdf",
        revision=None,
        profile="general",
        weights_version=weights_version,
        posting_mark="",
        role_group=group,
        role_title=group,
        readiness=readiness,
        match=match,
        result=orjson.dumps(result).decode(),
        document=sample("engineer").model_dump_json() if resume_id is None else None,
        created_at=created_at or parts.clock(),
    )
    async with parts.database.writing() as session:
        stored = await repository.insert(session, owner_id=owner_id, analysis=fresh)
    assert stored is not None
    return stored


async def posting(app: FastAPI, owner_id: UUID) -> UUID:
    """A posting of an owner; nobody has read it."""
    parts = parts_of(app)
    row = Posting(new_id(), "Data Engineer", None, "Python wanted", None, UNREAD, parts.clock())
    async with parts.database.writing() as session:
        assert await posting_repository.insert(session, owner_id=owner_id, posting=row, most=100)
    return row.id


async def ranking(app: FastAPI, owner_id: UUID) -> UUID:
    """A ranking of an owner with one file, which is not there; no worker has been asked."""
    parts = parts_of(app)
    row = Ranking(
        id=new_id(),
        owner_id=owner_id,
        posting_id=None,
        posting_title="Data Engineer",
        posting_text="Python wanted",
        profile="general",
        weights_version="2026.1",
        state="pending",
        error=None,
        stem="rankings/none",
        created_at=parts.clock(),
        finished_at=None,
    )
    items = [NewItem(0, "ada.txt", None, "rankings/none/0")]
    async with parts.database.writing() as session:
        await ranking_repository.insert(session, owner_id=owner_id, ranking=row, items=items)
        assert await ranking_repository.open_for_work(session, ranking_id=row.id)
    return row.id
