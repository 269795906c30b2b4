"""What is forgotten, and what is not."""

from datetime import timedelta

from fastapi import FastAPI

from curricle.modules.identity import tasks
from curricle.platform.clock import now
from tests.factories import identity as factory
from tests.modules.identity.conftest import OpenDevice, Told, register, rows


async def counted(app: FastAPI) -> dict[str, int]:
    """How many rows of each kind there are."""
    kinds = ("account", "visitor", "registration", "password_reset", "user_session")
    return {kind: (await rows(app, f"select count(*) from {kind}"))[0]["count"] for kind in kinds}


async def test_what_is_over_is_forgotten_and_nothing_else(
    app: FastAPI, open_device: OpenDevice, told: Told
) -> None:
    parts = factory.parts_of(app)
    ada = await factory.member(app, email="ada@example.org")
    device = await open_device(cookies=ada.cookies)
    await device.post("/auth/reset", json={"email": ada.email})
    await register(await open_device(), "bob@example.org")
    full = {"account": 1, "visitor": 1, "registration": 1, "password_reset": 1, "user_session": 1}
    assert await counted(app) == full

    await tasks.forget(parts)
    assert await counted(app) == full

    parts.clock = lambda: now() + timedelta(days=3)
    await tasks.forget(parts)
    assert await counted(app) == full | {"registration": 0, "password_reset": 0}

    parts.clock = lambda: now() + timedelta(days=200)
    await tasks.forget(parts)
    assert await counted(app) == dict.fromkeys(full, 0) | {"account": 1}
    assert [row["kind"] for row in await rows(app, "select kind from owner")] == ["user"]


async def test_a_visitor_who_comes_back_is_not_forgotten(app: FastAPI, open_device: OpenDevice) -> None:
    parts = factory.parts_of(app)
    device = await open_device()
    visitor = (await device.post("/visitors")).json()
    for day in range(0, 200, 20):
        parts.clock = lambda day=day: now() + timedelta(days=day)  # type: ignore[misc]
        await tasks.forget(parts)
        assert (await device.get("/users/me")).json()["id"] == visitor["id"], day


async def test_a_visitor_that_became_an_account_stays_counted(
    app: FastAPI, open_device: OpenDevice, told: Told
) -> None:
    parts = factory.parts_of(app)
    await factory.member(app, email="ada@example.org")
    device = await open_device()
    await device.post("/visitors")
    body = {"email": "ada@example.org", "password": factory.PASSWORD}
    assert (await device.post("/auth/sign-in", json=body)).status_code == 200
    parts.clock = lambda: now() + timedelta(days=400)
    await tasks.forget(parts)
    assert (await counted(app))["visitor"] == 1
