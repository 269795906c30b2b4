"""What an account says of itself."""

from datetime import datetime
from uuid import UUID

from curricle.modules.identity import repository
from curricle.modules.identity.errors import AvatarInvalid, AvatarNotFound, AvatarTooLarge, NotSignedIn
from curricle.modules.identity.models import Account
from curricle.modules.identity.pictures import recognise
from curricle.platform.db.pool import Database
from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.ids import new_id
from curricle.platform.storage import FileMissing, Storage

AVATAR_BYTES = 1_000_000


async def read_profile(session: ReadSession, *, account_id: UUID) -> Account:
    """The caller's account."""
    account = await repository.read_account(session, account_id=account_id)
    if account is None:
        raise NotSignedIn
    return account


async def update_profile(
    session: WriteSession,
    *,
    account_id: UUID,
    name: str | None,
    locale: str | None,
    time_zone: str | None,
    now: datetime,
) -> Account:
    """Changes what was given."""
    await repository.update_account(
        session, account_id=account_id, name=name, locale=locale, time_zone=time_zone, now=now
    )
    return await read_profile(session, account_id=account_id)


async def set_avatar(
    database: Database, storage: Storage, *, account_id: UUID, data: bytes, declared: str, now: datetime
) -> Account:
    """Keeps a picture. The file is there before the row points to it, and goes after the row has let go."""
    if len(data) > AVATAR_BYTES:
        raise AvatarTooLarge(f"At most {AVATAR_BYTES:,} bytes are taken.", limit=AVATAR_BYTES)
    picture = recognise(data)
    if declared != picture.content_type:
        raise AvatarInvalid(f"It is called {declared or 'nothing'} and is {picture.content_type}.")
    key = f"avatars/{account_id}/{new_id()}"
    await storage.put(key, data, picture.content_type)
    async with database.writing() as session:
        old = await repository.set_avatar(
            session, account_id=account_id, key=key, content_type=picture.content_type, now=now
        )
        account = await read_profile(session, account_id=account_id)
    if old is not None:
        await storage.delete(old)
    return account


async def remove_avatar(database: Database, storage: Storage, *, account_id: UUID, now: datetime) -> None:
    """Takes the picture away; without one there is nothing to do."""
    async with database.writing() as session:
        old = await repository.set_avatar(
            session, account_id=account_id, key=None, content_type=None, now=now
        )
    if old is not None:
        await storage.delete(old)


async def read_avatar(session: ReadSession, storage: Storage, *, account_id: UUID) -> tuple[bytes, str, str]:
    """The picture, its content type, and the name by which a cache knows it."""
    account = await read_profile(session, account_id=account_id)
    if account.avatar_key is None or account.avatar_type is None:
        raise AvatarNotFound
    try:
        data = await storage.get(account.avatar_key)
    except FileMissing:
        raise AvatarNotFound from None
    return data, account.avatar_type, account.avatar_key.rpartition("/")[2]
