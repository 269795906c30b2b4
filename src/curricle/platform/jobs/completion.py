"""Writes down that jobs are done, many in one transaction when many are."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from curricle.platform.db.session import WriteSession
from curricle.platform.jobs import repository
from curricle.platform.jobs.context import TaskContext
from curricle.platform.jobs.telling import tell_soon

Write = Callable[[Callable[[WriteSession], Awaitable[Any]]], Awaitable[Any]]


class Completions:
    """While one transaction is on its way, those that end meanwhile wait for the next, all together."""

    def __init__(self, write: Write) -> None:
        self._write = write
        self._waiting: list[tuple[TaskContext, asyncio.Future[None]]] = []
        self._writer: asyncio.Task[None] | None = None

    async def add(self, context: TaskContext) -> None:
        """Returns once the completion is true."""
        done = asyncio.get_running_loop().create_future()
        self._waiting.append((context, done))
        if self._writer is None or self._writer.done():
            self._writer = asyncio.create_task(self._run())
        await done

    async def _run(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting, []
            contexts = [context for context, _ in batch]
            failure: Exception | None = None
            try:
                await self._write(partial(_complete, contexts))
            except Exception as error:
                failure = error
            for _, done in batch:
                if done.done():
                    continue
                if failure is None:
                    done.set_result(None)
                else:
                    done.set_exception(failure)


async def _complete(contexts: list[TaskContext], session: WriteSession) -> None:
    await repository.complete(session, [(one.job.id, one.claim, one.kept) for one in contexts])
    for context in contexts:
        tell_soon(session, context.job)
