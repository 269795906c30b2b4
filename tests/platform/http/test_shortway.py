"""The short way answers exactly as the usual way does, and leaves to it what it cannot do."""

from typing import Annotated
from uuid import UUID

import httpx2
import pytest
from fastapi import BackgroundTasks, Depends, FastAPI, Header, Query, Request, Response
from fastapi.responses import PlainTextResponse
from fastapi.routing import APIRoute

from curricle.platform.errors import NotFound
from curricle.platform.http.sessions import Reading, Writing
from curricle.platform.http.shortway import lay_out
from tests.conftest import ORIGIN
from tests.factories.identity import member
from tests.house.schema import schema

ID = "0199f3a2-7c1e-7a55-b1c0-2f6d3f0a9e11"
told: list[str] = []


async def who(request: Request, background: BackgroundTasks) -> str:
    background.add_task(told.append, "after")
    told.append("who")
    return request.headers.get("x-who", "nobody")


async def loud(name: Annotated[str, Depends(who)]) -> str:
    return name.upper()


def route_of(app: FastAPI, path: str) -> APIRoute:
    """The door at a path."""
    return next(route for route in app.router.routes if isinstance(route, APIRoute) and route.path == path)


@pytest.fixture(autouse=True)
def doors(app: FastAPI) -> None:
    told.clear()

    @app.get("/short/{thing_id}")
    async def short(
        thing_id: UUID,
        name: Annotated[str, Depends(who)],
        shouted: Annotated[str, Depends(loud)],
        session: Reading,
        limit: Annotated[int, Query(le=10)] = 3,
        known: Annotated[str | None, Header(alias="If-None-Match")] = None,
    ) -> Response:
        if limit == 0:
            raise NotFound
        if limit == 1:
            raise RuntimeError("broken")
        return PlainTextResponse(f"{thing_id} {name} {shouted} {limit} {known} {type(session).__name__}")

    @app.get("/long/{thing_id}")
    async def long(thing_id: UUID, session: Writing) -> Response:
        return PlainTextResponse(str(thing_id))


async def test_dependencies_are_called_once_and_what_waits_runs_after(
    app: FastAPI, client: httpx2.AsyncClient
) -> None:
    assert lay_out(route_of(app, "/short/{thing_id}"))
    answer = await client.get(f"/short/{ID}?limit=7", headers={"X-Who": "ada", "If-None-Match": '"3"'})
    assert answer.text == f'{ID} ada ADA 7 "3" ReadSession'
    assert told == ["who", "after"]
    assert (await client.get(f"/short/{ID}")).text == f"{ID} nobody NOBODY 3 None ReadSession"


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/short/none", 422, "request.invalid"),
        (f"/short/{ID}?limit=11", 422, "request.invalid"),
        (f"/short/{ID}?limit=x", 422, "request.invalid"),
        (f"/short/{ID}?limit=0", 404, "request.not_found"),
        (f"/short/{ID}?limit=1", 500, "service.failed"),
    ],
)
async def test_what_does_not_fit_is_told_as_ever(
    client: httpx2.AsyncClient, path: str, status: int, code: str
) -> None:
    answer = await client.get(path)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


async def test_a_door_with_a_transaction_takes_the_usual_way(
    app: FastAPI, client: httpx2.AsyncClient
) -> None:
    assert lay_out(route_of(app, "/long/{thing_id}")) is None
    assert (await client.get(f"/long/{ID}")).text == ID


async def test_an_override_is_respected(app: FastAPI, client: httpx2.AsyncClient) -> None:
    async def somebody() -> str:
        return "eve"

    app.dependency_overrides[who] = somebody
    assert "eve EVE" in (await client.get(f"/short/{ID}")).text


async def test_both_ways_answer_alike_at_every_door(app: FastAPI) -> None:
    """Each GET of the interface, as somebody and as nobody, with and without sense."""
    someone = await member(app)
    transport = httpx2.ASGITransport(app=app, raise_app_exceptions=False)
    async with httpx2.AsyncClient(transport=transport, base_url=ORIGIN) as client:
        for path, item in schema()["paths"].items():
            if "get" not in item or path.endswith("/events"):
                continue
            for word in (ID, "engineer", "none"):
                address = path.replace("{name}", word)
                for name in ("resume_id", "export_id", "job_id"):
                    address = address.replace(f"{{{name}}}", word)
                for cookies in (someone.cookies, {}):
                    headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}
                    short = await client.get(address, headers=headers)
                    app.dependency_overrides[who] = who
                    usual = await client.get(address, headers=headers)
                    app.dependency_overrides.clear()
                    assert short.status_code == usual.status_code, address
                    assert without_id(short) == without_id(usual), address


def without_id(answer: httpx2.Response) -> tuple[str, dict[str, str]]:
    """An answer without what is another in each request."""
    headers = {name: value for name, value in answer.headers.items() if name != "x-request-id"}
    return answer.text.replace(answer.headers["x-request-id"], ""), headers
