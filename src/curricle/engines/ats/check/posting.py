"""Whether a text that is brought as a resume speaks like a job posting."""

import re

_PHRASES = (
    r"you will\b",
    r"we(?: are|['’]re) looking for",
    r"the ideal candidate",
    r"(?:the )?successful candidate",
    r"about the (?:role|job|position|team|company)",
    r"what you(?:['’]ll| will) (?:do|bring|need|get)",
    r"what we offer",
    r"we offer\b",
    r"equal opportunit(?:y|ies) employer",
    r"apply (?:now|today|online|by)",
    r"nice to have",
    r"must[- ]have",
    r"join (?:our|us)\b",
    r"who (?:you are|we are)",
    r"your (?:profile|tasks|responsibilities|role|mission)\b",
    r"(?:minimum|preferred|required|basic) qualifications",
    r"(?:job|role) (?:description|requirements|summary)",
    r"we are an?\b",
    r"you (?:have|bring|are|should)\b",
    r"candidates? (?:must|should|will)",
    r"competitive (?:salary|pay|compensation)",
    r"wir (?:bieten|suchen)",
    r"(?:ihr|dein) profil",
    r"(?:ihre|deine) aufgaben",
    r"nous (?:recherchons|offrons)",
    r"votre (?:profil|mission)",
    r"(?:buscamos|ofrecemos)\b",
)
_POSTING = re.compile("|".join(f"(?P<p{number}>{phrase})" for number, phrase in enumerate(_PHRASES)))
_ENOUGH = 3


def speaks_like_posting(text: str) -> bool:
    """Whether several turns of phrase stand there that address an applicant."""
    found = {match.lastgroup for match in _POSTING.finditer(text.lower())}
    return len(found) >= _ENOUGH
