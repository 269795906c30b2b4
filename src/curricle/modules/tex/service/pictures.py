"""Pages of LaTeX resumes for those who only want to look: compiled, drawn, and the first one kept."""

import html
import logging
from hashlib import blake2b
from typing import Any, Final
from uuid import UUID

from curricle.engines.resume import LatexDocument
from curricle.engines.tex import Result
from curricle.engines.tex.pages import PagePicture
from curricle.modules.document.service import Resume
from curricle.modules.tex import repository
from curricle.modules.tex.desk import Desk
from curricle.modules.tex.models import Picture
from curricle.modules.tex.service.reading import project_of_document
from curricle.modules.tex.typesetter import Typesetter, Work
from curricle.platform.db.session import ReadSession
from curricle.platform.errors import AppError
from curricle.platform.http.state import App
from curricle.platform.pictures import read_picture
from curricle.platform.processes import ProcessError, ProcessPool
from curricle.platform.storage import Storage

DRAW: Final = "curricle.engines.tex.pages:draw_pages"
SECONDS: Final = 20.0
# As fine as a card in a list on a good screen.
CARD_PPI: Final = 110.0
A4: Final = (595.28, 841.89)
LINES: Final = 62
COLUMNS: Final = 88

log = logging.getLogger(__name__)


async def typeset(
    session: ReadSession,
    storage: Storage,
    typesetter: Typesetter,
    *,
    owner_id: UUID,
    document: LatexDocument,
) -> Result:
    """Compiles a document as it is kept."""
    project, engine = await project_of_document(session, storage, owner_id=owner_id, document=document)
    return await typesetter.compile(Work(project, engine, owner_id))


async def draw(
    processes: ProcessPool, pdf: bytes, *, ppi: float, only: int | None = None
) -> tuple[list[PagePicture], int]:
    """Pictures of pages, made in a child process: the PDF of a hostile document may be hostile too."""
    found: tuple[list[PagePicture], int] = await processes.call(DRAW, pdf, ppi, only, timeout=SECONDS)
    return found


async def first_page(app: App, *, owner_id: UUID, resume: Resume) -> tuple[bytes, bool]:
    """The first page as SVG, and whether it stays so. Where there is none, the source begins there."""
    mark = blake2b(resume.document.encode(), digest_size=12).hexdigest()
    kept = await repository.read_picture(app.database.reads, resume_id=resume.id)
    document = LatexDocument.model_validate_json(resume.document)
    if kept is not None and kept.mark == mark:
        return _shown_as(kept.png, document), True
    try:
        png = await _drawn(app, owner_id, document)
    except (AppError, ProcessError) as error:
        # No TeX, no sandbox, a full line: a list of resumes is shown all the same, and asks again later.
        log.info("tex.undrawn", extra={"resume_id": str(resume.id), "reason": type(error).__name__})
        return _source_as_page(document), False
    async with app.database.writing() as session:
        await repository.write_picture(
            session, owner_id=owner_id, resume_id=resume.id, picture=Picture(mark, png)
        )
    return _shown_as(png, document), True


async def _drawn(app: App, owner_id: UUID, document: LatexDocument) -> bytes:
    """The first page as PNG; nothing where the document has none."""
    desk: Desk = app.tex
    result = await typeset(
        app.database.reads, app.storage, desk.typesetter, owner_id=owner_id, document=document
    )
    if result.pdf is None:
        return b""
    pages, _ = await draw(app.processes, result.pdf, ppi=CARD_PPI, only=1)
    return pages[0].png if pages else b""


def _shown_as(png: bytes, document: LatexDocument) -> bytes:
    return _framed(bytes(png)).svg if png else _source_as_page(document)


def _framed(png: bytes) -> PagePicture:
    """The picture as it is kept: its page is as large as it is."""
    size = read_picture(png)
    edges = (size.width, size.height) if size is not None else A4
    return PagePicture(edges[0] * 72 / CARD_PPI, edges[1] * 72 / CARD_PPI, png)


def _source_as_page(document: LatexDocument) -> bytes:
    main = next((file for file in document.content.files if file.name == document.content.main), None)
    lines = [line[:COLUMNS].expandtabs(4) for line in ((main and main.text) or "").splitlines()[:LINES]]
    width, height = A4
    rows = "".join(
        f'<text x="40" y="{48 + 12 * number}">{_shown(line)}</text>'
        for number, line in enumerate(lines)
        if line.strip()
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}pt" '
        f'height="{height}pt"><rect width="100%" height="100%" fill="#fff"/>'
        f'<g font-family="monospace" font-size="9" fill="#667" xml:space="preserve">{rows}</g></svg>'
    ).encode()


def _shown(line: str) -> str:
    """A line that XML can hold."""
    return html.escape("".join(sign if sign.isprintable() else " " for sign in line))


def findings_of(result: Result) -> list[dict[str, Any]]:
    """What must be mended before there can be pages, as findings of the document."""
    return [
        {
            "code": one.code,
            "severity": "error",
            "pointer": "/content/files",
            "message": f"{one.file or 'main'}:{one.line}: {one.message}" if one.line else one.message,
            "params": {"file": one.file, "line": one.line},
        }
        for one in result.errors
    ]
