"""What a task is given: the parts of the platform, its job, and the ways to write that respect its claim."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Protocol
from uuid import UUID

from curricle.platform.clock import Clock
from curricle.platform.crypto import Crypto
from curricle.platform.db.pool import Database
from curricle.platform.db.session import WriteSession
from curricle.platform.jobs import repository
from curricle.platform.jobs.errors import ClaimLost
from curricle.platform.jobs.models import Job
from curricle.platform.jobs.telling import tell, tell_soon
from curricle.platform.settings import Settings
from curricle.platform.storage import Storage

if TYPE_CHECKING:
    # Mail stands on jobs; only the shape of its transport is known here.
    from curricle.platform.mail.transport import Transport

# Faster than this nobody can read it.
BETWEEN_REPORTS = 0.25


class Resources(Protocol):
    """The parts of the platform that work in the background may use."""

    @property
    def database(self) -> Database: ...
    @property
    def settings(self) -> Settings: ...
    @property
    def storage(self) -> Storage: ...
    @property
    def mail(self) -> Transport: ...
    @property
    def processes(self) -> Any: ...
    @property
    def tex(self) -> Any: ...
    @property
    def clock(self) -> Clock: ...
    @property
    def crypto(self) -> Crypto: ...


@dataclass(slots=True)
class TaskContext:
    """One attempt at one job."""

    resources: Resources
    job: Job
    claim: UUID
    kept: timedelta
    is_finished: bool = False
    _reported: float = field(default=0.0)

    @property
    def database(self) -> Database:
        """The database; for writing use ``writing()`` or ``finishing()``."""
        return self.resources.database

    @property
    def settings(self) -> Settings:
        """All settings."""
        return self.resources.settings

    @property
    def storage(self) -> Storage:
        """Where files are kept."""
        return self.resources.storage

    @property
    def mail(self) -> Transport:
        """How mail leaves."""
        return self.resources.mail

    @property
    def processes(self) -> Any:
        """Child processes for heavy work."""
        return self.resources.processes

    @property
    def tex(self) -> Any:
        """Engines that typeset LaTeX."""
        return self.resources.tex

    @property
    def clock(self) -> Clock:
        """The time."""
        return self.resources.clock

    @property
    def crypto(self) -> Crypto:
        """Keyed hashes, signatures, encryption."""
        return self.resources.crypto

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[WriteSession]:
        """A transaction that only the holder of the job can commit."""
        async with self.database.writing() as session:
            if not await repository.hold(session, self.job.id, self.claim):
                raise ClaimLost
            yield session

    @asynccontextmanager
    async def finishing(self) -> AsyncIterator[WriteSession]:
        """The last transaction of a job: its effects and its completion become true together."""
        async with self.writing() as session:
            yield session
            await repository.complete(session, [(self.job.id, self.claim, self.kept)])
            tell_soon(session, self.job)
        self.is_finished = True

    async def report(self, fraction: float) -> None:
        """Says how far the work is, from 0 to 1; what comes too fast is left out."""
        now = time.monotonic()
        if now - self._reported < BETWEEN_REPORTS:
            return
        self._reported = now
        share = min(max(fraction, 0.0), 1.0)
        async with self.database.writing() as session:
            if await repository.progress(session, self.job.id, self.claim, share):
                await tell(session, self.job, "processing", progress=share)
