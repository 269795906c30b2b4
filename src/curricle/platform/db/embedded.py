"""The PostgreSQL that Curricle brings along: a supervised child, its data in a folder, no open port."""

import contextlib
import fcntl
import hashlib
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO
from urllib.parse import quote

from curricle.platform.db.embedded_binaries import (
    Binaries,
    EmbeddedError,
    Runner,
    candidates,
    choose_runner,
    find_binaries,
)
from curricle.platform.db.embedded_folder import end_orphans, own_folder, reachable

__all__ = ["EmbeddedError", "EmbeddedPostgres"]

NAME = "curricle"
PORT = 5432
# A Unix socket's path has 107 bytes; PostgreSQL appends "/.s.PGSQL.5432".
LONGEST_SOCKET_FOLDER = 107 - len(f"/.s.PGSQL.{PORT}")
LONGEST_LOG = 10 * 1024 * 1024
START_SECONDS = 60.0
# Fast, then at once, then by force: the whole product has five seconds to stop.
STOPPING = ((signal.SIGINT, 3.0), (signal.SIGQUIT, 1.0), (signal.SIGKILL, 5.0))
PAUSE = 0.01

CONFIGURATION = {
    "listen_addresses": "",
    "port": str(PORT),
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "shared_buffers": "128MB",
    "max_wal_size": "512MB",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_min_messages": "warning",
    "log_checkpoints": "off",
}
# For tests: what a power cut would lose is of no worth there.
CARELESS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class EmbeddedPostgres:
    """One cluster in ``<data_dir>/postgres``, reachable only through a socket in a private folder."""

    def __init__(
        self,
        data_dir: Path | str,
        *,
        durable: bool = True,
        folders: Sequence[Path] | None = None,
        runner: Runner | None = None,
    ) -> None:
        self.data_dir = Path(data_dir).absolute()
        self.data = self.data_dir / "postgres"
        self.log = self.data_dir / "postgres.log"
        self.durable = durable
        self._folders = folders
        self._runner = runner
        self._process: subprocess.Popen[bytes] | None = None
        self._lock: IO[str] | None = None

    @property
    def url(self) -> str:
        """The address for clients: user and database are both named after the product."""
        return f"postgresql://{NAME}@/{NAME}?host={quote(str(self.socket_folder))}&port={PORT}"

    @property
    def pid(self) -> int | None:
        """The process to watch, while there is one."""
        return self._process.pid if self._process else None

    @property
    def socket_folder(self) -> Path:
        """Beside the data, or in the temporary folder where that path is too long for a socket."""
        near = self.data_dir / "run"
        if len(os.fsencode(near)) <= LONGEST_SOCKET_FOLDER:
            return near
        mark = hashlib.sha256(os.fsencode(self.data_dir)).hexdigest()[:16]
        return Path(tempfile.gettempdir()) / f"curricle-{os.geteuid()}-{mark}"

    def start(self) -> str:
        """Makes the cluster if there is none, starts the server, waits for it, and gives its address."""
        if self.alive():
            return self.url
        self.data_dir.mkdir(parents=True, exist_ok=True)
        self._take_lock()
        try:
            runner = self._runner or choose_runner()
            version = self.data / "PG_VERSION"
            wanted = int(version.read_text()) if version.exists() else None
            binaries = reachable(find_binaries(wanted, self._folders or candidates()), runner, self.data_dir)
            own_folder(self.socket_folder, runner)
            if wanted is None:
                self._make_cluster(binaries, runner)
            own_folder(self.data, runner)
            self._run_server(binaries, runner)
        except BaseException:
            self.stop()
            raise
        return self.url

    def stop(self) -> None:
        """A fast shutdown: open transactions are rolled back, all that was committed is on disk."""
        process, self._process = self._process, None
        if process is not None:
            for sign, seconds in STOPPING:
                with contextlib.suppress(ProcessLookupError):
                    process.send_signal(sign)
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(seconds)
                    break
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def alive(self) -> bool:
        """Whether the server's process runs."""
        return self._process is not None and self._process.poll() is None

    def is_open(self) -> bool:
        """Whether some process, this one or another, runs the server of this folder."""
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as knock:
            return knock.connect_ex(str(self.socket_folder / f".s.PGSQL.{PORT}")) == 0

    def _take_lock(self) -> None:
        """One owner for one folder. The kernel frees the lock when the owner dies, however it dies."""
        if self._lock is not None:
            return
        lock = (self.data_dir / "postgres.lock").open("a+")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            lock.seek(0)
            owner = lock.read().strip() or "unknown"
            lock.close()
            raise EmbeddedError(
                f"another Curricle (process {owner}) already runs on {self.data_dir}: "
                "stop it, or choose another --data-dir"
            ) from None
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        self._lock = lock

    def _make_cluster(self, binaries: Binaries, runner: Runner) -> None:
        """initdb beside the final place, so that an interrupted set-up never looks like a cluster."""
        fresh = self.data_dir / "postgres.new"
        shutil.rmtree(fresh, ignore_errors=True)
        if self.data.exists() and any(self.data.iterdir()):
            raise EmbeddedError(f"{self.data} holds something that is not a PostgreSQL cluster: move it away")
        own_folder(fresh, runner)
        locale = (
            ("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C")
            if binaries.major >= 17
            else ("--locale=C", "--lc-ctype=C.UTF-8")
        )
        _run(
            runner.command(
                *(binaries.program("initdb"), "-D", str(fresh), "-U", NAME, "--encoding=UTF8", *locale),
                *("--auth-local=trust", "--auth-host=reject", "--no-instructions"),
                *(() if self.durable else ("--no-sync",)),
            )
        )
        single = (binaries.program("postgres"), "--single", "-D", str(fresh), "postgres")
        _run(runner.command(*single), f"create database {NAME}\n")
        if self.data.exists():
            self.data.rmdir()
        fresh.rename(self.data)

    def _run_server(self, binaries: Binaries, runner: Runner) -> None:
        end_orphans(self.data)
        deadline = time.monotonic() + START_SECONDS
        quoted = str(self.socket_folder).replace('"', '""')
        settings = {**CONFIGURATION, **({} if self.durable else CARELESS)}
        settings["unix_socket_directories"] = f'"{quoted}"'
        options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        command = runner.command(binaries.program("postgres"), "-D", str(self.data), *options)
        if self.log.exists() and self.log.stat().st_size > LONGEST_LOG:
            self.log.replace(self.log.with_suffix(".log.1"))
        while not self._try_start(command, deadline):
            if time.monotonic() > deadline:
                raise EmbeddedError(f"PostgreSQL did not start: {_last_words(self.log)} (see {self.log})")
            # The backends of a killed server hold its shared memory until they notice; then the door is free.
            time.sleep(5 * PAUSE)
            end_orphans(self.data)

    def _try_start(self, command: list[str], deadline: float) -> bool:
        """Starts the server and waits for ``ready`` in its pid file; false if it should be tried again."""
        began = self.log.stat().st_size if self.log.exists() else 0
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
            )
        pid_file = self.data / "postmaster.pid"
        while self._process.poll() is None:
            if _is_ready(pid_file, self._process.pid):
                return True
            if time.monotonic() > deadline:
                raise EmbeddedError(f"PostgreSQL is not ready: {_last_words(self.log)} (see {self.log})")
            time.sleep(PAUSE)
        said = self.log.read_bytes()[began:]
        if b"pre-existing shared memory block" in said or b"is another postmaster" in said:
            return False
        raise EmbeddedError(f"PostgreSQL did not start: {_last_words(self.log)} (see {self.log})")


def _run(command: list[str], text: str | None = None) -> None:
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode != 0:
        lines = (done.stderr or done.stdout).strip().splitlines()
        said = lines[-1] if lines else f"it ended with {done.returncode}"
        raise EmbeddedError(f"PostgreSQL could not make its folder: {said}")


def _is_ready(pid_file: Path, pid: int) -> bool:
    """The eighth line of postmaster.pid is the server's state; pg_ctl reads the same."""
    try:
        lines = pid_file.read_text().splitlines()
    except OSError:
        return False
    return len(lines) >= 8 and lines[0].strip() == str(pid) and lines[7].strip() == "ready"


def _last_words(log: Path) -> str:
    """The last line in which the server names its trouble."""
    with contextlib.suppress(OSError):
        lines = log.read_text(errors="replace").splitlines()[-20:]
        for line in reversed(lines):
            if "FATAL" in line or "PANIC" in line or "ERROR" in line:
                return line.split(":", 3)[-1].strip()
        if lines:
            return lines[-1].strip()
    return "it said nothing"
