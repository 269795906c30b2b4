"""Every error is a problem that says what, where, and under which id; a bug says only the id."""

from collections.abc import AsyncIterator
from typing import Annotated
from uuid import UUID

import httpx2
import pytest
from fastapi import FastAPI, Query
from pydantic import BaseModel, Field

from curricle.platform.db.statement import Sql
from curricle.platform.errors import AppError
from curricle.platform.http.sessions import Writing

INSERT = Sql("insert into rate_limit values ($1, now())")
COUNT = Sql("select count(*) from rate_limit")


class Item(BaseModel):
    title: str = Field(max_length=5)
    count: int


class Order(BaseModel):
    items: list[Item]


class Sold(AppError):
    """Sold."""

    status = 409
    code = "order.sold"
    title = "It is sold"


@pytest.fixture(autouse=True)
def doors(app: FastAPI) -> None:
    @app.post("/api/v1/orders")
    async def create(order: Order) -> Order:
        return order

    @app.get("/api/v1/orders/{order_id}")
    async def read(order_id: UUID, limit: Annotated[int, Query(le=10)] = 1) -> dict[str, str]:
        raise Sold(f"{order_id} went", by="somebody")

    @app.get("/api/v1/bug")
    async def bug() -> None:
        raise RuntimeError("the secret is 1234")

    @app.post("/api/v1/writes")
    async def write(
        session: Writing, fail: bool = False, bad: bool = False, big: bool = False
    ) -> dict[str, str]:
        await session.run(INSERT, b"key")
        if bad:
            await session.value(Sql("select $1::text"), "a\0b")
        if big:
            await session.value(Sql("select $1::int4"), 2**40)
        if fail:
            raise Sold
        return {}


def check(answer: httpx2.Response, status: int, code: str) -> None:
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert problem["code"] == code
    assert problem["type"] == f"/docs#{code}"
    assert problem["instance"] == answer.headers["x-request-id"]
    assert problem["title"]


async def test_an_error_of_ours(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/api/v1/orders/0199f3a2-7c1e-7a55-b1c0-2f6d3f0a9e11")
    check(answer, 409, "order.sold")
    assert answer.json()["by"] == "somebody"
    assert "went" in answer.json()["detail"]


async def test_all_mistakes_are_found_with_their_places(client: httpx2.AsyncClient) -> None:
    body = {"items": [{"title": "far too long", "count": "x"}, {"title": "ok"}]}
    answer = await client.post("/api/v1/orders", json=body)
    check(answer, 422, "request.invalid")
    errors = {error["pointer"]: error for error in answer.json()["errors"]}
    assert set(errors) == {"/items/0/title", "/items/0/count", "/items/1/count"}
    assert errors["/items/0/title"]["params"] == {"max_length": 5}
    assert "far too long" not in answer.text


async def test_mistakes_outside_the_body_name_the_parameter(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/api/v1/orders/none?limit=99")
    check(answer, 422, "request.invalid")
    assert {(error["in"], error["parameter"]) for error in answer.json()["errors"]} == {
        ("path", "order_id"),
        ("query", "limit"),
    }


@pytest.mark.parametrize(
    ("body", "kind", "status", "code"),
    [
        (b"{", "application/json", 400, "request.malformed"),
        (b"\xff", "application/json", 400, "request.malformed"),
        (b"", "application/json", 422, "request.invalid"),
        (b"null", "application/json", 422, "request.invalid"),
        (b'{"items": ' + b"9" * 6000 + b"}", "application/json", 400, "request.malformed"),
        (b'{"items": [{"title": "a", "count": 1e999}]}', "application/json", 400, "request.malformed"),
        (b"a=1", "application/x-www-form-urlencoded", 415, "request.unsupported_type"),
        (b"<a/>", "text/xml", 415, "request.unsupported_type"),
        (b"[" * 400_000, "application/json", 400, "request.malformed"),
        (b" " * 2_000_001, "application/json", 413, "request.too_large"),
        (b" " * 2_000_001, "text/plain", 413, "request.too_large"),
    ],
)
async def test_bad_bodies(client: httpx2.AsyncClient, body: bytes, kind: str, status: int, code: str) -> None:
    check(await client.post("/api/v1/orders", content=body, headers={"content-type": kind}), status, code)


@pytest.mark.parametrize("kind", ["application/json", "text/plain"])
async def test_a_large_body_without_a_length_is_counted(client: httpx2.AsyncClient, kind: str) -> None:
    async def pour() -> AsyncIterator[bytes]:
        for _ in range(30):
            yield b" " * 100_000

    check(
        await client.post("/api/v1/orders", content=pour(), headers={"content-type": kind}),
        413,
        "request.too_large",
    )


async def test_addresses_that_do_not_exist(client: httpx2.AsyncClient) -> None:
    check(await client.get("/api/v1/nothing"), 404, "request.not_found")
    check(await client.post("/api/v1/nothing"), 404, "request.not_found")
    check(await client.get("/api/v1/orders/"), 404, "request.not_found")
    answer = await client.put("/api/v1/orders", json={})
    check(answer, 405, "request.method_not_allowed")
    assert answer.headers["allow"] == "POST"


@pytest.mark.parametrize(
    "path", ["/api/v1/orders/%00", "/api/v1/orders/a?limit=%00", "/api/v1/orders/%FF%FE"]
)
async def test_characters_that_no_address_has(client: httpx2.AsyncClient, path: str) -> None:
    check(await client.get(path), 400, "request.malformed")


async def test_a_bug_tells_its_id_and_nothing_else(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/api/v1/bug")
    check(answer, 500, "service.failed")
    assert set(answer.json()) == {"type", "title", "status", "code", "instance"}
    assert "1234" not in answer.text


async def test_a_value_that_the_database_refuses_is_the_callers(client: httpx2.AsyncClient) -> None:
    for query in ("bad", "big"):
        check(await client.post(f"/api/v1/writes?{query}=true"), 422, "request.invalid")


async def test_an_error_leaves_nothing_behind(app: FastAPI, client: httpx2.AsyncClient) -> None:
    database = app.state.curricle.database
    check(await client.post("/api/v1/writes?fail=true"), 409, "order.sold")
    assert await database.reads.value(COUNT) == 0
    assert (await client.post("/api/v1/writes")).status_code == 200
    assert await database.reads.value(COUNT) == 1
