"""What a browser needs to typeset by itself: the composed data, and its parts under their hashes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from typing import Any, Final

from curricle.engines.finding import Finding
from curricle.engines.render import catalogue, font
from curricle.engines.render.rendering import Options, Prepared, line_pitch, prepare
from curricle.engines.resume import parse
from curricle.engines.resume.model import Document

_FOLDER_OF_MAIN: Final = re.compile(rb'#import "(/[^"]+)/template\.typ"')
_POINTS_PER_MILLIMETRE: Final = 72 / 25.4
_ESCAPE: Final = re.compile(r"\\u\{([0-9a-fA-F]{1,6})\}")
# A name before a colon is that of a measure, and not asked for.
_LITERAL: Final = re.compile(r'"([^"\n]{2,40})"(?!:)')
_IMPORT: Final = re.compile(r'#import "([^"]+\.typ)"')


@dataclass(frozen=True, slots=True)
class Part:
    """A file by the path under which the compiler asks for it; the hash stands for its content."""

    path: str
    hash: str


@dataclass(frozen=True, slots=True)
class Parcel:
    """A document ready for a compiler elsewhere; without data where only this engine can typeset it.

    ``top`` and ``line`` tell on which line of its last page the document ends, in points; a line of no height
    says that nobody needs to know, because the last page was asked for.
    """

    data: str = ""
    main: str = ""
    files: tuple[Part, ...] = ()
    fonts: tuple[Part, ...] = ()
    top: float = 0
    line: float = 0
    findings: tuple[Finding, ...] = field(default=())


def parcel_json(document_json: bytes, options: Mapping[str, Any] | None = None) -> Parcel:
    """The parcel of a document, for a child process."""
    document, findings = parse(document_json)
    if document is None:
        return Parcel(findings=tuple(findings))
    made = parcel(document, Options(**(options or {})))
    return replace(made, findings=(*findings, *made.findings))


def parcel(document: Document, options: Options) -> Parcel:
    """The parcel of a document that was read."""
    chosen, findings = catalogue.chosen_for(document, options.template)
    if chosen is None:
        return Parcel(findings=tuple(findings))
    prepared = prepare(chosen, document, options)
    findings = [*findings, *prepared.findings]
    own = set(prepared.files) - {"main.typ", "data.json"}
    folder = _FOLDER_OF_MAIN.search(chosen.main)
    # Photos and templates of users stay here: their files are nobody else's.
    if own or prepared.tree.photo is not None or folder is None or not prepared.files:
        return Parcel(findings=tuple(findings))
    data = prepared.files["data.json"].decode()
    place = folder.group(1).decode()
    files = template_files(place)
    needed = _families(prepared.settings, _read_files(f"{place}/template.typ"), data)
    # Fonts that were added here stay here too: they are large, and not ours to hand out.
    if not set(needed) <= set(font.families()):
        return Parcel(findings=tuple(findings))
    return Parcel(
        data=data,
        main=chosen.main.decode(),
        files=files,
        fonts=tuple(found for family in needed for found in font_files(family)),
        top=prepared.settings["margin_y"] * _POINTS_PER_MILLIMETRE,
        line=_pitch(prepared),
        findings=tuple(findings),
    )


def _pitch(prepared: Prepared) -> float:
    sections = prepared.tree.sections
    return 0 if sections and sections[-1].new_page else line_pitch(prepared.settings)


@cache
def template_files(folder: str) -> tuple[Part, ...]:
    """The Typst files of a template, and those that all templates share."""
    root = catalogue.FOLDER
    place = root / folder.removeprefix("/")
    # An earlier version lies within the folder of the newest, with its own copy of what it shared.
    own = sorted(path for path in place.rglob("*.typ") if path.relative_to(place).parts[0] != "versions")
    shared = sorted((root / "shared").rglob("*.typ"))
    return tuple(Part(f"/{path.relative_to(root).as_posix()}", _hash(path)) for path in (*own, *shared))


def families() -> tuple[str, ...]:
    """The names of all families that pages can be set in."""
    return font.families()


@cache
def font_files(family: str) -> tuple[Part, ...]:
    """All styles of a family. A font's file begins with the name of its family, without the spaces."""
    stem = family.replace(" ", "")
    found = sorted(path for path in font.FOLDER.glob("*/*.[to]tf") if _stem(path) == stem)
    return tuple(Part(path.name, _hash(path)) for path in found)


def part(wanted: str) -> bytes | None:
    """The content that a hash stands for."""
    found = _places().get(wanted)
    return found.read_bytes() if found is not None else None


def _families(settings: Mapping[str, Any], paths: tuple[str, ...], data: str) -> tuple[str, ...]:
    """The families that the pages are set in: the chosen ones, and of their helpers those that are needed."""
    first = [settings["font"], settings.get("heading_font") or settings["font"]]
    families = dict.fromkeys((*first, *_named_families(paths)))
    # Templates write signs of their own, such as wide spaces, that no word of the document has.
    written = set(data) | _signs(paths)
    foreign = frozenset(ord(character) for character in written if character > "~")
    for start in first:
        left = foreign
        for family in font.chain(start):
            if not left.isdisjoint(font.coverage(family)):
                families.setdefault(family)
                left -= font.coverage(family)
    return tuple(families)


@cache
def _read_files(path: str) -> tuple[str, ...]:
    """The files that are read for a template: its own, and those that they import."""
    found, left = dict[str, None](), [path]
    while left:
        here = left.pop()
        found[here] = None
        text = (catalogue.FOLDER / here.removeprefix("/")).read_text(encoding="utf-8")
        wanted = (PurePosixPath(here).parent / match.group(1) for match in _IMPORT.finditer(text))
        left += [str(one) for one in wanted if str(one) not in found]
    return tuple(found)


@cache
def _named_families(paths: tuple[str, ...]) -> tuple[str, ...]:
    """The families that a template asks for by name, whatever its settings say."""
    known = set(font.families())
    texts = ((catalogue.FOLDER / path.removeprefix("/")).read_text(encoding="utf-8") for path in paths)
    found = (match.group(1) for text in texts for match in _LITERAL.finditer(text))
    return tuple(dict.fromkeys(name for name in found if name in known))


@cache
def _signs(paths: tuple[str, ...]) -> frozenset[str]:
    """Every character that Typst files write, by itself or by its number."""
    text = "".join((catalogue.FOLDER / path.removeprefix("/")).read_text(encoding="utf-8") for path in paths)
    return frozenset(text) | {chr(int(number, 16)) for number in _ESCAPE.findall(text)}


@cache
def _places() -> dict[str, Path]:
    return {_hash(path): path for path in (*catalogue.FOLDER.rglob("*.typ"), *font.FOLDER.glob("*/*.[to]tf"))}


@cache
def _hash(path: Path) -> str:
    return blake2b(path.read_bytes(), digest_size=16).hexdigest()


def _stem(path: Path) -> str:
    return re.split(r"[-\[.]", path.name, maxsplit=1)[0]
