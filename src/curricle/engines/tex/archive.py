"""Reading archives that strangers send: nothing is believed, nothing touches the disk."""

import io
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Iterator

from curricle.engines.broken_zip import BROKEN_ZIP
from curricle.engines.finding import Finding
from curricle.engines.tex.limits import MIB, ProjectLimits
from curricle.engines.tex.naming import finding, shown

ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz", ".gz", ".bz2", ".xz", ".7z", ".rar", ".zst")
Unpacked = tuple[list[tuple[str, bytes]], list[Finding]]


class Refused(Exception):
    """The archive is not read any further."""

    def __init__(self, problem: Finding) -> None:
        super().__init__(problem.message)
        self.problem = problem


def is_archive(data: bytes) -> bool:
    """Whether this is a zip or a tar.gz, whatever its name says."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b")) or data[257:262] == b"ustar"


def unpack(data: bytes, limits: ProjectLimits) -> Unpacked:
    """The files of an archive as (name, bytes), in their order; errors instead where it is refused."""
    files: list[tuple[str, bytes]] = []
    total = 0
    try:
        for name, content in _zip(data, limits) if data.startswith(b"PK") else _tar(data, limits):
            total += len(content)
            files.append((name, content))
            if len(files) > limits.files:
                raise Refused(_many(limits))
            if total > limits.total_bytes:
                raise Refused(_large(limits))
    except Refused as refusal:
        return [], [refusal.problem]
    except (*BROKEN_ZIP, tarfile.TarError):
        return [], [finding("broken", "The archive is damaged or of a kind that is not read here.")]
    return files, []


def _many(limits: ProjectLimits) -> Finding:
    return finding("too_many_files", f"The project has more than {limits.files} files.", limit=limits.files)


def _large(limits: ProjectLimits) -> Finding:
    size = limits.total_bytes // MIB
    return finding(
        "too_large", f"The project is larger than {size} MB when unpacked.", limit=limits.total_bytes
    )


def _bomb(name: str) -> Finding:
    return finding(
        "bomb", f"“{shown(name)}” unpacks to far more than it should: the archive is refused.", shown(name)
    )


def _zip(data: bytes, limits: ProjectLimits) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = archive.infolist()
        if len(members) > 4 * limits.files:
            raise Refused(_many(limits))
        for member in members:
            if member.is_dir():
                continue
            _check_zip_member(member)
            with archive.open(member) as stream:
                yield member.filename, _read(stream, member.filename, member.compress_size, limits)


def _check_zip_member(member: zipfile.ZipInfo) -> None:
    name = shown(member.orig_filename)
    # Python cuts a name at a zero byte; others read on.
    if "\x00" in member.orig_filename:
        raise Refused(finding("name", f"The name “{name}” holds characters that cannot be printed.", name))
    if member.flag_bits & 0x1:
        raise Refused(finding("encrypted", "The archive is protected by a password.", name))
    kind = stat.S_IFMT(member.external_attr >> 16) if member.create_system == 3 else 0
    _check_kind(name, kind)
    if member.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise Refused(
            finding("broken", f"“{name}” is packed in a way that is not read here: use plain zip.", name)
        )


def _check_kind(name: str, kind: int) -> None:
    if kind == stat.S_IFLNK:
        raise Refused(finding("link", f"“{name}” is a link. Put the file itself into the archive.", name))
    if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
        raise Refused(finding("device", f"“{name}” is not a file.", name))


def _tar(data: bytes, limits: ProjectLimits) -> Iterator[tuple[str, bytes]]:
    plain = _gunzip(data, limits) if data.startswith(b"\x1f\x8b") else data
    with tarfile.open(fileobj=io.BytesIO(plain), mode="r:") as archive:
        seen = 0
        for member in archive:
            seen += 1
            if seen > 4 * limits.files:
                raise Refused(_many(limits))
            if member.isdir():
                continue
            name = shown(member.name)
            if member.issym() or member.islnk():
                _check_kind(name, stat.S_IFLNK)
            # A sparse file claims any size with no bytes behind it.
            if not member.isreg() or member.issparse():
                _check_kind(name, stat.S_IFCHR)
            stream = archive.extractfile(member)
            if stream is not None:
                yield member.name, _read(stream, member.name, len(data), limits)


def _gunzip(data: bytes, limits: ProjectLimits) -> bytes:
    unpacker = zlib.decompressobj(wbits=31)
    # Tar adds a head of 512 bytes and padding to each file.
    most = limits.total_bytes + 2048 * limits.files
    plain = unpacker.decompress(data, most + 1)
    if len(plain) > most:
        raise Refused(_bomb("the archive") if len(plain) > limits.ratio * len(data) else _large(limits))
    if not unpacker.eof:
        raise EOFError
    return plain


def _read(stream: object, name: str, packed: int, limits: ProjectLimits) -> bytes:
    """At most so many bytes of a file, whatever its head says."""
    content: bytes = stream.read(limits.file_bytes + 1)  # type: ignore[attr-defined]
    if len(content) > MIB and len(content) > limits.ratio * max(packed, 1):
        raise Refused(_bomb(name))
    if len(content) > limits.file_bytes:
        size = limits.file_bytes // MIB
        raise Refused(
            finding(
                "too_large",
                f"“{shown(name)}” is larger than {size} MB.",
                shown(name),
                limit=limits.file_bytes,
            )
        )
    return content
