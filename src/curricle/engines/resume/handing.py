"""A file read as data, told as JSON text: what a child process calls by name and hands back."""

import json
from typing import Any, Final

from curricle.engines.resume.reading import Reading, read_if_data

# What stands beside a document while it is looked over; more than this nobody looks at.
MOST_SHOWN: Final = 200_000


def read_data_json(raw: bytes) -> str | None:
    """The reading of a file that holds data, with its source as text; nothing where it holds no data."""
    reading = read_if_data(raw)
    return None if reading is None else json.dumps(told(reading, raw), ensure_ascii=False)


def told(reading: Reading, raw: bytes) -> dict[str, Any]:
    """A reading as JSON shows it."""
    document = reading.document
    return {
        "kind": reading.kind,
        "document": document.model_dump(mode="json", exclude_none=True) if document is not None else None,
        "leftover": [one.as_dict() for one in reading.leftover],
        "findings": [finding.as_dict() for finding in reading.findings],
        "text": source_of(raw),
    }


def source_of(raw: bytes) -> str:
    """What stands in the file, for people: text as it is, and the tables of an archive one after another."""
    from curricle.engines.resume.foreign.archive import Refused, is_zip

    if is_zip(raw):
        try:
            return _tables(raw)[:MOST_SHOWN]
        except Refused:
            return ""
    if raw.startswith(b"%PDF-"):
        from curricle.engines.resume.foreign.europass import embedded_in

        raw = embedded_in(raw) or b""
    return raw[: 4 * MOST_SHOWN].decode("utf-8-sig", "replace")[:MOST_SHOWN]


def _tables(raw: bytes) -> str:
    from curricle.engines.resume.foreign.archive import read_wanted
    from curricle.engines.resume.foreign.linkedin.kinds import kind_of_file
    from curricle.engines.resume.foreign.linkedin.table import text_of

    files, _ = read_wanted(raw, lambda name: name.lower().endswith(".csv") and kind_of_file(name) is not None)
    return "\n\n".join(
        f"{name.rpartition('/')[2]}\n{text_of(content).strip()}" for name, content in files.items()
    )
