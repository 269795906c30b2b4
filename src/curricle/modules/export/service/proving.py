"""Reading back what was made: what a machine finds in the file, beside what the document says."""

import logging
from collections.abc import Mapping
from typing import Any, Final, cast

from curricle.engines.render import Target
from curricle.engines.render.formats import Format
from curricle.modules.export.errors import RendererFailed
from curricle.modules.export.models import PROVEN
from curricle.modules.export.service.typesetting import PREVIEW_SECONDS, Drawing, compute, draw
from curricle.platform.processes import ProcessFailed, ProcessPool

PROVE: Final = "curricle.engines.render.proof:prove_json"
READ: Final = "curricle.engines.render.proof.pdf:read_pdfium"
PROOF_SECONDS: Final = 20.0
PDF: Final[Target] = "pdf"

log = logging.getLogger(__name__)


async def prove(
    processes: ProcessPool, file_format: Format, data: bytes, document: bytes
) -> dict[str, Any] | None:
    """What each reader finds in a file; nothing for formats that are no pages.

    A reader that fails leaves the file as good as it was: it is handed out, and says that it was not read.
    """
    if file_format not in PROVEN:
        return None
    try:
        found = await compute(processes, PROVE, data, file_format, document, seconds=PROOF_SECONDS)
    except (RendererFailed, ProcessFailed) as error:
        log.error("export.unread", exc_info=error)
        return {"kind": file_format, "equal": False, "readers": []}
    return cast(dict[str, Any], found)


async def read_page(processes: ProcessPool, drawing: Drawing) -> Mapping[str, Any]:
    """The text of a document's pages as a machine reads it now."""
    rendered = await draw(processes, drawing, PDF)
    raw = await compute(processes, READ, rendered.data or b"", seconds=PREVIEW_SECONDS)
    return {"reader": "pdfium", "pages": [page.strip() for page in raw.pages], "links": list(raw.links)}
