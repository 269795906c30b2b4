"""Brings uv, which installs all else: from the PATH, or by whatever pip this machine has or can get."""

import hashlib
import importlib.util
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from scripts.progress import ROOT, TOOLS, SetupError, run, step
from scripts.setup_system import download_packages

LOCK = ROOT / "requirements" / "uv-tool.lock"
OLDEST = (0, 8)
# Whatever the operator's pip is set to do elsewhere must not bend this one installation.
PLAIN_PIP = {"PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


def bring_uv() -> Path:
    """The path of a uv that is new enough."""
    on_path = shutil.which("uv")
    if on_path and _is_new_enough(on_path):
        return Path(on_path)
    folder = TOOLS / f"uv-{hashlib.sha256(LOCK.read_bytes()).hexdigest()[:12]}"
    uv = folder / "bin" / "uv"
    if uv.exists():
        return uv
    with step("bringing uv, the installer"):
        install(folder, next(_pips(), None))
    return uv


def _is_new_enough(uv: str) -> bool:
    try:
        words = run([uv, "--version"], trouble="uv does not run").split()
        return tuple(int(number) for number in words[1].split(".")[:2]) >= OLDEST
    except (SetupError, ValueError, IndexError):
        return False


def install(folder: Path, pip: Sequence[str] | None) -> None:
    """Puts uv into a folder by a pip, if there is one, and checks it by its hash."""
    fresh = folder.with_suffix(".new")
    shutil.rmtree(fresh, ignore_errors=True)
    if pip is None:
        raise SetupError(
            "neither uv nor pip is here: install one of them (Debian: apt-get install python3-venv)"
        )
    run(
        [
            *(sys.executable, *pip, "install", "--quiet", "--no-deps", "--require-hashes"),
            *("--only-binary", ":all:", "--target", fresh, "--requirement", LOCK),
        ],
        trouble="uv could not be downloaded: check the network, or name an index in PIP_INDEX_URL",
        environment=PLAIN_PIP,
    )
    shutil.rmtree(folder, ignore_errors=True)
    fresh.rename(folder)


def _pips() -> Iterator[list[str]]:
    """Ways to run pip, the cheapest first. Debian leaves pip out of Python, but has it as a package."""
    pip = importlib.util.find_spec("pip")
    if pip is not None and pip.origin is not None:
        yield ["-m", "pip"]
    yield from _pip_in(Path("/usr/share/python-wheels"))
    ensurepip = importlib.util.find_spec("ensurepip")
    if ensurepip is not None and ensurepip.origin is not None:
        yield from _pip_in(Path(ensurepip.origin).parent / "_bundled")
    downloaded = download_packages(["python3-pip-whl"])
    if downloaded is not None:
        yield from _pip_in(downloaded / "usr" / "share" / "python-wheels")


def _pip_in(place: Path) -> Iterator[list[str]]:
    for wheel in sorted(place.glob("pip-*.whl")):
        yield [str(wheel / "pip")]
