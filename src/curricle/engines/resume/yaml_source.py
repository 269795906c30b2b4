"""Reading YAML that anybody may have sent: text, lists and objects, bounded however it refers to itself."""

import re
from collections.abc import Iterator
from typing import Any

from curricle.engines.finding import Finding
from curricle.engines.resume.source import MAX_BYTES, MAX_DEPTH, MAX_NODES, Report

_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,15})(?:\.\d{1,15})?")
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_FLAGS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}


class Unquoted(str):
    """A text that stood without quotes: a number where one belongs, as written anywhere else."""

    __slots__ = ()


class _Unread(Exception):
    """YAML that is not read, with the finding's code and words."""

    def __init__(self, code: str, message: str, line: int) -> None:
        super().__init__(message)
        self.code = code
        self.line = line


def read_yaml(raw: bytes) -> tuple[dict[str, Any] | None, list[Finding]]:
    """The object that a YAML file holds, or what is wrong with it. Never raises.

    Dates and numbers stay as they are written, for a document has texts where others have them:
    ``2020-01`` is no date and ``1.0`` is no number, but under ``presentation.config`` numbers are.
    """
    import yaml  # type: ignore[import-untyped]

    report = Report()
    if len(raw) > MAX_BYTES:
        report.add("too_large", (), f"This is larger than {MAX_BYTES // 1_000_000} MB; no resume is.")
        return None, report.close()
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        text = raw.decode("utf-8-sig")
        value = _Builder(yaml.parse(text, Loader=loader)).build()
    except UnicodeDecodeError as error:
        report.add("not_utf8", (), f"This is not UTF-8 text (byte {error.start}).", byte=error.start)
    except _Unread as error:
        message = f"{error} (line {error.line})."
        report.add("yaml_refused", (), message, reason=error.code, line=error.line)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark is not None else 1
        problem = getattr(error, "problem", None) or "it cannot be read"
        report.add("not_yaml", (), f"This is not YAML: {problem} in line {line}.", line=line)
    else:
        if isinstance(value, dict):
            return value, []
        report.add("not_an_object", (), "A document is an object: names with values.")
    return None, report.close()


class _Builder:
    """Plain values from the parser's events: no types are made, and no object more often than is bearable."""

    def __init__(self, events: Iterator[Any]) -> None:
        self.events = events
        self.nodes = 0
        self.anchors: dict[str, tuple[Any, int]] = {}
        self.line = 1

    def build(self) -> Any:
        """The first document of the file."""
        value: Any = None
        for event in self.events:
            name = type(event).__name__
            if name in {"ScalarEvent", "MappingStartEvent", "SequenceStartEvent", "AliasEvent"}:
                value = self._value(event, 0)
            if name == "DocumentEndEvent":
                break
        return _settled(value, ())

    def _value(self, event: Any, depth: int) -> Any:
        self.line = event.start_mark.line + 1
        name = type(event).__name__
        if name == "AliasEvent":
            return self._alias(event.anchor)
        self._count(1)
        if depth > MAX_DEPTH:
            raise _Unread("depth", f"This is nested deeper than {MAX_DEPTH} levels", self.line)
        if getattr(event, "tag", None) not in (None, "!") and not event.tag.startswith(
            "tag:yaml.org,2002:str"
        ):
            raise _Unread("tag", f"The tag {event.tag[:60]} is not read; leave it out", self.line)
        before = self.nodes
        value: Any
        if name == "ScalarEvent":
            value = self._scalar(event)
        elif name == "MappingStartEvent":
            value = self._mapping(depth)
        else:
            value = self._sequence(depth)
        if event.anchor is not None:
            self.anchors[event.anchor] = (value, self.nodes - before + 1)
        return value

    def _count(self, nodes: int) -> None:
        self.nodes += nodes
        if self.nodes > MAX_NODES:
            raise _Unread("size", "There is far more in this than any resume holds", self.line)

    def _alias(self, anchor: str) -> Any:
        if anchor not in self.anchors:
            raise _Unread("alias", f"There is no “&{anchor[:60]}” before “*{anchor[:60]}”", self.line)
        value, nodes = self.anchors[anchor]
        # What is referred to counts as often as it stands there: a few lines could stand for billions.
        self._count(nodes)
        return value

    def _scalar(self, event: Any) -> str | bool | None:
        text: str = event.value
        if event.style not in (None, ""):
            return text
        if text in _NOTHING:
            return None
        return _FLAGS[text] if text in _FLAGS else Unquoted(text)

    def _mapping(self, depth: int) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for event in self.events:
            if type(event).__name__ == "MappingEndEvent":
                break
            key = self._value(event, depth + 1)
            if not isinstance(key, str):
                # The short words for yes and nothing may well be meant as names.
                key = event.value if type(event).__name__ == "ScalarEvent" else None
            if key is None:
                raise _Unread("key", "A name must be text", self.line)
            if key in made:
                raise _Unread("duplicate", f"“{key[:60]}” is given twice", self.line)
            made[str(key)] = self._value(next(self.events), depth + 1)
        return made

    def _sequence(self, depth: int) -> list[Any]:
        made: list[Any] = []
        for event in self.events:
            if type(event).__name__ == "SequenceEndEvent":
                break
            made.append(self._value(event, depth + 1))
        return made


def _settled(value: Any, path: tuple[str, ...]) -> Any:
    """Plain values, with numbers where only numbers can be meant."""
    if isinstance(value, dict):
        return {key: _settled(inner, (*path, key)) for key, inner in value.items()}
    if isinstance(value, list):
        return [_settled(inner, path) for inner in value]
    if isinstance(value, Unquoted):
        takes_numbers = path[:2] == ("presentation", "config") or path == ("schema_version",)
        if takes_numbers and _NUMBER.fullmatch(value):
            return float(value) if "." in value else int(value)
        return str(value)
    return value
