"""SQL: where it is, and that every statement of it fits the schema."""

import ast
import importlib
import re

import asyncpg

from curricle.platform.db.statement import Sql
from tests.house.source import Source, product

# The parts of platform that are the database itself.
DATABASE = "src/curricle/platform/db/"
SPEAKS_SQL = re.compile(
    r"^\s*(select\s.+\sfrom|insert\s+into|update\s+\w+\s+set|delete\s+from|with\s+\w+\s+as)\b", re.I | re.S
)
# The queue's own tables are PgQueuer's, whose statements are built by it.
OPENS_TRANSACTIONS = {"src/curricle/platform/db/pool.py", "src/curricle/platform/db/migrate.py"}


def may_speak_sql(source: Source) -> bool:
    """Whether this file is a repository, or the database itself."""
    return source.path.name.endswith("repository.py") or source.name.startswith(DATABASE)


def statements() -> dict[str, Sql]:
    """Every statement of the product by the name of its constant."""
    found = {}
    for source in product():
        if "Sql(" in source.text and may_speak_sql(source):
            module = importlib.import_module(source.module)
            for name, value in vars(module).items():
                if isinstance(value, Sql):
                    found[f"{source.module}.{name}"] = value
                elif isinstance(value, dict):
                    found |= {
                        f"{source.module}.{name}[{key}]": one
                        for key, one in value.items()
                        if isinstance(one, Sql)
                    }
    return found


def test_only_repositories_speak_sql() -> None:
    wrong = []
    for source in product():
        if may_speak_sql(source):
            continue
        for node in source.nodes:
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Sql":
                wrong.append(f"{source.name}:{node.lineno} makes a statement")
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and SPEAKS_SQL.match(node.value)
            ):
                wrong.append(f"{source.name}: {node.value[:40]}")
    assert not wrong


def test_statements_are_constants() -> None:
    """A statement that is put together while running could not be checked."""
    wrong = []
    for source in product():
        if "Sql(" not in source.text:
            continue
        inside = {id(node) for function in source.functions() for node in ast.walk(function)}
        for node in source.nodes:
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Sql" and id(node) in inside:
                wrong.append(f"{source.name}:{node.lineno}")
    assert not wrong


async def test_every_statement_fits_the_schema(database_url: str) -> None:
    found = statements()
    assert len(found) > 50
    connection = await asyncpg.connect(database_url)
    wrong = {}
    for name, statement in found.items():
        try:
            await connection.prepare(statement.text)
        except asyncpg.PostgresError as error:
            wrong[name] = str(error)
    await connection.close()
    assert not wrong


def test_only_the_database_begins_and_commits() -> None:
    wrong = [
        f"{source.name}:{node.lineno} {node.func.attr}"
        for source in product()
        if source.name not in OPENS_TRANSACTIONS
        for node in source.nodes
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if node.func.attr in {"commit", "rollback", "transaction"}
    ]
    assert not wrong


def first_type(function: ast.FunctionDef | ast.AsyncFunctionDef) -> str:
    """The type of the first parameter."""
    first = [*function.args.posonlyargs, *function.args.args][:1]
    return ast.unparse(first[0].annotation) if first and first[0].annotation else ""


def test_a_verb_has_a_session_or_opens_one() -> None:
    """A verb joins its caller's transaction, unless it does something slow before it writes.

    Then it takes the database instead, so that everybody sees that it cannot be part of something larger.
    """
    wrong = [
        f"{source.name}:{function.name}"
        for source in product()
        if source.module.startswith("curricle.modules") and ".tasks" not in source.module
        if "writing" in source.text
        for function in source.functions()
        if any(isinstance(node, ast.Attribute) and node.attr == "writing" for node in ast.walk(function))
        and first_type(function) not in {"Database", "App"}
    ]
    assert not wrong
