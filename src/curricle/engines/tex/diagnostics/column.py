"""The column at which the engine stopped, from the piece of the line that it printed."""

import re

from curricle.engines.tex.diagnostics.complaint import Complaint
from curricle.engines.tex.diagnostics.sources import Sheets

# How the engine writes what it takes for unprintable.
CARETS = re.compile(r"\^\^(?:[0-9a-f]{2}|[@-_?])")


def column_of(complaint: Complaint, sheets: Sheets) -> int | None:
    """The column, counted from 1, of the first character that was not read yet."""
    if complaint.file is None or complaint.line is None or not (complaint.before or complaint.after):
        return None
    lines = sheets.lines(complaint.file)
    if not 0 < complaint.line <= len(lines):
        return None
    source = lines[complaint.line - 1]
    before = complaint.before
    if before.startswith("..."):
        tail = before[3:]
        place = source.find(tail)
        return None if place < 0 or not tail else place + len(tail) + 1
    if source.startswith(before.rstrip()):
        return len(before.rstrip()) + 1
    shortened = CARETS.sub("?", before)
    return len(shortened) + 1 if len(shortened) <= len(source) else None
