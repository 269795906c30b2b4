"""``curricle compile`` and ``curricle tex doctor``: LaTeX in, a PDF or one clear line out."""

import io
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

PROGRAM = [sys.executable, "-m", "curricle.entry.cli.main"]
SMALL = "\\documentclass{article}\n\\begin{document}\nHello\n\\end{document}\n"


def curricle(*words: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Runs the command line."""
    environment = {**os.environ, **more}
    command = [*PROGRAM, *words]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, env=environment)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "cv.tex"
    path.write_text(SMALL)
    return path


@pytest.mark.tex
def test_a_file_becomes_a_pdf_beside_it(small: Path) -> None:
    done = curricle("compile", str(small))
    assert done.returncode == 0, done.stderr
    assert small.with_suffix(".pdf").read_bytes().startswith(b"%PDF-")
    assert "1 page by pdflatex" in done.stdout
    assert sorted(path.name for path in small.parent.iterdir()) == ["cv.pdf", "cv.tex"]


@pytest.mark.tex
def test_a_file_brings_the_neighbours_it_names_and_no_others(tmp_path: Path) -> None:
    (tmp_path / "cv.tex").write_text(
        "\\documentclass{own}\n\\begin{document}\\input{parts/work}\\end{document}\n"
    )
    (tmp_path / "own.cls").write_text("\\NeedsTeXFormat{LaTeX2e}\\ProvidesClass{own}\\LoadClass{article}\n")
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "work.tex").write_text("Worked hard\n")
    (tmp_path / "secret.tex").write_text("\\input{/etc/passwd}\n")
    (tmp_path / "huge.pdf").write_bytes(b"%PDF" + bytes(70_000_000))
    done = curricle("compile", str(tmp_path / "cv.tex"), "-o", str(tmp_path / "out.pdf"))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out.pdf").exists()


@pytest.mark.tex
@pytest.mark.parametrize("kind", ["folder", "archive"])
def test_folders_and_archives_are_projects(tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "letter.tex").write_text(SMALL)
    (folder / "body.tex").write_text("no beginning of its own\n")
    source = folder
    if kind == "archive":
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            for file in folder.iterdir():
                archive.write(file, f"mine/{file.name}")
        source = tmp_path / "mine.zip"
        source.write_bytes(packed.getvalue())
    done = curricle("compile", str(source), "-o", str(tmp_path / "out.pdf"))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.tex
def test_a_mistake_is_told_at_its_line(tmp_path: Path) -> None:
    path = tmp_path / "cv.tex"
    path.write_text(SMALL.replace("Hello", "Hello\n\\txtbf{Ada}"))
    done = curricle("compile", str(path))
    assert done.returncode == 1
    assert "cv.tex:4:" in done.stderr
    assert "\\textbf" in done.stderr
    told = json.loads(curricle("compile", str(path), "--json").stdout)
    assert not told["ok"]
    assert [one["line"] for one in told["diagnostics"] if one["severity"] == "error"] == [4]


@pytest.mark.tex
def test_the_document_chooses_its_engine(tmp_path: Path) -> None:
    path = tmp_path / "cv.tex"
    path.write_text("% !TEX program = xelatex\n" + SMALL)
    told = json.loads(curricle("compile", str(path), "--json").stdout)
    assert (told["engine"], told["ok"], told["pages"]) == ("xelatex", True, 1)
    told = json.loads(curricle("compile", str(path), "--json", "--engine", "pdflatex").stdout)
    assert told["engine"] == "pdflatex"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("missing.tex", None, "cannot be read"),
        ("empty.tex", b"", "empty"),
        ("broken.zip", b"PK\x03\x04 rubbish", "damaged"),
        ("letter.docx", b"words", "documentclass"),
    ],
)
def test_what_cannot_be_read_is_one_line(
    tmp_path: Path, name: str, content: bytes | None, words: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    done = curricle("compile", str(path), "-o", str(tmp_path / "out.pdf"))
    assert done.returncode == 2
    assert words in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "out.pdf").exists()


def test_without_tex_the_way_to_get_it_is_told(small: Path, tmp_path: Path) -> None:
    done = curricle("compile", str(small), PATH=str(tmp_path))
    assert done.returncode == 2
    assert "apt-get install" in done.stderr
    assert "texlive-latex-base" in done.stderr
    doctor = curricle("tex", "doctor", PATH=str(tmp_path))
    assert doctor.returncode == 1
    assert "missing" in doctor.stdout


@pytest.mark.tex
def test_the_doctor_finds_this_machine_healthy() -> None:
    if shutil.which("pdflatex") is None:
        pytest.skip("TeX is not on this machine")
    told = json.loads(curricle("tex", "doctor", "--json").stdout)
    assert told["available"]
    assert told["sandbox"]["ok"]
    assert told["packages"]["texlive-latex-base"]


@pytest.mark.tex
def test_watching_typesets_again_after_each_change_and_ends_quietly(small: Path) -> None:
    output = small.with_name("out.pdf")
    command = [*PROGRAM, "compile", str(small), "-o", str(output), "--watch"]
    # Whoever runs the tests in the background of a script has them ignore Ctrl-C, and children inherit that.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    watcher = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    signal.signal(signal.SIGINT, before)
    assert watcher.stdout is not None
    try:
        assert "1 page" in watcher.stdout.readline()
        small.write_text(SMALL.replace("Hello", "Hello\\newpage again"))
        assert "2 pages" in watcher.stdout.readline()
        small.unlink()
        time.sleep(0.5)
        small.write_text(SMALL.replace("Hello", "Hello\\newpage once\\newpage more"))
        assert "3 pages" in watcher.stdout.readline()
    finally:
        watcher.send_signal(signal.SIGINT)
        said = watcher.communicate(timeout=60)[1]
    assert "Traceback" not in said
