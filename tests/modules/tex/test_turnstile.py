"""The line before the engines: one of each owner, so many in all, nobody starves, the newest counts."""

import asyncio
from contextlib import suppress
from uuid import UUID, uuid4

import pytest

from curricle.engines.tex import Stop
from curricle.modules.tex.errors import CompilationReplaced, TooManyWaiting
from curricle.modules.tex.turnstile import Turnstile


class Crowd:
    """Callers who stay inside until they are told to leave."""

    def __init__(self, slots: int, waiting_per_owner: int = 8) -> None:
        self.turnstile = Turnstile(slots, waiting_per_owner=waiting_per_owner)
        self.order: list[str] = []
        self.most = 0

    async def go(self, name: str, owner: UUID, resume: UUID | None = None, stop: Stop | None = None) -> None:
        """One caller; whoever is stopped leaves."""
        stop = stop or Stop()
        async with self.turnstile.turn(owner, resume, stop) as ticket:
            self.order.append(name)
            self.most = max(self.most, self.turnstile.running)
            for _ in range(5):
                await asyncio.sleep(0)
                if stop.is_set():
                    break
            if ticket.is_replaced:
                raise CompilationReplaced


async def test_so_many_in_all_and_one_of_each_owner() -> None:
    crowd = Crowd(slots=3)
    owners = [uuid4() for _ in range(5)]
    await asyncio.gather(*(crowd.go(str(index), owners[index % 5]) for index in range(20)))
    assert len(crowd.order) == 20
    assert crowd.most == 3
    alone = Crowd(slots=3)
    await asyncio.gather(*(alone.go(str(index), owners[0]) for index in range(5)))
    assert alone.most == 1


async def test_who_came_often_stands_behind_who_comes_now() -> None:
    crowd = Crowd(slots=1)
    often, now = uuid4(), uuid4()
    many = [asyncio.create_task(crowd.go(f"often {index}", often)) for index in range(6)]
    await asyncio.sleep(0)
    await asyncio.gather(crowd.go("now", now), *many)
    assert crowd.order.index("now") <= 1


async def test_the_newest_of_a_resume_takes_the_place() -> None:
    crowd = Crowd(slots=1)
    owner, resume = uuid4(), uuid4()
    typed = [asyncio.create_task(crowd.go(str(index), owner, resume)) for index in range(4)]
    other = asyncio.create_task(crowd.go("other", owner, uuid4()))
    ended = await asyncio.gather(*typed, other, return_exceptions=True)
    assert [type(one) for one in ended[:3]] == [CompilationReplaced] * 3
    assert ended[3:] == [None, None]
    assert crowd.order[-2:] in (["3", "other"], ["other", "3"])


async def test_replacing_ends_the_engine_at_once() -> None:
    crowd = Crowd(slots=1)
    owner, resume, stop = uuid4(), uuid4(), Stop()
    older = asyncio.create_task(crowd.go("older", owner, resume, stop))
    await asyncio.sleep(0)
    newer = asyncio.create_task(crowd.go("newer", owner, resume))
    await asyncio.sleep(0)
    assert stop.is_set()
    with pytest.raises(CompilationReplaced):
        await older
    await newer


async def test_one_owner_does_not_fill_the_line() -> None:
    crowd = Crowd(slots=1, waiting_per_owner=2)
    greedy = uuid4()
    tasks = [asyncio.create_task(crowd.go(str(index), greedy)) for index in range(4)]
    ended = await asyncio.gather(*tasks, crowd.go("other", uuid4()), return_exceptions=True)
    assert [type(one) for one in ended] == [type(None)] * 3 + [TooManyWaiting, type(None)]


async def test_who_leaves_the_line_leaves_no_gap() -> None:
    crowd = Crowd(slots=2)
    tasks = [asyncio.create_task(crowd.go(str(index), uuid4())) for index in range(12)]
    await asyncio.sleep(0)
    for task in tasks[::2]:
        task.cancel()
    for task in tasks:
        with suppress(asyncio.CancelledError):
            await task
    assert (crowd.turnstile.running, crowd.turnstile.waiting) == (0, 0)
    await crowd.go("after", uuid4())
    assert crowd.order[-1] == "after"
