"""The TeX of this machine: where its programs, trees and formats lie. Looked for once, in milliseconds."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from curricle.engines.tex.engine import ENGINES, Engine

# In the order in which they are searched.
_TREES = ("TEXMFLOCAL", "TEXMFSYSVAR", "TEXMFDEBIAN", "TEXMFDIST")
_BINARIES = {"pdflatex": "pdftex", "xelatex": "xetex", "lualatex": "luahbtex"}


@dataclass(frozen=True, slots=True)
class Distribution:
    """Programs by name, trees in the order in which they are searched, formats by engine."""

    programs: dict[str, str]
    trees: tuple[str, ...]
    loose_trees: tuple[str, ...]  # without an index of their files: only searched where they hold something
    settings: tuple[str, ...]
    formats: dict[Engine, str]

    def has(self, engine: Engine) -> bool:
        """Whether this engine and its format are there."""
        return engine in self.programs and engine in self.formats

    def version(self) -> str:
        """The year of the release, as far as a path or a file tells it."""
        for tree in self.trees:
            year = re.search(r"/(20\d\d)/", tree)
            if year:
                return year[1]
        release = Path("/usr/share/texlive/release-texlive.txt")
        match = (
            re.search(r"version (20\d\d)", release.read_text("utf-8", "replace"))
            if release.is_file()
            else None
        )
        return match[1] if match else ""


@cache
def find_distribution() -> Distribution:
    """What there is; empty where no TeX is installed."""
    names = (*ENGINES, "bibtex", "biber", "xdvipdfmx", "kpsewhich", "luaotfload-tool")
    programs = {name: path for name in names if (path := shutil.which(name))}
    if "kpsewhich" not in programs:
        return Distribution(programs, (), (), (), {})
    wanted = "|".join(f"${name}" for name in (*_TREES, "TEXMFSYSCONFIG"))
    *trees, configured = _ask(programs["kpsewhich"], f"-expand-var={wanted}").split("|")
    indexed = tuple(dict.fromkeys(tree for tree in trees if tree and (Path(tree) / "ls-R").is_file()))
    loose = tuple(tree for tree in (configured, *trees) if tree not in indexed and _holds_files(tree))
    settings = _ask(programs["kpsewhich"], "-all", "texmf.cnf").splitlines()
    formats: dict[Engine, str] = {}
    for engine in ENGINES:
        for tree in (*indexed, *(one for one in trees if one)):
            dumped = Path(tree) / "web2c" / _BINARIES[engine] / f"{engine}.fmt"
            if dumped.is_file():
                formats.setdefault(engine, str(dumped))
    folders = tuple(dict.fromkeys(os.path.dirname(path) for path in settings))
    return Distribution(programs, indexed, loose, folders, formats)


def _ask(program: str, *arguments: str) -> str:
    command = [program, *arguments]
    answer = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)  # noqa: S603
    return answer.stdout.strip()


def _holds_files(tree: str) -> bool:
    """Whether there is anything for documents in a tree that has no index."""
    kinds = ("tex", "fonts", "dvips", "dvipdfmx", "bibtex")
    return bool(tree) and any(path.is_file() for kind in kinds for path in (Path(tree) / kind).rglob("*"))
