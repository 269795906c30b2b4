"""What the doors of exports ask before they open."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Header

from curricle.modules.identity.auth import Caller, identify, needs
from curricle.platform.http.limits import limited

Reader = Annotated[Caller, Depends(needs("resumes:read"))]
Exporter = Annotated[Caller, Depends(needs("exports:write"))]
Known = Annotated[str | None, Header(alias="If-None-Match")]


async def _caller_id(caller: Annotated[Caller, Depends(identify)]) -> UUID:
    return caller.owner_id


# Drawing is cheap and follows the keys; a file is asked for by hand.
DRAWN = limited("preview", count=600, seconds=60, subject=_caller_id)
MADE = limited("export", count=60, seconds=60, subject=_caller_id)
