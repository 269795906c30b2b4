"""Warm child processes for heavy work: each call can be timed out, cancelled and killed without harm."""

import asyncio
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Literal, Self

from curricle.platform.processes.errors import ProcessDied, ProcessFailed, ProcessTimedOut
from curricle.platform.processes.worker import Worker

_START_SECONDS = 60.0
_MEBIBYTE = 1024 * 1024


class ProcessPool:
    """A fixed number of children. They are spawned, never forked: forking a process with threads hangs."""

    def __init__(
        self,
        size: int,
        memory_bytes: int = 1024 * _MEBIBYTE,
        *,
        warm: str = "",
        recycle_after: int = 2000,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        if size < 1:
            raise ValueError("a pool needs at least one process")
        self._size = size
        self._memory_bytes = memory_bytes
        self._warm = warm
        self._recycle_after = recycle_after
        self._environment = dict(environment or {})
        # First in, first out: a fresh child has time to warm up behind those that are warm already.
        self._idle: asyncio.Queue[Worker | None] = asyncio.Queue()
        self._workers: set[Worker] = set()
        self._endings: set[asyncio.Task[None]] = set()
        self._state: Literal["new", "open", "closed"] = "new"

    async def start(self) -> None:
        """Spawn the children; they warm up on their own while the caller goes on."""
        if self._state == "new":
            self._state = "open"
            for _ in range(self._size):
                self._spawn()

    async def close(self) -> None:
        """Kill all children and wait until they are gone."""
        self._state = "closed"
        for worker in list(self._workers):
            self._discard(worker)
        self._idle.put_nowait(None)
        await asyncio.gather(*self._endings)

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    @property
    def pids(self) -> list[int]:
        """The process ids of the living children."""
        return sorted(worker.pid for worker in self._workers)

    async def ready(self) -> None:
        """Wait until every child has warmed up."""
        await self.start()
        await asyncio.gather(*(worker.ready() for worker in list(self._workers)))

    async def call(self, function: str, /, *arguments: Any, timeout: float) -> Any:  # noqa: ASYNC109 - it kills
        """Run ``package.module:function`` in a child. The time counts from when a warm child takes it up.

        Raises ``ProcessTimedOut``, ``ProcessDied`` or ``ProcessFailed``; a cancelled call kills its child.
        """
        await self.start()
        worker = await self._take()
        try:
            async with asyncio.timeout(timeout):
                result = await worker.call(function, arguments)
        except TimeoutError:
            self._replace(worker)
            raise ProcessTimedOut(f"{function} took longer than {timeout:g} seconds.") from None
        except BaseException as error:
            self._settle(worker, died=not isinstance(error, ProcessFailed))
            raise
        self._settle(worker, died=False)
        return result

    async def _take(self) -> Worker:
        while True:
            worker = await self._idle.get()
            if worker is None or self._state == "closed":
                self._idle.put_nowait(None)
                raise ProcessDied("The pool of child processes is closed.")
            if not worker.is_alive:
                self._replace(worker)
                continue
            try:
                async with asyncio.timeout(_START_SECONDS):
                    await worker.ready()
            except BaseException:
                self._replace(worker)
                raise
            return worker

    def _settle(self, worker: Worker, *, died: bool) -> None:
        if died or worker.calls >= self._recycle_after:
            self._replace(worker)
        elif self._state == "open":
            self._idle.put_nowait(worker)

    def _replace(self, worker: Worker) -> None:
        if worker in self._workers:
            self._discard(worker)
            self._spawn()

    def _spawn(self) -> None:
        worker = Worker(memory_bytes=self._memory_bytes, warm=self._warm, environment=self._environment)
        self._workers.add(worker)
        self._idle.put_nowait(worker)

    def _discard(self, worker: Worker) -> None:
        self._workers.remove(worker)
        worker.kill()
        ending = asyncio.get_running_loop().create_task(worker.gone())
        self._endings.add(ending)
        ending.add_done_callback(self._endings.discard)
