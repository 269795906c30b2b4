"""``make dev``: the product from its sources, reloading the server and the pages, ended by one Ctrl-C."""

import argparse
import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from curricle.entry.supervisor import Stop, ignore_signals, listen_for_signals
from curricle.platform.db.embedded import EmbeddedError, EmbeddedPostgres
from curricle.platform.db.migrate import migrate
from curricle.platform.settings import SettingsError, load_settings
from scripts.progress import ROOT

PAGES_PORT = 5173


@contextmanager
def running(*command: str, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """A program for as long as the block lasts, in a session of its own so that only we end it."""
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **environment}, start_new_session=True)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()


def run(port: int) -> None:
    """Database first, then server, worker and pages, until one of them ends or a signal comes."""
    settings = load_settings()
    with ExitStack() as stack:
        url = settings.database_url
        if not url:
            embedded = EmbeddedPostgres(settings.curricle_data_dir)
            stack.callback(embedded.stop)
            url = embedded.start()
        asyncio.run(migrate(url))
        address = f"http://127.0.0.1:{port}"
        known = {
            "DATABASE_URL": url,
            "CURRICLE_DATA_DIR": str(settings.curricle_data_dir.absolute()),
            "PUBLIC_URL": settings.public_url or f"http://127.0.0.1:{PAGES_PORT}",
            "LOG_FORMAT": os.environ.get("LOG_FORMAT", "text"),
        }
        source = str(ROOT / "src")
        reload = ("--reload", "--reload-dir", source, "--port", str(port), "--no-access-log")
        factory = ("--factory", "scripts.dev:create_app")
        stack.enter_context(running(sys.executable, "-m", "uvicorn", *factory, *reload, **known))
        watched = ("--filter", "python", f"{sys.executable} -m curricle.entry.cli.main worker", source)
        stack.enter_context(running(sys.executable, "-m", "watchfiles", *watched, **known))
        vite = ("node", str(ROOT / "web" / "node_modules" / "vite" / "bin" / "vite.js"))
        pages = stack.enter_context(
            running(
                *vite, str(ROOT / "web"), "--port", str(PAGES_PORT), "--strictPort", CURRICLE_BACKEND=address
            )
        )
        print(f"pages http://127.0.0.1:{PAGES_PORT}, server {address} (Ctrl-C stops everything)", flush=True)
        try:
            pages.wait()
        finally:
            ignore_signals()


def create_app() -> object:
    """What uvicorn loads anew whenever a source changes."""
    from curricle.entry.api import create_app as create

    return create(load_settings())


def main() -> None:
    """``python -m scripts.dev --port 8000``"""
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=8000)
    port = parser.parse_args().port
    listen_for_signals()
    try:
        run(port)
    except Stop:
        return
    except (EmbeddedError, SettingsError) as error:
        sys.exit(f"dev: {error}")


if __name__ == "__main__":
    main()
