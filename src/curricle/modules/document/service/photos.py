"""The verbs of photos: kept beside their resume, named in its document, handed to the renderer as bytes."""

import re
from collections.abc import Mapping
from typing import Final
from uuid import UUID

from curricle.engines.render import Rendered
from curricle.engines.resume import Basics, Content, Document, Image
from curricle.modules.document import photo_repository, repository
from curricle.modules.document.errors import (
    NotStructured,
    PhotoInvalid,
    PhotoNotFound,
    PhotoTooLarge,
    ResumeNotFound,
)
from curricle.modules.document.models import Photo, Resume
from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.http.state import App
from curricle.platform.ids import new_id
from curricle.platform.pictures import Picture, read_picture
from curricle.platform.processes import ProcessError, ProcessPool
from curricle.platform.storage import FileMissing, Storage

LARGEST: Final = 900_000
SHORTEST_EDGE: Final = 64
# More than a printer shows of five centimetres, and no more than a preview can draw at each key.
LONGEST_EDGE: Final = 2048
RENDER: Final = "curricle.engines.render:render_json"
TRIAL_SECONDS: Final = 5.0
TRIAL: Final = "https://example.org/photo"
DRAWN: Final = re.compile(rb"/Subtype ?/Image")
# The one that is shown, and those that undoing in the editor may come back to.
KEPT: Final = 5
ADDRESS: Final = re.compile(
    r"/api/v1/resumes/(?P<resume>[0-9a-f-]{36})/photo(?:\?version=(?P<photo>[0-9a-f-]{36}))?$"
)


def photo_path(photo: Photo) -> str:
    """The address of a photo on this server; it changes with the picture."""
    return f"/api/v1/resumes/{photo.resume_id}/photo?version={photo.id}"


async def set_photo(app: App, *, owner_id: UUID, resume_id: UUID, data: bytes) -> Photo:
    """Keeps a photo. The file is there before the row points to it."""
    resume = await _own(app.database.reads, owner_id=owner_id, resume_id=resume_id)
    if resume.is_latex:
        raise NotStructured("Pictures of a LaTeX resume are files of its own.")
    picture = accept_photo(data)
    if not await _can_be_printed(app.processes, data):
        raise PhotoInvalid("It cannot be printed. Save it as a PNG or as a JPEG in RGB, and send it again.")
    photo_id = new_id()
    photo = Photo(
        id=photo_id,
        resume_id=resume_id,
        storage_key=f"photos/{owner_id}/{photo_id}",
        content_type=picture.content_type,
        width=picture.width,
        height=picture.height,
        size_bytes=len(data),
        created_at=app.clock(),
    )
    await app.storage.put(photo.storage_key, data, photo.content_type)
    async with app.database.writing() as session:
        await _own(session, owner_id=owner_id, resume_id=resume_id)
        await photo_repository.insert(session, owner_id=owner_id, photo=photo)
        await photo_repository.release(session, owner_id=owner_id, resume_id=resume_id, kept=KEPT)
    return photo


def accept_photo(data: bytes) -> Picture:
    """What the bytes are, or why they are not taken."""
    if len(data) > LARGEST:
        raise PhotoTooLarge(f"At most {LARGEST:,} bytes are taken.", limit=LARGEST)
    picture = read_picture(data)
    if picture is None or picture.content_type == "image/webp":
        raise PhotoInvalid("It is not a PNG or JPEG picture.")
    if not all(SHORTEST_EDGE <= edge <= LONGEST_EDGE for edge in (picture.width, picture.height)):
        raise PhotoInvalid(
            f"Each side must have {SHORTEST_EDGE} to {LONGEST_EDGE} pixels.",
            width=picture.width,
            height=picture.height,
        )
    return picture


async def read_photo(
    session: ReadSession, storage: Storage, *, owner_id: UUID, resume_id: UUID, photo_id: UUID | None = None
) -> tuple[Photo, bytes]:
    """A photo of a resume and its bytes: the newest, or the one that is named."""
    await _own(session, owner_id=owner_id, resume_id=resume_id)
    photo = await photo_repository.read(session, owner_id=owner_id, resume_id=resume_id, photo_id=photo_id)
    if photo is None:
        raise PhotoNotFound
    try:
        return photo, await storage.get(photo.storage_key)
    except FileMissing:
        raise PhotoNotFound from None


async def remove_photo(session: WriteSession, *, owner_id: UUID, resume_id: UUID) -> None:
    """Takes all photos of a resume away; without one there is nothing to do."""
    await _own(session, owner_id=owner_id, resume_id=resume_id)
    await photo_repository.release(session, owner_id=owner_id, resume_id=resume_id, kept=0)


async def assets_of(
    session: ReadSession, storage: Storage, *, owner_id: UUID, document: Document
) -> Mapping[str, bytes]:
    """The pictures that a document names and its owner has here, by their addresses."""
    image = document.content.basics.image
    found = ADDRESS.search(image.url) if image is not None else None
    if image is None or found is None:
        return {}
    try:
        resume_id = UUID(found["resume"])
        photo_id = UUID(found["photo"]) if found["photo"] else None
    except ValueError:
        return {}
    photo = await photo_repository.read(session, owner_id=owner_id, resume_id=resume_id, photo_id=photo_id)
    if photo is None:
        return {}
    try:
        return {image.url: await storage.get(photo.storage_key)}
    except FileMissing:
        return {}


def with_photo_of(document: str, original_id: UUID, copy_id: UUID, photo_id: UUID) -> str:
    """The document of a copy, which names a photo of its own where the original named its own."""
    parsed = Document.model_validate_json(document)
    image = parsed.content.basics.image
    found = ADDRESS.search(image.url) if image is not None else None
    if image is None or found is None or found["resume"] != str(original_id):
        return document
    image.url = f"{image.url[: found.start()]}/api/v1/resumes/{copy_id}/photo?version={photo_id}"
    return parsed.model_dump_json()


async def remove_left_over(session: WriteSession, storage: Storage, *, most: int) -> int:
    """Removes photos that no resume has any more, files first: what a crash leaves is found again."""
    left = await photo_repository.list_left_over(session, limit=most)
    for photo in left:
        if not photo.is_shared:
            await storage.delete(photo.storage_key)
    await photo_repository.forget(session, photo_ids=[photo.id for photo in left])
    return len(left)


async def _can_be_printed(processes: ProcessPool, data: bytes) -> bool:
    """Whether the renderer finds a picture in the bytes: it makes a page, in a child that may die of it."""
    basics = Basics(name="A", image=Image(url=TRIAL))
    trial = Document(content=Content(basics=basics)).model_dump_json().encode()
    try:
        rendered: Rendered = await processes.call(
            RENDER, trial, "pdf", {"assets": {TRIAL: data}}, timeout=TRIAL_SECONDS
        )
    except ProcessError:
        return False
    return DRAWN.search(rendered.data or b"") is not None


async def _own(session: ReadSession, *, owner_id: UUID, resume_id: UUID) -> Resume:
    found = await repository.read(session, owner_id=owner_id, resume_id=resume_id)
    if found is None:
        raise ResumeNotFound
    return found
