"""httpx2's way of sending a request, over a network that is guarded. No proxy, no cookies, no second try."""

import ssl
from collections.abc import AsyncIterable, AsyncIterator
from types import TracebackType
from typing import Self

import httpcore2
import httpx2

from curricle.platform.outbound.network import GuardedNetwork


class GuardedTransport(httpx2.AsyncBaseTransport):
    """Sends requests through a guarded network and nowhere else: what the environment says is not asked."""

    def __init__(self, network: GuardedNetwork, context: ssl.SSLContext | None = None) -> None:
        self._pool = httpcore2.AsyncConnectionPool(
            ssl_context=context or ssl.create_default_context(),
            max_connections=4,
            max_keepalive_connections=0,
            network_backend=network,
        )

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """One request, without following anything."""
        assert isinstance(request.stream, httpx2.AsyncByteStream)
        target = httpcore2.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        answer = await self._pool.handle_async_request(
            httpcore2.Request(
                method=request.method,
                url=target,
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        assert isinstance(answer.stream, AsyncIterable)
        return httpx2.Response(
            status_code=answer.status,
            headers=answer.headers,
            stream=_Body(answer.stream),
            extensions=answer.extensions,
        )

    async def __aenter__(self) -> Self:
        await self._pool.__aenter__()
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None = None,
        exc_value: BaseException | None = None,
        traceback: TracebackType | None = None,
    ) -> None:
        await self._pool.__aexit__(exc_type, exc_value, traceback)

    async def aclose(self) -> None:
        """Ends all connections."""
        await self._pool.aclose()


class _Body(httpx2.AsyncByteStream):
    """The body as it comes."""

    def __init__(self, parts: AsyncIterable[bytes]) -> None:
        self._parts = parts

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._parts:
            yield part

    async def aclose(self) -> None:
        """Lets go of the connection."""
        if hasattr(self._parts, "aclose"):
            await self._parts.aclose()
