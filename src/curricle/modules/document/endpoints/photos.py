"""The JSON doors of photos."""

from typing import Annotated, Final
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response

from curricle.modules.document import service
from curricle.modules.document.models import Photo
from curricle.modules.document.schemas import PhotoOut
from curricle.modules.identity.auth import Caller, needs
from curricle.platform.errors import UnsupportedType
from curricle.platform.http.sessions import Reading, Writing
from curricle.platform.http.state import AppState

router = APIRouter(prefix="/resumes/{resume_id}/photo", tags=["resumes"])

Reader = Annotated[Caller, Depends(needs("resumes:read"))]
Writer = Annotated[Caller, Depends(needs("resumes:write"))]
BINARY: Final = {"schema": {"type": "string", "format": "binary"}}
# What the renderer can draw.
TYPES: Final = ("image/png", "image/jpeg")
# A picture of somebody else's making: it is shown as nothing but a picture, and kept by this browser alone.
HEADERS: Final = {
    "Cache-Control": "private, max-age=3600",
    "Content-Disposition": "inline",
    "Content-Security-Policy": "default-src 'none'; sandbox",
}


@router.put(
    "",
    operation_id="photo_update",
    openapi_extra={"requestBody": {"required": True, "content": dict.fromkeys(TYPES, BINARY)}},
    responses={
        413: {"description": "More than 900 kB: `photo.too_large`."},
        415: {"description": "Neither PNG nor JPEG: `request.unsupported_type`."},
    },
)
async def update_photo(resume_id: UUID, request: Request, caller: Writer, state: AppState) -> PhotoOut:
    """Keeps a photo of the person. The document shows it once it names its address in `basics.image`."""
    await service.read(state.database.reads, owner_id=caller.owner_id, resume_id=resume_id)
    declared = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if declared not in TYPES:
        raise UnsupportedType(f"Send one of {', '.join(TYPES)}.")
    photo = await service.set_photo(
        state, owner_id=caller.owner_id, resume_id=resume_id, data=await request.body()
    )
    return _shown(photo, state.settings.public_url or str(request.base_url).rstrip("/"))


@router.get(
    "",
    operation_id="photo_read",
    response_class=Response,
    responses={
        200: {"content": dict.fromkeys(TYPES, BINARY), "description": "The photo."},
        304: {"description": "The caller has it already."},
        404: {"description": "There is no photo: `photo.not_found`."},
    },
)
async def read_photo(
    resume_id: UUID,
    request: Request,
    session: Reading,
    caller: Reader,
    state: AppState,
    version: Annotated[UUID | None, Query(description="An earlier photo, as its address names it.")] = None,
) -> Response:
    """The photo of a resume, for whoever owns the resume."""
    photo, data = await service.read_photo(
        session, state.storage, owner_id=caller.owner_id, resume_id=resume_id, photo_id=version
    )
    headers = {**HEADERS, "ETag": f'"{photo.id}"'}
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    return Response(data, media_type=photo.content_type, headers=headers)


@router.delete("", operation_id="photo_delete", status_code=204)
async def delete_photo(resume_id: UUID, session: Writing, caller: Writer) -> None:
    """Takes the photo away, and all that stood there before it."""
    await service.remove_photo(session, owner_id=caller.owner_id, resume_id=resume_id)


def _shown(photo: Photo, site: str) -> PhotoOut:
    return PhotoOut(
        url=f"{site}{service.photo_path(photo)}",
        content_type=photo.content_type,
        width=photo.width,
        height=photo.height,
        size_bytes=photo.size_bytes,
    )
