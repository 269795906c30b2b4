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
    [
        ("pdf", b"%PDF-1.7"),
        ("docx", b"PK"),
        ("html", b"<!doctype html>"),
        ("txt", b"Nora Kessling\n"),
        ("md", b"# Nora Kessling"),
        ("tex", b"%"),
        ("json", b"{"),
        ("png", b"\x89PNG"),
        ("svg", b"<svg"),
    ],
)
def test_the_ending_of_the_output_decides_the_format(document: Path, ending: str, magic: bytes) -> None:
    output = document.with_name(f"out.{ending}")
    done = curricle(str(document), "-o", str(output))
    assert done.returncode == 0, done.stderr
    assert output.read_bytes().lower().startswith(magic.lower())


# Each takes longer to import than the whole page to be made.
MODELS = {"pydantic", "pydantic_core", "curricle.engines.resume.model", "curricle.engines.resume.face"}
# What other commands, other formats and other programs' files need.
NOT_NEEDED = {
    *("asyncio", "csv", "difflib", "email", "hashlib", "html", "importlib.metadata", "logging", "lxml"),
    *("multiprocessing", "socket", "ssl", "subprocess", "tempfile", "uuid", "yaml", "zipfile", "zoneinfo"),
    *("curricle.engines.render.face", "curricle.engines.render.fitting", "curricle.engines.render.formats"),
    *("curricle.engines.resume.reading", "curricle.platform"),
}


def imported(document: Path, ending: str = "pdf", *words: str) -> set[str]:
    """What is imported while a document is rendered, without what every Python imports."""
    output = document.with_name(f"imported.{ending}")
    command = [sys.executable, "-X", "importtime", "-m", "curricle.entry.cli.main", "render"]
    done = subprocess.run(
        [*command, str(document), "-o", str(output), *words], capture_output=True, check=True
    )
    assert output.exists()
    return {line.rpartition("|")[2].strip() for line in done.stderr.decode().splitlines()}


@pytest.mark.parametrize("ending", ["pdf", "png", "svg", "txt"])
def test_a_sound_document_is_printed_without_the_models(document: Path, ending: str) -> None:
    found = imported(document, ending)
    assert "curricle.engines.resume.glance" in found
    assert not found & (MODELS | NOT_NEEDED - ({"hashlib"} if ending in {"png", "svg"} else set()))


@pytest.mark.parametrize("ending", ["docx", "html", "md", "tex"])
def test_other_formats_are_written_without_the_models_too(document: Path, ending: str) -> None:
    assert not imported(document, ending) & MODELS


def test_whatever_else_is_read_is_read_by_the_models(document: Path) -> None:
    assert imported(document, "pdf", "--redact") >= MODELS - {"curricle.engines.resume.face"}
    assert imported(document, "json") >= MODELS - {"curricle.engines.resume.face"}
    document.write_text(JSON_RESUME)
    assert imported(document) >= MODELS - {"curricle.engines.resume.face"}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({}, 0),
        ({"content": {"basics": {"name": "", "url": "example.com", "location": {"country_code": "1"}}}}, 0),
        ({"presentation": {"template_version": "0.1.0", "engine": "typst-0.1"}}, 0),
        ({"content": {"basics": {"email": "nobody"}, "sections": [{"type": "awards", "items": [{}]}]}}, 1),
        ({"content": {"basics": {"name": "微"}}}, 1),
        ({"presentation": {"config": {"font_size": 99, "hide": ["poems"]}}}, 1),
        ({"content": {"sections": [{"type": "poems"}]}}, 1),
    ],
)
def test_the_same_is_said_and_made_with_the_models_and_without(
    tmp_path: Path, changes: dict[str, object], code: int
) -> None:
    text = json.dumps({"content": {"basics": {"name": "Ann", "phone": "555 0100"}}, **changes})
    output = tmp_path / "out.pdf"
    quick = curricle("-", "-o", str(output), given=text.encode())
    made = output.read_bytes() if output.exists() else None
    output.unlink(missing_ok=True)
    # JSON is YAML too, and a remark in front is all that makes it another file.
    thorough = curricle("-", "-o", str(output), given=f"# a remark\n{text}".encode())
    assert (quick.returncode, quick.stderr.decode()) == (code, thorough.stderr.decode())
    assert thorough.returncode == code
    assert made == (output.read_bytes() if output.exists() else None)
    assert (made is not None) == (code == 0)


def test_several_pictures_are_numbered(two_pages: Path) -> None:
    output = two_pages.with_name("out.png")
    assert curricle(str(two_pages), "-o", str(output), "--ppi", "30").returncode == 0
    assert not output.exists()
    assert sorted(path.name for path in output.parent.glob("out*")) == ["out-1.png", "out-2.png"]


def test_one_page_is_chosen(two_pages: Path) -> None:
    output = two_pages.with_name("out.svg")
    assert curricle(str(two_pages), "-o", str(output), "--only", "2").returncode == 0
    assert [path.name for path in output.parent.glob("out*")] == ["out.svg"]
    done = curricle(str(two_pages), "-o", str(output), "--only", "3")
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
        (["nowhere.json", "-o", "out.pdf"], "nowhere.json cannot be read: No such file or directory"),
        (
            ["nowhere.json", "-o", "out.odt"],
            "out.odt: the output must end in one of .pdf, .docx, .html, .txt, .md, .tex, .json, .png, .svg",
        ),
        (
            ["nowhere.json", "-o", "out.pdf", "--only", "1"],
            "--only chooses a picture of a page, and .pdf has none",
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


def test_settings_come_from_arguments_and_files(document: Path, tmp_path: Path) -> None:
    style = tmp_path / "style.yaml"
    style.write_text("font: Figtree\nfont_size: 9\nphoto:\n  size: 30\n")
    more = tmp_path / "more.json"
    more.write_text('{"hide": ["projects"]}')
    output = tmp_path / "out.txt"
    words = ["--config", str(style), "--config", str(more), "--config", "section_order=skills,education"]
    done = curricle(str(document), "-o", str(output), *words, "--config", "photo.shape=square")
    assert done.returncode == 0, done.stderr
    text = output.read_text()
    assert "Projects" not in text
    assert text.index("Skills") < text.index("Education") < text.index("Experience")
    done = curricle(str(document), "-o", str(output), "--config", "font=Comic Sans")
    assert done.returncode == 1
    assert b"/presentation/config/font: Font: choose one of" in done.stderr


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("style.json", "{", "this is not JSON"),
        ("style.yaml", "a: [", "not YAML"),
        ("style.yaml", "- a", "settings are names with values"),
    ],
)
def test_a_file_of_settings_that_cannot_be_read_is_said(
    document: Path, name: str, text: str, said: str
) -> None:
    style = document.with_name(name)
    style.write_text(text)
    done = curricle(str(document), "-o", str(document.with_name("out.pdf")), "--config", str(style))
    assert done.returncode == 2
    assert said in done.stderr.decode()


def test_paper_and_template_are_chosen(document: Path) -> None:
    output = document.with_name("out.svg")
    done = curricle(
        str(document), "-o", str(output), "--page", "letter", "--template", "classic", "--only", "1"
    )
    assert done.returncode == 0, done.stderr
    assert b'viewBox="0 0 612 792"' in output.read_bytes()[:300]


def test_a_document_is_fitted_and_the_changes_are_told(two_pages: Path) -> None:
    output = two_pages.with_name("out.png")
    done = curricle(str(two_pages), "-o", str(output), "--fit", "1", "--ppi", "30")
    assert done.returncode == 0, done.stderr
    assert output.exists()
    assert b"instead of" in done.stderr
    output.unlink()
    done = curricle("-", "-o", str(output), "--fit", "1", given=sample("academic").model_dump_json().encode())
    assert done.returncode == 1
    assert b"lines are too many for 1 page" in done.stderr
    assert not output.exists()


def test_the_person_is_left_out_on_request(document: Path) -> None:
    output = document.with_name("out.txt")
    assert curricle(str(document), "-o", str(output), "--redact").returncode == 0
    assert "Kessling" not in output.read_text()


def test_a_photo_is_handed_in(document: Path) -> None:
    from PIL import Image

    picture = document.with_name("me.png")
    Image.new("RGB", (60, 60), "#cc3344").save(picture)
    plain, shown = document.with_name("plain.pdf"), document.with_name("shown.pdf")
    assert curricle(str(document), "-o", str(plain)).returncode == 0
    assert curricle(str(document), "-o", str(shown), "--photo", str(picture)).returncode == 0
    assert b"/Subtype/Image" in shown.read_bytes()
    assert b"/Subtype/Image" not in plain.read_bytes()
    picture.write_bytes(b"GIF89a")
    done = curricle(str(document), "-o", str(shown), "--photo", str(picture))
    assert done.returncode == 1
    assert b"photo.unusable" in done.stderr


RENDERCV = """\
cv:
  name: Jo Doe
  sections:
    experience:
      - company: Tern
        position: Lead
        start_date: 2020-01
        end_date: present
"""
YAML = "content:\n  basics: {name: Ann Roe}\npresentation:\n  config: {font_size: 9.5}\n"
JSON_RESUME = '{"basics": {"name": "Bo Poe"}, "work": [{"name": "Ox", "startDate": "2020-01"}]}'


@pytest.mark.parametrize(
    ("given", "holds"),
    [
        (RENDERCV, "Lead, Tern\nJan 2020 – Present"),
        (YAML, "Ann Roe"),
        (JSON_RESUME, "Bo Poe"),
        ("basics:\n  name: Cy Zoe\n", "Cy Zoe"),
    ],
)
def test_other_files_are_known_by_what_they_hold(tmp_path: Path, given: str, holds: str) -> None:
    output = tmp_path / "out.txt"
    done = curricle("-", "-o", str(output), given=given.encode())
    assert done.returncode == 0, done.stderr
    assert holds in output.read_text()


def test_what_json_resume_became_can_be_rendered_again(document: Path) -> None:
    exchanged, first, second = (document.with_name(name) for name in ("x.json", "1.pdf", "2.pdf"))
    assert curricle(str(document), "-o", str(exchanged)).returncode == 0
    assert curricle(str(document), "-o", str(first)).returncode == 0
    assert curricle(str(exchanged), "-o", str(second)).returncode == 0
    assert first.read_bytes() == second.read_bytes()
