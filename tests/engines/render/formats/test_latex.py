"""LaTeX source: every sign is itself, and the source compiles with each engine that is installed."""

import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curricle.engines.render.formats import write
from curricle.engines.render.formats.latex.script import split, used
from curricle.engines.render.formats.latex.sign import escape, escape_url
from curricle.engines.resume.model import Document

from .. import specimen
from .reading import latex_body, latex_unescaped, pdf_text

PRINTABLE = [chr(point) for point in range(0x20, 0x3000) if chr(point).isprintable()]
ENGINES = ("pdflatex", "xelatex", "lualatex")
SIGNS = r"\ { } $ & # ^ _ ~ % ' ` | < > -- --- ,, ?` !` '' [x] * -"


def latex(document: Document) -> str:
    file = write(document, "latex")
    assert file.ok, file.findings
    assert file.data is not None
    return file.data.decode()


@pytest.mark.parametrize("sign", [sign for sign in PRINTABLE if sign.isascii()])
def test_each_sign_is_itself_wherever_it_stands(sign: str) -> None:
    for value in (sign, f"a{sign}", f"{sign}b", f"a{sign}{sign}{sign}b", f"{sign} {sign}"):
        assert latex_unescaped(escape(value)) == value


@given(st.text(st.characters(exclude_categories=["C"]), max_size=40))
def test_any_text_is_itself(value: str) -> None:
    assert latex_unescaped(escape(value)) == value


@given(st.text(st.characters(exclude_categories=["C"]), max_size=40))
def test_scripts_lose_nothing(value: str) -> None:
    assert "".join(part for _, part in split(value)) == value


def test_scripts_are_named() -> None:
    assert [script.name for script in used("Ada Łuk, Ελ, Жы, לוי, ليلى, 漢字かな한")] == [
        *("greek", "cyrillic", "hebrew", "arabic", "hangul", "kana", "han"),
    ]
    assert used("Zoë") == ()


def test_addresses_keep_their_signs() -> None:
    assert escape_url("https://a.example/x%20y?b=1&c#d_e~f") == r"https://a.example/x\%20y?b=1\&c\#d_e~f"


def test_the_preamble_says_what_it_needs() -> None:
    source = latex(specimen.arabic())
    assert "% This text also holds arabic." in source
    assert r"\usepackage[bidi=basic]{babel}" in source
    assert r"\documentclass[10pt,a4paper]{article}" in source
    assert r"\DeclareUnicodeCharacter{0644}" in source
    letter = specimen.full()
    letter.presentation.page_size = "letter"
    letter.presentation.config = {"font": "Source Serif 4", "new_page": ["education"]}
    assert "letterpaper" in latex(letter)
    assert "mathptmx" in latex(letter)
    assert latex(letter).count(r"\clearpage") == 1


def test_groups_and_environments_close() -> None:
    for name in specimen.NAMES:
        source = latex(specimen.specimen(name))
        bare = re.sub(r"\\.", "", source)
        assert bare.count("{") == bare.count("}")
        for environment in ("points", "inner", "document"):
            begun = source.count(rf"\begin{{{environment}}}")
            assert begun == source.count(rf"\end{{{environment}}}")


def strange() -> Document:
    """Every sign in every position, and every letter of Latin."""
    latin = "".join(
        sign for sign in PRINTABLE if 0xA0 < ord(sign) < 0x180 and unicodedata.category(sign)[0] == "L"
    )
    lines = [
        SIGNS,
        latin,
        "– — … “ ” ‘ ’ « » € £ § © ® · • ½ ² № ™",
        *(f"{sign}{sign}x{sign}" for sign in SIGNS),
    ]
    return specimen.document(
        specimen.section("summary", {"text": " ".join(f"\\{sign}" for sign in SIGNS if sign.strip())}),
        specimen.section(
            "custom",
            {
                "title": SIGNS,
                "subtitle": f"[{SIGNS}",
                "location": SIGNS,
                "keywords": ["[a]", "*", SIGNS],
                "url": "https://a.example/x%20y?b=1&c#d_e~f",
                "highlights": specimen.highlights(
                    *(re.sub(r"([\\*_`\[\]])", r"\\\1", line) for line in lines)
                ),
            },
            {"highlights": specimen.highlights("[only lines]", "\\*")},
            {"highlights": specimen.highlights("and again")},
            title=SIGNS,
        ),
        {"type": "letter", "items": [{"recipient": ["[A]", "*B"], "body": "Text."}]},
        basics={"name": f"Ada {SIGNS}", "label": SIGNS, "details": [{"label": SIGNS, "value": "[x]"}]},
    )


@pytest.mark.slow
@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", ["full", "arabic", "strange", "empty"])
def test_it_compiles(engine: str, name: str, tmp_path: Path) -> None:
    if shutil.which(engine) is None:
        pytest.skip(f"{engine} is not installed")
    made = {"strange": strange, "empty": Document, "full": specimen.full, "arabic": specimen.arabic}[name]()
    (tmp_path / "resume.tex").write_text(latex(made), encoding="utf-8")
    command = [engine, "-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "resume.tex"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout[-2000:].decode(errors="replace")
    if name == "full":
        read = pdf_text((tmp_path / "resume.pdf").read_bytes())
        assert "Rebuilt berth planning in C++, C# and .NET." in read
        assert "Zoë Łukasiewicz-O’Brien" in read


def test_a_break_is_not_an_option() -> None:
    broken = specimen.document(specimen.section("summary", {"text": "one\n\\[two\\]\n\\*three"}))
    assert "one\\\\{}\n[two]\\\\{}\n*three" in latex_body(latex(broken))
