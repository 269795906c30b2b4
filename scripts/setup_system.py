"""Debian packages: installed by root, by anybody else only unpacked into .tools, which needs no rights."""

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from ctypes.util import find_library
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from scripts.progress import ROOT, TOOLS, SetupError, run, say, step

SYSTEM = TOOLS / "system"
# uv and the browser may be brought at the same moment, and apt does not share its folders.
ONE_APT = Lock()
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>/usr/share/fonts</dir>
  <dir>{system}/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
"""


@dataclass(frozen=True)
class Need:
    """Something the tests use that no Python package brings."""

    what: str
    packages: tuple[str, ...]
    programs: tuple[str, ...] = ()
    libraries: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    # TeX and LibreOffice must be configured where they are installed, so unpacking them is of no use.
    root_only: bool = False

    def is_met(self, unpacked: Path = SYSTEM) -> bool:
        """Whether this machine, or what was unpacked earlier, has it."""
        path = os.pathsep.join([os.environ.get("PATH", os.defpath), str(unpacked / "usr" / "bin")])
        return (
            all(shutil.which(program, path=path) for program in self.programs)
            and all(_has_library(name, unpacked) for name in self.libraries)
            and all(any(any(root.glob(file)) for root in (Path("/"), unpacked)) for file in self.files)
        )


TEX = json.loads(
    (ROOT / "src" / "curricle" / "engines" / "tex" / "data" / "packages.json").read_text("utf-8")
)
FOR_TESTS = (
    Need("a headless browser", ("chromium-headless-shell",), programs=("chromium-headless-shell",)),
    Need(
        "fonts for the browser",
        ("fontconfig", "fonts-liberation"),
        files=("usr/share/fonts/truetype/liberation*",),
    ),
    Need(
        "the libraries of WeasyPrint, which the benchmark runs beside",
        ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"),
        libraries=("pango-1.0", "pangoft2-1.0", "harfbuzz-subset"),
    ),
    Need(
        "LaTeX and its sealed box",
        (*TEX["minimal"], *TEX["tests"]),
        programs=("pdflatex", "xelatex", "lualatex", "bwrap", "biber", "latexmk"),
        files=("usr/share/texmf/tex/latex/tex-gyre/tgheros.sty",),
        root_only=True,
    ),
    Need(
        "LibreOffice, which opens the Word documents of the tests",
        ("libreoffice-writer-nogui",),
        programs=("soffice",),
        root_only=True,
    ),
)


def _has_library(name: str, unpacked: Path) -> bool:
    return find_library(name) is not None or any(unpacked.glob(f"usr/lib/*/lib{name}.so*"))


def bring_system(needs: Sequence[Need] = FOR_TESTS) -> None:
    """Installs or unpacks what is missing; says plainly what remains missing, and goes on."""
    missing = [need for need in needs if not need.is_met()]
    if not missing:
        return
    prefix = _root_prefix()
    wanted = [need for need in missing if prefix is not None or not need.root_only]
    if wanted and shutil.which("apt-get") is not None:
        with step(f"bringing {', '.join(need.what for need in wanted)}"):
            _bring([package for need in wanted for package in need.packages], prefix)
    for need in missing:
        if not need.is_met():
            say(
                f"still missing: {need.what}; install {' '.join(need.packages)}, or what your system calls it"
            )


def _bring(packages: Sequence[str], prefix: Sequence[str] | None) -> None:
    if prefix is None:
        download_packages(packages)
        return
    apt = [*prefix, "apt-get", "-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3"]
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    install = [*apt, "install", "-y", "--no-install-recommends", *packages]
    trouble = f"apt-get could not install {' '.join(packages)}: check the network and the sources of apt"
    try:
        run([*apt, "update"], trouble=trouble, environment=quiet)
        run(install, trouble=trouble, environment=quiet)
    except SetupError as error:
        say(str(error))


def _root_prefix() -> list[str] | None:
    """How apt-get can be run with the rights to install, if at all, without asking for a password."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and _can(["sudo", "-n", "true"]):
        return ["sudo", "-n"]
    return None


def _can(command: Sequence[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def download_packages(packages: Sequence[str]) -> Path | None:
    """Unpacks packages and what they need into .tools/system, with lists and archives of our own: no root."""
    if shutil.which("apt-get") is None or shutil.which("dpkg-deb") is None:
        return None
    state = TOOLS / "apt"
    archives = state / "cache" / "archives"
    for folder in (state / "lists" / "partial", archives / "partial", SYSTEM):
        folder.mkdir(parents=True, exist_ok=True)
    options = {
        "Dir::State::lists": state / "lists",
        "Dir::State::status": "/var/lib/dpkg/status",
        "Dir::Cache": state / "cache",
        "Dir::Log": state,
        "Debug::NoLocking": "true",
        "Acquire::Retries": "3",
        # Root would otherwise hand the download to the user _apt, who cannot write here.
        "APT::Sandbox::User": "root",
    }
    apt = ["apt-get", *(word for name, value in options.items() for word in ("-o", f"{name}={value}"))]
    with ONE_APT:
        return _unpack(apt, packages)


def _unpack(apt: Sequence[str], packages: Sequence[str]) -> Path | None:
    archives = TOOLS / "apt" / "cache" / "archives"
    trouble = f"apt-get could not download {' '.join(packages)}: check the network and the sources of apt"
    try:
        run([*apt, "update"], trouble=trouble)
        fetch = ("install", "-y", "--download-only", "--reinstall", "--no-install-recommends")
        run([*apt, *fetch, *packages], trouble=trouble)
        for archive in sorted(archives.glob("*.deb")):
            run(["dpkg-deb", "-x", archive, SYSTEM], trouble=f"{archive.name} cannot be unpacked")
            archive.unlink()
    except SetupError as error:
        say(str(error))
        return None
    _adapt()
    return SYSTEM


def _adapt() -> None:
    """What was unpacked elsewhere than it was packed for has to be told where it is."""
    (SYSTEM / "fonts.conf").write_text(FONTS.format(system=SYSTEM))
    browser = SYSTEM / "usr" / "bin" / "chromium-headless-shell"
    if browser.exists():
        script = browser.read_text()
        if f"{SYSTEM}/usr/lib/" not in script:
            browser.write_text(script.replace("/usr/lib/", f"{SYSTEM}/usr/lib/"))


def system_environment() -> dict[str, str]:
    """What programs must know to find what was unpacked."""
    if not SYSTEM.exists():
        return {}
    libraries = sorted({str(path.parent) for path in SYSTEM.glob("usr/lib/*-linux-gnu*/**/lib*.so*")})
    environment = {"PATH": os.pathsep.join([str(SYSTEM / "usr" / "bin"), os.environ.get("PATH", os.defpath)])}
    if libraries:
        known = os.environ.get("LD_LIBRARY_PATH")
        environment["LD_LIBRARY_PATH"] = os.pathsep.join([*libraries, *([known] if known else [])])
        environment["FONTCONFIG_FILE"] = str(SYSTEM / "fonts.conf")
    return environment
