"""What goes in and out of the LaTeX doors."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from curricle.engines.resume import LatexEngine
from curricle.modules.document.schemas import FindingOut, ResumeOut
from curricle.modules.tex.models import State

EngineName = LatexEngine
# A path of the sender; what is no path inside the project is refused with words.
Name = Annotated[str, Field(min_length=1, max_length=300, examples=["main.tex"])]


class EngineOut(BaseModel):
    """An engine, and which one is installed."""

    id: EngineName
    version: str | None
    available: bool


class SandboxOut(BaseModel):
    """Whether documents are compiled in a sealed box."""

    ok: bool
    reason: str | None


class TexLimits(BaseModel):
    """What one compilation may use."""

    seconds: float
    source_bytes: int = Field(description="Of one text file.")
    text_bytes: int = Field(description="Of all text files of a resume together.")
    files: int
    upload_bytes: int = Field(description="Of one request.")
    asset_bytes: int = Field(description="Of one file beside a resume.")


class TexOut(BaseModel):
    """Whether LaTeX can be compiled here, with what, and what to install where it cannot."""

    available: bool
    reason: str | None
    engines: list[EngineOut]
    sandbox: SandboxOut
    install: str = Field(description="The command that installs what is missing.")
    limits: TexLimits


class TexSampleOut(BaseModel):
    """A resume in LaTeX that one can start from."""

    name: str
    title: str
    engine: EngineName
    description: str


class ProjectFile(BaseModel):
    """A file of a project: its text, or its bytes."""

    name: str
    text: str | None = None
    base64: str | None = None


class TexSample(TexSampleOut):
    """A sample whole."""

    main: str
    files: list[ProjectFile]


class CompletionOut(BaseModel):
    """Something that an editor can offer."""

    name: str
    help: str
    snippet: str | None = None
    package: str | None = None


class CompletionsOut(BaseModel):
    """What an editor can offer while somebody writes."""

    commands: list[CompletionOut]
    environments: list[CompletionOut]
    packages: list[CompletionOut]


class ProjectOut(BaseModel):
    """An upload as it was read. Without a main file it cannot be compiled, and the findings say why."""

    engine: EngineName
    main: str | None
    files: list[ProjectFile]
    findings: list[FindingOut]


class SentFile(BaseModel):
    """A file to be compiled: text, bytes, or one that was uploaded before."""

    model_config = ConfigDict(extra="forbid")

    name: Name
    text: str | None = None
    base64: str | None = None
    asset_id: UUID | None = None


class CompileOrder(BaseModel):
    """What shall be compiled: one source, several files, or a LaTeX resume as it is kept."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "engine": "pdflatex",
                    "source": "\\documentclass{article}\\begin{document}Hello\\end{document}",
                }
            ]
        },
    )

    engine: EngineName | None = Field(default=None, description="Without one pdflatex, or the resume's own.")
    main: Name | None = Field(default=None, description="The file to begin with, where there are several.")
    source: str | None = None
    files: list[SentFile] | None = Field(default=None, max_length=1000)
    resume_id: UUID | None = Field(
        default=None,
        description="The resume that is being edited: a newer request for it replaces one that still runs.",
    )


class DiagnosticOut(BaseModel):
    """One thing that the engine said, in plain words, at its place in the source."""

    severity: Literal["error", "warning", "info"]
    code: str = Field(examples=["tex.undefined_command"])
    file: str | None = Field(examples=["main.tex"])
    line: int | None
    column: int | None
    message: str
    hint: str | None = Field(description="How to mend it.")
    package: str | None = Field(description="What to install, where something is missing.")
    original: str = Field(description="What the engine wrote.")


class CompileOut(BaseModel):
    """A finished compilation with its PDF."""

    id: UUID
    engine: EngineName
    pdf: str = Field(description="Base64.")
    pages: int | None
    passes: int
    warm: bool = Field(description="Whether an engine was waiting with the preamble read already.")
    milliseconds: int
    warnings: list[DiagnosticOut]


class CompilationOut(BaseModel):
    """A compilation and how it stands."""

    id: UUID
    state: State
    engine: EngineName
    resume_id: UUID | None
    pages: int | None
    passes: int | None
    warm: bool | None
    milliseconds: int | None
    errors: list[DiagnosticOut]
    warnings: list[DiagnosticOut]
    pdf_url: str | None
    created_at: datetime
    expires_at: datetime


class Jump(BaseModel):
    """A place in the source, or a point on a page."""

    file: str | None = Field(default=None, max_length=300)
    line: int | None = Field(default=None, ge=1, le=10_000_000)
    column: int | None = Field(default=None, ge=0, le=10_000_000)
    page: int | None = Field(default=None, ge=1, le=100_000)
    x: float | None = Field(default=None, ge=-100_000, le=100_000)
    y: float | None = Field(default=None, ge=-100_000, le=100_000)


class SpotOut(BaseModel):
    """A place on a page, in PDF points from its top left corner."""

    page: int
    x: float
    y: float
    width: float
    height: float


class PlaceOut(BaseModel):
    """A place in the source."""

    file: str
    line: int
    column: int | None


class AssetOut(BaseModel):
    """A file beside a LaTeX resume. Its document names it by this id."""

    asset_id: UUID
    name: str
    media_type: str
    size_bytes: int
    url: str
    created_at: datetime


class AssetList(BaseModel):
    """The files beside a LaTeX resume."""

    items: list[AssetOut]


class LeftLine(BaseModel):
    """A part of the source that found no place in the structured resume."""

    file: str | None
    line: int | None
    text: str
    reason: str


class StructureReport(BaseModel):
    """What was read from the source, and what was not."""

    read: list[str]
    left: list[LeftLine]


class StructuredOut(BaseModel):
    """A structured resume that was read from LaTeX, and how far that went."""

    resume: ResumeOut
    report: StructureReport
