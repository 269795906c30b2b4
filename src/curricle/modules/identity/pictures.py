"""Which pictures may stand for an account."""

from typing import Final

from curricle.modules.identity.errors import AvatarInvalid
from curricle.platform.pictures import Picture, read_picture

EDGE_MINIMUM: Final = 16
EDGE_MAXIMUM: Final = 4096


def recognise(data: bytes) -> Picture:
    """Says what the bytes are, or refuses them."""
    picture = read_picture(data)
    if picture is None:
        raise AvatarInvalid("It is not a PNG, JPEG or WebP picture.")
    if not all(EDGE_MINIMUM <= edge <= EDGE_MAXIMUM for edge in (picture.width, picture.height)):
        raise AvatarInvalid(
            f"Each side must have {EDGE_MINIMUM} to {EDGE_MAXIMUM} pixels.",
            width=picture.width,
            height=picture.height,
        )
    return picture
