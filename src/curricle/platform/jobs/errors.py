"""How a task says that it failed, in words that its owner may read."""

from datetime import timedelta


class GiveUp(Exception):
    """It will never work: the job becomes a dead letter at once."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code)
        self.code = code
        self.message = message


class TryLater(Exception):
    """It may work later; ``after`` overrules the task's own back-off."""

    def __init__(self, code: str, message: str, *, after: timedelta | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.message = message
        self.after = after


class ClaimLost(Exception):
    """Another worker has this job now; whatever this one still has in hand must not be written."""


class PayloadInvalid(Exception):
    """The payload is not what the task takes; a mistake in the calling code."""
