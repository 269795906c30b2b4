"""Two versions of the weights beside each other: who gets which, what is recorded, and who may look."""

from typing import Any
from uuid import UUID

import pytest
from fastapi import FastAPI

from curricle.engines.ats.check.weights import DEFAULT_VERSION
from curricle.modules.scoring.service import weighing
from curricle.platform.crypto import Crypto
from curricle.platform.ids import new_id
from tests.conftest import SECRET
from tests.factories.identity import member, parts_of
from tests.factories.scoring import analysis
from tests.modules.conftest import browser
from tests.modules.scoring.desk import analyse, document, make_posting, make_resume

TRIAL = "2026.1-trial"
ADMIN = "admin@example.org"


@pytest.fixture
def settings(settings: Any) -> Any:
    """An operator who tries other weights, and may look at what that shows."""
    changes = {"scoring_trial_weights": TRIAL, "scoring_trial_share": 0.25, "admin_emails": [ADMIN]}
    return settings.model_copy(update=changes)


async def test_to_all_but_admins_there_is_no_such_door(ada: Any, visitor: Any, app: FastAPI) -> None:
    for stranger in (ada, visitor):
        assert (await stranger.get("/api/v1/scoring/experiment")).status_code == 404
    assert (await ada.get("/api/v1/scoring")).status_code == 200


async def test_an_admin_sees_both_versions(app: FastAPI, ada: Any) -> None:
    one, other = (await member(app)).id, (await member(app)).id
    first = await analysis(app, one, readiness=60, match=40)
    await analysis(app, one, readiness=70)
    tried = await analysis(app, other, readiness=80, match=50, weights_version=TRIAL)
    async with parts_of(app).database.writing() as session:
        for owner, kept, outcome in ((one, first, "interview"), (other, tried, "offer")):
            tell = "insert into analysis_outcome select id, $2, now() from analysis where id = $1"
            await session.connection.execute(tell, kept.id, outcome)
            assert owner
    someone = await member(app, email=ADMIN)
    async with browser(app, someone.cookies) as admin:
        answer = await admin.get("/api/v1/scoring/experiment")
    assert answer.status_code == 200, answer.text
    none = {"applied": 0, "interview": 0, "offer": 0, "rejected": 0, "no_answer": 0}
    assert answer.json() == {
        # Nobody is given a version that is not there; what was seen with it stays to be seen.
        "running": False,
        "share": 0.25,
        "arms": [
            {
                "weights_version": DEFAULT_VERSION,
                "owners": 1,
                "analyses": 2,
                "mean_readiness": 65.0,
                "mean_match": 40.0,
                "applications": 1,
                "outcomes": {**none, "interview": 1},
            },
            {
                "weights_version": TRIAL,
                "owners": 1,
                "analyses": 1,
                "mean_readiness": 80.0,
                "mean_match": 50.0,
                "applications": 1,
                "outcomes": {**none, "offer": 1},
            },
        ],
    }


@pytest.mark.parametrize("share", [0.0, 1.0])
async def test_the_second_version_that_ships_can_be_tried_at_once(
    app: FastAPI, ada: Any, share: float
) -> None:
    parts = parts_of(app)
    changes = {"scoring_trial_weights": "2026.2", "scoring_trial_share": share}
    parts.settings = parts.settings.model_copy(update=changes)
    scored = await analyse(ada, document=document())
    assert scored["weights_version"] == ("2026.2" if share else DEFAULT_VERSION)
    someone = await member(app, email=ADMIN)
    async with browser(app, someone.cookies) as admin:
        told = (await admin.get("/api/v1/scoring/experiment")).json()
    assert told["running"] is bool(share)
    assert [arm["weights_version"] for arm in told["arms"]] == [DEFAULT_VERSION, "2026.2"]
    assert [arm["analyses"] for arm in told["arms"]] == ([0, 1] if share else [1, 0])


async def test_outcomes_are_told_once_each(ada: Any) -> None:
    told = await analyse(ada, resume_id=(await make_resume(ada))["id"])
    path = f"/api/v1/analyses/{told['id']}/outcome"
    for outcome in ("applied", "interview", "interview"):
        answer = await ada.post(path, json={"outcome": outcome})
        assert answer.status_code == 200, answer.text
    assert [line["outcome"] for line in answer.json()["outcomes"]] == ["applied", "interview"]
    wrong = await ada.post(path, json={"outcome": "hired by magic"})
    assert wrong.status_code == 422


async def test_one_application_counts_once_however_often_it_was_scored(app: FastAPI, ada: Any) -> None:
    """A resume that was scored three times for the same posting was sent there once."""
    resume_id = (await make_resume(ada))["id"]
    posting_id = (await make_posting(ada))["id"]
    scored = [await analyse(ada, resume_id=resume_id, posting_id=posting_id) for _ in range(3)]
    scored.append(await analyse(ada, resume_id=resume_id, posting_text="Baker wanted, in Rome."))
    for one in scored:
        path = f"/api/v1/analyses/{one['id']}/outcome"
        assert (await ada.put(path, json={"outcomes": ["applied", "interview"]})).status_code == 200
    someone = await member(app, email=ADMIN)
    async with browser(app, someone.cookies) as admin:
        arm = (await admin.get("/api/v1/scoring/experiment")).json()["arms"][0]
    assert (arm["analyses"], arm["applications"]) == (4, 2)
    assert (arm["outcomes"]["applied"], arm["outcomes"]["interview"], arm["outcomes"]["offer"]) == (2, 2, 0)


async def test_everybody_may_read_the_version_that_they_were_scored_with(client: Any) -> None:
    told = [
        (await client.get("/api/v1/scoring", params={"version": version})).json()
        for version in ("2026.1", "2026.2")
    ]
    assert [one["version"] for one in told] == ["2026.1", "2026.2"]
    points = [{check["code"]: check["points"] for check in one["checks"]} for one in told]
    assert points[0] != points[1]
    missing = await client.get("/api/v1/scoring", params={"version": "1999"})
    assert (missing.status_code, missing.json()["code"]) == (404, "scoring.weights_unknown")
    assert "public" not in missing.headers.get("cache-control", "")


async def test_an_unknown_version_changes_nobodys_score(ada: Any) -> None:
    kept = await analyse(ada, document=document())
    live = (await ada.post("/api/v1/analyses/live", json={"document": document()})).json()
    assert kept["weights_version"] == live["weights_version"] == DEFAULT_VERSION


def test_a_share_of_people_is_chosen_and_stays_chosen() -> None:
    crypto = Crypto(SECRET)
    people = [new_id() for _ in range(4000)]

    def chosen(share: float, version: str = TRIAL) -> set[UUID]:
        return {one for one in people if weighing.is_chosen(crypto, one, version, share)}

    quarter = chosen(0.25)
    assert quarter == chosen(0.25)
    assert 0.22 < len(quarter) / len(people) < 0.28
    # A growing share takes nobody's version away, and another experiment draws anew.
    assert quarter < chosen(0.5) < chosen(1.0)
    assert chosen(1.0) == set(people)
    assert chosen(0.0) == set()
    both = quarter & chosen(0.25, "another")
    assert 0.03 < len(both) / len(people) < 0.1


async def test_how_scores_are_computed_is_public_and_cached(client: Any) -> None:
    answer = await client.get("/api/v1/scoring")
    assert answer.status_code == 200, answer.text
    assert "public" in answer.headers["cache-control"]
    told = answer.json()
    assert told["version"] == DEFAULT_VERSION
    assert sum(check["points"] for check in told["checks"]) == pytest.approx(100)
    assert sum(part["points"] for part in told["match_parts"]) == pytest.approx(100)
    assert {check["part"] for check in told["checks"]} <= {part["code"] for part in told["parts"]}
    assert all(check["why"] and check["source"] for check in told["checks"])
    assert "general" in [profile["id"] for profile in told["profiles"]]
    assert "judgement" in told["note"]
