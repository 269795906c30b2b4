"""Files of other programs: found by what they hold, read to their places, refused where they are traps."""

import io
import json
import struct
import subprocess
import sys
import time
import zipfile
import zlib
from pathlib import Path
from typing import Any

import pytest

from curricle.engines.resume import Document, is_data, read_any
from curricle.engines.resume.foreign.story import story_of
from curricle.engines.resume.foreign.when import date_of, period_of
from tests.engines.resume.foreign.writers import zipped

HERE = Path(__file__).parent
PASSPORT = (HERE / "passport.xml").read_text("utf-8")
CANDIDATE = (HERE / "candidate.xml").read_text("utf-8")


def sections(document: Document) -> dict[str, list[dict[str, Any]]]:
    return {
        one.title or one.type: [item.model_dump(exclude_none=True, exclude={"id"}) for item in one.items]
        for one in document.content.sections
    }


def read(raw: bytes | str, kind: str) -> Document:
    reading = read_any(raw if isinstance(raw, bytes) else raw.encode())
    assert (reading.kind, [one.message for one in reading.findings if one.severity == "error"]) == (kind, [])
    assert reading.document is not None
    return reading.document


def test_the_old_europass() -> None:
    document = read(PASSPORT, "europass")
    basics = document.content.basics
    assert (basics.name, basics.label, basics.email) == (
        "Inês Rocha",
        "Structural engineer",
        "ines@example.org",
    )
    assert basics.location is not None
    assert (basics.location.city, basics.location.country_code) == ("Porto", "PT")
    assert (basics.phone, basics.url) == ("+351 220 000 000", "https://ines.example.org")
    assert document.locale == "pt"
    # What many countries keep off a resume is kept, and not shown.
    hidden = {detail.label: detail.value for detail in basics.details if not detail.visible}
    assert hidden == {"Date of birth": "1988-03-09", "Nationality": "Portuguese"}
    found = sections(document)
    role = found["work"][0]["roles"][0]
    assert role["period"] == {"start": {"value": "2015-09"}, "present": True}
    assert (role["summary"], role["highlights"][0]["text"]) == ("Bridges.", "Two **rail** bridges")
    assert found["work"][0]["location"] == "Braga, Portugal"
    assert found["education"][0]["study_type"] == "MSc Civil Engineering"
    assert found["languages"][1]["fluency"] == "Listening C1, reading C2"
    assert found["Skills"][0]["summary"] == "AutoCAD"


def test_the_europass_of_today() -> None:
    document = read(CANDIDATE, "europass")
    basics = document.content.basics
    assert (basics.name, basics.email, basics.phone) == ("Jan Novák", "jan@example.org", "+420 777 000 111")
    assert basics.location is not None
    assert (basics.location.city, basics.location.country_code) == ("Brno", "CZ")
    found = sections(document)
    assert found["summary"][0]["text"] == "Writes *Rust*."
    role = found["work"][0]["roles"][0]
    assert role["period"] == {"start": {"value": "2018-02-01"}, "present": True}
    assert role["highlights"][0]["text"] == "Shipped it"
    assert found["education"][0]["period"] == {
        "start": {"value": "2009"},
        "end": {"value": "2014"},
        "present": False,
    }
    assert found["languages"] == [
        {"visible": True, "language": "Czech", "fluency": "Native"},
        {"visible": True, "language": "English", "fluency": "B2"},
    ]
    assert found["projects"][0]["url"] == "https://mapa.example.org"
    assert found["Networks and memberships"][0]["title"] == "ČSKI"


def carrying(attachment: bytes) -> bytes:
    """A page that carries a file, as Europass's own do."""
    from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

    pdf = PdfDocument.new()
    pdf.new_page(595, 842)
    held = pdf.new_attachment("attachment.xml")
    held.set_data(attachment)
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def test_a_pdf_that_carries_europass() -> None:
    document = read(carrying(CANDIDATE.encode()), "europass")
    assert document.content.basics.name == "Jan Novák"
    assert not is_data(carrying(b"nothing of the kind"))


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (
            "Company Name,Title,Description,Location,Started On,Finished On",
            "Axle,Lead,Led.,Graz,May 2021,Jun 2022",
        ),
        ("Firmenname,Titel,Beschreibung,Ort,Beginn,Ende", "Axle,Lead,Led.,Graz,Mai 2021,Juni 2022"),
        (
            "Nom de l’entreprise,Titre,Description,Lieu,Date de début,Date de fin",
            "Axle,Lead,Led.,Graz,mai 2021,juin 2022",
        ),
        (
            "Empresa;Cargo;Descripción;Ubicación;Fecha de inicio;Fecha de finalización",
            "Axle;Lead;Led.;Graz;mayo 2021;jun. 2022",
        ),
        ("会社,役職,説明,場所,開始,終了", "Axle,Lead,Led.,Graz,2021年5月,2022年6月"),
        (
            'Notes:\r\n"What follows are positions"\r\n\r\n'
            "Company Name,Title,Description,Location,Started On,Finished On",
            "Axle,Lead,Led.,Graz,May 2021,Jun 2022",
        ),
    ],
    ids=["english", "german", "french", "spanish", "unknown", "notes"],
)
def test_linkedin_in_other_words(header: str, row: str) -> None:
    for mark in ("", "\ufeff"):
        found = sections(read(zipped({"Jobs/Positions.csv": f"{mark}{header}\r\n{row}\r\n"}), "linkedin"))
        job = found["work"][0]
        role = job["roles"][0]
        assert (job["employer"], role["position"], role["summary"], job["location"]) == (
            "Axle",
            "Lead",
            "Led.",
            "Graz",
        )
        assert role["period"] == {
            "start": {"value": "2021-05"},
            "end": {"value": "2022-06"},
            "present": False,
        }


def test_one_table_of_linkedin_alone() -> None:
    text = "Company Name,Title,Description,Location,Started On,Finished On\nAxle,Lead,,Graz,2021,\n"
    assert sections(read(text, "linkedin"))["work"][0]["roles"][0]["period"]["present"] is True
    assert not is_data(b"Name,Phone,City\nIda Kern,0316 555,Graz\n")


def test_what_is_hidden_stays_hidden() -> None:
    item = {"id": "a", "hidden": True, "name": "Rust", "proficiency": "", "level": 0, "keywords": []}
    value = {
        "basics": {"name": "Ida", "website": {"url": ""}},
        "summary": {"hidden": True, "content": "<p>Words</p>"},
        "sections": {
            "skills": {"title": "", "hidden": False, "items": [item, {**item, "id": "b", "hidden": False}]}
        },
        "metadata": {},
    }
    document = read(json.dumps(value), "reactive-resume-v5")
    summary, skills = document.content.sections
    assert (summary.visible, skills.visible) == (False, True)
    assert [one.visible for one in skills.items] == [False, True]


def test_a_file_alone_in_a_zip_is_read() -> None:
    held = zipped({"export/resume.json": json.dumps({"basics": {"name": "Ida"}})})
    assert read(held, "jsonresume").content.basics.name == "Ida"
    assert not is_data(zipped({"main.tex": "x", "data.json": "{}"}))
    assert not is_data(
        zipped({"word/document.xml": "<a/>", "_rels/.rels": "<a/>", "[Content_Types].xml": "<a/>"})
    )


def test_texts_become_the_markdown_of_a_document() -> None:
    html = (
        "<p>Ran <strong>billing</strong> &amp; *pay*<br>twice.</p><ul><li><p>Cut <em>costs</em></p></li>"
        '<li>See <a href="https://example.com/x">this</a></li></ul><p>After</p>'
    )
    story = story_of(html)
    assert story.before_lines == "Ran **billing** & \\*pay\\*\ntwice."
    assert [line["text"] for line in story.lines] == [
        "Cut *costs*",
        "See [this](https://example.com/x)",
        "After",
    ]
    bad = story_of('<p><a href="javascript:alert(1)">x</a><script>alert(2)</script><img src="data:x"></p>')
    assert bad.whole == "x"
    assert [one.value for one in bad.dropped] == ["javascript:alert(1)", "alert(2)", "data:x"]
    assert story_of("a <b c", "plain").whole == "a <b c"
    deep = story_of("<div>" * 30_000 + "x" + "</div>" * 30_000)
    assert len(deep.blocks) <= 1


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Jan 2020 – Present", "2020-01", "present"),
        ("2018-05 to 2019", "2018-05", "2019"),
        ("März 2019 - heute", "2019-03", "present"),
        ("août 2019 à sept. 2020", "2019-08", "2020-09"),
        ("12/2019 - 03/2020", "2019-12", "2020-03"),
        ("2019-2021", "2019", "2021"),
        ("May – August 2026", "2026-05", "2026-08"),
        ("2020年4月 - 2021年3月", "2020-04", "2021-03"),
    ],
)
def test_periods_in_many_words(text: str, start: str, end: str) -> None:
    period = period_of(text)
    assert period is not None
    assert period["start"] == {"value": start}
    assert ("present" if period.get("present") else period["end"]["value"]) == end


def test_what_is_no_date_stays_as_it_is() -> None:
    assert date_of("01/02/2020") == {"raw": "01/02/2020"}
    assert period_of("Summer 2017") == {"end": {"raw": "Summer 2017"}}
    assert period_of("2021 - 2020") == {"end": {"raw": "2021 - 2020"}}
    assert date_of("31 April 2020") == {"raw": "31 April 2020"}


def lying(size: int) -> bytes:
    """A zip that says of a file that it is small, and holds much."""
    raw = bytearray(zipped({"Profile.csv": b"a," * size}))
    at = raw.rindex(b"PK\x01\x02")
    struct.pack_into("<I", raw, at + 24, 10)
    return bytes(raw)


def many_members() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for number in range(5_100):
            made.writestr(f"{number}.csv", "")
        made.writestr("Profile.csv", "First Name,Last Name\nA,B\n")
    return held.getvalue()


LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))
HOSTILE: dict[str, tuple[bytes, str]] = {
    "entities": (
        f'<!DOCTYPE x [<!ENTITY a0 "ha">{LAUGHS}]><SkillsPassport>&a8;</SkillsPassport>'.encode(),
        "xml_refused",
    ),
    "outside": (
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><Candidate>&f;</Candidate>',
        "xml_refused",
    ),
    "outside in utf-16": (
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x SYSTEM "http://127.0.0.1/x"><Candidate/>'.encode(
            "utf-16"
        ),
        "xml_refused",
    ),
    "torn xml": (PASSPORT[:900].encode(), "not_xml"),
    "bomb": (zipped({"Profile.csv": b"a" * 3_900_000}), "archive_bomb"),
    "too large": (
        zipped({"Profile.csv": b"".join(zlib.compress(bytes([n % 251]) * 9) for n in range(400_000))}),
        "too_large",
    ),
    "torn zip": (zipped({"Profile.csv": "First Name,Last Name\nA,B\n" * 50})[:-30], "archive_broken"),
    "many members": (many_members(), "too_large"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_traps_are_refused(name: str) -> None:
    raw, code = HOSTILE[name]
    began = time.process_time()
    reading = read_any(raw)
    assert reading.document is None
    assert [one.code for one in reading.findings if one.severity == "error"] == [f"resume.{code}"]
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"PK\x03\x04",
        b"%PDF-1.7",
        b"<",
        b"<?xml",
        b"{",
        b"[" * 9000,
        b"\x00" * 999,
        b"\xff\xfe<\x00",
        b"a: &a [*a]",
        lying(2_000_000),
    ],
    # A zip says next when it was made, which no two runs have in common.
    ids=lambda raw: repr(raw[:10]),
)
def test_nothing_raises(raw: bytes) -> None:
    reading = read_any(raw)
    assert reading.document is None or reading.document.model_dump_json()
    is_data(raw)


def test_the_readers_stay_off_until_they_are_needed() -> None:
    """Reading XML and PDF stands on libraries that cost more than the document itself."""
    script = (
        "import sys, curricle.engines.resume\n"
        "print(sorted(set(sys.modules) & {'lxml', 'pypdfium2', 'csv', 'yaml'}))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
