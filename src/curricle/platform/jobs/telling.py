"""Tells the owner of a job what has become of it, in the transaction in which it became so."""

import json
from uuid import UUID

from curricle.platform.db.session import WriteSession
from curricle.platform.jobs.models import Job, State
from curricle.platform.live.publishing import CHANNEL, publish


async def tell(
    session: WriteSession, job: Job, state: State, *, progress: float, error: tuple[str, str] | None = None
) -> None:
    """One live event for the owner, if there is one."""
    if job.owner_id is not None:
        await tell_owner(session, job.owner_id, job.id, (job.type, job.subject_id), (state, progress, error))


def tell_soon(session: WriteSession, job: Job) -> None:
    """Wakes the owner's open pages for an event that the statement itself has written."""
    if job.owner_id is not None:
        session.announce(CHANNEL, str(job.owner_id))


async def tell_owner(
    session: WriteSession,
    owner_id: UUID,
    job_id: UUID,
    about: tuple[str, UUID | None],
    now: tuple[State, float, tuple[str, str] | None],
) -> None:
    """The event itself: which job, about what, and how it stands now."""
    state, progress, error = now
    payload = {
        "job_id": str(job_id),
        "type": about[0],
        "subject_id": None if about[1] is None else str(about[1]),
        "state": state,
        "progress": round(progress, 3),
        "error": None if error is None else {"code": error[0], "message": error[1]},
    }
    await publish(session, owner_id, "job", json.dumps(payload, separators=(",", ":")))
