"""The JSON doors of exports."""

from fastapi import APIRouter

from curricle.modules.export.endpoints import files, pages

# One flat list, and the fixed addresses before those with a format in them.
router = APIRouter(routes=[*pages.router.routes, *files.router.routes])

__all__ = ["router"]
