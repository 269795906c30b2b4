"""From what was asked for to a project that an engine can take: files that were sent, uploaded, or kept."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final
from uuid import UUID

from curricle.engines import tex
from curricle.engines.finding import Finding
from curricle.engines.resume import LatexDocument, LatexEngine
from curricle.engines.resume.latex import FILE_BYTES, MOST_FILES
from curricle.engines.tex import Project, ProjectLimits
from curricle.modules.document import service as documents
from curricle.modules.document.service import describe_all
from curricle.modules.tex import asset_repository
from curricle.modules.tex.errors import (
    AssetNotFound,
    NotLatex,
    ProjectInvalid,
    ProjectTooLarge,
    SourceUnclear,
)
from curricle.modules.tex.models import Asset, Order
from curricle.modules.tex.service.encoding import as_utf8
from curricle.platform.db.session import ReadSession
from curricle.platform.storage import FileMissing, Storage

DEFAULT_ENGINE: Final[LatexEngine] = "pdflatex"
MIB: Final = 1024 * 1024
# What one request may bring; the largest file of it is a picture, and source is kept shorter.
UPLOAD_BYTES: Final = 10 * MIB
LIMITS: Final = ProjectLimits(
    upload_bytes=UPLOAD_BYTES,
    total_bytes=24 * MIB,
    file_bytes=8 * MIB,
    source_bytes=FILE_BYTES,
    files=MOST_FILES,
)


@dataclass(frozen=True, slots=True)
class ReadUpload:
    """An upload as it was read, and the engine that it seems to be written for."""

    project: Project | None
    engine: LatexEngine
    findings: Sequence[Finding]


async def read_upload(data: bytes, name: str, main: str | None = None) -> ReadUpload:
    """A file or an archive as a project. What is wrong with it is told, never raised."""
    project, findings = await asyncio.to_thread(tex.read_project, data, name, main=main, limits=LIMITS)
    hint = tex.engine_hint(project) if project is not None else None
    return ReadUpload(project, hint or DEFAULT_ENGINE, findings)


async def read_to_edit(data: bytes, name: str, main: str | None = None) -> ReadUpload:
    """The same for somebody who goes on writing: all source of it is UTF-8."""
    read = await read_upload(data, name, main)
    if read.project is None:
        return read
    project, findings = await asyncio.to_thread(as_utf8, read.project, read.findings)
    return replace(read, project=project, findings=findings)


async def order_of_upload(data: bytes, name: str, asked: Order) -> Order:
    """An upload as an order, with what was asked for beside it."""
    read = await read_upload(data, name, asked.main)
    project = sound(read.project, read.findings)
    return replace(asked, files=project.files, main=project.main, engine=asked.engine or read.engine)


async def project_of(
    session: ReadSession, storage: Storage, *, owner_id: UUID, order: Order
) -> tuple[Project, LatexEngine]:
    """The project of an order, and the engine that it asks for."""
    if order.files is None and not order.assets:
        if order.resume_id is None:
            raise SourceUnclear
        document = await read_latex(session, owner_id=owner_id, resume_id=order.resume_id)
        kept, engine = await project_of_document(session, storage, owner_id=owner_id, document=document)
        return kept, order.engine or engine
    if order.resume_id is not None:
        # Whose it is decides whether an older compilation of it may be replaced.
        await documents.read(session, owner_id=owner_id, resume_id=order.resume_id)
    files = dict(order.files or {})
    files |= await asset_files(session, storage, owner_id=owner_id, assets=order.assets)
    project = sound(*tex.project_of(files, order.main, limits=LIMITS))
    return project, order.engine or tex.engine_hint(project) or DEFAULT_ENGINE


async def read_latex(session: ReadSession, *, owner_id: UUID, resume_id: UUID) -> LatexDocument:
    """The source of a LaTeX resume."""
    resume = await documents.read(session, owner_id=owner_id, resume_id=resume_id)
    if not resume.is_latex:
        raise NotLatex
    return LatexDocument.model_validate_json(resume.document)


async def project_of_document(
    session: ReadSession, storage: Storage, *, owner_id: UUID, document: LatexDocument
) -> tuple[Project, LatexEngine]:
    """The project of a document as it is kept. A file that is gone is missed where it is used."""
    files = await files_of(session, storage, owner_id=owner_id, document=document)
    return sound(*tex.project_of(files, document.content.main, limits=LIMITS)), document.content.engine


async def files_of(
    session: ReadSession, storage: Storage, *, owner_id: UUID, document: LatexDocument
) -> dict[str, bytes]:
    """All files of a document, those that were uploaded among them."""
    content = document.content
    files = {file.name: file.text.encode() for file in content.files if file.text is not None}
    assets = {file.name: UUID(file.asset_id) for file in content.files if file.asset_id is not None}
    return files | await asset_files(session, storage, owner_id=owner_id, assets=assets, may_miss=True)


async def asset_files(
    session: ReadSession,
    storage: Storage,
    *,
    owner_id: UUID,
    assets: Mapping[str, UUID],
    may_miss: bool = False,
) -> dict[str, bytes]:
    """The bytes of uploaded files, by the names that they have in the project."""
    if not assets:
        return {}
    wanted = list(set(assets.values()))
    found = await asset_repository.read_all(session, owner_id=owner_id, asset_ids=wanted)
    by_id = {asset.asset_id: asset for asset in found}
    lost = sorted(name for name, asset_id in assets.items() if asset_id not in by_id)
    if lost and not may_miss:
        raise AssetNotFound(f"There is no such file: {', '.join(lost)[:200]}.", files=lost)
    contents = await asyncio.gather(*(_bytes_of(storage, asset) for asset in found))
    by_asset = dict(zip(by_id, contents, strict=True))
    return {name: data for name, asset_id in assets.items() if (data := by_asset.get(asset_id)) is not None}


async def _bytes_of(storage: Storage, asset: Asset) -> bytes | None:
    try:
        return await storage.get(asset.storage_key)
    except FileMissing:
        return None


def sound(project: Project | None, findings: Sequence[Finding]) -> Project:
    """The project, or one error that names everything that keeps it from being one."""
    errors = [finding for finding in findings if finding.severity == "error"]
    if project is not None and not errors:
        return project
    told: list[dict[str, Any]] = describe_all(errors)
    if any(finding.code.endswith("too_large") for finding in errors):
        raise ProjectTooLarge(errors=told)
    raise ProjectInvalid(errors=told)
