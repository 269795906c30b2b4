"""The SQL of visitors, and of what is forgotten when its time is over."""

from datetime import datetime
from typing import Final
from uuid import UUID

from curricle.platform.db.pool import Database
from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.db.statement import Sql

ADD_OWNER = Sql("insert into owner (id, kind, created_at) values ($1, 'visitor', $2)")
ADD_VISITOR = Sql("insert into visitor (id, created_at, seen_at) values ($1, $2, $2)")
FIND_VISITOR = Sql("select seen_at from visitor where id = $1 and account_id is null")
SEE_VISITOR = Sql("update visitor set seen_at = $2 where id = $1 and seen_at < $3")
CLAIM_VISITOR = Sql("update visitor set account_id = $2 where id = $1 and account_id is null")

FORGET_VISITORS = Sql("""
    delete from owner where id in (
        select id from visitor where account_id is null and seen_at <= $1
        order by seen_at limit $2 for update skip locked)
""")
FORGET_REGISTRATIONS = Sql("""
    delete from registration where id in (
        select id from registration where expires_at <= $1
        order by expires_at limit $2 for update skip locked)
""")
FORGET_RESETS = Sql("""
    delete from password_reset where id in (
        select id from password_reset where expires_at <= $1
        order by expires_at limit $2 for update skip locked)
""")
FORGET_SESSIONS = Sql("""
    delete from user_session where id in (
        select id from user_session where expires_at <= $1
        order by expires_at limit $2 for update skip locked)
""")
WHAT_EXPIRES: Final = (FORGET_REGISTRATIONS, FORGET_RESETS, FORGET_SESSIONS)


async def add_visitor(session: WriteSession, *, visitor_id: UUID, now: datetime) -> None:
    """A new device."""
    await session.run(ADD_OWNER, visitor_id, now)
    await session.run(ADD_VISITOR, visitor_id, now)


async def visitor_seen_at(session: ReadSession, *, visitor_id: UUID) -> datetime | None:
    """When the device was last here; nothing where it is unknown or has become an account's."""
    seen_at: datetime | None = await session.value(FIND_VISITOR, visitor_id)
    return seen_at


async def see_visitor(database: Database, *, visitor_id: UUID, now: datetime, seen_before: datetime) -> None:
    """Notes that the device is in use."""
    await database.at_once(SEE_VISITOR, visitor_id, now, seen_before)


async def claim_visitor(session: WriteSession, *, visitor_id: UUID, account_id: UUID) -> bool:
    """Gives the device to the account; false where it was given before."""
    return await session.run(CLAIM_VISITOR, visitor_id, account_id) == 1


async def forget_visitors(session: WriteSession, *, seen_before: datetime, most: int) -> int:
    """Removes devices that stayed away, with all that they made; answers how many."""
    return await session.run(FORGET_VISITORS, seen_before, most)


async def forget_expired(session: WriteSession, *, now: datetime, most: int) -> int:
    """Removes links and sessions that open nothing any more; answers how many of the most numerous kind."""
    return max([await session.run(statement, now, most) for statement in WHAT_EXPIRES])
