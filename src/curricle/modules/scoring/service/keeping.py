"""What is kept of analyses: lists, one whole, how it compares, and when it goes."""

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from curricle.modules.document import service as documents
from curricle.modules.scoring import posting_repository, ranking_repository, repository
from curricle.modules.scoring.errors import AnalysisNotFound, NoReadDocument
from curricle.modules.scoring.models import FEWEST_COMPARED, Analysis, AnalysisSummary
from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.settings import Settings

# A percentile is told in steps, so that nobody can find out one other person's score by trying.
STEP: Final = 5


async def read(session: ReadSession, *, owner_id: UUID, analysis_id: UUID) -> Analysis:
    """One analysis."""
    found = await repository.read(session, owner_id=owner_id, analysis_id=analysis_id)
    if found is None:
        raise AnalysisNotFound
    return found


async def read_document(session: ReadSession, *, owner_id: UUID, analysis_id: UUID) -> str:
    """The document that was read from a file, as JSON."""
    await read(session, owner_id=owner_id, analysis_id=analysis_id)
    document = await repository.read_document(session, owner_id=owner_id, analysis_id=analysis_id)
    if document is None:
        raise NoReadDocument
    return document


async def list_page(
    session: ReadSession, *, owner_id: UUID, resume_id: UUID | None, cursor: UUID | None, limit: int
) -> tuple[list[AnalysisSummary], UUID | None]:
    """The newest analyses, of one resume or of all, and where the next part begins."""
    if resume_id is not None:
        await documents.read(session, owner_id=owner_id, resume_id=resume_id)
    found = await repository.list_page(
        session, owner_id=owner_id, resume_id=resume_id, before=cursor, limit=limit + 1
    )
    page = found[:limit]
    return page, page[-1].id if len(found) > limit else None


async def delete(session: WriteSession, *, owner_id: UUID, analysis_id: UUID) -> None:
    """Forgets an analysis."""
    if not await repository.delete(session, owner_id=owner_id, analysis_id=analysis_id):
        raise AnalysisNotFound


async def compare(
    session: ReadSession, *, owner_id: UUID, analysis_id: UUID
) -> tuple[str | None, int, int | None]:
    """The role of an analysis, how many people have it, and how many of a hundred score lower."""
    analysis = await read(session, owner_id=owner_id, analysis_id=analysis_id)
    if analysis.role_group is None:
        return None, 0, None
    standing = await repository.read_standing(session, owner_id=owner_id, analysis=analysis)
    if standing.size < FEWEST_COMPARED or standing.others == 0:
        return analysis.role_title, standing.size, None
    share = 100 * (standing.below + standing.equal / 2) / standing.others
    return analysis.role_title, standing.size, STEP * round(share / STEP)


async def read_choice(session: ReadSession, *, owner_id: UUID) -> bool:
    """Whether somebody's scores count among those that others are compared with."""
    return await repository.read_choice(session, owner_id=owner_id)


async def choose(session: WriteSession, *, owner_id: UUID, is_compared: bool) -> None:
    """Keeps that choice."""
    await repository.write_choice(session, owner_id=owner_id, is_compared=is_compared)


async def adopt(session: WriteSession, *, visitor_id: UUID, user_id: UUID) -> None:
    """Moves what a visitor has had scored into the account that they have opened."""
    await posting_repository.adopt(session, from_owner_id=visitor_id, to_owner_id=user_id)
    await ranking_repository.adopt(session, from_owner_id=visitor_id, to_owner_id=user_id)
    await repository.adopt(session, from_owner_id=visitor_id, to_owner_id=user_id)


async def remove_old(session: WriteSession, *, settings: Settings, now: datetime, most: int) -> int:
    """Removes what has been kept long enough; answers how many of the most numerous kind."""
    for_visitors = now - timedelta(days=settings.visitor_analysis_days)
    for_users = now - timedelta(days=settings.analysis_days)
    counts = [await posting_repository.forget_old(session, before=for_visitors, most=most)]
    for kind, before in (("visitor", for_visitors), ("user", for_users)):
        counts.append(await ranking_repository.forget_old(session, kind=kind, before=before, most=most))
        counts.append(await repository.forget_old(session, kind=kind, before=before, most=most))
    return max(counts)
