"""Where ``curricle compile`` finds a project: a file with what it names, a whole folder, or an archive."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from curricle.engines.finding import Finding, has_errors

if TYPE_CHECKING:
    from curricle.engines.tex import Project

SOURCES = (".tex", ".ltx")
READ_BY_TEX = frozenset(
    {*SOURCES, ".sty", ".cls", ".def", ".cfg", ".clo", ".fd", ".bib", ".bst", ".bbl", ".bbx", ".cbx", ".lbx"}
    | {".png", ".jpg", ".jpeg", ".pdf", ".otf", ".ttf", ".pfb", ".tfm", ".txt", ".csv", ".dat", ".lua"}
)
TEXTS = frozenset({*SOURCES, ".sty", ".cls", ".def", ".cfg", ".bbl"})
DEEPEST = 4
MOST_LOOKED_AT = 5000
WORDS = re.compile(r"[^\s{}\[\],=%]+")


class Unusable(Exception):
    """A source that cannot be read, with the reason as one line."""


def read_source(name: str, main: str | None) -> "tuple[Project, list[Finding]]":
    """The project, and what there is to say of it."""
    from curricle.engines.tex import project_of, read_project

    path = Path(name)
    try:
        if path.is_dir():
            project, findings = project_of(dict(_contents(path, _all(path))), main)
        elif path.suffix.lower() in SOURCES:
            if not path.read_bytes().strip():
                raise Unusable(f"{name} is empty")
            project, findings = project_of(dict(_contents(path.parent, _named_by(path))), path.name)
        else:
            project, findings = read_project(path.read_bytes(), path.name, main=main)
    except OSError as error:
        raise Unusable(f"{error.filename or name} cannot be read: {error.strerror}") from None
    if project is None:
        raise Unusable(f"{name}: {'; '.join(one.message for one in findings if one.severity == 'error')}")
    return project, [one for one in findings if not has_errors([one])]


def marks(name: str, main: str | None) -> object:
    """Something that changes whenever a file of the project does."""
    path = Path(name)
    try:
        if path.is_dir():
            files = list(_all(path))
        elif path.suffix.lower() in SOURCES:
            files = list(_named_by(path))
        else:
            files = [path]
        return [(file, about.st_mtime_ns, about.st_size) for file in files for about in (file.stat(),)]
    except OSError:
        return None


def _contents(folder: Path, files: Iterator[Path]) -> Iterator[tuple[str, bytes]]:
    for file in files:
        yield file.relative_to(folder).as_posix(), file.read_bytes()


def _all(folder: Path) -> Iterator[Path]:
    """The files that TeX reads. The PDF that we write ourselves has no source beside it that names it."""
    from curricle.engines.tex import ProjectLimits

    limits = ProjectLimits()
    made = {file.with_suffix(".pdf") for file in _walk(folder) if file.suffix.lower() in SOURCES}
    made.add(folder / f"{folder.resolve().name}.pdf")
    total = 0
    for number, file in enumerate(file for file in _walk(folder) if file not in made):
        total += file.stat().st_size
        if number >= limits.files or total > limits.total_bytes:
            raise Unusable(f"{folder} holds more than a project may: give the resume a folder of its own")
        yield file


def _named_by(main: Path) -> Iterator[Path]:
    """The file, and those of its neighbours that it names, or that a neighbour names which it names."""
    neighbours = [file for file in _walk(main.parent) if file != main and file != main.with_suffix(".pdf")]
    waiting, words = [main], set[str]()
    while waiting:
        for file in waiting:
            yield file
            if file.suffix.lower() in TEXTS:
                words |= _words(file)
        waiting = [file for file in neighbours if {file.name, file.stem} & words]
        neighbours = [file for file in neighbours if file not in waiting]


def _words(file: Path) -> set[str]:
    found = WORDS.findall(file.read_bytes().decode("utf-8", "replace"))
    return {word.rpartition("/")[2] for word in found}


def _walk(folder: Path) -> Iterator[Path]:
    looked = 0
    for place, folders, names in os.walk(folder):
        depth = len(Path(place).relative_to(folder).parts)
        folders[:] = sorted(one for one in folders if not one.startswith(".") and depth < DEEPEST)
        for name in sorted(names):
            looked += 1
            if looked > MOST_LOOKED_AT:
                return
            file = Path(place) / name
            if not name.startswith(".") and file.suffix.lower() in READ_BY_TEX and file.is_file():
                yield file
