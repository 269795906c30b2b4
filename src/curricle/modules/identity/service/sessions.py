"""The devices that are signed in, as their owner sees and ends them."""

from uuid import UUID

from curricle.modules.identity import session_repository
from curricle.modules.identity.desk import Desk
from curricle.modules.identity.errors import SessionNotFound
from curricle.modules.identity.models import UserSession
from curricle.platform.db.session import ReadSession, WriteSession


async def list_sessions(session: ReadSession, *, desk: Desk, account_id: UUID) -> list[UserSession]:
    """The sessions that still open something."""
    return await session_repository.list_sessions(
        session, account_id=account_id, now=desk.now, seen_after=desk.seen_after
    )


async def end_session(session: WriteSession, *, account_id: UUID, session_id: UUID) -> None:
    """Signs one device out."""
    if not await session_repository.end_session(session, session_id=session_id, account_id=account_id):
        raise SessionNotFound


async def end_other_sessions(session: WriteSession, *, account_id: UUID, session_id: UUID | None) -> None:
    """Signs all devices out but this one."""
    await session_repository.end_sessions(session, account_id=account_id, except_id=session_id)
