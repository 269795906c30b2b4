"""What a machine had left for a measurement: how fast it is, and what other programs took of it."""

import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Self

PROBE_SECONDS = 0.2
# Rounds of the probe in a second of computing time, on the machine whose figures the documents tell.
PACE = 90_000
# Shares of a whole that are no noise: what every system does for itself.
QUIET_SHARE = 0.1
QUIET_STRETCH = 1.25
_PROC = Path("/proc")
# In a line of /proc/stat: time that nobody used.
_IDLE, _WAITING = 3, 4
# In /proc/PID/stat, counted from behind the name: parent, own time, time of children that have ended.
_PARENT, _TIMES = 1, slice(11, 15)


def measure_stretch() -> float:
    """How much longer work takes here and now than on the machine of the figures: 1 if it is quiet here."""
    rounds, wall, own = 0, time.perf_counter(), time.thread_time()
    while time.thread_time() - own < PROBE_SECONDS:
        sum(range(1000))
        rounds += 1
    return max(1.0, (time.perf_counter() - wall) * PACE / rounds)


@dataclass(frozen=True, slots=True)
class Ticks:
    """The computing time of this machine since it started: of all, and of this process with its children."""

    all: int
    idle: int
    own: int

    @classmethod
    def now(cls) -> Self:
        """All zero where the system does not tell."""
        try:
            line = [int(word) for word in (_PROC / "stat").read_text().split("\n")[0].split()[1:9]]
        except OSError:
            return cls(0, 0, 0)
        return cls(sum(line), line[_IDLE] + line[_WAITING], _own_ticks())

    def share_of_others(self, before: "Ticks") -> float:
        """The part of the machine that other programs took since then."""
        spent = self.all - before.all
        busy = spent - (self.idle - before.idle) - (self.own - before.own)
        return min(max(busy / spent, 0.0), 0.95) if spent else 0.0


def _own_ticks() -> int:
    times: dict[int, int] = {}
    parents: dict[int, int] = {}
    for folder in _PROC.glob("[0-9]*"):
        try:
            words = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        pid = int(folder.name)
        parents[pid] = int(words[_PARENT])
        times[pid] = sum(int(word) for word in words[_TIMES])
    return sum(ticks for pid, ticks in times.items() if _descends(pid, parents))


def _descends(pid: int, parents: dict[int, int]) -> bool:
    while pid > 1:
        if pid == os.getpid():
            return True
        pid = parents.get(pid, 0)
    return False


@dataclass(frozen=True, slots=True)
class Noise:
    """What there was beside a measurement."""

    stretch: float
    others: float

    @property
    def factor(self) -> float:
        """How much longer than on a quiet machine the same work may take."""
        return max(self.stretch, 1 / (1 - self.others) if self.others > QUIET_SHARE else 1.0)

    @property
    def is_quiet(self) -> bool:
        """Whether the figures are those of the program and of nothing else."""
        return self.others <= QUIET_SHARE and self.stretch <= QUIET_STRETCH

    def __str__(self) -> str:
        return f"others took {self.others:.0%} and work takes {self.stretch:.1f} times as long"
