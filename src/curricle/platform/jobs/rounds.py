"""Work that comes round by itself: any worker may do a round, one of them does."""

import asyncio
import logging
import random
from collections.abc import Iterable
from datetime import timedelta

from curricle.platform.jobs import repository
from curricle.platform.jobs.context import Resources
from curricle.platform.jobs.queueing import stand_in_line
from curricle.platform.jobs.task import Periodic
from curricle.platform.live.repository import forget

log = logging.getLogger(__name__)
LOOK_SECONDS = 15.0


class Rounds:
    """Looks now and then whether something is due, and does what no other worker has taken."""

    def __init__(self, resources: Resources, periodic: Iterable[Periodic]) -> None:
        self.resources = resources
        self.periodic = (*OWN, *periodic)
        self._loop: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begins in the background."""
        self._loop = asyncio.get_running_loop().create_task(self._run())

    async def close(self) -> None:
        """Ends; a round that is broken off comes again."""
        if self._loop is not None:
            self._loop.cancel()
            await asyncio.wait({self._loop})

    async def look(self) -> list[str]:
        """Does every round that is due and not taken; says which."""
        done = []
        for periodic in self.periodic:
            try:
                if await self._is_ours(periodic):
                    await periodic.run(self.resources)
                    done.append(periodic.name)
            except Exception:
                log.exception("job.round_failed", extra={"task": periodic.name})
        return done

    async def _is_ours(self, periodic: Periodic) -> bool:
        async with self.resources.database.writing() as session:
            return await repository.take_round(session, periodic.name, periodic.every)

    async def _run(self) -> None:
        while True:
            await asyncio.sleep(LOOK_SECONDS * random.uniform(0.8, 1.2))  # noqa: S311 - only spreads the load
            await self.look()


async def expire(resources: Resources) -> None:
    """Removes jobs whose result has expired."""
    while True:
        async with resources.database.writing() as session:
            if not await repository.expire(session):
                return


async def adopt_orphans(resources: Resources) -> None:
    """Gives a queue row to each unfinished job that has lost its own, e.g. by an operator's hand."""
    async with resources.database.writing() as session:
        places = await repository.orphans(session)
        if places:
            log.warning("job.orphans_found", extra={"count": len(places)})
            await stand_in_line(session, places)


async def forget_figures(resources: Resources) -> None:
    """Removes old figures of the queue."""
    async with resources.database.writing() as session:
        await repository.forget_figures(session)


async def forget_events(resources: Resources) -> None:
    """Removes live events that nobody comes back for any more."""
    while True:
        async with resources.database.writing() as session:
            if not await forget(session):
                return


OWN = (
    Periodic("job.expire", timedelta(minutes=5), expire),
    Periodic("job.adopt_orphans", timedelta(minutes=1), adopt_orphans),
    Periodic("job.forget_figures", timedelta(hours=1), forget_figures),
    Periodic("live.forget", timedelta(minutes=15), forget_events),
)
