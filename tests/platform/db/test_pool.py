"""Sessions: reads cannot write, writes are all or nothing, and a database that comes back is found again."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import asyncpg
import pytest

from curricle.platform.db.embedded import EmbeddedPostgres
from curricle.platform.db.pool import Database
from curricle.platform.db.session import WriteSession
from curricle.platform.db.statement import Sql
from curricle.platform.errors import Busy, Unavailable

INSERT = Sql("insert into rate_limit values ($1, now())")
INSERT_AND_SAY = Sql("insert into rate_limit values ($1, now()) returning true")
COUNT = Sql("select count(*) from rate_limit")
ONE = Sql("select 1")
SLEEP = Sql("select pg_sleep(0.3)")


async def fail_after(database: Database, work: Callable[[WriteSession], Awaitable[object]]) -> None:
    """A transaction that does its work and then breaks."""
    async with database.writing() as session:
        await work(session)
        raise ZeroDivisionError


async def test_a_reading_session_cannot_write(database: Database) -> None:
    with pytest.raises(asyncpg.ReadOnlySQLTransactionError):
        await database.reads.value(INSERT_AND_SAY, b"a")


async def test_a_write_is_seen_after_its_block_and_not_when_it_fails(database: Database) -> None:
    async with database.writing() as session:
        assert await session.run(INSERT, b"a") == 1
        assert await database.reads.value(COUNT) == 0
    assert await database.reads.value(COUNT) == 1
    with pytest.raises(ZeroDivisionError):
        await fail_after(database, lambda session: session.run(INSERT, b"b"))
    assert await database.reads.value(COUNT) == 1


async def test_what_waits_for_the_commit_runs_after_it_and_only_then(database: Database) -> None:
    said: list[str] = []
    async with database.writing() as session:
        session.after_commit(lambda: said.append("done"))
        assert not said
    assert said == ["done"]

    async def promise(session: WriteSession) -> None:
        session.after_commit(lambda: said.append("never"))

    with pytest.raises(ZeroDivisionError):
        await fail_after(database, promise)
    assert said == ["done"]


async def test_more_readers_than_connections_wait_in_line(database: Database) -> None:
    assert await asyncio.gather(*(database.reads.value(ONE) for _ in range(200))) == [1] * 200


async def test_a_line_that_does_not_move_is_an_answer(database_url: str) -> None:
    database = await Database.connect(database_url, size=1, wait=0.05)
    slow = asyncio.create_task(database.reads.value(SLEEP))
    await asyncio.sleep(0.05)
    with pytest.raises(Busy):
        await database.reads.value(ONE)
    await slow
    assert await database.reads.value(ONE) == 1
    async with database.writing():
        with pytest.raises(Busy):
            await database.at_once(ONE)
    await database.close()


async def test_a_cancelled_reader_gives_its_place_back(database_url: str) -> None:
    database = await Database.connect(database_url, size=1, wait=2)
    for _ in range(3):
        slow = asyncio.create_task(database.reads.value(SLEEP))
        await asyncio.sleep(0.02)
        slow.cancel()
        with pytest.raises(asyncio.CancelledError):
            await slow
    assert await database.reads.value(ONE) == 1
    await database.close()


async def test_after_a_restart_of_the_server_all_goes_on(quick_path: Path) -> None:
    server = EmbeddedPostgres(quick_path, durable=False)
    database = await Database.connect(server.start(), size=3)
    try:
        await asyncio.gather(*(database.reads.value(SLEEP) for _ in range(3)))
        server.stop()
        with pytest.raises(Unavailable):
            await database.reads.value(ONE)
        with pytest.raises(Unavailable):
            async with database.writing():
                pass
        server.start()
        assert await database.reads.value(ONE) == 1
        async with database.writing() as session:
            assert await session.value(ONE) == 1
    finally:
        await database.close()
        server.stop()
