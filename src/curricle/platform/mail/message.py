"""A letter before it is sent. Nothing that could start a second header gets past here."""

import re
from dataclasses import dataclass
from email.headerregistry import Address

CONTROL = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]+")
LONGEST_SUBJECT = 200


class RecipientInvalid(ValueError):
    """Not an address that mail can be sent to."""


@dataclass(frozen=True, slots=True)
class Message:
    """One letter to one person, in both of its forms."""

    to: str
    subject: str
    text: str
    html: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "to", _address(self.to))
        object.__setattr__(self, "subject", CONTROL.sub(" ", self.subject).strip()[:LONGEST_SUBJECT])


def _address(given: str) -> str:
    """The bare address, if it is one."""
    address = given.strip()
    if CONTROL.search(address) or any(mark in address for mark in ' ,;<>()[]\\"'):
        raise RecipientInvalid("not an e-mail address")
    try:
        parsed = Address(addr_spec=address)
    except Exception as error:
        raise RecipientInvalid("not an e-mail address") from error
    if not parsed.username or not parsed.domain:
        raise RecipientInvalid("not an e-mail address")
    return address
