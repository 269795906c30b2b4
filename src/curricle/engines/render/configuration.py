"""The settings of a template: the common ones and its own, checked, each wrong one with its place."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from curricle.engines.finding import Finding, Severity
from curricle.engines.render.wording import languages
from curricle.engines.resume.pointer import pointer_to

Rule = Mapping[str, Any]
Rules = dict[str, dict[str, Any]]

PLACE: Final = ("presentation", "config")
# What WCAG asks of text of this size.
LEAST_CONTRAST: Final = 4.5
GROUPS: Final = (
    {"id": "colours", "title": "Colours"},
    {"id": "type", "title": "Type"},
    {"id": "space", "title": "Space"},
    {"id": "sections", "title": "Sections"},
    {"id": "words", "title": "Words and dates"},
    {"id": "photo", "title": "Photo"},
    {"id": "template", "title": "Of this template"},
)
_SHOWN: Final = 100


@cache
def common_rules() -> Rules:
    """The settings that every template takes unless its manifest says otherwise."""
    import json

    text = Path(__file__).with_name("configuration.json").read_text(encoding="utf-8")
    rules: Rules = json.loads(text)
    rules["heading_language"]["enum"] = ["document", *languages()]
    return rules


def schema_of(name: str, version: str, title: str, own: Rule, fonts: tuple[str, ...]) -> dict[str, Any]:
    """One JSON schema for a template: the common settings with what its manifest changes, then its own."""
    rules: Rules = {}
    changed: Mapping[str, Any] = own.get("properties", {})
    for key, rule in common_rules().items():
        change = changed.get(key, {})
        if change is not None:
            rules[key] = {**rule, **change}
    for key in ("font", "heading_font"):
        if key in rules:
            missing = [None] if key == "heading_font" else []
            rules[key]["enum"] = [*missing, *fonts]
    if "font" in rules and rules["font"].get("default") not in fonts:
        rules["font"]["default"] = fonts[0]
    for key, change in changed.items():
        if change is not None and key not in rules:
            rules[key] = {"x-group": "template", **change}
    for order, rule in enumerate(rules.values(), 1):
        rule["x-order"] = order
    used = {rule["x-group"] for rule in rules.values()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:curricle:schema:template:{name}:{version}",
        "title": f"Settings of {title}",
        "type": "object",
        "additionalProperties": False,
        "properties": rules,
        "x-groups": [group for group in GROUPS if group["id"] in used],
    }


def defaults_of(schema: Rule) -> dict[str, Any]:
    """The settings of somebody who chose none."""
    return {key: _default(rule) for key, rule in schema["properties"].items()}


def _default(rule: Rule) -> Any:
    if rule["type"] == "object":
        return {key: inner["default"] for key, inner in rule["properties"].items()} | rule.get("default", {})
    value = rule["default"]
    return list(value) if isinstance(value, list) else value


def settings_of(schema: Rule, config: Mapping[str, Any], name: str) -> tuple[dict[str, Any], list[Finding]]:
    """The settings to go on with; what cannot be used is a finding, and the default stands in."""
    settings = defaults_of(schema)
    findings: list[Finding] = []
    rules = schema["properties"]
    for key, value in config.items():
        if key not in rules:
            known = ", ".join(rules)
            message = f"The template “{name}” has no setting “{key[:_SHOWN]}”. It takes: {known}."
            findings.append(_finding("unknown", (key,), message, key=key[:_SHOWN]))
            continue
        problems = [
            _finding("invalid", (key, *path), f"{rules[key]['title']}: {problem}.", key=key)
            for path, problem in _problems(value, rules[key])
        ]
        findings += problems
        if not problems:
            settings[key] = {**settings[key], **value} if rules[key]["type"] == "object" else value
    findings += _pale(settings, rules, config)
    return settings, findings


def _finding(
    code: str, path: tuple[str | int, ...], message: str, severity: Severity = "error", **params: Any
) -> Finding:
    return Finding(f"config.{code}", severity, pointer_to((*PLACE, *path)), message, params)


def _pale(settings: Mapping[str, Any], rules: Rules, config: Mapping[str, Any]) -> Iterator[Finding]:
    for key in config:
        rule = rules.get(key)
        if rule is None or rule.get("format") != "color" or rule.get("x-paper"):
            continue
        ratio = contrast(settings[key])
        if ratio < LEAST_CONTRAST:
            message = (
                f"{rule['title']}: {settings[key]} on white has a contrast of {ratio:.1f} to 1; "
                f"below {LEAST_CONTRAST:g} many people cannot read it."
            )
            yield _finding("low_contrast", (key,), message, "warning", key=key, ratio=round(ratio, 2))


def contrast(colour: str) -> float:
    """The contrast of a colour on white paper, as WCAG counts it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 1.05 / (luminance + 0.05)


def _problems(value: object, rule: Rule) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if rule["type"] == "array":
        yield from _list_problems(value, rule)
    elif rule["type"] == "object":
        yield from _object_problems(value, rule)
    elif problem := _problem(value, rule):
        yield (), problem


def _list_problems(value: object, rule: Rule) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if not isinstance(value, list):
        yield (), "a list is needed"
        return
    if len(value) > rule["maxItems"]:
        yield (), f"at most {rule['maxItems']} entries fit"
        return
    for index, entry in enumerate(value):
        if problem := _problem(entry, rule["items"]):
            yield (index,), problem


def _object_problems(value: object, rule: Rule) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if not isinstance(value, dict):
        yield (), "an object is needed"
        return
    for key, inner in value.items():
        if key not in rule["properties"]:
            yield (key,), f"there is no “{str(key)[:_SHOWN]}”; there are {', '.join(rule['properties'])}"
        elif problem := _problem(inner, rule["properties"][key]):
            yield (key,), problem


def _choice_problem(value: object, choices: list[Any]) -> str | None:
    # True equals 1, and must not pass for it.
    if isinstance(value, str | int | None) and not isinstance(value, bool) and value in choices:
        return None
    return f"choose one of {', '.join(str(choice) for choice in choices if choice is not None)}"


def _problem(value: object, rule: Rule) -> str | None:
    if "enum" in rule:
        return _choice_problem(value, rule["enum"])
    if rule["type"] == "boolean":
        return None if isinstance(value, bool) else "true or false is needed"
    if rule["type"] in {"number", "integer"}:
        low, high = rule["minimum"], rule["maximum"]
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        return None if is_number and low <= value <= high else f"a number from {low} to {high} is needed"
    if not isinstance(value, str):
        return "a text is needed"
    if "pattern" in rule and not re.fullmatch(rule["pattern"], value):
        return (
            f"write it like {rule['default']}" if rule.get("default") else "this is not a name of a section"
        )
    return None
