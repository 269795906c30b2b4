"""The two pools of a process: one can only read and needs no transactions, the other writes."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any, TypeVar

import asyncpg

from curricle.platform.db.announcer import Announcer
from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.db.statement import Sql
from curricle.platform.errors import Busy, Unavailable

Result = TypeVar("Result")
# What a connection raises when its server has gone away under it.
GONE = (
    asyncpg.PostgresConnectionError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.CannotConnectNowError,
    asyncpg.TooManyConnectionsError,
    ConnectionError,
    FileNotFoundError,
)
COMMAND_TIMEOUT = 30


def is_gone(error: BaseException) -> bool:
    """Whether the connection is at fault, not the statement."""
    # A wrong use of asyncpg has classes of its own below InterfaceError.
    return isinstance(error, (*GONE, asyncpg.InternalClientError)) or type(error) is asyncpg.InterfaceError


async def _keep_as_it_is(_: Any) -> None:
    """Our statements leave nothing behind in a connection, so its return costs no round trip."""


class PooledReads:
    """Reads that borrow a connection for one statement each, so that nobody holds one while it thinks."""

    def __init__(self, pool: asyncpg.Pool, size: int, wait: float) -> None:
        self._pool = pool
        self._line = asyncio.Semaphore(size)
        self._wait = wait

    async def _once(self, call: Callable[[Any], Awaitable[Result]]) -> Result:
        await _wait_in(self._line, self._wait)
        try:
            connection = await self._pool.acquire()
            try:
                return await call(connection)
            finally:
                await self._pool.release(connection)
        finally:
            self._line.release()

    async def _twice(self, call: Callable[[Any], Awaitable[Result]]) -> Result:
        """A read that finds its connection dead is simply asked again: the server may have been restarted."""
        try:
            return await self._once(call)
        except Exception as error:
            if not is_gone(error):
                raise
        await self._pool.expire_connections()
        try:
            return await self._once(call)
        except Exception as error:
            raise _away(error) from error

    async def fetch(self, query: str, *args: Any) -> list[Any]:
        """All rows."""
        return await self._twice(lambda connection: connection.fetch(query, *args))

    async def fetchrow(self, query: str, *args: Any) -> Any:
        """The first row."""
        return await self._twice(lambda connection: connection.fetchrow(query, *args))

    async def fetchval(self, query: str, *args: Any) -> Any:
        """The first column of the first row."""
        return await self._twice(lambda connection: connection.fetchval(query, *args))

    async def execute(self, query: str, *args: Any) -> str:
        """A statement that answers nothing."""
        return await self._twice(lambda connection: connection.execute(query, *args))


class Database:
    """One process's connections to PostgreSQL."""

    def __init__(self, url: str, *, size: int, write_size: int, wait: float) -> None:
        self.url = url
        self._wait = wait
        self._reads = self._pool(size, default_transaction_read_only="on")
        self._writes = self._pool(write_size)
        self._announcer = Announcer(self._writes)
        self._write_line = asyncio.Semaphore(write_size)
        self._read_session = ReadSession(PooledReads(self._reads, size, wait))

    def _pool(self, size: int, **server: str) -> asyncpg.Pool:
        return asyncpg.create_pool(
            self.url,
            min_size=0,
            max_size=size,
            reset=_keep_as_it_is,
            command_timeout=COMMAND_TIMEOUT,
            max_inactive_connection_lifetime=0,
            server_settings={"application_name": "curricle", "jit": "off", "timezone": "UTC", **server},
        )

    @classmethod
    async def connect(
        cls, url: str, *, size: int = 10, write_size: int | None = None, wait: float = 5
    ) -> "Database":
        """Opens the pools. jsonb travels as text: what is stored is passed through, not parsed twice."""
        database = cls(url, size=size, write_size=write_size or size, wait=wait)
        await asyncio.gather(database._reads, database._writes)
        # Shows at the start, not at the first request, whether the address is right.
        await asyncio.gather(database._reads.execute("select 1"), database._writes.execute("select 1"))
        return database

    async def close(self) -> None:
        """Ends all connections; one that is still at work after five seconds is cut."""
        await self._announcer.close()
        for pool in (self._reads, self._writes):
            try:
                await asyncio.wait_for(pool.close(), 5)
            except TimeoutError:
                pool.terminate()

    @property
    def reads(self) -> ReadSession:
        """Reads without a block: each statement borrows a connection and sees the latest state."""
        return self._read_session

    async def at_once(self, statement: Sql, *args: Any) -> Any:
        """One statement that writes and is true at once: for counters that outlive a failed request."""
        async with self.writing() as session:
            return await session.value(statement, *args)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[ReadSession]:
        """A session for reads: each statement sees the latest committed state, no transaction is held."""
        yield self._read_session

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[WriteSession]:
        """A session that commits when the block ends well, and then runs what waited for the commit."""
        await _wait_in(self._write_line, self._wait)
        try:
            connection, held = await self._begin_twice()
            async with held:
                session = WriteSession(connection, self._announcer)
                yield session
        finally:
            self._write_line.release()
        session.committed()

    async def _begin(self) -> tuple[Any, AsyncExitStack]:
        """A connection in a transaction, and what ends both."""
        async with AsyncExitStack() as stack:
            connection = await stack.enter_async_context(self._writes.acquire())
            await stack.enter_async_context(connection.transaction())
            return connection, stack.pop_all()

    async def _begin_twice(self) -> tuple[Any, AsyncExitStack]:
        """Idle connections die with their server; nothing is written yet, so a fresh one will do."""
        try:
            return await self._begin()
        except Exception as error:
            if not is_gone(error):
                raise
        await self._writes.expire_connections()
        try:
            return await self._begin()
        except Exception as error:
            raise _away(error) from error


def _away(error: Exception) -> Exception:
    """The error as callers should see it."""
    return Unavailable(headers={"Retry-After": "2"}) if is_gone(error) else error


async def _wait_in(line: asyncio.Semaphore, seconds: float) -> None:
    """Waits for a place in first-come order, but not for ever."""
    if not line.locked():
        await line.acquire()
        return
    try:
        await asyncio.wait_for(line.acquire(), seconds)
    except TimeoutError:
        raise Busy(headers={"Retry-After": "1"}) from None
