"""Many files against one posting: ranked with reasons, each once, and no bad one fails the others."""

import asyncio
import csv
import io
from typing import Any

import pytest
from fastapi import FastAPI

from curricle.modules.scoring.schemas.ranking import RankingOut
from tests.factories.identity import parts_of
from tests.modules.scoring.desk import POSTING, TEXT, archive, make_posting, make_resume, pdf

POORER = TEXT.replace("Python, SQL, Kubernetes, Airflow", "Baking").replace("Python and SQL", "flour")
POORER = POORER.replace("Kubernetes", "ovens").replace("Senior Data Engineer", "Baker")
BULK = "/api/v1/analyses/bulk"


async def ask(client: Any, files: dict[str, bytes], **words: str) -> Any:
    """A ranking of these files; the answer, whatever it is."""
    sent = [("files", (name, data)) for name, data in files.items()]
    return await client.post(BULK, files=sent, data={"posting_text": POSTING, **words})


async def read(client: Any, ranking_id: str) -> dict[str, Any]:
    """A ranking as it stands."""
    answer = await client.get(f"{BULK}/{ranking_id}")
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    RankingOut.model_validate(told)
    return told


async def stored(app: FastAPI) -> int:
    """How many files lie in the storage."""
    folder = parts_of(app).settings.curricle_data_dir / "files" / "rankings"
    return sum(path.is_file() for path in folder.rglob("*")) if folder.is_dir() else 0


async def test_a_stranger_gets_404(ada: Any, bob: Any, worker: Any) -> None:
    asked = (await ask(ada, {"a.txt": TEXT.encode()})).json()
    for _ in range(2):
        assert (await bob.get(f"{BULK}/{asked['id']}")).status_code == 404
        assert (await bob.delete(f"{BULK}/{asked['id']}")).status_code == 404
        assert (await bob.get(BULK)).json() == {"items": [], "next_cursor": None}
        await worker()
    posting = await make_posting(ada)
    resume = await make_resume(ada)
    own = await make_resume(bob)
    for order in (
        {"resume_ids": [own["id"]], "posting_id": posting["id"]},
        {"resume_ids": [own["id"], resume["id"]], "posting_text": POSTING},
    ):
        assert (await bob.post(BULK, json=order)).status_code == 404


async def test_files_are_ranked_with_reasons(ada: Any, worker: Any, app: FastAPI) -> None:
    files = {"baker.txt": POORER.encode(), "ada.txt": TEXT.encode(), "broken.pdf": b"%PDF-1.7 no more"}
    answer = await ask(ada, files)
    assert answer.status_code == 202, answer.text
    asked = answer.json()
    assert answer.headers["location"] == f"{BULK}/{asked['id']}"
    early = await read(ada, asked["id"])
    assert (early["state"], early["progress"], early["files"]) == ("pending", 0, 3)
    assert await stored(app) == 3
    await worker()
    told = await read(ada, asked["id"])
    assert (told["state"], told["progress"]) == ("completed", 1)
    assert [row["name"] for row in told["ranking"]] == ["ada.txt", "baker.txt", "broken.pdf"]
    assert [row["rank"] for row in told["ranking"]] == [1, 2, None]
    best, other, broken = told["ranking"]
    assert best["match"] > other["match"]
    assert 100 >= best["fit"] > other["fit"] >= 0
    assert any("required skills" in reason and "Python" in reason for reason in best["reasons"])
    assert (broken["error"]["code"], broken["fit"], broken["match"]) == (
        "analysis.file_unreadable",
        None,
        None,
    )
    whole = (await ada.get(f"/api/v1/analyses/{best['analysis_id']}")).json()
    assert (whole["match"]["score"], whole["source"]["name"]) == (best["match"], "ada.txt")
    assert await stored(app) == 0
    job = (await ada.get(f"/api/v1/jobs/{asked['job_id']}")).json()
    assert (job["type"], job["state"], job["subject_id"]) == ("analysis.rank", "completed", asked["id"])
    # What a ranking has made does not crowd the history.
    assert (await ada.get("/api/v1/analyses")).json()["items"] == []


async def test_rankings_are_listed_the_newest_first_in_parts(
    ada: Any, visitor: Any, worker: Any, app: FastAPI
) -> None:
    asked = [(await ask(ada, {"a.txt": TEXT.encode(), "b.pdf": b"%PDF-1.7 no more"})).json()]
    await worker()
    asked += [(await ask(ada, {"a.txt": TEXT.encode()})).json() for _ in range(2)]
    assert (await ada.delete(f"{BULK}/{asked[1]['id']}")).status_code == 204
    async with parts_of(app).database.writing() as session:
        # One whose files are still on their way is nobody's to see.
        unfinished = "update ranking set state = 'preparing' where id = $1"
        hidden = (await ask(ada, {"a.txt": TEXT.encode()})).json()
        await session.connection.execute(unfinished, hidden["id"])
    first = (await ada.get(BULK, params={"limit": 2})).json()
    rest = (await ada.get(BULK, params={"limit": 2, "cursor": first["next_cursor"]})).json()
    lines = [*first["items"], *rest["items"]]
    assert [line["id"] for line in lines] == [one["id"] for one in reversed(asked)]
    assert rest["next_cursor"] is None
    assert [line["state"] for line in lines] == ["pending", "cancelled", "completed"]
    assert [(line["progress"], line["files"], line["unread"]) for line in lines] == [
        (0, 1, 0),
        (0, 1, 0),
        (1, 2, 1),
    ]
    whole = await read(ada, asked[0]["id"])
    assert {**whole, "unread": 1} == {**lines[2], "ranking": whole["ranking"]}
    assert lines[0]["posting"]["title"] == "Senior Data Engineer"
    for line in lines:
        assert (await ada.delete(f"{BULK}/{line['id']}")).status_code == 204
    # The one that waited is only stopped by this.
    left = (await ada.get(BULK)).json()["items"]
    assert [(line["id"], line["state"]) for line in left] == [(asked[2]["id"], "cancelled")]
    assert (await visitor.get(BULK)).json()["items"] == []


async def test_an_archive_stands_for_its_files(visitor: Any, worker: Any) -> None:
    packed = {
        "people/ada.txt": TEXT.encode(),
        "../../people/baker.txt": POORER.encode(),
        "__MACOSX/._ada.txt": b"noise",
        "people/.DS_Store": b"noise",
        "empty/": b"",
        "large.txt": b" " * 11_000_000,
    }
    asked = (await ask(visitor, {"all.zip": archive(packed)})).json()
    await worker()
    told = await read(visitor, asked["id"])
    assert [row["name"] for row in told["ranking"]] == ["ada.txt", "baker.txt", "large.txt"]
    assert "larger" in told["ranking"][2]["error"]["message"]


async def test_resumes_that_are_kept_are_ranked(ada: Any, worker: Any) -> None:
    posting = await make_posting(ada)
    resumes = [await make_resume(ada, title, name) for title, name in (("One", "engineer"), ("Two", "nurse"))]
    ids = [resume["id"] for resume in resumes]
    order = {"resume_ids": [*ids, ids[0]], "posting_id": posting["id"]}
    asked = (await ada.post(BULK, json=order)).json()
    await worker()
    told = await read(ada, asked["id"])
    assert told["posting"] == {"id": posting["id"], "title": posting["title"]}
    assert sorted(row["resume_id"] for row in told["ranking"]) == sorted(ids)
    rows = (await ada.get("/api/v1/analyses", params={"resume_id": ids[0]})).json()["items"]
    assert len(rows) == 1


async def test_it_comes_as_a_table_that_no_spreadsheet_runs(ada: Any, worker: Any) -> None:
    asked = (await ask(ada, {"=HYPERLINK(1).txt": TEXT.encode(), "b.pdf": b"\x7fELF\x00\x01"})).json()
    await worker()
    answer = await ada.get(f"{BULK}/{asked['id']}", headers={"Accept": "text/csv"})
    assert answer.headers["content-type"].startswith("text/csv")
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert rows[0]["rank"] == "1"
    assert rows[0]["name"].startswith("'=")
    assert float(rows[0]["match"]) > 0
    assert rows[1]["error"]


async def test_one_that_waits_can_be_stopped_and_one_that_is_over_forgotten(
    ada: Any, worker: Any, app: FastAPI
) -> None:
    asked = (await ask(ada, {"a.txt": TEXT.encode(), "b.txt": POORER.encode()})).json()
    assert (await ada.delete(f"{BULK}/{asked['id']}")).status_code == 204
    assert await stored(app) == 0
    await worker()
    told = await read(ada, asked["id"])
    assert (told["state"], [row["match"] for row in told["ranking"]]) == ("cancelled", [None, None])
    done = (await ask(ada, {"a.txt": TEXT.encode()})).json()
    await worker()
    analysis_id = (await read(ada, done["id"]))["ranking"][0]["analysis_id"]
    for ranking in (asked, done):
        assert (await ada.delete(f"{BULK}/{ranking['id']}")).status_code == 204
        assert (await ada.get(f"{BULK}/{ranking['id']}")).status_code == 404
    assert (await ada.get(f"/api/v1/analyses/{analysis_id}")).status_code == 404


async def test_what_comes_too_late_to_stop_one_takes_nothing_away(ada: Any, worker: Any) -> None:
    over = (await ask(ada, {"a.txt": TEXT.encode()})).json()
    await worker()
    before = await read(ada, over["id"])
    assert (await ada.post(f"{BULK}/{over['id']}/stop")).status_code == 204
    assert await read(ada, over["id"]) == before
    waiting = (await ask(ada, {"a.txt": TEXT.encode()})).json()
    assert (await ada.post(f"{BULK}/{waiting['id']}/stop")).status_code == 204
    assert (await read(ada, waiting["id"]))["state"] == "cancelled"


async def test_one_that_runs_can_be_stopped(ada: Any, worker: Any, app: FastAPI) -> None:
    """What was read until then stays; what was not is not kept any longer."""
    asked = (await ask(ada, {f"{n}.txt": TEXT.encode() for n in range(30)})).json()
    working = asyncio.create_task(worker())
    while not (await read(ada, asked["id"]))["progress"]:
        assert not working.done()
        await asyncio.sleep(0.01)
    assert (await ada.delete(f"{BULK}/{asked['id']}")).status_code == 204
    await asyncio.wait_for(working, 20)
    told = await read(ada, asked["id"])
    done = [row for row in told["ranking"] if row["rank"] is not None]
    assert told["state"] == "cancelled"
    assert 0 < len(done) < 30
    assert [row["error"] for row in told["ranking"]] == [None] * 30
    assert await stored(app) == 0


@pytest.mark.parametrize(
    ("files", "words", "status", "code"),
    [
        ({}, {"x": "y"}, 422, "ranking.empty"),
        ({"a.txt": b"a"}, {"posting_text": ""}, 422, "posting.unclear"),
        ({"a.txt": b"a"}, {"profile": "juggler"}, 422, "analysis.profile_unknown"),
        ({"a.zip": b"PK\x03\x04 and no more"}, {}, 422, "ranking.archive_invalid"),
        ({"a.zip": archive({f"{n}.txt": b"a" for n in range(201)})}, {}, 422, "ranking.archive_invalid"),
        ({f"{n}.txt": b"a" for n in range(201)}, {}, 422, "ranking.too_many"),
        ({"a.zip": archive({})}, {}, 422, "ranking.empty"),
    ],
)
async def test_an_unclear_order_is_refused(
    ada: Any, files: dict[str, bytes], words: dict[str, str], status: int, code: str
) -> None:
    if not files:
        words = {**words, "posting_text": POSTING}
        answer = await ada.post(BULK, files={"none": ("n.txt", b"")}, data=words)
    else:
        answer = await ask(ada, files, **words)
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text


async def test_a_bomb_is_refused_and_leaves_nothing(ada: Any, app: FastAPI) -> None:
    bomb = archive({f"{n}.txt": b"\0" * 9_000_000 for n in range(12)})
    answer = await ask(ada, {"bomb.zip": bomb})
    assert (answer.status_code, answer.json()["code"]) == (422, "ranking.archive_invalid")
    assert await stored(app) == 0
    assert (await ada.get("/api/v1/jobs")).json()["items"] == []


async def test_a_visitor_ranks_fewer(visitor: Any) -> None:
    answer = await ask(visitor, {f"{n}.txt": b"a" for n in range(26)})
    assert (answer.status_code, answer.json()["limit"]) == (422, 25)


async def test_a_second_attempt_goes_on_where_the_first_was_broken_off(
    ada: Any, worker: Any, app: FastAPI
) -> None:
    """A file that was written stays as it was, whatever the queue does again."""
    asked = (await ask(ada, {"a.txt": TEXT.encode(), "b.pdf": pdf()})).json()
    await worker()
    before = await read(ada, asked["id"])
    async with parts_of(app).database.writing() as session:
        again = "update ranking set state = 'processing' where id = $1"
        await session.connection.execute(again, asked["id"])
        await session.connection.execute("update job set state = 'failed' where id = $1", asked["job_id"])
    assert (await ada.post(f"/api/v1/jobs/{asked['job_id']}/retry")).status_code == 200
    await worker()
    after = await read(ada, asked["id"])
    del before["finished_at"], after["finished_at"]
    assert after == before
