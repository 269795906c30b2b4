"""Who may compile next: one of each owner, so many in all, and whoever was served least recently."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from uuid import UUID

from curricle.engines.tex import Stop
from curricle.modules.tex.errors import CompilationReplaced, TooManyWaiting

SERVED_REMEMBERED = 10_000


@dataclass(slots=True, eq=False)
class Ticket:
    """A place in line: whose, for which resume, and the word that ends what it stands for."""

    owner_id: UUID
    resume_id: UUID | None
    stop: Stop
    number: int
    called: asyncio.Future[None] = field(default_factory=lambda: asyncio.get_running_loop().create_future())
    is_replaced: bool = False

    def replace(self) -> None:
        """Ends it for the sake of a newer one."""
        self.is_replaced = True
        self.stop.set()
        if not self.called.done():
            self.called.set_exception(CompilationReplaced())


class Turnstile:
    """Lets callers through. All of it happens on one event loop, so nothing needs a lock."""

    def __init__(self, slots: int, *, waiting_per_owner: int) -> None:
        self._free = slots
        self._waiting_per_owner = waiting_per_owner
        self._numbers = count(1)
        self._waiting: list[Ticket] = []
        self._running: dict[UUID, Ticket] = {}
        self._served: dict[UUID, int] = {}

    @property
    def running(self) -> int:
        """How many are inside."""
        return len(self._running)

    @property
    def waiting(self) -> int:
        """How many stand in line."""
        return len(self._waiting)

    @asynccontextmanager
    async def turn(self, owner_id: UUID, resume_id: UUID | None, stop: Stop) -> AsyncIterator[Ticket]:
        """Waits for the caller's turn. An older request for the same resume ends in that moment."""
        ticket = self._line_up(owner_id, resume_id, stop)
        try:
            self._call_next()
            await ticket.called
            yield ticket
        finally:
            self._leave(ticket)

    def _line_up(self, owner_id: UUID, resume_id: UUID | None, stop: Stop) -> Ticket:
        if resume_id is not None:
            for older in [*self._waiting, *self._running.values()]:
                if (older.owner_id, older.resume_id) == (owner_id, resume_id):
                    older.replace()
            self._waiting = [one for one in self._waiting if not one.is_replaced]
        lengths = Counter(one.owner_id for one in self._waiting)
        if lengths[owner_id] >= self._waiting_per_owner:
            raise TooManyWaiting(headers={"Retry-After": "1"}, limit=self._waiting_per_owner)
        ticket = Ticket(owner_id, resume_id, stop, next(self._numbers))
        self._waiting.append(ticket)
        return ticket

    def _call_next(self) -> None:
        while self._free:
            ready = [
                one for one in self._waiting if one.owner_id not in self._running and not one.called.done()
            ]
            if not ready:
                return
            first = min(ready, key=lambda one: (self._served.get(one.owner_id, 0), one.number))
            self._waiting.remove(first)
            self._running[first.owner_id] = first
            self._free -= 1
            self._note(first)
            first.called.set_result(None)

    def _note(self, ticket: Ticket) -> None:
        if len(self._served) >= SERVED_REMEMBERED:
            self._served.clear()
        self._served[ticket.owner_id] = next(self._numbers)

    def _leave(self, ticket: Ticket) -> None:
        if self._running.get(ticket.owner_id) is ticket:
            del self._running[ticket.owner_id]
            self._free += 1
        elif ticket in self._waiting:
            self._waiting.remove(ticket)
        if not ticket.called.done():
            ticket.called.cancel()
        elif not ticket.called.cancelled():
            # Whoever was replaced while nobody waited for them: the word is read here, or it would be logged.
            ticket.called.exception()
        self._call_next()
