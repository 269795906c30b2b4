"""The SQL of files beside LaTeX resumes. A row without a resume is left over: its file goes first."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from curricle.modules.tex.models import Asset, Extent, LeftOver
from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.db.statement import Sql

# Whoever adds a file holds the resume, so that two at once never pass the limit together.
HOLD_RESUME: Final = Sql("select id from resume where id = $1 and owner_id = $2 for no key update")

INSERT: Final = Sql("""
    insert into tex_asset
        (id, asset_id, owner_id, resume_id, name, media_type, size_bytes, sha256, storage_key, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
""")

READ: Final = Sql("""
    select id, asset_id, resume_id, name, media_type, size_bytes, sha256, storage_key, created_at
    from tex_asset where resume_id = $1 and owner_id = $2 and asset_id = $3
""")

FIND_SAME: Final = Sql("""
    select id, asset_id, resume_id, name, media_type, size_bytes, sha256, storage_key, created_at
    from tex_asset where resume_id = $1 and owner_id = $2 and sha256 = $3 and name = $4 limit 1
""")

# A document that is not kept yet may name files of any resume of its owner.
READ_ALL: Final = Sql("""
    select distinct on (asset_id)
        id, asset_id, resume_id, name, media_type, size_bytes, sha256, storage_key, created_at
    from tex_asset where owner_id = $1 and resume_id is not null and asset_id = any($2::uuid[])
    order by asset_id, created_at
""")

LIST: Final = Sql("""
    select id, asset_id, resume_id, name, media_type, size_bytes, sha256, storage_key, created_at
    from tex_asset where resume_id = $1 and owner_id = $2 order by name, created_at
""")

EXTENT: Final = Sql("""
    select count(*)::int as count, coalesce(sum(size_bytes), 0)::bigint as size_bytes
    from tex_asset where resume_id = $1 and owner_id = $2
""")

RELEASE: Final = Sql("""
    update tex_asset set resume_id = null where resume_id = $1 and owner_id = $2 and asset_id = $3
""")

# The copy of a resume names the same files, so each has one more row for it.
COPY: Final = Sql("""
    insert into tex_asset
        (id, asset_id, owner_id, resume_id, name, media_type, size_bytes, sha256, storage_key, created_at)
    select gen_random_uuid(), asset_id, owner_id, $2, name, media_type, size_bytes, sha256, storage_key,
        created_at
    from tex_asset where resume_id = $1
""")

ADOPT: Final = Sql("update tex_asset set owner_id = $2 where owner_id = $1")

# Taking a file out of a document can be undone for a while, and a fresh one is named a moment later.
MARK_UNNAMED: Final = Sql("""
    update tex_asset set unnamed_since = case when unnamed_since is null then $1::timestamptz end
    from resume
    where resume.id = tex_asset.resume_id
      and (tex_asset.unnamed_since is null) <> (resume.document -> 'content' -> 'files' @>
          jsonb_build_array(jsonb_build_object('asset_id', tex_asset.asset_id)))
""")

RELEASE_UNNAMED: Final = Sql("update tex_asset set resume_id = null where unnamed_since < $1")

LEFT_OVER: Final = Sql("""
    select id, storage_key, exists (
        select 1 from tex_asset other
        where other.storage_key = tex_asset.storage_key and other.resume_id is not null
    ) as is_shared
    from tex_asset where resume_id is null order by id limit $1 for update skip locked
""")

FORGET: Final = Sql("delete from tex_asset where id = any($1::uuid[])")


async def hold_resume(session: WriteSession, *, owner_id: UUID, resume_id: UUID) -> bool:
    """Lets one file at a time be added to a resume; false where there is none."""
    return await session.value(HOLD_RESUME, resume_id, owner_id) is not None


async def insert(session: WriteSession, *, owner_id: UUID, asset: Asset) -> None:
    """Keeps a file."""
    await session.run(
        INSERT,
        asset.id,
        asset.asset_id,
        owner_id,
        asset.resume_id,
        asset.name,
        asset.media_type,
        asset.size_bytes,
        asset.sha256,
        asset.storage_key,
        asset.created_at,
    )


async def read(session: ReadSession, *, owner_id: UUID, resume_id: UUID, asset_id: UUID) -> Asset | None:
    """One file of a resume."""
    return await session.one(Asset, READ, resume_id, owner_id, asset_id)


async def find_same(
    session: ReadSession, *, owner_id: UUID, resume_id: UUID, sha256: str, name: str
) -> Asset | None:
    """The same file, if it was sent before."""
    return await session.one(Asset, FIND_SAME, resume_id, owner_id, sha256, name)


async def read_all(session: ReadSession, *, owner_id: UUID, asset_ids: Sequence[UUID]) -> list[Asset]:
    """Those of these files that this owner has, beside whatever resume."""
    return await session.all(Asset, READ_ALL, owner_id, asset_ids)


async def list_all(session: ReadSession, *, owner_id: UUID, resume_id: UUID) -> list[Asset]:
    """All files of a resume."""
    return await session.all(Asset, LIST, resume_id, owner_id)


async def extent(session: ReadSession, *, owner_id: UUID, resume_id: UUID) -> Extent:
    """How many files a resume has, and how large they are."""
    found = await session.one(Extent, EXTENT, resume_id, owner_id)
    return found or Extent(0, 0)


async def release(session: WriteSession, *, owner_id: UUID, resume_id: UUID, asset_id: UUID) -> bool:
    """Lets go of a file; false where there is none."""
    return await session.run(RELEASE, resume_id, owner_id, asset_id) > 0


async def copy(session: WriteSession, *, from_resume_id: UUID, to_resume_id: UUID) -> None:
    """Gives a copy of a resume the same files."""
    await session.run(COPY, from_resume_id, to_resume_id)


async def adopt(session: WriteSession, *, from_owner_id: UUID, to_owner_id: UUID) -> None:
    """Hands all files of one owner to another."""
    await session.run(ADOPT, from_owner_id, to_owner_id)


async def release_unnamed(session: WriteSession, *, now: datetime, before: datetime) -> None:
    """Notes which files no document names, and lets go of those that none has named since a moment."""
    await session.run(MARK_UNNAMED, now)
    await session.run(RELEASE_UNNAMED, before)


async def list_left_over(session: WriteSession, *, limit: int) -> list[LeftOver]:
    """Files that no resume has any more, held so that two cleaners never meet."""
    return await session.all(LeftOver, LEFT_OVER, limit)


async def forget(session: WriteSession, *, row_ids: Sequence[UUID]) -> None:
    """Removes the rows."""
    await session.run(FORGET, row_ids)
