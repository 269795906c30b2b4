"""Resumes in LaTeX are read in their pages, or in their source where there is nothing to compile with."""

from typing import Any

import pytest

from curricle.modules.tex import service as tex
from tests.modules.scoring.desk import analyse
from tests.modules.tex.latex import make_latex, needs_tex

SOURCE = tex.sample(tex.samples()[0]["name"])["files"][0]["text"]


@pytest.mark.tex
@needs_tex
async def test_its_pages_are_read(ada: Any) -> None:
    resume = await make_latex(ada, SOURCE)
    told = await analyse(ada, resume_id=resume["id"])
    assert told["source"] == {"kind": "resume", "name": "In LaTeX", "revision": 1}
    assert told["reading"]["kind"] == "pdf"
    assert told["readiness"]["score"] > 30
    assert [row["id"] for row in (await ada.get("/api/v1/analyses")).json()["items"]] == [told["id"]]


class TestWithoutTex:
    """An operator who compiles nothing."""

    @pytest.fixture
    def settings(self, settings: Any) -> Any:
        """LaTeX is off."""
        return settings.model_copy(update={"tex_enabled": "off"})

    async def test_its_source_is_read(self, ada: Any) -> None:
        resume = await make_latex(ada, SOURCE)
        told = await analyse(ada, resume_id=resume["id"])
        assert told["reading"]["kind"] == "latex"
        assert told["reading"]["lines"]
