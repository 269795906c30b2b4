"""The queue has the tables that the installed PgQueuer wants, and nothing notifies inside a commit."""

import asyncpg
from pgqueuer.queries import Queries

from tests.platform.conftest import ask


async def test_migrated_schema_is_what_the_queue_declares(database_url: str) -> None:
    connection = await asyncpg.connect(database_url)
    try:
        plan = await Queries.from_asyncpg_connection(connection).plan_upgrade()
    finally:
        await connection.close()
    # The one thing that is left out on purpose: see the test below.
    wanted = [statement.split("(")[0] for statement in plan.statements if "trigger" not in statement.lower()]
    assert wanted == []
    assert len(plan.statements) == 2


async def test_no_trigger_notifies_while_somebody_commits(database_url: str) -> None:
    triggers = await ask(database_url, "select tgname from pg_trigger where tgrelid = 'pgqueuer'::regclass")
    assert triggers == []
