"""What comes of a compile."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from curricle.engines.tex.diagnostics import Diagnostic
from curricle.engines.tex.engine import Engine

Reason = Literal["time", "memory", "output", "cancelled"]


@dataclass(frozen=True, slots=True)
class Timings:
    """Where the time went, in milliseconds."""

    armed_ms: float = 0.0  # opening a box, or making an engine ready beforehand
    waiting_ms: float = 0.0  # for a free place
    engine_ms: Sequence[float] = ()  # each pass
    total_ms: float = 0.0


@dataclass(frozen=True, slots=True)
class Result:
    """A page, or why there is none. A PDF can come with errors: TeX goes on as far as it can."""

    engine: Engine
    pdf: bytes | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    synctex: bytes | None = None
    log: str = ""
    timings: Timings = field(default_factory=Timings)
    passes: int = 0
    warm: bool = False
    stopped: Reason | None = None
    pages: int | None = None

    @property
    def ok(self) -> bool:
        """Whether there is a PDF that shows all that was written."""
        return self.pdf is not None and self.stopped is None and not self.errors

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What must be mended."""
        return tuple(one for one in self.diagnostics if one.severity == "error")


class TexMissing(Exception):
    """The engine, or a program that it needs, is not on this machine."""


class SandboxMissing(Exception):
    """Sources of others are not typeset here, because no sealed box can be made."""
