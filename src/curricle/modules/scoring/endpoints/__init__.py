"""The JSON doors of scoring."""

from fastapi import APIRouter

from curricle.modules.scoring.endpoints import analyses, information, outcomes, postings, rankings

# One flat list, and the fixed addresses before those with an id in them.
router = APIRouter(
    routes=[
        *rankings.router.routes,
        *analyses.router.routes,
        *outcomes.router.routes,
        *postings.router.routes,
        *information.router.routes,
    ]
)

__all__ = ["router"]
