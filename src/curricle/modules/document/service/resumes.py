"""The verbs of resumes."""

import base64
import binascii
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from curricle.engines import resume as engine
from curricle.modules.document import photo_repository, preference_repository, repository
from curricle.modules.document.errors import (
    CreationKeyReused,
    CursorInvalid,
    KindFixed,
    LetterNotDefault,
    ResumeConflict,
    ResumeNotFound,
    SampleNotFound,
)
from curricle.modules.document.events import ResumeCopied
from curricle.modules.document.models import LATEX, Place, Resume, ResumeSummary
from curricle.modules.document.repository import Sort
from curricle.modules.document.service.checking import accept
from curricle.modules.document.service.photos import with_photo_of
from curricle.modules.document.service.templates import chosen
from curricle.platform.clock import Clock
from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.events import emit
from curricle.platform.ids import new_id

LETTER: Final = "cover_letter"


@dataclass(frozen=True, slots=True)
class Draft:
    """What a user wants kept: a title and the raw document, unread."""

    title: str
    document: Any


@dataclass(frozen=True, slots=True)
class Edit:
    """A draft that shall take the place of a revision."""

    resume_id: UUID
    revision: int
    draft: Draft


async def create(
    session: WriteSession,
    *,
    owner_id: UUID,
    draft: Draft,
    creation_key: str | None,
    max_sections: int,
    clock: Clock,
) -> Resume:
    """Makes a resume. The same creation key makes it once, however often the request is sent."""
    document = accept({} if draft.document is None else draft.document, max_sections=max_sections)
    await repository.lock_owner(session, owner_id=owner_id)
    if creation_key is not None:
        earlier = await repository.read_by_creation_key(session, owner_id=owner_id, creation_key=creation_key)
        if earlier is not None:
            if earlier.title != draft.title:
                raise CreationKeyReused
            return earlier
    if isinstance(document, engine.Document):
        document = await chosen(session, owner_id=owner_id, document=document, earlier=None)
    fresh = row_of(document, resume_id=new_id(), title=draft.title, revision=1, now=clock())
    return await repository.insert(session, owner_id=owner_id, resume=fresh, creation_key=creation_key)


async def read(session: ReadSession, *, owner_id: UUID, resume_id: UUID) -> Resume:
    """One resume."""
    found = await repository.read(session, owner_id=owner_id, resume_id=resume_id)
    if found is None:
        raise ResumeNotFound
    return found


async def list_page(
    session: ReadSession,
    *,
    owner_id: UUID,
    sort: Sort,
    cursor: str | None,
    limit: int,
    favourite: bool | None,
) -> tuple[list[ResumeSummary], str | None]:
    """A part of the owner's resumes (or only favourites, or only others), and the cursor of the next part."""
    after = _read_cursor(cursor, sort=sort) if cursor else None
    rows = await repository.list_page(
        session, owner_id=owner_id, sort=sort, after=after, limit=limit + 1, favourite=favourite
    )
    shown = rows[:limit]
    return shown, _write_cursor(shown[-1], sort=sort) if len(rows) > limit else None


async def update(
    session: WriteSession,
    *,
    owner_id: UUID,
    edit: Edit,
    max_sections: int,
    clock: Clock,
) -> Resume:
    """Replaces a resume that nobody has changed since the given revision."""
    document = accept(edit.draft.document, max_sections=max_sections)
    if isinstance(document, engine.Document) and document.presentation.template_version is None:
        current = await read(session, owner_id=owner_id, resume_id=edit.resume_id)
        if current.is_latex:
            raise KindFixed
        document = await chosen(session, owner_id=owner_id, document=document, earlier=current.document)
    now = clock()
    wanted = row_of(
        document, resume_id=edit.resume_id, title=edit.draft.title, revision=edit.revision, now=now
    )
    if document.kind != LETTER:
        return await replace(session, owner_id=owner_id, wanted=wanted, now=now)
    # What becomes a letter hands the mark on.
    await repository.lock_owner(session, owner_id=owner_id)
    stored = await replace(session, owner_id=owner_id, wanted=wanted, now=now)
    await repository.promote_latest(session, owner_id=owner_id)
    return stored


async def replace(session: WriteSession, *, owner_id: UUID, wanted: Resume, now: datetime) -> Resume:
    """Writes over the revision that was edited, and over no other."""
    stored = await repository.update(session, owner_id=owner_id, resume=wanted, now=now)
    if stored is None:
        current = await read(session, owner_id=owner_id, resume_id=wanted.id)
        if current.is_latex != wanted.is_latex:
            raise KindFixed
        raise ResumeConflict(revision=current.revision, updated_at=current.updated_at.isoformat())
    return stored


async def delete(session: WriteSession, *, owner_id: UUID, resume_id: UUID) -> None:
    """Removes a resume; if it was the default, the one touched last takes its place."""
    await repository.lock_owner(session, owner_id=owner_id)
    if not await repository.delete(session, owner_id=owner_id, resume_id=resume_id):
        raise ResumeNotFound
    await repository.promote_latest(session, owner_id=owner_id)


async def duplicate(session: WriteSession, *, owner_id: UUID, resume_id: UUID, clock: Clock) -> Resume:
    """A copy with a title of its own."""
    await repository.lock_owner(session, owner_id=owner_id)
    original = await read(session, owner_id=owner_id, resume_id=resume_id)
    now = clock()
    copy_id, photo_id = new_id(), new_id()
    copy = Resume(
        id=copy_id,
        title=f"{original.title[:190]} (copy)",
        kind=original.kind,
        template=original.template,
        is_default=False,
        is_favourite=False,
        revision=1,
        created_at=now,
        updated_at=now,
        document=original.document
        if original.is_latex
        else with_photo_of(original.document, original.id, copy_id, photo_id),
    )
    stored = await repository.insert(session, owner_id=owner_id, resume=copy)
    await photo_repository.copy(
        session, owner_id=owner_id, from_resume_id=original.id, to_resume_id=copy_id, photo_id=photo_id
    )
    await emit(session, ResumeCopied(original.id, copy_id))
    return stored


async def make_default(session: WriteSession, *, owner_id: UUID, resume_id: UUID) -> Resume:
    """Moves the default mark to this resume."""
    await repository.lock_owner(session, owner_id=owner_id)
    resume = await read(session, owner_id=owner_id, resume_id=resume_id)
    if resume.kind == LETTER:
        raise LetterNotDefault
    await repository.make_default(session, owner_id=owner_id, resume_id=resume_id)
    return await read(session, owner_id=owner_id, resume_id=resume_id)


async def mark_favourite(
    session: WriteSession, *, owner_id: UUID, resume_id: UUID, is_favourite: bool
) -> ResumeSummary:
    """Sets or takes the mark of a favourite."""
    marked = await repository.mark_favourite(
        session, owner_id=owner_id, resume_id=resume_id, is_favourite=is_favourite
    )
    if marked is None:
        raise ResumeNotFound
    return marked


async def adopt(session: WriteSession, *, visitor_id: UUID, user_id: UUID) -> None:
    """Moves what a visitor made into the account that they have opened."""
    await repository.lock_owner(session, owner_id=user_id)
    await repository.adopt(session, from_owner_id=visitor_id, to_owner_id=user_id)
    await photo_repository.adopt(session, from_owner_id=visitor_id, to_owner_id=user_id)
    await preference_repository.adopt(session, from_owner_id=visitor_id, to_owner_id=user_id)
    await repository.promote_latest(session, owner_id=user_id)


def samples() -> list[dict[str, str]]:
    """The samples that one can start from."""
    return [{"name": name, "title": title} for name, title in engine.SAMPLE_TITLES.items()]


def sample(name: str) -> engine.Document:
    """One sample."""
    if name not in engine.sample_names():
        raise SampleNotFound
    return engine.sample(name)


def row_of(
    document: engine.AnyDocument, *, resume_id: UUID, title: str, revision: int, now: datetime
) -> Resume:
    """What is stored of a document."""
    return Resume(
        id=resume_id,
        title=title,
        kind=document.kind,
        template=document.presentation.template if isinstance(document, engine.Document) else LATEX,
        is_default=False,
        is_favourite=False,
        revision=revision,
        created_at=now,
        updated_at=now,
        document=document.model_dump_json(),
    )


def _write_cursor(row: ResumeSummary, *, sort: Sort) -> str:
    value = {
        "updated": row.updated_at.isoformat(),
        "created": row.created_at.isoformat(),
        "title": row.title,
    }[sort]
    text = json.dumps([sort, value, str(row.id)], ensure_ascii=True)
    return base64.urlsafe_b64encode(text.encode()).decode()


def _read_cursor(cursor: str, *, sort: Sort) -> Place:
    try:
        made_for, value, last_id = json.loads(base64.urlsafe_b64decode(cursor.encode()))
        place = Place(value=str(value), id=UUID(last_id))
        if sort != "title":
            datetime.fromisoformat(place.value)
    except (ValueError, TypeError, AttributeError, binascii.Error) as error:
        raise CursorInvalid from error
    if made_for != sort or "\x00" in place.value:
        raise CursorInvalid
    return place
