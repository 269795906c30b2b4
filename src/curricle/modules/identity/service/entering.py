"""Letting somebody in: the new session, the device that becomes the account's, the end of what was before."""

from datetime import timedelta
from uuid import UUID

from curricle.modules.identity import guesses, session_repository, tokens, visitor_repository
from curricle.modules.identity.desk import Desk, Device, Entrance
from curricle.modules.identity.events import VisitorRegistered
from curricle.modules.identity.models import UserSession
from curricle.platform.db.session import WriteSession
from curricle.platform.events import emit
from curricle.platform.ids import new_id


async def enter(
    session: WriteSession, *, desk: Desk, device: Device, account_id: UUID, email_key: str
) -> Entrance:
    """Starts a session with a new secret; the one that the device had before is over."""
    if device.session_token is not None:
        await leave(session, desk=desk, session_token=device.session_token)
    if device.visitor_id is not None:
        await adopt_visitor(session, visitor_id=device.visitor_id, account_id=account_id)
    token = tokens.new_token()
    row = UserSession(
        id=new_id(),
        device=device.name,
        created_at=desk.now,
        last_seen_at=desk.now,
        expires_at=desk.now + timedelta(days=desk.settings.session_max_days),
    )
    await session_repository.add_session(
        session, row, account_id=account_id, token_hash=tokens.kept(desk.crypto, "session", token)
    )
    return Entrance(account_id, row.id, token, guesses.known_token(desk, email_key))


async def leave(session: WriteSession, *, desk: Desk, session_token: str) -> None:
    """Ends the session of this secret."""
    hashes = tokens.known_as(desk.crypto, "session", session_token)
    await session_repository.end_token(session, hashes=hashes)


async def adopt_visitor(session: WriteSession, *, visitor_id: UUID, account_id: UUID) -> None:
    """Gives a visitor's work to the account, once."""
    if await visitor_repository.claim_visitor(session, visitor_id=visitor_id, account_id=account_id):
        await emit(session, VisitorRegistered(visitor_id=visitor_id, user_id=account_id))
