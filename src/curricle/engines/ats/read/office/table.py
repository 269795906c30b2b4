"""Rows of tables as lines: short cells stand side by side, long ones are read one after the other."""

from collections.abc import Iterator

from curricle.engines.ats.read.flow import Piece

# Cells of so few short lines are read row by row.
_FEW, _SHORT = 3, 90
# So many lines make a cell a column of the page.
_TALL = 6


def told_rows(rows: list[list[list[Piece]]]) -> Iterator[Piece]:
    """The lines of a table. A cell is a list of lines."""
    main = _main_column(rows)
    for cells in rows:
        filled = [cell for cell in cells if cell]
        if not filled:
            continue
        if len(filled) > 1 and all(_is_short(cell) for cell in filled):
            yield from _side_by_side(filled)
            continue
        for number, cell in enumerate(cells):
            for first, piece in enumerate(cell):
                piece.starts = piece.starts or first == 0
                if main is not None:
                    piece.column = 0 if number == main else number + (number < main)
                yield piece


def _is_short(cell: list[Piece]) -> bool:
    return len(cell) <= _FEW and all(
        piece.bullet is None and piece.level is None and sum(map(len, piece.cells)) <= _SHORT
        for piece in cell
    )


def _side_by_side(cells: list[list[Piece]]) -> Iterator[Piece]:
    """The first lines of all cells are one line, and so on."""
    for number in range(max(map(len, cells))):
        pieces = [cell[number] for cell in cells if number < len(cell)]
        first = pieces[0]
        joined = Piece(
            [text for piece in pieces for text in piece.cells],
            bold=all(piece.bold for piece in pieces) or first.bold,
            italic=all(piece.italic for piece in pieces),
            zone=first.zone,
            size=first.size,
            color=first.color,
            page=first.page,
            stretches=[stretch for piece in pieces for stretch in piece.stretches],
            links=[target for piece in pieces for target in piece.links],
            starts=number == 0,
        )
        yield joined


def _main_column(rows: list[list[list[Piece]]]) -> int | None:
    """The cell with most letters, where a table is used to make columns."""
    letters: dict[int, int] = {}
    tall: set[int] = set()
    for cells in rows:
        for number, cell in enumerate(cells):
            letters[number] = letters.get(number, 0) + sum(len(text) for one in cell for text in one.cells)
            if len(cell) >= _TALL:
                tall.add(number)
    if len(tall) < 2:
        return None
    return max(letters, key=lambda number: (letters[number], -number))
