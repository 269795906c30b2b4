"""Which version of the weights somebody is scored with, and what an experiment with two of them has shown."""

import logging
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from curricle.modules.scoring import trial_repository
from curricle.modules.scoring.errors import ProfileUnknown, WeightsUnknown
from curricle.modules.scoring.models import OUTCOMES, ArmFigures
from curricle.platform.crypto import Crypto
from curricle.platform.db.session import ReadSession
from curricle.platform.settings import Settings

if TYPE_CHECKING:
    from curricle.engines.ats.check.weights import Weights

# Owners fall into so many buckets; a share is a number of them.
BUCKETS: Final = 10_000
PURPOSE: Final = "scoring/trial"

log = logging.getLogger(__name__)


def standard(settings: Settings) -> str:
    """The version that everybody is scored with who takes part in no experiment."""
    # The engine is fetched when somebody scores, and not when the process starts.
    from curricle.engines.ats.check.weights import DEFAULT_VERSION

    chosen = settings.scoring_weights
    return chosen if chosen and _is_known(chosen) else DEFAULT_VERSION


def load(version: str) -> "Weights":
    """One version whole."""
    from curricle.engines.ats.check.weights import Weights

    return Weights.load(version)


def is_running(settings: Settings) -> bool:
    """Whether an experiment runs: with a version that exists, and is not everybody's already."""
    trial = settings.scoring_trial_weights
    if not trial or settings.scoring_trial_share <= 0:
        return False
    return trial != standard(settings) and _is_known(trial)


def version_for(settings: Settings, crypto: Crypto, owner_id: UUID) -> str:
    """The version that this owner is scored with."""
    trial = settings.scoring_trial_weights
    if is_running(settings) and is_chosen(crypto, owner_id, trial, settings.scoring_trial_share):
        return trial
    return standard(settings)


def is_chosen(crypto: Crypto, owner_id: UUID, trial: str, share: float) -> bool:
    """Whether an owner gets the version on trial: always the same answer, also when the share grows."""
    bucket = int.from_bytes(crypto.keyed_hash(PURPOSE, f"{trial}\0{owner_id}")[:8], "big") % BUCKETS
    return bucket < round(share * BUCKETS)


def shown(settings: Settings, version: str | None) -> "Weights":
    """The version that somebody asks about; the one that everybody has where none is named."""
    if version is not None and version not in _known():
        raise WeightsUnknown(f"There are no weights “{version[:40]}”.", versions=list(_known()))
    return load(version or standard(settings))


def require_profile(settings: Settings, profile: str) -> None:
    """Refuses a profile that there is not."""
    known = list(load(standard(settings)).profiles)
    if profile not in known:
        raise ProfileUnknown(f"There is no profile “{profile}”.", profiles=known)


async def read_experiment(session: ReadSession, *, settings: Settings) -> dict[str, Any]:
    """What was seen with each version; without a version on trial, with the one that everybody has."""
    trial = settings.scoring_trial_weights
    arms = list(dict.fromkeys([standard(settings), *([trial] if trial else [])]))
    figures = {
        one.weights_version: one for one in await trial_repository.read_figures(session, versions=arms)
    }
    told = await trial_repository.read_outcomes(session, versions=arms)
    counts = {(one.weights_version, one.outcome): one.count for one in told}
    applications = {
        one.weights_version: one.count
        for one in await trial_repository.read_applications(session, versions=arms)
    }
    return {
        "running": is_running(settings),
        "share": settings.scoring_trial_share if trial else 0.0,
        "arms": [
            {
                **_arm(figures.get(version) or ArmFigures(version, 0, 0, None, None)),
                "applications": applications.get(version, 0),
                "outcomes": {outcome: counts.get((version, outcome), 0) for outcome in OUTCOMES},
            }
            for version in arms
        ],
    }


def _arm(figures: ArmFigures) -> dict[str, Any]:
    return {
        "weights_version": figures.weights_version,
        "owners": figures.owners,
        "analyses": figures.analyses,
        "mean_readiness": _rounded(figures.mean_readiness),
        "mean_match": _rounded(figures.mean_match),
    }


def _rounded(mean: float | None) -> float | None:
    return None if mean is None else round(mean, 2)


def _known() -> tuple[str, ...]:
    from curricle.engines.ats.check.weights import versions

    return versions()


def _is_known(version: str) -> bool:
    if version in _known():
        return True
    log.error("scoring.weights_unknown", extra={"version": version})
    return False
