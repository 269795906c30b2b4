"""Archives that were made to harm, and those that only look odd."""

import io
import stat
import struct
import tarfile
import time
import zipfile
from collections.abc import Callable

import pytest

from curricle.engines.tex import ProjectLimits, read_project

DOCUMENT = b"\\documentclass{article}\\begin{document}x\\end{document}"


def zip_of(fill: Callable[[zipfile.ZipFile], None]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("main.tex", DOCUMENT)
        fill(archive)
    return target.getvalue()


def tar_of(fill: Callable[[tarfile.TarFile], None], mode: str = "w:gz") -> bytes:
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode=mode) as archive:  # type: ignore[call-overload]
        add(archive, "main.tex", DOCUMENT)
        fill(archive)
    return target.getvalue()


def add(archive: tarfile.TarFile, name: str, content: bytes = b"", kind: bytes = tarfile.REGTYPE) -> None:
    member = tarfile.TarInfo(name)
    member.type, member.size, member.linkname = kind, len(content), "/etc/passwd"
    archive.addfile(member, io.BytesIO(content))


def of_kind(name: str, kind: int, system: int = 3) -> Callable[[zipfile.ZipFile], None]:
    def fill(archive: zipfile.ZipFile) -> None:
        member = zipfile.ZipInfo(name)
        member.create_system = system
        member.external_attr = (kind | 0o777) << 16
        archive.writestr(member, "/etc/passwd")

    return fill


def named(name: str) -> Callable[[zipfile.ZipFile], None]:
    return lambda archive: archive.writestr(name, "x")


def many(archive: zipfile.ZipFile) -> None:
    for number in range(3000):
        archive.writestr(f"{number}.txt", b"")


def locked() -> bytes:
    data = bytearray(zip_of(named("secret.tex")))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(mark)
        while start >= 0:
            data[start + place] |= 1
            start = data.find(mark, start + 4)
    return bytes(data)


def lying_about_size() -> bytes:
    """The head says a few bytes; what is packed is thirty megabytes."""
    data = bytearray(zip_of(lambda archive: archive.writestr("a.png", b"\0" * 30_000_000)))
    start = data.rfind(b"PK\x01\x02")
    struct.pack_into("<I", data, start + 24, 10)
    return bytes(data)


def overlapping() -> bytes:
    """Many entries in the list that all point at the same packed bytes."""
    data = zip_of(lambda archive: archive.writestr("a.png", b"\0" * 10_000_000))
    start, end = data.rfind(b"PK\x01\x02"), data.rfind(b"PK\x05\x06")
    entry = bytearray(data[start:end])
    entries = b""
    for number in range(400):
        entry[46:51] = b"%05d" % number
        entries += bytes(entry)
    tail = bytearray(data[end:])
    struct.pack_into("<HHI", tail, 8, 401, 401, end - start + len(entries))
    return data[:start] + data[start:end] + entries + bytes(tail)


HOSTILE: dict[str, tuple[bytes, set[str]]] = {
    "zip bomb": (
        zip_of(lambda a: a.writestr("a.png", b"\0" * 15_000_000)),
        {"tex.project_bomb"},
    ),
    "too large": (
        zip_of(lambda a: a.writestr("a.png", b"\0" * 90_000_000)),
        {"tex.project_bomb", "tex.project_too_large"},
    ),
    "lies about its size": (lying_about_size(), {"tex.project_bomb", "tex.project_broken"}),
    "overlapping": (overlapping(), {"tex.project_bomb", "tex.project_broken"}),
    "many": (zip_of(many), {"tex.project_too_many_files"}),
    "nested": (zip_of(lambda a: a.writestr("b.zip", zip_of(named("c.tex")))), {"tex.project_nested"}),
    "climbs": (zip_of(named("../../etc/cron.d/x")), {"tex.project_path"}),
    "absolute": (zip_of(named("/etc/cron.d/x")), {"tex.project_path"}),
    "link": (zip_of(of_kind("s.txt", stat.S_IFLNK)), {"tex.project_link"}),
    "device": (zip_of(of_kind("d", stat.S_IFCHR)), {"tex.project_device"}),
    "pipe": (zip_of(of_kind("p", stat.S_IFIFO)), {"tex.project_device"}),
    "newline": (zip_of(named("a\nb.tex")), {"tex.project_name"}),
    "option": (zip_of(named("--shell-escape")), {"tex.project_name"}),
    "locked": (locked(), {"tex.project_encrypted"}),
    "twice": (zip_of(named("MAIN.tex")), {"tex.project_duplicate"}),
    "cut off": (zip_of(named("x.tex"))[:-40], {"tex.project_broken"}),
    "tar link": (tar_of(lambda a: add(a, "s", kind=tarfile.SYMTYPE)), {"tex.project_link"}),
    "tar hard link": (tar_of(lambda a: add(a, "s", kind=tarfile.LNKTYPE)), {"tex.project_link"}),
    "tar pipe": (tar_of(lambda a: add(a, "s", kind=tarfile.FIFOTYPE)), {"tex.project_device"}),
    "tar device": (tar_of(lambda a: add(a, "s", kind=tarfile.BLKTYPE)), {"tex.project_device"}),
    "tar climbs": (tar_of(lambda a: add(a, "../x.tex", b"x")), {"tex.project_path"}),
    "tar bomb": (tar_of(lambda a: add(a, "a.png", b"\0" * 60_000_000)), {"tex.project_bomb"}),
    "tar cut off": (tar_of(lambda a: add(a, "a.tex", b"x" * 5000))[:-20], {"tex.project_broken"}),
    "seven": (b"7z\xbc\xaf\x27\x1c" + b"x" * 100, {"tex.project_broken"}),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_archive_is_refused_in_words_and_soon(name: str) -> None:
    data, expected = HOSTILE[name]
    began = time.process_time()
    project, findings = read_project(data, "upload.7z")
    assert time.process_time() - began < 2
    assert project is None
    found = {one.code for one in findings if one.severity == "error"}
    assert found <= expected
    assert found


def test_a_name_behind_a_zero_byte_is_refused() -> None:
    data = zip_of(named("a_.tex")).replace(b"a_.tex", b"a\x00.tex")
    project, findings = read_project(data, "a.zip")
    assert project is None
    assert [one.code for one in findings] == ["tex.project_name"]


@pytest.mark.parametrize("mode", ["w:gz", "w:"])
def test_a_tar_is_read(mode: str) -> None:
    data = tar_of(lambda archive: add(archive, "./parts/a.tex", b"a"), mode)
    project, findings = read_project(data, "cv.tar.gz")
    assert project, findings
    assert set(project.files) == {"main.tex", "parts/a.tex"}


def test_an_archive_of_windows_is_read() -> None:
    project, findings = read_project(zip_of(of_kind("note.txt", stat.S_IFLNK, system=0)), "cv.zip")
    assert project, findings
    assert project.files["note.txt"] == b"/etc/passwd"


def test_honest_large_files_are_read() -> None:
    """Pictures do not shrink, and a long list of zeros in a small file is no bomb."""
    noise = bytes(range(256)) * 20_000
    data = zip_of(lambda archive: archive.writestr("photo.png", noise[:900_000]))
    project, findings = read_project(data, "cv.zip", limits=ProjectLimits())
    assert project, findings
