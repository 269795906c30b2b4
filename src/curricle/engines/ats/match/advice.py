"""The findings of a match in plain words: what is asked and not shown, and what does not count."""

from collections import Counter
from collections.abc import Iterator, Sequence

from curricle.engines.ats.check.result import ScoreFinding
from curricle.engines.ats.match.honesty import Doubtful
from curricle.engines.ats.match.posting import Posting
from curricle.engines.ats.match.result import Comparison, SkillMatch

CONTENT = "/content"
SECTIONS = "/content/sections"
LABEL = "/content/basics/label"
_LEAST_LISTED, _TOLD_SHARE = 8, 0.25
_TRUE_ONLY = (
    "Add it only where it is true: a skill that you cannot speak about does not survive an interview."
)


def of_skill(found: SkillMatch, part: str) -> ScoreFinding | None:
    """What to think about where a skill is not shown, or only something near it."""
    if found.state == "matched":
        return None
    name = found.wanted.name
    asks = "asks for" if found.wanted.need == "required" else "would like"
    lost = round(found.of - found.points, 2)
    severity = "warning" if found.wanted.need == "required" and found.wanted.kind == "hard" else "info"
    if found.state == "partly":
        near = found.evidence[0].text
        message = f"The posting {asks} {name}; your resume shows {near}."
        fix = f"If you have worked with {name} itself, say so where you did. {_TRUE_ONLY}"
    else:
        of_several = bool(found.wanted.alternatives)
        shown = "shows none of these" if of_several else "does not show it"
        used = "one of them" if of_several else name
        message = f"The posting {asks} {name}; your resume {shown}."
        fix = f"Where would this be true? Name the job or project where you used {used}. {_TRUE_ONLY}"
    return ScoreFinding(
        code=f"skill.{found.state}",
        part=part,
        severity=severity,  # type: ignore[arg-type]  # one of the severities
        pointer=found.evidence[0].pointer if found.evidence else SECTIONS,
        evidence=(),
        message=message,
        why="A reader, and often a search, looks for the skills that a posting names.",
        fix=fix,
        points=lost,
    )


def of_title(compared: Comparison, lost: float) -> ScoreFinding:
    """What to think about where no title comes near."""
    held = (
        f"the nearest title in your resume is “{compared.found}”"
        if compared.found
        else "your resume names no title"
    )
    return ScoreFinding(
        code="title.differs",
        part="title",
        severity="info" if compared.state == "partly" else "warning",
        pointer=compared.evidence[0].pointer if compared.evidence else LABEL,
        evidence=(),
        message=f"The posting is for “{compared.asked}”; {held}.",
        why="Whoever searches among resumes often begins with the title.",
        fix="If your work was known by this title too, use it under your name. Never rename a job.",
        points=lost,
    )


def of_relevance(lost: float) -> ScoreFinding:
    """What to think about where the text speaks of other things."""
    return ScoreFinding(
        code="relevance.low",
        part="relevance",
        severity="info",
        pointer=CONTENT,
        evidence=(),
        message="Much of your resume speaks of other things than the posting.",
        why="A resume for one posting says more of what that work needs, and less of the rest.",
        fix="Put first what is near to this work, in your own words: copied ones do not count.",
        points=lost,
    )


def of_years(compared: Comparison, lost: float) -> ScoreFinding:
    """What to think about where there are fewer years than asked for."""
    return ScoreFinding(
        code="years.fewer",
        part="experience_education",
        severity="warning",
        pointer=compared.evidence[0].pointer if compared.evidence else SECTIONS,
        evidence=(),
        message=f"The posting asks for {compared.asked}; the dates of your resume show {compared.found}.",
        why="Years are counted from the dates of your positions; those without dates count nothing.",
        fix="See that every position has its dates, and that each role names the skills that you used in it.",
        points=lost,
    )


def of_education(compared: Comparison, lost: float) -> ScoreFinding:
    """What to think about where there is another degree than asked for."""
    shown = f"shows {compared.found}" if compared.found else "names none"
    return ScoreFinding(
        code="education.lower",
        part="experience_education",
        severity="info" if compared.state == "partly" else "warning",
        pointer=compared.evidence[0].pointer if compared.evidence else SECTIONS,
        evidence=(),
        message=f"The posting asks for {compared.asked}; your resume {shown}.",
        why="A degree is often a question of yes or no.",
        fix="If you hold such a degree, name it in full. If not, let your experience speak.",
        points=lost,
    )


def of_languages(compared: Comparison, lost: float) -> ScoreFinding:
    """Which languages are asked for and not listed, or not spoken well enough."""
    if compared.state == "unknown":
        shown = "your resume lists no languages"
    elif compared.state == "partly":
        shown = f"your resume shows {compared.found}; a language is missing, or not spoken as well as asked"
    else:
        shown = "your resume does not list it"
    # What is only wished for loses nothing.
    wants = "asks for" if lost else "would like"
    return ScoreFinding(
        code=f"language.{compared.state}",
        part="experience_education" if lost else "language",
        severity="warning" if lost else "info",
        pointer=compared.evidence[0].pointer if compared.evidence else SECTIONS,
        evidence=(),
        message=f"The posting {wants} {compared.asked}; {shown}.",
        why="A language that is required often decides by itself.",
        fix="If you speak it, list it with how well you do.",
        points=lost,
    )


_DOUBTS = {
    "copied": (
        "stuffing.copied",
        "These lines are the posting’s own words and do not count.",
        "A resume that repeats the posting says nothing about you, and readers notice.",
        "Say in your own words what you did.",
    ),
    "stuffed": (
        "stuffing.repeated",
        "Here the same words are repeated again and again; this text does not count.",
        "Repeating a word never raises this score, and a person who reads it stops reading.",
        "Name each skill once, and show it where you used it.",
    ),
    "hidden": (
        "stuffing.hidden",
        "This text cannot be seen on the page and does not count.",
        "Hidden words are found by parsers and people alike, and are read as deceit.",
        "Remove it.",
    ),
}


def of_doubts(doubtful: Sequence[Doubtful]) -> Iterator[ScoreFinding]:
    """One finding for each kind of text that does not count, at its first place."""
    seen: set[str] = set()
    for one in doubtful:
        code, message, why, fix = _DOUBTS[one.doubt]
        if code not in seen:
            seen.add(code)
            yield _stuffing(code, one.passage.pointer, (message, why, fix))


def of_hidden(pointer: str = CONTENT) -> ScoreFinding:
    """The file holds words that nobody sees."""
    code, _, why, fix = _DOUBTS["hidden"]
    return _stuffing(
        code, pointer, ("This file holds text that cannot be seen; it does not count.", why, fix)
    )


def of_pasted() -> ScoreFinding:
    """The file is the posting."""
    message = "Most of the posting stands in this file word by word."
    why = "A posting handed in as a resume says nothing about anybody."
    return _stuffing("stuffing.posting", CONTENT, (message, why, "Write what you did, in your own words."))


def of_lists(skills: Sequence[SkillMatch], told: frozenset[str]) -> Iterator[ScoreFinding]:
    """Many skills that are listed and nowhere shown at work."""
    shown = [one for one in skills if one.state == "matched" and one.wanted.kind == "hard"]
    with_work = [one for one in shown if any(spot.pointer in told for spot in one.evidence)]
    if len(shown) >= _LEAST_LISTED and len(with_work) < _TOLD_SHARE * len(shown):
        bare = len(shown) - len(with_work)
        message = f"{bare} of {len(shown)} matching skills are listed, and no job shows them."
        why = "A list claims; a line about work shows. Readers believe what is shown."
        fix = "For the skills that matter most, say in a role what you did with them."
        yield _stuffing("stuffing.list", SECTIONS, (message, why, fix))


def of_density(posting: Posting, stems: Sequence[str], names: dict[str, str]) -> Iterator[ScoreFinding]:
    """A word of the posting that the whole resume has far too often."""
    counts = Counter(filter(names.__contains__, stems))
    for stem, count in sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:1]:
        if count >= 12 and count > 0.04 * len(stems):
            message = f"“{names[stem]}” stands {count} times in {len(stems)} words."
            why = "Beyond a few times a word tells nothing new, and it never raises this score."
            yield _stuffing(
                "stuffing.density", CONTENT, (message, why, "Say it where it matters, and not more often.")
            )


def _stuffing(code: str, pointer: str, said: tuple[str, str, str]) -> ScoreFinding:
    message, why, fix = said
    return ScoreFinding(code, "stuffing", "warning", pointer, (), message, why, fix, 0.0)
