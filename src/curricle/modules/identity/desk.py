"""What the verbs of identity have at hand, and what they know of the device that asks."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from curricle.platform.crypto import Crypto
from curricle.platform.http.limits import Limiter
from curricle.platform.settings import Settings

# How long a device stays known as one that has signed in before.
KNOWN_DAYS: Final = 365


@dataclass(frozen=True, slots=True)
class Desk:
    """The secrets, the rules, the counters and the moment."""

    crypto: Crypto
    settings: Settings
    limiter: Limiter
    now: datetime

    @property
    def seen_after(self) -> datetime:
        """A session that was last used before this is over."""
        return self.now - timedelta(days=self.settings.session_days)


@dataclass(frozen=True, slots=True)
class Device:
    """Where a request comes from: who its cookies say it is, a coarse name, and its network."""

    name: str
    network: str
    visitor_id: UUID | None = None
    known_token: str | None = None
    session_token: str | None = None


@dataclass(frozen=True, slots=True)
class Entrance:
    """Somebody who has just come in, with the secrets for their cookies."""

    account_id: UUID
    session_id: UUID
    session_token: str
    known_token: str
