"""PgQueuer's queries with one more step: whoever takes rows claims their jobs in the same breath."""

from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID, uuid4

from pgqueuer.models import Job as QueueRow
from pgqueuer.models import TracebackRecord
from pgqueuer.ports.repository import EntrypointExecutionParameter
from pgqueuer.queries import Queries
from pgqueuer.types import JOB_STATUS, QueueEntrypoint, QueueManagerId

from curricle.platform.jobs import repository
from curricle.platform.jobs.driver import QueueDriver
from curricle.platform.jobs.models import Job


@dataclass(frozen=True, slots=True)
class Claim:
    """A job that this worker has, and the token by which it is known as its holder."""

    job: Job
    token: UUID


@dataclass
class ClaimingQueries(Queries):
    """Claims by the batch, because a statement for each job would cost more than most jobs.

    ``claims`` has an entry for each row that was taken; nothing stands there for a job that is over.
    """

    claims: dict[int, Claim | None] = field(default_factory=dict)

    async def dequeue(
        self,
        batch_size: int,
        entrypoints: dict[QueueEntrypoint, EntrypointExecutionParameter],
        queue_manager_id: QueueManagerId,
        global_concurrency_limit: int | None,
        heartbeat_timeout: timedelta,
    ) -> list[QueueRow]:
        """Takes rows and claims their jobs, except those that run here already."""
        rows = await super().dequeue(
            batch_size, entrypoints, queue_manager_id, global_concurrency_limit, heartbeat_timeout
        )
        fresh = [row for row in rows if row.id not in self.claims]
        if fresh:
            await self._claim(fresh)
        return rows

    async def log_jobs(self, job_status: list[tuple[QueueRow, JOB_STATUS, TracebackRecord | None]]) -> None:
        """Removes the rows of what is over, which makes room: the engine counts rows, not tasks."""
        await super().log_jobs(job_status)
        self._wake()

    async def retry_job(self, job: QueueRow, delay: timedelta, traceback: TracebackRecord | None) -> None:
        """Lets a row wait, which makes room too."""
        # The engine would keep the exception's words, and those may be of somebody's work.
        await super().retry_job(job, delay, None)
        self._wake()

    def _wake(self) -> None:
        """Without a trigger nobody else tells the engine that there is room again."""
        assert isinstance(self.driver, QueueDriver)
        self.driver.wake()

    async def _claim(self, rows: list[QueueRow]) -> None:
        assert isinstance(self.driver, QueueDriver)
        tokens = {UUID(bytes=row.payload or b""): uuid4() for row in rows}
        found = await self.driver.fetch(repository.CLAIM.text, list(tokens), list(tokens.values()))
        jobs = {job.id: job for job in (Job(**row) for row in found)}  # type: ignore[arg-type]
        for row in rows:
            job = jobs.get(UUID(bytes=row.payload or b""))
            self.claims[row.id] = None if job is None else Claim(job, tokens[job.id])
            if job is not None and job.owner_id is not None:
                self.driver.tell_owner(job.owner_id)
