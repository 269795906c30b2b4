"""Says that something has happened, inside the transaction in which it did."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from curricle.platform.db.session import WriteSession


class Event:
    """Something that has happened, as a frozen dataclass of ids; each module's are in its ``events.py``."""

    __slots__ = ()


Handler = Callable[[WriteSession, Any], Awaitable[None]]
Reactions = Mapping[type[Event], Sequence[Handler]]


class NoReactionKnown(Exception):
    """An event that the table does not name: it says of each who reacts, or that nobody does."""


_table: Reactions = {}


def use_reactions(table: Reactions) -> None:
    """Said once by the entry: from now on this table is asked."""
    global _table  # noqa: PLW0603 - one process has one table, like it has one program
    _table = table


async def emit(session: WriteSession, event: Event) -> None:
    """Calls everybody who reacts, in the table's order. What they write commits or fails with its cause."""
    handlers = _table.get(type(event))
    if handlers is None:
        raise NoReactionKnown(type(event).__name__)
    for handler in handlers:
        await handler(session, event)
