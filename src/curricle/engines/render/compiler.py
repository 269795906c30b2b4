"""Typst, held so that it is fast and shut in: one compiler a thread, our fonts and templates, no packages."""

import threading
from collections.abc import Callable, Mapping
from functools import cache
from typing import Literal

import typst

from curricle.engines.render.font import FOLDER

Format = Literal["pdf", "png", "svg"]
# Both at once: archivable for decades and readable by assistive technology.
STANDARDS = ["a-2a", "ua-1"]
# All of the disk that Typst sees: our own templates. What belongs to one document is handed over in memory.
ROOT = str(FOLDER.parent / "templates")

_held = threading.local()


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FOLDER)])


def compiler() -> typst.Compiler:
    """The compiler of this thread; one compiler must not be used by two threads at a time."""
    held: typst.Compiler | None = getattr(_held, "compiler", None)
    if held is None:
        held = typst.Compiler(root=ROOT, font_paths=_fonts(), package_path=ROOT, package_cache_path=ROOT)
        _held.compiler = held
    return held


def typeset(files: Mapping[str, bytes], target: Format, *, ppi: float, created: int) -> list[bytes]:
    """The finished pages, or the one PDF; raises ``typst.TypstError`` where the template refuses the data."""
    # The wheel's stubs do not know that the input may be a mapping of virtual files.
    compile_files: Callable[..., bytes | list[bytes]] = compiler().compile  # type: ignore[assignment]
    standards = STANDARDS if target == "pdf" else []
    made = compile_files(
        input=dict(files), format=target, ppi=ppi, pdf_standards=standards, timestamp=created
    )
    return made if isinstance(made, list) else [made]
