"""Pass after pass in one box, until nothing changes any more or nothing is left to spend."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from time import monotonic

from curricle.engines.tex.box import Box, Ran
from curricle.engines.tex.engine import Engine, engine_command, output, pdf_command, tool_command
from curricle.engines.tex.limits import MIB
from curricle.engines.tex.passes import AUXILIARY, asks_for_pages, meaning, page_count, wanted_tool
from curricle.engines.tex.project import Project
from curricle.engines.tex.result import Reason

_LOG_BYTES = 2 * MIB
_FILE_TOO_LARGE, _CPU_USED_UP, _ABORTED, _FAULT, _KILLED = -25, -24, -6, -11, -9
_OUT_OF_MEMORY = re.compile(rb"not enough memory|memory exhausted|bad_alloc|annot allocate memory|xmalloc")


@dataclass(slots=True)
class Job:
    """A project that lies in a box, and what may be spent on it."""

    box: Box
    project: Project
    engine: Engine
    until: float  # on the monotonic clock
    day: date | None = None
    tools: frozenset[str] = frozenset(("bibtex", "biber"))

    @property
    def left(self) -> float:
        """The seconds that are left."""
        return self.until - monotonic()

    def name(self, ending: str) -> str:
        """What the engine makes with this ending."""
        return output(self.project.main, ending)


@dataclass(frozen=True, slots=True)
class Settled:
    """Where passes came to rest: what the next one would read, and what that means."""

    files: Mapping[str, bytes]
    pages: int | None = None
    asked: bytes | None = None  # what the bibliography was made from


@dataclass(slots=True)
class Outcome:
    """What the passes have made."""

    runs: list[Ran] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)  # what the last pass left for the next one
    pdf: bytes | None = None
    synctex: bytes | None = None
    log: str = ""
    pages: int | None = None
    stopped: Reason | None = None
    missing_tool: str | None = None
    asked: bytes | None = None

    @property
    def settled(self) -> Settled:
        """Where the passes have come to."""
        return Settled(self.files, self.pages, self.asked)


def settle(
    job: Job,
    *,
    first: Ran | None = None,
    before: Settled | None = None,
    into: Outcome | None = None,
) -> Outcome:
    """Run passes until they settle.

    `first` is a pass that has ended in this box already (a warm engine made it); `before` is what lay
    there for it to read. `into` is filled on the way, so that something is there when the box ends early.
    """
    outcome = into or Outcome()
    asks = asks_for_pages(job.project.files)
    told: dict[str, bytes] = {}
    if before:
        told = meaning(before.files, before.pages, asks_pages=asks)
        outcome.files, outcome.asked = dict(before.files), before.asked
    while True:
        ran = first or _pass(job)
        first = None
        outcome.runs.append(ran)
        _look(job, outcome, ran)
        if outcome.stopped or outcome.pages is None:
            break
        wanted = wanted_tool(outcome.files, job.project.files, job.project.main)
        if wanted and wanted[1] != outcome.asked:
            outcome.asked = wanted[1]
            _consult(job, outcome, wanted[0])
        says = meaning(outcome.files, outcome.pages, asks_pages=asks)
        if outcome.stopped or says == told or len(outcome.runs) >= job.box.limits.passes:
            break
        told = says
    _finish(job, outcome)
    return outcome


def _pass(job: Job) -> Ran:
    made = [job.name(".pdf"), job.name(".xdv"), job.name(".log"), job.name(".synctex.gz")]
    command = engine_command(job.engine, job.project.main, day=job.day)
    return job.box.run(command, seconds=max(job.left, 0.01), unlink=made)


def _look(job: Job, outcome: Outcome, ran: Ran) -> None:
    """Read what the pass has written."""
    log = job.name(".log")
    found = job.box.get([log, job.name(".bcf"), *outcome.files], AUXILIARY)
    raw = found.pop(log, b"") or ran.printed
    outcome.log = shorten(raw)
    outcome.files = found
    outcome.pages = page_count(outcome.log)
    outcome.stopped = reason(ran, raw)


def _consult(job: Job, outcome: Outcome, tool: str) -> None:
    """Let the bibliography be made, where its tool is there."""
    if tool not in job.tools:
        outcome.missing_tool = tool
        return
    command = tool_command("biber" if tool == "biber" else "bibtex", job.project.main)
    ran = job.box.run(command, seconds=max(job.left, 0.01))
    outcome.stopped = ran.stopped
    outcome.files.update(job.box.get([job.name(".bbl")]))


def _finish(job: Job, outcome: Outcome) -> None:
    """Take the pages out, where there are any."""
    if outcome.stopped or outcome.pages is None:
        return
    if job.engine == "xelatex":
        ran = job.box.run(pdf_command(job.project.main, day=job.day), seconds=max(job.left, 0.01))
        outcome.runs[-1] = _together(outcome.runs[-1], ran)
        outcome.stopped = reason(ran, ran.printed)
        if ran.code:
            outcome.log += "\n" + ran.printed.decode("utf-8", "replace")
    made = job.box.get([job.name(".pdf"), job.name(".synctex.gz")])
    pdf = made.get(job.name(".pdf"), b"")
    if not outcome.stopped and pdf.startswith(b"%PDF-") and b"%%EOF" in pdf[-1024:]:
        outcome.pdf = pdf
        outcome.synctex = made.get(job.name(".synctex.gz"))


def _together(one: Ran, other: Ran) -> Ran:
    return Ran(
        False,
        one.code or other.code,
        one.stopped or other.stopped,
        one.milliseconds + other.milliseconds,
        one.cpu_milliseconds + other.cpu_milliseconds,
        max(one.memory_bytes, other.memory_bytes),
        one.printed,
    )


def reason(ran: Ran, log: bytes) -> Reason | None:
    """Which limit ended a run, if one did."""
    if ran.stopped:
        return ran.stopped
    if ran.code == _FILE_TOO_LARGE:
        return "output"
    if ran.code in {_CPU_USED_UP, _KILLED}:
        return "time"
    if ran.code and _OUT_OF_MEMORY.search(log[-4000:] + ran.printed[-4000:]):
        return "memory"
    return "memory" if ran.code in {_ABORTED, _FAULT} else None


def shorten(log: bytes) -> str:
    """The log as text; of one that is out of all proportion its beginning and its end."""
    if len(log) > _LOG_BYTES:
        half = _LOG_BYTES // 2
        log = log[:half] + b"\n...\n" + log[-half:]
    return log.decode("utf-8", "replace")
