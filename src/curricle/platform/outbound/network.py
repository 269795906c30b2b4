"""The way out: names are resolved once, every answer is checked, and the checked address is the one reached.

So a name that answers otherwise a moment later leads nowhere else, and nobody learns from a connection what
is inside the network.
"""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Collection, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Final

from httpcore2 import (
    SOCKET_OPTION,
    AnyIOBackend,
    AsyncNetworkBackend,
    AsyncNetworkStream,
    ConnectError,
    ConnectTimeout,
)

from curricle.platform.outbound.address import Allowed
from curricle.platform.outbound.errors import AddressRefused

Resolve = Callable[[str, int], Awaitable[list[str]]]
# More addresses than that no page has; each is tried in turn.
MOST_ADDRESSES: Final = 8
# A name server that does not answer holds a thread for long; it shall not be one that others wait for.
_RESOLVERS: Final = ThreadPoolExecutor(8, thread_name_prefix="resolver")


async def resolve(host: str, port: int) -> list[str]:
    """All addresses of a name, as this machine's resolver knows them."""
    ask = partial(socket.getaddrinfo, host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    found = await asyncio.get_running_loop().run_in_executor(_RESOLVERS, ask)
    return list(dict.fromkeys(str(one[4][0]) for one in found))


class GuardedNetwork(AsyncNetworkBackend):
    """Opens connections to public addresses, and to what an operator allows."""

    def __init__(self, allowed: Allowed, ports: Collection[int], resolver: Resolve = resolve) -> None:
        self._allowed = allowed
        self._ports = frozenset(ports)
        self._resolve = resolver
        self._network = AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - it is the interface's
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> AsyncNetworkStream:
        """A connection to an address of the host that was checked a moment ago."""
        failure: Exception = ConnectError("no address")
        for address in await self._checked(host, port):
            try:
                return await self._network.connect_tcp(address, port, timeout, local_address, socket_options)
            except (ConnectError, ConnectTimeout) as error:
                failure = error
        raise failure

    async def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,  # noqa: ASYNC109 - it is the interface's
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> AsyncNetworkStream:
        """Never: a socket of this machine is no page."""
        raise AddressRefused

    async def sleep(self, seconds: float) -> None:
        """Part of the interface."""
        await asyncio.sleep(seconds)

    async def _checked(self, host: str, port: int) -> list[str]:
        """The addresses of a host, if each of them may be reached: a name with two faces is refused whole."""
        if port not in self._ports:
            raise AddressRefused
        try:
            addresses = await self._resolve(host, port)
        except (OSError, UnicodeError):
            # No such name: the same words as for one that leads inside, or the words would tell them apart.
            raise AddressRefused from None
        if not addresses or not all(self._allowed.allows(address) for address in addresses):
            raise AddressRefused
        return addresses[:MOST_ADDRESSES]
