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


async def test_a_preview_can_wear_another_template(visitor: Any) -> None:
    plain = (await preview(visitor, document=document())).json()
    worn = (await preview(visitor, document=document(), template="classic")).json()
    assert plain["pages"][0]["hash"] != worn["pages"][0]["hash"]
    assert worn["findings"] == []
    letter = (await preview(visitor, document=document(), page_size="letter")).json()
    assert letter["pages"][0]["width"] == pytest.approx(612, abs=0.1)


async def test_a_preview_wears_what_its_user_prefers(visitor: Any) -> None:
    body = {"config": {"accent": "#0b6e4f"}}
    await visitor.put("/api/v1/templates/classic/preferences", json=body)
    worn = (await preview(visitor, document=document(), template="classic")).json()
    own = (await preview(visitor, document=document(), template="classic", config=body["config"])).json()
    bare = (await preview(visitor, document=document(), template="classic", config={})).json()
    assert worn["pages"][0]["hash"] == own["pages"][0]["hash"] != bare["pages"][0]["hash"]


async def test_a_look_that_cannot_be_drawn_is_a_finding_said_once(visitor: Any) -> None:
    drawn = (await preview(visitor, document=document(), config={"accent": "red"})).json()
    found = [(finding["code"], finding["pointer"]) for finding in drawn["findings"]]
    assert found.count(("config.invalid", "/presentation/config/accent")) == 1
    assert drawn["pages"][0]["svg"]
    unknown = await preview(visitor, document=document(), template="nowhere")
    assert (unknown.status_code, unknown.json()["errors"][0]["code"]) == (422, "template.unknown")


async def test_cards_of_a_gallery_are_small_and_the_callers_own(visitor: Any, client: Any) -> None:
    body = {"document": document()}
    assert (await client.post("/api/v1/templates/modern/picture", json=body)).status_code == 401
    cards = set()
    for template in (await client.get("/api/v1/templates")).json():
        card = await visitor.post(f"/api/v1/templates/{template['id']}/picture", json=body)
        assert card.status_code == 200, card.text
        assert card.headers["content-type"] == "image/png"
        assert card.content.startswith(b"\x89PNG")
        assert len(card.content) < 80_000
        cards.add(card.content)
    assert len(cards) == len((await client.get("/api/v1/templates")).json())


async def test_pictures_of_templates_are_open_and_kept(client: Any) -> None:
    for template in (await client.get("/api/v1/templates")).json():
        picture = await client.get(template["picture_url"])
        assert picture.status_code == 200
        assert picture.text.startswith("<svg")
        assert "public" in picture.headers["cache-control"]
        known = {"If-None-Match": picture.headers["etag"]}
        assert (await client.get(template["picture_url"], headers=known)).status_code == 304
