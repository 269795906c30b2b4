"""The JSON door of import: a file comes in, and what was read from it goes out."""

from dataclasses import asdict
from typing import Annotated, Final
from uuid import UUID

import orjson
from fastapi import APIRouter, Depends, File, Response, UploadFile

from curricle.modules.document import service
from curricle.modules.document.import_schemas import ImportOut
from curricle.modules.identity.auth import Caller, identify, needs
from curricle.platform.http.limits import limited
from curricle.platform.http.state import AppState

router = APIRouter(tags=["resumes"])

Reader = Annotated[Caller, Depends(needs("resumes:read"))]


async def _caller_id(caller: Annotated[Caller, Depends(identify)]) -> UUID:
    return caller.owner_id


# Whoever tries one file after the other is served; whoever sends them without end waits.
IMPORTED: Final = limited("resume_import", count=60, seconds=300, subject=_caller_id)


@router.post(
    "/resumes/import",
    operation_id="resume_import",
    response_model=ImportOut,
    dependencies=[IMPORTED],
    responses={
        413: {"description": "More than 25 MB, or far more once unpacked: `import.too_large`."},
        422: {
            "description": "`import.empty`, `import.unknown_kind`, `import.encrypted`, `import.scanned`, "
            "`import.broken` or `import.unread`, each with `errors`."
        },
    },
)
async def import_resume(
    caller: Reader,
    state: AppState,
    file: Annotated[
        UploadFile,
        File(description="PDF, DOCX, ODT, RTF, HTML, text, LaTeX, or data of many programs."),
    ],
) -> Response:
    """Reads a file into a document and keeps nothing. The kind is found out by what the file holds."""
    read = await service.import_file(
        state.processes,
        data=await file.read(),
        name=file.filename or "",
        max_sections=state.settings.max_resume_sections,
    )
    return Response(orjson.dumps(asdict(read)), media_type="application/json")
