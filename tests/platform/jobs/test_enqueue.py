"""A job is a row of its cause's transaction, with a payload of the declared form and a fair place in line."""

from uuid import UUID

import pytest
from pydantic import BaseModel

from curricle.platform.correlation import correlation_id
from curricle.platform.db.pool import Database
from curricle.platform.ids import new_id
from curricle.platform.jobs import PayloadInvalid, Task, TaskContext, Worker, enqueue, read
from tests.platform.conftest import Parts, ask


class Note(BaseModel):
    note: str


class Other(BaseModel):
    note: str


# More than one helping of the queue takes.
MANY = 300
seen: list[tuple[str, UUID | None]] = []


async def remember(context: TaskContext, payload: Note) -> None:
    seen.append((payload.note, context.job.owner_id))


NOTE = Task(name="note.remember", payload=Note, run=remember)


@pytest.fixture(autouse=True)
def _nothing_seen() -> None:
    seen.clear()


async def test_rolled_back_request_leaves_no_job(parts: Parts, database_url: str) -> None:
    async def request() -> None:
        async with parts.database.writing() as session:
            await enqueue(session, NOTE, Note(note="never"), owner_id=new_id())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await request()
    assert await Worker(parts, [NOTE]).drain() == 0
    for table in ("job", "pgqueuer", "live_event"):
        assert await ask(database_url, f"select * from {table}") == []


async def test_committed_job_is_done_and_told(parts: Parts, database: Database, database_url: str) -> None:
    owner = new_id()
    token = correlation_id.set("request-7")
    async with database.writing() as session:
        job_id = await enqueue(session, NOTE, Note(note="done"), owner_id=owner)
    correlation_id.reset(token)
    assert await Worker(parts, [NOTE]).drain() == 1
    job = await read(database.reads, job_id, owner)
    assert job is not None
    assert (job.state, job.attempts, job.progress, job.correlation_id) == ("completed", 1, 1.0, "request-7")
    assert job.started_at is not None
    assert job.finished_at is not None
    assert job.result_expires_at is not None
    assert await read(database.reads, job_id, new_id()) is None
    told = await ask(database_url, "select payload->>'state' as state from live_event order by transaction")
    assert [row["state"] for row in told] == ["pending", "processing", "completed"]
    assert await ask(database_url, "select * from pgqueuer") == []


async def test_payload_of_another_form_is_refused(database: Database) -> None:
    async with database.writing() as session:
        with pytest.raises(PayloadInvalid):
            await enqueue(session, NOTE, Other(note="x"), owner_id=None)


async def test_payload_is_checked_again_when_taken(
    parts: Parts, database: Database, database_url: str
) -> None:
    owner = new_id()
    async with database.writing() as session:
        job_id = await enqueue(session, NOTE, Note(note="x"), owner_id=owner)
    await ask(database_url, "update job set payload = '{\"other\": 1}' where id = $1", job_id)
    await Worker(parts, [NOTE]).drain()
    job = await read(database.reads, job_id, owner)
    assert job is not None
    assert (job.state, job.error_code) == ("failed", "job.payload_invalid")
    assert seen == []


async def test_one_owner_with_many_jobs_does_not_delay_another(parts: Parts, database: Database) -> None:
    hot, calm, paying = new_id(), new_id(), new_id()
    async with database.writing() as session:
        for number in range(MANY):
            await enqueue(session, NOTE, Note(note=f"hot {number}"), owner_id=hot)
    async with database.writing() as session:
        await enqueue(session, NOTE, Note(note="calm"), owner_id=calm)
        await enqueue(session, NOTE, Note(note="paying"), owner_id=paying, weight=1)
    await Worker(parts, [NOTE]).drain()
    order = [note for note, _ in seen]
    assert len(order) == MANY + 2
    assert order[0] == "paying"
    assert order.index("calm") <= 2
    assert [note for note in order if note.startswith("hot")] == [f"hot {number}" for number in range(MANY)]


async def test_worker_of_one_queue_leaves_the_others(parts: Parts, database: Database) -> None:
    heavy = Task(name="note.heavy", payload=Note, run=remember, queue="heavy")
    async with database.writing() as session:
        await enqueue(session, NOTE, Note(note="light"), owner_id=None)
        await enqueue(session, heavy, Note(note="heavy"), owner_id=None)
    assert await Worker(parts, [NOTE, heavy], queues={"heavy"}).drain() == 1
    assert seen == [("heavy", None)]
