"""What operators ask: is the process alive, can it serve, what does it count."""

import asyncio
import hmac
from collections.abc import Awaitable
from typing import Any

import asyncpg
from fastapi import APIRouter, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from curricle.platform.db.migrate import READ_VERSION, head
from curricle.platform.errors import AppError, NotFound, Unavailable
from curricle.platform.http.address import is_loopback
from curricle.platform.http.state import App, AppState

PATIENCE = 3

router = APIRouter(include_in_schema=False)


class NotReady(Unavailable):
    """A part that requests need does not work; `parts` says which."""

    code = "service.not_ready"
    title = "Not ready to serve"


@router.get("/health")
async def read_health() -> dict[str, str]:
    """Alive. Nothing else is asked, so that a sick database does not restart the web."""
    return {"status": "ok"}


async def _database(app: App) -> str:
    try:
        version = await app.database.reads.value(READ_VERSION)
    except asyncpg.UndefinedTableError:
        version = None
    return "ok" if version == head() else f"the schema is at {version}, this version needs {head()}"


async def _storage(app: App) -> str:
    if app.storage is not None:
        key = "ready/probe"
        await app.storage.put(key, b"ready", "text/plain")
        await app.storage.delete(key)
    return "ok"


async def _state_of(check: Awaitable[str]) -> str:
    """What a part says of itself; the reason goes to the operator's log, not to the caller."""
    try:
        return await asyncio.wait_for(check, PATIENCE)
    except TimeoutError:
        return "does not answer in time"
    except (AppError, OSError, asyncpg.PostgresError) as error:
        return f"does not work ({type(error).__name__})"


@router.get("/ready")
async def read_ready(app: AppState) -> dict[str, Any]:
    """Ready: the database is there with our schema, and files can be written."""
    database, storage = await asyncio.gather(_state_of(_database(app)), _state_of(_storage(app)))
    parts = {"database": database, "storage": storage}
    if any(state != "ok" for state in parts.values()):
        raise NotReady(parts=parts)
    return {"status": "ok", "parts": parts}


@router.get("/metrics")
async def read_metrics(request: Request, app: AppState) -> Response:
    """Numbers for Prometheus: for this machine itself, or for whoever has the token."""
    token = app.settings.metrics_token.get_secret_value()
    given = request.headers.get("authorization", "").removeprefix("Bearer ")
    if token:
        allowed = hmac.compare_digest(given.encode(), token.encode())
    else:
        allowed = is_loopback(app.limiter.proxies.client(request.scope))
    if not allowed:
        raise NotFound
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)
