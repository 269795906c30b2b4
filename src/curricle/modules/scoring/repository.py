"""The SQL of analyses. Every read takes the owner, so another's row is never found."""

from datetime import datetime
from typing import Final
from uuid import UUID

from curricle.modules.scoring.models import Analysis, AnalysisSummary, NewAnalysis, Standing
from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.db.statement import Sql

# Whoever is gone in the meantime keeps nothing; a posting that is gone is no longer named.
INSERT: Final = Sql("""
    with earlier as (
        select readiness, match from analysis
        where owner_id = $2 and resume_id = $3 and posting_mark = $11 and profile = $9
          and weights_version = $10
        order by id desc limit 1
    )
    insert into analysis
        (id, owner_id, resume_id, posting_id, ranking_id, source, name, revision, profile, weights_version,
         posting_mark, role_group, role_title, readiness, match, readiness_change, match_change, result,
         document, created_at)
    select $1, $2, $3, (select id from posting where id = $4 and owner_id = $2), $5, $6, $7, $8, $9, $10,
        $11, $12, $18, $13::float8::numeric, $14::float8::numeric,
        $13::float8::numeric - (select readiness from earlier),
        $14::float8::numeric - (select match from earlier),
        $15::text::jsonb, $16::text::jsonb, $17::timestamptz
    where exists (select 1 from owner where id = $2)
      and ($3::uuid is null or exists (select 1 from resume where id = $3))
    returning id, resume_id, posting_id, source, name, revision, profile, weights_version, role_group,
        role_title, readiness::float8, match::float8, readiness_change::float8, match_change::float8,
        created_at, result::text
""")

READ: Final = Sql("""
    select id, resume_id, posting_id, source, name, revision, profile, weights_version, role_group,
        role_title, readiness::float8, match::float8, readiness_change::float8, match_change::float8,
        created_at, result::text
    from analysis where id = $1 and owner_id = $2
""")

READ_DOCUMENT: Final = Sql("select document::text from analysis where id = $1 and owner_id = $2")

_LINES = """
    select analysis.id, resume_id, posting_id, posting.title as posting_title, source, name, revision,
        profile, weights_version, readiness::float8, match::float8, readiness_change::float8,
        match_change::float8, analysis.created_at,
        array(select outcome from analysis_outcome where analysis_id = analysis.id
              order by recorded_at, outcome) as outcomes
    from analysis left join posting on posting.id = posting_id
"""

# What a ranking has made stands in the ranking; a resume's own history has all of it.
LIST: Final = Sql(f"""{_LINES}
    where analysis.owner_id = $1 and ranking_id is null and ($2::uuid is null or analysis.id < $2)
    order by analysis.id desc limit $3
""")

LIST_OF_RESUME: Final = Sql(f"""{_LINES}
    where analysis.owner_id = $1 and resume_id = $4 and ($2::uuid is null or analysis.id < $2)
    order by analysis.id desc limit $3
""")

DELETE: Final = Sql("delete from analysis where id = $1 and owner_id = $2")

# What somebody has told the outcome of is evidence, and stays.
KEEP_NEWEST: Final = Sql("""
    delete from analysis where id in (
        select id from analysis where owner_id = $1 and ranking_id is null
          and not exists (select 1 from analysis_outcome where analysis_id = analysis.id)
        order by id desc offset $2)
""")

FORGET_OLD: Final = Sql("""
    delete from analysis where id in (
        select analysis.id from analysis join owner on owner.id = analysis.owner_id
        where owner.kind = $1 and analysis.created_at < $2 limit $3)
""")

ADOPT: Final = Sql("update analysis set owner_id = $2 where owner_id = $1")

# One person counts once, with the newest analysis of a resume that is kept here; visitors, files and whoever
# stays out do not count.
STANDING: Final = Sql("""
    with newest as (
        select distinct on (analysis.owner_id) analysis.owner_id, analysis.readiness
        from analysis
        join owner on owner.id = analysis.owner_id and owner.kind = 'user'
        left join scoring_choice on scoring_choice.owner_id = analysis.owner_id
        where role_group = $1 and weights_version = $2 and profile = $3 and resume_id is not null
          and ranking_id is null and coalesce(is_compared, true)
        order by analysis.owner_id, analysis.id desc
    )
    select count(*)::int as size,
        (count(*) filter (where owner_id <> $4 and readiness < $5::float8::numeric))::int as below,
        (count(*) filter (where owner_id <> $4 and readiness = $5::float8::numeric))::int as equal,
        (count(*) filter (where owner_id <> $4))::int as others
    from newest
""")

READ_CHOICE: Final = Sql("select is_compared from scoring_choice where owner_id = $1")

WRITE_CHOICE: Final = Sql("""
    insert into scoring_choice (owner_id, is_compared) values ($1, $2)
    on conflict (owner_id) do update set is_compared = excluded.is_compared
""")

# Whoever stayed out as a visitor stays out, and an account that had chosen keeps its choice.
ADOPT_CHOICE: Final = Sql("""
    insert into scoring_choice (owner_id, is_compared)
    select $2, is_compared from scoring_choice where owner_id = $1
    on conflict (owner_id) do nothing
""")


async def insert(session: WriteSession, *, owner_id: UUID, analysis: NewAnalysis) -> Analysis | None:
    """Keeps an analysis, with its difference to the one before; nothing where its owner is gone."""
    return await session.one(
        Analysis,
        INSERT,
        analysis.id,
        owner_id,
        analysis.resume_id,
        analysis.posting_id,
        analysis.ranking_id,
        analysis.source,
        analysis.name,
        analysis.revision,
        analysis.profile,
        analysis.weights_version,
        analysis.posting_mark,
        analysis.role_group,
        analysis.readiness,
        analysis.match,
        analysis.result,
        analysis.document,
        analysis.created_at,
        analysis.role_title,
    )


async def read(session: ReadSession, *, owner_id: UUID, analysis_id: UUID) -> Analysis | None:
    """One analysis of this owner."""
    return await session.one(Analysis, READ, analysis_id, owner_id)


async def read_document(session: ReadSession, *, owner_id: UUID, analysis_id: UUID) -> str | None:
    """The document that was read from a file."""
    document: str | None = await session.value(READ_DOCUMENT, analysis_id, owner_id)
    return document


async def list_page(
    session: ReadSession, *, owner_id: UUID, resume_id: UUID | None, before: UUID | None, limit: int
) -> list[AnalysisSummary]:
    """The newest analyses, of one resume or of all."""
    if resume_id is None:
        return await session.all(AnalysisSummary, LIST, owner_id, before, limit)
    return await session.all(AnalysisSummary, LIST_OF_RESUME, owner_id, before, limit, resume_id)


async def delete(session: WriteSession, *, owner_id: UUID, analysis_id: UUID) -> bool:
    """Removes the row and says whether there was one."""
    return await session.run(DELETE, analysis_id, owner_id) == 1


async def keep_newest(session: WriteSession, *, owner_id: UUID, count: int) -> None:
    """Lets go of all but the newest analyses of an owner."""
    await session.run(KEEP_NEWEST, owner_id, count)


async def forget_old(session: WriteSession, *, kind: str, before: datetime, most: int) -> int:
    """Removes analyses of visitors, or of users, that are older than they are kept."""
    return await session.run(FORGET_OLD, kind, before, most)


async def adopt(session: WriteSession, *, from_owner_id: UUID, to_owner_id: UUID) -> None:
    """Hands all analyses of one owner to another, and the choice to stay out of comparisons."""
    await session.run(ADOPT, from_owner_id, to_owner_id)
    await session.run(ADOPT_CHOICE, from_owner_id, to_owner_id)


async def read_standing(session: ReadSession, *, owner_id: UUID, analysis: Analysis) -> Standing:
    """Where an analysis stands among those of other people with the same role."""
    found = await session.one(
        Standing,
        STANDING,
        analysis.role_group,
        analysis.weights_version,
        analysis.profile,
        owner_id,
        analysis.readiness,
    )
    assert found is not None
    return found


async def read_choice(session: ReadSession, *, owner_id: UUID) -> bool:
    """Whether somebody's scores count among those that others are compared with."""
    chosen: bool | None = await session.value(READ_CHOICE, owner_id)
    return chosen is not False


async def write_choice(session: WriteSession, *, owner_id: UUID, is_compared: bool) -> None:
    """Keeps that choice."""
    await session.run(WRITE_CHOICE, owner_id, is_compared)
