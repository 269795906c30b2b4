"""Fonts beyond the bundled ones: those for Chinese, Japanese and Korean, and whatever an operator adds."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from curricle.engines.render.character_map import Face, faces
from curricle.engines.render.wording import is_traditional

VARIABLE = "CURRICLE_FONTS_DIR"
ENDINGS = frozenset({".ttf", ".otf", ".ttc", ".otc"})


@dataclass(frozen=True, slots=True)
class Extra:
    """Fonts that are added under one name: what they are for, their families, and what packages call them."""

    name: str
    title: str
    families: tuple[str, ...]


SIMPLIFIED = Extra("chinese", "Chinese, simplified", ("Noto Sans SC", "Noto Sans CJK SC"))
TRADITIONAL = Extra("traditional-chinese", "Chinese, traditional", ("Noto Sans TC", "Noto Sans CJK TC"))
JAPANESE = Extra("japanese", "Japanese", ("Noto Sans JP", "Noto Sans CJK JP"))
KOREAN = Extra("korean", "Korean", ("Noto Sans KR", "Noto Sans CJK KR"))
EXTRAS: Mapping[str, Extra] = MappingProxyType(
    {one.name: one for one in (SIMPLIFIED, TRADITIONAL, JAPANESE, KOREAN)}
)
# One name for all four.
ALL = "cjk"


def folder() -> Path:
    """Where added fonts are: what the variable says, else the user's own folder for data."""
    if named := os.environ.get(VARIABLE):
        return Path(named)
    home = os.environ.get("XDG_DATA_HOME")
    return (Path(home) if home else Path.home() / ".local" / "share") / "curricle" / "fonts"


@cache
def added() -> Mapping[str, Face]:
    """The added families, each with its regular face."""
    found: dict[str, Face] = {}
    place = folder()
    paths = sorted(place.rglob("*"), key=lambda path: (not _is_regular(path), path)) if place.is_dir() else []
    for path in paths:
        if path.suffix.lower() in ENDINGS:
            for face in faces(path):
                found.setdefault(face.family, face)
    return MappingProxyType(found)


def ordered(locale: str) -> tuple[str, ...]:
    """The added families, those first that draw shared letters as readers of the locale write them."""
    wanted = [family for one in variants(locale) for family in one.families]
    here = added()
    return (*(name for name in wanted if name in here), *sorted(set(here) - set(wanted)))


def variants(locale: str) -> tuple[Extra, ...]:
    """The forms of the shared letters of East Asia, the nearest to a locale first."""
    if is_traditional(locale):
        return (TRADITIONAL, SIMPLIFIED, JAPANESE, KOREAN)
    code = locale.lower().split("-")[0]
    if code == "ja":
        return (JAPANESE, SIMPLIFIED, TRADITIONAL, KOREAN)
    if code == "ko":
        return (KOREAN, JAPANESE, SIMPLIFIED, TRADITIONAL)
    return (SIMPLIFIED, TRADITIONAL, JAPANESE, KOREAN)


def _is_regular(path: Path) -> bool:
    return "regular" in path.name.lower() or "400" in path.name
