"""What an engine said, as answers show it."""

import json
from collections.abc import Iterable
from typing import Any, Final

from curricle.engines.tex import Diagnostic, Result

# Beyond this nobody reads on; a document without end has complaints without end.
MOST: Final = 100
LONGEST_ORIGINAL: Final = 2000
LOG_TAIL: Final = 8000


def describe(diagnostics: Iterable[Diagnostic]) -> list[dict[str, Any]]:
    """The diagnostics, those that must be mended first, and not without end."""
    order = {"error": 0, "warning": 1, "info": 2}
    ranked = sorted(diagnostics, key=lambda one: order[one.severity])[:MOST]
    return [_described(one) for one in ranked]


def _described(diagnostic: Diagnostic) -> dict[str, Any]:
    shown = diagnostic.as_dict()
    shown["original"] = shown["original"][:LONGEST_ORIGINAL]
    return {name: clean(value) if isinstance(value, str) else value for name, value in shown.items()}


def clean(text: str) -> str:
    """Text that JSON and the database can hold: an engine may echo bytes that are no text."""
    return text.replace("\x00", "\ufffd").encode("utf-8", "replace").decode()


def tail(result: Result) -> str:
    """The end of the log, where the worst stands."""
    return clean(result.log[-LOG_TAIL:])


def split(diagnostics: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """What must be mended, and the rest, of diagnostics as they are stored."""
    found: list[dict[str, Any]] = json.loads(diagnostics)
    errors = [one for one in found if one["severity"] == "error"]
    return errors, [one for one in found if one["severity"] != "error"]
