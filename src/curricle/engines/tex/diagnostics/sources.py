"""The project beside its log: names, lines, and where something is said."""

import re
from collections.abc import Iterator, Mapping
from posixpath import normpath

from curricle.engines.tex.diagnostics.diagnostic import Sources

TEXTS = (".tex", ".cls", ".sty", ".ltx", ".def", ".cfg", ".clo")
MOST_TEXT = 2_000_000
# All searches of one log together; a project that is larger than this is no resume.
MOST_SEARCHED = 10_000_000
COMMENT = re.compile(r"(?<!\\)((?:\\\\)*)%.*")


class Sheets:
    """The files of a project as lines of text, read only when somebody asks."""

    def __init__(self, project: Sources, names: Mapping[str, str] | None = None) -> None:
        """`names` says which file of the project stands behind a name that only the engine knows."""
        self.project = project
        self.main = project.main
        self._files = project.files
        self._names = dict(names or {})
        self._folder = project.main[: project.main.rfind("/") + 1]
        self._lines: dict[str, list[str]] = {}
        self._resolved: dict[str, str | None] = {}
        self._found: dict[tuple[str, bool], tuple[str, int, int] | None] = {}
        self._searched = 0
        self._folded = {name.casefold(): name for name in project.files}

    def __iter__(self) -> Iterator[str]:
        """The names of all files."""
        return iter(self._files)

    def resolve(self, path: str) -> str | None:
        """The name that the project has for what the engine calls a path."""
        if path not in self._resolved:
            if len(self._resolved) > 5000:
                self._resolved.clear()
            self._resolved[path] = self._look_up(path)
        return self._resolved[path]

    def _look_up(self, path: str) -> str | None:
        name = path.strip().strip('"')
        while name.startswith("./"):
            name = name[2:]
        if name in self._names:
            return self._names[name]
        for candidate in (name, f"{name}.tex"):
            # The engine runs in the folder of the main file, and names everything from there.
            for place in (normpath(f"{self._folder}{candidate}"), candidate):
                if place in self._files:
                    return place
        return None

    def lines(self, name: str) -> list[str]:
        """The lines of a file; none for a picture or a file that does not exist."""
        if name not in self._lines:
            data = self._files.get(name, b"")
            text = bytes(data[:MOST_TEXT]).decode("utf-8", "replace")
            self._lines[name] = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return self._lines[name]

    def line(self, name: str | None, number: int | None) -> str:
        """One line, without its comment; empty where there is none."""
        if name is None or number is None:
            return ""
        lines = self.lines(name)
        return COMMENT.sub(r"\1", lines[number - 1]) if 0 < number <= len(lines) else ""

    def texts(self) -> Iterator[str]:
        """The names of what TeX reads, the main file first."""
        yield from (name for name in (self.main,) if name in self._files)
        for name in sorted(self._files):
            if name != self.main and name.endswith(TEXTS):
                yield name

    def find(self, pattern: re.Pattern[str], *, last: bool = False) -> tuple[str, int, int] | None:
        """File, line and column of the first (or last) place outside comments where a pattern stands."""
        key = (pattern.pattern, last)
        if key not in self._found:
            self._found[key] = self._search(pattern, last=last)
        return self._found[key]

    def _search(self, pattern: re.Pattern[str], *, last: bool) -> tuple[str, int, int] | None:
        found = None
        for name in self.texts():
            self._searched += len(self._files[name])
            if self._searched > MOST_SEARCHED:
                break
            for number, line in enumerate(self.lines(name), 1):
                match = pattern.search(COMMENT.sub(r"\1", line[:3000]))
                if match is not None:
                    found = (name, number, match.start() + 1)
                    if not last:
                        return found
        return found

    def nearest_file(self, wanted: str) -> str | None:
        """The file that somebody probably meant: the same name elsewhere, in other case, or with a slip."""
        from curricle.engines.tex.diagnostics.nearest import nearest

        wanted = wanted.removeprefix("./")
        for candidate in (wanted, f"{wanted}.tex"):
            if candidate.casefold() in self._folded:
                return self._folded[candidate.casefold()]
        base = wanted.rpartition("/")[2].casefold()
        for name in self._files:
            own = name.rpartition("/")[2].casefold()
            if base in (own, own.rpartition(".")[0]):
                return name
        return nearest(wanted, self._files)
