"""Sessions and API keys: seen and ended by their owner, and by nobody else."""

from datetime import timedelta
from uuid import UUID

import pytest
from fastapi import FastAPI

from curricle.platform.clock import now
from tests.factories import identity as factory
from tests.modules.identity.conftest import OpenDevice, Told, join, rows, sign_in

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"
SAFARI = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/19.1 Mobile/15E148 Safari/604.1"
)
NOBODYS = UUID("0190c0de-0000-7000-8000-000000000000")
KEY = {"name": "Nightly export", "scopes": ["resumes:read", "exports:write"]}


@pytest.mark.parametrize("kind", ["sessions", "keys"])
async def test_anothers_is_not_there(app: FastAPI, open_device: OpenDevice, kind: str) -> None:
    ada, bob = await factory.member(app), await factory.member(app)
    secret = await factory.api_key(app, ada.id)
    [key] = await rows(app, "select id from api_key")
    thing = {"sessions": ada.session_id, "keys": key["id"]}[kind]
    stranger = await open_device(cookies=bob.cookies)
    others = await stranger.delete(f"/users/me/{kind}/{thing}")
    nobodys = await stranger.delete(f"/users/me/{kind}/{NOBODYS}")
    assert others.status_code == nobodys.status_code == 404
    assert {**others.json(), "instance": ""} == {**nobodys.json(), "instance": ""}
    assert (await (await open_device(cookies=ada.cookies)).get("/users/me")).status_code == 200
    assert len(await rows(app, "select 1 from api_key")) == 1
    assert secret


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/users/me/sessions"),
        ("DELETE", "/users/me/sessions"),
        ("DELETE", f"/users/me/sessions/{NOBODYS}"),
        ("GET", "/users/me/keys"),
        ("POST", "/users/me/keys"),
        ("DELETE", f"/users/me/keys/{NOBODYS}"),
        ("POST", "/users/me/password"),
        ("PATCH", "/users/me"),
        ("PUT", "/users/me/avatar"),
        ("GET", "/users/me/avatar"),
        ("DELETE", "/users/me/avatar"),
    ],
)
async def test_what_only_a_person_can_do(
    app: FastAPI, open_device: OpenDevice, method: str, path: str
) -> None:
    ada, guest = await factory.member(app), await factory.guest(app)
    scopes = ("resumes:read", "resumes:write", "exports:write", "profile:read")
    secret = await factory.api_key(app, ada.id, scopes=scopes)
    device = await open_device()
    nobody = await device.request(method, path)
    with_key = await device.request(method, path, headers={"authorization": f"Bearer {secret}"})
    as_guest = await (await open_device(cookies=guest.cookies)).request(method, path)
    assert (nobody.status_code, nobody.json()["code"]) == (401, "identity.not_signed_in")
    assert (with_key.status_code, with_key.json()["code"]) == (403, "identity.key_not_allowed")
    assert (as_guest.status_code, as_guest.json()["code"]) == (403, "identity.account_needed")


async def test_sessions_are_seen_and_ended(app: FastAPI, open_device: OpenDevice, told: Told) -> None:
    laptop, phone = await open_device(user_agent=FIREFOX), await open_device(user_agent=SAFARI)
    await join(app, laptop)
    await sign_in(phone)
    seen = (await laptop.get("/users/me/sessions")).json()["items"]
    assert {(item["device"], item["current"]) for item in seen} == {
        ("Firefox on Linux", True),
        ("Safari on iPhone", False),
    }
    [other] = [item["id"] for item in seen if not item["current"]]
    assert (await laptop.delete(f"/users/me/sessions/{other}")).status_code == 204
    assert (await phone.get("/users/me")).status_code == 401
    assert (await laptop.get("/users/me")).status_code == 200


async def test_all_others_are_ended_at_once(app: FastAPI, open_device: OpenDevice, told: Told) -> None:
    laptop, phone, tablet = [await open_device() for _ in range(3)]
    await join(app, laptop)
    for device in (phone, tablet):
        await sign_in(device)
    assert (await laptop.delete("/users/me/sessions")).status_code == 204
    statuses = [(await device.get("/users/me")).status_code for device in (laptop, phone, tablet)]
    assert statuses == [200, 401, 401]


async def test_ending_the_own_session_clears_its_cookie(app: FastAPI, open_device: OpenDevice) -> None:
    ada = await factory.member(app)
    device = await open_device(cookies=ada.cookies)
    answer = await device.delete(f"/users/me/sessions/{ada.session_id}")
    assert answer.headers["set-cookie"].startswith('curricle=""')
    assert (await device.get("/users/me")).status_code == 401


async def test_sessions_that_are_over_are_not_listed(app: FastAPI, open_device: OpenDevice) -> None:
    ada = await factory.member(app)
    await factory.signed_in(app, ada.id, device="Chrome on Windows")
    async with factory.parts_of(app).database.writing() as session:
        await session.connection.execute(
            "update user_session set last_seen_at = created_at - interval '31 days' where device like 'Chr%'"
        )
    listed = (await (await open_device(cookies=ada.cookies)).get("/users/me/sessions")).json()["items"]
    assert [item["device"] for item in listed] == ["Firefox on Linux"]


async def test_a_key_is_shown_once_used_and_revoked(app: FastAPI, open_device: OpenDevice) -> None:
    ada = await factory.member(app)
    device, script = await open_device(cookies=ada.cookies), await open_device()
    body = {"name": "Nightly", "scopes": ["profile:read", "profile:read"]}
    made = await device.post("/users/me/keys", json=body)
    assert made.status_code == 201
    key = made.json()
    assert key["secret"].startswith(key["hint"])
    assert key["scopes"] == ["profile:read"]
    listed = (await device.get("/users/me/keys")).json()["items"]
    assert listed == [{name: value for name, value in key.items() if name != "secret"}]
    assert key["last_used_at"] is None
    for answer in (made, await device.get("/users/me/keys"), await device.get("/users/me/sessions")):
        assert answer.headers["cache-control"] == "no-store"

    bearer = {"authorization": f"Bearer {key['secret']}"}
    me = await script.get("/users/me", headers=bearer)
    assert (me.status_code, me.json()["id"]) == (200, str(ada.id))
    assert (await device.get("/users/me/keys")).json()["items"][0]["last_used_at"] is not None

    assert (await device.delete(f"/users/me/keys/{key['id']}")).status_code == 204
    gone = await script.get("/users/me", headers=bearer)
    assert (gone.status_code, gone.json()["code"]) == (401, "identity.key_invalid")
    assert gone.headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize(
    "wrong",
    [
        {"scopes": ["everything"]},
        {"scopes": []},
        {"name": ""},
        {"name": "x" * 121},
        {"expires_at": "2020-01-01T00:00:00Z"},
        {"expires_at": "2099-01-01T00:00:00"},
        {"owner_id": str(NOBODYS)},
    ],
)
async def test_what_is_no_key(app: FastAPI, open_device: OpenDevice, wrong: dict[str, object]) -> None:
    ada = await factory.member(app)
    device = await open_device(cookies=ada.cookies)
    answer = await device.post("/users/me/keys", json=KEY | wrong)
    assert answer.status_code == 422
    assert await rows(app, "select 1 from api_key") == []


async def test_a_key_ends_when_it_should(app: FastAPI, open_device: OpenDevice) -> None:
    ada = await factory.member(app)
    device = await open_device(cookies=ada.cookies)
    body = KEY | {"scopes": ["profile:read"], "expires_at": (now() + timedelta(hours=1)).isoformat()}
    secret = (await device.post("/users/me/keys", json=body)).json()["secret"]
    script = await open_device()
    bearer = {"authorization": f"Bearer {secret}"}
    assert (await script.get("/users/me", headers=bearer)).status_code == 200
    parts = factory.parts_of(app)
    parts.clock = lambda: now() + timedelta(hours=2)
    assert (await script.get("/users/me", headers=bearer)).status_code == 401


async def test_keys_are_bounded(app: FastAPI, open_device: OpenDevice) -> None:
    ada = await factory.member(app)
    for _ in range(50):
        await factory.api_key(app, ada.id)
    answer = await (await open_device(cookies=ada.cookies)).post("/users/me/keys", json=KEY)
    assert (answer.status_code, answer.json()["limit"]) == (409, 50)
