"""One part of the product in this process: a web server, a worker, or the migrations."""

import asyncio
import os
import socket
from collections.abc import Sequence
from types import FrameType

from curricle.entry.cli.command import fail
from curricle.entry.listening import Trouble, listen
from curricle.platform.db.embedded import EmbeddedError, EmbeddedPostgres
from curricle.platform.settings import SettingsError, load_settings

# Open streams end with the server; the supervisor gives three seconds to all of it.
GRACEFUL_SECONDS = 2


def prepare_web() -> None:
    """Imports what a web server needs, which takes longer than all else at its start."""
    import uvicorn.lifespan.on
    import uvicorn.loops.uvloop
    import uvicorn.protocols.http.httptools_impl  # noqa: F401

    import curricle.entry.api  # noqa: F401


def prepare_worker() -> None:
    """Imports what a worker needs."""
    import curricle.entry.worker  # noqa: F401


def serve(listening: socket.socket) -> int:
    """Answers requests on a socket that is already open, until a signal ends it."""
    import uvicorn

    from curricle.entry.api import create_app

    app = create_app(load_settings())
    config = uvicorn.Config(
        app,
        loop="uvloop",
        http="httptools",
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=GRACEFUL_SECONDS,
    )
    server = uvicorn.Server(config)
    begin_to_end = server.handle_exit

    def handle_exit(number: int, frame: FrameType | None) -> None:
        """A stream has no end of its own, a compilation a late one, and the server would wait for both."""
        begin_to_end(number, frame)
        parts = getattr(app.state, "curricle", None)
        if parts is not None:
            parts.hub.end_streams_soon()
            parts.tex.typesetter.end_soon()

    server.handle_exit = handle_exit  # type: ignore[assignment,method-assign]
    server.run(sockets=[listening])
    return 0 if server.started else 1


def work(queues: Sequence[str] | None) -> int:
    """Takes jobs until a signal ends it."""
    import uvloop

    from curricle.entry.worker import run

    uvloop.run(run(load_settings(), queues=queues))
    return 0


def run_web(host: str, port: int) -> int:
    """``curricle web``."""
    try:
        settle_database()
        return serve(listen(host, port))
    except (SettingsError, Trouble) as error:
        return fail(str(error))


def run_worker(queues: Sequence[str] | None) -> int:
    """``curricle worker``."""
    try:
        settle_database()
        return work(queues)
    except (SettingsError, Trouble) as error:
        return fail(str(error))


def run_migrations() -> int:
    """``curricle migrate``. Where no server is named and none runs, the embedded one is started for it."""
    from curricle.platform.db.migrate import is_current, migrate

    try:
        settings = load_settings()
        embedded = EmbeddedPostgres(settings.curricle_data_dir)
        started = not settings.database_url and not embedded.is_open()
        url = settings.database_url or (embedded.start() if started else embedded.url)
    except (SettingsError, EmbeddedError) as error:
        return fail(str(error))
    try:
        current = asyncio.run(is_current(url))
        if not current:
            asyncio.run(migrate(url))
        print(
            "the database was at this version already" if current else "the database is at this version now"
        )
        return 0
    except OSError as error:
        return fail(f"the database does not answer: {error}")
    finally:
        if started:
            embedded.stop()


def settle_database() -> None:
    """DATABASE_URL, or the embedded server of a ``curricle up`` that runs on the same data folder."""
    settings = load_settings()
    if settings.database_url:
        return
    embedded = EmbeddedPostgres(settings.curricle_data_dir)
    if not embedded.is_open():
        raise Trouble("DATABASE_URL is not set: set it to a PostgreSQL server, or run `curricle up`")
    os.environ["DATABASE_URL"] = embedded.url
