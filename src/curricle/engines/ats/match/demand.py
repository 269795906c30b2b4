"""What a posting demands besides skills: years, a degree, languages, a place, and the kind of employment."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from curricle.engines.ats.match.need import need_of
from curricle.engines.ats.match.posting import (
    LEVELS,
    Employment,
    Level,
    Need,
    Remote,
    Schooling,
    SectionKind,
    Spoken,
    Years,
)

_NUMBERS = {
    name: number
    for number, names in enumerate(
        (
            "",
            "one a an ein eine einem einer un une uno",
            "two zwei deux dos",
            "three drei trois tres",
            "four vier quatre cuatro",
            "five fünf cinq cinco",
            "six sechs seis",
            "seven sieben sept siete",
            "eight acht huit ocho",
            "nine neun neuf nueve",
            "ten zehn dix diez",
            "eleven",
            "twelve zwölf",
            "thirteen",
            "fourteen",
            "fifteen",
        )
    )
    for name in names.split()
}
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_YEARS = re.compile(
    rf"(?<![\w.,$€£])(?P<low>{_NUMBER})\s?(?:\(\s?\d{{1,2}}\s?\)\s?)?(?P<plus>\+)?"
    rf"(?:\s?(?:-|–|—|to|bis|à|or|a)\s?(?P<high>{_NUMBER})\s?(?:\(\d{{1,2}}\)\s?)?\+?)?\s?\+?[ -]?"
    r"(?:(?:or more|plus|full|consecutive|jährige[rns]?)\s)?"
    r"(?:(?P<unit>years?|yrs?\.?|jahre[n]?|ans|années?|años?|anni|jaar|jährige[rns]?)|(?P<months>months?|mos?\.))"
    r"(?:['’]s?)?(?![\w-])",
    re.IGNORECASE,
)
_OF_WORK = re.compile(
    r"experience|experienced|erfahrung|expérience|experiencia|esperienza|ervaring|working|work |background|"
    r"track record|in (?:a|an) .{2,40} (?:role|position|capacity)|professional|practice|hands[- ]on|as an? |using|with",
    re.IGNORECASE,
)
_NOT_OF_WORK = re.compile(
    r"years? (?:old|of age|ago|in (?:a row|business))|(?:for|over|in) (?:the )?(?:past|last|over)\b|\bour\b|\bwe(?:'ve| have)\b|"
    r"founded|history|anniversary|contract|warranty|vesting|fixed[- ]term|within|after \w+ year|every|each|per year|"
    r"college|of age|salary|probation|at least \d+ years old|must be \d+",
    re.IGNORECASE,
)
_DEGREES: tuple[tuple[Level, str], ...] = (
    (
        "doctorate",
        r"ph\.? ?d\.?|d\.?phil|doctora(?:te|l degree)|doktortitel|promotion(?= in)|doctorat|doctorado|md degree|j\.?d\.? degree|dnp",
    ),
    (
        "master",
        r"master(?:['’]?s)?(?:(?: or \w+)? degrees?| of \w+)|master(?:['’]s)|masters?(?= in)|m\.?sc\.?|m\.?eng|mba|m\.?s\.?(?= degree| in |/ph)|"
        r"m\.?a\.?(?= degree| in )|msw|m\.?ed|graduate degree|advanced degree|postgraduate (?:degree|qualification)|masterabschluss|"
        r"master(?=studium)|diplom(?!a)|(?:diplôme |de )master|bac ?\+ ?5|maestría|máster|laurea magistrale|juris doctor",
    ),
    (
        "bachelor",
        r"bachelor(?:['’]?s)?(?: degree| of \w+)?|b\.?sc\.?|b\.?eng|b\.?tech|bba|bsn|b\.?s\.?(?=[ ,/].{0,12}(?:degree|in |m\.?s|or ))|"
        r"b\.?a\.?(?=[ ,/].{0,12}(?:degree|in |b\.?s|or ))|(?:university|college|four[- ]year|4[- ]year|undergraduate|relevant|"
        r"technical|engineering|honours|accredited|stem) degree|degree (?:in|or)|degree(?=[ -](?:level|qualified|educated))|licenciatura|"
        r"(?:abgeschlossenes |ein )?(?:hochschul)?studium(?! generale)|hochschulabschluss|licence(?= en)|bac ?\+ ?3|grado|"
        r"título universitario|laurea|educated to degree level",
    ),
    (
        "associate",
        r"associate(?:['’]?s)(?: degree)?|associate degree|two[- ]year degree|2[- ]year degree|bac ?\+ ?2|bts|hnd",
    ),
    (
        "vocational",
        r"vocational (?:training|qualification|education)|trade school|technical (?:diploma|school)|apprenticeship|journeyman|"
        r"nvq(?: level \d)?|btec|(?:abgeschlossene |eine )?(?:berufs)?ausbildung|berufsausbildung|formación profesional|cap\b(?= )",
    ),
    (
        "school",
        r"high school (?:diploma|degree|education|graduate)|high school|g\.?e\.?d\.?|secondary (?:school|education)|gcses?|a[- ]levels?|"
        r"school leaving certificate|abitur|mittlere reife|baccalauréat|bachillerato|educación secundaria",
    ),
)
_DEGREE = re.compile(
    "|".join(rf"(?P<{level}>(?<![\w.])(?:{pattern})(?!\w))" for level, pattern in _DEGREES), re.IGNORECASE
)
# Letters that are a degree only when they are capitals or dotted.
_SHORT = re.compile(r"(?:b\.?s|b\.?a|m\.?s|m\.?a|bts|cap|grado|ged|mba|hnd)\.?", re.IGNORECASE)
_OR_WORK = re.compile(
    r"equivalent (?:\w+ )?(?:\w+ )?(?:experience|work|practical|combination|qualification|professional)|or equivalent|"
    r"or (?:comparable|similar|relevant|related) (?:\w+ )?experience|experience in lieu|in lieu of|oder vergleichbar|"
    r"vergleichbare|ou (?:expérience )?équivalent|o equivalente|or (?:an? )?combination",
    re.IGNORECASE,
)
_FIELDS = re.compile(
    r"(?:\bin|\bof)\s+(?:an? )?((?:[A-Za-z&/-]+(?:,\s?| (?:and|or|&)? ?)?){1,14})", re.IGNORECASE
)
_FIELD_STOP = re.compile(
    r"\b(?:with|from|at|is|are|required|preferred|degree|experience|plus|minimum|would|strongly|desired|who|"
    r"that|a related|related|relevant|similar|or equivalent|equivalent|field|another|other|discipline|\d)\b.*",
    re.IGNORECASE,
)
_LANGUAGES = {
    "en": ("English", "english|englisch|englischkenntnisse|anglais|inglés|inglese|engels|engelska|engelsk|angielski"),
    "de": ("German", "german|deutsch|deutschkenntnisse|allemand|alemán|tedesco|duits"),
    "fr": ("French", "french|französisch|français|francés|francese|frans"),
    "es": ("Spanish", "spanish|spanisch|espagnol|español|castellano|spagnolo"),
    "it": ("Italian", "italian|italienisch|italien|italiano"),
    "pt": ("Portuguese", "portuguese|portugiesisch|portugais|portugués|português"),
    "nl": ("Dutch", "dutch|niederländisch|néerlandais|neerlandés|nederlands"),
    "pl": ("Polish", "polish|polnisch|polonais|polaco|polski"),
    "sv": ("Swedish", "swedish|schwedisch|suédois|svenska"),
    "da": ("Danish", "danish|dänisch|danois|dansk"),
    "no": ("Norwegian", "norwegian|norwegisch|norsk"),
    "fi": ("Finnish", "finnish|finnisch|suomi"),
    "cs": ("Czech", "czech|tschechisch"),
    "hu": ("Hungarian", "hungarian|ungarisch"),
    "ro": ("Romanian", "romanian|rumänisch"),
    "el": ("Greek", "greek|griechisch"),
    "tr": ("Turkish", "turkish|türkisch"),
    "ru": ("Russian", "russian|russisch|russe|ruso"),
    "uk": ("Ukrainian", "ukrainian|ukrainisch"),
    "ar": ("Arabic", "arabic|arabisch|arabe|árabe"),
    "he": ("Hebrew", "hebrew"),
    "fa": ("Persian", "persian|farsi"),
    "hi": ("Hindi", "hindi"),
    "ur": ("Urdu", "urdu"),
    "bn": ("Bengali", "bengali"),
    "ta": ("Tamil", "tamil"),
    "zh": ("Chinese", "chinese|mandarin|cantonese|chinesisch|chinois|chino"),
    "ja": ("Japanese", "japanese|japanisch|japonais|japonés"),
    "ko": ("Korean", "korean|koreanisch"),
    "vi": ("Vietnamese", "vietnamese"),
    "th": ("Thai", "thai"),
    "tl": ("Tagalog", "tagalog|filipino"),
    "ase": ("American Sign Language", r"american sign language|asl|sign language|bsl"),
}  # fmt: skip
_LANGUAGE = re.compile(
    "|".join(rf"(?P<{code}>\b(?:{names})\b)" for code, (_, names) in _LANGUAGES.items()), re.IGNORECASE
)
_SPEAKING = re.compile(
    r"fluen\w+|speak\w*|spoken|written|verbal|native|bilingual|proficien\w+|language|languages|command of|"
    r"read(?:ing)? and writ\w+|business[- ]level|conversational|[abc][12]\b|kenntnisse|fließend|verhandlungssicher|"
    r"sprachkenntnisse|in wort und schrift|courant|maîtrise|bilingue|langues?|fluido|nivel|idiomas?|dominio|fluente|"
    r"communicat\w+|mother tongue|muttersprach\w+|skills",
    re.IGNORECASE,
)
_REMOTE: tuple[tuple[Remote, str], ...] = (
    ("hybrid", r"hybrid|\d (?:days?|times?)(?: a| per)? (?:week|month)? ?(?:in|from|at) (?:the |our )?office|partly remote|partially remote|mobiles arbeiten|télétravail partiel|híbrido"),
    ("onsite", r"on-?site(?! (?:support|service|gym|parking|visits?|canteen|restaurant|training|daycare))|in[- ]person|not (?:a )?remote|no remote|in[- ]office|vor ort|sur site|presencial"),
    ("remote", r"(?:fully |100 ?% |completely )?remote(?:ly)?(?! (?:sensing|control|monitoring|access|desktop|support|teams?|sites?|locations?|areas?|server))|work from (?:home|anywhere)|telecommut\w+|telework|home ?office|télétravail|teletrabajo|wfh"),
)  # fmt: skip
_EMPLOYMENT: tuple[tuple[Employment, str], ...] = (
    ("internship", r"internship|intern position|praktikum|stage(?= (?:de|en|conventionné))|prácticas|working student|werkstudent\w*"),
    ("freelance", r"freelance(?:r)?|1099"),
    ("temporary", r"temporary|seasonal|fixed[- ]term|befristet\w*|cdd|temporal|interim"),
    ("contract", r"contract(?: position| role| to hire|or)|contract-to-hire|\d+[- ]month contract|(?:type|job type|employment):? contract"),
    ("part_time", r"part[- ]time|teilzeit|temps partiel|tiempo parcial|media jornada|deeltijd"),
    ("full_time", r"full[- ]time|vollzeit|temps plein|tiempo completo|jornada completa|voltijd|permanent|unbefristet|cdi"),
)  # fmt: skip
_PATTERNS = {
    name: re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE) for name, pattern in (*_REMOTE, *_EMPLOYMENT)
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the posting, where it stands, and the kind of section that it is in."""

    text: str
    start: int
    section: SectionKind


def years_in(sentence: Sentence) -> Iterator[Years]:
    """The years of work that a sentence asks for; ages, histories and terms of contracts are none."""
    text = sentence.text
    for match in _YEARS.finditer(text):
        around = text[max(0, match.start() - 45) : match.end() + 70]
        if sentence.section in {"about", "benefits"} or not _OF_WORK.search(around):
            continue
        if _NOT_OF_WORK.search(text[max(0, match.start() - 30) : match.end() + 25]):
            continue
        low, high = _number(match["low"]), _number(match["high"])
        if low is None or (match["low"].casefold() in {"a", "an"} and match["months"]):
            continue
        if match["months"]:
            low, high = low // 12, high // 12 if high is not None else None
            if low == 0 and not high:
                continue
        need = need_of(text, match.start(), match.end(), sentence.section)
        if need is not None and low <= 40 and (high is None or high > low):
            span = (sentence.start + match.start(), sentence.start + match.end())
            yield Years(low, high, need, (span,))


def _number(written: str | None) -> int | None:
    if not written:
        return None
    return int(written) if written.isdigit() else _NUMBERS.get(written.casefold())


def schooling_in(sentence: Sentence) -> Schooling | None:
    """The lowest degree that a sentence names, and in what."""
    if sentence.section in {"about", "benefits"}:
        return None
    text = sentence.text
    found: list[tuple[Level, re.Match[str]]] = []
    for match in _DEGREE.finditer(text):
        written = match.group()
        if _SHORT.fullmatch(written) and written[0].islower():
            continue
        if re.match(r"(?:studium|grado|promotion|diplom)\b", written, re.IGNORECASE) and _is_english(text):
            continue
        found.append((match.lastgroup, match))  # type: ignore[arg-type]  # the groups are the levels
    if not found:
        return None
    needs = [need_of(text, match.start(), match.end(), sentence.section) for _, match in found]
    kept = [(level, match, need) for (level, match), need in zip(found, needs, strict=True) if need]
    if not kept:
        return None
    required = [one for one in kept if one[2] == "required"] or kept
    level, match, need = min(required, key=lambda one: LEVELS.index(one[0]))
    spans = tuple((sentence.start + one.start(), sentence.start + one.end()) for _, one, _ in required)
    return Schooling(level, need, bool(_OR_WORK.search(text)), spans, _fields(text, required[-1][1].end()))


def level_of_degree(text: str) -> Level | None:
    """The highest level that the words of a degree speak of, as they stand in a resume."""
    found = [level for level, pattern in _held() if pattern.search(text)]
    return max(found, key=LEVELS.index) if found else None


@cache
def _held() -> tuple[tuple[Level, re.Pattern[str]], ...]:
    patterns: tuple[tuple[Level, str], ...] = (
        ("doctorate", r"ph\.?\s?d|d\.?phil|doctor\w*|dr\.|\bm\.?d\.?\b|\bj\.?d\.?\b|promotion|doctorat|dnp"),
        ("master", r"master\w*|\bm\.?\s?(?:sc|s|a|eng|ed|ba|phil|res|tech|arch|pharm|f\.?a)\b|\bmba\b|diplom(?!a)|magister|"
         r"maestría|máster|laurea magistrale|postgraduate|llm|msw|mph|msn"),
        ("bachelor", r"bachelor\w*|\bb\.?\s?(?:sc|s|a|eng|ed|ba|tech|arch|com|f\.?a|pharm)\b|\bbba\b|\bbsn\b|licen[cs]iatura|"
         r"licence|undergraduate|\bllb\b|laurea|grado|honours|hons|\bdegree\b|college graduate|studium"),
        ("associate", r"associate|\ba\.?\s?a\.?s?\b|\ba\.?s\.?\b|foundation degree|\bhnd\b|\bbts\b|\bdut\b|\badn\b"),
        ("vocational", r"vocational|apprentice\w*|ausbildung|\bnvq\b|btec|journeyman|trade|diploma|certificate|techniker|"
         r"meister\b|formación profesional"),
        ("school", r"high school|secondary|\bged\b|\bgcse|a[- ]levels?|abitur|matura|bachillerato|baccalaur|leaving cert|"
         r"mittlere reife|gymnasium"),
    )  # fmt: skip
    return tuple((level, re.compile(rf"(?<!\w)(?:{pattern})", re.IGNORECASE)) for level, pattern in patterns)


def _is_english(text: str) -> bool:
    return bool(re.search(r"\b(?:the|and|with|for|of|or)\b", text, re.IGNORECASE))


def _fields(text: str, start: int) -> tuple[str, ...]:
    match = _FIELDS.match(text, start) or _FIELDS.search(text, max(0, start - 4), start + 140)
    if match is None:
        return ()
    named = _FIELD_STOP.sub("", match.group(1))
    parts = re.split(r",|/| or | and |\s&\s", named)
    return tuple(part.strip(" -&") for part in parts if 2 < len(part.strip(" -&")) < 50)[:8]


def languages_in(sentence: Sentence) -> Iterator[Spoken]:
    """The languages that a sentence asks somebody to speak."""
    if sentence.section in {"about", "benefits"}:
        return
    for match in _LANGUAGE.finditer(sentence.text):
        written = match.group()
        around = sentence.text[max(0, match.start() - 60) : match.end() + 60]
        if not (_SPEAKING.search(around) and (written[0].isupper() or written.isupper())):
            continue
        need = need_of(sentence.text, match.start(), match.end(), sentence.section)
        if need is None:
            continue
        code = str(match.lastgroup)
        span = (sentence.start + match.start(), sentence.start + match.end())
        yield Spoken(code, _LANGUAGES[code][0], need, (span,))


def language_code(name: str) -> str | None:
    """The code of a language by its name in one of several languages."""
    match = _LANGUAGE.search(name)
    return None if match is None else str(match.lastgroup)


def remote_of(text: str) -> Remote | None:
    """Where the work is done, as far as the text says so."""
    return next((name for name, _ in _REMOTE if _PATTERNS[name].search(text)), None)


def employment_of(text: str) -> Employment | None:
    """The kind of employment."""
    return next((name for name, _ in _EMPLOYMENT if _PATTERNS[name].search(text)), None)


def stricter(first: Need, second: Need) -> Need:
    """The need that counts where both are said."""
    return "required" if "required" in {first, second} else "preferred"
