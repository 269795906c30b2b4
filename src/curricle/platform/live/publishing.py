"""Writes an event down with its cause, and says afterwards that there is one."""

from typing import Final
from uuid import UUID

from curricle.platform.db.session import WriteSession
from curricle.platform.live import repository

# On this channel the ids of owners with new events are said, after the commit.
CHANNEL: Final = "curricle_live"


async def publish(session: WriteSession, owner_id: UUID, event_type: str, payload: str) -> None:
    """Keeps an event (its payload is JSON text) for the owner and wakes their open pages."""
    await repository.add(session, owner_id, event_type, payload)
    session.announce(CHANNEL, str(owner_id))
