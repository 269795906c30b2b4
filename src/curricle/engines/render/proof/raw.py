"""A file as a reader hands it over, before anything is compared."""

from dataclasses import dataclass

# Our own files are far smaller; a reader that runs on is stopped here.
MOST_BYTES = 64_000_000
MOST_PAGES = 200
MOST_CHARACTERS = 4_000_000


@dataclass(frozen=True, slots=True)
class Raw:
    """The text of each page (a file without pages is one), and what the file says of itself.

    ``repeats`` says that simpler readers repeat letters which are drawn with several signs.
    """

    pages: tuple[str, ...]
    links: tuple[str, ...] = ()
    title: str = ""
    language: str = ""
    repeats: bool = False


class Unreadable(Exception):
    """The file cannot be read, or is far beyond anything that we write."""


def bounded(raw: Raw) -> Raw:
    """The reading, unless it is endless."""
    if sum(map(len, raw.pages)) > MOST_CHARACTERS:
        raise Unreadable("the text has no end")
    return raw
