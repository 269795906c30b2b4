"""The JSON doors of pages: drawn at once, as the export will show them."""

from hashlib import blake2b
from typing import Annotated, Any, Final
from uuid import UUID

import orjson
from fastapi import APIRouter, Query, Response
from fastapi.responses import Response as PlainResponse

from curricle.modules.document import service as documents
from curricle.modules.export import service
from curricle.modules.export.endpoints.asking import DRAWN, Known, Reader
from curricle.modules.export.schemas import (
    CardWish,
    FitOrder,
    FitOut,
    Preview,
    PreviewWish,
    TextOut,
    TextWish,
)
from curricle.modules.export.service import Dress, FitWish, Look
from curricle.modules.tex import service as tex
from curricle.platform.http.etag import revision_in, tag
from curricle.platform.http.sessions import Reading
from curricle.platform.http.state import AppState

router = APIRouter(tags=["exports"])

SVG: Final = "image/svg+xml"
PICTURE: Final[dict[int | str, dict[str, Any]]] = {
    200: {"content": {SVG: {"schema": {"type": "string"}}}, "description": "The page."},
    304: {"description": "The caller has it already."},
}
CARD: Final[dict[int | str, dict[str, Any]]] = {
    200: {
        "content": {"image/png": {"schema": {"type": "string", "format": "binary"}}},
        "description": "The first page, small.",
    },
}
Version = Annotated[
    str | None,
    Query(max_length=50, description="Another version of the template than the resume is pinned to."),
]


@router.post(
    "/export/preview",
    operation_id="export_preview",
    response_model=Preview,
    response_model_exclude_unset=True,
    dependencies=[DRAWN],
)
async def preview(body: PreviewWish, session: Reading, caller: Reader, state: AppState) -> Response:
    """Draws a document at once. Pages whose hash is in `known` come without their picture."""
    drawn = await service.preview(
        session,
        state.processes,
        state.storage,
        owner_id=caller.owner_id,
        look=Look(body.document, Dress(body.template, body.config, body.page_size), body.format, body.known),
        sections=state.settings.max_resume_sections,
    )
    return PlainResponse(orjson.dumps(drawn), media_type="application/json")


@router.post("/export/read", operation_id="export_read_text", dependencies=[DRAWN])
async def read_text(body: TextWish, session: Reading, caller: Reader, state: AppState) -> TextOut:
    """Says what a machine reads on the pages of a document as it is now."""
    found = await service.read_text(
        session,
        state.processes,
        state.storage,
        owner_id=caller.owner_id,
        look=Look(body.document, Dress(), "svg"),
        sections=state.settings.max_resume_sections,
    )
    return TextOut.model_validate(found)


@router.post("/export/fit", operation_id="export_fit", dependencies=[DRAWN])
async def fit(body: FitOrder, session: Reading, caller: Reader, state: AppState) -> FitOut:
    """Finds the largest settings with which a document fits, and says what they change."""
    found = await service.fit(
        session,
        state.processes,
        state.storage,
        owner_id=caller.owner_id,
        wish=FitWish(body.document, body.pages, state.settings.max_resume_sections),
    )
    return FitOut.model_validate(found)


@router.get(
    "/resumes/{resume_id}/page.svg",
    operation_id="resume_picture",
    response_class=PlainResponse,
    responses=PICTURE,
)
async def resume_picture(
    resume_id: UUID,
    session: Reading,
    caller: Reader,
    state: AppState,
    known: Known = None,
    version: Version = None,
) -> Response:
    """The first page of a resume as a picture. Its ETag changes with the revision."""
    resume = await documents.read(session, owner_id=caller.owner_id, resume_id=resume_id)
    headers = {"ETag": tag(resume.revision), "Cache-Control": "private, no-cache"}
    if revision_in(known) == resume.revision:
        return PlainResponse(status_code=304, headers=headers)
    if resume.is_latex:
        picture, is_final = await tex.first_page(state, owner_id=caller.owner_id, resume=resume)
        kept = headers if is_final else {"Cache-Control": "no-store"}
        return PlainResponse(picture, media_type=SVG, headers=kept)
    document = documents.structured(resume)
    if version is not None:
        document = documents.at_version(document, version)
    assets = await documents.assets_of(session, state.storage, owner_id=caller.owner_id, document=document)
    picture = await service.first_page(state.processes, document, assets)
    return PlainResponse(picture, media_type=SVG, headers=headers)


@router.get(
    "/samples/{name}/page.svg",
    operation_id="sample_picture",
    response_class=PlainResponse,
    responses={200: PICTURE[200]},
)
async def sample_picture(name: str, state: AppState) -> Response:
    """The first page of a sample as a picture."""
    picture = await service.first_page(state.processes, documents.sample(name))
    return PlainResponse(picture, media_type=SVG, headers={"Cache-Control": "public, max-age=3600"})


@router.get(
    "/templates/{template_id}/page.svg",
    operation_id="template_picture",
    tags=["templates"],
    response_class=PlainResponse,
    responses=PICTURE,
)
async def template_picture(
    template_id: str, state: AppState, known: Known = None, version: Version = None
) -> Response:
    """The first page of a sample in this template, in the version that is named or the newest."""
    document = service.sample_in(template_id, version)
    text = document.model_dump_json().encode()
    etag = f'"{blake2b(text, digest_size=12).hexdigest()}"'
    headers = {"ETag": etag, "Cache-Control": "public, max-age=86400"}
    if known is not None and etag in known:
        return PlainResponse(status_code=304, headers=headers)
    picture = await service.sample_page(state.processes, document)
    return PlainResponse(picture, media_type=SVG, headers=headers)


@router.post(
    "/templates/{template_id}/picture",
    operation_id="template_card",
    tags=["templates"],
    response_class=PlainResponse,
    responses=CARD,
    dependencies=[DRAWN],
)
async def template_card(
    template_id: str, body: CardWish, session: Reading, caller: Reader, state: AppState
) -> Response:
    """The first page of the caller's own document in this template, small, as it would look if chosen."""
    documents.read_template(template_id)
    picture = await service.card(
        session,
        state.processes,
        state.storage,
        owner_id=caller.owner_id,
        look=Look(body.document, Dress(template_id, body.config), "png"),
        sections=state.settings.max_resume_sections,
    )
    return PlainResponse(picture, media_type="image/png", headers={"Cache-Control": "no-store"})
