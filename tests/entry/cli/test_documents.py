"""The commands on documents: files in, files out, exit codes, and one clear line for each failure."""

import io
import json
import stat
import sys
from pathlib import Path
from typing import Any

import pytest

from curricle.engines.resume import from_json_resume, parse, sample, sample_names
from curricle.entry.cli.main import main


def call(*words: str) -> int:
    """The exit code of a command."""
    with pytest.raises(SystemExit) as end:
        main(words)
    return int(str(end.value.code))


def give_input(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    """Let the next command read this from standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))


def write_json(path: Path, value: Any) -> str:
    """A file with this value; its name."""
    path.write_text(json.dumps(value), "utf-8")
    return str(path)


def test_samples_are_listed_and_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("sample", "--list") == 0
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert listed == list(sample_names())
    for name in listed:
        assert call("sample", name) == 0
        assert parse(capsys.readouterr().out) == (sample(name), [])
    assert call("sample") == 0
    assert parse(capsys.readouterr().out)[0] == sample()


def test_an_unknown_sample_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("sample", "nobody") == 2
    assert capsys.readouterr().err.startswith("curricle: there is no sample “nobody”; there are engineer, ")


def test_a_sound_document_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("validate", write_json(tmp_path / "a.json", sample().model_dump(mode="json"))) == 0
    assert capsys.readouterr() == ("", "")


def test_all_findings_are_shown_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    value = sample().model_dump(mode="json")
    value["content"]["basics"]["email"] = "nobody"
    value["content"]["basics"]["name"] = ""
    file = write_json(tmp_path / "a.json", value)
    assert call("validate", file) == 1
    assert capsys.readouterr().err.splitlines() == [
        "/content/basics/name: warning: The name is empty. [resume.name_missing]",
        "/content/basics/email: This is not an e-mail address; it looks like name@example.com."
        " [resume.invalid_email]",
    ]
    assert call("validate", "--json", "--max-sections", "2", file) == 1
    shown = json.loads(capsys.readouterr().out)
    assert [finding["code"] for finding in shown] == [
        "resume.too_many_sections",
        "resume.name_missing",
        "resume.invalid_email",
    ]
    assert shown[0]["params"] == {"limit": 2, "count": 6}


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    give_input(monkeypatch, b"{")
    assert call("validate", "-") == 1
    assert capsys.readouterr().err.startswith("/: This is not JSON: ")
    give_input(monkeypatch, b" " * 3_000_000)
    assert call("validate", "-") == 1
    assert "[resume.too_large]" in capsys.readouterr().err


@pytest.mark.parametrize("command", [("validate",), ("convert", "--from", "curricle", "--to", "jsonresume")])
def test_a_file_that_cannot_be_read_is_one_line(
    command: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(*command, str(tmp_path / "none.json")) == 2
    assert (
        capsys.readouterr().err
        == f"curricle: {tmp_path}/none.json cannot be read: No such file or directory\n"
    )
    assert call(*command, str(tmp_path)) == 2
    assert capsys.readouterr().err == f"curricle: {tmp_path} cannot be read: Is a directory\n"
    assert call(*command, "a\0b") == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_document_goes_to_json_resume_and_back(tmp_path: Path) -> None:
    own = write_json(tmp_path / "own.json", sample().model_dump(mode="json"))
    theirs, again = tmp_path / "theirs.json", tmp_path / "again.json"
    assert call("convert", "--from", "curricle", "--to", "jsonresume", own, "-o", str(theirs)) == 0
    assert from_json_resume(theirs.read_bytes()) == (sample(), [])
    assert call("convert", "--from", "jsonresume", "--to", "curricle", str(theirs), "-o", str(again)) == 0
    assert parse(again.read_bytes()) == (sample(), [])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["again.json", "own.json", "theirs.json"]


def test_a_plain_json_resume_says_nothing_of_ours(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    give_input(monkeypatch, sample().model_dump_json().encode())
    assert call("convert", "--from", "curricle", "--to", "jsonresume", "--plain", "-") == 0
    shown = capsys.readouterr().out
    assert json.loads(shown)["basics"]["name"] == sample().content.basics.name
    assert "x-curricle" not in shown


def test_what_had_no_place_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = write_json(tmp_path / "a.json", {"basics": {"name": "A", "shoe": 43}})
    assert call("convert", "--from", "jsonresume", "--to", "curricle", file) == 0
    shown = capsys.readouterr()
    assert shown.err == (
        "/basics/shoe: info: “shoe” has no place in the document; it is kept for the way back."
        " [resume.import_kept]\n"
    )
    assert json.loads(shown.out)["content"]["basics"]["name"] == "A"


def test_a_failed_conversion_leaves_the_old_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "out.json"
    target.write_text("old")
    target.chmod(0o640)
    broken = tmp_path / "in.json"
    broken.write_text("{")
    assert call("convert", "--from", "curricle", "--to", "jsonresume", str(broken), "-o", str(target)) == 1
    assert target.read_text() == "old"
    nowhere = str(tmp_path / "none" / "out.json")
    sound = write_json(tmp_path / "in.json", sample().model_dump(mode="json"))
    capsys.readouterr()
    assert call("convert", "--from", "curricle", "--to", "jsonresume", sound, "-o", nowhere) == 2
    assert capsys.readouterr().err == f"curricle: {nowhere} cannot be written: No such file or directory\n"
    assert call("convert", "--from", "curricle", "--to", "jsonresume", sound, "-o", str(target)) == 0
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert json.loads(target.read_text())["work"]
    assert {path.name for path in tmp_path.iterdir()} == {"in.json", "out.json"}


def test_a_device_stays_a_device(tmp_path: Path) -> None:
    file = write_json(tmp_path / "a.json", sample().model_dump(mode="json"))
    assert call("convert", "--from", "curricle", "--to", "curricle", file, "-o", "/dev/null") == 0
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)
