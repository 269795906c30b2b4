"""What became of an application: told, changed and taken back by its owner, and seen by nobody else."""

from typing import Any

import pytest
from fastapi import FastAPI

from tests.factories.identity import parts_of
from tests.modules.scoring.desk import analyse, make_posting, make_resume


async def sent(client: Any) -> dict[str, Any]:
    """A resume of this caller that was scored for a posting."""
    posting = await make_posting(client)
    resume = await make_resume(client)
    return await analyse(client, resume_id=resume["id"], posting_id=posting["id"])


async def test_a_stranger_gets_404(ada: Any, bob: Any, visitor: Any) -> None:
    told = await sent(ada)
    path = f"/api/v1/analyses/{told['id']}/outcome"
    await ada.put(path, json={"outcomes": ["interview"]})
    for stranger in (bob, visitor):
        assert (await stranger.get(path)).status_code == 404
        assert (await stranger.put(path, json={"outcomes": []})).status_code == 404
        assert (await stranger.post(path, json={"outcome": "offer"})).status_code == 404
    lines = (await ada.get(path)).json()["outcomes"]
    assert [line["outcome"] for line in lines] == ["interview"]


async def test_what_was_told_is_changed_and_taken_back(ada: Any) -> None:
    told = await sent(ada)
    path = f"/api/v1/analyses/{told['id']}/outcome"
    assert (await ada.get(path)).json() == {"analysis_id": told["id"], "outcomes": []}
    first = (await ada.put(path, json={"outcomes": ["applied"]})).json()["outcomes"]
    second = (await ada.put(path, json={"outcomes": ["interview", "applied", "interview"]})).json()[
        "outcomes"
    ]
    assert [line["outcome"] for line in second] == ["applied", "interview"]
    # What was told before keeps its time.
    assert second[0] == first[0]
    third = (await ada.put(path, json={"outcomes": ["rejected"]})).json()["outcomes"]
    assert [line["outcome"] for line in third] == ["rejected"]
    assert (await ada.put(path, json={"outcomes": []})).json()["outcomes"] == []
    assert (await ada.get(path)).json()["outcomes"] == []


@pytest.mark.parametrize(
    "body", [{}, {"outcomes": ["hired"]}, {"outcomes": ["offer"] * 6}, {"outcome": "offer"}]
)
async def test_what_nobody_can_tell_is_refused(ada: Any, body: dict[str, Any]) -> None:
    told = await sent(ada)
    path = f"/api/v1/analyses/{told['id']}/outcome"
    await ada.put(path, json={"outcomes": ["offer"]})
    assert (await ada.put(path, json=body)).status_code == 422
    assert [line["outcome"] for line in (await ada.get(path)).json()["outcomes"]] == ["offer"]


async def test_the_history_says_against_what_and_what_came_of_it(ada: Any, app: FastAPI) -> None:
    told = await sent(ada)
    plain = await analyse(ada, resume_id=told["resume_id"])
    path = f"/api/v1/analyses/{told['id']}/outcome"
    await ada.put(path, json={"outcomes": ["applied"]})
    await ada.put(path, json={"outcomes": ["applied", "offer"]})
    query = {"resume_id": told["resume_id"]}
    newest, oldest = (await ada.get("/api/v1/analyses", params=query)).json()["items"]
    assert (newest["id"], newest["posting_title"], newest["outcomes"]) == (plain["id"], None, [])
    assert (oldest["posting_title"], oldest["outcomes"]) == ("Senior Data Engineer", ["applied", "offer"])
    assert (oldest["profile"], oldest["weights_version"]) == ("general", told["weights_version"])
    async with parts_of(app).database.writing() as session:
        await session.connection.execute("delete from posting where id = $1", told["posting_id"])
    left = (await ada.get("/api/v1/analyses", params=query)).json()["items"][1]
    assert (left["posting_id"], left["posting_title"], left["outcomes"]) == (None, None, ["applied", "offer"])
