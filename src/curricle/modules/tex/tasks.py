"""The background doors of LaTeX."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from pydantic import BaseModel

from curricle.modules.tex import service
from curricle.modules.tex.errors import CompilationCancelled
from curricle.platform.db.session import WriteSession
from curricle.platform.jobs import Job, Periodic, Resources, Task, TaskContext

CLEANED_AT_ONCE: Final = 200
UNKNOWN_REASON: Final = (
    "The document could not be compiled. It was tried several times; you can try it again."
)


class CompilationPayload(BaseModel):
    """Which compilation to do."""

    compilation_id: UUID


async def compile_later(context: TaskContext, payload: CompilationPayload) -> None:
    """Reads, compiles, stores the pages, and writes how it ended together with the end of the job."""
    async with context.writing() as session:
        row = await service.begin(session, compilation_id=payload.compilation_id)
    if row is None:
        return
    try:
        outcome = await service.run(
            context.database.reads, context.storage, context.tex.typesetter, row=row, clock=context.clock
        )
    except CompilationCancelled:
        # Whoever asked for it has cancelled it, and has written so.
        return
    async with context.finishing() as session:
        await service.complete(session, outcome=outcome, clock=context.clock)


async def give_up(session: WriteSession, job: Job) -> None:
    """Marks the compilation of a dead letter as failed, with words for its owner."""
    payload = CompilationPayload.model_validate_json(job.payload)
    reason = (job.error_code or "job.failed", job.error_message or UNKNOWN_REASON)
    at = job.finished_at or job.created_at
    await service.fail(session, compilation_id=payload.compilation_id, reason=reason, now=at)


async def clean(resources: Resources) -> None:
    """Removes compilations whose hour is over, and files that no resume has any more."""
    removed = CLEANED_AT_ONCE
    while removed == CLEANED_AT_ONCE:
        async with resources.database.writing() as session:
            removed = await service.remove_expired(
                session, resources.storage, now=resources.clock(), most=CLEANED_AT_ONCE
            )
    removed = CLEANED_AT_ONCE
    while removed == CLEANED_AT_ONCE:
        async with resources.database.writing() as session:
            removed = await service.remove_left_over(session, resources.storage, most=CLEANED_AT_ONCE)


async def release(resources: Resources) -> None:
    """Lets go of files that no document names any more."""
    async with resources.database.writing() as session:
        await service.release_unnamed(session, now=resources.clock())


COMPILE: Final = Task(
    "tex.compile", CompilationPayload, compile_later, queue="latex", attempts=3, timeout=400, gave_up=give_up
)
TASKS = (COMPILE,)
PERIODIC = (
    Periodic("tex.clean", timedelta(minutes=10), clean),
    Periodic("tex.release", timedelta(hours=6), release),
)
