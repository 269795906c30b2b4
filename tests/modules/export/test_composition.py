"""The doors for browsers that typeset by themselves: composed data, parts under their hashes, fonts."""

import json
from hashlib import blake2b
from typing import Any

import pytest

from curricle.engines.render import Options, templates
from curricle.engines.render.parcel import parcel, parcel_json
from curricle.engines.resume import sample
from curricle.modules.export.service.composing import SMALL
from tests.factories.identity import api_key, member
from tests.modules.document.test_resumes import HOSTILE, document

COMPOSITION = "/api/v1/export/composition"
PARTS = "/api/v1/export/parts"
FONTS = "/api/v1/export/fonts"
MARKUP = '"]) #panic("x") #import "/etc/passwd" $x^2$ </script> {{7*7}} \\input{x} ../../\u202egnp.exe'
TRUETYPE = b"\x00\x01\x00\x00"


async def composed(client: Any, raw: Any) -> Any:
    return await client.post(COMPOSITION, json={"document": raw})


async def test_nobody_is_asked_to_sign_in(client: Any) -> None:
    answer = await composed(client, document())
    assert (answer.status_code, answer.json()["code"]) == (401, "identity.not_signed_in")


async def test_a_key_needs_the_scope(app: Any, client: Any) -> None:
    owner = await member(app)
    for scope, status in (("exports:write", 403), ("resumes:read", 200)):
        key = {"Authorization": f"Bearer {await api_key(app, owner.id, scopes=(scope,))}"}
        answer = await client.post(COMPOSITION, json={"document": document()}, headers=key)
        assert answer.status_code == status


@pytest.mark.parametrize("template", [found.id for found in templates()])
async def test_the_answer_is_the_parcel_of_the_document(visitor: Any, template: str) -> None:
    raw = document()
    raw["presentation"]["template"] = template
    answer = await composed(visitor, raw)
    assert answer.status_code == 200, answer.text
    body = answer.json()
    made = parcel_json(json.dumps(raw).encode())
    assert (body["data"], body["sources"]["main"]) == (made.data, made.main)
    assert (body["top"], body["line"], body["findings"]) == (made.top, made.line, [])
    assert body["sources"]["files"] == [
        {"path": found.path, "url": f"{PARTS}/{found.hash}"} for found in made.files
    ]
    assert body["sources"]["fonts"] == [f"{PARTS}/{found.hash}" for found in made.fonts]


async def test_parts_are_open_kept_for_ever_and_are_what_their_hash_says(visitor: Any, client: Any) -> None:
    sources = (await composed(visitor, document())).json()["sources"]
    urls = [*(found["url"] for found in sources["files"]), *sources["fonts"]]
    assert len(urls) == len(set(urls)) > 5
    for url in urls:
        answer = await client.get(url)
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "application/octet-stream"
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "set-cookie" not in answer.headers
        assert blake2b(answer.content, digest_size=16).hexdigest() == url.rpartition("/")[2]
    for url in sources["fonts"]:
        assert (await client.get(url)).content.startswith(TRUETYPE)


@pytest.mark.parametrize(
    ("wanted", "status", "code"),
    [
        ("0" * 32, 404, "export.part_not_found"),
        ("f" * 31, 422, "request.invalid"),
        ("F" * 32, 422, "request.invalid"),
        ("g" * 32, 422, "request.invalid"),
        ("0" * 32 + "\n", 422, "request.invalid"),
        ("%00" * 32, 400, None),
        ("..%2f..%2fetc%2fpasswd", 404, None),
        ("kit.typ", 422, "request.invalid"),
        ("", 404, None),
    ],
)
async def test_a_part_that_is_not_there_is_said(client: Any, wanted: str, status: int, code: str) -> None:
    answer = await client.get(f"{PARTS}/{wanted.replace(chr(10), '%0A')}")
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("application/problem+json")
    assert "immutable" not in answer.headers.get("cache-control", "")
    if code is not None:
        assert answer.json()["code"] == code


async def test_parts_are_read_and_nothing_else(visitor: Any) -> None:
    for method in ("put", "post", "delete", "patch"):
        answer = await getattr(visitor, method)(f"{PARTS}/{'0' * 32}")
        assert answer.status_code == 405


async def test_every_family_is_listed_with_its_regular_style(client: Any) -> None:
    answer = await client.get(FONTS)
    assert answer.headers["cache-control"] == "public, max-age=3600"
    listed = {found["family"]: found["url"] for found in answer.json()}
    assert {family for found in templates() for family in found.fonts} <= set(listed)
    assert len(set(listed.values())) == len(listed)
    for url in listed.values():
        assert (await client.get(url)).content.startswith(TRUETYPE)


@pytest.mark.parametrize("raw", [raw for name, raw in HOSTILE.items() if name != "10,000 sections"])
async def test_what_is_no_document_is_refused_clearly(visitor: Any, raw: Any) -> None:
    answer = await composed(visitor, raw)
    assert (answer.status_code, answer.json()["code"]) == (422, "export.document_invalid")
    assert all(
        error["pointer"].startswith("/") or error["pointer"] == "" for error in answer.json()["errors"]
    )
    assert all(error["message"] for error in answer.json()["errors"])


@pytest.mark.parametrize(
    "body",
    [
        b"{}",
        b"[]",
        b'{"document":',
        b"\xff\xfe",
        b'{"document": {"content": {"basics": {"name": "\\ud800"}}}}',
        b'{"document": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"document": {}, "template": "classic"}',
    ],
)
async def test_a_body_that_cannot_be_read_is_refused_clearly(visitor: Any, body: bytes) -> None:
    answer = await visitor.post(COMPOSITION, content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code in (400, 422), answer.text
    assert answer.headers["content-type"].startswith("application/problem+json")


async def test_too_many_sections_are_said(visitor: Any) -> None:
    body = (await composed(visitor, HOSTILE["10,000 sections"])).json()
    assert body["findings"][0]["code"] == "resume.too_many_sections"


async def test_a_template_that_is_not_here_has_no_data_and_a_reason(visitor: Any) -> None:
    raw = document()
    raw["presentation"]["template"] = "../../etc/passwd"
    assert (await composed(visitor, raw)).status_code == 422
    raw["presentation"]["template"] = "baroque"
    answer = await composed(visitor, raw)
    assert answer.status_code == 200
    assert (answer.json()["data"], answer.json()["sources"]["files"]) == ("", [])
    assert "template.unknown" in {found["code"] for found in answer.json()["findings"]}


async def test_hostile_words_stay_data(visitor: Any) -> None:
    raw = document()
    raw["content"]["basics"] |= {"name": MARKUP, "label": MARKUP}
    answer = await composed(visitor, raw)
    assert answer.status_code == 200
    assert "panic" not in answer.json()["sources"]["main"]
    data = json.loads(answer.json()["data"])
    assert data["document"]["author"] == MARKUP.replace("\u202e", "")
    assert not any("passwd" in found["path"] for found in answer.json()["sources"]["files"])


async def test_half_a_document_is_composed_and_its_findings_ride_along(visitor: Any) -> None:
    raw = document()
    raw["content"]["basics"]["email"] = "half@"
    raw["presentation"]["config"] = {"accent": "red"}
    body = (await composed(visitor, raw)).json()
    assert body["data"]
    said = {(found["code"], found["pointer"]) for found in body["findings"]}
    assert {("config.invalid", "/presentation/config/accent")} <= said
    assert "/content/basics/email" in {pointer for _, pointer in said}


async def test_a_long_document_is_composed_by_a_child_and_is_the_same(visitor: Any) -> None:
    raw = document("academic")
    lines = [{"title": f"Line {number}", "summary": "word " * 60} for number in range(300)]
    raw["content"]["sections"].append({"id": "much", "type": "custom", "items": lines})
    assert len(json.dumps(raw)) > SMALL
    body = (await composed(visitor, raw)).json()
    assert body["data"] == parcel_json(json.dumps(raw).encode()).data
    assert "Line 299" in body["data"]


async def test_photos_are_drawn_by_the_server(visitor: Any) -> None:
    raw = document()
    raw["content"]["basics"]["image"] = {"url": "https://example.com/ada.png", "alt": "Ada"}
    body = (await composed(visitor, raw)).json()
    assert (body["data"], body["sources"]["fonts"]) == ("", [])


def test_the_samples_are_small_enough_to_be_composed_at_once() -> None:
    engineer = sample("engineer")
    assert len(engineer.model_dump_json()) <= SMALL
    assert parcel(engineer, Options()).data
