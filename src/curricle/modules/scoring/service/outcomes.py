"""What became of applications: told by their owners, changed and taken back by them."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from curricle.modules.scoring import outcome_repository
from curricle.modules.scoring.models import Outcome, ToldOutcome
from curricle.modules.scoring.service.keeping import read
from curricle.platform.db.session import ReadSession, WriteSession


async def tell_outcome(
    session: WriteSession, *, owner_id: UUID, analysis_id: UUID, outcome: Outcome, now: datetime
) -> Sequence[ToldOutcome]:
    """Notes one thing that became of an application, and says all that was told of it."""
    await read(session, owner_id=owner_id, analysis_id=analysis_id)
    await outcome_repository.tell(
        session, owner_id=owner_id, analysis_id=analysis_id, outcomes=[outcome], now=now
    )
    return await outcome_repository.told(session, owner_id=owner_id, analysis_id=analysis_id)


async def replace_outcomes(
    session: WriteSession, *, owner_id: UUID, analysis_id: UUID, outcomes: Sequence[Outcome], now: datetime
) -> Sequence[ToldOutcome]:
    """Notes all that became of an application; what was told before and is not among it is taken back."""
    await read(session, owner_id=owner_id, analysis_id=analysis_id)
    await outcome_repository.take_back(session, owner_id=owner_id, analysis_id=analysis_id, all_but=outcomes)
    await outcome_repository.tell(
        session, owner_id=owner_id, analysis_id=analysis_id, outcomes=outcomes, now=now
    )
    return await outcome_repository.told(session, owner_id=owner_id, analysis_id=analysis_id)


async def read_outcomes(session: ReadSession, *, owner_id: UUID, analysis_id: UUID) -> Sequence[ToldOutcome]:
    """All that was told of one application."""
    await read(session, owner_id=owner_id, analysis_id=analysis_id)
    return await outcome_repository.told(session, owner_id=owner_id, analysis_id=analysis_id)
