"""Whether an unsafe request was sent by a page of ours, by a page of somebody else, or by a program."""

from collections.abc import Iterable, Mapping
from typing import Final

SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
# What a browser says of a request that no foreign page has caused.
OWN_SITES: Final = frozenset({b"same-origin", b"none"})


class OwnOrigins:
    """The origins whose pages may change something: the host that was asked, and the configured ones."""

    def __init__(self, origins: Iterable[str]) -> None:
        self._own = frozenset(origin.rstrip("/").encode() for origin in origins if origin)

    def allow(self, headers: Mapping[bytes, bytes]) -> bool:
        """A request that names neither origin nor site comes from a program, not from a page."""
        origin = headers.get(b"origin")
        if origin in self._own:
            return True
        site = headers.get(b"sec-fetch-site")
        if site is not None and site not in OWN_SITES:
            return False
        if origin is None:
            return True
        _, separator, host = origin.partition(b"://")
        return bool(separator) and host == headers.get(b"host")
