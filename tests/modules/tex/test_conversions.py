"""From structure to LaTeX and back: both make a new resume, and what was not read is told."""

from typing import Any

import pytest

from curricle.engines.resume import sample
from tests.modules.document.test_resumes import document, listed, make
from tests.modules.tex.latex import PLAIN, compiled, make_latex, needs_tex


async def test_a_stranger_gets_404(ada: Any, bob: Any) -> None:
    structured, source = await make(ada), await make_latex(ada)
    answers = [
        await bob.post(f"/api/v1/resumes/{structured['id']}/latex"),
        await bob.post(f"/api/v1/resumes/{source['id']}/structure"),
    ]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert await listed(bob) == []


@pytest.mark.tex
@needs_tex
@pytest.mark.parametrize("name", ["engineer", "academic"])
async def test_a_sample_goes_to_latex_and_comes_back(ada: Any, name: str) -> None:
    resume = await make(ada, document=document(name))
    answer = await ada.post(f"/api/v1/resumes/{resume['id']}/latex")
    assert answer.status_code == 201, answer.text
    source = answer.json()
    pages = await compiled(ada, resume_id=source["id"])
    assert pages.status_code == 200, pages.text
    back = await ada.post(f"/api/v1/resumes/{source['id']}/structure")
    assert back.status_code == 201, back.text
    told = back.json()
    assert told["resume"]["kind"] == "resume"
    assert told["resume"]["document"]["content"]["basics"]["name"] == sample(name).content.basics.name
    assert told["report"]["read"]
    assert len(await listed(ada)) == 3


async def test_only_latex_can_be_read_into_a_structure(ada: Any) -> None:
    answer = await ada.post(f"/api/v1/resumes/{(await make(ada))['id']}/structure")
    assert (answer.status_code, answer.json()["code"]) == (422, "resume.not_latex")


EMPTY = r"\documentclass{article}\begin{document}\end{document}"


@pytest.mark.parametrize(
    ("name", "engine"), [("engineer", "pdflatex"), ("multilingual", "lualatex"), ("arabic", "lualatex")]
)
async def test_the_engine_shows_every_letter(ada: Any, name: str, engine: str) -> None:
    resume = await make(ada, document=document(name))
    made = (await ada.post(f"/api/v1/resumes/{resume['id']}/latex")).json()
    assert made["document"]["content"]["engine"] == engine


@pytest.mark.parametrize("text", [PLAIN, EMPTY, "{" * 5000])
async def test_what_is_no_resume_is_told(ada: Any, text: str) -> None:
    resume = await make_latex(ada, text)
    answer = await ada.post(f"/api/v1/resumes/{resume['id']}/structure")
    assert answer.status_code in (201, 422), answer.text
    if answer.status_code == 422:
        assert answer.json()["code"] in ("tex.not_readable", "tex.project_invalid")
    else:
        assert answer.json()["report"]
