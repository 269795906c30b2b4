"""Starting processes from one thread that lives as long as this process.

A child that is to die with its parent dies, as Linux sees it, with the thread that started it. Compiles
come from threads that come and go, so all boxes are started by a thread that stays.
"""

import os
import subprocess
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

Process = subprocess.Popen[bytes]
_lock = Lock()
_threads: dict[int, ThreadPoolExecutor] = {}


def spawn(
    argv: Sequence[str],
    environment: Mapping[str, str],
    pass_fds: Sequence[int] = (),
    *,
    user: int | None = None,
) -> Process:
    """A process with three pipes, in a session of its own."""

    def start() -> Process:
        return subprocess.Popen(  # noqa: S603
            list(argv),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=dict(environment),
            cwd="/",
            pass_fds=tuple(pass_fds),
            start_new_session=True,
            user=user,
            group=user,
            extra_groups=None if user is None else [],
            bufsize=0,
        )

    with _lock:
        thread = _threads.get(os.getpid())
        if thread is None:
            thread = ThreadPoolExecutor(1, "tex-boxes")
            _threads.clear()
            _threads[os.getpid()] = thread
    return thread.submit(start).result()
