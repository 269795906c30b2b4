"""Files of several makers are read as they were when somebody looked at the lines and found them right."""

import os
from pathlib import Path

import pytest

from curricle.engines.ats.read.lines import kind_of, read_lines
from curricle.engines.ats.read.page import Line

FILES = Path(__file__).parent / "files"
READ = sorted(path.name for path in FILES.iterdir() if path.suffix not in (".lines", ".md"))


def written(line: Line) -> str:
    """One line as the golden files have it."""
    cells = " | ".join(cell.text for cell in line.cells)
    weight = "bold" if line.bold else "-"
    sign = line.bullet or "-"
    links = " ".join(line.links)
    place = f"{line.page} {line.column} {line.zone} {line.level or '-'}"
    return f"{place} {weight} {sign} :: {cells}  {links}".rstrip()


@pytest.mark.parametrize("name", READ)
def test_the_lines_are_those_that_were_found_right(name: str) -> None:
    pages = read_lines((FILES / name).read_bytes(), name)
    layout = pages.layout
    said = [
        f"{layout.kind}, {layout.pages} pages, {layout.columns} columns, {layout.tables} tables, "
        f"{layout.textboxes} boxes, reader {layout.reader}",
        *(f"hidden: {text}" for text in layout.hidden),
        *(f"finding: {finding.code}" for finding in pages.findings),
        *map(written, pages.lines),
    ]
    golden = FILES / f"{name}.lines"
    if os.environ.get("CURRICLE_GOLDEN") == "write":
        golden.write_text("\n".join(said) + "\n", encoding="utf-8")
    assert said == golden.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", READ)
def test_every_reading_is_the_same(name: str) -> None:
    data = (FILES / name).read_bytes()
    assert read_lines(data, name) == read_lines(data, name)


@pytest.mark.parametrize("name", READ)
def test_boxes_stand_on_their_page_and_cells_make_the_line(name: str) -> None:
    pages = read_lines((FILES / name).read_bytes(), name)
    wide, high = pages.layout.page_size or (1e6, 1e6)
    for line in pages.lines:
        left, top, right, bottom = line.box
        assert left <= right
        assert top <= bottom
        assert line.text == " ".join(cell.text for cell in line.cells)
        assert line.text == line.text.strip()
        if pages.layout.kind == "pdf":
            assert -1 <= left <= right <= wide + 1
            assert -2 <= top <= bottom <= high + 2


def test_the_bytes_tell_the_kind_and_not_the_name() -> None:
    for name in READ:
        data = (FILES / name).read_bytes()
        if not name.endswith((".html", ".tex")):
            assert kind_of(data, "something.txt") == kind_of(data, name)
