"""A template of one's own: what its folder may hold, and what is said of its mistakes."""

import json
from pathlib import Path

import pytest

from curricle.engines.render import Rendered, new_template, render, render_folder
from curricle.engines.render.folder import MAX_FILES, read_files, read_folder
from curricle.engines.resume.model import Document

from . import specimen


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    new_template(tmp_path / "mine", "mine")
    return tmp_path / "mine"


def rendered(folder: Path, document: Document, pages: int | None = None) -> Rendered:
    return render_folder(read_files(folder)[0], document.model_dump_json().encode(), "pdf", None, pages)


def said(folder: Path) -> list[str]:
    found = read_folder(folder)[1]
    return [f"{finding.code} {finding.message}" for finding in found]


def test_a_new_template_is_sound_and_looks_like_the_default_one(folder: Path) -> None:
    template, findings = read_folder(folder)
    assert findings == []
    assert template is not None
    assert (template.id, template.name, template.version) == ("mine", "Mine", "1.0.0")
    made = rendered(folder, specimen.full())
    assert made.ok
    assert made.data == render(specimen.full(), "pdf").data


def test_a_template_of_ones_own_has_settings_of_its_own(folder: Path) -> None:
    manifest = json.loads((folder / "manifest.json").read_text())
    rule = {"type": "boolean", "title": "Shout", "default": False}
    manifest["configuration"]["properties"]["shout"] = rule
    (folder / "manifest.json").write_text(json.dumps(manifest))
    sheet = (folder / "template.typ").read_text()
    (folder / "template.typ").write_text(
        sheet.replace("prose(doc.name)", "if config.shout { upper(prose(doc.name)) }", 1)
    )
    document = specimen.full()
    document.presentation.config = {"shout": True}
    assert rendered(folder, document).ok
    document.presentation.config = {"shout": 1}
    assert not rendered(folder, document).ok


def test_a_template_of_ones_own_is_fitted_too(folder: Path) -> None:
    made = rendered(folder, specimen.long(), 3)
    assert made.page_count == 3
    assert "render.fitted" in {finding.code for finding in made.findings}


@pytest.mark.parametrize("name", ["manifest.json", "template.typ"])
def test_what_is_missing_is_said(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert said(folder) == [f"template.file_refused {name}: it is missing, and a template needs it."]


def test_a_broken_manifest_is_said_with_its_line(folder: Path) -> None:
    (folder / "manifest.json").write_text('{\n  "id": "mine",\n  oops\n}')
    (finding,) = read_folder(folder)[1]
    assert finding.message.startswith("manifest.json (line 3): This is not JSON")


def test_links_are_not_followed(folder: Path) -> None:
    (folder / "notes.txt").symlink_to("/etc/hostname")
    (folder / "more").symlink_to("/etc")
    assert said(folder) == [
        "template.file_refused more: it is a link, and links are not followed.",
        "template.file_refused notes.txt: it is a link, and links are not followed.",
    ]


def test_what_is_too_much_or_no_text_is_said(folder: Path) -> None:
    (folder / "noise.txt").write_bytes(b"\xff\xfe")
    assert said(folder) == ["template.file_refused noise.txt: it is not UTF-8 text."]
    (folder / "noise.txt").write_bytes(b"x" * 3_000_000)
    assert "it is too much" in said(folder)[-1]
    (folder / "noise.txt").unlink()
    for number in range(MAX_FILES):
        (folder / f"{number}.txt").write_text("x")
    assert "it is too much" in said(folder)[-1]
    assert "there is no such folder" in said(folder / "nowhere")[0]


def test_pictures_and_hidden_files_are_left_alone(folder: Path) -> None:
    before = read_files(folder)
    (folder / ".git").mkdir()
    (folder / ".git" / "config").write_text("x")
    (folder / "photo.png").write_bytes(b"\x89PNG")
    assert read_files(folder) == before


@pytest.mark.parametrize(
    ("sheet", "message"),
    [
        ("#let resume(data) = {\n  let x = \n}\n#(", "template.typ, line 2, column 9: expected expression"),
        ("#let resume(data) = {\n  data.nothing\n}", "template.typ, line 2"),
        ('#let resume(data) = panic("mine")', "panicked with: mine"),
        ("#let other(data) = []", "unresolved import"),
        ("#let resume(data) = [plain]", "title"),
        ('#import "gone.typ": x\n#let resume(data) = []', "template.typ, line 1, column 8: file not found"),
    ],
)
def test_mistakes_are_told_with_their_lines(folder: Path, sheet: str, message: str) -> None:
    (folder / "template.typ").write_text(sheet)
    made = rendered(folder, specimen.full())
    assert made.data is None
    (finding,) = made.findings
    assert finding.code == "template.faulty"
    assert message in finding.message
    assert "/work" not in finding.message
    assert "site-packages" not in finding.message


def test_a_document_that_is_none_is_said() -> None:
    made = render_folder({}, b"{", "pdf")
    assert made.data is None
    assert {finding.code for finding in made.findings} == {"template.file_refused", "resume.not_json"}


@pytest.mark.parametrize("name", ["Mine", "", "../x", "a b"])
def test_a_name_must_be_plain(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="small letters"):
        new_template(tmp_path / "new", name)
    assert list(tmp_path.iterdir()) == []
