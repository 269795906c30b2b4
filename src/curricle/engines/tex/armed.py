"""An engine that has read a preamble and waits in its box for the body."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from time import monotonic

from curricle.engines.tex.box import Box, open_box
from curricle.engines.tex.engine import Engine, engine_command, jobname
from curricle.engines.tex.kit import find_kit
from curricle.engines.tex.limits import MIB, Limits
from curricle.engines.tex.lua_names import find_lua_names
from curricle.engines.tex.preamble import (
    MARKERS,
    Font,
    Split,
    doubtful,
    fonts_told,
    may_meet_fonts,
    start_code,
    tidy,
)
from curricle.engines.tex.project import Project
from curricle.engines.tex.settling import Job, Outcome, Settled, settle
from curricle.engines.tex.stop import Stop

# What no later pass reads.
_RESULTS = (".pdf", ".xdv", ".log", ".synctex.gz", ".synctex(busy)")
_CACHE = ".texmf-var/"
_MOST = 24 * MIB


@dataclass(frozen=True, slots=True)
class Rest:
    """What a document leaves behind for its next compile."""

    settled: Settled
    made: Mapping[str, bytes]  # every file, also those that do not count for whether another pass is needed
    fonts: tuple[Font, ...] = ()


@dataclass(frozen=True, slots=True)
class Work:
    """A document as it was last compiled, and what it left behind."""

    project: Project
    split: Split
    rest: Rest


@dataclass(slots=True)
class Armed:
    """An engine, what it has read, and since when it waits. It serves once."""

    box: Box
    project: Project
    split: Split
    day: date
    kit: str
    rest: Rest
    read: frozenset[str]  # files of the project that its preamble depends on
    milliseconds: float
    memory_bytes: int
    met: tuple[Font, ...] = ()  # fonts that were set up before the body
    fonts: tuple[Font, ...] = ()  # what the body has shown to be of use
    since: float = field(default_factory=monotonic)

    def fits(self, project: Project, split: Split, day: date) -> bool:
        """Whether this project begins as the one that the engine has read."""
        return (
            split.preamble == self.split.preamble
            and day == self.day
            and project.files.keys() == self.project.files.keys()
            and all(project.files[name] == self.project.files[name] for name in self.read)
            and self.kit == find_kit().folder.name
            and (not self.met or may_meet_fonts(project, split))
            and self.box.alive
        )

    def typeset(self, job: Job, split: Split, outcome: Outcome) -> bool:
        """Let the engine go on with the body, and settle what comes of it.

        False where the engine was gone before it could begin.
        """
        main = job.project.main
        files = job.project.files
        changed: dict[str, bytes | None] = {
            name: content for name, content in files.items() if content != self.project.files[name]
        }
        self.box.put({**changed, main: split.body})
        ran = self.box.go(b"\n", seconds=max(job.left, 0.01))
        if ran.printed.endswith(MARKERS[job.engine]):
            return False
        # A further pass reads the whole file.
        self.box.put({main: files[main]})
        settle(job, first=ran, before=self.rest.settled, into=outcome)
        told = fonts_told(outcome.log)
        self.fonts = self.met if told is None else told
        outcome.log = tidy(outcome.log, main.rpartition("/")[2])
        return True


def arm(work: Work, engine: Engine, limits: Limits, stop: Stop, day: date) -> Armed | None:
    """A new box with an engine that waits for the body; None where the document does not allow it."""
    began = monotonic()
    project, split, rest = work.project, work.split, work.rest
    fonts = rest.fonts if may_meet_fonts(project, split) else ()
    start = start_code(engine, project.main.rpartition("/")[2], fonts)
    if start is None:
        return None
    box = open_box(limits, lua_names=find_lua_names() if engine == "lualatex" else None, stop=stop)
    try:
        box.put({**project.files, project.main: split.preamble + b"\n"})
        box.put(rest.made)
        command = engine_command(engine, project.main, start=start, day=day)
        # LuaTeX says it before it has written its log to the end.
        last = "" if engine == "lualatex" else f"\nTranscript written on {jobname(project.main)}.log.\n"
        ran = box.run(command, seconds=limits.seconds, marker=MARKERS[engine], last=last.encode())
        read = box.touched() if ran.armed else set()
        if not ran.armed or project.main not in read or doubtful(project, read & project.files.keys()):
            box.close()
            return None
        return Armed(
            box=box,
            project=project,
            split=split,
            day=day,
            kit=find_kit().folder.name,
            rest=rest,
            met=fonts,
            fonts=fonts,
            read=frozenset(read & project.files.keys() - {project.main}),
            milliseconds=1000 * (monotonic() - began),
            memory_bytes=box.memory_bytes(),
        )
    except BaseException:
        box.close()
        raise


def leave(box: Box, project: Project, outcome: Outcome, armed: Armed | None = None) -> Rest:
    """What a finished compile leaves behind: all that engines have made, but for the results."""
    before = armed.rest.made if armed else {}
    made = {
        name: content
        for name, content in box.get([*before, *outcome.files], ("",)).items()
        if not name.endswith(_RESULTS) and name not in project.files
    }
    if sum(map(len, made.values())) > _MOST:
        # Of what is only a cache an engine makes what it needs.
        made = {name: content for name, content in made.items() if not name.startswith(_CACHE)}
    return Rest(outcome.settled, {**made, **outcome.files}, armed.fonts if armed else ())
