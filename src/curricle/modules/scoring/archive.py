"""Unpacks an archive of resumes. Runs in a child process, because an archive may be made to do harm."""

import io
import zipfile
from dataclasses import dataclass, field
from typing import Final

from curricle.engines.broken_zip import BROKEN_ZIP

# What systems put beside the files that people pack.
NOISE: Final = ("__MACOSX/", ".")


@dataclass(frozen=True, slots=True)
class Packed:
    """A file of an archive; without data where it is too large or cannot be unpacked."""

    name: str
    data: bytes | None = field(repr=False)
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much one archive may hold."""

    files: int
    file_bytes: int
    total_bytes: int


def unpack(data: bytes, bounds: Bounds) -> tuple[list[Packed], str]:
    """The files of an archive, or why it is refused as a whole."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except BROKEN_ZIP:
        return [], "It is not a zip archive, or it is broken."
    with archive:
        members = [one for one in archive.infolist() if _is_file(one)]
        if len(members) > bounds.files:
            return [], f"It holds {len(members):,} files; at most {bounds.files:,} are ranked at once."
        if sum(one.file_size for one in members) > bounds.total_bytes:
            return [], f"Unpacked it would be larger than {bounds.total_bytes:,} bytes."
        return [_unpacked(archive, one, bounds) for one in members], ""


def _is_file(member: zipfile.ZipInfo) -> bool:
    last = member.filename.rstrip("/").rsplit("/", 1)[-1]
    return not member.is_dir() and not member.filename.startswith(NOISE[0]) and not last.startswith(NOISE[1])


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, bounds: Bounds) -> Packed:
    if member.flag_bits & 1:
        return Packed(member.filename, None, "It is encrypted.")
    if member.file_size > bounds.file_bytes:
        return Packed(member.filename, None, f"It is larger than {bounds.file_bytes:,} bytes.")
    try:
        with archive.open(member) as stream:
            return Packed(member.filename, stream.read(bounds.file_bytes))
    except BROKEN_ZIP:
        return Packed(member.filename, None, "It cannot be unpacked.")
