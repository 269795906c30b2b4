"""One attempt at one job: claim it, run it, and write down how it ended."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, Literal
from uuid import UUID

import asyncpg
from pydantic import ValidationError

from curricle.platform.correlation import correlation_id
from curricle.platform.db.pool import GONE
from curricle.platform.db.session import WriteSession
from curricle.platform.errors import AppError, Busy, Unavailable
from curricle.platform.jobs import repository
from curricle.platform.jobs.completion import Completions
from curricle.platform.jobs.context import Resources, TaskContext
from curricle.platform.jobs.errors import ClaimLost, GiveUp, TryLater
from curricle.platform.jobs.models import Job
from curricle.platform.jobs.task import AnyTask
from curricle.platform.jobs.telling import tell

log = logging.getLogger(__name__)

# A task that was stopped by these has not failed: the database was away, and the attempt does not count.
DATABASE_AWAY = (
    asyncpg.PostgresConnectionError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.CannotConnectNowError,
    asyncpg.InterfaceError,
    Unavailable,
    Busy,
)
# Our own books are tried again after more: the socket may be missing while the server is started again.
AWAY = (*DATABASE_AWAY, *GONE)
# A task that was told to end has this long to let go of what it holds.
FAREWELL = 2.0

LOST = ("job.worker_lost", "The work was broken off again and again, and has been stopped.")
INVALID = ("job.payload_invalid", "The work was asked for in a form that is not understood.")
TIMED_OUT = ("job.timed_out", "The work took too long and was stopped.")
FAILED = ("job.failed", "Something went wrong on our side.")

# How long the queue is to wait before the job comes round again; nothing when it is over.
Outcome = timedelta | None


class HandedBack(Exception):
    """The worker is to stop; the job goes back to the queue as if it had not been taken."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How an attempt ended. ``again`` counts it and ``untouched`` does not; ``lost``: another has the job."""

    kind: Literal["done", "again", "dead", "untouched", "lost"]
    error: tuple[str, str] = ("", "")
    after: timedelta | None = None


def judge(error: Exception) -> Verdict:
    """What an exception of a task means for its job. Words that were not meant for people are kept back."""
    verdict = Verdict("again", FAILED)
    if isinstance(error, GiveUp):
        verdict = Verdict("dead", (error.code, error.message))
    elif isinstance(error, TryLater):
        verdict = Verdict("again", (error.code, error.message), error.after)
    elif isinstance(error, HandedBack):
        verdict = Verdict("untouched", after=timedelta(0))
    elif isinstance(error, DATABASE_AWAY):
        verdict = Verdict("untouched", after=timedelta(seconds=1))
    elif isinstance(error, ClaimLost):
        verdict = Verdict("lost")
    elif isinstance(error, TimeoutError):
        verdict = Verdict("again", TIMED_OUT)
    elif isinstance(error, AppError):
        verdict = Verdict("dead", (error.code, str(error)))
    return verdict


class Execution:
    """All attempts of one worker; ``running`` are those of this moment, so that a stop can end them."""

    def __init__(self, resources: Resources) -> None:
        self.resources = resources
        self.running: set[asyncio.Task[None]] = set()
        self.is_stopping = False
        self._completions = Completions(self._write)

    async def attempt(self, task: AnyTask, job: Job, claim: UUID) -> Outcome:
        """Runs a job once that was claimed for this worker."""
        token = correlation_id.set(job.correlation_id or str(job.id))
        try:
            return await self._attempt(task, job, claim)
        finally:
            correlation_id.reset(token)

    async def _attempt(self, task: AnyTask, job: Job, claim: UUID) -> Outcome:
        hours = task.result_hours or self.resources.settings.job_result_hours
        kept = timedelta(hours=hours)
        context = TaskContext(self.resources, job, claim, kept)
        began = time.monotonic()
        verdict = await self._verdict(task, context)
        seconds = round(time.monotonic() - began, 3)
        about = {"job_id": str(job.id), "task": task.name, "attempt": job.attempts, "seconds": seconds}
        log.info("job.attempted", extra={**about, "verdict": verdict.kind, "code": verdict.error[0] or None})
        if verdict.kind == "again" and job.attempts >= job.max_attempts:
            verdict = replace(verdict, kind="dead")
        if verdict.kind == "dead":
            await self._bury(task, context, verdict.error)
        elif verdict.kind == "again":
            delay = task.delay(job.attempts) if verdict.after is None else verdict.after
            await self._put_back(context, verdict.error, uncounted=0)
            return delay
        elif verdict.kind == "untouched":
            await self._put_back(context, verdict.error, uncounted=1)
            return verdict.after
        elif verdict.kind == "done" and not context.is_finished:
            await self._completions.add(context)
        return None

    async def _verdict(self, task: AnyTask, context: TaskContext) -> Verdict:
        """Runs the task and says how that ended."""
        if context.job.attempts > context.job.max_attempts:
            return Verdict("dead", LOST)
        try:
            payload = task.payload.model_validate_json(context.job.payload)
        except ValidationError:
            return Verdict("dead", INVALID)
        try:
            await self._run(task, context, payload)
        except Exception as error:
            verdict = judge(error)
            if verdict.error is FAILED:
                log.exception("job.crashed", extra={"job_id": str(context.job.id), "task": task.name})
            return verdict
        return Verdict("done")

    async def _run(self, task: AnyTask, context: TaskContext, payload: Any) -> None:
        """The task in an asyncio task of its own: it can be ended without ending who keeps the books."""
        inner = asyncio.ensure_future(_call(task, context, payload))
        self.running.add(inner)
        try:
            done, _ = await asyncio.wait({inner}, timeout=task.timeout)
            if not done:
                inner.cancel()
                await asyncio.wait({inner}, timeout=FAREWELL)
                raise TimeoutError
            if inner.cancelled():
                raise HandedBack if self.is_stopping else TimeoutError
            inner.result()
        finally:
            self.running.discard(inner)

    def stop(self) -> None:
        """Ends what still runs; each job goes back to the queue at once."""
        self.is_stopping = True
        for inner in self.running:
            inner.cancel()

    async def _put_back(self, context: TaskContext, error: tuple[str, str], *, uncounted: int) -> None:
        async def write(session: WriteSession) -> None:
            if await repository.put_back(session, context.job.id, context.claim, uncounted, error):
                await tell(session, context.job, "pending", progress=0.0)

        await self._write(write)

    async def _bury(self, task: AnyTask, context: TaskContext, error: tuple[str, str]) -> None:
        job = replace(context.job, state="failed", error_code=error[0], error_message=error[1])

        async def write(session: WriteSession) -> None:
            if not await repository.bury(session, job.id, context.claim, error, context.kept):
                return
            if task.gave_up is not None:
                await task.gave_up(session, job)
            await tell(session, job, "failed", progress=job.progress, error=error)

        await self._write(write)

    async def _write(self, write: Callable[[WriteSession], Awaitable[Any]]) -> Any:
        """A transaction of the books, tried until the database takes it; all of them may be written twice."""
        pause = 0.1
        while True:
            try:
                async with self.resources.database.writing() as session:
                    return await write(session)
            except AWAY as error:
                log.warning("job.database_away", extra={"reason": type(error).__name__})
            await asyncio.sleep(pause)
            pause = min(pause * 2, 1.0)


async def _call(task: AnyTask, context: TaskContext, payload: Any) -> None:
    await task.run(context, payload)
