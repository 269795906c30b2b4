"""Source of before UTF-8, turned into it where somebody goes on writing here."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from curricle.engines.finding import Finding
from curricle.engines.tex import Project
from curricle.engines.tex.text import is_source

ENCODING: Final = "tex.project_encoding"
# What Windows wrote for Latin-1 holds all of that and more.
LATIN: Final = "cp1252"
SAID: Final = re.compile(r"(\\usepackage\s*\[)(?:latin1|latin9|ansinew|cp1252)(\]\s*\{inputenc\})")
TURNED: Final = "“{name}” was not written in UTF-8; it was read as Latin-1 and turned into UTF-8."


def as_utf8(project: Project, findings: Sequence[Finding]) -> tuple[Project, list[Finding]]:
    """The same project with all its source in UTF-8, and what it says of its encoding with it."""
    old = {name for name, content in project.files.items() if is_source(name) and not _is_utf8(content)}
    if not old:
        return project, list(findings)
    # A file that is UTF-8 already may be the one that says what all others are.
    files = {
        name: _turned(content) if is_source(name) else content for name, content in project.files.items()
    }
    told = [
        replace(finding, severity="info", message=TURNED.format(name=finding.params.get("name")))
        if finding.code == ENCODING and finding.params.get("name") in old
        else finding
        for finding in findings
    ]
    return Project(project.main, files), told


def _turned(content: bytes) -> bytes:
    text = content.decode() if _is_utf8(content) else content.decode(LATIN, "replace")
    return SAID.sub(r"\1utf8\2", text).encode()


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True
