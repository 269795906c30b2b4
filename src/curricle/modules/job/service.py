"""What an owner can do with their jobs: look at them, and queue one again that has failed."""

from uuid import UUID

from curricle.modules.job.errors import JobNotFailed, JobNotFound
from curricle.platform import jobs
from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.jobs import Job, State


async def list_page(
    session: ReadSession, *, owner_id: UUID, state: State | None, cursor: UUID | None, limit: int
) -> tuple[list[Job], UUID | None]:
    """The newest jobs, and where the next page begins."""
    found = await jobs.list_jobs(session, owner_id, state, cursor, limit + 1)
    page = found[:limit]
    return page, page[-1].id if len(found) > limit else None


async def read(session: ReadSession, *, owner_id: UUID, job_id: UUID) -> Job:
    """One job."""
    job = await jobs.read(session, job_id, owner_id)
    if job is None:
        raise JobNotFound
    return job


async def retry(session: WriteSession, *, owner_id: UUID, job_id: UUID) -> Job:
    """Queues a dead letter again, with all its attempts. Of two who ask at once, one hears that it waits."""
    if not await jobs.revive(session, job_id, owner_id):
        job = await read(session, owner_id=owner_id, job_id=job_id)
        raise JobNotFailed(state=job.state)
    return await read(session, owner_id=owner_id, job_id=job_id)


async def adopt(session: WriteSession, *, visitor_id: UUID, user_id: UUID) -> None:
    """What a visitor has asked for is the account's from now on."""
    await jobs.adopt(session, visitor_id, user_id)
