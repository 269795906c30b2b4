"""The words that the checks know: verbs and their forms, weak openings, stock phrases, misspellings."""

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

Tense = Literal["past", "present", "other"]

_VOWELS = frozenset("aeiou")
_HISSING = ("s", "x", "z", "ch", "sh", "o")
# Where a deed is named by a noun in front ("Leitung von …"), it often ends so.
_DEEDS = {
    "de": ("ung", "tion", "nahme"),
    "fr": ("tion", "ement", "age"),
    "es": ("ción", "miento", "sión"),
}
_NO_ENDING: tuple[str, ...] = ()
# A language without a list of its own: its verbs and phrases are not judged.
LANGUAGES = ("en", "de", "fr", "es")


@dataclass(frozen=True, slots=True)
class Verb:
    """A form of a verb."""

    lemma: str
    tense: Tense


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What is known of one language; of most there is nothing, and then nothing is judged by words."""

    language: str
    verbs: dict[str, Verb]
    gerunds: dict[str, str]
    weak: re.Pattern[str] | None
    openings: re.Pattern[str] | None
    buzzwords: tuple[str, ...]
    first_person: frozenset[str]
    misspelt: dict[str, str]
    not_verbs: frozenset[str]

    @property
    def is_known(self) -> bool:
        """Whether openings of sentences can be judged at all."""
        return bool(self.verbs)

    def is_verb(self, word: str) -> bool:
        """Whether a word that opens a sentence says what somebody did."""
        if word in self.verbs or (len(word) > 6 and word.endswith(_DEEDS.get(self.language, _NO_ENDING))):
            return True
        return self.language == "en" and len(word) > 4 and word.endswith("ed") and word not in self.not_verbs

    def stock_phrase(self, text: str) -> str | None:
        """The first stock phrase of a text."""
        small = text.lower()
        for phrase in self.buzzwords:
            if phrase in small and (found := re.search(rf"\b{re.escape(phrase)}\b", text, re.IGNORECASE)):
                return found.group()
        return None

    def past(self, lemma: str) -> str | None:
        """The past of a verb, where the list has it."""
        return _past_forms().get(lemma) if self.language == "en" else None


def past_of(lemma: str, doubled: frozenset[str]) -> str:
    """The regular past of an English verb."""
    return _with_ending(lemma, "ed", doubled)


def gerund_of(lemma: str, doubled: frozenset[str]) -> str:
    """The -ing form of an English verb."""
    if lemma.endswith("ie"):
        return f"{lemma[:-2]}ying"
    if lemma.endswith("ee") or lemma.endswith("oe"):
        return f"{lemma}ing"
    return _with_ending(lemma, "ing", doubled)


def _with_ending(lemma: str, ending: str, doubled: frozenset[str]) -> str:
    if lemma.endswith("e"):
        return lemma[:-1] + ending
    if lemma.endswith("y") and lemma[-2] not in _VOWELS and ending == "ed":
        return f"{lemma[:-1]}ied"
    if lemma.endswith("c") and lemma in ("mimic", "panic", "traffic"):
        return f"{lemma}k{ending}"
    return f"{lemma}{lemma[-1]}{ending}" if lemma in doubled else f"{lemma}{ending}"


def _third_of(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return f"{lemma[:-1]}ies"
    return f"{lemma}es" if lemma.endswith(_HISSING) else f"{lemma}s"


@cache
def vocabulary(language: str) -> Vocabulary:
    """The words of a language, by the first part of its code."""
    code = language.split("-", 1)[0].lower()
    if code not in LANGUAGES:
        return Vocabulary(code, {}, {}, None, None, (), frozenset(), {}, frozenset())
    own = _read(code)
    verbs, gerunds = _english(own) if code == "en" else (_listed(own["starts"]), {})
    return Vocabulary(
        language=code,
        verbs=verbs,
        gerunds=gerunds,
        weak=_phrases(own["weak"]),
        openings=_phrases(own["openings"], at_start=True) if "openings" in own else None,
        buzzwords=tuple(sorted(own["buzzwords"], key=len, reverse=True)),
        first_person=frozenset(own["first_person"]),
        misspelt=_read("spelling")["pairs"] if code == "en" else {},
        not_verbs=frozenset(own.get("not_verbs", ())),
    )


def _read(name: str) -> dict[str, Any]:
    folder = files("curricle.engines.ats").joinpath("data", "words")
    value: dict[str, Any] = json.loads(folder.joinpath(f"{name}.json").read_text("utf-8"))
    return value


def _listed(forms: list[str]) -> dict[str, Verb]:
    return {form: Verb(form, "other") for form in forms}


def _english(own: dict[str, Any]) -> tuple[dict[str, Verb], dict[str, str]]:
    doubled, either = frozenset(own["doubled"]), frozenset(own["doubled_or_not"])
    verbs: dict[str, Verb] = {}
    gerunds: dict[str, str] = {}
    for lemma in own["verbs"]:
        pasts = list(own["irregular"].get(lemma, ())) or [past_of(lemma, doubled)]
        if lemma in either:
            pasts.append(past_of(lemma, either))
            gerunds[gerund_of(lemma, either)] = lemma
        gerunds[gerund_of(lemma, doubled)] = lemma
        forms: list[tuple[str, Tense]] = [(lemma, "present"), (_third_of(lemma), "present")]
        for form, tense in (*forms, *((past, "past") for past in pasts)):
            known = verbs.get(form)
            # Cut, set, found: what is a form of both times says nothing about its time.
            is_both = known is not None and known.tense != tense
            verbs[form] = Verb(lemma, "other" if is_both else tense)
    return verbs, gerunds


@cache
def _past_forms() -> dict[str, str]:
    own = _read("en")
    doubled = frozenset(own["doubled"])
    regular = {lemma: past_of(lemma, doubled) for lemma in own["verbs"]}
    return {**regular, **{lemma: forms[0] for lemma, forms in own["irregular"].items()}}


def _phrases(phrases: list[str], *, at_start: bool = False) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    choice = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first)
    return re.compile(rf"{'^' if at_start else ''}\b(?:{choice})\b", re.IGNORECASE)
