"""How Alembic reaches the database: by the connection of whoever calls, else by DATABASE_URL."""

import asyncio
import os

from alembic import context
from sqlalchemy import Connection


def run(connection: Connection) -> None:
    """Runs the revisions on this connection, all of them or none."""
    context.configure(connection=connection, transaction_per_migration=False)
    with context.begin_transaction():
        context.run_migrations()


async def connect_and_run(url: str) -> None:
    """For the `alembic` command of a developer."""
    import asyncpg
    from sqlalchemy.ext.asyncio import create_async_engine

    engine = create_async_engine("postgresql+asyncpg://", async_creator=lambda: asyncpg.connect(url))
    async with engine.begin() as connection:
        await connection.run_sync(run)
    await engine.dispose()


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    asyncio.run(connect_and_run(os.environ["DATABASE_URL"]))
