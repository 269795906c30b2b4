"""The JSON doors of files: made at once, or asked for and fetched later."""

import json
from datetime import timedelta
from typing import Annotated, Any, Final
from uuid import UUID

from fastapi import APIRouter, Depends, Header, Query, Response
from fastapi.responses import RedirectResponse
from fastapi.responses import Response as PlainResponse

from curricle.engines.render.formats import FORMATS
from curricle.modules.export import service
from curricle.modules.export.endpoints.asking import MADE, Exporter, Reader
from curricle.modules.export.models import Asked, Export, FileLink, format_of
from curricle.modules.export.packing import disposition
from curricle.modules.export.schemas import (
    ExportList,
    ExportOut,
    ExportWish,
    FileWish,
    ProofMark,
    ProofOut,
    ReadingOut,
    SettingChange,
)
from curricle.modules.export.service import Bounds, Dress, Request, Shape, Source, Tools, Wish
from curricle.modules.export.tasks import RENDER, ExportPayload
from curricle.platform.http.sessions import Reading, Writing
from curricle.platform.http.state import App, AppState
from curricle.platform.jobs import enqueue

router = APIRouter(tags=["exports"])

Key = Annotated[
    str | None,
    Header(alias="Idempotency-Key", max_length=200, description="Sent again, answers the same export."),
]
BINARY: Final = {"schema": {"type": "string", "format": "binary"}}
WHOLE: Final = {"schema": {"type": "object", "description": "The document."}}
MEDIA_TYPES: Final = sorted(
    {kind.media_type.partition(";")[0] for kind in FORMATS.values()} | {"application/zip"}
)
FILE: Final[dict[int | str, dict[str, Any]]] = {
    200: {
        "content": {**dict.fromkeys(MEDIA_TYPES, BINARY), "application/json": WHOLE},
        "description": "The file.",
    },
}


@router.post(
    "/export/{format}",
    operation_id="export_make",
    response_class=PlainResponse,
    responses=FILE,
    dependencies=[MADE],
)
async def make_now(
    format: Asked, body: FileWish, session: Reading, caller: Exporter, state: AppState
) -> Response:
    """Makes a file at once. What has to be mended first is answered as a problem, and nothing is made."""
    made, name = await service.make_now(
        session,
        Tools(state.processes, state.storage, state.tex),
        owner_id=caller.owner_id,
        request=Request(
            Source(body.document, body.resume_id),
            Dress(body.template, body.config, body.page_size),
            format_of(format),
            Shape(body.fit, body.redact, body.page, body.ppi),
        ),
        bounds=Bounds(state.settings.max_resume_sections, state.settings.export_limit_bytes),
    )
    headers = {"Content-Disposition": disposition(name), "Cache-Control": "private, no-store"}
    return PlainResponse(made.data, media_type=made.content_type, headers=headers)


async def _wish(resume_id: UUID, body: ExportWish, key: Key = None) -> Wish:
    return Wish(resume_id, format_of(body.format), body.redact, body.fit, key)


@router.post(
    "/resumes/{resume_id}/exports",
    operation_id="export_request",
    status_code=202,
    dependencies=[MADE],
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


@router.get("/exports/{export_id}/proof", operation_id="export_proof")
async def read_proof(export_id: UUID, session: Reading, caller: Reader) -> ProofOut:
    """What machines read in the file of an export, reader by reader, and where it is not what was written."""
    proof = await service.read_proof(session, owner_id=caller.owner_id, export_id=export_id)
    if proof is None:
        return ProofOut(export_id=export_id, equal=None, readers=[])
    readers = [ReadingOut.model_validate(reading) for reading in proof["readers"]]
    return ProofOut(export_id=export_id, equal=proof["equal"], readers=readers)


@router.get(
    "/exports/{export_id}/file",
    operation_id="export_download",
    response_class=PlainResponse,
    responses=FILE,
)
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
    return PlainResponse(
        content,
        media_type=file.content_type,
        headers={
            "Content-Disposition": disposition(file.filename),
            "Cache-Control": "private, no-store",
        },
    )


def _shown(export: Export, state: App) -> ExportOut:
    lasts = timedelta(minutes=state.settings.download_link_minutes)
    proof = None
    if export.is_proven is not None:
        proof = ProofMark(equal=export.is_proven, readers=json.loads(export.readers or "[]"))
    told = {"changes", "proof", "download_url"}
    return ExportOut(
        download_url=service.sign_link(state.crypto, export, lasts=lasts, clock=state.clock),
        changes=[SettingChange.model_validate(one) for one in json.loads(export.changes or "[]")],
        proof=proof,
        **{name: getattr(export, name) for name in ExportOut.model_fields if name not in told},
    )
