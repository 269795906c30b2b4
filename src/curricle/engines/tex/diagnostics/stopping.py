"""When the engine was stopped, or gave up without naming a mistake."""

import re

from curricle.engines.tex.diagnostics.complaint import Complaint
from curricle.engines.tex.diagnostics.diagnostic import Diagnostic
from curricle.engines.tex.diagnostics.reading import Reader
from curricle.engines.tex.diagnostics.sources import Sheets

REASONS = {
    "time": (
        "The document took too long, and the engine was stopped.",
        "Look for a command or a loop that never ends; large drawings and pictures also take time.",
    ),
    "memory": (
        "The document needed too much memory, and the engine was stopped.",
        "Look for a command that calls itself without end, and use smaller pictures.",
    ),
    "output": (
        "The document wrote too much, and the engine was stopped.",
        "Look for a loop that prints without end; use smaller pictures.",
    ),
    "cancelled": ("The compilation was cancelled.", "Compile again."),
}
FINISHED = re.compile(r"Output written on|Here is how much of|No pages of output")
END = re.compile(r"\\end\s*\{document\}")
# The engine says so when the input ended and nobody had closed the document.
AT_END = re.compile(r"^(?:\*\*\* \(job aborted, no legal \\end found\)|<\*> )", re.MULTILINE)


def stopped_by(reason: str | None, reader: Reader, sheets: Sheets) -> Diagnostic | None:
    """Why the engine was stopped from outside, and in which file it was."""
    if reason is None:
        return None
    message, hint = REASONS.get(reason, ("The engine was stopped.", "Compile again."))
    file = None if reason == "cancelled" else reader.stack.own or sheets.main
    return Diagnostic("error", f"tex.stopped_{reason}", message, file, hint=hint, params={"reason": reason})


def ended_early(log: str, complaints: list[Complaint], sheets: Sheets) -> list[Diagnostic]:
    """What to say when the engine gave up without an error that names a mistake."""
    last = next((one for one in complaints if one.text.startswith("Emergency stop")), None)
    if last is not None and (AT_END.search(log) or sheets.find(END) is None):
        lines = sheets.lines(sheets.main)
        return [
            Diagnostic(
                "error",
                "tex.missing_end_document",
                "The document has no \\end{document}.",
                sheets.main,
                max(1, len(lines) - 1 if lines and not lines[-1] else len(lines)),
                hint=(
                    "Write \\end{document} as the last line. A } or \\end that is missing before it "
                    "can hide it."
                ),
                original=last.original,
            )
        ]
    if last is not None or not FINISHED.search(log[-200_000:]):
        original = last.original if last is not None else "\n".join(log.strip().split("\n")[-5:])[-1000:]
        return [
            Diagnostic(
                "error",
                "tex.no_output",
                "The engine ended before it had written a page.",
                last.file if last is not None else sheets.main,
                last.line if last is not None else None,
                hint="The end of the log says more; take out what you changed last and compile again.",
                original=original,
            )
        ]
    return []
