"""The background doors of identity."""

from datetime import timedelta
from typing import Final

from curricle.modules.identity import service
from curricle.platform.jobs import Periodic, Resources

FORGOTTEN_AT_ONCE: Final = 500


async def forget(resources: Resources) -> None:
    """Removes visitors that stayed away, and links and sessions that are over."""
    removed = FORGOTTEN_AT_ONCE
    while removed == FORGOTTEN_AT_ONCE:
        async with resources.database.writing() as session:
            removed = await service.forget(
                session, settings=resources.settings, now=resources.clock(), most=FORGOTTEN_AT_ONCE
            )


PERIODIC: Final = (Periodic("identity.forget", timedelta(hours=1), forget),)
