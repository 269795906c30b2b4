"""``curricle up``: database, web and worker in one process group, from nothing to the first page."""

import asyncio
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

from curricle.entry.cli import tex_install
from curricle.entry.latex import tell_of_latex
from curricle.entry.listening import Trouble, answers_ready, listen
from curricle.entry.supervisor import (
    Child,
    Stop,
    Watch,
    ignore_signals,
    keep_alive,
    listen_for_signals,
    stop_children,
)
from curricle.platform.db.embedded import EmbeddedError, EmbeddedPostgres

# Children have three seconds, the database the rest of the five that everything may take.
CHILDREN_SECONDS = 3.0
TRIES_BEFORE_READY = 3
ASK_SECONDS = 0.3


class EmbeddedDatabase:
    """The embedded PostgreSQL as a part to keep alive."""

    name = "database"

    def __init__(self, postgres: EmbeddedPostgres) -> None:
        self.postgres = postgres

    def alive(self) -> bool:
        """Whether the server runs."""
        return self.postgres.alive()

    def start(self) -> None:
        """Starts it on the same data; committed work is all there."""
        self.postgres.start()

    def fate(self) -> str:
        """How it ended, in words."""
        return "stopped"


def up(host: str, port: int, data_dir: Path | None, *, tex: str = "none") -> int:
    """Runs everything until a signal ends it; gives the exit code."""
    if data_dir is not None:
        os.environ["CURRICLE_DATA_DIR"] = str(data_dir.absolute())
    try:
        wake = listen_for_signals()
        Product(host, port, tex).run(wake)
    except Stop:
        return 0
    except (Trouble, EmbeddedError) as error:
        print(f"curricle: {error}", file=sys.stderr)
        return 1
    return 0


class Product:
    """The running whole."""

    def __init__(self, host: str, port: int, tex: str) -> None:
        self.host = host
        self.port = port
        self.tex = tex
        self.installer: subprocess.Popen[bytes] | None = None
        self.began = time.monotonic()
        self.children: list[Child] = []
        self.postgres: EmbeddedPostgres | None = None

    def run(self, wake: int) -> None:
        """Starts the parts, says where they are to be reached, and keeps them alive."""
        listening = listen(self.host, self.port)
        try:
            self._run(listening, wake)
        finally:
            ignore_signals()
            listening.close()
            if self.children:
                print("stopping ...", flush=True)
            if self.installer is not None:
                self.installer.terminate()
            stop_children(self.children, CHILDREN_SECONDS)
            if self.postgres is not None:
                self.postgres.stop()
            if self.installer is not None:
                self.installer.wait()

    def _run(self, listening: socket.socket, wake: int) -> None:
        folder = Path(os.environ.get("CURRICLE_DATA_DIR") or "data").absolute()
        os.environ["CURRICLE_DATA_DIR"] = str(folder)
        web, worker = self._start_children(listening, folder / "logs")
        environment = self._environment()
        say("data", str(folder))
        parts = []
        if "DATABASE_URL" not in environment:
            self.postgres = EmbeddedPostgres(folder)
            fresh = not self.postgres.data.exists()
            environment["DATABASE_URL"] = self.postgres.start()
            parts.append(Watch(EmbeddedDatabase(self.postgres), notice))
            say("database", "embedded PostgreSQL, new" if fresh else "embedded PostgreSQL")
        else:
            say("database", "the server of DATABASE_URL")
        self._migrate(environment["DATABASE_URL"])
        web.open_gate(environment)
        worker.environment = environment
        worker.start()
        self._wait_until_ready()
        say("ready", f"in {time.monotonic() - self.began:.1f} s, logs in {folder / 'logs'}")
        print(f"\nOpen {self._address()} (Ctrl-C stops everything)", flush=True)
        if self.tex != "none" and not tex_install.is_installed(self.tex):
            self.installer = tex_install.background(self.tex)
        else:
            tell_of_latex(self._address(), say)
        keep_alive([*parts, Watch(web, notice), Watch(worker, notice)], wake)

    def _start_children(self, listening: socket.socket, logs: Path) -> tuple[Child, Child]:
        command = [sys.executable, "-m", "curricle.entry.part"]
        parent = ("--parent", str(os.getpid()))
        number = listening.fileno()
        try:
            web = Child(
                "web", [*command, "web", *parent, "--fd", str(number)], logs / "web.log", pass_fds=[number]
            )
            worker = Child("worker", [*command, "worker", *parent], logs / "worker.log")
            self.children += [web, worker]
            # The worker comes later: until the first page is there, the web has the machine for itself.
            web.start()
        except OSError as error:
            raise Trouble(
                f"the data folder {logs.parent} cannot be written ({error.strerror}): choose another"
            ) from None
        return web, worker

    def _environment(self) -> dict[str, str]:
        """What the children must know beyond what the operator has set; checks all of that on the way."""
        from curricle.platform.settings import SettingsError, load_settings

        try:
            settings = load_settings()
        except SettingsError as error:
            raise Trouble("; ".join(str(error).splitlines())) from None
        environment = {}
        if settings.database_url:
            environment["DATABASE_URL"] = settings.database_url
        if not settings.public_url:
            environment["PUBLIC_URL"] = self._address()
        return environment

    def _migrate(self, url: str) -> None:
        from curricle.platform.db.migrate import is_current, migrate

        try:
            if asyncio.run(is_current(url)):
                return
            asyncio.run(migrate(url))
        except OSError as error:
            raise Trouble(f"the database of DATABASE_URL does not answer: {error}") from None
        say("schema", "brought to this version")

    def _wait_until_ready(self) -> None:
        """A child that dies at its start is given two more tries; then its own words are the best help."""
        tries = 1
        while not answers_ready(self._connect_address(), ASK_SECONDS):
            dead = [child for child in self.children if not child.alive()]
            for child in dead:
                if tries == TRIES_BEFORE_READY:
                    raise Trouble(f"{child.name} {child.fate()} before it was ready (see {child.log})")
                tries += 1
                child.start()

    def _connect_address(self) -> tuple[str, int]:
        wildcard = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}  # noqa: S104 - read, not bound
        return wildcard.get(self.host, self.host), self.port

    def _address(self) -> str:
        host, port = self._connect_address()
        return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def say(what: str, detail: str) -> None:
    """A calm line of progress."""
    print(f"{what:<10}{detail}", flush=True)


def notice(text: str) -> None:
    """Something that an operator may want to know, though it is being mended already."""
    print(f"{time.strftime('%H:%M:%S')} {text}", file=sys.stderr, flush=True)
