"""A limit lets through what it promises, across processes, and says when to come back."""

import asyncio
from datetime import UTC, datetime, timedelta

import httpx2
import pytest
from fastapi import FastAPI

from curricle.platform.crypto import Crypto
from curricle.platform.db.pool import Database
from curricle.platform.http import limit_repository
from curricle.platform.http.limits import Limiter, Rule, limited
from curricle.platform.settings import Settings

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
RULE = Rule("sign_in", 5, 60)


class Hand:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> datetime:
        return self.at

    def move(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def limiter(settings: Settings, database: Database, hand: Hand) -> Limiter:
    return Limiter(settings, database, Crypto("s" * 40), hand)


async def test_a_full_bucket_empties_and_refills_evenly(limiter: Limiter, hand: Hand) -> None:
    left = [(await limiter.take(RULE, "a")).remaining for _ in range(5)]
    assert left == [4, 3, 2, 1, 0]
    refused = await limiter.take(RULE, "a")
    assert not refused.allowed
    assert refused.headers["Retry-After"] == "12"
    assert refused.headers["RateLimit-Policy"] == '"sign_in";q=5;w=60'
    assert refused.headers["RateLimit"] == '"sign_in";r=0;t=12'
    hand.move(11.9)
    assert not (await limiter.take(RULE, "a")).allowed
    hand.move(0.2)
    assert (await limiter.take(RULE, "a")).allowed
    assert not (await limiter.take(RULE, "a")).allowed
    hand.move(60)
    assert (await limiter.take(RULE, "a")).remaining == 4


async def test_subjects_and_rules_do_not_share(limiter: Limiter) -> None:
    for _ in range(6):
        await limiter.take(RULE, "a")
    assert (await limiter.take(RULE, "b")).allowed
    assert (await limiter.take(Rule("other", 5, 60), "a")).allowed


async def test_processes_share_and_a_crowd_gets_no_more(
    settings: Settings, database: Database, hand: Hand
) -> None:
    crowd = [Limiter(settings, database, Crypto("s" * 40), hand) for _ in range(3)]
    verdicts = await asyncio.gather(*(crowd[turn % 3].take(RULE, "a") for turn in range(60)))
    assert sum(verdict.allowed for verdict in verdicts) == 5


async def test_the_refused_are_remembered_without_the_database(
    settings: Settings, database_url: str, hand: Hand
) -> None:
    database = await Database.connect(database_url, size=1)
    limiter = Limiter(settings, database, Crypto("s" * 40), hand)
    for _ in range(6):
        await limiter.take(RULE, "a")
    await database.close()
    assert not (await limiter.take(RULE, "a")).allowed


async def test_an_operator_can_choose_other_numbers(
    settings: Settings, database: Database, hand: Hand
) -> None:
    other = settings.model_copy(update={"rate_limit_rules": {"sign_in": "2/10"}})
    limiter = Limiter(other, database, Crypto("s" * 40), hand)
    assert [(await limiter.take(RULE, "a")).allowed for _ in range(3)] == [True, True, False]
    off = Limiter(settings.model_copy(update={"rate_limits": False}), database, Crypto("s" * 40), hand)
    assert all([(await off.take(RULE, "a")).allowed for _ in range(20)])


async def test_full_buckets_are_forgotten(limiter: Limiter, database: Database, hand: Hand) -> None:
    await limiter.take(RULE, "a")
    hand.move(30)
    await limiter.take(RULE, "b")
    assert await limit_repository.forget_full(database, hand.at) == 1
    assert await limit_repository.forget_full(database, hand.at) == 0


async def test_a_limited_door_says_so(app: FastAPI, client: httpx2.AsyncClient) -> None:
    @app.get("/api/v1/knock", dependencies=[limited("knock", count=2, seconds=3600)])
    async def knock() -> dict[str, str]:
        return {"said": "come in"}

    first = await client.get("/api/v1/knock")
    assert first.status_code == 200
    assert first.headers["RateLimit"].startswith('"knock";r=1;t=')
    await client.get("/api/v1/knock")
    third = await client.get("/api/v1/knock")
    assert third.status_code == 429
    assert third.headers["content-type"] == "application/problem+json"
    assert third.json()["code"] == "request.too_many"
    assert int(third.headers["Retry-After"]) > 1000
