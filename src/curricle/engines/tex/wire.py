"""The two pipes between the host and the keeper of a box. Nothing that comes back is believed."""

import marshal
import os
import select
import subprocess
from struct import Struct, error
from time import monotonic
from typing import Any, NamedTuple

_HEAD = Struct("<cI")
_STATUS = Struct("<BBiIIQ")
_CHUNK = 1 << 20


class BoxEnded(Exception):
    """The box is gone: killed, or never there. The text is what its last words were."""


class BoxSlow(Exception):
    """The keeper did not answer in time."""


class BoxFull(Exception):
    """What was to be put into the box found no room there."""


class BoxLied(Exception):
    """What came out of the box is not what a keeper says."""


class Status(NamedTuple):
    """How a run went, as the keeper counts it."""

    armed: bool
    reason: int
    wait_status: int
    tenths: int
    cpu_tenths: int
    memory_kib: int


class Wire:
    """One message at a time goes in; one answer comes out."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        self._in = process.stdin.fileno()
        self._out = process.stdout.fileno()
        self._words = process.stderr.fileno()
        for descriptor in (self._in, self._out, self._words):
            os.set_blocking(descriptor, False)
        self._poll_in = select.poll()
        self._poll_in.register(self._in, select.POLLOUT)
        self._poll_out = select.poll()
        self._poll_out.register(self._out, select.POLLIN)

    def ask(self, message: tuple[Any, ...], *, most: int, seconds: float) -> list[tuple[bytes, bytes]]:
        """Send a message and read the frames of its answer: at most so many bytes, within so much time."""
        until = monotonic() + seconds
        data = marshal.dumps(message, 2)
        self._write(len(data).to_bytes(4, "little") + data, until)
        return self.answer(most=most, until=until)

    def answer(self, *, most: int, until: float) -> list[tuple[bytes, bytes]]:
        """The frames of one answer."""
        frames: list[tuple[bytes, bytes]] = []
        while True:
            letter, length = _HEAD.unpack(self._read(_HEAD.size, until))
            most -= length + _HEAD.size
            if most < 0:
                raise BoxLied
            if letter == b".":
                return frames
            frames.append((letter, self._read(length, until)))

    def last_words(self) -> str:
        """What was said on the way out."""
        try:
            return os.read(self._words, 4000).decode("utf-8", "replace").strip()
        except (BlockingIOError, ValueError, OSError):
            return ""

    def _write(self, data: bytes, until: float) -> None:
        view = memoryview(data)
        while view:
            self._wait(self._poll_in, until)
            try:
                view = view[os.write(self._in, view[:_CHUNK]) :]
            except BlockingIOError:
                continue
            except OSError as problem:
                raise BoxEnded(self.last_words()) from problem

    def _read(self, length: int, until: float) -> bytes:
        data = bytearray()
        while len(data) < length:
            self._wait(self._poll_out, until)
            try:
                piece = os.read(self._out, min(_CHUNK, length - len(data)))
            except BlockingIOError:
                continue
            except OSError as problem:
                raise BoxEnded(self.last_words()) from problem
            if not piece:
                raise BoxEnded(self.last_words())
            data += piece
        return bytes(data)

    def _wait(self, poll: "select.poll", until: float) -> None:
        left = until - monotonic()
        if left <= 0 or not poll.poll(left * 1000):
            raise BoxSlow


def read_status(frames: list[tuple[bytes, bytes]]) -> tuple[Status, bytes]:
    """The status and the last of what was printed."""
    found = dict(frames)
    try:
        armed, *rest = _STATUS.unpack(found[b"S"])
    except (KeyError, error) as problem:
        raise BoxLied from problem
    return Status(bool(armed), *rest), found.get(b"T", b"")


__all__ = ["BoxEnded", "BoxFull", "BoxLied", "BoxSlow", "Status", "Wire", "read_status"]
