"""What a posting is for: its title, the step on the ladder, the employer and the place."""

import re
from collections.abc import Sequence

from curricle.engines.ats.match.posting import PostingSection, Seniority
from curricle.engines.ats.match.section import kind_of_heading
from curricle.engines.ats.match.source import Row, Source

_STEPS: tuple[tuple[Seniority, str], ...] = (
    ("intern", r"intern(?:ship)?|praktikant(?:in)?|praktikum|trainee|apprentice|werkstudent(?:in)?|working student|stagiaire|becari[oa]|student assistant"),
    ("director", r"director|vp|vice[- ]president|chief \w+ officer|c[etfoi]o|head of|geschäftsführer(?:in)?|directeur|directrice"),
    ("principal", r"principal(?! (?:amount|duties|responsib\w+|account|accountabilit\w+|teacher))|distinguished|fellow|staff(?= (?:[\w-]+ ){0,2}(?:engineer|scientist|developer|designer))"),
    ("lead", r"lead|leading|leiter(?:in)?|teamleiter(?:in)?|tech lead|head (?:chef|nurse|teacher|cook)|team leader|supervisor|foreman"),
    ("senior", r"senior|sr\.?|snr\.?|experienced|expert|erfahrene[rn]?|sénior|confirmé|charge nurse|sous chef"),
    ("junior", r"junior|jr\.?|entry[- ]level|graduate|associate|berufseinsteiger(?:in)?|débutant|beginner"),
    ("middle", r"mid[- ]?(?:level|senior|weight)?|intermediate|medior|regular"),
    ("manager", r"manager|managerin|responsable|gerente"),
)  # fmt: skip
_STEP = {step: re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE) for step, pattern in _STEPS}
_LABELLED = re.compile(
    r"^(?:job title|position(?: title)?|title|role|vacancy|job|stelle(?:nbezeichnung)?|poste|intitulé du poste|puesto)\s*[:：]\s*(?P<title>.{3,100})$",
    re.IGNORECASE,
)
_SOUGHT = re.compile(
    r"(?:(?:looking|searching|recruiting|hiring|search) for|seeking|hiring|recruiting|looking to hire|in search of|"
    r"opening for|opportunity for|suchen(?: wir)?(?: ab sofort)?(?: zum nächstmöglichen zeitpunkt)?|recherchons|"
    r"recherche|buscamos|busca|cerchiamo|zoeken|join us as|need|as)\s+"
    r"(?:(?:an?|the|our next|our|new|some|one|two|eine?n?|une?|zwei|talented|motivated|highly|skilled|passionate|"
    r"experienced|enthusiastic|dedicated|friendly|dynamic|creative|driven|full[- ]time|part[- ]time|ambitious|"
    r"reliable|strong|exceptional|qualified|compassionate|hands-on|proactive|detail-oriented|,|and|energetic|"
    r"self-motivated|hard-?working|committed|additional|permanent|temporary)\s+)*"
    r"(?P<title>[A-Za-zÀ-ÿ][\w/&+#.'’()-]*(?:\s+[\w/&+#.'’()-]+){0,6})",
    re.IGNORECASE,
)
_TITLE_STOP = re.compile(
    r"\s+(?:to|who|with|for|at|that|in|on|based|working|which|and (?:join|help)|from|within|as|is|will|having|"
    r"whose|reporting|für|mit|der|die|zur|zum|am|pour|para|con|en|voor|per|this|you|we|our|responsible|capable)\b.*"
    r"|[.,;:!?](?:\s.*|$)",
    re.IGNORECASE,
)
_GENDERS = re.compile(
    r"\s*[(\[]?\b(?:all genders|[mwfdxhg](?:\s?[/|*]\s?[mwfdxhn]){1,3})\b[)\]]?|\s*\((?:remote|hybrid|onsite|full[- ]?time|part[- ]?time)[^)]{0,30}\)",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s+[-–—|•·@]\s+|\s*\|\s*|\s+at\s+(?=[A-Z])|,\s+(?=[A-Z][\w. ]+$)|\s*\((?![^)]*\b(?:II|I|V)\b)"
)
_NO_TITLE = re.compile(
    r"(?:welcome|we |our |are you|do you|join |about|the company|posted|apply|http|www\.|date|location|salary|"
    r"company|job (?:description|posting|ad)\b|full[- ]time|remote|you |is |this |at |in |hiring|urgent|click|share|save|"
    r"wir |unser|nous |[\d$€£])",
    re.IGNORECASE,
)
_EMPLOYER = re.compile(
    r"^(?:company|employer|organi[sz]ation|firma|unternehmen|entreprise|empresa)(?: name)?\s*[:：]\s*(?P<name>.{2,80})$",
    re.IGNORECASE,
)
_AT = re.compile(
    r"(?:\bat|@|\bjoin|\bbei|\bchez)\s+(?P<name>[A-Z][\w&.'’-]*(?:\s+(?:[A-Z&][\w&.'’-]*|of|and|the|de)){0,4})"
)
_FORM = re.compile(
    r"(?P<name>(?:[A-Z][\w&.'’-]*\s+){1,4}(?:GmbH(?: & Co\.? KG)?|AG|SE|Inc\.?|LLC|Ltd\.?|Limited|Corp\.?|Corporation|"
    r"PLC|plc|S\.?A\.?S?|S\.?L\.?|B\.?V\.?|Oy|AB|ApS|A/S|Group|Hospital|University|College|School|Bank|Hotel|Clinic)\b)"
)
_ABOUT = re.compile(r"^about\s+(?P<name>[A-Z][\w&.'’-]*(?:\s+[A-Z&][\w&.'’-]*){0,3})\s*:?$", re.IGNORECASE)
_IS = re.compile(
    r"^(?P<name>[A-Z][\w&.'’-]*(?:\s+[A-Z&][\w&.'’-]*){0,3}) (?:is|ist|est|es) (?:an? |the |one |ein|une? )"
)
_PLACE = re.compile(
    r"^(?:job |work |office )?(?:location|based in|standort|arbeitsort|ort|lieu|ubicación|localidad|sede|plaats|where)s?\s*"
    r"[:：]\s*(?P<place>.{2,80})$",
    re.IGNORECASE,
)
_NAME = r"[A-ZÀ-Þ][\w'’.-]+(?:[ -](?:[A-ZÀ-Þ][\w'’.-]+|am|de|del|la|le|upon|of|sur)){0,3}"
_BASED = re.compile(
    rf"(?:based in|located in|offices? (?:in|at)|position in|role in|team in|headquarter(?:s|ed) in|work in our|in unserem büro in|standort|"
    rf"basé[es]* à|con sede en|on-?site in|hybrid in|job in|engineer in|restaurant in|hospital in|school in|store in|clinic in|hotel in)\s+(?P<place>{_NAME}(?:,\s?{_NAME}){{0,2}})"
)
_LINE_PLACE = re.compile(rf"(?P<place>{_NAME},\s?(?:[A-Z]{{2}}\b|{_NAME}))(?:\s+\d{{5}})?")
_FILLER = re.compile(
    r"\s*(?:\((?:remote|hybrid|on-?site)[^)]*\)|[-–|/,]?\s*\b(?:remote|hybrid|on-?site)\b.*)$", re.IGNORECASE
)
_EARLY = 14


def title_of(source: Source) -> str | None:
    """The title of the job as a person would say it."""
    rows = source.rows
    for row in rows[:40]:
        match = _LABELLED.match(row.text)
        if match:
            return trimmed_title(match["title"])
    first = next((row for row in rows[:3] if _can_be_title(row)), None)
    if first is not None:
        return trimmed_title(first.text)
    for row in rows[:60]:
        match = _SOUGHT.search(row.text)
        if match:
            title = trimmed_title(_TITLE_STOP.sub("", match["title"]))
            if title and not title.islower() or title and len(title.split()) <= 4:
                return title
    return None


def _can_be_title(row: Row) -> bool:
    text = row.text
    words = text.split()
    if not 1 <= len(words) <= 12 or len(text) > 110 or text[-1] in ".!?:" or not text[0].isalpha():
        return False
    return kind_of_heading(text) is None and not _NO_TITLE.match(text) and text[0].isupper()


def trimmed_title(text: str) -> str | None:
    """A title without genders, employers, places and numbers of the posting."""
    plain = _GENDERS.sub("", text).strip(" *#_-–:•.")
    plain = _CUT.split(plain, maxsplit=1)[0].strip(" ,-–/")
    return plain[:100] if len(plain) >= 2 else None


def seniority_of(title: str | None, text: str = "") -> Seniority | None:
    """The step on the ladder that a title names; else the one that the posting says in so many words."""
    for step, pattern in _STEP.items():
        if title and pattern.search(title):
            return step
    match = re.search(
        r"(?:seniority|experience|career|job)[- ]level\s*[:：]\s*(.{3,30})", text, re.IGNORECASE
    )
    return seniority_of(match.group(1)) if match else None


def without_step(title: str) -> str:
    """A title without the words for the step: “Senior Data Engineer” is “Data Engineer”."""
    plain = title
    steps: tuple[Seniority, ...] = ("senior", "junior", "middle", "lead", "intern", "principal")
    for step in steps:
        plain = _STEP[step].sub(" ", plain)
    return " ".join(re.sub(r"\b(?:I{1,3}|IV|V|[1-5])\b", " ", plain).split()) or title


def company_of(source: Source, sections: Sequence[PostingSection]) -> str | None:
    """Who offers the job, where it is said plainly."""
    rows = source.rows
    for row in rows[:40]:
        match = _EMPLOYER.match(row.text)
        if match:
            return match["name"].strip()
    for part in sections:
        match = _ABOUT.match(part.heading)
        if match and match["name"].casefold() not in {"us", "you", "me", "the role", "the job", "the team"}:
            return match["name"]
    head = [row.text for row in rows[:_EARLY]]
    for pattern in (_FORM, _AT, _IS):
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
                return match["name"].strip(" .,")
    return None


def location_of(source: Source, title: str | None) -> str | None:
    """Where the job is, where it is said plainly."""
    rows = source.rows
    for number, row in enumerate(rows[:60]):
        match = _PLACE.match(row.text)
        if match:
            return _place(match["place"])
        if re.fullmatch(r"(?:job )?location:?", row.text, re.IGNORECASE) and number + 1 < len(rows):
            return _place(rows[number + 1].text)
    for row in rows[:4]:
        text = row.text.replace(title or "\0", " ") if row is rows[0] else row.text
        if len(row.text) <= 120:
            match = _LINE_PLACE.search(text)
            if match and not _FORM.search(match["place"]):
                return _place(match["place"])
    for row in rows[:60]:
        match = _BASED.search(row.text)
        if match:
            return _place(match["place"])
    return None


def _place(text: str) -> str | None:
    plain = _FILLER.sub("", text).strip(" .,|-–()")
    return plain[:80] if plain and any(c.isalpha() for c in plain) else None
