"""LaTeX in a sealed box: projects in, pages and diagnostics out. Usable alone."""

from curricle.engines.tex.compiling import compile
from curricle.engines.tex.completion import completions, declared
from curricle.engines.tex.diagnostics import Diagnostic, diagnose
from curricle.engines.tex.engine import ENGINES, Engine
from curricle.engines.tex.installation import Installation, Sandbox, inspect
from curricle.engines.tex.limits import Limits, ProjectLimits
from curricle.engines.tex.main_file import engine_hint
from curricle.engines.tex.outline import Heading, outline, words
from curricle.engines.tex.project import Project, project_of, read_project
from curricle.engines.tex.result import Result, SandboxMissing, TexMissing, Timings
from curricle.engines.tex.sample import Sample, sample_project, sample_projects
from curricle.engines.tex.shelf import Room
from curricle.engines.tex.stop import Stop
from curricle.engines.tex.synctex import Place, Places, Spot, read_synctex
from curricle.engines.tex.workshop import Workshop, WorkshopState

__all__ = [
    "ENGINES",
    "Diagnostic",
    "Engine",
    "Heading",
    "Installation",
    "Limits",
    "Place",
    "Places",
    "Project",
    "ProjectLimits",
    "Result",
    "Room",
    "Sample",
    "Sandbox",
    "SandboxMissing",
    "Spot",
    "Stop",
    "TexMissing",
    "Timings",
    "Workshop",
    "WorkshopState",
    "compile",
    "completions",
    "declared",
    "diagnose",
    "engine_hint",
    "inspect",
    "outline",
    "project_of",
    "read_project",
    "read_synctex",
    "sample_project",
    "sample_projects",
    "words",
]
