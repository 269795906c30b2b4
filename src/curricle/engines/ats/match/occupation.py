"""Titles of jobs: which are the same occupation under another name, and which are near."""

from collections.abc import Sequence
from functools import cache, lru_cache

from curricle.engines.ats.match.posting import SENIORITIES
from curricle.engines.ats.match.rarity import rarity_of
from curricle.engines.ats.match.taxonomy import DATA
from curricle.engines.ats.match.title import seniority_of, without_step
from curricle.engines.ats.match.word import words_of

SAME, SYNONYM, NEAR = 1.0, 0.9, 0.6
_SMALL = frozenset(("a", "an", "and", "the", "of", "for", "in", "to", "at", "m", "w", "f", "d", "x", "or"))
# One step of the ladder apart costs little, three cost much.
_PER_STEP = 0.08
_MOST_FOR_STEPS = 0.25
_LADDER = {name: place for place, name in enumerate(SENIORITIES)}
# Words that say the same in titles.
_SAME_WORDS = {
    "develop": "engin",
    "programm": "engin",
    "coder": "engin",
    "swe": "engin",
    "administr": "admin",
    "rep": "repres",
    "asst": "assist",
    "mgr": "manag",
    "eng": "engin",
    "dev": "engin",
    "rn": "nurs",
    "regist": "nurs",
    "frontend": "front",
    "backend": "back",
    "fullstack": "full",
    "end": "",
    "stack": "",
    "ml": "machin",
    "ux": "design",
    "attorney": "lawyer",
    "solicitor": "lawyer",
    "server": "waiter",
    "waitress": "waiter",
    "technician": "technician",
    "tutor": "teacher",
    "instructor": "teacher",
    "educ": "teacher",
    "recept": "receptionist",
    "cashier": "cashier",
    "bookkeep": "account",
    "accountant": "account",
}


def key_of(title: str) -> str:
    """The stems of a title without small words, in order of the alphabet."""
    stems = {stem for stem in words_of(title).stems if stem not in _SMALL}
    return " ".join(sorted(stems))


@cache
def _table() -> dict[str, tuple[int, str]]:
    """Each name of an occupation with the number of the occupation and the code of its group."""
    table: dict[str, tuple[int, str]] = {}
    for number, line in enumerate((DATA / "occupations.tsv").read_text("utf-8").splitlines()):
        group, *keys = line.split("\t")
        for key in keys:
            table.setdefault(key, (number, group))
    return table


@lru_cache(maxsize=4_000)
def likeness(asked: str, held: str) -> float:
    """How near a title that was held comes to the one that is asked for, from 0 to 1."""
    plain_asked, plain_held = without_step(asked), without_step(held)
    key_asked, key_held = key_of(plain_asked), key_of(plain_held)
    if not key_asked or not key_held:
        return 0.0
    base = (
        SAME if key_asked == key_held else max(_by_words(key_asked, key_held), _by_table(key_asked, key_held))
    )
    return round(base * (1 - _steps_apart(asked, held)), 4)


def _by_table(asked: str, held: str) -> float:
    table = _table()
    one, other = table.get(asked), table.get(held)
    if one is None or other is None:
        return 0.0
    if one[0] == other[0]:
        return SYNONYM
    return NEAR if one[1] == other[1] else 0.0


def _by_words(asked: str, held: str) -> float:
    wanted, known = _meanings(asked.split()), _meanings(held.split())
    if not wanted or not known:
        return 0.0
    shared = sum(map(rarity_of, wanted & known))
    covered = shared / (sum(map(rarity_of, wanted)) or 1.0)
    whole = shared / (sum(map(rarity_of, wanted | known)) or 1.0)
    return min(SAME, 0.6 * covered + 0.4 * whole)


def _meanings(stems: Sequence[str]) -> set[str]:
    return {meaning for stem in stems if (meaning := _SAME_WORDS.get(stem, stem))}


def _steps_apart(asked: str, held: str) -> float:
    """What a missing step costs; who held more than is asked loses nothing."""
    wanted, had = seniority_of(asked), seniority_of(held)
    if wanted is None or wanted in {"intern", "junior"}:
        return 0.0
    place = _LADDER[had] if had is not None else _LADDER["middle"]
    return min(_MOST_FOR_STEPS, _PER_STEP * max(0, _LADDER[wanted] - place))
