"""What a check is given, and what it answers."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from curricle.engines.ats.check.facts import Facts
from curricle.engines.ats.check.vocabulary import Vocabulary
from curricle.engines.ats.check.weights import Expect
from curricle.engines.finding import Severity

if TYPE_CHECKING:
    from curricle.engines.ats.check.trace import Trace
    from curricle.engines.resume.operations import Operation


@dataclass(frozen=True, slots=True)
class Case:
    """One resume before the checks: its facts, what its field of work expects, its words, and today."""

    facts: Facts
    expect: Expect
    vocabulary: Vocabulary
    today: date
    trace: "Trace"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that costs points: ``after`` is the share that the check would give with only this mended."""

    code: str
    pointer: str
    message: str
    fix: str
    after: float
    quote: str = ""
    severity: Severity | None = None
    operations: "tuple[Operation, ...]" = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """The share of its points that a check gives, from 0 to 1, and what is missing to the whole."""

    share: float
    faults: tuple[Fault, ...] = ()
    note: str | None = None
    is_judged: bool = True


@dataclass(slots=True)
class Tally:
    """Deductions that add up and never eat everything: mending any one of them always gives something."""

    cost: float = 0.0
    drafts: list[tuple[float, Fault]] = field(default_factory=list)

    def add(self, cost: float, fault: Fault) -> None:
        """Note a fault and what it costs."""
        self.cost += cost
        self.drafts.append((cost, fault))

    @property
    def share(self) -> float:
        """What is left of the whole."""
        return soft(self.cost)

    def faults(self, rest: float, weight: float) -> list[Fault]:
        """The faults, each with the share that mending it would lead to; ``rest`` is the others' share."""
        return [
            _with_after(fault, rest + weight * soft(max(0.0, self.cost - cost)))
            for cost, fault in self.drafts
        ]


def soft(cost: float) -> float:
    """The whole, less what faults cost: strictly less with each one, and never nothing."""
    return 1.0 / (1.0 + cost)


def ramp(value: float, full: float) -> float:
    """How far a value is on the way to full marks."""
    return 1.0 if full <= 0 else max(0.0, min(1.0, value / full))


def needed(share: float, count: int) -> int:
    """How many of some things make a share of them, at least one."""
    return max(1, -int(-(share * count) // 1))


def listed(names: Sequence[str], most: int = 3) -> str:
    """A few names as words; how many more there are."""
    shown = [f"“{name}”" for name in names[:most]]
    more = len(names) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more > 0 else "")


def shortened(text: str, most: int = 70) -> str:
    """The beginning of a text, ending with a whole word."""
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0] + " …"


def _with_after(fault: Fault, after: float) -> Fault:
    return Fault(
        fault.code,
        fault.pointer,
        fault.message,
        fault.fix,
        after,
        fault.quote,
        fault.severity,
        fault.operations,
    )
