"""A box with an engine in it: opened, filled, run, emptied, and gone without a trace."""

import json
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from threading import Lock
from time import monotonic
from typing import Literal

from curricle.engines.tex.engine import Command
from curricle.engines.tex.kit import Kit, KitError, find_kit
from curricle.engines.tex.limits import MIB, Limits
from curricle.engines.tex.result import Reason, SandboxMissing
from curricle.engines.tex.spawning import Process, spawn
from curricle.engines.tex.stop import Stop
from curricle.engines.tex.walls import JOB, LUA_NAMES, find_bubblewrap, other_user, sealed, unsealed
from curricle.engines.tex.wire import BoxEnded, BoxFull, BoxLied, Wire, read_status

Trust = Literal["none", "own"]
_REASONS: dict[int, Reason] = {1: "time", 2: "output", 3: "output"}
# How long a keeper may take for anything but waiting for its engine.
_GRACE = 5.0
_PRINTED = 8 * MIB
_OPEN_FILES = 256


@dataclass(frozen=True, slots=True)
class Ran:
    """How a program in the box ended, or that it is armed and waits."""

    armed: bool
    code: int  # as a shell counts: negative for a signal
    stopped: Reason | None
    milliseconds: float
    cpu_milliseconds: float
    memory_bytes: int
    printed: bytes


class Box:
    """One sealed place for one owner. Not for use by two threads at once, but any thread may kill it."""

    def __init__(self, process: Process, limits: Limits, folder: str, kit: Kit, *, walls: bool) -> None:
        self.limits = limits
        self.folder = folder
        self.walls = walls
        self._process = process
        self._wire = Wire(process)
        self._kit = kit
        self._lock = Lock()
        self._open = True
        self._keeper = -1
        self._stop: Stop | None = None

    @property
    def pid(self) -> int:
        """The process on the host that everything in the box hangs on."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether the box still stands."""
        return self._open and self._process.poll() is None

    def greet(self, seconds: float = 20.0) -> None:
        """Wait until the keeper is at work."""
        self._wire.answer(most=64, until=monotonic() + seconds)

    def know(self, keeper: int) -> None:
        """Hold on to the keeper itself: when it is gone, everything in the box is."""
        with suppress(OSError):
            self._keeper = os.pidfd_open(keeper)

    def obey(self, stop: Stop | None) -> None:
        """End with this word from now on, instead of any earlier one."""
        if self._stop:
            self._stop.forget(self.kill)
        self._stop = stop
        if stop:
            stop.tell(self.kill)

    def put(self, files: Mapping[str, bytes | None]) -> None:
        """Write files into the box; None removes one. Names must have been checked."""
        answer = self._wire.ask(("put", dict(files)), most=4096, seconds=_GRACE + 10)
        if answer[:1] != [(b"K", b"")]:
            raise BoxFull(answer[0][1].decode("utf-8", "replace") if answer else "")

    def mirror(self, source: str, target: str) -> None:
        """Let files that cannot be written show in a folder that can."""
        self._wire.ask(("mirror", source, target), most=64, seconds=_GRACE)

    def run(
        self,
        command: Command,
        *,
        seconds: float,
        marker: bytes = b"",
        last: bytes = b"",
        unlink: Sequence[str] = (),
    ) -> Ran:
        """Run a program to its end, or until the last that it printed is the marker: then it is armed.

        An armed one whose `last` words are known is not waited for after them.
        `unlink` are files that must not be there when it starts, so that what is there later is fresh.
        """
        limits = self.limits
        cpu = int(seconds) + 2
        spec = {
            "argv": list(command.argv),
            "environment": {**command.environment, **self._environment()},
            "folder": command.folder,
            "limits": [limits.memory_bytes, limits.output_bytes, cpu, _OPEN_FILES, limits.processes, 0],
            "seconds": seconds,
            "printed": _PRINTED,
            "files": limits.files,
            "marker": marker,
            "last": last,
            "unlink": list(unlink),
        }
        return self._wait(("run", spec), seconds)

    def go(self, data: bytes, *, seconds: float) -> Ran:
        """Let the armed engine read this and go on to its end."""
        return self._wait(("go", data, seconds), seconds)

    def get(self, names: Iterable[str], endings: Iterable[str] = ()) -> dict[str, bytes]:
        """Regular files out of the box: those named, and those that were made there and end so.

        What is larger than the limits say is left there.
        """
        named, ends = list(names), tuple(endings)
        each, total = self.limits.output_bytes, 2 * self.limits.output_bytes
        message = ("get", named, list(ends), each, total)
        frames = self._wire.ask(message, most=total + MIB, seconds=_GRACE + 10)
        found: dict[str, bytes] = {}
        if len(frames) % 2:
            raise BoxLied
        for (letter, name), (kind, content) in zip(frames[::2], frames[1::2], strict=True):
            text = name.decode("utf-8", "replace")
            if letter != b"N" or kind not in {b"D", b"L"}:
                raise BoxLied
            # An engine may give its files any name; those that nobody needs are left where they are.
            if kind == b"D" and (text in named or _harmless(text, ends)):
                found[text] = content
        return found

    def touched(self) -> set[str]:
        """Which of the files that were put there somebody in the box has read."""
        frames = self._wire.ask(("touched",), most=MIB, seconds=_GRACE)
        return {name.decode("utf-8", "replace") for _, name in frames}

    def memory_bytes(self) -> int:
        """What the processes of the box hold at this moment."""
        total, waiting = 0, [self.pid]
        while waiting:
            pid = waiting.pop()
            with suppress(OSError, ValueError, IndexError):
                with open(f"/proc/{pid}/task/{pid}/children", encoding="ascii") as children:
                    waiting += [int(one) for one in children.read().split()]
                with open(f"/proc/{pid}/statm", encoding="ascii") as numbers:
                    total += int(numbers.read().split()[1]) * os.sysconf("SC_PAGESIZE")
        return total

    def kill(self) -> None:
        """End everything in the box at once. From any thread, any number of times.

        The keeper is the one to kill: all others end before it, and then bubblewrap ends by itself.
        """
        with self._lock, suppress(ProcessLookupError, PermissionError):
            if self._keeper >= 0:
                signal.pidfd_send_signal(self._keeper, signal.SIGKILL)
            elif self._process.returncode is None:
                os.killpg(self._process.pid, signal.SIGKILL)

    def close(self) -> None:
        """End it and leave nothing behind."""
        if not self._open:
            return
        self._open = False
        self.obey(None)
        self.kill()
        with self._lock:
            try:
                self._process.wait(_GRACE)
            except subprocess.TimeoutExpired:
                os.killpg(self._process.pid, signal.SIGKILL)
                self._process.wait()
            if self._keeper >= 0:
                os.close(self._keeper)
                self._keeper = -1
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            if pipe:
                with suppress(OSError):
                    pipe.close()
        if not self.walls:
            shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self) -> "Box":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _environment(self) -> dict[str, str]:
        if self.walls:
            return self._kit.environment()
        inside = self._kit.environment(str(self._kit.folder))
        scratch = f"{self.folder}/.scratch"
        return {**inside, "HOME": scratch, "TMPDIR": scratch, "TEXMFVAR": scratch, "TEXMFCACHE": scratch}

    def _wait(self, message: tuple[object, ...], seconds: float) -> Ran:
        most = 512 * 1024
        status, printed = read_status(self._wire.ask(message, most=most, seconds=seconds + _GRACE))
        code = os.waitstatus_to_exitcode(status.wait_status) if not status.armed else 0
        return Ran(
            status.armed,
            code,
            _REASONS.get(status.reason),
            status.tenths / 10,
            status.cpu_tenths / 10,
            status.memory_kib * 1024,
            printed,
        )


def open_box(
    limits: Limits | None = None,
    *,
    lua_names: str | None = None,
    stop: Stop | None = None,
    trust: Trust = "none",
) -> Box:
    """A new box. SandboxMissing where none can be made, unless the sources are one's own (`trust="own"`)."""
    limits = limits or Limits()
    try:
        kit = find_kit()
    except KitError as error:
        raise SandboxMissing(str(error)) from error
    if find_bubblewrap():
        box = _open_sealed(kit, limits, lua_names)
        if isinstance(box, Box):
            box.obey(stop)
            return box
        reason = box
    else:
        reason = "bubblewrap is not installed."
    if trust != "own":
        raise SandboxMissing(reason)
    box = _open_unsealed(kit, limits)
    box.obey(stop)
    return box


def _open_sealed(kit: Kit, limits: Limits, lua_names: str | None) -> "Box | str":
    """The box, or the words in which bubblewrap says why not."""
    info, told = os.pipe()
    rules = os.open(kit.folder / "filter", os.O_RDONLY | os.O_CLOEXEC)
    try:
        known = rules if os.fstat(rules).st_size else None
        argv = sealed(kit, limits, filter_fd=known, info_fd=told, lua_names=lua_names)
        process = spawn(
            argv, {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}, (rules, told), user=other_user()
        )
    finally:
        os.close(rules)
        os.close(told)
    box = Box(process, limits, JOB, kit, walls=True)
    try:
        box.greet()
        box.know(int(json.loads(os.read(info, 4096))["child-pid"]))
        if lua_names:
            box.mirror(LUA_NAMES, f"{JOB}/.texmf-var")
    except BaseException as error:
        box.close()
        # One that says nothing was ended by somebody; that is no reason to think that none can be made.
        if isinstance(error, BoxEnded) and str(error):
            return str(error)
        raise
    finally:
        os.close(info)
    return box


def _open_unsealed(kit: Kit, limits: Limits) -> Box:
    folder = tempfile.mkdtemp(prefix="curricle-tex-")
    os.mkdir(f"{folder}/.scratch", 0o700)
    process = spawn(unsealed(kit, folder), {"LC_ALL": "C.UTF-8"})
    box = Box(process, limits, folder, kit, walls=False)
    box.greet()
    return box


def _harmless(name: str, endings: tuple[str, ...]) -> bool:
    """Whether this can be the name of something that an engine made."""
    return (
        name.endswith(endings)
        and name.isprintable()
        and len(name) < 400
        and not name.startswith(("/", "-"))
        and ".." not in name.split("/")
    )
