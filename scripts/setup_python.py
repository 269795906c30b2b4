"""The Python side: .venv with exactly what the lock files name, and this project in it."""

import configparser
import hashlib
import os
import sys
from pathlib import Path

from scripts.progress import ROOT, VENV, run, step

# From the smallest to the largest; each holds all that is in the one before.
LEVELS = ("server", "dev", "bench")
STAMP = VENV / ".curricle-stamp"


def is_ready(level: str) -> bool:
    """Whether .venv already has this level or a larger one, made from the files as they are now."""
    if not (VENV / "bin" / "curricle").exists() or not (VENV / "bin" / "python").exists():
        return False
    try:
        stamp = STAMP.read_text()
    except OSError:
        return False
    return any(stamp == _stamp(enough) for enough in LEVELS[LEVELS.index(level) :])


def bring_python(uv: Path, level: str) -> None:
    """Makes .venv equal to the lock file of the level, every file checked by its hash."""
    level = _at_least_what_is_there(level)
    python = VENV / "bin" / "python"
    environment = uv_environment()
    network = "check the network, or name an index in PIP_INDEX_URL"
    with step(f"installing Python packages ({level})"):
        if not python.exists() or not (VENV / "pyvenv.cfg").exists():
            run(
                [uv, "venv", "--quiet", "--clear", "--python", sys.executable, VENV],
                trouble=f"{VENV} cannot be made",
                environment=environment,
            )
        run(
            [uv, "pip", "sync", "--python", python, "--require-hashes", lock_file(level)],
            trouble=f"Python packages could not be installed: {network}",
            environment=environment,
        )
        run(
            [
                *(uv, "pip", "install", "--python", python, "--no-deps", "--editable", ROOT),
                *("--build-constraints", ROOT / "requirements" / "build.lock"),
            ],
            trouble=f"this project could not be installed into .venv: {network}",
            environment={**environment, "CURRICLE_SKIP_WEB": "1"},
        )
    STAMP.write_text(_stamp(level))


def lock_file(level: str) -> Path:
    """Exact versions and hashes of a level."""
    return ROOT / "requirements" / f"{level}.lock"


def _at_least_what_is_there(level: str) -> str:
    """Never takes away from a larger installation: `make up` between two `make test` costs nothing."""
    try:
        name = STAMP.read_text().split()[0]
    except (OSError, IndexError):
        return level
    return max(level, name, key=LEVELS.index) if name in LEVELS else level


def _stamp(level: str) -> str:
    mark = hashlib.sha256()
    for path in (lock_file(level), ROOT / "requirements" / "build.lock", ROOT / "pyproject.toml"):
        mark.update(path.read_bytes())
    mark.update(f"{ROOT} {sys.version}".encode())
    return f"{level} {mark.hexdigest()}"


def uv_environment() -> dict[str, str]:
    """Makes uv behave as pip does here: the certificates of the machine, and the index that pip is told."""
    environment = {"UV_PYTHON_DOWNLOADS": "never", "UV_NO_PROGRESS": "1", "UV_SYSTEM_CERTS": "1"}
    index = _pip_index()
    if index and not any(name in os.environ for name in ("UV_INDEX_URL", "UV_DEFAULT_INDEX", "UV_INDEX")):
        environment["UV_DEFAULT_INDEX"] = index
    certificates = os.environ.get("PIP_CERT")
    if certificates and "SSL_CERT_FILE" not in os.environ:
        environment["SSL_CERT_FILE"] = certificates
    return environment


def _pip_index() -> str | None:
    named = os.environ.get("PIP_INDEX_URL")
    if named:
        return named
    home = Path.home()
    configuration = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    places = [Path("/etc/pip.conf"), home / ".pip" / "pip.conf", configuration / "pip" / "pip.conf"]
    if "PIP_CONFIG_FILE" in os.environ:
        places.append(Path(os.environ["PIP_CONFIG_FILE"]))
    parser = configparser.RawConfigParser()
    try:
        parser.read(places)
    except (configparser.Error, UnicodeDecodeError):
        return None
    for section in ("install", "global"):
        if parser.has_option(section, "index-url"):
            return parser.get(section, "index-url").strip()
    return None
