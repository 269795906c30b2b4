"""The JSON doors of what became of an application."""

from collections.abc import Sequence
from uuid import UUID

from fastapi import APIRouter

from curricle.modules.scoring import service
from curricle.modules.scoring.endpoints.asking import Reader, Writer
from curricle.modules.scoring.models import ToldOutcome
from curricle.modules.scoring.schemas.analysis import OutcomeLine, OutcomeOrder, OutcomesOrder, OutcomesOut
from curricle.platform.http.sessions import Reading, Writing
from curricle.platform.http.state import AppState

router = APIRouter(prefix="/analyses/{analysis_id}/outcome", tags=["scoring"])


@router.get("", operation_id="analysis_read_outcome")
async def read_outcomes(analysis_id: UUID, session: Reading, caller: Reader) -> OutcomesOut:
    """All that was told of an application with this resume."""
    told = await service.read_outcomes(session, owner_id=caller.owner_id, analysis_id=analysis_id)
    return _shown(analysis_id, told)


@router.post("", operation_id="analysis_tell_outcome")
async def tell_outcome(
    analysis_id: UUID, body: OutcomeOrder, session: Writing, caller: Writer, state: AppState
) -> OutcomesOut:
    """Notes what became of an application with this resume; told twice, it counts once."""
    told = await service.tell_outcome(
        session,
        owner_id=caller.owner_id,
        analysis_id=analysis_id,
        outcome=body.outcome,
        now=state.clock(),
    )
    return _shown(analysis_id, told)


@router.put("", operation_id="analysis_replace_outcome")
async def replace_outcomes(
    analysis_id: UUID, body: OutcomesOrder, session: Writing, caller: Writer, state: AppState
) -> OutcomesOut:
    """Notes all that became of an application; what was told before and is not among it is taken back."""
    told = await service.replace_outcomes(
        session,
        owner_id=caller.owner_id,
        analysis_id=analysis_id,
        outcomes=body.outcomes,
        now=state.clock(),
    )
    return _shown(analysis_id, told)


def _shown(analysis_id: UUID, told: Sequence[ToldOutcome]) -> OutcomesOut:
    lines = [OutcomeLine(outcome=one.outcome, recorded_at=one.recorded_at) for one in told]
    return OutcomesOut(analysis_id=analysis_id, outcomes=lines)
