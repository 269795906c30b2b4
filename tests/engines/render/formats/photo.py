"""Documents with a photo."""

import io

from PIL import Image

from curricle.engines.render import Options
from curricle.engines.render.formats import File, Format, write
from curricle.engines.resume import model, sample


def png(width: int, height: int) -> bytes:
    """A picture of one colour."""
    made = io.BytesIO()
    Image.new("RGB", (width, height), "#8899aa").save(made, "PNG")
    return made.getvalue()


def pictured(data: bytes | None, form: Format, **photo: object) -> File:
    """A document with a photo, which may not be at hand."""
    document = sample()
    address = "https://photos.example.com/me"
    document.content.basics.image = model.Image(url=address, alt='A "face" & more')
    document.presentation.config = {"photo": {"show": True, **photo}}
    return write(document, form, Options(assets={} if data is None else {address: data}))
