"""Word, OpenDocument and rich text: what is told once, what is left out, and what stands where."""

import io
import zipfile

import pytest

from curricle.engines.ats.read.lines import read_lines
from curricle.engines.ats.read.page import Pages

W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
ODF = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in [
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
    ]
)  # fmt: skip


def packed(parts: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def word(body: str, **parts: str) -> Pages:
    named = {f"word/{name}.xml": content for name, content in parts.items()}
    document = f"<w:document {W}><w:body>{body}</w:body></w:document>"
    return read_lines(packed({"[Content_Types].xml": "<a/>", "word/document.xml": document, **named}))


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def table(*rows: list[str]) -> str:
    cells = ["".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows]
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def test_styles_are_followed_to_what_they_are_based_on() -> None:
    styles = (
        f"<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='22'/></w:rPr></w:rPrDefault>"
        "</w:docDefaults>"
        "<w:style w:type='paragraph' w:styleId='A'><w:name w:val='heading 2'/><w:rPr><w:b/></w:rPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='B'><w:name w:val='Mine'/><w:basedOn w:val='A'/>"
        "<w:rPr><w:sz w:val='30'/></w:rPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='C'><w:name w:val='Loop'/><w:basedOn w:val='C'/></w:style>"
        "<w:style w:type='character' w:styleId='S'><w:name w:val='Strong'/>"
        "<w:rPr><w:b/><w:i/></w:rPr></w:style>"
        "</w:styles>"
    )
    pages = word(
        paragraph(run("Section"), properties="<w:pStyle w:val='B'/>")
        + paragraph(run("Words", "<w:rStyle w:val='S'/>"))
        + paragraph(run("Loop"), properties="<w:pStyle w:val='C'/>")
        + paragraph(run("Outline"), properties="<w:outlineLvl w:val='2'/>"),
        styles=styles,
    )
    assert [(line.text, line.level, line.bold, line.size) for line in pages.lines] == [
        ("Section", 2, True, 15.0), ("Words", None, True, 11.0), ("Loop", None, False, 11.0),
        ("Outline", 3, False, 11.0),
    ]  # fmt: skip
    assert pages.lines[1].italic
    assert pages.layout.body_size == 11.0


def test_lists_have_their_signs_and_numbers() -> None:
    numbering = (
        f"<w:numbering {W}>"
        "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/></w:lvl>"
        "<w:lvl w:ilvl='1'><w:numFmt w:val='lowerLetter'/></w:lvl>"
        "<w:lvl w:ilvl='2'><w:numFmt w:val='none'/></w:lvl>"
        "</w:abstractNum><w:num w:numId='7'><w:abstractNumId w:val='1'/></w:num></w:numbering>"
    )

    def item(text: str, depth: int, listed: int = 7) -> str:
        return paragraph(
            run(text), properties=f"<w:numPr><w:ilvl w:val='{depth}'/><w:numId w:val='{listed}'/></w:numPr>"
        )

    pages = word(
        item("one", 0) + item("two", 0) + item("inner", 1) + item("plain", 2) + item("dot", 0, 9),
        numbering=numbering,
    )
    assert [line.bullet for line in pages.lines] == ["1.", "2.", "a.", None, "•"]
    assert pages.lines[2].box[0] > pages.lines[0].box[0]


def test_a_table_of_short_cells_is_read_row_by_row() -> None:
    pages = word(
        table(
            [
                paragraph(run("Engineer")) + paragraph(run("Acme")),
                paragraph(run("2019")) + paragraph(run("Bonn")),
            ],
            [paragraph(run("Trainee")), paragraph(run("2015"))],
        )
    )
    assert [[cell.text for cell in line.cells] for line in pages.lines] == [
        ["Engineer", "2019"], ["Acme", "Bonn"], ["Trainee", "2015"],
    ]  # fmt: skip
    assert {line.zone for line in pages.lines} == {"table"}
    assert pages.layout.tables == 1


def test_a_table_that_makes_columns_is_read_column_by_column() -> None:
    side = "".join(paragraph(run(f"Skill {number}")) for number in range(7))
    main = "".join(
        paragraph(run(f"A sentence about the work that was done in year {number}.")) for number in range(8)
    )
    pages = word(table([side, main]))
    assert [line.text for line in pages.lines][6:8] == [
        "Skill 6",
        "A sentence about the work that was done in year 0.",
    ]
    assert {line.column for line in pages.lines if line.text.startswith("Skill")} == {1}
    assert pages.layout.columns == 2


def test_tables_inside_tables_are_read_once() -> None:
    pages = word(table([table([paragraph(run("inner"))]) + paragraph(run("outer"))]))
    assert [line.text for line in pages.lines] == ["inner", "outer"]
    assert pages.layout.tables == 2


def test_links_and_breaks_and_signs() -> None:
    field = (
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
        '<w:r><w:instrText> HYPERLINK "https://a.example" </w:instrText></w:r>' + run("site")
    )
    pages = word(
        paragraph(field)
        + paragraph(
            run("first"),
            "<w:r><w:br/></w:r>",
            run("second"),
            "<w:r><w:br w:type='page'/></w:r>",
            run("third"),
        )
        + paragraph(run("well"), "<w:r><w:noBreakHyphen/></w:r>", run("known", "<w:caps/>"))
        + paragraph("<w:r><w:sym w:font='Symbol' w:char='F0B7'/><w:t> signed</w:t></w:r>")
    )
    assert [line.text for line in pages.lines] == ["site", "first", "second", "third", "well-KNOWN", "signed"]
    assert pages.lines[0].links == ("https://a.example",)
    assert pages.lines[-1].bullet == "•"
    assert pages.layout.pages == 2


@pytest.mark.parametrize(
    "properties",
    ["<w:vanish/>", "<w:color w:val='FFFFFF'/>", "<w:sz w:val='2'/>"],
    ids=["vanish", "white", "tiny"],
)
def test_hidden_words_of_word_are_set_aside(properties: str) -> None:
    pages = word(paragraph(run("seen "), run("secret", properties)))
    assert [line.text for line in pages.lines] == ["seen"]
    assert pages.layout.hidden == ("secret",)


def test_white_words_on_a_dark_ground_are_seen() -> None:
    white = "<w:color w:val='FFFFFF'/>"
    dark = "<w:shd w:val='clear' w:fill='112233'/>"
    cell = f"<w:tcPr>{dark}</w:tcPr>" + paragraph(run("cell", white))
    pages = word(
        paragraph(run("run", white + dark))
        + paragraph(run("paragraph", white), properties=dark)
        + table([cell])
    )
    assert [line.text for line in pages.lines] == ["run", "paragraph", "cell"]
    assert not pages.layout.hidden


def test_headers_are_told_once_and_notes_at_the_end() -> None:
    header = f"<w:hdr {W}>{paragraph(run('me@example.com'))}</w:hdr>"
    notes = f"<w:footnotes {W}><w:footnote>{paragraph(run('a note'))}</w:footnote></w:footnotes>"
    pages = word(paragraph(run("body")), header1=header, header2=header, footnotes=notes)
    assert [(line.text, line.zone) for line in pages.lines] == [
        ("me@example.com", "header"), ("body", "body"), ("a note", "footer"),
    ]  # fmt: skip


def test_columns_of_the_section_are_counted() -> None:
    assert word(paragraph(run("a")) + "<w:sectPr><w:cols w:num='2'/></w:sectPr>").layout.columns == 2


def odt(body: str, styles: str = "", automatic: str = "") -> Pages:
    content = (
        f"<office:document-content {ODF}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    parts = {"content.xml": content, "META-INF/manifest.xml": "<m/>"}
    if styles:
        parts["styles.xml"] = f"<office:document-styles {ODF}>{styles}</office:document-styles>"
    return read_lines(packed(parts))


def test_open_document_is_read() -> None:
    automatic = (
        "<style:style style:name='B' style:family='text'>"
        "<style:text-properties fo:font-weight='bold'/></style:style>"
        "<style:style style:name='H' style:family='text'>"
        "<style:text-properties text:display='none'/></style:style>"
    )
    pages = odt(
        "<text:h text:outline-level='2'>Work</text:h>"
        "<text:p><text:span text:style-name='B'>Cook</text:span><text:tab/>2019<text:line-break/>"
        "Lyon<text:s text:c='2'/>France</text:p>"
        "<text:list><text:list-item><text:p>Baked</text:p></text:list-item></text:list>"
        "<text:p><text:span text:style-name='H'>secret</text:span></text:p>"
        "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
        "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
        "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>"
        "<text:p><draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame></text:p>",
        automatic=automatic,
        styles="<office:master-styles><style:header><text:p>top</text:p></style:header></office:master-styles>",
    )
    assert [(line.text, line.zone, line.level, line.bullet) for line in pages.lines] == [
        ("top", "header", None, None), ("Work", "body", 2, None), ("Cook 2019", "body", None, None),
        ("Lyon France", "body", None, None), ("Baked", "body", None, "•"), ("a b", "table", None, None),
        ("boxed", "textbox", None, None),
    ]  # fmt: skip
    assert [cell.text for cell in pages.lines[2].cells] == ["Cook", "2019"]
    assert pages.layout.hidden == ("secret",)
    assert (pages.layout.tables, pages.layout.textboxes) == (1, 1)


def test_a_locked_open_document_says_so() -> None:
    manifest = "<m><e xmlns:m='x'><m:encryption-data/></e></m>"
    pages = read_lines(packed({"content.xml": "<a/>", "META-INF/manifest.xml": manifest}))
    assert [finding.code for finding in pages.findings] == ["file.encrypted"]


def rtf(body: str) -> Pages:
    return read_lines(b"{\\rtf1\\ansi\\ansicpg1252" + body.encode("latin-1") + b"}")


def test_rich_text_is_read() -> None:
    pages = rtf(
        r"{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}}{\colortbl;\red255\green255\blue255;}"
        r"{\info{\title secret title}}{\pict 0102}"
        r"\f0\fs24 {\b Bold head}\tab 2019\par Caf\'e9 \u8211? \f1 \'cc\'e8\'f0 \f0\line next\par"
        r"\cf1 white\cf0\par{\v hidden}\par \pard\ls1 listed\par\pard"
        r"\intbl a\cell b\cell\row\pard after\par"
        r"{\field{\*\fldinst HYPERLINK https://a.example}{\fldrslt link}}\par"
        r"{\*\unknown nothing}{\header top\par}\bin3 {{{x y\par"
    )
    assert [(line.text, line.zone) for line in pages.lines] == [
        ("Bold head 2019", "body"), ("Café – Мир", "body"), ("next", "body"), ("listed", "body"),
        ("a b", "table"), ("after", "body"), ("link", "body"), ("top", "header"), ("x y", "body"),
    ]  # fmt: skip
    assert pages.lines[0].bold
    assert [cell.text for cell in pages.lines[0].cells] == ["Bold head", "2019"]
    assert pages.lines[3].bullet == "•"
    assert pages.lines[6].links == ("https://a.example",)
    assert pages.layout.hidden == ("white", "hidden")
    assert pages.layout.images == 1
    assert pages.layout.fonts == ("Arial",)


def test_letters_beyond_the_first_plane_and_old_pages() -> None:
    assert rtf(r"\uc1\u-10179?\u-8704?x").lines[0].text == "😀x"
    assert read_lines(rb"{\rtf1\mac caf\'8e}").lines[0].text == "café"
    assert read_lines(rb"{\rtf1\ansicpg99999 caf\'e9}").lines[0].text == "café"
