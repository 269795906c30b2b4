"""LaTeX while somebody types: Curricle's armed engines in their boxes beside latexmk, and a first compile
beside the engine run by hand."""

import re
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from bench.table import Table

from curricle.engines.tex import (
    Engine,
    Project,
    Result,
    Workshop,
    inspect,
    sample_project,
    sample_projects,
)
from curricle.engines.tex.shelf import Room

ROUNDS = 9
TYPED = 6
LATEXMK = {"pdflatex": "-pdf", "xelatex": "-xelatex", "lualatex": "-lualatex"}
TARGETS = {"pdflatex": "12", "xelatex": "4", "lualatex": "4"}
FIRST_TARGET = "1.15 at most"
SWITCHES = ("-interaction=nonstopmode", "-synctex=1")
PATIENCE = 120.0


@dataclass
class Case:
    """A sample, its folder on the disk for the peers, and the milliseconds that were measured."""

    name: str
    engine: Engine
    project: Project
    folder: Path
    edits: int = 0
    live: list[float] = field(default_factory=list)
    typed: list[float] = field(default_factory=list)
    latexmk: list[float] = field(default_factory=list)
    first: list[float] = field(default_factory=list)
    by_hand: list[float] = field(default_factory=list)

    def edited(self) -> Project:
        """The sample with one more word in the middle of its body."""
        self.edits += 1
        source = self.project.files[self.project.main]
        middle = (source.index(b"\\begin{document}") + len(source)) // 2
        line = re.compile(rb"\n *(?:\\item )?(?=[A-Z][a-z]+ [a-z])").search(source, middle)
        assert line is not None, f"{self.name} has no line of text in its second half"
        word = b"Edit%s " % bytes(97 + int(digit) for digit in str(self.edits))
        changed = source[: line.end()] + word + source[line.end() :]
        return Project(self.project.main, {**self.project.files, self.project.main: changed})


def table(smoke: bool) -> Table:
    """Each edit is compiled by both in turn; medians of each sample, and of the samples of an engine."""
    found = inspect()
    notes = []
    chosen = [one for one in sample_projects() if found.engines.get(one.engine)]
    if not found.sandbox.ok or shutil.which("latexmk") is None:
        return Table(
            "LaTeX", ("document",), (), ["Left out: there is no sandbox, no TeX or no latexmk here."]
        )
    if smoke:
        chosen = list({one.engine: one for one in reversed(chosen)}.values())
    rounds = 1 if smoke else ROUNDS
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        room = Room(engines_max=len(chosen), memory_bytes=4 << 30, grace_seconds=0)
        workshop = stack.enter_context(Workshop(room=room))
        cases = [case(one.name, folder / one.name) for one in chosen]
        for one in cases:
            warm_up(one, workshop)
        for _ in range(rounds):
            for one in cases:
                measure(one, workshop)
        for one in cases:
            one.typed += typed(one, workshop, 2 if smoke else TYPED)
    notes += [
        f"Medians of {rounds} edits of a word in the body, the two in turn. Live: the whole engine with its "
        "box and the diagnosis of its log; between edits it waits until an engine is armed again, as "
        "somebody who reads does, and so does latexmk.",
        f"Typed: {TYPED} edits back to back, each as soon as the one before is there, without any wait.",
        "First: a document that was never seen, beside the engine run by hand as often as we run it "
        "(with BibTeX where it has citations), times as long as that.",
    ]
    columns = (
        "document",
        "live ms",
        "latexmk ms",
        "times faster",
        "typed ms",
        "first ms",
        "by hand ms",
        "times",
        "target",
    )
    return Table("LaTeX", columns, [*map(row, cases), *summary(cases)], notes)


def case(name: str, folder: Path) -> Case:
    """A sample, and a copy of it for the peers."""
    project, engine = sample_project(name)
    one = Case(name, engine, project, folder)
    write(one.project, folder / "latexmk")
    return one


def write(project: Project, folder: Path) -> None:
    """A project as files on the disk."""
    for name, content in project.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def timed(work: Callable[[], Result | None]) -> tuple[float, Result | None]:
    """The milliseconds that it took, and what came of it."""
    began = time.perf_counter()
    result = work()
    return (time.perf_counter() - began) * 1000, result


def rest(workshop: Workshop) -> None:
    """Wait until nothing is done any more."""
    until = time.monotonic() + PATIENCE
    while workshop.state().busy and time.monotonic() < until:
        time.sleep(0.01)


def warm_up(one: Case, workshop: Workshop) -> None:
    """Both know the document: caches are filled, an engine is armed and knows its fonts."""
    for _ in range(3):
        workshop.compile(one.edited(), one.engine, owner=one.name)
        rest(workshop)
    latexmk(one, one.edited())


def measure(one: Case, workshop: Workshop) -> None:
    """One round: an edit here and there, and a first compile here and there."""
    project = one.edited()
    taken, result = timed(lambda: workshop.compile(project, one.engine, owner=one.name))
    assert result is not None, "a compile has a result"
    assert result.warm, f"no engine was armed for {one.name}"
    assert result.ok, f"{one.name} has errors"
    one.live.append(taken)
    rest(workshop)
    write(project, one.folder / "latexmk")
    one.latexmk.append(timed(lambda: latexmk(one, project))[0])
    first(one, project)


def first(one: Case, project: Project) -> None:
    """A workshop that has never seen anything, and an empty folder."""
    with Workshop(room=Room(engines_max=0)) as fresh:
        taken, result = timed(lambda: fresh.compile(project, one.engine, owner=one.name))
        one.first.append(taken)
    assert result is not None, "a compile has a result"
    passes = result.passes
    folder = one.folder / f"first-{one.edits}"
    write(project, folder)
    one.by_hand.append(timed(lambda: by_hand(one, folder, passes))[0])


def latexmk(one: Case, project: Project) -> None:
    """The peer, which finds out by itself what there is to do."""
    folder = one.folder / "latexmk"
    write(project, folder)
    run(["latexmk", LATEXMK[one.engine], *SWITCHES, project.main], folder)


def by_hand(one: Case, folder: Path, passes: int) -> None:
    """The engine alone, as somebody would call it who knows how often that is."""
    for number in range(passes):
        run([one.engine, *SWITCHES, one.project.main], folder)
        if number == 0 and any(name.endswith(".bib") for name in one.project.files):
            run(["bibtex", one.project.main.removesuffix(".tex")], folder)


def run(command: list[str], folder: Path) -> None:
    """A program that must succeed."""
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


def typed(one: Case, workshop: Workshop, count: int) -> list[float]:
    """Edits without any wait between them."""
    rest(workshop)
    projects = [one.edited() for _ in range(count)]
    return [timed(lambda: workshop.compile(each, one.engine, owner=one.name))[0] for each in projects]  # noqa: B023


def row(one: Case) -> tuple[str, ...]:
    """The medians of one sample."""
    return cells(f"{one.name} ({one.engine})", [one], "")


def summary(cases: list[Case]) -> list[tuple[str, ...]]:
    """The medians over the samples of each engine: of their times, and of how many times faster they are."""
    engines = dict.fromkeys(one.engine for one in cases)
    target = {engine: f"{TARGETS[engine]}; {FIRST_TARGET}" for engine in engines}
    return [
        cells(f"all of {engine}", [one for one in cases if one.engine == engine], target[engine])
        for engine in engines
    ]


def cells(name: str, cases: list[Case], target: str) -> tuple[str, ...]:
    """A row of the table: medians of medians."""
    middle = statistics.median
    times = [
        [middle(getattr(one, what)) for one in cases]
        for what in ("live", "latexmk", "typed", "first", "by_hand")
    ]
    live, peer, back_to_back, first_time, hand = times
    faster = middle(theirs / ours for ours, theirs in zip(live, peer, strict=True))
    longer = middle(ours / theirs for ours, theirs in zip(first_time, hand, strict=True))
    return (
        name,
        f"{middle(live):.1f}",
        f"{middle(peer):.0f}",
        f"{faster:.1f}",
        f"{middle(back_to_back):.0f}",
        f"{middle(first_time):.0f}",
        f"{middle(hand):.0f}",
        f"{longer:.2f}",
        target,
    )
