"""The same document is the same file, byte by byte, in every process, on every day, in every place."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from curricle.engines.render import templates
from curricle.engines.render.formats import FORMATS

from .. import specimen

ROOT = Path(__file__).parents[4]
NAMES = ("full", "sample-academic", "sample-arabic", "signs")
# What hashing, the clock and the place may change, and must not.
PLACES = (
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "20261120", "TZ": "America/Anchorage", "LC_ALL": "C.UTF-8"},
)
PROGRAM = """
import hashlib, json, sys
from datetime import UTC, datetime
from curricle.engines.render.formats import FORMATS, export_json

made = {}
for name, raw in json.load(sys.stdin).items():
    for form in FORMATS:
        for day in (None, datetime(2026, 11, 20, 8, 30, tzinfo=UTC)):
            file = export_json(raw.encode(), form, {"created": day} if day else {})
            assert file.data, (name, form, file.findings)
            made[f"{name} {form} {day}"] = hashlib.sha256(file.data).hexdigest()
print(json.dumps(made))
"""


def made_by_a_process_of_its_own(
    documents: dict[str, str], place: dict[str, str], folder: Path
) -> dict[str, str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        input=json.dumps(documents),
        env={**os.environ, **place, "PYTHONPATH": str(ROOT / "src")},
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, str] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def documents() -> dict[str, str]:
    chosen = {name: specimen.specimen(name).model_dump_json() for name in NAMES}
    for found in templates():
        document = specimen.full()
        document.presentation.template = found.id
        chosen[found.id] = document.model_dump_json()
    return chosen


def test_two_processes_make_the_same_bytes_of_every_format(documents: dict[str, str], tmp_path: Path) -> None:
    one, other = (made_by_a_process_of_its_own(documents, place, tmp_path) for place in PLACES)
    assert len(one) == len(documents) * len(FORMATS) * 2
    assert {key for key in one if one[key] != other[key]} == set()
    # The day is in the files that have a place for it, and in no other.
    dated = {key.split()[1] for key in one if key.endswith("None") and one[key] != one[_on_a_day(key)]}
    assert dated == {"pdf", "docx"}


def _on_a_day(key: str) -> str:
    return key.replace("None", "2026-11-20 08:30:00+00:00")
