"""Which names files of a project may have: what every system, TeX and a sealed box take without harm."""

import unicodedata

from curricle.engines.finding import Finding, Param, Severity
from curricle.engines.tex.limits import ProjectLimits

# TeX's command line and kpathsea give these a meaning of their own.
UNUSABLE = frozenset('"*:<>?|\\`')


def clean(name: str) -> str:
    """The name in the one form that sources are written in: composed letters, no `./` in front."""
    tidy = unicodedata.normalize("NFC", name)
    while tidy.startswith("./"):
        tidy = tidy[2:]
    return tidy


def key(name: str) -> str:
    """Two names with the same key are the same file on some system."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name).casefold())


def finding(
    code: str, message: str, name: str = "", severity: Severity = "error", **params: Param
) -> Finding:
    """Something about one file, or about the project as a whole."""
    pointer = "/files/" + name.replace("~", "~0").replace("/", "~1") if name else ""
    return Finding(f"tex.project_{code}", severity, pointer, message, {"name": name, **params})


def shown(name: str) -> str:
    """The name as it can be printed."""
    return "".join(letter if letter.isprintable() else "?" for letter in name)[:120]


def wrong_with(name: str, limits: ProjectLimits) -> Finding | None:
    """Why a name is refused."""
    printed = shown(name)
    parts = name.split("/")
    if name.startswith(("/", "\\")) or name[1:2] == ":" or ".." in parts or "\\" in name:
        return finding("path", f"“{printed}” points outside the project.", printed)
    if not all(letter.isprintable() for letter in name):
        return finding("name", f"The name “{printed}” holds characters that cannot be printed.", printed)
    bad = sorted(UNUSABLE & set(name))
    if bad:
        return finding("name", f"The name “{printed}” holds “{bad[0]}”, which TeX cannot take.", printed)
    if any(part.startswith("-") or part.strip() != part or part in {"", "."} for part in parts):
        return finding(
            "name", f"The name “{printed}” is one that programs misread. Rename the file.", printed
        )
    if len(name.encode("utf-8", "replace")) > limits.name_bytes or len(parts) > limits.depth:
        return finding("name", f"The name “{printed}” is too long or too deep.", printed)
    return None


def ignored(name: str) -> str | None:
    """Why a file is left out without harm: what systems and editors add, and what TeX makes itself."""
    parts = name.split("/")
    last = parts[-1].lower()
    if (
        "__MACOSX" in parts
        or ".git" in parts
        or last.endswith("~")
        or last in {".ds_store", "thumbs.db", "desktop.ini"}
    ):
        return ""
    if last in {"latexmkrc", ".latexmkrc", "texmf.cnf", "texmfcnf.lua", "fmtutil.cnf", "updmap.cfg"}:
        return "settings of TeX are those of this server"
    if last.endswith((".fmt", ".luc", ".fls", ".fdb_latexmk", ".synctex.gz")):
        return "it is made anew by each compile"
    return None
