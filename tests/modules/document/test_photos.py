"""Photos over HTTP: whose they are, what is taken, and that none is left behind."""

from typing import Any
from uuid import UUID

import pytest

from curricle.modules.document import service
from curricle.modules.document.tasks import clean_photos
from tests.factories.picture import picture
from tests.modules.document.test_resumes import document, make

PNG = {"Content-Type": "image/png"}


async def put(client: Any, resume_id: str, data: bytes | None = None, kind: str = "image/png") -> Any:
    return await client.put(
        f"/api/v1/resumes/{resume_id}/photo",
        content=picture() if data is None else data,
        headers={"Content-Type": kind},
    )


def with_photo(url: str) -> dict[str, Any]:
    raw = document()
    raw["content"]["basics"]["image"] = {"url": url, "alt": "Portrait"}
    return raw


def kept_files(settings: Any) -> list[str]:
    files = settings.curricle_data_dir / "files" / "photos"
    return [path.name for path in files.rglob("*") if path.is_file()]


async def test_a_stranger_gets_404(ada: Any, bob: Any, settings: Any) -> None:
    resume = await make(ada)
    await put(ada, resume["id"])
    path = f"/api/v1/resumes/{resume['id']}/photo"
    answers = [await put(bob, resume["id"]), await bob.get(path), await bob.delete(path)]
    assert [answer.status_code for answer in answers] == [404] * 3
    assert len(kept_files(settings)) == 1
    assert (await ada.get(path)).status_code == 200


async def test_a_photo_comes_back_as_nothing_but_a_picture(ada: Any) -> None:
    resume = await make(ada)
    data = picture("JPEG", (300, 400))
    kept = (await put(ada, resume["id"], data, "image/jpeg")).json()
    assert (kept["width"], kept["height"], kept["content_type"]) == (300, 400, "image/jpeg")
    answer = await ada.get(kept["url"])
    assert answer.content == data
    assert "sandbox" in answer.headers["content-security-policy"]
    known = {"If-None-Match": answer.headers["etag"]}
    assert (await ada.get(kept["url"], headers=known)).status_code == 304


async def test_a_photo_is_drawn_on_the_page(ada: Any) -> None:
    resume = await make(ada)
    url = (await put(ada, resume["id"])).json()["url"]
    body = {"document": with_photo(url), "template": "modern"}
    drawn = (await ada.post("/api/v1/export/preview", json=body)).json()
    assert "photo.missing" not in {finding["code"] for finding in drawn["findings"]}
    assert "<image" in drawn["pages"][0]["svg"]


async def test_nobody_draws_a_strangers_photo(ada: Any, bob: Any) -> None:
    resume = await make(ada)
    url = (await put(ada, resume["id"])).json()["url"]
    drawn = (await bob.post("/api/v1/export/preview", json={"document": with_photo(url)})).json()
    assert "photo.missing" in {finding["code"] for finding in drawn["findings"]}
    assert "<image" not in drawn["pages"][0]["svg"]


@pytest.mark.parametrize(
    ("data", "kind", "status", "code"),
    [
        (b"GIF89a" + b"x" * 100, "image/gif", 415, "request.unsupported_type"),
        (b"<svg onload='alert(1)'/>", "image/png", 422, "photo.invalid"),
        (b"", "image/png", 422, "photo.invalid"),
        (picture("WEBP"), "image/png", 422, "photo.invalid"),
        (picture("PNG", (20, 200)), "image/png", 422, "photo.invalid"),
        (picture("PNG", (5000, 64)), "image/png", 422, "photo.invalid"),
        (picture()[:60], "image/png", 422, "photo.invalid"),
        (picture()[:33] + b"x" * 500, "image/png", 422, "photo.invalid"),
        (picture("JPEG")[:400], "image/jpeg", 422, "photo.invalid"),
        (picture("JPEG", mode="CMYK"), "image/jpeg", 422, "photo.invalid"),
        (picture() + b"x" * 900_000, "image/png", 413, "photo.too_large"),
    ],
    ids=["gif", "script", "nothing", "webp", "narrow", "wide", "cut", "garbage", "jpeg cut", "inks", "heavy"],
)
async def test_what_is_no_photo_is_refused(
    ada: Any, settings: Any, data: bytes, kind: str, status: int, code: str
) -> None:
    resume = await make(ada)
    answer = await put(ada, resume["id"], data, kind)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert (await ada.get(f"/api/v1/resumes/{resume['id']}/photo")).json()["code"] == "photo.not_found"
    assert kept_files(settings) == []


async def test_a_new_photo_takes_the_place_and_undoing_finds_the_old_one(ada: Any) -> None:
    resume = await make(ada)
    first, second = picture("PNG", (100, 100)), picture("PNG", (120, 120))
    old = (await put(ada, resume["id"], first)).json()["url"]
    new = (await put(ada, resume["id"], second)).json()["url"]
    assert old != new
    assert (await ada.get(f"/api/v1/resumes/{resume['id']}/photo")).content == second
    assert (await ada.get(old)).content == first
    assert (await ada.delete(f"/api/v1/resumes/{resume['id']}/photo")).status_code == 204
    assert [(await ada.get(url)).status_code for url in (old, new)] == [404, 404]


async def test_a_copy_has_the_photo_and_keeps_it(ada: Any, app: Any, settings: Any) -> None:
    resume = await make(ada, document=document())
    url = (await put(ada, resume["id"])).json()["url"]
    path = f"/api/v1/resumes/{resume['id']}"
    body = {"title": "With photo", "document": with_photo(url)}
    assert (await ada.put(path, json=body, headers={"If-Match": '"1"'})).status_code == 200
    copy = (await ada.post(f"{path}/duplicate")).json()
    own = copy["document"]["content"]["basics"]["image"]["url"]
    assert copy["id"] in own
    await ada.delete(path)
    await clean(app)
    assert (await ada.get(own)).content == picture()
    await ada.delete(f"/api/v1/resumes/{copy['id']}")
    await clean(app)
    assert kept_files(settings) == []


async def clean(app: Any) -> None:
    """What the periodic task does."""
    await clean_photos(app.state.curricle)


async def test_photos_go_with_their_resume_and_their_owner(
    ada: Any, bob: Any, app: Any, settings: Any
) -> None:
    resume, other = await make(ada), await make(bob)
    await put(ada, resume["id"])
    await put(bob, other["id"])
    await clean(app)
    assert len(kept_files(settings)) == 2
    await ada.delete(f"/api/v1/resumes/{resume['id']}")
    await clean(app)
    assert len(kept_files(settings)) == 1
    owner = UUID((await bob.get("/api/v1/users/me")).json()["id"])
    async with app.state.curricle.database.writing() as session:
        await session.connection.execute("delete from owner where id = $1", owner)
    await clean(app)
    assert kept_files(settings) == []


async def test_a_visitors_photo_moves_into_the_account(ada: Any, visitor: Any, app: Any) -> None:
    resume = await make(visitor)
    url = (await put(visitor, resume["id"])).json()["url"]
    users = UUID((await ada.get("/api/v1/users/me")).json()["id"])
    visitors = UUID((await visitor.get("/api/v1/users/me")).json()["id"])
    async with app.state.curricle.database.writing() as session:
        await service.adopt(session, visitor_id=visitors, user_id=users)
    assert (await ada.get(url)).content == picture()
    assert (await visitor.get(url)).status_code == 404


async def test_only_the_newest_photos_are_kept_for_undoing(ada: Any, app: Any, settings: Any) -> None:
    resume = await make(ada)
    for _ in range(7):
        assert (await put(ada, resume["id"])).status_code == 200
    await clean(app)
    assert len(kept_files(settings)) == 5
