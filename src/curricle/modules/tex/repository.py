"""The SQL of compilations. A read takes the owner; what takes none serves the worker or the clean-up."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final
from uuid import UUID

from curricle.modules.tex.models import Compilation, Files, Picture, State
from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.db.statement import Sql

INSERT: Final = Sql("""
    insert into compilation
        (id, owner_id, resume_id, is_live, engine, state, stem, has_pdf, has_synctex, pages, passes, is_warm,
         milliseconds, diagnostics, created_at, finished_at, expires_at)
    select $1, $2, (select id from resume where id = $3 and owner_id = $2), $4, $5, $6, $7, $8, $9, $10, $11,
        $12, $13, $14::text::jsonb, $15, $16, $17
    from owner where id = $2
""")

READ: Final = Sql("""
    select id, owner_id, resume_id, is_live, engine, state, stem, has_pdf, has_synctex, pages, passes,
        is_warm, milliseconds, diagnostics::text, created_at, finished_at, expires_at
    from compilation where id = $1 and owner_id = $2 and expires_at > $3
""")

STATE: Final = Sql("select state from compilation where id = $1")

# An attempt may find that an earlier one has begun; who asked may have cancelled it in the meantime.
BEGIN: Final = Sql("""
    update compilation set state = 'running' where id = $1 and state in ('queued', 'running')
    returning id, owner_id, resume_id, is_live, engine, state, stem, has_pdf, has_synctex, pages, passes,
        is_warm, milliseconds, diagnostics::text, created_at, finished_at, expires_at
""")

COMPLETE: Final = Sql("""
    update compilation set state = $2, has_pdf = $3, has_synctex = $4, pages = $5, passes = $6, is_warm = $7,
        milliseconds = $8, diagnostics = $9::text::jsonb, finished_at = $10, expires_at = $11
    where id = $1 and state = 'running'
""")

FAIL: Final = Sql("""
    update compilation set state = 'failed', diagnostics = $2::text::jsonb, finished_at = $3
    where id = $1 and state in ('queued', 'running')
""")

# What still runs is told to end; what has ended is forgotten at the next round.
CANCEL: Final = Sql("""
    update compilation
    set state = case when state in ('queued', 'running') then 'cancelled' else state end,
        finished_at = coalesce(finished_at, $3),
        expires_at = case when state in ('queued', 'running') then expires_at else $3 end
    where id = $1 and owner_id = $2 and expires_at > $3
""")

# Of what somebody types, only the last state of each resume is kept. The rows go when their files are gone.
REPLACE_LIVE: Final = Sql("""
    update compilation set expires_at = created_at
    where owner_id = $1 and resume_id = $2 and is_live and id <> $3
    returning id, stem
""")

KEEP_NEWEST: Final = Sql("""
    update compilation set expires_at = $3
    where expires_at > $3 and id in (
        select id from compilation
        where owner_id = $1 and not is_live and state not in ('queued', 'running')
        order by created_at desc offset $2
    )
""")

EXPIRED: Final = Sql("""
    select id, stem from compilation
    where expires_at <= $1 and state not in ('queued', 'running') or expires_at <= $1 - interval '1 day'
    order by expires_at limit $2 for update skip locked
""")

FORGET: Final = Sql("delete from compilation where id = any($1::uuid[])")

COUNT: Final = Sql("""
    insert into tex_usage (owner_id, day, compilations, milliseconds)
    select id, $2, $3, $4 from owner where id = $1
    on conflict (owner_id, day) do update set compilations = tex_usage.compilations + excluded.compilations,
        milliseconds = tex_usage.milliseconds + excluded.milliseconds
""")

ADOPT: Final = Sql("update compilation set owner_id = $2 where owner_id = $1")

ADOPT_USAGE: Final = Sql("""
    insert into tex_usage (owner_id, day, compilations, milliseconds)
    select $2, day, compilations, milliseconds from tex_usage where owner_id = $1
    on conflict (owner_id, day) do update set compilations = tex_usage.compilations + excluded.compilations,
        milliseconds = tex_usage.milliseconds + excluded.milliseconds
""")

FORGET_USAGE: Final = Sql("delete from tex_usage where owner_id = $1")

READ_PICTURE: Final = Sql("select mark, png from tex_picture where resume_id = $1")

WRITE_PICTURE: Final = Sql("""
    insert into tex_picture (resume_id, mark, png)
    select id, $3, $4 from resume where id = $1 and owner_id = $2
    on conflict (resume_id) do update set mark = excluded.mark, png = excluded.png
""")


async def insert(session: WriteSession, *, compilation: Compilation) -> bool:
    """Notes a compilation; false where its owner is gone in the meantime."""
    inserted = await session.run(
        INSERT,
        compilation.id,
        compilation.owner_id,
        compilation.resume_id,
        compilation.is_live,
        compilation.engine,
        compilation.state,
        compilation.stem,
        compilation.has_pdf,
        compilation.has_synctex,
        compilation.pages,
        compilation.passes,
        compilation.is_warm,
        compilation.milliseconds,
        compilation.diagnostics,
        compilation.created_at,
        compilation.finished_at,
        compilation.expires_at,
    )
    return inserted == 1


async def read(
    session: ReadSession, *, owner_id: UUID, compilation_id: UUID, now: datetime
) -> Compilation | None:
    """One compilation of this owner, as long as it is kept."""
    return await session.one(Compilation, READ, compilation_id, owner_id, now)


async def read_state(session: ReadSession, *, compilation_id: UUID) -> State | None:
    """How it stands, for the worker that runs it."""
    state: State | None = await session.value(STATE, compilation_id)
    return state


async def begin(session: WriteSession, *, compilation_id: UUID) -> Compilation | None:
    """Takes a compilation up; nothing comes back where it is over or was cancelled."""
    return await session.one(Compilation, BEGIN, compilation_id)


async def complete(session: WriteSession, *, compilation: Compilation) -> bool:
    """Writes how it ended, once; false where it was cancelled before."""
    changed = await session.run(
        COMPLETE,
        compilation.id,
        compilation.state,
        compilation.has_pdf,
        compilation.has_synctex,
        compilation.pages,
        compilation.passes,
        compilation.is_warm,
        compilation.milliseconds,
        compilation.diagnostics,
        compilation.finished_at,
        compilation.expires_at,
    )
    return changed == 1


async def fail(session: WriteSession, *, compilation_id: UUID, diagnostics: str, now: datetime) -> None:
    """Marks a compilation as failed for a reason that is not the document's."""
    await session.run(FAIL, compilation_id, diagnostics, now)


async def cancel(session: WriteSession, *, owner_id: UUID, compilation_id: UUID, now: datetime) -> bool:
    """Ends what runs, forgets what has ended; false where there is none."""
    return await session.run(CANCEL, compilation_id, owner_id, now) == 1


async def replace_live(
    session: WriteSession, *, owner_id: UUID, resume_id: UUID, newest: UUID
) -> list[Files]:
    """Lets go of earlier states of what somebody types; their files are the caller's to remove."""
    return await session.all(Files, REPLACE_LIVE, owner_id, resume_id, newest)


async def keep_newest(session: WriteSession, *, owner_id: UUID, count: int, now: datetime) -> None:
    """Lets go of all but the newest compilations of an owner."""
    await session.run(KEEP_NEWEST, owner_id, count, now)


async def list_expired(session: WriteSession, *, now: datetime, limit: int) -> list[Files]:
    """Compilations whose time is over, held so that two cleaners never meet."""
    return await session.all(Files, EXPIRED, now, limit)


async def forget(session: WriteSession, *, compilation_ids: Sequence[UUID]) -> None:
    """Removes the rows."""
    await session.run(FORGET, compilation_ids)


async def count(session: WriteSession, *, owner_id: UUID, day: date, number: int, milliseconds: int) -> None:
    """Adds to what an owner has compiled on a day."""
    await session.run(COUNT, owner_id, day, number, milliseconds)


async def adopt(session: WriteSession, *, from_owner_id: UUID, to_owner_id: UUID) -> None:
    """Hands all compilations of one owner to another, and adds up what both have compiled."""
    await session.run(ADOPT, from_owner_id, to_owner_id)
    await session.run(ADOPT_USAGE, from_owner_id, to_owner_id)
    await session.run(FORGET_USAGE, from_owner_id)


async def read_picture(session: ReadSession, *, resume_id: UUID) -> Picture | None:
    """The first page of a resume as it was drawn last."""
    return await session.one(Picture, READ_PICTURE, resume_id)


async def write_picture(session: WriteSession, *, owner_id: UUID, resume_id: UUID, picture: Picture) -> None:
    """Keeps the first page of a resume, in place of an earlier one."""
    await session.run(WRITE_PICTURE, resume_id, owner_id, picture.mark, picture.png)
