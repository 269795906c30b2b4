"""One supervised process: imports its program at once, and runs it when the supervisor opens the gate.

So the second that Python spends on imports passes while the database starts.
"""

import argparse
import ctypes
import json
import os
import signal
import socket
import sys
import threading
from typing import TextIO

PR_SET_PDEATHSIG = 1


def die_with_parent(parent: int) -> None:
    """No process outlives its supervisor, however that one ends. The kernel sees to it on Linux."""
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        sys.exit(1)


def wait_at_gate(gate: TextIO) -> None:
    """The first line is the environment to run with; the end of the pipe is the end of the supervisor."""
    line = gate.readline()
    if not line:
        sys.exit(0)
    os.environ.update(json.loads(line))

    def follow() -> None:
        gate.read()
        os._exit(1)

    threading.Thread(target=follow, daemon=True, name="supervisor").start()


def main() -> None:
    """``python -m curricle.entry.part web|worker --parent PID [--fd N]``"""
    parser = argparse.ArgumentParser()
    parser.add_argument("part", choices=("web", "worker"))
    parser.add_argument("--parent", type=int, required=True)
    parser.add_argument("--fd", type=int, default=-1)
    arguments = parser.parse_args()
    die_with_parent(arguments.parent)
    if arguments.part == "web":
        from curricle.entry.single import prepare_web, serve

        listening = socket.socket(fileno=arguments.fd)
        prepare_web()
        wait_at_gate(sys.stdin)
        sys.exit(serve(listening))
    from curricle.entry.single import prepare_worker, work

    prepare_worker()
    wait_at_gate(sys.stdin)
    sys.exit(work(None))


if __name__ == "__main__":
    main()
