"""Pages at once, as the export will show them."""

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal
from uuid import UUID

from curricle.engines.finding import Finding
from curricle.engines.render import Page, versions
from curricle.engines.resume import Document, Presentation
from curricle.modules.document import service as documents
from curricle.modules.export.service.ordering import Dress, Source, take
from curricle.modules.export.service.proving import read_page
from curricle.modules.export.service.typesetting import Assets, Drawing, draw
from curricle.platform.db.session import ReadSession
from curricle.platform.processes import ProcessPool
from curricle.platform.storage import Storage

RUNS_OVER: Final = "render.runs_over"
# A card of a gallery is some 200 pixels wide, and twice that on a fine screen.
CARD_PPI: Final = 48.0
SHOWN_SAMPLE: Final = "engineer"
KEPT_SAMPLES: Final = 64

_drawn: dict[bytes, bytes] = {}


@dataclass(frozen=True, slots=True)
class Look:
    """What somebody wants to see: a document in some dress, and the pages that they have already."""

    raw: Any
    dress: Dress
    target: Literal["svg", "png"]
    known: Sequence[str] = ()


async def preview(
    session: ReadSession,
    processes: ProcessPool,
    storage: Storage,
    *,
    owner_id: UUID,
    look: Look,
    sections: int,
) -> dict[str, Any]:
    """The pages as the export will show them. Only a document that is no document is refused."""
    document, assets, said = await _dressed(session, storage, owner_id=owner_id, look=look, sections=sections)
    drawing = Drawing(_text(document), assets, look.known)
    rendered = await draw(processes, drawing, look.target)
    findings = (*said, *rendered.findings)
    return {
        "pages": [_page(page, look.target) for page in rendered.pages],
        "page_count": rendered.page_count,
        "overflow": _overflow(findings),
        "findings": documents.describe_all(findings),
    }


async def card(
    session: ReadSession,
    processes: ProcessPool,
    storage: Storage,
    *,
    owner_id: UUID,
    look: Look,
    sections: int,
) -> bytes:
    """The first page as a small PNG, for a gallery that shows a document in many templates."""
    document, assets, _ = await _dressed(session, storage, owner_id=owner_id, look=look, sections=sections)
    drawing = Drawing(_text(document), assets, ppi=CARD_PPI)
    rendered = await draw(processes, drawing, "png")
    return rendered.pages[0].data or b""


async def read_text(
    session: ReadSession,
    processes: ProcessPool,
    storage: Storage,
    *,
    owner_id: UUID,
    look: Look,
    sections: int,
) -> Mapping[str, Any]:
    """What a machine reads on the pages of a document now."""
    document, assets, _ = await _dressed(session, storage, owner_id=owner_id, look=look, sections=sections)
    return await read_page(processes, Drawing(_text(document), assets))


async def first_page(processes: ProcessPool, document: Document, assets: Assets | None = None) -> bytes:
    """The first page as SVG, for a thumbnail."""
    rendered = await draw(processes, Drawing(_text(document), assets or {}), "svg")
    return rendered.pages[0].data or b""


def sample_in(template_id: str, version: str | None) -> Document:
    """A sample in a template, in the version that is named or the newest."""
    newest = documents.read_template(template_id)
    shown = version if version in versions(template_id) else newest.version
    presentation = Presentation(template=template_id, template_version=shown)
    return documents.sample(SHOWN_SAMPLE).model_copy(update={"presentation": presentation})


async def sample_page(processes: ProcessPool, document: Document) -> bytes:
    """The first page of a sample; the same one is drawn once and kept, for there are few."""
    text = _text(document)
    if text not in _drawn:
        if len(_drawn) >= KEPT_SAMPLES:
            _drawn.clear()
        _drawn[text] = await first_page(processes, document)
    return _drawn[text]


async def _dressed(
    session: ReadSession, storage: Storage, *, owner_id: UUID, look: Look, sections: int
) -> tuple[Document, Assets, Sequence[Finding]]:
    source = Source(document=look.raw)
    ordered = await take(session, owner_id=owner_id, source=source, dress=look.dress, max_sections=sections)
    assets = await documents.assets_of(session, storage, owner_id=owner_id, document=ordered.document)
    return ordered.document, assets, ordered.findings


def _text(document: Document) -> bytes:
    return document.model_dump_json().encode()


def _overflow(findings: Sequence[Finding]) -> dict[str, Any] | None:
    """How many lines stand alone on the last page, and on how many pages the rest stands."""
    over = next((finding for finding in findings if finding.code == RUNS_OVER), None)
    return {"lines": over.params["lines"], "pages": over.params["pages"]} if over is not None else None


def _page(page: Page, target: str) -> dict[str, Any]:
    shown: dict[str, Any] = {"hash": page.hash, "width": page.width, "height": page.height}
    if page.data is None:
        return shown
    return {**shown, target: page.data.decode() if target == "svg" else base64.b64encode(page.data).decode()}
