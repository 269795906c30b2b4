"""The JSON doors of resumes, their import, their templates and their photos."""

from fastapi import APIRouter

from curricle.modules.document.endpoints import imports, photos, resumes, templates

# One flat list: each router inside a router is one more search for every request.
router = APIRouter(routes=[*resumes.router.routes, *imports.router.routes, *photos.router.routes])
open_router = APIRouter(routes=[*templates.router.routes, *resumes.open_router.routes])

__all__ = ["open_router", "router"]
