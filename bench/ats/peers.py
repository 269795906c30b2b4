"""Other people's scorers, each in an environment of its own in the cache, beside us on the same texts."""

import json
import subprocess
import sys
import tempfile
import venv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.ats.cache import HERE, cache

NAME, VERSION = "ats-resume-scorer", "2.0.0"
INSTALL_SECONDS, RUN_SECONDS = 600, 1800


@dataclass(frozen=True, slots=True)
class PeerRun:
    """What the peer answered: a score for each pair, and how long it took from text to score in seconds."""

    scores: list[float]
    times: list[float]
    import_seconds: float


def python() -> Path | None:
    """The interpreter that has the peer; it is installed on first use, or left out where that cannot be."""
    home = cache("venvs") / NAME
    found = home / "bin" / "python"
    if (home / ".done").exists():
        return found
    try:
        venv.create(home, with_pip=True)
        install = [str(found), "-m", "pip", "install", "--quiet", f"{NAME}=={VERSION}"]
        subprocess.run(install, check=True, capture_output=True, timeout=INSTALL_SECONDS)
    except (OSError, subprocess.SubprocessError) as error:
        print(f"{NAME} is left out: {type(error).__name__}", file=sys.stderr)
        return None
    (home / ".done").touch()
    return found


def run(resumes: Sequence[str], postings: Sequence[str], pairs: Sequence[tuple[int, int]]) -> PeerRun | None:
    """The peer's score for each pair of a resume and a posting, given by their numbers."""
    interpreter = python()
    if interpreter is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        order, answer = Path(folder, "order.json"), Path(folder, "answer.json")
        asked = {"resumes": list(resumes), "postings": list(postings), "pairs": list(pairs)}
        order.write_text(json.dumps(asked), encoding="utf-8")
        command = [str(interpreter), str(HERE / "peer_worker.py"), str(order), str(answer)]
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=RUN_SECONDS)
        except subprocess.SubprocessError as error:
            print(f"{NAME} failed: {type(error).__name__}", file=sys.stderr)
            return None
        found = json.loads(answer.read_text(encoding="utf-8"))
    return PeerRun(found["scores"], found["times"], found["import"])
