"""The checks of points: numbers, verbs, length and wording."""

from collections import Counter
from collections.abc import Callable

from curricle.engines.ats.check.case import Case, Fault, Outcome, Tally, needed, shortened
from curricle.engines.ats.check.facts import Group, Statement
from curricle.engines.ats.check.rewording import (
    from_gerund,
    speaks_of_self,
    without_first_person,
    without_weak_opening,
)
from curricle.engines.resume.operations import Operation, Remove, ReplaceText

# Fewer points than this say nothing about how somebody writes.
FEWEST = 3
_UNGRADED = f"Not graded: there are fewer than {FEWEST} points to judge."
# What was done elsewhere counts where there is no work yet, but not as much.
_OTHER = 0.5
_OTHER_NOTE = "Judged by points outside of work, which count for half."
_EXAMPLES = {
    "en": "Built, Led or Taught",
    "de": "Leitete, Entwickelte oder Schulte",
    "fr": "Développé, Dirigé ou Formé",
    "es": "Desarrollé, Dirigí o Formé",
}
_MOST_SHOWN = 12
_MOST_OPENINGS = 4
# More of them than this are told together.
_MOST_DUPLICATES = 3

Judge = Callable[[Statement], Fault | None]


def judged_groups(case: Case) -> list[tuple[Group, float, list[Statement]]]:
    """The groups of points that can be graded, and how much each counts."""
    groups: list[tuple[Group, float]] = [("work", 1.0), ("other", _OTHER)]
    found = [(group, weight, case.facts.distinct(group)) for group, weight in groups]
    return [entry for entry in found if len(entry[2]) >= FEWEST]


def by_share(case: Case, judge: Judge, full: float) -> Outcome:
    """What share of the points is sound, of the share that makes full marks; the better group counts."""
    best = Outcome(0.0, note=_UNGRADED)
    for _, weight, statements in judged_groups(case):
        faults = [fault for statement in statements if (fault := judge(statement)) is not None]
        sound = len(statements) - len(faults)
        full_count = needed(full, len(statements))
        share = weight * min(1.0, sound / full_count)
        if best.note != _UNGRADED and share <= best.share:
            continue
        after = weight * min(1.0, (sound + 1) / full_count)
        shown = _mended(faults[:_MOST_SHOWN], after) if sound < full_count else ()
        best = Outcome(share, shown, _OTHER_NOTE if weight < 1 else None)
    return best


def _mended(faults: list[Fault], after: float) -> tuple[Fault, ...]:
    return tuple(
        Fault(one.code, one.pointer, one.message, one.fix, after, one.quote, one.severity, one.operations)
        for one in faults
    )


def check_numbers(case: Case) -> Outcome:
    """Points that say how much."""

    def judge(statement: Statement) -> Fault | None:
        if statement.measures:
            return None
        message = f"No number in “{shortened(statement.plain)}”."
        fix = (
            "If you know it, say how many, how much, how often or how fast. If you do not, leave it as it is."
        )
        return Fault("bullet.no_number", statement.pointer, message, fix, 0.0, statement.plain)

    return by_share(case, judge, case.expect.number_share)


def check_verbs(case: Case) -> Outcome:
    """Points that begin with a verb."""
    vocabulary = case.vocabulary
    if not vocabulary.is_known:
        note = f"Not judged: there is no list of verbs for the language “{vocabulary.language}” yet."
        return Outcome(0.0, note=note, is_judged=False)

    def judge(statement: Statement) -> Fault | None:
        words = statement.words
        if words and (vocabulary.is_verb(words[0]) or _begins_with_adverb(case, words)):
            return None
        message = f"“{shortened(statement.plain)}” does not begin with a verb that says what you did."
        fix = f"Begin with what you did, such as {_EXAMPLES.get(vocabulary.language, _EXAMPLES['en'])}."
        operations = _from_opening(case, statement)
        return Fault(
            "bullet.no_verb", statement.pointer, message, fix, 0.0, statement.plain, None, operations
        )

    return by_share(case, judge, case.expect.verb_share)


def _begins_with_adverb(case: Case, words: tuple[str, ...]) -> bool:
    """Successfully led, jointly built."""
    return len(words) > 1 and words[0].endswith("ly") and case.vocabulary.is_verb(words[1])


def _from_opening(case: Case, statement: Statement) -> tuple[Operation, ...]:
    text = without_weak_opening(statement.raw, case.vocabulary, is_current=is_current(statement))
    text = text or without_first_person(statement.raw, case.vocabulary)
    text = text or from_gerund(statement.raw, case.vocabulary, is_current=is_current(statement))
    if text is None or not statement.is_point:
        return ()
    return (ReplaceText(target=statement.target, field=statement.field, text=text, before=statement.raw),)


def is_current(statement: Statement) -> bool:
    """Whether a point tells of a role that has not ended."""
    return statement.period is not None and statement.period.present


def check_length(case: Case) -> Outcome:
    """Points that are neither too short nor too long."""
    least, most = case.expect.least_words, case.expect.most_words

    def judge(statement: Statement) -> Fault | None:
        quote = shortened(statement.plain)
        if least <= statement.count <= most:
            return None
        if statement.count < least:
            message = f"“{quote}” has only {statement.count} words."
            fix = "Say what came of it, or join it with another point."
            return Fault("bullet.short", statement.pointer, message, fix, 0.0, statement.plain)
        message = f"“{quote}” has {statement.count} words."
        fix = f"Cut it to {most} words or divide it in two."
        return Fault("bullet.long", statement.pointer, message, fix, 0.0, statement.plain)

    return by_share(case, judge, case.expect.length_share)


def check_phrasing(case: Case) -> Outcome:
    """No weak openings, stock phrases, first person, repetition."""
    groups = judged_groups(case)
    if not groups:
        return Outcome(0.0, note=_UNGRADED)
    group, weight, statements = groups[0]
    tally = Tally()
    for statement in statements:
        _note_wording(case, statement, 2.0 / len(statements), tally)
    _note_repeated_verbs(case, statements, tally)
    _note_duplicates([one for one in case.facts.statements if one.group == group], tally)
    note = _OTHER_NOTE if weight < 1 else None
    return Outcome(weight * tally.share, tuple(tally.faults(0.0, weight)[: 2 * _MOST_SHOWN]), note)


def _note_wording(case: Case, statement: Statement, cost: float, tally: Tally) -> None:
    vocabulary = case.vocabulary
    quote = shortened(statement.plain)
    if vocabulary.weak is not None and (weak := vocabulary.weak.match(statement.plain)):
        message = f"“{quote}” begins with “{weak.group()}”, which says little."
        fix = "Say what you did yourself, with a verb."
        tally.add(
            cost,
            Fault(
                "bullet.weak_opening",
                statement.pointer,
                message,
                fix,
                0.0,
                statement.plain,
                None,
                _from_opening(case, statement),
            ),
        )
    word = speaks_of_self(statement.plain, statement.words, vocabulary)
    if word is not None:
        message = f"“{quote}” speaks of yourself (“{word}”)."
        fix = "Leave the pronoun out: on a resume, everything is about you."
        text = without_first_person(statement.raw, vocabulary) if statement.is_point else None
        operations: tuple[Operation, ...] = ()
        if text is not None:
            operations = (
                ReplaceText(target=statement.target, field=statement.field, text=text, before=statement.raw),
            )
        fault = Fault(
            "bullet.first_person", statement.pointer, message, fix, 0.0, statement.plain, None, operations
        )
        tally.add(cost, fault)
    stock = vocabulary.stock_phrase(statement.plain)
    if stock is not None:
        message = f"“{stock}” stands on many resumes and says little."
        fix = "Show it by what you did, or leave it out."
        tally.add(
            cost / 2, Fault("bullet.stock_phrase", statement.pointer, message, fix, 0.0, statement.plain)
        )


def _note_repeated_verbs(case: Case, statements: list[Statement], tally: Tally) -> None:
    verbs = case.vocabulary.verbs
    openings = Counter(
        verbs[statement.words[0]].lemma
        for statement in statements
        if statement.words and statement.words[0] in verbs
    )
    for lemma, count in openings.items():
        if count >= _MOST_OPENINGS and count > len(statements) / 5:
            first = next(
                one
                for one in statements
                if one.words and one.words[0] in verbs and verbs[one.words[0]].lemma == lemma
            )
            message = f"{count} points begin with “{lemma}”."
            fix = "Find other verbs for some of them."
            tally.add(0.15, Fault("bullet.verb_repeated", first.pointer, message, fix, 0.0, first.plain))


def _note_duplicates(statements: list[Statement], tally: Tally) -> None:
    seen: set[str] = set()
    again: list[Statement] = []
    for statement in statements:
        key = " ".join(statement.plain.casefold().split()).rstrip(".;")
        if key in seen and statement.is_point:
            again.append(statement)
        seen.add(key)
    if len(again) > _MOST_DUPLICATES:
        first = again[0]
        message = f"{len(again)} points stand here more than once, such as “{shortened(first.plain)}”."
        removals = tuple(_removed(one) for one in again)
        tally.add(0.25 * len(again), _duplicate(first, message, removals))
        return
    for one in again:
        tally.add(0.25, _duplicate(one, f"“{shortened(one.plain)}” stands here twice.", (_removed(one),)))


def _removed(statement: Statement) -> Remove:
    return Remove(target=statement.target)


def _duplicate(statement: Statement, message: str, operations: tuple[Operation, ...]) -> Fault:
    return Fault(
        "bullet.duplicate",
        statement.pointer,
        message,
        "Keep each of them once.",
        0.0,
        statement.plain,
        "warning",
        operations,
    )
