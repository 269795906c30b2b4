"""Guessing is hopeless, and the owner gets in all the same."""

import asyncio
import statistics
import time
from collections.abc import Sequence
from itertools import islice

import httpx2
import pytest
from fastapi import FastAPI

from tests.factories import identity as factory
from tests.modules.identity.conftest import OpenDevice, Told, join, sign_in, token_for

ADA = "ada@example.org"
NEW_PASSWORD = "ten herons in a rowing boat"
GUESSES = 1000
# No guess of an address is looked at after twenty, so that these are as good as a thousand.
ENOUGH = 200
WAITED = 40


async def guess(device: httpx2.AsyncClient, number: int, *, networks: int = 1) -> int:
    """One wrong password, from one of so many networks."""
    headers = {"x-forwarded-for": f"203.0.{number % networks // 250}.{1 + number % networks % 250}"}
    body = {"email": ADA, "password": f"guess number {number}"}
    return (await device.post("/auth/sign-in", json=body, headers=headers)).status_code


async def many_guesses(device: httpx2.AsyncClient, *, networks: int, guesses: int = GUESSES) -> list[int]:
    """A thousand of them, some at the same time; answers the statuses."""
    numbers, statuses = iter(range(guesses)), []
    while batch := list(islice(numbers, WAITED)):
        statuses += await asyncio.gather(*(guess(device, number, networks=networks) for number in batch))
    return statuses


@pytest.mark.parametrize("networks", [1, 500])
async def test_of_a_thousand_guesses_at_most_twenty_are_looked_at(
    app: FastAPI, open_device: OpenDevice, told: Told, networks: int
) -> None:
    laptop = await open_device()
    await join(app, laptop)
    await laptop.post("/auth/sign-out")
    statuses = await many_guesses(await open_device(), networks=networks)
    assert set(statuses) == {401, 429}
    assert 1 <= statuses.count(401) <= 20

    # The owner, on the device that was signed in before, in the very network of the guesser.
    assert (await sign_in(laptop)).status_code == 200

    # The owner, on a new device, after a reset by mail.
    phone = await open_device("203.0.0.1")
    assert (await sign_in(phone)).status_code == 429
    await phone.post("/auth/reset", json={"email": ADA})
    body = {"token": await token_for(app, ADA), "password": NEW_PASSWORD}
    assert (await phone.post("/auth/reset/complete", json=body)).status_code == 204
    assert (await sign_in(phone, password=NEW_PASSWORD)).status_code == 200


async def test_guesses_of_one_network_leave_the_others_alone(app: FastAPI, open_device: OpenDevice) -> None:
    await factory.member(app, email=ADA)
    await many_guesses(await open_device(), networks=1, guesses=ENOUGH)
    assert (await sign_in(await open_device("198.51.100.77"))).status_code == 200


async def test_the_refusal_says_what_to_do(app: FastAPI, open_device: OpenDevice) -> None:
    device = await open_device()
    answers = [await sign_in(device, password=f"guess {number}") for number in range(7)]
    assert [answer.status_code for answer in answers] == [401] * 5 + [429] * 2
    refusal = answers[-1]
    assert refusal.json()["code"] == "identity.too_many_guesses"
    assert int(refusal.headers["retry-after"]) > 0


async def test_known_and_unknown_addresses_are_refused_alike(app: FastAPI, open_device: OpenDevice) -> None:
    await factory.member(app, email=ADA)
    device = await open_device()
    statuses = {
        email: [(await sign_in(device, email, f"guess {number}")).status_code for number in range(7)]
        for email in (ADA, "nobody@example.org")
    }
    assert statuses[ADA] == statuses["nobody@example.org"]


async def test_a_known_device_has_few_guesses_too(app: FastAPI, open_device: OpenDevice, told: Told) -> None:
    thief = await open_device()
    await join(app, thief)
    statuses = [(await sign_in(thief, password=f"guess {number}")).status_code for number in range(8)]
    assert statuses == [401] * 5 + [429] * 3


async def test_a_device_known_for_one_account_is_a_stranger_to_the_next(
    app: FastAPI, open_device: OpenDevice
) -> None:
    await factory.member(app, email=ADA)
    await factory.member(app, email="eve@example.org")
    device = await open_device()
    assert (await sign_in(device, "eve@example.org")).status_code == 200
    await many_guesses(await open_device(), networks=500, guesses=ENOUGH)
    assert (await sign_in(device, ADA)).status_code == 429


async def time_pairs(
    device: httpx2.AsyncClient, path: str, bodies: Sequence[dict[str, str]], times: Sequence[list[float]]
) -> None:
    """Adds the times of two requests that are made in turn, so that what slows one slows the other too."""
    for number in range(60):
        for which in (0, 1) if number % 2 else (1, 0):
            began = time.perf_counter()
            await device.post(path, json=bodies[which])
            times[which].append(time.perf_counter() - began)


@pytest.mark.parametrize("path", ["/auth/sign-in", "/auth/register", "/auth/reset"])
async def test_the_clock_does_not_tell_whether_an_address_is_known(
    app: FastAPI, open_device: OpenDevice, path: str
) -> None:
    await factory.member(app, email=ADA)
    factory.parts_of(app).limiter._on = False
    device = await open_device()
    password = {} if path.endswith("reset") else {"password": "not the password at all"}
    bodies = ({"email": ADA, **password}, {"email": "bob@example.org", **password})
    times: tuple[list[float], list[float]] = ([], [])
    ratio = 0.0
    # A busy machine asks for more samples; a real difference does not go away with them.
    for _ in range(6):
        await time_pairs(device, path, bodies, times)
        ratio = statistics.median(times[0]) / statistics.median(times[1])
        if 0.9 <= ratio <= 1.1:
            return
    pytest.fail(f"{path}: known / unknown = {ratio:.2f}")
