"""Who is asking. The one question that each door of each room puts before it opens."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Final, Literal
from uuid import UUID

from fastapi import BackgroundTasks, Depends, Request
from fastapi.openapi.models import APIKey, APIKeyIn, HTTPBearer
from fastapi.openapi.models import SecurityBase as SecurityModel
from fastapi.security.base import SecurityBase

from curricle.modules.identity import cookies, session_repository, tokens, visitor_repository
from curricle.modules.identity.errors import (
    AccountNeeded,
    AdminNeeded,
    KeyInvalid,
    KeyNotAllowed,
    NotSignedIn,
    ScopeMissing,
)
from curricle.modules.identity.fields import address_key
from curricle.modules.identity.schemas import Scope
from curricle.platform.http.state import App, app_of
from curricle.platform.settings import Settings

BEARER: Final = "bearer "
# "Last seen" is told to the minute, so it is written at most once a minute.
SEEN_EVERY: Final = timedelta(minutes=1)
VISITOR_SEEN_EVERY: Final = timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Caller:
    """Whose things are asked for. ``scopes`` is what an API key may do; a cookie has no such bound."""

    owner_id: UUID
    kind: Literal["user", "visitor"]
    role: Literal["user", "admin"]
    scopes: frozenset[str] | None = None
    session_id: UUID | None = None


class _Identify(SecurityBase):
    """Finds the caller by key or cookie: one query, and nothing else while nothing else is needed."""

    model: SecurityModel = APIKey.model_validate(
        {
            "in": APIKeyIn.cookie,
            "name": cookies.HOST_PREFIX + cookies.SESSION,
            "description": "Set by signing in or confirming; a visitor has its own from `POST /visitors`.",
        }
    )
    scheme_name = "session"

    async def __call__(self, request: Request, background: BackgroundTasks) -> Caller:
        caller = await find_caller(request, background)
        if caller is None:
            raise NotSignedIn
        return caller


identify: Final = _Identify()


async def find_caller(request: Request, background: BackgroundTasks) -> Caller | None:
    """The caller, or nobody; a key that is sent and does not fit is an error in any case."""
    app = app_of(request)
    now = app.clock()
    authorization = request.headers.get("authorization")
    if authorization is not None and authorization[: len(BEARER)].lower() == BEARER:
        return await _by_key(app, now, authorization[len(BEARER) :].strip(), background)
    return await _by_session(app, now, request, background) or await _by_device(app, now, request, background)


async def _by_session(
    app: App, now: datetime, request: Request, background: BackgroundTasks
) -> Caller | None:
    token = cookies.session_token(request, app.settings)
    if not token:
        return None
    holder = await session_repository.find_session(
        app.database.reads,
        hashes=tokens.known_as(app.crypto, "session", token),
        now=now,
        seen_after=now - timedelta(days=app.settings.session_days),
    )
    if holder is None:
        return None
    if now - holder.last_seen_at >= SEEN_EVERY:
        # After the answer, so that no request waits for it or holds a second connection for it.
        background.add_task(
            session_repository.see_session,
            app.database,
            session_id=holder.session_id,
            now=now,
            seen_before=now - SEEN_EVERY,
        )
    role = role_of(app.settings, holder.email_key)
    return Caller(holder.account_id, "user", role, session_id=holder.session_id)


async def _by_device(app: App, now: datetime, request: Request, background: BackgroundTasks) -> Caller | None:
    visitor_id = cookies.visitor_id(request, app.settings, app.crypto, now)
    if visitor_id is None:
        return None
    seen_at = await visitor_repository.visitor_seen_at(app.database.reads, visitor_id=visitor_id)
    if seen_at is None:
        return None
    if now - seen_at >= VISITOR_SEEN_EVERY:
        background.add_task(
            visitor_repository.see_visitor,
            app.database,
            visitor_id=visitor_id,
            now=now,
            seen_before=now - VISITOR_SEEN_EVERY,
        )
    return Caller(visitor_id, "visitor", "user")


async def _by_key(app: App, now: datetime, secret: str, background: BackgroundTasks) -> Caller:
    """A key never carries more than its scopes, so it is a plain user even where its owner is an admin."""
    if not tokens.is_key(secret):
        raise KeyInvalid
    holder = await session_repository.find_key(
        app.database.reads, hashes=tokens.known_as(app.crypto, "api_key", secret), now=now
    )
    if holder is None:
        raise KeyInvalid
    if holder.last_used_at is None or now - holder.last_used_at >= SEEN_EVERY:
        background.add_task(
            session_repository.use_key,
            app.database,
            key_id=holder.key_id,
            now=now,
            used_before=now - SEEN_EVERY,
        )
    return Caller(holder.account_id, "user", "user", scopes=frozenset(holder.scopes))


def role_of(settings: Settings, email_key: str) -> Literal["user", "admin"]:
    """Admins are named by the operator. An account's address is confirmed, so nobody can just claim it."""
    if settings.admin_emails and email_key in {address_key(email) for email in settings.admin_emails}:
        return "admin"
    return "user"


async def _without_key(caller: Annotated[Caller, Depends(identify)]) -> Caller:
    if caller.scopes is not None:
        raise KeyNotAllowed
    return caller


# A user or a visitor with a cookie. API keys open only the doors that name a scope: see ``needs``.
AnyCaller = Annotated[Caller, Depends(_without_key)]


async def _user(caller: AnyCaller) -> Caller:
    if caller.kind != "user":
        raise AccountNeeded
    return caller


# Somebody with an account, in person: no visitor and no API key.
User = Annotated[Caller, Depends(_user)]


async def _admin(caller: AnyCaller) -> Caller:
    if caller.role != "admin":
        raise AdminNeeded
    return caller


# An admin, in person. To everybody else the door does not exist.
Admin = Annotated[Caller, Depends(_admin)]


class _Needs(SecurityBase):
    """Lets pass whoever has a cookie, and of the API keys those that were given the scope."""

    model: SecurityModel = HTTPBearer(description="An API key, `cur_…`, with the scope that is named.")
    scheme_name = "key"

    def __init__(self, scope: Scope) -> None:
        self.scope = scope

    async def __call__(self, caller: Annotated[Caller, Depends(identify)]) -> Caller:
        if caller.scopes is not None and self.scope not in caller.scopes:
            raise ScopeMissing(f"This needs an API key with the scope {self.scope}.", scope=self.scope)
        return caller


_NEEDS: Final[dict[str, _Needs]] = {}


def needs(scope: Scope) -> _Needs:
    """The dependency of a door that API keys may open: ``caller: Annotated[Caller, Depends(needs(...))]``."""
    return _NEEDS.setdefault(scope, _Needs(scope))
