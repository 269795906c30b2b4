"""From the tree to what a resume says: headings, entries, lines and points, in their order."""

import json
from collections.abc import Callable, Container, Mapping, Sequence
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, Final

from curricle.engines.tex.structure.dividing import (
    has_items,
    items_of,
    lines_of,
    parts_of,
    rows_of,
)
from curricle.engines.tex.structure.event import Bullet, Entry, Event, Head, Heading, Line, More, Pair
from curricle.engines.tex.structure.expanding import draws_heading, weight
from curricle.engines.tex.structure.node import Break, Command, Environment, Group, Node, Place, Text
from curricle.engines.tex.structure.own import DEFINING, Definitions, Own, filled, past_definition
from curricle.engines.tex.structure.when import period_of
from curricle.engines.tex.structure.words import (
    BRACES,
    TABLES,
    Word,
    arguments,
    past_options,
    plain,
    raw_text,
    words_of,
)

DEEPEST: Final = 40
MOST_EVENTS: Final = 10_000
MOST_PARTS: Final = 50
MOST_WRITTEN: Final = 5_000
# A command that stands for itself, twice, would never end.
MOST_STEPS: Final = 200_000
_LISTS: Final = frozenset(
    {"itemize", "enumerate", "points", "cvitems", "compactitem", "tightemize", "description", "etaremune"}
    | {"innerlist", "outerlist", "list", "itemize*", "enumerate*", "thebibliography"}
)
DRAWINGS: Final = frozenset({"tikzpicture", "pspicture", "picture"})
# Commands that print no words, though they take arguments.
UNPRINTED: Final = {"includegraphics": 1, "directlua": 1, "wheelchart": 3}
LIST_MARKS: Final = frozenset(
    f"resume{what}List{end}" for what in ("SubHeading", "Item", "SubItem") for end in ("Start", "End")
)
_ENDS: Final = frozenset(
    {"\\", "newline", "linebreak", "par", "\\*", "clearpage", "newpage", "pagebreak", "switchcolumn", "item"}
)
Read = Callable[[Command, Sequence[Node], int, int], int]


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
        self.family: Mapping[str, list[str]] = known["entries"][family] if family else {}
        self.common: Mapping[str, list[str]] = known["entries"][""]
        self.environments: Mapping[str, list[str]] = known["environments"]
        self.own = own
        self.events: list[Event] = []
        self.buffer: list[Node] = []
        self.steps = 0
        self.written = 0
        self.place = Place("", 0)
        self.is_in_section = False
        self.readers = self._readers(self.head)

    def add(self, event: Event) -> None:
        """Note what was met."""
        if len(self.events) < MOST_EVENTS:
            self.events.append(event)
        if isinstance(event, Heading) and not self.is_in_section:
            self.is_in_section = True
            self.readers = self._readers({})

    def flush(self) -> None:
        """The line ends."""
        nodes, self.buffer = self.buffer, []
        words = words_of(nodes)
        for line in lines_of(words):
            parts = [part for part in islice(parts_of(line), MOST_PARTS) if plain(part)]
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
            if isinstance(node, Command) and self._is_told(node.name):
                return True
            if isinstance(node, Group) and self._is_rich(node.nodes):
                return True
        return False

    def _is_told(self, name: str) -> bool:
        """Whether a command says what stands behind it."""
        return any(name in names for names in (self.own.commands, self.headings, self.family, self.common))

    def command(self, node: Command, nodes: Sequence[Node], at: int, depth: int) -> int:
        """A command with what follows it; gives where to go on."""
        for names, read in self.readers:
            if node.name in names:
                return read(node, nodes, at, depth)
        self._keep(node)
        return at

    def _readers(self, early: Mapping[str, str]) -> tuple[tuple[Container[str], Read], ...]:
        """What is done with commands, by their names; the first that knows a name has it."""
        return (
            (_ENDS, self._ended),
            (DEFINING, lambda node, nodes, at, _: past_definition(node.name, nodes, at)),
            (self.headings, self._heading),
            (self.family, lambda node, nodes, at, _: self._entry(node, self.family[node.name], nodes, at)),
            (LIST_MARKS, self._ended),
            (early, self.about),
            (self.own.commands, self._own),
            (self.common, lambda node, nodes, at, _: self._entry(node, self.common[node.name], nodes, at)),
            (self.head, self.about),
            (UNPRINTED, lambda node, nodes, at, _: arguments(nodes, at, UNPRINTED[node.name])[1]),
        )

    def _ended(self, _node: Command, nodes: Sequence[Node], at: int, _depth: int) -> int:
        self.flush()
        return past_options(nodes, at)

    def _heading(self, node: Command, nodes: Sequence[Node], at: int, _depth: int) -> int:
        self.flush()
        given, end = arguments(nodes, at, 1)
        if given and (title := plain(words_of(given[0].nodes))):
            parts = [part for part in parts_of(words_of(given[0].nodes)) if plain(part)]
            self.add(Heading(title, node.place, parts if "sub" in node.name else []))
        return end

    def _entry(self, node: Command, roles: list[str], nodes: Sequence[Node], at: int) -> int:
        self.flush()
        given, end = arguments(nodes, at, len(roles))
        if given:
            self._parts(node.place, roles, given)
        return end

    def _parts(self, place: Place, roles: Sequence[str], given: Sequence[Group]) -> None:
        """The arguments of a command by their roles."""
        texts: dict[str, list[Word]] = {}
        guesses: list[list[Word]] = []
        inside: list[Group] = []
        label = ""
        for role, group in zip(roles, given, strict=False):
            words = words_of(group.nodes)
            if role == "text" or (role == "guess" and self._says_more(group.nodes)):
                inside.append(group)
            elif role == "guess":
                guesses += [words] if plain(words) else []
            elif role == "label":
                label = plain(words)
            elif role in {"words", "bullet", "note"} or role.startswith("+"):
                self._alone(role, label, words, place)
            elif role:
                texts[role] = words
        if guesses or any(plain(words) for words in texts.values()):
            self.add(Entry(texts, place, guesses))
        for group in inside:
            self.nodes(group.nodes, 1)
            self.flush()

    def _alone(self, role: str, label: str, words: list[Word], place: Place) -> None:
        """An argument that is something by itself."""
        last = self.events[-1] if self.events else None
        if role == "words":
            self.add(Pair(label, words, place))
        elif role == "bullet":
            self.add(Bullet(words, place))
        elif role != "note":
            self.add(More(role[1:], words, place))
        elif isinstance(last, Pair) and plain(words):
            self.events[-1] = Pair(last.label, [*last.words, Word(", "), *words], last.place)

    def _own(self, node: Command, nodes: Sequence[Node], at: int, depth: int) -> int:
        """A command of the document's own: an entry where it looks like one, else what it stands for."""
        own = self.own.commands[node.name]
        given, end = arguments(nodes, at, own.count - own.optional)
        if not given and own.count:
            return end
        texts = [words_of(group.nodes) for group in given]
        roles = self.common.get(node.name, [])
        if len(given) == 1 and (draws_heading(node.name, own) or node.name in self.headings):
            self.flush()
            self.add(Heading(plain(texts[0]), node.place))
        elif given and len(roles) == len(given):
            self.flush()
            self._parts(node.place, roles, given)
        elif len(given) > 1 and any(period_of(plain(text)) for text in texts):
            self.flush()
            self._parts(node.place, ["guess"] * len(given), given)
        elif len(given) > 1 and any(isinstance(one, Environment) for one in own.body):
            self.flush()
            rest = [word for text in texts[1:] for word in (*text, Word(" "))]
            self.add(Pair(plain(texts[0]), rest, node.place))
        else:
            self._body(own, given, node.place, depth)
        return end

    def _body(self, own: Own, given: Sequence[Group], place: Place, depth: int) -> None:
        """What a command stands for, unless it is more than anybody prints."""
        body = filled(own.body, [*[Group((), place)] * own.optional, *given])
        self.written += 1
        self.steps += weight(body, MOST_STEPS - self.steps)
        if self.steps < MOST_STEPS and self.written < MOST_WRITTEN:
            self.nodes(body, depth + 1)

    def about(self, node: Command, nodes: Sequence[Node], at: int, _depth: int = 0) -> int:
        """Something about the person."""
        kind = self.head[node.name]
        given, end = arguments(nodes, at, 3 if kind in {"location", "name", "names", "social"} else 1)
        texts = [plain(words_of(group.nodes)) for group in given]
        option = nodes[at] if at < len(nodes) else None
        if kind == "social" and isinstance(option, Group) and option.is_option:
            kind = raw_text(option.nodes).strip()
        if kind == "names" and len(given) == 3:
            self.add(Head("name", " ".join(texts[:2]), node.place))
            kind, given = "contact", given[2:]
        if kind == "contact" or (kind == "location" and _has_ways(given)):
            for group in given if kind == "contact" else ():
                self.nodes(group.nodes, 1)
                self.flush()
            for line in _lines_in(given) if kind == "location" else ():
                url = next((word.url for word in line if word.url), None)
                self.add(Head("way", plain(line), node.place, url=url))
        elif kind and any(texts):
            glue = ", " if kind == "location" else " "
            text = glue.join(part for part in texts if part)
            self.add(Head(kind, text, node.place, url=_link_in(given)))
        return end

    def environment(self, node: Environment, depth: int) -> None:
        """What stands between its ends."""
        name = node.name
        if name in DRAWINGS:
            return
        own = self.own.environments.get(name)
        roles = self.environments.get(name)
        count = len(roles) if roles else own.count if own else BRACES.get(name, 0)
        given, end = arguments(node.nodes, 0, count)
        inside = node.nodes[end:] if given else node.nodes[past_options(node.nodes, 0) :]
        if roles == ["heading"]:
            self.add(Heading(plain(words_of(given[0].nodes)) if given else "", node.place))
        elif given and (own or roles):
            self._parts(node.place, roles or ["guess"] * len(given), given)
        if name in TABLES:
            self._table(inside, node.place)
        elif has_items(inside):
            self._list(inside, depth)
        else:
            self.nodes(inside, depth)
            self.flush()

    def _list(self, nodes: Sequence[Node], depth: int) -> None:
        for item in items_of(nodes):
            if self._says_more(item):
                self.nodes(item, depth + 1)
                self.flush()
            elif plain(words := words_of(_labelled(item))):
                self.add(Bullet(words, item[0].place))

    def _says_more(self, nodes: Sequence[Node]) -> bool:
        for node in nodes:
            if isinstance(node, Environment):
                return True
            if isinstance(node, Command) and self._is_told(node.name):
                return True
            if isinstance(node, Group) and not node.is_option and self._says_more(node.nodes):
                return True
        return False

    def _table(self, nodes: Sequence[Node], place: Place) -> None:
        for row in rows_of(nodes):
            parts: list[list[Word]] = []
            below: list[list[Word]] = []
            for cell in row:
                if self._says_more(cell):
                    self._row(parts, place)
                    parts = []
                    self.nodes(cell, 1)
                    self.flush()
                else:
                    first, *more = [line for line in lines_of(words_of(cell)) if plain(line)] or [[]]
                    parts += [first] if first else []
                    below += more
            self._row(parts, row[0][0].place if row[0] else place)
            for line in below:
                self._row([line], place)

    def _row(self, parts: list[list[Word]], place: Place) -> None:
        if parts:
            self.add(Line(parts, place))


def _labelled(item: list[Node]) -> list[Node]:
    r"""`\item[Label] words`: the label is printed, in bold."""
    first = item[0]
    if isinstance(first, Group) and first.is_option:
        label = Group((Command("bfseries", first.place), *first.nodes), first.place)
        return [label, Text(" ", first.place), *item[1:]]
    return item


def _has_ways(groups: Sequence[Group]) -> bool:
    """Whether an address holds how to reach somebody, a line each."""
    names = {node.name for group in groups for node in group.nodes if isinstance(node, Command)}
    return "\\" in names or "href" in names or any("@" in plain(words_of(group.nodes)) for group in groups)


def _lines_in(groups: Sequence[Group]) -> list[list[Word]]:
    return [line for group in groups for line in lines_of(words_of(group.nodes)) if plain(line)]


def _link_in(groups: Sequence[Group]) -> str | None:
    return next((word.url for group in groups for word in words_of(group.nodes) if word.url), None)
