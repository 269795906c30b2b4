"""Whether words of a posting are asked for, wished for, or expressly not needed: the clause around them says so."""

import re

from curricle.engines.ats.match.posting import Need, SectionKind

_PREFERRED = re.compile(
    r"\b(?:an? (?:big |huge |strong |real |added |definite |distinct )?(?:plus|bonus|asset|advantage|benefit)|"
    r"(?:is|are|as) (?:a )?plus|plus points?|nice[- ]to[- ]haves?|good[- ]to[- ]have|preferred|preferably|prefer|"
    r"preference|ideally|desir(?:ed|able)|bonus(?: points)?|advantage(?:ous)?|beneficial|"
    r"(?:would|will) be (?:great|nice|good|ideal|helpful|useful|welcome|beneficial|an advantage|a plus|desirable)|"
    r"optional(?:ly)?|welcome|helpful|useful|appreciated|valued|not (?:essential|mandatory|a must) but|"
    r"von vorteil|wünschenswert|idealerweise|gerne?|ein plus|pluspunkt|un plus|un atout|apprécié[es]*|souhaité[es]*|"
    r"idéalement|de préférence|deseable|valorable|se valorar[áa]|es un plus|preferiblemente|idealmente|gradit[oai]|"
    r"preferibilmente|een pré|bij voorkeur|meriterande|mile widzian[ey])\b",
    re.IGNORECASE,
)
_REQUIRED = re.compile(
    r"\b(?:must(?:[- ]have)?|required|requires?|requirement|essential|mandatory|necessary|needed|minimum|at least|"
    r"need(?:s)? to|you have|you(?:'|’)ll need|you will need|proven|demonstrated|zwingend|erforderlich|voraussetzung|"
    r"mindestens|exigé[es]*|requis[es]*|obligatoire|indispensable|imprescindible|obligatorio|requerid[oa]s?|vereist)\b",
    re.IGNORECASE,
)
_NOT_NEEDED = re.compile(
    r"\b(?:no (?:prior |previous |formal |specific )?(?:[\w+#./-]+ ){0,4}(?:is |are )?(?:required|needed|necessary)|"
    r"(?:is|are) not (?:a )?(?:required|needed|necessary|requirement|prerequisite|essential)(?! but)|not required|"
    r"(?:do not|don(?:'|’)t) (?:need|have to|require)|nicht (?:erforderlich|nötig|notwendig)|pas (?:nécessaire|requis)|"
    r"no (?:es )?(?:necesari[oa]|requerid[oa])|instead of|without (?:any )?(?:prior )?)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;•]|\.(?=\s)|,? but\b|,? while\b|\s[–—]\s", re.IGNORECASE)
_COMMA = re.compile(r",(?=\s)")


def need_of(sentence: str, start: int, end: int, section: SectionKind) -> Need | None:
    """How much the words from ``start`` to ``end`` of a sentence are wanted; nothing where they are not needed."""
    here = _clause(sentence, start, end, _CLAUSE)
    if _NOT_NEEDED.search(here):
        return None
    liked, asked = _PREFERRED.search(here), _REQUIRED.search(here)
    if liked and asked:
        closer = _clause(here, *_within(sentence, here, start, end), _COMMA)
        liked, asked = _PREFERRED.search(closer), _REQUIRED.search(closer)
        if bool(liked) == bool(asked):
            return "preferred" if section == "preferred" else "required"
    if liked:
        return "preferred"
    if asked:
        return "required"
    return "preferred" if section == "preferred" else "required"


def _within(sentence: str, clause: str, start: int, end: int) -> tuple[int, int]:
    at = sentence.rfind(clause, 0, start + len(clause))
    at = max(at, 0)
    return max(start - at, 0), max(end - at, 0)


def _clause(text: str, start: int, end: int, cuts: re.Pattern[str]) -> str:
    first, last = 0, len(text)
    for match in cuts.finditer(text):
        if match.end() <= start:
            first = match.end()
        elif match.start() >= end:
            last = match.start()
            break
    return text[first:last]
