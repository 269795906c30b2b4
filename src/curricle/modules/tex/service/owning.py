"""What changes hands, and what nobody needs any more."""

from datetime import datetime
from uuid import UUID

from curricle.modules.tex import asset_repository, repository
from curricle.modules.tex.service.storing import remove_files
from curricle.platform.db.session import WriteSession
from curricle.platform.storage import Storage


async def adopt(session: WriteSession, *, visitor_id: UUID, user_id: UUID) -> None:
    """Moves a visitor's files and compilations into the account that they have opened."""
    await asset_repository.adopt(session, from_owner_id=visitor_id, to_owner_id=user_id)
    await repository.adopt(session, from_owner_id=visitor_id, to_owner_id=user_id)


async def remove_expired(session: WriteSession, storage: Storage, *, now: datetime, most: int) -> int:
    """Removes compilations whose hour is over, files first: what a crash leaves is found again."""
    expired = await repository.list_expired(session, now=now, limit=most)
    for found in expired:
        await remove_files(storage, found.stem)
    await repository.forget(session, compilation_ids=[found.id for found in expired])
    return len(expired)
