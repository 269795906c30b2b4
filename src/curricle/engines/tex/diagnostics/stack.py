"""Which file the engine is reading: it opens a parenthesis before each file and closes it behind."""

import re
from collections.abc import Callable

PARENTHESIS = re.compile(r"[()]")
# Text in parentheses is no file unless it looks like one.
PATH = re.compile(
    r"\"?((?:/|\.{1,2}/)[^(){}\[\]\"<>]{1,400}|[^\s(){}\[\]\"<>]{1,200}\.[A-Za-z]{2,4}(?=[\s()]|$))"
)
DEEPEST = 500
ENDING = re.compile(r"^.*?\.[A-Za-z0-9]{1,8}(?=\s|$)")


class Stack:
    """The open files, and the other parentheses between them."""

    def __init__(self, resolve: Callable[[str], str | None]) -> None:
        """`resolve` gives the name that the project has for a path, if it is one of its files."""
        self._resolve = resolve
        self._open: list[str | None] = []
        self.last: str | None = None

    @property
    def top(self) -> str | None:
        """The path of the file that is being read, as the engine wrote it."""
        return next((path for path in reversed(self._open) if path is not None), None)

    @property
    def own(self) -> str | None:
        """The innermost file of the project that is open, by the project's name."""
        for path in reversed(self._open):
            name = None if path is None else self._resolve(path)
            if name is not None:
                return name
        return None

    def read(self, line: str) -> None:
        """Follow the parentheses of a line."""
        for match in PARENTHESIS.finditer(line):
            if match[0] == ")":
                if self._open:
                    self._open.pop()
            elif len(self._open) < DEEPEST:
                self._open.append(self._path(line, match.end()))
        own = self.own
        self.last = own or self.last

    def _path(self, line: str, start: int) -> str | None:
        """The file that is named behind a parenthesis; names may hold spaces, so the project is asked."""
        match = PATH.match(line, start)
        if match is None:
            return None
        path = match[1].rstrip()
        tried = path
        for _ in range(12):
            if self._resolve(tried) is not None:
                return tried
            if " " not in tried:
                break
            tried = tried.rpartition(" ")[0].rstrip()
        ending = ENDING.match(path)
        return ending[0] if ending else path.split(" ", 1)[0]
