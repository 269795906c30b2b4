"""Lines of made-up resumes, written down in few words."""

from curricle.engines.ats.read.page import Cell, Layout, Line, Pages, Run

LETTER, PITCH = 5.0, 14.0


def line(text: str, top: float, **looks: object) -> Line:
    """A line at a height: ` || ` is between cells, `**` around what is bold, `# ` before a heading."""
    size, bold, bullet = 10.0, False, None
    left = float(looks.pop("left", 50.0))  # type: ignore[arg-type]
    if text.startswith("# "):
        text, size, bold = text[2:], 14.0, True
    elif text.startswith("- "):
        text, bullet, left = text[2:], "•", left + 15
    runs: tuple[Run, ...] = ()
    if text.startswith("**"):
        strong, _, rest = text[2:].partition("**")
        text, bold = strong + rest, not rest
        if rest.strip():
            runs = (Run(strong, True, False, size), Run(" ".join(rest.split()), False, False, size))
    cells: list[Cell] = []
    x = left
    for part in text.split(" || "):
        cells.append(Cell(part, (x, top, x + LETTER * len(part), top + size)))
        x = cells[-1].box[2] + 60
    box = (left, top, cells[-1].box[2], top + size)
    values: dict[str, object] = {"size": size, "bold": bold, "bullet": bullet, "runs": runs, **looks}
    return Line(" ".join(cell.text for cell in cells), box=box, cells=tuple(cells), **{"page": 0, **values})  # type: ignore[arg-type]


def pages(text: str, **looks: object) -> Pages:
    """Lines below each other; an empty line begins a block."""
    lines: list[Line] = []
    top, block = 40.3, 0
    for row in text.strip("\n").split("\n"):
        if not row.strip():
            top, block = top + PITCH * 0.8, block + 1
            continue
        lines.append(line(row.strip(), top, block=block, **looks))
        top += PITCH * (1.4 if row.strip().startswith("# ") else 1.0)
    return of_lines(lines)


def of_lines(lines: list[Line]) -> Pages:
    """A file of these lines."""
    return Pages(tuple(lines), Layout("pdf", 1000, pages=1))
