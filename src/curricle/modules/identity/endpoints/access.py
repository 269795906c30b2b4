"""What opens the account: the devices that are signed in, and the API keys."""

from uuid import UUID

from fastapi import APIRouter, Response

from curricle.modules.identity import cookies, service
from curricle.modules.identity.auth import User
from curricle.modules.identity.endpoints.asking import NOT_STORED, AtDesk
from curricle.modules.identity.models import UserSession
from curricle.modules.identity.schemas import KeyBody, KeyList, KeyOut, NewKeyOut, SessionList, SessionOut
from curricle.platform.http.sessions import Reading, Writing

router = APIRouter(prefix="/users/me", tags=["access"])


def _session_out(row: UserSession, current: UUID | None) -> SessionOut:
    return SessionOut(
        id=row.id,
        device=row.device,
        current=row.id == current,
        created_at=row.created_at,
        last_seen_at=row.last_seen_at,
        expires_at=row.expires_at,
    )


@router.get("/sessions", operation_id="session_list", dependencies=[NOT_STORED])
async def list_sessions(session: Reading, caller: User, desk: AtDesk) -> SessionList:
    """Lists the devices that are signed in."""
    rows = await service.list_sessions(session, desk=desk, account_id=caller.owner_id)
    return SessionList(items=[_session_out(row, caller.session_id) for row in rows])


@router.delete("/sessions", operation_id="session_end_others", status_code=204)
async def end_other_sessions(session: Writing, caller: User) -> None:
    """Signs all other devices out."""
    await service.end_other_sessions(session, account_id=caller.owner_id, session_id=caller.session_id)


@router.delete(
    "/sessions/{session_id}",
    operation_id="session_end",
    status_code=204,
    responses={404: {"description": "No such session of the caller: `identity.session_not_found`."}},
)
async def end_session(
    session_id: UUID, response: Response, session: Writing, caller: User, desk: AtDesk
) -> None:
    """Signs one device out, at once."""
    await service.end_session(session, account_id=caller.owner_id, session_id=session_id)
    if session_id == caller.session_id:
        cookies.farewell(response, desk.settings)


@router.get("/keys", operation_id="key_list", dependencies=[NOT_STORED])
async def list_keys(session: Reading, caller: User) -> KeyList:
    """Lists the API keys, without their secrets."""
    rows = await service.list_keys(session, account_id=caller.owner_id)
    return KeyList(items=[KeyOut.model_validate(row, from_attributes=True) for row in rows])


@router.post(
    "/keys",
    operation_id="key_create",
    status_code=201,
    dependencies=[NOT_STORED],
    responses={409: {"description": "The account has as many keys as it may: `identity.too_many_keys`."}},
)
async def create_key(body: KeyBody, session: Writing, caller: User, desk: AtDesk) -> NewKeyOut:
    """Makes an API key. Its secret is in this answer and nowhere else: only a hash of it is kept."""
    key, secret = await service.create_key(
        session,
        desk=desk,
        account_id=caller.owner_id,
        name=body.name,
        scopes=body.scopes,
        expires_at=body.expires_at,
    )
    shown = KeyOut.model_validate(key, from_attributes=True)
    return NewKeyOut(**shown.model_dump(), secret=secret)


@router.delete(
    "/keys/{key_id}",
    operation_id="key_delete",
    status_code=204,
    responses={404: {"description": "No such key of the caller: `identity.key_not_found`."}},
)
async def revoke_key(key_id: UUID, session: Writing, caller: User) -> None:
    """Ends an API key, at once."""
    await service.revoke_key(session, account_id=caller.owner_id, key_id=key_id)
