"""The words that an editor offers: commands, environments and packages, and what a project makes itself."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Protocol, TypedDict

from curricle.engines.tex.text import is_source


class Word(TypedDict, total=False):
    """One thing to offer. A snippet marks what is to be filled in by $1, $2 …; `package` brings it."""

    name: str
    help: str
    snippet: str
    package: str


class Words(TypedDict):
    """All that is offered in every document."""

    commands: list[Word]
    environments: list[Word]
    packages: list[Word]


class Sources(Protocol):
    """All that is asked of a project here."""

    @property
    def files(self) -> Mapping[str, bytes]: ...


@dataclass(frozen=True, slots=True)
class Declaration:
    """A name that the project makes, and where."""

    name: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Declared:
    """What a project makes itself, in the order of its files."""

    commands: tuple[Declaration, ...] = ()
    environments: tuple[Declaration, ...] = ()
    labels: tuple[Declaration, ...] = ()
    citations: tuple[Declaration, ...] = ()
    colours: tuple[Declaration, ...] = ()


# No file of a resume is larger, and nobody chooses from more names.
MOST_TEXT = 2_000_000
MOST_NAMES = 5000
COMMENT = re.compile(r"(?<!\\)((?:\\\\){0,50})%[^\n]*")
KINDS = {
    "commands": re.compile(
        r"\\(?:(?:re)?newcommand|providecommand|DeclareRobustCommand|(?:New|Renew|Provide|Declare)DocumentCommand|"
        r"newrobustcmd|newlength|newfontfamily|newif|[gex]?def|let)(?![A-Za-z@])\*?\s{0,9}\{?\s{0,9}(\\[A-Za-z@]{1,60}\*?)"
    ),
    "environments": re.compile(
        r"\\(?:(?:re)?newenvironment|(?:New|Renew|Provide|Declare)DocumentEnvironment|newtheorem|newtcolorbox|newlist)"
        r"\*?\s{0,9}(?:\[[^\]\n]{0,200}\])?\{([^{}\\\n]{1,60})\}"
    ),
    "labels": re.compile(r"\\label\s{0,9}\{([^{}\\\n]{1,120})\}"),
    "citations": re.compile(r"\\bibitem\s{0,9}(?:\[[^\]\n]{0,200}\])?\{([^{}\\\n]{1,120})\}"),
    "colours": re.compile(r"\\(?:definecolor|colorlet|providecolor)\s{0,9}\{([^{}\\\n]{1,60})\}"),
}
ENTRY = re.compile(r"@(\w{1,40})\s{0,9}[{(]\s{0,9}([^\s,{}()=]{1,120})\s{0,9},")
NO_ENTRY = {"comment", "string", "preamble"}


@cache
def completions() -> Words:
    """The words of LaTeX and of the packages that resumes use, with one line of help for each."""
    text = resources.files("curricle.engines.tex").joinpath("data/completions.json").read_text("utf-8")
    words: Words = json.loads(text)
    return words


def declared(project: Sources) -> Declared:
    """What a project makes itself: commands, environments, labels, entries of bibliographies, colours."""
    found: dict[str, dict[str, Declaration]] = {kind: {} for kind in KINDS}
    for file in sorted(project.files):
        is_bibliography = file.endswith(".bib")
        if not (is_bibliography or (is_source(file) and not file.endswith((".txt", ".md", ".lua")))):
            continue
        text = bytes(project.files[file][:MOST_TEXT]).decode("utf-8", "replace")
        if is_bibliography:
            _keep(found["citations"], file, text, _entries(text))
        else:
            text = COMMENT.sub(r"\1", text)
            for kind, pattern in KINDS.items():
                _keep(found[kind], file, text, ((one[1], one.start(1)) for one in pattern.finditer(text)))
    return Declared(**{kind: tuple(names.values()) for kind, names in found.items()})


def _entries(text: str) -> Iterator[tuple[str, int]]:
    for match in ENTRY.finditer(text):
        if match[1].lower() not in NO_ENTRY:
            yield match[2], match.start(2)


def _keep(found: dict[str, Declaration], file: str, text: str, names: Iterator[tuple[str, int]]) -> None:
    """Keep each name with the line where it is made first."""
    line, counted = 1, 0
    for name, place in names:
        if len(found) >= MOST_NAMES:
            return
        line += text.count("\n", counted, place)
        counted = place
        found.setdefault(name.strip(), Declaration(name.strip(), file, line))
