"""What the rows of identity are."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody whose address was confirmed."""

    id: UUID
    email: str
    email_key: str
    name: str
    locale: str
    time_zone: str
    avatar_key: str | None
    avatar_type: str | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a password is checked against."""

    id: UUID
    email: str
    email_key: str
    password_hash: str


@dataclass(frozen=True, slots=True)
class Registration:
    """An address that waits for its confirmation."""

    id: UUID
    visitor_id: UUID
    email: str
    email_key: str
    name: str
    password_hash: str
    locale: str
    time_zone: str


@dataclass(frozen=True, slots=True)
class SessionHolder:
    """Who a session cookie belongs to: all that a request needs to begin."""

    session_id: UUID
    account_id: UUID
    email_key: str
    last_seen_at: datetime


@dataclass(frozen=True, slots=True)
class KeyHolder:
    """Who an API key belongs to."""

    key_id: UUID
    account_id: UUID
    scopes: list[str]
    last_used_at: datetime | None


@dataclass(frozen=True, slots=True)
class UserSession:
    """One signed-in device, as its owner sees it."""

    id: UUID
    device: str
    created_at: datetime
    last_seen_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class ApiKey:
    """One API key, as its owner sees it: the secret itself is not kept."""

    id: UUID
    name: str
    hint: str
    scopes: list[str]
    created_at: datetime
    last_used_at: datetime | None
    expires_at: datetime | None


@dataclass(frozen=True, slots=True)
class PasswordReset:
    """A reset that the owner of an account was sent a link for."""

    id: UUID
    account_id: UUID
    email: str
    email_key: str
