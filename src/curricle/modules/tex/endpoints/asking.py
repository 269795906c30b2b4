"""What the doors of LaTeX ask before they open, and who stops waiting while they work."""

import asyncio
from collections.abc import Coroutine
from typing import Annotated, Any, Final, TypeVar
from uuid import UUID

from fastapi import Depends, Request

from curricle.modules.identity.auth import Caller, identify, needs
from curricle.modules.tex.errors import CompilationCancelled
from curricle.platform.http.limits import limited

Reader = Annotated[Caller, Depends(needs("resumes:read"))]
Writer = Annotated[Caller, Depends(needs("resumes:write"))]
Maker = Annotated[Caller, Depends(needs("exports:write"))]
BINARY: Final = {"schema": {"type": "string", "format": "binary"}}
Result = TypeVar("Result")


async def _caller_id(caller: Annotated[Caller, Depends(identify)]) -> UUID:
    return caller.owner_id


# Five a second for as long as somebody types, and more at once.
COMPILED: Final = limited("compile", count=600, seconds=60, subject=_caller_id)
READ: Final = limited("tex_read", count=120, seconds=60, subject=_caller_id)


async def while_connected(request: Request, work: Coroutine[Any, Any, Result]) -> Result:
    """The result, if the caller waits for it. Whoever hangs up, or is hung up on, cancels the work."""
    task = asyncio.create_task(work)
    gone = asyncio.create_task(_gone(request))
    try:
        await asyncio.wait({task, gone}, return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            raise CompilationCancelled
        return task.result()
    finally:
        gone.cancel()
        task.cancel()
        await asyncio.wait({task, gone})


async def _gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
