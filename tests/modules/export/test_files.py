"""Files at once: every format, dressed as asked for, and none half made."""

import asyncio
import io
import json
import zipfile
from typing import Any

import pytest

from curricle.engines.render import templates
from curricle.engines.resume import sample, sample_names
from tests.factories.identity import api_key, member
from tests.modules.document.test_resumes import document, make

NAME = sample("engineer").content.basics.name
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FORMATS = [
    ("pdf", "pdf", "application/pdf", b"%PDF-"),
    ("docx", "docx", WORD, b"PK"),
    ("html", "html", "text/html", b"<!DOCTYPE html>"),
    ("text", "txt", "text/plain", b""),
    ("txt", "txt", "text/plain", b""),
    ("markdown", "md", "text/markdown", b"# "),
    ("md", "md", "text/markdown", b"# "),
    ("latex", "tex", "application/x-tex", b""),
    ("tex", "tex", "application/x-tex", b""),
    ("json", "json", "application/json", b"{"),
    ("jsonresume", "json", "application/json", b"{"),
    ("png", "png", "image/png", b"\x89PNG"),
    ("svg", "svg", "image/svg+xml", b"<svg"),
]


async def export(client: Any, asked: str = "pdf", **body: Any) -> Any:
    return await client.post(f"/api/v1/export/{asked}", json=body)


async def test_a_stranger_gets_404(ada: Any, bob: Any) -> None:
    resume = await make(ada, document=document())
    assert (await export(bob, resume_id=resume["id"])).status_code == 404


async def test_nobody_is_asked_to_sign_in(client: Any) -> None:
    assert (await export(client, document=document())).status_code == 401


async def test_a_key_needs_the_scope(app: Any, client: Any) -> None:
    owner = await member(app)
    for scope, status in (("resumes:read", 403), ("exports:write", 200)):
        key = {"Authorization": f"Bearer {await api_key(app, owner.id, scopes=(scope,))}"}
        body = {"document": document()}
        assert (await client.post("/api/v1/export/text", json=body, headers=key)).status_code == status


@pytest.mark.parametrize(("asked", "ending", "kind", "begins"), FORMATS, ids=[one[0] for one in FORMATS])
async def test_every_format_is_made_at_once(
    visitor: Any, asked: str, ending: str, kind: str, begins: bytes
) -> None:
    answer = await export(visitor, asked, document=document())
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].partition(";")[0] == kind
    assert answer.content.startswith(begins)
    named = answer.headers["content-disposition"]
    assert named.startswith("attachment; ")
    assert named.endswith(f".{ending}")
    if ending not in ("pdf", "docx", "png", "svg"):
        assert NAME in answer.text


async def test_what_was_exported_can_be_read_again(ada: Any) -> None:
    for name in sample_names():
        answer = await export(ada, "json", document=document(name))
        again = await make(ada, document=answer.json())
        stored = again["document"]
        assert stored["content"] == document(name)["content"]
        plain = (await export(ada, "jsonresume", document=document(name))).json()
        assert plain.get("basics", {}).get("name", "") == sample(name).content.basics.name


async def test_a_kept_resume_and_the_same_document_make_the_same_file(ada: Any) -> None:
    resume = await make(ada, "Platform: engineer", document=document())
    kept = await export(ada, resume_id=resume["id"])
    sent = await export(ada, document=resume["document"])
    assert kept.content == sent.content
    assert "Platform%20engineer.pdf" in kept.headers["content-disposition"]


async def test_a_document_can_be_dressed_otherwise(ada: Any) -> None:
    plain = await export(ada, "svg", document=document())
    for template in templates():
        worn = await export(ada, "svg", document=document(), template=template.id, page=1)
        assert worn.status_code == 200, worn.text
        assert (worn.content == plain.content) is (template.id == "modern")
    letter = await export(ada, "svg", document=document(), page_size="letter", page=1)
    assert 'width="612pt"' in letter.text
    green = await export(ada, "svg", document=document(), config={"accent": "#0b6e4f"}, page=1)
    assert "#0b6e4f" in green.text
    assert "#0b6e4f" not in plain.text


async def test_one_page_or_all_in_an_archive(ada: Any) -> None:
    whole = await export(ada, "png", document=document("academic"))
    assert whole.headers["content-type"] == "application/zip"
    names = zipfile.ZipFile(io.BytesIO(whole.content)).namelist()
    assert len(names) > 1
    second = await export(ada, "png", document=document("academic"), page=2)
    assert second.content.startswith(b"\x89PNG")
    sharp = await export(ada, "png", document=document("academic"), page=2, ppi=288)
    assert len(sharp.content) > len(second.content)
    missing = await export(ada, "png", document=document("academic"), page=50)
    assert (missing.status_code, missing.json()["code"]) == (422, "export.page_missing")
    assert missing.json()["page_count"] == len(names)


LOOKS = [
    ({"config": {"colour": "red"}}, "/presentation/config/colour"),
    ({"config": {"accent": "red"}}, "/presentation/config/accent"),
    ({"config": {"font": "Papyrus"}}, "/presentation/config/font"),
    ({"config": {"font_size": "huge"}}, "/presentation/config/font_size"),
    ({"template": "nowhere"}, "/presentation/template"),
]


@pytest.mark.parametrize("asked", ["pdf", "docx", "html", "latex", "png"])
@pytest.mark.parametrize(("look", "pointer"), LOOKS, ids=[pointer for _, pointer in LOOKS])
async def test_a_look_that_cannot_be_drawn_makes_no_file(
    ada: Any, asked: str, look: dict[str, Any], pointer: str
) -> None:
    answer = await export(ada, asked, document=document(), **look)
    assert (answer.status_code, answer.json()["code"]) == (422, "export.document_invalid")
    assert answer.headers["content-type"] == "application/problem+json"
    assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]


async def test_all_that_is_wrong_is_said_at_once(ada: Any) -> None:
    odd = document()
    odd["content"]["basics"]["email"] = "half@"
    odd["presentation"]["config"] = {"colour": "red", "font_size": 900}
    answer = await export(ada, document=odd)
    assert {error["pointer"] for error in answer.json()["errors"]} == {
        "/content/basics/email",
        "/presentation/config/colour",
        "/presentation/config/font_size",
    }


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({}, "export.source_unclear"),
        ({"document": {}, "resume_id": "01a1f7a2-db89-7c61-8ee8-da6c39cc2d7f"}, "export.source_unclear"),
        ({"document": {}, "page_size": "a0"}, "request.invalid"),
        ({"document": {}, "fit": 0}, "request.invalid"),
        ({"document": {}, "fit": 51}, "request.invalid"),
        ({"document": {}, "ppi": 9000}, "request.invalid"),
        ({"document": {}, "template": "../../etc/passwd"}, "request.invalid"),
        ({"document": {}, "shell": True}, "request.invalid"),
        ({"document": [1]}, "export.document_invalid"),
    ],
)
async def test_orders_that_make_no_sense_are_refused(ada: Any, body: dict[str, Any], code: str) -> None:
    answer = await export(ada, **body)
    assert (answer.status_code, answer.json()["code"]) == (422, code)


async def test_there_are_no_other_formats(ada: Any) -> None:
    assert (await export(ada, "exe", document=document())).status_code == 422


async def test_a_document_without_end_is_refused_in_time(ada: Any) -> None:
    endless = document()
    lines = [{"text": "word"} for _ in range(300)]
    items = [{"title": "Endless", "highlights": lines} for _ in range(25)]
    endless["content"]["sections"] = [{"id": "s", "type": "custom", "items": items}]
    answer = await export(ada, document=endless)
    assert (answer.status_code, answer.json()["code"]) == (422, "export.document_invalid")
    assert {error["code"] for error in answer.json()["errors"]} == {"document.too_long"}


async def test_many_at_once_are_all_made(ada: Any) -> None:
    names = sample_names()
    answers = await asyncio.gather(*(export(ada, document=document(name)) for name in names))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.content for answer in answers}) == len(names)


async def test_the_person_is_taken_out_on_request(ada: Any) -> None:
    resume = await make(ada, f"{NAME} at Tideline", document=document())
    basics = sample("engineer").content.basics
    for asked in ("text", "json", "html", "markdown", "latex", "pdf", "docx"):
        answer = await export(ada, asked, resume_id=resume["id"], redact=True)
        assert answer.status_code == 200, answer.text
        said = answer.headers["content-disposition"]
        assert not any(part.lower() in said.lower() for part in NAME.split())
        assert said.startswith('attachment; filename="resume-')
        content = answer.content
        if asked == "docx":
            archive = zipfile.ZipFile(io.BytesIO(content))
            content = b"".join(archive.read(name) for name in archive.namelist())
        for secret in (*NAME.split(), basics.email, basics.phone):
            assert (secret or NAME).encode() not in content
    open_text = json.loads((await export(ada, "json", resume_id=resume["id"])).text)
    assert open_text["content"]["basics"]["name"] == NAME
