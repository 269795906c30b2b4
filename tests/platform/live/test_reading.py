"""A reader sees each event once, also those that are committed out of order, and can begin again anywhere."""

from uuid import UUID

from curricle.platform.db.pool import Database
from curricle.platform.ids import new_id
from curricle.platform.live import Place, publish
from curricle.platform.live.reading import Reader, Told, begin


async def fresh(database: Database, reader: Reader) -> list[Told]:
    return [told async for told in reader.fresh(database.reads)]


async def reader_from_now(database: Database, owner: UUID) -> Reader:
    return (await begin(database.reads, owner, None))[0]


async def test_event_that_commits_late_is_not_missed(database: Database) -> None:
    owner = new_id()
    reader = await reader_from_now(database, owner)
    async with database.writing() as slow:
        await publish(slow, owner, "job", '{"n": 1}')
        async with database.writing() as quick:
            await publish(quick, owner, "job", '{"n": 2}')
        first = await fresh(database, reader)
        assert [told.payload for told in first] == ['{"n": 2}']
        assert await fresh(database, reader) == []
    assert [told.payload for told in await fresh(database, reader)] == ['{"n": 1}']
    assert await fresh(database, reader) == []

    again, is_foreign = await begin(database.reads, owner, first[0].place)
    assert not is_foreign
    # The line broke after the quick one: its place still stands before the slow one.
    assert [told.payload for told in await fresh(database, again)] == ['{"n": 1}', '{"n": 2}']


async def test_reader_of_the_settled_begins_after_what_it_saw(database: Database) -> None:
    owner, other = new_id(), new_id()
    reader = await reader_from_now(database, owner)
    for number in range(1, 4):
        async with database.writing() as session:
            await publish(session, owner, "job", str(number))
            await publish(session, other, "job", "0")
    told = await fresh(database, reader)
    assert [one.payload for one in told] == ["1", "2", "3"]
    again, _ = await begin(database.reads, owner, told[1].place)
    assert [one.payload for one in await fresh(database, again)] == ["3"]


async def test_more_than_a_page_arrives_whole(database: Database) -> None:
    owner = new_id()
    reader = await reader_from_now(database, owner)
    async with database.writing() as blocker:
        await publish(blocker, owner, "job", "-1")
        async with database.writing() as session:
            for number in range(1201):
                await publish(session, owner, "job", str(number))
        told = await fresh(database, reader)
        assert [one.payload for one in told] == [str(number) for number in range(1201)]
        async with database.writing() as session:
            await publish(session, owner, "job", "1201")
        assert [one.payload for one in await fresh(database, reader)] == ["1201"]
    assert [one.payload for one in await fresh(database, reader)] == ["-1"]


async def test_place_of_another_database_is_noticed(database: Database) -> None:
    owner = new_id()
    reader, is_foreign = await begin(database.reads, owner, Place(2**62, 1))
    assert is_foreign
    async with database.writing() as session:
        await publish(session, owner, "job", "1")
    assert [one.payload for one in await fresh(database, reader)] == ["1"]


def test_place_is_read_back_and_rubbish_is_not() -> None:
    assert Place.parse(str(Place(12, 345))) == Place(12, 345)
    for rubbish in (
        "",
        "1",
        "1.",
        ".1",
        "1.2.3",
        "-1.2",
        "1.99999999999999999999",
        "9999999999999999999.1",
        "a.b",
    ):
        assert Place.parse(rubbish) is None
