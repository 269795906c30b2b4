"""Many compiles by many users, with cancels and kills in between: nothing may be left, nobody without answer.

`python -m tests.engines.tex.endurance --compiles 1000 --users 20 --way warm` prints what it has seen.
"""

import argparse
import gc
import os
import random
import resource
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue

from curricle.engines.tex import Engine, Limits, Project, Result, Room, Stop, Workshop, compile
from tests.engines.tex.hostility import children
from tests.engines.tex.reading import text_of

# Compiles one project for one owner; what is tried here may be the plain way or any faster one.
Compile = Callable[[Project, Engine, str, Stop], Result]
Way = Callable[[], AbstractContextManager[Compile]]
LIMITS = Limits(seconds=20, memory_bytes=700 * 1024 * 1024, output_bytes=8 * 1024 * 1024)

OPENED = "\\newwrite\\w\\immediate\\openout\\w=x "


def plainly(project: Project, engine: Engine, owner: str, stop: Stop) -> Result:
    """A box for each compile."""
    return compile(project, engine, LIMITS, stop)


@contextmanager
def plain() -> Iterator[Compile]:
    """There is nothing to open and nothing to close."""
    yield plainly


@contextmanager
def warm() -> Iterator[Compile]:
    """Engines that wait, fewer than there may be users, and given up at once for somebody else."""
    with Workshop(LIMITS, engines_max=12, room=Room(grace_seconds=0)) as workshop:
        yield lambda project, engine, owner, stop: workshop.compile(project, engine, owner=owner, stop=stop)


WAYS: dict[str, Way] = {"plain": plain, "warm": warm}


@dataclass
class Census:
    """What this process holds at one moment."""

    processes: int = field(default_factory=lambda: len(children()))
    descriptors: int = field(default_factory=lambda: len(os.listdir("/proc/self/fd")))
    threads: int = field(default_factory=threading.active_count)
    folders: int = field(
        default_factory=lambda: len(list(Path(tempfile.gettempdir()).glob("curricle-tex-*")))
    )
    resident_mib: float = field(default_factory=lambda: resident() / 2**20)


def resident() -> int:
    """The memory that this process holds."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize()


def project(owner: str, number: int, kind: str) -> Project:
    """A document that nobody else has; the hostile ones end by their limits or by an error."""
    body = {
        "honest": f"\\section{{A}}\\label{{a}}This is {number} of {owner}, see \\ref{{a}}.",
        "mistaken": f"This is {number} of {owner}. \\undefinedcommand",
        "endless": "\\loop\\iftrue\\repeat",
        "greedy": f"{OPENED}\\loop\\immediate\\write\\w{{\\romannumeral9999}}\\iftrue\\repeat",
    }[kind]
    source = f"\\documentclass{{article}}\n\\begin{{document}}\n{body}\n\\end{{document}}\n"
    return Project("main.tex", {"main.tex": source.encode()})


@dataclass
class Report:
    """What was seen."""

    before: Census
    after: Census
    answers: Counter[str]
    wrong: list[str]
    seconds: float
    warm: int  # compiles that an engine was waiting for

    def leaks(self) -> list[str]:
        """What is left that was not there before."""
        found = []
        for name in ("processes", "descriptors", "folders"):
            old, new = getattr(self.before, name), getattr(self.after, name)
            if new > old:
                found.append(f"{name}: {old} before, {new} after")
        if self.after.resident_mib > self.before.resident_mib + 40:
            found.append(
                f"memory: {self.before.resident_mib:.0f} MiB before, {self.after.resident_mib:.0f} after"
            )
        return found


def kill_somebody(chance: random.Random) -> None:
    """One of our boxes is gone from one moment to the next, as when memory runs out."""
    alive = sorted(children())
    if alive:
        try:
            os.kill(int(chance.choice(alive)), 9)
        except ProcessLookupError:
            return


def endure(compiles: int, users: int, *, seed: int = 1, way: Way = plain, hands: int = 4) -> Report:
    """Let users compile at once; cancel some, and kill processes under others."""
    plainly(project("nobody", 0, "honest"), "pdflatex", "nobody", Stop())
    before, began = Census(), time.monotonic()
    waiting: SimpleQueue[int] = SimpleQueue()
    for number in range(compiles):
        waiting.put(number)
    answers: Counter[str] = Counter()
    wrong: list[str] = []
    lock = threading.Lock()

    def work() -> None:
        while True:
            try:
                number = waiting.get_nowait()
            except Empty:
                return
            result, answer, problem = one(number, users, random.Random(seed * 100_000 + number), typeset)
            with lock:
                answers[answer] += 1
                wrong.extend(problem)
                met["warm"] += result.warm

    met: Counter[str] = Counter()
    with way() as typeset:
        threads = [threading.Thread(target=work) for _ in range(hands)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    return Report(before, Census(), answers, wrong, time.monotonic() - began, met["warm"])


def one(number: int, users: int, chance: random.Random, way: Compile) -> tuple[Result, str, list[str]]:
    """One compile with what may happen to it; its end, and what was wrong about that."""
    # Some type all the time, others now and then.
    owner = f"user {int(users * chance.random() ** 2)}"
    kind = chance.choices(["honest", "mistaken", "endless", "greedy"], [80, 10, 6, 4])[0]
    stop = Stop()
    disturbed = kind == "endless" or chance.random() < 0.15
    timer = threading.Timer(chance.random() * 0.4, stop.set) if disturbed else None
    if timer:
        timer.start()
    killed = chance.random() < 0.05
    if killed:
        killer = threading.Timer(chance.random() * 0.2, kill_somebody, [chance])
        killer.start()
    result = way(project(owner, number, kind), "pdflatex", owner, stop)
    if timer:
        timer.cancel()
    if killed:
        killer.join()
    problem = []
    if result.pdf and f"This is {number} of {owner}" not in text_of(result.pdf):
        problem.append(f"{owner} was given a page that is not theirs")
    if not result.pdf and not result.errors:
        problem.append(f"{owner} was given no page and no reason")
    answer = result.stopped or ("page" if result.ok else "page with errors" if result.pdf else "error")
    return result, answer, problem


def main() -> int:
    """The campaign as a command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--compiles", type=int, default=1000)
    parser.add_argument("--users", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--way", choices=tuple(WAYS), default="plain")
    chosen = parser.parse_args()
    report = endure(chosen.compiles, chosen.users, seed=chosen.seed, way=WAYS[chosen.way])
    print(f"{chosen.compiles} compiles of {chosen.users} users in {report.seconds:.0f} s, {report.warm} warm")
    print(f"answers {dict(report.answers)}")
    print(f"before {report.before}\nafter  {report.after}")
    for line in (*report.wrong, *report.leaks()):
        print(f"WRONG: {line}")
    return 1 if report.wrong or report.leaks() or report.answers.total() != chosen.compiles else 0


if __name__ == "__main__":
    sys.exit(main())
