"""Favourites over HTTP: marked, listed apart, and without a trace in the document's revision."""

from typing import Any

import pytest

from tests.modules.document.test_resumes import listed, make


async def mark(client: Any, resume: dict[str, Any], is_favourite: bool = True) -> dict[str, Any]:
    answer = await client.patch(
        f"/api/v1/resumes/{resume['id']}/favourite", json={"is_favourite": is_favourite}
    )
    assert answer.status_code == 200, answer.text
    marked: dict[str, Any] = answer.json()
    return marked


async def test_a_mark_is_set_and_taken_and_the_revision_stays(ada: Any) -> None:
    resume = await make(ada)
    path = f"/api/v1/resumes/{resume['id']}"
    before = await ada.get(path)
    assert before.json()["is_favourite"] is False
    unmarked = {name: value for name, value in before.json().items() if name != "document"}
    for is_favourite in (True, True, False):
        marked = await mark(ada, resume, is_favourite)
        assert marked == {**unmarked, "is_favourite": is_favourite}
        after = await ada.get(path)
        assert after.json() == {**before.json(), "is_favourite": is_favourite}
        assert after.headers["etag"] == before.headers["etag"]


async def test_an_edit_keeps_the_mark_and_a_copy_starts_without(ada: Any) -> None:
    resume = await make(ada)
    await mark(ada, resume)
    path = f"/api/v1/resumes/{resume['id']}"
    change = {"title": "Edited", "document": resume["document"]}
    edited = await ada.put(path, json=change, headers={"If-Match": '"1"'})
    assert (edited.status_code, edited.json()["is_favourite"]) == (200, True)
    copy = await ada.post(f"{path}/duplicate")
    assert (copy.status_code, copy.json()["is_favourite"]) == (201, False)


@pytest.mark.parametrize("sort", ["updated", "created", "title"])
async def test_favourites_are_walked_without_gaps_or_repeats(ada: Any, bob: Any, sort: str) -> None:
    await mark(bob, await make(bob, "Resume of another"))
    for number in range(9):
        resume = await make(ada, f"Resume {number}")
        if number % 3 != 2:
            await mark(ada, resume)
    for favourite, numbers in ((True, (0, 1, 3, 4, 6, 7)), (False, (2, 5, 8))):
        titles: list[str] = []
        query = {"sort": sort, "limit": 2, "favourite": favourite}
        cursor: dict[str, str] = {}
        while True:
            page = (await ada.get("/api/v1/resumes", params={**query, **cursor})).json()
            assert {row["is_favourite"] for row in page["items"]} == {favourite}
            titles += [row["title"] for row in page["items"]]
            if page["next_cursor"] is None:
                break
            cursor = {"cursor": page["next_cursor"]}
        expected = [f"Resume {number}" for number in numbers]
        assert titles == (expected if sort == "title" else expected[::-1])
    assert len(await listed(ada, sort=sort)) == 9


@pytest.mark.parametrize("body", [{}, {"is_favourite": "yes"}, {"is_favourite": None}, {"favourite": True}])
async def test_a_mark_is_true_or_false(ada: Any, body: dict[str, Any]) -> None:
    resume = await make(ada)
    answer = await ada.patch(f"/api/v1/resumes/{resume['id']}/favourite", json=body)
    assert answer.status_code == 422
    assert await listed(ada, favourite=True) == []
