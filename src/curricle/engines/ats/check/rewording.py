"""Rewording that needs no judgement: what can be cut from the beginning of a point without changing it."""

import re

from curricle.engines.ats.check.vocabulary import Vocabulary

_GERUND = re.compile(r"(?:the\s+)?([a-z]+ing)\b", re.IGNORECASE)
# Another -ing after these may belong to the same opening and would then be left in the wrong form.
_JOINED = re.compile(r"(?:,|\band|\bor|&|/)\s+(?:also\s+|then\s+)?([a-z]+ing)\b", re.IGNORECASE)
_FIRST = re.compile(r"^I(?:\s+have|\s+also|\s+then|['’]ve)?\s+([a-z]+)\b(?=\s)", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:^|[\s(“\"])I\s+[a-z]")
_NEXT_SENTENCE = re.compile(r"[.;:!?]\s+\S")
_NEXT_VERB = re.compile(r"(?:,|\band|\bor|&|/)\s+(?:also\s+|then\s+)?([a-z]+)\b", re.IGNORECASE)
_BASE = re.compile(r"^([A-Za-z]+)(\s+)(?=(?:a|an|the|all|our|up to|over|more than|\d[\d.,]*)\s)")


def without_weak_opening(raw: str, vocabulary: Vocabulary, *, is_current: bool) -> str | None:
    """“Responsible for managing a team” as “Managed a team”; nothing where that would not be safe."""
    if vocabulary.openings is None:
        return None
    opening = vocabulary.openings.match(raw)
    if opening is None:
        return None
    rest = raw[opening.end() :].lstrip(" :")
    gerund = _GERUND.match(rest)
    if gerund is None or gerund.group(0).lower() != gerund.group(1).lower():
        return None
    lemma = vocabulary.gerunds.get(gerund.group(1).lower())
    # The managing of a team is a noun.
    if lemma is None or rest[gerund.end() :].lstrip().lower().startswith("of "):
        return None
    if any(match.group(1).lower() in vocabulary.gerunds for match in _JOINED.finditer(rest)):
        return None
    verb = lemma if is_current else vocabulary.past(lemma)
    return None if verb is None else verb.capitalize() + rest[gerund.end() :]


def without_first_person(raw: str, vocabulary: Vocabulary) -> str | None:
    """“I managed a team” as “Managed a team”; nothing where a pronoun would be left."""
    if vocabulary.language != "en":
        return None
    match = _FIRST.match(raw)
    if match is None or match.group(1).lower() not in vocabulary.verbs:
        return None
    rest = raw[match.start(1) :]
    if re.search(r"\b(?:I|my|me|myself|I['’]\w+)\b", rest):
        return None
    return rest[:1].upper() + rest[1:]


def speaks_of_self(text: str, words: tuple[str, ...], vocabulary: Vocabulary) -> str | None:
    """The first pronoun of the first person; I.T. and Phase I are none."""
    for word in words:
        if word in vocabulary.first_person and (word != "i" or _PRONOUN.search(text)):
            return word
    return None


def in_past(raw: str, vocabulary: Vocabulary) -> str | None:
    """“Manage a team” as “Managed a team”; nothing where the first word may be a noun."""
    match = _BASE.match(raw)
    if match is None or not _is_single(raw[match.end(1) :], vocabulary):
        return None
    verb = vocabulary.verbs.get(match.group(1).lower())
    past = vocabulary.past(verb.lemma) if verb is not None and verb.tense == "present" else None
    return None if past is None else past.capitalize() + raw[match.end(1) :]


def from_gerund(raw: str, vocabulary: Vocabulary, *, is_current: bool) -> str | None:
    """“Managing a team” as “Managed a team”; nothing where it may be a noun or one verb of several."""
    match = _BASE.match(raw)
    if match is None or not _is_single(raw[match.end(1) :], vocabulary):
        return None
    lemma = vocabulary.gerunds.get(match.group(1).lower())
    verb = (lemma if is_current else vocabulary.past(lemma)) if lemma is not None else None
    return None if verb is None else verb.capitalize() + raw[match.end(1) :]


def _is_single(rest: str, vocabulary: Vocabulary) -> bool:
    """Whether no other verb follows that would stay in its own form, and no other sentence."""
    if _NEXT_SENTENCE.search(rest):
        return False
    others = (match.group(1).lower() for match in _NEXT_VERB.finditer(rest))
    return not any(word in vocabulary.verbs or word in vocabulary.gerunds for word in others)
