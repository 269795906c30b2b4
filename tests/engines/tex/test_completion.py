"""What an editor offers, and what a project makes itself."""

import re
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curricle.engines.tex.completion import Declaration, completions, declared
from curricle.engines.tex.diagnostics.known import providers
from curricle.engines.tex.project import Project


def test_there_is_enough_to_choose_from() -> None:
    words = completions()
    assert len(words["commands"]) >= 400
    assert len(words["environments"]) >= 80
    assert len(words["packages"]) >= 120


def test_each_word_has_one_line_of_help() -> None:
    for kind in ("commands", "environments", "packages"):
        for word in completions()[kind]:
            assert word["help"].strip() == word["help"] != ""
            assert "\n" not in word["help"]
            assert len(word["help"]) <= 80


def test_snippets_begin_with_their_word_and_close_what_they_open() -> None:
    words = completions()
    for word in words["commands"]:
        assert word["name"].startswith("\\")
        snippet = word.get("snippet", word["name"])
        assert snippet.startswith(word["name"])
        if word["name"] not in ("\\{", "\\}"):
            assert snippet.count("{") == snippet.count("}")
    for word in words["environments"]:
        name = word["name"]
        assert word["snippet"].startswith(f"\\begin{{{name}}}")
        assert word["snippet"].endswith(f"\\end{{{name}}}")


def test_no_word_is_there_twice() -> None:
    words = completions()
    for kind in ("commands", "environments", "packages"):
        told = [(word["name"], word.get("snippet")) for word in words[kind]]
        assert len(told) == len(set(told))


def test_packages_that_are_not_everywhere_have_one_to_install() -> None:
    table = providers()
    assert table["fontawesome5.sty"] == "texlive-fonts-extra"
    assert table["moderncv.cls"] == "texlive-latex-extra"
    assert table["siunitx.sty"] == "texlive-science"
    assert table["french.ldf"] == "texlive-lang-french"
    assert all(re.fullmatch(r"[a-z0-9.+-]+", package) for package in table.values())


def test_a_project_makes_words_of_its_own() -> None:
    found = declared(
        Project(
            "main.tex",
            {
                "main.tex": b"% \\newcommand{\\not}{}\n\\newcommand*{\\job}[2]{#1}\n\\def\\place{Leeds}\n"
                b"\\section{One}\\label{sec:one}\n\\definecolor{accent}{HTML}{225577}\\newlength{\\gap}",
                "style.sty": b"\\newenvironment{points}{}{}\n\\NewDocumentCommand{\\skill}{m m}{#1}",
                "works.bib": b"@comment{x, }\n@article{doe2020,\n title={A}}\n@Book { roe:1, title={B}}",
                "photo.png": b"\\newcommand{\\no}{}",
            },
        )
    )
    assert found.commands == (
        Declaration("\\job", "main.tex", 2),
        Declaration("\\place", "main.tex", 3),
        Declaration("\\gap", "main.tex", 5),
        Declaration("\\skill", "style.sty", 2),
    )
    assert found.environments == (Declaration("points", "style.sty", 1),)
    assert found.labels == (Declaration("sec:one", "main.tex", 4),)
    entries = (Declaration("doe2020", "works.bib", 2), Declaration("roe:1", "works.bib", 4))
    assert found.citations == entries
    assert found.colours == (Declaration("accent", "main.tex", 5),)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="\\newcomadlbit@{}[],= %\n", max_size=300), st.binary(max_size=100))
def test_nothing_raises(text: str, data: bytes) -> None:
    found = declared(Project("main.tex", {"main.tex": text.encode(), "a.bib": data, "b.bib": text.encode()}))
    assert all(one.line >= 1 for one in found.citations)


@pytest.mark.parametrize(
    "piece", ["\\newcommand{", "\\label{a}", "@a{", "\\def\\", "\\newenvironment[", "\\\\"]
)
def test_a_hostile_project_takes_time_in_proportion(piece: str) -> None:
    text = (piece * (1_000_000 // len(piece))).encode()
    began = process_time()
    declared(Project("main.tex", {"main.tex": text, "a.bib": text}))
    assert process_time() - began < 8
