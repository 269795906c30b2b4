"""Download links: signed, bound to one file, and open for a while."""

from datetime import timedelta
from typing import Final
from urllib.parse import quote
from uuid import UUID

from curricle.modules.export import repository
from curricle.modules.export.errors import LinkInvalid
from curricle.modules.export.models import Export, FileLink, StoredFile
from curricle.platform.clock import Clock
from curricle.platform.crypto import Crypto
from curricle.platform.db.session import ReadSession
from curricle.platform.storage import FileMissing, Storage

LINK_PURPOSE: Final = "export.file"


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
