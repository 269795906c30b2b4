"""Fit to pages: as little as needed, told in words, and honest where it cannot be done."""

from typing import Any

from tests.modules.document.test_resumes import document, make


async def fit(client: Any, pages: int, name: str = "academic") -> Any:
    return await client.post("/api/v1/export/fit", json={"document": document(name), "pages": pages})


async def count(client: Any, raw: dict[str, Any]) -> int:
    drawn = await client.post("/api/v1/export/preview", json={"document": raw})
    return int(drawn.json()["page_count"])


async def test_nobody_is_asked_to_sign_in(client: Any) -> None:
    assert (await fit(client, 1)).status_code == 401


async def test_a_long_document_is_drawn_together(visitor: Any) -> None:
    before = await count(visitor, document("academic"))
    found = (await fit(visitor, before - 1)).json()
    assert found["changes"]
    for change in found["changes"]:
        assert change["title"]
        assert found["presentation"]["config"][change["key"]] == change["after"] < change["before"]
    fitted = {**document("academic"), "presentation": found["presentation"]}
    assert await count(visitor, fitted) == before - 1


async def test_what_fits_already_stays_as_it_is(visitor: Any) -> None:
    found = (await fit(visitor, 50)).json()
    assert found["changes"] == []
    assert found["presentation"]["config"] == document("academic")["presentation"]["config"]


async def test_what_cannot_be_done_is_said_and_left(visitor: Any, ada: Any, worker: Any) -> None:
    found = (await fit(visitor, 1)).json()
    errors = [finding for finding in found["findings"] if finding["severity"] == "error"]
    assert [finding["code"] for finding in errors] == ["render.does_not_fit"]
    assert errors[0]["params"]["lines"] > 0
    assert found["changes"] == []
    body = {"document": document("academic"), "fit": 1}
    file = await visitor.post("/api/v1/export/pdf", json=body)
    assert (file.status_code, file.json()["code"]) == (422, "export.document_invalid")
    resume = await make(ada, document=document("academic"))
    asked = await ada.post(f"/api/v1/resumes/{resume['id']}/exports", json={"format": "pdf", "fit": 1})
    await worker()
    failed = (await ada.get(asked.headers["location"])).json()
    assert (failed["status"], failed["download_url"]) == ("failed", None)
    assert "smallest settings" in failed["error"]


async def test_an_export_is_fitted_and_says_how(ada: Any, worker: Any) -> None:
    before = await count(ada, document("academic"))
    resume = await make(ada, document=document("academic"))
    body = {"format": "pdf", "fit": before - 1}
    asked = await ada.post(f"/api/v1/resumes/{resume['id']}/exports", json=body)
    await worker()
    made = (await ada.get(asked.headers["location"])).json()
    assert (made["status"], made["page_count"], made["fit_pages"]) == ("completed", before - 1, before - 1)
    assert {change["key"] for change in made["changes"]} <= {
        *("font_size", "line_height", "spacing", "margin_x", "margin_y"),
    }
    assert made["changes"]
    # The resume itself is as it was.
    kept = (await ada.get(f"/api/v1/resumes/{resume['id']}")).json()
    assert kept["document"] == resume["document"]


async def test_a_few_lines_over_are_a_warning(visitor: Any) -> None:
    raw = document("empty")
    raw["content"]["sections"] = [
        {"id": "s", "type": "custom", "title": "Notes", "items": [{"title": f"Line {n}"} for n in range(60)]}
    ]
    shown = raw["content"]["sections"][0]["items"]
    over = None
    while over is None and len(shown) > 20:
        drawn = (await visitor.post("/api/v1/export/preview", json={"document": raw})).json()
        over = drawn["overflow"]
        if drawn["page_count"] == 1:
            break
        shown.pop()
    assert over is not None
    assert (drawn["page_count"], over["pages"]) == (2, 1)
    assert 1 <= over["lines"] <= 5
    assert "render.runs_over" in {finding["code"] for finding in drawn["findings"]}
