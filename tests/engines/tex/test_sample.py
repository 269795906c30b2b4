"""The LaTeX resumes that come along: each is typeset without a word of complaint, and reads back in order."""

import shutil

import pypdfium2  # type: ignore[import-untyped]
import pytest

from curricle.engines.tex import Limits, compile, engine_hint, sample_project, sample_projects

NAMES = [sample.name for sample in sample_projects()]


def test_there_are_eight_of_all_three_engines() -> None:
    engines = [sample.engine for sample in sample_projects()]
    assert len(NAMES) == len(set(NAMES)) == 8
    assert engines.count("pdflatex") >= 5
    assert {"xelatex", "lualatex"} <= set(engines)


def test_there_is_none_of_another_name() -> None:
    with pytest.raises(KeyError):
        sample_project("nobody")


def test_projects_do_not_contradict_the_engine_they_name() -> None:
    for name in NAMES:
        project, engine = sample_project(name)
        assert engine_hint(project) in {None, engine}


@pytest.mark.tex
@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_typeset_without_complaint(name: str) -> None:
    project, engine = sample_project(name)
    if shutil.which(engine) is None:
        pytest.skip(f"{engine} is not on this machine")
    result = compile(project, engine, Limits(seconds=120))
    assert result.ok, result.diagnostics
    assert [one for one in result.diagnostics if one.severity == "warning"] == []
    assert result.pages == (2 if name == "academic" else 1)
    assert result.pdf is not None
    document = pypdfium2.PdfDocument(result.pdf)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    assert "\ufffe" not in text
    assert document.get_metadata_value("Title")
    headings = {
        "engineer": ["Mira Lindqvist", "Profile", "Experience", "Education", "Skills"],
        "academic": [
            "Elena Marchetti",
            "Appointments",
            "Grants and awards",
            "Selected publications",
            "A Primer",
        ],
        "designer": ["Tomas Herrera", "Lead Product Designer", "Night Bus", "Interaction", "Spanish"],
        "graduate": ["Ohio State", "Engineering Intern", "Formula Student", "half marathon"],
        "nurse": ["Amara Diallo", "Senior staff nurse", "Education and registration", "Wolof"],
        "letter": ["Mira Lindqvist", "Dear Ms. Solheim", "Yours sincerely"],
        "executive": ["HELENA VOGT", "Chief Operating Officer", "Plant Manager", "Czech"],
        "timeline": ["Inès Moreau", "Lead data scientist", "Dakar", "Spanish"],
    }[name]
    places = [text.find(heading) for heading in headings]
    assert -1 not in places, dict(zip(headings, places, strict=True))
    assert places == sorted(places)
