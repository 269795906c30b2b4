"""The JSON doors of LaTeX."""

from fastapi import APIRouter

from curricle.modules.tex.endpoints import compilations, information, resumes

# One flat list: each router inside a router is one more search for every request.
router = APIRouter(routes=[*compilations.router.routes, *information.router.routes, *resumes.router.routes])

__all__ = ["router"]
