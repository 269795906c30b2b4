"""The checks of extent: pages, words, and the same word too often."""

from collections import Counter
from typing import Final

from curricle.engines.ats.check.case import Case, Fault, Outcome, Tally, listed, ramp, shortened
from curricle.engines.ats.check.facts import Facts, Statement
from curricle.engines.ats.check.posting import is_posting
from curricle.engines.ats.check.timeline import months_worked
from curricle.engines.resume.model import SkillItem
from curricle.engines.resume.operations import Remove, SetField

# Words on a full page, by which formats without pages are judged like those with them.
_PAGE: Final = 480
_PER_PAGE = 0.3
# What a text without end adds to the count: no more than a point of a sensible length.
_POINT_WORDS = 40
_MOST_OF_ONE = 10
_SHARE_OF_ONE = 0.05
_SHORTEST = 5
_WORDS = (
    "about their which with from that this these those other others more than into over under during through "
    "across using team teams after before between within including based every while where when"
)
_COMMON = frozenset(_WORDS.split())


def pages_of(case: Case) -> float:
    """How long the resume is, in pages: by its words, and by its pages where it has some."""
    estimate = (case.facts.words + case.trace.words_left) / _PAGE
    actual = case.trace.layout.pages
    if case.trace.layout.kind != "pdf" or not actual:
        return estimate
    # A wide layout is not a long text, and a crowded one is not a short one.
    return min(max(float(actual), estimate - 0.5), estimate + 0.5)


def check_pages(case: Case) -> Outcome:
    """No more pages than the years of experience fill."""
    if not case.facts.roles:
        return Outcome(0.0, note="There are no roles to judge the length by.")
    if not case.expect.page_limit:
        return Outcome(1.0, note="There is no limit of pages in this field.")
    years = months_worked(case.facts.roles, case.today) / 12
    allowed = next((pages for limit, pages in case.expect.pages if years <= limit), 3)
    over = pages_of(case) - allowed - 0.1
    if over <= 0:
        return Outcome(1.0)
    tally = Tally()
    shown = max(round(pages_of(case)), allowed + 1)
    message = (
        f"This fills about {shown} pages, for {years:.0f} years of experience."
        if years >= 1
        else f"This fills about {shown} pages, for less than a year of experience."
    )
    fix = f"Cut it to {allowed} {'page' if allowed == 1 else 'pages'}: shorten the oldest roles first."
    tally.add(_PER_PAGE * over, Fault("length.pages", "/content/sections", message, fix, 1.0))
    return Outcome(tally.share, tuple(tally.faults(0.0, 1.0)))


def prose_words(facts: Facts) -> float:
    """The words that tell of work, or of projects where there is none; one endless text is not many."""
    work = sum(_weight(one) for one in facts.distinct("work"))
    return work if facts.roles else sum(_weight(one) for one in facts.distinct("other")) / 2


def _weight(statement: Statement) -> int:
    return min(statement.count, _POINT_WORDS)


def check_words(case: Case) -> Outcome:
    """Enough words on what was done, and not too many."""
    count = prose_words(case.facts)
    least, most = case.expect.least_prose, case.expect.most_prose
    if count < least:
        message = (
            f"Only {count:.0f} words tell what you did; {least} or more give a search something to find."
        )
        fix = "Say more of what you did in your latest roles."
        return Outcome(
            ramp(count, least), (Fault("length.few_words", "/content/sections", message, fix, 1.0),)
        )
    if count > most:
        message = f"{count:.0f} words tell what you did; what matters is hard to find among them."
        fix = f"Keep the strongest points, below {most} words."
        share = 1.0 / (1.0 + (count - most) / most)
        return Outcome(share, (Fault("length.many_words", "/content/sections", message, fix, 1.0),))
    return Outcome(1.0)


def check_density(case: Case) -> Outcome:
    """Nothing repeated for a search, nothing hidden."""
    facts = case.facts
    work, skills = Tally(), Tally()
    _note_crowding(facts, work)
    _note_repetition(facts, work)
    _note_borrowed(facts, work)
    _note_doubles(facts, skills)
    hidden = case.trace.layout.hidden
    visible = 0.2 if hidden else 1.0
    parts = (0.5 * bool(facts.roles), 0.5 * bool(facts.skills))
    clean = parts[0] * work.share + parts[1] * skills.share
    faults: list[Fault] = []
    if hidden:
        text = " ".join(hidden)[:80]
        message = f"The file holds text that nobody sees: “{text}”."
        fix = "Take it out. Parsers see it, and so do the people who are shown what was parsed."
        faults.append(Fault("text.hidden", "/content", message, fix, clean, text, "error"))
    faults += work.faults(visible * parts[1] * skills.share, visible * parts[0])
    faults += skills.faults(visible * parts[0] * work.share, visible * parts[1])
    return Outcome(visible * clean, tuple(faults))


def _note_crowding(facts: Facts, tally: Tally) -> None:
    """A word that stands there far more often than any text needs it."""
    counts: Counter[str] = Counter()
    total = 0
    for statement in (one for one in facts.statements if not one.repeats):
        total += len(statement.words)
        counts.update(word for word in statement.words if len(word) >= _SHORTEST and word not in _COMMON)
    crowded = [
        word for word, count in counts.items() if count > _MOST_OF_ONE and count > _SHARE_OF_ONE * total
    ]
    if crowded:
        message = f"{listed(sorted(crowded))} stands in your points more often than any text needs."
        fix = "Once or twice is enough to be found."
        first = next(one for one in facts.statements if crowded[0] in one.words and not one.repeats)
        tally.add(
            0.5 * len(crowded),
            Fault("text.crowded", first.pointer, message, fix, 0.0, first.plain, "warning"),
        )


def _note_repetition(facts: Facts, tally: Tally) -> None:
    """A text that is hardly more than one word or phrase again and again."""
    for prose in facts.prose:
        if prose.repeats:
            message = f"“{shortened(prose.raw)}” says the same words again and again."
            fix = "Say each thing once. Such a text counts as nothing here."
            tally.add(
                0.25, Fault("bullet.repetitive", prose.pointer, message, fix, 0.0, prose.raw, "warning")
            )


def _note_borrowed(facts: Facts, tally: Tally) -> None:
    """The text of a posting where a person's own words belong."""
    for prose in facts.borrowed:
        is_whole = is_posting(prose.raw)
        quote = f"“{shortened(' '.join(prose.raw.split()))}”"
        what = quote if is_whole else f"What stands at {quote}"
        message = f"{what} reads like a job posting, not like your own words."
        fix = "Take it out, and say in your own words what you do. A posting counts as nothing here."
        # Of several pieces none is the whole, and one's own words may stand among them.
        is_removable = is_whole and prose.field == "text"
        operations = (Remove(target=prose.target),) if is_removable else ()
        fault = Fault(
            "text.pasted_posting", prose.pointer, message, fix, 0.0, prose.raw, "warning", operations
        )
        tally.add(0.25, fault)


def _note_doubles(facts: Facts, tally: Tally) -> None:
    """A skill that is listed twice."""
    seen: set[str] = set()
    for section in facts.sections:
        if section.type != "skills":
            continue
        for number, item in enumerate(facts.document.content.sections[section.index].items):
            if not isinstance(item, SkillItem) or not item.visible or not item.keywords:
                continue
            kept: list[str] = []
            doubled: list[str] = []
            for keyword in item.keywords:
                key = keyword.strip().casefold()
                (doubled if key in seen else kept).append(keyword)
                seen.add(key)
            if not doubled:
                continue
            message = f"{listed(doubled)} {'is' if len(doubled) == 1 else 'are'} listed more than once."
            fix = "List each skill once."
            operations = (SetField(target=item.id, field="keywords", value=kept),) if kept else ()
            pointer = f"{section.pointer}/items/{number}"
            tally.add(
                0.15 * len(doubled),
                Fault("skills.doubled", pointer, message, fix, 0.0, doubled[0], "info", operations),
            )
