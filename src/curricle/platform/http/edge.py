"""The edge: the one layer around the application, where each request gets its id and each answer its headers.

Plain ASGI and sparing with calls, for every request pays for it.
"""

import re
from time import perf_counter
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from curricle.platform.correlation import correlation_id
from curricle.platform.errors import AppError, ForeignOrigin, Malformed
from curricle.platform.http import compression, problem
from curricle.platform.http.address import Proxies, parsed
from curricle.platform.http.body import BodyLimits, check_json, counted, read_whole, too_large
from curricle.platform.http.header import ADDED, security_headers
from curricle.platform.http.origin import SAFE_METHODS, OwnOrigins
from curricle.platform.ids import new_id_text
from curricle.platform.log import log_access
from curricle.platform.metrics import open_requests, refused, request_timer
from curricle.platform.settings import Settings

REQUEST_ID: Final = re.compile(rb"[A-Za-z0-9-]{16,64}")
METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
OTHER: Final = "other"
NO_ROUTE: Final = "(none)"
CLOSED: Final = 499
POLICY: Final = b"content-security-policy"


class HeadSent(Exception):
    """Stops a stream of which only the head was wanted."""


class Edge:
    """Request ids, refusals, security headers, compression, HEAD, the access log and the metrics."""

    def __init__(self, app: ASGIApp, settings: Settings, body_limits: BodyLimits) -> None:
        self._app = app
        self._headers = security_headers(settings)
        self._own = OwnOrigins([settings.public_url, *settings.allowed_origins])
        self._limits = body_limits
        self._proxies = Proxies(settings.trusted_proxies)
        self._open = 0
        open_requests.set_function(lambda: self._open)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request from its first byte to its last."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = perf_counter()
        headers = dict(scope["headers"])
        given = headers.get(b"x-request-id")
        is_id = given is not None and REQUEST_ID.fullmatch(given)
        request_id = given.decode() if given and is_id else new_id_text()
        token = correlation_id.set(request_id)
        method = scope["method"] if scope["method"] in METHODS else OTHER
        answer = Answer(scope, send, [*self._headers, (b"x-request-id", request_id.encode())], headers)
        self._open += 1
        try:
            await self._answer(scope, receive, answer, headers)
        finally:
            self._open -= 1
            route = getattr(scope.get("route"), "path_format", NO_ROUTE)
            seconds = perf_counter() - began
            request_timer(route, method, answer.status).observe(seconds)
            log_access(route, method, answer.status, seconds * 1000)
            correlation_id.reset(token)

    async def _answer(
        self, scope: Scope, receive: Receive, answer: "Answer", headers: dict[bytes, bytes]
    ) -> None:
        """The application's answer, or a problem when it has none."""
        try:
            try:
                receive = await self._admit(scope, receive, headers)
            except AppError as error:
                refused.labels(error.code).inc()
                raise
            if scope["method"] == "HEAD":
                scope["method"] = "GET"
            await self._app(scope, receive, answer)
        except HeadSent:
            return
        except AppError as error:
            await answer.problem(error, scope, receive)
        except Exception as error:
            await answer.problem(problem.of_failure(error), scope, receive)

    async def _admit(self, scope: Scope, receive: Receive, headers: dict[bytes, bytes]) -> Receive:
        """Turns away what no door needs to see."""
        if b"x-forwarded-proto" in headers:
            self._believe_proxy(scope, headers)
        if "\0" in scope["path"] or b"%00" in scope["query_string"] or "\ufffd" in scope["path"]:
            raise Malformed("The address holds a character that no address may have.")
        if scope["method"] in SAFE_METHODS:
            return receive
        if not self._own.allow(headers):
            raise ForeignOrigin
        return await self._admit_body(scope, receive, headers)

    async def _admit_body(self, scope: Scope, receive: Receive, headers: dict[bytes, bytes]) -> Receive:
        limit = self._limits.of(scope["path"])
        length = headers.get(b"content-length", b"")
        if length.isdigit() and int(length[:20]) > limit:
            raise too_large(limit)
        receive = counted(receive, limit)
        if b"json" not in headers.get(b"content-type", b""):
            return receive
        body, receive = await read_whole(receive)
        check_json(body)
        return receive

    def _believe_proxy(self, scope: Scope, headers: dict[bytes, bytes]) -> None:
        peer = scope.get("client")
        scheme = headers[b"x-forwarded-proto"]
        if scheme in (b"http", b"https") and peer and self._proxies.trusts(parsed(peer[0])):
            scope["scheme"] = scheme.decode()


class Answer:
    """The way back of one request: adds the headers, packs what is worth it, leaves the body out for HEAD."""

    __slots__ = ("_accepts", "_head", "_headers", "_scope", "_send", "_start", "status")

    def __init__(
        self, scope: Scope, send: Send, headers: list[tuple[bytes, bytes]], asked: dict[bytes, bytes]
    ) -> None:
        self._scope = scope
        self._send = send
        self._headers = headers
        self._head = scope["method"] == "HEAD"
        self._accepts = asked.get(b"accept-encoding")
        self._start: Message | None = None
        self.status = CLOSED

    async def __call__(self, message: Message) -> None:
        """Takes what the application sends. The start waits for the body, to know how it is sent."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            given = [*message["headers"], *self._scope.get(ADDED, ())]
            # Two policies would both hold; a door that sends its own has a reason for another.
            has_policy = POLICY in dict(given)
            added = [pair for pair in self._headers if pair[0] != POLICY] if has_policy else self._headers
            message["headers"] = [*given, *added]
            self._start = message
            return
        if self._start is not None:
            start, self._start = self._start, None
            if self._accepts is not None and not message.get("more_body"):
                message = await self._packed(start, message)
            await self._send(start)
        if not self._head:
            await self._send(message)
            return
        await self._send({"type": "http.response.body", "body": b""})
        if message.get("more_body"):
            raise HeadSent

    async def _packed(self, start: Message, message: Message) -> Message:
        body = message.get("body", b"")
        headers = dict(start["headers"])
        if not compression.worthwhile(headers.get(b"content-type", b""), len(body)):
            return message
        start["headers"].append((b"vary", b"Accept-Encoding"))
        if b"content-encoding" in headers or not compression.wanted(self._accepts):
            return message
        packed = await compression.gzip(body)
        kept = [pair for pair in start["headers"] if pair[0] not in (b"content-length", b"etag")]
        kept += [(b"content-encoding", b"gzip"), (b"content-length", str(len(packed)).encode())]
        if (etag := headers.get(b"etag")) is not None:
            # The packed form is another sequence of bytes, so it can only promise to mean the same.
            kept.append((b"etag", etag if etag.startswith(b"W/") else b"W/" + etag))
        start["headers"] = kept
        return {**message, "body": packed}

    async def problem(self, error: AppError, scope: Scope, receive: Receive) -> None:
        """Answers with a problem; if an answer is on its way already, the connection ends instead."""
        if self.status != CLOSED and self._start is None:
            raise error
        self._start = None
        await problem.render(error)(scope, receive, self)
