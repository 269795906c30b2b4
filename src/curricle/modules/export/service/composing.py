"""Documents composed for a browser that typesets by itself, and the parts that it needs for that."""

import asyncio
from typing import Any, Final
from uuid import UUID

from curricle.engines.render.parcel import Parcel, Part, families, font_files, parcel, part
from curricle.engines.render.rendering import Options
from curricle.engines.resume import Document
from curricle.modules.document import service as documents
from curricle.modules.export.errors import PartNotFound
from curricle.modules.export.service.ordering import Dress, Source, take
from curricle.modules.export.service.typesetting import PREVIEW_SECONDS, compute
from curricle.platform.db.session import ReadSession
from curricle.platform.processes import ProcessPool

PARCEL: Final = "curricle.engines.render.parcel:parcel_json"
PARTS: Final = "/api/v1/export/parts"
# To read a document again in a child takes longer than to compose it; only an endless one needs a child.
SMALL: Final = 64_000


async def compose(
    session: ReadSession, processes: ProcessPool, *, owner_id: UUID, raw: Any, sections: int
) -> dict[str, Any]:
    """The data that the template reads, and the addresses of its parts."""
    ordered = await take(
        session, owner_id=owner_id, source=Source(document=raw), dress=Dress(), max_sections=sections
    )
    made = await _parcel(processes, ordered.document)
    return {
        "data": made.data,
        "sources": {
            "main": made.main,
            "files": [{"path": found.path, "url": _address(found)} for found in made.files],
            "fonts": [_address(found) for found in made.fonts],
        },
        "top": made.top,
        "line": made.line,
        "findings": documents.describe_all((*ordered.findings, *made.findings)),
    }


async def _parcel(processes: ProcessPool, document: Document) -> Parcel:
    text = document.model_dump_json().encode()
    if len(text) <= SMALL:
        # In a thread, because the first document with a script that is new here waits for a font to be read.
        return await asyncio.to_thread(parcel, document, Options())
    made: Parcel = await compute(processes, PARCEL, text, seconds=PREVIEW_SECONDS)
    return made


def read_part(wanted: str) -> bytes:
    """The content of a part."""
    found = part(wanted)
    if found is None:
        raise PartNotFound
    return found


def regular_fonts() -> list[tuple[str, str]]:
    """Each family with the address of its regular style."""
    found = ((family, font_files(family)) for family in families())
    return [
        (family, _address(next((one for one in files if "-400." in one.path), files[0])))
        for family, files in found
        if files
    ]


def _address(found: Part) -> str:
    return f"{PARTS}/{found.hash}"
