"""How rare words and skills are, from texts about occupations and from postings."""

from functools import cache, lru_cache

from curricle.engines.ats.match.taxonomy import DATA


@cache
def _table() -> dict[str, float]:
    table: dict[str, float] = {}
    for line in (DATA / "rarity.tsv").read_text("utf-8").splitlines():
        name, _, tenths = line.partition("\t")
        table[name] = int(tenths) / 10
    return table


@cache
def _rarest() -> float:
    return _table()["#"]


@lru_cache(maxsize=20_000)
def rarity_of(stem: str) -> float:
    """How much a stem tells; a word that no text has tells as much as the rarest."""
    return _table().get(stem, _rarest())


def rarity_of_concept(number: int) -> float:
    """How much it tells that a skill is named."""
    return _table().get(f"#{number}", _rarest())
