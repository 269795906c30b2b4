"""Visitors: a device that works without an account."""

from uuid import UUID

from curricle.modules.identity import visitor_repository
from curricle.modules.identity.desk import Desk
from curricle.platform.db.session import WriteSession
from curricle.platform.ids import new_id


async def visit(session: WriteSession, *, desk: Desk, visitor_id: UUID | None) -> tuple[UUID, bool]:
    """The visitor of this device, and whether it was made just now."""
    if visitor_id is not None and await visitor_repository.visitor_seen_at(session, visitor_id=visitor_id):
        return visitor_id, False
    fresh = new_id()
    await visitor_repository.add_visitor(session, visitor_id=fresh, now=desk.now)
    return fresh, True
