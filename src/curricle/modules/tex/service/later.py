"""Compiling as a job: asked for, done by a worker, and answered exactly once."""

import asyncio
import io
import json
import zipfile
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from curricle.engines.tex import Project
from curricle.modules.tex import repository
from curricle.modules.tex.errors import CompilationCancelled
from curricle.modules.tex.models import Compilation, Kept, Order, Outcome
from curricle.modules.tex.service import allowing
from curricle.modules.tex.service.compiling import outcome_of
from curricle.modules.tex.service.reading import project_of
from curricle.modules.tex.service.storing import KEPT_OF_OWNER, PROJECT, fresh_compilation, put_files
from curricle.modules.tex.typesetter import Typesetter, Work
from curricle.platform.clock import Clock
from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.storage import Storage

# How soon the engine of a worker hears that it was cancelled elsewhere.
LISTEN_SECONDS: Final = 0.2
# A member of the archive that no project can have, because no name of a file begins so.
HEAD: Final = "./main"


@dataclass(frozen=True, slots=True)
class Prepared:
    """A compilation whose files lie in the storage already, for a worker to find."""

    row: Compilation


async def prepare(
    session: ReadSession, storage: Storage, *, owner_id: UUID, order: Order, now: datetime
) -> Prepared:
    """Puts the project where a worker finds it. The row comes after it, so none points to nothing."""
    await allowing.allow(session, owner_id=owner_id)
    project, engine = await project_of(session, storage, owner_id=owner_id, order=order)
    row = fresh_compilation(owner_id, order, engine, "queued", now)
    packed = await asyncio.to_thread(pack, project)
    await storage.put(f"{row.stem}{PROJECT}", packed, "application/zip")
    return Prepared(row)


async def note(session: WriteSession, *, prepared: Prepared) -> Compilation:
    """Notes what shall be compiled, in the transaction that asks a worker for it."""
    await repository.insert(session, compilation=prepared.row)
    return prepared.row


async def begin(session: WriteSession, *, compilation_id: UUID) -> Compilation | None:
    """Takes a compilation up; nothing comes back where it is over or cancelled."""
    return await repository.begin(session, compilation_id=compilation_id)


async def run(
    session: ReadSession, storage: Storage, typesetter: Typesetter, *, row: Compilation, clock: Clock
) -> Outcome:
    """Compiles, and ends at once when somebody cancels it; what came of it lies in the storage then."""
    if row.owner_id is None:
        raise CompilationCancelled
    project = await asyncio.to_thread(unpack, await storage.get(f"{row.stem}{PROJECT}"))
    work = asyncio.create_task(typesetter.compile(Work(project, row.engine, row.owner_id)))
    try:
        while not work.done():
            await asyncio.wait({work}, timeout=LISTEN_SECONDS)
            if not work.done() and await repository.read_state(session, compilation_id=row.id) != "running":
                raise CompilationCancelled
        result = work.result()
    finally:
        work.cancel()
        await asyncio.wait({work})
    outcome = outcome_of(row, result, now=clock())
    await put_files(storage, Kept(outcome.row, result.pdf, result.synctex))
    return outcome


async def complete(session: WriteSession, *, outcome: Outcome, clock: Clock) -> None:
    """Writes how it ended, with the end of its job."""
    row = outcome.row
    await repository.complete(session, compilation=row)
    if row.owner_id is not None:
        await repository.keep_newest(session, owner_id=row.owner_id, count=KEPT_OF_OWNER, now=clock())
        await allowing.count(
            session,
            owner_id=row.owner_id,
            number=1,
            milliseconds=row.milliseconds or 0,
            now=row.created_at,
        )


async def fail(
    session: WriteSession, *, compilation_id: UUID, reason: tuple[str, str], now: datetime
) -> None:
    """Marks a compilation as failed for a reason that is not in the document."""
    code, message = reason
    told: dict[str, Any] = {
        "severity": "error",
        "code": code,
        "file": None,
        "line": None,
        "column": None,
        "message": message,
        "hint": None,
        "package": None,
        "original": "",
    }
    await repository.fail(
        session, compilation_id=compilation_id, diagnostics=json.dumps([told], ensure_ascii=False), now=now
    )


def pack(project: Project) -> bytes:
    """A project as one file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr(HEAD, project.main)
        for name, content in project.files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def unpack(data: bytes) -> Project:
    """The project that was packed here."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist() if name != HEAD}
        return Project(archive.read(HEAD).decode(), files)
