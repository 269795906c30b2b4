"""Where a foreign file is unpacked: what is taken becomes the document, and all the rest is told."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final

from curricle.engines.resume.foreign.story import Form, Story, story_of
from curricle.engines.resume.foreign.when import date_of, period_of
from curricle.engines.resume.link import judge_url
from curricle.engines.resume.part import LIST_LIMIT
from curricle.engines.resume.pointer import pointer_to
from curricle.engines.resume.rule import EMAIL
from curricle.engines.resume.source import UNPRINTABLE, Path, kind_of

Values = dict[str, Any]

LINE: Final = 300
TEXT: Final = 10_000
ADDRESS: Final = 2000
# The words of an element that has attributes as well: see ``xml.py``.
WORDS: Final = "#text"


@dataclass(frozen=True, slots=True)
class Leftover:
    """Something of a file that the document has no place for."""

    path: str
    value: Any
    why: str

    def as_dict(self) -> Values:
        """The leftover as JSON shows it."""
        return {"path": self.path, "value": self.value, "why": self.why}


@dataclass(slots=True)
class Desk:
    """One file, and what was taken of it so far. What nobody takes is left over, so nothing is forgotten."""

    root: Values
    taken: set[Path] = field(default_factory=set)
    opened: set[Path] = field(default_factory=set)
    reasons: dict[Path, str] = field(default_factory=dict)
    folded: dict[Path, str] = field(default_factory=dict)
    styles: Values = field(default_factory=dict)
    more: list[Leftover] = field(default_factory=list)

    def view(self) -> "View":
        """The file as a whole."""
        return View(self, self.root, ())

    def take(self, path: Path) -> None:
        """This has found its place."""
        self.taken.add(path)
        for end in range(len(path)):
            self.opened.add(path[:end])

    def refuse(self, path: Path, why: str) -> None:
        """This cannot be taken, for a reason that is worth telling."""
        self.reasons.setdefault(path, why)

    def leftover(self) -> tuple[Leftover, ...]:
        """All that was not taken, the largest whole pieces of it."""
        rest = [*self._rest(self.root, ()), *self.more]
        if self.styles:
            rest.append(Leftover("", self.styles, "This is about looks, which the template decides here."))
        return tuple(rest)

    def _rest(self, value: Any, path: Path) -> Iterator[Leftover]:
        if path in self.taken or not says_something(value):
            return
        if path in self.folded:
            pruned = self._pruned(value, path)
            if says_something(pruned):
                yield Leftover(pointer_to(path), pruned, self.folded[path])
        elif path in self.opened and isinstance(value, dict | list):
            for key, child in _children(value):
                yield from self._rest(child, (*path, key))
        else:
            yield Leftover(pointer_to(path), value, self._why(path))

    def _pruned(self, value: Any, path: Path) -> Any:
        if path in self.taken:
            return None
        if path not in self.opened:
            return value
        if isinstance(value, dict):
            kept = {key: self._pruned(child, (*path, key)) for key, child in value.items()}
            return {key: child for key, child in kept.items() if says_something(child)}
        if isinstance(value, list):
            return [self._pruned(child, (*path, at)) for at, child in enumerate(value)]
        return value

    def _why(self, path: Path) -> str:
        for end in range(len(path), 0, -1):
            if path[:end] in self.reasons:
                return self.reasons[path[:end]]
        name = next((str(step) for step in reversed(path) if isinstance(step, str)), "this")
        return f"A resume has no field for “{name[:60]}”."


@dataclass(frozen=True, slots=True)
class View:
    """A value of the file in its place; what is asked for by name is taken."""

    desk: Desk
    value: Any
    path: Path

    def __bool__(self) -> bool:
        return says_something(self.value)

    def has(self, key: str) -> bool:
        """Whether something stands there."""
        return isinstance(self.value, dict) and says_something(self.value.get(key))

    def names(self) -> list[str]:
        """What there is by name, as far as this has names at all."""
        return list(self.value) if isinstance(self.value, dict) else []

    def at(self, *keys: str) -> "View":
        """What stands deeper, whether or not anything does; of several the first."""
        here = self
        for key in keys:
            inner = here.value.get(key) if isinstance(here.value, dict) else None
            here = replace(here, value=inner, path=(*here.path, key))
            if isinstance(inner, list) and inner and key != keys[-1]:
                here = replace(here, value=inner[0], path=(*here.path, 0))
        return here

    def first(self, *keys: str) -> "View":
        """The first of these names that anything stands under."""
        return next((self.at(key) for key in keys if self.has(key)), self.at(keys[0]))

    def all(self, *keys: str) -> "list[View]":
        """The entries of a list; where one thing stands alone, that one."""
        here = self.at(*keys)
        if not says_something(here.value):
            return []
        if not isinstance(here.value, list):
            return [here]
        views = [replace(here, value=one, path=(*here.path, at)) for at, one in enumerate(here.value)]
        for beyond in views[LIST_LIMIT:]:
            beyond.refuse(f"A list has room for {LIST_LIMIT} entries.")
        return [view for view in views[:LIST_LIMIT] if view]

    def each(self, *keys: str) -> "list[View]":
        """All entries that this way leads to, wherever it branches."""
        views = [self]
        for key in keys:
            views = [inner for view in views for inner in view.all(key)]
        return views

    def one(self, *keys: str) -> "View":
        """The first of them, or an empty place."""
        return next(iter(self.each(*keys)), self.at(*keys))

    def line(self, *keys: str, limit: int = LINE) -> str:
        """One line of plain text, or nothing where there is none or it does not fit."""
        here = self._words(*keys)
        text = here._text()
        if text is None:
            return ""
        one_line = " ".join(text.split())
        if len(one_line) > limit:
            self.desk.refuse(here.path, f"This is longer than {limit} characters.")
            return ""
        self.desk.take(here.path)
        return one_line

    def maybe(self, *keys: str, limit: int = LINE) -> str | None:
        """The same where there may be nothing."""
        return self.line(*keys, limit=limit) or None

    def words(self, *keys: str) -> list[str]:
        """A list of short texts."""
        found = [entry.line() for entry in self.all(*keys)]
        return [word for word in found if word][:LIST_LIMIT]

    def story(self, *keys: str, form: Form = "rich") -> Story:
        """A longer text, which may be HTML: paragraphs and lines of lists."""
        here = self._words(*keys)
        text = here._text()
        if text is None:
            return Story()
        story = story_of(text, form)
        if not story.fits(TEXT, LIST_LIMIT):
            self.desk.refuse(here.path, "This is longer than a text may be.")
            return Story()
        self.desk.take(here.path)
        for dropped in story.dropped:
            self.desk.more.append(Leftover(pointer_to(here.path), dropped.value, dropped.why))
        return story

    def url(self, *keys: str) -> str | None:
        """A web address that may be linked; what people leave out of it is put in."""
        here = self._words(*keys)
        text = here._text()
        if text is None:
            return None
        address = text.strip()
        if judge_url(address) == "bare":
            address = f"https://{address}"
        if judge_url(address) != "safe" or len(address) > ADDRESS:
            self.desk.refuse(here.path, "This is not an address that may be linked.")
            return None
        self.desk.take(here.path)
        return address

    def email(self, *keys: str) -> str | None:
        """An e-mail address."""
        here = self._words(*keys)
        text = here._text()
        if text is None:
            return None
        if not EMAIL.fullmatch(text.strip()) or len(text) > LINE:
            self.desk.refuse(here.path, "This is not an e-mail address.")
            return None
        self.desk.take(here.path)
        return text.strip()

    def date(self, *keys: str) -> Values | None:
        """A date, or what stands in its place."""
        text = self.line(*keys, limit=100)
        return date_of(text) if text else None

    def period(self, *keys: str) -> Values | None:
        """From when to when, where one text says both."""
        text = self.line(*keys, limit=100)
        return period_of(text) if text else None

    def choice(self, *keys: str, of: Callable[[str], bool]) -> str | None:
        """A word of a few that are known; any other is left."""
        here = self._words(*keys)
        if not isinstance(here.value, str) or not of(here.value.strip()):
            return None
        self.desk.take(here.path)
        return here.value.strip()

    def number(self, key: str) -> float:
        """A number; 0 where there is none."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        if isinstance(value, bool) or not isinstance(value, int | float):
            return 0
        self.desk.take((*self.path, key))
        return value

    def flag(self, *keys: str) -> bool | None:
        """Yes or no, also as XML writes it; nothing where neither is said."""
        here = self._words(*keys)
        said = {"true": True, "1": True, "false": False, "0": False}.get(str(here.value).strip().lower())
        if said is not None:
            self.desk.take(here.path)
        return said

    def pass_over(self, *keys: str) -> None:
        """These only say how the other program works inside."""
        for key in keys:
            self.desk.take((*self.path, key))

    def style(self, *keys: str) -> None:
        """These are about looks: they are told together, in one piece."""
        for key in keys:
            if self.has(key):
                self.desk.take((*self.path, key))
                self.desk.styles[pointer_to((*self.path, key))] = self.value[key]

    def refuse(self, why: str) -> None:
        """Say why this is left."""
        self.desk.refuse(self.path, why)

    def fold(self, why: str) -> None:
        """What is left of this is told in one piece."""
        self.desk.folded[self.path] = why

    def _words(self, *keys: str) -> "View":
        here = self.at(*keys) if keys else self
        if isinstance(here.value, list) and len(here.value) == 1:
            here = replace(here, value=here.value[0], path=(*here.path, 0))
        return here.at(WORDS) if isinstance(here.value, dict) and WORDS in here.value else here

    def _text(self) -> str | None:
        value = self.value
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
        if isinstance(value, str):
            return value if value.strip() else None
        if says_something(value):
            self.refuse(f"This should be text, but it is {kind_of(value)}.")
        return None


def says_something(value: Any) -> bool:
    """Whether there is anything that somebody wrote."""
    if isinstance(value, str):
        return bool(value.strip())
    if isinstance(value, dict):
        return any(says_something(child) for child in value.values())
    if isinstance(value, list):
        return any(says_something(child) for child in value)
    return value not in (None, False, 0)


def cleaned(value: Any) -> Any:
    """The same without characters that nothing can print."""
    if isinstance(value, dict):
        return {UNPRINTABLE.sub("", str(key)): cleaned(child) for key, child in value.items()}
    if isinstance(value, list):
        return [cleaned(child) for child in value]
    return UNPRINTABLE.sub("", value) if isinstance(value, str) else value


def _children(value: Any) -> Iterator[tuple[str | int, Any]]:
    return iter(value.items()) if isinstance(value, dict) else iter(enumerate(value))
