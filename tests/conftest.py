"""What tests stand on: a real PostgreSQL, a migrated database for each test, the whole application."""

import asyncio
import os
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from copy import copy
from functools import cache, partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

import pytest
import pytest_asyncio

from tests.memory import quick_folder
from tests.order import weight

if TYPE_CHECKING:
    import httpx2
    from fastapi import FastAPI

    from curricle.platform.db.pool import Database
    from curricle.platform.processes import ProcessPool
    from curricle.platform.settings import Settings

# Tests see the fonts that are bundled, and not what somebody has added to this machine.
os.environ["CURRICLE_FONTS_DIR"] = str(Path(tempfile.gettempdir()) / "curricle-has-no-fonts-here")
TEMPLATE = "template_curricle"
SECRET = "only-for-tests-0123456789-abcdefghijklmnop"
ORIGIN = "http://curricle.test"
numbers = count(1)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Where several workers share the tests, long files come first; a single run keeps its order."""
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: weight(item.nodeid))


def on_database(url: str, name: str) -> str:
    """The same server, another database."""
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))


async def run_sql(url: str, statement: str) -> None:
    """One statement on a connection of its own."""
    import asyncpg

    connection = await asyncpg.connect(url)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


@pytest.fixture(scope="session")
def postgres_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """One embedded cluster for this run, or for this worker of it."""
    from curricle.platform.db.embedded import EmbeddedPostgres

    with quick_folder(tmp_path_factory.mktemp("pg")) as folder:
        server = EmbeddedPostgres(folder, durable=False)
        url = server.start()
        yield url
        server.stop()


@pytest.fixture
def quick_path(tmp_path: Path) -> Iterator[Path]:
    """Like ``tmp_path``, for a test that makes a database of its own."""
    with quick_folder(tmp_path) as folder:
        yield folder


@pytest.fixture(scope="session")
def template_url(postgres_url: str) -> str:
    """A migrated database that is only copied, never used."""
    from curricle.platform.db.migrate import migrate

    async def make() -> None:
        await run_sql(postgres_url, f"create database {TEMPLATE}")
        await migrate(on_database(postgres_url, TEMPLATE))

    # In a thread, because a loop may be running here already.
    import threading

    failures: list[BaseException] = []

    def run() -> None:
        try:
            asyncio.run(make())
        except BaseException as error:
            failures.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if failures:
        raise failures[0]
    return on_database(postgres_url, TEMPLATE)


@asynccontextmanager
async def fresh_database(postgres_url: str) -> AsyncIterator[str]:
    """A copy of the migrated database, gone at the end."""
    name = f"test_{next(numbers)}"
    await run_sql(postgres_url, f"create database {name} template {TEMPLATE}")
    yield on_database(postgres_url, name)
    await run_sql(postgres_url, f"drop database {name} with (force)")


@pytest_asyncio.fixture
async def database_url(postgres_url: str, template_url: str) -> AsyncIterator[str]:
    """A fresh migrated database."""
    async with fresh_database(postgres_url) as url:
        yield url


@pytest_asyncio.fixture
async def database(database_url: str) -> AsyncIterator["Database"]:
    """Connections to a fresh migrated database."""
    from curricle.platform.db.pool import Database

    database = await Database.connect(database_url, size=4)
    yield database
    await database.close()


def settings_of(folder: Path, database_url: str) -> "Settings":
    """Settings with this database and this folder, and nothing from the environment that matters."""
    from curricle.platform.settings import load_settings

    return load_settings(
        environment="development",
        curricle_data_dir=folder,
        database_url=database_url,
        database_read_connections=4,
        database_write_connections=4,
        secret_key=SECRET,
        public_url=ORIGIN,
        mail_driver="mailbox",
        export_storage_driver="local",
        log_format="text",
        process_pool_size=1,
    )


@pytest.fixture
def settings(tmp_path: Path, database_url: str) -> "Settings":
    """Settings of a test: its own database, its own folder."""
    return settings_of(tmp_path, database_url)


@pytest_asyncio.fixture(scope="session")
async def processes() -> AsyncIterator["ProcessPool"]:
    """One warm child for heavy work, shared by all tests of this run: it takes a second to start."""
    from curricle.platform.processes import ProcessPool

    async with ProcessPool(1, 1024 * 1024 * 1024, warm="curricle.engines.render:warm") as pool:
        yield pool


@cache
def hung() -> "FastAPI":
    """The application with all its doors, which take longer to hang than everything else takes to open."""
    from curricle.entry.api import create_app

    return create_app()


@asynccontextmanager
async def open_house(settings: "Settings", processes: "ProcessPool") -> AsyncIterator["FastAPI"]:
    """What `create_app` makes of these settings, open; doors that a test adds are its own."""
    from starlette.datastructures import State

    from curricle.entry.api import Application
    from curricle.entry.state import open_app
    from curricle.platform.log import configure_logging

    configure_logging(settings)
    app, router = copy(hung()), copy(hung().router)
    assert isinstance(app, Application)
    router.routes = list(router.routes)
    router.middleware_stack = router.app
    app.router = router
    app.state = State()
    app.middleware_stack = None
    app.settings = settings
    app.open_parts = partial(open_app, processes=processes)
    async with app.router.lifespan_context(app):
        yield app
    app.dependency_overrides.clear()


@pytest_asyncio.fixture
async def app(settings: "Settings", processes: "ProcessPool") -> AsyncIterator["FastAPI"]:
    """The whole application, open on that database."""
    async with open_house(settings, processes) as app:
        yield app


@pytest_asyncio.fixture
async def client(app: "FastAPI") -> AsyncIterator["httpx2.AsyncClient"]:
    """A caller without a browser's headers. A failure of ours is an answer, as over the wire."""
    import httpx2

    transport = httpx2.ASGITransport(app=app, raise_app_exceptions=False)
    async with httpx2.AsyncClient(transport=transport, base_url=ORIGIN) as client:
        yield client
