"""The caller's own page: profile, picture and password."""

import io
import zlib

import pytest
from fastapi import FastAPI
from PIL import Image

from tests.factories import identity as factory
from tests.modules.identity.conftest import OpenDevice, Told, join, letters, rows, sign_in

ADA = "ada@example.org"
NEW_PASSWORD = "ten herons in a rowing boat"


def picture(kind: str, size: tuple[int, int] = (64, 48)) -> bytes:
    """A real picture of a kind."""
    data = io.BytesIO()
    Image.new("RGB", size, "teal").save(data, kind)
    return data.getvalue()


async def test_the_profile_of_another_cannot_be_asked_for(app: FastAPI, open_device: OpenDevice) -> None:
    ada, bob = await factory.member(app), await factory.member(app, name="Bob")
    stranger = await open_device(cookies=bob.cookies)
    assert (await stranger.get(f"/users/{ada.id}")).status_code == 404
    assert (await stranger.get("/users/me")).json()["name"] == "Bob"


async def test_what_is_given_is_changed(app: FastAPI, open_device: OpenDevice) -> None:
    ada = await factory.member(app)
    device = await open_device(cookies=ada.cookies)
    changed = await device.patch("/users/me", json={"name": "  Ada   King ", "time_zone": "Asia/Kolkata"})
    assert changed.status_code == 200
    me = (await device.get("/users/me")).json()
    assert me == changed.json()
    assert (me["name"], me["locale"], me["time_zone"]) == ("Ada King", "en-GB", "Asia/Kolkata")
    assert (await device.patch("/users/me", json={})).json() == me


@pytest.mark.parametrize(
    "wrong",
    [
        {"email": "other@example.org"},
        {"role": "admin"},
        {"plan": {"id": "gold"}},
        {"time_zone": "Mars/Olympus"},
        {"time_zone": "/etc/localtime"},
        {"locale": "en_GB"},
        {"name": "a\x00b"},
        {"name": "a\u2028b"},
        {"name": "x" * 121},
    ],
)
async def test_what_is_no_profile(app: FastAPI, open_device: OpenDevice, wrong: dict[str, object]) -> None:
    ada = await factory.member(app)
    answer = await (await open_device(cookies=ada.cookies)).patch("/users/me", json=wrong)
    assert answer.status_code in (400, 422)
    assert answer.headers["content-type"] == "application/problem+json"


async def test_a_visitor_sees_itself(app: FastAPI, open_device: OpenDevice) -> None:
    guest = await factory.guest(app)
    me = (await (await open_device(cookies=guest.cookies)).get("/users/me")).json()
    assert (me["id"], me["kind"], me["email"], me["role"]) == (str(guest.id), "visitor", None, "user")


async def test_the_operator_names_the_admins(app: FastAPI, open_device: OpenDevice) -> None:
    parts = factory.parts_of(app)
    parts.settings = parts.settings.model_copy(update={"admin_emails": ["Boss@example.org"]})
    boss = await factory.member(app, email="boss@example.org")
    other = await factory.member(app)
    roles = [
        (await (await open_device(cookies=who.cookies)).get("/users/me")).json()["role"]
        for who in (boss, other)
    ]
    assert roles == ["admin", "user"]


@pytest.mark.parametrize(
    ("kind", "content_type"), [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("WEBP", "image/webp")]
)
async def test_a_picture_is_kept_and_served_to_its_owner(
    app: FastAPI, open_device: OpenDevice, kind: str, content_type: str
) -> None:
    ada, bob = await factory.member(app), await factory.member(app)
    device = await open_device(cookies=ada.cookies)
    data = picture(kind)
    put = await device.put("/users/me/avatar", content=data, headers={"content-type": content_type})
    assert put.status_code == 200, put.text
    served = await device.get(put.json()["avatar_url"].removeprefix("/api/v1"))
    assert (served.status_code, served.content) == (200, data)
    assert served.headers["content-type"] == content_type
    assert served.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in served.headers["content-security-policy"]
    assert served.headers["cache-control"].startswith("private")
    cached = await device.get("/users/me/avatar", headers={"if-none-match": served.headers["etag"]})
    assert cached.status_code == 304
    others = await (await open_device(cookies=bob.cookies)).get(
        put.json()["avatar_url"].removeprefix("/api/v1")
    )
    assert (others.status_code, others.json()["code"]) == (404, "identity.avatar_not_found")


async def test_a_new_picture_replaces_the_old_one(app: FastAPI, open_device: OpenDevice) -> None:
    ada = await factory.member(app)
    device = await open_device(cookies=ada.cookies)
    storage = factory.parts_of(app).storage
    keys = []
    for kind in ("PNG", "WEBP"):
        answer = await device.put(
            "/users/me/avatar", content=picture(kind), headers={"content-type": f"image/{kind.lower()}"}
        )
        assert answer.status_code == 200
        keys.append((await rows(app, "select avatar_key from account"))[0]["avatar_key"])
    assert [await storage.exists(key) for key in keys] == [False, True]
    assert (await device.delete("/users/me/avatar")).status_code == 204
    assert not await storage.exists(keys[1])
    assert (await device.get("/users/me")).json()["avatar_url"] is None
    assert (await device.delete("/users/me/avatar")).status_code == 204


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
BOMB = picture("PNG")[:16] + (60_000).to_bytes(4, "big") * 2 + picture("PNG")[24:]


@pytest.mark.parametrize(
    ("data", "content_type", "status"),
    [
        (SVG, "image/svg+xml", 415),
        (SVG, "image/png", 422),
        (b"<html><script>alert(1)</script>", "image/jpeg", 422),
        (picture("JPEG"), "image/png", 422),
        (picture("PNG", (8, 8)), "image/png", 422),
        (picture("PNG", (4097, 20)), "image/png", 422),
        (BOMB, "image/png", 422),
        (picture("PNG")[:20], "image/png", 422),
        (b"\xff\xd8\xff\xe0" + b"\xff" * 500, "image/jpeg", 422),
        (b"", "image/webp", 422),
        (picture("PNG") + zlib.compress(b"", 0) + bytes(1_000_000), "image/png", 413),
        (b"{}", "application/json", 415),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_what_is_no_picture(
    app: FastAPI, open_device: OpenDevice, data: bytes, content_type: str, status: int
) -> None:
    ada = await factory.member(app)
    device = await open_device(cookies=ada.cookies)
    answer = await device.put("/users/me/avatar", content=data, headers={"content-type": content_type})
    assert answer.status_code == status, answer.text
    assert (await rows(app, "select avatar_key from account"))[0]["avatar_key"] is None


async def test_a_changed_password_signs_all_others_out(
    app: FastAPI, open_device: OpenDevice, told: Told
) -> None:
    laptop, phone = await open_device(), await open_device()
    await join(app, laptop)
    await sign_in(phone)
    before = laptop.cookies["curricle"]
    body = {"current": factory.PASSWORD, "new": NEW_PASSWORD}
    assert (await laptop.post("/users/me/password", json=body)).status_code == 204
    assert laptop.cookies["curricle"] != before
    assert (await laptop.get("/users/me")).status_code == 200
    replayed = await open_device(cookies={"curricle": before})
    assert (await replayed.get("/users/me")).status_code == 401
    assert (await phone.get("/users/me")).status_code == 401
    assert (await sign_in(phone)).status_code == 401
    assert (await sign_in(phone, password=NEW_PASSWORD)).status_code == 200
    assert (await letters(app, ADA))[-1][0] == "Your password was changed"


async def test_a_changed_password_ends_waiting_resets(
    app: FastAPI, open_device: OpenDevice, told: Told
) -> None:
    ada = await factory.member(app)
    device = await open_device(cookies=ada.cookies)
    await device.post("/auth/reset", json={"email": ada.email})
    await device.post("/users/me/password", json={"current": factory.PASSWORD, "new": NEW_PASSWORD})
    assert await rows(app, "select 1 from password_reset") == []


async def test_the_present_password_is_needed_and_cannot_be_guessed(
    app: FastAPI, open_device: OpenDevice
) -> None:
    ada = await factory.member(app)
    device = await open_device(cookies=ada.cookies)
    body = {"current": "not it at all", "new": NEW_PASSWORD}
    answers = [await device.post("/users/me/password", json=body) for _ in range(12)]
    assert [answer.status_code for answer in answers] == [403] * 10 + [429] * 2
    assert answers[0].json()["code"] == "identity.password_wrong"


async def test_a_weak_password_is_refused(app: FastAPI, open_device: OpenDevice) -> None:
    ada = await factory.member(app)
    device = await open_device(cookies=ada.cookies)
    body = {"current": factory.PASSWORD, "new": "Iloveyou2026!"}
    answer = await device.post("/users/me/password", json=body)
    assert (answer.status_code, answer.json()["code"]) == (422, "identity.password_weak")
    [finding] = answer.json()["errors"]
    assert (finding["code"], finding["severity"], finding["pointer"]) == ("password.common", "error", "/new")
