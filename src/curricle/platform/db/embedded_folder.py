"""The folders of the embedded PostgreSQL: whose they are, who can reach them, and who still works in them."""

import contextlib
import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

from curricle.platform.db.embedded_binaries import Binaries, EmbeddedError, Runner

# How long what is left of a killed server may take to end by itself.
ORPHAN_SECONDS = 3.0
PAUSE = 0.02


def own_folder(folder: Path, runner: Runner) -> None:
    """A folder that only the server's user (and root) can enter; refuses one that somebody else put there."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    status = folder.lstat()
    owner = runner.uid if runner.mode == "nobody" else os.geteuid()
    if folder.is_symlink() or status.st_uid not in (os.geteuid(), runner.uid):
        raise EmbeddedError(f"{folder} belongs to somebody else: remove it, or choose another --data-dir")
    if status.st_uid != owner:
        _hand_over(folder, owner)
    folder.chmod(0o700)


def _hand_over(folder: Path, owner: int) -> None:
    """Root may come back in another way than before (a container, say): the folder follows its server."""
    for place, folders, files in os.walk(folder):
        for name in (*folders, *files):
            os.lchown(Path(place, name), owner, -1)
    os.chown(folder, owner, -1)


def reachable(binaries: Binaries, runner: Runner, data_dir: Path) -> Binaries:
    """Sees that the server's user can come to the data and run the programs; copies those that it cannot."""
    if runner.mode == "same":
        return binaries
    probe = 'for place; do test -x "$place" || { printf \'%s\' "$place"; exit 1; }; done'

    def missing(*places: str) -> str | None:
        command = runner.command("/bin/sh", "-c", probe, "probe", *places)
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
        return None if done.returncode == 0 else done.stdout or places[0]

    if runner.mode == "nobody":
        data_dir.chmod(data_dir.stat().st_mode | 0o011)
    hidden = missing(str(data_dir))
    if hidden:
        raise EmbeddedError(
            f"PostgreSQL refuses to run as root and cannot reach {hidden} as nobody: run as the user who "
            "owns it, or choose another --data-dir, or set DATABASE_URL to a server"
        )
    if missing(binaries.program("postgres")) is None:
        return binaries
    installed = binaries.folder.parent
    copy = data_dir / f"postgres-{binaries.major}"
    program_folder = copy / installed.parent.name / installed.name / binaries.folder.name
    if not (program_folder / "postgres").exists():
        _copy_installation(installed, copy.with_suffix(".new"))
        copy.with_suffix(".new").rename(copy)
    return Binaries(program_folder, binaries.major)


def _copy_installation(installed: Path, target: Path) -> None:
    """Copies the programs as they lie in their package: they look for its libraries beside the package."""
    package = installed.parent
    libraries = package.with_name(f"{package.name}.libs")
    shutil.copytree(installed, target / package.name / installed.name, symlinks=True, dirs_exist_ok=True)
    if libraries.is_dir():
        shutil.copytree(libraries, target / libraries.name, symlinks=True, dirs_exist_ok=True)


def end_orphans(data: Path) -> None:
    """Ends what a killed supervisor left here, and removes a pid file whose number is now somebody else's.

    Called only while this process holds the folder's lock, so whatever still works in it has no owner.
    """
    pid_file = data / "postmaster.pid"
    if not Path("/proc/self").exists():
        return
    deadline = time.monotonic() + ORPHAN_SECONDS
    while orphans := _processes_in(data):
        late = time.monotonic() > deadline
        for pid in orphans:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(pid, signal.SIGKILL if late else signal.SIGINT)
        time.sleep(PAUSE)
    pid_file.unlink(missing_ok=True)


def _processes_in(data: Path) -> list[int]:
    """Every process of PostgreSQL works in its data folder, so that is how they are told apart."""
    place = os.fsencode(data.resolve())
    found = []
    for entry in os.scandir("/proc"):
        if entry.name.isdigit():
            with contextlib.suppress(OSError):
                name = Path(f"/proc/{entry.name}/comm").read_text().strip()
                if name == "postgres" and os.readlink(os.fsencode(f"/proc/{entry.name}/cwd")) == place:
                    found.append(int(entry.name))
    return found
