"""From a structured resume to LaTeX and back; both make a new resume and leave the old one alone."""

import logging
from typing import Any, Final
from uuid import UUID

from curricle.engines.render.formats import File
from curricle.engines.render.formats.latex.script import used
from curricle.engines.resume import Document, LatexContent, LatexDocument, LatexEngine, LatexFile
from curricle.modules.document import service as documents
from curricle.modules.document.service import Draft, Resume
from curricle.modules.tex.errors import NotReadable, ProjectInvalid
from curricle.modules.tex.service.reading import project_of_document, read_latex
from curricle.platform.errors import Unavailable
from curricle.platform.http.state import App
from curricle.platform.processes import ProcessDied, ProcessFailed, ProcessTimedOut

log = logging.getLogger(__name__)

WRITE: Final = "curricle.engines.render.formats:export_json"
READ: Final = "curricle.engines.tex.structure:to_structure"
SECONDS: Final = 15.0
RIGHT_TO_LEFT: Final = frozenset({"arabic", "hebrew"})


async def to_latex(app: App, *, owner_id: UUID, resume_id: UUID) -> Resume:
    """A new LaTeX resume that prints what a structured one says."""
    resume = await documents.read(app.database.reads, owner_id=owner_id, resume_id=resume_id)
    document = documents.structured(resume)
    made: File = await _compute(app, WRITE, resume.document.encode(), "latex", {})
    if made.data is None or not made.ok:
        raise ProjectInvalid(errors=documents.describe_all(made.findings))
    source = made.data.decode()
    latex = LatexDocument(
        kind="latex",
        locale=document.locale,
        content=LatexContent(
            engine=_engine_for(source), main="main.tex", files=[LatexFile(name="main.tex", text=source)]
        ),
    )
    return await _keep(app, owner_id, f"{resume.title[:190]} (LaTeX)", latex)


async def to_structure(app: App, *, owner_id: UUID, resume_id: UUID) -> tuple[Resume, dict[str, Any]]:
    """A new structured resume with all that could be read from the source, and a report of the rest."""
    resume = await documents.read(app.database.reads, owner_id=owner_id, resume_id=resume_id)
    latex = await read_latex(app.database.reads, owner_id=owner_id, resume_id=resume_id)
    project, _ = await project_of_document(app.database.reads, app.storage, owner_id=owner_id, document=latex)
    try:
        document, report = await _compute(app, READ, project)
    except ProcessFailed as error:
        log.error("tex.unread", exc_info=error)
        raise NotReadable from error
    told = {
        "read": list(report.read),
        "left": [
            {"file": one.file, "line": one.line, "text": one.text[:500], "reason": one.reason}
            for one in report.left
        ],
    }
    if document is None:
        raise NotReadable(report=told)
    return await _keep(app, owner_id, f"{resume.title[:185]} (structured)", document), told


async def _keep(app: App, owner_id: UUID, title: str, document: Document | LatexDocument) -> Resume:
    async with app.database.writing() as session:
        return await documents.create(
            session,
            owner_id=owner_id,
            draft=Draft(title, document.model_dump(mode="json")),
            creation_key=None,
            max_sections=app.settings.max_resume_sections,
            clock=app.clock,
        )


async def _compute(app: App, function: str, *arguments: Any) -> Any:
    """A function of the engines in a child process, because what it reads may be anything."""
    try:
        return await app.processes.call(function, *arguments, timeout=SECONDS)
    except (ProcessDied, ProcessTimedOut) as error:
        raise Unavailable("The document could not be read in time.") from error


def _engine_for(source: str) -> LatexEngine:
    """The engine that shows every letter: the plain one for Latin, those with system fonts for the others."""
    names = {script.name for script in used(source)}
    if names & RIGHT_TO_LEFT:
        return "lualatex"
    return "xelatex" if names else "pdflatex"
