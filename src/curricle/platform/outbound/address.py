"""Which addresses are of the public internet, and which an operator allows besides."""

from collections.abc import Iterable, Sequence
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)
from typing import Final

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

# IANA's special-purpose registries, written down: what Python says of them differs from release to release.
# The last one is where machines of one cloud ask for their own secrets, at an address that looks public.
SPECIAL_4: Final = tuple(
    IPv4Network(text)
    for text in (
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"),
        *("192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24"),
        *("192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"),
        *("224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32"),
    )
)
# Of IPv6 only this part is given out. Loopback, mapped and translated addresses (::/96, ::ffff:0:0/96,
# 64:ff9b::/96), private (fc00::/7), link-local and multicast ones lie outside of it.
GIVEN_OUT_6: Final = IPv6Network("2000::/3")
# Inside of it: Teredo and other protocols, documentation, and IPv4 in the clothes of 6to4.
SPECIAL_6: Final = tuple(
    IPv6Network(text)
    for text in ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")
)


def is_public(address: Address) -> bool:
    """Whether anybody on the internet would reach the same host at this address."""
    if isinstance(address, IPv4Address):
        return not any(address in network for network in SPECIAL_4)
    if address.scope_id is not None or address not in GIVEN_OUT_6:
        return False
    return not any(address in network for network in SPECIAL_6)


class Allowed:
    """The public addresses, and the networks that an operator allows besides."""

    def __init__(self, networks: Iterable[str] = ()) -> None:
        self._networks: Sequence[Network] = [ip_network(network, strict=False) for network in networks]

    def allows(self, text: str) -> bool:
        """Whether this address, as the resolver wrote it, may be reached."""
        try:
            address = ip_address(text)
        except ValueError:
            return False
        # What an operator allows is meant as it is written: no disguise of it is looked behind.
        named = any(address.version == network.version and address in network for network in self._networks)
        return named or is_public(address)
