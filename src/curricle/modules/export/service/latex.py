"""Files of LaTeX resumes: their pages by the engine that their owner chose, and their source as it is."""

import io
import logging
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final
from uuid import UUID

from curricle.engines.render.formats import FORMATS, FileKind, Format
from curricle.engines.render.formats.file import ARCHIVE
from curricle.engines.resume import LatexDocument
from curricle.engines.tex.pages import PagePicture
from curricle.modules.document.errors import NotStructured
from curricle.modules.export.errors import DocumentNotRenderable, PageMissing, RendererFailed
from curricle.modules.export.models import MadeFile
from curricle.modules.export.service.ordering import Tools
from curricle.modules.export.service.typesetting import PREVIEW_SECONDS, bounded, compute
from curricle.modules.tex import service as tex
from curricle.platform.db.session import ReadSession
from curricle.platform.processes import ProcessFailed

READ: Final = "curricle.engines.render.proof.pdf:read_pdfium"
READ_BACK: Final = "curricle.engines.render.proof.foreign:read_back"
DRAW: Final = "curricle.engines.tex.pages:draw_pages"
PROOF_SECONDS: Final = 20.0
DRAW_SECONDS: Final = 30.0
POSSIBLE: Final[frozenset[Format]] = frozenset({"pdf", "png", "svg", "text", "latex", "json"})
SHARPNESS: Final = 144.0
# The same files are the same bytes.
MOMENT: Final = (1980, 1, 1, 0, 0, 0)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class LatexOrder:
    """A file that shall be made of a LaTeX resume."""

    owner_id: UUID
    document: LatexDocument
    format: Format
    page: int | None = None
    ppi: float | None = None
    is_proven: bool = False


def require_possible(file_format: Format, *, changed: bool) -> None:
    """Refuses what only a structured resume can be: any format, in another dress, fitted, redacted."""
    if changed:
        raise NotStructured("A LaTeX resume is exported as it is written.")
    if file_format not in POSSIBLE:
        names = ", ".join(sorted(POSSIBLE))
        raise NotStructured(f"A LaTeX resume can be had as {names}.", formats=sorted(POSSIBLE))


async def make_latex(session: ReadSession, tools: Tools, *, order: LatexOrder, most_bytes: int) -> MadeFile:
    """The file. What has to be mended first leaves none."""
    kind = FORMATS[order.format]
    if order.format == "json":
        data = order.document.model_dump_json(indent=2).encode() + b"\n"
        return bounded(MadeFile(data, kind.extension, kind.media_type, None), most_bytes)
    if order.format == "latex":
        return bounded(await _source(session, tools, order), most_bytes)
    result = await tex.typeset(
        session,
        tools.storage,
        tools.tex.typesetter,
        owner_id=order.owner_id,
        document=order.document,
    )
    if not result.ok or result.pdf is None:
        raise DocumentNotRenderable(errors=tex.findings_of(result))
    made = await _of_pdf(tools, order, result.pdf)
    if order.is_proven and order.format == "pdf":
        made = replace(made, proof=await _proof(tools, result.pdf))
    return bounded(replace(made, page_count=made.page_count or result.pages), most_bytes)


async def _of_pdf(tools: Tools, order: LatexOrder, pdf: bytes) -> MadeFile:
    kind = FORMATS[order.format]
    if order.format == "pdf":
        return MadeFile(pdf, kind.extension, kind.media_type, None)
    if order.format == "text":
        raw = await compute(tools.processes, READ, pdf, seconds=PREVIEW_SECONDS)
        text = "\n\n".join(page.strip() for page in raw.pages) + "\n"
        return MadeFile(text.encode("utf-8", "replace"), kind.extension, kind.media_type, len(raw.pages))
    try:
        pages, count = await compute(
            tools.processes, DRAW, pdf, order.ppi or SHARPNESS, order.page, seconds=DRAW_SECONDS
        )
    except ProcessFailed as error:
        raise RendererFailed from error
    if order.page is not None and not pages:
        raise PageMissing(f"There are {count} pages.", page=order.page, page_count=count)
    return _pictures(pages, kind, count)


def _pictures(pages: Sequence[PagePicture], kind: FileKind, count: int) -> MadeFile:
    pictures = [page.svg if kind.extension == "svg" else page.png for page in pages]
    if len(pictures) == 1:
        return MadeFile(pictures[0], kind.extension, kind.media_type, count)
    files = {f"page-{number}.{kind.extension}": data for number, data in enumerate(pictures, 1)}
    return MadeFile(_packed(files), ARCHIVE.extension, ARCHIVE.media_type, count)


async def _source(session: ReadSession, tools: Tools, order: LatexOrder) -> MadeFile:
    """One file as it is; several as an archive, with what was uploaded among them."""
    files = await tex.files_of(session, tools.storage, owner_id=order.owner_id, document=order.document)
    if len(files) == 1:
        kind = FORMATS["latex"]
        return MadeFile(next(iter(files.values())), kind.extension, kind.media_type, None)
    return MadeFile(_packed(files), ARCHIVE.extension, ARCHIVE.media_type, None)


async def _proof(tools: Tools, pdf: bytes) -> dict[str, Any]:
    """What machines read in the pages. Nobody knows what they should say, but all must have a meaning."""
    try:
        found: dict[str, Any] = await compute(tools.processes, READ_BACK, pdf, seconds=PROOF_SECONDS)
    except (RendererFailed, ProcessFailed) as error:
        log.error("export.unread", exc_info=error)
        return {"kind": "pdf", "equal": False, "readers": []}
    return found


def _packed(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, date_time=MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, files[name])
    return buffer.getvalue()
