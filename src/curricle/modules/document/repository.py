"""The SQL of resumes. Every statement takes the owner, so another's row is never found."""

from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from curricle.modules.document.models import Place, Resume, ResumeSummary
from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.db.statement import Sql

Sort = Literal["updated", "created", "title"]

LOCK_OWNER: Final = Sql("select id from owner where id = $1 for no key update")

INSERT: Final = Sql("""
    insert into resume
        (id, owner_id, title, kind, template, creation_key, document, created_at, updated_at, is_default)
    values ($1, $2, $3, $4, $5, $6, $7::text::jsonb, $8, $8,
            $4 <> 'cover_letter' and not exists (select 1 from resume where owner_id = $2 and is_default))
    returning id, title, kind, template, is_default, is_favourite, revision, created_at, updated_at,
        document::text
""")

READ: Final = Sql("""
    select id, title, kind, template, is_default, is_favourite, revision, created_at, updated_at,
        document::text
    from resume where id = $1 and owner_id = $2
""")

READ_BY_CREATION_KEY: Final = Sql("""
    select id, title, kind, template, is_default, is_favourite, revision, created_at, updated_at,
        document::text
    from resume where owner_id = $1 and creation_key = $2
""")

LIST_BY_UPDATE: Final = Sql("""
    select id, title, kind, template, is_default, is_favourite, revision, created_at, updated_at
    from resume
    where owner_id = $1 and ($2::text is null or (updated_at, id) < ($2::text::timestamptz, $3::uuid))
      and ($5::boolean is null or is_favourite = $5)
    order by updated_at desc, id desc limit $4
""")

LIST_BY_CREATION: Final = Sql("""
    select id, title, kind, template, is_default, is_favourite, revision, created_at, updated_at
    from resume
    where owner_id = $1 and ($2::text is null or (created_at, id) < ($2::text::timestamptz, $3::uuid))
      and ($5::boolean is null or is_favourite = $5)
    order by created_at desc, id desc limit $4
""")

LIST_BY_TITLE: Final = Sql("""
    select id, title, kind, template, is_default, is_favourite, revision, created_at, updated_at
    from resume
    where owner_id = $1 and ($2::text is null or (lower(title), id) > (lower($2::text), $3::uuid))
      and ($5::boolean is null or is_favourite = $5)
    order by lower(title), id limit $4
""")

LISTINGS: Final[dict[Sort, Sql]] = {
    "updated": LIST_BY_UPDATE,
    "created": LIST_BY_CREATION,
    "title": LIST_BY_TITLE,
}

UPDATE: Final = Sql("""
    update resume
    set title = $4, kind = $5, template = $6, document = $7::text::jsonb, updated_at = $8,
        revision = revision + 1, is_default = is_default and $5 <> 'cover_letter'
    where id = $1 and owner_id = $2 and revision = $3 and (kind = 'latex') = ($5 = 'latex')
    returning id, title, kind, template, is_default, is_favourite, revision, created_at, updated_at,
        document::text
""")

DELETE: Final = Sql("delete from resume where id = $1 and owner_id = $2")

CLEAR_DEFAULT: Final = Sql(
    "update resume set is_default = false where owner_id = $1 and is_default and id <> $2"
)

SET_DEFAULT: Final = Sql(
    "update resume set is_default = true where id = $1 and owner_id = $2 and not is_default"
)

MARK_FAVOURITE: Final = Sql("""
    update resume set is_favourite = $3 where id = $1 and owner_id = $2
    returning id, title, kind, template, is_default, is_favourite, revision, created_at, updated_at
""")

PROMOTE_LATEST: Final = Sql("""
    update resume set is_default = true
    where id = (
        select id from resume where owner_id = $1 and kind <> 'cover_letter'
        order by updated_at desc, id desc limit 1
    )
      and not exists (select 1 from resume where owner_id = $1 and is_default)
""")

ADOPT: Final = Sql(
    "update resume set owner_id = $2, is_default = false, creation_key = null where owner_id = $1"
)


async def lock_owner(session: WriteSession, *, owner_id: UUID) -> None:
    """Lets one change at a time decide which of the owner's resumes is the default."""
    await session.value(LOCK_OWNER, owner_id)


async def insert(
    session: WriteSession,
    *,
    owner_id: UUID,
    resume: Resume,
    creation_key: str | None = None,
) -> Resume:
    """Stores a new resume; it is the default where the owner had none. A letter never is."""
    stored = await session.one(
        Resume,
        INSERT,
        resume.id,
        owner_id,
        resume.title,
        resume.kind,
        resume.template,
        creation_key,
        resume.document,
        resume.created_at,
    )
    if stored is None:
        raise AssertionError("an insert without conflict clause returns its row")
    return stored


async def read(session: ReadSession, *, owner_id: UUID, resume_id: UUID) -> Resume | None:
    """One resume of this owner."""
    return await session.one(Resume, READ, resume_id, owner_id)


async def read_by_creation_key(session: ReadSession, *, owner_id: UUID, creation_key: str) -> Resume | None:
    """The resume that an earlier request with this key made."""
    return await session.one(Resume, READ_BY_CREATION_KEY, owner_id, creation_key)


async def list_page(
    session: ReadSession,
    *,
    owner_id: UUID,
    sort: Sort,
    after: Place | None,
    limit: int,
    favourite: bool | None,
) -> list[ResumeSummary]:
    """The next rows of a listing, by key and not by offset, so that no row is shown twice."""
    value, last_id = (after.value, after.id) if after else (None, None)
    return await session.all(ResumeSummary, LISTINGS[sort], owner_id, value, last_id, limit, favourite)


async def update(session: WriteSession, *, owner_id: UUID, resume: Resume, now: datetime) -> Resume | None:
    """Writes only over the revision that was read; nothing comes back where somebody else was first."""
    return await session.one(
        Resume,
        UPDATE,
        resume.id,
        owner_id,
        resume.revision,
        resume.title,
        resume.kind,
        resume.template,
        resume.document,
        now,
    )


async def delete(session: WriteSession, *, owner_id: UUID, resume_id: UUID) -> bool:
    """Removes the row and says whether there was one."""
    return await session.run(DELETE, resume_id, owner_id) == 1


async def make_default(session: WriteSession, *, owner_id: UUID, resume_id: UUID) -> None:
    """Moves the mark. The old one goes first, because the database permits only one."""
    await session.run(CLEAR_DEFAULT, owner_id, resume_id)
    await session.run(SET_DEFAULT, resume_id, owner_id)


async def mark_favourite(
    session: WriteSession, *, owner_id: UUID, resume_id: UUID, is_favourite: bool
) -> ResumeSummary | None:
    """Sets or takes the mark; the document stays as it is, so its revision does too."""
    return await session.one(ResumeSummary, MARK_FAVOURITE, resume_id, owner_id, is_favourite)


async def promote_latest(session: WriteSession, *, owner_id: UUID) -> None:
    """Gives the mark to the resume touched last, where none has it."""
    await session.run(PROMOTE_LATEST, owner_id)


async def adopt(session: WriteSession, *, from_owner_id: UUID, to_owner_id: UUID) -> int:
    """Hands all resumes of one owner to another."""
    return await session.run(ADOPT, from_owner_id, to_owner_id)
