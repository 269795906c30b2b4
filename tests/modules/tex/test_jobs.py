"""Compiling as a job: asked for, waited for, cancelled, and answered exactly once."""

import asyncio
from datetime import datetime, timedelta
from typing import Any

import pytest

from curricle.modules.tex import service
from curricle.modules.tex.tasks import clean
from tests.factories.identity import parts_of
from tests.modules.tex.latex import BROKEN, ENDLESS, PLAIN, make_latex, needs_tex, until
from tests.patience import stretched

pytestmark = [pytest.mark.tex, needs_tex]
LATER = {"Prefer": "respond-async"}


async def ask(client: Any, source: str = PLAIN, **more: Any) -> dict[str, Any]:
    body = {"source": source, **more} if source else more
    answer = await client.post("/api/v1/compile", json=body, headers=LATER)
    assert answer.status_code == 202, answer.text
    assert answer.headers["preference-applied"] == "respond-async"
    told: dict[str, Any] = answer.json()
    assert answer.headers["location"] == f"/api/v1/compile/{told['id']}"
    return told


async def state_of(client: Any, told: dict[str, Any]) -> dict[str, Any]:
    answer = await client.get(f"/api/v1/compile/{told['id']}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_a_stranger_gets_404(ada: Any, bob: Any, worker: Any) -> None:
    told = await ask(ada)
    await worker()
    assert (await bob.get(f"/api/v1/compile/{told['id']}")).status_code == 404
    assert (await bob.get(f"/api/v1/compile/{told['id']}/file")).status_code == 404
    assert (await bob.delete(f"/api/v1/compile/{told['id']}")).status_code == 404


async def test_a_job_makes_pages(ada: Any, worker: Any) -> None:
    told = await ask(ada)
    assert told["state"] == "queued"
    early = await ada.get(f"/api/v1/compile/{told['id']}/file")
    assert (early.status_code, early.json()["code"]) == (409, "tex.no_pages")
    await worker()
    done = await state_of(ada, told)
    assert (done["state"], done["pages"], done["errors"]) == ("succeeded", 1, [])
    assert (await ada.get(done["pdf_url"])).content.startswith(b"%PDF-")
    place = {"file": "main.tex", "line": 3}
    assert (await ada.get(f"/api/v1/compile/{told['id']}/synctex", params=place)).json()["page"] == 1
    jobs = (await ada.get("/api/v1/jobs")).json()["items"]
    assert [(job["type"], job["state"]) for job in jobs] == [("tex.compile", "completed")]


async def test_a_job_tells_mistakes(ada: Any, worker: Any) -> None:
    told = await ask(ada, BROKEN)
    await worker()
    done = await state_of(ada, told)
    assert (done["state"], done["errors"][0]["line"]) == ("failed", 3)


async def test_a_job_compiles_a_resume_as_it_was_then(ada: Any, worker: Any) -> None:
    resume = await make_latex(ada)
    told = await ask(ada, "", resume_id=resume["id"])
    assert (await ada.delete(f"/api/v1/resumes/{resume['id']}")).status_code == 204
    await worker()
    assert (await state_of(ada, told))["state"] == "succeeded"


async def test_what_waits_is_cancelled(ada: Any, worker: Any) -> None:
    told = await ask(ada)
    assert (await ada.delete(f"/api/v1/compile/{told['id']}")).status_code == 204
    assert (await state_of(ada, told))["state"] == "cancelled"
    await worker()
    assert (await state_of(ada, told))["state"] == "cancelled"


async def test_what_runs_is_cancelled_at_once(ada: Any, app: Any, worker: Any) -> None:
    told = await ask(ada, ENDLESS)
    working = asyncio.create_task(worker())
    await until(lambda: app.state.curricle.tex.typesetter.state()["running"] == 1)
    began = asyncio.get_running_loop().time()
    assert (await ada.delete(f"/api/v1/compile/{told['id']}")).status_code == 204
    await working
    assert asyncio.get_running_loop().time() - began < stretched(5)
    assert (await state_of(ada, told))["state"] == "cancelled"


async def test_an_attempt_that_comes_too_late_changes_nothing(ada: Any, app: Any, worker: Any) -> None:
    """Two workers may do the same job, when one was thought dead; what is answered is answered."""
    told = await ask(ada)
    await worker()
    done = await state_of(ada, told)
    async with parts_of(app).database.writing() as session:
        assert await service.begin(session, compilation_id=told["id"]) is None
        reason = ("job.failed", "Too late.")
        await service.fail(session, compilation_id=told["id"], reason=reason, now=parts_of(app).clock())
    assert await state_of(ada, told) == done


async def test_nothing_is_kept_beyond_its_hour(ada: Any, app: Any, worker: Any) -> None:
    parts = parts_of(app)
    told = await ask(ada)
    waiting = await ask(ada, BROKEN)
    await worker()
    assert (await ada.delete(f"/api/v1/compile/{waiting['id']}")).status_code == 204
    assert (await ada.get(f"/api/v1/compile/{waiting['id']}")).status_code == 404
    folder = parts.settings.curricle_data_dir / "files" / "tex"
    assert len([path for path in folder.rglob("*") if path.is_file()]) > 0
    later = datetime.fromisoformat(told["created_at"]) + timedelta(hours=2)
    parts.clock = lambda: later
    await clean(parts)
    assert (await ada.get(f"/api/v1/compile/{told['id']}")).status_code == 404
    assert [path for path in folder.rglob("*") if path.is_file()] == []
