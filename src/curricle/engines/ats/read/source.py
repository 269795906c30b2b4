"""A LaTeX source read by what its commands mean, which says more than the lines that it prints."""

from collections.abc import Iterator
from typing import Any, Final

from curricle.engines.ats.read.fold import fold
from curricle.engines.ats.read.headings import announced
from curricle.engines.ats.read.page import Line, Pages
from curricle.engines.ats.read.reading import FieldRead, ResumeReading, SectionRead
from curricle.engines.ats.read.remainder import remainder
from curricle.engines.ats.read.row import row_of
from curricle.engines.resume.model import Document, Section

_SURE: Final = 0.9
_LOOKED_FOR: Final = 40
_MOST_LINES: Final = 1500
# What is said of a value, and is no value of the file.
_SILENT: Final = frozenset({"id", "type", "visible", "present", "raw"})


def read_source(data: bytes, name: str, pages: Pages, language: str) -> ResumeReading | None:
    """The resume in a LaTeX source; nothing where it holds none that can be told by its commands."""
    from curricle.engines.tex.project import read_project
    from curricle.engines.tex.structure import to_structure

    project, _ = read_project(data, name if name.lower().endswith((".tex", ".ltx")) else "main.tex")
    document = to_structure(project)[0] if project is not None else None
    if document is None or not (document.content.basics.name and document.content.sections):
        return None
    if any(_is_unknown(section) for section in document.content.sections):
        return None
    value = document.model_dump(mode="json", exclude_none=True)
    _number(value["content"])
    value["locale"], value["meta"] = language, {"source": "latex"}
    document = Document.model_validate(value)
    fields = tuple(_fields(value["content"], "/content", _folded(pages)))
    return ResumeReading(
        document=document,
        fields=fields,
        sections=tuple(_sections(document)),
        leftover=tuple(remainder(document, pages.lines, {})),
        language=language,
        confidence=_SURE,
        pages=pages,
        findings=pages.findings,
    )


def _is_unknown(section: Section) -> bool:
    """Whether a section is of no kind though its heading says one: then the lines tell more."""
    known = announced(section.title or "") if section.type == "custom" else None
    return known is not None and known.is_standard and known.type in ("work", "education", "skills")


def _number(content: dict[str, Any]) -> None:
    """Ids that are counted, so that the same source gives the same document."""
    count = 0
    waiting: list[Any] = [content]
    while waiting:
        value = waiting.pop(0)
        if isinstance(value, dict):
            if "id" in value:
                count += 1
                value["id"] = f"n{count}"
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)


def _folded(pages: Pages) -> list[tuple[str, Line]]:
    return [(fold(line.text), line) for line in pages.lines[:_MOST_LINES]]


def _fields(value: Any, pointer: str, lines: list[tuple[str, Line]]) -> Iterator[FieldRead]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in _SILENT:
                yield from _fields(inner, f"{pointer}/{key}", lines)
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _fields(inner, f"{pointer}/{at}", lines)
    elif isinstance(value, str) and value:
        words = fold(value[:_LOOKED_FOR])
        found = next((line for text, line in lines if words and words in text), None)
        place = (row_of(found, 0, found.text, found.cells).evidence(),) if found is not None else ()
        yield FieldRead(pointer, _SURE if place else 0.8, place)


def _sections(document: Document) -> Iterator[SectionRead]:
    for at, section in enumerate(document.content.sections):
        heading = section.title or ""
        known = announced(heading)
        is_standard = known is not None and known.is_standard
        yield SectionRead(f"/content/sections/{at}", str(section.type), heading, _SURE, None, is_standard)
