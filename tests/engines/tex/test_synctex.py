"""From the source to the page and back, beside what the engines' own program says."""

import gzip
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curricle.engines.tex.synctex import Places, read_synctex

MAIN = r"""\documentclass{article}
\usepackage{style}
\begin{document}
\section{Work}
\begin{itemize}
\item Led a bakery with five people and two ovens through a hard winter,
  and wrote down every recipe so that the next baker can begin on Monday.
\item Sold bread.
\end{itemize}
\input{parts/more about}
\begin{tabular}{ll}
One & Two \\
Three & Four \\
\end{tabular}

A last paragraph that is long enough to be broken into more than one line on the page, since it says much.
\newpage
Second page, $a+b$ and \textbf{bold} words.
\end{document}
"""
MORE = "\n\\section{Education}\nA school of baking in \\emph{Leeds}.\n"
FILES = {"main.tex": MAIN, "parts/more about.tex": MORE, "style.sty": "\\usepackage[margin=3cm]{geometry}\n"}
ENGINES = ("pdflatex", "xelatex", "lualatex")


@dataclass(frozen=True)
class Page:
    """A document that was typeset, and the program to compare with."""

    folder: Path
    places: Places

    def ask(self, *options: str) -> str:
        """What the engines' own program says."""
        answer = subprocess.run(
            ["synctex", *options], cwd=self.folder, capture_output=True, text=True, timeout=30, check=False
        )
        return answer.stdout


@pytest.fixture(scope="module", params=ENGINES)
def page(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Page:
    """A document of two pages and two files, by each engine."""
    if not (shutil.which(request.param) and shutil.which("synctex")):
        pytest.skip(f"{request.param} or synctex is not installed")
    folder = tmp_path_factory.mktemp(request.param)
    for name, text in FILES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text)
    command = [request.param, "-no-shell-escape", "-interaction=nonstopmode", "-synctex=1", "main.tex"]
    subprocess.run(command, cwd=folder, capture_output=True, timeout=60, check=True)
    packed = (folder / "main.synctex.gz").read_bytes()
    return Page(folder, read_synctex(packed, texts={name: text.encode() for name, text in FILES.items()}))


def line_of(file: str, words: str) -> int:
    """The line of a file that says this."""
    return next(number for number, line in enumerate(FILES[file].split("\n"), 1) if words in line)


def points(places: Places) -> Iterator[tuple[int, float, float]]:
    """Points within the lines of text of all pages."""
    for number, rows in places.lines.items():
        for row in rows:
            marks = [mark.x for mark in row.marks]
            for share in (0.1, 0.5, 0.9):
                across = row.x + share * (max(marks) - row.x)
                x = across * places.unit + places.x_offset
                yield number, x, (row.y - row.height / 3) * places.unit + places.y_offset


@pytest.mark.tex
def test_a_point_of_the_page_leads_to_the_line_that_the_program_names(page: Page) -> None:
    same = total = 0
    for number, x, y in points(page.places):
        answer = page.ask("edit", "-o", f"{number}:{x}:{y}:main.pdf")
        file, line = re.search(r"Input:(.*)", answer), re.search(r"Line:(\d+)", answer)
        if file is None or line is None:
            continue
        place = page.places.source_of(number, x, y)
        assert place is not None
        total += 1
        # The program itself is sometimes wrong with LuaTeX, which notes words with the end of the page.
        named = file[1].rpartition("/./")[2].removeprefix("./")
        same += place.file == named and abs(place.line - int(line[1])) <= 1
    assert total >= 20
    assert same >= 0.9 * total


@pytest.mark.tex
@pytest.mark.parametrize(
    ("file", "words", "number"),
    [
        ("main.tex", "Led a bakery", 1),
        ("main.tex", "Sold bread", 1),
        ("parts/more about.tex", "A school", 1),
        ("main.tex", "Three & Four", 1),
        ("main.tex", "Second page", 2),
    ],
)
def test_a_line_leads_to_its_place_and_back(page: Page, file: str, words: str, number: int) -> None:
    line = line_of(file, words)
    spot = page.places.page_of(file, line)
    assert spot is not None
    assert spot.page == number
    back = page.places.source_of(spot.page, spot.x + min(20.0, spot.width / 3), spot.y + spot.height / 2)
    assert back is not None
    assert (back.file, back.line) == (file, line)


@pytest.mark.tex
@pytest.mark.parametrize("words", ["Sold bread", "Second page", "Three & Four", "A last paragraph"])
def test_the_place_is_where_the_program_sees_it(page: Page, words: str) -> None:
    line = line_of("main.tex", words)
    spot = page.places.page_of("main.tex", line)
    assert spot is not None
    answer = page.ask("view", "-i", f"{line}:0:main.tex", "-o", "main.pdf")
    pages = [int(one) for one in re.findall(r"^Page:(\d+)", answer, re.MULTILINE)]
    bases = [float(one) for one in re.findall(r"^v:(.*)", answer, re.MULTILINE)]
    assert any(
        number == spot.page and spot.y - 1 <= base <= spot.y + spot.height + 1
        for number, base in zip(pages, bases, strict=True)
    )


@pytest.mark.tex
def test_words_of_one_line_lie_beside_each_other(page: Page) -> None:
    line = line_of("main.tex", "Led a bakery")
    text = MAIN.split("\n")[line - 1]
    lefts = []
    for match in re.finditer(r"(?<=[a-z] )[a-z]{4,}", text):
        spot = page.places.page_of("main.tex", line, match.start() + 1)
        assert spot is not None
        lefts.append(spot.x)
        back = page.places.source_of(spot.page, spot.x + spot.width / 2, spot.y + spot.height / 2)
        assert back is not None
        assert back.line == line
        assert back.column is not None
        assert abs(back.column - match.start() - 1) <= 8
    assert lefts == sorted(lefts)
    assert lefts[-1] - lefts[0] > 100


@pytest.mark.tex
def test_what_is_not_printed_leads_to_what_is_near(page: Page) -> None:
    hidden = page.places.page_of("main.tex", line_of("main.tex", "\\newpage"))
    assert hidden is not None
    assert page.places.page_of("main.tex", 5000) is None
    assert page.places.page_of("other.tex", 1) is None
    assert page.places.source_of(9, 100, 100) is None
    assert page.places.source_of(1, 100, 4000) is None


@pytest.mark.tex
def test_it_takes_no_time(page: Page) -> None:
    packed = (page.folder / "main.synctex.gz").read_bytes()
    began = process_time()
    places = read_synctex(packed)
    read = process_time() - began
    began = process_time()
    for line in range(1, 20):
        places.page_of("main.tex", line)
        places.source_of(1, 200, 20 * line)
    asked = (process_time() - began) / 38
    assert read < 0.3
    assert asked < 0.01


def pack(*records: str, head: str = "Input:1:/job/./main.tex\n") -> bytes:
    """A small file as an engine writes it."""
    text = f"SyncTeX Version:1\n{head}Magnification:1000\nUnit:1\nX Offset:0\nY Offset:0\nContent:\n"
    return gzip.compress((text + "\n".join(records) + "\n").encode())


LINE = ("{1", "(1,9:657818,6578180:6578180,657818,0", "x1,7:1315636,=", "g1,7:1400000,=", ")", "}1")


def test_a_small_file_is_read_to_the_point() -> None:
    places = read_synctex(pack(*LINE))
    spot = places.page_of("main.tex", 7)
    assert spot is not None
    assert (spot.page, spot.x, spot.y, spot.width, spot.height) == (1, 10.0, 90.0, 100.0, 10.0)
    place = places.source_of(1, 15, 95)
    assert place is not None
    assert (place.file, place.line, place.column) == ("main.tex", 7, None)


def test_a_split_file_stands_for_its_own() -> None:
    places = read_synctex(
        pack(*LINE, head="Input:1:./preamble.tex\nInput:2:/usr/share/texmf/a.sty\n"),
        names={"preamble.tex": "cv.tex"},
    )
    assert set(places.files.values()) == {"cv.tex"}
    assert places.page_of("cv.tex", 7) is not None


def test_names_count_from_where_the_project_lies() -> None:
    head = "Input:1:/job/cv/./main.tex\nInput:2:/job/cv/../shared/a.tex\nInput:3:/job/cv/../../etc/passwd\n"
    places = read_synctex(pack(*LINE, head=head))
    assert set(places.files.values()) == {"cv/main.tex", "shared/a.tex"}


def test_offsets_and_units_count() -> None:
    moved = (
        gzip.decompress(pack(*LINE)).replace(b"X Offset:0", b"X Offset:657818").replace(b"Unit:1", b"Unit:2")
    )
    spot = read_synctex(gzip.compress(moved)).page_of("main.tex", 7)
    assert spot is not None
    assert (spot.x, spot.width) == (40.0, 200.0)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=200),
        st.lists(
            st.sampled_from(
                [*LINE, "[1,1:1,1:1,1,1", "]", "<1", ">", "f1:1,1", "x9,9:9,9", "Input:7:", "h1,2:1,1"]
            ),
            max_size=60,
        ).map(lambda records: pack(*records)),
    )
)
def test_nothing_raises(packed: bytes) -> None:
    places = read_synctex(packed)
    for line in (0, 1, 7, 10**9):
        places.page_of("main.tex", line, 3)
    places.source_of(1, 15, 95)
    places.source_of(0, -1e9, float("inf"))


@pytest.mark.parametrize(
    "records",
    [
        "x1,5:1,1\n" * 400_000,
        "(1,1:1,1:9,9,9\n" * 300_000,
        "[1,1:1,1:9,9,9\nx1,4:1,1\n" * 200_000,
        "\0" * 10**8,
    ],
)
def test_a_file_that_is_too_large_is_read_in_part(records: str) -> None:
    packed = pack("{1", "(1,1:1,1:9,9,9", records)
    began = process_time()
    places = read_synctex(packed)
    places.source_of(1, 1, 1)
    places.page_of("main.tex", 5)
    assert process_time() - began < 10
