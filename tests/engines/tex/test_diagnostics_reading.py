"""Reading logs: files within files, broken lines, foreign files, stopped engines, hostile logs."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curricle.engines.tex.diagnostics import Diagnostic, diagnose
from curricle.engines.tex.diagnostics.lines import unwrap
from curricle.engines.tex.diagnostics.nearest import distance, nearest
from curricle.engines.tex.project import Project
from tests.engines.tex.mistakes import mistakes, recorded

EMPTY = Project(
    "main.tex", {"main.tex": b"\\documentclass{article}\n\\begin{document}\nx\n\\end{document}\n"}
)
HEAD = "This is pdfTeX, Version 3.14 (preloaded format=pdflatex)\nentering extended mode\n**main.tex\n"


def project(**files: str) -> Project:
    """A project of files by their names without ending."""
    return Project(
        "main.tex", {f"{name.replace('__', '/')}.tex": text.encode() for name, text in files.items()}
    )


def errors(log: str, of: Project = EMPTY) -> list[Diagnostic]:
    return [one for one in diagnose(log, of) if one.severity == "error"]


def undefined(line: int, text: str = "\\nonesuch") -> str:
    return f"! Undefined control sequence.\nl.{line} {text}\n   {' ' * len(text)}more\nThe control\n\n"


def test_an_error_belongs_to_the_file_that_is_open() -> None:
    several = project(main="\\input{a}", a="x", b__c="x", d="x")
    log = f"{HEAD}(./main.tex (./a.tex (see (this) :-( ) text)) (./b/c.tex\n{undefined(3)})\n{undefined(9)})"
    assert [(one.file, one.line) for one in errors(log, several)] == [("b/c.tex", 3), ("main.tex", 9)]


@pytest.mark.parametrize("name", ["my work", "Lebenslauf – Jürgen", "履歴書", "a (copy)", "v1.2 final"])
def test_names_of_files_may_hold_anything(name: str) -> None:
    strange = Project("main.tex", {"main.tex": b"x", f"{name}.tex": b"\\nonesuch\n"})
    placed = f"{HEAD}(./main.tex (./{name}.tex\n./{name}.tex:1: {undefined(1)[2:]}"
    assert [(one.file, one.line, one.column) for one in errors(placed, strange)] == [(f"{name}.tex", 1, 1)]
    if "(" not in name:
        by_stack = f"{HEAD}(./main.tex (./{name}.tex\n{undefined(1)}))"
        assert [one.file for one in errors(by_stack, strange)] == [f"{name}.tex"]


def test_a_split_file_stands_for_its_own() -> None:
    log = f"{HEAD}(./preamble.tex\n./preamble.tex:2: {undefined(2)[2:]})(./body.tex\n"
    log += "\nLaTeX Warning: Reference `a' on page 1 undefined on input line 3.\n\n"
    found = diagnose(log, EMPTY, names={"preamble.tex": "main.tex", "body.tex": "main.tex"})
    assert [(one.code, one.file, one.line) for one in found[:2]] == [
        ("tex.undefined_command", "main.tex", 2),
        ("tex.undefined_reference", "main.tex", 3),
    ]


def test_a_main_file_in_a_folder_is_where_the_engine_runs() -> None:
    files = {"cv/main.tex": b"\\nonesuch", "cv/part.tex": b"\\nonesuch", "shared.tex": b"\\nonesuch"}
    log = f"{HEAD}(./main.tex (./part.tex\n{undefined(1)}) (../shared.tex\n"
    log += f"../shared.tex:1: {undefined(1)[2:]})"
    found = errors(log, Project("cv/main.tex", files))
    assert [(one.file, one.line) for one in found] == [("cv/part.tex", 1), ("shared.tex", 1)]


def test_a_mistake_inside_a_package_is_shown_where_it_is_loaded() -> None:
    own = project(main="\\documentclass{article}\n\\usepackage[a]{babel}\n\\usepackage[one]{enumitem}\n")
    log = (
        f"{HEAD}(./main.tex (/usr/share/texmf/enumitem.sty\n/usr/share/texmf/enumitem.sty:1815: LaTeX Error: "
    )
    log += "Unknown option `one' for package `enumitem'.\n\nSee the\n ...  \n\nl.1815 \\Process\n    x\n\n"
    assert [(one.file, one.line) for one in errors(log, own)] == [("main.tex", 3)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-32-le"])
def test_broken_lines_are_put_together(encoding: str) -> None:
    """pdfTeX counts bytes, and breaks within a letter; the others count letters."""
    text = "LaTeX Warning: Reference `" + "ä" * 60 + "' on page 1 undefined on input line 3."
    size = 79 if encoding == "utf-8" else 4 * 79
    data = text.encode(encoding)
    pieces = [data[start : start + size].decode(encoding, "replace") for start in range(0, len(data), size)]
    found = diagnose("\n".join([f"{HEAD}(./main.tex", *pieces, "", ""]), EMPTY)
    warnings = [(one.code, one.line) for one in found if one.severity == "warning"]
    assert warnings == [("tex.undefined_reference", 3)]


def test_long_lines_are_left_alone() -> None:
    lines = ["x" * 79, "y", "z" * 200]
    assert unwrap("a\nb\nc\n" + "\n".join(lines))[3:] == lines


@pytest.mark.parametrize("reason", ["time", "memory", "output", "cancelled"])
def test_an_engine_that_was_stopped_says_why(reason: str) -> None:
    found = diagnose(f"{HEAD}(./main.tex\n", EMPTY, stopped=reason)  # type: ignore[arg-type]
    assert (found[0].severity, found[0].code) == ("error", f"tex.stopped_{reason}")
    assert found[0].hint
    assert len(found) == 1


def test_an_engine_that_gave_up_says_so() -> None:
    assert [one.code for one in errors("")] == ["tex.no_output"]
    assert not errors(
        f"{HEAD}(./main.tex)\nHere is how much of TeX's memory you used:\nOutput written on main.pdf"
    )


def test_what_writes_the_pdf_is_heard_too() -> None:
    said = "xdvipdfmx:fatal: Image inclusion failed. Could not find file: a.png"
    log = f"{HEAD}(./main.tex)\nOutput written on main.pdf\n{said}\n"
    assert [one.code for one in errors(log)] == ["tex.image_not_found"]
    other = f"{HEAD}(./main.tex)\nOutput written\nxdvipdfmx:fatal: Cannot proceed without the font: X\n"
    assert [one.code for one in errors(other)] == ["tex.pdf_driver"]


def test_quiet_packages_are_quiet() -> None:
    log = f"{HEAD}(./main.tex\nPackage hyperref Warning: Token not allowed in a PDF string (Unicode):\n"
    log += "(hyperref)                removing `math shift' on input line 3.\n\nOutput written on main.pdf\n"
    assert diagnose(log, EMPTY) == ()
    loud = log.replace("hyperref", "fancyhdr").replace("Token not allowed", "headheight is too small")
    assert [(one.severity, one.code, one.line) for one in diagnose(loud, EMPTY)] == [
        ("warning", "tex.package", 3)
    ]


def test_the_same_mistake_is_told_a_few_times_only() -> None:
    many = f"{HEAD}(./main.tex\n" + "".join(undefined(line) for line in range(1, 500))
    found = diagnose(many, EMPTY)
    assert 5 <= len(found) <= 20


def test_a_list_can_be_read() -> None:
    log = f"{HEAD}(./main.tex\n" + "".join(
        undefined(line, f"\\n{'abcdefgh'[line % 8] * (line + 2)}") for line in range(900)
    )
    log += "\nOverfull \\hbox (20.0pt too wide) in paragraph at lines 4--5\n[]\n\n" * 300
    found = diagnose(log, EMPTY)
    assert len(found) == 200
    assert found[-1].code == "tex.more"
    assert [one.severity for one in found[:199]] == ["error"] * 199


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("\\textbff", ["\\textit", "\\textbf"], "\\textbf"),
        ("\\emhp", ["\\emph", "\\em"], "\\emph"),
        ("\\Section", ["\\section"], "\\section"),
        ("itemise", ["itemize", "enumerate"], "itemize"),
        ("x", ["y"], None),
        ("completely", ["different"], None),
    ],
)
def test_a_slip_is_seen(word: str, known: list[str], meant: str | None) -> None:
    assert nearest(word, known) == meant


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_distance_is_the_same_both_ways(one: str, other: str) -> None:
    assert distance(one, other, 9) == distance(other, one, 9)
    assert (distance(one, other, 9) == 0) == (one == other)


PIECES = (
    *(
        "! Undefined control sequence.",
        "l.3 \\x",
        "(./main.tex",
        ")",
        "(",
        "./main.tex:3: Missing $ inserted.",
        "\n",
    ),
    *(
        "! LaTeX Error: \\begin{a} on input line 9 ended by \\end{b}.",
        "! LaTeX Error: File `x.sty' not found.",
        "\n\n",
    ),
    *(
        "LaTeX Warning: Reference `\u00e9' on page 1 undefined on input line 99999.",
        "Runaway argument?\n{abc \\par",
        " ",
    ),
    *(
        "Overfull \\hbox (1.2.3pt too wide) in paragraph at lines 1--2",
        "Missing character: There is no \ud7ff in font x!",
    ),
    *(
        "! LaTeX Error: Unicode character x (U+FFFFFFFF)",
        "! Emergency stop.",
        "<*> main.tex",
        "\\x ->\\y ",
        "x" * 79,
    ),
    *(
        "./main.tex:0: Paragraph ended before \\x was complete.",
        "! Font \\x=y not loadable",
        "! Package x Error: y",
        "...z",
    ),
    *(
        "Missing character: There is no x (U+110000) in font y!",
        "(\\end occurred inside a group at level 1)\n###",
        "\t",
    ),
    *(
        "[\\directlua]:1: x",
        "xdvipdfmx:fatal: x",
        "! TeX capacity exceeded, sorry [a=1].",
        "! Missing number",
        "\x00",
    ),
)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=40),
    st.sampled_from(["", "\n"]),
    st.text(max_size=60),
)
def test_nothing_raises(pieces: list[str], between: str, source: str) -> None:
    strange = Project("main.tex", {"main.tex": source.encode("utf-8", "replace"), "a.bib": b"@x{y,"})
    for one in diagnose(between.join(pieces), strange):
        assert one.message
        assert one.line is None or one.line >= 0
        assert one.column is None or one.column >= 1
        assert one.as_dict()["code"].startswith("tex.")


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(mistakes()), st.integers(0, 20_000), st.integers(0, 20_000))
def test_a_log_that_is_cut_off_is_read_all_the_same(mistake: object, start: int, end: int) -> None:
    one = next(it for it in mistakes() if it is mistake)
    diagnose(recorded()[f"{one.name}.main"][start:end], one.project)


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "(",
            ")",
            "! x\n",
            "! Undefined control sequence.\n",
            "l.1 \\x\n",
            "(./main.tex",
            "a.tex:1: x\n",
            "x" * 79 + "\n",
        ),
        *(
            "Runaway argument?\n{a b c d\n! File ended while scanning use of \\x.\n",
            "\n",
            "a:",
            "(/a ",
            "Overfull \\hbox (1pt\n",
        ),
        *(
            "LaTeX Warning: Reference `a' on page 1 undefined on input line 1.\n",
            "Missing character: There is no é in font x!\n",
        ),
        *(
            "! LaTeX Error: File `x.sty' not found.\n",
            "! LaTeX Error: Environment abcdefg undefined.\n\nl.2 \\begin\n  x\n",
        ),
    ],
)
def test_a_hostile_log_takes_time_in_proportion(piece: str) -> None:
    text = "\\section{One}\\label{a} Text of a resume, in a line as people write them.\n" * 200
    resume = Project("main.tex", {"main.tex": text.encode()})
    log = piece * (10_000_000 // len(piece))
    began = process_time()
    found = diagnose(log, resume)
    assert process_time() - began < 10
    assert len(found) <= 200


def test_a_log_of_a_resume_is_read_in_no_time() -> None:
    log = recorded()["pgfkeys.main"]
    began = process_time()
    diagnose(log, EMPTY)
    assert process_time() - began < 0.5
