"""The JSON doors of compiling: at once or as a job, what came of it, and the way between source and page."""

import base64
from typing import Annotated, Any, Final
from uuid import UUID

import orjson
from fastapi import APIRouter, Header, Query, Request, Response
from fastapi.responses import JSONResponse
from fastapi.responses import Response as PlainResponse

from curricle.modules.tex import service
from curricle.modules.tex.endpoints.asking import BINARY, COMPILED, Maker, Reader, while_connected
from curricle.modules.tex.endpoints.ordering import COMPILE_BODY, order_of
from curricle.modules.tex.errors import SourceUnclear, TexFailed, TexStopped
from curricle.modules.tex.models import Compilation, Outcome
from curricle.modules.tex.schemas import CompilationOut, CompileOut, Jump, PlaceOut, SpotOut
from curricle.modules.tex.tasks import COMPILE, CompilationPayload
from curricle.platform.http.state import App, AppState
from curricle.platform.jobs import enqueue

router = APIRouter(prefix="/compile", tags=["latex"])

PDF: Final = "application/pdf"
JSON: Final = "application/json"
ANSWERS: Final[dict[int | str, dict[str, Any]]] = {
    200: {
        "description": "The pages; as JSON with warnings and figures beside them.",
        "content": {PDF: BINARY},
        "headers": {
            "Compilation-Id": {
                "description": "For what comes later: the file, jumps between source and page.",
                "schema": {"type": "string", "format": "uuid"},
            }
        },
    },
    202: {
        "model": CompilationOut,
        "description": "Asked for with `Prefer: respond-async`: it goes on in the background.",
    },
    409: {"description": "A newer one of the same resume took its place: `tex.replaced`."},
    413: {"description": "The project is too large."},
    415: {"description": "Neither JSON nor a form with a file."},
    422: {"description": "`tex.failed` with `errors`, `tex.stopped`, or `tex.project_invalid`."},
    429: {"description": "Too many at once."},
    503: {"description": "`tex.unavailable`: `install` says what is missing on this server."},
}
FILE: Final[dict[int | str, dict[str, Any]]] = {
    200: {"content": {PDF: BINARY}, "description": "The pages."},
}
# Pages of somebody's own making: a browser shows them as a document without any right of ours.
SHOWN: Final = {
    "Cache-Control": "private, max-age=3600",
    "Content-Security-Policy": "default-src 'none'; sandbox",
}
Preferred = Annotated[
    str | None, Header(alias="Prefer", max_length=200, description="`respond-async` makes it a job.")
]
Wanted = Annotated[
    str | None,
    Header(alias="Accept", max_length=500, description="`application/pdf`, or `application/json` for both."),
]


@router.post(
    "",
    operation_id="compilation_create",
    response_model=CompileOut,
    openapi_extra={"requestBody": COMPILE_BODY},
    responses=ANSWERS,
    dependencies=[COMPILED],
)
async def compile_project(
    request: Request, caller: Maker, state: AppState, preferred: Preferred = None, wanted: Wanted = None
) -> Response:
    """Compiles a LaTeX document. Hanging up ends the engine at once.

    Pages that were made in spite of errors come with the problem, where JSON is accepted.
    """
    order = await order_of(request)
    if preferred is not None and "respond-async" in preferred.lower():
        return await _ask_a_worker(state, caller.owner_id, order)
    is_json = wanted is not None and JSON in wanted.lower() and PDF not in wanted.lower()
    work = service.compile_now(state, owner_id=caller.owner_id, order=order)
    outcome = await while_connected(request, work)
    if outcome.row.state != "succeeded" or outcome.pdf is None:
        raise _problem(outcome, with_pages=is_json)
    headers = {"Compilation-Id": str(outcome.row.id), "Cache-Control": "private, no-store"}
    if not is_json:
        return PlainResponse(outcome.pdf, media_type=PDF, headers=headers)
    return PlainResponse(orjson.dumps(_told(outcome)), media_type=JSON, headers=headers)


@router.get("/{compilation_id}", operation_id="compilation_read", response_model=CompilationOut)
async def read_compilation(compilation_id: UUID, caller: Reader, state: AppState) -> Response:
    """A compilation and how it stands. Results are kept for an hour."""
    row = await service.read(state, owner_id=caller.owner_id, compilation_id=compilation_id)
    headers = {"Cache-Control": "no-store"}
    return PlainResponse(_shown(row).model_dump_json(), media_type=JSON, headers=headers)


@router.delete("/{compilation_id}", operation_id="compilation_delete", status_code=204)
async def delete_compilation(compilation_id: UUID, caller: Maker, state: AppState) -> None:
    """Ends a compilation that waits or runs, and forgets one that has ended."""
    await service.cancel(state, owner_id=caller.owner_id, compilation_id=compilation_id)


@router.get(
    "/{compilation_id}/file",
    operation_id="compilation_file",
    response_class=PlainResponse,
    responses=FILE,
)
async def read_file(compilation_id: UUID, caller: Reader, state: AppState) -> Response:
    """The pages of a compilation."""
    pdf = await service.read_pdf(state, owner_id=caller.owner_id, compilation_id=compilation_id)
    return PlainResponse(pdf, media_type=PDF, headers=SHOWN)


@router.get(
    "/{compilation_id}/synctex",
    operation_id="compilation_synctex",
    response_model=SpotOut | PlaceOut,
    responses={404: {"description": "Nothing is known of this place: `tex.no_place`."}},
)
async def find_place(
    compilation_id: UUID, caller: Reader, state: AppState, jump: Annotated[Jump, Query()]
) -> SpotOut | PlaceOut:
    """From source to page with `file` and `line`, from page to source with `page`, `x` and `y` in points."""
    if jump.file is not None and jump.line is not None and jump.page is None:
        spot = await service.spot_of(
            state,
            owner_id=caller.owner_id,
            compilation_id=compilation_id,
            place=(jump.file, jump.line, jump.column),
        )
        return SpotOut.model_validate(spot, from_attributes=True)
    if jump.page is not None and jump.x is not None and jump.y is not None and jump.file is None:
        place = await service.place_of(
            state,
            owner_id=caller.owner_id,
            compilation_id=compilation_id,
            page=jump.page,
            point=(jump.x, jump.y),
        )
        return PlaceOut.model_validate(place, from_attributes=True)
    await service.read(state, owner_id=caller.owner_id, compilation_id=compilation_id)
    raise SourceUnclear("Send either `file` and `line`, or `page`, `x` and `y`.")


async def _ask_a_worker(state: App, owner_id: UUID, order: service.Order) -> Response:
    """The files are in the storage before the row and its job are, in one transaction."""
    await service.require(state.tex, order.engine)
    prepared = await service.prepare(
        state.database.reads, state.storage, owner_id=owner_id, order=order, now=state.clock()
    )
    async with state.database.writing() as session:
        row = await service.note(session, prepared=prepared)
        await enqueue(
            session, COMPILE, CompilationPayload(compilation_id=row.id), owner_id=owner_id, subject_id=row.id
        )
    headers = {"Location": f"/api/v1/compile/{row.id}", "Preference-Applied": "respond-async"}
    return JSONResponse(_shown(row).model_dump(mode="json"), status_code=202, headers=headers)


def _problem(outcome: Outcome, *, with_pages: bool) -> TexFailed | TexStopped:
    row = outcome.row
    told: dict[str, Any] = {
        "compilation_id": str(row.id),
        "engine": row.engine,
        "pages": row.pages,
        "milliseconds": row.milliseconds,
        "warnings": outcome.warnings,
        "log": outcome.log,
    }
    if with_pages and outcome.pdf is not None:
        told["pdf"] = base64.b64encode(outcome.pdf).decode()
    headers = {"Compilation-Id": str(row.id)}
    if outcome.stopped is not None:
        return TexStopped(errors=outcome.errors, headers=headers, reason=outcome.stopped, **told)
    return TexFailed(errors=outcome.errors, headers=headers, **told)


def _told(outcome: Outcome) -> dict[str, Any]:
    row = outcome.row
    return CompileOut.model_construct(
        id=row.id,
        engine=row.engine,
        pdf=base64.b64encode(outcome.pdf or b"").decode(),
        pages=row.pages,
        passes=row.passes or 0,
        warm=bool(row.is_warm),
        milliseconds=row.milliseconds or 0,
        warnings=outcome.warnings,  # type: ignore[arg-type]
    ).__dict__


def _shown(row: Compilation) -> CompilationOut:
    errors, warnings = service.split(row.diagnostics)
    return CompilationOut.model_validate(
        {
            "id": row.id,
            "state": row.state,
            "engine": row.engine,
            "resume_id": row.resume_id,
            "pages": row.pages,
            "passes": row.passes,
            "warm": row.is_warm,
            "milliseconds": row.milliseconds,
            "errors": errors,
            "warnings": warnings,
            "pdf_url": f"/api/v1/compile/{row.id}/file" if row.has_pdf else None,
            "created_at": row.created_at,
            "expires_at": row.expires_at,
        }
    )
