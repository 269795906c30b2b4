"""What every request meets: an id, headers, a check of where it comes from, and a count."""

import asyncio
import gzip
import json
import logging
from collections.abc import AsyncIterator
from uuid import UUID

import httpx2
import pytest
from fastapi import FastAPI, Response
from fastapi.responses import StreamingResponse

from curricle.platform.correlation import correlation_id
from curricle.platform.http.edge import Edge

ID = "0199f3a2-7c1e-7a55-b1c0-2f6d3f0a9e11"


@pytest.fixture(autouse=True)
def doors(app: FastAPI) -> None:
    @app.get("/api/v1/things/{thing}")
    async def read(thing: str) -> dict[str, str]:
        return {"thing": thing, "request": correlation_id.get()}

    @app.post("/api/v1/things")
    async def create() -> dict[str, str]:
        return {}

    @app.get("/api/v1/picture")
    async def picture() -> Response:
        return Response(
            b"<svg>" + b"<path/>" * 5000 + b"</svg>", media_type="image/svg+xml", headers={"ETag": '"7"'}
        )

    @app.get("/api/v1/stream")
    async def stream() -> StreamingResponse:
        async def pour() -> AsyncIterator[bytes]:
            while True:
                yield b": ping\n\n" * 200
                await asyncio.sleep(0.01)

        return StreamingResponse(pour(), media_type="text/event-stream")


async def test_a_request_has_one_id_everywhere(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/api/v1/things/a")
    assert UUID(answer.headers["x-request-id"]).version == 7
    assert answer.json()["request"] == answer.headers["x-request-id"]
    given = await client.get("/api/v1/things/a", headers={"X-Request-ID": ID})
    assert given.headers["x-request-id"] == ID
    assert given.json()["request"] == ID


@pytest.mark.parametrize(
    "bad", ["", "short", "a" * 65, "a b c d e f g h i j", "../../../etc/passwd", "a" * 20 + '"}']
)
async def test_an_id_that_is_none_is_replaced(client: httpx2.AsyncClient, bad: str) -> None:
    answer = await client.get("/api/v1/things/a", headers={"X-Request-ID": bad})
    assert UUID(answer.headers["x-request-id"]).version == 7


@pytest.mark.parametrize(
    "path", ["/", "/app/x", "/docs", "/health", "/api/v1/things/a", "/api/v1/none", "/site.css"]
)
async def test_every_answer_carries_the_headers(client: httpx2.AsyncClient, path: str) -> None:
    headers = (await client.get(path)).headers
    csp = headers["content-security-policy"]
    assert "default-src 'self'" in csp
    # Compiled code may run, text may not become code.
    assert "unsafe" not in csp.replace("'wasm-unsafe-eval'", "")
    assert "frame-ancestors 'none'" in csp
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "strict-transport-security" not in headers
    assert "server" not in headers


async def test_https_is_kept(app: FastAPI) -> None:
    settings = app.state.curricle.settings.model_copy(update={"public_url": "https://cv.example.org"})
    edge: Edge = app.build_middleware_stack()  # type: ignore[assignment]
    secure = Edge(edge._app, settings, edge._limits)
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app=secure), base_url="https://x") as client:
        answer = await client.get("/health")
    assert answer.headers["strict-transport-security"].startswith("max-age=63072000")


OWN = "http://curricle.test"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Origin": OWN}, 200),
        ({"Origin": OWN, "Sec-Fetch-Site": "same-origin"}, 200),
        ({"Sec-Fetch-Site": "same-origin"}, 200),
        ({"Sec-Fetch-Site": "none"}, 200),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": ""}, 403),
        ({"Origin": "http://curricle.test.evil.example"}, 403),
        ({"Origin": "http://evil.example/curricle.test"}, 403),
        ({"Origin": "http://other.curricle.test", "Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"}, 403),
        ({"Origin": "https://evil.example", "Sec-Fetch-Site": "same-origin"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
    ],
)
async def test_only_our_pages_and_programs_change_things(
    client: httpx2.AsyncClient, headers: dict[str, str], status: int
) -> None:
    answer = await client.post("/api/v1/things", headers=headers)
    assert answer.status_code == status
    if status == 403:
        assert answer.json()["code"] == "request.foreign_origin"
    assert (await client.get("/api/v1/things/a", headers=headers)).status_code == 200


async def test_a_head_is_a_get_without_its_body(client: httpx2.AsyncClient) -> None:
    client.headers["Accept-Encoding"] = "identity"
    get = await client.get("/api/v1/picture")
    head = await client.head("/api/v1/picture")
    assert head.status_code == 200
    assert head.content == b""
    assert head.headers["content-length"] == str(len(get.content))
    assert head.headers["etag"] == '"7"'
    assert (await client.head("/api/v1/none")).status_code == 404
    assert (await client.head("/api/v1/things")).status_code == 405


async def test_the_head_of_a_stream_ends(client: httpx2.AsyncClient) -> None:
    head = await asyncio.wait_for(client.head("/api/v1/stream"), 30)
    assert head.headers["content-type"].startswith("text/event-stream")
    assert head.content == b""


async def raw(app: FastAPI, path: str, accept: bytes) -> tuple[dict[bytes, bytes], bytes]:
    """The bytes as they leave, before any client unpacks them."""
    sent: list[dict[str, object]] = []

    async def receive() -> dict[str, object]:
        await asyncio.sleep(10)
        return {"type": "http.disconnect"}

    async def send(message: dict[str, object]) -> None:
        sent.append(message)

    scope = {
        "type": "http", "method": "GET", "path": path, "query_string": b"", "root_path": "",
        "headers": [(b"accept-encoding", accept)], "scheme": "http", "http_version": "1.1",
        "server": ("x", 80), "client": ("1.2.3.4", 5),
    }  # fmt: skip
    await app(scope, receive, send)  # type: ignore[arg-type]
    body = b"".join(message.get("body", b"") for message in sent[1:])  # type: ignore[misc]
    return dict(sent[0]["headers"]), body  # type: ignore[call-overload]


async def test_text_is_packed_when_it_is_worth_it(app: FastAPI) -> None:
    plain, body = await raw(app, "/api/v1/picture", b"")
    assert b"content-encoding" not in plain
    headers, packed = await raw(app, "/api/v1/picture", b"br, gzip;q=0.8")
    assert headers[b"content-encoding"] == b"gzip"
    assert headers[b"vary"] == b"Accept-Encoding"
    assert headers[b"etag"] == b'W/"7"'
    assert int(headers[b"content-length"]) == len(packed) < len(body) / 10
    assert gzip.decompress(packed) == body
    for refused in (b"gzip;q=0", b"identity", b"br"):
        assert (await raw(app, "/api/v1/picture", refused))[1] == body
    small, _ = await raw(app, "/health", b"gzip")
    assert b"content-encoding" not in small


async def test_a_stream_is_not_packed(client: httpx2.AsyncClient, app: FastAPI) -> None:
    @app.get("/api/v1/short-stream")
    async def stream() -> StreamingResponse:
        async def pour() -> AsyncIterator[bytes]:
            yield b": ping\n\n" * 500

        return StreamingResponse(pour(), media_type="text/event-stream")

    headers, _ = await raw(app, "/api/v1/short-stream", b"gzip")
    assert b"content-encoding" not in headers


async def test_routes_are_counted_by_their_template(client: httpx2.AsyncClient) -> None:
    await client.get("/api/v1/things/very-private")
    await client.get("/api/v1/nowhere/very-private")
    await client.request("BREW", "/api/v1/things/very-private")
    numbers = (await client.get("/metrics")).text
    series = '{method="GET",route="/api/v1/things/{thing}",status="200"}'
    assert f"http_request_duration_seconds_count{series} " in numbers
    assert 'route="(none)",status="404"' in numbers
    assert 'method="other"' in numbers
    assert "very-private" not in numbers
    assert "BREW" not in numbers


async def test_the_access_log_knows_no_one(
    client: httpx2.AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, logger="curricle.access"):
        await client.get(
            "/api/v1/things/very-private?email=ada@example.org", headers={"Cookie": "session=abc"}
        )
    lines = [record for record in caplog.records if record.name == "curricle.access"]
    said = json.dumps([vars(line) for line in lines], default=str)
    assert len(lines) == 1
    assert vars(lines[0])["route"] == "/api/v1/things/{thing}"
    for private in ("very-private", "ada", "session=abc", "127.0.0.1"):
        assert private not in said


async def test_metrics_are_for_the_machine_itself_or_for_the_token(app: FastAPI) -> None:
    async def ask(peer: str, **headers: str) -> int:
        transport = httpx2.ASGITransport(app=app, client=(peer, 1))
        async with httpx2.AsyncClient(transport=transport, base_url="http://x") as client:
            return (await client.get("/metrics", headers=headers)).status_code

    assert await ask("127.0.0.1") == 200
    assert await ask("203.0.113.5") == 404
    assert await ask("127.0.0.1", **{"X-Forwarded-For": "203.0.113.5"}) == 404
    parts = app.state.curricle
    token = type(parts.settings.metrics_token)("m" * 20)
    parts.settings = parts.settings.model_copy(update={"metrics_token": token})
    assert await ask("127.0.0.1") == 404
    assert await ask("203.0.113.5", Authorization="Bearer " + "m" * 20) == 200
    assert await ask("203.0.113.5", Authorization="Bearer " + "n" * 20) == 404
