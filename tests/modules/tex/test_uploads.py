"""What strangers upload: bombs, tricks and links are refused with words, and nothing of them is run."""

import io
import os
import tarfile
import zipfile
from typing import Any

import pytest

from tests.modules.tex.latex import PLAIN

MIB = 1024 * 1024


def packed(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def linked(target: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("main.tex", PLAIN)
        link = zipfile.ZipInfo("secret.tex")
        link.create_system = 3
        link.external_attr = 0o120777 << 16
        archive.writestr(link, target)
    return buffer.getvalue()


def tarred(kind: bytes) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        entry = tarfile.TarInfo("main.tex")
        entry.type = kind
        entry.linkname = "/etc/passwd"
        archive.addfile(entry)
    return buffer.getvalue()


HOSTILE = {
    "a bomb": packed({"main.tex": PLAIN.encode(), "zeros.png": bytes(60 * MIB)}),
    "many files": packed({f"{number}.tex": PLAIN.encode() for number in range(400)}),
    "a way up": packed({"../../main.tex": PLAIN.encode()}),
    "a root": packed({"/etc/cron.d/x": PLAIN.encode(), "main.tex": PLAIN.encode()}),
    "a link": linked("/etc/passwd"),
    "a hard link": tarred(tarfile.LNKTYPE),
    "a device": tarred(tarfile.CHRTYPE),
    "a pipe": tarred(tarfile.FIFOTYPE),
    "an archive inside": packed({"main.tex": PLAIN.encode(), "more.zip": packed({"a": b"b"})}),
    "a torn archive": packed({"main.tex": PLAIN.encode() * 50})[:-30],
    "noise": os.urandom(4096),
    "nothing": b"",
    "an empty archive": packed({}),
}


@pytest.mark.parametrize("name", HOSTILE)
async def test_hostile_uploads_are_refused_with_words(ada: Any, name: str) -> None:
    upload = {"file": ("project.zip", HOSTILE[name], "application/zip")}
    read = await ada.post("/api/v1/tex/projects", files=upload)
    assert read.status_code == 200, read.text
    told = read.json()
    assert told["files"] == []
    assert told["main"] is None
    assert any(finding["severity"] == "error" and finding["message"] for finding in told["findings"])
    compiling = await ada.post("/api/v1/compile", files=upload)
    assert compiling.status_code in (413, 422), compiling.text
    assert compiling.json()["code"] in ("tex.project_invalid", "tex.project_too_large")
    assert compiling.json()["errors"]


async def test_what_configures_tools_is_left_out(ada: Any) -> None:
    files = {"main.tex": PLAIN.encode(), ".latexmkrc": b"system('id')", "__MACOSX/._main.tex": b"x"}
    read = await ada.post("/api/v1/tex/projects", files={"file": ("cv.zip", packed(files))})
    assert [file["name"] for file in read.json()["files"]] == ["main.tex"]


@pytest.mark.parametrize("path", ["/api/v1/tex/projects", "/api/v1/compile"])
async def test_there_is_an_end_to_uploads(ada: Any, path: str) -> None:
    answer = await ada.post(path, files={"file": ("main.tex", b"%" * 13 * MIB)})
    assert (answer.status_code, answer.json()["code"]) == (413, "request.too_large")


async def test_old_source_is_turned_into_what_can_be_edited(ada: Any) -> None:
    source = PLAIN.replace("Hello", "Grüße").replace("\\begin{d", "\\usepackage[latin1]{inputenc}\n\\begin{d")
    upload = {"file": ("Lebenslauf.tex", source.encode("latin-1"))}
    told = (await ada.post("/api/v1/tex/projects", files=upload)).json()
    assert (told["main"], told["engine"]) == ("Lebenslauf.tex", "pdflatex")
    assert told["files"][0]["text"] == source.replace("latin1", "utf8")
    assert [finding["severity"] for finding in told["findings"]] in ([], ["info"])
