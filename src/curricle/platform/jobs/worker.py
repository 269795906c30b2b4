"""A worker: takes jobs from PgQueuer's queue and runs them until it is told to stop."""

import asyncio
import logging
from collections.abc import Collection, Iterable
from datetime import timedelta
from uuid import uuid4

from pgqueuer.errors import RetryRequested
from pgqueuer.models import Job as QueueRow
from pgqueuer.ports.repository import EntrypointExecutionParameter
from pgqueuer.qm import QueueManager
from pgqueuer.types import QueueEntrypoint, QueueManagerId

from curricle.platform.jobs.claims import ClaimingQueries
from curricle.platform.jobs.context import Resources
from curricle.platform.jobs.driver import QueueDriver
from curricle.platform.jobs.execution import Execution, Outcome
from curricle.platform.jobs.rounds import Rounds
from curricle.platform.jobs.task import AnyTask, Periodic

log = logging.getLogger(__name__)

# The two together decide how soon the job of a killed worker runs again: measured 5 to 7 seconds.
DEQUEUE_TIMEOUT = timedelta(seconds=2)
HEARTBEAT_TIMEOUT = timedelta(seconds=5)
AFTER_A_SURPRISE = timedelta(seconds=5)


class Worker:
    """Serves all queues, or only those that it is given."""

    def __init__(
        self,
        resources: Resources,
        tasks: Iterable[AnyTask],
        periodic: Iterable[Periodic] = (),
        *,
        queues: Collection[str] | None = None,
    ) -> None:
        self.tasks = {task.name: task for task in tasks if queues is None or task.queue in queues}
        self.concurrency = max(2, resources.settings.worker_concurrency)
        self.driver = QueueDriver(resources.settings.database_url, queues)
        self.queries = ClaimingQueries(self.driver)
        self.execution = Execution(resources)
        self.rounds = Rounds(resources, periodic)
        self._manager: QueueManager | None = None

    async def run(self) -> None:
        """Works until ``stop``. Whatever happens to the queue's engine, it is started again."""
        await self.driver.open()
        self.rounds.start()
        try:
            while not self.execution.is_stopping:
                self._manager = self._make_manager()
                try:
                    await self._manager.run(
                        dequeue_timeout=DEQUEUE_TIMEOUT,
                        heartbeat_timeout=HEARTBEAT_TIMEOUT,
                        batch_size=max(1, self.concurrency // 2),
                        max_concurrent_tasks=self.concurrency,
                    )
                    return
                except Exception:
                    log.exception("job.worker_stumbled")
                    await asyncio.sleep(1)
        finally:
            await self.rounds.close()
            await self.driver.close()

    async def stop(self, grace: float) -> None:
        """Takes no more jobs, gives the running ones ``grace`` seconds, and hands the rest back."""
        if self._manager is not None:
            self._manager.shutdown.set()
        if self.execution.running:
            await asyncio.wait(set(self.execution.running), timeout=grace)
        self.execution.stop()

    async def drain(self) -> int:
        """Runs what is due, in the order of the line, until nothing is; says how many. Retries stay."""
        await self.driver.open()
        manager_id = QueueManagerId(uuid4())
        entrypoints = {QueueEntrypoint(name): EntrypointExecutionParameter(0) for name in self.tasks}
        count = 0
        try:
            while rows := await self.queries.dequeue(1, entrypoints, manager_id, None, HEARTBEAT_TIMEOUT):
                for row in rows:
                    count += 1
                    delay = await self._outcome(row)
                    if delay is None:
                        await self.queries.log_jobs([(row, "successful", None)])
                    else:
                        await self.queries.retry_job(row, delay, None)
            return count
        finally:
            await self.driver.close()

    def _make_manager(self) -> QueueManager:
        manager = QueueManager(self.queries)
        for name in self.tasks:
            # Held, not deleted: a row that PgQueuer itself fails on must not take the job with it.
            manager.entrypoint(name, on_failure="hold", accepts_context=False)(self._take)
        return manager

    async def _take(self, row: QueueRow) -> None:
        """What PgQueuer calls. It hears of retries only; our own rows know how a job ended."""
        delay = await self._outcome(row)
        if delay is not None:
            raise RetryRequested(delay) from None

    async def _outcome(self, row: QueueRow) -> Outcome:
        claim = self.queries.claims.get(row.id)
        if claim is None:
            self.queries.claims.pop(row.id, None)
            return None
        try:
            return await self.execution.attempt(self.tasks[row.entrypoint], claim.job, claim.token)
        except Exception:
            log.exception("job.books_failed", extra={"task": row.entrypoint})
            return AFTER_A_SURPRISE
        finally:
            self.queries.claims.pop(row.id, None)
