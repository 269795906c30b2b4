"""Migrations: one chain, each of which says when it runs."""

import importlib.util
from pathlib import Path
from types import ModuleType

from tests.house.source import ROOT

FOLDER = ROOT / "migrations" / "versions"


def load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_migrations_are_one_chain_and_say_when_they_run() -> None:
    previous = None
    for path in sorted(FOLDER.glob("*.py")):
        module = load(path)
        assert path.stem.startswith(f"{module.revision}_"), path.name
        assert module.down_revision == previous, path.name
        assert module.RUNS in ("before", "after"), path.name
        assert not hasattr(module, "downgrade"), f"{path.name}: a way back is the next migration"
        previous = module.revision
    assert previous is not None


def test_foreign_keys_have_an_index(template_url: str) -> None:
    """Deleting the row that is referred to would else read the whole table that refers."""
    import asyncio

    import asyncpg

    async def read() -> list[str]:
        connection = await asyncpg.connect(template_url)
        rows = await connection.fetch("""
            select c.conrelid::regclass || '.' || a.attname as key
            from pg_constraint c
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where c.contype = 'f' and not exists (
                select 1 from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1]
            )
            order by 1
        """)
        await connection.close()
        return [row["key"] for row in rows]

    assert asyncio.run(read()) == []
