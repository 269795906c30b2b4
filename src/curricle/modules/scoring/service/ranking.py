"""Many files against one posting: asked for, read one after the other by a worker, ranked with reasons."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

import orjson

from curricle.modules.document import service as documents
from curricle.modules.scoring import ranking_repository
from curricle.modules.scoring.archive import Bounds, Packed
from curricle.modules.scoring.errors import (
    ArchiveInvalid,
    PostingUnclear,
    RankingEmpty,
    RankingNotFound,
    TooManyFiles,
)
from curricle.modules.scoring.models import NewItem, Ranking, RankingItem, RankingSummary
from curricle.modules.scoring.service import weighing
from curricle.modules.scoring.service.sources import (
    FILE_BYTES,
    MIB,
    Against,
    GivenPosting,
    SentFile,
    posting_of,
    shown_name,
)
from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.http.state import App
from curricle.platform.ids import new_id
from curricle.platform.processes import ProcessDied, ProcessPool, ProcessTimedOut

UNPACK: Final = "curricle.modules.scoring.archive:unpack"
UNPACK_SECONDS: Final = 20.0
UNPACKED_BYTES: Final = 100 * MIB
# A visitor may try it; whoever does it for a living has an account.
VISITOR_FILES: Final = 25
ZIP: Final = ".zip"
KIND: Final = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class RankingOrder:
    """What shall be ranked: files, or resumes that are kept."""

    against: Against
    files: Sequence[SentFile] = ()
    resume_ids: Sequence[UUID] = ()


async def prepare(app: App, *, owner_id: UUID, is_visitor: bool, order: RankingOrder) -> Ranking:
    """Puts the files where a worker finds them.

    The row comes before them, so that no file is ever forgotten; nobody sees it until they are there.
    """
    weighing.require_profile(app.settings, order.against.profile)
    posting = await posting_of(app.database.reads, owner_id=owner_id, against=order.against)
    if posting is None:
        raise PostingUnclear("A ranking needs a posting.")
    most = app.settings.ranking_files_max
    if is_visitor:
        most = min(most, VISITOR_FILES)
    row = _row(app, owner_id, posting, order.against.profile)
    packed: Sequence[Packed] = ()
    if order.resume_ids:
        _require_few(len(order.resume_ids), most)
        items = await _resumes(app.database.reads, owner_id, order.resume_ids)
    else:
        packed = await _unpacked(app.processes, order.files, most)
        items = [_item(number, file, row.stem) for number, file in enumerate(packed)]
    async with app.database.writing() as session:
        await ranking_repository.insert(session, owner_id=owner_id, ranking=row, items=items)
        for item, file in zip(items, packed, strict=False):
            if item.storage_key is None:
                error = ("analysis.file_unreadable", file.problem)
                await ranking_repository.mark_failed(
                    session, ranking_id=row.id, number=item.number, error=error
                )
    for item, file in zip(items, packed, strict=False):
        if item.storage_key is not None and file.data is not None:
            await app.storage.put(item.storage_key, file.data, KIND)
    return row


def _item(number: int, file: Packed, stem: str) -> NewItem:
    key = f"{stem}/{number}" if file.data is not None else None
    return NewItem(number, shown_name(file.name), None, key)


def _row(app: App, owner_id: UUID, posting: GivenPosting, profile: str) -> Ranking:
    ranking_id = new_id()
    return Ranking(
        id=ranking_id,
        owner_id=owner_id,
        posting_id=posting.id,
        posting_title=posting.title or posting.text.strip().splitlines()[0][:200],
        posting_text=posting.text,
        profile=profile,
        weights_version=weighing.version_for(app.settings, app.crypto, owner_id),
        state="pending",
        error=None,
        stem=f"rankings/{ranking_id}",
        created_at=app.clock(),
        finished_at=None,
    )


async def _resumes(session: ReadSession, owner_id: UUID, resume_ids: Sequence[UUID]) -> list[NewItem]:
    items = []
    for number, resume_id in enumerate(dict.fromkeys(resume_ids)):
        resume = await documents.read(session, owner_id=owner_id, resume_id=resume_id)
        items.append(NewItem(number, resume.title, resume.id, None))
    return items


async def _unpacked(processes: ProcessPool, files: Sequence[SentFile], most: int) -> Sequence[Packed]:
    """The files that were sent; a single archive stands for what is in it."""
    if len(files) == 1 and files[0].name.lower().endswith(ZIP):
        packed = await _from_archive(processes, files[0].data, most)
    else:
        packed = [
            Packed(one.name, one.data)
            if len(one.data) <= FILE_BYTES
            else Packed(one.name, None, f"It is larger than {FILE_BYTES:,} bytes.")
            for one in files
        ]
    if not packed:
        raise RankingEmpty
    _require_few(len(packed), most)
    return packed


async def _from_archive(processes: ProcessPool, data: bytes, most: int) -> Sequence[Packed]:
    bounds = Bounds(most, FILE_BYTES, UNPACKED_BYTES)
    try:
        packed: list[Packed]
        packed, problem = await processes.call(UNPACK, data, bounds, timeout=UNPACK_SECONDS)
    except (ProcessDied, ProcessTimedOut):
        raise ArchiveInvalid("It could not be unpacked within the time and memory that it has.") from None
    if problem:
        raise ArchiveInvalid(problem)
    return packed


def _require_few(count: int, most: int) -> None:
    if count > most:
        raise TooManyFiles(f"At most {most} files are ranked at once.", limit=most, count=count)


async def open_ranking(session: WriteSession, *, ranking: Ranking) -> None:
    """Lets a worker have it, in the transaction that asks for one."""
    if not await ranking_repository.open_for_work(session, ranking_id=ranking.id):
        raise RankingNotFound


async def read_ranking(
    session: ReadSession, *, owner_id: UUID, ranking_id: UUID
) -> tuple[Ranking, list[RankingItem]]:
    """A ranking and its files, the best first."""
    found = await _require(session, owner_id, ranking_id)
    items = await ranking_repository.list_items(session, owner_id=owner_id, ranking_id=ranking_id)
    return found, items


async def list_page(
    session: ReadSession, *, owner_id: UUID, cursor: UUID | None, limit: int
) -> tuple[list[RankingSummary], UUID | None]:
    """The newest rankings, and where the next part begins."""
    found = await ranking_repository.list_page(session, owner_id=owner_id, before=cursor, limit=limit + 1)
    page = found[:limit]
    return page, page[-1].id if len(found) > limit else None


async def stop_ranking(app: App, *, owner_id: UUID, ranking_id: UUID, now: datetime) -> bool:
    """Stops a ranking that waits or runs; one that is over stays as it is, and false says so."""
    async with app.database.writing() as session:
        await _require(session, owner_id, ranking_id)
        keys = await ranking_repository.list_keys(session, ranking_id=ranking_id)
        if not await ranking_repository.cancel(session, owner_id=owner_id, ranking_id=ranking_id, now=now):
            return False
        await ranking_repository.forget_files(session, ranking_id=ranking_id)
    await _delete_files(app, keys)
    return True


async def end_ranking(app: App, *, owner_id: UUID, ranking_id: UUID, now: datetime) -> None:
    """Stops a ranking that waits or runs, and forgets one that is over with all that it made."""
    if await stop_ranking(app, owner_id=owner_id, ranking_id=ranking_id, now=now):
        return
    async with app.database.writing() as session:
        keys = await ranking_repository.list_keys(session, ranking_id=ranking_id)
        await ranking_repository.delete(session, owner_id=owner_id, ranking_id=ranking_id)
    await _delete_files(app, keys)


async def _require(session: ReadSession, owner_id: UUID, ranking_id: UUID) -> Ranking:
    found = await ranking_repository.read(session, owner_id=owner_id, ranking_id=ranking_id)
    if found is None:
        raise RankingNotFound
    return found


async def _delete_files(app: App, keys: Sequence[str]) -> None:
    for key in keys:
        await app.storage.delete(key)


def reasons_in(item: RankingItem) -> list[str]:
    """The reasons of one file."""
    found: list[str] = orjson.loads(item.reasons)
    return found
