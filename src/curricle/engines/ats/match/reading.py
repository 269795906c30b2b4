"""Reads a posting: its parts, what it asks for, and how sure that is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from curricle.engines.ats.match import title as heads
from curricle.engines.ats.match.alternative import choices
from curricle.engines.ats.match.demand import (
    Sentence,
    employment_of,
    languages_in,
    remote_of,
    schooling_in,
    stricter,
    years_in,
)
from curricle.engines.ats.match.need import need_of
from curricle.engines.ats.match.posting import (
    LEVELS,
    Posting,
    PostingSection,
    Schooling,
    SectionKind,
    SkillSpan,
    Span,
    Spoken,
    Wanted,
    Years,
)
from curricle.engines.ats.match.section import kind_of_heading, sections_of
from curricle.engines.ats.match.skill import sentences_of, skills_of_sentence
from curricle.engines.ats.match.source import MOST_CHARACTERS, Source, source_of
from curricle.engines.ats.match.tongue import NAMES, language_of
from curricle.engines.ats.match.wish import LISTS, Mention, wishes
from curricle.engines.finding import Finding

_LEAST_WORDS = 30
_LONGEST_HEADING = 80
_LONGEST_NAME = 60
_DEGREE = re.compile(r"\b(?:degree|bachelor|master|ph\.?d|diploma|b\.?sc|m\.?sc)", re.IGNORECASE)
# What is said under these headings is not asked of anybody.
_SILENT: frozenset[SectionKind] = frozenset(("about", "benefits"))


def read_posting(text: str, *, title: str | None = None) -> Posting:
    """What a posting asks for; the same text is read once and remembered for a while."""
    return _read(text, title)


@lru_cache(maxsize=32)
def _read(text: str, title: str | None) -> Posting:
    source = source_of(text)
    sections = sections_of(source)
    sentences = list(_sentences(source, sections))
    name = heads.trimmed_title(title) if title else heads.title_of(source)
    schooling = _schooling(sentences)
    languages = _languages(sentences)
    language = language_of(source.text)
    skills = _skills(sentences, source, language)
    years, of_skills = _years(sentences, skills)
    return Posting(
        text=text,
        title=name,
        company=heads.company_of(source, sections),
        seniority=heads.seniority_of(name, source.text),
        years=_placed(source, years) if years else None,
        skill_years=tuple(_placed(source, one) for one in of_skills),
        education=replace(schooling, spans=_spans(source, schooling.spans)) if schooling else None,
        location=heads.location_of(source, name, language),
        remote=remote_of(source.text),
        employment=employment_of(source.text),
        language=language,
        languages=tuple(replace(one, spans=_spans(source, one.spans)) for one in languages),
        sections=tuple(_moved(source, part) for part in sections),
        skills=skills,
        findings=tuple(_findings(source, language, skills, name)),
    )


def _sentences(source: Source, sections: Sequence[PostingSection]) -> Iterator[Sentence]:
    at = 0
    headings = {part.start for part in sections if part.heading}
    for row in source.rows:
        if row.start in headings and len(row.text) <= _LONGEST_HEADING and kind_of_heading(row.text):
            continue
        for start, sentence in sentences_of(row.text, row.start):
            while at + 1 < len(sections) and sections[at + 1].start <= start:
                at += 1
            kind = sections[at].kind if sections else "other"
            yield Sentence(sentence, start, kind)


def _skills(sentences: Sequence[Sentence], source: Source, language: str) -> tuple[Wanted, ...]:
    """The skills that are asked for, each once, in the order of their first mention."""
    alone: list[Mention] = []
    chosen: list[list[Mention]] = []
    for sentence in sentences:
        if sentence.section in _SILENT:
            continue
        found = list(_mentions(sentence, source, language))
        together = [
            [found[at] for at in places] for places in choices(sentence.text, [one.skill for one in found])
        ]
        together = [choice for choice in together if len({one.need for one in choice}) == 1]
        chosen += together
        taken = {id(one) for choice in together for one in choice}
        alone += [one for one in found if id(one) not in taken]
    return wishes(alone, chosen)


def _mentions(sentence: Sentence, source: Source, language: str) -> Iterator[Mention]:
    fields = schooling.fields if (schooling := schooling_in(sentence)) else ()
    for skill in skills_of_sentence(sentence.text, sentence.section in LISTS):
        if not _is_asked(skill, sentence, (fields, language)):
            continue
        need = need_of(sentence.text, skill.start, skill.end, sentence.section)
        if need is not None:
            span = source.span(sentence.start + skill.start, sentence.start + skill.end)
            yield Mention(skill, span, need, sentence.section)


def _is_asked(skill: SkillSpan, sentence: Sentence, beside: tuple[Sequence[str], str]) -> bool:
    """Whether a skill is one of this posting: no degree, no language, nothing the tagger makes of German."""
    fields, language = beside
    if _DEGREE.search(skill.text) or any(skill.text.casefold() in field.casefold() for field in fields):
        return False
    if skill.concept is None:
        return language == "en" and len(skill.text) <= _LONGEST_NAME and sentence.section != "other"
    return not _is_language(skill.text)


@lru_cache(maxsize=2_000)
def _is_language(text: str) -> bool:
    return next(languages_in(Sentence(f"{text} language", 0, "required")), None) is not None


def _years(sentences: Sequence[Sentence], skills: Sequence[Wanted]) -> tuple[Years | None, list[Years]]:
    """The years of work at all, and those of single skills."""
    overall: Years | None = None
    of_skills: list[Years] = []
    for sentence in sentences:
        for years in years_in(sentence):
            skill = _skill_of_years(sentence, years)
            if skill is not None and skill.kind == "hard":
                of_skills.append(_years_of(years, skill, skills))
            if overall is None or (years.need == "required", years.minimum) > (
                overall.need == "required",
                overall.minimum,
            ):
                overall = years
    return overall, of_skills


def _years_of(years: Years, skill: SkillSpan, skills: Sequence[Wanted]) -> Years:
    """Years of a skill; where it is one of several of which any is enough, years of any of them."""
    for wanted in skills:
        if skill.concept is not None and any(one.concept == skill.concept for one in wanted.alternatives):
            return replace(years, skill=wanted.name, concept=None, alternatives=wanted.alternatives)
    return replace(years, skill=skill.label, concept=skill.concept)


def _skill_of_years(sentence: Sentence, years: Years) -> SkillSpan | None:
    """The skill that stands right after the years: “3+ years of experience with Python”."""
    after = years.spans[0][1] - sentence.start
    for skill in skills_of_sentence(sentence.text):
        between = sentence.text[after : skill.start]
        if 0 < skill.start - after <= 60 and re.fullmatch(
            r"[ '’]*(?:of )?(?:[\w-]+ ){0,3}?(?:experience )?(?:in|with|of|using|as an?|developing|"
            r"working with|writing|programming|doing|the use of)? ?(?:in|with)? ?",
            between,
        ):
            return skill
    return None


def _schooling(sentences: Sequence[Sentence]) -> Schooling | None:
    found = [one for one in map(schooling_in, sentences) if one is not None]
    required = [one for one in found if one.need == "required"]
    if required:
        return min(required, key=lambda one: LEVELS.index(one.level))
    return found[0] if found else None


def _languages(sentences: Sequence[Sentence]) -> list[Spoken]:
    found: dict[str, Spoken] = {}
    for sentence in sentences:
        for spoken in languages_in(sentence):
            known = found.get(spoken.code)
            if known is not None:
                spoken = replace(  # noqa: PLW2901  # the two become one
                    known, need=stricter(known.need, spoken.need), spans=known.spans + spoken.spans
                )
            found[spoken.code] = spoken
    return list(found.values())


def _placed(source: Source, years: Years) -> Years:
    return replace(years, spans=_spans(source, years.spans))


def _moved(source: Source, part: PostingSection) -> PostingSection:
    start, end = source.span(part.start, part.end)
    return replace(part, start=start, end=end)


def _spans(source: Source, spans: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(source.span(*span) for span in spans)


def _findings(
    source: Source, language: str, skills: Sequence[Wanted], title: str | None
) -> Iterator[Finding]:
    if source.cut:
        yield Finding(
            "posting.too_long",
            "warning",
            "",
            f"Only the first {MOST_CHARACTERS} characters of this posting were read.",
            {"limit": MOST_CHARACTERS, "length": len(source.original)},
        )
    words = sum(len(row.text.split()) for row in source.rows)
    if not words:
        yield Finding("posting.empty", "error", "", "There is no text in this posting.")
        return
    if words < _LEAST_WORDS:
        yield Finding(
            "posting.too_short",
            "warning",
            "",
            "This posting says so little that a comparison with it means little.",
            {"words": words},
        )
    if language != "en":
        yield Finding(
            "posting.language_limited",
            "warning",
            "",
            f"This posting is in {NAMES[language]}. Its headings, years, degrees, languages and the names of "
            "tools are read; skills that are told in other words of that language are not.",
            {"language": language},
        )
    if not skills:
        yield Finding("posting.no_skills", "warning", "", "No skill was found that this posting asks for.")
    if title is None:
        yield Finding("posting.no_title", "info", "", "No title was found in this posting.")
