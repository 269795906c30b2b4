"""Degrees, their fields, schools and grades within a few words."""

import re
from typing import Final

from curricle.engines.ats.read.lexicon import clues
from curricle.engines.ats.read.piece import by_comma
from curricle.engines.ats.read.wordlist import listed, tokens

SCORE: Final = re.compile(
    r"\(?\b(?:(?:overall |cumulative |final |major )?(?:c?gpa|cpi|grade|note|gesamtnote|abschlussnote"
    r"|score|result|"
    r"percentage|marks|aggregate|average|durchschnitt|moyenne|mention|nota media|nota|voto|promedio"
    r"|media|cijfer|ocena|"
    r"оценка|ortalama)\s*(?:average"
    r"|point average)?\s*(?:of)?\s*[:：=–-]?\s*\d{1,3}(?:[.,]\d{1,2})?\s*%?(?:\s?(?:/|out of|of|von|sur"
    r"|su)\s?\d{1,3}(?:[.,]\d{1,2})?)?"
    r"(?:\s*\(?c?gpa\)?)?"
    r"|\d(?:[.,]\d{1,2})\s*(?:/\s?\d{1,2}(?:[.,]\d{1,2})?)?\s*c?gpa|\d{1,3}(?:[.,]\d{1,2})?\s?/\s?(?:4|5"
    r"|7|10|20|30|100|110)(?:[.,]0{1,2})?\b"
    r"|\d{2}(?:[.,]\d{1,2})?\s?%|(?:first|second|third)[- ]class(?: honou?rs)?(?: with distinction)?"
    r"|(?:upper|lower) second(?:[- ]class)?(?: honou?rs)?|(?:summa |magna )?cum laude|with (?:high "
    r"|highest )?distinction)\)?",
    re.IGNORECASE,
)
# A mark behind the school: `Universität Regensburg, 1,7`.
LAST_MARK: Final = re.compile(r",\s(\d{1,2}[.,]\d{1,2}(?:/\d{1,3}(?:[.,]\d)?)?)\.?$")
# A mark in words by itself.
WORD_MARK: Final = re.compile(
    r"^(?:with )?(?:(?:high |highest |great )?distinction|merit|honou?rs|high honou?rs|pass(?:ed)?)$"
    r"|^(?:sehr gut|gut|mention (?:très bien|bien|assez bien)|sobresaliente|notable|con lode|110 e lode)$",
    re.IGNORECASE,
)
# A mark by itself: `1,8`, `3.8 of 4.0`.
MARK: Final = re.compile(r"^\d{1,3}[.,]\d{1,2}(?:\s?(?:/|of|out of|von|sur)\s?\d{1,3}(?:[.,]\d{1,2})?)?$")
SCORE_LABEL: Final = re.compile(
    r"^(?:c?gpa|grade|note|score|result|percentage|marks)\s*[:：]\s*(.{1,40})$", re.IGNORECASE
)
COURSES: Final = re.compile(
    r"^(?:relevant |selected |key |main )?(?:courses?|course ?work|modules|subjects|kurse|cours|cursos"
    r"|corsi|vakken|"
    r"lehrveranstaltungen|schwerpunkte|materias|przedmioty|kurser|履修科目|主修课程|주요 과목)(?: taken"
    r"| included?)?\s*[:：–-]\s*",
    re.IGNORECASE,
)
_IN: Final = re.compile(
    r"\s+(?:in|en|im|em|of|für|på|w|van|di|de|–|-)\s+|\s*[,:–(]\s*|\s+-\s+", re.IGNORECASE
)
_OF: Final = re.compile(
    r"^((?:(?:\w+\.?\s)?(?:bachelor|master|doctor|associate|diploma|licentiate|licence|licenciatura"
    r"|grado|laurea|mestrado|"
    r"bacharelado|maestría|máster|magister)(?:['’]?s)?(?:\s(?:degree|diploma))?"
    r"(?:\s(?:of|in|en|em|de)\s(?:arts?|sciences?|applied sciences?|engineering|technology|commerce"
    r"|laws?|fine arts?|"
    r"business administration|education|philosophy|medicine|nursing|computer applications"
    r"|computer science|music|"
    r"architecture|public health|public administration|social work|design|pharmacy|surgery|divinity"
    r"|research))?"
    r"(?:\s\(?(?:hons|honou?rs)\)?)?(?:\s?\((?:[A-Z][\w.]{0,6})\))?))(?:\s*[,:–-]\s*|\s+(?:in|en|em|of"
    r"|with a major in|major in|majoring in|de)\s+|\s+)(.+)$",
    re.IGNORECASE,
)


# `BSc (Hons) Nursing`, `LL.B. (Hons.), Law`
_HONOURS: Final = re.compile(
    r"^([\w.]{2,9}\s?\((?:hons|honou?rs)\.?\))(?:(?:\s*[,:–-]\s*|\s+(?:in|of)\s+|\s+)(.+))?$", re.IGNORECASE
)


# Short forms of degrees that are those of states too, behind a town.
_STATES: Final = frozenset({"MA", "MS", "ME", "MD"})


def by_school(text: str) -> list[str]:
    """A degree and a school between commas, each for itself."""
    parts = by_comma(text)
    if len(parts) < 2:
        return _from_school(text)
    found: list[str] = []
    kinds: list[str] = []
    for part in parts:
        speaks = clues(part)
        if part in _STATES and kinds and kinds[-1] != "school":
            found[-1] = f"{found[-1]}, {part}"
            continue
        kind = (
            "school"
            if speaks.school >= 0.9 and speaks.degree < 1
            else "degree"
            if speaks.degree >= 0.8
            else "any"
        )
        if found and (kind == "any" or kind == kinds[-1]):
            found[-1] = f"{found[-1]}, {part}"
        elif found and kinds[-1] == "any":
            found.append(part)
            kinds.append(kind)
        else:
            found.append(part)
            kinds.append(kind)
    return found if len(set(kinds) - {"any"}) > 1 else [text]


def _from_school(text: str) -> list[str]:
    """`B.Sc. Physics from University of Porto`."""
    if (
        (cut := text.rfind(") ")) > 0
        and clues(text[cut + 2 :]).school >= 0.9
        and clues(text[:cut]).degree >= 0.6
    ):
        return [text[: cut + 1], text[cut + 2 :]]
    for sign in (" from ", " at ", " an der ", " bei ", " - "):
        front, found, back = text.partition(sign)
        if found and clues(back).school >= 0.9 and clues(front).degree >= 0.6:
            return [front, back]
    return [text]


def split_degree(text: str) -> tuple[str | None, str | None]:
    """`Bachelor of Science in Physics` as type and field; a text without a degree is a field."""
    speaks = clues(text)
    if not speaks.degree:
        return None, text
    found = _HONOURS.match(text) or (None if _is_whole(text) else _OF.match(text))
    if found is not None:
        return found.group(1).strip(), _field(found.group(2) or "")
    matches = list(_IN.finditer(text))
    # `Título de Arquitecta en Urbanismo`: the field is behind the last of the small words.
    later = (one for one in matches if one.group().strip().lower() not in ("of", "de", "di", "van"))
    match = next(later, matches[0] if matches else None)
    if match is not None:
        front, back = text[: match.start()], text[match.end() :]
        if clues(front).degree >= 0.6 and back:
            joint = match.group().strip().lower()
            if joint != "of" or len(tokens(front)) > 2:
                return front.strip(), _field(back)
        if clues(back).degree >= 0.8 > clues(front).degree and match.group().strip() in (",", "–", "-", "("):
            return _field(back), front.strip()
    said_words = text.split()
    count = 0
    while (
        count < len(said_words)
        and tokens(said_words[count])
        and tokens(said_words[count])[0] in listed("degree")
    ):
        count += 1
    if 0 < count < len(said_words) and said_words[count].lower() not in ("of", "de", "en", "in"):
        return " ".join(said_words[:count]), _field(" ".join(said_words[count:]))
    return text, None


def _is_whole(text: str) -> bool:
    """`Bachelor of Science` and nothing after it."""
    longer = _OF.match(f"{text} in X")
    return longer is not None and longer.group(1).strip().casefold() == text.strip().casefold()


def _field(text: str) -> str | None:
    text = text.strip(" ,;:–-")
    if text.endswith(")") and "(" not in text:
        text = text[:-1]
    return text or None
