"""How long things are kept, whose they become, and what a stranger's pace is."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from fastapi import FastAPI

from curricle.modules.scoring import service
from curricle.modules.scoring.tasks import clean
from tests.factories.identity import guest, member, parts_of
from tests.factories.scoring import analysis
from tests.modules.conftest import browser
from tests.modules.scoring.desk import POSTING, TEXT, analyse, document, make_posting, send

BULK = "/api/v1/analyses/bulk"


async def id_of(client: Any) -> UUID:
    return UUID((await client.get("/api/v1/users/me")).json()["id"])


async def count(app: FastAPI, table: str) -> int:
    """How many rows there are."""
    connection = parts_of(app).database.reads.connection
    found: int = await connection.fetchval(f"select count(*) from {table}")
    return found


async def test_what_a_visitor_had_scored_moves_into_the_account(
    ada: Any, visitor: Any, worker: Any, app: FastAPI
) -> None:
    posting = await make_posting(visitor)
    sent = (await send(visitor, TEXT.encode(), "ada.txt", posting_id=posting["id"])).json()
    asked = (
        await visitor.post(BULK, files={"files": ("a.txt", TEXT.encode())}, data={"posting_text": POSTING})
    ).json()
    await visitor.put("/api/v1/scoring/choice", json={"compared": False})
    users, visitors = await id_of(ada), await id_of(visitor)
    async with parts_of(app).database.writing() as session:
        await service.adopt(session, visitor_id=visitors, user_id=users)
    await worker()
    assert (await ada.get(f"/api/v1/analyses/{sent['id']}")).json() == sent
    assert (await ada.get(f"/api/v1/postings/{posting['id']}")).json() == posting
    ranking = (await ada.get(f"{BULK}/{asked['id']}")).json()
    assert (ranking["state"], ranking["ranking"][0]["rank"]) == ("completed", 1)
    assert (await ada.get("/api/v1/scoring/choice")).json() == {"compared": False}
    assert (await visitor.get(f"/api/v1/analyses/{sent['id']}")).status_code == 404
    assert (await visitor.get("/api/v1/postings")).json()["items"] == []


async def test_what_visitors_leave_is_kept_for_a_week_and_what_users_keep_for_years(app: FastAPI) -> None:
    parts = parts_of(app)
    visitor, user = (await guest(app)).id, (await member(app)).id
    now = parts.clock()
    for owner, days in ((visitor, 8), (visitor, 6), (user, 8), (user, 729), (user, 731)):
        await analysis(app, owner, created_at=now - timedelta(days=days))
    async with browser(app, (await guest(app)).cookies) as client:
        await make_posting(client)
        await client.post(BULK, files={"files": ("a.txt", b"words")}, data={"posting_text": POSTING})
    async with parts.database.writing() as session:
        for table in ("posting", "ranking"):
            older = f"update {table} set created_at = created_at - interval '8 days'"
            await session.connection.execute(older)
    folder = parts.settings.curricle_data_dir / "files" / "rankings"
    assert [path for path in folder.rglob("*") if path.is_file()]
    await clean(parts)
    assert await count(app, "analysis") == 3
    assert await count(app, "posting") == await count(app, "ranking") == await count(app, "ranking_item") == 0
    assert [path for path in folder.rglob("*") if path.is_file()] == []


async def test_an_owner_who_goes_takes_everything(app: FastAPI, worker: Any) -> None:
    someone = await member(app)
    async with browser(app, someone.cookies) as client:
        await make_posting(client)
        told = await analyse(client, document=document(), posting_text=POSTING)
        await client.post(f"/api/v1/analyses/{told['id']}/outcome", json={"outcome": "offer"})
        await client.post(BULK, files={"files": ("a.txt", b"words")}, data={"posting_text": POSTING})
        await client.put("/api/v1/scoring/choice", json={"compared": False})
    async with parts_of(app).database.writing() as session:
        await session.connection.execute("delete from owner where id = $1", someone.id)
    await worker()
    await clean(parts_of(app))
    for table in ("posting", "analysis", "analysis_outcome", "ranking", "ranking_item", "scoring_choice"):
        assert await count(app, table) == 0, table
    folder = parts_of(app).settings.curricle_data_dir / "files" / "rankings"
    assert [path for path in folder.rglob("*") if path.is_file()] == []


async def test_files_whose_request_died_on_the_way_are_taken_away(app: FastAPI, visitor: Any) -> None:
    """Whatever ends between a file and its job: nobody sees the ranking, and the file goes in an hour."""
    parts = parts_of(app)
    order = service.RankingOrder(
        service.Against(posting_text=POSTING), [service.SentFile("a.txt", TEXT.encode())]
    )
    row = await service.prepare(parts, owner_id=await id_of(visitor), is_visitor=True, order=order)
    assert (await visitor.get(f"{BULK}/{row.id}")).status_code == 404
    folder = parts.settings.curricle_data_dir / "files" / "rankings"

    def files() -> list[Any]:
        return [path for path in folder.rglob("*") if path.is_file()]

    await clean(parts)
    assert len(files()) == 1
    async with parts.database.writing() as session:
        older = "update ranking set created_at = created_at - interval '2 hours'"
        await session.connection.execute(older)
    await clean(parts)
    assert files() == []


async def test_of_a_file_nothing_is_kept_but_what_was_read(visitor: Any, app: FastAPI) -> None:
    await send(visitor, TEXT.encode(), "ada.txt")
    folder = parts_of(app).settings.curricle_data_dir / "files"
    assert [path for path in folder.rglob("*") if path.is_file()] == []


class TestLimits:
    """An operator who lets everybody score twice a minute."""

    @pytest.fixture
    def settings(self, settings: Any) -> Any:
        """Few analyses for each, more for all of one address."""
        rules = {"analysis": "2/60", "analysis_address": "3/60", "preview": "1/60"}
        return settings.model_copy(update={"rate_limit_rules": rules})

    async def test_another_visitor_is_no_other_address(self, visitor: Any, ada: Any, app: FastAPI) -> None:
        async def codes(client: Any, times: int) -> list[int]:
            order = {"document": document()}
            return [(await client.post("/api/v1/analyses", json=order)).status_code for _ in range(times)]

        assert await codes(visitor, 3) == [201, 201, 429]
        async with browser(app, (await guest(app)).cookies) as other:
            assert await codes(other, 2) == [201, 429]
        # Whoever has an account shares no limit with strangers of the same house.
        assert await codes(ada, 3) == [201, 201, 429]

    async def test_a_panel_has_the_pace_of_a_preview(self, visitor: Any) -> None:
        order = {"document": document()}
        for wanted in (200, 429):
            answer = await visitor.post("/api/v1/analyses/live", json=order)
            assert answer.status_code == wanted
        assert '"preview"' in answer.headers["ratelimit-policy"]
