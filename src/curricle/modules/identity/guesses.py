"""How many passwords may be tried, counted so that guessing is hopeless and yet locks nobody out.

A guesser spends the guesses of one network and then those that all strangers share for the account. The
owner's own devices, which carry a signed proof that they came in before, have guesses of their own that no
stranger can spend, and a reset by mail makes any device one of them. Unknown addresses count like known ones.
"""

import base64
import secrets
from datetime import timedelta
from typing import Final

from curricle.modules.identity.desk import KNOWN_DAYS, Desk, Device
from curricle.modules.identity.errors import TooManyGuesses
from curricle.platform.http.limits import Rule

PURPOSE: Final = "identity/known device"
BY_KNOWN_DEVICE: Final = Rule("sign_in_known_device", 5, 300)
BY_NETWORK: Final = Rule("sign_in", 120, 600)
BY_ACCOUNT_AND_NETWORK: Final = Rule("sign_in_account_network", 5, 900)
BY_ACCOUNT: Final = Rule("sign_in_account", 12, 10_800)
BY_OWNER: Final = Rule("password_check", 10, 600)
BY_LINK: Final = Rule("confirm_password", 5, 3_600)
# How many letters strangers can make us send to one address: few from one network, so that one stranger
# cannot use up what its owner needs, and not many from all.
LETTERS_FROM_NETWORK: Final = Rule("mail_to_address_network", 5, 3_600)
LETTERS: Final = Rule("mail_to_address", 20, 3_600)


def known_token(desk: Desk, email_key: str) -> str:
    """What a device carries that has proved itself for this account. It names no address in the open."""
    until = desk.now + timedelta(days=KNOWN_DAYS)
    return desk.crypto.sign(PURPOSE, f"{_marks(desk, email_key)[0]}.{secrets.token_urlsafe(12)}", until)


async def spend(desk: Desk, *, email_key: str, device: Device) -> None:
    """Counts one guess before it is looked at, or refuses to look."""
    if (known := _known(desk, email_key, device)) is not None:
        return await _take(desk, BY_KNOWN_DEVICE, known)
    await _take(desk, BY_NETWORK, device.network)
    await _take(desk, BY_ACCOUNT_AND_NETWORK, f"{email_key}\0{device.network}")
    return await _take(desk, BY_ACCOUNT, email_key)


async def spend_own(desk: Desk, *, account_id: object) -> None:
    """Counts one guess of somebody who is signed in and has to show the password again."""
    await _take(desk, BY_OWNER, str(account_id))


async def spend_on_link(desk: Desk, *, registration_id: object) -> None:
    """Counts one guess of somebody who holds a mailed link."""
    await _take(desk, BY_LINK, str(registration_id))


async def may_write_to(desk: Desk, *, email_key: str, device: Device) -> bool:
    """Whether one more letter goes to this address. Who asked is told the same either way."""
    subject = f"{email_key}\0{device.network}"
    from_here = await desk.limiter.take(LETTERS_FROM_NETWORK, subject)
    return from_here.allowed and (await desk.limiter.take(LETTERS, email_key)).allowed


async def _take(desk: Desk, rule: Rule, subject: str) -> None:
    verdict = await desk.limiter.take(rule, subject)
    if not verdict.allowed:
        raise TooManyGuesses(
            "Wait a while, sign in on a device that was signed in before, or set a new password by mail.",
            headers={"Retry-After": str(verdict.seconds)},
        )


def _known(desk: Desk, email_key: str, device: Device) -> str | None:
    """The device's own name, if it has signed in to this very account before."""
    told = desk.crypto.unsign(PURPOSE, device.known_token, desk.now) if device.known_token else None
    return told if told is not None and told.partition(".")[0] in _marks(desk, email_key) else None


def _marks(desk: Desk, email_key: str) -> list[str]:
    """The account's mark, as today's root secret and the earlier ones make it."""
    return [_text(kept[:16]) for kept in desk.crypto.keyed_hashes(PURPOSE, email_key)]


def _text(kept: bytes) -> str:
    return base64.urlsafe_b64encode(kept).decode("ascii").rstrip("=")
