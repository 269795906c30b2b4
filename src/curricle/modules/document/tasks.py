"""The background doors of resumes."""

from datetime import timedelta
from typing import Final

from curricle.modules.document import service
from curricle.platform.jobs import Periodic, Resources

CLEANED_AT_ONCE: Final = 200


async def clean_photos(resources: Resources) -> None:
    """Removes photos whose resume or owner is gone."""
    removed = CLEANED_AT_ONCE
    while removed == CLEANED_AT_ONCE:
        async with resources.database.writing() as session:
            removed = await service.remove_left_over(session, resources.storage, most=CLEANED_AT_ONCE)


PERIODIC = (Periodic("photo.clean", timedelta(minutes=10), clean_photos),)
