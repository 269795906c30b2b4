"""The background doors of exports."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from pydantic import BaseModel

from curricle.modules.export import service
from curricle.modules.export.errors import DocumentNotRenderable, FileTooLarge
from curricle.platform.db.session import WriteSession
from curricle.platform.jobs import GiveUp, Job, Periodic, Resources, Task, TaskContext

CLEANED_AT_ONCE: Final = 200
UNKNOWN_REASON: Final = "The file could not be made. It was tried several times; you can try it again."


class ExportPayload(BaseModel):
    """Which export to make."""

    export_id: UUID


async def render(context: TaskContext, payload: ExportPayload) -> None:
    """Reads, makes the file, stores it, and marks it done together with the job."""
    async with context.writing() as session:
        work = await service.begin(session, export_id=payload.export_id)
    if work is None:
        return
    try:
        made = await service.make(
            context.database.reads,
            service.Tools(context.processes, context.storage, context.tex),
            work=work,
            most_bytes=context.settings.export_limit_bytes,
        )
    except (DocumentNotRenderable, FileTooLarge) as error:
        reasons = " ".join(str(problem["message"]) for problem in error.errors)
        raise GiveUp(error.code, reasons[:1000] or error.detail or error.title) from error
    await context.report(0.8)
    key = await service.store(context.storage, work, made)
    async with context.finishing() as session:
        await service.complete(session, work=work, storage_key=key, file=made, clock=context.clock)


async def give_up(session: WriteSession, job: Job) -> None:
    """Marks the export of a dead letter as failed, with words for its owner."""
    export_id = ExportPayload.model_validate_json(job.payload).export_id
    reason = job.error_message or UNKNOWN_REASON
    await service.fail(session, export_id=export_id, reason=reason, now=job.finished_at or job.created_at)


async def clean(resources: Resources) -> None:
    """Removes expired exports and their files."""
    removed = CLEANED_AT_ONCE
    while removed == CLEANED_AT_ONCE:
        async with resources.database.writing() as session:
            removed = await service.remove_expired(
                session, resources.storage, now=resources.clock(), most=CLEANED_AT_ONCE
            )


RENDER: Final = Task("export.render", ExportPayload, render, queue="export", timeout=90, gave_up=give_up)
TASKS = (RENDER,)
PERIODIC = (Periodic("export.clean", timedelta(minutes=10), clean),)
