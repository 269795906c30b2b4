"""The SQL of what became of applications. Every statement takes the owner of the analysis."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from curricle.modules.scoring.models import Outcome, ToldOutcome
from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.db.statement import Sql

# What was told before keeps its time.
TELL: Final = Sql("""
    insert into analysis_outcome (analysis_id, outcome, recorded_at)
    select id, told.outcome, $4 from analysis, unnest($3::text[]) as told (outcome)
    where id = $1 and owner_id = $2
    on conflict (analysis_id, outcome) do nothing
""")

TAKE_BACK: Final = Sql("""
    delete from analysis_outcome using analysis
    where analysis.id = analysis_id and analysis.id = $1 and owner_id = $2 and outcome <> all($3::text[])
""")

TOLD: Final = Sql("""
    select outcome, recorded_at from analysis_outcome
    join analysis on analysis.id = analysis_id
    where analysis_id = $1 and owner_id = $2 order by recorded_at, outcome
""")


async def tell(
    session: WriteSession, *, owner_id: UUID, analysis_id: UUID, outcomes: Sequence[Outcome], now: datetime
) -> None:
    """Notes what became of an application, each of it once."""
    await session.run(TELL, analysis_id, owner_id, list(outcomes), now)


async def take_back(
    session: WriteSession, *, owner_id: UUID, analysis_id: UUID, all_but: Sequence[Outcome]
) -> None:
    """Forgets what was told, all but this."""
    await session.run(TAKE_BACK, analysis_id, owner_id, list(all_but))


async def told(session: ReadSession, *, owner_id: UUID, analysis_id: UUID) -> Sequence[ToldOutcome]:
    """What was told of one analysis."""
    return await session.all(ToldOutcome, TOLD, analysis_id, owner_id)
