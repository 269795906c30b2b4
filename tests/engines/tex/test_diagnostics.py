"""What a LaTeX log says, in plain words and at the right line: every mistake of the collection."""

from pathlib import Path

import pytest

from curricle.engines.tex.diagnostics import Diagnostic, diagnose
from tests.engines.tex.mistakes import NAMES, Mistake, mistakes, recorded, typeset_all

BY_NAME = {one.name: one for one in mistakes()}


def check(mistake: Mistake, log: str) -> None:
    """The mistake is named, in its place, first, with a hint; and nothing else is called an error."""
    found = diagnose(log, mistake.project)
    fitting = [
        one
        for one in found
        if (one.code, one.file, one.line, one.severity)
        == (mistake.code, mistake.file, mistake.line, mistake.severity)
    ]
    assert fitting, shown(found)
    assert fitting[0].hint
    assert mistake.words in f"{fitting[0].message} {fitting[0].hint} {fitting[0].package}", shown(fitting)
    errors = [one for one in found if one.severity == "error"]
    if mistake.severity == "error":
        assert found[0] is fitting[0], shown(found)
        assert len(errors) == 1, shown(errors)
    else:
        assert not errors, shown(errors)


def shown(found: object) -> str:
    return "\n".join(str(one) for one in found) if isinstance(found, (list, tuple)) else str(found)


def the(name: str, kind: str = "main") -> Diagnostic:
    """The first diagnostic of a recorded mistake."""
    return diagnose(recorded()[f"{name}.{kind}"], BY_NAME[name].project)[0]


def test_the_collection_holds_what_people_do() -> None:
    assert len(mistakes()) >= 90
    assert len({one.code for one in mistakes()}) >= 55
    assert all(one.words for one in mistakes())


@pytest.mark.parametrize("kind", NAMES)
@pytest.mark.parametrize("mistake", mistakes(), ids=lambda one: one.name)
def test_a_recorded_log_is_understood(mistake: Mistake, kind: str) -> None:
    check(mistake, recorded()[f"{mistake.name}.{kind}"])


@pytest.fixture(scope="module")
def logs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the engines of this machine say today."""
    folder: Path = tmp_path_factory.mktemp("mistakes")
    return typeset_all(folder)


@pytest.mark.tex
@pytest.mark.parametrize("mistake", mistakes(), ids=lambda one: one.name)
def test_an_engine_is_understood(mistake: Mistake, logs: dict[str, str]) -> None:
    if mistake.name not in logs:
        pytest.skip(f"{mistake.engine} is not installed")
    check(mistake, logs[mistake.name])


@pytest.mark.parametrize("kind", NAMES)
@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("undefined_command", 11),
        ("nested_file", 11),
        ("missing_dollar", 14),
        ("misplaced_ampersand", 11),
        ("unicode_character", 6),
        ("lualatex_command", 12),
        ("xelatex_command", 14),
        ("undefined_reference", 10),
        ("long_line", 108),
    ],
)
def test_the_column_is_that_of_the_mistake(name: str, column: int, kind: str) -> None:
    one = the(name, kind)
    assert one.column is not None
    assert one.column == column


def test_what_is_missing_can_be_installed() -> None:
    one = the("package_not_installed")
    assert one.package == "texlive-fonts-extra"
    assert one.params["missing"] == "fontawesome5.sty"


def test_a_word_that_was_meant_is_offered() -> None:
    suggestions = {
        "undefined_command": "\\textbf",
        "undefined_command_own": "\\jobtitle",
        "undefined_environment": "itemize",
        "package_not_found": "enumitem",
        "input_not_found": "sections/work.tex",
        "image_not_found": "photo.jpg",
        "undefined_reference": "sec:work",
        "cite_slip": "doe2021",
        "pgfkeys": "color",
        "keyval": "width",
    }
    assert {name: the(name).params.get("suggestion") for name in suggestions} == suggestions


def test_a_package_that_brings_a_command_is_offered() -> None:
    assert the("undefined_command_package").params["load"] == "hyperref"
    assert the("undefined_environment_package").params["load"] == "paracol"


def test_a_mistake_in_a_definition_names_the_definition() -> None:
    one = the("undefined_in_macro")
    assert (one.params["defined_in"], one.params["defined_line"]) == ("main.tex", 3)
    assert "\\entry" in one.message


def test_what_follows_from_a_mistake_is_only_a_remark() -> None:
    found = diagnose(recorded()["verb_in_argument.main"], BY_NAME["verb_in_argument"].project)
    assert [one.severity for one in found].count("error") == 1
    assert {one.params["follows"] for one in found[1:]} == {"tex.verb_in_argument"}
    assert all("line 4" in one.message for one in found[1:])


def test_the_width_of_a_line_is_told_in_millimetres() -> None:
    assert the("overfull").params["millimetres"] == pytest.approx(278.74, abs=0.02)
    assert "278.7 mm" in the("overfull").message


def test_the_original_words_are_kept() -> None:
    assert the("undefined_command").original.startswith("./main.tex:4: Undefined control sequence.")
