"""A worker that ranks, for tests that kill it: ``python -m tests.modules.scoring.worker_process``."""

import asyncio

from curricle.entry.worker import run
from curricle.platform.settings import load_settings

if __name__ == "__main__":
    asyncio.run(run(load_settings(), ["scoring"]))
