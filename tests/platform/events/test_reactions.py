"""The one table names every event, and what reacts is true or false together with its cause."""

import importlib
import inspect
from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass
from pathlib import Path
from uuid import UUID

import pytest

import curricle
from curricle.entry.reactions import REACTIONS
from curricle.platform.db.pool import Database
from curricle.platform.db.session import WriteSession
from curricle.platform.events import Event, NoReactionKnown, emit, use_reactions
from curricle.platform.ids import new_id
from curricle.platform.live import publish

SOURCE = Path(curricle.__file__).parent


def declared_events() -> list[type[Event]]:
    """Every event class of every module's ``events.py``."""
    found = []
    for path in sorted(SOURCE.glob("modules/*/events.py")):
        module = importlib.import_module(".".join(path.relative_to(SOURCE.parent).with_suffix("").parts))
        classes = [one for _, one in inspect.getmembers(module, inspect.isclass)]
        found += [one for one in classes if issubclass(one, Event) and one.__module__ == module.__name__]
    return found


def test_table_names_every_event_and_no_other() -> None:
    declared = declared_events()
    assert declared
    assert set(REACTIONS) == set(declared)


def test_events_hold_ids_and_plain_values_only() -> None:
    for event in declared_events():
        assert is_dataclass(event)
        assert event.__dataclass_params__.frozen
        assert set(inspect.get_annotations(event, eval_str=True).values()) <= {
            UUID,
            UUID | None,
            str,
            int,
            bool,
        }


@dataclass(frozen=True, slots=True)
class Happened(Event):
    """Something, to somebody."""

    owner_id: UUID


@pytest.fixture(autouse=True)
def _own_table() -> Iterator[None]:
    async def remember(session: WriteSession, event: Happened) -> None:
        await publish(session, event.owner_id, "job", "1")

    use_reactions({Happened: (remember, remember)})
    yield
    use_reactions(REACTIONS)


async def count(database: Database) -> int:
    rows = await database.reads.connection.fetch("select 1 from live_event")
    return len(rows)


async def test_reactions_are_of_the_same_transaction(database: Database) -> None:
    async def cause(fails: bool) -> None:
        async with database.writing() as session:
            await emit(session, Happened(new_id()))
            if fails:
                raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await cause(fails=True)
    assert await count(database) == 0
    await cause(fails=False)
    assert await count(database) == 2


async def test_event_that_the_table_does_not_know_is_a_mistake(database: Database) -> None:
    use_reactions({})
    async with database.writing() as session:
        with pytest.raises(NoReactionKnown):
            await emit(session, Happened(new_id()))
