"""From what was asked for to what the engine takes: resumes that are kept, documents, files, and postings."""

import hashlib
import re
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from curricle.engines.resume import LatexDocument
from curricle.modules.document import service as documents
from curricle.modules.document.service import Resume
from curricle.modules.scoring import posting_repository
from curricle.modules.scoring.errors import (
    DocumentInvalid,
    FileTooLarge,
    PostingNotFound,
    PostingUnclear,
    SourceUnclear,
)
from curricle.modules.scoring.models import SourceKind
from curricle.modules.scoring.service.computing import Material, clean
from curricle.modules.tex import service as tex
from curricle.platform.db.session import ReadSession
from curricle.platform.errors import AppError
from curricle.platform.http.state import App

MIB: Final = 1024 * 1024
FILE_BYTES: Final = 10 * MIB
LONGEST_NAME: Final = 200
NO_NAME: Final = "resume"
NOT_IN_NAMES: Final = re.compile(r"[\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file that was sent, and what its sender calls it."""

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Against:
    """Which posting is asked for, if any, and by which profile."""

    posting_id: UUID | None = None
    posting_text: str | None = None
    profile: str = "general"


@dataclass(frozen=True, slots=True)
class Order:
    """What shall be scored: one of a resume that is kept, a document, and a file."""

    against: Against
    resume_id: UUID | None = None
    document: Any = None
    file: SentFile | None = None


@dataclass(frozen=True, slots=True)
class Tools:
    """What reading a resume needs of a process."""

    processes: Any
    storage: Any
    tex: Any


@dataclass(frozen=True, slots=True)
class Subject:
    """What is scored, and how it is called in lists."""

    material: Material
    name: str
    resume_id: UUID | None = None
    revision: int | None = None

    @property
    def source(self) -> SourceKind:
        """Whether it is a resume that people write here, or a file from elsewhere."""
        return "file" if self.material.kind == "file" and self.resume_id is None else "resume"


@dataclass(frozen=True, slots=True)
class GivenPosting:
    """The posting that somebody is compared with."""

    id: UUID | None
    title: str
    text: str


async def subject_of(app: App, *, owner_id: UUID, order: Order) -> Subject:
    """What an order is about; of the three ways to say it, exactly one."""
    if [order.resume_id, order.document, order.file].count(None) != 2:
        raise SourceUnclear
    if order.file is not None:
        return subject_of_file(order.file)
    if order.resume_id is None:
        return subject_of_document(order.document, sections=app.settings.max_resume_sections)
    resume = await documents.read(app.database.reads, owner_id=owner_id, resume_id=order.resume_id)
    tools = Tools(app.processes, app.storage, app.tex)
    return await subject_of_resume(app.database.reads, tools, owner_id=owner_id, resume=resume)


def subject_of_file(file: SentFile) -> Subject:
    """A file from elsewhere."""
    if len(file.data) > FILE_BYTES:
        raise FileTooLarge(f"At most {FILE_BYTES:,} bytes are read.", limit=FILE_BYTES, size=len(file.data))
    name = shown_name(file.name)
    return Subject(Material(file.data, name, "file"), name)


def subject_of_document(raw: Any, *, sections: int) -> Subject:
    """A document that was sent. What is missing in it is for the scores to say."""
    document, findings = documents.check(raw, max_sections=sections)
    if document is None:
        raise DocumentInvalid(errors=documents.describe_all(findings))
    title = document.content.basics.name or NO_NAME
    return Subject(Material(document.model_dump_json().encode(), "resume.json", "resume"), title)


async def subject_of_resume(session: ReadSession, tools: Tools, *, owner_id: UUID, resume: Resume) -> Subject:
    """A resume that is kept here; one in LaTeX is read in its pages, or else in its source."""
    if resume.is_latex:
        material = await _latex(session, tools, owner_id, LatexDocument.model_validate_json(resume.document))
    else:
        material = Material(resume.document.encode(), "resume.json", "resume")
    return Subject(material, resume.title, resume.id, resume.revision)


async def _latex(session: ReadSession, tools: Tools, owner_id: UUID, document: LatexDocument) -> Material:
    try:
        made = await tex.typeset(
            session, tools.storage, tools.tex.typesetter, owner_id=owner_id, document=document
        )
    except AppError:
        # No TeX, no sandbox, a full line: the words of the source are there all the same.
        made = None
    if made is not None and made.pdf is not None:
        return Material(made.pdf, "resume.pdf", "file")
    main = next((file for file in document.content.files if file.name == document.content.main), None)
    source = (main.text if main is not None else None) or ""
    return Material(source.encode(), "resume.tex", "file")


async def posting_of(session: ReadSession, *, owner_id: UUID, against: Against) -> GivenPosting | None:
    """The posting that is asked for; nothing where none is."""
    if against.posting_id is not None:
        if against.posting_text is not None:
            raise PostingUnclear
        found = await posting_repository.read(session, owner_id=owner_id, posting_id=against.posting_id)
        if found is None:
            raise PostingNotFound
        return GivenPosting(found.id, found.title, found.text)
    if against.posting_text is None:
        return None
    return GivenPosting(None, "", clean(against.posting_text))


def mark_of(posting: GivenPosting | None) -> str:
    """By what two postings are known to be the same: their words."""
    if posting is None:
        return ""
    words = " ".join(posting.text.split())
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:32]


def shown_name(name: str) -> str:
    """The last part of a name that may be a whole path, without what no list should show."""
    last = re.split(r"[/\\]", name)[-1]
    return NOT_IN_NAMES.sub(" ", clean(last)).strip(" .")[:LONGEST_NAME] or NO_NAME
