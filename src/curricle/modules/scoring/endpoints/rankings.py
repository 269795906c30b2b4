"""The JSON doors of rankings: many files against one posting, as a job."""

import csv
import io
from typing import Annotated, Any, Final
from uuid import UUID

from fastapi import APIRouter, Header, Query, Request, Response
from fastapi.responses import Response as PlainResponse

from curricle.modules.identity.auth import Caller
from curricle.modules.scoring import service
from curricle.modules.scoring.endpoints.asking import RANKED, RANKED_HERE, Reader, Writer
from curricle.modules.scoring.endpoints.forms import BINARY, body_of, form_of, is_form, json_of, words_as
from curricle.modules.scoring.models import Ranking, RankingItem, RankingSummary
from curricle.modules.scoring.schemas import ranking as schemas
from curricle.modules.scoring.schemas.analysis import AnalysisOrder
from curricle.modules.scoring.schemas.ranking import (
    ItemError,
    RankedOut,
    RankedPosting,
    RankingAsked,
    RankingLine,
    RankingOut,
    RankingPage,
)
from curricle.modules.scoring.service import Against, RankingOrder
from curricle.modules.scoring.tasks import RANK, RankingPayload
from curricle.platform.http.sessions import Reading
from curricle.platform.http.state import App, AppState
from curricle.platform.jobs import enqueue

router = APIRouter(prefix="/analyses/bulk", tags=["scoring"])

JSON: Final = "application/json"
CSV: Final = "text/csv"
PRIVATE: Final = {"Cache-Control": "private, no-store"}
WORDS: Final = ("posting_id", "posting_text", "profile")
MOST_PARTS: Final = 500
# A cell that begins so is a formula to a spreadsheet.
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
COLUMNS: Final = ("rank", "name", "fit", "match", "readiness", "reasons", "error", "analysis_id", "resume_id")
BODY: Final = body_of(
    schemas.RankingOrder,
    {
        "files": {
            "type": "array",
            "items": BINARY,
            "description": "Resumes, or one .zip with all of them.",
        },
        "posting_id": {"type": "string", "format": "uuid"},
        "posting_text": {"type": "string", "maxLength": 60_000},
        "profile": {"type": "string"},
    },
    ["files"],
)
TABLE: Final[dict[int | str, dict[str, Any]]] = {
    200: {"content": {CSV: {"schema": {"type": "string"}}}, "description": "The ranking as far as it is."},
}
Wanted = Annotated[
    str | None, Header(alias="Accept", max_length=500, description="`text/csv` makes it a table.")
]


@router.post(
    "",
    operation_id="ranking_create",
    status_code=202,
    openapi_extra={"requestBody": BODY},
    responses={
        404: {"description": "No such resume or posting."},
        413: {"description": "More than is taken at once."},
        415: {"description": "Neither JSON nor a form with files."},
        422: {"description": "`ranking.archive_invalid`, `ranking.too_many`, `ranking.empty`."},
        429: {"description": "Too many at once."},
    },
    dependencies=[RANKED, RANKED_HERE],
)
async def rank(request: Request, caller: Writer, state: AppState, response: Response) -> RankingAsked:
    """Ranks many resumes against one posting, in the background. One bad file never fails the others.

    Files are kept until they are read, and removed then.
    """
    order = await _order_of(request)
    asked = await _ask_a_worker(state, caller, order)
    response.headers["Location"] = f"/api/v1/analyses/bulk/{asked.id}"
    return asked


@router.get("", operation_id="ranking_list")
async def list_rankings(
    session: Reading,
    caller: Reader,
    cursor: UUID | None = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
) -> RankingPage:
    """Lists the caller's rankings, the newest first, each as far as it is."""
    rows, following = await service.list_rankings(
        session, owner_id=caller.owner_id, cursor=cursor, limit=limit
    )
    return RankingPage(items=[_line(row) for row in rows], next_cursor=following)


@router.get("/{ranking_id}", operation_id="ranking_read", response_model=RankingOut, responses=TABLE)
async def read_ranking(ranking_id: UUID, session: Reading, caller: Reader, wanted: Wanted = None) -> Response:
    """A ranking as far as it is, the best match first, each with its reasons."""
    row, items = await service.read_ranking(session, owner_id=caller.owner_id, ranking_id=ranking_id)
    shown = _shown(row, items)
    headers = {**PRIVATE, "Vary": "Accept"}
    if wanted is not None and CSV in wanted.lower() and JSON not in wanted.lower():
        headers["Content-Disposition"] = 'attachment; filename="ranking.csv"'
        return PlainResponse(_table(shown), headers=headers, media_type=CSV)
    return PlainResponse(shown.model_dump_json(), headers=headers, media_type=JSON)


@router.post("/{ranking_id}/stop", operation_id="ranking_stop", status_code=204)
async def stop_ranking(ranking_id: UUID, caller: Writer, state: AppState) -> None:
    """Stops a ranking that waits or runs, and keeps what was read until then; one that is over stays."""
    await service.stop_ranking(state, owner_id=caller.owner_id, ranking_id=ranking_id, now=state.clock())


@router.delete("/{ranking_id}", operation_id="ranking_delete", status_code=204)
async def delete_ranking(ranking_id: UUID, caller: Writer, state: AppState) -> None:
    """Stops a ranking that waits or runs; forgets one that is over, with the analyses that it made."""
    await service.end_ranking(state, owner_id=caller.owner_id, ranking_id=ranking_id, now=state.clock())


async def _ask_a_worker(state: App, caller: Caller, order: RankingOrder) -> RankingAsked:
    """The files are in the storage before a worker is asked for them."""
    owner_id = caller.owner_id
    row = await service.prepare(state, owner_id=owner_id, is_visitor=caller.kind == "visitor", order=order)
    async with state.database.writing() as session:
        await service.open_ranking(session, ranking=row)
        payload = RankingPayload(ranking_id=row.id)
        job_id = await enqueue(session, RANK, payload, owner_id=owner_id, subject_id=row.id)
    return RankingAsked(id=row.id, job_id=job_id)


async def _order_of(request: Request) -> RankingOrder:
    if not is_form(request):
        body = await json_of(request, schemas.RankingOrder)
        against = Against(body.posting_id, body.posting_text, body.profile)
        return RankingOrder(against, resume_ids=body.resume_ids)
    async with form_of(request, files=MOST_PARTS, names=WORDS) as form:
        words = words_as(AnalysisOrder, form.words)
        against = Against(words.posting_id, words.posting_text, words.profile)
        return RankingOrder(against, files=form.files)


def _line(row: RankingSummary) -> RankingLine:
    return RankingLine(
        id=row.id,
        state=row.state,
        progress=_share(row.files - row.waiting, row.files),
        posting=RankedPosting(id=row.posting_id, title=row.posting_title),
        profile=row.profile,
        weights_version=row.weights_version,
        files=row.files,
        unread=row.unread,
        error=row.error,
        created_at=row.created_at,
        finished_at=row.finished_at,
    )


def _share(over: int, files: int) -> float:
    return over / files if files else 1.0


def _shown(row: Ranking, items: list[RankingItem]) -> RankingOut:
    over = sum(item.state != "waiting" for item in items)
    ranked = [
        _ranked(place if item.state == "done" else None, item) for place, item in enumerate(items, start=1)
    ]
    return RankingOut(
        id=row.id,
        state=row.state,
        progress=_share(over, len(items)),
        posting=RankedPosting(id=row.posting_id, title=row.posting_title),
        profile=row.profile,
        weights_version=row.weights_version,
        files=len(items),
        error=row.error,
        created_at=row.created_at,
        finished_at=row.finished_at,
        ranking=ranked,
    )


def _ranked(rank: int | None, item: RankingItem) -> RankedOut:
    error = None
    if item.error_code is not None:
        error = ItemError(code=item.error_code, message=item.error_message or "")
    return RankedOut(
        rank=rank,
        name=item.name,
        resume_id=item.resume_id,
        analysis_id=item.analysis_id,
        fit=item.fit,
        match=item.match,
        readiness=item.readiness,
        reasons=service.reasons_in(item),
        error=error,
    )


def _table(shown: RankingOut) -> str:
    buffer = io.StringIO()
    table = csv.writer(buffer)
    table.writerow(COLUMNS)
    for one in shown.ranking:
        cells = {**dict(one), "reasons": " ".join(one.reasons), "error": one.error and one.error.message}
        table.writerow([_cell(cells[name]) for name in COLUMNS])
    return buffer.getvalue()


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(FORMULA) else text
