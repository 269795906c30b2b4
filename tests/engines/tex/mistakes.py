"""Typical mistakes: small documents, what has to be said of each, and the logs that engines wrote.

`python -m tests.engines.tex.mistakes` runs the engines that are here and writes the logs down anew.
"""

import os
import re
import shutil
import subprocess
import tempfile
import zipfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from curricle.engines.tex.project import Project

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "tex"
LOGS = GOLDEN / "logs.zip"
NAMES = ("main", "plain")
# How the engines are run here, and how somebody's own installation may have run them.
PLACED = ("-file-line-error",)
WIDTHS = {"main": "10000", "plain": "79"}


@dataclass(frozen=True)
class Mistake:
    """A document with one mistake, and what is expected of its diagnosis."""

    name: str
    engine: str
    code: str
    file: str
    line: int | None
    severity: str
    words: str
    passes: int
    project: Project = field(repr=False)


def read_mistake(chunk: str) -> Mistake:
    """One document; its first line is `%! engine; code; place; [severity;] words[; twice]`."""
    name, _, body = chunk.partition("\n")
    parts = re.split(r"^%== (.*)\n", body, flags=re.MULTILINE)
    texts = {"main.tex": parts[0], **dict(zip(parts[1::2], parts[2::2], strict=True))}
    files = {file: text.encode().replace(b"\\xE9", b"\xe9") for file, text in texts.items()}
    said = [part.strip() for part in parts[0].split("\n", 1)[0].removeprefix("%! ").split("; ")]
    passes = 2 if said[-1] == "twice" else 1
    said = said[: len(said) - passes + 1]
    severity = said.pop(3) if said[3] in ("warning", "info") else "error"
    file, _, line = said[2].partition(":")
    return Mistake(
        name.strip(), said[0], said[1], file, int(line) if line else None, severity, said[3], passes,
        Project("main.tex", files),
    )  # fmt: skip


@cache
def mistakes() -> tuple[Mistake, ...]:
    """All of them."""
    text = (GOLDEN / "mistakes.txt").read_text(encoding="utf-8")
    return tuple(read_mistake(chunk) for chunk in re.split(r"^@@@ ", text, flags=re.MULTILINE)[1:])


@cache
def recorded() -> dict[str, str]:
    """The logs that were written down: as engines are run here (main), and as others run them (plain)."""
    with zipfile.ZipFile(LOGS) as archive:
        return {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}


def typeset(mistake: Mistake, folder: Path, name: str = "main") -> str:
    """The log of a real engine."""
    for file, data in mistake.project.files.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_bytes(data)
    options = ["-no-shell-escape", "-interaction=nonstopmode", *(PLACED if name == "main" else ())]
    environment = {**os.environ, "max_print_line": WIDTHS[name], "openout_any": "p", "MKTEXPK": "0"}
    for _ in range(mistake.passes):
        subprocess.run(
            [mistake.engine, *options, f"-jobname={name}", "main.tex"],
            cwd=folder, env=environment, capture_output=True, timeout=60, check=False,
        )  # fmt: skip
    log = folder / f"{name}.log"
    return log.read_bytes().decode("utf-8", "replace") if log.exists() else ""


def typeset_all(folder: Path, name: str = "main") -> dict[str, str]:
    """The logs of all mistakes, two engines at a time."""
    able = [one for one in mistakes() if shutil.which(one.engine)]
    with ThreadPoolExecutor(2) as pool:
        logs = list(pool.map(lambda one: typeset(one, folder / one.name, name), able))
    return {one.name: log for one, log in zip(able, logs, strict=True)}


def shortened(log: str) -> str:
    """A log without the engine's statistics."""
    return re.sub(r"(Here is how much of [^\n]*\n).*?(?=\n[^ \n]|\Z)", r"\1", log, flags=re.DOTALL)


def record() -> None:
    """Write the logs down."""
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(LOGS, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in NAMES:
            for mistake, log in sorted(typeset_all(Path(folder) / name, name).items()):
                entry = zipfile.ZipInfo(f"{mistake}.{name}", (2026, 1, 1, 0, 0, 0))
                archive.writestr(entry, shortened(log), zipfile.ZIP_DEFLATED, 9)


if __name__ == "__main__":
    record()
