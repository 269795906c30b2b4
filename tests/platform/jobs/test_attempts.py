"""How attempts end: retried with a growing wait, buried with a reason, never finished by two."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from pydantic import BaseModel

from curricle.platform.db.pool import Database
from curricle.platform.db.session import WriteSession
from curricle.platform.errors import AppError
from curricle.platform.ids import new_id
from curricle.platform.jobs import ClaimLost, GiveUp, Job, Task, TaskContext, TryLater, Worker, enqueue, read
from tests.platform.conftest import Parts, ask


class Nothing(BaseModel):
    """A payload without anything in it."""


class Odd(AppError):
    """An error of a domain."""

    code = "test.odd"
    title = "That is odd"


def failing(error: Exception, **more: Any) -> Task[Nothing]:
    async def fail(context: TaskContext, payload: Nothing) -> None:
        raise error

    return Task("test.fail", Nothing, fail, **more)


async def queued(database: Database, task: Task[Nothing]) -> tuple[UUID, UUID]:
    owner = new_id()
    async with database.writing() as session:
        return await enqueue(session, task, Nothing(), owner_id=owner), owner


async def state_of(database: Database, job_id: UUID, owner: UUID) -> tuple[str, str | None, int]:
    job = await read(database.reads, job_id, owner)
    assert job is not None
    return job.state, job.error_code, job.attempts


async def test_crash_is_tried_again_and_then_buried(
    parts: Parts, database: Database, database_url: str
) -> None:
    let_go: list[Job] = []

    async def gave_up(session: WriteSession, job: Job) -> None:
        let_go.append(job)

    task = failing(RuntimeError("secret of ada@example.org"), attempts=3, gave_up=gave_up)
    job_id, owner = await queued(database, task)
    for attempt in range(1, 4):
        assert await state_of(database, job_id, owner) == (
            "pending",
            "job.failed" if attempt > 1 else None,
            attempt - 1,
        )
        assert await Worker(parts, [task]).drain() == 1
        await ask(database_url, "update pgqueuer set execute_after = now() - interval '1 second'")
    assert await state_of(database, job_id, owner) == ("failed", "job.failed", 3)
    assert await Worker(parts, [task]).drain() == 0
    assert [job.id for job in let_go] == [job_id]
    [row] = await ask(database_url, "select error_message from job")
    assert "secret" not in row["error_message"]
    assert await ask(database_url, "select * from pgqueuer_log where traceback::text like '%secret%'") == []
    told = await ask(database_url, "select payload->>'state' as state from live_event order by transaction")
    assert [row["state"] for row in told] == [
        "pending",
        *["processing", "pending"] * 2,
        "processing",
        "failed",
    ]


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (GiveUp("test.no", "No."), ("failed", "test.no", 1)),
        (Odd("Very."), ("failed", "test.odd", 1)),
        (TryLater("test.later", "Later."), ("pending", "test.later", 1)),
        (TimeoutError(), ("pending", "job.timed_out", 1)),
    ],
)
async def test_task_says_how_it_ended(
    parts: Parts, database: Database, error: Exception, expected: tuple[str, str, int]
) -> None:
    task = failing(error)
    job_id, owner = await queued(database, task)
    await Worker(parts, [task]).drain()
    assert await state_of(database, job_id, owner) == expected


async def test_task_that_takes_too_long_is_ended(parts: Parts, database: Database) -> None:
    ended: list[bool] = []

    async def sleep(context: TaskContext, payload: Nothing) -> None:
        try:
            await asyncio.sleep(60)
        finally:
            ended.append(True)

    task = Task("test.sleep", Nothing, sleep, timeout=0.05)
    job_id, owner = await queued(database, task)
    await Worker(parts, [task]).drain()
    assert await state_of(database, job_id, owner) == ("pending", "job.timed_out", 1)
    assert ended == [True]


async def test_job_that_kills_its_workers_is_stopped(
    parts: Parts, database: Database, database_url: str
) -> None:
    ran: list[int] = []

    async def run(context: TaskContext, payload: Nothing) -> None:
        ran.append(1)

    task = Task("test.run", Nothing, run, attempts=3)
    job_id, owner = await queued(database, task)
    await ask(database_url, "update job set state = 'processing', attempts = 3, claim = gen_random_uuid()")
    await Worker(parts, [task]).drain()
    assert await state_of(database, job_id, owner) == ("failed", "job.worker_lost", 4)
    assert ran == []


async def test_only_the_holder_of_a_job_can_write_for_it(
    parts: Parts, database: Database, database_url: str
) -> None:
    await ask(database_url, "create table effect (attempt int)")
    outcomes: list[str] = []

    async def write(context: TaskContext, payload: Nothing) -> None:
        if context.job.attempts == 1:
            # Meanwhile another worker takes the job, as it would from one that seems dead.
            await ask(database_url, "update job set claim = $1, attempts = 2", uuid4())
        for session_of in (context.writing, context.finishing):
            try:
                async with session_of() as session:
                    await session.connection.execute("insert into effect values ($1)", context.job.attempts)
                outcomes.append("written")
            except ClaimLost:
                outcomes.append("refused")

    task = Task("test.write", Nothing, write)
    job_id, owner = await queued(database, task)
    await Worker(parts, [task]).drain()
    assert outcomes == ["refused", "refused"]
    assert await ask(database_url, "select * from effect") == []
    assert await state_of(database, job_id, owner) == ("processing", None, 2)


async def test_effect_and_completion_are_one(parts: Parts, database: Database, database_url: str) -> None:
    await ask(database_url, "create table effect (number int)")

    async def write(context: TaskContext, payload: Nothing) -> None:
        async with context.finishing() as session:
            await session.connection.execute("insert into effect values (1)")
        raise RuntimeError("after the end")

    task = Task("test.write", Nothing, write, attempts=2)
    job_id, owner = await queued(database, task)
    await Worker(parts, [task]).drain()
    assert await state_of(database, job_id, owner) == ("completed", None, 1)
    assert len(await ask(database_url, "select * from effect")) == 1


async def test_progress_is_told_and_not_too_often(
    parts: Parts, database: Database, database_url: str
) -> None:
    async def work(context: TaskContext, payload: Nothing) -> None:
        for step in range(1000):
            await context.report(step / 1000)

    task = Task("test.work", Nothing, work)
    await queued(database, task)
    await Worker(parts, [task]).drain()
    told = await ask(database_url, "select payload from live_event where payload->>'state' = 'processing'")
    assert len(told) <= 4


def test_waits_double_up_to_a_ceiling_and_are_spread() -> None:
    task = failing(RuntimeError(), first_delay=1, longest_delay=60)
    longest = [task.delay(attempt, lambda: 1.0) for attempt in range(1, 9)]
    assert longest == [timedelta(seconds=seconds) for seconds in (1, 2, 4, 8, 16, 32, 60, 60)]
    assert task.delay(3, lambda: 0.0) == timedelta(seconds=2)
    assert len({task.delay(5) for _ in range(20)}) > 10
