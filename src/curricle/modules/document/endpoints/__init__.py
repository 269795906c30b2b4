"""The JSON doors of resumes, their templates and their photos."""

from fastapi import APIRouter

from curricle.modules.document.endpoints import photos, resumes, templates

# One flat list: each router inside a router is one more search for every request.
router = APIRouter(routes=[*resumes.router.routes, *photos.router.routes])
open_router = APIRouter(routes=[*templates.router.routes, *resumes.open_router.routes])

__all__ = ["open_router", "router"]
