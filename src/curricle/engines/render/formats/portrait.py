"""The photo of the person, for formats that can hold one."""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from curricle.engines.finding import Finding
from curricle.engines.render import photo
from curricle.engines.render.tree import Tree


@dataclass(frozen=True, slots=True)
class Portrait:
    """A picture that was looked at, and how it is shown: in a square or a circle of so many millimetres."""

    data: bytes
    kind: photo.Kind
    width: int
    height: int
    alt: str
    shape: Literal["round", "square"]
    size: float

    @property
    def address(self) -> str:
        """The picture as an address that fetches nothing."""
        return f"data:image/{self.kind};base64,{b64encode(self.data).decode()}"


def portrait_of(
    tree: Tree, settings: Mapping[str, Any], assets: Mapping[str, bytes]
) -> tuple[Portrait | None, list[Finding]]:
    """The photo that a document asks for, where it is at hand and can be shown."""
    if tree.photo is None:
        return None, []
    data = assets.get(tree.photo.url)
    if data is None:
        return None, [photo.not_at_hand()]
    picture = photo.look_at(data)
    if picture is None:
        return None, [photo.unusable()]
    wanted = settings["photo"]
    shape, size = wanted["shape"], wanted["size"]
    return Portrait(data, picture.kind, picture.width, picture.height, tree.photo.alt, shape, size), []
