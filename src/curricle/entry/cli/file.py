"""Files of the command line: read up to a limit, and written whole or not at all."""

import os
import sys
from pathlib import Path
from typing import BinaryIO

# One byte more than any document may have, so that the reader of the document says that it is too large.
READ_LIMIT = 2_000_001


class Unreadable(Exception):
    """A file that cannot be read, with the reason as one line."""


def read_bounded(name: str, limit: int = READ_LIMIT) -> bytes:
    """The bytes of a file, or of standard input; never more than the limit."""
    try:
        if name == "-":
            return _read(sys.stdin.buffer, limit)
        with Path(name).open("rb") as file:
            return _read(file, limit)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise Unreadable(f"{name} cannot be read: {reason}") from None


def _read(file: BinaryIO, limit: int) -> bytes:
    chunks: list[bytes] = []
    left = limit
    while left > 0 and (chunk := file.read(left)):
        chunks.append(chunk)
        left -= len(chunk)
    return b"".join(chunks)


def write_whole(name: str, text: str) -> None:
    """Write a text to a file, or to standard output, so that no reader ever sees half of it."""
    if name == "-":
        sys.stdout.write(text)
        return
    target = Path(name)
    if target.exists() and not target.is_file():
        # A pipe or a device has nothing to keep whole.
        target.write_text(text, "utf-8")
        return
    import tempfile

    target = target.resolve()
    descriptor, draft = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(draft).chmod(target.stat().st_mode & 0o777 if target.exists() else _new_file_mode())
        Path(draft).replace(target)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise


def _new_file_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
