"""Files as jobs: asked for, made in the background, read back, kept for a while."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from curricle.engines.render.formats import Format
from curricle.engines.resume import LatexDocument
from curricle.modules.document import service as documents
from curricle.modules.export import repository
from curricle.modules.export.errors import ExportKeyReused, ExportNotFound
from curricle.modules.export.models import Export, MadeFile, Work
from curricle.modules.export.packing import file_stem, key_name, nameless_stem
from curricle.modules.export.service.latex import LatexOrder, make_latex, require_possible
from curricle.modules.export.service.making import Order, Shape, make_file
from curricle.modules.export.service.ordering import Tools
from curricle.platform.clock import Clock
from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.ids import new_id
from curricle.platform.storage import Storage

LISTED: Final = 20


@dataclass(frozen=True, slots=True)
class Wish:
    """The file that somebody wants of a resume."""

    resume_id: UUID
    format: Format
    is_redacted: bool = False
    fit_pages: int | None = None
    idempotency_key: str | None = None


async def request(
    session: WriteSession, *, owner_id: UUID, wish: Wish, kept: timedelta, clock: Clock
) -> tuple[Export, bool]:
    """Notes the wish with the document as it is now, and says whether it is new."""
    resume = await documents.read(session, owner_id=owner_id, resume_id=wish.resume_id)
    name = ""
    if resume.is_latex:
        require_possible(wish.format, changed=wish.is_redacted or wish.fit_pages is not None)
    else:
        name = documents.structured(resume).content.basics.name
    now = clock()
    export_id = new_id()
    stem = nameless_stem(export_id.hex[-6:]) if wish.is_redacted else file_stem(name, resume.title)
    fresh = Export(
        id=export_id,
        resume_id=resume.id,
        format=wish.format,
        filename=stem,
        is_redacted=wish.is_redacted,
        fit_pages=wish.fit_pages,
        status="pending",
        progress=0,
        content_type=None,
        size_bytes=None,
        page_count=None,
        changes=None,
        is_proven=None,
        readers=None,
        error=None,
        created_at=now,
        finished_at=None,
        expires_at=now + kept,
    )
    stored = await repository.insert(
        session,
        owner_id=owner_id,
        export=fresh,
        document=resume.document,
        idempotency_key=wish.idempotency_key,
    )
    if stored is not None:
        return stored, True
    earlier = await repository.read_by_key(
        session, owner_id=owner_id, idempotency_key=wish.idempotency_key or ""
    )
    if earlier is None or not _is_same(earlier, wish):
        raise ExportKeyReused
    return earlier, False


def _is_same(export: Export, wish: Wish) -> bool:
    asked = (wish.resume_id, wish.format, wish.is_redacted, wish.fit_pages)
    return (export.resume_id, export.format, export.is_redacted, export.fit_pages) == asked


async def read(session: ReadSession, *, owner_id: UUID, export_id: UUID) -> Export:
    """One export."""
    found = await repository.read(session, owner_id=owner_id, export_id=export_id)
    if found is None:
        raise ExportNotFound
    return found


async def list_latest(session: ReadSession, *, owner_id: UUID, resume_id: UUID) -> list[Export]:
    """The newest exports of a resume."""
    await documents.read(session, owner_id=owner_id, resume_id=resume_id)
    return await repository.list_latest(session, owner_id=owner_id, resume_id=resume_id, limit=LISTED)


async def begin(session: WriteSession, *, export_id: UUID) -> Work | None:
    """Takes an export up; nothing comes back where it is done or gone, and then there is nothing to do."""
    return await repository.begin(session, export_id=export_id)


async def make(session: ReadSession, tools: Tools, *, work: Work, most_bytes: int) -> MadeFile:
    """Makes the file of an export and reads it back."""
    document = documents.kept(work.document)
    if isinstance(document, LatexDocument):
        wanted = LatexOrder(work.owner_id, document, work.format, is_proven=True)
        return await make_latex(session, tools, order=wanted, most_bytes=most_bytes)
    assets = await documents.assets_of(session, tools.storage, owner_id=work.owner_id, document=document)
    shape = Shape(fit=work.fit_pages, is_redacted=work.is_redacted)
    order = Order(document, work.format, assets, shape)
    return await make_file(tools.processes, order, most_bytes=most_bytes, is_proven=True)


async def store(storage: Storage, work: Work, file: MadeFile) -> str:
    """Puts the file where every attempt puts it, so that a second one leaves no second file."""
    name = key_name(work.filename, file.extension)
    key = f"exports/{work.owner_id}/{work.id}/{name}"
    await storage.put(key, file.data, file.content_type)
    return key


async def complete(
    session: WriteSession, *, work: Work, storage_key: str, file: MadeFile, clock: Clock
) -> None:
    """Marks an export as done."""
    await repository.complete(session, export_id=work.id, storage_key=storage_key, file=file, now=clock())


async def fail(session: WriteSession, *, export_id: UUID, reason: str, now: datetime) -> None:
    """Marks an export as failed, with words for its owner."""
    await repository.fail(session, export_id=export_id, error=reason, now=now)


async def adopt(session: WriteSession, *, visitor_id: UUID, user_id: UUID) -> None:
    """Moves a visitor's exports into the account that they have opened."""
    await repository.adopt(session, from_owner_id=visitor_id, to_owner_id=user_id)


async def remove_expired(session: WriteSession, storage: Storage, *, now: datetime, most: int) -> int:
    """Removes expired exports, files first: what a crash leaves behind is found again by the next round."""
    expired = await repository.list_expired(session, now=now, limit=most)
    for found in expired:
        if found.storage_key is not None:
            await storage.delete(found.storage_key)
    await repository.forget(session, export_ids=[found.id for found in expired])
    return len(expired)


async def read_proof(session: ReadSession, *, owner_id: UUID, export_id: UUID) -> dict[str, Any] | None:
    """What machines read in the file of an export; nothing before it is made, or without proof."""
    await read(session, owner_id=owner_id, export_id=export_id)
    proof = await repository.read_proof(session, owner_id=owner_id, export_id=export_id)
    return json.loads(proof) if proof is not None else None
