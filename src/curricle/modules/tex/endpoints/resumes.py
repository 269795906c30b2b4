"""The JSON doors of LaTeX resumes: their files, and the ways to and from structured ones."""

from typing import Annotated, Any, Final
from uuid import UUID

from fastapi import APIRouter, Depends, File, Request, Response, UploadFile
from fastapi.responses import Response as PlainResponse

from curricle.modules.document.schemas import ResumeOut, whole
from curricle.modules.document.service import Resume
from curricle.modules.identity.auth import Caller, identify
from curricle.modules.tex import service
from curricle.modules.tex.endpoints.asking import BINARY, READ, Reader, Writer
from curricle.modules.tex.models import Asset
from curricle.modules.tex.schemas import AssetList, AssetOut, StructuredOut, StructureReport
from curricle.modules.tex.service import Upload
from curricle.platform.http.etag import tag
from curricle.platform.http.limits import limited
from curricle.platform.http.sessions import Reading, Writing
from curricle.platform.http.state import AppState

router = APIRouter(prefix="/resumes/{resume_id}", tags=["latex"])


async def _caller_id(caller: Annotated[Caller, Depends(identify)]) -> UUID:
    return caller.owner_id


UPLOADED: Final = limited("asset", count=240, seconds=60, subject=_caller_id)
ASSET: Final[dict[int | str, dict[str, Any]]] = {
    200: {"content": {"application/octet-stream": BINARY}, "description": "The file."},
}
# Shown, and not run, whatever somebody has uploaded.
HEADERS: Final = {
    "Cache-Control": "private, max-age=3600",
    "Content-Disposition": "attachment",
    "Content-Security-Policy": "default-src 'none'; sandbox",
}


@router.post(
    "/assets",
    operation_id="asset_create",
    status_code=201,
    dependencies=[UPLOADED],
    responses={
        413: {"description": "More than 4 MB: `asset.too_large`."},
        422: {"description": "Nothing that LaTeX can use: `asset.invalid`; or `asset.too_many`."},
    },
)
async def add_asset(
    resume_id: UUID,
    caller: Writer,
    state: AppState,
    file: Annotated[UploadFile, File(description="PNG, JPEG, PDF, OpenType font, or text for LaTeX.")],
) -> AssetOut:
    """Keeps a file beside a LaTeX resume. Its document uses it once a file of it names the id."""
    upload = Upload(file.filename or "file", await file.read())
    asset = await service.add_asset(state, owner_id=caller.owner_id, resume_id=resume_id, upload=upload)
    return _shown(asset)


@router.get("/assets", operation_id="asset_list")
async def list_assets(resume_id: UUID, session: Reading, caller: Reader) -> AssetList:
    """The files beside a LaTeX resume, those that its document does not name included."""
    assets = await service.list_assets(session, owner_id=caller.owner_id, resume_id=resume_id)
    return AssetList(items=[_shown(asset) for asset in assets])


@router.get("/assets/{asset_id}", operation_id="asset_read", response_class=PlainResponse, responses=ASSET)
async def read_asset(
    resume_id: UUID, asset_id: UUID, request: Request, session: Reading, caller: Reader, state: AppState
) -> Response:
    """A file beside a LaTeX resume."""
    asset, data = await service.read_asset(
        session, state.storage, owner_id=caller.owner_id, resume_id=resume_id, asset_id=asset_id
    )
    headers = {**HEADERS, "ETag": f'"{asset.sha256[:32]}"'}
    if request.headers.get("if-none-match") == headers["ETag"]:
        return PlainResponse(status_code=304, headers=headers)
    return PlainResponse(data, media_type=asset.media_type, headers=headers)


@router.delete("/assets/{asset_id}", operation_id="asset_delete", status_code=204)
async def delete_asset(resume_id: UUID, asset_id: UUID, session: Writing, caller: Writer) -> None:
    """Takes a file away; a document that still names it is compiled without it."""
    await service.remove_asset(session, owner_id=caller.owner_id, resume_id=resume_id, asset_id=asset_id)


@router.post(
    "/latex",
    operation_id="resume_to_latex",
    status_code=201,
    response_model=ResumeOut,
    dependencies=[READ],
    responses={422: {"description": "It is LaTeX already: `resume.not_structured`."}},
)
async def make_latex(resume_id: UUID, caller: Writer, state: AppState) -> Response:
    """Makes a LaTeX resume of a structured one, which stays as it is."""
    return _made(await service.to_latex(state, owner_id=caller.owner_id, resume_id=resume_id))


@router.post(
    "/structure",
    operation_id="resume_to_structure",
    status_code=201,
    response_model=StructuredOut,
    dependencies=[READ],
    responses={422: {"description": "Nothing could be read: `tex.not_readable`; or `resume.not_latex`."}},
)
async def make_structured(resume_id: UUID, caller: Writer, state: AppState) -> Response:
    """Makes a structured resume of what can be read from a LaTeX one, and reports what could not."""
    made, report = await service.to_structure(state, owner_id=caller.owner_id, resume_id=resume_id)
    told = StructureReport.model_validate(report).model_dump_json()
    return PlainResponse(f'{{"resume":{whole(made)},"report":{told}}}', 201, media_type="application/json")


def _made(resume: Resume) -> Response:
    headers = {"ETag": tag(resume.revision), "Cache-Control": "private, no-cache"}
    return PlainResponse(whole(resume), 201, headers=headers, media_type="application/json")


def _shown(asset: Asset) -> AssetOut:
    return AssetOut(
        asset_id=asset.asset_id,
        name=asset.name,
        media_type=asset.media_type,
        size_bytes=asset.size_bytes,
        url=f"/api/v1/resumes/{asset.resume_id}/assets/{asset.asset_id}",
        created_at=asset.created_at,
    )
