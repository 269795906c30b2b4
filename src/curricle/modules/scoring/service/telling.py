"""How scores are computed, told to whoever asks."""

from typing import Any

from curricle.modules.scoring.service import weighing
from curricle.platform.settings import Settings


def scoring(settings: Settings, version: str | None) -> dict[str, Any]:
    """A version, its profiles, every check with its reason and its points, and what they are."""
    weights = weighing.shown(settings, version)
    return {
        "version": weights.version,
        "profiles": [
            {"id": one.code, "label": one.label, "why": one.why} for one in weights.profiles.values()
        ],
        "parts": [{"code": code, "label": label} for code, label in weights.part_labels.items()],
        "checks": weights.catalogue(),
        "match_parts": [
            {"code": code, "label": label, "points": points} for code, label, points in weights.match_parts
        ],
        "note": weights.note,
    }
