"""A document read at a glance: for a process that prints it once and is gone, without the models.

The models take longer to be built than the pages to be made. What they are stands in ``schema.json``, and a
sound document of our own can be checked against that alone. Where there is any doubt nothing is read, for
only the models can say what is wrong: whoever asks here has to ask them then.
"""

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Final, NoReturn, cast

from curricle.engines.resume.ids import fresh_id
from curricle.engines.resume.kind import DateKind, ItemKind, PartKind, PeriodKind
from curricle.engines.resume.source import read_json

if TYPE_CHECKING:
    from curricle.engines.resume.model import Document

Rule = Mapping[str, Any]

_ROOT: Final = "Document"
_KINDS: Final = {"Date": DateKind, "Period": PeriodKind, "Role": ItemKind}
_PLAIN: Final = {"string": str, "boolean": bool, "integer": int}


class Glimpse(PartKind):
    """A part with the names and values that the model's would have, for who only looks at them."""

    model_fields: ClassVar[Mapping[str, Rule]]

    def __init__(self, values: dict[str, Any]) -> None:
        self.__dict__ = values

    def model_copy(self, *, update: Mapping[str, Any] | None = None) -> "Glimpse":
        """The same part with other values, as the model's."""
        return type(self)({**vars(self), **(update or {})})


def glance(raw: bytes) -> "Document | None":
    """A document of our own in JSON with nothing to say about its structure; for all else, nothing.

    What comes back reads as a document. It cannot be written down, changed in depth, or compared.
    """
    value, findings = read_json(raw)
    if value is None or findings:
        return None
    try:
        made = _Reader().part(_ROOT, value)
    except _Doubt:
        return None
    return cast("Document", made)


class _Doubt(Exception):
    """Something that only the models can judge."""


class _Reader:
    """Builds the parts of one document."""

    def __init__(self) -> None:
        self.ids: set[str] = set()

    def part(self, name: str, given: object) -> Glimpse:
        """A part by the name of its model."""
        kind = _kind(name)
        if not isinstance(given, dict) or not given.keys() <= kind.model_fields.keys():
            _doubt()
        values = {
            field: self.value(rule, given[field]) if field in given else self.absent(field, rule)
            for field, rule in kind.model_fields.items()
        }
        if "id" in given:
            if given["id"] in self.ids:
                _doubt()
            self.ids.add(given["id"])
        return kind(values)

    def absent(self, field: str, rule: Rule) -> object:
        """What stands where nothing was given."""
        if "default" in rule:
            return rule["default"]
        if "$ref" in rule:
            return self.part(_last(rule["$ref"]), {})
        if field == "id":
            return fresh_id()
        empty: dict[str, type] = {"array": list, "object": dict}
        # A text without a default has to be given.
        return empty[rule["type"]]() if rule["type"] in empty else _doubt()

    def value(self, rule: Rule, given: Any) -> object:
        """A value that a rule allows."""
        if "anyOf" in rule:
            return self.one_of(rule["anyOf"], given)
        if "discriminator" in rule:
            tags = rule["discriminator"]
            tag = given.get(tags["propertyName"]) if isinstance(given, dict) else None
            known = tags["mapping"].get(tag) if isinstance(tag, str) else None
            return self.part(_last(known), given) if known else _doubt()
        if "$ref" in rule:
            return self.part(_last(rule["$ref"]), given)
        kind = rule["type"]
        if kind == "array":
            return self.listed(rule, given)
        if kind == "object":
            is_free = rule["additionalProperties"] is True and isinstance(given, dict)
            return dict(given) if is_free else _doubt()
        # Among numbers true is one too, and 1.0 is 1.
        return given if type(given) is _PLAIN[kind] and _fits(rule, given) else _doubt()

    def one_of(self, rules: list[Rule], given: Any) -> object:
        """A value for which there are several rules: nothing, a part, or a text that may stand for a date."""
        if given is None and {"type": "null"} in rules:
            return None
        named = next((_last(rule["$ref"]) for rule in rules if "$ref" in rule), None)
        if isinstance(given, dict) and named:
            return self.part(named, given)
        if isinstance(given, str) and named == "Date":
            return self.part(named, {"value": given})
        return self.value(next(rule for rule in rules if rule.get("type") != "null"), given)

    def listed(self, rule: Rule, given: Any) -> list[object]:
        """A list that is not too long."""
        if not isinstance(given, list) or len(given) > rule.get("maxItems", len(given)):
            _doubt()
        return [self.value(rule["items"], one) for one in given]


def _fits(rule: Rule, given: Any) -> bool:
    return (
        given == rule.get("const", given)
        and given in rule.get("enum", (given,))
        and ("maxLength" not in rule or len(given) <= rule["maxLength"])
        and ("pattern" not in rule or re.fullmatch(rule["pattern"], given) is not None)
    )


def _doubt() -> NoReturn:
    raise _Doubt


def _last(place: str) -> str:
    return place.rpartition("/")[2]


@cache
def _rules() -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(Path(__file__).with_name("schema.json").read_text("utf-8"))
    return {_ROOT: schema, **schema["$defs"]}


@cache
def _kind(name: str) -> type[Glimpse]:
    """What a part of that name is made of."""
    kind = ItemKind if name.endswith("Item") else _KINDS.get(name, PartKind)
    return type(name, (Glimpse, kind), {"model_fields": _rules()[name]["properties"]})
