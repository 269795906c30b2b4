"""The pool of connections, and the two ways to open a session on it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg

from curricle.platform.db.session import ReadSession, WriteSession


class Database:
    """One process's connections to PostgreSQL."""

    def __init__(self, pool: asyncpg.Pool) -> None:
        self.pool = pool

    @classmethod
    async def connect(cls, url: str, *, size: int = 10) -> "Database":
        """Opens the pool. jsonb travels as text: what is stored is passed through, not parsed twice."""
        pool = await asyncpg.create_pool(url, min_size=1, max_size=size, command_timeout=30)
        return cls(pool)

    async def close(self) -> None:
        """Ends all connections."""
        await self.pool.close()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[ReadSession]:
        """A session for reads: each statement sees the latest committed state, no transaction is held."""
        async with self.pool.acquire() as connection:
            yield ReadSession(connection)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[WriteSession]:
        """A session that commits when the block ends well, and then runs what waited for the commit."""
        async with self.pool.acquire() as connection:
            async with connection.transaction():
                session = WriteSession(connection)
                yield session
            session.committed()
