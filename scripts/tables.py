"""Writes what is made from the code: tables of settings, errors and scores, and the schema of the document.

``python -m scripts.tables`` writes them; tests say when they are out of date.
"""

import importlib
import json
import sys
from pathlib import Path
from typing import Any, get_args

ROOT = Path(__file__).resolve().parents[1]
SETTINGS = ROOT / "docs" / "operator" / "settings.md"
ERRORS = ROOT / "docs" / "contributor" / "errors.md"
SCORING = ROOT / "docs" / "user" / "scoring.md"
SCHEMA = ROOT / "src" / "curricle" / "engines" / "resume" / "schema.json"
BEGIN, END = "<!-- made by scripts/tables.py -->", "<!-- end -->"
PROFILES = ("<!-- profiles: made by scripts/tables.py -->", "<!-- end of profiles -->")


def _type_of(annotation: Any) -> str:
    """The type in words."""
    if choices := get_args(annotation):
        if all(isinstance(choice, str) for choice in choices):
            return " or ".join(f"`{choice}`" for choice in choices)
        return "JSON"
    names = {"int": "number", "float": "number", "bool": "true or false", "str": "text", "Path": "folder"}
    return names.get(annotation.__name__, "secret")


def _default_of(value: Any) -> str:
    """The default as it would be written in the environment."""
    text = value.get_secret_value() if hasattr(value, "get_secret_value") else str(value)
    if isinstance(value, bool):
        text = text.lower()
    if isinstance(value, list):
        text = str(value).replace("'", '"')
    return f"`{text}`" if text else "empty"


def settings_table() -> str:
    """All settings: name, type, default, meaning."""
    from curricle.platform.settings import Settings

    lines = ["| Setting | Type | Default | Meaning |", "|---|---|---|---|"]
    for name, field in Settings.model_fields.items():
        cells = (
            f"`{name.upper()}`",
            _type_of(field.annotation),
            _default_of(field.default),
            field.description or "",
        )
        lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(lines)


def errors_table() -> str:
    """All error codes: code, status, meaning, and where they come from."""
    from curricle.platform.errors import all_errors

    # A class is known once its file is imported, and every error names its code.
    for path in sorted((ROOT / "src" / "curricle").rglob("*.py")):
        if '\n    code = "' in path.read_text(encoding="utf-8"):
            importlib.import_module(".".join(path.relative_to(ROOT / "src").with_suffix("").parts))
    lines = ["| Code | Status | Meaning | Raised by |", "|---|---|---|---|"]
    for kind in all_errors():
        meaning = " ".join((kind.__doc__ or kind.title).split())
        place = kind.__module__.removeprefix("curricle.")
        lines.append(f"| `{kind.code}` | {kind.status} | {meaning} | `{place}` |")
    return "\n".join(lines)


def scoring_table() -> str:
    """All checks of readiness by part: points, reason, and what it rests on."""
    from curricle.engines.ats.check.weights import Weights

    weights = Weights.load()
    lines = ["| Check | Points | Why | Rests on |", "|---|---|---|---|"]
    for code, label in weights.part_labels.items():
        checks = [check for check in weights.checks if check.part == code]
        total = sum(check.points for check in checks)
        lines.append(f"| **{label}** | **{total:g}** | | |")
        for check in checks:
            points = f"{check.points:g}" if check.points else "some profiles"
            basis = "judgement; " if check.is_judgement else ""
            lines.append(f"| {check.label} | {points} | {check.why} | {basis}{check.source} |")
    return "\n".join(lines)


def profiles_table() -> str:
    """The fields of work, and what is different in each."""
    from curricle.engines.ats.check.weights import Weights

    lines = ["| Profile | For | What is different |", "|---|---|---|"]
    for profile in Weights.load().profiles.values():
        lines.append(f"| `{profile.code}` | {profile.label} | {profile.why} |")
    return "\n".join(lines)


def schema_text() -> str:
    """The schema of the document, for those who read one without its models."""
    from curricle.engines.resume import schema

    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def fresh(path: Path, table: str, marks: tuple[str, str] = (BEGIN, END)) -> str:
    """The document with the table in its place."""
    begin, end = marks
    head, _, rest = path.read_text(encoding="utf-8").partition(begin)
    return f"{head}{begin}\n{table}\n{end}{rest.partition(end)[2]}"


def keep(path: Path, text: str) -> None:
    """Writes a file where it has changed, and says so."""
    if text != path.read_text(encoding="utf-8"):
        path.write_text(text, encoding="utf-8")
        print(f"wrote {path.relative_to(ROOT)}")


def main() -> int:
    """Writes all, and says what has changed."""
    tables = (
        (SETTINGS, settings_table(), (BEGIN, END)),
        (ERRORS, errors_table(), (BEGIN, END)),
        (SCORING, scoring_table(), (BEGIN, END)),
        (SCORING, profiles_table(), PROFILES),
    )
    for path, table, marks in tables:
        keep(path, fresh(path, table, marks))
    keep(SCHEMA, schema_text())
    return 0


if __name__ == "__main__":
    sys.exit(main())
