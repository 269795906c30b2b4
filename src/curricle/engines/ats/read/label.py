"""Words that a layout puts above parts of an entry; they say nothing by themselves."""

import re
from collections.abc import Sequence
from typing import Final, Literal

from curricle.engines.ats.read.fold import fold

LABELS: Final = frozenset(
    fold(label)
    for label in [
        "Highlights",
        "Highlight",
        "Keywords",
        "Key achievements",
        "Achievements",
        "Responsibilities",
        "Key responsibilities",
        "Duties",
        "Roles and responsibilities",
        "Roles & responsibilities",
        "Responsibility",
        "Technologies",
        "Technologies used",
        "Tools",
        "Tech stack",
        "Courses",
        "Coursework",
        "Relevant coursework",
        "Description",
        "Summary",
        "Tasks",
        "Environment",
        "Accomplishments",
        "Key accomplishments",
        "Selected achievements",
        "Skills",
        "Skills used",
        "Subjects",
        "Modules",
        "Main activities",
        "Main activities and responsibilities",
        "Main tasks",
        "Principal subjects",
        "Wichtigste Tätigkeiten und Zuständigkeiten",
        "Hauptaufgaben",
        "Principales activités et responsabilités",
        "Principales actividades y responsabilidades",
        "Funciones",
        "Principali attività e responsabilità",
        "Główne obowiązki",
        "Highlights:",
        "Aufgaben",
        "Tätigkeiten",
        "Erfolge",
        "Schwerpunkte",
        "Kurse",
        "Technologien",
        "Réalisations",
        "Missions",
        "Tâches",
        "Cours",
        "Points forts",
        "Faits marquants",
        "Responsabilidades",
        "Logros",
        "Cursos",
        "Tareas",
        "Responsabilità",
        "Corsi",
        "Attività",
        "Resultados",
        "Conquistas",
        "Verantwoordelijkheden",
        "Taken",
        "Obowiązki",
        "Osiągnięcia",
        "Обязанности",
        "Достижения",
        "主な業務",
        "主要职责",
        "주요 업무",
        "Fluency",
        "Level",
        "Website",
        "Url",
        "Link",
        "Position",
        "Company",
        "Employer",
        "Location",
        "Date",
        "Dates",
        "Period",
        "From",
        "To",
        "Grade",
        "Details",
        "Overview",
    ]
)


_JOINT: Final = re.compile(r"\s*[/&]\s*|\s+(?:and|und|et|y|e|en)\s+", re.IGNORECASE)


def is_label(text: str) -> bool:
    """Whether a row is nothing but such words: `Highlights`, `Achievements/Tasks`."""
    if len(text) >= 40:
        return False
    return fold(text) in LABELS or all(fold(part) in LABELS for part in _JOINT.split(text))


Role = Literal["title", "company", "place", "period", "school", "degree", "area", "score"]
# What forms write before each part of an entry.
_ROLES: Final[tuple[tuple[Role, str], ...]] = (
    (
        "company",
        r"(?:company|employer|organi[sz]ation|firm|client|institution|arbeitgeber|firma|unternehmen"
        r"|(?:name|name and address) of (?:the )?employer|type of business or sector|entreprise|employeur"
        r"|nom(?: et adresse)? de l['’]employeur|name(?: und adresse)? des arbeitgebers"
        r"|nazwa(?: i adres)? pracodawcy"
        r"|nombre(?: y direcci[óo]n)? (?:de la empresa|del empleador)|nome e indirizzo del datore di lavoro"
        r"|soci[ée]t[ée]|empresa|azienda|datore di lavoro|werkgever|pracodawca|работодатель"
        r"|компания)(?: name)?",
    ),
    (
        "title",
        r"(?:designation|position|job title|title|role|post|job role|position held"
        r"|occupation(?: or position held)?|beruf oder funktion|fonction ou poste occup[ée]|funktion"
        r"|profesi[óo]n o cargo desempe[ñn]ado|lavoro o posizione ricoperti|zaw[óo]d lub stanowisko"
        r"|stelle|poste|fonction|puesto|cargo|posizione|ruolo|functie|stanowisko|должность)(?: held)?",
    ),
    (
        "period",
        r"duration|period|dates?|tenure|time ?(?:frame|period)|from|zeitraum|dauer|p[ée]riode|fechas?"
        r"|per[ií]odo|periodo"
        r"|dates? \(from . to\)|year(?: of passing)?|passing year|jahr|year",
    ),
    ("place", r"location|place|city|work location|job location|ort|lieu|lugar|luogo|plaats|miejsce|место"),
    (
        "school",
        r"institut(?:e|ion)(?: name)?|university|school|college(?: name)?|university ?/ ?board"
        r"|board ?/ ?university|board"
        r"|name and type of organi[sz]ation(?: providing(?: education(?: and training)?)?)?|organi[sz]ation"
        r"|schule|hochschule|[ée]cole|universidad|escuela|scuola|universit[àä]t?|name of (?:the )?institut\w+"
        r"|school ?/ ?college|college ?/ ?university|university ?/ ?college|institute ?/ ?university",
    ),
    (
        "degree",
        r"degree|course|qualification|examination|exam|program(?:me)?|diploma|class|abschluss|dipl[ôo]me"
        r"|t[ií]tulo|titolo"
        r"|standard|education|title of qualification(?: awarded)?|qualification awarded"
        r"|(?:erworbener )?abschluss|intitul[ée] du (?:certificat ou )?dipl[ôo]me(?: d[ée]livr[ée])?"
        r"|degree ?/ ?course|course ?/ ?degree|academic qualification",
    ),
    (
        "area",
        r"field(?: of study)?|major|speciali[sz]ation|stream|branch|subject|fach(?:richtung)?"
        r"|studienfach|discipline",
    ),
    (
        "score",
        r"(?:c?gpa|percentage|score|grade|marks|result|aggregate|note|%|cgpa ?/ ?percentage"
        r"|percentage ?/ ?cgpa|% ?marks"
        r"|% of marks|marks ?\(%\)|percentage ?\(%\)|division|class)(?: obtained| secured)?",
    ),
)
_FORMS: Final = tuple((role, re.compile(form, re.IGNORECASE)) for role, form in _ROLES)
_BEFORE: Final = re.compile(r"^([^:：]{2,40}?)\s*[:：]\s*(?=\S)|^([^:：]{2,40}?)\s+-\s*:?\s*(?=\S)")


def role_of(label: str, *, is_column: bool = False) -> Role | None:
    """Which part of an entry a label announces. A column `Institution` is that of schools."""
    bare = label.strip(" .:：*").strip()
    roles: Sequence[tuple[Role, re.Pattern[str]]] = _FORMS[2:] if is_column else _FORMS
    return next((role for role, form in roles if form.fullmatch(bare)), None)


def labelled(text: str) -> tuple[Role, str] | None:
    """`Designation: Engineer` as the part and its words."""
    match = _BEFORE.match(text[:200])
    if match is None:
        return None
    role = role_of(match.group(1) or match.group(2))
    return (role, text[match.end() :].strip()) if role is not None else None


def columns_of(cells: Sequence[str]) -> tuple[Role | None, ...] | None:
    """The parts that the columns of a table announce, if this is the row of its headings."""
    if len(cells) < 3:
        return None
    roles = tuple(role_of(cell, is_column=True) for cell in cells)
    known = [role for role in roles if role is not None]
    return roles if len(known) >= 2 and len(known) >= len(cells) - 1 else None
