"""The SQL of rankings. A read takes the owner; what takes none serves the worker."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from curricle.modules.scoring.models import (
    LeftOver,
    NewItem,
    Ranking,
    RankingItem,
    RankingSummary,
    StoredFile,
)
from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.db.statement import Sql

INSERT: Final = Sql("""
    insert into ranking
        (id, owner_id, posting_id, posting_title, posting_text, profile, weights_version, state, stem,
         created_at)
    values ($1, $2, $3, $4, $5, $6, $7, 'preparing', $8, $9)
""")

INSERT_ITEMS: Final = Sql("""
    insert into ranking_item (ranking_id, number, name, resume_id, storage_key)
    select $1, item.number, item.name, item.resume_id, item.storage_key
    from unnest($2::int[], $3::text[], $4::uuid[], $5::text[]) as item (number, name, resume_id, storage_key)
""")

READ: Final = Sql("""
    select id, owner_id, posting_id, posting_title, posting_text, profile, weights_version, state, error,
        stem, created_at, finished_at
    from ranking where id = $1 and owner_id = $2 and state <> 'preparing'
""")

# One that is still being sent is not there yet.
LIST: Final = Sql("""
    select ranking.id, posting_id, posting_title, profile, weights_version, ranking.state, error, files,
        waiting, unread, created_at, finished_at
    from ranking cross join lateral (
        select count(*)::int as files,
            (count(*) filter (where ranking_item.state = 'waiting'))::int as waiting,
            (count(*) filter (where ranking_item.state = 'failed'))::int as unread
        from ranking_item where ranking_id = ranking.id
    ) as item
    where owner_id = $1 and ranking.state <> 'preparing' and ($2::uuid is null or ranking.id < $2)
    order by ranking.id desc limit $3
""")

OPEN: Final = Sql("update ranking set state = 'pending' where id = $1 and state = 'preparing'")

# The order that people see: the better fit first, of equal ones the better match, and last what failed.
ITEMS: Final = Sql("""
    select number, name, ranking_item.resume_id, storage_key, ranking_item.state, analysis_id,
        readiness::float8, match::float8, fit::float8, reasons::text, error_code, error_message
    from ranking_item join ranking on ranking.id = ranking_id
    where ranking_id = $1 and owner_id = $2
    order by ranking_item.state <> 'done', fit desc nulls last, match desc nulls last, number
""")

BEGIN: Final = Sql("""
    update ranking set state = 'processing'
    where id = $1 and state in ('pending', 'processing', 'failed') and owner_id is not null
    returning id, owner_id, posting_id, posting_title, posting_text, profile, weights_version, state, error,
        stem, created_at, finished_at
""")

COUNT: Final = Sql("select count(*)::int from ranking_item where ranking_id = $1")

WAITING: Final = Sql("""
    select number, name, resume_id, storage_key, state, analysis_id, readiness::float8, match::float8,
        fit::float8, reasons::text, error_code, error_message
    from ranking_item where ranking_id = $1 and state = 'waiting' order by number
""")

STATE: Final = Sql("select state from ranking where id = $1")

# Only what still waits, of a ranking that nobody has cancelled, is written: so nothing is there twice.
HOLD_ITEM: Final = Sql("""
    select true from ranking_item join ranking on ranking.id = ranking_id
    where ranking_id = $1 and number = $2 and ranking_item.state = 'waiting'
      and ranking.state = 'processing'
    for update
""")

DONE: Final = Sql("""
    update ranking_item set state = 'done', analysis_id = $3, readiness = $4::float8::numeric,
        match = $5::float8::numeric, fit = $6::float8::numeric, reasons = $7::text::jsonb
    where ranking_id = $1 and number = $2
""")

FAILED: Final = Sql("""
    update ranking_item set state = 'failed', error_code = $3, error_message = $4
    where ranking_id = $1 and number = $2 and state = 'waiting'
""")

FINISH: Final = Sql("""
    update ranking set state = 'completed', finished_at = $2, error = null
    where id = $1 and state = 'processing'
""")

FAIL: Final = Sql("""
    update ranking set state = 'failed', error = $2, finished_at = $3
    where id = $1 and state in ('pending', 'processing')
""")

CANCEL: Final = Sql("""
    update ranking set state = 'cancelled', finished_at = $3
    where id = $1 and owner_id = $2 and state in ('pending', 'processing')
""")

DELETE: Final = Sql("delete from ranking where id = $1 and owner_id = $2")

FORGET_FILES: Final = Sql("update ranking_item set storage_key = null where ranking_id = $1")

FORGET_OLD: Final = Sql("""
    update ranking set owner_id = null where id in (
        select ranking.id from ranking join owner on owner.id = ranking.owner_id
        where owner.kind = $1 and ranking.created_at < $2 limit $3)
""")

LEFT_OVER: Final = Sql("""
    select id, stem from ranking where owner_id is null order by id limit $1 for update skip locked
""")

KEYS: Final = Sql("""
    select storage_key from ranking_item
    where ranking_id = $1 and storage_key is not null and ($2 or state <> 'waiting') order by number
""")

# A failed one may be tried again for a day; a crash may have left files of those that are over, or of those
# whose files were still on their way.
WITH_FILES: Final = Sql("""
    select id, stem from ranking
    where (state in ('completed', 'cancelled') and finished_at < $1::timestamptz - interval '1 minute'
           or state = 'failed' and finished_at < $1 - interval '1 day'
           or state = 'preparing' and created_at < $1 - interval '1 hour')
      and exists (select 1 from ranking_item where ranking_id = ranking.id and storage_key is not null)
    order by id limit $2 for update skip locked
""")

FORGET: Final = Sql("delete from ranking where id = any($1::uuid[])")

ADOPT: Final = Sql("update ranking set owner_id = $2 where owner_id = $1")


async def insert(
    session: WriteSession, *, owner_id: UUID, ranking: Ranking, items: Sequence[NewItem]
) -> None:
    """Notes what shall be ranked, before its files are on their way."""
    await session.run(
        INSERT,
        ranking.id,
        owner_id,
        ranking.posting_id,
        ranking.posting_title,
        ranking.posting_text,
        ranking.profile,
        ranking.weights_version,
        ranking.stem,
        ranking.created_at,
    )
    columns = zip(*((one.number, one.name, one.resume_id, one.storage_key) for one in items), strict=True)
    await session.run(INSERT_ITEMS, ranking.id, *map(list, columns))


async def open_for_work(session: WriteSession, *, ranking_id: UUID) -> bool:
    """Lets a worker have it, now that its files are there; false where they were taken away meanwhile."""
    return await session.run(OPEN, ranking_id) == 1


async def read(session: ReadSession, *, owner_id: UUID, ranking_id: UUID) -> Ranking | None:
    """One ranking of this owner."""
    return await session.one(Ranking, READ, ranking_id, owner_id)


async def list_page(
    session: ReadSession, *, owner_id: UUID, before: UUID | None, limit: int
) -> list[RankingSummary]:
    """The newest rankings of this owner."""
    return await session.all(RankingSummary, LIST, owner_id, before, limit)


async def list_items(session: ReadSession, *, owner_id: UUID, ranking_id: UUID) -> list[RankingItem]:
    """All files of a ranking, the best first."""
    return await session.all(RankingItem, ITEMS, ranking_id, owner_id)


async def begin(session: WriteSession, *, ranking_id: UUID) -> Ranking | None:
    """Takes a ranking up; nothing comes back where it is over or its owner is gone."""
    return await session.one(Ranking, BEGIN, ranking_id)


async def count_items(session: ReadSession, *, ranking_id: UUID) -> int:
    """How many files there are."""
    count: int = await session.value(COUNT, ranking_id)
    return count


async def list_waiting(session: ReadSession, *, ranking_id: UUID) -> list[RankingItem]:
    """What still has to be read, in the order in which it was sent."""
    return await session.all(RankingItem, WAITING, ranking_id)


async def read_state(session: ReadSession, *, ranking_id: UUID) -> str | None:
    """How it stands, for the worker at it."""
    state: str | None = await session.value(STATE, ranking_id)
    return state


async def hold_item(session: WriteSession, *, ranking_id: UUID, number: int) -> bool:
    """Whether this file is still to be written; held until the transaction ends."""
    return bool(await session.value(HOLD_ITEM, ranking_id, number))


async def mark_done(session: WriteSession, *, ranking_id: UUID, item: RankingItem) -> None:
    """Writes what came of a file."""
    await session.run(
        DONE,
        ranking_id,
        item.number,
        item.analysis_id,
        item.readiness,
        item.match,
        item.fit,
        item.reasons,
    )


async def mark_failed(
    session: WriteSession, *, ranking_id: UUID, number: int, error: tuple[str, str]
) -> None:
    """Writes why a file could not be ranked."""
    await session.run(FAILED, ranking_id, number, *error)


async def finish(session: WriteSession, *, ranking_id: UUID, now: datetime) -> None:
    """Marks a ranking as done."""
    await session.run(FINISH, ranking_id, now)


async def fail(session: WriteSession, *, ranking_id: UUID, error: str, now: datetime) -> None:
    """Marks a ranking as failed, with words for its owner."""
    await session.run(FAIL, ranking_id, error, now)


async def cancel(session: WriteSession, *, owner_id: UUID, ranking_id: UUID, now: datetime) -> bool:
    """Stops what waits or runs; false where it is over."""
    return await session.run(CANCEL, ranking_id, owner_id, now) == 1


async def delete(session: WriteSession, *, owner_id: UUID, ranking_id: UUID) -> bool:
    """Removes a ranking with all that it made; false where there is none."""
    return await session.run(DELETE, ranking_id, owner_id) == 1


async def list_keys(session: ReadSession, *, ranking_id: UUID, is_all: bool = True) -> list[str]:
    """Where files of a ranking still lie: all, or those that were read."""
    found = await session.all(StoredFile, KEYS, ranking_id, is_all)
    return [one.storage_key for one in found]


async def list_with_files(session: WriteSession, *, now: datetime, limit: int) -> list[LeftOver]:
    """Rankings that are over and still name files, held so that two cleaners never meet."""
    return await session.all(LeftOver, WITH_FILES, now, limit)


async def forget_files(session: WriteSession, *, ranking_id: UUID) -> None:
    """Notes that no file of it is kept any more."""
    await session.run(FORGET_FILES, ranking_id)


async def forget_old(session: WriteSession, *, kind: str, before: datetime, most: int) -> int:
    """Lets go of rankings of visitors, or of users, that are older than they are kept."""
    return await session.run(FORGET_OLD, kind, before, most)


async def list_left_over(session: WriteSession, *, limit: int) -> list[LeftOver]:
    """Rankings of nobody, held so that two cleaners never meet."""
    return await session.all(LeftOver, LEFT_OVER, limit)


async def forget(session: WriteSession, *, ranking_ids: Sequence[UUID]) -> None:
    """Removes the rows."""
    await session.run(FORGET, ranking_ids)


async def adopt(session: WriteSession, *, from_owner_id: UUID, to_owner_id: UUID) -> None:
    """Hands all rankings of one owner to another."""
    await session.run(ADOPT, from_owner_id, to_owner_id)
