"""What the parts of an entry are: which is the date, which the place, who, and what."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from curricle.engines.tex.structure.event import Entry, Line
from curricle.engines.tex.structure.when import period_of
from curricle.engines.tex.structure.words import Word, markdown, plain

PLACE: Final = re.compile(
    r"[A-ZÀ-Þ][\w .'’-]{1,40}, (?:[A-Z]{2}|[A-ZÀ-Þ][a-zà-ÿ]+(?: [A-ZÀ-Þ][a-zà-ÿ]+)?)|Remote", re.UNICODE
)
_DEGREE: Final = re.compile(
    r"\b(?:b\.?\s?(?:sc|a|eng|s|ed|tech|ba|com)\b|m\.?\s?(?:sc|a|eng|s|ed|phil|ba|tech)\b|ph\.?\s?d|mba\b"
    r"|bachelor|master|diploma|diplom|diplôme|grado|laurea|staatsexamen|doctor"
    r"|degree|licen[cs]e|magister|certificate|minor in|a-levels|abitur|g\.?c\.?s\.?e|matura|associate of)",
    re.IGNORECASE,
)
_SCHOOL: Final = re.compile(
    r"universit|college|school|institut|academy|polytechn|hochschule|\beth\b|\bmit\b|faculty|escola|lyc[eé]e",
    re.IGNORECASE,
)
_COMPANY: Final = re.compile(
    r"\b(?:GmbH|AG|Ltd|Inc|LLC|Corp|PLC|AS|AB|SA|SE|KG|Oy|BV|University|Bank|Hospital|Institute|Group|Labs?"
    r"|Technologies|Systems|School|College|Museum|Ministry|Agency)\b|& (?:Sons|Co)\b"
)
_MARK: Final = re.compile(
    r"(?:overall |cum\. |cumulative |final )?(?:gpa|note|grade|abschlussnote|moyenne)\s*:?.{1,30}",
    re.IGNORECASE,
)
_POSITION: Final = re.compile(
    r"\b(?:engineer|developer|manager|director|assistant|intern|analyst|consultant|designer|teacher|lecturer"
    r"|professor|nurse|officer|lead|head of|chief|president|architect|scientist|researcher|technician|fellow"
    r"|coordinator|specialist|administrator|editor|writer|tutor|programmer|ingenieurin?|entwicklerin?|leiterin?"
    r"|ingénieure?|développeu(?:r|se)|directeur|directrice|ingenier[oa]|desarrollador|praktikant(?:in)?|stagiaire"
    r"|werkstudent(?:in)?|trainee)\b",
    re.IGNORECASE,
)
# A full stop after a whole word; "St. Gallen" has none.
_SENTENCE: Final = re.compile(r"(?<=\w{4})\. (?=[A-ZÀ-Þ])")
_EDGES: Final = " ,;:|·•–—-()\t"
LINE: Final = 300


@dataclass(slots=True)
class Found:
    """An entry with its parts told apart."""

    title: str = ""
    org: str = ""
    place: str = ""
    period: dict[str, Any] | None = None
    score: str = ""
    url: str | None = None
    summary: list[str] = field(default_factory=list)
    points: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    # What a line of ours says after the date, in its order; nothing where parts were guessed.
    facts: list[str] = field(default_factory=list)
    is_role: bool = False
    is_sure: bool = False

    # Whether the source itself said which part is which.
    is_told: bool = False

    def say(self, role: str, text: str) -> None:
        """A part whose role is known."""
        name = "title" if role == "role" else role
        if name == "period":
            self.period = period_of(text) or self.period
        elif name in {"title", "org", "place", "score"} and not getattr(self, name):
            setattr(self, name, text)
        elif text:
            self.summary.append(text)

    @property
    def is_bare(self) -> bool:
        """Whether nothing but its head was said yet."""
        return not self.points and not self.summary

    def take(self, words: Sequence[Word]) -> None:
        """A further text, put where it fits."""
        text = _clean(words)
        if not text:
            return
        self.url = self.url or next((word.url for word in words if word.url), None)
        period = period_of(text)
        if period is not None:
            # A year that is told once more, as where a bar is drawn, says nothing new.
            self.period = self.period or period
        elif self.period is None and (divided := _with_period(text)) is not None:
            rest, self.period = divided
            self._name(rest, words)
        else:
            self._name(text, words)

    def _name(self, text: str, words: Sequence[Word]) -> None:
        if not text:
            return
        if not self.title:
            lead, rest = _lead(words)
            if lead and rest and text.startswith(lead):
                self.title = lead
                self._name(stripped(text[len(lead) :]), ())
            else:
                self.title = text
        elif not self.org:
            self.org = text
        elif not self.place and _could_be_place(text):
            self.place = text
        else:
            self.summary.append(text)


def found_in(entry: Entry, *, is_study: bool) -> Found:
    """The parts of an entry."""
    found = Found(is_sure=entry.is_sure, is_role="role" in entry.fields, is_told=bool(entry.fields))
    for role, words in entry.fields.items():
        text = _clean(words)
        found.url = found.url or next((word.url for word in words if word.url), None)
        if role == "period":
            found.period = period_of(text)
            if found.period is None and text:
                found.summary.append(text)
        else:
            found.say(role, text)
    if entry.is_sure:
        for words in entry.guesses:
            period = period_of(plain(words)) if found.period is None else None
            if period is not None:
                found.period = period
            else:
                found.facts.append(plain(words))
        return found
    texts = [words for words in entry.guesses if plain(words)]
    if len(texts) >= 4 and PLACE.fullmatch(_clean(texts[1])) and not PLACE.fullmatch(_clean(texts[3])):
        # The employer and its place came first, the position below them.
        texts = [texts[2], texts[0], texts[1], *texts[3:]]
    for words in texts:
        found.take(words)
    return settled(found, is_study=is_study)


def found_in_line(words: Sequence[Word]) -> Found | None:
    """A point that names something and says when."""
    found = Found()
    found.take(words)
    return settled(found, is_study=False) if found.period is not None and found.title else None


def settled(found: Found, *, is_study: bool) -> Found:
    """The last doubts: `Position, Employer, Place` in one, a sentence after the name, which is the school."""
    if found.is_told and is_study:
        _study(found)
    if found.is_sure or found.is_told:
        return found
    if found.title and not found.org:
        found.title, found.org = _divide(found.title)
    if found.org and not found.place:
        found.org, place = _divide(found.org)
        if _could_be_place(place):
            found.place = place
        elif place:
            found.summary.insert(0, place)
    if sentence := _SENTENCE.search(found.org):
        found.summary.insert(0, found.org[sentence.end() :])
        found.org = found.org[: sentence.start() + 1].rstrip(".")
    if not is_study and _is_turned(found):
        found.title, found.org = found.org, found.title
    if is_study and _SCHOOL.search(found.title) and not _SCHOOL.search(found.org):
        found.title, found.org = found.org, found.title
    elif is_study and found.title and not found.org and not _DEGREE.search(found.title):
        found.title, found.org = "", found.title
    if is_study:
        _study(found)
    return found


def _is_turned(found: Found) -> bool:
    """Whether the employer was taken for the position."""
    if _POSITION.search(found.org) and not _POSITION.search(found.title):
        return True
    return bool(found.org and _COMPANY.search(found.title) and not _COMPANY.search(found.org))


def _study(found: Found) -> None:
    """The degree and the mark, where they have lines of their own below the school."""
    if found.summary and not found.title and len(found.summary[0]) < 120 and _DEGREE.search(found.summary[0]):
        found.title = found.summary.pop(0)
    mark = next((text for text in found.summary if _MARK.fullmatch(text)), None)
    if mark is not None and not found.score:
        found.score = mark
        found.summary.remove(mark)


def _divide(text: str) -> tuple[str, str]:
    """Before and after the first comma, unless this is a sentence or a list."""
    before, comma, after = text.partition(", ")
    is_prose = ";" in text or text.count(", ") > 2 or before.count("(") != before.count(")")
    return (text, "") if not comma or is_prose else (before, after)


def _could_be_place(text: str) -> bool:
    return len(text) <= 60 and text[:1].isupper() and not re.search(r"\d{3}|[.;:]\s", text)


def entry_of(line: Line) -> Found | None:
    """The head of an entry, where a line is one: something, and when."""
    if len(line.parts) > 1:
        for index in (-1, 0):
            period = period_of(_clean(line.parts[index]))
            if period is not None:
                found = Found(period=period)
                for part in line.parts[:-1] if index else line.parts[1:]:
                    found.take(part)
                return found
    lead, rest = _lead(line.parts[0])
    if lead and (len(line.parts) > 1 or not rest) and not lead.endswith(":"):
        found = Found(title=stripped(lead))
        if rest:
            found.take([Word(rest)])
        for part in line.parts[1:]:
            found.take(part)
        return found
    return None


def head_of(line: Line, *, is_study: bool) -> Found:
    """A heading as the head of an entry: a name alone is the school's or the employer's."""
    found = entry_of(line) or Found()
    if not found.title:
        for words in line.parts:
            found.take(words)
    is_alone = found.period is None and not found.org and ", " not in found.title
    if is_alone and (is_study or not _POSITION.search(found.title)):
        return Found(org=found.title, url=found.url, is_told=True)
    return found


def _with_period(text: str) -> tuple[str, dict[str, Any]] | None:
    """`Acme, Leeds, March 2021 to today`: the date stands at one end, after a sign that divides."""
    pieces = re.split(r"\s*[,·•|;]\s*|\s{2,}", text)
    if len(pieces) < 2:
        return None
    for index in (len(pieces) - 1, 0):
        period = period_of(pieces[index])
        if period is not None:
            start = text.find(pieces[index]) if index == 0 else text.rfind(pieces[index])
            rest = f"{text[:start]} {text[start + len(pieces[index]) :]}"
            return stripped(rest), period
    return None


def _lead(words: Sequence[Word]) -> tuple[str, str]:
    """What is bold at the beginning, and the rest."""
    lead: list[str] = []
    rest: list[str] = []
    for word in words:
        if word.bold and not "".join(rest).strip():
            lead.append(word.text)
        else:
            rest.append(word.text)
    return " ".join("".join(lead).split()), stripped(" ".join("".join(rest).split()))


def lead_of(words: Sequence[Word]) -> tuple[str, str]:
    """The label and what it labels, in `**Label:** words`."""
    return _lead(words)


def _clean(words: Sequence[Word]) -> str:
    return stripped(plain(words))


def stripped(text: str) -> str:
    text = text.strip(_EDGES.replace("(", "").replace(")", ""))
    return text[1:-1] if text.startswith("(") and text.endswith(")") else text


def marked(words: Sequence[Word]) -> str:
    """The words with their marks, for a summary or a point."""
    return markdown(words)[:10_000]
