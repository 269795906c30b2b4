"""Compiling over HTTP: pages, problems in plain words, and places."""

import base64
import io
import zipfile
from typing import Any

import pytest

from tests.modules.document.test_resumes import make
from tests.modules.tex.latex import BROKEN, PLAIN, compiled, make_latex, needs_tex

pytestmark = [pytest.mark.tex, needs_tex]
PDF = {"Accept": "application/pdf"}


async def test_a_stranger_gets_404(ada: Any, bob: Any) -> None:
    answer = await compiled(ada, source=PLAIN)
    assert answer.status_code == 200, answer.text
    path = f"/api/v1/compile/{answer.json()['id']}"
    answers = [
        await bob.get(path),
        await bob.get(f"{path}/file"),
        await bob.get(f"{path}/synctex", params={"file": "main.tex", "line": 3}),
        await bob.delete(path),
        await compiled(bob, resume_id=(await make_latex(ada))["id"]),
    ]
    assert [one.status_code for one in answers] == [404] * 5
    assert (await ada.get(path)).status_code == 200


async def test_nobody_is_asked_to_sign_in(client: Any) -> None:
    assert (await client.post("/api/v1/compile", json={"source": PLAIN})).status_code == 401


async def test_a_source_becomes_pages(visitor: Any) -> None:
    answer = await visitor.post("/api/v1/compile", json={"source": PLAIN}, headers=PDF)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF-")
    assert answer.headers["ratelimit-policy"] == '"compile";q=600;w=60'
    kept = (await visitor.get(f"/api/v1/compile/{answer.headers['compilation-id']}")).json()
    assert (kept["state"], kept["pages"], kept["engine"]) == ("succeeded", 1, "pdflatex")
    file = await visitor.get(kept["pdf_url"])
    assert file.content == answer.content
    assert "sandbox" in file.headers["content-security-policy"]


async def test_json_brings_figures_beside_the_pages(ada: Any) -> None:
    told = (await compiled(ada, source=PLAIN)).json()
    assert base64.b64decode(told["pdf"]).startswith(b"%PDF-")
    assert (told["engine"], told["pages"], told["warnings"]) == ("pdflatex", 1, [])
    assert told["passes"] >= 1


@pytest.mark.parametrize("accept", ["application/pdf", "application/json", "*/*"])
async def test_a_mistake_is_told_at_its_line(ada: Any, accept: str) -> None:
    answer = await ada.post("/api/v1/compile", json={"source": BROKEN}, headers={"Accept": accept})
    assert answer.status_code == 422
    problem = answer.json()
    assert answer.headers["content-type"] == "application/problem+json"
    assert problem["code"] == "tex.failed", problem
    first = problem["errors"][0]
    assert (first["code"], first["file"], first["line"]) == ("tex.undefined_command", "main.tex", 3)
    assert first["hint"]
    assert "undefinedhere" in problem["log"]
    assert ("pdf" in problem) == (accept == "application/json")
    kept = (await ada.get(f"/api/v1/compile/{problem['compilation_id']}")).json()
    assert (kept["state"], kept["errors"][0]) == ("failed", first)


async def test_places_lead_both_ways(ada: Any) -> None:
    told = (await compiled(ada, source=PLAIN)).json()
    path = f"/api/v1/compile/{told['id']}/synctex"
    spot = (await ada.get(path, params={"file": "main.tex", "line": 3})).json()
    assert spot["page"] == 1
    assert 0 < spot["x"] < 595
    assert 0 < spot["y"] < 842
    point = {"page": 1, "x": spot["x"] + spot["width"] / 2, "y": spot["y"] + spot["height"] / 2}
    place = (await ada.get(path, params=point)).json()
    assert (place["file"], place["line"]) == ("main.tex", 3)
    nowhere = await ada.get(path, params={"page": 99, "x": 1, "y": 1})
    assert (nowhere.status_code, nowhere.json()["code"]) == (404, "tex.no_place")
    unclear = await ada.get(path, params={"page": 1})
    assert (unclear.status_code, unclear.json()["code"]) == (422, "tex.source_unclear")


async def test_several_files_are_one_document(ada: Any) -> None:
    main = PLAIN.replace("Hello, resume.", r"\input{part}")
    files = [{"name": "main.tex", "text": main}, {"name": "part.tex", "text": r"\nosuchthing"}]
    problem = (await compiled(ada, files=files)).json()
    assert (problem["errors"][0]["file"], problem["errors"][0]["line"]) == ("part.tex", 1)
    files[1]["text"] = "Part."
    assert (await compiled(ada, files=files)).status_code == 200
    sent = [
        {"name": file["name"], "base64": base64.b64encode(file["text"].encode()).decode()} for file in files
    ]
    assert (await compiled(ada, files=sent)).status_code == 200


async def test_an_archive_is_a_project(ada: Any) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("cv/resume.tex", PLAIN.replace("Hello", r"\input{words}"))
        archive.writestr("cv/words.tex", "Words")
    upload = {"file": ("cv.zip", buffer.getvalue(), "application/zip")}
    answer = await ada.post("/api/v1/compile", files=upload, data={"engine": "pdflatex"})
    assert answer.status_code == 200, answer.text
    read = await ada.post("/api/v1/tex/projects", files=upload)
    assert read.status_code == 200, read.text
    assert (read.json()["main"], read.json()["findings"]) == ("resume.tex", [])
    assert {file["name"] for file in read.json()["files"]} == {"resume.tex", "words.tex"}


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({}, 422, "tex.source_unclear"),
        ({"source": PLAIN, "files": []}, 422, "tex.source_unclear"),
        ({"source": ""}, 422, "tex.failed"),
        ({"source": "no document"}, 422, "tex.failed"),
        ({"files": [{"name": "a.tex", "text": "no document"}]}, 422, "tex.project_invalid"),
        ({"files": [{"name": "../../etc/passwd", "text": PLAIN}]}, 422, "tex.project_invalid"),
        ({"files": [{"name": "a.tex"}]}, 422, "tex.project_invalid"),
        ({"files": [{"name": "a.tex", "base64": "***"}]}, 422, "tex.project_invalid"),
        ({"files": [{"name": "a.tex", "text": PLAIN}] * 2}, 422, "tex.project_invalid"),
        ({"source": PLAIN + "%" * 1_100_000}, 413, "tex.project_too_large"),
        ({"source": PLAIN, "engine": "latexmk"}, 422, "request.invalid"),
        ({"source": PLAIN, "shell": True}, 422, "request.invalid"),
    ],
)
async def test_what_is_no_project_is_refused(ada: Any, body: Any, status: int, code: str) -> None:
    answer = await compiled(ada, **body)
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text


async def test_a_form_without_a_file_and_other_bodies_are_refused(ada: Any) -> None:
    form = await ada.post("/api/v1/compile", files={"other": ("a.tex", b"x")})
    assert (form.status_code, form.json()["code"]) == (422, "tex.source_unclear")
    torn = {"Content-Type": "multipart/form-data; boundary=x"}
    answer = await ada.post("/api/v1/compile", content=b"--y\r\n", headers=torn)
    assert answer.status_code in (400, 422), answer.text
    plain = await ada.post("/api/v1/compile", content=PLAIN, headers={"Content-Type": "text/plain"})
    assert (plain.status_code, plain.json()["code"]) == (415, "request.unsupported_type")


async def test_a_resume_is_compiled_as_it_is_kept_or_as_it_is_typed(ada: Any) -> None:
    resume = await make_latex(ada)
    assert (await compiled(ada, resume_id=resume["id"])).status_code == 200
    typed = await compiled(ada, resume_id=resume["id"], source=PLAIN.replace("Hello", "Goodbye"))
    assert typed.status_code == 200
    structured = await make(ada)
    answer = await compiled(ada, resume_id=structured["id"])
    assert (answer.status_code, answer.json()["code"]) == (422, "resume.not_latex")
