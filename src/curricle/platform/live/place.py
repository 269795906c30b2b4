"""A reader's place in their events: all events up to it have been shown, and nothing can come before it."""

import re
from dataclasses import dataclass
from typing import Self

WRITTEN = re.compile(r"(\d{1,19})\.(\d{1,19})")
LARGEST = 2**63 - 1


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """The number of a transaction, and of an event in it. Written as ``transaction.event``."""

    transaction: int
    event: int

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """What a client gives back; nothing if it is not one of ours."""
        found = WRITTEN.fullmatch(text)
        if found is None:
            return None
        place = cls(int(found[1]), int(found[2]))
        return place if max(place.transaction, place.event) <= LARGEST else None

    def __str__(self) -> str:
        return f"{self.transaction}.{self.event}"
