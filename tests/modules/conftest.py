"""Who knocks at the doors of the modules: two users, a visitor, and the worker behind them."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager

import httpx2
import pytest
import pytest_asyncio
from fastapi import FastAPI

from curricle.entry.worker import TASKS, Parts
from curricle.platform.jobs import Worker
from tests.conftest import ORIGIN
from tests.factories.identity import guest, member, parts_of

Drain = Callable[[], Awaitable[int]]


def browser(app: FastAPI, cookies: Mapping[str, str]) -> AbstractAsyncContextManager[httpx2.AsyncClient]:
    """A device with these cookies."""
    transport = httpx2.ASGITransport(app=app, raise_app_exceptions=False)
    return httpx2.AsyncClient(transport=transport, base_url=ORIGIN, cookies=dict(cookies))


@pytest_asyncio.fixture
async def ada(app: FastAPI) -> AsyncIterator[httpx2.AsyncClient]:
    """Somebody with an account."""
    async with browser(app, (await member(app)).cookies) as client:
        yield client


@pytest_asyncio.fixture
async def bob(app: FastAPI) -> AsyncIterator[httpx2.AsyncClient]:
    """Somebody else with an account."""
    async with browser(app, (await member(app, name="Bob Kahn")).cookies) as client:
        yield client


@pytest_asyncio.fixture
async def visitor(app: FastAPI) -> AsyncIterator[httpx2.AsyncClient]:
    """A device without account."""
    async with browser(app, (await guest(app)).cookies) as client:
        yield client


@pytest.fixture
def worker(app: FastAPI) -> Drain:
    """Runs what waits in the queues until there is nothing left."""
    parts = parts_of(app)
    resources = Parts(
        settings=parts.settings,
        database=parts.database,
        storage=parts.storage,
        mail=parts.mail,
        processes=parts.processes,
        tex=parts.tex,
        clock=parts.clock,
        crypto=parts.crypto,
    )
    return Worker(resources, TASKS).drain
