"""Whoever stops waiting stops the engine: by hanging up, by typing on, by closing the server."""

import asyncio
import contextlib
import os
import socket
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path
from typing import Any

import httpx2
import pytest
import pytest_asyncio
import uvicorn
from fastapi import FastAPI

from curricle.engines.tex import ENGINES
from tests.factories.identity import member, parts_of
from tests.modules.conftest import browser
from tests.modules.tex.latex import ENDLESS, PLAIN, compiled, make_latex, needs_tex, until

pytestmark = [pytest.mark.tex, needs_tex]


def engines() -> set[int]:
    """The engines in the boxes of this very process; a server that it started has engines of its own."""
    parents: dict[int, tuple[int, str]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            name, _, rest = path.read_text().partition("(")[2].rpartition(") ")
            if not rest.startswith(("Z", "X")):
                parents[int(path.parent.name)] = (int(rest.split()[1]), name)
    ours = {pid for pid, (parent, name) in parents.items() if parent == os.getpid() and name == "bwrap"}
    grown = True
    while grown:
        more = {pid for pid, (parent, _) in parents.items() if parent in ours} - ours
        grown = bool(more)
        ours |= more
    return {pid for pid in ours if parents[pid][1] in (*ENGINES, "xdvipdfmx", "luahbtex", "pdftex", "xetex")}


def at_work(app: FastAPI) -> int:
    """How many compilations are inside."""
    running: int = parts_of(app).tex.typesetter.state()["running"]
    return running


@pytest_asyncio.fixture
async def address(app: FastAPI) -> AsyncIterator[str]:
    """The application behind a real server, where callers can hang up."""
    server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_config=None, access_log=False))
    listening = socket.create_server(("127.0.0.1", 0))
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    await until(lambda: server.started)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    await serving


async def test_hanging_up_ends_the_engine(app: FastAPI, address: str) -> None:
    someone, others = await member(app), engines()
    async with httpx2.AsyncClient(base_url=address, cookies=someone.cookies) as client:
        asking = asyncio.create_task(compiled(client, source=ENDLESS))
        await until(lambda: at_work(app) == 1 and bool(engines() - others))
        asking.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await asking
        await until(lambda: at_work(app) == 0, seconds=3)
        await until(lambda: not engines() - others, seconds=3)
        assert (await compiled(client, source=PLAIN)).status_code == 200


async def test_typing_on_ends_what_was_typed_before(ada: Any, app: FastAPI) -> None:
    resume = await make_latex(ada)
    older = asyncio.create_task(compiled(ada, source=ENDLESS, resume_id=resume["id"]))
    await until(lambda: at_work(app) == 1)
    newer = await compiled(ada, source=PLAIN, resume_id=resume["id"])
    assert newer.status_code == 200, newer.text
    answer = await older
    assert (answer.status_code, answer.json()["code"]) == (409, "tex.replaced")


async def test_another_resume_waits_for_its_turn(ada: Any, app: FastAPI) -> None:
    first, second = await make_latex(ada), await make_latex(ada)
    answers = await asyncio.gather(
        compiled(ada, resume_id=first["id"]),
        compiled(ada, resume_id=second["id"]),
        compiled(ada, source=PLAIN),
    )
    assert [answer.status_code for answer in answers] == [200] * 3


async def test_an_endless_document_is_stopped(ada: Any, app: FastAPI) -> None:
    settings = parts_of(app).settings.model_copy(update={"tex_seconds": 2.0})
    parts_of(app).tex.typesetter._settings = settings
    answer = await compiled(ada, source=ENDLESS)
    assert (answer.status_code, answer.json()["code"]) == (422, "tex.stopped")
    assert answer.json()["reason"] == "time"
    assert (await compiled(ada, source=PLAIN)).status_code == 200


async def test_closing_ends_every_engine(app: FastAPI) -> None:
    others = engines()
    callers = [(await member(app)).cookies for _ in range(3)]
    async with contextlib.AsyncExitStack() as stack:
        clients = [await stack.enter_async_context(browser(app, cookies)) for cookies in callers]
        asking = [asyncio.create_task(compiled(client, source=ENDLESS)) for client in clients]
        await until(lambda: at_work(app) >= 2)
        await parts_of(app).tex.typesetter.close()
        answers = await asyncio.gather(*asking)
    assert {answer.status_code for answer in answers} <= {409, 503}
    await until(lambda: not engines() - others, seconds=5)


async def test_twenty_owners_are_all_answered(app: FastAPI) -> None:
    callers = [(await member(app)).cookies for _ in range(20)]
    async with contextlib.AsyncExitStack() as stack:
        clients = [await stack.enter_async_context(browser(app, cookies)) for cookies in callers]

        async def type_on(number: int, client: Any) -> list[int]:
            resume = await make_latex(client)
            call = partial(compiled, client, resume_id=resume["id"])
            source = PLAIN.replace("Hello", f"Hello {number}")
            return [(await call(source=f"{source}% {step}")).status_code for step in range(3)]

        answers = await asyncio.gather(*(type_on(*pair) for pair in enumerate(clients)))
    assert answers == [[200] * 3] * 20
    state = parts_of(app).tex.typesetter.state()
    assert (state["running"], state["waiting"]) == (0, 0)
