"""Fetching a page that somebody has named: only of the public web, only so large, only so long."""

import asyncio
import logging
import ssl
import zlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Final

import httpcore2
import httpx2

from curricle.platform.outbound.address import Allowed
from curricle.platform.outbound.errors import AddressRefused, PageUnreadable
from curricle.platform.outbound.network import GuardedNetwork, Resolve, resolve
from curricle.platform.outbound.transport import GuardedTransport
from curricle.platform.settings import Settings

SCHEMES: Final = ("http", "https")
MOST_REDIRECTS: Final = 5
REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
MOST_BYTES: Final = 3_000_000
LONGEST_URL: Final = 2_000
USER_AGENT: Final = "Curricle (reads a job posting that somebody has asked for)"
# Both gzip and zlib, told by their own heads.
ANY_DEFLATE: Final = 47
PACKINGS: Final = frozenset({"gzip", "x-gzip", "deflate"})

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Page:
    """What was at an address, and the address at which it was in the end."""

    url: str
    content_type: str
    body: bytes = field(repr=False)


class Outbound:
    """The one way by which the product asks others for what its users name."""

    def __init__(
        self, settings: Settings, *, resolver: Resolve = resolve, context: ssl.SSLContext | None = None
    ) -> None:
        self._allowed = Allowed(settings.outbound_allow)
        self._ports: Collection[int] = frozenset(settings.outbound_ports)
        self._seconds = settings.outbound_seconds
        self._is_on = settings.outbound_enabled
        self._resolver = resolver
        self._context = context

    async def fetch(self, url: str, *, accept: Sequence[str]) -> Page:
        """The page at an address, if it is of an accepted kind; each step of the way is checked anew."""
        if not self._is_on:
            raise AddressRefused("This server fetches no pages (OUTBOUND_ENABLED); send the text instead.")
        network = GuardedNetwork(self._allowed, self._ports, self._resolver)
        try:
            async with asyncio.timeout(self._seconds):
                async with GuardedTransport(network, self._context) as transport:
                    return await self._follow(transport, _checked(url), accept)
        except TimeoutError:
            raise PageUnreadable(f"It did not answer within {self._seconds:g} seconds.") from None
        except (
            httpcore2.TimeoutException,
            httpcore2.NetworkError,
            httpcore2.ProtocolError,
            OSError,
        ) as error:
            log.info("outbound.failed", extra={"reason": type(error).__name__})
            raise PageUnreadable("The site could not be reached, or broke off.") from None

    async def _follow(self, transport: GuardedTransport, url: httpx2.URL, accept: Sequence[str]) -> Page:
        for _ in range(MOST_REDIRECTS + 1):
            request = httpx2.Request(
                "GET",
                url,
                headers={
                    "User-Agent": USER_AGENT,
                    "Accept": ", ".join((*accept, "*/*;q=0.1")),
                    "Accept-Encoding": "gzip",
                    "Connection": "close",
                },
                extensions={"timeout": dict.fromkeys(("connect", "read", "write", "pool"), self._seconds)},
            )
            response = await transport.handle_async_request(request)
            try:
                if response.status_code not in REDIRECTS:
                    return await _page(url, response, accept)
                target = response.headers.get("location", "")
            finally:
                await response.aclose()
            url = _checked(target, url)
        raise PageUnreadable(f"It leads on and on, more than {MOST_REDIRECTS} times.")


def _checked(text: str, base: httpx2.URL | None = None) -> httpx2.URL:
    """An address that may be asked: of the web, with a host, and without a name or password in it."""
    if len(text) > LONGEST_URL:
        raise AddressRefused
    try:
        url = base.join(text) if base is not None else httpx2.URL(text.strip())
        url = url.copy_with(fragment=None)
    except (httpx2.InvalidURL, ValueError, TypeError, UnicodeError):
        raise AddressRefused("This is not an address of a page.") from None
    if url.scheme not in SCHEMES or not url.host or url.userinfo:
        raise AddressRefused
    return url


async def _page(url: httpx2.URL, response: httpx2.Response, accept: Sequence[str]) -> Page:
    if response.status_code != httpx2.codes.OK:
        raise PageUnreadable(f"The site answered {response.status_code}.", answered=response.status_code)
    content_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if content_type not in accept:
        raise PageUnreadable("What is there is no page, text or PDF.")
    length = response.headers.get("content-length", "")
    if length.isdigit() and int(length[:20]) > MOST_BYTES:
        raise _too_large()
    return Page(str(url), content_type, await _body(response))


async def _body(response: httpx2.Response) -> bytes:
    """The body, unpacked here because a small one may become huge: it ends where it is too long."""
    packing = response.headers.get("content-encoding", "identity").strip().lower()
    if packing not in (*PACKINGS, "identity", ""):
        raise PageUnreadable("It is packed in a way that was not asked for.")
    unpack = zlib.decompressobj(ANY_DEFLATE) if packing in PACKINGS else None
    body = bytearray()
    async for part in response.stream:  # type: ignore[union-attr]
        try:
            body += part if unpack is None else unpack.decompress(part, MOST_BYTES + 1 - len(body))
        except zlib.error:
            raise PageUnreadable("It is packed, and the packing is broken.") from None
        if len(body) > MOST_BYTES or (unpack is not None and unpack.unconsumed_tail):
            raise _too_large()
    return bytes(body)


def _too_large() -> PageUnreadable:
    return PageUnreadable(f"It is larger than {MOST_BYTES:,} bytes.", limit=MOST_BYTES)
