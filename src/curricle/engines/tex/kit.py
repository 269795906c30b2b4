"""What is made once for all boxes of a machine, and which none of them can write to.

Settings of TeX that keep it from walking over disks, formats that need not be unpacked, the keeper
compiled for the interpreter that runs it, and the filter of system calls. It lies in a cache folder that
belongs to this user, is known by a fingerprint of all that it was made from, and can be thrown away.
"""

import gzip
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from time import time

from curricle.engines.tex.distribution import Distribution, find_distribution
from curricle.engines.tex.seccomp import seccomp_filter

INSIDE = "/kit"
# Read with this module, so that a box always speaks as its host does, whatever is installed meanwhile.
_KEEPER = Path(__file__).with_name("keeper.py").read_text("utf-8")
_SETTINGS = (Path(__file__).with_name("data") / "texmf.cnf").read_text("utf-8")
_KEPT_SECONDS = 5 * 86400
_lock = Lock()
_found: dict[str, "Kit"] = {}


@dataclass(frozen=True, slots=True)
class Kit:
    """A prepared folder and what belongs to it."""

    folder: Path
    distribution: Distribution
    interpreter: str

    def environment(self, inside: str = INSIDE) -> dict[str, str]:
        """What engines have to know to find all this."""
        folders = {os.path.dirname(path) for path in self.distribution.programs.values()}
        return {
            "PATH": ":".join(sorted(folders | {"/usr/bin", "/bin"})),
            "TEXMFCNF": ":".join((f"{inside}/settings", *self.distribution.settings)),
            "TEXFORMATS": f"{inside}/formats:",
        }


class KitError(Exception):
    """The folder cannot be made, or cannot be trusted."""


def cache_folder() -> Path:
    """Where kits lie. As root it is a place that the unprivileged owner of a box can reach."""
    chosen = os.environ.get("CURRICLE_TEX_CACHE")
    if chosen:
        return Path(chosen)
    if os.geteuid() == 0:
        return Path("/var/cache/curricle/tex")
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "curricle" / "tex"


@cache
def find_interpreter() -> str | None:
    """A Python for the keeper that is readable for everybody: the system's own, else that of this process."""
    for candidate in ("/usr/bin/python3", "/usr/local/bin/python3", getattr(sys, "_base_executable", "")):
        if candidate and os.access(candidate, os.X_OK) and os.path.realpath(candidate).startswith("/usr/"):
            return os.path.realpath(candidate)
    return None


def find_kit() -> Kit:
    """The kit for the TeX of this moment; made now where there is none yet."""
    distribution, interpreter = find_distribution(), find_interpreter()
    if interpreter is None:
        raise KitError("There is no Python in /usr for the keeper of the box.")
    name = _fingerprint(distribution, interpreter)
    with _lock:
        kit = _found.get(name)
        if kit is None or not (kit.folder / "complete").is_file():
            kit = Kit(_make(name, distribution, interpreter), distribution, interpreter)
            _found[name] = kit
    return kit


def trusted(folder: Path) -> bool:
    """Whether nobody else can change what lies there."""
    about = folder.lstat()
    return about.st_uid == os.geteuid() and not about.st_mode & 0o022 and not folder.is_symlink()


def install(folder: Path, name: str, fill: Callable[[Path], None]) -> Path:
    """Make a folder under a name, whole or not at all, whoever else is making it at the same time."""
    folder.mkdir(mode=0o755, parents=True, exist_ok=True)
    if not trusted(folder):
        raise KitError(f"{folder} can be written to by others.")
    goal = folder / name
    if (goal / "complete").is_file():
        os.utime(goal / "complete")
        return goal
    _sweep(folder)
    fresh = Path(tempfile.mkdtemp(prefix=".new-", dir=folder))
    try:
        fill(fresh)
        (fresh / "complete").touch()
        for path in (fresh, *fresh.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)
        try:
            fresh.rename(goal)
        except OSError:
            # Another process was first.
            if not (goal / "complete").is_file():
                raise
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return goal


def _sweep(folder: Path) -> None:
    """Take away what earlier versions have made and nobody has used for days."""
    for path in folder.iterdir():
        mark = path / "complete"
        used = (mark if mark.is_file() else path).stat().st_mtime
        if path.is_dir() and time() - used > _KEPT_SECONDS:
            shutil.rmtree(path, ignore_errors=True)


def _fingerprint(distribution: Distribution, interpreter: str) -> str:
    paths = [interpreter, *distribution.programs.values(), *distribution.formats.values()]
    paths += [f"{tree}/ls-R" for tree in distribution.trees]
    own = (_KEEPER, _SETTINGS, seccomp_filter(), distribution.trees, distribution.loose_trees)
    digest = hashlib.sha256(repr(own).encode())
    for path in paths:
        about = os.stat(path)
        digest.update(f"{path}:{about.st_mtime_ns}:{about.st_size}\n".encode())
    return digest.hexdigest()[:20]


def _make(name: str, distribution: Distribution, interpreter: str) -> Path:
    def fill(folder: Path) -> None:
        (folder / "settings").mkdir()
        trees = ",".join((*distribution.loose_trees, *(f"!!{tree}" for tree in distribution.trees)))
        settings = _SETTINGS.replace("@TREES@", trees)
        (folder / "settings" / "texmf.cnf").write_text(settings, "utf-8")
        (folder / "formats").mkdir()
        for engine, path in distribution.formats.items():
            raw = Path(path).read_bytes()
            plain = gzip.decompress(raw) if raw.startswith(b"\x1f\x8b") else raw
            (folder / "formats" / f"{engine}.fmt").write_bytes(plain)
        (folder / "filter").write_bytes(seccomp_filter() or b"")
        _compile_keeper(interpreter, folder / "keeper.pyc")

    try:
        return install(cache_folder(), name, fill)
    except OSError as error:
        raise KitError(f"{cache_folder()} cannot be written: {error.strerror}.") from error


def _compile_keeper(interpreter: str, target: Path) -> None:
    """The keeper as the interpreter of the box reads it fastest."""
    source = target.with_suffix(".py")
    source.write_text(_KEEPER, "utf-8")
    code = "import py_compile, sys; py_compile.compile(sys.argv[1], sys.argv[2], 'keeper', True)"
    command = [interpreter, "-IS", "-c", code, str(source), str(target)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)  # noqa: S603
