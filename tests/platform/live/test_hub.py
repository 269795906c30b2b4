"""Open pages are woken by what was committed, and outlive a database that goes away."""

import asyncio
from collections.abc import AsyncIterator

import asyncpg
import pytest
import pytest_asyncio

from curricle.platform.db.pool import Database
from curricle.platform.ids import new_id
from curricle.platform.live import Hub, Told, TooManyStreams, publish


@pytest_asyncio.fixture
async def hub(database: Database) -> AsyncIterator[Hub]:
    hub = Hub(database, streams_per_owner=2)
    hub.start()
    yield hub
    await hub.close()


async def following(stream: AsyncIterator[Told | None]) -> Told:
    told = await asyncio.wait_for(anext(stream), 10)
    assert told is not None
    return told


async def test_event_reaches_only_its_owner(database: Database, hub: Hub) -> None:
    owner, other = new_id(), new_id()
    mine, theirs = hub.stream(owner, None), hub.stream(other, None)
    assert (await following(mine)).type == "opened"
    assert (await following(theirs)).type == "opened"
    waiting = asyncio.create_task(following(mine))
    not_waiting = asyncio.create_task(following(theirs))
    async with database.writing() as session:
        await publish(session, owner, "job", '{"n":1}')
    told = await waiting
    assert (told.type, told.payload) == ("job", '{"n": 1}')
    assert not not_waiting.done()
    not_waiting.cancel()


async def test_client_that_comes_back_misses_nothing(database: Database, hub: Hub) -> None:
    owner = new_id()
    stream = hub.stream(owner, None)
    place = str((await following(stream)).place)
    seen: list[int] = []
    for number in range(20):
        async with database.writing() as session:
            await publish(session, owner, "job", str(number))
        if number % 3 == 0:
            # The line breaks here; what was said in between is told on the next one.
            await stream.aclose()  # type: ignore[attr-defined]
            stream = hub.stream(owner, place)
            place = str((await following(stream)).place)
        if number % 4 == 0:
            while not seen or seen[-1] < number:
                told = await following(stream)
                seen.append(int(told.payload))
                place = str(told.place)
    while seen[-1] < 19:
        seen.append(int((await following(stream)).payload))
    assert sorted(set(seen)) == list(range(20))
    assert hub.count() == 1


async def test_streams_of_one_owner_are_bounded(hub: Hub) -> None:
    owner = new_id()
    first, second = hub.stream(owner, None), hub.stream(owner, None)
    await following(first)
    await following(second)
    with pytest.raises(TooManyStreams):
        hub.stream(owner, None)
    await first.aclose()  # type: ignore[attr-defined]
    await following(hub.stream(owner, None))


async def test_rubbish_for_a_place_says_look_anew(hub: Hub) -> None:
    assert (await following(hub.stream(new_id(), "yesterday"))).type == "reset"


async def test_lost_connection_of_the_listener_loses_no_event(
    database: Database, hub: Hub, database_url: str
) -> None:
    owner = new_id()
    stream = hub.stream(owner, None)
    await following(stream)
    waiting = asyncio.create_task(following(stream))
    axe = await asyncpg.connect(database_url)
    killed = await axe.fetch(
        "select pg_terminate_backend(pid) from pg_stat_activity"
        " where datname = current_database() and pid <> pg_backend_pid()"
    )
    assert len(killed) >= 2
    # Written past our own code, so nothing is announced: only a look at the table can find it.
    await axe.execute("insert into live_event (owner_id, type, payload) values ($1, 'job', '7')", owner)
    await axe.close()
    assert (await waiting).payload == "7"


async def test_end_of_the_hub_ends_the_streams(hub: Hub) -> None:
    stream = hub.stream(new_id(), None)
    await following(stream)
    waiting = asyncio.ensure_future(anext(stream))
    await asyncio.sleep(0)
    hub.end_streams()
    with pytest.raises(StopAsyncIteration):
        await waiting
    assert hub.count() == 0
