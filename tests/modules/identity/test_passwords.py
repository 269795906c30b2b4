"""Passwords: what is refused, what is not, and that checking them stops nothing else."""

import asyncio
import threading
import time

import pytest
from argon2 import PasswordHasher
from fastapi import FastAPI

from curricle.modules.identity import passwords
from curricle.modules.identity.errors import Busy, PasswordWeak
from tests.factories import identity as factory
from tests.modules.identity.conftest import OpenDevice, sign_in


@pytest.mark.parametrize(
    "password",
    [
        "password",
        "Password1!",
        "P@ssw0rd2026",
        "iloveyou",
        "qwertyuiop",
        "1q2w3e4r5t",
        "12345678",
        "87654321",
        "aaaaaaaaaaaa",
        "abababab",
        "abcabcabc",
        "abcdefghij",
        "asdfghjkl",
        "Summer2026!",
        "dragon!!!!",
        "letmein123",
        "liverpool1",
        "ada.lovelace",
        "Lovelace1815!",
        "adalovelace1",
        "example2026",
        "curricle2026",
        "ada.lovelace@example.org",
    ],
)
def test_what_is_tried_first_is_refused(password: str) -> None:
    with pytest.raises(PasswordWeak) as refusal:
        passwords.check_password(password, email="ada.lovelace@example.org", name="Ada Lovelace")
    assert refusal.value.errors[0]["pointer"] == "/password"


@pytest.mark.parametrize(
    "password",
    [
        "nine otters on a bicycle",
        "kvmzqwhx",
        "ALLCAPITALS",
        "onlylowerletters",
        "8305917426",
        "        gap        ",
        "пароль-на-реке",
        "正しい馬のバッテリー",
        "x" * 10 + "yz" + "w" * 244,
        "password manager said so",
    ],
)
def test_no_rule_asks_for_kinds_of_characters(password: str) -> None:
    passwords.check_password(password, email="ada.lovelace@example.org", name="Ada Lovelace")


def test_the_list_is_large_enough_to_matter() -> None:
    """Words are matched with digits and signs around them, so each stands for hundreds of passwords."""
    assert len(passwords._common()) >= 1000


async def test_only_the_very_password_is_right() -> None:
    kept = await passwords.hash_password("Nine otters ü")
    assert kept.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert not passwords.is_outdated(kept)
    assert await passwords.verify_password(kept, "Nine otters ü")
    for other in ("nine otters ü", "Nine otters ü ", "Nine otters u\u0308", "Nine otters", ""):
        assert not await passwords.verify_password(kept, other)


async def test_every_character_counts() -> None:
    kept = await passwords.hash_password("x" * 255 + "a")
    assert not await passwords.verify_password(kept, "x" * 255 + "b")


async def test_without_a_hash_nothing_is_right() -> None:
    assert not await passwords.verify_password(None, "anything")
    assert not await passwords.verify_password("not a hash", "anything")


async def test_the_loop_goes_on_while_passwords_are_hashed() -> None:
    await passwords.hash_password("warm")
    work = [asyncio.create_task(passwords.hash_password("x" * 20)) for _ in range(8)]
    longest, rounds = 0.0, 0
    while not all(task.done() for task in work):
        began = time.perf_counter()
        await asyncio.sleep(0)
        longest, rounds = max(longest, time.perf_counter() - began), rounds + 1
    assert rounds > 100
    names = [thread.name for thread in threading.enumerate() if thread.name.startswith("password")]
    assert 1 <= len(names) <= passwords.THREADS


async def test_a_line_that_is_too_long_is_refused() -> None:
    results = await asyncio.gather(
        *(passwords.hash_password("x" * 20) for _ in range(passwords.WAITING_MAXIMUM + 5)),
        return_exceptions=True,
    )
    assert sum(isinstance(result, Busy) for result in results) == 5
    assert await passwords.hash_password("and then it goes on")


async def test_no_connection_is_held_while_a_password_is_checked(
    app: FastAPI, open_device: OpenDevice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else as many sign-ins as there are connections would stop the whole house."""
    await factory.member(app, email="ada@example.org")
    device, parts = await open_device(), factory.parts_of(app)
    held = asyncio.Event()
    reached = asyncio.Event()

    async def slow(kept: str | None, password: str) -> bool:
        reached.set()
        await held.wait()
        return True

    monkeypatch.setattr(passwords, "verify_password", slow)
    waiting = [asyncio.create_task(sign_in(device)) for _ in range(5)]
    await reached.wait()
    async with asyncio.timeout(20):
        blocks = [parts.database.writing() for _ in range(4)]
        for block in blocks:
            await block.__aenter__()
        for block in blocks:
            await block.__aexit__(None, None, None)
    held.set()
    assert [(await task).status_code for task in waiting] == [200] * 5


async def test_an_outdated_hash_is_made_anew(app: FastAPI, open_device: OpenDevice) -> None:
    weak = PasswordHasher(time_cost=1, memory_cost=8192, parallelism=1).hash(factory.PASSWORD)
    ada = await factory.member(app, email="ada@example.org")
    database = factory.parts_of(app).database
    async with database.writing() as session:
        await session.connection.execute("update account set password_hash = $1 where id = $2", weak, ada.id)
    device = await open_device()
    assert (await sign_in(device)).status_code == 200
    kept = await database.reads.connection.fetchval("select password_hash from account")
    assert not passwords.is_outdated(kept)
    assert (await sign_in(device)).status_code == 200
