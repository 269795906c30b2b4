"""The worker's part of a ranking: one file after the other, each written once however often it is tried."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID

import orjson

from curricle.modules.document import service as documents
from curricle.modules.document.errors import ResumeNotFound
from curricle.modules.scoring import ranking_repository
from curricle.modules.scoring.errors import ScorerFailed
from curricle.modules.scoring.models import Ranking, RankingItem
from curricle.modules.scoring.service import computing
from curricle.modules.scoring.service.analysing import Scored, keep
from curricle.modules.scoring.service.computing import Found, Measure
from curricle.modules.scoring.service.reasons import reasons_of
from curricle.modules.scoring.service.sources import (
    GivenPosting,
    SentFile,
    Subject,
    Tools,
    subject_of_file,
    subject_of_resume,
)
from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.errors import AppError
from curricle.platform.storage import FileMissing, Storage

GONE: Final = ("analysis.file_gone", "The file is not there any more.")
Read = Scored | tuple[str, str]


async def begin(session: WriteSession, *, ranking_id: UUID) -> Ranking | None:
    """Takes a ranking up; nothing comes back where it is over, cancelled, or nobody's any more."""
    return await ranking_repository.begin(session, ranking_id=ranking_id)


async def list_waiting(session: ReadSession, *, ranking_id: UUID) -> tuple[Sequence[RankingItem], int]:
    """What still has to be read, and how many there are in all."""
    waiting = await ranking_repository.list_waiting(session, ranking_id=ranking_id)
    return waiting, await ranking_repository.count_items(session, ranking_id=ranking_id)


async def is_wanted(session: ReadSession, *, ranking_id: UUID) -> bool:
    """Whether nobody has cancelled it since."""
    return await ranking_repository.read_state(session, ranking_id=ranking_id) == "processing"


async def read_item(
    session: ReadSession, tools: Tools, *, ranking: Ranking, item: RankingItem, now: datetime
) -> Read:
    """What was found in one file, or why nothing was: one bad file never fails the others."""
    try:
        subject = await _subject(session, tools, ranking, item)
    except (FileMissing, ResumeNotFound):
        return GONE
    except AppError as error:
        return error.code, str(error)
    measure = Measure(ranking.posting_text, ranking.profile, ranking.weights_version, now.date())
    try:
        found = await _scored(tools, subject, measure)
    except AppError as error:
        return error.code, str(error)
    posting = GivenPosting(ranking.posting_id, ranking.posting_title, ranking.posting_text)
    return Scored(subject, posting, ranking.profile, found, ranking.id)


async def _scored(tools: Tools, subject: Subject, measure: Measure) -> Found:
    """A child that died may have died for another's sake, so a resume gets a second one."""
    try:
        return await computing.score(tools.processes, subject.material, measure)
    except ScorerFailed:
        return await computing.score(tools.processes, subject.material, measure)


async def _subject(session: ReadSession, tools: Tools, ranking: Ranking, item: RankingItem) -> Subject:
    assert ranking.owner_id is not None
    if item.storage_key is not None:
        return subject_of_file(SentFile(item.name, await tools.storage.get(item.storage_key)))
    if item.resume_id is None:
        raise ResumeNotFound
    resume = await documents.read(session, owner_id=ranking.owner_id, resume_id=item.resume_id)
    return await subject_of_resume(session, tools, owner_id=ranking.owner_id, resume=resume)


async def write_item(
    session: WriteSession, *, ranking: Ranking, item: RankingItem, read: Read, now: datetime
) -> bool:
    """Writes what came of a file, unless it is written already or nobody wants it any more."""
    assert ranking.owner_id is not None
    if not await ranking_repository.hold_item(session, ranking_id=ranking.id, number=item.number):
        return False
    if isinstance(read, tuple):
        await ranking_repository.mark_failed(session, ranking_id=ranking.id, number=item.number, error=read)
        return True
    match = read.found.result.match
    stored = await keep(session, owner_id=ranking.owner_id, scored=read, now=now)
    done = replace(
        item,
        analysis_id=stored.id,
        readiness=stored.readiness,
        match=stored.match,
        fit=match.fit if match is not None else None,
        reasons=orjson.dumps(reasons_of(read.found.result)).decode(),
    )
    await ranking_repository.mark_done(session, ranking_id=ranking.id, item=done)
    return True


async def drop_file(storage: Storage, *, item: RankingItem) -> None:
    """Takes the file away: what was read of it is written."""
    if item.storage_key is not None:
        await storage.delete(item.storage_key)


async def drop_read_files(session: ReadSession, storage: Storage, *, ranking_id: UUID) -> None:
    """Takes away what an earlier attempt has read, and was broken off before it could do that itself."""
    for key in await ranking_repository.list_keys(session, ranking_id=ranking_id, is_all=False):
        await storage.delete(key)


async def finish(session: WriteSession, *, ranking_id: UUID, now: datetime) -> None:
    """Marks a ranking as done, with the end of its job; no file of it is kept by then."""
    await ranking_repository.forget_files(session, ranking_id=ranking_id)
    await ranking_repository.finish(session, ranking_id=ranking_id, now=now)


async def fail(session: WriteSession, *, ranking_id: UUID, reason: str, now: datetime) -> None:
    """Marks a ranking as failed; what was read of it stays."""
    await ranking_repository.fail(session, ranking_id=ranking_id, error=reason, now=now)


async def remove_left_over(session: WriteSession, storage: Storage, *, now: datetime, most: int) -> int:
    """Removes rankings of nobody, and files of those that are over; files first, or they would be lost."""
    left = await ranking_repository.list_left_over(session, limit=most)
    over = await ranking_repository.list_with_files(session, now=now, limit=most)
    for one in (*left, *over):
        for key in await ranking_repository.list_keys(session, ranking_id=one.id):
            await storage.delete(key)
        await ranking_repository.forget_files(session, ranking_id=one.id)
    await ranking_repository.forget(session, ranking_ids=[one.id for one in left])
    return max(len(left), len(over))
