"""What kind of section a heading announces, in the languages that resumes are written in."""

import re
from typing import Final

from curricle.engines.tex.structure.when import section_words

# Words of headings, the more telling first. Stems stand for all that begins with them.
_STEMS: Final = {
    "education": """
        educat academic.background studies degrees schooling ausbildung bildungs studium
        formation études formación educación istruzione formazione schule qualifications
        """,
    "projects": "project projekt projet proyecto progett selected.work portfolio open.source",
    "languages": "sprachen sprachkenntnisse langues idiomas lingue",
    "skills": """
        skill technolog tools expertise competenc proficienc strengths kenntnisse fähigkeiten compétences
        competencias habilidades competenze programming
        """,
    "volunteer": "volunt community extracurricular ehrenamt bénévolat",
    "publications": """
        publication papers articles talks veröffentlichung publikation publicaciones pubblicazioni
        """,
    "awards": """
        award honor honour grants prizes achievements scholarship auszeichnung preise distinctions prix
        premios fellowships
        """,
    "certificates": "certif zertifi licens licenc registration",
    "interests": "interest interess intérêt hobbies hobbys loisirs aficiones",
    "summary": """
        summary profile profil objective about statement zusammenfassung perfil resumen über.mich
        """,
    "work": """
        experience employment work career appointments positions mandates boards teaching berufs werdegang
        praxis expérience parcours experiencia esperienz arbeitserfahrung praktika internships
        """,
}
_FORMS: Final = tuple(
    (kind, re.compile(rf"\b(?:{'|'.join(stems.split())})", re.IGNORECASE)) for kind, stems in _STEMS.items()
)
_WHOLE: Final = {
    **dict.fromkeys(("languages", "spoken languages", "foreign languages"), "languages"),
    **dict.fromkeys(("references", "referees", "referenzen", "références", "referencias"), "references"),
    **dict.fromkeys(("formation", "études", "estudios", "schulbildung"), "education"),
}


def kind_of(title: str) -> str:
    """The type of a section, by its heading."""
    bare = title.casefold().strip(" .:")
    known = _WHOLE.get(bare) or section_words().get(bare)
    if known and known not in {"custom", "letter"}:
        return known
    return next((kind for kind, form in _FORMS if form.search(title)), "custom")


# What forms such as the European one write before each part of an entry.
_ROLES: Final = (
    ("period", "dates?|from|zeitraum|datum|daten|période|fechas?"),
    ("title", "occupation.*|position.*|title of qualification.*|beruf.*|poste.*|funktion|role"),
    (
        "org",
        "name and (?:address|type) of .*|employer|arbeitgeber.*|employeur|company|organi[sz]ation",
    ),
    ("place", "location|place|city|ort|lieu"),
    ("score", "level in .*|grade|note|gpa"),
    ("summary", "main activities.*|principal subjects.*|responsibilities|tasks|aufgaben|tätigkeiten.*"),
)


def role_of(label: str) -> str | None:
    """Which part of an entry a label announces."""
    bare = label.casefold().strip(" .:")
    return next((role for role, form in _ROLES if re.fullmatch(form, bare)), None)
