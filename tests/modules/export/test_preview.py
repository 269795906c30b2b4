"""The preview: the pages as the export shows them, only those that changed."""

from typing import Any

import pytest

from tests.modules.document.test_resumes import HOSTILE, document


async def preview(client: Any, **body: Any) -> Any:
    return await client.post("/api/v1/export/preview", json=body)


async def test_nobody_is_asked_to_sign_in(client: Any) -> None:
    assert (await preview(client, document=document())).status_code == 401


async def test_a_visitor_sees_pages(visitor: Any) -> None:
    drawn = (await preview(visitor, document=document("academic"))).json()
    assert drawn["page_count"] == len(drawn["pages"]) > 1
    for page in drawn["pages"]:
        assert page["svg"].startswith("<svg")
        assert page["width"] == pytest.approx(595.28, abs=0.1)
        assert page["height"] == pytest.approx(841.89, abs=0.1)


async def test_known_pages_come_without_their_picture(visitor: Any) -> None:
    first = (await preview(visitor, document=document("academic"))).json()
    known = [page["hash"] for page in first["pages"]]
    again = (await preview(visitor, document=document("academic"), known=known)).json()
    assert [page["hash"] for page in again["pages"]] == known
    assert all("svg" not in page for page in again["pages"])
    edited = document("academic")
    edited["content"]["basics"]["name"] += "x"
    changed = (await preview(visitor, document=edited, known=known)).json()
    drawn = [page for page in changed["pages"] if "svg" in page]
    assert drawn
    assert changed["pages"][0] in drawn


async def test_findings_ride_along_and_do_not_hide_the_page(visitor: Any) -> None:
    typing = document()
    typing["content"]["basics"]["email"] = "half@"
    drawn = (await preview(visitor, document=typing)).json()
    assert drawn["pages"][0]["svg"]
    assert "/content/basics/email" in {finding["pointer"] for finding in drawn["findings"]}


@pytest.mark.parametrize("raw", [raw for name, raw in HOSTILE.items() if name != "10,000 sections"])
async def test_what_is_no_document_is_refused_clearly(visitor: Any, raw: Any) -> None:
    answer = await preview(visitor, document=raw)
    assert (answer.status_code, answer.json()["code"]) == (422, "export.document_invalid")
    assert answer.json()["errors"]


async def test_pictures_of_samples_are_open(client: Any) -> None:
    picture = await client.get("/api/v1/samples/engineer/page.svg")
    assert picture.status_code == 200
    assert picture.headers["content-type"].startswith("image/svg+xml")
    assert picture.text.startswith("<svg")


async def test_a_thumbnail_is_sent_once_for_each_revision(visitor: Any) -> None:
    made = await visitor.post("/api/v1/resumes", json={"title": "Tried", "document": document()})
    path = f"/api/v1/resumes/{made.json()['id']}/page.svg"
    first = await visitor.get(path)
    assert first.text.startswith("<svg")
    again = await visitor.get(path, headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304
