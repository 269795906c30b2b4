"""Lines of formats that have no geometry: order and depth stand in for it."""

from dataclasses import dataclass, field
from typing import Any

from curricle.engines.ats.read.bullet import ALONE, bullet_of
from curricle.engines.ats.read.page import Cell, Line, Run, Zone
from curricle.engines.ats.read.run import Kind, runs_of_letters
from curricle.engines.ats.read.spacing import joined_singles

_INDENT, _PITCH, _LETTER = 18.0, 12.0, 6.0
_MOST_LINES = 15_000


@dataclass(slots=True)
class Piece:
    """One line as a reader of such a format sees it."""

    cells: list[str]
    bold: bool = False
    italic: bool = False
    bullet: str | None = None
    level: int | None = None
    zone: Zone = "body"
    column: int = 0
    depth: int = 0
    size: float = 0.0
    color: str | None = None
    links: list[str] = field(default_factory=list)
    # The letters without blanks, and how they look.
    stretches: list[tuple[str, Kind]] = field(default_factory=list)
    # Whether a new block begins here.
    starts: bool = False
    page: int = 0


class Flow:
    """Lines as they come, each below the one before."""

    def __init__(self, most: int) -> None:
        self.lines: list[Line] = []
        self.truncated = False
        self._left = most
        self._block = 0

    @property
    def is_full(self) -> bool:
        """Whether there is no room for more."""
        return self._left <= 0 or len(self.lines) >= _MOST_LINES

    def add(self, piece: Piece) -> None:
        """The next line; one without words is none."""
        texts = [text for cell in piece.cells if (text := " ".join(cell.split()))]
        sign = piece.bullet
        if texts and sign is None:
            if texts[0] in ALONE and len(texts) > 1:
                sign, texts = texts[0], texts[1:]
            else:
                sign, texts[0] = bullet_of(texts[0])
        if not any(texts):
            self._block += piece.starts
            return
        if len(self.lines) >= _MOST_LINES:
            self.truncated = True
            return
        if len(texts) == 1:
            texts = [joined_singles(texts[0])]
        room, self._left = self._left, self._left - sum(map(len, texts))
        if self._left < 0:
            # The last line that there is room for is cut.
            self.truncated, texts = True, [texts[0][:room].rstrip()]
            if not texts[0]:
                return
        if piece.starts and self.lines:
            self._block += 1
        self.lines.append(self._line(piece, texts, sign))

    def _line(self, piece: Piece, texts: list[str], sign: str | None) -> Line:
        left, top = piece.depth * _INDENT, len(self.lines) * _PITCH
        cells: list[Cell] = []
        x = left
        for text in texts:
            right = x + len(text) * _LETTER
            cells.append(Cell(text, (x, top, right, top + _PITCH)))
            x = right + 2 * _INDENT
        return Line(
            text=" ".join(texts),
            page=piece.page,
            box=(left, top, cells[-1].box[2], top + _PITCH),
            size=piece.size,
            bold=piece.bold,
            italic=piece.italic,
            bullet=sign,
            level=piece.level,
            zone=piece.zone,
            column=piece.column,
            block=self._block,
            cells=tuple(cells),
            links=tuple(dict.fromkeys(piece.links)),
            color=piece.color,
            runs=_runs(piece, " ".join(texts)),
        )

    def end_block(self) -> None:
        """What comes next is another block."""
        self._block += 1

    def layout(self, reader: str, **rest: Any) -> dict[str, Any]:
        """What is known of the file as such."""
        columns = max((line.column for line in self.lines), default=0) + 1
        return {"pages": 1, "columns": columns, "reader": reader, "truncated": self.truncated, **rest}


def _runs(piece: Piece, text: str) -> tuple[Run, ...]:
    if len({kind for _, kind in piece.stretches}) < 2:
        return ()
    kinds = [kind for letters, kind in piece.stretches for _ in letters]
    return runs_of_letters([letters for letters, _ in piece.stretches], kinds, text)
