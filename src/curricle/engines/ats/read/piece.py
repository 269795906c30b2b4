"""The head of an entry in pieces: what stands apart by gaps, signs or looks."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from curricle.engines.ats.read.dates import find_dates
from curricle.engines.ats.read.label import Role, labelled
from curricle.engines.ats.read.lexicon import Clues, clues
from curricle.engines.ats.read.place import place
from curricle.engines.ats.read.row import Row, trimmed, without_dates
from curricle.engines.ats.read.way import ways

_APART: Final = re.compile(
    r"\s*[|•·▪●⋅∙◦◆\u2666■›»→]\s*|\s+[–—-]{1,2}\s+|\s+[–—]|[–—]\s+|\t+|\s{3,}|\s+[@~]\s+|\s+/{1,2}(?:\s+|$)"
)
_LEADING: Final = re.compile(r"^(?:at|@|bei|chez|presso|from)\s+(?=[^\W\d_a-z])")
# Words that only join pieces of different looks.
_JOINTS: Final = frozenset(
    [
        "in",
        "at",
        "by",
        "from",
        "awarded",
        "issued",
        "published",
        "on",
        "of",
        "with",
        "for",
        "the",
        "and",
        "a",
        "an",
        "im",
        "der",
        "am",
        "to",
    ]
)
_SAID_BEFORE: Final = re.compile(
    r"^(?:issued|awarded|published|presented|granted|given)\s+(?:by|on|in|at)\s*:?\s*", re.IGNORECASE
)
_AT: Final = re.compile(r"\s+(?:at|bei|chez|presso|w|bij|hos|@)\s+(?=[^\W\d_a-z])")
DURATION: Final = re.compile(
    r"^\(?(?:about |ca\.? )?\d{1,2}\+?\s*(?:years?|yrs?|jahre?|ans?|años?|anni|anos)?\.?,?\s*(?:and )?"
    r"(?:\d{1,2}\s*)?(?:months?|mos?|monate?|mois|meses|mesi|years?|yrs?|jahre?|ans?|años?|anos|anni"
    r"|weeks?)\.?\)?$",
    re.IGNORECASE,
)
_TYPE: Final = re.compile(
    r"^(?:full[ -]?time|part[ -]?time|contract(?:or)?|internship|temporary|permanent|seasonal"
    r"|self[ -]?employed|"
    r"freelance|vollzeit|teilzeit|festanstellung|cdi|cdd|temps plein|temps partiel|remote|hybrid|on[ -]?site|"
    r"tiempo completo|medio tiempo|tempo pieno|tempo integral|apprenticeship|unpaid|paid)$",
    re.IGNORECASE,
)


# `Acme Inc Calgary, AB`: a place behind a name without a sign between them.
_LOOSE_PLACE: Final = re.compile(
    r"^(.{2,80}?\S)\s+((?:[A-Z][\w.'-]{1,20}\s){0,2}[A-Z][\w.'-]{1,20},\s*[A-Z][\w. ]{1,20})$"
)


@dataclass(slots=True)
class Piece:
    """Some words of the head of an entry, and where in the head they stand."""

    text: str
    row: Row
    # The row within the head, and the piece within the row.
    line: int
    slot: int
    bold: bool
    italic: bool
    size: float
    # What a label before it or the head of its column says that it is.
    role: Role | None = field(default=None, kw_only=True)
    # Whether its neighbours in other entries say that it is a place.
    is_place: bool = field(default=False, kw_only=True)
    # The number of the cell, so that pieces of one cell can be joined again.
    cell: int = 0

    @property
    def clues(self) -> Clues:
        return clues(self.text)

    @property
    def place(self) -> float:
        return place(self.text)

    @property
    def key(self) -> tuple[int, int, bool, bool]:
        """Pieces of other entries with the same key are likely to say the same kind of thing."""
        return (min(self.line, 3), min(self.slot, 3), self.bold, self.italic)

    @property
    def is_duration(self) -> bool:
        return DURATION.match(self.text) is not None

    @property
    def is_type(self) -> bool:
        return _TYPE.match(self.text) is not None

    @property
    def is_site(self) -> bool:
        found = ways(self.text)
        return (
            len(found) == 1 and found[0].kind == "url" and found[0].end - found[0].start >= len(self.text) - 1
        )


def pieces_of(head: Sequence[Row]) -> list[Piece]:
    """The pieces of all rows of a head, without the dates."""
    found: list[Piece] = []
    for line, row in enumerate(head):
        slot = 0
        known = (row.role, row.text) if row.role is not None else labelled(row.text)
        if known is not None:
            bare = without_dates(known[1], find_dates(known[1]))
            if bare and known[0] != "period":
                found.append(
                    Piece(bare, row, line, 0, row.bold, row.line.italic, row.line.size, role=known[0])
                )
            continue
        for cell, (text, bold, italic, size) in enumerate(_stretches(row)):
            for part in _parts(text):
                found.append(Piece(part, row, line, slot, bold, italic, size, cell))
                slot += 1
    return found


Stretch = tuple[str, bool, bool, float]


def _stretches(row: Row) -> Iterator[Stretch]:
    """Cells, and within them stretches of one look."""
    looks = _looks(row)
    at = 0
    for cell in row.cells:
        said = cell.text.split()
        if looks is None:
            yield cell.text, row.line.bold, row.line.italic, row.line.size
            continue
        begin = 0
        for one in range(1, len(said) + 1):
            if one == len(said) or looks[at + one] != looks[at + begin]:
                bold, italic, size = looks[at + begin]
                yield " ".join(said[begin:one]), bold, italic, size
                begin = one
        at += len(said)


def _looks(row: Row) -> list[tuple[bool, bool, float]] | None:
    """The look of each word, where the line says so and counts the same words."""
    if len(row.runs) < 2:
        return None
    looks = [(run.bold, run.italic, run.size) for run in row.runs for _ in run.text.split()]
    return looks if len(looks) == sum(len(cell.text.split()) for cell in row.cells) else None


def _parts(text: str) -> Iterator[str]:
    bare = without_dates(text, find_dates(text)) if any(sign.isdigit() for sign in text) else trimmed(text)
    for stretch in _sites_apart(_APART.split(bare)):
        part = _unended(_LEADING.sub("", _SAID_BEFORE.sub("", trimmed(stretch).removesuffix(", ."))))
        if not part or part.lower() in _JOINTS:
            continue
        at = _AT.search(part)
        if at is not None and clues(part[: at.start()]).title >= 0.45:
            yield trimmed(part[: at.start()])
            yield trimmed(part[at.end() :])
        else:
            yield part


_ABBREVIATED: Final = frozenset({"corp", "univ", "dept", "inst", "dipl", "prof"})


def _unended(text: str) -> str:
    """Without the point that ends a line, but with those of abbreviations."""
    if not text.endswith(".") or text.count(".") > 1:
        return text
    last = text[:-1].rpartition(" ")[2]
    is_word = len(last) > 3 and last.lower() not in _ABBREVIATED
    return text[:-1] if is_word or re.search(r",\s[A-Z]{2}\.$", text) else text


def _sites_apart(parts: Iterable[str]) -> Iterator[str]:
    """Parts, and addresses within them each for itself."""
    for part in parts:
        at = 0
        if "." in part:
            for way in ways(part):
                yield part[at : way.start]
                yield part[way.start : way.end]
                at = way.end
        yield part[at:]


def without_place(text: str) -> tuple[str, str] | None:
    """`Acme Inc, Portland, Oregon` as what it is and where; nothing where no place ends it."""
    match = re.search(r"\s*\(([^()]{2,40})\)$", text)
    if match is not None and place(match.group(1)) >= 0.9:
        return text[: match.start()].strip(), match.group(1)
    if (loose := _LOOSE_PLACE.match(text)) is not None and place(loose.group(2).split(",")[0]) >= 0.85:
        return loose.group(1).strip(" ,"), loose.group(2)
    parts = text.split(",")
    for count in (3, 2, 1):
        if len(parts) > count:
            tail = ",".join(parts[-count:]).strip()
            if place(tail) >= (0.9 if count > 1 else 0.85):
                front = ",".join(parts[:-count]).strip()
                if place(parts[-count - 1]) >= 0.9 and len(parts) > count + 1:
                    continue
                return front, tail
    return None


def by_comma(text: str) -> list[str]:
    """Parts between commas; forms of companies stay with their names."""
    found: list[str] = []
    for part in re.split(r",\s+", text):
        if found and re.fullmatch(
            r"(?:inc|llc|ltd|corp|co|gmbh|llp|lp|pllc|plc|s\.?a|n\.?a|pty|jr|sr|ph\.?d"
            r"|rn)\.?(?:\s\w{2,4}\.?)?",
            part,
            re.IGNORECASE,
        ):
            found[-1] = f"{found[-1]}, {part}"
        else:
            found.append(part)
    return [part.strip() for part in found if any(map(str.isalnum, part))]
