"""Says what has been committed to whoever listens, a few milliseconds later and many things at once."""

import asyncio
import contextlib
from collections.abc import Iterator

import asyncpg

# A NOTIFY inside the writing transaction takes a lock on the whole database until commit and ends group
# commit; one NOTIFY for all commits of these milliseconds costs nothing that can be measured.
PAUSE = 0.005
LONGEST_PAYLOAD = 7_900
SAY = "select pg_notify(channel, payload) from unnest($1::text[], $2::text[]) as said(channel, payload)"


class Announcer:
    """Collects words by channel and says them together. Who misses one looks for itself after a while."""

    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool
        self._words: dict[str, set[str]] = {}
        self._task: asyncio.Task[None] | None = None

    def say(self, channel: str, word: str) -> None:
        """Keeps the word for the next announcement."""
        self._words.setdefault(channel, set()).add(word)
        if self._task is None or self._task.done():
            self._task = asyncio.get_running_loop().create_task(self._announce())

    async def close(self) -> None:
        """Waits for what is being said."""
        if self._task is not None:
            await asyncio.wait({self._task}, timeout=2)

    async def _announce(self) -> None:
        while self._words:
            await asyncio.sleep(PAUSE)
            words, self._words = self._words, {}
            said = [(channel, payload) for channel, some in words.items() for payload in _payloads(some)]
            # A server that is away hears nothing, and its listeners ask again when they are back.
            with contextlib.suppress(asyncpg.PostgresError, asyncpg.InterfaceError, OSError):
                await self._pool.execute(SAY, *map(list, zip(*said, strict=True)))


def _payloads(words: set[str]) -> Iterator[str]:
    """The words of one channel, joined by commas into as few payloads as PostgreSQL takes."""
    line: list[str] = []
    length = 0
    for word in sorted(words):
        if length + len(word) + 1 > LONGEST_PAYLOAD and line:
            yield ",".join(line)
            line, length = [], 0
        line.append(word)
        length += len(word) + 1
    yield ",".join(line)
