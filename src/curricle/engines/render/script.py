"""The scripts of the world by their characters: how they are called, and which fonts they need."""

import unicodedata
from dataclasses import dataclass

from curricle.engines.render import extra

_HAN = frozenset({"CJK", "IDEOGRAPHIC"})
_KANA = frozenset({"HIRAGANA", "KATAKANA", "HALFWIDTH", "FULLWIDTH"})
# Names of characters begin with their script; these begin with something else.
_NAMES = {
    "CJK": "Chinese characters",
    "IDEOGRAPHIC": "Chinese characters",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "HALFWIDTH": "Japanese",
    "FULLWIDTH": "Japanese",
    "HANGUL": "Korean",
}
# What people can be expected to know by name; other characters are signs.
_LETTERS = frozenset({"Lo", "Lu", "Ll", "Lt", "Lm", "Mn", "Mc", "Nd"})


@dataclass(frozen=True, slots=True)
class Advice:
    """What a missing character belongs to, and what can be done about it."""

    script: str
    remedy: str


def script_of(character: str) -> str:
    """The script of a character, or what kind of sign it is."""
    first = unicodedata.name(character, "").split(" ")[0].split("-")[0]
    if first in _NAMES:
        return _NAMES[first]
    if not first or unicodedata.category(character) not in _LETTERS:
        return "signs"
    return first.capitalize()


def advise(character: str, locale: str) -> Advice:
    """What helps where no font can show a character."""
    name = unicodedata.name(character, "").split(" ")[0].split("-")[0]
    script = script_of(character)
    if unicodedata.category(character) == "Co":
        return Advice("private characters", "Private characters mean nothing to a reader: leave it out.")
    fonts = _extra_for(name, locale)
    if fonts is not None and not set(fonts.families) & set(extra.added()):
        return Advice(script, f"“curricle fonts add {fonts.name}” adds the fonts for it.")
    return Advice(script, f"Put a font that has it into the folder {extra.folder()}.")


def _extra_for(name: str, locale: str) -> extra.Extra | None:
    if name == "HANGUL":
        return extra.KOREAN
    if name in _KANA:
        return extra.JAPANESE
    return extra.variants(locale)[0] if name in _HAN else None
