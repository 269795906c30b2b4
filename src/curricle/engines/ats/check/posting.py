"""Whether a text that is brought as a resume speaks like a job posting."""

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
_ENOUGH: Final = 3
_BLANKS = re.compile(r"\s+")


def speaks_like_posting(text: str) -> bool:
    """Whether several turns of phrase stand there that address an applicant."""
    said = _BLANKS.sub(" ", text.lower().replace("’", "'"))
    return sum(any(phrase in said for phrase in row) for row in _PHRASES) >= _ENOUGH
