"""Skills found in postings, beside the spans of SkillSpan's test part, which we train nothing on."""

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bench.ats.sets import find
from bench.ats.truth import Count

from curricle.engines.ats.match import skills_in

SOURCE = "kris927b/SkillSpan"
Span = tuple[int, int]


@dataclass(slots=True)
class Spans:
    """Strict: the same words. Overlap: a word in common, counted from both sides."""

    strict: Count = field(default_factory=Count)
    found: int = 0
    found_right: int = 0
    asked: int = 0
    asked_found: int = 0
    seconds: float = 0.0
    sentences: int = 0

    @property
    def overlap(self) -> float:
        precision = self.found_right / self.found if self.found else 0.0
        recall = self.asked_found / self.asked if self.asked else 0.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def measure(every: int = 1) -> Spans | None:
    """Knowledge spans, sentence by sentence."""
    path = find(SOURCE, "data/json/test.json")
    if path is None:
        return None
    spans = Spans()
    for tokens, asked in list(_sentences(path))[::every]:
        began = time.perf_counter()
        found = _found(tokens)
        spans.seconds += time.perf_counter() - began
        spans.sentences += 1
        right = len(asked & found)
        spans.strict.add(Count(right, len(found) - right, len(asked) - right))
        spans.found += len(found)
        spans.asked += len(asked)
        spans.found_right += sum(any(_touch(one, other) for other in asked) for one in found)
        spans.asked_found += sum(any(_touch(one, other) for other in found) for one in asked)
    return spans


def _sentences(path: Path) -> Iterator[tuple[list[str], set[Span]]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            sentence = json.loads(line)
            yield sentence["tokens"], set(_tagged(sentence["tags_knowledge"]))


def _tagged(tags: list[str]) -> Iterator[Span]:
    begin: int | None = None
    for at, tag in enumerate([*tags, "O"]):
        if begin is not None and not tag.startswith("I"):
            yield begin, at
            begin = None
        if tag.startswith("B") or (tag.startswith("I") and begin is None):
            begin = at


def _found(tokens: list[str]) -> set[Span]:
    """The hard skills that we find, in numbers of words."""
    starts, at = [], 0
    for token in tokens:
        starts.append(at)
        at += len(token) + 1
    ends = [start + len(token) for start, token in zip(starts, tokens, strict=True)]
    found = set()
    for skill in skills_in(" ".join(tokens)):
        if skill.kind != "hard":
            continue
        covered = [i for i in range(len(tokens)) if starts[i] < skill.end and ends[i] > skill.start]
        if covered:
            found.add((covered[0], covered[-1] + 1))
    return found


def _touch(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
