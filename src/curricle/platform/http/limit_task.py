"""Throws away the counters of rate limits that say nothing any more."""

from datetime import timedelta
from typing import Final

from curricle.platform.http import limit_repository
from curricle.platform.jobs import Periodic, Resources


async def forget(resources: Resources) -> None:
    """A bucket that is full again is as good as none."""
    await limit_repository.forget_full(resources.database, resources.clock())


PERIODIC: Final = (Periodic("rate_limit.forget", timedelta(minutes=10), forget),)
