"""A project out of what people send: one file, several, an archive; and what is said about it."""

import io
import zipfile
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curricle.engines.finding import Finding
from curricle.engines.tex import Project, ProjectLimits, engine_hint, project_of, read_project

DOCUMENT = b"\\documentclass{article}\n\\begin{document}\nHello\n\\end{document}\n"
LARGE = b"x" * 15_000_000


def codes(findings: list[Finding]) -> list[str]:
    return [one.code for one in findings]


def made(files: Mapping[str, bytes], main: str | None = None) -> Project:
    project, findings = project_of(files, main)
    assert project, findings
    return project


def zipped(files: Mapping[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


def test_a_single_file_is_a_project() -> None:
    project, findings = read_project(DOCUMENT, "C:\\Users\\me\\cv.tex")
    assert project == Project("cv.tex", {"cv.tex": DOCUMENT})
    assert findings == []


def test_a_file_without_a_usable_name_is_called_main() -> None:
    project, _ = read_project(DOCUMENT, "-shell-escape")
    assert project
    assert project.main == "main.tex"


def test_an_archive_is_a_project_and_its_top_folder_is_only_wrapping() -> None:
    files = {
        "my-cv/main.tex": DOCUMENT,
        "my-cv/sections/work.tex": b"work",
        "__MACOSX/my-cv/._main.tex": b"\x00",
        "my-cv/.DS_Store": b"\x00",
    }
    project, findings = read_project(zipped(files), "cv.zip")
    assert project
    assert set(project.files) == {"main.tex", "sections/work.tex"}
    assert findings == []


def test_settings_of_tex_in_a_project_are_left_out_and_said_so() -> None:
    files = {"main.tex": DOCUMENT, "latexmkrc": b"system('id')", "texmf.cnf": b"shell_escape=t"}
    project, findings = project_of(files)
    assert project
    assert set(project.files) == {"main.tex"}
    assert codes(findings) == ["tex.project_ignored", "tex.project_ignored"]
    assert {one.severity for one in findings} == {"info"}


@pytest.mark.parametrize(
    ("files", "main"),
    [
        ({"part.tex": b"x", "letter.tex": DOCUMENT}, "letter.tex"),
        ({"a.tex": DOCUMENT, "main.tex": DOCUMENT}, "main.tex"),
        ({"old/main.tex": DOCUMENT, "cv.tex": DOCUMENT}, "cv.tex"),
        ({"a.tex": b"% \\documentclass{article}", "b.tex": DOCUMENT}, "b.tex"),
        ({"a.tex": b"\\documentclass{standalone}", "b.tex": DOCUMENT}, "b.tex"),
        ({"part.tex": b"% !TEX root = b.tex\n", "a.tex": DOCUMENT, "b.tex": DOCUMENT}, "b.tex"),
        ({"s/p.tex": b"%!TeX root=../b.tex\n", "a.tex": DOCUMENT, "b.tex": DOCUMENT}, "b.tex"),
    ],
)
def test_the_main_file_is_found(files: dict[str, bytes], main: str) -> None:
    assert made(files).main == main


def test_a_choice_between_several_mains_is_told() -> None:
    project, findings = project_of({"en.tex": DOCUMENT, "de.tex": DOCUMENT})
    assert project
    assert project.main == "de.tex"
    assert codes(findings) == ["tex.project_several_mains"]
    assert findings[0].params["found"] == "de.tex, en.tex"


@pytest.mark.parametrize(
    ("files", "main", "code"),
    [
        ({}, None, "tex.project_empty"),
        ({"a.tex": b"no class"}, None, "tex.project_no_main"),
        ({"a.tex": DOCUMENT}, "b.tex", "tex.project_no_main"),
        ({"100%.tex": DOCUMENT}, None, "tex.project_name"),
        ({"main.tex": DOCUMENT, "../x.tex": b""}, None, "tex.project_path"),
        ({"main.tex": DOCUMENT, "/etc/passwd": b""}, None, "tex.project_path"),
        ({"main.tex": DOCUMENT, "a/../../x": b""}, None, "tex.project_path"),
        ({"main.tex": DOCUMENT, "C:/x.tex": b""}, None, "tex.project_path"),
        ({"main.tex": DOCUMENT, "a\\x.tex": b""}, None, "tex.project_path"),
        ({"main.tex": DOCUMENT, "a\nb.tex": b""}, None, "tex.project_name"),
        ({"main.tex": DOCUMENT, "a\x00b.tex": b""}, None, "tex.project_name"),
        ({"main.tex": DOCUMENT, "a\u202eb.tex": b""}, None, "tex.project_name"),
        ({"main.tex": DOCUMENT, "-x.tex": b""}, None, "tex.project_name"),
        ({"main.tex": DOCUMENT, "a/-x.tex": b""}, None, "tex.project_name"),
        ({"main.tex": DOCUMENT, '"x".tex': b""}, None, "tex.project_name"),
        ({"main.tex": DOCUMENT, "a//b.tex": b""}, None, "tex.project_name"),
        ({"main.tex": DOCUMENT, "x" * 300 + ".tex": b""}, None, "tex.project_name"),
        ({"main.tex": DOCUMENT, "/".join("abcdefghijk"): b""}, None, "tex.project_name"),
        ({"main.tex": DOCUMENT, "Main.tex": b""}, None, "tex.project_duplicate"),
        ({"main.tex": DOCUMENT, "\u00e9.png": b"", "e\u0301.png": b""}, None, "tex.project_duplicate"),
        ({"main.tex": DOCUMENT, "\ufb01.png": b"", "fi.png": b""}, None, "tex.project_duplicate"),
        ({"main.tex": DOCUMENT, "a": b"", "a/b.tex": b""}, None, "tex.project_duplicate"),
        ({"main.tex": DOCUMENT, "a/b.tex": b"", "A": b""}, None, "tex.project_duplicate"),
        ({"main.tex": DOCUMENT, "more.zip": b"PK"}, None, "tex.project_nested"),
        ({"main.tex": DOCUMENT + b"%" * 3_000_000}, None, "tex.project_too_large"),
        ({"main.tex": DOCUMENT, "a.png": LARGE + LARGE}, None, "tex.project_too_large"),
        (
            {"main.tex": DOCUMENT, **dict.fromkeys("abcd", LARGE)},
            None,
            "tex.project_too_large",
        ),
        ({"main.tex": DOCUMENT, **{f"{n}.txt": b"" for n in range(700)}}, None, "tex.project_too_many_files"),
    ],
)
def test_what_cannot_be_taken_is_refused_in_words(
    files: dict[str, bytes], main: str | None, code: str
) -> None:
    project, findings = project_of(files, main)
    assert project is None
    assert codes([one for one in findings if one.severity == "error"]) == [code]
    assert all(one.message.endswith(".") and one.message.isprintable() for one in findings)


def test_an_upload_that_is_too_large_is_not_looked_at() -> None:
    project, findings = read_project(b"x" * 100, "a.tex", limits=ProjectLimits(upload_bytes=99))
    assert project is None
    assert codes(findings) == ["tex.project_too_large"]


def test_a_file_in_old_letters_is_taken_with_a_hint() -> None:
    project, findings = project_of({"main.tex": DOCUMENT + "Café".encode("latin-1")})
    assert project
    assert codes(findings) == ["tex.project_encoding"]
    assert "UTF-8" in findings[0].message
    said = b"\\usepackage[latin1]{inputenc}" + DOCUMENT + "Café".encode("latin-1")
    assert project_of({"main.tex": said})[1] == []


def test_marks_of_editors_are_taken_off() -> None:
    text = DOCUMENT.decode()
    assert made({"main.tex": text.encode("utf-8-sig")}).files["main.tex"] == DOCUMENT
    project, findings = project_of({"main.tex": text.encode("utf-16")})
    assert project
    assert project.files["main.tex"] == DOCUMENT
    assert codes(findings) == ["tex.project_encoding"]


def test_pictures_are_left_as_they_are() -> None:
    picture = b"\xef\xbb\xbf\xff\xfe\x00"
    assert made({"main.tex": DOCUMENT, "a.png": picture}).files["a.png"] == picture


@pytest.mark.parametrize(
    ("files", "engine"),
    [
        ({"main.tex": b"% !TEX program = lualatex\n" + DOCUMENT}, "lualatex"),
        ({"main.tex": b"%!TeX TS-program = XeLaTeX\n" + DOCUMENT}, "xelatex"),
        ({"main.tex": DOCUMENT}, None),
        ({"main.tex": b"\\usepackage[x]{a,fontspec}" + DOCUMENT}, "xelatex"),
        ({"main.tex": b"%\\usepackage{fontspec}\n" + DOCUMENT}, None),
        ({"main.tex": DOCUMENT, "my.cls": b"\\RequirePackage{fontspec}"}, "xelatex"),
        ({"main.tex": b"\\usepackage{luacode}" + DOCUMENT}, "lualatex"),
        ({"main.tex": b"% !TEX program = emacs\n" + DOCUMENT}, None),
    ],
)
def test_the_engine_that_a_project_asks_for(files: dict[str, bytes], engine: str | None) -> None:
    assert engine_hint(made(files)) == engine


@given(st.dictionaries(st.text(max_size=20), st.binary(max_size=60), max_size=6), st.text(max_size=8))
def test_whatever_comes_there_is_an_answer(files: dict[str, bytes], main: str) -> None:
    project, findings = project_of({**files, "main.tex": DOCUMENT}, main or None)
    assert project is not None or any(one.severity == "error" for one in findings)
    for name in project.files if project else ():
        assert ".." not in name.split("/")
        assert not name.startswith(("/", "-"))


@given(st.binary(max_size=400), st.sampled_from([b"", b"PK\x03\x04", b"\x1f\x8b\x08", DOCUMENT]))
def test_whatever_bytes_come_there_is_an_answer(data: bytes, head: bytes) -> None:
    project, findings = read_project(head + data, "x.zip")
    assert project is not None or any(one.severity == "error" for one in findings)
