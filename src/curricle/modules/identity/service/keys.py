"""API keys: made once, shown once, revoked at any time."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from curricle.modules.identity import repository, session_repository, tokens
from curricle.modules.identity.desk import Desk
from curricle.modules.identity.errors import KeyExpiryInvalid, KeyNotFound, TooManyKeys
from curricle.modules.identity.models import ApiKey
from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.ids import new_id

MOST_KEYS: Final = 50


async def list_keys(session: ReadSession, *, account_id: UUID) -> list[ApiKey]:
    """The keys of the account."""
    return await session_repository.list_keys(session, account_id=account_id)


async def create_key(
    session: WriteSession,
    *,
    desk: Desk,
    account_id: UUID,
    name: str,
    scopes: Sequence[str],
    expires_at: datetime | None,
) -> tuple[ApiKey, str]:
    """Makes a key and answers it with its secret, which nobody can answer a second time."""
    if expires_at is not None and expires_at <= desk.now:
        raise KeyExpiryInvalid
    await repository.lock_account(session, account_id=account_id)
    if await session_repository.count_keys(session, account_id=account_id) >= MOST_KEYS:
        raise TooManyKeys(f"An account has at most {MOST_KEYS} API keys.", limit=MOST_KEYS)
    secret = tokens.new_key()
    key = ApiKey(
        id=new_id(),
        name=name,
        hint=secret[: tokens.HINT_LENGTH],
        scopes=sorted(set(scopes)),
        created_at=desk.now,
        last_used_at=None,
        expires_at=expires_at,
    )
    await session_repository.add_key(
        session, key, account_id=account_id, token_hash=tokens.kept(desk.crypto, "api_key", secret)
    )
    return key, secret


async def revoke_key(session: WriteSession, *, account_id: UUID, key_id: UUID) -> None:
    """Ends a key at once."""
    if not await session_repository.revoke_key(session, key_id=key_id, account_id=account_id):
        raise KeyNotFound
