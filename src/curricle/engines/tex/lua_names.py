"""The names of all fonts for LuaTeX, found once: without them each box would search for seconds."""

import hashlib
import os
from pathlib import Path

from curricle.engines.tex.box import open_box
from curricle.engines.tex.distribution import find_distribution
from curricle.engines.tex.engine import Command, environment
from curricle.engines.tex.kit import KitError, cache_folder, install
from curricle.engines.tex.limits import MIB, Limits
from curricle.engines.tex.result import SandboxMissing
from curricle.engines.tex.wire import BoxEnded, BoxLied, BoxSlow

_FONTS = ("/usr/share/fonts", "/usr/local/share/fonts", "/etc/fonts")
_LIMITS = Limits(seconds=120, output_bytes=128 * MIB)
# The usual fonts, so that what LuaTeX computes for each of them is there as well.
_WARM_UP = rb"""
\documentclass{article}\usepackage{fontspec}
\newcommand{\all}{x \textbf{x} \textit{x} \textbf{\textit{x}} }
\begin{document}
\all \textsf{x \textbf{x} \textit{x}} \texttt{x}
{\small x \footnotesize x \scriptsize x \large x \Large x \LARGE x \Huge x \bfseries x}
\newcommand{\family}[1]{\IfFontExistsTF{#1}{{\fontspec{#1}\all}}{}}
\family{TeX Gyre Heros}\family{TeX Gyre Adventor}\family{TeX Gyre Termes}\family{TeX Gyre Pagella}
\end{document}
"""
_known: dict[str, str | None] = {}


def find_lua_names() -> str | None:
    """The folder with the names, made now if need be; None where that fails: then it is slow, but works."""
    try:
        name = "lua-" + _fingerprint()
        if name not in _known or not os.path.exists(_known[name] or "/"):
            _known[name] = str(install(cache_folder(), name, _fill))
    except (KitError, SandboxMissing, BoxEnded, BoxSlow, BoxLied, OSError):
        return None
    return _known[name]


def _fingerprint() -> str:
    """What changes when fonts come or go, or TeX does."""
    distribution = find_distribution()
    digest = hashlib.sha256(_WARM_UP)
    for path in (distribution.programs["lualatex"], *(f"{tree}/ls-R" for tree in distribution.trees)):
        digest.update(f"{path}:{os.stat(path).st_mtime_ns}\n".encode())
    for top in _FONTS:
        for folder, inside, _ in os.walk(top):
            inside.sort()
            digest.update(f"{folder}:{os.stat(folder).st_mtime_ns}\n".encode())
    return digest.hexdigest()[:20]


def _fill(folder: Path) -> None:
    """Let LuaTeX find its fonts in a box of its own, and take out what it wrote."""
    with open_box(_LIMITS) as box:
        box.put({"names.tex": _WARM_UP})
        script = Command(("luaotfload-tool", "--update", "--force"), _here())
        box.run(script, seconds=100)
        box.run(Command(("lualatex", "-interaction=batchmode", "names.tex"), _here()), seconds=60)
        made = box.get((), (".luc", ".lua", ".gz", ".lookups"))
    if not any("/names/" in name and name.endswith((".luc", ".gz")) for name in made):
        raise KitError("LuaTeX has found no fonts.")
    for name, content in made.items():
        target = folder / name.removeprefix("texmf-var/")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _here() -> dict[str, str]:
    return {**environment(), "TEXMFVAR": "/job/texmf-var", "TEXMFCACHE": "/job/texmf-var"}
