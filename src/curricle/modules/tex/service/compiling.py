"""Compiling at once, for somebody who waits."""

import json
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from curricle.engines.tex import Result
from curricle.engines.tex.text import is_source
from curricle.modules.tex.desk import Desk
from curricle.modules.tex.errors import CompilationCancelled
from curricle.modules.tex.models import Compilation, Kept, Order, Outcome, State
from curricle.modules.tex.service import allowing
from curricle.modules.tex.service.diagnosing import describe, tail
from curricle.modules.tex.service.reading import project_of
from curricle.modules.tex.service.storing import KEPT, fresh_compilation
from curricle.modules.tex.typesetter import Work
from curricle.platform.http.state import App


async def compile_now(app: App, *, owner_id: UUID, order: Order) -> Outcome:
    """Compiles at once. Whoever cancels the wait ends the engine."""
    desk: Desk = app.tex
    await allowing.allow(app.database.reads, owner_id=owner_id)
    project, engine = await project_of(app.database.reads, app.storage, owner_id=owner_id, order=order)
    fresh = fresh_compilation(owner_id, order, engine, "running", app.clock())
    result = await desk.typesetter.compile(Work(project, engine, owner_id, order.resume_id))
    outcome = outcome_of(fresh, result, now=app.clock())
    texts = {name: text for name, text in project.files.items() if is_source(name)}
    spent = outcome.row.milliseconds or 0
    desk.shelf.put(Kept(outcome.row, result.pdf, result.synctex, texts, milliseconds=spent))
    return outcome


def outcome_of(fresh: Compilation, result: Result, *, now: datetime) -> Outcome:
    """What came of a compilation; one that was cancelled has no outcome."""
    if result.stopped == "cancelled":
        raise CompilationCancelled
    told = describe(result.diagnostics)
    state: State = "succeeded" if result.ok else "failed"
    row = replace(
        fresh,
        state=state,
        has_pdf=result.pdf is not None,
        has_synctex=result.synctex is not None,
        pages=result.pages,
        passes=result.passes,
        is_warm=result.warm,
        milliseconds=round(result.timings.total_ms),
        diagnostics=json.dumps(told, ensure_ascii=False),
        finished_at=now,
        expires_at=now + KEPT,
    )
    errors = [one for one in told if one["severity"] == "error"]
    warnings = [one for one in told if one["severity"] != "error"]
    return Outcome(row, result.pdf, errors, warnings, tail(result), result.stopped)
