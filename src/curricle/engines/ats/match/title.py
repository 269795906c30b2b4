"""What a posting is for: its title, the step on the ladder, the employer and the place."""

import re
from collections.abc import Sequence
from functools import cache

from curricle.engines.ats.match.posting import PostingSection, Seniority
from curricle.engines.ats.match.section import kind_of_heading
from curricle.engines.ats.match.source import Row, Source
from curricle.engines.ats.match.wording import any_of, whole

# Looked for in this order: a director of engineering leads, and a lead may be senior.
_STEPS: tuple[Seniority, ...] = (
    "intern",
    "director",
    "principal",
    "lead",
    "senior",
    "junior",
    "middle",
    "manager",
)
_BARE: tuple[Seniority, ...] = ("senior", "junior", "middle", "lead", "intern", "principal")
_GENDERS = re.compile(
    r"\s*[(\[]?\b(?:all genders|[mwfdxhg](?:\s?[/|*]\s?[mwfdxhn]){1,3})\b[)\]]?"
    r"|\s*\((?:remote|hybrid|onsite|full[- ]?time|part[- ]?time)[^)]{0,30}\)",
    re.IGNORECASE,
)
_HIRING = re.compile(
    r"^(?:we(?:'|’)re hiring|we are hiring|now hiring|hiring|wanted|job opening|stellenangebot)\s*[:!–-]*\s*"
    r"(?:an? )?|\s+(?:wanted|needed|gesucht)\b!?|\s+in (?:voll|teil)zeit\b.*",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s+[-–—|•·@]\s+|\s*\|\s*|\s+at\s+(?=[A-Z])|,\s+(?=[A-Z][\w. ]+$)|\s*\((?![^)]*\b(?:II|I|V)\b)"
)
_AT = re.compile(
    r"(?:\bat|@|\bjoin|\bbei|\bchez)\s+(?P<name>[A-Z][\w&.'’-]*(?:\s+(?:[A-Z&][\w&.'’-]*|of|and|the|de)){0,4})"
)
_ABOUT = re.compile(r"^about\s+(?P<name>[A-Z][\w&.'’-]*(?:\s+[A-Z&][\w&.'’-]*){0,3})\s*:?$", re.IGNORECASE)
_IS = re.compile(
    r"^(?P<name>[A-Z][\w&.'’-]*(?:\s+[A-Z&][\w&.'’-]*){0,3}) (?:is|ist|est|es) (?:an? |the |one |ein|une? )"
)
_NAME = r"[A-ZÀ-Þ][\w'’.-]+(?:[ -](?:[A-ZÀ-Þ][\w'’.-]+|am|de|del|la|le|upon|of|sur)){0,3}"
_LINE_PLACE = re.compile(rf"(?P<place>{_NAME},\s?(?:[A-Z]{{2}}\b|{_NAME}))(?:\s+\d{{5}})?")
_STATES = (
    r"A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|"
    r"W[AIVY]"
)
_STATE = re.compile(rf"(?P<place>{_NAME}, (?:{_STATES}))(?![A-Za-z])")
_SECOND = re.compile(r"^(?P<name>[A-Z][\w&.'’ -]{1,40}?)\s*[·|•–]\s")
_FILLER = re.compile(
    r"\s*(?:\((?:remote|hybrid|on-?site)[^)]*\)|[-–|/,]?\s*\b(?:remote|hybrid|on-?site)\b.*)$", re.IGNORECASE
)
_ANYBODY = re.compile(
    r"(?:some|any)(?:one|body)|people|persons?|candidates?|individuals?|you\b", re.IGNORECASE
)
_ARTICLE = re.compile(r"^(?:Die|Der|Das|The|Le|La)\s+(?=[A-Z])")
_EARLY = 14


@cache
def _labelled(what: str) -> re.Pattern[str]:
    return re.compile(rf"^{any_of(f'label.{what}')}(?: name)?\s*[:：]\s*(?P<said>.{{2,100}})$", re.IGNORECASE)


@cache
def _sought() -> re.Pattern[str]:
    title = r"(?P<title>[A-Za-zÀ-ÿ][\w/&+#.'’()-]*(?:\s+[\w/&+#.'’()-]+){0,6})"
    opener, filler = any_of("sought.opener"), any_of("sought.filler")
    return re.compile(rf"(?<!\w){opener}\s+(?:{filler}\s+)*{title}", re.IGNORECASE)


@cache
def _title_end() -> re.Pattern[str]:
    return re.compile(rf"\s+{any_of('sought.end')}\b.*|[.,;:!?](?:\s.*|$)", re.IGNORECASE)


@cache
def _form() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>(?:[A-Z][\w&.'’-]*\s+){{1,4}}{any_of('employer.form')}(?!\w))")


@cache
def _based() -> re.Pattern[str]:
    return re.compile(rf"(?i:{any_of('place.opener')})\s+(?P<place>{_NAME}(?:,\s?{_NAME}){{0,2}})")


def title_of(source: Source) -> str | None:
    """The title of the job as a person would say it."""
    rows = source.rows
    for row in rows[:40]:
        match = _labelled("title").match(row.text)
        if match:
            return trimmed_title(match["said"])
    first = next((row for row in rows[:3] if _can_be_title(row)), None)
    if first is not None:
        return trimmed_title(first.text)
    for row in rows[:60]:
        match = _sought().search(row.text)
        if match:
            title = trimmed_title(_title_end().sub("", match["title"]))
            if title and not _ANYBODY.match(title) and (not title.islower() or len(title.split()) <= 4):
                return title
    return None


def _can_be_title(row: Row) -> bool:
    text = row.text
    words = text.split()
    if not 1 <= len(words) <= 12 or len(text) > 110 or text[-1] in ".?:" or not text[0].isalpha():
        return False
    return kind_of_heading(text) is None and not whole("title.none").match(text) and text[0].isupper()


def trimmed_title(text: str) -> str | None:
    """A title without genders, employers, places and numbers of the posting."""
    plain = _HIRING.sub("", _GENDERS.sub("", text)).strip(" *#_-–:•.")
    plain = _CUT.split(plain, maxsplit=1)[0].strip(" ,-–/!")
    return plain[:100] if len(plain) >= 2 else None


def seniority_of(title: str | None, text: str = "") -> Seniority | None:
    """The step on the ladder that a title names; else the one that the posting says in so many words."""
    step = next((step for step in _STEPS if title and _step(step).search(title)), None)
    if step is not None:
        return step
    match = re.search(
        r"(?:seniority|experience|career|job)[- ]level\s*[:：]\s*(.{3,30})", text, re.IGNORECASE
    )
    return seniority_of(match.group(1)) if match else None


@cache
def _step(step: Seniority) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){any_of(f'step.{step}')}(?![\w-])", re.IGNORECASE)


def without_step(title: str) -> str:
    """A title without the words for the step: “Senior Data Engineer” is “Data Engineer”."""
    plain = title
    for step in _BARE:
        plain = _step(step).sub(" ", plain)
    return " ".join(re.sub(r"\b(?:I{1,3}|IV|V|[1-5])\b", " ", plain).split()) or title


def company_of(source: Source, sections: Sequence[PostingSection]) -> str | None:
    """Who offers the job, where it is said plainly."""
    rows = source.rows
    for row in rows[:40]:
        match = _labelled("employer").match(row.text)
        if match:
            return match["said"].strip()
    for part in sections:
        match = _ABOUT.match(part.heading)
        if match and match["name"].casefold() not in {"us", "you", "me", "the role", "the job", "the team"}:
            return match["name"]
    second = _SECOND.match(rows[1].text) if len(rows) > 1 and len(rows[1].text) <= 90 else None
    head = [row.text for row in rows[:_EARLY]]
    for pattern in (_form(), _AT, _IS):
        for text in head:
            match = pattern.search(text)
            if match and match["name"].split()[0] not in {
                "We",
                "You",
                "The",
                "This",
                "Our",
                "It",
                "As",
                "At",
            }:
                return _ARTICLE.sub("", match["name"].strip(" .,"))
    return second["name"].strip() if second and not rows[1].bullet else None


def location_of(source: Source, title: str | None, language: str = "en") -> str | None:
    """Where the job is, where it is said plainly."""
    rows = source.rows
    for number, row in enumerate(rows[:60]):
        match = _labelled("place").match(row.text)
        if match:
            return _place(match["said"])
        if re.fullmatch(r"(?:job )?location:?", row.text, re.IGNORECASE) and number + 1 < len(rows):
            return _place(rows[number + 1].text)
    for row in rows[:4]:
        said = _STATE.search(row.text)
        if said and len(row.text) <= 120:
            return said["place"]
        text = row.text.replace(title or "\0", " ") if row is rows[0] else row.text
        if len(row.text) <= 120:
            match = _LINE_PLACE.search(text)
            if match and not _form().search(match["place"]):
                return _place(match["place"])
    for row in rows[:60]:
        match = _based().search(row.text) or _STATE.search(row.text)
        if match:
            # German writes every noun with a capital, so that only the first word is surely the place.
            return _place(match["place"].split()[0] if language == "de" else match["place"])
    return None


def _place(text: str) -> str | None:
    plain = _FILLER.sub("", text).strip(" .,|-–()")
    return plain[:80] if plain and any(c.isalpha() for c in plain) else None
