"""Live events on the wire: server-sent events, which every browser reads and resumes by itself."""

import time
from collections.abc import AsyncIterator, Awaitable, Callable

from starlette.requests import Request
from starlette.responses import StreamingResponse

from curricle.platform.live.hub import PING_SECONDS
from curricle.platform.live.reading import OPENED, Told

Welcome = Callable[[], Awaitable[bool]]
Concerns = Callable[[Told], bool]
RETRY = b"retry: 2000\n"
PING = b": ping\n\n"


def place_of(request: Request, after: str | None) -> str | None:
    """Where the client was. The header is newer than the address, which a browser repeats unchanged."""
    return request.headers.get("last-event-id") or after


def respond(
    stream: AsyncIterator[Told | None], is_welcome: Welcome, concerns: Concerns | None = None
) -> StreamingResponse:
    """The stream as an answer that no proxy keeps back and no cache stores."""
    return StreamingResponse(
        write(stream, is_welcome, concerns),
        media_type="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


async def write(
    stream: AsyncIterator[Told | None], is_welcome: Welcome, concerns: Concerns | None
) -> AsyncIterator[bytes]:
    """Bytes for the client, for as long as the stream goes on and the client is welcome."""
    checked = time.monotonic()
    try:
        async for told in stream:
            if told is None:
                yield PING
            elif told.type == OPENED:
                yield RETRY + f"id: {told.place}\n\n".encode()
            elif concerns is None or concerns(told):
                yield f"id: {told.place}\nevent: {told.type}\ndata: {told.payload}\n\n".encode()
            if time.monotonic() - checked >= PING_SECONDS:
                if not await is_welcome():
                    return
                checked = time.monotonic()
    finally:
        close = getattr(stream, "aclose", None)
        if close is not None:
            await close()
