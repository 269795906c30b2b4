"""Migrations run once, alone, and only when something is missing."""

import asyncio
import subprocess
import sys

import asyncpg

from curricle.platform.db.migrate import head, is_current, migrate, version
from tests.conftest import on_database, run_sql


async def test_many_that_migrate_at_once_do_it_once(postgres_url: str) -> None:
    await run_sql(postgres_url, "create database migrated_by_many")
    url = on_database(postgres_url, "migrated_by_many")
    assert await version(url) is None
    assert not await is_current(url)
    await asyncio.gather(*(migrate(url) for _ in range(4)))
    assert await version(url) == head()
    assert await is_current(url)


async def test_a_database_from_before_is_not_current(database_url: str) -> None:
    connection = await asyncpg.connect(database_url)
    await connection.execute("update alembic_version set version_num = '0001'")
    await connection.close()
    assert not await is_current(database_url)


def test_to_ask_for_the_newest_revision_imports_no_alembic() -> None:
    code = (
        "import sys; from curricle.platform.db.migrate import head; head(); print('alembic' in sys.modules)"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False"


def test_alembic_finds_the_same_head() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    from curricle.platform.db.migrate import migrations_folder

    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    assert ScriptDirectory.from_config(config).get_current_head() == head()
