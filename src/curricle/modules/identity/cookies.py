"""The three cookies: the session, the visitor's device, and the proof of having signed in before."""

from datetime import datetime, timedelta
from functools import lru_cache
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit
from uuid import UUID

from fastapi import Request, Response

from curricle.modules.identity.desk import KNOWN_DAYS, Entrance
from curricle.platform.crypto import Crypto
from curricle.platform.settings import Settings

SESSION: Final = "curricle"
VISITOR: Final = "curricle-device"
KNOWN: Final = "curricle-known"
HOST_PREFIX: Final = "__Host-"


def is_secure(settings: Settings) -> bool:
    """Whether cookies carry ``Secure`` and the ``__Host-`` prefix.

    Browsers take such cookies over https and from their own machine. Only a development server that is
    reached by plain http under another name has to do without; production never does.
    """
    return settings.is_production or _is_trustworthy(settings.public_url)


@lru_cache(maxsize=8)
def _is_trustworthy(public_url: str) -> bool:
    """What browsers call a potentially trustworthy origin. Empty is the default: this machine."""
    parts = urlsplit(public_url)
    host = parts.hostname or ""
    if not public_url or parts.scheme == "https" or host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def name_of(settings: Settings, name: str) -> str:
    """What a cookie is called on this installation."""
    return HOST_PREFIX + name if is_secure(settings) else name


def session_token(request: Request, settings: Settings) -> str | None:
    """The secret of the session cookie."""
    return request.cookies.get(name_of(settings, SESSION))


def visitor_id(request: Request, settings: Settings, crypto: Crypto, now: datetime) -> UUID | None:
    """The device of a visitor; a cookie that is not ours is a stranger's."""
    cookie = request.cookies.get(name_of(settings, VISITOR))
    signed = crypto.unsign("identity/visitor", cookie, now) if cookie else None
    return UUID(signed) if signed else None


def known_token(request: Request, settings: Settings) -> str | None:
    """The proof that this device has signed in before."""
    return request.cookies.get(name_of(settings, KNOWN))


def welcome_visitor(
    response: Response, settings: Settings, crypto: Crypto, *, visitor: UUID, now: datetime
) -> None:
    """Lets the device be known again, without an account."""
    lasts = timedelta(days=settings.visitor_days)
    token = crypto.sign("identity/visitor", str(visitor), now + lasts)
    _set(response, settings, VISITOR, token, lasts)


def welcome(response: Response, settings: Settings, entrance: Entrance) -> None:
    """Signs the device in. From now on it is the account's, and no visitor's."""
    lasts = timedelta(days=settings.session_max_days)
    _set(response, settings, SESSION, entrance.session_token, lasts)
    know(response, settings, entrance.known_token)
    _clear(response, settings, VISITOR)


def know(response: Response, settings: Settings, known_token: str) -> None:
    """Remembers that this device has proved itself, so that guesses made elsewhere cannot lock it out."""
    _set(response, settings, KNOWN, known_token, timedelta(days=KNOWN_DAYS))


def farewell(response: Response, settings: Settings) -> None:
    """Signs the device out; it stays known."""
    _clear(response, settings, SESSION)


def _set(response: Response, settings: Settings, name: str, value: str, lasts: timedelta) -> None:
    response.set_cookie(
        name_of(settings, name),
        value,
        max_age=int(lasts.total_seconds()),
        path="/",
        secure=is_secure(settings),
        httponly=True,
        samesite="lax",
    )


def _clear(response: Response, settings: Settings, name: str) -> None:
    response.delete_cookie(
        name_of(settings, name), path="/", secure=is_secure(settings), httponly=True, samesite="lax"
    )
