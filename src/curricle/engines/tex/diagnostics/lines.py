"""The lines of a log as they were meant: engines break them at a width, in the middle of words and names."""

import re

WIDTH = 79
# The engine writes its first lines whole, whatever the width; they do not tell whether it breaks the others.
WHOLE = 3
LONGEST = 4000
# Of a log that is larger than anybody's mistakes, the start and the end are read.
MOST = 4_000_000
LAST = 400_000
# What an engine never breaks: it cuts the context of an error to less than a line by itself.
CONTEXT = re.compile(r"l\.\d+ | {5}|[!<]|Type |See ")


def unwrap(log: str) -> list[str]:
    """The lines of a log, put together again where the engine broke them."""
    if len(log) > MOST:
        log = f"{log[: MOST - LAST]}\n{log[-LAST:]}"
    lines = log.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not _is_broken(lines):
        return [line[:LONGEST] for line in lines]
    whole: list[str] = []
    part: list[str] = []
    length = 0
    for number, line in enumerate(lines):
        part.append(line)
        length += len(line)
        if number < WHOLE or length > LONGEST or not _fills(line) or (len(part) == 1 and CONTEXT.match(line)):
            whole.append("".join(part)[:LONGEST])
            part, length = [], 0
    if part:
        whole.append("".join(part)[:LONGEST])
    return whole


def _is_broken(lines: list[str]) -> bool:
    """Whether the engine broke lines: then some are full and none is longer."""
    full = False
    for line in lines[WHOLE:]:
        if len(line) > WIDTH + 1:
            return False
        full = full or _fills(line)
    return full


def _fills(line: str) -> bool:
    """Whether a line reaches the width exactly; pdfTeX counts bytes and the others count characters."""
    if len(line) > WIDTH or len(line) < WIDTH // 4:
        return False
    # Half a character at the end or the start of a line is one byte, and came in as a sign of three.
    halves = 2 * line.count("\ufffd")
    return len(line) == WIDTH or len(line.encode("utf-8", "replace")) - halves == WIDTH
