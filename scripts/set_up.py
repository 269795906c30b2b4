"""Set-up: which command needs what, and the independent parts of it side by side."""

import fcntl
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from scripts import setup_python, setup_web
from scripts.progress import ROOT, TOOLS, VENV, SetupError, say
from scripts.setup_system import bring_system, system_environment
from scripts.setup_uv import bring_uv


@dataclass(frozen=True)
class Wish:
    """What a command needs: a level of Python packages, front-end tools, Debian packages."""

    level: str
    web_tools: bool = False
    codegen: bool = False
    system: bool = False


WISHES = {
    "up": Wish("server"),
    "dev": Wish("dev", web_tools=True),
    "check": Wish("dev", web_tools=True),
    "wheel": Wish("server"),
    "client": Wish("dev", web_tools=True, codegen=True),
    "bench": Wish("bench", system=True),
    "test": Wish("bench", web_tools=True, codegen=True, system=True),
}


class UvOnce:
    """uv for several threads: whoever needs it first brings it, the others wait."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._path: Path | None = None
        self._trouble: SetupError | None = None

    def __call__(self) -> Path:
        with self._lock:
            if self._trouble is not None:
                raise self._trouble
            try:
                self._path = self._path or bring_uv()
            except SetupError as error:
                self._trouble = error
                raise
            return self._path


def main() -> None:
    """Brings what is missing, then becomes the program after ``--``."""
    words = sys.argv[1:]
    if not words or words[0] not in WISHES:
        sys.exit(f"usage: python3 -m scripts.bootstrap {'|'.join(WISHES)} [-- PROGRAM ARGUMENT...]")
    try:
        bring(WISHES[words[0]])
    except SetupError as error:
        sys.exit(f"set-up: {error}")
    except OSError as error:
        sys.exit(
            f"set-up: {error.filename or 'a file'} cannot be used ({error.strerror}): whose folder is this?"
        )
    except KeyboardInterrupt:
        sys.exit(130)
    if "--" in words:
        become(words[words.index("--") + 1 :], tools=WISHES[words[0]].web_tools)


def bring(wish: Wish) -> None:
    """Everything of the wish that is not here yet."""
    with alone():
        uv = UvOnce()
        jobs: list[Callable[[], None]] = []
        if not setup_python.is_ready(wish.level):
            jobs.append(lambda: setup_python.bring_python(uv(), wish.level))
        if wish.web_tools or not setup_web.is_built():
            jobs.append(lambda: setup_web.bring_web(uv, everything=wish.web_tools, codegen=wish.codegen))
        if wish.system:
            jobs.append(bring_system)
        in_parallel(jobs)


def in_parallel(jobs: Sequence[Callable[[], None]]) -> None:
    """Runs all at once; the first trouble is raised when the others have come to an end."""
    if not jobs:
        return
    with ThreadPoolExecutor(len(jobs)) as pool:
        futures = [pool.submit(job) for job in jobs]
        for future in as_completed(futures):
            future.result()


@contextmanager
def alone() -> Iterator[None]:
    """One set-up at a time: two of them would write the same folders."""
    TOOLS.mkdir(exist_ok=True)
    with (TOOLS / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            say("another set-up runs in this folder; waiting for it")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def become(command: Sequence[str], *, tools: bool) -> None:
    """Replaces this process, so that signals and exit code are the program's own."""
    os.environ.update(system_environment())
    path = [str(VENV / "bin")]
    if tools and (setup_web.WEB / "package.json").exists():
        path.append(str(setup_web.bring_node(UvOnce())))
    os.environ["PATH"] = os.pathsep.join([*path, os.environ.get("PATH", os.defpath)])
    os.environ["VIRTUAL_ENV"] = str(VENV)
    sys.stdout.flush()
    os.chdir(ROOT)
    try:
        os.execvp(command[0], list(command))
    except OSError as error:
        sys.exit(f"set-up: {command[0]}: {error.strerror}")
