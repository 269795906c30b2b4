"""``curricle convert`` on LaTeX: a structured resume comes out, and what was not read is told."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from curricle.engines.resume import from_json_resume, parse
from curricle.engines.tex import sample_project
from curricle.entry.cli.main import main

SOURCE = r"""\documentclass{article}
\begin{document}
{\LARGE Ada Ember}\\ ada@example.org
\includegraphics{ada.jpg}
\section*{Experience}
\textbf{Driver}, Northern Rail \hfill 2019 -- 2023
\begin{itemize}\item Never late\end{itemize}
\end{document}
"""


def call(*words: str) -> int:
    """The exit code of a command."""
    with pytest.raises(SystemExit) as end:
        main(words)
    return int(str(end.value.code))


def test_a_file_becomes_a_document_and_the_rest_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, target = tmp_path / "cv.tex", tmp_path / "cv.json"
    source.write_text(SOURCE)
    assert call("convert", str(source), "-o", str(target)) == 0
    document, findings = parse(target.read_bytes())
    assert findings == []
    assert document is not None
    assert (document.content.basics.name, document.content.basics.email) == ("Ada Ember", "ada@example.org")
    assert [one.type for one in document.content.sections] == ["work"]
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.splitlines() == [
        "read: Name: Ada Ember",
        "read: Experience: 1 entry, 1 line",
        "cv.tex:4: note: ada.jpg: A picture has no place.",
    ]


def test_latex_becomes_json_resume_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "cv.tex"
    source.write_text(SOURCE)
    assert call("convert", "--to", "jsonresume", "--plain", str(source)) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["work"][0]["name"] == "Northern Rail"
    assert from_json_resume(json.dumps(shown).encode())[0] is not None


def test_folders_and_archives_are_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project, _ = sample_project("engineer")
    folder, packed = tmp_path / "engineer", io.BytesIO()
    folder.mkdir()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in project.files.items():
            (folder / name).write_bytes(data)
            archive.writestr(name, data)
    (tmp_path / "engineer.zip").write_bytes(packed.getvalue())
    made = []
    for source in (folder, tmp_path / "engineer.zip"):
        assert call("convert", str(source)) == 0
        made.append(json.loads(capsys.readouterr().out)["content"]["basics"])
    assert made[0]["name"] == made[1]["name"] != ""
    assert call("convert", str(folder), "--main", "nowhere.tex") == 2
    assert capsys.readouterr().err.startswith(f"curricle: {folder}: ")


def test_what_prints_nothing_is_a_failure_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, target = tmp_path / "cv.tex", tmp_path / "cv.json"
    source.write_text("\\documentclass{article}\\begin{document}\\end{document}")
    target.write_text("old")
    assert call("convert", str(source), "-o", str(target)) == 1
    assert capsys.readouterr().err == "cv.tex:1: note: There is nothing here that is printed.\n"
    assert target.read_text() == "old"
    assert call("convert", str(tmp_path / "none.tex")) == 2
    assert "cannot be read" in capsys.readouterr().err


def test_what_the_file_is_must_be_said_where_it_cannot_be_seen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "cv.json"
    file.write_text("{}")
    assert call("convert", str(file)) == 2
    assert "--from" in capsys.readouterr().err
