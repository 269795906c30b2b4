"""The SQL of live events."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.db.statement import Sql

ADD: Final = Sql("insert into live_event (owner_id, type, payload) values ($1, $2, $3::text::jsonb)")

# An event is settled when every transaction up to its own is over: nothing can come before it any more.
AFTER: Final = Sql("""
    select transaction, id, type, payload::text,
        transaction < pg_snapshot_xmin(pg_current_snapshot())::text::bigint as is_settled
    from live_event
    where owner_id = $1 and (transaction, id) > ($2, $3)
    order by transaction, id limit $4
""")

# The place from which nothing that is committed later can be missed.
HORIZON: Final = Sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1")

NEWEST: Final = Sql("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")

BUSY_OWNERS: Final = Sql("select distinct owner_id from live_event where transaction > $1")

FORGET: Final = Sql("""
    delete from live_event where (owner_id, transaction, id) in
        (select owner_id, transaction, id from live_event
         where created_at < now() - interval '1 day' limit 10000)
""")


@dataclass(frozen=True, slots=True)
class LiveEvent:
    """Something that its owner wants to see at once."""

    transaction: int
    id: int
    type: str
    payload: str
    is_settled: bool


async def add(session: WriteSession, owner_id: UUID, type_: str, payload: str) -> None:
    """Keeps the event for whoever reads later."""
    await session.run(ADD, owner_id, type_, payload)


async def after(session: ReadSession, owner_id: UUID, place: tuple[int, int], limit: int) -> list[LiveEvent]:
    """The owner's events after this place, in the order of their places."""
    return await session.all(LiveEvent, AFTER, owner_id, *place, limit)


async def horizon(session: ReadSession) -> int:
    """The last transaction before which all are over."""
    return int(await session.value(HORIZON))


async def newest(session: ReadSession) -> int:
    """The number that the next transaction will have."""
    return int(await session.value(NEWEST))


async def busy_owners(session: ReadSession, since: int) -> set[UUID]:
    """Owners with events of transactions after this one."""
    rows = await session.connection.fetch(BUSY_OWNERS.text, since)
    return {row["owner_id"] for row in rows}


async def forget(session: WriteSession) -> int:
    """Removes events of more than a day ago."""
    return await session.run(FORGET)
