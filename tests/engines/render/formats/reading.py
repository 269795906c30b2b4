"""Reading each format back, as its readers do: what it says, in its order."""

import io
import re
import zipfile
from html.parser import HTMLParser
from xml.etree import ElementTree

import pypdfium2  # type: ignore[import-untyped]
from markdown_it import MarkdownIt
from markdown_it.token import Token

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "title"}
VOID = {"meta", "br", "img"}


def part_of(data: bytes, name: str) -> str:
    """A part of a Word document."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def docx_paragraphs(data: bytes) -> list[tuple[str, str]]:
    """The paragraphs of a Word document: the style and the text of each."""
    root = ElementTree.fromstring(part_of(data, "word/document.xml"))
    found = []
    for paragraph in root.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        text = "".join(
            "\n" if node.tag == f"{W}br" else node.text or ""
            for node in paragraph.iter()
            if node.tag in {f"{W}t", f"{W}br"}
        )
        found.append(("" if style is None else style.get(f"{W}val", ""), text))
    return found


def docx_text(data: bytes) -> str:
    """What a Word document says; marks of direction are not read aloud."""
    text = "\n".join(text for _, text in docx_paragraphs(data))
    return text.replace("\u200e", "").replace("\u200f", "")


class Page(HTMLParser):
    """A web page as a tree would have it; what is not closed, or closed twice, is an error."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(source)
        self.close()
        assert not self.open, f"never closed: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in BLOCKS or tag == "br":
            self.texts.append("\n")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if tag in BLOCKS:
            self.texts.append("\n")

    def handle_data(self, data: str) -> None:
        if "body" in self.open:
            self.texts.append(data)

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(self.texts)


def markdown_text(source: str) -> str:
    """What a reader of CommonMark understands."""
    texts: list[str] = []
    for token in MarkdownIt("commonmark").parse(source):
        texts.extend(_inline(token.children or []))
        texts.append("\n")
    return "".join(texts)


def _inline(tokens: list[Token]) -> list[str]:
    texts = []
    for token in tokens:
        if token.type in {"text", "code_inline"}:
            texts.append(token.content)
        elif token.type in {"softbreak", "hardbreak"}:
            texts.append("\n")
        else:
            # No mark but ours: a comment between two marks, emphasis, links.
            assert token.type in {
                *("strong_open", "strong_close", "em_open", "em_close", "link_open", "link_close"),
                "html_inline",
            }
            assert token.type != "html_inline" or token.content == "<!-- -->"
    return texts


_LATEX_SIGNS = {
    r"\textbackslash{}": "\\",
    r"\textasciicircum{}": "^",
    r"\textasciitilde{}": "~",
    r"\textquotedbl{}": '"',
    r"\textquotesingle{}": "'",
    r"\textasciigrave{}": "`",
    r"\textless{}": "<",
    r"\textgreater{}": ">",
    r"\textbar{}": "|",
    **{f"\\{sign}": sign for sign in "{}$&#%_"},
    "{}": "",
    "~": "\u00a0",
}
_LATEX = re.compile("|".join(re.escape(sign) for sign in sorted(_LATEX_SIGNS, key=len, reverse=True)))


def latex_unescaped(source: str) -> str:
    """What TeX makes of an escaped text; a sign that would mean something is an error."""
    left = _LATEX.sub("", source)
    assert not re.search(r"[\\{}$&#^_~%\"'`<>|]", left), left
    assert "--" not in source
    assert ",," not in source
    return _LATEX.sub(lambda match: _LATEX_SIGNS[match.group()], source)


def latex_body(source: str) -> str:
    """The body of a LaTeX source without the targets of its links."""
    return re.sub(r"\\href\{(?:\\.|[^{}])*\}", "", source.partition(r"\begin{document}")[2])


def pdf_text(data: bytes) -> str:
    """What a PDF says."""
    with pypdfium2.PdfDocument(data) as opened:
        return "\n".join(page.get_textpage().get_text_range() for page in opened)
