"""The JSON doors of identity."""

from fastapi import APIRouter

from curricle.modules.identity.endpoints import access, entrance, profile

router = APIRouter()
for part in (entrance.router, profile.router, access.router):
    router.include_router(part)

__all__ = ["router"]
