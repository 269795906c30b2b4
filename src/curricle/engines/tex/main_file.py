"""Which file of a project is the main one, and which engine it asks for."""

import re
from collections.abc import Mapping
from typing import Protocol

from curricle.engines.finding import Finding
from curricle.engines.tex.engine import ENGINES, Engine
from curricle.engines.tex.naming import clean, finding, shown
from curricle.engines.tex.text import without_comments

CLASS = re.compile(rb"\\document(?:class|style)\b")
BEGIN = re.compile(rb"\\begin\s*\{document\}")
ROOT = re.compile(rb"^%\s*!\s*tex\s+root\s*=\s*(\S[^\r\n]*?)\s*$", re.IGNORECASE | re.MULTILINE)
PROGRAM = re.compile(rb"^%\s*!\s*tex\s+(?:ts-)?program\s*=\s*([\w-]+)", re.IGNORECASE | re.MULTILINE)
# Packages that only the newer engines can load.
LUA = re.compile(
    rb"\\(?:directlua|luaexec|usepackage\s*(?:\[[^\]]*\])?\s*\{[^}]*\b(?:luacode|luatextra|luaotfload))"
)
UNICODE = re.compile(
    rb"\\(?:usepackage|RequirePackage)\s*(?:\[[^\]]*\])?\s*\{[^}]*\b"
    rb"(?:fontspec|unicode-math|polyglossia|xltxtra|xunicode|xeCJK|mathspec)\b"
)
USUAL = ("main", "resume", "cv", "document")
# On a command line of TeX these are more than letters.
SPECIAL = frozenset("%#~{}$^&")
HEAD = 4000


class Sources(Protocol):
    """A project, as far as it matters here."""

    @property
    def main(self) -> str: ...

    @property
    def files(self) -> Mapping[str, bytes]: ...


def find_main(files: Mapping[str, bytes], named: str | None) -> tuple[str | None, list[Finding]]:
    """The main file, named or found, and what there is to say about the choice."""
    if named is not None:
        if named in files:
            return _usable(named)
        printed = shown(named)
        return None, [finding("no_main", f"There is no file “{printed}” in the project.", printed)]
    candidates = {name: _rank(name, text) for name, text in files.items() if _can_be_main(name, text)}
    pointed = [name for name in _pointed_at(files) if name in candidates]
    if not candidates:
        return None, [
            finding("no_main", "No file begins a document: one must hold \\documentclass and end in .tex.")
        ]
    chosen = pointed[0] if pointed else min(candidates, key=lambda name: candidates[name])
    best = [name for name in candidates if candidates[name][0] == candidates[chosen][0]]
    if len(best) == 1 or pointed:
        return _usable(chosen)
    message = f"Several files begin a document; “{shown(chosen)}” was taken."
    others = ", ".join(sorted(shown(name) for name in best)[:8])
    usable, findings = _usable(chosen)
    return usable, findings or [finding("several_mains", message, chosen, "info", found=others)]


def _usable(name: str) -> tuple[str | None, list[Finding]]:
    bad = sorted(SPECIAL & set(name))
    if not bad:
        return name, []
    return None, [finding("name", f"The main file “{name}” holds “{bad[0]}”, which TeX cannot take.", name)]


def _can_be_main(name: str, text: bytes) -> bool:
    return name.lower().endswith((".tex", ".ltx")) and CLASS.search(without_comments(text)) is not None


def _rank(name: str, text: bytes) -> tuple[bool, int, int, str]:
    stem = name.rpartition("/")[2].rpartition(".")[0].lower()
    usual = USUAL.index(stem) if stem in USUAL else len(USUAL)
    return not BEGIN.search(without_comments(text)), name.count("/"), usual, name


def _pointed_at(files: Mapping[str, bytes]) -> list[str]:
    """What the files say with `% !TEX root = ../main.tex`."""
    found = []
    for name, text in sorted(files.items()):
        match = ROOT.search(text[:HEAD]) if name.lower().endswith(".tex") else None
        if match:
            folder = name.split("/")[:-1]
            for part in match[1].decode("utf-8", "replace").split("/"):
                if part == "..":
                    folder = folder[:-1]
                elif part != ".":
                    folder.append(part)
            found.append(clean("/".join(folder)))
    return found


def engine_hint(project: Sources) -> Engine | None:
    """The engine that a project asks for, in words or by what it loads; None where any will do."""
    text = project.files.get(project.main, b"")
    said = PROGRAM.search(text[:HEAD])
    if said:
        name = said[1].decode().lower()
        engine = {"xetex": "xelatex", "luatex": "lualatex", "pdftex": "pdflatex"}.get(name, name)
        for known in ENGINES:
            if known == engine:
                return known
    texts = [
        without_comments(content)
        for name, content in project.files.items()
        if name == project.main or name.lower().endswith((".cls", ".sty"))
    ]
    if any(LUA.search(one) for one in texts):
        return "lualatex"
    if any(UNICODE.search(one) for one in texts):
        return "xelatex"
    return None
