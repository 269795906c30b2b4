"""Jobs over HTTP: seen by their owner only, and queued again once they have failed."""

from typing import Any
from uuid import UUID

import pytest
from fastapi import FastAPI
from pydantic import BaseModel

from curricle.platform.ids import new_id
from curricle.platform.jobs import GiveUp, Task, TaskContext, Worker, enqueue
from tests.factories.identity import parts_of


class Wish(BaseModel):
    """What the task of these tests is to do."""

    works_at: int


async def try_it(context: TaskContext, payload: Wish) -> None:
    """Gives up until the job has come so often."""
    calls.append(context.job.attempts)
    if len(calls) < payload.works_at:
        raise GiveUp("test.no", "Not today.")


calls: list[int] = []
TRY = Task("test.try", Wish, try_it)


@pytest.fixture(autouse=True)
def _no_calls() -> None:
    calls.clear()


async def make_job(app: FastAPI, owner_id: UUID, works_at: int = 1) -> str:
    async with parts_of(app).database.writing() as session:
        return str(await enqueue(session, TRY, Wish(works_at=works_at), owner_id=owner_id, weight=1))


async def run(app: FastAPI) -> int:
    return await Worker(parts_of(app), [TRY]).drain()


async def id_of(client: Any) -> UUID:
    return UUID((await client.get("/api/v1/users/me")).json()["id"])


async def test_a_stranger_gets_404(app: FastAPI, ada: Any, bob: Any) -> None:
    job_id = await make_job(app, await id_of(ada), works_at=9)
    await run(app)
    for client, status in ((bob, 404), (ada, 200)):
        assert (await client.get(f"/api/v1/jobs/{job_id}")).status_code == status
        assert (await client.post(f"/api/v1/jobs/{job_id}/retry")).status_code == status
    assert (await bob.get("/api/v1/jobs")).json() == {"items": [], "next_cursor": None}
    assert (await ada.get(f"/api/v1/jobs/{new_id()}")).status_code == 404


async def test_nobody_is_told_to_sign_in(client: Any) -> None:
    for path in ("/api/v1/jobs", f"/api/v1/jobs/{new_id()}", "/api/v1/events"):
        answer = await client.get(path)
        assert (answer.status_code, answer.json()["code"]) == (401, "identity.not_signed_in")


async def test_job_says_how_it_stands(app: FastAPI, visitor: Any) -> None:
    job_id = await make_job(app, await id_of(visitor))
    waiting = (await visitor.get(f"/api/v1/jobs/{job_id}")).json()
    assert (waiting["state"], waiting["attempts"], waiting["priority"]) == ("pending", 0, "high")
    assert waiting["duration_seconds"] is None
    await run(app)
    done = (await visitor.get(f"/api/v1/jobs/{job_id}")).json()
    assert (done["state"], done["progress"], done["attempts"], done["error"]) == ("completed", 1, 1, None)
    assert done["duration_seconds"] >= 0
    assert done["result_expires_at"] > done["finished_at"]
    assert "payload" not in done


async def test_list_goes_page_by_page_and_by_state(app: FastAPI, ada: Any) -> None:
    owner = await id_of(ada)
    made = [await make_job(app, owner) for _ in range(5)]
    await run(app)
    failed = await make_job(app, owner, works_at=99)
    await run(app)
    seen: list[str] = []
    cursor = None
    while True:
        page = (
            await ada.get("/api/v1/jobs", params={"limit": 2, **({"cursor": cursor} if cursor else {})})
        ).json()
        seen += [job["id"] for job in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert seen == [failed, *reversed(made)]
    listed = (await ada.get("/api/v1/jobs", params={"state": "failed"})).json()["items"]
    assert [(job["id"], job["error"]) for job in listed] == [
        (failed, {"code": "test.no", "message": "Not today."})
    ]
    assert (await ada.get("/api/v1/jobs", params={"state": "lost"})).status_code == 422


async def test_failed_job_is_queued_again_and_others_are_not(app: FastAPI, ada: Any) -> None:
    job_id = await make_job(app, await id_of(ada), works_at=2)
    refused = await ada.post(f"/api/v1/jobs/{job_id}/retry")
    assert (refused.status_code, refused.json()["code"]) == (409, "job.not_failed")
    await run(app)
    again = await ada.post(f"/api/v1/jobs/{job_id}/retry")
    assert (again.status_code, again.json()["state"], again.json()["attempts"]) == (200, "pending", 0)
    assert (await ada.post(f"/api/v1/jobs/{job_id}/retry")).status_code == 409
    assert await run(app) == 1
    assert (await ada.get(f"/api/v1/jobs/{job_id}")).json()["state"] == "completed"
    assert (await ada.post(f"/api/v1/jobs/{job_id}/retry")).status_code == 409
    assert calls == [1, 1]


async def test_queueing_again_has_its_limit(app: FastAPI, ada: Any) -> None:
    job_id = await make_job(app, await id_of(ada))
    codes = {(await ada.post(f"/api/v1/jobs/{job_id}/retry")).status_code for _ in range(31)}
    assert codes == {409, 429}
