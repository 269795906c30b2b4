"""The front end's client is generated from today's schema."""

import hashlib
import json
import re

import pytest

from tests.house.schema import schema
from tests.house.source import ROOT

CLIENT = ROOT / "web" / "src" / "client" / "schema.d.ts"


@pytest.mark.skipif(not (ROOT / "web").is_dir(), reason="there is no front end beside this source")
def test_the_client_is_fresh() -> None:
    """The generator writes the digest of what `curricle openapi` printed, so no Node is needed to know."""
    printed = json.dumps(schema(), indent=2, ensure_ascii=False).strip()
    digest = hashlib.sha256(printed.encode()).hexdigest()
    written = re.search(r"^// Schema ([0-9a-f]{64})$", CLIENT.read_text(encoding="utf-8"), re.MULTILINE)
    assert written, "run: make client"
    assert written[1] == digest, "run: make client"
