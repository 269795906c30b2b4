"""From the tree to what a resume says: headings, entries, lines and points, in their order."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

from curricle.engines.tex.structure.event import Bullet, Entry, Event, Head, Heading, Line, Lost, Pair
from curricle.engines.tex.structure.node import Break, Command, Environment, Group, Node, Place, Text
from curricle.engines.tex.structure.own import DEFINING, Definitions, Own, filled, past_definition
from curricle.engines.tex.structure.when import period_of
from curricle.engines.tex.structure.words import Word, arguments, plain, raw_text, words_of

DEEPEST: Final = 40
MOST_EVENTS: Final = 20_000
# A command that stands for itself, twice, would never end.
MOST_STEPS: Final = 200_000
_LISTS: Final = frozenset(
    {"itemize", "enumerate", "points", "cvitems", "compactitem", "tightemize", "description", "etaremune"}
    | {"innerlist", "outerlist", "list", "itemize*", "enumerate*", "thebibliography"}
)
_TABLES: Final = frozenset({"tabular", "tabular*", "tabularx", "longtable", "tabulary", "array"})
_DRAWINGS: Final = frozenset({"tikzpicture", "figure", "pspicture", "picture", "wrapfigure"})
# How many braces stand after the name of an environment before what it holds.
_BRACES: Final = {"minipage": 1, "adjustwidth": 2, "multicols": 1, "paracol": 1, "tabular": 1, "tabularx": 2}
_BRACES_MORE: Final = {"tabular*": 2, "tabulary": 2, "longtable": 1, "thebibliography": 1, "list": 2}
_SECTION_LIKE: Final = re.compile(r"head|sect|chapter", re.IGNORECASE)
_LIST_MARKS: Final = re.compile(r"resume(?:SubHeading|Item)List(?:Start|End)")
_ENDS: Final = frozenset(
    {"\\", "newline", "linebreak", "par", "\\*", "clearpage", "newpage", "pagebreak", "switchcolumn"}
)
_PUSHED: Final = re.compile(r"\t+")


@cache
def vocabulary() -> dict[str, Any]:
    """What the commands of common classes mean."""
    data: dict[str, Any] = json.loads(Path(__file__).with_name("macros.json").read_text("utf-8"))
    return data


class Walk:
    """One document on its way; `events` is what was met."""

    def __init__(self, family: str, own: Definitions) -> None:
        known = vocabulary()
        self.head: Mapping[str, str] = known["head"]
        self.headings = frozenset(known["headings"])
        self.family: Mapping[str, list[str]] = known["entries"].get(family, {})
        self.common: Mapping[str, list[str]] = known["entries"][""]
        self.environments: Mapping[str, list[str]] = known["environments"]
        self.own = own
        self.events: list[Event] = []
        self.buffer: list[Node] = []
        self.steps = 0
        self.place = Place("", 0)

    def add(self, event: Event) -> None:
        """Note what was met."""
        if len(self.events) < MOST_EVENTS:
            self.events.append(event)

    def events_say_section(self) -> bool:
        """Whether a section has begun."""
        return any(isinstance(event, Heading) for event in self.events)

    def flush(self) -> None:
        """The line ends."""
        nodes, self.buffer = self.buffer, []
        words = words_of(nodes)
        for line in _lines(words):
            parts = [part for part in _divided(line) if plain(part)]
            if parts:
                self.add(Line(parts, self.place))

    def nodes(self, nodes: Sequence[Node], depth: int = 0) -> None:
        """Everything in its order."""
        if depth > DEEPEST:
            return
        at = 0
        while at < len(nodes) and len(self.events) < MOST_EVENTS and self.steps < MOST_STEPS:
            node = nodes[at]
            at += 1
            self.steps += 1
            match node:
                case Break():
                    self.flush()
                case Environment():
                    self.flush()
                    self.environment(node, depth + 1)
                case Command():
                    at = self.command(node, nodes, at, depth)
                case Group(inside) if not node.is_option and self._is_rich(inside):
                    # What the group sets in bold or large ends with it; the line does not.
                    self.nodes(inside, depth + 1)
                case _:
                    self._keep(node)
        if depth == 0:
            self.flush()

    def _keep(self, node: Node) -> None:
        if not self.buffer:
            self.place = node.place
        self.buffer.append(node)

    def _is_rich(self, nodes: Sequence[Node]) -> bool:
        """Whether there is more in it than words of one line."""
        for node in nodes:
            if isinstance(node, Environment | Break):
                return True
            if isinstance(node, Command) and (node.name in self.own.commands or node.name in self.headings):
                return True
            if isinstance(node, Group) and self._is_rich(node.nodes):
                return True
        return False

    def command(self, node: Command, nodes: Sequence[Node], at: int, depth: int) -> int:
        """A command with what follows it; gives where to go on."""
        name = node.name
        if name in _ENDS:
            self.flush()
            return at
        if name in DEFINING:
            return past_definition(name, nodes, at)
        if name in self.headings:
            return self._heading(node, nodes, at)
        if name in self.family:
            return self._entry(node, self.family[name], nodes, at)
        own = self.own.commands.get(name)
        if own is not None:
            return self._own(node, own, nodes, at, depth)
        if name in self.common:
            return self._entry(node, self.common[name], nodes, at)
        if name in self.head:
            return self.about(node, nodes, at)
        if _LIST_MARKS.fullmatch(name):
            return at
        if name == "item":
            self.flush()
            return at
        if name in {"includegraphics", "directlua"}:
            given, end = arguments(nodes, at, 1)
            what = "A picture" if name == "includegraphics" else "A program in the text"
            self.add(
                Lost(raw_text(given[0].nodes)[:200] if given else "", f"{what} has no place.", node.place)
            )
            return end
        self._keep(node)
        return at

    def _heading(self, node: Command, nodes: Sequence[Node], at: int) -> int:
        self.flush()
        given, end = arguments(nodes, at, 1)
        if given and (title := plain(words_of(given[0].nodes))):
            self.add(Heading(title, node.place))
        return end

    def _entry(self, node: Command, roles: list[str], nodes: Sequence[Node], at: int) -> int:
        self.flush()
        given, end = arguments(nodes, at, len(roles))
        if not given:
            return end
        texts: dict[str, list[Word]] = {}
        guesses: list[list[Word]] = []
        labels: list[str] = []
        inside: Group | None = None
        for role, group in zip(roles, given, strict=False):
            words = words_of(group.nodes)
            match role:
                case "guess":
                    guesses.append(words)
                case "label":
                    labels.append(plain(words))
                case "words" | "word":
                    self.add(Pair(labels.pop() if labels else "", words, node.place))
                case "bullet":
                    self.add(Bullet(words, node.place))
                case "text":
                    inside = group
                case "note":
                    self._note(words)
                case "":
                    pass
                case _:
                    texts[role] = words
        if texts or guesses:
            self.add(Entry(texts, node.place, guesses))
        if inside is not None:
            self.nodes(inside.nodes, 1)
            self.flush()
        return end

    def _note(self, words: list[Word]) -> None:
        last = self.events[-1] if self.events else None
        if isinstance(last, Pair) and plain(words):
            self.events[-1] = Pair(last.label, [*last.words, Word(", "), *words], last.place)

    def _own(self, node: Command, own: Own, nodes: Sequence[Node], at: int, depth: int) -> int:
        """A command of the document's own: an entry where it looks like one, else what it stands for."""
        given, end = arguments(nodes, at, own.count - own.optional)
        if not own.count:
            end = at
            if at < len(nodes) and isinstance(nodes[at], Group) and not nodes[at].nodes:  # type: ignore[union-attr]
                end = at + 1
        texts = [words_of(group.nodes) for group in given]
        if len(given) == 1 and (_SECTION_LIKE.search(node.name) or node.name in self.headings):
            self.flush()
            self.add(Heading(plain(texts[0]), node.place))
        elif len(given) > 1 and any(period_of(plain(text)) for text in texts):
            self.flush()
            self.add(Entry({}, node.place, [text for text in texts if plain(text)]))
        elif len(given) > 1 and any(isinstance(one, Environment) for one in own.body):
            self.flush()
            self.add(Pair("", texts[0], node.place))
        elif node.name in self.common and given:
            return self._entry(node, self.common[node.name], nodes, at)
        else:
            body = filled(own.body, [Group((), node.place)] * own.optional + given)
            self.nodes(body, depth + 1)
        return end

    def about(self, node: Command, nodes: Sequence[Node], at: int) -> int:
        """Something about the person."""
        kind = self.head[node.name]
        given, end = arguments(nodes, at, 3 if kind in {"location", "name", "social"} else 1)
        texts = [plain(words_of(group.nodes)) for group in given]
        option = nodes[at] if at < len(nodes) else None
        if kind == "social" and isinstance(option, Group) and option.is_option:
            kind = raw_text(option.nodes).strip()
        if kind == "contact":
            for group in given:
                self.nodes(group.nodes, 1)
            self.flush()
        elif kind and any(texts):
            glue = ", " if kind == "location" else " "
            text = glue.join(part for part in texts if part)
            self.add(Head(kind, text, node.place, url=_link_in(given)))
        return end

    def environment(self, node: Environment, depth: int) -> None:
        """What stands between its ends."""
        inside = list(node.nodes)
        name = node.name
        if name in _DRAWINGS:
            self.add(Lost(name, "A drawing has no place.", node.place))
            return
        own = self.own.environments.get(name)
        count = own.count if own else _BRACES.get(name, _BRACES_MORE.get(name, 0))
        roles = self.environments.get(name)
        if roles:
            count = len(roles)
        given, end = arguments(inside, 0, count)
        inside = inside[end:]
        if roles == ["heading"]:
            self.add(Heading(plain(words_of(given[0].nodes)) if given else "", node.place))
        elif given and (own or roles):
            texts = [words_of(group.nodes) for group in given]
            self.add(Entry({}, node.place, [text for text in texts if plain(text)]))
        if name in _TABLES:
            self._table(inside, node.place)
        elif name in _LISTS or any(
            isinstance(one, Command) and one.name in {"item", "bibitem"} for one in inside
        ):
            self._list(inside, depth)
        else:
            self.nodes(inside, depth)
            self.flush()

    def _list(self, nodes: Sequence[Node], depth: int) -> None:
        for item in _items(nodes):
            if not self._says_more(item):
                words = words_of(item)
                if plain(words):
                    self.add(
                        Bullet(
                            [
                                Word(re.sub(r"\s+", " ", w.text), w.bold, w.italic, w.code, w.url)
                                for w in words
                            ],
                            item[0].place,
                        )
                    )
                continue
            self.nodes(item, depth + 1)
            self.flush()

    def _says_more(self, nodes: Sequence[Node]) -> bool:
        for node in nodes:
            if isinstance(node, Environment):
                return True
            if isinstance(node, Command) and (node.name in self.family or node.name in self.common):
                return True
        return False

    def _table(self, nodes: Sequence[Node], place: Place) -> None:
        rows: list[list[list[Node]]] = [[[]]]
        for node in nodes:
            if isinstance(node, Command) and node.name in {"\\", "tabularnewline"}:
                rows.append([[]])
            elif isinstance(node, Text) and "&" in node.text:
                first, *more = node.text.split("&")
                rows[-1][-1].append(Text(first, node.place))
                rows[-1] += [[Text(part, node.place)] for part in more]
            elif not (
                isinstance(node, Command) and node.name in {"hline", "toprule", "midrule", "bottomrule"}
            ):
                rows[-1][-1].append(node)
        for row in rows:
            parts = [words for cell in row if plain(words := words_of(cell))]
            if parts:
                self.add(Line(parts, place))


def _items(nodes: Sequence[Node]) -> Iterator[list[Node]]:
    item: list[Node] | None = None
    for node in nodes:
        if isinstance(node, Command) and node.name in {"item", "bibitem"}:
            if item:
                yield item
            item = []
        elif item is not None:
            item.append(node)
        elif not isinstance(node, Text | Break | Group):
            # Before the first point: a setting, or a list that begins within.
            item = [node] if isinstance(node, Environment) else None
    if item:
        yield item


def _lines(words: Sequence[Word]) -> Iterator[list[Word]]:
    line: list[Word] = []
    for word in words:
        first, *more = word.text.split("\n")
        line.append(Word(first, word.bold, word.italic, word.code, word.url))
        for text in more:
            yield line
            line = [Word(text, word.bold, word.italic, word.code, word.url)]
    yield line


def _divided(line: Sequence[Word]) -> Iterator[list[Word]]:
    part: list[Word] = []
    for word in line:
        first, *more = _PUSHED.split(word.text)
        part.append(Word(first, word.bold, word.italic, word.code, word.url))
        for text in more:
            yield part
            part = [Word(text, word.bold, word.italic, word.code, word.url)]
    yield part


def _link_in(groups: Sequence[Group]) -> str | None:
    return next((word.url for group in groups for word in words_of(group.nodes) if word.url), None)
