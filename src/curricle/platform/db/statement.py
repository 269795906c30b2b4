"""SQL as a value, so that every statement of the product can be found and checked against the schema."""

from dataclasses import dataclass
from typing import Final

INT8_MAX: Final = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Sql:
    """One statement in PostgreSQL's own words, with ``$1`` places. Kept as a constant of a repository."""

    text: str
