"""Trains the tagger of skills on SkillSpan, where the taxonomy is made already.

`train_tagger.py SOURCES` writes the model from the training and development parts; with `--try` it
writes nothing, learns from the training part alone and says how well the development part is tagged.
"""

import json
import random
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pycrfsuite  # type: ignore[import-untyped]  # it has no types

from curricle.engines.ats.match.feature import UNKNOWN, Grades, core_of, features_of, grade
from curricle.engines.ats.match.word import stem

DATA = Path(__file__).parents[2] / "src/curricle/engines/ats/data/match"
LAYERS = ("tags_knowledge", "tags_skill")
# Most sentences name no skill; half of them are enough, and the tagger then dares more.
EMPTY_SHARE = 0.5
SETTINGS = {"c1": 0.15, "c2": 0.1, "max_iterations": 120, "feature.possible_transitions": True}
Row = dict[str, Any]
Runs = list[tuple[int, int]]


class WordCounts:
    """How often each stem is inside a span: in all texts, and in each posting by itself."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.total: dict[str, Counter[str]] = defaultdict(Counter)
        self.of: dict[Any, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
        for row in rows:
            for at, token in enumerate(row["tokens"]):
                counts = Counter(layer for layer in LAYERS if row[layer][at] != "O")
                counts["seen"] = 1
                key = stem(core_of(token))
                self.total[key].update(counts)
                self.of[posting_of(row)][key].update(counts)

    def without(self, row: Row) -> Grades:
        """The grades as they are for somebody who does not know the posting that a sentence is from."""
        own = self.of.get(posting_of(row), {})

        def graded(word: str) -> tuple[str, str]:
            return grades_of(self.total.get(word, Counter()), own.get(word, Counter()))

        return graded


def grades_of(total: Counter[str], own: Counter[str]) -> tuple[str, str]:
    """The grades of one stem, without what one posting says of it."""
    seen = total["seen"] - own["seen"]
    knows, able = (grade(total[layer] - own[layer], seen) for layer in LAYERS)
    return (knows, able)


def posting_of(row: Row) -> tuple[str, int, str]:
    """Which posting a sentence is from."""
    return (row["source"], row["idx"], row["part"])


def read(folder: Path, part: str) -> list[Row]:
    """The sentences of one part."""
    lines = (folder / f"{part}.json").read_text("utf-8").splitlines()
    return [json.loads(line) | {"part": part} for line in lines]


def train(rows: Sequence[Row], target: Path) -> WordCounts:
    """Writes a model that has learnt from these sentences."""
    counts = WordCounts(rows)
    chance = random.Random(0)  # which sentences are left out is no secret
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(SETTINGS)
    for row in rows:
        labels = [a + b for a, b in zip(*(row[layer] for layer in LAYERS), strict=True)]
        if any(label != "OO" for label in labels) or chance.random() < EMPTY_SHARE:
            trainer.append(features_of(row["tokens"], counts.without(row)), labels)
    trainer.train(str(target))
    return counts


def write_words(counts: WordCounts, target: Path) -> None:
    """Writes the grades of all stems that the training texts have."""
    graded = {word: grades_of(total, Counter()) for word, total in counts.total.items()}
    lines = [
        f"{word}\t{a}\t{b}"
        for word, (a, b) in sorted(graded.items())
        if (a, b) != UNKNOWN and "\t" not in word
    ]
    target.write_text("\n".join(lines) + "\n", "utf-8")


def try_out(learn: Sequence[Row], check: Sequence[Row]) -> None:
    """Says how well sentences are tagged that the model has not seen."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "model"
        counts = train(learn, target)
        print(f"{target.stat().st_size} bytes")
        tagger = pycrfsuite.Tagger()
        tagger.open(str(target))

        def graded(word: str) -> tuple[str, str]:
            return grades_of(counts.total.get(word, Counter()), Counter())

        answers = [tagger.tag(features_of(row["tokens"], graded)) for row in check]
    for place, layer in enumerate(LAYERS):
        gold = [runs_of(row[layer]) for row in check]
        found = [runs_of([label[place] for label in answer]) for answer in answers]
        print(layer, " ".join(f"{name} {value:.3f}" for name, value in measure(gold, found).items()))


def runs_of(tags: Sequence[str]) -> Runs:
    """The spans of a row of tags."""
    runs: Runs = []
    first: int | None = None
    for at, tag in enumerate([*tags, "O"]):
        if first is not None and tag != "I":
            runs.append((first, at))
            first = None
        if tag == "B" or (tag == "I" and first is None):
            first = at
    return runs


def measure(gold: Sequence[Runs], found: Sequence[Runs]) -> dict[str, float]:
    """Precision, recall and F1 of whole spans, and F1 of spans that touch."""

    def share(hits: int, of: int) -> float:
        return hits / of if of else 0.0

    def middle(precision: float, recall: float) -> float:
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def touching(some: Sequence[Runs], others: Sequence[Runs]) -> int:
        def meets(one: tuple[int, int], many: Runs) -> bool:
            return any(one[0] < other[1] and other[0] < one[1] for other in many)

        return sum(meets(one, many) for ones, many in zip(some, others, strict=True) for one in ones)

    said, true = sum(map(len, found)), sum(map(len, gold))
    exact = sum(len(set(a) & set(b)) for a, b in zip(gold, found, strict=True))
    precision, recall = share(exact, said), share(exact, true)
    near = middle(share(touching(found, gold), said), share(touching(gold, found), true))
    return {"precision": precision, "recall": recall, "strict": middle(precision, recall), "overlap": near}


def main(arguments: Sequence[str]) -> None:
    """Trains, or tries out."""
    folder = Path(arguments[0]) / "skillspan"
    learn, check = read(folder, "train"), read(folder, "dev")
    if "--try" in arguments:
        try_out(learn, check)
        return
    counts = train([*learn, *check], DATA / "tagger.crfsuite")
    write_words(counts, DATA / "tagger_words.tsv")


if __name__ == "__main__":
    main(sys.argv[1:])
