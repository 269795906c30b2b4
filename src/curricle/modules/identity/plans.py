"""The plan of an account, read from this one place: a self-hosted instance limits nobody."""

from dataclasses import dataclass
from typing import Final, Literal


@dataclass(frozen=True, slots=True)
class Plan:
    """What an account has a right to, and the state of its subscription."""

    id: str
    name: str
    subscription: Literal["none"]


UNLIMITED: Final = Plan(id="unlimited", name="Unlimited", subscription="none")


def current() -> Plan:
    """The plan that everybody is on."""
    return UNLIMITED
