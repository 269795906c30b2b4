"""The life of a child process: shut in, warmed up, then one call after the other until the pool hangs up."""

import ctypes
import gc
import importlib
import os
import resource
import signal
import socket
import sys
import traceback
from collections.abc import Callable
from typing import Any

from curricle.platform.processes.frame import pack, receive, send
from curricle.platform.processes.offline import go_offline

_PR_SET_PDEATHSIG = 1


def main(descriptor: int, parent: int, memory_bytes: int, warm: str) -> None:
    """Serve calls from the socket with this descriptor."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _die_with(parent)
    _limit(memory_bytes)
    go_offline()
    wire = socket.socket(fileno=descriptor)
    wire.setblocking(True)
    if warm:
        resolve(warm)()
        # What is warm now stays for good: no collection need look at it again.
        gc.collect()
        gc.freeze()
    send(wire, pack(("ready", os.getpid())))
    while True:
        try:
            name, arguments = receive(wire)
        except EOFError:
            return
        send(wire, answer(name, arguments))


def answer(name: str, arguments: tuple[Any, ...]) -> tuple[bytes, bytes]:
    """The frame that a call comes to: its result, or what it raised."""
    try:
        return pack(("result", resolve(name)(*arguments)))
    except MemoryError:
        # What is left of this process cannot be trusted; the pool sees it gone and says so.
        os._exit(1)
    except Exception as error:
        return pack(("error", (type(error).__qualname__, str(error)[:1000], traceback.format_exc()[-8000:])))


def resolve(name: str) -> Callable[..., Any]:
    """The function behind ``package.module:function``."""
    module, _, function = name.partition(":")
    found: Callable[..., Any] = getattr(importlib.import_module(module), function)
    return found


def _die_with(parent: int) -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    # The parent may have gone before the request above; elsewhere the closed socket ends this process.
    if os.getppid() != parent:
        os._exit(1)


def _limit(memory_bytes: int) -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if memory_bytes:
        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
