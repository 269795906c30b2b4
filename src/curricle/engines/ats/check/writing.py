"""The checks of writing: spelling, case, tense, punctuation, spaces, and sentences that can be read."""

import re
from collections.abc import Iterable

from curricle.engines.ats.check.case import Case, Fault, Outcome, Tally, shortened
from curricle.engines.ats.check.facts import Pillar, Prose, Statement
from curricle.engines.ats.check.rewording import in_past
from curricle.engines.resume.operations import Operation, ReplaceText

# How the points are divided: experience is most of the text.
_SHARES: dict[Pillar, float] = {"experience": 0.5, "contact": 1 / 6, "education": 1 / 6, "skills": 1 / 6}
_DOUBLE = re.compile(r"(?<=\S)[ \t]{2,}(?=\S)|[ \t]+(?=[,;](?:\s|$))|[ \t]+(?=\.(?:\s|$))")
_LEADING = re.compile(r"^[•●▪–*-]\s+")
_ENDING = (".", "!", "?", "…", ":", ";")
_INNER_END = re.compile(r"[.!?]\s+\S")
_LOWER_START = re.compile(r"^[a-z][a-z]+(?=[\s,])")
_SENTENCE = re.compile(r"[.!?](?:\s|$)")
_MOST_IN_SENTENCE = 34
_WALL = 90
_SYLLABLE = re.compile(r"[aeiouyäöüéèáíóú]+")
_HARDEST = -20.0


def check_correctness(case: Case) -> Outcome:
    """What is plainly wrong or inconsistent; each pillar answers for its own text."""
    facts = case.facts
    present = dict(facts.present)
    present["contact"] = present["contact"] or bool(facts.summary)
    tallies: dict[Pillar, Tally] = {pillar: Tally() for pillar in _SHARES}
    _note_spelling(case, facts.prose, tallies)
    _note_spaces(facts.prose, tallies)
    work = [one for one in facts.statements if one.group == "work" and one.is_point and not one.repeats]
    _note_tense(case, work, tallies["experience"])
    _note_stops(work, tallies["experience"])
    _note_small_letters(case, work, tallies["experience"])
    share = sum(_SHARES[pillar] * present[pillar] * tallies[pillar].share for pillar in _SHARES)
    faults: list[Fault] = []
    for pillar, weight in _SHARES.items():
        part = weight * present[pillar]
        faults += tallies[pillar].faults(share - part * tallies[pillar].share, part)
    return Outcome(min(1.0, share), tuple(faults))


def _note_spelling(case: Case, prose: Iterable[Prose], tallies: dict[Pillar, Tally]) -> None:
    misspelt = case.vocabulary.misspelt
    if not misspelt:
        return
    for text in prose:
        for word in dict.fromkeys(word for word in text.words if word in misspelt):
            right = misspelt[word]
            operations: tuple[Operation, ...] = ()
            mended = _with_word(text.raw, word, right)
            if mended != text.raw:
                operations = (_rewrite(text, mended),)
            message = f"“{word}” is spelt “{right}”."
            fix = f"Write “{right}”."
            tallies[text.pillar].add(
                0.25, Fault("text.misspelt", text.pointer, message, fix, 0.0, word, None, operations)
            )


def _with_word(raw: str, word: str, right: str) -> str:
    """The text with the word as it is spelt; addresses and file names stay as they are."""

    def written(match: re.Match[str]) -> str:
        found = match.group()
        if found.isupper() and len(found) > 1:
            return right.upper()
        return right[:1].upper() + right[1:] if found[:1].isupper() else right

    return re.sub(rf"(?<![\w@/.\-]){re.escape(word)}(?![\w@/\-]|\.\w)", written, raw, flags=re.IGNORECASE)


def _rewrite(text: Prose | Statement, mended: str) -> ReplaceText:
    return ReplaceText(target=text.target, field=text.field, text=mended, before=text.raw)


def _note_spaces(prose: Iterable[Prose], tallies: dict[Pillar, Tally]) -> None:
    by_pillar: dict[Pillar, list[tuple[Prose, str]]] = {}
    for text in prose:
        if not text.is_untidy:
            continue
        tidy = "\n".join(
            _DOUBLE.sub(
                lambda match: (
                    "" if match.end() < len(match.string) and match.string[match.end()] in ",;." else " "
                ),
                line.strip(),
            )
            for line in text.raw.strip().split("\n")
        )
        tidy = _LEADING.sub("", tidy) if text.is_text else tidy
        if tidy != text.raw and tidy:
            by_pillar.setdefault(text.pillar, []).append((text, tidy))
    for pillar, found in by_pillar.items():
        operations = tuple(_rewrite(text, tidy) for text, tidy in found)
        first = found[0][0]
        count = len(found)
        message = f"{count} {'text has' if count == 1 else 'texts have'} blanks or signs too many."
        fix = "Keep one blank between words and none at the ends."
        tallies[pillar].add(
            0.1, Fault("text.spaces", first.pointer, message, fix, 0.0, first.raw, "info", operations)
        )


def _note_tense(case: Case, statements: list[Statement], tally: Tally) -> None:
    """A role that has ended is told in the past."""
    verbs = case.vocabulary.verbs
    shown = 0
    for statement in statements:
        period = statement.period
        if not statement.words or shown >= 6:
            continue
        if period is None or period.present or period.end is None:
            continue
        verb = verbs.get(statement.words[0])
        past = in_past(statement.raw, case.vocabulary) if verb and verb.tense == "present" else None
        if past is None:
            continue
        shown += 1
        message = f"“{shortened(statement.plain)}” is told in the present, but this role has ended."
        fix = "Tell it in the past."
        fault = Fault(
            "text.tense",
            statement.pointer,
            message,
            fix,
            0.0,
            statement.plain,
            "info",
            (_rewrite(statement, past),),
        )
        tally.add(0.1, fault)


def _note_stops(statements: list[Statement], tally: Tally) -> None:
    """Either all points end with a full stop or none does."""
    with_stop = [one for one in statements if one.plain.endswith(_ENDING)]
    without = [one for one in statements if not one.plain.endswith(_ENDING)]
    if len(statements) < 3 or not with_stop or not without:
        return
    adds = len(with_stop) >= len(without)
    if adds:
        changed = [(one, f"{one.raw.rstrip()}.") for one in without]
    else:
        plain_stops = [one for one in with_stop if one.plain.endswith(".") and one.raw.rstrip().endswith(".")]
        changed = [(one, one.raw.rstrip()[:-1]) for one in plain_stops if not _INNER_END.search(one.plain)]
        # Points of several sentences need their stops.
        if not changed:
            return
    operations = tuple(_rewrite(one, text) for one, text in changed)
    first = changed[0][0]
    message = f"{len(with_stop)} points end with a full stop and {len(without)} do not."
    fix = "End all of them with one." if adds else "Leave the full stops out where a point is one sentence."
    tally.add(
        0.1, Fault("text.stops_mixed", first.pointer, message, fix, 0.0, first.plain, "info", operations)
    )


def _note_small_letters(case: Case, statements: list[Statement], tally: Tally) -> None:
    """Points that begin small, where their first word is a plain one."""
    small = [
        one
        for one in statements
        if _LOWER_START.match(one.raw)
        and (not case.vocabulary.is_known or one.words[0] in case.vocabulary.verbs)
    ]
    if not small:
        return
    operations = tuple(_rewrite(one, one.raw[:1].upper() + one.raw[1:]) for one in small)
    count = len(small)
    message = f"{count} {'point begins' if count == 1 else 'points begin'} with a small letter."
    fix = "Begin each point with a capital."
    first = small[0]
    tally.add(
        0.1, Fault("text.small_letters", first.pointer, message, fix, 0.0, first.plain, "info", operations)
    )


def check_sentences(case: Case) -> Outcome:
    """Sentences of a length that is read, and no walls of text."""
    facts = case.facts
    texts: list[tuple[str, str, int]] = [
        (prose.pointer, prose.raw, len(prose.words)) for prose in facts.summary
    ]
    texts += [(prose.pointer, prose.raw, len(prose.words)) for prose in facts.prose if _is_long_text(prose)]
    texts += [
        (one.pointer, one.plain, one.count) for one in facts.statements if one.is_point and not one.repeats
    ]
    if not facts.roles and not facts.summary and not facts.statements:
        return Outcome(0.0, note="There are no sentences to judge.")
    tally = Tally()
    seen: set[str] = set()
    for pointer, text, count in texts:
        if pointer in seen or count <= _MOST_IN_SENTENCE:
            continue
        seen.add(pointer)
        sentences = max(1, len(_SENTENCE.findall(text)))
        if count > _WALL:
            message = f"{count} words stand in one block."
            fix = "Divide it into points of one thought each."
            tally.add(0.4, Fault("text.wall", pointer, message, fix, 0.0, text))
        elif count / sentences > _MOST_IN_SENTENCE:
            message = f"“{shortened(text)}” has {count // sentences} words in a sentence."
            fix = "Make two sentences of it."
            tally.add(0.2, Fault("text.long_sentence", pointer, message, fix, 0.0, text))
    if case.vocabulary.language == "en":
        _note_hard_words(texts, tally)
    # Experience and the words on top earn these points by being there.
    base = 2 / 3 * bool(facts.roles) + 1 / 3 * facts.presence
    return Outcome(base * tally.share, tuple(tally.faults(0.0, base)))


def _is_long_text(prose: Prose) -> bool:
    return prose.is_text and prose.field != "text" and not prose.repeats


def _note_hard_words(texts: list[tuple[str, str, int]], tally: Tally) -> None:
    """Reading ease after Flesch, for the text as a whole."""
    whole = " ".join(text for _, text, _ in texts).lower()
    words = sum(count for *_, count in texts)
    if words < 60:
        return
    sentences = max(len(texts), len(_SENTENCE.findall(whole)))
    syllables = len(_SYLLABLE.findall(whole))
    ease = 206.835 - 1.015 * words / sentences - 84.6 * syllables / words
    if ease < _HARDEST:
        message = "The text is hard to read: its words and sentences are very long."
        fix = "Use shorter words and sentences."
        tally.add(0.2, Fault("text.hard", "/content/sections", message, fix, 0.0))
