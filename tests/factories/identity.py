"""Rows of identity: whoever a test needs, without the way through the mailbox."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from itertools import count
from uuid import UUID

from fastapi import FastAPI

from curricle.modules.identity import (
    cookies,
    passwords,
    repository,
    session_repository,
    tokens,
    visitor_repository,
)
from curricle.modules.identity.auth import Caller
from curricle.modules.identity.fields import address_key
from curricle.modules.identity.models import ApiKey, Registration, UserSession
from curricle.platform.http.state import App
from curricle.platform.ids import new_id

PASSWORD = "nine otters on a bicycle"
numbers = count(1)


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody with an account and a session."""

    id: UUID
    email: str
    session_id: UUID
    cookies: dict[str, str]

    @property
    def caller(self) -> Caller:
        """The same, as a door sees them."""
        return Caller(self.id, "user", "user", session_id=self.session_id)


@dataclass(frozen=True, slots=True)
class Guest:
    """A device without account."""

    id: UUID
    cookies: dict[str, str]


@cache
def hash_of(password: str) -> str:
    """The hash of a password, made once for all tests."""
    return passwords.HASHER.hash(password)


def parts_of(app: FastAPI) -> App:
    """The open parts of the application."""
    parts: App = app.state.curricle
    return parts


async def member(
    app: FastAPI,
    *,
    email: str | None = None,
    password: str = PASSWORD,
    name: str = "Ada Lovelace",
    locale: str = "en-GB",
    time_zone: str = "Europe/London",
) -> Member:
    """An account and a session of it."""
    parts = parts_of(app)
    email = email or f"ada{next(numbers)}@example.org"
    account_id = new_id()
    row = Registration(
        new_id(), new_id(), email, address_key(email), name, hash_of(password), locale, time_zone
    )
    async with parts.database.writing() as session:
        assert await repository.add_account(session, row, account_id=account_id, now=parts.clock())
    session_id, jar = await signed_in(app, account_id)
    return Member(account_id, email, session_id, jar)


async def signed_in(
    app: FastAPI, account_id: UUID, *, device: str = "Firefox on Linux"
) -> tuple[UUID, dict[str, str]]:
    """One more session of an account, and the cookies that carry it."""
    parts = parts_of(app)
    now = parts.clock()
    token = tokens.new_token()
    row = UserSession(new_id(), device, now, now, now + timedelta(days=parts.settings.session_max_days))
    async with parts.database.writing() as session:
        await session_repository.add_session(
            session, row, account_id=account_id, token_hash=tokens.kept(parts.crypto, "session", token)
        )
    return row.id, {cookies.name_of(parts.settings, cookies.SESSION): token}


async def guest(app: FastAPI) -> Guest:
    """A visitor."""
    parts = parts_of(app)
    visitor_id = new_id()
    async with parts.database.writing() as session:
        await visitor_repository.add_visitor(session, visitor_id=visitor_id, now=parts.clock())
    signed = parts.crypto.sign("identity/visitor", str(visitor_id), parts.clock() + timedelta(days=1))
    return Guest(visitor_id, {cookies.name_of(parts.settings, cookies.VISITOR): signed})


async def api_key(
    app: FastAPI,
    account_id: UUID,
    *,
    scopes: Sequence[str] = ("resumes:read",),
    expires_at: datetime | None = None,
) -> str:
    """An API key of an account; answers its secret."""
    parts = parts_of(app)
    secret = tokens.new_key()
    row = ApiKey(
        id=new_id(),
        name="A key",
        hint=secret[:8],
        scopes=list(scopes),
        created_at=parts.clock(),
        last_used_at=None,
        expires_at=expires_at,
    )
    async with parts.database.writing() as session:
        await session_repository.add_key(
            session, row, account_id=account_id, token_hash=tokens.kept(parts.crypto, "api_key", secret)
        )
    return secret
