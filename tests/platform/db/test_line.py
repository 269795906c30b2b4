"""The line of reading connections: nobody is overtaken, nothing is lost, the dead are replaced."""

import asyncio
from typing import Any, cast

import asyncpg
import pytest

from curricle.platform.db.line import Line
from curricle.platform.errors import Busy


class Wire:
    """What the line needs to know of a connection."""

    made = 0

    def __init__(self) -> None:
        Wire.made += 1
        self.dead = False

    def is_closed(self) -> bool:
        return self.dead

    def terminate(self) -> None:
        self.dead = True


async def connect() -> Any:
    return Wire()


@pytest.fixture(autouse=True)
def fresh() -> None:
    Wire.made = 0


def line_of(size: int, wait: float = 5) -> Line:
    return Line(connect, size=size, wait=wait)


async def test_connections_are_used_again() -> None:
    line = line_of(3)
    for _ in range(10):
        line.give(await line.take())
    assert Wire.made == 1


async def test_whoever_came_first_is_served_first() -> None:
    line = line_of(1)
    held = await line.take()
    served: list[int] = []

    async def wait(number: int) -> None:
        connection = await line.take()
        served.append(number)
        line.give(connection)

    waiting = []
    for number in range(5):
        waiting.append(asyncio.create_task(wait(number)))
        await asyncio.sleep(0)
    line.give(held)
    late = asyncio.create_task(wait(99))
    await asyncio.gather(*waiting, late)
    assert served == [0, 1, 2, 3, 4, 99]
    assert Wire.made == 1


async def test_the_dead_are_replaced_and_make_room() -> None:
    line = line_of(1)
    held = await line.take()
    waiting = asyncio.create_task(line.take())
    await asyncio.sleep(0)
    cast(Wire, held).dead = True
    line.give(held)
    assert await waiting is not held
    assert Wire.made == 2


async def test_one_that_is_dropped_makes_room() -> None:
    line = line_of(1)
    waiting_for = await line.take()
    waiting = asyncio.create_task(line.take())
    await asyncio.sleep(0)
    line.drop(waiting_for)
    line.give(await waiting)
    assert Wire.made == 2


async def test_who_gives_up_gives_their_turn_to_the_next() -> None:
    line = line_of(1, wait=0.05)
    held = await line.take()
    with pytest.raises(Busy):
        await line.take()
    first = asyncio.create_task(line.take())
    second = asyncio.create_task(line.take())
    await asyncio.sleep(0)
    first.cancel()
    line.give(held)
    assert await second is held
    with pytest.raises(asyncio.CancelledError):
        await first


async def test_a_cancel_that_comes_with_the_connection_loses_nothing() -> None:
    line = line_of(1)
    held = await line.take()
    waiting = asyncio.create_task(line.take())
    await asyncio.sleep(0)
    line.give(held)
    waiting.cancel()
    outcome = await asyncio.gather(waiting, return_exceptions=True)
    if not isinstance(outcome[0], BaseException):
        line.give(outcome[0])
    assert line.idle() is held


async def test_a_failed_connect_leaves_its_place() -> None:
    async def refuse() -> Any:
        raise ConnectionRefusedError

    line = Line(refuse, size=1, wait=0.05)
    for _ in range(3):
        with pytest.raises(ConnectionRefusedError):
            await line.take()


async def test_a_closed_line_wakes_all() -> None:
    line = line_of(1)
    held = await line.take()
    waiting = [asyncio.create_task(line.take()) for _ in range(3)]
    await asyncio.sleep(0)
    await line.close()
    outcomes = await asyncio.gather(*waiting, return_exceptions=True)
    assert {type(outcome) for outcome in outcomes} == {asyncpg.InterfaceError}
    line.give(held)
    assert cast(Wire, held).dead
