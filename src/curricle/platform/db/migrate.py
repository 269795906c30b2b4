"""Brings a database to the newest schema, and says cheaply whether it is there already."""

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import asyncpg

from curricle.platform.db.statement import Sql

if TYPE_CHECKING:
    from sqlalchemy import Connection

# One number for all that migrate the same database: the second waits, then finds nothing left to do.
LOCK: Final = 7_217_003_518
HAS_TABLE: Final = Sql("select to_regclass('alembic_version') is not null")
READ_VERSION: Final = Sql("select version_num from alembic_version")
TAKE_LOCK: Final = Sql("select pg_advisory_lock($1)")
REVISION = re.compile(r'^(revision|down_revision)\s*(?::[^=]+)?=\s*(?:"([^"]*)"|None)', re.MULTILINE)


@cache
def migrations_folder() -> Path:
    """Where the migrations are: in the wheel beside the code, in a checkout on top."""
    package = Path(__file__).resolve().parents[2]
    for folder in (package / "_migrations", package.parents[1] / "migrations"):
        if (folder / "env.py").is_file():
            return folder
    raise FileNotFoundError("the migrations are missing from this installation of Curricle; install it again")


@cache
def head() -> str:
    """The newest revision, read off the files: Alembic takes half a second to import."""
    revisions: set[str] = set()
    replaced: set[str] = set()
    for path in (migrations_folder() / "versions").glob("*.py"):
        found = dict(REVISION.findall(path.read_text(encoding="utf-8")))
        revisions.add(found["revision"])
        replaced.add(found.get("down_revision", ""))
    heads = revisions - replaced
    if len(heads) != 1:
        raise RuntimeError(f"the migrations must form one chain, but these are all newest: {sorted(heads)}")
    return heads.pop()


async def version(url: str) -> str | None:
    """The revision that the database is at, or nothing when it is empty."""
    connection = await asyncpg.connect(url, timeout=10)
    try:
        if not await connection.fetchval(HAS_TABLE.text):
            return None
        found: str | None = await connection.fetchval(READ_VERSION.text)
        return found
    finally:
        await connection.close()


async def is_current(url: str) -> bool:
    """Whether the schema is the newest one that this code knows."""
    return await version(url) == head()


async def migrate(url: str) -> None:
    """Runs what is missing, in one transaction and alone, however many processes ask at once."""
    if await is_current(url):
        return
    lock = await asyncpg.connect(url, timeout=10)
    try:
        await lock.execute("set statement_timeout = 0")
        await lock.fetchval(TAKE_LOCK.text, LOCK)
        if await is_current(url):
            return
        await _upgrade(url)
    finally:
        # Its end lets go of the lock as well.
        await lock.close()


async def _upgrade(url: str) -> None:
    from sqlalchemy.ext.asyncio import create_async_engine
    from sqlalchemy.pool import NullPool

    # The connection is opened by asyncpg itself, so that every address it understands will do.
    engine = create_async_engine(
        "postgresql+asyncpg://", async_creator=lambda: asyncpg.connect(url, timeout=10), poolclass=NullPool
    )
    async with engine.begin() as connection:
        await connection.run_sync(_run_alembic)
    await engine.dispose()


def _run_alembic(connection: "Connection") -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations_folder()).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
