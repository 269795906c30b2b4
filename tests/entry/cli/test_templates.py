"""``curricle templates``: the list, what one takes, and a template of one's own."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from curricle.engines.resume import sample


def curricle(
    *words: str, folder: Path | None = None, given: bytes | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Runs the command line."""
    command = [sys.executable, "-m", "curricle.entry.cli.main", *words]
    return subprocess.run(command, input=given, capture_output=True, timeout=120, check=False, cwd=folder)


def test_all_templates_are_listed() -> None:
    lines = curricle("templates").stdout.decode().splitlines()
    assert lines[0].startswith("modern ")
    listed = json.loads(curricle("templates", "--json").stdout)
    assert [one["id"] for one in listed] == [line.split()[0] for line in lines]
    assert all(one["description"] and one["version"] and one["fonts"] for one in listed)


def test_a_template_tells_what_it_takes() -> None:
    shown = curricle("templates", "show", "modern").stdout.decode()
    assert "font_size         8 to 13 pt [9.5]" in shown
    assert "Versions that render: 1.3.0, 1.2.0, 1.1.0, 1.0.0" in shown
    schema = json.loads(curricle("templates", "show", "modern", "--json").stdout)
    assert schema["properties"]["accent"]["format"] == "color"
    done = curricle("templates", "show", "baroque")
    assert done.returncode == 2
    assert "there is no template “baroque”" in done.stderr.decode()


def test_a_template_of_ones_own_begins_with_the_pages_of_the_default_one(tmp_path: Path) -> None:
    document = sample().model_dump_json().encode()
    made = curricle("templates", "new", "my-look", folder=tmp_path)
    assert made.returncode == 0, made.stderr
    assert "--template ./my-look" in made.stdout.decode()
    for template, output in (("./my-look", "own.pdf"), ("modern", "default.pdf")):
        words = ("render", "-", "-o", output, "--template", template)
        done = curricle(*words, folder=tmp_path, given=document)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "own.pdf").read_bytes() == (tmp_path / "default.pdf").read_bytes()
    again = curricle("templates", "new", "my-look", folder=tmp_path)
    assert again.returncode == 2
    assert b"is there already" in again.stderr


@pytest.mark.parametrize("name", ["My Look", "1st", "ä", "-x"])
def test_a_template_needs_a_plain_name(tmp_path: Path, name: str) -> None:
    done = curricle("templates", "new", "--", name, folder=tmp_path)
    assert done.returncode == 2
    assert not list(tmp_path.iterdir())


def test_a_mistake_in_a_template_is_told_with_its_line(tmp_path: Path) -> None:
    curricle("templates", "new", "mine", folder=tmp_path)
    sheet = tmp_path / "mine" / "template.typ"
    lines = sheet.read_text().splitlines()
    at = next(number for number, line in enumerate(lines) if "let doc = data.document" in line)
    lines[at] = "  let doc = data.documint"
    sheet.write_text("\n".join(lines))
    words = ("render", "-", "-o", "out.pdf", "--template", "./mine")
    done = curricle(*words, folder=tmp_path, given=sample().model_dump_json().encode())
    assert done.returncode == 1
    assert f"template.typ, line {at + 1}, column" in done.stderr.decode()
    assert "documint" in done.stderr.decode()
    assert not (tmp_path / "out.pdf").exists()


def test_a_folder_makes_pages_only(tmp_path: Path) -> None:
    done = curricle("render", "-", "-o", "out.docx", "--template", "./mine", folder=tmp_path, given=b"{}")
    assert done.returncode == 2
    done = curricle("render", "-", "-o", "out.pdf", "--template", "./none", folder=tmp_path, given=b"{}")
    assert done.returncode == 1
    assert b"none: there is no such folder" in done.stderr
