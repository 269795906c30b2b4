"""Which phrases of the taxonomy a sentence means: everyday words need a context that speaks of skills."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import OSA

from curricle.engines.ats.match.feature import is_known
from curricle.engines.ats.match.posting import Span
from curricle.engines.ats.match.taxonomy import Concept, Hit, concept, find, own_names
from curricle.engines.ats.match.word import Words, stem

# How sure a skill is by the way in which it was found.
TAGGED, TAGGED_OTHER, LISTED, IN_CONTEXT, UNLINKED = 0.95, 0.85, 0.75, 0.65, 0.6
_LEAST_FOR_SLIPS = 6
_MOST = 0.6
_LIST_GAPS = frozenset(
    (",", ", ", "/", " / ", ";", "; ", " and ", " or ", " & ", ", and ", ", or ", " | ", " und ", " et ")
)


@dataclass(frozen=True, slots=True)
class Linked:
    """Words of a text that mean a concept."""

    start: int
    end: int
    concept: Concept
    confidence: float


def link(words: Words, tagged: Sequence[Span] = (), listed: bool = False) -> list[Linked]:
    """The concepts that a text names; ``tagged`` are spans of knowledge, ``listed`` is a list of skills."""
    chosen: list[tuple[Hit, Concept, float]] = []
    taken = [False] * len(words.stems)
    waiting: list[tuple[Hit, Concept]] = []
    for hit in sorted(find(words), key=_rank):
        if any(taken[hit.first : hit.after]):
            continue
        known = concept(hit.concept)
        sure = _sureness(words, hit, known, tagged, listed)
        if sure is None:
            if hit.mark in "?!":
                waiting.append((hit, known))
            continue
        taken[hit.first : hit.after] = [True] * (hit.after - hit.first)
        chosen.append((hit, known, sure))
    for hit, known in waiting:
        if not any(taken[hit.first : hit.after]) and _stands_in_list(words, hit, chosen):
            taken[hit.first : hit.after] = [True] * (hit.after - hit.first)
            chosen.append((hit, known, IN_CONTEXT))
    found = [
        Linked(words.starts[hit.first], words.ends[hit.after - 1], known, sure) for hit, known, sure in chosen
    ]
    return sorted(found, key=lambda one: one.start)


def _rank(hit: Hit) -> tuple[bool, int, int]:
    return (hit.mark == "~", hit.first - hit.after, hit.first)


def _sureness(words: Words, hit: Hit, known: Concept, tagged: Sequence[Span], listed: bool) -> float | None:
    start, end = words.starts[hit.first], words.ends[hit.after - 1]
    inside = any(a < end and start < b for a, b in tagged)
    expected = inside and (hit.mark != "~" or any(_fills(start, end, span) for span in tagged))
    if known.kind == "soft" and _is_half(words, hit):
        return None
    whole = listed and hit.first == 0 and hit.after == len(words.stems)
    if expected or whole:
        return TAGGED if known.source == "o" else TAGGED_OTHER
    if _is_sure(hit, known, words.text[start:end]) or (listed and _is_sure_in_list(hit, known)):
        return LISTED
    if hit.mark in "?!" and known.source == "o" and _is_name_in_sentence(words, hit, words.text[start:end]):
        return IN_CONTEXT
    return None


def _fills(start: int, end: int, span: Span) -> bool:
    """Whether words are most of a tagged span: a weak phrase is good for nothing less."""
    first, last = span
    return start < last and first < end and end - start >= _MOST * (last - first)


def _is_sure_in_list(hit: Hit, known: Concept) -> bool:
    return (hit.mark == "!" and known.source == "o") or (hit.mark == "=" and hit.after - hit.first > 1)


def _is_half(words: Words, hit: Hit) -> bool:
    """Whether a word is half of another: “data-driven” says nothing of drive."""
    start, end = words.starts[hit.first], words.ends[hit.after - 1]
    return words.text[:start].endswith("-") or words.text[end : end + 1] == "-"


def _is_sure(hit: Hit, known: Concept, written: str) -> bool:
    if hit.mark != "=":
        return False
    return known.source == "o" or (known.source == "n" and _is_name(written, hit.after - hit.first))


def _is_name(written: str, size: int) -> bool:
    return written[0].isupper() if size > 1 else any(c.isupper() for c in written)


def _is_name_in_sentence(words: Words, hit: Hit, written: str) -> bool:
    """A capital letter within a sentence whose other words have none: “we use Excel and Spring”."""
    if len(written) == 1 or not written[0].isupper() or hit.first == 0:
        return False
    before = words.raw[hit.first - 1]
    gap = words.text[words.ends[hit.first - 1] : words.starts[hit.first]]
    if any(sign in gap for sign in ".:!?\n•") or before[:1].isupper():
        return False
    after = words.raw[hit.after] if hit.after < len(words.raw) else ""
    return not after[:1].isupper() or hit.after == len(words.raw)


def _stands_in_list(words: Words, hit: Hit, chosen: Sequence[tuple[Hit, Concept, float]]) -> bool:
    """An everyday word beside a sure skill of the hard kind: “Python, R and Go”."""
    written = words.raw[hit.first]
    if len(written) == 1 and not written.isupper():
        return False
    hard = {
        edge for other, known, _ in chosen if known.kind == "hard" for edge in (other.first, -other.after)
    }
    left = hit.first > 0 and -hit.first in hard and _gap(words, hit.first) in _LIST_GAPS
    right = hit.after < len(words.raw) and hit.after in hard and _gap(words, hit.after) in _LIST_GAPS
    return left or right


def _gap(words: Words, index: int) -> str:
    return words.text[words.ends[index - 1] : words.starts[index]]


@cache
def _by_letter() -> dict[str, list[tuple[str, int]]]:
    names: dict[str, list[tuple[str, int]]] = {}
    for name, number in own_names():
        if len(name) >= _LEAST_FOR_SLIPS:
            names.setdefault(name[0], []).append((name, number))
    return names


def link_slip(written: str) -> Concept | None:
    """The concept of a name with one slip of the hand in it: “Kuberntes”."""
    name = written.casefold()
    if len(name) < _LEAST_FOR_SLIPS or not name.isalpha() or is_known(stem(name)):
        return None
    most = 1 if len(name) < 9 else 2
    for known, number in _by_letter().get(name[0], []):
        if abs(len(known) - len(name)) <= most and OSA.distance(name, known, score_cutoff=most) <= most:
            return concept(number)
    return None
