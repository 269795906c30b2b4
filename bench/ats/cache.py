"""Where the benchmarks of reading keep what they brought: outside the repository, never committed."""

import os
from pathlib import Path

HERE = Path(__file__).parent
PERSONAS = HERE / "personas"


def cache(*parts: str) -> Path:
    """A folder of the cache, made if need be. CURRICLE_BENCH_CACHE puts the cache elsewhere."""
    root = Path(os.environ.get("CURRICLE_BENCH_CACHE", Path.home() / ".cache" / "curricle-bench"))
    folder = root.joinpath(*parts)
    folder.mkdir(parents=True, exist_ok=True)
    return folder
