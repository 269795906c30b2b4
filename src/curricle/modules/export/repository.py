"""The SQL of exports. A read takes the owner; what takes none serves the worker or a signed link."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from curricle.modules.export.models import Expired, Export, MadeFile, StoredFile, Work
from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.db.statement import Sql

INSERT: Final = Sql("""
    insert into export
        (id, owner_id, resume_id, format, filename, document, idempotency_key, created_at, expires_at,
         is_redacted, fit_pages)
    values ($1, $2, $3, $4, $5, $6::text::jsonb, $7, $8, $9, $10, $11)
    on conflict (owner_id, idempotency_key) do nothing
    returning id, resume_id, format, filename, is_redacted, fit_pages, status, progress, content_type,
              size_bytes, page_count, changes::text, (proof ->> 'equal')::boolean as is_proven,
              jsonb_path_query_array(proof, '$.readers[*].name')::text as readers,
              error, created_at, finished_at, expires_at
""")

READ: Final = Sql("""
    select id, resume_id, format, filename, is_redacted, fit_pages, status, progress, content_type,
           size_bytes, page_count, changes::text, (proof ->> 'equal')::boolean as is_proven,
           jsonb_path_query_array(proof, '$.readers[*].name')::text as readers,
           error, created_at, finished_at, expires_at
    from export where id = $1 and owner_id = $2
""")

READ_BY_KEY: Final = Sql("""
    select id, resume_id, format, filename, is_redacted, fit_pages, status, progress, content_type,
           size_bytes, page_count, changes::text, (proof ->> 'equal')::boolean as is_proven,
           jsonb_path_query_array(proof, '$.readers[*].name')::text as readers,
           error, created_at, finished_at, expires_at
    from export where owner_id = $1 and idempotency_key = $2
""")

LIST: Final = Sql("""
    select id, resume_id, format, filename, is_redacted, fit_pages, status, progress, content_type,
           size_bytes, page_count, changes::text, (proof ->> 'equal')::boolean as is_proven,
           jsonb_path_query_array(proof, '$.readers[*].name')::text as readers,
           error, created_at, finished_at, expires_at
    from export where resume_id = $1 and owner_id = $2
    order by created_at desc, id desc limit $3
""")

BEGIN: Final = Sql("""
    update export set status = 'processing', progress = greatest(progress, 0.1), error = null
    where id = $1 and status in ('pending', 'processing', 'failed')
    returning id, owner_id, format, filename, is_redacted, fit_pages, document::text
""")

ADVANCE: Final = Sql("""
    update export set progress = $2 where id = $1 and status = 'processing' and progress < $2
""")

COMPLETE: Final = Sql("""
    update export
    set status = 'completed', progress = 1, storage_key = $2, filename = filename || '.' || $3,
        content_type = $4, size_bytes = $5, page_count = $6, finished_at = $7, error = null,
        changes = $8::text::jsonb, proof = $9::text::jsonb
    where id = $1 and status = 'processing'
    returning owner_id
""")

FAIL: Final = Sql("""
    update export set status = 'failed', error = $2, finished_at = $3
    where id = $1 and status in ('pending', 'processing')
    returning owner_id
""")

EXPIRED: Final = Sql("""
    select id, storage_key from export
    where expires_at <= $1
      and (status not in ('pending', 'processing') or expires_at <= $1 - interval '1 day')
    order by expires_at limit $2 for update skip locked
""")

FORGET: Final = Sql("delete from export where id = any($1::uuid[])")

READ_PROOF: Final = Sql("select proof::text from export where id = $1 and owner_id = $2")

READ_FILE: Final = Sql("""
    select storage_key, filename, content_type from export
    where id = $1 and status = 'completed' and expires_at > $2
""")

ADOPT: Final = Sql("update export set owner_id = $2, idempotency_key = null where owner_id = $1")


async def insert(
    session: WriteSession, *, owner_id: UUID, export: Export, document: str, idempotency_key: str | None
) -> Export | None:
    """Stores the wish; nothing comes back where the key is taken."""
    return await session.one(
        Export,
        INSERT,
        export.id,
        owner_id,
        export.resume_id,
        export.format,
        export.filename,
        document,
        idempotency_key,
        export.created_at,
        export.expires_at,
        export.is_redacted,
        export.fit_pages,
    )


async def read(session: ReadSession, *, owner_id: UUID, export_id: UUID) -> Export | None:
    """One export of this owner."""
    return await session.one(Export, READ, export_id, owner_id)


async def read_by_key(session: ReadSession, *, owner_id: UUID, idempotency_key: str) -> Export | None:
    """The export that an earlier request with this key made."""
    return await session.one(Export, READ_BY_KEY, owner_id, idempotency_key)


async def list_latest(session: ReadSession, *, owner_id: UUID, resume_id: UUID, limit: int) -> list[Export]:
    """The exports of a resume, the newest first."""
    return await session.all(Export, LIST, resume_id, owner_id, limit)


async def begin(session: WriteSession, *, export_id: UUID) -> Work | None:
    """Marks the export as being made; nothing comes back where it is done or gone."""
    return await session.one(Work, BEGIN, export_id)


async def advance(session: WriteSession, *, export_id: UUID, progress: float) -> None:
    """Moves the bar, never backwards."""
    await session.run(ADVANCE, export_id, progress)


async def complete(
    session: WriteSession, *, export_id: UUID, storage_key: str, file: MadeFile, now: datetime
) -> UUID | None:
    """Marks the export as done, once, and says whose it is."""
    owner: UUID | None = await session.value(
        COMPLETE,
        export_id,
        storage_key,
        file.extension,
        file.content_type,
        len(file.data),
        file.page_count,
        now,
        _json(file.changes or None),
        _json(file.proof),
    )
    return owner


async def fail(session: WriteSession, *, export_id: UUID, error: str, now: datetime) -> UUID | None:
    """Marks the export as failed with a reason for its owner, and says whose it is."""
    owner: UUID | None = await session.value(FAIL, export_id, error, now)
    return owner


async def read_proof(session: ReadSession, *, owner_id: UUID, export_id: UUID) -> str | None:
    """What machines read in a file, as JSON; nothing where nobody has read it."""
    proof: str | None = await session.value(READ_PROOF, export_id, owner_id)
    return proof


async def read_file(session: ReadSession, *, export_id: UUID, now: datetime) -> StoredFile | None:
    """Where a finished file lies, for the holder of a signed link."""
    return await session.one(StoredFile, READ_FILE, export_id, now)


async def adopt(session: WriteSession, *, from_owner_id: UUID, to_owner_id: UUID) -> None:
    """Hands all exports of one owner to another."""
    await session.run(ADOPT, from_owner_id, to_owner_id)


async def list_expired(session: WriteSession, *, now: datetime, limit: int) -> list[Expired]:
    """Exports whose time is over, held so that two cleaners never meet."""
    return await session.all(Expired, EXPIRED, now, limit)


async def forget(session: WriteSession, *, export_ids: Sequence[UUID]) -> None:
    """Removes the rows."""
    await session.run(FORGET, export_ids)


def _json(value: Any) -> str | None:
    """JSON that the database can hold: a reader of files may find NUL or half a character."""
    if value is None:
        return None
    text = json.dumps(value, ensure_ascii=False).encode("utf-8", "replace").decode()
    return text.replace("\\u0000", "\\ufffd")
