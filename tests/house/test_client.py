"""The front end's types are generated from the schema of today."""

import hashlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.server

TYPES = Path(__file__).parents[2] / "web" / "src" / "client" / "schema.d.ts"


def test_the_client_is_fresh() -> None:
    command = [sys.executable, "-m", "curricle.entry.cli.main", "openapi"]
    schema = subprocess.run(command, capture_output=True, check=True).stdout.strip()
    generated = re.search(r"^// Schema ([0-9a-f]{64})$", TYPES.read_text(), re.MULTILINE)
    assert generated
    assert generated.group(1) == hashlib.sha256(schema).hexdigest(), (
        "run make client and commit what it wrote"
    )
