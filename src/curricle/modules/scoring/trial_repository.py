"""The SQL of experiments with weights: figures of all owners together, never of one."""

from collections.abc import Sequence
from typing import Final

from curricle.modules.scoring.models import ArmApplications, ArmFigures, ArmOutcome
from curricle.platform.db.session import ReadSession
from curricle.platform.db.statement import Sql

FIGURES: Final = Sql("""
    select weights_version, count(distinct owner_id)::int as owners, count(*)::int as analyses,
        avg(readiness)::float8 as mean_readiness, avg(match)::float8 as mean_match
    from analysis where weights_version = any($1::text[]) group by weights_version
""")

# One application, which is a resume of a person for a posting, counts once, however often it was scored.
OUTCOMES: Final = Sql("""
    select weights_version, outcome, count(distinct (owner_id, resume_id, posting_mark))::int as count
    from analysis_outcome join analysis on analysis.id = analysis_id
    where weights_version = any($1::text[]) group by weights_version, outcome
""")

APPLICATIONS: Final = Sql("""
    select weights_version, count(distinct (owner_id, resume_id, posting_mark))::int as count
    from analysis where weights_version = any($1::text[])
      and exists (select 1 from analysis_outcome where analysis_id = analysis.id)
    group by weights_version
""")


async def read_figures(session: ReadSession, *, versions: Sequence[str]) -> list[ArmFigures]:
    """Counts and means by version."""
    return await session.all(ArmFigures, FIGURES, list(versions))


async def read_outcomes(session: ReadSession, *, versions: Sequence[str]) -> list[ArmOutcome]:
    """How often each outcome was told, by version."""
    return await session.all(ArmOutcome, OUTCOMES, list(versions))


async def read_applications(session: ReadSession, *, versions: Sequence[str]) -> list[ArmApplications]:
    """Of how many applications anything was told, by version."""
    return await session.all(ArmApplications, APPLICATIONS, list(versions))
