"""How mail leaves the house: the port, what can go wrong at it, and the choice between its two ways."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter on its way. Its id makes the Message-ID: a second delivery is not a second letter."""

    id: UUID
    recipient: str
    subject: str
    text: str
    html: str
    created_at: datetime


class Deferred(Exception):
    """Not now: the server is away, busy or greylisting."""


class Refused(Exception):
    """Never: the server will not take this letter, however often it is offered."""


class Transport(Protocol):
    """A way for letters to leave."""

    @property
    def keeps_bodies(self) -> bool:
        """Whether the row in the database is where the letter is read."""

    async def deliver(self, letter: Letter) -> None:
        """Hands the letter over, or raises ``Deferred`` or ``Refused``."""


class Mailbox:
    """Keeps letters where they are, in the database, to be read on the page ``/mailbox``."""

    keeps_bodies = True

    async def deliver(self, letter: Letter) -> None:
        """The letter has arrived already."""
