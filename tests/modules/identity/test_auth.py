"""Who is asking: cookies, keys, and what happens to those that are forged, stale or too weak."""

from datetime import timedelta
from typing import Annotated

import pytest
from fastapi import APIRouter, Depends, FastAPI

from curricle.modules.identity import cookies, tokens
from curricle.modules.identity.auth import Admin, AnyCaller, Caller, User, needs
from curricle.platform.clock import now
from tests.factories import identity as factory
from tests.modules.identity.conftest import OpenDevice, rows

DOORS = APIRouter(prefix="/api/v1/doors")


@DOORS.get("/any")
async def any_door(caller: AnyCaller) -> str:
    """Opens to users and visitors."""
    return caller.kind


@DOORS.get("/user")
async def user_door(caller: User) -> str:
    """Opens to users."""
    return str(caller.owner_id)


@DOORS.get("/admin")
async def admin_door(caller: Admin) -> str:
    """Opens to admins."""
    return caller.role


@DOORS.get("/scoped")
async def scoped_door(caller: Annotated[Caller, Depends(needs("resumes:write"))]) -> str:
    """Opens to cookies and to keys with the scope."""
    return caller.kind


@pytest.fixture
def doors(app: FastAPI) -> None:
    """Doors of every kind, beside the real ones."""
    app.include_router(DOORS)


@pytest.mark.usefixtures("doors")
async def test_who_may_pass_which_door(app: FastAPI, open_device: OpenDevice) -> None:
    parts = factory.parts_of(app)
    parts.settings = parts.settings.model_copy(update={"admin_emails": ["boss@example.org"]})
    boss = await factory.member(app, email="boss@example.org")
    ada, guest = await factory.member(app), await factory.guest(app)
    weak = await factory.api_key(app, boss.id, scopes=["resumes:read"])
    strong = await factory.api_key(app, boss.id, scopes=["resumes:write"])
    callers = {
        "nobody": await open_device(),
        "guest": await open_device(cookies=guest.cookies),
        "user": await open_device(cookies=ada.cookies),
        "admin": await open_device(cookies=boss.cookies),
    }
    for name, secret in (("weak key", weak), ("strong key", strong)):
        callers[name] = await open_device()
        callers[name].headers["authorization"] = f"Bearer {secret}"
    passed = {
        name: [
            (await device.get(f"/doors/{door}")).status_code for door in ("any", "user", "admin", "scoped")
        ]
        for name, device in callers.items()
    }
    assert passed == {
        "nobody": [401, 401, 401, 401],
        "guest": [200, 403, 404, 200],
        "user": [200, 200, 404, 200],
        "admin": [200, 200, 200, 200],
        "weak key": [403, 403, 403, 403],
        "strong key": [403, 403, 403, 200],
    }


@pytest.mark.usefixtures("doors")
async def test_a_missing_scope_is_named(app: FastAPI, open_device: OpenDevice) -> None:
    ada = await factory.member(app)
    secret = await factory.api_key(app, ada.id, scopes=["resumes:read"])
    device = await open_device()
    answer = await device.get("/doors/scoped", headers={"authorization": f"bearer {secret}"})
    assert (answer.json()["code"], answer.json()["scope"]) == ("identity.scope_missing", "resumes:write")


@pytest.mark.parametrize("secret", ["", "cur_", "cur_" + "0" * 49, "sk-something", "ünicode", "a" * 5000])
async def test_what_is_no_key_of_ours(open_device: OpenDevice, secret: str) -> None:
    device = await open_device()
    answer = await device.get("/users/me", headers={b"authorization": b"Bearer " + secret.encode()})
    assert (answer.status_code, answer.json()["code"]) == (401, "identity.key_invalid")


async def test_a_well_formed_key_that_nobody_made(open_device: OpenDevice) -> None:
    device = await open_device()
    answer = await device.get("/users/me", headers={"authorization": f"Bearer {tokens.new_key()}"})
    assert (answer.status_code, answer.json()["code"]) == (401, "identity.key_invalid")


async def test_a_tampered_cookie_is_a_strangers(app: FastAPI, open_device: OpenDevice) -> None:
    guest, other = await factory.guest(app), await factory.guest(app)
    signed, foreign = guest.cookies["curricle-device"], other.cookies["curricle-device"]
    body, until, signature = signed.split(".")
    forged = [
        signed[:-1] + ("A" if signed[-1] != "A" else "B"),
        f"{foreign.split('.')[0]}.{until}.{signature}",
        f"{body}..{signature}",
        body,
        str(guest.id),
        "",
        "..",
        "\x7f",
    ]
    for cookie in forged:
        device = await open_device(cookies={"curricle-device": cookie})
        assert (await device.get("/users/me")).status_code == 401, cookie
        fresh = await device.post("/visitors")
        assert fresh.status_code == 201
        assert fresh.json()["id"] != str(guest.id)


async def test_a_visitors_cookie_ends(app: FastAPI, open_device: OpenDevice) -> None:
    guest = await factory.guest(app)
    factory.parts_of(app).clock = lambda: now() + timedelta(days=2)
    assert (await (await open_device(cookies=guest.cookies)).get("/users/me")).status_code == 401


async def test_a_signature_for_one_purpose_opens_no_other(app: FastAPI, open_device: OpenDevice) -> None:
    parts, guest = factory.parts_of(app), await factory.guest(app)
    for purpose in ("identity/known device", "export/link", "visitor"):
        device = await open_device(cookies={"curricle-device": parts.crypto.sign(purpose, str(guest.id))})
        assert (await device.get("/users/me")).status_code == 401


async def test_a_session_ends_when_it_is_not_used_and_at_last_in_any_case(
    app: FastAPI, open_device: OpenDevice
) -> None:
    parts, ada = factory.parts_of(app), await factory.member(app)
    device = await open_device(cookies=ada.cookies)
    for day in range(0, 179, 29):
        parts.clock = lambda day=day: now() + timedelta(days=day)  # type: ignore[misc]
        assert (await device.get("/users/me")).status_code == 200, day
    parts.clock = lambda: now() + timedelta(days=181)
    assert (await device.get("/users/me")).status_code == 401
    bob = await factory.member(app)
    idle = await open_device(cookies=bob.cookies)
    parts.clock = lambda: now() + timedelta(days=181 + 31)
    assert (await idle.get("/users/me")).status_code == 401


async def test_last_seen_is_written_once_a_minute(app: FastAPI, open_device: OpenDevice) -> None:
    parts, ada = factory.parts_of(app), await factory.member(app)
    device = await open_device(cookies=ada.cookies)
    version = "select xmin::text, last_seen_at from user_session"
    [before] = await rows(app, version)
    for _ in range(3):
        await device.get("/users/me")
    assert await rows(app, version) == [before]
    parts.clock = lambda: now() + timedelta(seconds=61)
    for _ in range(3):
        await device.get("/users/me")
    [after] = await rows(app, version)
    assert after["last_seen_at"] - before["last_seen_at"] >= timedelta(seconds=60)
    assert int(after["xmin"]) != int(before["xmin"])


async def test_a_session_costs_one_query(
    app: FastAPI, open_device: OpenDevice, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = await factory.member(app)
    device = await open_device(cookies=ada.cookies)
    connection = factory.parts_of(app).database.reads.connection
    asked: list[str] = []

    async def fetchrow(query: str, *args: object) -> object:
        asked.append(query)
        return await type(connection).fetchrow(connection, query, *args)

    monkeypatch.setattr(connection, "fetchrow", fetchrow, raising=False)
    await device.get("/users/me")
    assert len(asked) == 2
    assert "user_session" in asked[0]


@pytest.mark.parametrize(
    ("public_url", "environment", "secure"),
    [
        ("", "development", True),
        ("http://127.0.0.1:8000", "development", True),
        ("http://localhost:8000", "development", True),
        ("http://[::1]:8000", "development", True),
        ("https://cv.example.org", "development", True),
        ("http://192.168.1.5:8000", "development", False),
        ("http://127.0.0.1.evil.example", "development", False),
        ("http://cv.example.org", "production", True),
    ],
)
async def test_cookies_are_bound_to_the_host_wherever_browsers_take_that(
    app: FastAPI, open_device: OpenDevice, public_url: str, environment: str, secure: bool
) -> None:
    parts = factory.parts_of(app)
    parts.settings = parts.settings.model_copy(update={"public_url": public_url, "environment": environment})
    await factory.member(app, email="ada@example.org")
    device = await open_device()
    visiting = (await device.post("/visitors")).headers["set-cookie"]
    body = {"email": "ada@example.org", "password": factory.PASSWORD}
    set_by_sign_in = (await device.post("/auth/sign-in", json=body)).headers.get_list("set-cookie")
    prefix = cookies.HOST_PREFIX if secure else ""
    names = [cookie.partition("=")[0] for cookie in (visiting, *set_by_sign_in)]
    assert names == [
        prefix + name for name in ("curricle-device", "curricle", "curricle-known", "curricle-device")
    ]
    for cookie in (visiting, *set_by_sign_in):
        attributes = {part.strip().lower() for part in cookie.split(";")[1:]}
        assert {"httponly", "path=/", "samesite=lax"} <= attributes
        assert ("secure" in attributes) is secure
        assert not any(attribute.startswith("domain") for attribute in attributes)
    token = set_by_sign_in[0].split(";")[0].partition("=")[2]
    assert len(token) >= 43


async def test_an_unprefixed_cookie_opens_nothing_where_the_prefix_is_used(
    app: FastAPI, open_device: OpenDevice
) -> None:
    ada, parts = await factory.member(app), factory.parts_of(app)
    parts.settings = parts.settings.model_copy(update={"public_url": "https://cv.example.org"})
    [token] = ada.cookies.values()
    planted = await open_device(cookies={"curricle": token})
    assert (await planted.get("/users/me")).status_code == 401
    own = await open_device()
    own.headers["cookie"] = f"__Host-curricle={token}"
    assert (await own.get("/users/me")).status_code == 200
