"""What the tests of identity share: devices of several people, and the letters that they were sent."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from typing import Any

import httpx2
import pytest_asyncio
from fastapi import FastAPI

from curricle.modules.identity.events import VisitorRegistered
from curricle.platform.db.session import WriteSession
from curricle.platform.events import use_reactions
from curricle.platform.mail.sealing import SealedLetter, unseal
from tests.conftest import ORIGIN
from tests.factories.identity import PASSWORD, parts_of

API = "/api/v1"
LINK = re.compile(r"#token=([\w-]+)")
LETTERS = (
    "select id, recipient, subject, body, created_at from mail where recipient = $1 order by created_at, id"
)

OpenDevice = Callable[..., Awaitable[httpx2.AsyncClient]]
Told = list[VisitorRegistered]


@pytest_asyncio.fixture
async def open_device(app: FastAPI) -> AsyncIterator[OpenDevice]:
    """Opens browsers that share nothing: each has its own cookies and, if asked, its own address."""
    async with AsyncExitStack() as stack:

        async def open_one(
            address: str = "198.51.100.7", user_agent: str = "", cookies: dict[str, str] | None = None
        ) -> httpx2.AsyncClient:
            transport = httpx2.ASGITransport(app=app, raise_app_exceptions=False)
            headers = {"x-forwarded-for": address, "user-agent": user_agent}
            client = httpx2.AsyncClient(
                transport=transport, base_url=ORIGIN + API, headers=headers, cookies=cookies
            )
            return await stack.enter_async_context(client)

        yield open_one


@pytest_asyncio.fixture
async def told(app: FastAPI) -> Told:
    """What was told upward."""
    heard: Told = []

    async def hear(_: WriteSession, event: VisitorRegistered) -> None:
        heard.append(event)

    use_reactions({VisitorRegistered: (hear,)})
    return heard


async def rows(app: FastAPI, statement: str, *args: Any) -> list[Any]:
    """Looks into the database behind the doors."""
    found: list[Any] = await parts_of(app).database.reads.connection.fetch(statement, *args)
    return found


async def letters(app: FastAPI, to: str) -> list[tuple[str, str]]:
    """Subject and text of all letters to somebody, the oldest first."""
    sealed = (SealedLetter(**row) for row in await rows(app, LETTERS, to))
    opened = (unseal(parts_of(app).crypto, letter) for letter in sealed)
    return [(letter.subject, letter.text) for letter in opened]


async def token_for(app: FastAPI, to: str) -> str:
    """The secret in the newest letter to somebody."""
    found = LINK.search((await letters(app, to))[-1][1])
    assert found is not None
    return found[1]


async def register(
    client: httpx2.AsyncClient, email: str = "ada@example.org", password: str = PASSWORD
) -> httpx2.Response:
    """Registers somebody."""
    return await client.post("/auth/register", json={"email": email, "password": password, "name": "Ada"})


async def join(app: FastAPI, client: httpx2.AsyncClient, email: str = "ada@example.org") -> dict[str, Any]:
    """The whole way from nobody to somebody signed in."""
    assert (await register(client, email)).status_code == 202
    confirmed = await client.post("/auth/confirm", json={"token": await token_for(app, email)})
    assert confirmed.status_code == 200, confirmed.text
    me: dict[str, Any] = confirmed.json()
    return me


async def sign_in(
    client: httpx2.AsyncClient, email: str = "ada@example.org", password: str = PASSWORD
) -> httpx2.Response:
    """Signs somebody in."""
    return await client.post("/auth/sign-in", json={"email": email, "password": password})
