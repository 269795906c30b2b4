"""What a kind of background work is: its name, its payload, and how often and how long it may try."""

import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from curricle.platform.db.session import WriteSession
from curricle.platform.jobs.context import Resources, TaskContext
from curricle.platform.jobs.models import Job

Payload = TypeVar("Payload", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Task(Generic[Payload]):
    """A background door. Its name is a promise: yesterday's jobs are still in the queue.

    ``run`` is called at least once, so it must be harmless to call again; what it writes goes through
    ``context.writing()`` or ``context.finishing()``, which refuse a worker that has lost the job to another.
    ``gave_up`` runs in the transaction that makes a dead letter, so that what the job held is let go.
    """

    name: str
    payload: type[Payload]
    run: Callable[[TaskContext, Payload], Awaitable[None]]
    queue: str = "default"
    attempts: int = 5
    timeout: float = 60
    first_delay: float = 1
    longest_delay: float = 300
    result_hours: float | None = None
    gave_up: Callable[[WriteSession, Job], Awaitable[None]] | None = None

    def delay(self, attempt: int, chance: Callable[[], float] = random.random) -> timedelta:
        """The wait before the next attempt: doubled each time, and spread, so that failures do not march."""
        whole = min(self.longest_delay, self.first_delay * 2.0 ** (attempt - 1))
        return timedelta(seconds=whole * (0.5 + chance() / 2))


@dataclass(frozen=True, slots=True)
class Periodic:
    """Work that comes round by itself; one worker of all does it, and a missed round is no harm."""

    name: str
    every: timedelta
    run: Callable[[Resources], Awaitable[None]]


AnyTask = Task[Any]
