"""Moving a resume to a newer version of its template: offered, shown, and done only when asked for."""

from uuid import UUID

from curricle.engines.render import ENGINE, Upgrade, template, upgrade_of
from curricle.engines.render.catalogue import configure
from curricle.engines.resume import Document
from curricle.modules.document.errors import ResumeConflict, ResumeInvalid, UpgradeNotNeeded
from curricle.modules.document.models import Resume
from curricle.modules.document.service.checking import describe_all, structured
from curricle.modules.document.service.resumes import read, replace, row_of
from curricle.platform.clock import Clock
from curricle.platform.db.session import ReadSession, WriteSession


async def read_upgrade(
    session: ReadSession, *, owner_id: UUID, resume_id: UUID
) -> tuple[Resume, Document, Upgrade | None]:
    """A resume, and the newer version of its template if there is one."""
    resume = await read(session, owner_id=owner_id, resume_id=resume_id)
    document = structured(resume)
    return resume, document, upgrade_of(document)


async def upgrade(
    session: WriteSession, *, owner_id: UUID, resume_id: UUID, revision: int, clock: Clock
) -> Resume:
    """Moves a resume to the newest version of its template, unless it was changed since that revision."""
    resume, document, offer = await read_upgrade(session, owner_id=owner_id, resume_id=resume_id)
    if resume.revision != revision:
        raise ResumeConflict(revision=resume.revision, updated_at=resume.updated_at.isoformat())
    if offer is None:
        raise UpgradeNotNeeded
    moved = at_version(document, offer.newest)
    chosen = template(offer.template, offer.newest)
    errors = [
        finding
        for finding in (configure(chosen, moved)[1] if chosen is not None else [])
        if finding.severity == "error"
    ]
    if errors:
        raise ResumeInvalid(errors=describe_all(errors))
    now = clock()
    wanted = row_of(moved, resume_id=resume_id, title=resume.title, revision=revision, now=now)
    return await replace(session, owner_id=owner_id, wanted=wanted, now=now)


def at_version(document: Document, version: str) -> Document:
    """The same document on another version of its template."""
    pins = {"template_version": version, "engine": ENGINE}
    return document.model_copy(update={"presentation": document.presentation.model_copy(update=pins)})
