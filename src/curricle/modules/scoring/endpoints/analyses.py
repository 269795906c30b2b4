"""The JSON doors of analyses."""

from typing import Annotated, Any, Final
from uuid import UUID

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import Response as PlainResponse
from pydantic import BaseModel

from curricle.engines.resume import Document
from curricle.modules.scoring import service
from curricle.modules.scoring.endpoints.asking import ANALYSED, ANALYSED_HERE, LIVE, Reader, Writer
from curricle.modules.scoring.endpoints.forms import BINARY, body_of, form_of, is_form, json_of, words_as
from curricle.modules.scoring.errors import SourceUnclear
from curricle.modules.scoring.models import FEWEST_COMPARED, Analysis, AnalysisSummary
from curricle.modules.scoring.schemas.analysis import (
    AnalysisHead,
    AnalysisLine,
    AnalysisOrder,
    AnalysisOut,
    AnalysisPage,
    BenchmarkOut,
    ChangeOut,
    LiveHead,
    LiveOrder,
    LiveOut,
    SourceOut,
)
from curricle.modules.scoring.service import Against, Order
from curricle.platform.http.sessions import Reading, Writing
from curricle.platform.http.state import AppState

router = APIRouter(prefix="/analyses", tags=["scoring"])

JSON: Final = "application/json"
PRIVATE: Final = {"Cache-Control": "private, no-store"}
WORDS: Final = ("posting_id", "posting_text", "profile")
BODY: Final = body_of(
    AnalysisOrder,
    {
        "file": {**BINARY, "description": "A resume as PDF, DOCX, ODT, RTF, HTML, Markdown, text or LaTeX."},
        "posting_id": {"type": "string", "format": "uuid"},
        "posting_text": {"type": "string", "maxLength": 60_000},
        "profile": {"type": "string"},
    },
    ["file"],
)
REFUSED: Final[dict[int | str, dict[str, Any]]] = {
    404: {"description": "No such resume or posting."},
    413: {"description": "The file is too large."},
    415: {"description": "Neither JSON nor a form with a file."},
    422: {"description": "`analysis.file_unreadable` says in `errors` what is wrong with a file."},
    429: {"description": "Too many at once."},
}


@router.post(
    "",
    operation_id="analysis_create",
    status_code=201,
    response_model=AnalysisOut,
    openapi_extra={"requestBody": BODY},
    responses=REFUSED,
    dependencies=[ANALYSED, ANALYSED_HERE],
)
async def analyse(request: Request, caller: Writer, state: AppState) -> Response:
    """Reads a resume or a file as a machine does, scores it, and keeps what was found.

    Of a file only what was read is kept, and not the file.
    """
    analysis = await service.analyse(state, owner_id=caller.owner_id, order=await _order_of(request))
    headers = {**PRIVATE, "Location": f"/api/v1/analyses/{analysis.id}"}
    return PlainResponse(_whole(analysis), 201, headers=headers, media_type=JSON)


@router.post(
    "/live",
    operation_id="analysis_live",
    response_model=LiveOut,
    dependencies=[LIVE],
)
async def look(body: LiveOrder, caller: Writer, state: AppState) -> Response:
    """Scores a document as it is now, for a panel beside it; nothing is kept."""
    against = Against(body.posting_id, body.posting_text, body.profile)
    found = await service.look(state, owner_id=caller.owner_id, document=body.document, against=against)
    head = LiveHead(profile=found.profile, weights_version=found.weights_version)
    return PlainResponse(_joined(head, found.result.model_dump_json()), headers=PRIVATE, media_type=JSON)


@router.get("", operation_id="analysis_list")
async def list_analyses(
    session: Reading,
    caller: Reader,
    resume_id: Annotated[UUID | None, Query(description="Only those of one resume.")] = None,
    cursor: UUID | None = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
) -> AnalysisPage:
    """Lists what was analysed, the newest first, each with its change since the one before."""
    rows, following = await service.list_page(
        session, owner_id=caller.owner_id, resume_id=resume_id, cursor=cursor, limit=limit
    )
    return AnalysisPage(items=[_line(row) for row in rows], next_cursor=following)


@router.get("/{analysis_id}", operation_id="analysis_read", response_model=AnalysisOut)
async def read_analysis(analysis_id: UUID, session: Reading, caller: Reader) -> Response:
    """One analysis whole."""
    found = await service.read(session, owner_id=caller.owner_id, analysis_id=analysis_id)
    return PlainResponse(_whole(found), headers=PRIVATE, media_type=JSON)


@router.delete("/{analysis_id}", operation_id="analysis_delete", status_code=204)
async def delete_analysis(analysis_id: UUID, session: Writing, caller: Writer) -> None:
    """Forgets an analysis."""
    await service.delete(session, owner_id=caller.owner_id, analysis_id=analysis_id)


@router.get("/{analysis_id}/document", operation_id="analysis_document", response_model=Document)
async def read_document(analysis_id: UUID, session: Reading, caller: Reader) -> Response:
    """The document that was read from a file, to start a resume from it."""
    document = await service.read_document(session, owner_id=caller.owner_id, analysis_id=analysis_id)
    return PlainResponse(document, headers=PRIVATE, media_type=JSON)


@router.get("/{analysis_id}/benchmark", operation_id="analysis_benchmark")
async def read_benchmark(analysis_id: UUID, session: Reading, caller: Reader) -> BenchmarkOut:
    """How the readiness compares with that of others in the same role, where there are enough of them."""
    group, size, percentile = await service.compare(
        session, owner_id=caller.owner_id, analysis_id=analysis_id
    )
    return BenchmarkOut(group=group, size=size, minimum=FEWEST_COMPARED, percentile=percentile)


async def _order_of(request: Request) -> Order:
    if not is_form(request):
        body = await json_of(request, AnalysisOrder)
        against = Against(body.posting_id, body.posting_text, body.profile)
        return Order(against, body.resume_id, body.document)
    async with form_of(request, files=1, names=WORDS) as form:
        if len(form.files) != 1:
            raise SourceUnclear("The form needs one part `file`.")
        words = words_as(AnalysisOrder, form.words)
        return Order(Against(words.posting_id, words.posting_text, words.profile), file=form.files[0])


def _change(row: Analysis | AnalysisSummary) -> ChangeOut | None:
    if row.readiness_change is None:
        return None
    return ChangeOut(readiness=row.readiness_change, match=row.match_change)


def _line(row: AnalysisSummary) -> AnalysisLine:
    told = {"change"}
    fields = {name: getattr(row, name) for name in AnalysisLine.model_fields if name not in told}
    return AnalysisLine(change=_change(row), **fields)


def _whole(row: Analysis) -> str:
    """An analysis as JSON. What was found is passed through, not read and written again."""
    head = AnalysisHead(
        id=row.id,
        resume_id=row.resume_id,
        posting_id=row.posting_id,
        source=SourceOut(kind=row.source, name=row.name, revision=row.revision),
        created_at=row.created_at,
        profile=row.profile,
        weights_version=row.weights_version,
        change=_change(row),
    )
    return _joined(head, row.result)


def _joined(head: BaseModel, result: str) -> str:
    """Two JSON objects as one."""
    return f"{head.model_dump_json()[:-1]},{result[1:]}"
