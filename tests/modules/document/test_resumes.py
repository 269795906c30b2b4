"""Resumes over HTTP: whose they are, what is stored, what is refused."""

import asyncio
from typing import Any

import pytest

from curricle.engines.render import ENGINE, template
from curricle.engines.resume import sample


def template_version(name: str) -> str:
    found = template(name)
    assert found is not None
    return found.version


def document(name: str = "engineer") -> dict[str, Any]:
    return sample(name).model_dump(mode="json")


async def make(client: Any, title: str = "Platform engineer", **body: Any) -> dict[str, Any]:
    answer = await client.post("/api/v1/resumes", json={"title": title, **body})
    assert answer.status_code == 201, answer.text
    resume: dict[str, Any] = answer.json()
    return resume


async def listed(client: Any, **query: Any) -> list[dict[str, Any]]:
    answer = await client.get("/api/v1/resumes", params=query)
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def test_a_stranger_gets_404(ada: Any, bob: Any) -> None:
    resume = await make(ada)
    path = f"/api/v1/resumes/{resume['id']}"
    change = {"title": "Mine now", "document": document()}
    answers = [
        await bob.get(path),
        await bob.put(path, json=change, headers={"If-Match": '"1"'}),
        await bob.delete(path),
        await bob.post(f"{path}/duplicate"),
        await bob.patch(f"{path}/default"),
        await bob.patch(f"{path}/favourite", json={"is_favourite": True}),
    ]
    assert [answer.status_code for answer in answers] == [404] * 6
    assert {answer.json()["code"] for answer in answers} == {"resume.not_found"}
    assert (await ada.get(path)).json()["title"] == "Platform engineer"
    assert await listed(bob) == []


async def test_nobody_is_asked_to_sign_in(client: Any) -> None:
    answer = await client.get("/api/v1/resumes")
    assert answer.status_code == 401
    assert answer.headers["content-type"].startswith("application/problem+json")


async def test_what_is_stored_comes_back(ada: Any) -> None:
    resume = await make(ada, document=document("academic"))
    answer = await ada.get(f"/api/v1/resumes/{resume['id']}")
    stored = answer.json()["document"]
    pins = {name: stored["presentation"].pop(name) for name in ("template_version", "engine")}
    assert pins == {"template_version": template_version("modern"), "engine": ENGINE}
    given = document("academic")
    for name in pins:
        assert given["presentation"].pop(name) is None
    assert stored == given
    known = {"If-None-Match": answer.headers["etag"]}
    unchanged = await ada.get(f"/api/v1/resumes/{resume['id']}", headers=known)
    assert unchanged.status_code == 304


async def test_an_edit_needs_the_revision_and_overwrites_nothing(ada: Any) -> None:
    resume = await make(ada, document=document())
    path = f"/api/v1/resumes/{resume['id']}"
    first = {"title": "First", "document": document()}
    assert (await ada.put(path, json=first)).status_code == 428
    saved = await ada.put(path, json=first, headers={"If-Match": '"1"'})
    assert (saved.status_code, saved.json()["revision"]) == (200, 2)
    late = await ada.put(path, json={**first, "title": "Late"}, headers={"If-Match": '"1"'})
    assert late.status_code == 412
    assert (late.json()["code"], late.json()["revision"]) == ("resume.conflict", 2)
    assert (await ada.get(path)).json()["title"] == "First"


async def test_of_many_edits_at_once_one_wins(ada: Any) -> None:
    resume = await make(ada, document=document())
    path = f"/api/v1/resumes/{resume['id']}"

    async def edit(number: int) -> int:
        body = {"title": f"Edit {number}", "document": document()}
        return int((await ada.put(path, json=body, headers={"If-Match": '"1"'})).status_code)

    statuses = await asyncio.gather(*(edit(number) for number in range(20)))
    assert sorted(statuses) == [200] + [412] * 19
    assert (await ada.get(path)).json()["revision"] == 2


async def test_the_first_resume_is_the_default_and_deleting_it_promotes_another(ada: Any) -> None:
    first, second, third = [await make(ada, title) for title in ("One", "Two", "Three")]
    assert [first["is_default"], second["is_default"], third["is_default"]] == [True, False, False]
    moved = await ada.patch(f"/api/v1/resumes/{second['id']}/default")
    assert moved.json()["is_default"] is True
    assert {row["title"]: row["is_default"] for row in await listed(ada)} == {
        "One": False,
        "Two": True,
        "Three": False,
    }
    assert (await ada.delete(f"/api/v1/resumes/{second['id']}")).status_code == 204
    assert [row["title"] for row in await listed(ada) if row["is_default"]] == ["Three"]
    assert (await ada.delete(f"/api/v1/resumes/{second['id']}")).status_code == 404


async def test_there_is_one_default_however_many_are_made_at_once(ada: Any) -> None:
    made = await asyncio.gather(*(make(ada, f"Resume {number}") for number in range(12)))
    assert sum(resume["is_default"] for resume in made) == 1
    await asyncio.gather(*(ada.patch(f"/api/v1/resumes/{resume['id']}/default") for resume in made))
    assert sum(row["is_default"] for row in await listed(ada)) == 1
    await asyncio.gather(*(ada.delete(f"/api/v1/resumes/{resume['id']}") for resume in made[:11]))
    assert [row["is_default"] for row in await listed(ada)] == [True]


async def test_a_listing_is_walked_without_gaps_or_repeats(ada: Any) -> None:
    for number in range(7):
        await make(ada, f"Resume {number}")
    for sort in ("updated", "created", "title"):
        titles: list[str] = []
        cursor = None
        while True:
            query = {"sort": sort, "limit": 3, **({"cursor": cursor} if cursor else {})}
            page = (await ada.get("/api/v1/resumes", params=query)).json()
            titles += [row["title"] for row in page["items"]]
            cursor = page["next_cursor"]
            if cursor is None:
                break
        expected = [f"Resume {number}" for number in range(7)]
        assert titles == (expected if sort == "title" else expected[::-1])


@pytest.mark.parametrize("cursor", ["x", "e30=", "WzEsMiwzXQ==", "ünsinn", "W10="])
async def test_a_foreign_cursor_is_refused(ada: Any, cursor: str) -> None:
    answer = await ada.get("/api/v1/resumes", params={"cursor": cursor})
    assert (answer.status_code, answer.json()["code"]) == (400, "resume.cursor_invalid")


async def test_a_copy_is_a_resume_of_its_own(ada: Any) -> None:
    resume = await make(ada, document=document())
    copy = (await ada.post(f"/api/v1/resumes/{resume['id']}/duplicate")).json()
    assert (copy["title"], copy["is_default"]) == ("Platform engineer (copy)", False)
    assert copy["document"] == resume["document"]
    assert copy["id"] != resume["id"]


async def test_a_lost_answer_makes_no_second_resume(ada: Any, bob: Any) -> None:
    key = {"Idempotency-Key": "b2f1"}
    answers = await asyncio.gather(
        *(ada.post("/api/v1/resumes", json={"title": "Once"}, headers=key) for _ in range(8))
    )
    assert len({answer.json()["id"] for answer in answers}) == 1
    other = await ada.post("/api/v1/resumes", json={"title": "Another"}, headers=key)
    assert (other.status_code, other.json()["code"]) == (409, "resume.creation_key_reused")
    assert (await bob.post("/api/v1/resumes", json={"title": "Once"}, headers=key)).status_code == 201
    assert len(await listed(ada)) == 1


async def test_too_many_sections_say_the_limit_and_the_count(ada: Any, settings: Any) -> None:
    limit = settings.max_resume_sections
    many = document()
    many["content"]["sections"] = [{"id": f"s{n}", "type": "custom", "items": []} for n in range(limit + 1)]
    created = await ada.post("/api/v1/resumes", json={"title": "Wide", "document": many})
    resume = await make(ada, document=document())
    updated = await ada.put(
        f"/api/v1/resumes/{resume['id']}",
        json={"title": "Wide", "document": many},
        headers={"If-Match": '"1"'},
    )
    for answer in (created, updated):
        problem = answer.json()
        assert (answer.status_code, problem["code"]) == (400, "resume.too_many_sections")
        assert (problem["limit"], problem["count"]) == (limit, limit + 1)


async def test_all_problems_of_a_document_come_at_once(ada: Any) -> None:
    broken = document()
    broken["content"]["basics"]["email"] = "not an address"
    broken["content"]["basics"]["url"] = "javascript:alert(1)"
    broken["content"]["sections"] = [
        {
            "id": "work",
            "type": "work",
            "items": [{"employer": "Acme", "roles": [{"position": "Lead", "period": {"start": "2024-13"}}]}],
        }
    ]
    answer = await ada.post("/api/v1/resumes", json={"title": "Broken", "document": broken})
    assert (answer.status_code, answer.json()["code"]) == (422, "resume.invalid")
    pointers = {error["pointer"] for error in answer.json()["errors"]}
    assert {"/content/basics/email", "/content/basics/url"} <= pointers
    assert any(pointer.startswith("/content/sections/0/items/0/roles/0/period/start") for pointer in pointers)
    assert await listed(ada) == []


HOSTILE = {
    "unknown key": {"content": {"colour": "red"}},
    "wrong type": {"content": []},
    "not an object": [1, 2, 3],
    "a number": 7,
    "a word": "resume",
    "unknown section": {"content": {"sections": [{"type": "horoscope"}]}},
    "10,000 sections": {"content": {"sections": [{"type": "custom"}] * 10_000}},
}


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE.keys())
async def test_hostile_documents_are_refused_clearly(ada: Any, raw: Any) -> None:
    answer = await ada.post("/api/v1/resumes", json={"title": "Hostile", "document": raw})
    assert answer.status_code in (400, 422), answer.text
    assert answer.headers["content-type"].startswith("application/problem+json")
    assert answer.json()["errors"]


async def test_lone_surrogates_and_depth_bombs_are_refused_clearly(ada: Any) -> None:
    bodies = [
        b'{"title":"x","document":{"content":{"basics":{"name":"\\ud800"}}}}',
        b'{"title":"x","document":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"title":"\\ud800"}',
        b'{"title":"a\\u0000b"}',
        b'{"title":',
        b"\xff\xfe",
    ]
    for body in bodies:
        answer = await ada.post("/api/v1/resumes", content=body, headers={"Content-Type": "application/json"})
        assert answer.status_code in (400, 422), (body[:60], answer.status_code)
        assert answer.headers["content-type"].startswith("application/problem+json")


MARKUP = '#set page(fill: red) $x^2$ <b>bold</b> {{7*7}} \\input{x} 😀 שלום *star* _low_ `#eval("1")`'


async def test_markup_in_text_is_text(ada: Any) -> None:
    kept = document()
    kept["content"]["basics"]["label"] = MARKUP
    resume = await make(ada, document=kept)
    stored = (await ada.get(f"/api/v1/resumes/{resume['id']}")).json()
    assert stored["document"]["content"]["basics"]["label"] == MARKUP


async def test_a_document_is_checked_without_being_kept(ada: Any) -> None:
    raw = {"content": {"basics": {"email": "x"}}}
    answer = await ada.post("/api/v1/resumes/validate", json={"document": raw})
    assert answer.status_code == 200
    assert "/content/basics/email" in {finding["pointer"] for finding in answer.json()["findings"]}
    assert await listed(ada) == []


async def test_samples_and_schema_are_open(client: Any) -> None:
    names = [row["name"] for row in (await client.get("/api/v1/samples")).json()]
    assert "engineer" in names
    for name in names:
        assert (await client.get(f"/api/v1/samples/{name}")).json() == document(name)
    assert (await client.get("/api/v1/samples/nobody")).status_code == 404
    assert "$defs" in (await client.get("/api/v1/schemas/resume.json")).json()
