"""Puts work into the queue, in the transaction of its cause: a rolled-back request leaves no job."""

from collections.abc import Sequence
from uuid import UUID

from pydantic import BaseModel

from curricle.platform.correlation import correlation_id
from curricle.platform.db.session import WriteSession
from curricle.platform.ids import new_id
from curricle.platform.jobs import repository
from curricle.platform.jobs.errors import PayloadInvalid
from curricle.platform.jobs.models import Place
from curricle.platform.jobs.task import AnyTask
from curricle.platform.jobs.telling import tell_owner
from curricle.platform.live.publishing import CHANNEL as LIVE_CHANNEL

# On this channel the names of the queues with new work are said, after the commit.
CHANNEL = "curricle_jobs"


async def enqueue(
    session: WriteSession,
    task: AnyTask,
    payload: BaseModel,
    *,
    owner_id: UUID | None,
    subject_id: UUID | None = None,
    weight: int = 0,
) -> UUID:
    """Asks for background work. A unit of ``weight`` is worth a minute's head start in the line."""
    if not isinstance(payload, task.payload):
        raise PayloadInvalid(f"{task.name} takes {task.payload.__name__}, not {type(payload).__name__}")
    text = task.payload.model_validate(payload.model_dump()).model_dump_json()
    values = {
        "owner_id": owner_id,
        "type": task.name,
        "subject_id": subject_id,
        "queue": task.queue,
        "payload": text,
        "max_attempts": task.attempts,
        "weight": weight,
        "correlation_id": correlation_id.get() or None,
    }
    job_id = new_id()
    await repository.add(session, job_id, values)
    session.announce(CHANNEL, task.queue)
    if owner_id is not None:
        session.announce(LIVE_CHANNEL, str(owner_id))
    return job_id


async def revive(session: WriteSession, job_id: UUID, owner_id: UUID) -> bool:
    """Queues a dead letter again, with all its attempts; false if this owner has no such dead letter."""
    place = await repository.revive(session, job_id, owner_id)
    if place is None:
        return False
    await stand_in_line(session, [place])
    job = await repository.read(session, job_id, owner_id)
    assert job is not None
    await tell_owner(session, owner_id, job_id, (job.type, job.subject_id), ("pending", 0.0, None))
    return True


async def stand_in_line(session: WriteSession, places: Sequence[Place]) -> None:
    """Makes the queue's own rows and, once they are true, wakes a worker."""
    await repository.stand_in_line(session, places)
    for queue in {place.queue for place in places}:
        session.announce(CHANNEL, queue)
