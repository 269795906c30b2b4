"""Whether a text that is brought as a resume, or as a part of one, speaks like a job posting."""

import re
from typing import Final

# Turns of phrase that address an applicant; any of a row counts once.
_PHRASES: Final = (
    ("you will ", "you'll "),
    ("we are looking for", "we're looking for", "we are seeking"),
    ("ideal candidate", "successful candidate"),
    ("about the role", "about the job", "about the position", "about the team", "about the company"),
    ("what you will", "what you'll", "what you bring", "what you need"),
    ("what we offer", "we offer ", "we provide "),
    ("equal opportunity employer", "equal opportunities employer"),
    ("apply now", "apply today", "apply online"),
    ("nice to have", "nice-to-have"),
    ("must have", "must-have"),
    ("join our ", "join us"),
    ("who you are", "who we are", "about you"),
    ("your profile", "your tasks", "your responsibilities", "your role", "your mission"),
    ("minimum qualifications", "preferred qualifications", "required qualifications", "basic qualifications"),
    ("job description", "role description", "job summary"),
    ("we are a ", "we are an ", "we're a "),
    ("you have ", "you bring ", "you are "),
    ("candidates must", "candidates should", "candidate must", "candidate will", "candidates will"),
    ("competitive salary", "competitive pay", "competitive compensation", "salary range"),
    ("wir bieten", "wir suchen"),
    ("ihr profil", "dein profil"),
    ("ihre aufgaben", "deine aufgaben"),
    ("nous recherchons", "nous offrons"),
    ("votre profil", "votre mission"),
    ("buscamos ", "ofrecemos "),
    ("tu perfil", "tus funciones"),
)
# Headings that stand in postings and not among a person's own words; any of a row counts once.
_HEADINGS: Final = (
    r"(?:(?:key|main|job|your|the|core) ){0,2}(?:responsibilities|duties|tasks)|what you(?: will|'ll)? do"
    r"|the role|(?:ihre |deine |die )?aufgaben|(?:vos |tes |les )?missions|(?:tus )?funciones"
    r"|responsabilidades",
    r"(?:(?:key|main|job|minimum|the|our) ){0,2}requirements|must[- ]haves?|what you(?: will|'ll)? bring"
    r"|what you(?: will|'ll)? need|you have|anforderungen"
    r"|voraussetzungen|profil recherch[ée]|pr[ée]requis|requisitos",
    r"preferred|desirable|desired|nice[- ]to[- ]haves?|bonus points|it helps if you know"
    r"|von vorteil|wünschenswert|serait un plus|se valorará|deseable",
    r"benefits|perks|what (?:you get|we offer)|we offer|compensation|wir bieten|unser angebot"
    r"|nous offrons|avantages|ofrecemos|beneficios",
)
# On a line of their own or before a list; with a capital also where a reader joined them to another line.
_HEADING = re.compile(
    r"(?:^[ \t#*_]{0,9}|(?<=\s)(?=(?-i:[A-ZÄÖÜ])))(?:"
    + "|".join(f"({row})" for row in _HEADINGS)
    + r")[*_]{0,3}[ \t]{0,9}(?::|$|(?=[•●▪–*-][ \t]))",
    re.IGNORECASE | re.MULTILINE,
)
_ENOUGH: Final = 3
_BLANKS = re.compile(r"\s+")


def speaks_like_posting(text: str) -> bool:
    """Whether several turns of phrase stand there that address an applicant."""
    return _addresses(_straight(text)) >= _ENOUGH


def is_posting(text: str) -> bool:
    """Whether a part of a resume is a posting: by its headings, and by how it addresses an applicant."""
    return signs_of_posting(text) >= _ENOUGH


def signs_of_posting(text: str) -> int:
    """How many headings of postings, and turns of phrase that address an applicant, stand there."""
    said = _straight(text)
    headings = {found.lastindex for found in _HEADING.finditer(said)}
    return len(headings) + _addresses(_HEADING.sub(" ", said))


def _straight(text: str) -> str:
    return text.replace("’", "'")


def _addresses(text: str) -> int:
    """How many turns of phrase stand there that address an applicant."""
    said = _BLANKS.sub(" ", text.lower())
    return sum(any(phrase in said for phrase in row) for row in _PHRASES)
