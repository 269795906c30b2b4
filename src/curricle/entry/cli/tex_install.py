"""``curricle tex install``: brings TeX onto a Debian machine, a line for each step."""

import argparse
import contextlib
import fcntl
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from types import FrameType

from curricle.entry.cli.command import fail

LAST_LINES = 5


class Refused(Exception):
    """An installation that cannot be done here, with the reason and the way out as one line."""


def run(arguments: argparse.Namespace) -> int:
    """Installs the set that was asked for; 0 also where everything is there already."""
    from curricle.engines.tex.installation import line

    packages = packages_of(arguments.set)
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        with _alone():
            install(packages, line(packages))
    except Refused as problem:
        return fail(str(problem))
    except OSError as error:
        return fail(f"{error.filename} cannot be used: {error.strerror}")
    except KeyboardInterrupt:
        return fail("the installation of LaTeX was interrupted; it goes on from there the next time", 130)
    return 0


def packages_of(set_: str) -> tuple[str, ...]:
    """The Debian packages of a set."""
    from curricle.engines.tex.installation import COMFORTABLE, MINIMAL

    return COMFORTABLE if set_ == "full" else MINIMAL


def is_installed(set_: str) -> bool:
    """Whether there is nothing left to bring."""
    return not _missing(packages_of(set_))


def background(set_: str) -> "subprocess.Popen[bytes]":
    """Starts the installation beside a running product; its lines go where ours go."""
    command = [sys.executable, "-m", "curricle.entry.cli.main", "tex", "install", "--set", set_]
    return subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True)  # noqa: S603


def install(packages: Sequence[str], by_hand: str) -> None:
    """Installs what is missing, and prepares what the first document would wait for."""
    from curricle.engines.tex import inspect
    from curricle.engines.tex.lua_names import find_lua_names

    missing = _missing(packages)
    if missing:
        prefix = root_prefix(by_hand)
        began = time.monotonic()
        say(f"installing {len(missing)} packages by apt ...")
        apt = [*prefix, "apt-get", "-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3", "-qq"]
        _run([*prefix, "dpkg", "--configure", "-a"], by_hand)
        _run([*apt, "update"], by_hand)
        _run([*apt, "install", "-y", "--no-install-recommends", "--download-only", *missing], by_hand)
        say(f"downloaded after {time.monotonic() - began:.0f} s, unpacking ...")
        _run([*apt, "install", "-y", "--no-install-recommends", *missing], by_hand)
        say(f"installed after {time.monotonic() - began:.0f} s")
    found = inspect(afresh=True)
    if found.engines["lualatex"] and found.sandbox.ok:
        # Its list of fonts takes a while, and is made once.
        find_lua_names()
    say("ready" if found.available and found.sandbox.ok else f"{found.sandbox.reason} {found.sandbox.how_to}")


def root_prefix(by_hand: str) -> list[str]:
    """How apt-get gets the rights to install, without asking for a password."""
    if shutil.which("apt-get") is None:
        raise Refused("LaTeX is brought by apt, which is not here: install TeX Live and bubblewrap yourself")
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:  # noqa: S603
        return [sudo, "-n"]
    raise Refused(f"LaTeX needs somebody with the right to install: {by_hand}")


def say(text: str) -> None:
    """A line of progress, in the form of those of ``curricle up``."""
    print(f"{'latex':<10}{text}", flush=True)


def _missing(packages: Sequence[str]) -> list[str]:
    query = shutil.which("dpkg-query")
    if query is None:
        return [*packages]
    command = [query, "--show", "--showformat", "${Package} ${db:Status-Status}\n", *packages]
    told = subprocess.run(command, capture_output=True, text=True, check=False).stdout.splitlines()  # noqa: S603
    return [package for package in packages if f"{package} installed" not in told]


def _run(command: Sequence[str], by_hand: str) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # A session of its own: Ctrl-C reaches us, and we end it in order.
    process = subprocess.Popen(  # noqa: S603
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        env=environment,
        start_new_session=True,
    )
    try:
        said, _ = process.communicate()
    except KeyboardInterrupt:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGTERM)
        process.wait()
        raise
    if process.returncode != 0:
        last = "; ".join(line.strip() for line in said.splitlines()[-LAST_LINES:] if line.strip())
        raise Refused(f"apt could not install LaTeX ({last}); by hand: {by_hand}")


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """One installation of this user at a time; between users apt waits by itself."""
    from curricle.engines.tex.kit import cache_folder

    cache_folder().mkdir(mode=0o755, parents=True, exist_ok=True)
    with (cache_folder() / "install.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
