"""The words that a document may use: those of LaTeX and its packages, and those that the project makes."""

import json
import re
from functools import cache
from importlib import resources

from curricle.engines.tex.completion import Declared, completions, declared
from curricle.engines.tex.diagnostics.nearest import nearest
from curricle.engines.tex.diagnostics.sources import COMMENT, Sheets

LOADED = re.compile(r"\\(?:usepackage|RequirePackage)\s*(?:\[[^\]]{0,500}\])?\s*\{([^}]{1,300})\}")
# A search for the nearest word is not free, and after so many a list of them helps nobody.
MOST_SEARCHES = 40


@cache
def providers() -> dict[str, str]:
    """The Debian package that brings a file of TeX."""
    text = resources.files("curricle.engines.tex").joinpath("data/debian.json").read_text("utf-8")
    table: dict[str, str] = json.loads(text)
    return {name: package for package, names in table.items() for name in names.split()}


@cache
def _commands() -> dict[str, str]:
    return {one["name"]: one.get("package", "") for one in completions()["commands"]}


@cache
def _environments() -> dict[str, str]:
    return {one["name"]: one.get("package", "") for one in completions()["environments"]}


@cache
def _packages() -> frozenset[str]:
    return frozenset(one["name"] for one in completions()["packages"])


class Known:
    """Asked for what somebody probably meant."""

    def __init__(self, sheets: Sheets) -> None:
        self._sheets = sheets
        self._declared: Declared | None = None
        self._loaded: frozenset[str] | None = None
        self._searches = 0

    @property
    def declared(self) -> Declared:
        """What the project makes itself."""
        if self._declared is None:
            self._declared = declared(self._sheets.project)
        return self._declared

    @property
    def loaded(self) -> frozenset[str]:
        """The packages that the project loads."""
        if self._loaded is None:
            found: set[str] = set()
            for name in self._sheets.texts():
                text = "\n".join(COMMENT.sub(r"\1", line) for line in self._sheets.lines(name)[:5000])
                for match in LOADED.finditer(text):
                    found.update(part.strip() for part in match[1].split(","))
            self._loaded = frozenset(found)
        return self._loaded

    def package_of_command(self, name: str) -> str | None:
        """The package that brings a command, if it is known and not loaded."""
        return self._missing(_commands().get(name, ""))

    def package_of_environment(self, name: str) -> str | None:
        """The package that brings an environment, if it is known and not loaded."""
        return self._missing(_environments().get(name, ""))

    def _missing(self, package: str) -> str | None:
        return package if package and package not in self.loaded else None

    def is_command(self, name: str) -> bool:
        """Whether LaTeX or a package has a command of this name."""
        return name in _commands()

    def command(self, name: str) -> str | None:
        """The command that was meant."""
        own = [one.name for one in self.declared.commands]
        usable = [one for one, package in _commands().items() if self._missing(package) is None]
        return self._nearest(name, own) or self._nearest(name, usable) or self._nearest(name, _commands())

    def environment(self, name: str) -> str | None:
        """The environment that was meant."""
        return self._nearest(name, [*(one.name for one in self.declared.environments), *_environments()])

    def tex_package(self, name: str) -> str | None:
        """The package of TeX that was meant."""
        files = (one.rpartition(".")[0] for one in providers() if one.endswith(".sty"))
        return self._nearest(name, sorted({*_packages(), *files}))

    def label(self, name: str) -> str | None:
        """The label that was meant."""
        return self._nearest(name, [one.name for one in self.declared.labels])

    def citation(self, name: str) -> str | None:
        """The entry of the bibliography that was meant."""
        return self._nearest(name, [one.name for one in self.declared.citations])

    def colour(self, name: str) -> str | None:
        """The colour that was meant."""
        return self._nearest(name, [*(one.name for one in self.declared.colours), *COLOURS])

    def of(self, name: str, words: str) -> str | None:
        """The nearest of a few words."""
        return self._nearest(name, words.split())

    def _nearest(self, name: str, words: "list[str] | dict[str, str]") -> str | None:
        self._searches += 1
        return nearest(name, words) if self._searches <= MOST_SEARCHES else None


COLOURS = (
    *("black", "blue", "brown", "cyan", "darkgray", "gray", "green", "lightgray", "lime", "magenta"),
    *("olive", "orange", "pink", "purple", "red", "teal", "violet", "white", "yellow"),
)
