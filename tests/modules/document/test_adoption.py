"""What a visitor made moves into the account that they open, and defaults stay single."""

from typing import Any
from uuid import UUID

from curricle.modules.document import service
from tests.modules.document.test_resumes import listed, make


async def test_a_visitors_work_moves_into_the_account(ada: Any, visitor: Any, database: Any) -> None:
    await make(ada, "Mine")
    await make(visitor, "Tried out")
    users = UUID((await ada.get("/api/v1/users/me")).json()["id"])
    visitors = UUID((await visitor.get("/api/v1/users/me")).json()["id"])
    async with database.writing() as session:
        await service.adopt(session, visitor_id=visitors, user_id=users)
    marks = {row["title"]: row["is_default"] for row in await listed(ada)}
    assert marks == {"Mine": True, "Tried out": False}
    assert await listed(visitor) == []


async def test_the_first_adopted_resume_becomes_the_default(ada: Any, visitor: Any, database: Any) -> None:
    await make(visitor, "Older")
    await make(visitor, "Newer")
    users = UUID((await ada.get("/api/v1/users/me")).json()["id"])
    visitors = UUID((await visitor.get("/api/v1/users/me")).json()["id"])
    async with database.writing() as session:
        await service.adopt(session, visitor_id=visitors, user_id=users)
    assert [row["title"] for row in await listed(ada) if row["is_default"]] == ["Newer"]
