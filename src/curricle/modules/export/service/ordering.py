"""What somebody wants drawn or written: a document, perhaps in another dress, perhaps without its person."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from curricle.engines.finding import Finding, has_errors
from curricle.engines.render import pinned
from curricle.engines.resume import Document, LatexDocument, is_latex, parse_any
from curricle.modules.document import service as documents
from curricle.modules.export.errors import DocumentNotRenderable, SourceUnclear
from curricle.modules.tex.service import Desk
from curricle.platform.db.session import ReadSession
from curricle.platform.processes import ProcessPool
from curricle.platform.storage import Storage


@dataclass(frozen=True, slots=True)
class Tools:
    """What files are made with: child processes, the storage, and the engines of LaTeX."""

    processes: ProcessPool
    storage: Storage
    tex: Desk


@dataclass(frozen=True, slots=True)
class Dress:
    """Another template, other settings, another paper than the document names."""

    template: str | None = None
    config: Mapping[str, Any] | None = None
    page_size: str | None = None

    @property
    def is_plain(self) -> bool:
        """Whether the document stays as it is."""
        return self.template is None and self.config is None and self.page_size is None


@dataclass(frozen=True, slots=True)
class Source:
    """Where the document is: in the request, or kept under an id."""

    document: Any = None
    resume_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Ordered:
    """A document that was read and dressed, its title, and what is to be said of it."""

    document: Document
    title: str
    findings: tuple[Finding, ...]


async def take(
    session: ReadSession, *, owner_id: UUID, source: Source, dress: Dress, max_sections: int
) -> Ordered:
    """Reads what was sent or kept, and dresses it. Only what is no document is refused."""
    raw, title = await _raw(session, owner_id=owner_id, source=source)
    document, findings = documents.check(raw, max_sections=max_sections)
    if document is None:
        raise DocumentNotRenderable(errors=documents.describe_all(findings))
    if dress.is_plain:
        return Ordered(document, title, tuple(findings))
    worn = await _dressed(session, owner_id=owner_id, document=document, dress=dress)
    return Ordered(worn, title, tuple(documents.review(worn, max_sections=max_sections)))


def sound(ordered: Ordered) -> Document:
    """The document of an order of which nothing has to be mended first."""
    if has_errors(ordered.findings):
        raise DocumentNotRenderable(
            errors=documents.describe_all(
                finding for finding in ordered.findings if finding.severity == "error"
            )
        )
    return ordered.document


async def find_latex(
    session: ReadSession, *, owner_id: UUID, source: Source
) -> tuple[LatexDocument, str] | None:
    """The document of an order and its title, if it is LaTeX."""
    if is_latex(source.document) and source.resume_id is None:
        document, findings = parse_any(source.document)
        if not isinstance(document, LatexDocument):
            raise DocumentNotRenderable(errors=documents.describe_all(findings))
        return document, ""
    if source.resume_id is None or source.document is not None:
        return None
    resume = await documents.read(session, owner_id=owner_id, resume_id=source.resume_id)
    if not resume.is_latex:
        return None
    return LatexDocument.model_validate_json(resume.document), resume.title


async def _raw(session: ReadSession, *, owner_id: UUID, source: Source) -> tuple[Any, str]:
    if (source.document is None) == (source.resume_id is None):
        raise SourceUnclear
    if source.resume_id is None:
        return source.document, ""
    resume = await documents.read(session, owner_id=owner_id, resume_id=source.resume_id)
    return resume.document, resume.title


async def _dressed(session: ReadSession, *, owner_id: UUID, document: Document, dress: Dress) -> Document:
    """As if the caller had chosen the template now: their own settings of it, unless they send some."""
    changes: dict[str, Any] = {}
    if dress.page_size is not None:
        changes["page_size"] = dress.page_size
    if dress.template is not None and dress.template != document.presentation.template:
        preferred = await documents.read_preferences(session, owner_id=owner_id, template_id=dress.template)
        changes |= {
            "template": dress.template,
            "template_version": None,
            "engine": None,
            "config": preferred or {},
        }
    if dress.config is not None:
        changes["config"] = dict(dress.config)
    presentation = document.presentation.model_copy(update=changes)
    return pinned(document.model_copy(update={"presentation": presentation}))
