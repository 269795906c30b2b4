"""A folder in memory for a database that nobody keeps: copying one on a disk is fifteen times the work."""

import contextlib
import fcntl
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MEMORY = Path("/dev/shm")
PREFIX = "curricle-tests-"
LOCK = "lock"
# The write-ahead log grows to half a gigabyte; copies of the migrated database are ten megabytes each.
ENOUGH_BYTES = 2 * 1024**3
# A folder without its lock may be one that is only just made.
FRESH_SECONDS = 60


@contextmanager
def quick_folder(otherwise: Path) -> Iterator[Path]:
    """A folder in memory where there is room for it, and the given one where there is not."""
    if not _roomy():
        yield otherwise
        return
    _clear_leftovers()
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=MEMORY))
    try:
        # As long as the lock is held, no other run takes the folder for a leftover.
        with (folder / LOCK).open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            data = folder / "data"
            data.mkdir()
            yield data
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _roomy() -> bool:
    """Whether a database fits, and whether its programs could run from there, should they be copied."""
    try:
        may_run = not os.statvfs(MEMORY).f_flag & os.ST_NOEXEC
        return may_run and shutil.disk_usage(MEMORY).free >= ENOUGH_BYTES
    except OSError:
        return False


def _clear_leftovers() -> None:
    """A run that was killed leaves its folder behind, and memory is dear."""
    for folder in MEMORY.glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError):
            if time.time() - folder.stat().st_mtime > FRESH_SECONDS:
                with (folder / LOCK).open() as lock:
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    shutil.rmtree(folder, ignore_errors=True)
