"""LaTeX as a tree of nodes: read forgivingly, for it is words that are looked for and not commands."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

DEEPEST: Final = 60
MOST_NODES: Final = 100_000
MOST_FILES: Final = 50
_TOKEN: Final = re.compile(
    r"(?P<comment>%[^\n]*(?:\n[ \t]*)?)"
    r"|(?P<par>\n[ \t]*(?:\n[ \t]*)+)"
    r"|(?P<address>\\(?:href|url|nolinkurl)[ \t]*\{[^{}\n]*\})"
    r"|(?P<command>\\(?:[A-Za-z@]+\*?|[^A-Za-z@]))"
    r"|(?P<open>\{)|(?P<close>\})|(?P<left>\[)|(?P<right>\])"
    r"|(?P<math>\$\$?)|(?P<tie>~)"
    r"|(?P<text>[^\\%{}\[\]$~\n]+|\n|.)",
    re.DOTALL,
)
# Signs of mathematics that print nothing themselves, but for powers.
_RAISED: Final = re.compile(r"\^(?!\d)|_")
_VERBATIM: Final = frozenset(
    {"verbatim", "verbatim*", "lstlisting", "comment", "filecontents", "filecontents*"}
)
_READ: Final = frozenset({"input", "include", "subfile"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node begins."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Text:
    """Words as they are printed."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a paragraph."""

    place: Place


@dataclass(frozen=True, slots=True)
class Command:
    """A command without its arguments, which are the nodes that follow."""

    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class Group:
    """What stands in braces, or in brackets."""

    nodes: "tuple[Node, ...]"
    place: Place
    is_option: bool = False


@dataclass(frozen=True, slots=True)
class Environment:
    r"""What stands between \begin and \end; arguments are the first of its nodes."""

    name: str
    nodes: "tuple[Node, ...]"
    place: Place


Node = Text | Break | Command | Group | Environment


def read_tree(files: Mapping[str, bytes], main: str) -> tuple[Node, ...]:
    """The whole document with the files that it takes in. Never raises on what strangers write."""
    return _Reader(files).file(main, 0)


@dataclass(slots=True)
class _Token:
    kind: str
    text: str
    place: Place


class _Reader:
    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files
        self.nodes = 0
        self.opened = 0

    def file(self, name: str, depth: int) -> tuple[Node, ...]:
        self.opened += 1
        if self.opened > MOST_FILES or name not in self.files:
            return ()
        source = self.files[name].decode("utf-8", "replace").replace("\r\n", "\n")
        tokens = list(_tokens(source, name))
        nodes, _ = self.nodes_until(tokens, 0, (), depth)
        return tuple(nodes)

    def nodes_until(
        self, tokens: list[_Token], at: int, open_: tuple[str, ...], depth: int
    ) -> tuple[list[Node], int]:
        """Nodes up to the token that closes the innermost of what is open, and where to go on.

        What closes something further out ends this too, for people forget to close things.
        """
        nodes: list[Node] = []
        while at < len(tokens) and self.nodes < MOST_NODES:
            self.nodes += 1
            closed = _closed_by(tokens, at)
            if closed and open_ and closed == open_[-1]:
                return nodes, at + (4 if closed.startswith("\\") else 1)
            if closed and closed in open_:
                return nodes, at
            at = self._node(tokens, at, nodes, open_) if depth < DEEPEST else at + 1
        return nodes, at

    def _node(self, tokens: list[_Token], at: int, nodes: list[Node], open_: tuple[str, ...]) -> int:
        token = tokens[at]
        match token.kind:
            case "par":
                nodes.append(Break(token.place))
            case "text" | "right":
                nodes.append(Text(token.text, token.place))
            case "tie":
                nodes.append(Text("\u00a0", token.place))
            case "open" | "left":
                return self._group(tokens, at, nodes, open_)
            case "math":
                return self._math(tokens, at, nodes)
            case "command":
                return self._command(tokens, at, nodes, open_)
        return at + 1

    def _group(self, tokens: list[_Token], at: int, nodes: list[Node], open_: tuple[str, ...]) -> int:
        token = tokens[at]
        is_option = token.kind == "left"
        begins = not nodes and bool(open_) and open_[-1].startswith("\\")
        if is_option and not begins and not (nodes and isinstance(nodes[-1], Command | Group)):
            nodes.append(Text("[", token.place))
            return at + 1
        opened = (*open_, "]" if is_option else "}")
        inside, after = self.nodes_until(tokens, at + 1, opened, len(opened))
        nodes.append(Group(tuple(inside), token.place, is_option))
        return after

    def _math(self, tokens: list[_Token], at: int, nodes: list[Node]) -> int:
        end = at + 1
        inside: list[Node] = []
        while end < len(tokens) and tokens[end].kind not in {"math", "par"}:
            token = tokens[end]
            if token.kind == "command":
                inside.append(Command(token.text[1:], token.place))
            elif token.kind not in {"open", "close"}:
                inside.append(Text(_RAISED.sub("", token.text), token.place))
            end += 1
        nodes.append(Group(tuple(inside), tokens[at].place))
        return end + 1

    def _command(self, tokens: list[_Token], at: int, nodes: list[Node], open_: tuple[str, ...]) -> int:
        token = tokens[at]
        name = token.text[1:]
        if name == "begin" and (named := _named(tokens, at)) is not None:
            if named in _VERBATIM:
                while at < len(tokens) and _closed_by(tokens, at) != f"\\{named}":
                    at += 1
                return at + 4
            opened = (*open_, f"\\{named}")
            inside, after = self.nodes_until(tokens, at + 4, opened, len(opened))
            nodes.append(Environment(named, tuple(inside), token.place))
            return after
        if name == "end":
            # Of something that never began.
            return at + (4 if _named(tokens, at) is not None else 1)
        if name in _READ and (wanted := _named(tokens, at)) is not None:
            nodes.extend(self.file(self._found(wanted, token.place.file), len(open_)))
            return at + 4
        nodes.append(Command(name, token.place))
        return at + 1

    def _found(self, name: str, asking: str) -> str:
        folder = asking.rpartition("/")[0]
        for base in (name, f"{folder}/{name}" if folder else name):
            for ending in ("", ".tex"):
                if base + ending in self.files:
                    return base + ending
        return ""


def _closed_by(tokens: list[_Token], at: int) -> str:
    r"""What a token closes: `}`, `]`, or `\\name` for the end of an environment."""
    token = tokens[at]
    if token.kind == "close":
        return "}"
    if token.kind == "right":
        return "]"
    named = _named(tokens, at) if token.text == "\\end" else None
    return f"\\{named}" if named is not None else ""


def _named(tokens: list[_Token], at: int) -> str | None:
    r"""The name in `\begin{name}`."""
    after = tokens[at + 1 : at + 4]
    if [token.kind for token in after] == ["open", "text", "close"]:
        return after[1].text.strip()
    return None


def _address(text: str, place: Place) -> Iterator[_Token]:
    r"""`\url{…}`: a per cent sign begins no comment there."""
    command, _, address = text[:-1].partition("{")
    yield _Token("command", command.rstrip(), place)
    yield _Token("open", "{", place)
    yield _Token("text", re.sub(r"\\([%#&_~])", r"\1", address), place)
    yield _Token("close", "}", place)


def _tokens(source: str, file: str) -> Iterator[_Token]:
    line = 1
    for match in _TOKEN.finditer(source):
        kind, text = match.lastgroup or "text", match.group()
        if kind == "text" and text == "\n":
            yield _Token(kind, " ", Place(file, line))
        elif kind == "address":
            yield from _address(text, Place(file, line))
        elif kind != "comment":
            yield _Token(kind, text, Place(file, line))
        elif match.group().count("\n") == 1 and source[match.end() : match.end() + 1] == "\n":
            yield _Token("par", "\n\n", Place(file, line))
        line += text.count("\n")
