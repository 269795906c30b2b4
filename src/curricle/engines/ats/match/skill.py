"""The skills that a text names, by the tagger and the taxonomy together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from curricle.engines.ats.match.link import UNLINKED, Linked, link, link_slip
from curricle.engines.ats.match.posting import SkillSpan
from curricle.engines.ats.match.source import source_of
from curricle.engines.ats.match.tagger import Tagged, tag
from curricle.engines.ats.match.word import words_of

# A span of more words is a clause and not a name.
_MOST_WORDS = 6
_LONGEST = 1200
_SENTENCE_END = re.compile(
    r"(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\betc\.)(?<!\bincl\.)(?<!\bSr\.)(?<!\bJr\.)(?<!\bB\.S\.)(?<!\bM\.S\.)"
    r"(?<!\bB\.A\.)(?<!\bvs\.)(?<!\bInc\.)(?<!\bSt\.)"
    r"(?<=[.!?;])[)\"”’]?\s+(?=[A-ZÄÖÜÀÉ\d(\"“•-])"
    r"|(?<=[a-z][.!?])(?=[A-Z][a-z]{2})"
)
_NOT_A_SKILL = re.compile(
    r"(?:experience|experiences|knowledge|skills?|degree|degrees|years?|relevant|related|field|team|work|working|"
    r"requirements?|ability|abilities|expertise|tools?|technolog(?:y|ies)|industry|environment|other|similar|field)",
    re.IGNORECASE,
)


def sentences_of(text: str, start: int = 0) -> Iterator[tuple[int, str]]:
    """The sentences of a line with their places; what no person would call a sentence is cut at a blank."""
    last = 0
    for match in _SENTENCE_END.finditer(text):
        yield from _pieces(text[last : match.start()].rstrip(), start + last)
        last = match.end()
    yield from _pieces(text[last:], start + last)


def _pieces(sentence: str, start: int) -> Iterator[tuple[int, str]]:
    while len(sentence) > _LONGEST:
        cut = sentence.rfind(" ", 1, _LONGEST) + 1 or _LONGEST
        yield start, sentence[:cut].rstrip()
        sentence, start = sentence[cut:], start + cut
    if sentence.strip():
        yield start, sentence


def skills_in(text: str) -> tuple[SkillSpan, ...]:
    """The skills that a text names, in order: what the tagger found, and soft skills by name."""
    return _skills_in(text)


@lru_cache(maxsize=64)
def _skills_in(text: str) -> tuple[SkillSpan, ...]:
    source = source_of(text)
    found = []
    for row in source.rows:
        for start, sentence in sentences_of(row.text, row.start):
            for one in _whole_spans(sentence):
                first, last = source.span(start + one.start, start + one.end)
                found.append(replace(one, start=first, end=last))
    return tuple(found)


def _whole_spans(sentence: str) -> Iterator[SkillSpan]:
    """One skill for each span of knowledge, named by the first thing in it, and the soft skills around."""
    tagged = knowledge_in(sentence)
    parts = skills_of_sentence(sentence)
    for span in tagged:
        written = sentence[span.start : span.end]
        inside = [one for one in parts if one.start < span.end and span.start < one.end]
        if inside:
            yield replace(inside[0], start=span.start, end=span.end, text=written, kind="hard")
        else:
            yield SkillSpan(span.start, span.end, written, None, " ".join(written.split()), "hard", UNLINKED)
    for one in parts:
        if one.kind == "soft" and not any(one.start < span.end and span.start < one.end for span in tagged):
            yield one


@lru_cache(maxsize=2_000)
def knowledge_in(sentence: str) -> tuple[Tagged, ...]:
    """The spans of a sentence that the tagger holds for knowledge."""
    return tuple(span for span in tag(sentence) if span.layer == "knowledge")


@lru_cache(maxsize=2_000)
def skills_of_sentence(sentence: str, listed: bool = False) -> tuple[SkillSpan, ...]:
    """The skills of one sentence; ``listed`` says that it stands in a list of skills."""
    tagged = knowledge_in(sentence)
    linked = link(words_of(sentence), [(span.start, span.end) for span in tagged], listed)
    found = [_of_link(sentence, one, tagged, linked) for one in linked]
    for span in tagged:
        if not any(one.start < span.end and span.start < one.end for one in linked):
            found.extend(_unlinked(sentence, span))
    return tuple(sorted(found, key=lambda one: one.start))


def _of_link(sentence: str, one: Linked, tagged: Sequence[Tagged], linked: Sequence[Linked]) -> SkillSpan:
    start, end = one.start, one.end
    home = next((span for span in tagged if span.start < end and start < span.end), None)
    if home is not None:
        alone = sum(other.start < home.end and home.start < other.end for other in linked) == 1
        if alone and home.start <= start and end <= home.end:
            start, end = home.start, home.end
    known = one.concept
    return SkillSpan(start, end, sentence[start:end], known.id, known.label, known.kind, one.confidence)


def _unlinked(sentence: str, span: Tagged) -> Iterator[SkillSpan]:
    written = sentence[span.start : span.end]
    if (
        len(written.split()) > _MOST_WORDS
        or _NOT_A_SKILL.fullmatch(written)
        or not re.search(r"\w\w|[A-Z]", written)
    ):
        return
    slip = next(filter(None, map(link_slip, written.split())), None)
    if slip is not None:
        yield SkillSpan(span.start, span.end, written, slip.id, slip.label, slip.kind, UNLINKED)
        return
    yield SkillSpan(span.start, span.end, written, None, " ".join(written.split()), "hard", UNLINKED)
