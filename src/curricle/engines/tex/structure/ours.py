"""LaTeX that Curricle wrote itself: its commands say what each line is, so nothing has to be guessed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from curricle.engines.tex.structure.event import Entry, Head, Line, Pair
from curricle.engines.tex.structure.node import Command, Environment, Group, Node
from curricle.engines.tex.structure.words import Word, arguments, plain, words_of

if TYPE_CHECKING:
    from curricle.engines.tex.structure.walking import Walk

SIGN: Final = "curriclesection"
_DIVIDER: Final = " · "


class Ours:
    """Reads the groups of such a document, one a line."""

    def __init__(self, walk: "Walk") -> None:
        self.walk = walk
        self.head: Entry | None = None
        self.depth = 0

    def nodes(self, nodes: Sequence[Node]) -> None:
        """The body, or what stands in an environment of it."""
        at = 0
        while at < len(nodes):
            node = nodes[at]
            at += 1
            match node:
                case Group(inside):
                    self._line(inside, node)
                case Command("curriclesection"):
                    self._close()
                    at = self.walk.command(node, nodes, at, 0)
                case Environment("inner"):
                    self._close()
                    self.depth += 1
                    self.nodes(node.nodes)
                    self._close()
                    self.depth -= 1
                case Environment():
                    self._close()
                    self.walk.environment(node, 1)
                case Command("thispagestyle" | "curriclefont" | "color"):
                    at = arguments(nodes, at, 1)[1]
        if not self.depth:
            self._close()

    def _line(self, inside: Sequence[Node], node: Group) -> None:
        names = [one.name for one in inside if isinstance(one, Command)]
        words = [
            word for word in words_of([one for one in inside if not _is_dress(one)]) if word.text.strip("\n")
        ]
        if not plain(words):
            return
        is_quiet, is_kept = "curriclequiet" in names, "nobreak" in names
        if is_quiet and is_kept and self.head is not None:
            self.head.guesses.extend([Word(part)] for part in plain(words).split(_DIVIDER))
        elif is_kept and not is_quiet:
            self._close()
            lead, rest = _divided(words)
            role = "role" if self.depth else "title"
            self.head = Entry({role: lead, **({"org": rest} if rest else {})}, node.place, [], True)
        elif "curriclename" in names or "curriclelabel" in names:
            kind = "name" if "curriclename" in names else "label"
            self.walk.add(Head(kind, plain(words), node.place))
        elif is_quiet and self.walk.is_in_section:
            self._close()
            self.walk.add(Pair("", words, node.place))
        elif _is_row(words):
            self._close()
            for bold, rest in _row(words):
                self.walk.add(Pair(bold, rest, node.place))
        else:
            self._close()
            parts = [[word] for word in words if word.text.strip() != "·"] if is_quiet else [words]
            self.walk.add(Line(parts, node.place))

    def _close(self) -> None:
        if self.head is not None:
            self.walk.add(self.head)
            self.head = None


def _is_dress(node: Node) -> bool:
    return isinstance(node, Command) and node.name in {
        "par",
        "nobreak",
        "curriclequiet",
        "curriclename",
        "curriclelabel",
    }


def _divided(words: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """What is bold, and what follows the comma."""
    lead = [word for word in words if word.bold]
    rest = [word for word in words if not word.bold]
    if not lead:
        return list(words), []
    text = plain(rest).lstrip(", ")
    return lead, [Word(text, url=next((word.url for word in rest if word.url), None))] if text else []


def _is_row(words: Sequence[Word]) -> bool:
    """Languages and interests on one line: each in bold, with its level behind it."""
    return words[0].bold and any(_DIVIDER.strip() in word.text for word in words if not word.bold)


def _row(words: Sequence[Word]) -> list[tuple[str, list[Word]]]:
    found: list[tuple[str, list[Word]]] = []
    for word in words:
        if word.bold:
            found.append((word.text, []))
        elif found:
            text = word.text.replace(_DIVIDER.strip(), " ").strip(" ():")
            found[-1][1].extend([Word(text)] if text else [])
    return found
