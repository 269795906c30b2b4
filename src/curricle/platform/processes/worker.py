"""One child process, seen from its parent."""

import asyncio
import os
import socket
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

from curricle.platform.processes.errors import ProcessDied, ProcessFailed
from curricle.platform.processes.frame import pack, receive_async

# A result of a typical size is written at once, without the child waiting for the parent to read.
_BUFFER = 4 * 1024 * 1024
_PASSED_ON = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "PYTHONPATH", "SSL_CERT_FILE")
# Computing needs no network. A proxy that nobody answers makes any attempt fail at once.
_NO_NETWORK = dict.fromkeys(
    ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"), "http://127.0.0.1:9"
)


def child_environment(extra: Mapping[str, str]) -> dict[str, str]:
    """What a child may know of its surroundings: nothing secret."""
    passed = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    return {**passed, **_NO_NETWORK, **extra}


class Worker:
    """A child that computes one call at a time."""

    def __init__(self, *, memory_bytes: int, warm: str, environment: Mapping[str, str]) -> None:
        self.calls = 0
        self._is_ready = False
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        for end in (ours, theirs):
            end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _BUFFER)
        command = [sys.executable, "-P", "-m", "curricle.platform.processes.child", str(theirs.fileno())]
        # Started from the loop's own thread, never from an executor's: the kernel ends the child with the
        # thread that made it.
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            [*command, str(os.getpid()), str(memory_bytes), warm],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            pass_fds=(theirs.fileno(),),
            env=child_environment(environment),
        )
        theirs.close()
        self._wire = ours

    @property
    def pid(self) -> int:
        """The child's process id."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether the child still runs."""
        return self._process.poll() is None

    async def ready(self) -> None:
        """Wait until the child has warmed up."""
        if not self._is_ready:
            try:
                await receive_async(self._wire)
            except (EOFError, OSError) as error:
                raise ProcessDied(f"A child process did not start ({await self._ending()}).") from error
            self._is_ready = True

    async def call(self, name: str, arguments: tuple[Any, ...]) -> Any:
        """Run a function by name and give its result."""
        self.calls += 1
        loop = asyncio.get_running_loop()
        try:
            for part in pack((name, arguments)):
                await loop.sock_sendall(self._wire, part)
            outcome, value = await receive_async(self._wire)
        except (EOFError, OSError) as error:
            raise ProcessDied(f"The child process died during {name} ({await self._ending()}).") from error
        if outcome == "error":
            raise ProcessFailed(*value)
        return value

    def kill(self) -> None:
        """End the child at once, whatever it does."""
        self._process.kill()

    async def gone(self) -> None:
        """Wait until the killed child has left the process table, then let go of its socket."""
        await self._exit()
        # A read that still waits sees the end of the stream first; a socket closed under it would never tell.
        await asyncio.sleep(0.005)
        self._wire.close()

    async def _exit(self) -> None:
        while self._process.poll() is None:  # noqa: ASYNC110 - the end of a process sets no event
            await asyncio.sleep(0.002)

    async def _ending(self) -> str:
        self._process.kill()
        await self._exit()
        code = self._process.returncode
        return f"signal {-code}" if code < 0 else f"exit {code}"
