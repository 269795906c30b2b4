"""The body of the Word document: the blocks of the outline as paragraphs with real styles."""

from itertools import groupby

from curricle.engines.render.formats.direction import directions, is_right_to_left
from curricle.engines.render.formats.docx.xml import HEAD, element, tag, text
from curricle.engines.render.formats.look import Look
from curricle.engines.render.formats.outline import (
    SEPARATOR,
    Block,
    BlockKind,
    head_blocks,
    section_blocks,
)
from curricle.engines.render.tree import Prose, Run, Section, Tree

NAMESPACES = {
    "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
STYLES: dict[BlockKind, str] = {
    "name": "Title",
    "label": "Subtitle",
    "contacts": "Contact",
    "section": "Heading1",
    "head": "Heading2",
    "meta": "EntryDetails",
    "paragraph": "BodyText",
    "bullet": "ListBullet",
    "tags": "Keywords",
    "line": "EntryLine",
}
# Word knows nine levels of headings and our lists have three.
DEEPEST_HEADING = 6
DEEPEST_LIST = 2
FIRST_LINK = 20


class Body:
    """The paragraphs of one document, and the addresses that they lead to in the order of their numbers."""

    def __init__(self, tree: Tree, look: Look) -> None:
        self.tree = tree
        self.look = look
        self.is_rtl = tree.direction == "rtl"
        self.links: dict[str, str] = {}

    def write(self) -> str:
        """The part ``document.xml``."""
        paragraphs = [self.paragraph(block) for block in head_blocks(self.tree)]
        for section in self.tree.sections:
            paragraphs.extend(self.section(section))
        paragraphs = paragraphs or [element("w:p")]
        return HEAD + tag("w:document", NAMESPACES, element("w:body", *paragraphs, self._pages()))

    def section(self, section: Section) -> list[str]:
        """A section, kept in one piece or begun on a new page where its owner wants that."""
        blocks = section_blocks(section, self.tree.comma)
        is_kept = getattr(section, "keep", False)
        is_first_on_page = getattr(section, "new_page", False)
        paragraphs = [self.paragraph(blocks[0], breaks=is_first_on_page)]
        for before, block, after in zip(blocks, blocks[1:], [*blocks[2:], None], strict=False):
            # What heads an entry stays with it; the lines of a kept section stay with each other.
            belongs = block.kind == "meta" and after is not None and not after.opens
            keeps = after is not None and (is_kept or belongs)
            paragraphs.append(self.paragraph(block, before=before, keeps=keeps))
        return paragraphs

    def paragraph(
        self, block: Block, before: Block | None = None, keeps: bool = False, breaks: bool = False
    ) -> str:
        """A block as a paragraph; its style says nearly everything."""
        unit = self.look.unit * 20
        properties = [element("w:pStyle", w_val=_style(block))]
        if keeps:
            properties.append(element("w:keepNext"))
        if breaks:
            properties.append(element("w:pageBreakBefore"))
        space = self._space(block, before)
        if space is not None:
            properties.append(element("w:spacing", w_before=space * unit))
        if block.depth and block.kind != "bullet":
            properties.append(element("w:ind", **{"w_left": block.depth * self.look.size * 20}))
        return element("w:p", element("w:pPr", *properties), self.runs(block))

    def _space(self, block: Block, before: Block | None) -> float | None:
        """The space above, in lines, where it is not what the style says."""
        if before is None:
            return None
        if before.kind == "section":
            return 0
        if block.kind == "head":
            return 0.62 * self.look.spacing if block.depth > before.depth else None
        if block.opens and block.kind != "line":
            return 0.4 * self.look.spacing
        return 0.18 if block.kind == "bullet" and before.kind != "bullet" else None

    def runs(self, block: Block) -> str:
        """The runs of a block; what shares an address is one link."""
        written: list[str] = []
        is_contact = block.kind == "contacts"
        for url, linked in groupby(block.runs, key=lambda run: run.url):
            runs = tuple(linked)
            inside = self._isolated(runs) if is_contact and self.is_rtl else self._plain(runs, url)
            written.append(self._link(url, inside) if url else inside)
        return "".join(written)

    def _plain(self, runs: Prose, url: str | None) -> str:
        return "".join(self._run(run, bool(url)) for run in runs)

    def _isolated(self, runs: Prose) -> str:
        """Contacts of a right-to-left page: a number or an address keeps its own order."""
        written = []
        for run in runs:
            inside = self._run(run, bool(run.url))
            is_latin = run is not SEPARATOR and not is_right_to_left(run.text)
            written.append(element("w:dir", inside, w_val="ltr") if is_latin else inside)
        return "".join(written)

    def _link(self, url: str, inside: str) -> str:
        number = self.links.setdefault(url, f"rId{FIRST_LINK + len(self.links)}")
        return tag("w:hyperlink", {"r:id": number, "w:history": "1"}, inside)

    def _run(self, run: Run, is_link: bool) -> str:
        if run.text == "\n":
            return element("w:r", element("w:br"))
        return "".join(
            element("w:r", _look_of(run, is_link, is_rtl), _text(part))
            for part, is_rtl in directions(run.text, self.is_rtl)
        )

    def _pages(self) -> str:
        look = self.look
        width, height = (round(length * 20) for length in look.paper_size)
        across, down = _twips(look.margin_x), _twips(look.margin_y)
        foot = round(down * 0.45)
        margins = {
            **{"w:top": down, "w:right": across, "w:bottom": down, "w:left": across},
            **{"w:header": foot, "w:footer": foot, "w:gutter": 0},
        }
        return element(
            "w:sectPr",
            tag("w:footerReference", {"w:type": "default", "r:id": "rId6"}),
            tag("w:footerReference", {"w:type": "first", "r:id": "rId7"}),
            element("w:pgSz", w_w=width, w_h=height),
            tag("w:pgMar", margins),
            element("w:titlePg"),
            element("w:bidi") if self.is_rtl else "",
        )


def text_width(look: Look) -> int:
    """The width of a line in twentieths of a point."""
    return round(look.paper_size[0] * 20) - 2 * _twips(look.margin_x)


def _twips(millimetres: float) -> int:
    return round(millimetres / 25.4 * 1440)


def _style(block: Block) -> str:
    style = STYLES[block.kind]
    if block.kind == "head":
        return f"Heading{min(2 + block.depth, DEEPEST_HEADING)}"
    if block.kind == "bullet" and block.depth:
        return f"{style}{min(block.depth, DEEPEST_LIST) + 1}"
    return style


def _look_of(run: Run, is_link: bool, is_rtl: bool) -> str:
    looks = []
    if is_link or run.code:
        looks.append(element("w:rStyle", w_val="Hyperlink" if is_link else "Code"))
    if run.bold:
        looks.append("<w:b/><w:bCs/>")
    if run.italic:
        looks.append("<w:i/><w:iCs/>")
    if is_rtl:
        looks.append("<w:rtl/>")
    return element("w:rPr", *looks) if looks else ""


def _text(characters: str) -> str:
    return f'<w:t xml:space="preserve">{text(characters)}</w:t>'
