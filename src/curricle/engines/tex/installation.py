"""What of TeX is on this machine, whether boxes can be made, and what to install for more."""

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from time import monotonic

from curricle.engines.tex.box import open_box
from curricle.engines.tex.distribution import Distribution, find_distribution
from curricle.engines.tex.engine import ENGINES, Engine
from curricle.engines.tex.limits import Limits
from curricle.engines.tex.result import SandboxMissing
from curricle.engines.tex.walls import find_bubblewrap
from curricle.engines.tex.wire import BoxEnded, BoxLied, BoxSlow

_SETS: dict[str, list[str]] = json.loads(
    Path(__file__).with_name("data").joinpath("packages.json").read_text("utf-8")
)
MINIMAL = tuple(_SETS["minimal"])
COMFORTABLE = (*MINIMAL, *_SETS["more"])
# A file that tells that a Debian package, or what it brings, is there.
_SIGNS = {
    "texlive-latex-recommended": "tex/latex/koma-script/scrartcl.cls",
    "texlive-latex-extra": "tex/latex/enumitem/enumitem.sty",
    "texlive-fonts-recommended": "fonts/type1/urw/times/utmr8a.pfb",
    "texlive-fonts-extra": "tex/latex/fontawesome5/fontawesome5.sty",
    "texlive-plain-generic": "tex/generic/tracklang/tracklang.tex",
    "texlive-lang-french": "tex/generic/babel-french/french.ldf",
    "texlive-bibtex-extra": "tex/latex/biblatex/biblatex.sty",
    "tex-gyre": "tex/latex/tex-gyre/tgheros.sty",
    "lmodern": "fonts/type1/public/lm/lmr10.pfb",
    "cm-super": "fonts/type1/public/cm-super/sfrm1000.pfb",
}
_FRESH_SECONDS = 60.0
_lock = Lock()


@dataclass(frozen=True, slots=True)
class Sandbox:
    """Whether sources of strangers can be typeset here; if not, why, and how to change that."""

    ok: bool
    reason: str = ""
    how_to: str = ""


@dataclass(frozen=True, slots=True)
class Installation:
    """What is there. `engines` tells a version, or None where an engine is missing."""

    engines: Mapping[Engine, str | None]
    sandbox: Sandbox
    packages: Mapping[str, bool]
    install_line: str
    comfortable_line: str

    @property
    def available(self) -> bool:
        """Whether anything can be compiled at all."""
        return any(self.engines.values())


_last: tuple[float, Installation] | None = None


def inspect(*, afresh: bool = False) -> Installation:
    """What is there, looked at once a minute; `afresh` looks now, as after an installation."""
    global _last  # noqa: PLW0603
    with _lock:
        if afresh:
            find_distribution.cache_clear()
            find_bubblewrap.cache_clear()
        if afresh or _last is None or monotonic() - _last[0] > _FRESH_SECONDS:
            _last = (monotonic(), _look())
        return _last[1]


def _look() -> Installation:
    distribution = find_distribution()
    version = distribution.version()
    engines = {one: (version or "unknown") if distribution.has(one) else None for one in ENGINES}
    packages = {name: _is_there(distribution, sign) for name, sign in _SIGNS.items()}
    packages["texlive-latex-base"] = engines["pdflatex"] is not None
    packages["texlive-xetex"] = engines["xelatex"] is not None
    packages["texlive-luatex"] = engines["lualatex"] is not None
    packages["biber"] = "biber" in distribution.programs
    packages["latexmk"] = shutil.which("latexmk") is not None
    packages["bubblewrap"] = find_bubblewrap() is not None
    return Installation(engines, look_at_sandbox(), packages, line(MINIMAL), line(COMFORTABLE))


def line(packages: tuple[str, ...]) -> str:
    """The command that installs these."""
    return f"sudo apt-get install --no-install-recommends {' '.join(packages)}"


def _is_there(distribution: Distribution, sign: str) -> bool:
    return any((Path(tree) / sign).exists() for tree in (*distribution.trees, *distribution.loose_trees))


def look_at_sandbox() -> Sandbox:
    """Make a box, and see."""
    try:
        open_box(Limits()).close()
    except SandboxMissing as problem:
        return explain(str(problem))
    except (BoxEnded, BoxSlow, BoxLied):
        return explain("")
    return Sandbox(True)


def explain(problem: str) -> Sandbox:
    """What the words of bubblewrap mean, and what to do about it."""
    words = problem.lower()
    if find_bubblewrap() is None:
        return Sandbox(False, "bubblewrap is not installed.", "sudo apt-get install bubblewrap")
    if (
        "namespace" in words
        or "uid map" in words
        or "operation not permitted" in words
        or "no permissions" in words
    ):
        return Sandbox(
            False,
            f"This system does not let bubblewrap make namespaces ({problem}).",
            _namespaces_line(),
        )
    if "python" in words:
        return Sandbox(False, problem, "sudo apt-get install python3-minimal")
    return Sandbox(
        False,
        problem or "The box could not be made.",
        "Run `bwrap --unshare-all --ro-bind / / true` to see more.",
    )


@cache
def _namespaces_line() -> str:
    if Path("/.dockerenv").exists() or Path("/run/.containerenv").exists():
        return (
            "Start the container with --security-opt seccomp=unconfined --security-opt apparmor=unconfined."
        )
    for switch in ("kernel.apparmor_restrict_unprivileged_userns=0", "kernel.unprivileged_userns_clone=1"):
        if Path("/proc/sys", *switch.partition("=")[0].split(".")).exists():
            return f"sudo sysctl -w {switch}"
    return "sudo sysctl -w user.max_user_namespaces=10000"
