"""Keeps a few processes alive: starts them, starts them again when they die, and ends them in order."""

import contextlib
import json
import os
import select
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import FrameType
from typing import Protocol

LONGEST_LOG = 10 * 1024 * 1024
FIRST_PAUSE = 0.1
LONGEST_PAUSE = 5.0
# Whoever lived this long did not die of its start.
HEALTHY_SECONDS = 10.0
LOOK_SECONDS = 0.5
LONGEST_WORDS = 300

Say = Callable[[str], None]


class Stop(BaseException):
    """A signal asked for the end. Not an Exception, so that nobody on the way swallows it."""


class Part(Protocol):
    """Something that is to be kept alive."""

    name: str

    def alive(self) -> bool: ...
    def start(self) -> None: ...
    def fate(self) -> str: ...


class Child:
    """A process of our own program, waiting at its gate until it is told the environment to run with."""

    def __init__(self, name: str, command: Sequence[str], log: Path, *, pass_fds: Sequence[int] = ()) -> None:
        self.name = name
        self.command = list(command)
        self.log = log
        self.pass_fds = tuple(pass_fds)
        self.environment: Mapping[str, str] | None = None
        self.process: subprocess.Popen[bytes] | None = None

    def alive(self) -> bool:
        """Whether the process runs."""
        return self.process is not None and self.process.poll() is None

    def start(self) -> None:
        """Starts the process in a session of its own: Ctrl-C is for the supervisor, who ends all in order."""
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(  # noqa: S603
                self.command,
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                pass_fds=self.pass_fds,
                start_new_session=True,
            )
        if self.environment is not None:
            self.open_gate(self.environment)

    def open_gate(self, environment: Mapping[str, str]) -> None:
        """Lets the process begin its work. The pipe stays open: its end tells the child that we are gone."""
        self.environment = environment
        if self.process is None or self.process.stdin is None:
            return
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.write(json.dumps(dict(environment)).encode() + b"\n")
            self.process.stdin.flush()

    def fate(self) -> str:
        """How it ended, in words."""
        code = self.process.poll() if self.process else None
        if code is None:
            return "is not running"
        if code < 0:
            return f"was killed by signal {-code}"
        return f"ended with code {code} ({self._last_words()})"

    def _last_words(self) -> str:
        lines = self.log.read_text(errors="replace").splitlines() if self.log.exists() else []
        return next((line.strip()[:LONGEST_WORDS] for line in reversed(lines) if line.strip()), "no word")

    def shorten_log(self) -> None:
        """Keeps one old log. The child appends to the same file, so it is copied and cut, not moved."""
        with contextlib.suppress(OSError):
            if self.log.stat().st_size > LONGEST_LOG:
                self.log.with_suffix(".log.1").write_bytes(self.log.read_bytes())
                os.truncate(self.log, 0)


def stop_children(children: Sequence[Child], seconds: float) -> None:
    """Asks all at once, waits for them together, and then uses force."""
    running = [child.process for child in children if child.process is not None]
    for process in running:
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
    deadline = time.monotonic() + seconds
    for process in running:
        try:
            process.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdin is not None:
            with contextlib.suppress(BrokenPipeError):
                process.stdin.close()


class Watch:
    """Starts a part again whenever it died, at once the first time and then more and more slowly."""

    def __init__(self, part: Part, say: Say) -> None:
        self.part = part
        self.say = say
        self.since = time.monotonic()
        self.pause = 0.0
        self.due: float | None = None

    def look(self, now: float) -> None:
        """To be called whenever a process may have died, and now and then."""
        if self.part.alive():
            return
        if self.due is None:
            self.pause = FIRST_PAUSE if now - self.since > HEALTHY_SECONDS else self._longer()
            self.due = now + self.pause
            self.say(f"{self.part.name} {self.part.fate()}; it is started again")
        if now < self.due:
            return
        try:
            self.part.start()
        except Exception as error:
            self.say(f"{self.part.name} did not start: {error}")
            self.due = time.monotonic() + self._longer()
            return
        self.since, self.due = time.monotonic(), None

    def _longer(self) -> float:
        self.pause = min(LONGEST_PAUSE, max(FIRST_PAUSE, 2 * self.pause))
        return self.pause


def keep_alive(watches: Sequence[Watch], wake: int) -> None:
    """Looks after all parts, in order, until a signal raises ``Stop``."""
    while True:
        soon = min((watch.due for watch in watches if watch.due is not None), default=None)
        wait = LOOK_SECONDS if soon is None else max(0.0, min(LOOK_SECONDS, soon - time.monotonic()))
        if select.select([wake], [], [], wait)[0]:
            os.read(wake, 4096)
        for watch in watches:
            watch.look(time.monotonic())
            if isinstance(watch.part, Child):
                watch.part.shorten_log()


def listen_for_signals() -> int:
    """SIGINT, SIGTERM and SIGHUP raise ``Stop``; a child's death only wakes. Gives the pipe to wait on."""

    def stop(number: int, _: FrameType | None) -> None:
        ignore_signals()
        raise Stop(number)

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    return reading


def ignore_signals() -> None:
    """The end has begun and takes at most five seconds: a second Ctrl-C must not break it off half-way."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
