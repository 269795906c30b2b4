"""The JSON doors that tell how scores are computed, and who is compared with whom."""

from typing import Annotated, Final

from fastapi import APIRouter, Query, Response

from curricle.modules.identity.auth import Admin
from curricle.modules.scoring import service
from curricle.modules.scoring.endpoints.asking import Reader, Writer
from curricle.modules.scoring.schemas.information import ChoiceOut, ExperimentOut, ScoringOut
from curricle.platform.http.sessions import Reading, Writing
from curricle.platform.http.state import AppState

router = APIRouter(prefix="/scoring", tags=["scoring"])

HOUR: Final = "public, max-age=3600"


@router.get("", operation_id="scoring_read")
async def read_scoring(
    state: AppState,
    response: Response,
    version: Annotated[
        str | None,
        Query(max_length=40, description="As an answer names it; without it, the one that everybody has."),
    ] = None,
) -> ScoringOut:
    """How scores are computed: every check with its reason, its points, and where it comes from."""
    told = ScoringOut.model_validate(service.scoring(state.settings, version))
    response.headers["Cache-Control"] = HOUR
    return told


@router.get("/experiment", operation_id="scoring_experiment")
async def read_experiment(session: Reading, caller: Admin, state: AppState) -> ExperimentOut:
    """Versions of the weights beside each other: how many, their means, and what became of applications."""
    return ExperimentOut.model_validate(await service.read_experiment(session, settings=state.settings))


@router.get("/choice", operation_id="scoring_choice")
async def read_choice(session: Reading, caller: Reader) -> ChoiceOut:
    """Whether the caller's scores count among those that others are compared with."""
    return ChoiceOut(compared=await service.read_choice(session, owner_id=caller.owner_id))


@router.put("/choice", operation_id="scoring_choose")
async def choose(body: ChoiceOut, session: Writing, caller: Writer) -> ChoiceOut:
    """Counts the caller's scores among those that others are compared with, or leaves them out."""
    await service.choose(session, owner_id=caller.owner_id, is_compared=body.compared)
    return body
