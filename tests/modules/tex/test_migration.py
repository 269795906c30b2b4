"""The migration that gives LaTeX a body: what stood under the word before is a structured resume."""

import importlib.util
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from curricle.platform.db.statement import Sql
from curricle.platform.ids import new_id

OWNER = Sql("insert into owner (id, kind, created_at) values ($1, 'user', now())")
RESUME = Sql("""
    insert into resume (id, owner_id, title, kind, template, document, created_at, updated_at)
    values ($1, $2, $3, $3, 'modern', jsonb_build_object('kind', $3::text), now(), now())
""")
KINDS = Sql("select title, kind, document ->> 'kind' as said from resume order by title")


def statements() -> list[str]:
    """What the migration executes."""
    path = Path(__file__).parents[3] / "migrations/versions/0010_tex.py"
    spec = importlib.util.spec_from_file_location("tex", path)
    assert spec is not None
    assert spec.loader is not None
    migration = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(migration)
    said: list[str] = []
    vars(migration)["op"] = SimpleNamespace(execute=said.append)
    migration.upgrade()
    return said


async def test_what_was_called_latex_before_is_a_resume_now(database: Any) -> None:
    async with database.writing() as session:
        owner_id = new_id()
        await session.run(OWNER, owner_id)
        for kind in ("cover_letter", "latex", "resume"):
            await session.run(RESUME, new_id(), owner_id, kind)
        await session.run(Sql(statements()[0]))
        rows = await session.connection.fetch(KINDS.text)
    assert [(row["title"], row["kind"], row["said"]) for row in rows] == [
        ("cover_letter", "cover_letter", "cover_letter"),
        ("latex", "resume", "resume"),
        ("resume", "resume", "resume"),
    ]
