"""One project, one fresh box, one result: the plain way, which every faster way has to equal."""

from time import monotonic

from curricle.engines.tex.box import Trust, open_box
from curricle.engines.tex.diagnostics import Diagnostic, diagnose
from curricle.engines.tex.distribution import find_distribution
from curricle.engines.tex.engine import Engine
from curricle.engines.tex.limits import Limits
from curricle.engines.tex.lua_names import find_lua_names
from curricle.engines.tex.project import Project
from curricle.engines.tex.result import Reason, Result, TexMissing, Timings
from curricle.engines.tex.settling import Job, Outcome, settle
from curricle.engines.tex.stop import Stop
from curricle.engines.tex.wire import BoxEnded, BoxFull, BoxLied, BoxSlow

# A document cannot end its box. Where one is gone, the machine was out of memory, or somebody ended it.
ATTEMPTS = 2
_WORDS: dict[Reason, str] = {
    "time": "The document took longer than it may.",
    "memory": "The document took more memory than it may.",
    "output": "The document wrote more than it may.",
    "cancelled": "The compile was cancelled.",
}


def compile(
    project: Project,
    engine: Engine = "pdflatex",
    limits: Limits | None = None,
    stop: Stop | None = None,
    *,
    trust: Trust = "none",
) -> Result:
    """Typeset a project in a box of its own.

    A document that cannot be typeset is a result with diagnostics. Raised are only TexMissing (the engine
    is not installed) and SandboxMissing (no box can be made, and the sources are not one's own).
    """
    began = monotonic()
    limits = limits or Limits()
    stop = stop or Stop()
    armed_ms = 0.0
    installed = find_distribution()
    if not installed.has(engine):
        raise TexMissing(engine)
    names = find_lua_names() if engine == "lualatex" else None
    tools = frozenset(installed.programs)
    for _ in range(ATTEMPTS):
        outcome = Outcome()
        opened = monotonic()
        try:
            with open_box(limits, lua_names=names, stop=stop, trust=trust) as box:
                armed_ms = 1000 * (monotonic() - opened)
                box.put(project.files)
                settle(Job(box, project, engine, monotonic() + limits.seconds, tools=tools), into=outcome)
                break
        except (BoxEnded, BoxFull, BoxSlow, BoxLied) as problem:
            outcome.stopped = what_ended(problem, stop)
            if stop.is_set() or not isinstance(problem, BoxEnded):
                break
    timings = Timings(
        armed_ms=armed_ms,
        engine_ms=tuple(ran.milliseconds for ran in outcome.runs),
        total_ms=1000 * (monotonic() - began),
    )
    return result_of(outcome, project, engine, timings)


def what_ended(problem: Exception, stop: Stop) -> Reason:
    """Why a box is gone, or no longer answers."""
    if stop.is_set():
        return "cancelled"
    if isinstance(problem, BoxFull):
        return "output"
    return "time" if isinstance(problem, BoxSlow) else "memory"


def result_of(
    outcome: Outcome, project: Project, engine: Engine, timings: Timings, *, warm: bool = False
) -> Result:
    """The result that an outcome comes to, with its diagnostics."""
    found = diagnose(outcome.log, project, stopped=outcome.stopped)
    return Result(
        engine=engine,
        pdf=outcome.pdf,
        diagnostics=_complete(found, outcome),
        synctex=outcome.synctex,
        log=outcome.log,
        timings=timings,
        passes=len(outcome.runs),
        warm=warm,
        stopped=outcome.stopped,
        pages=outcome.pages if outcome.pdf else None,
    )


def _complete(found: tuple[Diagnostic, ...], outcome: Outcome) -> tuple[Diagnostic, ...]:
    """Never nothing: where there is no page, something says why."""
    if outcome.missing_tool:
        found = (*found, _missing(outcome.missing_tool))
    if outcome.pdf is not None or any(one.severity == "error" for one in found):
        return found
    if outcome.stopped:
        return (Diagnostic("error", f"tex.stopped_{outcome.stopped}", _WORDS[outcome.stopped]), *found)
    hint = "A document needs something between \\begin{document} and \\end{document} that can be printed."
    return (Diagnostic("error", "tex.no_pages", "No page came out of the document.", hint=hint), *found)


def _missing(tool: str) -> Diagnostic:
    package = "biber" if tool == "biber" else "texlive-binaries"
    message = f"The bibliography needs {tool}, which is not installed here."
    return Diagnostic("warning", "tex.tool_missing", message, package=package, params={"tool": tool})
