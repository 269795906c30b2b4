"""What can be known before anything is compiled, and what is said where nothing can be."""

from typing import Any

import pytest

from curricle.engines import tex
from curricle.engines.tex import Installation, Sandbox, sample_projects
from curricle.modules.tex import typesetter
from curricle.modules.tex.typesetter import Typesetter
from tests.factories.identity import parts_of
from tests.modules.tex.latex import PLAIN, compiled, is_ready, make_latex, needs_tex, until

BOX = Sandbox(False, "bubblewrap is not installed.", "sudo apt-get install bubblewrap")
ENGINES: dict[Any, str | None] = {"pdflatex": "2022", "xelatex": None, "lualatex": None}
NOTHING: dict[Any, str | None] = dict.fromkeys(ENGINES)


def installed(engines: dict[Any, str | None], sandbox: Sandbox) -> Installation:
    return Installation(engines, sandbox, {}, "sudo apt-get install texlive", "more")


async def test_everybody_may_know_how_it_stands(client: Any) -> None:
    told = (await client.get("/api/v1/tex")).json()
    assert [engine["id"] for engine in told["engines"]] == ["pdflatex", "xelatex", "lualatex"]
    assert told["available"] is is_ready
    assert told["install"].startswith("sudo ")
    assert told["limits"]["seconds"] == 30
    assert told["limits"]["files"] == 200


async def test_samples_are_offered_whole(client: Any) -> None:
    listed = (await client.get("/api/v1/tex/samples")).json()
    assert [sample["name"] for sample in listed] == [sample.name for sample in sample_projects()]
    for sample in listed:
        whole = (await client.get(f"/api/v1/tex/samples/{sample['name']}")).json()
        assert whole["files"][0]["name"] == whole["main"]
        assert "\\begin{document}" in whole["files"][0]["text"]
    missing = await client.get("/api/v1/tex/samples/nobody")
    assert (missing.status_code, missing.json()["code"]) == (404, "tex.sample_not_found")


async def test_an_editor_has_words_to_offer(client: Any) -> None:
    words = (await client.get("/api/v1/tex/completions")).json()
    assert "section" in {word["name"].lstrip("\\") for word in words["commands"]}
    assert {"itemize", "tabular"} <= {word["name"] for word in words["environments"]}
    assert all(word["help"] for word in words["packages"])


@pytest.mark.tex
@needs_tex
async def test_every_sample_is_compiled_here(ada: Any) -> None:
    for sample in sample_projects():
        whole = (await ada.get(f"/api/v1/tex/samples/{sample.name}")).json()
        body = {name: whole[name] for name in ("engine", "main", "files")}
        answer = await compiled(ada, **body)
        assert answer.status_code == 200, answer.text
        assert answer.json()["warnings"] == [] or answer.json()["pages"]


@pytest.mark.parametrize(
    ("setting", "found", "words"),
    [
        ("off", installed(ENGINES, Sandbox(True)), ("TEX_ENABLED", "texlive")),
        ("auto", installed(NOTHING, BOX), ("No LaTeX is installed", "texlive")),
        ("trusted", installed(NOTHING, BOX), ("No LaTeX is installed", "texlive")),
        ("auto", installed(ENGINES, BOX), ("bubblewrap is not installed", "bubblewrap")),
    ],
)
async def test_without_tex_all_else_works(
    app: Any, ada: Any, monkeypatch: pytest.MonkeyPatch, setting: Any, found: Any, words: Any
) -> None:
    reason, install = words
    parts = parts_of(app)
    monkeypatch.setattr(tex, "inspect", lambda **_: found)
    settings = parts.settings.model_copy(update={"tex_enabled": setting})
    desk = parts.tex
    monkeypatch.setattr(parts, "tex", type(desk)(Typesetter(settings, is_warm=True), desk.shelf))
    told = (await ada.get("/api/v1/tex")).json()
    assert (told["available"], reason in told["reason"], install in told["install"]) == (False, True, True)
    answer = await compiled(ada, source=PLAIN)
    assert (answer.status_code, answer.json()["code"]) == (503, "tex.unavailable")
    assert install in answer.json()["install"]
    later = await ada.post("/api/v1/compile", json={"source": PLAIN}, headers={"Prefer": "respond-async"})
    assert later.status_code == 503
    resume = await make_latex(ada)
    page = await ada.get(f"/api/v1/resumes/{resume['id']}/page.svg")
    assert page.status_code == 200
    assert b"documentclass" in page.content
    # Tomorrow there may be TeX, and then the page is drawn.
    assert "etag" not in page.headers
    source = await ada.post("/api/v1/export/latex", json={"resume_id": resume["id"]})
    assert source.content.decode() == PLAIN
    assert (await ada.post("/api/v1/export/pdf", json={"resume_id": resume["id"]})).status_code == 503


async def test_an_engine_that_is_missing_is_named(
    app: Any, ada: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tex, "inspect", lambda **_: installed(ENGINES, Sandbox(True)))
    parts = parts_of(app)
    desk = parts.tex
    monkeypatch.setattr(parts, "tex", type(desk)(Typesetter(parts.settings, is_warm=True), desk.shelf))
    answer = await compiled(ada, source=PLAIN, engine="lualatex")
    assert (answer.status_code, answer.json()["detail"]) == (503, "lualatex is not installed.")


async def test_what_is_installed_later_is_found(app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    there = [installed(NOTHING, BOX), installed(ENGINES, Sandbox(True))]
    asked = []

    def look(*, afresh: bool = False) -> Installation:
        asked.append(afresh)
        return there[min(len(asked), 2) - 1]

    monkeypatch.setattr(tex, "inspect", look)
    monkeypatch.setattr(typesetter, "LACKING_SECONDS", 0.0)
    desk = Typesetter(parts_of(app).settings, is_warm=True)
    assert desk.lack(await desk.installation()) is not None
    await desk.installation()
    await until(lambda: len(asked) == 2)
    assert desk.lack(await desk.installation()) is None
    assert asked == [False, True]


async def test_who_trusts_everybody_needs_no_box(app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = parts_of(app).settings.model_copy(update={"tex_enabled": "trusted"})
    assert Typesetter(settings, is_warm=True).lack(installed(ENGINES, BOX)) is None
    assert Typesetter(parts_of(app).settings, is_warm=True).lack(installed(ENGINES, BOX)) is not None
