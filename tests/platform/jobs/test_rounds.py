"""Work that comes round is done by one worker of all, and keeps the tables small and whole."""

import asyncio
from datetime import timedelta

from pydantic import BaseModel

from curricle.platform.db.pool import Database
from curricle.platform.ids import new_id
from curricle.platform.jobs import Periodic, Resources, Task, TaskContext, Worker, enqueue
from curricle.platform.jobs.rounds import OWN, Rounds
from curricle.platform.live import publish
from tests.platform.conftest import Parts, ask


class Nothing(BaseModel):
    """A payload without anything in it."""


async def do(context: TaskContext, payload: Nothing) -> None:
    """Does nothing."""


TASK = Task("test.do", Nothing, do)


async def test_one_of_many_workers_does_the_round(parts: Parts, database_url: str) -> None:
    done: list[int] = []

    async def run(resources: Resources) -> None:
        done.append(1)

    task = Periodic("test.round", timedelta(minutes=5), run)
    workers = [Rounds(parts, [task]) for _ in range(8)]
    await asyncio.gather(*(worker.look() for worker in workers))
    assert done == [1]
    await workers[0].look()
    assert done == [1]
    await ask(database_url, "update periodic_round set due_at = now()")
    await asyncio.gather(*(worker.look() for worker in workers))
    assert done == [1, 1]


async def test_round_that_fails_keeps_no_other_from_its_own(parts: Parts) -> None:
    async def fail(resources: Resources) -> None:
        raise RuntimeError

    async def succeed(resources: Resources) -> None:
        return

    every = timedelta(minutes=5)
    done = await Rounds(
        parts, [Periodic("test.bad", every, fail), Periodic("test.good", every, succeed)]
    ).look()
    assert "test.good" in done
    assert "test.bad" not in done
    assert {periodic.name for periodic in OWN} <= set(done)


async def test_what_has_expired_is_removed_and_nothing_else(
    parts: Parts, database: Database, database_url: str
) -> None:
    owner = new_id()
    async with database.writing() as session:
        old = await enqueue(session, TASK, Nothing(), owner_id=owner)
        await enqueue(session, TASK, Nothing(), owner_id=owner)
    await Worker(parts, [TASK]).drain()
    async with database.writing() as session:
        waiting = await enqueue(session, TASK, Nothing(), owner_id=owner)
    await ask(
        database_url, "update job set result_expires_at = now() - interval '1 second' where id = $1", old
    )
    await ask(database_url, "update live_event set created_at = now() - interval '2 days'")
    async with database.writing() as session:
        await publish(session, owner, "job", "1")
    await Rounds(parts, []).look()
    left = await ask(database_url, "select id from job")
    assert len(left) == 2
    assert old not in [row["id"] for row in left]
    assert waiting in [row["id"] for row in left]
    assert len(await ask(database_url, "select * from live_event")) == 1


async def test_job_without_a_queue_row_finds_its_way_back(
    parts: Parts, database: Database, database_url: str
) -> None:
    async with database.writing() as session:
        await enqueue(session, TASK, Nothing(), owner_id=None)
        await enqueue(session, TASK, Nothing(), owner_id=None)
    await ask(database_url, "update job set created_at = now() - interval '2 minutes'")
    await ask(database_url, "delete from pgqueuer where id = (select min(id) from pgqueuer)")
    await Rounds(parts, []).look()
    assert len(await ask(database_url, "select * from pgqueuer")) == 2
    assert await Worker(parts, [TASK]).drain() == 2
