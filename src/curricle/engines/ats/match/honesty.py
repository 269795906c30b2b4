"""What is no evidence: words copied from the posting, piled up for a machine, or hidden from people."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from curricle.engines.ats.match.passage import Passage
from curricle.engines.ats.match.word import stems_in, words_of

Doubt = Literal["copied", "stuffed", "hidden"]
# So many words in a row, small ones among them, are no chance.
RUN = 7
_SMALL_IN_RUN = 2
_MOSTLY = 0.5
# A word that stands so often in one passage, and is so much of it, is there for a machine.
_OFTEN = 5
_MUCH = 0.12
_COPIES = 3
_LIST_COPIES = 4
_SMALL = frozenset(
    (
        *(
            "a",
            "an",
            "and",
            "the",
            "of",
            "to",
            "in",
            "for",
            "with",
            "on",
            "at",
            "by",
            "or",
            "as",
            "is",
            "are",
        ),
        *("you", "we", "our", "your", "will", "be", "from", "that", "this", "have", "it", "who", "their"),
        *(
            "und",
            "der",
            "die",
            "das",
            "mit",
            "in",
            "für",
            "den",
            "sie",
            "wir",
            "zu",
            "von",
            "auf",
            "ein",
            "eine",
        ),
        *(
            "de",
            "la",
            "le",
            "les",
            "des",
            "et",
            "vous",
            "nous",
            "pour",
            "en",
            "un",
            "une",
            "y",
            "el",
            "con",
            "del",
        ),
    )
)


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A passage that does not count, and why."""

    passage: Passage
    doubt: Doubt


@dataclass(frozen=True, slots=True)
class _Posting:
    """What is looked for of a posting: its runs of words, what they begin with, and all of its words."""

    runs: frozenset[tuple[str, ...]]
    firsts: frozenset[str]
    whole: str


@lru_cache(maxsize=16)
def _runs_of(posting: str) -> _Posting:
    stems = words_of(posting).stems
    runs = {stems[at : at + RUN] for at in range(len(stems) - RUN + 1)}
    kept = frozenset(run for run in runs if sum(stem in _SMALL for stem in run) >= _SMALL_IN_RUN)
    return _Posting(kept, frozenset(run[0] for run in kept), f" {' '.join(stems)} ")


def sift(
    posting: str, passages: Sequence[Passage], hidden: Iterable[str] = ()
) -> tuple[list[Passage], list[Doubtful]]:
    """The passages that count as evidence, and those that do not."""
    doubts: dict[int, Doubt] = {}
    unseen = [" ".join(words_of(text).stems) for text in hidden]
    whole = f" {' '.join(text for text in unseen if text)} "
    keys = [_key(passage) for passage in passages]
    copies = Counter(keys)
    for at, passage in enumerate(passages):
        stems = passage.words.stems
        if len(stems) > 2 and f" {' '.join(stems)} " in whole:
            doubts[at] = "hidden"
        elif _is_stuffed(stems) or copies[keys[at]] >= (
            _LIST_COPIES if passage.kind == "listed" else _COPIES
        ) > (0 if len(stems) > 1 or passage.kind == "listed" else 99):
            doubts[at] = "stuffed"
    for at in _copied(posting, passages):
        doubts.setdefault(at, "copied")
    kept = [passage for at, passage in enumerate(passages) if at not in doubts]
    return kept, [Doubtful(passages[at], doubt) for at, doubt in sorted(doubts.items())]


def _key(passage: Passage) -> tuple[str, ...]:
    # A title may be held at several employers; only what is told or listed again and again is piled up.
    return (passage.pointer,) if passage.kind == "named" else passage.words.stems


def _is_stuffed(stems: Sequence[str]) -> bool:
    # A word that stands so often leaves that much fewer words.
    if len(stems) - len(set(stems)) < _OFTEN - 1:
        return False
    counts = Counter(stem for stem in stems if stem not in _SMALL and not stem.isdigit())
    if not counts:
        return False
    most = counts.most_common(1)[0][1]
    repeated = sum(count for count in counts.values() if count >= _OFTEN)
    return most >= _OFTEN and (most >= _MUCH * len(stems) or repeated >= 0.4 * len(stems))


def _copied(posting: str, passages: Sequence[Passage]) -> set[int]:
    sought = _runs_of(posting)
    if not sought.runs:
        return set()
    flow = tuple([stem for passage in passages for stem in passage.words.stems])
    owner = [at for at, passage in enumerate(passages) for _ in passage.words.stems]
    marked = [False] * len(flow)
    for first in range(len(flow) - RUN + 1):
        if flow[first] in sought.firsts and flow[first : first + RUN] in sought.runs:
            marked[first : first + RUN] = [True] * RUN
    shares = Counter(at for at, is_marked in zip(owner, marked, strict=True) if is_marked)
    copied = {
        at
        for at, count in shares.items()
        if passages[at].kind != "listed" and count >= _MOSTLY * len(passages[at].words.stems)
    }
    return _spread(copied, passages, sought.whole) if copied else copied


def _spread(copied: set[int], passages: Sequence[Passage], whole: str) -> set[int]:
    """What stands beside copied lines and in the posting too was copied with them."""
    for step in (1, -1):
        order = sorted(copied, reverse=step < 0)
        for start in order:
            at = start + step
            while 0 <= at < len(passages) and at not in copied and _stands_in(passages[at], whole):
                copied.add(at)
                at += step
    return copied


def _stands_in(passage: Passage, whole: str) -> bool:
    stems = passage.words.stems
    return passage.section != "skills" and bool(stems) and f" {' '.join(stems)} " in whole


def is_pasted(posting: str, text: str) -> bool:
    """Whether most of a posting stands in a text word by word."""
    runs = _runs_of(posting).runs
    if len(runs) < RUN:
        return False
    stems = stems_in(text)
    said = set(stems)
    if sum(map(said.issuperset, runs)) < _MOSTLY * len(runs):
        return False
    found = {stems[at : at + RUN] for at in range(len(stems) - RUN + 1)} & runs
    return len(found) >= _MOSTLY * len(runs)
