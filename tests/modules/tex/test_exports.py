"""Files of LaTeX resumes: every format that source can be, at once and as a job."""

import io
import json
import zipfile
from typing import Any

import pytest

from tests.modules.export.test_exports import finished, request
from tests.modules.tex.latex import BROKEN, PLAIN, latex, make_latex, needs_tex

pytestmark = [pytest.mark.tex, needs_tex]
TWO_PAGES = PLAIN.replace("resume.", r"resume.\newpage Second.")


async def file_of(client: Any, file_format: str, **body: Any) -> Any:
    return await client.post(f"/api/v1/export/{file_format}", json=body)


@pytest.mark.parametrize(
    ("file_format", "head", "media_type"),
    [
        ("pdf", b"%PDF-", "application/pdf"),
        ("png", b"\x89PNG\r\n", "image/png"),
        ("svg", b"<svg ", "image/svg+xml"),
        ("text", b"Hello, resume.", "text/plain; charset=utf-8"),
        ("latex", b"\\documentclass", "application/x-tex; charset=utf-8"),
        ("json", b"{", "application/json"),
    ],
)
async def test_each_format_at_once(ada: Any, file_format: str, head: bytes, media_type: str) -> None:
    resume = await make_latex(ada, title="My Life")
    answer = await file_of(ada, file_format, resume_id=resume["id"])
    assert answer.status_code == 200, answer.text
    assert answer.content.startswith(head)
    assert answer.headers["content-type"] == media_type
    assert "My Life." in answer.headers["content-disposition"]
    assert (await file_of(ada, file_format, document=latex())).content.startswith(head)


async def test_pages_travel_together_or_alone(ada: Any) -> None:
    resume = await make_latex(ada, TWO_PAGES)
    together = await file_of(ada, "png", resume_id=resume["id"])
    assert zipfile.ZipFile(io.BytesIO(together.content)).namelist() == ["page-1.png", "page-2.png"]
    alone = await file_of(ada, "svg", resume_id=resume["id"], page=2)
    assert alone.content.startswith(b"<svg ")
    missing = await file_of(ada, "svg", resume_id=resume["id"], page=3)
    assert (missing.status_code, missing.json()["code"]) == (422, "export.page_missing")


async def test_source_of_several_files_is_an_archive(ada: Any) -> None:
    document = latex(PLAIN.replace("Hello", r"\input{parts/words}"))
    document["content"]["files"].append({"name": "parts/words.tex", "text": "Words"})
    answer = await file_of(ada, "latex", document=document)
    archive = zipfile.ZipFile(io.BytesIO(answer.content))
    assert archive.namelist() == ["main.tex", "parts/words.tex"]
    assert archive.read("parts/words.tex") == b"Words"
    assert (await file_of(ada, "pdf", document=document)).status_code == 200


async def test_what_has_to_be_mended_leaves_no_file(ada: Any, worker: Any) -> None:
    resume = await make_latex(ada, BROKEN)
    answer = await file_of(ada, "pdf", resume_id=resume["id"])
    assert (answer.status_code, answer.json()["code"]) == (422, "export.document_invalid")
    assert answer.json()["errors"][0]["message"].startswith("main.tex:3: ")
    export = await finished(ada, worker, resume["id"])
    assert export["status"] == "failed"
    assert "main.tex:3" in export["error"]


async def test_a_pdf_as_a_job_is_read_back(ada: Any, worker: Any) -> None:
    resume = await make_latex(ada, TWO_PAGES, title="My Life")
    export = await finished(ada, worker, resume["id"])
    assert (export["status"], export["page_count"], export["filename"]) == ("completed", 2, "My Life.pdf")
    assert export["proof"]["equal"] is True
    assert export["proof"]["readers"] == ["pdfium", "pdfminer"]
    told = (await ada.get(f"/api/v1/exports/{export['id']}/proof")).json()
    assert all("Hello, resume." in reader["text"] for reader in told["readers"])
    file = await ada.get(export["download_url"])
    assert file.content.startswith(b"%PDF-")


async def test_the_wish_holds_the_source_as_it_was(ada: Any, worker: Any) -> None:
    resume = await make_latex(ada)
    asked = (await request(ada, resume["id"], "json")).json()
    changed = {"title": "Other", "document": latex(PLAIN.replace("Hello", "Goodbye"))}
    path = f"/api/v1/resumes/{resume['id']}"
    assert (await ada.put(path, json=changed, headers={"If-Match": '"1"'})).status_code == 200
    await worker()
    export = (await ada.get(f"/api/v1/exports/{asked['id']}")).json()
    kept = json.loads((await ada.get(export["download_url"])).content)
    assert "Hello" in kept["content"]["files"][0]["text"]


async def test_the_first_page_is_drawn_once(ada: Any, app: Any) -> None:
    resume = await make_latex(ada)
    path = f"/api/v1/resumes/{resume['id']}/page.svg"
    first = await ada.get(path)
    assert first.status_code == 200, first.text
    assert first.content.startswith(b"<svg ")
    assert b"data:image/png;base64," in first.content
    state = app.state.curricle.tex.typesetter.state()
    assert state["compiled"] == 1
    assert (await ada.get(path)).content == first.content
    assert app.state.curricle.tex.typesetter.state()["compiled"] == 1
    assert (await ada.get(path, headers={"If-None-Match": first.headers["etag"]})).status_code == 304


async def test_what_cannot_be_compiled_shows_its_source(ada: Any, app: Any) -> None:
    resume = await make_latex(ada, r"\documentclass{nosuchclass} <b>&")
    for _ in range(2):
        picture = await ada.get(f"/api/v1/resumes/{resume['id']}/page.svg")
        assert picture.status_code == 200
        assert b"documentclass{nosuchclass} &lt;b&gt;&amp;" in picture.content
        assert picture.headers["etag"] == '"1"'
    assert app.state.curricle.tex.typesetter.state()["compiled"] == 1
