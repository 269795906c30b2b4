"""Resumes and files are read, scored and kept, for their owner and for nobody else."""

from typing import Any

import pytest
from fastapi import FastAPI

from curricle.engines.resume import Document
from curricle.modules.scoring.schemas.analysis import AnalysisOut, LiveOut
from tests.factories.identity import api_key, member, parts_of
from tests.modules.scoring.desk import POSTING, TEXT, analyse, document, make_posting, make_resume, pdf, send

NOWHERE = "0199f3a2-7c1e-7a55-b1c0-2f6d3f0a9e11"


def is_whole(told: dict[str, Any]) -> None:
    """The answer fits its schema, and the parts of each score add up to it."""
    AnalysisOut.model_validate(told)
    for score in filter(None, (told["readiness"], told["match"])):
        assert sum(round(part["points"] * 100) for part in score["parts"]) == round(score["score"] * 100)


async def test_a_stranger_gets_404(ada: Any, bob: Any, visitor: Any) -> None:
    resume = await make_resume(ada)
    posting = await make_posting(ada)
    own = await analyse(ada, resume_id=resume["id"])
    sent = (await send(ada, TEXT.encode(), "ada.txt")).json()
    for stranger in (bob, visitor):
        for path in ("", "/document", "/benchmark"):
            assert (await stranger.get(f"/api/v1/analyses/{sent['id']}{path}")).status_code == 404
        told = await stranger.post(f"/api/v1/analyses/{own['id']}/outcome", json={"outcome": "offer"})
        assert (told.status_code, told.json()["code"]) == (404, "analysis.not_found")
        assert (await stranger.delete(f"/api/v1/analyses/{own['id']}")).status_code == 404
        assert (await stranger.get("/api/v1/analyses")).json()["items"] == []
        theirs = await stranger.get("/api/v1/analyses", params={"resume_id": resume["id"]})
        assert theirs.status_code == 404
        for order in ({"resume_id": resume["id"]}, {"document": {}, "posting_id": posting["id"]}):
            assert (await stranger.post("/api/v1/analyses", json=order)).status_code == 404
        live = {"document": {}, "posting_id": posting["id"]}
        assert (await stranger.post("/api/v1/analyses/live", json=live)).status_code == 404
    assert (await ada.get(f"/api/v1/analyses/{own['id']}")).status_code == 200


async def test_a_resume_is_scored_and_kept(ada: Any) -> None:
    resume = await make_resume(ada)
    answer = await ada.post("/api/v1/analyses", json={"resume_id": resume["id"]})
    told = answer.json()
    assert answer.headers["location"] == f"/api/v1/analyses/{told['id']}"
    is_whole(told)
    assert told["source"] == {"kind": "resume", "name": "Mine", "revision": 1}
    assert (told["resume_id"], told["posting_id"], told["match"]) == (resume["id"], None, None)
    assert told["readiness"]["score"] > 60
    assert told["reading"]["kind"] == "pdf"
    assert any(line["text"] for line in told["reading"]["lines"])
    kept = await ada.get(f"/api/v1/analyses/{told['id']}")
    assert kept.json() == told
    assert (await ada.get(f"/api/v1/analyses/{told['id']}/document")).json()["code"] == "analysis.no_document"


async def test_a_file_is_read_and_its_document_kept(visitor: Any) -> None:
    """Somebody without an account drops their resume, and goes on with what was read."""
    told = (await send(visitor, pdf(), "C:\\Users\\ada\\my resume.pdf")).json()
    is_whole(told)
    assert told["source"] == {"kind": "file", "name": "my resume.pdf", "revision": None}
    assert (told["resume_id"], told["change"]) == (None, None)
    read = (await visitor.get(f"/api/v1/analyses/{told['id']}/document")).json()
    assert Document.model_validate(read).model_dump(mode="json") == read
    assert read["content"]["basics"]["email"] == document()["content"]["basics"]["email"]
    made = await visitor.post("/api/v1/resumes", json={"title": "From a file", "document": read})
    assert made.status_code == 201, made.text


async def test_a_posting_makes_a_match(ada: Any) -> None:
    posting = await make_posting(ada)
    by_id = (await send(ada, TEXT.encode(), "ada.txt", posting_id=posting["id"])).json()
    by_text = (await send(ada, TEXT.encode(), "ada.txt", posting_text=POSTING)).json()
    is_whole(by_id)
    assert by_id["match"] == by_text["match"]
    assert (by_id["posting_id"], by_text["posting_id"]) == (posting["id"], None)
    states = {skill["name"].lower(): skill["state"] for skill in by_id["match"]["skills"]}
    assert states["python"] == "matched"
    assert states["terraform"] == "missing"
    for skill in by_id["match"]["skills"]:
        for start, end in skill["spans"]:
            assert posting["text"][start:end].strip()


async def test_the_same_file_twice_gives_the_same_but_for_its_name_and_hour(ada: Any) -> None:
    first, second = [(await send(ada, pdf(), posting_text=POSTING)).json() for _ in range(2)]
    for told in (first, second):
        del told["id"], told["created_at"]
    assert first == second


async def test_history_tells_the_change_since_the_last(ada: Any) -> None:
    resume = await make_resume(ada)
    first = await analyse(ada, resume_id=resume["id"])
    assert first["change"] is None
    poorer = {**document(), "content": {**document()["content"], "sections": []}}
    put = await ada.put(
        f"/api/v1/resumes/{resume['id']}",
        json={"title": "Mine", "document": poorer},
        headers={"If-Match": '"1"'},
    )
    assert put.status_code == 200, put.text
    second = await analyse(ada, resume_id=resume["id"])
    lost = round(second["readiness"]["score"] - first["readiness"]["score"], 2)
    assert lost < 0
    assert second["change"] == {"readiness": pytest.approx(lost), "match": None}
    # Another posting is another question, and has no last answer yet.
    third = await analyse(ada, resume_id=resume["id"], posting_text=POSTING)
    assert third["change"] is None
    fourth = await analyse(ada, resume_id=resume["id"], posting_text=f"  {POSTING}\n")
    assert fourth["change"] == {"readiness": 0, "match": 0}
    other = await make_resume(ada, "Other")
    await analyse(ada, resume_id=other["id"])
    rows = (await ada.get("/api/v1/analyses", params={"resume_id": resume["id"]})).json()["items"]
    ids = [one["id"] for one in (fourth, third, second, first)]
    assert [row["id"] for row in rows] == ids
    assert [row["change"] for row in rows] == [one["change"] for one in (fourth, third, second, first)]


async def test_lists_come_in_parts(ada: Any) -> None:
    made = [await analyse(ada, document=document()) for _ in range(3)]
    first = (await ada.get("/api/v1/analyses", params={"limit": 2})).json()
    rest = (await ada.get("/api/v1/analyses", params={"cursor": first["next_cursor"]})).json()
    shown = [row["id"] for row in (*first["items"], *rest["items"])]
    assert shown == [one["id"] for one in reversed(made)]
    assert rest["next_cursor"] is None


async def test_a_live_look_keeps_nothing(ada: Any) -> None:
    order = {"document": document(), "posting_text": POSTING, "profile": "general"}
    answer = await ada.post("/api/v1/analyses/live", json=order)
    assert answer.status_code == 200, answer.text
    told = answer.json()
    LiveOut.model_validate(told)
    assert "id" not in told
    assert (await ada.get("/api/v1/analyses")).json()["items"] == []
    kept = await analyse(ada, **order)
    assert {name: kept[name] for name in told} == told


async def test_a_document_half_written_is_scored_as_it_is(ada: Any) -> None:
    answer = await ada.post("/api/v1/analyses/live", json={"document": {}})
    assert answer.status_code == 200, answer.text
    assert answer.json()["readiness"]["score"] < 50


async def test_what_goes_leaves_nothing_behind(ada: Any, app: FastAPI) -> None:
    resume = await make_resume(ada)
    gone, stays = [await analyse(ada, resume_id=resume["id"]) for _ in range(2)]
    assert (await ada.delete(f"/api/v1/analyses/{gone['id']}")).status_code == 204
    assert (await ada.get(f"/api/v1/analyses/{gone['id']}")).status_code == 404
    copy = (await ada.post(f"/api/v1/resumes/{resume['id']}/duplicate")).json()
    of_copy = await ada.get("/api/v1/analyses", params={"resume_id": copy["id"]})
    assert of_copy.json()["items"] == []
    assert (await ada.delete(f"/api/v1/resumes/{resume['id']}")).status_code == 204
    assert (await ada.get(f"/api/v1/analyses/{stays['id']}")).status_code == 404


async def test_a_posting_that_goes_leaves_its_analyses(ada: Any) -> None:
    posting = await make_posting(ada)
    told = await analyse(ada, document=document(), posting_id=posting["id"])
    assert (await ada.delete(f"/api/v1/postings/{posting['id']}")).status_code == 204
    kept = (await ada.get(f"/api/v1/analyses/{told['id']}")).json()
    assert kept["posting_id"] is None
    assert kept["match"] == told["match"]


@pytest.mark.parametrize(
    ("order", "status", "code"),
    [
        ({}, 422, "analysis.source_unclear"),
        ({"resume_id": NOWHERE, "document": {}}, 422, "analysis.source_unclear"),
        ({"resume_id": NOWHERE}, 404, "resume.not_found"),
        ({"document": {}, "posting_id": NOWHERE}, 404, "posting.not_found"),
        ({"document": {}, "posting_id": NOWHERE, "posting_text": "x"}, 422, "posting.unclear"),
        ({"document": {}, "profile": "juggler"}, 422, "analysis.profile_unknown"),
        ({"document": {}, "profile": "../x"}, 422, "request.invalid"),
        ({"document": {"content": 7}}, 422, "analysis.document_invalid"),
        ({"document": {"presentation": {"template": "none-such"}}}, 422, "analysis.document_invalid"),
        ({"document": {"kind": "latex"}}, 422, "resume.not_structured"),
        ({"document": {}, "posting_text": "  "}, 422, "request.invalid"),
        ({"document": {}, "more": 1}, 422, "request.invalid"),
    ],
)
async def test_an_unclear_order_is_refused(ada: Any, order: Any, status: int, code: str) -> None:
    answer = await ada.post("/api/v1/analyses", json=order)
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text


async def test_forms_are_as_exact(ada: Any) -> None:
    url = "/api/v1/analyses"
    nothing = await ada.post(url, files={"other": ("a.txt", b"words")})
    assert (nothing.status_code, nothing.json()["code"]) == (422, "analysis.source_unclear")
    both = await ada.post(url, files=[("file", ("a.txt", b"a")), ("file", ("b.txt", b"b"))])
    assert both.status_code == 400
    word = await ada.post(url, files={"file": ("a.txt", b"a")}, data={"posting_id": "no id"})
    assert (word.status_code, word.json()["errors"][0]["pointer"]) == (422, "/posting_id")
    plain = await ada.post(url, content=b"words", headers={"Content-Type": "text/plain"})
    assert (plain.status_code, plain.json()["code"]) == (415, "request.unsupported_type")
    torn = await ada.post(url, content=b"--x", headers={"Content-Type": "multipart/form-data"})
    assert torn.status_code == 400


async def test_keys_need_their_scope(app: FastAPI, client: Any) -> None:
    someone = await member(app)
    reader = {"Authorization": f"Bearer {await api_key(app, someone.id, scopes=('analyses:read',))}"}
    writer = {"Authorization": f"Bearer {await api_key(app, someone.id, scopes=('analyses:write',))}"}
    order = {"document": document()}
    assert (await client.post("/api/v1/analyses", json=order, headers=reader)).status_code == 403
    assert (await client.post("/api/v1/analyses", json=order, headers=writer)).status_code == 201
    assert (await client.get("/api/v1/analyses", headers=writer)).status_code == 403
    assert len((await client.get("/api/v1/analyses", headers=reader)).json()["items"]) == 1


async def test_its_owner_hears_of_it_at_once(ada: Any, app: FastAPI) -> None:
    told = await analyse(ada, document=document())
    asked = "select payload::text from live_event where type = 'analysis.completed'"
    connection = parts_of(app).database.reads.connection
    payloads = [record["payload"] for record in await connection.fetch(asked)]
    assert len(payloads) == 1
    assert told["id"] in payloads[0]
