"""A pool of child processes keeps its promises when calls hang, crash, are cancelled or eat all memory."""

import asyncio
import os
import statistics
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from curricle.platform.processes import ProcessDied, ProcessFailed, ProcessPool, ProcessTimedOut

from . import subject

HERE = str(Path(__file__).parent)
MIB = 1024 * 1024


def new_pool(
    size: int = 2, *, memory: int = 512 * MIB, warm: str = "", recycle_after: int = 2000
) -> ProcessPool:
    return ProcessPool(size, memory, warm=warm, recycle_after=recycle_after, environment={"PYTHONPATH": HERE})


def lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


async def until(claim: object, seconds: float = 30) -> None:
    assert callable(claim)
    deadline = time.monotonic() + seconds
    while not claim():
        assert time.monotonic() < deadline, "it did not come about in time"
        await asyncio.sleep(0.01)


@pytest.fixture
async def pool() -> AsyncIterator[ProcessPool]:
    async with new_pool() as opened:
        yield opened


async def test_a_call_gives_the_result_of_the_function(pool: ProcessPool) -> None:
    assert await pool.call("subject:add", 19, 23, timeout=10) == 42


async def test_calls_run_in_other_processes_which_are_kept(pool: ProcessPool) -> None:
    seen = {await pool.call("subject:pid", timeout=10) for _ in range(6)}
    assert seen == set(pool.pids)
    assert os.getpid() not in seen


async def test_many_calls_at_once_all_come_back(pool: ProcessPool) -> None:
    calls = (pool.call("subject:add", number, number, timeout=10) for number in range(200))
    assert await asyncio.gather(*calls) == [number * 2 for number in range(200)]


async def test_a_raising_function_says_what_it_raised_and_its_child_lives_on(pool: ProcessPool) -> None:
    before = pool.pids
    with pytest.raises(ProcessFailed, match="ValueError: the number is too round") as caught:
        await pool.call("subject:fail", timeout=10)
    assert caught.value.kind == "ValueError"
    assert "in fail" in caught.value.trace
    assert pool.pids == before


async def test_an_unknown_function_fails_without_harm(pool: ProcessPool) -> None:
    with pytest.raises(ProcessFailed, match="AttributeError"):
        await pool.call("subject:nothing_of_that_name", timeout=10)


async def test_a_call_that_takes_too_long_is_killed_and_its_child_replaced(
    pool: ProcessPool, tmp_path: Path
) -> None:
    await pool.ready()
    note = tmp_path / "pid"
    with pytest.raises(ProcessTimedOut, match=r"longer than 0\.5 seconds"):
        await pool.call("subject:signal_and_nap", str(note), timeout=0.5)
    stuck = int(note.read_text())
    await until(lambda: not lives(stuck))
    assert stuck not in pool.pids
    assert len(pool.pids) == 2
    assert await asyncio.gather(*(pool.call("subject:add", 1, 1, timeout=10) for _ in range(4))) == [2] * 4


async def test_a_cancelled_call_kills_its_child(pool: ProcessPool, tmp_path: Path) -> None:
    note = tmp_path / "pid"
    call = asyncio.create_task(pool.call("subject:signal_and_nap", str(note), timeout=60))
    await until(lambda: note.exists() and note.read_text())
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    await until(lambda: not lives(int(note.read_text())))
    assert await pool.call("subject:add", 1, 2, timeout=10) == 3


@pytest.mark.parametrize(("function", "ending"), [("die", "exit 7"), ("crash", "signal 11")])
async def test_a_dying_child_is_reported_and_replaced(pool: ProcessPool, function: str, ending: str) -> None:
    with pytest.raises(ProcessDied, match=ending):
        await pool.call(f"subject:{function}", timeout=10)
    assert await pool.call("subject:add", 2, 2, timeout=10) == 4
    assert len(pool.pids) == 2


async def test_a_child_killed_from_outside_is_replaced_before_the_next_call(pool: ProcessPool) -> None:
    await pool.ready()
    for pid in pool.pids:
        os.kill(pid, 9)
    await until(lambda: not any(worker.is_alive for worker in pool._workers))
    assert await asyncio.gather(*(pool.call("subject:add", 3, 3, timeout=10) for _ in range(4))) == [6] * 4


async def test_a_memory_bomb_ends_its_child_only() -> None:
    async with new_pool(1, memory=256 * MIB) as pool:
        with pytest.raises(ProcessDied):
            await pool.call("subject:eat", 2048, timeout=30)
        assert await pool.call("subject:eat", 4, timeout=10) == 4


async def test_children_are_warmed_up_before_they_are_used() -> None:
    async with new_pool(1, warm="subject:warm") as pool:
        assert await pool.call("subject:warmed_pids", timeout=10) == pool.pids


async def test_a_child_that_cannot_start_is_an_error_and_no_hanging_call() -> None:
    async with new_pool(1, warm="subject:broken_warm") as pool:
        with pytest.raises(ProcessDied, match="did not start"):
            await pool.call("subject:add", 1, 1, timeout=10)


async def test_children_are_recycled_after_their_share_of_calls() -> None:
    async with new_pool(1, recycle_after=3) as pool:
        seen = [await pool.call("subject:pid", timeout=10) for _ in range(6)]
    assert len(set(seen)) == 2
    assert seen[0] == seen[2]
    assert seen[3] == seen[5]


async def test_closing_ends_every_child_and_every_waiting_call() -> None:
    pool = new_pool(1)
    await pool.ready()
    pids = pool.pids
    calls = [asyncio.create_task(pool.call("subject:nap", 30, timeout=60)) for _ in range(3)]
    await asyncio.sleep(0)
    await pool.close()
    outcomes = await asyncio.wait_for(asyncio.gather(*calls, return_exceptions=True), 30)
    assert all(isinstance(outcome, ProcessDied) for outcome in outcomes)
    assert not any(lives(pid) for pid in pids)
    with pytest.raises(ProcessDied, match="closed"):
        await pool.call("subject:add", 1, 1, timeout=1)


async def test_no_child_outlives_a_killed_parent(tmp_path: Path) -> None:
    note = tmp_path / "pids"
    parent = subject.start_parent(str(note))
    try:
        await until(note.exists)
        children = [int(pid) for pid in note.read_text().split()]
        assert len(children) == 2
        assert all(lives(pid) for pid in children)
    finally:
        parent.kill()
        parent.wait()
    await until(lambda: not any(lives(pid) for pid in children))


async def test_children_know_no_secrets_and_reach_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "top")
    monkeypatch.setenv("DATABASE_URL", "postgresql://someone:secret@host/db")
    async with new_pool(1) as pool:
        known = await pool.call("subject:environment", timeout=10)
    assert "SECRET_KEY" not in known
    assert "DATABASE_URL" not in known
    assert known["HTTPS_PROXY"] == "http://127.0.0.1:9"


async def test_large_results_come_back_quickly(pool: ProcessPool) -> None:
    await pool.ready()
    times = []
    for _ in range(30):
        started = time.perf_counter()
        assert len(await pool.call("subject:large", 500_000, timeout=10)) == 500_000
        times.append(time.perf_counter() - started)
    # Far below a millisecond on a quiet machine; the bound leaves room for a busy one.
    assert statistics.median(times) < 0.02


async def test_a_pool_needs_a_process() -> None:
    with pytest.raises(ValueError, match="at least one"):
        ProcessPool(0)
