"""The calls of the engine, each in a child process that can be killed: time, memory and pages have limits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from curricle.engines.finding import Finding, has_errors
from curricle.engines.render import Page, Rendered, Target
from curricle.engines.render.formats import File, Format
from curricle.modules.document import service as documents
from curricle.modules.export.errors import DocumentNotRenderable, FileTooLarge, RendererFailed
from curricle.modules.export.models import MadeFile
from curricle.platform.processes import ProcessDied, ProcessPool, ProcessTimedOut

RENDER: Final = "curricle.engines.render:render_json"
WRITE: Final = "curricle.engines.render.formats:export_json"
PREVIEW_SECONDS: Final = 10.0
EXPORT_SECONDS: Final = 30.0

Assets = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A document to be drawn, with what it needs beside it."""

    document: bytes
    assets: Assets = field(default_factory=dict)
    known: Sequence[str] = ()
    ppi: float | None = None


async def compute(processes: ProcessPool, function: str, *arguments: Any, seconds: float) -> Any:
    """A function of the engines in a child; where it does not come back, it can be tried again."""
    try:
        return await processes.call(function, *arguments, timeout=seconds)
    except (ProcessDied, ProcessTimedOut) as error:
        raise RendererFailed from error


async def draw(
    processes: ProcessPool, drawing: Drawing, target: Target, *, seconds: float = PREVIEW_SECONDS
) -> Rendered:
    """Pages; what cannot be typeset at all is the caller's to mend."""
    options: dict[str, Any] = {"known": frozenset(drawing.known), "assets": dict(drawing.assets)}
    if drawing.ppi is not None:
        options["ppi"] = drawing.ppi
    rendered: Rendered = await compute(processes, RENDER, drawing.document, target, options, seconds=seconds)
    if rendered.data is None and not rendered.pages:
        raise refusal(rendered.findings)
    return rendered


async def write(
    processes: ProcessPool, drawing: Drawing, file_format: Format, *, most_bytes: int
) -> MadeFile:
    """A whole file of a format; errors leave none."""
    options: dict[str, Any] = {"assets": dict(drawing.assets)}
    if drawing.ppi is not None:
        options["ppi"] = drawing.ppi
    made: File = await compute(
        processes, WRITE, drawing.document, file_format, options, seconds=EXPORT_SECONDS
    )
    if made.data is None or has_errors(made.findings):
        raise refusal(made.findings)
    return bounded(MadeFile(made.data, made.extension, made.media_type, made.page_count), most_bytes)


async def write_page(
    processes: ProcessPool, drawing: Drawing, target: Target, number: int
) -> tuple[Page | None, int]:
    """One page as a picture, and how many there are."""
    rendered = await draw(processes, drawing, target, seconds=EXPORT_SECONDS)
    if not rendered.ok:
        raise refusal(rendered.findings)
    page = rendered.pages[number - 1] if number <= len(rendered.pages) else None
    return page, len(rendered.pages)


def bounded(made: MadeFile, most_bytes: int) -> MadeFile:
    """The file, if this server hands out files of its size."""
    if len(made.data) > most_bytes:
        raise FileTooLarge(
            f"It would have {len(made.data):,} bytes; at most {most_bytes:,} are handed out.",
            limit=most_bytes,
            size=len(made.data),
        )
    return made


def refusal(findings: Sequence[Finding]) -> DocumentNotRenderable:
    """All that must be mended before there can be a page."""
    return DocumentNotRenderable(
        errors=documents.describe_all(finding for finding in findings if finding.severity == "error")
    )
