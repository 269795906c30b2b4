"""What compiling needs of a process: its engines, and what they made last."""

from dataclasses import dataclass

from curricle.modules.tex.shelf import Shelf
from curricle.modules.tex.typesetter import Typesetter


@dataclass(frozen=True, slots=True)
class Desk:
    """Opened with the process, and closed with it."""

    typesetter: Typesetter
    shelf: Shelf
