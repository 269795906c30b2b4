"""Resumes as people really write them, each with what must come of it; nothing is lost without a word."""

import json
import re
import unicodedata
from time import process_time

import pytest

from curricle.engines.resume import validate
from curricle.engines.resume.model import Document
from curricle.engines.tex import sample_project, sample_projects
from curricle.engines.tex.printing import printed
from curricle.engines.tex.project import Project
from curricle.engines.tex.structure import Report, to_structure
from curricle.engines.tex.structure.when import dating_words
from tests.engines.tex.structure.reading import FORMS, read_form, said

NAMES = sorted(file.stem for file in FORMS.glob("*.tex"))
# What a class prints before each part of an entry; where the part stands says the same.
LABELS = {
    "europecv": "dates occupation or position held main activities responsibilities name address of employer "
    "and title of qualification awarded name and type of organisation providing education and training"
}
# A drawing with its words is told, and cannot be kept.
LEAST_KEPT = {"altacv": 0.8}
WORD = re.compile(r"[^\W\d_]{2,}")


def test_there_are_forms() -> None:
    assert len(NAMES) >= 11


@pytest.mark.parametrize("name", NAMES)
def test_a_form_becomes_what_it_says(name: str) -> None:
    document, report = read_form(name)
    basics, sections = said(document)
    wanted = json.loads(FORMS.joinpath(f"{name}.json").read_text("utf-8"))
    assert basics == wanted["basics"]
    assert sections == wanted["sections"]
    assert [[one.line, one.text] for one in report.left] == wanted["left"]
    assert document.locale == wanted["locale"]
    assert not [one for one in validate(document, max_sections=99) if one.severity == "error"]


@pytest.mark.parametrize("name", NAMES)
def test_every_word_of_a_form_is_kept_or_told(name: str) -> None:
    document, report = read_form(name)
    source = FORMS.joinpath(f"{name}.tex").read_text("utf-8")
    kept, told = shares(source, document, report, LABELS.get(name, ""))
    assert kept >= LEAST_KEPT.get(name, 0.9)
    assert told >= 0.97


@pytest.mark.parametrize("name", [one.name for one in sample_projects() if one.name != "letter"])
def test_every_word_of_a_sample_is_kept_or_told(name: str) -> None:
    project, _ = sample_project(name)
    document, report = to_structure(project)
    assert document is not None
    kept, told = shares(project.files[project.main].decode(), document, report)
    assert kept >= 0.9
    assert told >= 0.97


def shares(source: str, document: Document, report: Report, labels: str = "") -> tuple[float, float]:
    """How much of what is printed stands in the document, and how much there or in the report."""
    body = source.partition("\\begin{document}")[2].partition("\\end{document}")[0]
    # What one command prints, and the next, are not one word.
    body = body.replace("}\\", "} \\")
    words = words_of(printed(re.sub(r"(?<!\\)%.*", "", body))) - {plain(one) for one in dating_words()}
    kept = words_of(f"{document.model_dump_json()} {labels}")
    told = kept | words_of(" ".join(one.text for one in report.left))
    lost = words - kept
    assert words
    return 1 - len(lost) / len(words), 1 - len(lost - told) / len(words)


def words_of(text: str) -> set[str]:
    """Words without accents, for a source may write them in many ways."""
    return {plain(word) for word in WORD.findall(text)}


def plain(word: str) -> str:
    """A word in small letters without accents."""
    marked = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in marked if not unicodedata.combining(sign))


def test_what_cannot_be_printed_as_words_is_told_where_it_stands() -> None:
    _, report = read_form("altacv")
    assert [(one.file, one.line, one.reason) for one in report.left] == [
        ("main.tex", 20, "This is printed, but has no place in the structured resume."),
        ("main.tex", 21, "A drawing has no place."),
    ]


def test_a_word_with_no_place_is_told_with_its_line() -> None:
    source = "\\documentclass{article}\n\\begin{document}\nAda\n\n\\section{Certificates}\n"
    source += "\\textbf{First aid} \\hfill 2020\n\n"
    source += "\\begin{itemize}\\item Renewed twice\\end{itemize}\n\\end{document}"
    document, report = to_structure(Project("main.tex", {"main.tex": source.encode()}))
    assert document is not None
    assert [(one.line, one.text) for one in report.left] == [(8, "Renewed twice")]


@pytest.mark.parametrize(
    "source",
    [
        "\\newcommand{\\x}[1]{#1#1}" + "\\x{" * 25 + "ab",
        "\\newcommand{\\x}[2]{#1#1\\section{#2}}" + "\\x{" * 25 + "ab",
        "\\newcommand{\\a}{\\b\\b}\\newcommand{\\b}{\\a\\a}\\a\\textbf{\\a}",
        "".join(
            f"\\newcommand{{\\x{'i' * at}}}{{\\x{'i' * (at + 1)}\\x{'i' * (at + 1)}}}" for at in range(30)
        )
        + "\\x",
        "\\item " * 20_000,
        "\\'" * 30_000,
        "\n\na \\\\" * 20_000,
        "\\section{a}b\n\n" * 5_000,
        "\\begin{tabular}{l}" * 5_000,
        "\\url{" * 30_000,
        "\\href{a}{" * 20_000,
        "**" * 50_000,
    ],
)
def test_what_grows_without_end_is_stopped(source: str) -> None:
    began = process_time()
    to_structure(Project("main.tex", {"main.tex": f"\\begin{{document}}Ada {source}".encode()}))
    assert process_time() - began < 2
