"""Rewording that needs no judgement: what can be cut from the beginning of a point without changing it."""

import re

from curricle.engines.ats.check.vocabulary import Vocabulary

_GERUND = re.compile(r"(?:the\s+)?([a-z]+ing)\b", re.IGNORECASE)
# Another -ing after these may belong to the same opening and would then be left in the wrong form.
_JOINED = re.compile(r"(?:,|\band|\bor|&|/)\s+(?:also\s+|then\s+)?([a-z]+ing)\b", re.IGNORECASE)
_FIRST = re.compile(r"^I(?:\s+have|\s+also|\s+then|['’]ve)?\s+([a-z]+)\b(?=\s)", re.IGNORECASE)
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


def in_past(raw: str, vocabulary: Vocabulary) -> str | None:
    """“Manage a team” as “Managed a team”; nothing where the first word may be a noun."""
    match = _BASE.match(raw)
    if match is None:
        return None
    verb = vocabulary.verbs.get(match.group(1).lower())
    past = vocabulary.past(verb.lemma) if verb is not None and verb.tense == "present" else None
    if past is None or _JOINED_VERB.search(raw):
        return None
    return past.capitalize() + raw[match.end(1) :]


# A second verb of the same sentence would stay in the present.
_JOINED_VERB = re.compile(r"(?:,|\band|\bor|&)\s+[a-z]+\s+(?:a|an|the|all|our|new|up|\d)", re.IGNORECASE)
