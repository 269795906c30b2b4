"""Who is asking, as far as the network knows: the address behind the proxies that are trusted."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Any

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network
# What a connection without an address is called, e.g. over a Unix socket.
LOCAL = "local"


@lru_cache(maxsize=4096)
def parsed(text: str) -> Address | None:
    """The address, with IPv4 in IPv6 clothes undressed; nothing if it is none."""
    try:
        address = ip_address(text.strip().strip("[]"))
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address


class Proxies:
    """The networks whose word about the caller is believed."""

    def __init__(self, networks: Iterable[str]) -> None:
        self._networks: Sequence[Network] = [ip_network(network, strict=False) for network in networks]

    def trusts(self, address: Address | None) -> bool:
        """Whether this address is a proxy of ours."""
        return address is not None and any(
            address.version == network.version and address in network for network in self._networks
        )

    def client(self, scope: Any) -> Address | None:
        """The last address in the chain that is no proxy of ours; anybody can invent what is before."""
        peer = scope.get("client")
        address = parsed(peer[0]) if peer else None
        if not self.trusts(address):
            return address
        chain = b",".join(value for name, value in scope["headers"] if name == b"x-forwarded-for")
        for part in reversed(chain.decode("latin-1").split(",")):
            named = parsed(part)
            if named is None:
                break
            address = named
            if not self.trusts(named):
                break
        return address


def bucket(address: Address | None) -> str:
    """The name under which an address is counted: one household or host holds a whole /64 of IPv6."""
    if address is None:
        return LOCAL
    if isinstance(address, IPv6Address):
        return str(IPv6Network((int(address) >> 64 << 64, 64)))
    return str(address)


def is_loopback(address: Address | None) -> bool:
    """Whether the caller is this very machine."""
    return address is None or address.is_loopback
