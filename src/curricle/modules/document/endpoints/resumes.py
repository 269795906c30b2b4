"""The JSON doors of resumes."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Header, Query, Response
from fastapi.responses import Response as PlainResponse

from curricle.engines.resume import Document, schema
from curricle.modules.document import service
from curricle.modules.document.errors import PreconditionNeeded
from curricle.modules.document.models import Resume
from curricle.modules.document.repository import Sort
from curricle.modules.document.schemas import (
    Checked,
    FavouriteMark,
    FindingsOut,
    NewResume,
    ResumeChange,
    ResumeOut,
    ResumePage,
    ResumeSummaryOut,
    SampleOut,
    UpgradeOffer,
    whole,
)
from curricle.modules.document.service import Draft, Edit
from curricle.modules.identity.auth import Caller, needs
from curricle.platform.http.etag import revision_in, tag
from curricle.platform.http.sessions import Reading, Writing
from curricle.platform.http.state import AppState

router = APIRouter(tags=["resumes"])
open_router = APIRouter(tags=["samples"])

Reader = Annotated[Caller, Depends(needs("resumes:read"))]
Writer = Annotated[Caller, Depends(needs("resumes:write"))]
CreationKey = Annotated[
    str | None,
    Header(alias="Idempotency-Key", max_length=200, description="Sent again, makes no second resume."),
]
Wanted = Annotated[
    str | None, Header(alias="If-Match", description="The revision that was edited, as its ETag.")
]
Known = Annotated[str | None, Header(alias="If-None-Match")]


async def _edit(resume_id: UUID, body: ResumeChange, wanted: Wanted = None) -> Edit:
    revision = revision_in(wanted)
    if revision is None:
        raise PreconditionNeeded
    return Edit(resume_id, revision, Draft(body.title, body.document))


@router.get("/resumes", operation_id="resume_list")
async def list_resumes(
    session: Reading,
    caller: Reader,
    sort: Sort = "updated",
    cursor: Annotated[str | None, Query(max_length=2000)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    favourite: Annotated[bool | None, Query(description="Only favourites, or only the others.")] = None,
) -> ResumePage:
    """Lists the caller's resumes, a part at a time."""
    rows, next_cursor = await service.list_page(
        session, owner_id=caller.owner_id, sort=sort, cursor=cursor, limit=limit, favourite=favourite
    )
    items = [ResumeSummaryOut.model_validate(row, from_attributes=True) for row in rows]
    return ResumePage(items=items, next_cursor=next_cursor)


@router.post("/resumes", operation_id="resume_create", status_code=201, response_model=ResumeOut)
async def create_resume(
    body: NewResume, session: Writing, caller: Writer, state: AppState, creation_key: CreationKey = None
) -> Response:
    """Makes a resume. The first one of its owner becomes the default."""
    resume = await service.create(
        session,
        owner_id=caller.owner_id,
        draft=Draft(body.title, body.document),
        creation_key=creation_key,
        max_sections=state.settings.max_resume_sections,
        clock=state.clock,
    )
    return _answer(resume, status=201)


@router.post("/resumes/validate", operation_id="resume_validate")
async def validate_document(body: Checked, caller: Reader, state: AppState) -> FindingsOut:
    """Says all that is to be said of a document, and keeps nothing."""
    _, findings = service.check(body.document, max_sections=state.settings.max_resume_sections)
    return FindingsOut.model_validate({"findings": [service.describe(finding) for finding in findings]})


@router.get("/resumes/{resume_id}", operation_id="resume_read", response_model=ResumeOut)
async def read_resume(resume_id: UUID, session: Reading, caller: Reader, known: Known = None) -> Response:
    """One resume whole. Its ETag is its revision."""
    resume = await service.read(session, owner_id=caller.owner_id, resume_id=resume_id)
    if known is not None and revision_in(known) == resume.revision:
        return PlainResponse(status_code=304, headers=_headers(resume))
    return _answer(resume)


@router.put("/resumes/{resume_id}", operation_id="resume_update", response_model=ResumeOut)
async def update_resume(
    edit: Annotated[Edit, Depends(_edit)], session: Writing, caller: Writer, state: AppState
) -> Response:
    """Replaces a resume, unless it was changed elsewhere since the revision in If-Match."""
    resume = await service.update(
        session,
        owner_id=caller.owner_id,
        edit=edit,
        max_sections=state.settings.max_resume_sections,
        clock=state.clock,
    )
    return _answer(resume)


@router.delete("/resumes/{resume_id}", operation_id="resume_delete", status_code=204)
async def delete_resume(resume_id: UUID, session: Writing, caller: Writer) -> None:
    """Removes a resume. If it was the default, the one touched last takes its place."""
    await service.delete(session, owner_id=caller.owner_id, resume_id=resume_id)


@router.post(
    "/resumes/{resume_id}/duplicate",
    operation_id="resume_duplicate",
    status_code=201,
    response_model=ResumeOut,
)
async def duplicate_resume(resume_id: UUID, session: Writing, caller: Writer, state: AppState) -> Response:
    """Makes a copy with a title of its own."""
    copy = await service.duplicate(session, owner_id=caller.owner_id, resume_id=resume_id, clock=state.clock)
    return _answer(copy, status=201)


@router.patch("/resumes/{resume_id}/favourite", operation_id="resume_mark_favourite")
async def mark_favourite(
    resume_id: UUID, body: FavouriteMark, session: Writing, caller: Writer
) -> ResumeSummaryOut:
    """Makes this resume a favourite, or no longer one. Its revision stays, because the document does."""
    marked = await service.mark_favourite(
        session, owner_id=caller.owner_id, resume_id=resume_id, is_favourite=body.is_favourite
    )
    return ResumeSummaryOut.model_validate(marked, from_attributes=True)


@router.patch("/resumes/{resume_id}/default", operation_id="resume_make_default", response_model=ResumeOut)
async def make_default(resume_id: UUID, session: Writing, caller: Writer) -> Response:
    """Makes this resume the default."""
    resume = await service.make_default(session, owner_id=caller.owner_id, resume_id=resume_id)
    return _answer(resume)


@router.get("/resumes/{resume_id}/upgrade", operation_id="resume_upgrade_offer")
async def read_upgrade(resume_id: UUID, session: Reading, caller: Reader) -> UpgradeOffer:
    """Whether the template of a resume has a newer version, and what would change."""
    _, document, offer = await service.read_upgrade(session, owner_id=caller.owner_id, resume_id=resume_id)
    picture = f"/api/v1/resumes/{resume_id}/page.svg?version="
    return UpgradeOffer(
        is_offered=offer is not None,
        template=document.presentation.template,
        from_version=document.presentation.template_version,
        to_version=offer.newest if offer else None,
        changes=offer.changes if offer else "",
        before_url=picture + offer.pinned if offer else None,
        after_url=picture + offer.newest if offer else None,
    )


@router.post("/resumes/{resume_id}/upgrade", operation_id="resume_upgrade", response_model=ResumeOut)
async def upgrade_resume(
    resume_id: UUID, session: Writing, caller: Writer, state: AppState, wanted: Wanted = None
) -> Response:
    """Moves a resume to the newest version of its template."""
    revision = revision_in(wanted)
    if revision is None:
        raise PreconditionNeeded
    resume = await service.upgrade(
        session, owner_id=caller.owner_id, resume_id=resume_id, revision=revision, clock=state.clock
    )
    return _answer(resume)


@open_router.get("/samples", operation_id="sample_list")
async def list_samples() -> list[SampleOut]:
    """The samples that one can start from."""
    return [SampleOut.model_validate(sample) for sample in service.samples()]


@open_router.get("/samples/{name}", operation_id="sample_read", response_model=Document)
async def read_sample(name: str) -> Response:
    """One sample document."""
    return PlainResponse(service.sample(name).model_dump_json(), media_type="application/json")


@open_router.get("/schemas/resume.json", operation_id="schema_read")
async def read_schema() -> dict[str, Any]:
    """The JSON Schema of the document."""
    return schema()


def _answer(resume: Resume, *, status: int = 200) -> Response:
    return PlainResponse(whole(resume), status, headers=_headers(resume), media_type="application/json")


def _headers(resume: Resume) -> dict[str, str]:
    return {"ETag": tag(resume.revision), "Cache-Control": "private, no-cache"}
