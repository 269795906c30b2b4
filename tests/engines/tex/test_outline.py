"""Headings with their places, and words as they are printed."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curricle.engines.tex.outline import Heading, count_words, outline, words
from curricle.engines.tex.project import Project

PIECES = (
    *(
        "\\section{",
        "\\subsection*{",
        "}",
        "{",
        "[",
        "]",
        "%",
        "\n",
        "$",
        "\\",
        "\\input{a}",
        "\\input{main}",
        "é",
        "漢",
    ),
    *(
        "\\begin{document}",
        "\\end{document}",
        "\\begin{tikzpicture}",
        "\\newcommand{\\x}[1]{",
        "#1",
        "text ",
        "~",
        "&",
    ),
)


def project(text: str, **files: str) -> Project:
    """A project of a main file and others."""
    contents = {f"{name}.tex": content.encode() for name, content in files.items()}
    return Project("main.tex", {"main.tex": text.encode(), **contents})


def body(text: str) -> Project:
    """A document of one file with this text."""
    return project(f"\\documentclass{{article}}\n\\begin{{document}}\n{text}\n\\end{{document}}\nnot printed")


def test_headings_come_in_the_order_of_the_document() -> None:
    found = outline(
        project(
            "\\documentclass{article}\n\\newcommand{\\job}[1]{\\subsection*{#1}}\n\\begin{document}\n"
            "\\section*{Über \\emph{mich}}\n% \\section{Not this}\n\\input{work}\n"
            "\\section[Short]{Education \\& more}\n"
            "\\end{document}\n\\section{Nor this}",
            work="Text\n\\section{Work}\n  \\job{Baker}\n\\input{deeper}",
            deeper="\n\n\\subsubsection{Bread}",
        )
    )
    assert found == [
        Heading(1, "Über mich", "main.tex", 4),
        Heading(1, "Work", "work.tex", 2),
        Heading(2, "Baker", "work.tex", 3),
        Heading(3, "Bread", "deeper.tex", 3),
        Heading(1, "Education & more", "main.tex", 7),
    ]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("\\cvsection{Work}", 1),
        ("\\cvsubsection{Work}", 2),
        ("\\chapter{Work}", 0),
        ("\\begin{rSection}{Work}\nx\n\\end{rSection}", 1),
        ("\\paragraph{Work}", 4),
    ],
)
def test_headings_of_the_usual_classes_are_known(text: str, level: int) -> None:
    assert outline(body(text)) == [Heading(level, "Work", "main.tex", 3)]


def test_a_command_that_draws_a_heading_counts_where_there_is_no_other() -> None:
    made = "\\newcommand{\\rubric}[1]{\\vspace{5pt}{\\bfseries\\large #1}\\par}"
    own = f"{made}\n\\begin{{document}}\n\\rubric{{Work}}"
    assert outline(project(own)) == [Heading(1, "Work", "main.tex", 3)]
    assert [one.title for one in outline(project(f"{own}\\section{{Other}}"))] == ["Other"]


def test_files_are_read_from_the_folder_of_the_main_file() -> None:
    files = {"cv/main.tex": b"\\input{part}", "cv/part.tex": b"\\input{../a}", "a.tex": b"\\section{One}"}
    assert outline(Project("cv/main.tex", files)) == [Heading(1, "One", "a.tex", 1)]


def test_a_file_that_reads_itself_ends() -> None:
    assert outline(project("\\input{a}\\section{One}", a="\\input{main}\\input{a}\\section{Two}")) == [
        Heading(1, "Two", "a.tex", 1),
        Heading(1, "One", "main.tex", 1),
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Head baker at a mill.", 5),
        ("\\textbf{Head} \\emph{baker}% of nothing\nhere", 3),
        ("\\textbf{C}urricle", 1),
        ("Andr\\'e and Zo\\\"{e} ate cr\\`eme br\\^ul\\'ee", 6),
        ("\\href{https://example.org/a b}{my page}", 2),
        ("\\vspace{2mm}\\includegraphics[width=2cm]{photo of me}\\label{sec:a}", 0),
        ("\\begin{tabular}{l p{3cm}} One & Two \\\\ Three & Four \\end{tabular}", 4),
        ("It was $a + b = c$ then", 4),
        ("Research \\& Development, 50\\,\\% more --- or less", 6),
        ("2019--2024", 1),
        ("\\begin{itemize}[leftmargin=*]\\item One thing\\item Another\\end{itemize}", 3),
        ("\\begin{tikzpicture}\\draw (0,0) -- (1,1);\\end{tikzpicture}after", 1),
        ("\\newcommand{\\job}[2]{\\textbf{#1} at #2}\\job{Baker}{the mill}", 3),
        ("软件工程师", 5),
        ("Работал инженером в Москве", 4),
        ("مهندس برمجيات", 2),
        ("소프트웨어 엔지니어", 2),
        ("\\color{red}Red \\textcolor{blue}{sky}", 2),
    ],
)
def test_words_are_counted_as_they_are_printed(text: str, count: int) -> None:
    assert words(body(text)) == count


def test_words_of_other_files_count() -> None:
    assert words(project("\\begin{document}One \\input{a} two\\end{document}", a="three four")) == 4


def test_a_word_needs_a_letter_or_a_number() -> None:
    assert count_words("• one — 2 / !") == 2


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60), st.lists(st.sampled_from(PIECES), max_size=20))
def test_nothing_raises(main: list[str], other: list[str]) -> None:
    strange = project("".join(main), a="".join(other))
    for heading in outline(strange):
        lines = strange.files[heading.file].decode().count("\n") + 1
        assert 1 <= heading.line <= lines
        assert heading.title
    assert words(strange) >= 0


@pytest.mark.parametrize(
    "piece", ["\\section{", "{", "\\a[", "\\begin{", "$x ", "\\input{main}", "\\newcommand{\\a}[1]{"]
)
def test_a_hostile_document_takes_time_in_proportion(piece: str) -> None:
    strange = project(piece * (500_000 // len(piece)))
    began = process_time()
    outline(strange)
    words(strange)
    assert process_time() - began < 10


def test_a_resume_is_read_in_no_time() -> None:
    text = body("\\section{Work}\n" + "\\item Led a team of \\textbf{five} people in the bakery.\n" * 200)
    began = process_time()
    assert words(text) == 1 + 200 * 9
    assert len(outline(text)) == 1
    assert process_time() - began < 0.5
