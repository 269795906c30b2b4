"""The ways in, walked as people walk them: over HTTP, through the letters, on several devices."""

import asyncio

import httpx2
import pytest
from fastapi import FastAPI

from tests.factories import identity as factory
from tests.modules.identity.conftest import (
    OpenDevice,
    Told,
    join,
    letters,
    register,
    rows,
    sign_in,
    token_for,
)

ADA = "ada@example.org"
NEW_PASSWORD = "ten herons in a rowing boat"


async def test_a_stranger_is_nobody(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/api/v1/users/me")
    assert answer.status_code == 401
    assert answer.json()["code"] == "identity.not_signed_in"


async def test_register_confirm_and_be_somebody(app: FastAPI, open_device: OpenDevice, told: Told) -> None:
    device = await open_device()
    registered = await device.post(
        "/auth/register",
        json={
            "email": "Ada@Example.org",
            "password": factory.PASSWORD,
            "name": "Ada Lovelace",
            "locale": "en-GB",
            "time_zone": "Europe/London",
        },
    )
    assert registered.status_code == 202
    assert await rows(app, "select 1 from account") == []
    [(subject, text)] = await letters(app, "Ada@example.org")
    assert subject == "Confirm your e-mail address"
    assert "http://curricle.test/app/confirm#token=" in text

    confirmed = await device.post("/auth/confirm", json={"token": await token_for(app, "Ada@example.org")})
    assert confirmed.status_code == 200
    me = (await device.get("/users/me")).json()
    assert me == confirmed.json()
    assert me | {"id": None} == {
        "id": None,
        "kind": "user",
        "name": "Ada Lovelace",
        "email": "Ada@example.org",
        "locale": "en-GB",
        "time_zone": "Europe/London",
        "avatar_url": None,
        "role": "user",
        "plan": {"id": "unlimited", "name": "Unlimited", "subscription": "none"},
    }


async def test_sign_out_and_in_again(app: FastAPI, open_device: OpenDevice, told: Told) -> None:
    device = await open_device()
    me = await join(app, device)
    before = device.cookies["curricle"]
    assert (await device.post("/auth/sign-out")).status_code == 204
    assert (await device.get("/users/me")).status_code == 401
    assert (await sign_in(device, "ADA@example.org")).json()["id"] == me["id"]
    assert device.cookies["curricle"] != before
    replayed = await open_device(cookies={"curricle": before})
    assert (await replayed.get("/users/me")).status_code == 401


async def test_signing_in_again_ends_the_session_before(
    app: FastAPI, open_device: OpenDevice, told: Told
) -> None:
    device = await open_device()
    await join(app, device)
    before = device.cookies["curricle"]
    assert (await sign_in(device)).status_code == 200
    assert (await (await open_device(cookies={"curricle": before})).get("/users/me")).status_code == 401
    assert len(await rows(app, "select 1 from user_session")) == 1


async def test_a_link_confirms_once(app: FastAPI, open_device: OpenDevice, told: Told) -> None:
    device = await open_device()
    await register(device)
    token = await token_for(app, ADA)
    answers = await asyncio.gather(*(device.post("/auth/confirm", json={"token": token}) for _ in range(20)))
    statuses = sorted(answer.status_code for answer in answers)
    assert statuses == [200] + [410] * 19
    assert len(await rows(app, "select 1 from account")) == 1
    assert len(await rows(app, "select 1 from owner where kind = 'user'")) == 1
    assert len(told) == 1


async def test_two_registrations_of_one_address_make_one_account(
    app: FastAPI, open_device: OpenDevice, told: Told
) -> None:
    mine, yours = await open_device(), await open_device()
    tokens = []
    for device in (mine, yours):
        await register(device)
        tokens.append(await token_for(app, ADA))
    answers = await asyncio.gather(
        mine.post("/auth/confirm", json={"token": tokens[0]}),
        yours.post("/auth/confirm", json={"token": tokens[1]}),
    )
    assert sorted(answer.status_code for answer in answers) == [200, 410]
    assert len(await rows(app, "select 1 from account")) == 1
    assert await rows(app, "select 1 from registration") == []


async def test_who_registers_anothers_address_does_not_own_the_account(
    app: FastAPI, open_device: OpenDevice, told: Told
) -> None:
    thief, owner = await open_device(), await open_device()
    await register(thief, password="a password the thief knows")
    planted = await token_for(app, ADA)

    bare = await owner.post("/auth/confirm", json={"token": planted})
    assert (bare.status_code, bare.json()["code"]) == (409, "identity.password_needed")
    own_words = await owner.post("/auth/confirm", json={"token": planted, "password": factory.PASSWORD})
    assert (own_words.status_code, own_words.json()["code"]) == (403, "identity.password_wrong")

    await join(app, owner)
    assert (await sign_in(thief, password="a password the thief knows")).status_code == 401
    assert (await thief.post("/auth/confirm", json={"token": planted})).status_code == 410


async def test_another_device_confirms_with_the_password(
    app: FastAPI, open_device: OpenDevice, told: Told
) -> None:
    laptop, phone = await open_device(), await open_device()
    await register(laptop)
    answer = await phone.post(
        "/auth/confirm", json={"token": await token_for(app, ADA), "password": factory.PASSWORD}
    )
    assert answer.status_code == 200
    assert (await phone.get("/users/me")).json()["email"] == ADA


async def test_the_password_of_a_link_cannot_be_guessed(
    app: FastAPI, open_device: OpenDevice, told: Told
) -> None:
    await register(await open_device())
    phone = await open_device()
    body = {"token": await token_for(app, ADA), "password": "wrong as can be"}
    statuses = [(await phone.post("/auth/confirm", json=body)).status_code for _ in range(8)]
    assert statuses == [403] * 5 + [429] * 3


async def test_links_end(app: FastAPI, open_device: OpenDevice, told: Told) -> None:
    parts, device = factory.parts_of(app), await open_device()
    await register(device)
    token = await token_for(app, ADA)
    await rows_age(app, "update registration set expires_at = expires_at - interval '48 hours'")
    assert (await device.post("/auth/confirm", json={"token": token})).status_code == 410
    await join(app, device)
    await device.post("/auth/reset", json={"email": ADA})
    [row] = await rows(app, "select expires_at - created_at as lasts from password_reset")
    assert row["lasts"].total_seconds() <= 3600
    token = await token_for(app, ADA)
    await rows_age(app, "update password_reset set expires_at = expires_at - interval '1 hour'")
    late = await device.post("/auth/reset/complete", json={"token": token, "password": NEW_PASSWORD})
    assert (late.status_code, late.json()["code"]) == (410, "identity.link_invalid")
    assert parts.settings.password_reset_minutes == 60


async def rows_age(app: FastAPI, statement: str) -> None:
    """Lets time pass in the database alone."""
    async with factory.parts_of(app).database.writing() as session:
        await session.connection.execute(statement)


async def test_a_visitors_work_moves_into_the_account(
    app: FastAPI, open_device: OpenDevice, told: Told
) -> None:
    device = await open_device()
    first = await device.post("/visitors")
    assert first.status_code == 201
    assert first.json()["kind"] == "visitor"
    again = await device.post("/visitors")
    assert (again.status_code, again.json()) == (200, first.json())
    assert (await device.get("/users/me")).json()["kind"] == "visitor"

    me = await join(app, device)
    assert [(str(event.visitor_id), str(event.user_id)) for event in told] == [(first.json()["id"], me["id"])]
    assert "curricle-device" not in device.cookies
    now_user = await device.post("/visitors")
    assert (now_user.status_code, now_user.json()) == (200, {"id": me["id"], "kind": "user"})


async def test_a_visitor_who_has_an_account_keeps_the_work_too(
    app: FastAPI, open_device: OpenDevice, told: Told
) -> None:
    ada = await factory.member(app, email=ADA)
    device = await open_device()
    visitor = (await device.post("/visitors")).json()
    assert (await sign_in(device)).status_code == 200
    assert [(str(event.visitor_id), event.user_id) for event in told] == [(visitor["id"], ada.id)]
    assert "curricle-device" not in device.cookies


async def test_a_device_that_became_an_accounts_is_no_visitor_any_more(
    app: FastAPI, open_device: OpenDevice, told: Told
) -> None:
    device = await open_device()
    await device.post("/visitors")
    kept = device.cookies["curricle-device"]
    await join(app, device)
    replayed = await open_device(cookies={"curricle-device": kept})
    assert (await replayed.get("/users/me")).status_code == 401


@pytest.mark.parametrize("known", [True, False])
async def test_nobody_learns_whether_an_address_has_an_account(
    app: FastAPI, open_device: OpenDevice, told: Told, known: bool
) -> None:
    if known:
        await factory.member(app, email=ADA)
    device = await open_device()
    registered = await register(device)
    reset = await device.post("/auth/reset", json={"email": ADA})
    wrong = await sign_in(device, password="not the password")
    assert [answer.status_code for answer in (registered, reset, wrong)] == [202, 202, 401]
    assert registered.json() == reset.json() == {"email": ADA}
    assert wrong.json()["code"] == "identity.credentials_wrong"
    subjects = [subject for subject, _ in await letters(app, ADA)]
    expected = {
        True: ["You already have an account", "Set a new password"],
        False: ["Confirm your e-mail address", "There is no account with this address"],
    }
    assert subjects == expected[known]
    assert "#token=" not in (await letters(app, ADA))[0][1] or not known


async def test_registering_again_does_not_touch_the_account(
    app: FastAPI, open_device: OpenDevice, told: Told
) -> None:
    await factory.member(app, email=ADA)
    await register(await open_device(), password="a wholly other password")
    assert (await sign_in(await open_device())).status_code == 200


async def test_a_new_password_by_mail(app: FastAPI, open_device: OpenDevice, told: Told) -> None:
    device, elsewhere = await open_device(), await open_device()
    await join(app, device)
    await sign_in(elsewhere)
    await elsewhere.post("/auth/reset", json={"email": ADA})
    first = await token_for(app, ADA)
    await elsewhere.post("/auth/reset", json={"email": ADA})
    second = await token_for(app, ADA)

    body = {"token": first, "password": NEW_PASSWORD}
    answers = await asyncio.gather(
        *(elsewhere.post("/auth/reset/complete", json=body) for _ in range(5)),
        *(elsewhere.post("/auth/reset/complete", json={**body, "token": second}) for _ in range(5)),
    )
    assert sorted(answer.status_code for answer in answers) == [204] + [410] * 9
    for client in (device, elsewhere):
        assert (await client.get("/users/me")).status_code == 401
    assert (await sign_in(device)).status_code == 401
    assert (await sign_in(device, password=NEW_PASSWORD)).status_code == 200
    assert (await letters(app, ADA))[-1][0] == "Your password was changed"


async def test_a_weak_new_password_does_not_use_the_link_up(
    app: FastAPI, open_device: OpenDevice, told: Told
) -> None:
    await factory.member(app, email=ADA)
    device = await open_device()
    await device.post("/auth/reset", json={"email": ADA})
    token = await token_for(app, ADA)
    weak = await device.post("/auth/reset/complete", json={"token": token, "password": "Password2026!"})
    assert (weak.status_code, weak.json()["code"]) == (422, "identity.password_weak")
    strong = await device.post("/auth/reset/complete", json={"token": token, "password": NEW_PASSWORD})
    assert strong.status_code == 204


async def test_letters_to_one_address_are_few(app: FastAPI, open_device: OpenDevice, told: Told) -> None:
    device = await open_device()
    for _ in range(9):
        assert (await device.post("/auth/reset", json={"email": ADA})).status_code == 202
    assert len(await letters(app, ADA)) == 5
    # Who registers from elsewhere meanwhile still gets a letter of their own.
    await join(app, await open_device("198.51.100.99"))
    for number in range(30):
        stranger = await open_device(f"203.0.113.{number}")
        assert (await register(stranger)).status_code == 202
    assert len(await letters(app, ADA)) == 20


@pytest.mark.parametrize(
    "body",
    [
        {"email": "nobody", "password": "x" * 20},
        {"email": "a@b@c.org", "password": "x" * 20},
        {"email": "ada@example.org\r\nBcc: x@example.org", "password": "x" * 20},
        {"email": ADA, "password": "short"},
        {"email": ADA, "password": "x" * 257},
        {"email": ADA, "password": factory.PASSWORD, "name": "A\x07da"},
        {"email": ADA, "password": factory.PASSWORD, "time_zone": "../../etc/passwd"},
        {"email": ADA, "password": factory.PASSWORD, "locale": "english"},
        {"email": ADA, "password": factory.PASSWORD, "role": "admin"},
        {"email": ADA, "password": "Password123"},
        {"email": ADA, "password": ["a", "list"]},
        {"email": "ada.byron@example.org", "password": "ada.byron1815"},
        {},
    ],
)
async def test_what_cannot_be_registered_is_said(
    app: FastAPI, open_device: OpenDevice, body: dict[str, object]
) -> None:
    answer = await (await open_device()).post("/auth/register", json=body)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    findings = answer.json()["errors"]
    assert findings
    assert all(finding["message"] and finding["pointer"] for finding in findings)
    assert await rows(app, "select 1 from registration") == []


@pytest.mark.parametrize(
    "content", [b"\x00", b'{"email": "\\ud800@example.org", "password": "\\udfff1234567"}']
)
async def test_what_is_no_text_is_refused(open_device: OpenDevice, content: bytes) -> None:
    device = await open_device()
    answer = await device.post("/auth/sign-in", content=content, headers={"content-type": "application/json"})
    assert 400 <= answer.status_code < 500


async def test_only_json_is_read(open_device: OpenDevice) -> None:
    device = await open_device()
    form = await device.post("/auth/sign-in", data={"email": ADA, "password": factory.PASSWORD})
    assert form.status_code == 415
    plain = b'{"email": "ada@example.org", "password": "nine otters on a bicycle"}'
    simple = await device.post("/auth/sign-in", content=plain, headers={"content-type": "text/plain"})
    assert simple.status_code == 415


async def test_another_site_cannot_sign_anybody_in(app: FastAPI, open_device: OpenDevice) -> None:
    await factory.member(app, email=ADA)
    device = await open_device()
    answer = await device.post(
        "/auth/sign-in",
        json={"email": ADA, "password": factory.PASSWORD},
        headers={"origin": "https://evil.example"},
    )
    assert (answer.status_code, answer.json()["code"]) == (403, "request.foreign_origin")
    assert "set-cookie" not in answer.headers
