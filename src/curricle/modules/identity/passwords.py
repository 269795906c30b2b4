"""Passwords: what is accepted, how it is kept, and the work that each check costs."""

import asyncio
import os
import re
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.resources import files
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from curricle.modules.identity.errors import Busy, PasswordWeak

MINIMUM: Final = 8
MAXIMUM: Final = 256
# A context word of three letters would forbid too much by chance.
CONTEXT_MINIMUM: Final = 4
PRODUCT: Final = "curricle"
LOOKALIKES: Final = str.maketrans("@4301!$57", "aaeoiisst")
RUNS: Final = (
    "01234567890123456789",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiop[]",
    "qwertzuiopü",
    "azertyuiop",
    "asdfghjkl;'",
    "zxcvbnm,./",
)
TAIL: Final = re.compile(r"[\W\d_]+\Z")
HEAD: Final = re.compile(r"\A[\W\d_]+")

# OWASP's parameters: 19 MiB, two passes, one lane.
HASHER: Final = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
THREADS: Final = max(1, min(4, os.cpu_count() or 1))
WAITING_MAXIMUM: Final = 64


class _Bench:
    """The few threads that hash. Argon2 gives Python's lock away, and so never stops the loop."""

    def __init__(self) -> None:
        self.threads = ThreadPoolExecutor(THREADS, thread_name_prefix="password")
        self.waiting = 0


_BENCH: Final = _Bench()


async def hash_password(password: str) -> str:
    """What is kept of a password."""
    return await _work(password, None)


async def verify_password(kept: str | None, password: str) -> bool:
    """Whether it is the password. Without a kept one it is not, after the same work."""
    return await _work(password, kept or _decoy()) == "same" and kept is not None


def is_outdated(kept: str) -> bool:
    """Whether the kept hash was made with weaker parameters than ours."""
    return HASHER.check_needs_rehash(kept)


def check_password(password: str, *, email: str = "", name: str = "", pointer: str = "/password") -> None:
    """Refuses what an attacker tries first. There is no rule about the kinds of characters."""
    if _is_simple(password):
        raise _weak("password.common", "It is one of the passwords that are tried first.", pointer)
    if _core(password) in _context(email, name):
        raise _weak("password.personal", "It is made of your own name or address.", pointer)


def _weak(code: str, message: str, pointer: str) -> PasswordWeak:
    finding = {"code": code, "severity": "error", "pointer": pointer, "message": message}
    return PasswordWeak(message, errors=[finding])


def _is_simple(password: str) -> bool:
    """One letter over and over, a run of the keyboard, or a common word with decoration."""
    lowered = password.casefold()
    if (
        len(set(lowered)) <= 3
        or _repeats(lowered)
        or any(lowered in run or lowered[::-1] in run for run in RUNS)
    ):
        return True
    plain = lowered.translate(LOOKALIKES)
    spellings = (lowered, plain, _core(lowered), _core(plain), _core(lowered).translate(LOOKALIKES))
    return any(spelling in _common() for spelling in spellings)


def _repeats(text: str) -> bool:
    """Whether the text is a shorter common text said again: passpass, 12341234."""
    halves = (text[: len(text) // count] for count in (2, 3, 4) if len(text) % count == 0)
    return any(half * (len(text) // len(half)) == text and len(half) <= 4 for half in halves if half)


def _core(text: str) -> str:
    """The word without the digits and signs that people put around it."""
    return HEAD.sub("", TAIL.sub("", text.casefold()))


def _context(email: str, name: str) -> set[str]:
    """Words that whoever knows the person tries first."""
    local, _, domain = email.casefold().partition("@")
    words = {local, email.casefold(), PRODUCT, _core(local), _core(email)}
    words.update(
        re.split(r"[\W_]+", local), re.split(r"[\W_]+", domain), re.split(r"[\W_]+", name.casefold())
    )
    words.add("".join(re.split(r"[\W_]+", name.casefold())))
    return {word for word in words if len(word) >= CONTEXT_MINIMUM}


@cache
def _common() -> frozenset[str]:
    """The words, runs and names that common passwords are made of."""
    text = files("curricle.modules.identity").joinpath("common_passwords.txt").read_text(encoding="utf-8")
    return frozenset(text.split())


@cache
def _decoy() -> str:
    """A hash of nobody's password, for the work when an address is unknown."""
    return HASHER.hash(os.urandom(32))


async def _work(password: str, kept: str | None) -> str:
    """Hashes on the bench, or refuses when the line is too long to be served in good time."""
    if _BENCH.waiting >= WAITING_MAXIMUM:
        raise Busy
    _BENCH.waiting += 1
    try:
        return await asyncio.get_running_loop().run_in_executor(
            _BENCH.threads, _hash_or_verify, password, kept
        )
    finally:
        _BENCH.waiting -= 1


def _hash_or_verify(password: str, kept: str | None) -> str:
    if kept is None:
        return HASHER.hash(password)
    try:
        return "same" if HASHER.verify(kept, password) else ""
    except (Argon2Error, InvalidHashError):
        return ""
