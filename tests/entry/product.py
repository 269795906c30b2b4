"""The whole product as a child of a test: started, asked, killed in parts, stopped."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.patience import stretched

PATIENCE = 30.0
# Settings of whoever runs the tests must not reach the product under test.
OURS = ("DATABASE_URL", "PUBLIC_URL", "SECRET_KEY", "ENVIRONMENT", "SMTP_HOST", "MAIL_DRIVER")


def free_port() -> int:
    """A port that nobody uses at this moment."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
    return port


def environment(**more: str) -> dict[str, str]:
    """This process's environment without settings of the product, and with these."""
    plain = {name: value for name, value in os.environ.items() if name not in OURS}
    return {**plain, "RATE_LIMITS": "false", **more}


def wait_until(true: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
    """Polls a claim about other processes; they give no other sign."""
    deadline = time.monotonic() + stretched(seconds)
    while not true():
        assert time.monotonic() < deadline, f"not in {seconds} s: {what}"
        time.sleep(0.02)


def is_gone(pid: int) -> bool:
    """Whether a process has ended; what init has not collected yet has ended too."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].startswith(("Z", "X"))
    except OSError:
        return True


def command_of(pid: int) -> str:
    """The command line of a process."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    except OSError:
        return ""


def children_of(pid: int) -> list[int]:
    """Direct children that still run, whichever thread has started them."""
    words: list[str] = []
    for threads in Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            words += threads.read_text().split()
    return [int(word) for word in words if not is_gone(int(word))]


def family_of(pid: int) -> list[int]:
    """All descendants that still run."""
    children = children_of(pid)
    return [*children, *(grandchild for child in children for grandchild in family_of(child))]


@dataclass
class Product:
    """A running ``curricle up``."""

    process: subprocess.Popen[str]
    address: str
    data_dir: Path

    def part(self, name: str) -> int:
        """The process of ``web``, ``worker`` or ``database``."""
        mark = {"database": "/postgres -D ", "web": "entry.part web", "worker": "entry.part worker"}[name]
        found = [pid for pid in children_of(self.process.pid) if mark in command_of(pid)]
        assert len(found) == 1, f"{name}: {found}"
        return found[0]

    def has_part(self, name: str, other_than: int) -> bool:
        """Whether this part runs again, as another process."""
        try:
            return self.part(name) != other_than
        except AssertionError:
            return False

    def is_ready(self) -> bool:
        """Whether it says that it can serve."""
        try:
            with urllib.request.urlopen(f"{self.address}/ready", timeout=2) as answer:
                return bool(answer.status == 200)
        except (OSError, urllib.error.URLError):
            return False

    def log(self) -> str:
        """What its parts have written, for the message of a failed test."""
        logs = [*(self.data_dir / "logs").glob("*.log"), self.data_dir / "postgres.log"]
        return "\n".join(f"== {log.name}\n{log.read_text()[-3000:]}" for log in logs if log.exists())


def start(data_dir: Path, port: int, **more: str) -> subprocess.Popen[str]:
    """``curricle up``, with what it says in a pipe."""
    return subprocess.Popen(
        [sys.executable, "-m", "curricle.entry.cli.main", "up", "--port", str(port), "--data-dir", data_dir],
        env=environment(**more),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def run(data_dir: Path, port: int, **more: str) -> tuple[int, str]:
    """``curricle up`` that is expected to end by itself: its exit code and what it said."""
    process = start(data_dir, port, **more)
    try:
        said, _ = process.communicate(timeout=stretched(PATIENCE))
    finally:
        process.kill()
    return process.returncode, said


@contextlib.contextmanager
def running(data_dir: Path, **more: str) -> Iterator[Product]:
    """The product for as long as the block lasts."""
    port = free_port()
    process = start(data_dir, port, **more)
    assert process.stdout is not None
    said = ""
    try:
        for line in process.stdout:
            said += line
            if line.startswith("Open "):
                break
        product = Product(process, f"http://127.0.0.1:{port}", data_dir)
        assert f"Open {product.address}" in said, f"{said}\n{product.log()}"
        yield product
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(stretched(10))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        process.stdout.close()
