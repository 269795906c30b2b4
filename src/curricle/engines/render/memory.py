"""What was made lately: between two keystrokes all parts of a document but one stay the same."""

from collections.abc import Hashable
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Memory(Generic[Made]):
    """So many values by their keys; the oldest give way. Threads may share it and do some work twice."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._values: dict[Hashable, Made] = {}

    def get(self, key: Hashable) -> Made | None:
        """The value, if it is still here."""
        return self._values.get(key)

    def put(self, key: Hashable, value: Made) -> Made:
        """Keep a value."""
        values = self._values
        values[key] = value
        while len(values) > self._size:
            try:
                values.pop(next(iter(values)), None)
            except (RuntimeError, StopIteration):
                # Another thread makes room at this very moment.
                break
        return value
