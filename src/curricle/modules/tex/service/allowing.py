"""Whether an owner may compile, and how much they have: the one place where a plan's limits bite."""

from datetime import datetime
from uuid import UUID

from curricle.modules.tex import repository
from curricle.platform.db.session import ReadSession, WriteSession


async def allow(session: ReadSession, *, owner_id: UUID) -> None:
    """Refuses what the owner's plan does not hold. Every plan of today holds as much as anybody compiles."""


async def count(
    session: WriteSession, *, owner_id: UUID, number: int, milliseconds: int, now: datetime
) -> None:
    """Adds compilations to the owner's day."""
    await repository.count(
        session, owner_id=owner_id, day=now.date(), number=number, milliseconds=milliseconds
    )
