"""The letters of identity. Secrets stand behind the hash sign of a link, which no browser sends on."""

from datetime import timedelta
from typing import Final

from curricle.platform.mail import Button, Message, write
from curricle.platform.settings import Settings

DEFAULT_URL: Final = "http://127.0.0.1:8000"
NOT_YOU: Final = "If this was not you, nothing has happened and there is nothing to do."


def confirm(settings: Settings, *, to: str, token: str) -> Message:
    """To somebody new."""
    return write(
        to,
        "Confirm your e-mail address",
        [
            "Somebody, hopefully you, has registered this address with Curricle. "
            "Open this link to have your account."
        ],
        button=Button("Confirm my address", _link(settings, f"/app/confirm#token={token}")),
        small=[f"The link works once, for {_span(hours=settings.registration_hours)}. {NOT_YOU}"],
    )


def already_registered(settings: Settings, *, to: str) -> Message:
    """To somebody who has an account and whose address was registered again."""
    return write(
        to,
        "You already have an account",
        [
            "Somebody, hopefully you, has registered this address with Curricle, "
            "but it has an account already. Sign in with the password that you have, or set a new one there."
        ],
        button=Button("Sign in", _link(settings, "/app/sign-in")),
        small=[NOT_YOU],
    )


def reset(settings: Settings, *, to: str, token: str) -> Message:
    """To somebody who has forgotten the password."""
    return write(
        to,
        "Set a new password",
        ["Somebody, hopefully you, has asked to set a new password for your account."],
        button=Button("Set a new password", _link(settings, f"/app/reset#token={token}")),
        small=[f"The link works once, for {_span(minutes=settings.password_reset_minutes)}. {NOT_YOU}"],
    )


def no_account(settings: Settings, *, to: str) -> Message:
    """To an address that a new password was asked for and that nobody has confirmed."""
    return write(
        to,
        "There is no account with this address",
        [
            "Somebody, hopefully you, has asked to set a new password, but this address has no account. "
            "Perhaps you have registered with another address."
        ],
        button=Button("Register", _link(settings, "/app/register")),
        small=[NOT_YOU],
    )


def password_changed(settings: Settings, *, to: str) -> Message:
    """To somebody whose password is a new one, so that a thief cannot do it quietly."""
    return write(
        to,
        "Your password was changed",
        [
            "The password of your account was changed, and all other devices were signed out. "
            "API keys keep working: look through them if you do not know all of them."
        ],
        button=Button("Set a new password", _link(settings, "/app/reset")),
        small=["If this was not you, set a new password at once."],
    )


def _link(settings: Settings, path: str) -> str:
    return (settings.public_url or DEFAULT_URL) + path


def _span(*, hours: int = 0, minutes: int = 0) -> str:
    """A duration in words."""
    span = timedelta(hours=hours, minutes=minutes)
    whole_hours, rest = divmod(int(span.total_seconds()), 3600)
    if rest:
        return f"{int(span.total_seconds()) // 60} minutes"
    return "1 hour" if whole_hours == 1 else f"{whole_hours} hours"
