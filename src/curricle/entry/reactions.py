"""Who reacts to what: the one table. An event that nobody needs yet stands here with an empty hand."""

from curricle.modules.document import service as documents
from curricle.modules.document.events import ResumeCopied
from curricle.modules.export import service as exports
from curricle.modules.identity.events import VisitorRegistered
from curricle.modules.job import service as jobs
from curricle.modules.scoring import service as scoring
from curricle.modules.scoring.events import AnalysisCompleted
from curricle.modules.tex import service as tex
from curricle.platform.db.session import WriteSession
from curricle.platform.events import Reactions


async def _bring_resumes(session: WriteSession, event: VisitorRegistered) -> None:
    await documents.adopt(session, visitor_id=event.visitor_id, user_id=event.user_id)


async def _bring_exports(session: WriteSession, event: VisitorRegistered) -> None:
    await exports.adopt(session, visitor_id=event.visitor_id, user_id=event.user_id)


async def _bring_jobs(session: WriteSession, event: VisitorRegistered) -> None:
    await jobs.adopt(session, visitor_id=event.visitor_id, user_id=event.user_id)


async def _bring_compilations(session: WriteSession, event: VisitorRegistered) -> None:
    await tex.adopt(session, visitor_id=event.visitor_id, user_id=event.user_id)


async def _bring_analyses(session: WriteSession, event: VisitorRegistered) -> None:
    await scoring.adopt(session, visitor_id=event.visitor_id, user_id=event.user_id)


async def _copy_files(session: WriteSession, event: ResumeCopied) -> None:
    await tex.follow_copy(session, resume_id=event.resume_id, copy_id=event.copy_id)


REACTIONS: Reactions = {
    VisitorRegistered: (
        _bring_resumes,
        _bring_exports,
        _bring_compilations,
        _bring_analyses,
        _bring_jobs,
    ),
    ResumeCopied: (_copy_files,),
    AnalysisCompleted: (),
}
