"""Pictures are known by their bytes."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from curricle.modules.identity.errors import AvatarInvalid
from curricle.modules.identity.pictures import recognise


def drawn(kind: str, mode: str, size: tuple[int, int], **options: object) -> bytes:
    """A real picture."""
    data = io.BytesIO()
    Image.new(mode, size).save(data, kind, **options)
    return data.getvalue()


@pytest.mark.parametrize(
    ("kind", "mode", "options"),
    [
        ("PNG", "RGB", {}),
        ("PNG", "RGBA", {}),
        ("PNG", "P", {}),
        ("JPEG", "RGB", {}),
        ("JPEG", "L", {"progressive": True}),
        ("JPEG", "CMYK", {}),
        ("JPEG", "RGB", {"exif": b"Exif\x00\x00" + b"x" * 3000, "comment": b"a word"}),
        ("WEBP", "RGB", {}),
        ("WEBP", "RGB", {"lossless": True}),
        ("WEBP", "RGBA", {"exif": b"Exif\x00\x00MM\x00*"}),
    ],
)
@pytest.mark.parametrize("size", [(16, 16), (321, 123), (4096, 16)])
def test_kind_and_size_are_read(
    kind: str, mode: str, options: dict[str, object], size: tuple[int, int]
) -> None:
    picture = recognise(drawn(kind, mode, size, **options))
    assert picture.content_type == f"image/{kind.lower()}"
    assert (picture.width, picture.height) == size


@given(st.sampled_from(["PNG", "JPEG", "WEBP"]), st.integers(0, 400), st.binary(max_size=64))
def test_broken_pictures_never_break_us(kind: str, at: int, garbage: bytes) -> None:
    whole = drawn(kind, "RGB", (64, 64))
    at = min(at, len(whole))
    for data in (
        whole[:at],
        whole[:at] + garbage,
        whole[:at] + garbage + whole[at + len(garbage) :],
        garbage,
    ):
        try:
            picture = recognise(data)
        except AvatarInvalid:
            continue
        assert 16 <= picture.width <= 4096
        assert 16 <= picture.height <= 4096
