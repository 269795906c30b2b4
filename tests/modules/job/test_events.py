"""The stream of events over the wire: from real servers that are killed, restarted, and asked to stop."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest
import pytest_asyncio
import uvicorn
from fastapi import FastAPI

from curricle.platform.db.pool import Database
from curricle.platform.live import hub, publish, sse
from tests.conftest import ORIGIN, SECRET
from tests.factories.identity import Member, guest, member
from tests.patience import stretched

SERVE = (
    "import sys; from curricle.entry.single import run_web; sys.exit(run_web('127.0.0.1', int(sys.argv[1])))"
)


class Stream:
    """One open stream, read event by event."""

    def __init__(self, response: httpx2.Response) -> None:
        self.response = response
        self.lines = response.aiter_lines()
        self.last_id = ""

    async def block(self) -> dict[str, str]:
        """The next block of lines, as fields; a comment stands under the empty name."""
        fields: dict[str, str] = {}
        async with asyncio.timeout(10):
            async for line in self.lines:
                if not line:
                    break
                name, _, value = line.partition(":")
                fields[name] = value.removeprefix(" ")
        self.last_id = fields.get("id", self.last_id)
        return fields

    async def number(self) -> int:
        """The payload of the next event; these tests send numbers."""
        while True:
            fields = await self.block()
            assert fields, "the stream has ended"
            if fields.get("event") == "job":
                return int(fields["data"])


@asynccontextmanager
async def streaming(base: str, cookies: dict[str, str], **headers: str) -> AsyncIterator[Stream]:
    async with (
        httpx2.AsyncClient(base_url=base, cookies=cookies, timeout=30) as client,
        client.stream("GET", "/api/v1/events", headers=headers) as response,
    ):
        assert response.status_code == 200, await response.aread()
        yield Stream(response)


async def tell(database: Database, who: Member, *numbers: int) -> None:
    for number in numbers:
        async with database.writing() as session:
            await publish(session, who.id, "job", str(number))


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@pytest_asyncio.fixture
async def serve(database_url: str, tmp_path: Path) -> AsyncIterator[Callable[[int], Any]]:
    """Starts a web process on a port, and waits until it answers."""
    started: list[subprocess.Popen[bytes]] = []

    def start(port: int) -> subprocess.Popen[bytes]:
        environment = {
            **os.environ,
            "DATABASE_URL": database_url,
            "SECRET_KEY": SECRET,
            "CURRICLE_DATA_DIR": str(tmp_path),
            "PUBLIC_URL": ORIGIN,
            "PROCESS_POOL_SIZE": "1",
        }
        started.append(subprocess.Popen([sys.executable, "-c", SERVE, str(port)], env=environment))
        return started[-1]

    async def begin(port: int) -> subprocess.Popen[bytes]:
        process = start(port)
        async with httpx2.AsyncClient() as client:
            deadline = time.monotonic() + 30
            while True:
                try:
                    if (await client.get(f"http://127.0.0.1:{port}/health")).status_code == 200:
                        return process
                except httpx2.TransportError:
                    assert process.poll() is None
                assert time.monotonic() < deadline
                await asyncio.sleep(0.05)

    yield begin
    for process in started:
        process.kill()
        process.wait()


async def test_client_of_a_killed_server_misses_nothing(
    app: FastAPI, database: Database, serve: Callable[[int], Any]
) -> None:
    who, port = await member(app), free_port()
    base, cookies = f"http://127.0.0.1:{port}", who.cookies
    server = await serve(port)
    seen: list[int] = []
    async with streaming(base, cookies) as stream:
        assert stream.response.headers["content-type"].startswith("text/event-stream")
        assert stream.response.headers["x-accel-buffering"] == "no"
        assert stream.response.headers["cache-control"] == "no-store"
        assert (await stream.block())["retry"] == "2000"
        await tell(database, who, 1, 2)
        seen += [await stream.number(), await stream.number()]
        server.send_signal(signal.SIGKILL)
        with pytest.raises(httpx2.TransportError):
            await stream.number()
    await tell(database, who, 3, 4)
    await serve(port)
    async with streaming(base, cookies, **{"Last-Event-ID": stream.last_id}) as again:
        await tell(database, who, 5)
        while seen[-1] != 5:
            seen.append(await again.number())
    assert sorted(set(seen)) == [1, 2, 3, 4, 5]


async def test_server_that_is_asked_to_stop_ends_its_streams(
    app: FastAPI, serve: Callable[[int], Any]
) -> None:
    who, port = await member(app), free_port()
    server = await serve(port)
    async with streaming(f"http://127.0.0.1:{port}", who.cookies) as stream:
        await stream.block()
        asked = time.monotonic()
        server.send_signal(signal.SIGTERM)
        assert await stream.block() == {}
        assert time.monotonic() - asked < stretched(1.5)
    await asyncio.to_thread(server.wait, 5)


@pytest_asyncio.fixture
async def served(app: FastAPI, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[str]:
    """The application behind a real server in this process, with pings that come soon."""
    monkeypatch.setattr(hub, "PING_SECONDS", 0.2)
    monkeypatch.setattr(sse, "PING_SECONDS", 0.2)
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_config=None, timeout_graceful_shutdown=1))
    serving = asyncio.create_task(server.serve([listening]))
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    app.state.curricle.hub.end_streams()
    server.should_exit = True
    await serving


async def test_stream_pings_and_holds_no_connection(app: FastAPI, served: str) -> None:
    who = await member(app)
    async with streaming(served, who.cookies) as stream:
        await stream.block()
        assert await stream.block() == {"": "ping"}
        assert app.state.curricle.hub.count() == 1
    # Whoever goes away is taken off the list.
    for _ in range(100):
        if not app.state.curricle.hub.count():
            break
        await asyncio.sleep(0.02)
    assert app.state.curricle.hub.count() == 0


async def test_stream_ends_with_the_session(app: FastAPI, served: str) -> None:
    who = await member(app)
    async with streaming(served, who.cookies) as stream:
        await stream.block()
        async with httpx2.AsyncClient(base_url=served, cookies=who.cookies) as client:
            gone = await client.post("/api/v1/auth/sign-out", headers={"Origin": served})
            assert gone.status_code == 204
        async with asyncio.timeout(5):
            while (fields := await stream.block()) == {"": "ping"}:
                pass
        assert fields == {}


async def test_place_in_the_address_is_for_clients_without_headers(
    app: FastAPI, database: Database, served: str
) -> None:
    visitor = await guest(app)
    async with database.writing() as session:
        await publish(session, visitor.id, "job", "1")
    async with httpx2.AsyncClient(base_url=served, cookies=visitor.cookies) as client:
        for query, expected in (("?after=0.0", "job"), ("?after=rubbish", "reset")):
            async with client.stream("GET", f"/api/v1/events{query}") as response:
                stream = Stream(response)
                fields = await stream.block()
                assert "event" not in fields or fields["event"] == expected
                if expected == "job":
                    assert await stream.number() == 1


async def test_streams_of_one_owner_are_bounded(app: FastAPI, served: str) -> None:
    who = await member(app)
    limit = app.state.curricle.settings.live_streams_per_owner
    async with AsyncExitStack() as stack:
        streams = [await stack.enter_async_context(streaming(served, who.cookies)) for _ in range(limit)]
        assert all([await stream.block() for stream in streams])
        async with httpx2.AsyncClient(base_url=served, cookies=who.cookies) as client:
            refused = await client.get("/api/v1/events")
        assert (refused.status_code, refused.json()["code"]) == (429, "live.too_many_streams")
        assert refused.headers["retry-after"] == "5"
