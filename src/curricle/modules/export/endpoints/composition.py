"""The JSON doors for browsers that typeset by themselves."""

from typing import Annotated, Final
from uuid import UUID

import orjson
from fastapi import APIRouter, Depends, Path, Response
from pydantic import BaseModel, ConfigDict, Field

from curricle.modules.document.schemas import FindingOut, RawDocument
from curricle.modules.export.service.composing import compose, read_part, regular_fonts
from curricle.modules.identity.auth import Caller, identify, needs
from curricle.platform.http.limits import limited
from curricle.platform.http.sessions import Reading
from curricle.platform.http.state import AppState

router = APIRouter(tags=["exports"])

Reader = Annotated[Caller, Depends(needs("resumes:read"))]
# The address holds a hash of what is there, so it never changes.
FOREVER: Final = "public, max-age=31536000, immutable"


class CompositionWish(BaseModel):
    """A document to be composed."""

    model_config = ConfigDict(extra="forbid")

    document: RawDocument


class SourceFile(BaseModel):
    """A file, the path under which the compiler asks for it, and where it is."""

    path: str
    url: str


class Sources(BaseModel):
    """The parts of a typesetting."""

    main: str
    files: list[SourceFile]
    fonts: list[str]


class Composition(BaseModel):
    """A document as its template reads it. Without data where only the server can typeset it."""

    data: str
    sources: Sources
    top: float = Field(description="Where the first line of a page begins, in points.")
    line: float = Field(description="From one line to the next, in points.")
    findings: list[FindingOut]


class FontOut(BaseModel):
    """A family of the templates, and where its regular style is."""

    family: str = Field(examples=["Figtree"])
    url: str


async def _caller_id(caller: Annotated[Caller, Depends(identify)]) -> UUID:
    return caller.owner_id


@router.post(
    "/export/composition",
    operation_id="export_compose",
    response_model=Composition,
    dependencies=[limited("compose", count=1200, seconds=60, subject=_caller_id)],
)
async def compose_document(
    body: CompositionWish, session: Reading, caller: Reader, state: AppState
) -> Response:
    """Composes a document for a browser that draws the pages itself with the same engine."""
    composed = await compose(
        session,
        state.processes,
        owner_id=caller.owner_id,
        raw=body.document,
        sections=state.settings.max_resume_sections,
    )
    return Response(orjson.dumps(composed), media_type="application/json")


@router.get("/export/fonts", operation_id="export_fonts")
async def list_fonts(response: Response) -> list[FontOut]:
    """The families that templates are set in, so that a choice of fonts can be shown in them."""
    response.headers["Cache-Control"] = "public, max-age=3600"
    return [FontOut(family=family, url=url) for family, url in regular_fonts()]


@router.get(
    "/export/parts/{part_hash}",
    operation_id="export_part",
    response_class=Response,
    responses={200: {"content": {"application/octet-stream": {}}}},
)
async def read_typesetting_part(
    part_hash: Annotated[str, Path(pattern="^[0-9a-f]{32}$")],
) -> Response:
    """A font, or a Typst file of a template. The address holds its hash, so the answer never changes."""
    headers = {"Cache-Control": FOREVER}
    return Response(read_part(part_hash), media_type="application/octet-stream", headers=headers)
