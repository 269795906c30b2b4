"""Reading one resume of 8 kB with a session cookie, beside a plain ASGI program with the same two queries.

Both run on the same uvicorn, one process each, in turn in short rounds, so that a busy machine slows both.
"""

import asyncio
import json
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.table import Table

BAR = 0.60
ROUNDS = 15
SECONDS = 1
CONNECTIONS = 32
POOL = 10
SECRET = "bench-root-secret-0123456789-abcdefghijklmnopq"
SIZE = 8_000


@dataclass(frozen=True, slots=True)
class Target:
    """What is asked for."""

    path: str
    cookie: str


@dataclass(frozen=True, slots=True)
class Server:
    """One of the two, in a process of its own."""

    process: subprocess.Popen[bytes]
    port: int


@dataclass(frozen=True, slots=True)
class Round:
    """What one round of one server gave: requests a second, two waits in ms, CPU time of a request in us."""

    per_second: float
    p50: float
    p99: float
    cpu: float


async def seed(url: str, folder: Path) -> Target:
    """One account with a session and one resume."""
    from curricle.engines.resume import sample, sample_names
    from curricle.entry.api import create_app
    from curricle.entry.state import open_app
    from curricle.modules.document import service
    from curricle.modules.document.service import Draft
    from curricle.platform.db.migrate import migrate
    from curricle.platform.settings import load_settings
    from tests.factories.identity import member

    await migrate(url)
    app = create_app(settings := load_settings(database_url=url, curricle_data_dir=folder, secret_key=SECRET))
    document = sample(sample_names()[0]).model_dump(mode="json")
    # The sample is shorter than a resume with a long history; its summary makes up for it.
    text = document["content"]["sections"][0]["items"][0]
    text["text"] = (text["text"] + " ") * (1 + (SIZE - len(json.dumps(document))) // len(text["text"]))
    async with open_app(settings) as parts:
        app.state.curricle = parts
        someone = await member(app)
        async with parts.database.writing() as session:
            made = await service.create(
                session,
                owner_id=someone.id,
                draft=Draft("Engineer", document),
                creation_key=None,
                max_sections=50,
                clock=parts.clock,
            )
    cookie = "; ".join(f"{name}={value}" for name, value in someone.cookies.items())
    return Target(f"/api/v1/resumes/{made.id}", cookie)


@contextmanager
def serving(which: str, environment: dict[str, str]) -> Iterator[Server]:
    """A server in a process of its own, once it answers."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    command = [sys.executable, "-m", "bench.read_server", which, str(port)]
    server = subprocess.Popen(command, env={**os.environ, **environment}, stderr=subprocess.DEVNULL)
    try:
        for _ in range(600):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield Server(server, port)
    finally:
        server.terminate()
        server.wait(10)


def fetch(port: int, target: Target) -> bytes:
    """One request, to see that both answer the same thing."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}{target.path}", headers={"Cookie": target.cookie}
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        body: bytes = answer.read()
        return body


async def load(port: int, target: Target, seconds: float) -> tuple[float, float, float]:
    """Load by wrk where it is installed, else by our own client: requests a second and two waits in ms."""
    if shutil.which("wrk") and seconds >= 1:
        return await _by_wrk(port, target, seconds)
    return await _by_hand(port, target, seconds)


async def _by_wrk(port: int, target: Target, seconds: float) -> tuple[float, float, float]:
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds:.0f}s", "--latency"]
    command += ["-H", f"Cookie: {target.cookie}"]
    process = await asyncio.create_subprocess_exec(
        *command, f"http://127.0.0.1:{port}{target.path}", stdout=asyncio.subprocess.PIPE
    )
    out = (await process.communicate())[0].decode()
    if "Non-2xx" in out:
        raise RuntimeError(out)
    units = {"us": 0.001, "ms": 1.0, "s": 1000.0}
    found = {
        share: float(number) * units[unit]
        for share, number, unit in re.findall(r"(50|99)%\s+([\d.]+)(us|ms|s)", out)
    }
    return float(re.findall(r"Requests/sec:\s+([\d.]+)", out)[0]), found["50"], found["99"]


async def _by_hand(port: int, target: Target, seconds: float) -> tuple[float, float, float]:
    """Connections that ask again as soon as they are answered."""
    ends = time.perf_counter() + seconds
    waits: list[float] = []
    request = f"GET {target.path} HTTP/1.1\r\nHost: bench\r\nCookie: {target.cookie}\r\n\r\n".encode()

    async def ask() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while (began := time.perf_counter()) < ends:
            writer.write(request)
            head = await reader.readuntil(b"\r\n\r\n")
            length = int(re.findall(rb"content-length: (\d+)", head)[0])
            await reader.readexactly(length)
            waits.append((time.perf_counter() - began) * 1000)
        writer.close()

    await asyncio.gather(*(ask() for _ in range(CONNECTIONS)))
    waits.sort()
    return len(waits) / seconds, waits[len(waits) // 2], waits[int(len(waits) * 0.99)]


def spent(process: subprocess.Popen[bytes]) -> float:
    """CPU seconds of a server so far, by Linux's count."""
    fields = Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measured(server: Server, target: Target, seconds: float) -> Round:
    """One round."""
    before = spent(server.process)
    per_second, p50, p99 = asyncio.run(load(server.port, target, seconds))
    return Round(per_second, p50, p99, (spent(server.process) - before) / (per_second * seconds) * 1e6)


def measure(*, rounds: int, seconds: float) -> tuple[list[Round], list[Round], int]:
    """The rounds of both, and the size of the answer."""
    from curricle.platform.db.embedded import EmbeddedPostgres

    with tempfile.TemporaryDirectory() as name:
        database = EmbeddedPostgres(Path(name))
        url = database.start()
        try:
            target = asyncio.run(seed(url, Path(name)))
            environment = {
                "DATABASE_URL": url,
                "CURRICLE_DATA_DIR": name,
                "SECRET_KEY": SECRET,
                "DATABASE_READ_CONNECTIONS": str(POOL),
                "PROCESS_POOL_SIZE": "1",
                "LOG_FORMAT": "json",
            }
            with serving("ours", environment) as ours, serving("plain", environment) as plain:
                size = len(fetch(ours.port, target))
                found: tuple[list[Round], list[Round]] = ([], [])
                for server in (ours, plain):
                    measured(server, target, seconds)
                for _ in range(rounds):
                    for server, kept in zip((ours, plain), found, strict=True):
                        kept.append(measured(server, target, seconds))
            return *found, size
        finally:
            database.stop()


def _row(name: str, rounds: list[Round], share: str) -> list[str]:
    def middle(values: Iterable[float]) -> float:
        return statistics.median(values)

    return [
        name,
        f"{middle(one.per_second for one in rounds):,.0f}",
        f"{middle(one.p50 for one in rounds):.1f}",
        f"{middle(one.p99 for one in rounds):.1f}",
        f"{middle(one.cpu for one in rounds):.0f}",
        share,
    ]


def table(smoke: bool) -> Table:
    """Ours beside the peer; the ratio is the median of the rounds' own ratios."""
    ours, plain, size = measure(rounds=1 if smoke else ROUNDS, seconds=0.5 if smoke else SECONDS)
    ratio = statistics.median(
        one.per_second / other.per_second for one, other in zip(ours, plain, strict=True)
    )
    return Table(
        f"Read one resume of {size / 1000:.1f} kB with a session cookie",
        ["server", "requests/s", "p50 ms", "p99 ms", "CPU us", "of the peer"],
        [
            _row("plain ASGI + asyncpg", plain, "100 %"),
            _row("Curricle", ours, f"{ratio:.0%}"),
        ],
        [
            f"{len(ours)} rounds of {SECONDS} s in turn, {CONNECTIONS} connections, one uvicorn each,",
            f"{POOL} connections to the database; both make the same two queries. Bar: {BAR:.0%} or more.",
            f"Load by {'wrk' if shutil.which('wrk') else 'our own client'}, on the same machine.",
        ],
    )
