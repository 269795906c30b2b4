"""Sessions: one connection and one transaction for the length of a request or task."""

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol, TypeVar

from curricle.platform.db.announcer import Announcer
from curricle.platform.db.statement import Sql

Row = TypeVar("Row")
AfterCommit = Callable[[], None]


class Connection(Protocol):
    """What a session needs of asyncpg's connection."""

    async def fetch(self, query: str, *args: Any) -> list[Any]: ...
    async def fetchrow(self, query: str, *args: Any) -> Any: ...
    async def fetchval(self, query: str, *args: Any) -> Any: ...
    async def execute(self, query: str, *args: Any) -> str: ...


class ReadSession:
    """Reads; what it is asked to write the database refuses."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    async def one(self, row: type[Row], statement: Sql, *args: Any) -> Row | None:
        """The first row as a value, or nothing."""
        record = await self.connection.fetchrow(statement.text, *args)
        return None if record is None else row(**record)

    async def all(self, row: type[Row], statement: Sql, *args: Any) -> list[Row]:
        """All rows as values."""
        return [row(**record) for record in await self.connection.fetch(statement.text, *args)]

    async def value(self, statement: Sql, *args: Any) -> Any:
        """The first column of the first row."""
        return await self.connection.fetchval(statement.text, *args)


class WriteSession(ReadSession):
    """Reads and writes in one transaction that only the edge commits."""

    def __init__(self, connection: Connection, announcer: Announcer | None = None) -> None:
        super().__init__(connection)
        self._announcer = announcer
        self._after_commit: list[AfterCommit] = []

    async def run(self, statement: Sql, *args: Any) -> int:
        """Executes the statement and answers how many rows it touched."""
        status = await self.connection.execute(statement.text, *args)
        count = status.rsplit(" ", 1)[-1]
        return int(count) if count.isdigit() else 0

    def after_commit(self, call: AfterCommit) -> None:
        """Keeps a call for the moment when the transaction has become true."""
        self._after_commit.append(call)

    def announce(self, channel: str, word: str) -> None:
        """Says a word on a channel once the transaction has become true; inside it, it would cost."""
        if self._announcer is not None:
            self.after_commit(partial(self._announcer.say, channel, word))

    def committed(self) -> None:
        """Said by the edge: runs what waited for the commit."""
        calls, self._after_commit = self._after_commit, []
        for call in calls:
            call()
