"""The verbs of exports: preview at once, file as a job, download by a signed link."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, Literal
from urllib.parse import quote
from uuid import UUID

from curricle.engines.render import Rendered
from curricle.engines.resume import Document
from curricle.modules.document import service as documents
from curricle.modules.export import repository
from curricle.modules.export.errors import (
    DocumentNotRenderable,
    ExportKeyReused,
    ExportNotFound,
    LinkInvalid,
    RendererFailed,
)
from curricle.modules.export.models import Export, FileLink, Format, MadeFile, StoredFile, Work
from curricle.modules.export.packing import file_stem, key_name, pack
from curricle.platform.clock import Clock
from curricle.platform.crypto import Crypto
from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.ids import new_id
from curricle.platform.processes import ProcessDied, ProcessPool, ProcessTimedOut
from curricle.platform.storage import FileMissing, Storage

RENDER: Final = "curricle.engines.render:render_json"
LINK_PURPOSE: Final = "export.file"
PREVIEW_SECONDS: Final = 10.0
EXPORT_SECONDS: Final = 30.0
LISTED: Final = 20


@dataclass(frozen=True, slots=True)
class Wish:
    """The file that somebody wants of a resume."""

    resume_id: UUID
    format: Format
    idempotency_key: str | None = None


async def typeset(
    processes: ProcessPool, document: bytes, target: Format, *, known: Sequence[str] = (), seconds: float
) -> Rendered:
    """Renders in a child process that can be killed; what cannot be typeset is the caller's to mend."""
    options = {"known": frozenset(known)}
    try:
        rendered: Rendered = await processes.call(RENDER, document, target, options, timeout=seconds)
    except (ProcessDied, ProcessTimedOut) as error:
        raise RendererFailed from error
    if rendered.data is None and not rendered.pages:
        raise _refusal(rendered)
    return rendered


def _refusal(rendered: Rendered) -> DocumentNotRenderable:
    errors = [finding for finding in rendered.findings if finding.severity == "error"]
    return DocumentNotRenderable(errors=[documents.describe(finding) for finding in errors])


async def preview(
    processes: ProcessPool,
    *,
    raw: Any,
    target: Literal["svg", "png"],
    known: Sequence[str],
    max_sections: int,
) -> dict[str, Any]:
    """The pages as the export will show them. Only a document that is no document is refused."""
    document, findings = documents.check(raw, max_sections=max_sections)
    if document is None:
        raise DocumentNotRenderable(errors=[documents.describe(finding) for finding in findings])
    text = document.model_dump_json().encode()
    rendered = await typeset(processes, text, target, known=known, seconds=PREVIEW_SECONDS)
    return {
        "pages": [_page(page, target) for page in rendered.pages],
        "page_count": rendered.page_count,
        "findings": [documents.describe(finding) for finding in (*findings, *rendered.findings)],
    }


async def first_page(processes: ProcessPool, document: bytes) -> bytes:
    """The first page as SVG, for a thumbnail."""
    rendered = await typeset(processes, document, "svg", seconds=PREVIEW_SECONDS)
    return rendered.pages[0].data or b""


async def request(
    session: WriteSession, *, owner_id: UUID, wish: Wish, kept: timedelta, clock: Clock
) -> tuple[Export, bool]:
    """Notes the wish with the document as it is now, and says whether it is new."""
    resume = await documents.read(session, owner_id=owner_id, resume_id=wish.resume_id)
    name = Document.model_validate_json(resume.document).content.basics.name
    now = clock()
    fresh = Export(
        id=new_id(),
        resume_id=resume.id,
        format=wish.format,
        filename=file_stem(name, resume.title),
        status="pending",
        progress=0,
        content_type=None,
        size_bytes=None,
        page_count=None,
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
    if earlier is None or (earlier.resume_id, earlier.format) != (wish.resume_id, wish.format):
        raise ExportKeyReused
    return earlier, False


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


async def make(processes: ProcessPool, work: Work) -> MadeFile:
    """Makes the file of an export."""
    rendered = await typeset(processes, work.document.encode(), work.format, seconds=EXPORT_SECONDS)
    if not rendered.ok:
        raise _refusal(rendered)
    files = [rendered.data] if rendered.data is not None else [page.data or b"" for page in rendered.pages]
    return pack(work.format, files, page_count=rendered.page_count)


async def store(storage: Storage, work: Work, file: MadeFile) -> str:
    """Puts the file where every attempt puts it, so that a second one leaves no second file."""
    name = key_name(work.filename, file.kind.extension)
    key = f"exports/{work.owner_id}/{work.id}/{name}"
    await storage.put(key, file.data, file.kind.content_type)
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


def sign_link(crypto: Crypto, export: Export, *, lasts: timedelta, clock: Clock) -> str | None:
    """The path under which anyone can fetch the file for a while."""
    if export.status != "completed":
        return None
    expires = min(clock() + lasts, export.expires_at)
    token = crypto.sign(LINK_PURPOSE, str(export.id), expires)
    return f"/api/v1/exports/{export.id}/file?token={quote(token, safe='')}"


async def open_link(
    session: ReadSession, crypto: Crypto, *, export_id: UUID, token: str, clock: Clock
) -> StoredFile:
    """The file that a signed link stands for."""
    now = clock()
    if crypto.unsign(LINK_PURPOSE, token, now) != str(export_id):
        raise LinkInvalid
    found = await repository.read_file(session, export_id=export_id, now=now)
    if found is None:
        raise LinkInvalid
    return found


async def fetch(storage: Storage, file: StoredFile, *, lasts: timedelta) -> FileLink | bytes:
    """The bytes of a file, or the address where the storage itself hands them out."""
    address = await storage.link(file.storage_key, lasts, file.filename)
    if address is not None:
        return FileLink(address)
    try:
        return await storage.get(file.storage_key)
    except FileMissing as error:
        raise LinkInvalid from error


def _page(page: Any, target: str) -> dict[str, Any]:
    shown = {"hash": page.hash, "width": page.width, "height": page.height}
    if page.data is None:
        return shown
    return {**shown, target: page.data.decode() if target == "svg" else base64.b64encode(page.data).decode()}
