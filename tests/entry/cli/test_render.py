"""``curricle render``: files in, files out, and one clear line when that cannot be."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from curricle.engines.resume import sample


def curricle(*words: str, given: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    """Runs the command line."""
    command = [sys.executable, "-m", "curricle.entry.cli.main", "render", *words]
    return subprocess.run(command, input=given, capture_output=True, timeout=60, check=False)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "resume.json"
    path.write_text(sample().model_dump_json())
    return path


@pytest.fixture
def two_pages(tmp_path: Path) -> Path:
    document = sample().model_copy(deep=True)
    document.presentation.config = {"font_size": 12.5}
    path = tmp_path / "long.json"
    path.write_text(document.model_dump_json())
    return path


@pytest.mark.parametrize(
    ("ending", "magic"),
    [("pdf", b"%PDF-1.7"), ("png", b"\x89PNG"), ("svg", b"<svg"), ("txt", b"Nora Kessling\n")],
)
def test_the_ending_of_the_output_decides_the_format(document: Path, ending: str, magic: bytes) -> None:
    output = document.with_name(f"out.{ending}")
    done = curricle(str(document), "-o", str(output))
    assert done.returncode == 0, done.stderr
    assert output.read_bytes().startswith(magic)


def test_several_pictures_are_numbered(two_pages: Path) -> None:
    output = two_pages.with_name("out.png")
    assert curricle(str(two_pages), "-o", str(output), "--ppi", "30").returncode == 0
    assert not output.exists()
    assert sorted(path.name for path in output.parent.glob("out*")) == ["out-1.png", "out-2.png"]


def test_one_page_is_chosen(two_pages: Path) -> None:
    output = two_pages.with_name("out.svg")
    assert curricle(str(two_pages), "-o", str(output), "--page", "2").returncode == 0
    assert [path.name for path in output.parent.glob("out*")] == ["out.svg"]
    done = curricle(str(two_pages), "-o", str(output), "--page", "3")
    assert done.returncode == 2
    assert b"there is no page 3; the document has 2" in done.stderr


def test_a_dash_reads_standard_input(document: Path) -> None:
    output = document.with_name("out.pdf")
    done = curricle("-", "-o", str(output), "--template", "modern", given=document.read_bytes())
    assert done.returncode == 0
    assert output.stat().st_size > 10_000


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (b"{", "error: "),
        (
            json.dumps({"content": {"basics": {"name": "李"}}}).encode(),
            "/content/basics/name: No font here can",
        ),
        (json.dumps({"presentation": {"config": {"colour": 1}}}).encode(), "has no setting “colour”"),
        (json.dumps({"presentation": {"template": "baroque"}}).encode(), "There is no template “baroque”"),
        (json.dumps({"extra": 1}).encode(), "/extra"),
    ],
)
def test_a_document_at_fault_is_told_its_faults_and_nothing_is_written(
    tmp_path: Path, given: bytes, said: str
) -> None:
    output = tmp_path / "out.pdf"
    done = curricle("-", "-o", str(output), given=given)
    assert done.returncode == 1
    assert said in done.stderr.decode()
    assert not output.exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nowhere.json", "-o", "out.pdf"], "nowhere.json: No such file or directory"),
        (
            ["nowhere.json", "-o", "out.docx"],
            "out.docx: the output must end in one of .pdf, .png, .svg, .txt",
        ),
        (
            ["nowhere.json", "-o", "out.pdf", "--page", "1"],
            "--page chooses a picture of a page, and .pdf has none",
        ),
        (["-", "-o", "no/such/folder/out.pdf"], "No such file or directory"),
        (["-", "-o", "out.png", "--ppi", "5000"], "choose a sharpness from 10 to 600"),
    ],
)
def test_a_file_that_cannot_be_used_is_one_clear_line(tmp_path: Path, words: list[str], said: str) -> None:
    words = [str(tmp_path / word) if word.startswith("no/") else word for word in words]
    done = curricle(*words, given=sample().model_dump_json().encode())
    assert done.returncode == 2
    assert said in done.stderr.decode().splitlines()[-1]
