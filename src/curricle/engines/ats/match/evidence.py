"""Where a resume shows a skill that is asked for: by the same words, by another name, or by a near skill."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from curricle.engines.ats.match import taxonomy
from curricle.engines.ats.match.passage import Passage
from curricle.engines.ats.match.posting import Posting, Wanted
from curricle.engines.ats.match.result import How, SkillMatch, Spot
from curricle.engines.ats.match.word import Words, words_of

_MOST_SPOTS = 8
# What a near skill gives of the points: a special case of what is asked, or only the field it belongs to.
NARROWER, BROADER = 0.75, 0.3
_BEFORE = frozenset(
    ("in", "using", "with", "via", "microsoft", "ms", "use", "used", "and", "or", "adobe", "apache")
)
_SEASONS = frozenset(("spring",))
_NOT_AFTER = frozenset(("to", "the", "of", "for", "a", "into", "over", "at", "with", "up", "out", "in", "on"))
_BOUNDS = frozenset(",;/|·•()&:\n")
# Too wide to be half of anything.
_FIELDS = frozenset(
    (
        *(
            "information technology",
            "business",
            "soft skills",
            "software development",
            "web development",
            "service",
        ),
        *(
            "databases",
            "office software",
            "management",
            "finance",
            "healthcare",
            "engineering",
            "science",
            "design",
        ),
        *(
            "programming languages",
            "data",
            "sales",
            "marketing",
            "legal",
            "construction",
            "hospitality",
            "education",
        ),
        *(
            "computer science",
            "web frameworks",
            "communication",
            "research",
            "manufacturing",
            "compliance",
            "retail",
        ),
        *(
            "human resources",
            "accounting",
            "graphic design",
            "writing",
            "trades",
            "care",
            "maintenance",
            "energy",
        ),
        *("operations management", "quality assurance", "cloud computing", "devops", "nursing", "leadership"),
    )
)
_FIELD_ENDINGS = (
    *("ing", "ment", "tion", "ture", "science", "ics", "ity", "care", "languages", "software", "systems"),
    *("techniques", "tools", "intelligence", "records", "learning", "operations"),
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that names a concept."""

    concept: taxonomy.Concept
    passage: Passage
    start: int
    end: int

    @property
    def spot(self) -> Spot:
        """The place as evidence."""
        return Spot(self.passage.pointer, self.start, self.end, self.passage.text[self.start : self.end])


@dataclass(slots=True)
class Index:
    """What a resume names, by concept, and its passages for what the taxonomy does not know."""

    passages: Sequence[Passage]
    by_id: dict[str, list[Mention]] = field(default_factory=dict)
    by_broader: dict[str, list[Mention]] = field(default_factory=dict)


def index_of(passages: Sequence[Passage]) -> Index:
    """The concepts that passages name."""
    index = Index(passages)
    for passage in passages:
        for start, end, number in _named(passage.text, passage.kind):
            mention = Mention(taxonomy.concept(number), passage, start, end)
            index.by_id.setdefault(mention.concept.id, []).append(mention)
            for name in mention.concept.broader:
                index.by_broader.setdefault(name.casefold(), []).append(mention)
    return index


@lru_cache(maxsize=4_000)
def _named(text: str, kind: str) -> tuple[tuple[int, int, int], ...]:
    words = words_of(text)
    hits = taxonomy.find(words)
    covered = [False] * len(words.stems)
    for hit in hits:
        if hit.mark in "=!":
            covered[hit.first : hit.after] = [True] * (hit.after - hit.first)
    return tuple(
        (words.starts[hit.first], words.ends[hit.after - 1], hit.concept)
        for hit in hits
        if hit.mark != "?" or _is_meant(words, hit, kind, covered)
    )


def _is_meant(words: Words, hit: taxonomy.Hit, kind: str, covered: Sequence[bool]) -> bool:
    """Whether an everyday word means the skill here; capitals do not count, for some write without them."""
    left = _sign(words, hit.first)
    right = _sign(words, hit.after)
    if kind == "listed" or (hit.first == 0 and hit.after == len(words.stems)):
        return (left in _BOUNDS and right in _BOUNDS) or len(words.stems) <= 3
    if left in _BOUNDS and right in _BOUNDS and (left != "\n" or right != "\n"):
        near = [at for at in (hit.first - 1, hit.after) if 0 <= at < len(covered)]
        if any(covered[at] for at in near):
            return True
    before = words.stems[hit.first - 1] if hit.first else ""
    after = words.stems[hit.after] if hit.after < len(words.stems) and right not in _BOUNDS else ""
    if before in {"and", "or"} and hit.first > 1:
        return covered[hit.first - 2] and after not in _NOT_AFTER
    if before == "in" and words.stems[hit.first] in _SEASONS:
        return False
    return before in _BEFORE and after not in _NOT_AFTER and not after.isdigit()


def _sign(words: Words, index: int) -> str:
    """The sign that stands before a word; a line end where there is no word on one side."""
    if index <= 0 or index >= len(words.starts):
        return "\n"
    gap = words.text[words.ends[index - 1] : words.starts[index]].strip(" ")
    return gap[:1] if gap else " "


def match_skill(wanted: Wanted, posting: Posting, index: Index) -> tuple[SkillMatch, float]:
    """Whether a resume shows a skill, and how much of its points that gives; of several the best counts."""
    if not wanted.alternatives:
        return _match_one(wanted, posting, index)
    single = [replace(wanted, name=one.name, concept=one.concept) for one in wanted.alternatives]
    found = [_match_one(one, posting, index) for one in single]
    best, share = max(found, key=lambda one: one[1])
    shown = [one for one, worth in found if worth == share and share > 0]
    spots = tuple(spot for one in shown for spot in one.evidence)[:_MOST_SPOTS]
    several = tuple(one for one, _ in found)
    return SkillMatch(wanted, best.state, best.how, spots, alternatives=several), share


def _match_one(wanted: Wanted, posting: Posting, index: Index) -> tuple[SkillMatch, float]:
    found = index.by_id.get(wanted.concept, []) if wanted.concept is not None else _by_name(wanted, index)
    if found:
        spots = _spots(found)
        return SkillMatch(wanted, "matched", _how(wanted, posting, spots), spots), 1.0
    narrower = index.by_broader.get(wanted.name.casefold(), [])
    near = narrower or _broader(wanted, index)
    if near:
        return SkillMatch(wanted, "partly", "related", _spots(near)), NARROWER if narrower else BROADER
    return SkillMatch(wanted, "missing", None, ()), 0.0


def _spots(mentions: Sequence[Mention]) -> tuple[Spot, ...]:
    return tuple(mention.spot for mention in mentions[:_MOST_SPOTS])


def _broader(wanted: Wanted, index: Index) -> list[Mention]:
    known = taxonomy.lookup(wanted.name) if wanted.concept is not None else None
    return [
        mention
        for name in (taxonomy.concept(known[1]).broader if known else ())
        if name.casefold() not in _FIELDS and not name.endswith(_FIELD_ENDINGS)
        for mention in index.by_id.get(taxonomy.id_of(name), [])
    ]


def _by_name(wanted: Wanted, index: Index) -> list[Mention]:
    """The places that have the very words, for what the taxonomy does not know."""
    stems = words_of(wanted.name).stems
    if not stems or all(len(stem) < 2 for stem in stems):
        return []
    concept = taxonomy.Concept(-1, "", wanted.name, wanted.kind, "o", ())
    found = []
    for passage in index.passages:
        words = passage.words
        for at in _runs(words.stems, stems):
            found.append(Mention(concept, passage, words.starts[at], words.ends[at + len(stems) - 1]))
    return found


def _runs(among: Sequence[str], sought: Sequence[str]) -> Iterable[int]:
    at = -1
    size = len(sought)
    while True:
        try:
            at = among.index(sought[0], at + 1)
        except ValueError:
            return
        if tuple(among[at : at + size]) == tuple(sought):
            yield at


def _how(wanted: Wanted, posting: Posting, spots: Sequence[Spot]) -> How:
    names = {wanted.name.casefold(), *(posting.text[start:end].casefold() for start, end in wanted.spans)}
    if any(" ".join(spot.text.casefold().split()) in names for spot in spots):
        return "exact"
    stems = {words_of(name).stems for name in names}
    return "stem" if any(words_of(spot.text).stems in stems for spot in spots) else "synonym"
