"""What an imported JSON Resume says that the document does not, kept so that it comes back out unchanged."""

import json
from collections.abc import Iterable
from typing import Any

from curricle.engines.resume.json_resume.field import Values

OURS = "x-curricle"
EXTRAS_KEY = "json_resume"


def is_same(one: object, other: object) -> bool:
    """Whether two values are the same JSON, whatever the order of keys; 1 and true are not."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def without_ours(value: Any) -> Any:
    """A JSON Resume without what travels under ``x-curricle``."""
    if isinstance(value, dict):
        return {key: without_ours(child) for key, child in value.items() if key != OURS}
    if isinstance(value, list):
        return [without_ours(child) for child in value]
    return value


class Residue:
    """For each object the keys that nobody knows, and those that were written otherwise than we write them.

    The latter are put back only while our own writing is still what it was: an edit wins over the past.
    """

    def __init__(self, kept: object = None) -> None:
        self.kept: dict[str, Any] = dict(kept) if isinstance(kept, dict) else {}

    def note(self, address: str, original: Values, written: Values, apart: Iterable[str] = ()) -> list[str]:
        """Remember how the original differs from what we write; returns the keys that we do not write."""
        unknown: Values = {}
        exact: Values = {}
        for key in {**original, **written}.keys() - {OURS, *apart}:
            if key in original and key not in written:
                unknown[key] = original[key]
            elif key not in original:
                exact[key] = {"was": written[key]}
            elif not is_same(original[key], written[key]):
                exact[key] = {"was": written[key], "is": original[key]}
        entry = {
            name: {key: values[key] for key in sorted(values)}
            for name, values in (("unknown", unknown), ("exact", exact))
            if values
        }
        if entry:
            self.kept[address] = entry
        return sorted(unknown)

    def apply(self, address: str, written: Values) -> Values:
        """What we write, with what was kept put back."""
        entry = self.kept.get(address)
        if not isinstance(entry, dict):
            return dict(written)
        unknown, exact = entry.get("unknown"), entry.get("exact")
        restored = {**unknown, **written} if isinstance(unknown, dict) else dict(written)
        for key, pair in exact.items() if isinstance(exact, dict) else ():
            if isinstance(pair, dict) and key in written and is_same(pair.get("was"), written[key]):
                if "is" in pair:
                    restored[key] = pair["is"]
                else:
                    del restored[key]
        return restored
