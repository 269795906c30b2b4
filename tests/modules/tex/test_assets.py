"""Files beside LaTeX resumes: whose they are, what is taken, how they are used and how they go."""

from datetime import timedelta
from typing import Any

import pytest

from curricle.engines.resume import LatexDocument
from curricle.modules.tex import service
from curricle.modules.tex.service import assets as rules
from curricle.modules.tex.tasks import clean
from tests.factories.identity import parts_of
from tests.factories.picture import picture
from tests.modules.document.test_resumes import make
from tests.modules.tex.latex import PLAIN, compiled, latex, make_latex, needs_tex

PNG = picture("PNG", (64, 64))
PICTURED = PLAIN.replace("\\begin{document}", "\\usepackage{graphicx}\\begin{document}").replace(
    "Hello", r"\includegraphics[width=2cm]{face.png} Hello"
)


async def upload(client: Any, resume: dict[str, Any], name: str = "face.png", data: bytes = PNG) -> Any:
    return await client.post(f"/api/v1/resumes/{resume['id']}/assets", files={"file": (name, data)})


async def names(client: Any, resume: dict[str, Any]) -> list[str]:
    answer = await client.get(f"/api/v1/resumes/{resume['id']}/assets")
    return [item["name"] for item in answer.json()["items"]]


def naming(asset: dict[str, Any]) -> dict[str, Any]:
    """A document that prints an uploaded picture."""
    found = latex(PICTURED)
    found["content"]["files"].append({"name": "face.png", "asset_id": asset["asset_id"]})
    return found


async def test_a_stranger_gets_404(ada: Any, bob: Any) -> None:
    resume = await make_latex(ada)
    asset = (await upload(ada, resume)).json()
    answers = [
        await upload(bob, resume),
        await bob.get(f"/api/v1/resumes/{resume['id']}/assets"),
        await bob.get(asset["url"]),
        await bob.delete(asset["url"]),
        await compiled(
            bob, files=[{"name": "main.tex", "text": PICTURED}, naming(asset)["content"]["files"][1]]
        ),
    ]
    assert [answer.status_code for answer in answers] == [404] * 5
    assert (await ada.get(asset["url"])).content == PNG


async def test_what_was_sent_comes_back_and_runs_nowhere(ada: Any) -> None:
    resume = await make_latex(ada)
    answer = await upload(ada, resume)
    assert answer.status_code == 201, answer.text
    asset = answer.json()
    assert (asset["name"], asset["media_type"], asset["size_bytes"]) == ("face.png", "image/png", len(PNG))
    file = await ada.get(asset["url"])
    assert file.headers["content-disposition"] == "attachment"
    assert "sandbox" in file.headers["content-security-policy"]
    again = await ada.get(asset["url"], headers={"If-None-Match": file.headers["etag"]})
    assert again.status_code == 304
    assert (await upload(ada, resume)).json()["asset_id"] == asset["asset_id"]
    assert await names(ada, resume) == ["face.png"]
    assert (await ada.delete(asset["url"])).status_code == 204
    assert (await ada.get(asset["url"])).json()["code"] == "asset.not_found"


@pytest.mark.parametrize(
    ("name", "data", "media_type"),
    [
        ("a.png", picture("JPEG", (64, 64)), "image/jpeg"),
        ("a.bin", b"%PDF-1.5 ...", "application/pdf"),
        ("a.otf", b"OTTO....", "font/otf"),
        ("a.ttf", b"\x00\x01\x00\x00....", "font/ttf"),
        ("resume.cls", b"\\ProvidesClass{resume} \xe4", "text/plain"),
        ("../../évil name;$.sty", b"%", "text/plain"),
    ],
)
async def test_the_content_says_what_a_file_is(ada: Any, name: str, data: bytes, media_type: str) -> None:
    answer = await upload(ada, await make_latex(ada), name, data)
    assert answer.status_code == 201, answer.text
    assert answer.json()["media_type"] == media_type
    assert not set(answer.json()["name"]) & set("/\\;$")


@pytest.mark.parametrize(
    ("name", "data", "status", "code"),
    [
        ("a.png", b"not a picture", 422, "asset.invalid"),
        ("a.exe", b"MZ\x00\x00", 422, "asset.invalid"),
        ("a.svg", b"<svg onload='x()'/>", 422, "asset.invalid"),
        ("a.html", b"<script>", 422, "asset.invalid"),
        ("a.tex", b"\x00", 422, "asset.invalid"),
        ("a.png", b"", 422, "asset.invalid"),
        ("a.png", PNG + bytes(rules.LARGEST), 413, "asset.too_large"),
        ("a.png", PNG + bytes(6_000_000), 413, "request.too_large"),
    ],
)
async def test_what_latex_cannot_use_is_refused(
    ada: Any, name: str, data: bytes, status: int, code: str
) -> None:
    resume = await make_latex(ada)
    answer = await upload(ada, resume, name, data)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert await names(ada, resume) == []


async def test_structured_resumes_have_photos_instead(ada: Any) -> None:
    answer = await upload(ada, await make(ada))
    assert (answer.status_code, answer.json()["code"]) == (422, "resume.not_latex")


async def test_there_is_an_end_to_files(ada: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    resume = await make_latex(ada)
    monkeypatch.setattr(rules, "MOST", 2)
    sent = [await upload(ada, resume, f"{number}.tex", b"%" * number) for number in range(1, 4)]
    assert [answer.status_code for answer in sent] == [201, 201, 422]
    assert sent[-1].json()["code"] == "asset.too_many"
    assert await names(ada, resume) == ["1.tex", "2.tex"]


@pytest.mark.tex
@needs_tex
async def test_a_document_prints_its_files_and_so_does_its_copy(ada: Any, app: Any) -> None:
    resume = await make_latex(ada)
    path = f"/api/v1/resumes/{resume['id']}"
    asset = (await upload(ada, resume)).json()
    body = {"title": "Pictured", "document": naming(asset)}
    assert (await ada.put(path, json=body, headers={"If-Match": '"1"'})).status_code == 200
    assert (await compiled(ada, resume_id=resume["id"])).status_code == 200
    copy = (await ada.post(f"{path}/duplicate")).json()
    assert (await ada.delete(path)).status_code == 204
    await clean(parts_of(app))
    # The file is shared: with the first resume only its own name of it goes.
    answer = await compiled(ada, resume_id=copy["id"])
    assert answer.status_code == 200, answer.text
    assert (await ada.delete(f"/api/v1/resumes/{copy['id']}")).status_code == 204
    await clean(parts_of(app))
    folder = parts_of(app).settings.curricle_data_dir / "files" / "tex"
    assert not [path for path in folder.rglob("*/assets/*") if path.is_file()]


async def test_a_file_that_nobody_names_goes_after_a_week(ada: Any, app: Any) -> None:
    parts = parts_of(app)
    resume = await make_latex(ada)
    kept = (await upload(ada, resume)).json()
    unnamed = (await upload(ada, resume, "draft.tex", b"%")).json()
    body = {"title": "Pictured", "document": naming(kept)}
    path = f"/api/v1/resumes/{resume['id']}"
    assert (await ada.put(path, json=body, headers={"If-Match": '"1"'})).status_code == 200
    for later in (timedelta(), timedelta(days=6), timedelta(days=8)):
        assert (await ada.get(unnamed["url"])).status_code == 200
        async with parts.database.writing() as session:
            await service.release_unnamed(session, now=parts.clock() + later)
    assert await names(ada, resume) == ["face.png"]


async def test_a_file_that_is_named_again_stays(ada: Any, app: Any) -> None:
    parts = parts_of(app)
    resume = await make_latex(ada)
    asset = (await upload(ada, resume)).json()
    async with parts.database.writing() as session:
        await service.release_unnamed(session, now=parts.clock())
    body = {"title": "Pictured", "document": naming(asset)}
    path = f"/api/v1/resumes/{resume['id']}"
    assert (await ada.put(path, json=body, headers={"If-Match": '"1"'})).status_code == 200
    for days in (1, 8, 30):
        async with parts.database.writing() as session:
            await service.release_unnamed(session, now=parts.clock() + timedelta(days=days))
    assert await names(ada, resume) == ["face.png"]


def test_a_document_knows_what_it_names() -> None:
    asset_id = "0199f3a2-7c1e-7a55-b1c0-2f6d3f0a9e11"
    document = LatexDocument.model_validate(naming({"asset_id": asset_id}))
    assert document.asset_ids == {asset_id}
