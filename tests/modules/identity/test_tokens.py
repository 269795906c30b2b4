"""Secrets: their shape, and that neither the database nor the log holds one that opens anything."""

import logging
import re
from uuid import UUID

import pytest
from fastapi import FastAPI

from curricle.modules.identity import tokens
from curricle.platform.crypto import Crypto
from tests.factories import identity as factory
from tests.modules.identity.conftest import OpenDevice, Told, join, register, rows, sign_in, token_for

ADA, BOB, EVE = "ada.canary@example.org", "bob.canary@example.org", "eve.canary@example.org"
NAMES = """
    select format('%I', table_name) as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'
"""


async def dump(app: FastAPI) -> str:
    """Every row of every table, as text."""
    found = []
    for table in await rows(app, NAMES):
        lines = await rows(app, f"select t::text as line from {table['name']} t")
        found += [row["line"] for row in lines]
    return "\n".join(found)


async def leave_traces(app: FastAPI, open_device: OpenDevice) -> list[str]:
    """Does everything that makes a secret; answers all of them."""
    laptop, phone = await open_device(), await open_device()
    await laptop.post("/visitors")
    secrets = [laptop.cookies["curricle-device"]]
    await join(app, laptop, ADA)
    await sign_in(phone, ADA)
    await phone.post("/auth/reset", json={"email": ADA})
    secrets.append(await token_for(app, ADA))
    await register(phone, BOB, "bob's canary of a password")
    secrets.append(await token_for(app, BOB))
    body = {"name": "Canary", "scopes": ["resumes:read"]}
    secrets.append((await laptop.post("/users/me/keys", json=body)).json()["secret"])
    await sign_in(phone, EVE, "eve's canary of a password")
    secrets += [cookie for device in (laptop, phone) for cookie in device.cookies.values()]
    return [*secrets, factory.PASSWORD, "bob's canary of a password", "eve's canary of a password"]


async def test_a_stolen_database_opens_nothing(app: FastAPI, open_device: OpenDevice, told: Told) -> None:
    secrets = await leave_traces(app, open_device)
    stolen = await dump(app)
    assert ADA in stolen
    assert len(secrets) >= 10
    for secret in secrets:
        assert secret not in stolen
        assert secret.encode().hex() not in stolen
    # What is kept in place of a secret does not open anything either.
    for kept in set(re.findall(r"\\x([0-9a-f]{64})", stolen)):
        device = await open_device(cookies={"curricle": kept})
        assert (await device.get("/users/me")).status_code == 401
        answer = await device.post("/auth/confirm", json={"token": kept})
        assert answer.status_code == 410


async def test_the_log_names_nobody(
    app: FastAPI,
    open_device: OpenDevice,
    told: Told,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    with caplog.at_level(logging.DEBUG):
        secrets = await leave_traces(app, open_device)
    written = caplog.text + "".join(str(record.__dict__) for record in caplog.records)
    written += "".join(capfd.readouterr())
    assert "/api/v1/auth/register" in written
    for private in (*secrets, ADA, BOB, EVE, "198.51.100.7"):
        assert private not in written


async def test_a_new_root_secret_signs_nobody_out(app: FastAPI, open_device: OpenDevice, told: Told) -> None:
    parts = factory.parts_of(app)
    laptop, phone, guest = [await open_device() for _ in range(3)]
    visitor = (await guest.post("/visitors")).json()
    await join(app, laptop, ADA)
    key = await factory.api_key(
        app, UUID((await laptop.get("/users/me")).json()["id"]), scopes=["profile:read"]
    )
    await register(phone, BOB)
    old = parts.settings.secret_key.get_secret_value()
    parts.crypto = Crypto("another root secret that is long enough", [old])
    assert (await laptop.get("/users/me")).status_code == 200
    assert (await guest.get("/users/me")).json()["id"] == visitor["id"]
    assert (await phone.get("/users/me", headers={"authorization": f"Bearer {key}"})).status_code == 200
    assert (await phone.post("/auth/confirm", json={"token": await token_for(app, BOB)})).status_code == 200
    assert (await laptop.post("/auth/sign-out")).status_code == 204
    assert (await rows(app, "select count(*) from user_session"))[0]["count"] == 1
    parts.crypto = Crypto("a secret that knows of no other before it")
    assert (await phone.get("/users/me")).status_code == 401


def test_a_key_is_known_by_its_checksum() -> None:
    keys = {tokens.new_key() for _ in range(200)}
    assert len(keys) == 200
    for key in keys:
        assert re.fullmatch(r"cur_[0-9A-Za-z]{49}", key)
        assert tokens.is_key(key)
        at = 4 + len(key) % 43
        assert not tokens.is_key(key[:at] + ("a" if key[at] != "a" else "b") + key[at + 1 :])
        assert not tokens.is_key(key + "\n")
        assert not tokens.is_key(key[:-1])


def test_tokens_hold_256_bits() -> None:
    found = {tokens.new_token() for _ in range(1000)}
    assert len(found) == 1000
    assert all(len(token) == 43 for token in found)
