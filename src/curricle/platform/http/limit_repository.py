"""The counters of the rate limits."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from curricle.platform.db.statement import Sql

if TYPE_CHECKING:
    from curricle.platform.db.pool import Database

# GCRA: a row holds the moment at which the bucket would be full again if nobody asked any more. A request
# moves it by one step, and is refused (no row comes back) when it would lie further away than the window.
TAKE = Sql("""
    insert into rate_limit as held (key, full_at) values ($1, $2::timestamptz + $3::interval)
    on conflict (key) do update set full_at = greatest(held.full_at, $2) + $3
    where greatest(held.full_at, $2) + $3 <= $2 + $4::interval
    returning full_at
""")
READ = Sql("select full_at from rate_limit where key = $1")
FORGET_FULL = Sql("""
    with gone as (delete from rate_limit where full_at < $1 returning 1) select count(*) from gone
""")


async def take(
    database: "Database", key: bytes, now: datetime, step: timedelta, window: timedelta
) -> datetime | None:
    """Counts one request and answers when the bucket is full again, or nothing when it is empty."""
    taken: datetime | None = await database.at_once(TAKE, key, now, step, window)
    return taken


async def read(database: "Database", key: bytes) -> datetime | None:
    """When the bucket is full again."""
    found: datetime | None = await database.reads.value(READ, key)
    return found


async def forget_full(database: "Database", now: datetime) -> int:
    """Deletes the counters that no longer say anything; answers how many."""
    count: int = await database.at_once(FORGET_FULL, now)
    return count
