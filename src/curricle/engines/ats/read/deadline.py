"""How long reading may go on."""

import time


class Deadline:
    """A moment after which loops stop. Only files that are made to last reach it."""

    def __init__(self, seconds: float) -> None:
        self._start, self._seconds = time.monotonic(), seconds

    def is_over(self, share: float = 1.0) -> bool:
        """Whether it is time to stop, or to stop the first part of the work."""
        return time.monotonic() - self._start > self._seconds * share
