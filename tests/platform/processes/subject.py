"""What the tests let children do."""

import ctypes
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import NoReturn

warmed: list[int] = []


def warm() -> None:
    """Leave a trace of having been called."""
    warmed.append(os.getpid())


def warmed_pids() -> list[int]:
    """Who was warmed up here."""
    return warmed


def add(left: int, right: int) -> int:
    """A small answer."""
    return left + right


def large(size: int) -> bytes:
    """A large answer."""
    return b"x" * size


def pid() -> int:
    """Who computes."""
    return os.getpid()


def nap(seconds: float) -> int:
    """Keep the child busy."""
    time.sleep(seconds)
    return os.getpid()


def signal_and_nap(path: str) -> NoReturn:
    """Say who runs, then never come back."""
    Path(path).write_text(str(os.getpid()))
    while True:
        time.sleep(1)


def fail() -> NoReturn:
    """Raise."""
    raise ValueError("the number is too round")


def die() -> NoReturn:
    """End without a word."""
    os._exit(7)


def crash() -> NoReturn:
    """Read where nothing is."""
    ctypes.string_at(0)
    raise AssertionError


def eat(mebibytes: int) -> int:
    """Take memory until the limit says no."""
    taken = [bytearray(1024 * 1024) for _ in range(mebibytes)]
    return len(taken)


def environment() -> dict[str, str]:
    """What the child knows of its surroundings."""
    return dict(os.environ)


def broken_warm() -> NoReturn:
    """Make the start of a child fail."""
    raise RuntimeError("cold")


def write_whole(path: Path, text: str) -> None:
    """Write a file that nobody sees half."""
    temporary = path.with_suffix(".part")
    temporary.write_text(text)
    temporary.rename(path)


def parent_of_a_pool(path: str) -> None:
    """A process of its own that opens a pool, writes down its children and waits to be killed."""
    import asyncio

    from curricle.platform.processes import ProcessPool

    async def live() -> None:
        pool = ProcessPool(2)
        await pool.ready()
        write_whole(Path(path), " ".join(map(str, pool.pids)))
        await asyncio.sleep(60)

    asyncio.run(live())


def start_parent(path: str) -> subprocess.Popen[bytes]:
    """Start ``parent_of_a_pool`` in a fresh interpreter."""
    return subprocess.Popen([sys.executable, __file__, path])


if __name__ == "__main__":
    parent_of_a_pool(sys.argv[1])
