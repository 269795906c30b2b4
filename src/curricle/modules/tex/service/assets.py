"""Files beside a LaTeX resume: pictures, fonts, PDFs, and text that is no UTF-8."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final
from uuid import UUID

from curricle.engines.tex.naming import clean
from curricle.modules.document import service as documents
from curricle.modules.tex import asset_repository as repository
from curricle.modules.tex.errors import (
    AssetInvalid,
    AssetNotFound,
    AssetTooLarge,
    NotLatex,
    TooManyAssets,
)
from curricle.modules.tex.models import Asset
from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.http.state import App
from curricle.platform.ids import new_id
from curricle.platform.pictures import read_picture
from curricle.platform.storage import FileMissing, Storage

LARGEST: Final = 4 * 1024 * 1024
LARGEST_TOGETHER: Final = 24 * 1024 * 1024
MOST: Final = 60
# A file that no document names is kept so long, because undoing may name it again.
UNNAMED_KEPT: Final = timedelta(days=7)
HEADS: Final = {
    b"%PDF-": "application/pdf",
    b"OTTO": "font/otf",
    b"\x00\x01\x00\x00": "font/ttf",
    b"true": "font/ttf",
}
# What LaTeX reads as text.
TEXTS: Final = frozenset(
    [
        "tex",
        "ltx",
        "sty",
        "cls",
        "def",
        "cfg",
        "clo",
        "fd",
        "ldf",
        "bib",
        "bst",
        "bbx",
        "cbx",
        "lbx",
        "bbl",
        "txt",
        "csv",
        "dat",
        "map",
        "enc",
    ]
)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it was sent."""

    name: str
    data: bytes


def media_type_of(name: str, data: bytes) -> str:
    """What a file is, by its content; for text its ending says whether LaTeX reads it."""
    picture = read_picture(data)
    if picture is not None and picture.content_type in ("image/png", "image/jpeg"):
        return picture.content_type
    for head, media_type in HEADS.items():
        if data.startswith(head):
            return media_type
    if name.rpartition(".")[2].lower() in TEXTS and b"\x00" not in data:
        return "text/plain"
    raise AssetInvalid("It is no PNG or JPEG picture, no PDF, no OpenType font and no text that LaTeX reads.")


async def add_asset(app: App, *, owner_id: UUID, resume_id: UUID, upload: Upload) -> Asset:
    """Keeps a file beside a resume; the same one again is the one that is there."""
    await _latex(app.database.reads, owner_id=owner_id, resume_id=resume_id)
    if not upload.data:
        raise AssetInvalid("The file is empty.")
    if len(upload.data) > LARGEST:
        raise AssetTooLarge(f"At most {LARGEST:,} bytes are taken.", limit=LARGEST)
    name = name_of(upload.name)
    asset_id = new_id()
    asset = Asset(
        id=asset_id,
        asset_id=asset_id,
        resume_id=resume_id,
        name=name,
        media_type=media_type_of(name, upload.data),
        size_bytes=len(upload.data),
        sha256=sha256(upload.data).hexdigest(),
        storage_key=f"tex/{owner_id}/assets/{asset_id}",
        created_at=app.clock(),
    )
    same = await _same(app.database.reads, owner_id, asset)
    if same is not None:
        return same
    await app.storage.put(asset.storage_key, upload.data, asset.media_type)
    async with app.database.writing() as session:
        await repository.hold_resume(session, owner_id=owner_id, resume_id=resume_id)
        same = await _same(session, owner_id, asset)
        # Where this ends without a row, the file is left: it is removed here, for no row remembers it.
        problem = None if same else await _problem(session, owner_id, asset)
        if same is None and problem is None:
            await repository.insert(session, owner_id=owner_id, asset=asset)
            return asset
    await app.storage.delete(asset.storage_key)
    if problem is not None:
        raise problem
    assert same is not None
    return same


async def list_assets(session: ReadSession, *, owner_id: UUID, resume_id: UUID) -> Sequence[Asset]:
    """The files beside a resume."""
    await _latex(session, owner_id=owner_id, resume_id=resume_id)
    return await repository.list_all(session, owner_id=owner_id, resume_id=resume_id)


async def read_asset(
    session: ReadSession, storage: Storage, *, owner_id: UUID, resume_id: UUID, asset_id: UUID
) -> tuple[Asset, bytes]:
    """A file and its bytes."""
    asset = await repository.read(session, owner_id=owner_id, resume_id=resume_id, asset_id=asset_id)
    if asset is None:
        raise AssetNotFound
    try:
        return asset, await storage.get(asset.storage_key)
    except FileMissing:
        raise AssetNotFound from None


async def remove_asset(session: WriteSession, *, owner_id: UUID, resume_id: UUID, asset_id: UUID) -> None:
    """Takes a file away."""
    if not await repository.release(session, owner_id=owner_id, resume_id=resume_id, asset_id=asset_id):
        raise AssetNotFound


async def follow_copy(session: WriteSession, *, resume_id: UUID, copy_id: UUID) -> None:
    """Keeps beside the copy of a resume what is kept beside it."""
    await repository.copy(session, from_resume_id=resume_id, to_resume_id=copy_id)


async def release_unnamed(session: WriteSession, *, now: datetime) -> None:
    """Lets go of files that no document has named for a week."""
    await repository.release_unnamed(session, now=now, before=now - UNNAMED_KEPT)


async def remove_left_over(session: WriteSession, storage: Storage, *, most: int) -> int:
    """Removes what no resume has any more, files first: what a crash leaves is found again."""
    left = await repository.list_left_over(session, limit=most)
    for asset in left:
        if not asset.is_shared:
            await storage.delete(asset.storage_key)
    await repository.forget(session, row_ids=[asset.id for asset in left])
    return len(left)


def name_of(sent: str) -> str:
    """The file's own name without its folders, as a project can hold it."""
    name = clean(sent.replace("\\", "/").rpartition("/")[2])
    kept = "".join(sign if sign.isalnum() or sign in "_ .,+=@()&-" else "-" for sign in name)
    return kept.lstrip(" .,+=@()&-")[-150:] or "file"


async def _latex(session: ReadSession, *, owner_id: UUID, resume_id: UUID) -> None:
    resume = await documents.read(session, owner_id=owner_id, resume_id=resume_id)
    if not resume.is_latex:
        raise NotLatex


async def _same(session: ReadSession, owner_id: UUID, asset: Asset) -> Asset | None:
    return await repository.find_same(
        session, owner_id=owner_id, resume_id=asset.resume_id, sha256=asset.sha256, name=asset.name
    )


async def _problem(session: ReadSession, owner_id: UUID, asset: Asset) -> TooManyAssets | None:
    extent = await repository.extent(session, owner_id=owner_id, resume_id=asset.resume_id)
    if extent.count >= MOST:
        return TooManyAssets(f"There are {extent.count} files; {MOST} fit.", limit=MOST)
    if extent.size_bytes + asset.size_bytes > LARGEST_TOGETHER:
        return TooManyAssets(
            f"All files together may have {LARGEST_TOGETHER:,} bytes.", limit=LARGEST_TOGETHER
        )
    return None
