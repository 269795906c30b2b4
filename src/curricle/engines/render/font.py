"""The fonts at hand, bundled and added: which one helps out where a text family lacks a script."""

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from pathlib import Path

from curricle.engines.render import extra
from curricle.engines.render.character_map import characters

FOLDER = Path(__file__).with_name("fonts")
# Scripts and signs that a text family lacks are taken from these, in this order.
FALLBACK = (
    "Source Sans 3",
    "Vazirmatn",
    "Noto Sans Hebrew",
    "Noto Sans Devanagari",
    "Noto Sans Thai",
)
SERIF_FALLBACK = (
    "Source Serif 4",
    # A serif for Arabic draws the dots apart from the letters, and readers repeat the letters for each dot.
    "Vazirmatn",
    "Noto Serif Hebrew",
    "Noto Serif Devanagari",
    "Noto Sans Thai",
)
SIGNS = "Noto Emoji"
SERIF = frozenset({"Source Serif 4", "EB Garamond"})
_REGULAR = {
    "Source Sans 3": "source-sans-3/SourceSans3-400.ttf",
    "Source Serif 4": "source-serif-4/SourceSerif4-400.ttf",
    "Figtree": "figtree/Figtree-400.ttf",
    "EB Garamond": "eb-garamond/EBGaramond-400.ttf",
    "Libre Franklin": "libre-franklin/LibreFranklin-400.ttf",
    "JetBrains Mono": "jetbrains-mono/JetBrainsMono-400.ttf",
    "Vazirmatn": "vazirmatn/Vazirmatn-400.ttf",
    "Noto Sans Hebrew": "noto/NotoSansHebrew-400.ttf",
    "Noto Serif Hebrew": "noto/NotoSerifHebrew-400.ttf",
    "Noto Sans Devanagari": "noto/NotoSansDevanagari-400.ttf",
    "Noto Serif Devanagari": "noto/NotoSerifDevanagari-400.ttf",
    "Noto Sans Thai": "noto/NotoSansThai-400.ttf",
    "Noto Emoji": "noto/NotoEmoji-400.ttf",
}
# Joiners, direction marks and variation selectors shape their neighbours and have no picture of their own.
_SHAPING = frozenset({0x200C, 0x200D, 0x200E, 0x200F, 0x034F, 0x061C, *range(0xFE00, 0xFE10)})


def families() -> tuple[str, ...]:
    """The names of all bundled families."""
    return tuple(_REGULAR)


@cache
def chain(family: str, locale: str = "en") -> tuple[str, ...]:
    """A family and the ones that help it out, serif beside serif; added fonts in the order of the locale."""
    helpers = (*SERIF_FALLBACK, *FALLBACK) if family in SERIF else FALLBACK
    return tuple(dict.fromkeys((family, *helpers, *extra.ordered(locale), SIGNS)))


def missing(used: Iterable[str], *used_with: str) -> list[str]:
    """The characters that no font of the families' chains can show, in order of their code points."""
    foreign = {ord(character) for character in used if character > "~"} - _SHAPING
    lost: set[int] = set()
    for family in set(used_with):
        unknown = foreign
        for name in _cheapest_first(chain(family)):
            unknown = {point for point in unknown if not _holds(name, point)}
            if not unknown:
                break
        lost |= unknown
    return [chr(point) for point in sorted(lost)]


def lacking(used: Iterable[str], *chains: Sequence[str]) -> dict[str, str]:
    """The letters within words that a family lacks while a later one of its chain has them, by family.

    What a family puts together from parts it lacks too: a part that stands for the whole letter in one place
    does so in the others, for readers that do not look at the text behind the glyphs: of ``Kế bên`` they
    would read ``bến``.
    """
    foreign = {ord(character) for character in used if character > "~"}
    found: dict[str, set[int]] = {}
    for chained in chains if foreign else ():
        # The added fonts are for scripts without such letters, and large.
        names = [name for name in chained if name in _REGULAR]
        for point in foreign - coverage(names[0]):
            passed: list[str] = []
            for family in names:
                if point in coverage(family):
                    for one in passed:
                        found.setdefault(one, set()).add(point)
                    break
                if _is_latin(point) or all(part in coverage(family) for part in _parts(point)):
                    passed.append(family)
    return {family: "".join(map(chr, sorted(points))) for family, points in sorted(found.items())}


@lru_cache(maxsize=4096)
def _is_latin(point: int) -> bool:
    return unicodedata.name(chr(point), "").startswith("LATIN")


@lru_cache(maxsize=4096)
def _parts(point: int) -> tuple[int, ...]:
    return tuple(map(ord, unicodedata.normalize("NFD", chr(point))))


def _cheapest_first(names: Sequence[str]) -> list[str]:
    """The added fonts are large: nobody who needs none of them waits for their reading."""
    return sorted(names, key=lambda name: name not in _REGULAR)


def _holds(family: str, point: int) -> bool:
    # Private characters have no meaning outside their font, so no reader could say them.
    if 0xE000 <= point <= 0xF8FF or point >= 0xF0000:
        return False
    # The shaper puts a letter together from its parts where the font has only those.
    return point in coverage(family) or all(part in coverage(family) for part in _parts(point))


@cache
def coverage(family: str) -> frozenset[int]:
    """All code points of a family, read from the character map of its regular style."""
    if family in _REGULAR:
        return characters(FOLDER / _REGULAR[family])
    face = extra.added()[family]
    return characters(face.path, face.offset)


def forget() -> None:
    """Look at the folder of added fonts anew."""
    extra.added.cache_clear()
    chain.cache_clear()
    coverage.cache_clear()
