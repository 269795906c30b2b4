"""Exports over HTTP: made once, kept apart, fetched by a link that cannot be guessed."""

import asyncio
import io
import zipfile
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pypdfium2  # type: ignore[import-untyped]
import pytest

from curricle.engines.resume import sample
from curricle.modules.export.tasks import clean
from curricle.platform.clock import now
from tests.modules.document.test_resumes import document, make


async def request(client: Any, resume_id: str, file_format: str = "pdf", **headers: str) -> Any:
    return await client.post(
        f"/api/v1/resumes/{resume_id}/exports", json={"format": file_format}, headers=headers
    )


async def finished(client: Any, worker: Any, resume_id: str, file_format: str = "pdf") -> dict[str, Any]:
    asked = await request(client, resume_id, file_format)
    assert asked.status_code == 202, asked.text
    await worker()
    export: dict[str, Any] = (await client.get(asked.headers["location"])).json()
    return export


async def test_a_stranger_gets_404(ada: Any, bob: Any, worker: Any) -> None:
    resume = await make(ada, document=document())
    export = await finished(ada, worker, resume["id"])
    answers = [
        await request(bob, resume["id"]),
        await bob.get(f"/api/v1/resumes/{resume['id']}/exports"),
        await bob.get(f"/api/v1/resumes/{resume['id']}/page.svg"),
        await bob.get(f"/api/v1/exports/{export['id']}"),
        await bob.get(f"/api/v1/exports/{export['id']}/file", params={"token": "guess"}),
    ]
    assert [answer.status_code for answer in answers] == [404] * 5


async def test_a_pdf_is_made_in_the_background_and_downloaded(ada: Any, client: Any, worker: Any) -> None:
    resume = await make(ada, "Platform: engineer", document=document())
    asked = (await request(ada, resume["id"])).json()
    assert (asked["status"], asked["download_url"]) == ("pending", None)
    await worker()
    export = (await ada.get(f"/api/v1/exports/{asked['id']}")).json()
    assert (export["status"], export["progress"], export["page_count"]) == ("completed", 1, 1)
    # The link needs no cookie: whoever is given it may fetch the file.
    file = await client.get(export["download_url"])
    assert file.status_code == 200
    assert file.content.startswith(b"%PDF-")
    assert len(file.content) == export["size_bytes"]
    assert file.headers["content-type"] == "application/pdf"
    assert "attachment" in file.headers["content-disposition"]
    assert sample("engineer").content.basics.name.split()[0] in export["filename"]
    assert ":" not in export["filename"]


@pytest.mark.parametrize(
    ("file_format", "begins", "ending"),
    [
        ("png", b"\x89PNG", "png"),
        ("svg", b"<svg", "svg"),
        ("text", b"", "txt"),
        ("docx", b"PK", "docx"),
        ("html", b"<!DOCTYPE html>", "html"),
        ("md", b"# ", "md"),
        ("latex", b"", "tex"),
        ("json", b"{", "json"),
        ("jsonresume", b"{", "json"),
    ],
)
async def test_the_other_formats(ada: Any, worker: Any, file_format: str, begins: bytes, ending: str) -> None:
    resume = await make(ada, document=document())
    export = await finished(ada, worker, resume["id"], file_format)
    assert export["status"] == "completed", export["error"]
    assert export["filename"].endswith(f".{ending}")
    content = (await ada.get(export["download_url"])).content
    assert content.startswith(begins)
    if ending not in ("png", "svg", "docx"):
        assert sample("engineer").content.basics.name.encode() in content


async def test_a_file_without_the_person_does_not_name_them(ada: Any, worker: Any) -> None:
    name = sample("engineer").content.basics.name
    resume = await make(ada, f"{name} 2026", document=document())
    path = f"/api/v1/resumes/{resume['id']}/exports"
    asked = await ada.post(path, json={"format": "pdf", "redact": True})
    await worker()
    export = (await ada.get(asked.headers["location"])).json()
    assert (export["status"], export["is_redacted"], export["proof"]["equal"]) == ("completed", True, True)
    told = (await ada.get(f"/api/v1/exports/{export['id']}/proof")).json()
    file = await ada.get(export["download_url"])
    properties = " ".join(pypdfium2.PdfDocument(file.content).get_metadata_dict().values())
    assert "Typst" in properties
    for part in name.split():
        assert part.lower() not in export["filename"].lower()
        assert part.lower() not in file.headers["content-disposition"].lower()
        assert part not in properties
        assert all(part not in reader["text"] for reader in told["readers"])


async def test_one_key_names_one_wish(ada: Any) -> None:
    resume = await make(ada, document=document())
    path, key = f"/api/v1/resumes/{resume['id']}/exports", {"Idempotency-Key": "once"}
    first = await ada.post(path, json={"format": "pdf"}, headers=key)
    for other in ({"format": "docx"}, {"format": "pdf", "redact": True}, {"format": "pdf", "fit": 1}):
        clash = await ada.post(path, json=other, headers=key)
        assert (clash.status_code, clash.json()["code"]) == (409, "export.key_reused")
    again = await ada.post(path, json={"format": "pdf"}, headers=key)
    assert again.json()["id"] == first.json()["id"]


async def test_several_pictures_come_as_one_archive(ada: Any, worker: Any) -> None:
    resume = await make(ada, document=document("academic"))
    export = await finished(ada, worker, resume["id"], "png")
    archive = zipfile.ZipFile(io.BytesIO((await ada.get(export["download_url"])).content))
    assert len(archive.namelist()) == export["page_count"] > 1
    assert export["filename"].endswith(".zip")


async def test_the_file_shows_the_document_as_it_was_when_asked(ada: Any, worker: Any) -> None:
    resume = await make(ada, document=document())
    asked = (await request(ada, resume["id"], "text")).json()
    changed = document()
    changed["content"]["basics"]["name"] = "Somebody Else"
    await ada.put(
        f"/api/v1/resumes/{resume['id']}",
        json={"title": "Later", "document": changed},
        headers={"If-Match": '"1"'},
    )
    await worker()
    export = (await ada.get(f"/api/v1/exports/{asked['id']}")).json()
    assert b"Somebody Else" not in (await ada.get(export["download_url"])).content


async def test_one_key_makes_one_export(ada: Any, worker: Any) -> None:
    resume, other = await make(ada, "One", document=document()), await make(ada, "Two", document=document())
    key = {"Idempotency-Key": "once"}
    answers = await asyncio.gather(*(request(ada, resume["id"], **key) for _ in range(10)))
    assert {answer.status_code for answer in answers} == {202}
    assert len({answer.json()["id"] for answer in answers}) == 1
    await worker()
    listed = (await ada.get(f"/api/v1/resumes/{resume['id']}/exports")).json()["items"]
    assert [export["status"] for export in listed] == ["completed"]
    clash = await request(ada, other["id"], **key)
    assert (clash.status_code, clash.json()["code"]) == (409, "export.key_reused")


async def test_a_link_is_bound_to_its_file_and_its_time(
    ada: Any, worker: Any, app: Any, settings: Any
) -> None:
    resume = await make(ada, document=document())
    first, second = [await finished(ada, worker, resume["id"]) for _ in range(2)]
    token = parse_qs(urlsplit(first["download_url"]).query)["token"][0]
    assert (await ada.get(f"/api/v1/exports/{first['id']}/file", params={"token": token})).status_code == 200
    assert (await ada.get(f"/api/v1/exports/{second['id']}/file", params={"token": token})).status_code == 404
    app.state.curricle.clock = lambda: now() + timedelta(minutes=settings.download_link_minutes + 1)
    assert (await ada.get(f"/api/v1/exports/{first['id']}/file", params={"token": token})).status_code == 404


async def test_expired_exports_go_with_their_files(ada: Any, worker: Any, app: Any, settings: Any) -> None:
    resume = await make(ada, document=document())
    export = await finished(ada, worker, resume["id"])
    state = app.state.curricle
    await clean(state)
    assert (await ada.get(export["download_url"])).status_code == 200
    later = now() + timedelta(days=settings.export_retention_days, minutes=1)
    state.clock = lambda: later
    await clean(state)
    state.clock = now
    assert (await ada.get(f"/api/v1/exports/{export['id']}")).status_code == 404
    files = settings.curricle_data_dir / "files"
    assert [path for path in files.rglob("*") if path.is_file()] == []


async def test_a_document_that_cannot_be_typeset_fails_with_its_reason(ada: Any, worker: Any) -> None:
    odd = document()
    odd["content"]["basics"]["label"] = "Written in \U00012000 cuneiform"
    resume = await make(ada, document=odd)
    export = await finished(ada, worker, resume["id"])
    assert export["status"] == "failed"
    assert "\U00012000" in export["error"]
    assert export["download_url"] is None
