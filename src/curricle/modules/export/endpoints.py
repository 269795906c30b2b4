"""The JSON doors of exports."""

from datetime import timedelta
from typing import Annotated
from urllib.parse import quote
from uuid import UUID

import orjson
from fastapi import APIRouter, Depends, Header, Query, Response
from fastapi.responses import RedirectResponse
from fastapi.responses import Response as PlainResponse

from curricle.modules.document import service as documents
from curricle.modules.export import service
from curricle.modules.export.models import Export, FileLink
from curricle.modules.export.schemas import ExportList, ExportOut, ExportWish, Preview, PreviewWish
from curricle.modules.export.service import Wish
from curricle.modules.export.tasks import RENDER, ExportPayload
from curricle.modules.identity.auth import Caller, identify, needs
from curricle.platform.http.etag import revision_in, tag
from curricle.platform.http.limits import limited
from curricle.platform.http.sessions import Reading, Writing
from curricle.platform.http.state import App, AppState
from curricle.platform.jobs import enqueue

router = APIRouter(tags=["exports"])

Reader = Annotated[Caller, Depends(needs("resumes:read"))]
Exporter = Annotated[Caller, Depends(needs("exports:write"))]
Key = Annotated[
    str | None,
    Header(alias="Idempotency-Key", max_length=200, description="Sent again, answers the same export."),
]
Known = Annotated[str | None, Header(alias="If-None-Match")]


async def _wish(resume_id: UUID, body: ExportWish, key: Key = None) -> Wish:
    return Wish(resume_id, body.format, key)


async def _caller_id(caller: Annotated[Caller, Depends(identify)]) -> UUID:
    return caller.owner_id


@router.post(
    "/export/preview",
    operation_id="export_preview",
    response_model=Preview,
    response_model_exclude_unset=True,
    dependencies=[limited("preview", count=600, seconds=60, subject=_caller_id)],
)
async def preview(body: PreviewWish, caller: Reader, state: AppState) -> Response:
    """Draws a document at once. Pages whose hash is in `known` come without their picture."""
    drawn = await service.preview(
        state.processes,
        raw=body.document,
        target=body.format,
        known=body.known,
        max_sections=state.settings.max_resume_sections,
    )
    return PlainResponse(orjson.dumps(drawn), media_type="application/json")


@router.post(
    "/resumes/{resume_id}/exports",
    operation_id="export_request",
    status_code=202,
    dependencies=[limited("export", count=60, seconds=60, subject=_caller_id)],
)
async def request_export(
    wish: Annotated[Wish, Depends(_wish)],
    session: Writing,
    caller: Exporter,
    state: AppState,
    response: Response,
) -> ExportOut:
    """Asks for a file, which is made in the background."""
    export, is_new = await service.request(
        session,
        owner_id=caller.owner_id,
        wish=wish,
        kept=timedelta(days=state.settings.export_retention_days),
        clock=state.clock,
    )
    if is_new:
        await enqueue(
            session,
            RENDER,
            ExportPayload(export_id=export.id),
            owner_id=caller.owner_id,
            subject_id=export.id,
        )
    response.headers["Location"] = f"/api/v1/exports/{export.id}"
    return _shown(export, state)


@router.get("/resumes/{resume_id}/exports", operation_id="export_list")
async def list_exports(resume_id: UUID, session: Reading, caller: Reader, state: AppState) -> ExportList:
    """The newest exports of a resume."""
    exports = await service.list_latest(session, owner_id=caller.owner_id, resume_id=resume_id)
    return ExportList(items=[_shown(export, state) for export in exports])


@router.get("/exports/{export_id}", operation_id="export_read")
async def read_export(export_id: UUID, session: Reading, caller: Reader, state: AppState) -> ExportOut:
    """One export, and the link to its file once there is one."""
    return _shown(await service.read(session, owner_id=caller.owner_id, export_id=export_id), state)


@router.get("/exports/{export_id}/file", operation_id="export_download", response_class=PlainResponse)
async def download(
    export_id: UUID,
    session: Reading,
    state: AppState,
    token: Annotated[
        str, Query(max_length=1000, description="The signature, as the export's link carries it.")
    ],
) -> Response:
    """The file, for whoever holds a signed link that has not expired."""
    file = await service.open_link(session, state.crypto, export_id=export_id, token=token, clock=state.clock)
    lasts = timedelta(minutes=state.settings.download_link_minutes)
    content = await service.fetch(state.storage, file, lasts=lasts)
    if isinstance(content, FileLink):
        return RedirectResponse(content.url, status_code=307, headers={"Cache-Control": "no-store"})
    # The plain name serves clients of before RFC 6266; the encoded one carries every script.
    plain = file.filename.encode("ascii", "ignore").decode().replace('"', "").strip(" .-") or "resume"
    name = quote(file.filename, safe="")
    return PlainResponse(
        content,
        media_type=file.content_type,
        headers={
            "Content-Disposition": f"attachment; filename=\"{plain}\"; filename*=UTF-8''{name}",
            "Cache-Control": "private, no-store",
        },
    )


@router.get("/resumes/{resume_id}/page.svg", operation_id="resume_picture", response_class=PlainResponse)
async def resume_picture(
    resume_id: UUID, session: Reading, caller: Reader, state: AppState, known: Known = None
) -> Response:
    """The first page of a resume as a picture. Its ETag changes with the revision."""
    resume = await documents.read(session, owner_id=caller.owner_id, resume_id=resume_id)
    headers = {"ETag": tag(resume.revision), "Cache-Control": "private, no-cache"}
    if revision_in(known) == resume.revision:
        return PlainResponse(status_code=304, headers=headers)
    picture = await service.first_page(state.processes, resume.document.encode())
    return PlainResponse(picture, media_type="image/svg+xml", headers=headers)


@router.get("/samples/{name}/page.svg", operation_id="sample_picture", response_class=PlainResponse)
async def sample_picture(name: str, state: AppState) -> Response:
    """The first page of a sample as a picture."""
    document = documents.sample(name).model_dump_json().encode()
    picture = await service.first_page(state.processes, document)
    headers = {"Cache-Control": "public, max-age=3600"}
    return PlainResponse(picture, media_type="image/svg+xml", headers=headers)


def _shown(export: Export, state: App) -> ExportOut:
    lasts = timedelta(minutes=state.settings.download_link_minutes)
    url = service.sign_link(state.crypto, export, lasts=lasts, clock=state.clock)
    names = (name for name in ExportOut.model_fields if name != "download_url")
    return ExportOut(download_url=url, **{name: getattr(export, name) for name in names})
