"""The migration that gives a default to owners who have resumes and none that is default."""

import importlib.util
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from curricle.platform.clock import now
from curricle.platform.db.statement import Sql
from curricle.platform.ids import new_id

OWNER = Sql("insert into owner (id, kind, created_at) values ($1, 'user', now())")
RESUME = Sql("""
    insert into resume (id, owner_id, title, kind, template, is_default, document, created_at, updated_at)
    values ($1, $2, $3, 'resume', 'modern', $4, '{}', $5, $5)
""")
TITLES = Sql("select title from resume where is_default order by title")


def statement() -> str:
    """What the migration executes."""
    path = Path(__file__).parents[3] / "migrations/versions/0005_default_resume.py"
    spec = importlib.util.spec_from_file_location("default_resume", path)
    assert spec is not None
    assert spec.loader is not None
    migration = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(migration)
    said: list[str] = []
    vars(migration)["op"] = SimpleNamespace(execute=said.append)
    migration.upgrade()
    return said[0]


async def test_the_resume_touched_last_becomes_the_default(database: Any) -> None:
    async with database.writing() as session:
        for owner, titles in {"a": ["a1", "a2"], "b": ["b1", "b2"]}.items():
            owner_id = new_id()
            await session.run(OWNER, owner_id)
            for title in titles:
                await session.run(RESUME, new_id(), owner_id, title, owner == "b" and title == "b1", now())
        await session.run(Sql(statement()))
        rows = await session.connection.fetch(TITLES.text)
    assert [row["title"] for row in rows] == ["a2", "b1"]
