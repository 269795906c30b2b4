"""The JSON doors of jobs, and the stream that shows how they come along."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, BackgroundTasks, Depends, Query, Request
from fastapi.responses import StreamingResponse

from curricle.modules.identity.auth import Caller, find_caller, identify, needs
from curricle.modules.job import service
from curricle.modules.job.schemas import JobError, JobOut, JobPage, State
from curricle.platform.errors import AppError
from curricle.platform.http.limits import limited
from curricle.platform.http.sessions import Reading, Writing
from curricle.platform.http.state import AppState
from curricle.platform.jobs import Job
from curricle.platform.live import sse

router = APIRouter(tags=["jobs"])

Reader = Annotated[Caller, Depends(needs("resumes:read"))]
Asker = Annotated[Caller, Depends(needs("exports:write"))]
EXAMPLE = """\
retry: 2000
id: 41207.88

id: 41210.91
event: job
data: {"job_id": "0199f3a2-7c1e-7a55-b1c0-2f6d3f0a9e11", "type": "export.render", "state": "processing", …}

: ping
"""
STREAM: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "Events without end, as server-sent events; `: ping` after 15 silent seconds.",
        "content": {"text/event-stream": {"schema": {"type": "string"}, "example": EXAMPLE}},
    }
}


async def _caller_id(caller: Annotated[Caller, Depends(identify)]) -> UUID:
    return caller.owner_id


@router.get("/jobs", operation_id="job_list")
async def list_jobs(
    session: Reading,
    caller: Reader,
    state: State | None = None,
    cursor: UUID | None = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
) -> JobPage:
    """Lists the caller's jobs, the newest first; failed ones stay listed until their result expires."""
    page, following = await service.list_page(
        session, owner_id=caller.owner_id, state=state, cursor=cursor, limit=limit
    )
    return JobPage(items=[shown(job) for job in page], next_cursor=following)


@router.get("/jobs/{job_id}", operation_id="job_read")
async def read_job(job_id: UUID, session: Reading, caller: Reader) -> JobOut:
    """One job."""
    return shown(await service.read(session, owner_id=caller.owner_id, job_id=job_id))


@router.post(
    "/jobs/{job_id}/retry",
    operation_id="job_retry",
    dependencies=[limited("job_retry", count=30, seconds=60, subject=_caller_id)],
)
async def retry_job(job_id: UUID, session: Writing, caller: Asker) -> JobOut:
    """Queues a failed job again."""
    return shown(await service.retry(session, owner_id=caller.owner_id, job_id=job_id))


@router.get(
    "/events",
    operation_id="event_stream",
    response_class=StreamingResponse,
    responses=STREAM,
    tags=["events"],
)
async def stream_events(
    request: Request,
    caller: Reader,
    state: AppState,
    after: Annotated[str | None, Query(max_length=50, description="The id of the last event seen.")] = None,
) -> StreamingResponse:
    """Shows at once what happens to the caller's things. Reconnecting with `Last-Event-ID` misses nothing.

    Event `job` says how a job stands, event `analysis.completed` that something was scored; event `reset`
    says that the place is unknown here: read all anew.
    An event may come twice after a reconnect, never too late and never not at all.
    """

    async def is_welcome() -> bool:
        try:
            now = await find_caller(request, BackgroundTasks())
        except AppError:
            return False
        return now is not None and now.owner_id == caller.owner_id

    stream = state.hub.stream(caller.owner_id, sse.place_of(request, after))
    return sse.respond(stream, is_welcome)


def shown(job: Job) -> JobOut:
    """The job without what is ours alone."""
    seconds = None
    if job.started_at is not None and job.finished_at is not None:
        seconds = (job.finished_at - job.started_at).total_seconds()
    return JobOut(
        id=job.id,
        type=job.type,
        subject_id=job.subject_id,
        state=job.state,
        progress=round(job.progress, 3),
        priority="high" if job.weight > 0 else "low" if job.weight < 0 else "normal",
        attempts=job.attempts,
        max_attempts=job.max_attempts,
        error=JobError(code=job.error_code, message=job.error_message or "") if job.error_code else None,
        correlation_id=job.correlation_id,
        created_at=job.created_at,
        started_at=job.started_at,
        finished_at=job.finished_at,
        duration_seconds=seconds,
        result_expires_at=job.result_expires_at,
    )
