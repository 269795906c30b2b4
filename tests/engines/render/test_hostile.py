"""Whatever somebody writes stands on the page as it is, or is a clear finding; it never does anything."""

import time
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from curricle.engines.render import Options, render, render_json
from curricle.engines.resume.model import Document

from . import reading, specimen

LITERAL = [
    '#panic("x")',
    '#import "@preview/cetz:0.3.0": *',
    '#read("/etc/passwd")',
    "#let x = 1; #x $x^2$ = - + / * _a_ `b`",
    '#image("http://127.0.0.1/x.png")',
    "]) #pagebreak() [(",
    "$ sum_(k=0)^n k $",
    "= Heading == Not one",
    "- list + enum / term: x",
    "<b>bold</b><script>alert(1)</script> &amp; &lt;",
    "{{ 7*7 }} {% raw %} ${jndi:ldap://x} %s %n",
    "\\input{/etc/passwd} \\write18{id} \\documentclass",
    "// comment /* comment */ @label <label>",
    "'; drop table resume; --",
    '{"k": "v"} {"t": "x", "u": "javascript:1"} [1]',
    "~ -- --- ... -? \\u{202e} https://example.com:80/~a",
    "quotes \"straight\" 'single' “curly”",
]


def text_of(document: Document) -> str:
    data = render(document, "pdf").data
    assert data is not None
    return reading.read("pdfium", data)


@pytest.mark.parametrize("text", LITERAL)
def test_syntax_of_other_languages_is_text(text: str) -> None:
    document = specimen.document(
        specimen.section(
            "summary", {"text": text.replace("*", "\\*").replace("_", "\\_").replace("`", "\\`")}
        ),
        specimen.section("skills", {"name": text, "level": text, "keywords": [text]}, title=text),
        specimen.section("work", {"employer": text, "roles": [specimen.role(text, "2020", location=text)]}),
        basics={"name": text, "label": text, "details": [{"label": text, "value": text}]},
    )
    assert reading.letters(text_of(document)) == reading.letters(reading.source_text(document))
    assert render(document, "svg").ok


def test_unsafe_links_stay_text() -> None:
    document = specimen.document(
        specimen.section("summary", {"text": "[press](javascript:alert(1)) [here](data:text/html,x)"}),
        specimen.section("custom", {"title": "T", "url": "javascript:alert(1)"}),
        basics={"name": "N", "url": "file:///etc/passwd", "email": "javascript:alert(1)@x"},
    )
    data = render(document, "pdf").data
    assert data is not None
    assert b"javascript:alert" not in data.replace(b"mailto:javascript", b"")
    assert b"file:" not in data
    assert b"data:text" not in data


@pytest.mark.parametrize("word", ["a" * 250, "W" * 250, "-" * 250, "a-" * 125, "/" * 250, "٠" * 250])
def test_words_without_an_end_stay_on_the_page(word: str) -> None:
    document = specimen.document(
        specimen.section("summary", {"text": word * 40}),
        specimen.section(
            "custom", {"title": word, "subtitle": word, "location": word, "keywords": [word, word]}
        ),
        basics={"name": word, "label": word, "phone": word, "details": [{"label": word, "value": word}]},
    )
    data = render(document, "pdf").data
    assert data is not None
    assert reading.letters(reading.read("pdfium", data)) == reading.letters(reading.source_text(document))
    assert_within_page(data)


def assert_within_page(data: bytes) -> None:
    with pypdfium2.PdfDocument(data) as opened:
        for sheet in opened:
            width, height = sheet.get_size()
            text = sheet.get_textpage()
            for index in range(text.count_chars()):
                left, bottom, right, top = text.get_charbox(index, loose=True)
                assert left >= -1
                assert right <= width + 1
                assert bottom >= -1
                assert top <= height + 1


@pytest.mark.parametrize(
    "text", ["\x00\x01\x1b", "\ud800", "\u202e\u2066evil\u2069", "\ufeff\ufffe", "\U000e0001"]
)
def test_characters_that_are_none_leave_no_trace(text: str) -> None:
    document = Document.model_construct(**specimen.document().__dict__)
    document.content.basics.name = f"A{text}B"
    rendered = render(document, "pdf")
    assert rendered.ok, rendered.findings
    assert compact(text_of(document)) in {"AB", "AevilB"}


def compact(text: str) -> str:
    return "".join(text.split())


def test_ten_thousand_items_are_answered_soon() -> None:
    item = {"title": "T", "highlights": [{"text": "x"}]}
    sections = [specimen.section("custom", *[item] * 500) for _ in range(20)]
    started = time.process_time()
    rendered = render(specimen.document(*sections), "pdf")
    assert [finding.code for finding in rendered.findings] == ["document.too_long"]
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    "raw", [b"", b"null", b"[]", b'{"content":{"sections":[{"type":"x"}]}}', b"[" * 100_000, b"\xff"]
)
def test_what_is_no_document_is_findings(raw: bytes) -> None:
    rendered = render_json(raw, "svg")
    assert not rendered.ok
    assert rendered.pages == ()
    assert all(finding.message for finding in rendered.findings)


# Letters and marks that the fonts at hand can show, with everything that means something somewhere.
ALPHABET = st.sampled_from("abcXYZ 019 éßłĄ Ωж #$\\{}[]()<>@&%*_`~^'\"/-+=|;:,.!?\n\t–—…€ ﬁ🚀م")
WRITTEN = st.text(ALPHABET, max_size=60)
LINES = st.lists(WRITTEN.map(lambda text: {"text": text}), max_size=4)
DATES = st.sampled_from([None, {"start": "2020-02", "present": True}, {"start": "1999", "end": "2001-12-31"}])
ITEMS: dict[str, st.SearchStrategy[Any]] = {
    "summary": st.fixed_dictionaries({"text": WRITTEN}),
    "work": st.fixed_dictionaries(
        {
            "employer": WRITTEN,
            "location": WRITTEN,
            "description": WRITTEN,
            "roles": st.lists(
                st.fixed_dictionaries(
                    {"position": WRITTEN, "period": DATES, "highlights": LINES, "summary": WRITTEN}
                ),
                max_size=3,
            ),
        }
    ),
    "education": st.fixed_dictionaries(
        {"institution": WRITTEN, "area": WRITTEN, "courses": LINES, "period": DATES}
    ),
    "skills": st.fixed_dictionaries(
        {"name": WRITTEN, "level": WRITTEN, "keywords": st.lists(WRITTEN, max_size=3)}
    ),
    "languages": st.fixed_dictionaries({"language": WRITTEN, "fluency": WRITTEN}),
    "custom": st.fixed_dictionaries(
        {"title": WRITTEN, "subtitle": WRITTEN, "summary": WRITTEN, "highlights": LINES}
    ),
}
SECTIONS = st.sampled_from(sorted(ITEMS)).flatmap(
    lambda kind: st.fixed_dictionaries(
        {
            "type": st.just(kind),
            "title": st.none() | WRITTEN,
            "visible": st.booleans(),
            "items": st.lists(ITEMS[kind], max_size=3),
        }
    )
)
DOCUMENTS = st.builds(
    lambda sections, basics, locale, paper: specimen.document(
        *sections, basics=basics, locale=locale, presentation={"page_size": paper}
    ),
    st.lists(SECTIONS, max_size=4),
    st.fixed_dictionaries(
        {"name": WRITTEN, "label": WRITTEN, "email": WRITTEN, "phone": WRITTEN, "url": WRITTEN}
    ),
    st.sampled_from(["en", "de", "ar", "he-IL", "xx", "uz-Latn-UZ"]),
    st.sampled_from(["a4", "letter"]),
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(DOCUMENTS)
def test_any_document_is_made_and_holds_all_that_is_visible(document: Document) -> None:
    rendered = render(document, "pdf", Options())
    assert rendered.ok, rendered.findings
    assert rendered.data is not None
    found = reading.read("pypdf", rendered.data)
    # Right-to-left runs come back in the reader's order, so the characters are compared as a heap.
    assert reading.heap(found) == reading.heap(reading.source_text(document))
