"""The peer of the reading benchmark: the same two queries by plain ASGI and asyncpg, and nothing else.

No routing, no validation, no request id, no security headers, no log, no metrics: the least that answers.
"""

import os
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import asyncpg

from curricle.modules.document.repository import READ
from curricle.modules.identity import tokens
from curricle.modules.identity.session_repository import FIND_SESSION
from curricle.platform.crypto import Crypto

PREFIX = b"/api/v1/resumes/"
UNUSED = timedelta(days=30)


async def _keep(_: Any) -> None:
    """Leaves a returned connection as it is: one round trip less for each request."""


class Plain:
    """One process of the peer."""

    def __init__(self) -> None:
        self.crypto = Crypto(os.environ["SECRET_KEY"])
        self.pool: Any = None

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """One request, or the start and end of the process."""
        if scope["type"] == "lifespan":
            await self.live(receive, send)
            return
        cookie = dict(scope["headers"])[b"cookie"]
        token = cookie[cookie.index(b"=") + 1 :]
        now = datetime.now(UTC)
        hashes = [tokens.kept(self.crypto, "session", token.decode())]
        resume_id = UUID(scope["raw_path"][len(PREFIX) :].decode())
        async with self.pool.acquire() as connection:
            holder = await connection.fetchrow(FIND_SESSION.text, hashes, now, now - UNUSED)
            row = await connection.fetchrow(READ.text, resume_id, holder["account_id"])
        head = f'{{"id":"{row["id"]}","title":"{row["title"]}","revision":{row["revision"]},"document":'
        body = (head + row["document"] + "}").encode()
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    async def live(self, receive: Any, send: Any) -> None:
        """Opens the pool and closes it."""
        await receive()
        size = int(os.environ["DATABASE_READ_CONNECTIONS"])
        self.pool = await asyncpg.create_pool(
            os.environ["DATABASE_URL"], min_size=size, max_size=size, reset=_keep
        )
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await self.pool.close()
        await send({"type": "lifespan.shutdown.complete"})


app = Plain()
