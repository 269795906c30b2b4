"""A folder in memory for a database that nobody keeps: copying one on a disk is fifteen times the work."""

import contextlib
import fcntl
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MEMORY = Path("/dev/shm")
PREFIX = "curricle-tests-"
LOCK = "lock"
# The write-ahead log grows to half a gigabyte; copies of the migrated database are ten megabytes each.
ENOUGH_BYTES = 2 * 1024**3


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
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _roomy() -> bool:
    try:
        return shutil.disk_usage(MEMORY).free >= ENOUGH_BYTES
    except OSError:
        return False


def _clear_leftovers() -> None:
    """A run that was killed leaves its folder behind, and memory is dear."""
    for folder in MEMORY.glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError), (folder / LOCK).open() as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(folder, ignore_errors=True)
