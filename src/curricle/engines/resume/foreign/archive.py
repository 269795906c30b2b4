"""Archives that strangers send: only the wanted files are looked into, and none of them without end."""

import io
import stat
import zipfile
from collections.abc import Callable
from typing import Final

from curricle.engines.broken_zip import BROKEN_ZIP

MIB: Final = 1024 * 1024
MOST_MEMBERS: Final = 5000
MOST_FILE_BYTES: Final = 4 * MIB
MOST_BYTES: Final = 16 * MIB
# Text shrinks to a tenth; what shrinks more than this was made to burst.
MOST_RATIO: Final = 200


class Refused(Exception):
    """The archive is not read, with the finding's code and a sentence for people."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def is_zip(raw: bytes) -> bool:
    """Whether this is a zip, whatever it is called."""
    return raw.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def names_in(raw: bytes) -> list[str]:
    """The names of all files of an archive."""
    return [member.filename for member in _members(raw)]


def read_wanted(
    raw: bytes, is_wanted: Callable[[str], bool]
) -> tuple[dict[str, bytes], list[tuple[str, int]]]:
    """The wanted files by name, and the names and sizes of all others, which are not opened at all."""
    wanted: dict[str, bytes] = {}
    others: list[tuple[str, int]] = []
    total = 0
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            for member in _members_of(archive):
                if not is_wanted(member.filename) or member.filename in wanted:
                    others.append((member.filename, member.file_size))
                    continue
                content = _read(archive, member)
                total += len(content)
                if total > MOST_BYTES:
                    raise Refused(
                        "resume.too_large", f"The archive unpacks to more than {MOST_BYTES // MIB} MB."
                    )
                wanted[member.filename] = content
    except BROKEN_ZIP as error:
        raise _broken() from error
    return wanted, others


def _broken() -> Refused:
    return Refused(
        "resume.archive_broken", "The archive is damaged or packed in a way that is not read here."
    )


def _members(raw: bytes) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return _members_of(archive)
    except BROKEN_ZIP as error:
        raise _broken() from error


def _members_of(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    members = [member for member in archive.infolist() if not member.is_dir()]
    if len(members) > MOST_MEMBERS:
        raise Refused("resume.too_large", f"The archive holds more than {MOST_MEMBERS} files.")
    return members


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    name = member.filename[-60:]
    if member.flag_bits & 0x1:
        raise Refused("resume.encrypted", "The archive is protected by a password.")
    if member.create_system == 3 and stat.S_IFMT(member.external_attr >> 16) not in {0, stat.S_IFREG}:
        raise Refused("resume.archive_broken", f"“{name}” is not a file but a way to somewhere else.")
    with archive.open(member) as stream:
        content = stream.read(MOST_FILE_BYTES + 1)
    if len(content) > MIB and len(content) > MOST_RATIO * max(member.compress_size, 1):
        raise Refused(
            "resume.archive_bomb", f"“{name}” unpacks to far more than it should: the archive is refused."
        )
    if len(content) > MOST_FILE_BYTES:
        raise Refused("resume.too_large", f"“{name}” is larger than {MOST_FILE_BYTES // MIB} MB.")
    return content
