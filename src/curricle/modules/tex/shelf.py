"""What was compiled last: at hand in memory, and a moment later in the storage, for every process."""

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from curricle.modules.tex.models import Kept

MOST_BYTES: Final = 64 * 1024 * 1024
KEPT_SECONDS: Final = 3600.0
# While somebody types, only what stands this long reaches the storage.
PAUSE_SECONDS: Final = 0.5

log = logging.getLogger(__name__)

Write = Callable[[Kept], Awaitable[None]]
# What takes the place of each other: the states of a resume that is being typed.
Slot = tuple[UUID | None, UUID]


class Shelf:
    """Newest results by their id. It is a cache: what is not here any more is in the storage."""

    def __init__(self, write: Write, *, most_bytes: int = MOST_BYTES, pause: float = PAUSE_SECONDS) -> None:
        self._write = write
        self._most_bytes = most_bytes
        self._pause = pause
        self._kept: OrderedDict[UUID, tuple[float, Kept]] = OrderedDict()
        self._places: OrderedDict[UUID, Any] = OrderedDict()
        self._size = 0
        self._pending: dict[Slot, Kept] = {}
        self._tasks: dict[Slot, asyncio.Task[None]] = {}
        self._writing: set[asyncio.Future[None]] = set()

    def put(self, kept: Kept) -> None:
        """Holds a result, in place of an earlier one of the same resume, and sees that it is stored."""
        row = kept.row
        slot = (row.owner_id, row.resume_id if row.is_live and row.resume_id else row.id)
        waiting = self._pending.get(slot)
        if waiting is not None:
            spent = kept.milliseconds + waiting.milliseconds
            kept = replace(kept, count=kept.count + waiting.count, milliseconds=spent)
        self._drop_older(kept)
        self._kept[row.id] = (time.monotonic(), kept)
        self._size += kept.size
        while self._size > self._most_bytes and len(self._kept) > 1:
            self.drop(next(iter(self._kept)))
        self._pending[slot] = kept
        if slot not in self._tasks:
            self._tasks[slot] = asyncio.create_task(self._store(slot))

    def get(self, compilation_id: UUID) -> Kept | None:
        """A result that is at hand."""
        found = self._kept.get(compilation_id)
        if found is None:
            return None
        if time.monotonic() - found[0] > KEPT_SECONDS:
            self.drop(compilation_id)
            return None
        return found[1]

    def forget(self, compilation_id: UUID) -> None:
        """Nobody wants this result any more, so it is not stored either."""
        self.drop(compilation_id)
        for slot, kept in list(self._pending.items()):
            if kept.row.id == compilation_id:
                del self._pending[slot]

    def drop(self, compilation_id: UUID) -> None:
        """Lets go of a result here; in storage it stays."""
        found = self._kept.pop(compilation_id, None)
        if found is not None:
            self._size -= found[1].size
        self._places.pop(compilation_id, None)

    def places(self, compilation_id: UUID) -> Any:
        """Where everything stands on the pages, if somebody has asked before."""
        return self._places.get(compilation_id)

    def keep_places(self, compilation_id: UUID, places: Any) -> None:
        """Keeps what was read from the file of places; a few of them, for they are large."""
        self._places[compilation_id] = places
        while len(self._places) > 16:
            self._places.popitem(last=False)

    async def close(self) -> None:
        """Stores what waits for it."""
        for task in list(self._tasks.values()):
            task.cancel()
        await asyncio.gather(*self._writing, return_exceptions=True)
        for slot in list(self._pending):
            await self._store_now(slot)

    def _drop_older(self, kept: Kept) -> None:
        row = kept.row
        if not row.is_live:
            return
        older = [
            one
            for one, (_, other) in self._kept.items()
            if other.row.is_live
            and (other.row.owner_id, other.row.resume_id) == (row.owner_id, row.resume_id)
        ]
        for one in older:
            self.drop(one)

    async def _store(self, slot: Slot) -> None:
        try:
            while slot in self._pending:
                await asyncio.sleep(self._pause)
                await self._store_now(slot)
        finally:
            del self._tasks[slot]

    async def _store_now(self, slot: Slot) -> None:
        kept = self._pending.pop(slot, None)
        if kept is None:
            return
        writing = asyncio.ensure_future(self._write(kept))
        self._writing.add(writing)
        writing.add_done_callback(self._writing.discard)
        try:
            await asyncio.shield(writing)
        except Exception:
            # It was handed to whoever asked already; they can compile it again.
            log.exception("tex.unstored", extra={"compilation_id": str(kept.row.id)})
