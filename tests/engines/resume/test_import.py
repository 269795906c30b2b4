"""The engine stands alone: it brings nothing heavy along, and costs little more than pydantic itself."""

import subprocess
import sys

SCRIPT = """
import sys, time
import pydantic
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, Strict, TypeAdapter, ValidationError
before = time.process_time()
import curricle.engines.resume
print(time.process_time() - before)
print(sorted(set(sys.modules) & {"asyncio", "typst", "fastapi", "asyncpg", "sqlalchemy", "httpx2"}))
"""


def test_the_import_is_light() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    cost, heavy = done.stdout.splitlines()
    assert heavy == "[]"
    # Models are built on first use; building them here would cost ten times as much.
    assert float(cost) < 0.1
