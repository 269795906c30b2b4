"""Changing a document before it is set: fitted to a number of pages, or without the person."""

from dataclasses import asdict, dataclass
from typing import Any, Final
from uuid import UUID

from curricle.engines.finding import Finding, has_errors
from curricle.engines.render import Options
from curricle.engines.render.fitting import Change
from curricle.engines.resume import Document, Presentation
from curricle.modules.document import service as documents
from curricle.modules.export.service.ordering import Dress, Source, take
from curricle.modules.export.service.typesetting import EXPORT_SECONDS, Assets, compute, refusal
from curricle.platform.db.session import ReadSession
from curricle.platform.processes import ProcessPool
from curricle.platform.storage import Storage

FIT: Final = "curricle.engines.render.fitting:fit"
REDACT: Final = "curricle.engines.resume.redaction:redact"

Fitted = tuple[Presentation, list[Change], list[Finding]]


@dataclass(frozen=True, slots=True)
class FitWish:
    """A document, how many pages it shall have, and how many sections one may have here."""

    raw: Any
    pages: int
    sections: int


async def fit(
    session: ReadSession,
    processes: ProcessPool,
    storage: Storage,
    *,
    owner_id: UUID,
    wish: FitWish,
) -> dict[str, Any]:
    """The settings with which a document fills at most so many pages; where none do, it stays as it is."""
    ordered = await take(
        session,
        owner_id=owner_id,
        source=Source(document=wish.raw),
        dress=Dress(),
        max_sections=wish.sections,
    )
    assets = await documents.assets_of(session, storage, owner_id=owner_id, document=ordered.document)
    presentation, changes, findings = await _fit(processes, ordered.document, wish.pages, assets)
    return {
        "presentation": presentation.model_dump(mode="json"),
        "changes": [asdict(change) for change in changes],
        "findings": documents.describe_all((*ordered.findings, *findings)),
    }


async def fitted(
    processes: ProcessPool, document: Document, pages: int, assets: Assets
) -> tuple[Document, list[dict[str, Any]]]:
    """The document as it fits, and what was changed; one that cannot be made to fit is refused."""
    presentation, changes, findings = await _fit(processes, document, pages, assets)
    if has_errors(findings):
        raise refusal(findings)
    return document.model_copy(update={"presentation": presentation}), [asdict(one) for one in changes]


async def redacted(processes: ProcessPool, document: Document) -> Document:
    """The document without the person."""
    found: Document = await compute(processes, REDACT, document, seconds=EXPORT_SECONDS)
    return found


async def _fit(processes: ProcessPool, document: Document, pages: int, assets: Assets) -> Fitted:
    options = Options(assets=dict(assets))
    found: Fitted = await compute(processes, FIT, document, pages, options, seconds=EXPORT_SECONDS)
    return found
