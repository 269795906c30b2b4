"""The import door: what comes out of each kind of file, what is refused and in which words."""

import io
import json
import zipfile
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfWriter

from curricle.engines.render import render
from curricle.engines.resume import sample, to_json_resume
from curricle.modules.document.service import importing

DOOR = "/api/v1/resumes/import"
CSV = {
    "Profile.csv": "First Name,Last Name,Headline,Summary,Geo Location\nIda,Kern,Engineer,Builds.,Graz\n",
    "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On\n"
    "Axle,Lead,Led.,Graz,May 2021,\n",
    "messages.csv": "FROM,CONTENT\nBo,Nobody shall see this\n",
}


def archive(files: dict[str, str | bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return held.getvalue()


def scanned() -> bytes:
    held = io.BytesIO()
    Image.new("RGB", (600, 800), "white").save(held, "PDF")
    return held.getvalue()


def page() -> bytes:
    rendered = render(sample("engineer"), "pdf")
    assert rendered.data is not None
    return rendered.data


def locked() -> bytes:
    writer, held = PdfWriter(), io.BytesIO()
    writer.append(io.BytesIO(page()))
    writer.encrypt("otter")
    writer.write(held)
    return held.getvalue()


async def send(client: Any, data: bytes, name: str = "resume") -> Any:
    return await client.post(DOOR, files={"file": (name, data)})


async def read(client: Any, data: bytes, name: str = "resume") -> dict[str, Any]:
    answer = await send(client, data, name)
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


async def test_nobody_is_served_without_a_cookie(client: Any) -> None:
    assert (await send(client, b"{}")).status_code == 401


async def test_data_becomes_a_document_that_can_be_saved(visitor: Any) -> None:
    engineer = sample("engineer")
    told = await read(visitor, json.dumps(to_json_resume(engineer)).encode(), "me.json")
    assert told["kind"] == "jsonresume"
    assert told["confidence"] == 1.0
    assert told["document"]["content"]["basics"]["name"] == engineer.content.basics.name
    assert '"basics"' in told["text"]
    made = await visitor.post("/api/v1/resumes", json={"title": "Mine", "document": told["document"]})
    assert made.status_code == 201, made.text


async def test_nothing_is_kept(ada: Any) -> None:
    await read(ada, archive(dict(CSV)), "export.zip")
    assert (await ada.get("/api/v1/resumes")).json()["items"] == []


async def test_the_archive_of_linkedin(ada: Any) -> None:
    told = await read(ada, archive(dict(CSV)), "Basic_LinkedInDataExport.zip")
    assert told["kind"] == "linkedin"
    role = told["document"]["content"]["sections"][1]["items"][0]["roles"][0]
    assert role["period"] == {"start": {"value": "2021-05"}, "present": True}
    assert "Positions.csv" in told["text"]
    # What others wrote is no part of a resume, and is not even opened.
    assert "Nobody shall see this" not in json.dumps(told)
    assert any("messages.csv" in str(one["value"]) for one in told["leftover"])


async def test_a_page_of_our_own_is_read_with_its_places(visitor: Any) -> None:
    told = await read(visitor, page(), "Nora.pdf")
    assert told["kind"] == "pdf"
    assert told["document"]["content"]["basics"]["name"] == sample("engineer").content.basics.name
    known = {one["pointer"]: one for one in told["fields"]}
    name = known["/content/basics/name"]
    assert 0.9 <= name["confidence"] <= 1
    assert name["evidence"][0]["page"] == 0
    assert any(line["box"] == name["evidence"][0]["box"] for line in told["lines"])
    assert len(told["layout"]["page_size"]) == 2
    made = await visitor.post("/api/v1/resumes", json={"title": "Mine", "document": told["document"]})
    assert made.status_code == 201, made.text


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"Ida Kern\nida@example.org\n\nSkills\nRust, Go\n", "a.txt", "text"),
        (b"# Ida Kern\n\nida@example.org\n\n## Skills\n\n- Rust\n- Go\n", "a.md", "markdown"),
        (b"<html><body><h1>Ida Kern</h1><p>ida@example.org</p></body></html>", "a.html", "html"),
        (rb"{\rtf1\ansi Ida Kern\par ida@example.org\par Skills\par Rust\par}", "a.rtf", "rtf"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_texts_of_all_kinds_are_read(ada: Any, data: bytes, name: str, kind: str) -> None:
    told = await read(ada, data, name)
    basics = told["document"]["content"]["basics"]
    assert (told["kind"], basics["name"], basics["email"]) == (kind, "Ida Kern", "ida@example.org")


async def test_latex_is_read_by_its_structure(ada: Any) -> None:
    source = rb"""\documentclass{article}\begin{document}\begin{center}{\Huge Ida Kern}\end{center}
\section{Education}\textbf{TU Graz} \hfill 2012 -- 2016 \\ BSc Physics
\section{Hobbies}Rowing. \end{document}"""
    for data, name in ((source, "cv.tex"), (archive({"a/main.tex": source}), "cv.zip")):
        told = await read(ada, data, name)
        assert told["kind"] == "latex"
        assert told["document"]["content"]["basics"]["name"] == "Ida Kern"
        assert "documentclass" in told["text"]


async def test_what_has_to_be_mended_is_told_with_it(ada: Any) -> None:
    told = await read(ada, b'{"basics": {"name": "Ida", "email": "nowhere"}}')
    assert "resume.invalid_email" in {one["code"] for one in told["findings"]}


BOMB = archive({"Profile.csv": b"a" * 3_900_000})
HOSTILE = {
    "nothing": (b"", "a.pdf", "import.empty"),
    "blanks": (b" \n" * 2000, "a.txt", "import.empty"),
    "broken json": (b'{"basics": ', "a.json", "import.unread"),
    "a list": (b"[1, 2]", "a.json", "import.unread"),
    "deep json": (b'{"a":' * 5000, "a.json", "import.unread"),
    "entities": (
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><SkillsPassport>&c;'
        b"</SkillsPassport>",
        "a.xml",
        "import.unread",
    ),
    "a bomb": (BOMB, "a.zip", "import.too_large"),
    "empty latex": (rb"\documentclass{article}\begin{document}\end{document}", "a.tex", "import.unread"),
    "a torn zip": (archive(dict(CSV))[:200], "a.zip", "import.broken"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(500), "a.png", "import.unknown_kind"),
    "a scan": (scanned(), "a.pdf", "import.scanned"),
    "a locked pdf": (locked(), "a.pdf", "import.encrypted"),
    "old word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), "a.doc", "import.unknown_kind"),
    "a sheet": (
        archive({"[Content_Types].xml": "<a/>", "xl/workbook.xml": "<a/>"}),
        "a.xlsx",
        "import.unknown_kind",
    ),
    "a torn document": (archive({"word/document.xml": "<w:document"}), "a.docx", "import.broken"),
    "noise": (bytes(range(256)) * 40, "a.bin", "import.unknown_kind"),
    "a torn pdf": (b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog", "a.pdf", "import.broken"),
}


@pytest.mark.parametrize("name", HOSTILE)
async def test_what_cannot_be_read_is_refused_in_words(ada: Any, name: str) -> None:
    data, file_name, code = HOSTILE[name]
    answer = await send(ada, data, file_name)
    assert answer.status_code in {413, 422}, answer.text
    problem = answer.json()
    assert problem["code"].startswith("import.")
    assert problem["title"]
    if code is not None:
        assert problem["code"] == code


async def test_a_form_without_a_file(ada: Any) -> None:
    assert (await ada.post(DOOR, data={"text": "x"})).status_code == 422


async def test_more_than_the_door_takes(ada: Any) -> None:
    answer = await send(ada, b"x" * (27 * 1024 * 1024))
    assert answer.status_code == 413


async def test_what_takes_too_long_is_ended_and_the_next_is_served(
    ada: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as hurried:
        hurried.setattr(importing, "SECONDS", 0.0001)
        answer = await send(ada, page(), "Nora.pdf")
    assert (answer.status_code, answer.json()["code"]) == (422, "import.unread")
    assert "in time" in answer.json()["detail"]
    assert (await read(ada, page(), "Nora.pdf"))["kind"] == "pdf"
