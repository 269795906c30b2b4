"""Templates: folders that say what they are, and the settings that they take."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from curricle.engines.finding import Finding

POINTER = "/presentation/config"


@dataclass(frozen=True, slots=True)
class Template:
    """What a template's manifest says, and the line of Typst that runs it."""

    id: str
    name: str
    version: str
    category: str
    description: str
    required_sections: tuple[str, ...]
    optional_sections: tuple[str, ...]
    fonts: tuple[str, ...]
    configuration: Mapping[str, Any]
    main: bytes

    def defaults(self) -> dict[str, Any]:
        """The settings of somebody who chose none."""
        return {key: rule["default"] for key, rule in self.configuration["properties"].items()}


@cache
def template_ids() -> tuple[str, ...]:
    """The ids of all bundled templates."""
    folder = files(__package__) / "templates"
    return tuple(sorted(entry.name for entry in folder.iterdir() if (entry / "manifest.json").is_file()))


def templates() -> tuple[Template, ...]:
    """All bundled templates."""
    return tuple(found for name in template_ids() if (found := template(name)) is not None)


@cache
def template(template_id: str) -> Template | None:
    """A bundled template by its id, or nothing."""
    if template_id not in template_ids():
        return None
    folder = files(__package__) / "templates" / template_id
    raw = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return Template(
        id=raw["id"],
        name=raw["name"],
        version=raw["version"],
        category=raw["category"],
        description=raw["description"],
        required_sections=tuple(raw["required_sections"]),
        optional_sections=tuple(raw["optional_sections"]),
        fonts=tuple(raw["fonts"]),
        configuration=raw["configuration"],
        main=f'#import "/{raw["id"]}/template.typ": resume\n#resume(json("/data.json"))\n'.encode(),
    )


def configure(chosen: Template, config: Mapping[str, Any]) -> tuple[dict[str, Any], list[Finding]]:
    """The settings to typeset with; what cannot be used is a finding and the default stands in."""
    settings = chosen.defaults()
    findings: list[Finding] = []
    rules = chosen.configuration["properties"]
    for key, value in config.items():
        pointer = f"{POINTER}/{key.replace('~', '~0').replace('/', '~1')}"
        if key not in rules:
            known = ", ".join(sorted(rules))
            message = f"The template “{chosen.name}” has no setting “{key[:100]}”. It takes: {known}."
            findings.append(Finding("config.unknown", "error", pointer, message, {"key": key[:100]}))
        elif problem := _problem(value, rules[key]):
            message = f"{rules[key]['title']}: {problem}."
            findings.append(Finding("config.invalid", "error", pointer, message, {"key": key}))
        else:
            settings[key] = value
    return settings, findings


def _problem(value: object, rule: Mapping[str, Any]) -> str | None:
    if rule["type"] == "number":
        low, high = rule["minimum"], rule["maximum"]
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            return f"a number from {low} to {high} is needed"
        return None
    if not isinstance(value, str):
        return "a text is needed"
    if "enum" in rule and value not in rule["enum"]:
        return f"choose one of {', '.join(rule['enum'])}"
    if "pattern" in rule and not re.fullmatch(rule["pattern"], value):
        return f"write it like {rule['default']}"
    return None
