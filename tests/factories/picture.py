"""Real pictures, drawn for a test."""

import io

from PIL import Image


def picture(kind: str = "PNG", size: tuple[int, int] = (200, 200), *, mode: str = "RGB") -> bytes:
    """A picture of one colour."""
    data = io.BytesIO()
    Image.new(mode, size, (30, 90, 160) if mode == "RGB" else 128).save(data, kind)
    return data.getvalue()
