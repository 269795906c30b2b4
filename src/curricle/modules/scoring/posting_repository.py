"""The SQL of postings. Every read takes the owner, so another's row is never found."""

from datetime import datetime
from typing import Final
from uuid import UUID

from curricle.modules.scoring.models import Posting, PostingSummary
from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.db.statement import Sql

INSERT: Final = Sql("""
    insert into posting (id, owner_id, title, company, text, url, reading, created_at)
    select $1, $2, $3, $4, $5, $6, $7::text::jsonb, $8
    where (select count(*) from posting where owner_id = $2) < $9
    returning id, title, company, text, url, reading::text, created_at
""")

READ: Final = Sql("""
    select id, title, company, text, url, reading::text, created_at
    from posting where id = $1 and owner_id = $2
""")

LIST: Final = Sql("""
    select id, title, company, url, created_at from posting
    where owner_id = $1 and ($2::uuid is null or id < $2)
    order by id desc limit $3
""")

RENAME: Final = Sql("""
    update posting set title = $3 where id = $1 and owner_id = $2
    returning id, title, company, text, url, reading::text, created_at
""")

DELETE: Final = Sql("delete from posting where id = $1 and owner_id = $2")

FORGET_OLD: Final = Sql("""
    delete from posting where id in (
        select posting.id from posting join owner on owner.id = posting.owner_id
        where owner.kind = 'visitor' and posting.created_at < $1 limit $2)
""")

ADOPT: Final = Sql("update posting set owner_id = $2 where owner_id = $1")


async def insert(session: WriteSession, *, owner_id: UUID, posting: Posting, most: int) -> Posting | None:
    """Keeps a posting; nothing comes back where as many are kept as may be."""
    return await session.one(
        Posting,
        INSERT,
        posting.id,
        owner_id,
        posting.title,
        posting.company,
        posting.text,
        posting.url,
        posting.reading,
        posting.created_at,
        most,
    )


async def read(session: ReadSession, *, owner_id: UUID, posting_id: UUID) -> Posting | None:
    """One posting of this owner."""
    return await session.one(Posting, READ, posting_id, owner_id)


async def list_page(
    session: ReadSession, *, owner_id: UUID, before: UUID | None, limit: int
) -> list[PostingSummary]:
    """The newest postings."""
    return await session.all(PostingSummary, LIST, owner_id, before, limit)


async def rename(session: WriteSession, *, owner_id: UUID, posting_id: UUID, title: str) -> Posting | None:
    """Gives a posting another title."""
    return await session.one(Posting, RENAME, posting_id, owner_id, title)


async def delete(session: WriteSession, *, owner_id: UUID, posting_id: UUID) -> bool:
    """Removes the row and says whether there was one."""
    return await session.run(DELETE, posting_id, owner_id) == 1


async def forget_old(session: WriteSession, *, before: datetime, most: int) -> int:
    """Removes postings of visitors that are older than they are kept."""
    return await session.run(FORGET_OLD, before, most)


async def adopt(session: WriteSession, *, from_owner_id: UUID, to_owner_id: UUID) -> None:
    """Hands all postings of one owner to another."""
    await session.run(ADOPT, from_owner_id, to_owner_id)
