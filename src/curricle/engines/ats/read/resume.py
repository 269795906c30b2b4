"""A file read as a resume: lines into sections, sections into a document, and what was left over."""

import json
from collections.abc import Callable, Sequence
from typing import Final

from curricle.engines.ats.read.building import build
from curricle.engines.ats.read.dividing import Part, divide, is_chips, taken_contact, taken_ways
from curricle.engines.ats.read.education import education_items
from curricle.engines.ats.read.headings import CONTACT
from curricle.engines.ats.read.language import language_of
from curricle.engines.ats.read.listing import interest_items, language_items, skill_items
from curricle.engines.ats.read.nature import settled
from curricle.engines.ats.read.others import (
    award_items,
    certificate_items,
    custom_items,
    project_items,
    publication_items,
    reference_items,
    summary_items,
    volunteer_items,
)
from curricle.engines.ats.read.page import Pages
from curricle.engines.ats.read.person import Person, read_person
from curricle.engines.ats.read.reading import FieldRead, Leftover, ResumeReading, SectionRead
from curricle.engines.ats.read.remainder import remainder
from curricle.engines.ats.read.role import work_items
from curricle.engines.ats.read.row import Row, Sheet, printable, sheet_of
from curricle.engines.ats.read.said import Draft, SectionDraft

_READERS: Final[dict[str, Callable[[Sequence[Row], Sheet], list[Draft]]]] = {
    "summary": summary_items,
    "work": work_items,
    "volunteer": volunteer_items,
    "education": education_items,
    "awards": award_items,
    "certificates": certificate_items,
    "publications": publication_items,
    "skills": skill_items,
    "languages": language_items,
    "interests": interest_items,
    "references": reference_items,
    "projects": project_items,
    "custom": custom_items,
}


def read_resume(pages: Pages) -> ResumeReading:
    """Lines as a document, with how sure each field is. Nothing of the lines is lost."""
    pages = printable(pages)
    sheet = sheet_of(pages.lines)
    language = language_of(pages.text)
    parts = settled(divide(sheet))
    person, drafts = _drafts(parts, sheet)
    document, fields, pointers = build(person.draft(), drafts, language, pages.layout.kind)
    why = {id(row.line): "no part of a resume" for row in person.rest}
    left = remainder(
        document, pages.lines, {at: why[id(line)] for at, line in enumerate(pages.lines) if id(line) in why}
    )
    sections = _sections(drafts, pointers)
    return ResumeReading(
        document=document,
        fields=tuple(fields),
        sections=sections,
        leftover=tuple(left),
        language=language,
        confidence=_overall(fields, left, pages),
        pages=pages,
        findings=pages.findings,
    )


def _drafts(parts: Sequence[Part], sheet: Sheet) -> tuple[Person, list[SectionDraft]]:
    head = [row for part in parts if part.type == "head" for row in part.rows]
    contact = [row for part in parts if part.type == CONTACT for row in part.rows]
    for part in parts:
        if part.type in ("summary", "custom"):
            contact += taken_ways(part)
        elif part.type in ("skills", "languages", "interests"):
            contact += taken_contact(part)
    person = read_person(head, contact, sheet)
    drafts: list[SectionDraft] = []
    if person.prose:
        drafts.append(SectionDraft("summary", None, "", 0.7, False, summary_items(person.prose, sheet)))
    if person.languages and not any(part.type == "languages" for part in parts):
        spoken = language_items(person.languages, sheet)
        drafts.append(SectionDraft("languages", None, "", 0.6, False, spoken))
    for part in _with_skills(parts):
        if part.type in ("head", CONTACT) or not part.rows:
            if part.heading is not None:
                drafts.append(
                    SectionDraft(part.type, part.heading, part.text, part.confidence, part.standard)
                )
            continue
        items = [item for item in _READERS[part.type](part.rows, sheet) if item]
        drafts.append(SectionDraft(part.type, part.heading, part.text, part.confidence, part.standard, items))
    return person, drafts


def _with_skills(parts: Sequence[Part]) -> list[Part]:
    """Short things under headings of their own (`Clinical`) are skills, where no section has them."""
    has_own = any(part.type == "skills" for part in parts)
    made: list[Part] = []
    skills: Part | None = None
    for at, part in enumerate(parts):
        beside = [one.type for one in (*parts[max(at - 1, 0) : at], *parts[at + 1 : at + 2])]
        is_able = part.type == "custom" and not part.standard and is_chips(part.rows)
        if not is_able or part.heading is None or (has_own and "skills" not in beside):
            made.append(part)
            continue
        if skills is None:
            skills = Part("skills", None, "", 0.4, False)
            made.append(skills)
        skills.rows += [part.heading, *part.rows]
    return made


def _sections(drafts: Sequence[SectionDraft], pointers: Sequence[str | None]) -> tuple[SectionRead, ...]:
    return tuple(
        SectionRead(
            pointer,
            draft.type,
            draft.heading_text,
            draft.confidence,
            draft.heading.evidence() if draft.heading else None,
            draft.standard,
        )
        for draft, pointer in zip(drafts, pointers, strict=True)
    )


def _overall(fields: Sequence[FieldRead], left: Sequence[Leftover], pages: Pages) -> float:
    """The mean of the fields, less for what found no place."""
    if not fields:
        return 0.0
    mean = sum(one.confidence for one in fields) / len(fields)
    total = sum(len(line.text) for line in pages.lines) or 1
    lost = min(sum(len(one.text) for one in left) / total, 1.0)
    return round(mean * (1 - 0.5 * lost), 3)


def read(data: bytes, name: str = "") -> ResumeReading:
    """A file as a document. Never raises on what is in the file."""
    from curricle.engines.ats.read.lines import read_lines

    pages = read_lines(data, name)
    if pages.layout.kind == "latex" and pages.lines:
        from curricle.engines.ats.read.source import read_source

        found = read_source(data, name, pages, language_of(pages.text))
        if found is not None:
            return found
    return read_resume(pages)


def read_json(data: bytes, name: str) -> str:
    """The same as JSON text, for a child process that is called by name."""
    return json.dumps(read(data, name).as_dict(), ensure_ascii=False)
