"""The JSON doors of identity."""

from fastapi import APIRouter

from curricle.modules.identity.endpoints import access, entrance, profile

# One flat list: each router inside a router is one more search for every request.
router = APIRouter(routes=[*entrance.router.routes, *profile.router.routes, *access.router.routes])

__all__ = ["router"]
