"""Runs of letters as they are gathered into the lines of a paragraph."""

from collections import Counter
from dataclasses import dataclass, field

from curricle.engines.ats.read.decoding import cleaned
from curricle.engines.ats.read.flow import Piece
from curricle.engines.ats.read.page import Zone
from curricle.engines.ats.read.run import Kind


@dataclass(slots=True)
class Gathered:
    """One line as it grows: cells parted by tabs, and how its letters look."""

    cells: list[str] = field(default_factory=lambda: [""])
    letters: int = 0
    bold: int = 0
    italic: int = 0
    sizes: Counter[float] = field(default_factory=Counter)
    colors: Counter[str] = field(default_factory=Counter)
    links: list[str] = field(default_factory=list)
    stretches: list[tuple[str, Kind]] = field(default_factory=list)
    levels: list[int] = field(default_factory=list)
    depth: int = 0
    zone: Zone = "body"

    def add(self, text: str, *, bold: bool = False, italic: bool = False, size: float = 0.0) -> int:
        """More letters; how many of them are not blank."""
        self.cells[-1] += text
        letters = "".join(cleaned(text).split())
        count = len(letters)
        if count:
            self.stretches.append((letters, (bold, italic, size, None)))
        self.letters += count
        self.bold += count * bold
        self.italic += count * italic
        return count

    def look(self, count: int, size: float, color: str | None) -> None:
        """How large so many letters are, and of which colour."""
        if size:
            self.sizes[size] += count
        if color:
            self.colors[color] += count

    def tab(self) -> None:
        """The next cell."""
        self.cells.append("")

    def piece(self) -> Piece:
        """The line."""
        return Piece(
            [cleaned(cell) for cell in self.cells],
            bold=self.letters > 0 and 2 * self.bold > self.letters,
            italic=self.letters > 0 and 2 * self.italic > self.letters,
            size=self.sizes.most_common(1)[0][0] if self.sizes else 0.0,
            color=self.colors.most_common(1)[0][0] if self.colors else None,
            links=self.links,
            stretches=self.stretches,
        )

    @property
    def is_blank(self) -> bool:
        """Whether nothing was written."""
        return not any(cell.strip() for cell in self.cells)
