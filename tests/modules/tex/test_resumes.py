"""LaTeX resumes: kept like every other, and clear about what only structured ones can."""

from typing import Any
from uuid import UUID

import pytest

from curricle.modules.identity.events import VisitorRegistered
from curricle.platform.events import emit
from tests.factories.picture import picture
from tests.modules.document.test_resumes import document, listed, make
from tests.modules.tex.latex import PLAIN, latex, make_latex


async def save(client: Any, resume: dict[str, Any], changed: dict[str, Any]) -> Any:
    return await client.put(
        f"/api/v1/resumes/{resume['id']}",
        json={"title": resume["title"], "document": changed},
        headers={"If-Match": f'"{resume["revision"]}"'},
    )


async def test_a_stranger_gets_404(ada: Any, bob: Any) -> None:
    resume = await make_latex(ada)
    path = f"/api/v1/resumes/{resume['id']}"
    answers = [
        await bob.get(path),
        await save(bob, resume, latex()),
        await bob.get(f"{path}/page.svg"),
        await bob.post(f"{path}/structure"),
        await bob.post(f"{path}/latex"),
    ]
    assert [answer.status_code for answer in answers] == [404] * 5


async def test_source_is_kept_to_the_letter(ada: Any) -> None:
    source = PLAIN + "\t\f%  \\\\ ümlaut \u4f60 \r\n\n"
    resume = await make_latex(ada, source, locale="de-AT")
    assert (resume["kind"], resume["template"]) == ("latex", "latex")
    again = (await ada.get(f"/api/v1/resumes/{resume['id']}")).json()
    assert again["document"]["content"]["files"][0]["text"] == source
    assert again["document"]["locale"] == "de-AT"
    assert [row["kind"] for row in await listed(ada)] == ["latex"]


async def test_an_empty_one_can_be_compiled_as_it_is(ada: Any) -> None:
    answer = await ada.post("/api/v1/resumes", json={"title": "New", "document": {"kind": "latex"}})
    assert answer.status_code == 201, answer.text
    content = answer.json()["document"]["content"]
    assert content["main"] == content["files"][0]["name"] == "main.tex"
    assert r"\begin{document}" in content["files"][0]["text"]


async def test_a_save_overwrites_nothing(ada: Any) -> None:
    resume = await make_latex(ada)
    saved = await save(ada, resume, latex(PLAIN + "%"))
    assert (saved.status_code, saved.json()["revision"]) == (200, 2)
    late = await save(ada, resume, latex(PLAIN + "%%"))
    assert (late.status_code, late.json()["code"]) == (412, "resume.conflict")


async def test_no_kind_becomes_the_other(ada: Any) -> None:
    source = await make_latex(ada)
    answer = await save(ada, source, document())
    assert (answer.status_code, answer.json()["code"]) == (409, "resume.kind_fixed")
    plain = {key: value for key, value in document().items() if key != "presentation"}
    assert (await save(ada, source, plain)).json()["code"] == "resume.kind_fixed"
    structured = await make(ada)
    answer = await save(ada, structured, latex())
    assert (answer.status_code, answer.json()["code"]) == (409, "resume.kind_fixed")


async def test_it_is_copied_marked_and_deleted_like_every_other(ada: Any) -> None:
    resume = await make_latex(ada)
    path = f"/api/v1/resumes/{resume['id']}"
    copy = (await ada.post(f"{path}/duplicate")).json()
    assert copy["document"] == resume["document"]
    assert (await ada.patch(f"/api/v1/resumes/{copy['id']}/default")).json()["is_default"]
    marked = await ada.patch(f"{path}/favourite", json={"is_favourite": True})
    assert marked.json()["is_favourite"]
    assert (await ada.delete(path)).status_code == 204
    assert [row["id"] for row in await listed(ada)] == [copy["id"]]


async def test_a_visitors_source_moves_into_the_account(ada: Any, visitor: Any, database: Any) -> None:
    resume = await make_latex(visitor)
    path = f"/api/v1/resumes/{resume['id']}"
    file = {"file": ("face.png", picture("PNG", (64, 64)))}
    asset = (await visitor.post(f"{path}/assets", files=file)).json()
    users = UUID((await ada.get("/api/v1/users/me")).json()["id"])
    visitors = UUID((await visitor.get("/api/v1/users/me")).json()["id"])
    async with database.writing() as session:
        await emit(session, VisitorRegistered(visitors, users))
    assert (await ada.get(path)).json()["document"] == resume["document"]
    assert (await ada.get(asset["url"])).status_code == 200
    assert (await visitor.get(asset["url"])).status_code == 404


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ([], "main_missing"),
        ([{"name": "other.tex", "text": PLAIN}], "main_missing"),
        ([{"name": "main.tex", "text": PLAIN}, {"name": "MAIN.tex", "text": ""}], "duplicate_file"),
        ([{"name": "main.tex", "text": PLAIN}, {"name": "a"}], "file_unclear"),
        ([{"name": "main.tex", "text": PLAIN}, {"name": "../a", "text": ""}], "invalid_file_name"),
        ([{"name": "main.tex", "text": PLAIN}, {"name": "-shell-escape", "text": ""}], "invalid_file_name"),
        ([{"name": "main.tex", "text": PLAIN}, {"name": ".latexmkrc", "text": ""}], "invalid_file_name"),
        ([{"name": "main.tex", "text": PLAIN}, {"name": "a", "asset_id": "no"}], "invalid_id"),
        ([{"name": "main.tex", "text": "x" * 1_100_000}], "too_large"),
        ([{"name": f"{n}.tex", "text": "x" * 900_000} for n in range(3)], "too_large"),
        ([{"name": f"{n}.tex", "text": ""} for n in range(201)], "too_many_items"),
    ],
)
async def test_what_is_no_project_is_not_kept(ada: Any, files: Any, code: str) -> None:
    broken = {"kind": "latex", "content": {"files": files}}
    answer = await ada.post("/api/v1/resumes", json={"title": "No", "document": broken})
    assert (answer.status_code, answer.json()["code"]) == (422, "resume.invalid"), answer.text
    assert f"resume.{code}" in {error["code"] for error in answer.json()["errors"]}
    assert await listed(ada) == []


async def test_what_only_structured_resumes_can_is_refused_clearly(ada: Any) -> None:
    resume = await make_latex(ada)
    path = f"/api/v1/resumes/{resume['id']}"
    body = {"document": latex()}
    png = {"Content-Type": "image/png"}
    answers = {
        "validate": await ada.post("/api/v1/resumes/validate", json=body),
        "preview": await ada.post("/api/v1/export/preview", json=body),
        "composition": await ada.post("/api/v1/export/composition", json=body),
        "read": await ada.post("/api/v1/export/read", json=body),
        "fit": await ada.post("/api/v1/export/fit", json={**body, "pages": 1}),
        "card": await ada.post("/api/v1/templates/modern/picture", json=body),
        "offer": await ada.get(f"{path}/upgrade"),
        "upgrade": await ada.post(f"{path}/upgrade", headers={"If-Match": '"1"'}),
        "photo": await ada.put(f"{path}/photo", content=picture("PNG", (64, 64)), headers=png),
        "latex": await ada.post(f"{path}/latex"),
        "docx": await ada.post("/api/v1/export/docx", json={"resume_id": resume["id"]}),
        "redacted": await ada.post("/api/v1/export/pdf", json={"resume_id": resume["id"], "redact": True}),
        "dressed": await ada.post("/api/v1/export/pdf", json={**body, "template": "modern"}),
        "job": await ada.post(f"{path}/exports", json={"format": "jsonresume"}),
        "fitted": await ada.post(f"{path}/exports", json={"format": "pdf", "fit": 1}),
    }
    told = {name: (answer.status_code, answer.json()["code"]) for name, answer in answers.items()}
    assert set(told.values()) == {(422, "resume.not_structured")}, told


async def test_a_structured_resume_becomes_a_latex_one(ada: Any) -> None:
    resume = await make(ada, document=document("engineer"))
    answer = await ada.post(f"/api/v1/resumes/{resume['id']}/latex")
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert (made["kind"], made["title"]) == ("latex", f"{resume['title']} (LaTeX)")
    assert made["document"]["content"]["engine"] == "pdflatex"
    assert (
        document("engineer")["content"]["basics"]["name"] in made["document"]["content"]["files"][0]["text"]
    )
    assert (await ada.get(f"/api/v1/resumes/{resume['id']}")).json()["document"] == resume["document"]
