"""Typst, held so that it is fast and shut in: one compiler a thread, our fonts and templates, no packages."""

import re
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

import typst

from curricle.engines.render import extra
from curricle.engines.render.font import FOLDER

Format = Literal["pdf", "png", "svg"]
# Both at once: archivable for decades and readable by assistive technology.
STANDARDS = ["a-2a", "ua-1"]
# All of the disk that Typst sees: our own templates. What belongs to one document is handed over in memory.
ROOT = str(FOLDER.parent / "templates")

_ENDING = re.compile(r"unknown font family: curricle end (\d+) ([\d.]+)")

_held = threading.local()


@cache
def _fonts() -> typst.Fonts:
    folders = [str(place) for place in (FOLDER, extra.folder()) if place.is_dir()]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)


def compiler() -> typst.Compiler:
    """The compiler of this thread; one compiler must not be used by two threads at a time."""
    held: typst.Compiler | None = getattr(_held, "compiler", None)
    if held is None:
        held = typst.Compiler(root=ROOT, font_paths=_fonts(), package_path=ROOT, package_cache_path=ROOT)
        _held.compiler = held
    return held


@dataclass(frozen=True, slots=True)
class Ending:
    """Where a document ends: on which page, and how far down in points."""

    page: int
    height: float


def typeset(
    files: Mapping[str, bytes], target: Format, *, ppi: float, created: int
) -> tuple[list[bytes], Ending | None]:
    """The finished pages, or the one PDF, and where they end; raises ``typst.TypstError`` where the template
    refuses the data."""
    # The wheel's stubs do not know that the input may be a mapping of virtual files.
    compile_files: Callable[..., tuple[bytes | list[bytes], list[typst.TypstWarning]]]
    compile_files = compiler().compile_with_warnings  # type: ignore[assignment]
    standards = STANDARDS if target == "pdf" else []
    made, warnings = compile_files(
        input=dict(files), format=target, ppi=ppi, pdf_standards=standards, timestamp=created
    )
    return made if isinstance(made, list) else [made], _ending(warnings)


def _ending(warnings: Iterable[typst.TypstWarning]) -> Ending | None:
    """What ``shared/ending.typ`` has to say comes as a warning: nothing else leaves the compiler unseen."""
    for warning in warnings:
        if (found := _ENDING.fullmatch(warning.message)) is not None:
            return Ending(int(found[1]), float(found[2]))
    return None
