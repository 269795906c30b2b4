"""From a cold start: ``curricle render`` beside ``rendercv render``, each in a new process."""

import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from curricle.engines.render import compose
from curricle.engines.render.plain import list_text
from curricle.engines.render.tree import Tree
from curricle.engines.resume import sample

ROUNDS = 20
NAME = "1 page from a cold start, RenderCV"
TARGET = "5"
OURS = (str(Path(sys.executable).with_name("curricle")), "render", "resume.json", "-o", "out.pdf")
# The PDF only, as ours.
QUIET = ("--dont-generate-markdown", "--dont-generate-html", "--dont-generate-png")
HOW = "`uv tool install 'rendercv[full]'` brings it, in an environment of its own"
# Who has installed a program has its compiled modules too; the first round, which is left out, writes ours.
ENVIRONMENT = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}

Time = tuple[float, float]


def rows(smoke: bool, notes: list[str]) -> list[tuple[str, ...]]:
    """By the clock and of the processor, in turn; without RenderCV where it is not installed or fails."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "resume.json").write_text(sample().model_dump_json(), "utf-8")
        (folder / "cv.yaml").write_text(json.dumps(as_rendercv(compose(sample()))), "utf-8")
        peer = _rendercv(folder, notes)
        ours: list[Time] = []
        theirs: list[Time] = []
        for _ in range(2 if smoke else ROUNDS + 1):
            ours.append(_timed(OURS, folder))
            if peer is not None:
                theirs.append(_timed(peer, folder))
    wall, cpu = _medians(ours)
    if not theirs:
        return [(NAME, f"{wall:.0f}", "skipped", "skipped", f"{cpu:.0f}", "", "", TARGET)]
    their_wall, their_cpu = _medians(theirs)
    walls = (f"{wall:.0f}", f"{their_wall:.0f}", f"{their_wall / wall:.1f}")
    return [(NAME, *walls, f"{cpu:.0f}", f"{their_cpu:.0f}", f"{their_cpu / cpu:.1f}", TARGET)]


def _rendercv(folder: Path, notes: list[str]) -> tuple[str, ...] | None:
    program = shutil.which("rendercv")
    if program is None:
        notes.append(f"RenderCV is left out: there is no rendercv on the path; {HOW}.")
        return None
    words = (program, "render", "cv.yaml", *QUIET)
    tried = subprocess.run(words, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    if tried.returncode:
        # It downloads a package of Typst when it runs for the first time.
        said = " ".join((tried.stdout + tried.stderr).split())[-200:]
        notes.append(f"RenderCV is left out, for it did not run: {said}")
        return None
    version = subprocess.run((program, "--version"), capture_output=True, text=True, check=True)
    peer = version.stdout.strip()
    notes.append(f"From a cold start: a new process reads the file and writes the PDF; {peer}, the PDF only.")
    return words


def _timed(words: Sequence[str], folder: Path) -> Time:
    """Milliseconds by the clock and of the processor, with those of all children."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(words, cwd=folder, env=ENVIRONMENT, check=True, capture_output=True)
    wall, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall * 1000, cpu * 1000


def _medians(times: Sequence[Time]) -> Time:
    walls, cpus = zip(*times[1:], strict=True)
    return statistics.median(walls), statistics.median(cpus)


def as_rendercv(tree: Tree) -> dict[str, Any]:
    """The same words as RenderCV takes them; YAML reads JSON."""
    sections: dict[str, list[Any]] = {}
    for section in tree.sections:
        entries: list[Any] = []
        for entry in section.entries:
            if section.shape == "prose":
                entries += ["".join(run.text for run in runs) for runs in entry.paragraphs]
            elif section.shape == "entries":
                lines = ["".join(run.text for run in bullet.runs) for bullet in entry.bullets]
                entries.append(
                    {"name": ", ".join((entry.title, entry.place)), "date": entry.period, "highlights": lines}
                )
            else:
                entries.append(
                    {"label": entry.title or "·", "details": ", ".join(entry.tags) or list_text(entry)}
                )
        sections[section.title] = entries
    return {"cv": {"name": tree.name, "sections": sections}}
