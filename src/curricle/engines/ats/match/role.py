"""The role that a title names, so that people who do the same under another title are one group."""

from functools import cache

from curricle.engines.ats.match.occupation import key_of
from curricle.engines.ats.match.taxonomy import DATA
from curricle.engines.ats.match.title import seniority_of, trimmed_title, without_step

LONGEST = 80


def role_of(title: str) -> tuple[str, str] | None:
    """A key that synonyms share, and the words to show; nothing where a title names no role.

    The step on the ladder is not part of it, and neither are employers, places and genders.
    """
    trimmed = trimmed_title(" ".join(title.split())[:200])
    if trimmed is None:
        return None
    plain = without_step(trimmed)
    # A step alone ("Senior") is what `without_step` gives back unchanged.
    if plain == trimmed and len(plain.split()) == 1 and seniority_of(plain) is not None:
        return None
    key = key_of(plain)
    if not key:
        return None
    return _same_occupation().get(key, key)[:LONGEST], plain.lower()[:LONGEST]


@cache
def _same_occupation() -> dict[str, str]:
    """Each name of an occupation with the first one of it."""
    names: dict[str, str] = {}
    for line in (DATA / "occupations.tsv").read_text("utf-8").splitlines():
        _, *keys = line.split("\t")
        for key in keys:
            names.setdefault(key, keys[0])
    return names
