"""Time, passed in so that tests can choose it."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)
