"""The SQL of photos. A row without a resume is left over: its file goes first, then the row."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from curricle.modules.document.models import LeftOver, Photo
from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.db.statement import Sql

INSERT: Final = Sql("""
    insert into resume_photo
        (id, owner_id, resume_id, storage_key, content_type, width, height, size_bytes, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
""")

READ: Final = Sql("""
    select id, resume_id, storage_key, content_type, width, height, size_bytes, created_at
    from resume_photo
    where resume_id = $1 and owner_id = $2 and ($3::uuid is null or id = $3)
    order by created_at desc, id desc limit 1
""")

# Earlier photos stay for a while, so that undoing in the editor finds them.
RELEASE: Final = Sql("""
    update resume_photo set resume_id = null
    where resume_id = $1 and owner_id = $2 and id not in (
        select id from resume_photo where resume_id = $1 order by created_at desc, id desc limit $3
    )
""")

COPY: Final = Sql("""
    insert into resume_photo
        (id, owner_id, resume_id, storage_key, content_type, width, height, size_bytes, created_at)
    select $4, owner_id, $2, storage_key, content_type, width, height, size_bytes, created_at
    from resume_photo where resume_id = $1 and owner_id = $3
    order by created_at desc, id desc limit 1
""")

ADOPT: Final = Sql("update resume_photo set owner_id = $2 where owner_id = $1")

LEFT_OVER: Final = Sql("""
    select id, storage_key, exists (
        select 1 from resume_photo other
        where other.storage_key = resume_photo.storage_key and other.resume_id is not null
    ) as is_shared
    from resume_photo where resume_id is null order by id limit $1 for update skip locked
""")

FORGET: Final = Sql("delete from resume_photo where id = any($1::uuid[])")


async def insert(session: WriteSession, *, owner_id: UUID, photo: Photo) -> None:
    """Keeps a photo; the newest of a resume is the one that is shown."""
    await session.run(
        INSERT,
        photo.id,
        owner_id,
        photo.resume_id,
        photo.storage_key,
        photo.content_type,
        photo.width,
        photo.height,
        photo.size_bytes,
        photo.created_at,
    )


async def read(
    session: ReadSession, *, owner_id: UUID, resume_id: UUID, photo_id: UUID | None = None
) -> Photo | None:
    """The newest photo of a resume, or the one that is named."""
    return await session.one(Photo, READ, resume_id, owner_id, photo_id)


async def release(session: WriteSession, *, owner_id: UUID, resume_id: UUID, kept: int) -> int:
    """Lets go of all but the newest photos of a resume, and says of how many."""
    return await session.run(RELEASE, resume_id, owner_id, kept)


async def copy(
    session: WriteSession, *, owner_id: UUID, from_resume_id: UUID, to_resume_id: UUID, photo_id: UUID
) -> None:
    """Gives a copy of a resume its photo: one more row for the same file."""
    await session.run(COPY, from_resume_id, to_resume_id, owner_id, photo_id)


async def adopt(session: WriteSession, *, from_owner_id: UUID, to_owner_id: UUID) -> None:
    """Hands all photos of one owner to another."""
    await session.run(ADOPT, from_owner_id, to_owner_id)


async def list_left_over(session: WriteSession, *, limit: int) -> list[LeftOver]:
    """Photos that no resume has any more, held so that two cleaners never meet."""
    return await session.all(LeftOver, LEFT_OVER, limit)


async def forget(session: WriteSession, *, photo_ids: Sequence[UUID]) -> None:
    """Removes the rows."""
    await session.run(FORGET, photo_ids)
