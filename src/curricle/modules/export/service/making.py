"""Making a file: from a document to bytes of a format, at once or within a job."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import Any
from uuid import UUID

from curricle.engines.render import Target
from curricle.engines.render.formats import FORMATS, Format
from curricle.engines.resume import Document
from curricle.modules.document import service as documents
from curricle.modules.export.errors import PageMissing
from curricle.modules.export.models import MadeFile
from curricle.modules.export.packing import file_stem, nameless_stem
from curricle.modules.export.service.fitting import fitted, redacted
from curricle.modules.export.service.latex import LatexOrder, make_latex, require_possible
from curricle.modules.export.service.ordering import Dress, Source, Tools, find_latex, sound, take
from curricle.modules.export.service.proving import prove
from curricle.modules.export.service.typesetting import Drawing, bounded, write, write_page
from curricle.platform.db.session import ReadSession
from curricle.platform.processes import ProcessPool


@dataclass(frozen=True, slots=True)
class Shape:
    """How a file shall be: on so many pages, without the person, only one page, how sharp."""

    fit: int | None = None
    is_redacted: bool = False
    page: int | None = None
    ppi: float | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """A file that shall be made of a document."""

    document: Document
    format: Format
    assets: Mapping[str, bytes] = field(default_factory=dict)
    shape: Shape = field(default_factory=Shape)


@dataclass(frozen=True, slots=True)
class Request:
    """A file that somebody waits for."""

    source: Source
    dress: Dress
    format: Format
    shape: Shape


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much a document may have, and how large its file may become."""

    sections: int
    bytes: int


async def make_now(
    session: ReadSession,
    tools: Tools,
    *,
    owner_id: UUID,
    request: Request,
    bounds: Bounds,
) -> tuple[MadeFile, str]:
    """A file at once, and its name. What has to be mended first leaves none."""
    latex = await find_latex(session, owner_id=owner_id, source=request.source)
    if latex is not None:
        document, title = latex
        shape = request.shape
        is_changed = not request.dress.is_plain or shape.is_redacted or shape.fit is not None
        require_possible(request.format, changed=is_changed)
        wanted = LatexOrder(owner_id, document, request.format, shape.page, shape.ppi)
        made = await make_latex(session, tools, order=wanted, most_bytes=bounds.bytes)
        return made, f"{file_stem('', title)}.{made.extension}"
    return await _make_structured(session, tools, owner_id=owner_id, request=request, bounds=bounds)


async def _make_structured(
    session: ReadSession, tools: Tools, *, owner_id: UUID, request: Request, bounds: Bounds
) -> tuple[MadeFile, str]:
    ordered = await take(
        session,
        owner_id=owner_id,
        source=request.source,
        dress=request.dress,
        max_sections=bounds.sections,
    )
    document = sound(ordered)
    assets = await documents.assets_of(session, tools.storage, owner_id=owner_id, document=document)
    order = Order(document, request.format, assets, request.shape)
    made = await make_file(tools.processes, order, most_bytes=bounds.bytes)
    if request.shape.is_redacted:
        stem = nameless_stem(blake2b(made.data, digest_size=3).hexdigest())
    else:
        stem = file_stem(document.content.basics.name, ordered.title)
    return made, f"{stem}.{made.extension}"


async def make_file(
    processes: ProcessPool, order: Order, *, most_bytes: int, is_proven: bool = False
) -> MadeFile:
    """The file, read back by machines where that is wanted."""
    document, shape = order.document, order.shape
    changes: list[dict[str, Any]] = []
    if shape.is_redacted:
        document = await redacted(processes, document)
    if shape.fit is not None:
        document, changes = await fitted(processes, document, shape.fit, order.assets)
    text = document.model_dump_json().encode()
    drawing = Drawing(text, order.assets, ppi=shape.ppi)
    if shape.page is not None and order.format in ("png", "svg"):
        return await _one_page(processes, drawing, order, shape.page, most_bytes)
    made = await write(processes, drawing, order.format, most_bytes=most_bytes)
    proof = await prove(processes, order.format, made.data, text) if is_proven else None
    return replace(made, changes=changes, proof=proof)


async def _one_page(
    processes: ProcessPool, drawing: Drawing, order: Order, number: int, most_bytes: int
) -> MadeFile:
    target: Target = "png" if order.format == "png" else "svg"
    page, count = await write_page(processes, drawing, target, number)
    if page is None or page.data is None:
        raise PageMissing(f"There are {count} pages.", page=number, page_count=count)
    kind = FORMATS[order.format]
    return bounded(MadeFile(page.data, kind.extension, kind.media_type, count), most_bytes)
