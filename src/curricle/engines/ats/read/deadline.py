"""How long reading may go on."""

import time


class Deadline:
    """A moment after which loops stop. Only files that are made to last reach it."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def is_over(self) -> bool:
        """Whether it is time to stop."""
        return time.monotonic() > self._end
