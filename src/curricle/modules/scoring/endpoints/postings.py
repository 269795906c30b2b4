"""The JSON doors of postings."""

from typing import Annotated, Final
from uuid import UUID

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import Response as PlainResponse

from curricle.modules.scoring import service
from curricle.modules.scoring.endpoints.asking import FETCHED, POSTED, POSTED_HERE, Reader, Writer
from curricle.modules.scoring.endpoints.forms import BINARY, body_of, form_of, is_form, json_of, words_as
from curricle.modules.scoring.errors import PostingUnclear
from curricle.modules.scoring.models import Posting
from curricle.modules.scoring.schemas import posting as schemas
from curricle.modules.scoring.schemas.posting import PostingHead, PostingLine, PostingOut, PostingPage
from curricle.modules.scoring.schemas.reading import PostingReadingOut
from curricle.modules.scoring.service import PostingOrder
from curricle.platform.http.limits import limit
from curricle.platform.http.sessions import Reading, Writing
from curricle.platform.http.state import AppState

router = APIRouter(prefix="/postings", tags=["postings"])

JSON: Final = "application/json"
PRIVATE: Final = {"Cache-Control": "private, no-store"}
BODY: Final = body_of(
    schemas.PostingOrder,
    {
        "file": {**BINARY, "description": "A posting as PDF, DOCX, HTML or text."},
        "title": {"type": "string", "maxLength": 200},
    },
    ["file"],
)


@router.post(
    "",
    operation_id="posting_create",
    status_code=201,
    response_model=PostingOut,
    openapi_extra={"requestBody": BODY},
    responses={
        409: {"description": "As many are kept as may be: `posting.too_many`."},
        413: {"description": "The file is too large."},
        415: {"description": "Neither JSON nor a form with a file."},
        422: {"description": "`outbound.address_refused` or `outbound.page_unreadable` for an address."},
        429: {"description": "Too many at once."},
    },
    dependencies=[POSTED, POSTED_HERE],
)
async def add_posting(request: Request, caller: Writer, state: AppState) -> Response:
    """Reads a posting and keeps it: from its text, from a file, or from its page on the web."""
    order = await _order_of(request)
    if order.url is not None:
        await limit(request, FETCHED, caller.owner_id)
    posting = await service.add_posting(state, owner_id=caller.owner_id, order=order)
    headers = {**PRIVATE, "Location": f"/api/v1/postings/{posting.id}"}
    return PlainResponse(_whole(posting), 201, headers=headers, media_type=JSON)


@router.post("/read", operation_id="posting_read_text", dependencies=[POSTED, POSTED_HERE])
async def read_text(body: schemas.PostingToRead, caller: Writer, state: AppState) -> PostingReadingOut:
    """Says what a posting asks for, and keeps nothing."""
    return await service.read_posting_text(state.processes, text=body.text)


@router.get("", operation_id="posting_list")
async def list_postings(
    session: Reading,
    caller: Reader,
    cursor: UUID | None = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
) -> PostingPage:
    """Lists the caller's postings, the newest first."""
    rows, following = await service.list_postings(
        session, owner_id=caller.owner_id, cursor=cursor, limit=limit
    )
    items = [PostingLine.model_validate(row, from_attributes=True) for row in rows]
    return PostingPage(items=items, next_cursor=following)


@router.get("/{posting_id}", operation_id="posting_read", response_model=PostingOut)
async def read_posting(posting_id: UUID, session: Reading, caller: Reader) -> Response:
    """One posting whole, with what was read in it."""
    found = await service.read_posting(session, owner_id=caller.owner_id, posting_id=posting_id)
    return PlainResponse(_whole(found), headers=PRIVATE, media_type=JSON)


@router.patch("/{posting_id}", operation_id="posting_rename", response_model=PostingOut)
async def rename_posting(
    posting_id: UUID, body: schemas.PostingChange, session: Writing, caller: Writer
) -> Response:
    """Gives a posting another title."""
    found = await service.rename_posting(
        session, owner_id=caller.owner_id, posting_id=posting_id, title=body.title
    )
    return PlainResponse(_whole(found), headers=PRIVATE, media_type=JSON)


@router.delete("/{posting_id}", operation_id="posting_delete", status_code=204)
async def delete_posting(posting_id: UUID, session: Writing, caller: Writer) -> None:
    """Forgets a posting. Analyses that were made with it stay."""
    await service.delete_posting(session, owner_id=caller.owner_id, posting_id=posting_id)


async def _order_of(request: Request) -> PostingOrder:
    if not is_form(request):
        body = await json_of(request, schemas.PostingOrder)
        return PostingOrder(body.text, body.url, None, body.title)
    async with form_of(request, files=1, names=("title",)) as form:
        if len(form.files) != 1:
            raise PostingUnclear("The form needs one part `file`.")
        words = words_as(schemas.PostingOrder, form.words)
        return PostingOrder(file=form.files[0], title=words.title)


def _whole(posting: Posting) -> str:
    """A posting as JSON. What was read in it is passed through."""
    head = PostingHead.model_validate(posting, from_attributes=True).model_dump_json()
    return f'{head[:-1]},"reading":{posting.reading}}}'
