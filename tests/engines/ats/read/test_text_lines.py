"""Plain text, Markdown and web pages: headings, lists, cells, columns, and what a browser would not show."""

import codecs

import pytest

from curricle.engines.ats.read.lines import kind_of, read_lines
from curricle.engines.ats.read.page import Pages, ReadLimits


def text(content: str, name: str = "cv.txt") -> Pages:
    return read_lines(content.encode(), name)


def test_headings_bullets_and_blocks_of_plain_text() -> None:
    pages = text(
        "Ada Weaver\nweaver@example.com\n\nWORK EXPERIENCE\nWeaver, Loom & Co\t2019 - 2023\n"
        "  * Wove\n  2) Spun\n\n"
        "Education\n---------\nSchool of Cloth   2015\n"
    )
    assert [(line.text, line.bullet, line.bold, line.block) for line in pages.lines] == [
        ("Ada Weaver", None, False, 0),
        ("weaver@example.com", None, False, 0),
        ("WORK EXPERIENCE", None, True, 1),
        ("Weaver, Loom & Co 2019 - 2023", None, False, 1),
        ("Wove", "*", False, 1),
        ("Spun", "2)", False, 1),
        ("Education", None, True, 2),
        ("School of Cloth 2015", None, False, 3),
    ]
    assert [len(line.cells) for line in pages.lines] == [1, 1, 1, 2, 1, 1, 1, 2]
    assert pages.lines[6].level == 2


def test_two_columns_of_plain_text_are_read_one_after_the_other() -> None:
    left = [
        "I moved nine shops to",
        "one system and wrote",
        "down every step of it",
        "so that others can do",
    ] * 3
    right = ["Speaks Spanish well", "Knows how to weld", "Drives large lorries", "Cooks for a hundred"] * 3
    rows = "\n".join(f"{one:<40}{other}" for one, other in zip(left, right, strict=True))
    pages = text("Ada Weaver\n\n" + rows)
    read = " ".join(line.text for line in pages.lines)
    assert " ".join(left) in read
    assert " ".join(right) in read
    assert pages.layout.columns == 2


def test_dates_set_with_blanks_are_cells_and_no_column() -> None:
    rows = "\n".join(f"{f'Weaver number {number}':<50}20{number:02}\n- Wove things" for number in range(12))
    pages = text(rows)
    assert pages.layout.columns == 1
    assert [len(line.cells) for line in pages.lines[:2]] == [2, 1]


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (b"", "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (b"", "utf-16-be"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"", "utf-16-le"),
        (b"", "cp1252"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_text_of_any_encoding_is_decoded(mark: bytes, encoding: str) -> None:
    pages = read_lines(mark + "Jürgen Weiß\nweaver – and “more”".encode(encoding), "cv.txt")
    assert [line.text for line in pages.lines] == ["Jürgen Weiß", "weaver – and “more”"]


def test_joined_letters_and_soft_hyphens_are_taken_apart() -> None:
    assert text("eﬃcient oﬃce ﬁnance\u00ad work").lines[0].text == "efficient office finance work"


def test_pages_of_plain_text_are_pages() -> None:
    assert [line.page for line in text("one\ftwo").lines] == [0, 1]


def test_markdown_is_read() -> None:
    pages = text(
        '---\ntitle: x\n---\n# Ada Weaver\n\n**Weaver**, [Loom](https://loom.example "t")  \n'
        "*2019*<br>Bonn\n\n"
        "Work\n====\n\n- Wove `cloth` & more\n  1. Spun \\*wool\\*\n\n"
        "| a | b |\n|---|---|\n| **c** | d |\n\n"
        "```\n# code\n```\n<!-- secret -->\n> quoted <https://a.example> ![face](x.png)\n***\n",
        "cv.md",
    )
    assert [(line.text, line.level, line.bullet, line.zone) for line in pages.lines] == [
        ("Ada Weaver", 1, None, "body"),
        ("Weaver, Loom", None, None, "body"),
        ("2019", None, None, "body"),
        ("Bonn", None, None, "body"),
        ("Work", 1, None, "body"),
        ("Wove cloth & more", None, "•", "body"),
        ("Spun *wool*", None, "1.", "body"),
        ("a b", None, None, "table"),
        ("c d", None, None, "table"),
        ("# code", None, None, "body"),
        ("quoted https://a.example face", None, None, "body"),
    ]
    assert pages.lines[1].links == ("https://loom.example",)
    assert pages.layout.tables == 1
    assert pages.lines[6].box[0] > pages.lines[5].box[0]


PAGE = """<!doctype html><html><head><title>no</title><style>
.gone{display:none} .row{display:flex} .r{float:right} @media print{.shown{display:none}} .faint{color:#fff}
.dark{background:#123;color:#fff} .stack{display:flex;flex-direction:column}
#far{position:absolute;left:-9999px}
.w p{display:none} .heavy{font-weight:700}
</style><script>no()</script></head><body><h1>Ada <b>Weaver</b></h1>%s</body></html>"""


def web(body: str) -> Pages:
    return read_lines((PAGE % body).encode(), "cv.html")


def lines(body: str) -> list[str]:
    return [" | ".join(cell.text for cell in line.cells) for line in web(body).lines][1:]


def test_blocks_of_a_web_page_are_lines_and_inline_words_are_not() -> None:
    assert lines("<p>One <i>two</i>\n three</p><div>four<div>five</div>six</div>a<br>b") == [
        "One two three",
        "four",
        "five",
        "six",
        "a",
        "b",
    ]


def test_what_stands_side_by_side_is_cells() -> None:
    assert lines('<div class="row"><span>Weaver</span><span>2019</span></div>') == ["Weaver | 2019"]
    assert lines('<div>Weaver<span class="r">2019</span></div>') == ["Weaver | 2019"]
    assert lines("<table><tr><td>a</td><td>b</td></tr><tr><th>c</th><td>d</td></tr></table>") == [
        "a | b",
        "c | d",
    ]
    assert lines('<div class="stack"><div>a</div><div>b</div></div>') == ["a", "b"]
    assert lines('<div class="row"><div><p>a</p><p>b</p></div><div><p>c</p><p>d</p></div></div>') == [*"abcd"]
    assert lines("<table><tr><td><p>a</p><p>b</p></td><td><ul><li>c<li>d</ul></td></tr></table>") == [*"abcd"]


def test_lists_of_a_web_page_have_their_signs() -> None:
    pages = web("<ul><li>a<ul><li>b</li></ul></li></ul><ol><li>c</li><li>d</li></ol>")
    assert [(line.text, line.bullet) for line in pages.lines[1:]] == [
        ("a", "•"),
        ("b", "•"),
        ("c", "1."),
        ("d", "2."),
    ]
    assert pages.lines[2].box[0] > pages.lines[1].box[0]


HIDDEN = [
    '<p class="gone">secret</p>',
    '<p style="visibility:hidden">secret</p>',
    "<p hidden>secret</p>",
    '<p style="font-size:0">secret</p>',
    '<p class="faint">secret</p>',
    '<p id="far">secret</p>',
    '<p style="opacity:0">secret</p>',
    '<p style="font-size:1px">secret</p>',
    '<p style="text-indent:-9999px">secret</p>',
    '<p style="clip: rect(0 0 0 0)">secret</p>',
]


@pytest.mark.parametrize("body", HIDDEN)
def test_what_a_browser_does_not_show_is_set_aside(body: str) -> None:
    pages = web(body + "<p>seen</p>")
    assert [line.text for line in pages.lines] == ["Ada Weaver", "seen"]
    assert pages.layout.hidden == ("secret",)


SEEN = [
    '<p class="shown">words</p>',
    '<p class="dark">words</p>',
    '<div class="dark"><p class="faint">words</p></div>',
    '<div class="w"></div><p>words</p>',
    '<table bgcolor="#000"><tr><td class="faint">words</td></tr></table>',
]


@pytest.mark.parametrize("body", SEEN)
def test_what_a_browser_shows_is_read(body: str) -> None:
    pages = web(body)
    assert [line.text for line in pages.lines] == ["Ada Weaver", "words"]
    assert pages.layout.hidden == ()


def test_looks_and_links_of_a_web_page() -> None:
    pages = web(
        '<p class="heavy">heavy</p><p><b>x</b> mostly not</p><a href="#top">in</a> <a href="https://a.example">out</a>'
    )
    assert [line.bold for line in pages.lines] == [True, True, False, False]
    assert pages.lines[3].links == ("https://a.example",)
    assert [line.level for line in pages.lines] == [1, None, None, None]


def test_a_web_page_in_another_encoding_is_read() -> None:
    data = '<html><head><meta charset="iso-8859-1"></head><body><p>Jürgen</p></body></html>'.encode("latin-1")
    assert read_lines(data, "cv.html").lines[0].text == "Jürgen"


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"%PDF-1.4", "a.docx", "pdf"),
        (b"{\\rtf1 x}", "a.doc", "rtf"),
        (b"  <!DOCTYPE html><p>x", "a", "html"),
        (b"\\documentclass{a}", "a.txt", "latex"),
        (b"# A\n\n- b\n- c\n\n**d** [e](f)\n", "", "markdown"),
        (b"plain words", "", "text"),
        (b"plain words", "a.md", "markdown"),
        (bytes(50), "a.txt", None),
        (b"PK\x03\x04rest", "a.docx", None),
        (b"", "a.txt", None),
        ("späße".encode("utf-16"), "a.txt", "text"),
        ("words in wide letters".encode("utf-16-le"), "a.txt", "text"),
        (b"\x01\x02\x03\x04" * 50, "a.txt", None),
    ],
)
def test_the_kind_is_seen(data: bytes, name: str, kind: str | None) -> None:
    assert kind_of(data, name) == kind


def test_no_more_is_read_than_the_limits_allow() -> None:
    pages = read_lines(b"one two three\nfour five six", "a.txt", ReadLimits(characters=16))
    assert [line.text for line in pages.lines] == ["one two three", "fou"]
    assert [finding.code for finding in pages.findings] == ["file.truncated"]


def test_a_reading_can_be_shown_as_json() -> None:
    pages = text("Ada\n\n- Wove")
    assert [line.as_dict()["text"] for line in pages.lines] == ["Ada", "Wove"]
    assert pages.layout.as_dict()["kind"] == "text"
    assert pages.text == "Ada\n\n• Wove"
    assert pages.with_lines(pages.lines[:1]).text == "Ada"
