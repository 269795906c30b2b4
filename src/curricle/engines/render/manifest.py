"""What a template says of itself: its manifest, read and checked."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from curricle.engines.finding import Finding
from curricle.engines.render import font
from curricle.engines.render.configuration import defaults_of, schema_of
from curricle.engines.resume.kind import SECTION_TYPES

VERSION: Final = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")
IDENTIFIER: Final = re.compile(r"[a-z][a-z0-9-]{0,63}")
_TEXTS: Final = ("id", "name", "version", "category", "description")
_RULE_TYPES: Final = ("string", "number", "integer", "boolean")
_BOUNDS: Final = "a number needs a “minimum” and a “maximum”"


@dataclass(frozen=True, slots=True)
class Template:
    """A template in one version, and the lines of Typst that run it."""

    id: str
    name: str
    version: str
    category: str
    description: str
    required_sections: tuple[str, ...]
    optional_sections: tuple[str, ...]
    fonts: tuple[str, ...]
    # The JSON Schema of its settings.
    configuration: Mapping[str, Any]
    main: bytes
    is_active: bool = True
    columns: tuple[int, ...] = (1,)
    # Whether the side column is read before the main one.
    side_first: bool = False
    # Whether publications are numbered references, with their authors first.
    numbers_references: bool = False
    # The files of a template that is no part of the package, by their paths.
    files: Mapping[str, bytes] = field(default_factory=dict)

    def defaults(self) -> dict[str, Any]:
        """The settings of somebody who chose none."""
        return defaults_of(self.configuration)


def main_file(folder: str, *, has_feet: bool) -> bytes:
    """The lines that run the template of a folder: what it makes of the data, with a mark at the end."""
    return (
        f'#import "{folder}/template.typ": resume\n#import "/shared/ending.typ": ended\n'
        f'#ended(resume(json("/data.json")), feet: {str(has_feet).lower()})\n'
    ).encode()


def build(
    raw: Mapping[str, Any],
    folder: str,
    files: Mapping[str, bytes] | None = None,
    *,
    has_feet: bool = False,
) -> Template:
    """The template of a sound manifest; ``has_feet`` where its pages have those of ``ending.typ``."""
    own = raw.get("configuration", {})
    fonts = tuple(raw["fonts"])
    columns = tuple(raw.get("columns", [1]))
    properties = dict(own.get("properties", {}))
    if len(columns) == 1:
        # Where there is nothing to choose there is no setting, and without a side nothing to put there.
        properties["columns"] = {"enum": [2], "default": 2} if columns == (2,) else None
        if columns == (1,):
            properties["side"] = None
    else:
        properties["columns"] = {
            "enum": list(columns),
            "default": columns[0],
            **properties.get("columns", {}),
        }
    return Template(
        id=raw["id"],
        name=raw["name"],
        version=raw["version"],
        category=raw["category"],
        description=raw["description"],
        required_sections=tuple(raw.get("required_sections", ())),
        optional_sections=tuple(raw.get("optional_sections", ())),
        fonts=fonts,
        configuration=schema_of(raw["id"], raw["version"], raw["name"], {"properties": properties}, fonts),
        main=main_file(folder, has_feet=has_feet),
        is_active=raw.get("active", True),
        columns=columns,
        side_first=raw.get("side", "last") == "first",
        numbers_references=raw.get("references", "entries") == "numbered",
        files=dict(files or {}),
    )


def read_manifest(text: str) -> tuple[dict[str, Any] | None, list[Finding]]:
    """A manifest that somebody wrote, or all that is wrong with it."""
    try:
        raw = json.loads(text)
    except json.JSONDecodeError as error:
        return None, [_fault("", f"This is not JSON: {error.msg}", line=error.lineno)]
    except RecursionError:
        return None, [_fault("", "This is nested too deeply")]
    if not isinstance(raw, dict):
        return None, [_fault("", "A manifest is a JSON object")]
    findings = [*_text_faults(raw), *_list_faults(raw)]
    own = raw.get("configuration", {})
    properties = own.get("properties", {}) if isinstance(own, dict) else None
    if not isinstance(properties, dict):
        findings.append(_fault("/configuration", "“configuration” is an object with “properties”"))
    else:
        for key, rule in properties.items():
            if problem := _rule_fault(rule):
                findings.append(_fault(f"/configuration/properties/{key}", problem))
    return (None if findings else raw), findings


def _fault(pointer: str, message: str, line: int | None = None) -> Finding:
    place = f" (line {line})" if line else ""
    return Finding(
        "template.manifest_invalid", "error", pointer, f"manifest.json{place}: {message}.", {"line": line}
    )


def _text_faults(raw: Mapping[str, Any]) -> list[Finding]:
    faults = [
        _fault(f"/{key}", f"“{key}” is missing, or not a text")
        for key in _TEXTS
        if not isinstance(raw.get(key), str) or not raw[key] or len(raw[key]) > 1000
    ]
    if faults:
        return faults
    if not IDENTIFIER.fullmatch(raw["id"]):
        faults.append(_fault("/id", "an id is small letters, digits and hyphens, and begins with a letter"))
    if not VERSION.fullmatch(raw["version"]):
        faults.append(_fault("/version", "a version is written like 1.0.0"))
    if not isinstance(raw.get("active", True), bool):
        faults.append(_fault("/active", "“active” is true or false"))
    if raw.get("side", "last") not in ("first", "last"):
        faults.append(_fault("/side", "“side” is “first” or “last”: when the side column is read"))
    if raw.get("references", "entries") not in ("entries", "numbered"):
        faults.append(_fault("/references", "“references” is “entries” or “numbered”"))
    return faults


def _list_faults(raw: Mapping[str, Any]) -> list[Finding]:
    faults: list[Finding] = []
    for key in ("required_sections", "optional_sections"):
        names = raw.get(key, [])
        if not isinstance(names, list) or any(name not in SECTION_TYPES for name in names):
            faults.append(_fault(f"/{key}", f"“{key}” is a list of {', '.join(SECTION_TYPES)}"))
    fonts = raw.get("fonts")
    if not isinstance(fonts, list) or not fonts or any(name not in font.families() for name in fonts):
        faults.append(_fault("/fonts", f"“fonts” is a list of {', '.join(font.families())}"))
    if raw.get("columns", [1]) not in ([1], [2], [1, 2], [2, 1]):
        faults.append(_fault("/columns", "“columns” is [1], [2], [1, 2] or [2, 1], the default first"))
    return faults


def _rule_fault(rule: object) -> str | None:
    """What is wrong with a setting; one that only changes a common setting need not say its type."""
    if rule is None or (isinstance(rule, dict) and "type" not in rule):
        return None
    if not isinstance(rule, dict):
        return "a setting is an object, or null to leave a common one out"
    if rule["type"] not in _RULE_TYPES:
        return f"a setting's type is one of {', '.join(_RULE_TYPES)}"
    if "title" not in rule or "default" not in rule:
        return "a setting needs a “title” and a “default”"
    is_bounded = rule["type"] not in ("number", "integer") or "enum" in rule
    return None if is_bounded or {"minimum", "maximum"} <= rule.keys() else _BOUNDS
