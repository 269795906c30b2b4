"""``curricle convert`` on the files of other programs: found by what they hold, and the rest is told."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from curricle.engines.resume import parse
from curricle.engines.resume.reading import KINDS
from curricle.entry.cli.convert import DATA
from tests.entry.cli.test_convert_latex import call

REACTIVE = {
    "basics": {"name": "Ines Roca", "headline": "Baker", "email": "nowhere", "website": {"url": ""}},
    "summary": {"hidden": False, "content": "<p>I <em>bake</em>.</p>"},
    "sections": {},
    "metadata": {"template": "onyx"},
}
POSITIONS = "Company Name,Title,Description,Location,Started On,Finished On\nAxle,Lead,,Graz,May 2021,\n"


def test_every_kind_of_data_can_be_named() -> None:
    assert DATA == KINDS


def test_what_a_file_holds_says_what_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, target = tmp_path / "me.json", tmp_path / "made.json"
    source.write_text(json.dumps(REACTIVE))
    assert call("convert", str(source), "--json", "-o", str(target)) == 0
    document, findings = parse(target.read_bytes())
    assert findings == []
    assert document is not None
    assert document.content.sections[0].items[0].model_dump()["text"] == "I *bake*."
    report = json.loads(capsys.readouterr().out)
    assert report["kind"] == "reactive-resume-v5"
    assert {"path": "/basics/email", "value": "nowhere", "why": "This is not an e-mail address."} in report[
        "leftover"
    ]


def test_without_json_the_rest_is_told_in_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "me.json"
    source.write_text(json.dumps(REACTIVE))
    assert call("convert", "--to", "jsonresume", "--plain", str(source)) == 0
    shown = capsys.readouterr()
    assert json.loads(shown.out)["basics"]["name"] == "Ines Roca"
    assert "/basics/email: warning: This is not an e-mail address." in shown.err


def test_the_archive_of_linkedin_is_no_latex(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, held = tmp_path / "export.zip", io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        made.writestr("Positions.csv", POSITIONS)
    source.write_bytes(held.getvalue())
    assert call("convert", str(source)) == 0
    work = json.loads(capsys.readouterr().out)["content"]["sections"][0]
    assert work["items"][0]["roles"][0]["period"] == {"start": {"value": "2021-05"}, "present": True}


def test_a_file_that_is_something_else_is_not_taken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "me.json"
    source.write_text(json.dumps(REACTIVE))
    assert call("convert", "--from", "linkedin", str(source)) == 2
    assert "this is reactive-resume-v5" in capsys.readouterr().err
    page = tmp_path / "me.pdf"
    page.write_bytes(b"%PDF-1.7\n")
    assert call("convert", str(page)) == 2
    assert "curricle read" in capsys.readouterr().err
