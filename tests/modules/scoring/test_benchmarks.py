"""How a resume compares with others: of enough people, in steps, and of nobody who does not want it."""

from typing import Any
from uuid import UUID

from fastapi import FastAPI

from tests.factories.identity import guest, member, parts_of
from tests.factories.scoring import analysis, resume
from tests.modules.scoring.desk import analyse, document


async def crowd(app: FastAPI, scores: list[float], group: str = "data engineer") -> list[UUID]:
    """So many people with a resume that was scored."""
    ids = []
    for score in scores:
        owner = (await member(app)).id
        await analysis(app, owner, readiness=score, group=group, resume_id=await resume(app, owner))
        ids.append(owner)
    return ids


async def own(app: FastAPI, client: Any, readiness: float) -> str:
    """The path of an analysis of this caller."""
    owner = UUID((await client.get("/api/v1/users/me")).json()["id"])
    made = await analysis(app, owner, readiness=readiness, resume_id=await resume(app, owner))
    return f"/api/v1/analyses/{made.id}/benchmark"


async def test_a_stranger_gets_404(app: FastAPI, ada: Any, bob: Any) -> None:
    assert (await bob.get(await own(app, ada, 70))).status_code == 404


async def test_nothing_is_said_of_few(app: FastAPI, ada: Any) -> None:
    await crowd(app, [50.0] * 18)
    path = await own(app, ada, 70)
    told = (await ada.get(path)).json()
    assert told == {"group": "data engineer", "size": 19, "minimum": 20, "percentile": None}
    await crowd(app, [50.0])
    assert (await ada.get(path)).json()["percentile"] == 100


async def test_a_percentile_comes_in_steps(app: FastAPI, ada: Any) -> None:
    await crowd(app, [float(score) for score in range(40, 70)])
    told = (await ada.get(await own(app, ada, 50.5))).json()
    # Eleven of thirty are lower: 36.7 of a hundred.
    assert (told["size"], told["percentile"]) == (31, 35)


async def test_only_resumes_that_people_keep_here_count(app: FastAPI, ada: Any) -> None:
    await crowd(app, [50.0] * 18)
    path = await own(app, ada, 70)
    for _ in range(5):
        # Files, visitors, other roles, other weights.
        await analysis(app, (await member(app)).id, readiness=90)
        visitor = (await guest(app)).id
        await analysis(app, visitor, readiness=90, resume_id=await resume(app, visitor))
        someone = (await member(app)).id
        kept = await resume(app, someone)
        await analysis(app, someone, readiness=90, group="nurse", resume_id=kept)
        await analysis(app, someone, readiness=90, weights_version="other", resume_id=kept)
    assert (await ada.get(path)).json()["size"] == 19


async def test_one_person_counts_once_with_the_newest(app: FastAPI, ada: Any) -> None:
    people = await crowd(app, [90.0] * 20)
    for owner in people:
        await analysis(app, owner, readiness=10, resume_id=await resume(app, owner))
    told = (await ada.get(await own(app, ada, 50))).json()
    assert (told["size"], told["percentile"]) == (21, 100)


async def test_whoever_stays_out_does_not_count(app: FastAPI, ada: Any, bob: Any) -> None:
    await crowd(app, [50.0] * 18)
    await own(app, bob, 50)
    path = await own(app, ada, 70)
    assert (await ada.get(path)).json()["size"] == 20
    assert (await bob.get("/api/v1/scoring/choice")).json() == {"compared": True}
    out = await bob.put("/api/v1/scoring/choice", json={"compared": False})
    assert (out.status_code, out.json()) == (200, {"compared": False})
    assert (await bob.get("/api/v1/scoring/choice")).json() == {"compared": False}
    assert (await ada.get(path)).json() == {
        "group": "data engineer",
        "size": 19,
        "minimum": 20,
        "percentile": None,
    }


async def test_the_role_is_known_by_its_title(app: FastAPI, ada: Any) -> None:
    """Synonyms are one group, whoever calls it what; what is no resume of theirs has none."""
    sections = document()["content"]["sections"]

    async def told(title: str) -> dict[str, Any]:
        content = {"basics": {"name": "Ada", "label": title}, "sections": sections}
        body = {"title": "Mine", "document": {"content": content}}
        made = (await ada.post("/api/v1/resumes", json=body)).json()
        kept = await analyse(ada, resume_id=made["id"])
        found: dict[str, Any] = (await ada.get(f"/api/v1/analyses/{kept['id']}/benchmark")).json()
        return found

    first, second = await told("Senior Software Developer"), await told("Software Engineer (m/f/d)")
    assert (first["group"], second["group"]) == ("software developer", "software engineer")
    connection = parts_of(app).database.reads.connection
    groups = await connection.fetch("select distinct role_group from analysis")
    assert len(groups) == 1
    sent = await analyse(ada, document=document())
    none = (await ada.get(f"/api/v1/analyses/{sent['id']}/benchmark")).json()
    assert (none["group"], none["percentile"]) == (None, None)
