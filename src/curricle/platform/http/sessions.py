"""Sessions of the database as dependencies of an endpoint: one for reads, one that commits."""

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, Request

from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.http.state import app_of


async def read_session(request: Request) -> ReadSession:
    """Reads; nothing is held open between two statements, so there is nothing to give back either."""
    return app_of(request).database.reads


async def write_session(request: Request) -> AsyncIterator[WriteSession]:
    """One transaction around the endpoint."""
    async with app_of(request).database.writing() as session:
        yield session


Reading = Annotated[ReadSession, Depends(read_session)]
# Scope "function" commits before the response leaves. The default scope commits after it, and a commit
# that fails then would be a success that lied.
Writing = Annotated[WriteSession, Depends(write_session, scope="function")]
