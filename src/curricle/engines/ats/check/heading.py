"""The checks of sections: headings that parsers know, and what belongs on every resume."""

import re

from curricle.engines.ats.check.case import Case, Fault, Outcome, Tally, ramp
from curricle.engines.ats.check.facts import Facts, SectionFacts
from curricle.engines.ats.read.headings import announced
from curricle.engines.resume.model import SkillItem
from curricle.engines.resume.operations import Hide, Move, Operation, Remove, Retitle, SetField
from curricle.engines.resume.rule import is_blank

# How the points of the headings are divided: each pillar earns its own by being there under a known heading.
_SHARES = {"work": 3 / 8, "education": 2 / 8, "skills": 2 / 8}
_REST = 1 / 8
_UNKNOWN = 0.4
_PLAIN = {"work": "Experience", "education": "Education", "skills": "Skills"}
# What stands better behind experience and education.
_LATE = frozenset({"interests", "references"})
_SEPARATORS = re.compile(r"\s*[,;|•·]\s*")
_SUMMARY_WORDS = (12, 100)


def is_known(section: SectionFacts) -> bool:
    """Whether parsers know the section by its heading; a heading that the template gives always is."""
    if section.title is None or section.type in ("custom", "letter"):
        return True
    found = announced(section.title)
    return found is not None and found.is_standard and found.type == section.type


def check_headings(case: Case) -> Outcome:
    """Standard headings, sensible order, and nothing empty."""
    facts = case.facts
    counts = {"work": bool(facts.roles), "education": bool(facts.schools), "skills": bool(facts.skills)}
    unknown = [section for section in facts.sections if section.count and not is_known(section)]
    # Order, emptiness and the headings of other sections share the last eighth.
    tally = Tally()
    _note_order(facts, tally)
    _note_empty(facts, tally)
    for section in unknown:
        if section.type not in _SHARES:
            tally.add(0.25, _unknown_heading(section, 0.0))
    rest = _REST * facts.presence * tally.share
    share = rest
    faults: list[Fault] = []
    for kind, points in _SHARES.items():
        strange = [section for section in unknown if section.type == kind]
        share += points * counts[kind] * (_UNKNOWN if strange else 1.0)
    for kind, points in _SHARES.items():
        strange = [section for section in unknown if section.type == kind]
        if not counts[kind]:
            faults.append(_missing(case, kind, share + points))
        gain = points * (1 - _UNKNOWN) * counts[kind] if len(strange) == 1 else 0.0
        faults += [_unknown_heading(section, share + gain) for section in strange]
    faults += tally.faults(share - rest, _REST * facts.presence)
    return Outcome(min(1.0, share), tuple(faults))


def _missing(case: Case, kind: str, after: float) -> Fault:
    names = {"work": "work experience", "education": "education", "skills": "skills"}
    message = f"No section for {names[kind]} was found."
    fix = f"Add a section under the heading “{_PLAIN[kind]}”, if there is something to say in it."
    return Fault(f"section.{kind}_missing", "/content/sections", message, fix, after, severity="error")


def _unknown_heading(section: SectionFacts, after: float) -> Fault:
    plain = _PLAIN.get(section.type, section.type.capitalize())
    message = f"“{section.title}” is not a heading that parsers know for this section."
    fix = f"Call it what most people call it, such as “{plain}”."
    operations: tuple[Operation, ...] = (Retitle(target=section.target, title=None),)
    pointer = f"{section.pointer}/title"
    return Fault(
        "section.heading_unknown", pointer, message, fix, after, section.title or "", None, operations
    )


def _note_order(facts: Facts, tally: Tally) -> None:
    pillars = [
        section for section in facts.sections if section.type in ("work", "education") and section.count
    ]
    if not pillars:
        return
    last = pillars[-1]
    for section in facts.sections:
        if section.type in _LATE and section.count and section.index < last.index:
            name = section.title or section.type.capitalize()
            message = f"“{name}” stands before your experience or education."
            fix = "Move it behind them: readers look for experience first."
            move: tuple[Operation, ...] = (
                Move(target=section.target, parent="@content", list="sections", after=last.target),
            )
            fault = Fault(
                "section.order", section.pointer, message, fix, 0.0, section.title or "", "info", move
            )
            tally.add(0.5, fault)


def _note_empty(facts: Facts, tally: Tally) -> None:
    for section in facts.sections:
        if not section.count:
            name = section.title or section.type.capitalize()
            message = f"The section “{name}” is empty."
            operations: tuple[Operation, ...] = (Hide(target=section.target),)
            fix = "Fill it or leave it out."
            tally.add(
                0.25, Fault("section.empty", section.pointer, message, fix, 0.0, "", "warning", operations)
            )
            continue
        items = facts.document.content.sections[section.index].items
        for number, item in enumerate(items):
            if item.visible and is_blank(item):
                operations = (Remove(target=item.id),)
                pointer = f"{section.pointer}/items/{number}"
                message = "This entry says nothing."
                fix = "Fill it or take it out."
                tally.add(0.25, Fault("section.item_empty", pointer, message, fix, 0.0, "", None, operations))


def check_summary(case: Case) -> Outcome:
    """A few sentences on top."""
    paragraphs = case.facts.summary
    count = sum(len(prose.words) for prose in paragraphs)
    if not count:
        borrowed = [one.pointer for one in case.facts.borrowed if one.field == "text"]
        pointer = borrowed[0] if borrowed else "/content/sections"
        message = "There is no summary."
        if borrowed:
            message = "A posting stands in the summary, and no words of your own could be told from it."
        fix = "Add two or three sentences on top: what you do, for how long, and what you look for."
        return Outcome(0.0, (Fault("section.summary_missing", pointer, message, fix, 1.0),))
    least, most = _SUMMARY_WORDS
    if least <= count <= most:
        return Outcome(1.0)
    pointer = paragraphs[0].pointer
    if count < least:
        message, fix = f"The summary has only {count} words.", "Say in two or three sentences what you do."
        return Outcome(0.5, (Fault("section.summary_short", pointer, message, fix, 1.0),))
    message = f"The summary has {count} words."
    fix = f"Keep it below {most} words; the rest belongs into your experience."
    # What is twice as long sums nothing up.
    share = 0.5 if count <= 2 * most else 0.0
    return Outcome(share, (Fault("section.summary_long", pointer, message, fix, 1.0),))


def check_skills(case: Case) -> Outcome:
    """Enough skills, each on its own."""
    facts, wanted = case.facts, case.expect.skills
    count = len(facts.skills)
    if not count:
        return Outcome(0.0, note="There are no skills to judge.")
    base = ramp(count, wanted)
    tally = Tally()
    for section in facts.sections:
        if section.type == "skills":
            _note_joined(facts, section, tally)
    faults: list[Fault] = []
    if count < wanted:
        message = (
            f"There {'is' if count == 1 else 'are'} only {count} of the {wanted} skills that are looked for."
        )
        fix = "List the skills that you use in your work, each by its usual name."
        after = ramp(count + 1, wanted) * tally.share
        pointer = next(iter(facts.skills.values()))
        faults.append(Fault("skills.few", pointer, message, fix, after))
    return Outcome(base * tally.share, (*faults, *tally.faults(0.0, base)))


def _note_joined(facts: Facts, section: SectionFacts, tally: Tally) -> None:
    """Several skills that stand in one field as one."""
    for number, item in enumerate(facts.document.content.sections[section.index].items):
        if not isinstance(item, SkillItem) or not item.visible:
            continue
        texts = item.keywords or [item.name]
        parts = [part for text in texts for part in _SEPARATORS.split(text.strip()) if part]
        if len(parts) < len(texts) + 2 or any("(" in text for text in texts):
            continue
        distinct = list(dict.fromkeys(parts))
        operations: list[Operation] = [SetField(target=item.id, field="keywords", value=distinct)]
        if not item.keywords:
            operations.append(SetField(target=item.id, field="name", value=""))
        message = f"{len(parts)} skills stand in one field as if they were one."
        fix = "Make each of them an entry of its own."
        pointer = f"{section.pointer}/items/{number}"
        fault = Fault("skills.joined", pointer, message, fix, 0.0, texts[0], "info", tuple(operations))
        tally.add(0.2, fault)


def check_education(case: Case) -> Outcome:
    """School and degree of each entry."""
    schools = case.facts.schools
    if not schools:
        return Outcome(0.0, note="There is no education to judge.")
    each = 1.0 / len(schools)
    share = sum(each * (bool(school.institution) + bool(school.study)) / 2 for school in schools)
    faults = []
    for school in schools:
        if not school.institution:
            message, fix = "This entry names no school.", "Add the name of the school or university."
            fault = ("education.school_missing", f"{school.pointer}/institution", school.study)
        elif not school.study:
            message, fix = "This entry names no degree or subject.", "Add the degree and the subject."
            fault = ("education.degree_missing", f"{school.pointer}/study_type", school.institution)
        else:
            continue
        faults.append(Fault(fault[0], fault[1], message, fix, share + each / 2, fault[2]))
    return Outcome(share, tuple(faults))
