"""Limits of how often something may be asked, shared by all processes through the database."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Any, Self

from fastapi import Depends, Request

from curricle.platform.clock import Clock
from curricle.platform.crypto import Crypto
from curricle.platform.db.pool import Database
from curricle.platform.errors import TooManyRequests
from curricle.platform.http import limit_repository
from curricle.platform.http.address import Proxies, bucket
from curricle.platform.http.header import add_headers
from curricle.platform.http.state import app_of
from curricle.platform.settings import Settings

# Refused callers that are remembered, so that a flood does not reach the database.
REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class Rule:
    """So many requests in so many seconds; they may come at once, then refill evenly."""

    name: str
    count: int
    seconds: int

    @property
    def step(self) -> timedelta:
        """How long one request takes to be forgotten."""
        return timedelta(seconds=self.seconds / self.count)

    @property
    def window(self) -> timedelta:
        """How long a whole bucket takes to refill."""
        return timedelta(seconds=self.seconds)

    def replaced_by(self, words: str | None) -> Self:
        """The same rule with an operator's numbers, written `count/seconds`."""
        if not words:
            return self
        count, _, seconds = words.partition("/")
        return type(self)(self.name, int(count), int(seconds))


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the limit says to one request."""

    rule: Rule
    allowed: bool
    remaining: int
    seconds: int

    @property
    def headers(self) -> dict[str, str]:
        """The fields RateLimit-Policy and RateLimit, and when to come back."""
        fields = {
            "RateLimit-Policy": f'"{self.rule.name}";q={self.rule.count};w={self.rule.seconds}',
            "RateLimit": f'"{self.rule.name}";r={self.remaining};t={self.seconds}',
        }
        return fields if self.allowed else {**fields, "Retry-After": str(self.seconds)}


class Limiter:
    """Counts in the database and keeps a list of the refused in memory."""

    def __init__(self, settings: Settings, database: Database, crypto: Crypto, clock: Clock) -> None:
        self._on = settings.rate_limits
        self._rules = settings.rate_limit_rules
        self._database = database
        self._crypto = crypto
        self._clock = clock
        self._refused: dict[bytes, datetime] = {}
        self.proxies = Proxies(settings.trusted_proxies)

    async def take(self, rule: Rule, subject: str) -> Verdict:
        """Counts one request of the subject. The key is a keyed hash: no address is written down."""
        rule = rule.replaced_by(self._rules.get(rule.name))
        if not self._on:
            return Verdict(rule, allowed=True, remaining=rule.count, seconds=0)
        key = self._crypto.keyed_hash("limit", f"{rule.name}\0{subject}")[:16]
        now = self._clock()
        free_at = self._refused.get(key)
        if free_at is not None and now < free_at:
            return _refusal(rule, free_at - now)
        full_at = await limit_repository.take(self._database, key, now, rule.step, rule.window)
        if full_at is not None:
            self._refused.pop(key, None)
            left = (rule.window - (full_at - now)) / rule.step
            return Verdict(rule, allowed=True, remaining=math.floor(left + 1e-6), seconds=_up(full_at - now))
        held_until = await limit_repository.read(self._database, key) or now
        free_at = held_until + rule.step - rule.window
        self._remember(key, free_at, now)
        return _refusal(rule, free_at - now)

    def _remember(self, key: bytes, free_at: datetime, now: datetime) -> None:
        if len(self._refused) >= REMEMBERED:
            self._refused = {known: until for known, until in self._refused.items() if until > now}
        if len(self._refused) < REMEMBERED:
            self._refused[key] = free_at


def _refusal(rule: Rule, wait: timedelta) -> Verdict:
    return Verdict(rule, allowed=False, remaining=0, seconds=max(1, _up(wait)))


def _up(span: timedelta) -> int:
    return math.ceil(span.total_seconds())


async def by_address(request: Request) -> str:
    """The caller's address, as the subject of a limit."""
    return bucket(app_of(request).limiter.proxies.client(request.scope))


async def limit(request: Request, rule: Rule, subject: object) -> None:
    """Counts one request, says so in the headers, and refuses it with 429 when the limit is reached."""
    verdict = await app_of(request).limiter.take(rule, str(subject))
    if not verdict.allowed:
        raise TooManyRequests(
            f"Try again in {verdict.seconds} seconds.", headers=verdict.headers, limit=rule.name
        )
    add_headers(request.scope, verdict.headers)


def limited(name: str, *, count: int, seconds: int, subject: Callable[..., Any] = by_address) -> Any:
    """A dependency that limits its door by address, or by what another dependency says."""
    rule = Rule(name, count, seconds)

    async def check(request: Request, who: Annotated[Any, Depends(subject)]) -> None:
        await limit(request, rule, who)

    return Depends(check)
