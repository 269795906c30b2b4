"""The metamorphic suite over many resumes: what the tests ask of a few, asked of as many as wanted."""

import time
from collections import Counter
from dataclasses import dataclass, field

from tests.engines.ats.metamorphic.cases import many
from tests.engines.ats.metamorphic.rules import RULES


@dataclass(slots=True)
class Outcome:
    """How many resumes each rule was asked of, how many broke it, and what they showed."""

    documents: int = 0
    broken: Counter[str] = field(default_factory=Counter)
    said: list[str] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def held(self) -> float:
        """The share of all questions (a rule and a resume) whose rule held."""
        asked = self.documents * len(RULES)
        return 1 - self.broken.total() / asked if asked else 1.0


def run(documents: int) -> Outcome:
    """Asks every rule of so many resumes."""
    outcome = Outcome()
    began = time.perf_counter()
    for case in many(documents):
        outcome.documents += 1
        for name, rule in RULES.items():
            said = list(rule(case))
            outcome.broken[name] += bool(said)
            outcome.said += [f"{case.name}: {one}" for one in said]
    outcome.seconds = time.perf_counter() - began
    return outcome
