"""The background doors of scoring."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from pydantic import BaseModel

from curricle.modules.scoring import service
from curricle.platform.db.session import WriteSession
from curricle.platform.jobs import Job, Periodic, Resources, Task, TaskContext

CLEANED_AT_ONCE: Final = 200
UNKNOWN_REASON: Final = "The files could not be ranked. It was tried several times; you can try it again."


class RankingPayload(BaseModel):
    """Which ranking to do."""

    ranking_id: UUID


async def rank(context: TaskContext, payload: RankingPayload) -> None:
    """Reads what is still to be read, writes each file down when it is read, and ends with the job.

    An attempt that is broken off leaves what it has written; the next one goes on behind it.
    """
    async with context.writing() as session:
        ranking = await service.begin_ranking(session, ranking_id=payload.ranking_id)
    if ranking is None:
        return
    reads = context.database.reads
    tools = service.Tools(context.processes, context.storage, context.tex)
    waiting, count = await service.list_waiting(reads, ranking_id=ranking.id)
    await service.drop_read_files(reads, context.storage, ranking_id=ranking.id)
    for place, item in enumerate(waiting):
        read = await service.read_item(reads, tools, ranking=ranking, item=item, now=context.clock())
        async with context.writing() as session:
            written = await service.write_item(
                session, ranking=ranking, item=item, read=read, now=context.clock()
            )
        await service.drop_file(context.storage, item=item)
        if not written and not await service.is_wanted(reads, ranking_id=ranking.id):
            return
        await context.report((count - len(waiting) + place + 1) / count)
    async with context.finishing() as session:
        await service.finish_ranking(session, ranking_id=ranking.id, now=context.clock())


async def give_up(session: WriteSession, job: Job) -> None:
    """Marks the ranking of a dead letter as failed, with words for its owner."""
    ranking_id = RankingPayload.model_validate_json(job.payload).ranking_id
    reason = job.error_message or UNKNOWN_REASON
    await service.fail_ranking(
        session, ranking_id=ranking_id, reason=reason, now=job.finished_at or job.created_at
    )


async def clean(resources: Resources) -> None:
    """Removes what has been kept long enough, and files of rankings that are nobody's any more."""
    removed = CLEANED_AT_ONCE
    while removed >= CLEANED_AT_ONCE:
        async with resources.database.writing() as session:
            removed = await service.remove_old(
                session, settings=resources.settings, now=resources.clock(), most=CLEANED_AT_ONCE
            )
    removed = CLEANED_AT_ONCE
    while removed == CLEANED_AT_ONCE:
        async with resources.database.writing() as session:
            removed = await service.remove_left_over(
                session, resources.storage, now=resources.clock(), most=CLEANED_AT_ONCE
            )


RANK: Final = Task(
    "analysis.rank", RankingPayload, rank, queue="scoring", attempts=5, timeout=1800, gave_up=give_up
)
TASKS = (RANK,)
PERIODIC = (Periodic("scoring.clean", timedelta(minutes=10), clean),)
