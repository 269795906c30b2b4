"""Where results lie: files in the storage, rows in the database, and what they replace is gone."""

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from curricle.engines.tex import Engine
from curricle.modules.tex import repository
from curricle.modules.tex.models import Compilation, Files, Kept, Order, State
from curricle.modules.tex.service import allowing
from curricle.platform.clock import Clock
from curricle.platform.db.pool import Database
from curricle.platform.ids import new_id
from curricle.platform.storage import Storage

KEPT: Final = timedelta(hours=1)
# Of compilations that belong to no resume, so many of each owner stay for their hour.
KEPT_OF_OWNER: Final = 20
PDF: Final = ".pdf"
PLACES: Final = ".synctex.gz"
PROJECT: Final = ".zip"


def fresh_compilation(
    owner_id: UUID, order: Order, engine: Engine, state: State, now: datetime
) -> Compilation:
    """A compilation of which nothing has come yet."""
    compilation_id = new_id()
    return Compilation(
        id=compilation_id,
        owner_id=owner_id,
        resume_id=order.resume_id,
        # What a worker does is kept; what somebody watches is replaced by the next.
        is_live=state == "running" and order.resume_id is not None,
        engine=engine,
        state=state,
        stem=stem_of(owner_id, compilation_id),
        has_pdf=False,
        has_synctex=False,
        pages=None,
        passes=None,
        is_warm=None,
        milliseconds=None,
        diagnostics="[]",
        created_at=now,
        finished_at=None,
        expires_at=now + KEPT,
    )


async def store(database: Database, storage: Storage, clock: Clock, kept: Kept) -> None:
    """Puts a result where every process finds it: files first, then the row, then what it replaces goes."""
    row = kept.row
    if row.owner_id is None:
        return
    await put_files(storage, kept)
    async with database.writing() as session:
        # Of somebody who is gone in the meantime nothing stays.
        replaced = [] if await repository.insert(session, compilation=row) else [Files(row.id, row.stem)]
        if row.is_live and row.resume_id is not None:
            replaced += await repository.replace_live(
                session, owner_id=row.owner_id, resume_id=row.resume_id, newest=row.id
            )
        else:
            await repository.keep_newest(session, owner_id=row.owner_id, count=KEPT_OF_OWNER, now=clock())
        await allowing.count(
            session,
            owner_id=row.owner_id,
            number=kept.count,
            milliseconds=kept.milliseconds,
            now=row.created_at,
        )
    for found in replaced:
        await remove_files(storage, found.stem)
    if replaced:
        async with database.writing() as session:
            await repository.forget(session, compilation_ids=[found.id for found in replaced])


async def put_files(storage: Storage, kept: Kept) -> None:
    """Stores the pages and their places."""
    if kept.pdf is not None:
        await storage.put(f"{kept.row.stem}{PDF}", kept.pdf, "application/pdf")
    if kept.synctex is not None:
        await storage.put(f"{kept.row.stem}{PLACES}", kept.synctex, "application/gzip")


async def remove_files(storage: Storage, stem: str) -> None:
    """Removes all that there may be of a compilation."""
    for name in (PDF, PLACES, PROJECT):
        await storage.delete(f"{stem}{name}")


def stem_of(owner_id: UUID, compilation_id: UUID) -> str:
    """Where the files of a compilation lie, but for their endings."""
    return f"tex/{owner_id}/{compilation_id}"
