"""A word from outside that ends a compile at once."""

from collections.abc import Callable
from threading import Lock


class Stop:
    """Set once, from any thread; whoever is at work is told in that moment."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._set = False
        self._told: list[Callable[[], None]] = []

    def set(self) -> None:
        """End what is under way, and whatever begins with this word later."""
        with self._lock:
            told, self._told, self._set = self._told, [], True
        for tell in told:
            tell()

    def is_set(self) -> bool:
        """Whether it was said."""
        return self._set

    def tell(self, callback: Callable[[], None]) -> None:
        """Call this when the word comes; at once if it has come already."""
        with self._lock:
            if not self._set:
                self._told.append(callback)
                return
        callback()

    def forget(self, callback: Callable[[], None]) -> None:
        """Do not call this any more."""
        with self._lock:
            if callback in self._told:
                self._told.remove(callback)
