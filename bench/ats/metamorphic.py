"""The metamorphic suite over many resumes: what the tests ask of a few, asked of as many as wanted."""

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from bench.ats import peers

from curricle.engines.render import compose, plain_text
from curricle.engines.resume import Document
from tests.engines.ats.metamorphic.cases import Case, many
from tests.engines.ats.metamorphic.rules import RULES, broken
from tests.engines.ats.metamorphic.variants import Variant, holds, variants


@dataclass(slots=True)
class Outcome:
    """How many resumes each rule was asked of, how many broke it, and what they showed."""

    documents: int = 0
    broken: Counter[str] = field(default_factory=Counter)
    said: list[str] = field(default_factory=list)
    seconds: float = 0.0
    changes: int = 0
    changes_broken: int = 0

    @property
    def changes_held(self) -> float:
        """The share of single changes after which the scores stood as they must."""
        return 1 - self.changes_broken / self.changes if self.changes else 1.0

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
        for variant in variants(case):
            outcome.changes += 1
            outcome.changes_broken += broken(variant, case.posting.text) is not None
        for name, rule in RULES.items():
            said = list(rule(case))
            outcome.broken[name] += bool(said)
            outcome.said += [f"{case.name}: {one}" for one in said]
    outcome.seconds = time.perf_counter() - began
    return outcome


def run_peer(documents: int) -> float | None:
    """The share of the same changes after which the peer's one score stands as it must, on plain texts."""
    asked = [(case, variant) for case in many(documents) for variant in variants(case)]
    texts, postings, pairs = list(_texts(asked)), [case.posting.text for case, _ in asked], []
    for number in range(len(asked)):
        pairs += [(2 * number, number), (2 * number + 1, number)]
    answer = peers.run(texts, postings, pairs)
    if answer is None:
        return None
    scores = iter(answer.scores)
    held = [holds(variant.relation, next(scores), next(scores)) for _, variant in asked]
    return sum(held) / len(held)


def _texts(asked: list[tuple[Case, Variant]]) -> Iterator[str]:
    for _, variant in asked:
        yield _text(variant.base)
        yield _text(variant.document)


def _text(document: Document) -> str:
    return plain_text(compose(document))
