"""The body of the Word document: the blocks of the outline as paragraphs with real styles."""

from dataclasses import replace
from itertools import groupby

from curricle.engines.render.formats.direction import directions, is_right_to_left
from curricle.engines.render.formats.docx.picture import PLACED, drawing
from curricle.engines.render.formats.docx.xml import HEAD, element, tag, text
from curricle.engines.render.formats.look import Look, substitute
from curricle.engines.render.formats.outline import (
    SEPARATOR,
    Block,
    BlockKind,
    head_blocks,
    section_blocks,
)
from curricle.engines.render.prose import BREAK
from curricle.engines.render.tree import Prose, Run, Section, Tree

NAMESPACES = {
    "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "xmlns:wp": PLACED,
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
    "letter": "LetterText",
}
# Word knows nine levels of headings and our lists have three.
DEEPEST_HEADING = 6
DEEPEST_LIST = 2
FIRST_LINK = 20
LEFT_TO_RIGHT_MARK = "\u200e"
RIGHT_TO_LEFT_MARK = "\u200f"


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
        if self.look.portrait is not None:
            # The picture hangs on the first paragraph, whatever that is.
            first = paragraphs[0] if paragraphs else element("w:p")
            hung = f"{drawing(self.look.portrait, self.is_rtl)}</w:p>"
            paragraphs[:1] = [first.removesuffix("</w:p>") + hung if paragraphs else f"<w:p>{hung}"]
        for section in self.tree.sections:
            paragraphs.extend(self.section(section))
        paragraphs = paragraphs or [element("w:p")]
        return HEAD + tag("w:document", NAMESPACES, element("w:body", *paragraphs, self._pages()))

    def section(self, section: Section) -> list[str]:
        """A section, kept in one piece or begun on a new page where its owner wants that."""
        blocks = section_blocks(section, self.tree.comma)
        paragraphs = [self.paragraph(blocks[0], breaks=section.new_page)]
        for before, block, after in zip(blocks, blocks[1:], [*blocks[2:], None], strict=False):
            # What heads an entry stays with it; the lines of a kept section stay with each other.
            belongs = block.kind == "meta" and after is not None and not after.opens
            keeps = after is not None and (section.keep or belongs)
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
            # A letter begins apart from whom it is from.
            return 2 if block.kind == "letter" else None
        if before.kind == "section":
            return 0
        if block.kind == "head":
            return 0.38 * self.look.spacing if block.depth > before.depth else None
        if block.opens and block.kind != "line":
            return 0.4 * self.look.spacing
        return 0.18 if block.kind == "bullet" and before.kind != "bullet" else None

    def runs(self, block: Block) -> str:
        """The runs of a block; what shares an address is one link."""
        written: list[str] = []
        is_contact = block.kind == "contacts"
        flowing = _flowed(block.runs, self._room()) if is_contact else block.runs
        for url, linked in groupby(flowing, key=lambda run: run.url):
            runs = tuple(linked)
            inside = self._isolated(runs) if is_contact and self.is_rtl else self._plain(runs, url)
            written.append(self._link(url, inside) if url else inside)
        return "".join(written)

    def _plain(self, runs: Prose, url: str | None) -> str:
        return "".join(self._run(run, bool(url)) for run in runs)

    def _isolated(self, runs: Prose) -> str:
        """Contacts of a right-to-left page: numbers and addresses keep their order."""
        return "".join(self._run(_marked(run), bool(run.url)) for run in runs)

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

    def _room(self) -> int:
        """About how many characters of a contact fit a line."""
        beside = self.look.portrait.size * 1.1 if self.look.portrait else 0
        width = self.look.paper_size[0] - _twips(2 * self.look.margin_x + beside) / 20
        return int(width / (0.95 * self.look.size * substitute(self.look.font).breadth * 0.49))

    def _pages(self) -> str:
        look = self.look
        width, height = (round(length * 20) for length in look.paper_size)
        across, down = _twips(look.margin_x), _twips(look.margin_y)
        foot = round(down * 0.45)
        # Word leaves room above the letters of the first line and below those of the last one that the PDF
        # does not: without this a page that is full there would be a page and a line here.
        top = max(0, round(down - 0.6 * look.size * 20))
        bottom = max(0, round(down - look.unit * 20))
        margins = {
            **{"w:top": top, "w:right": across, "w:bottom": bottom, "w:left": across},
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


def _twips(millimetres: float) -> int:
    return round(millimetres / 25.4 * 1440)


def _flowed(runs: Prose, room: int) -> Prose:
    """Contacts in lines as on the page of the PDF: none is parted, and no line begins or ends with a dot."""
    flowing: list[Run] = []
    used = 0
    for is_separator, group in groupby(runs, key=lambda run: run is SEPARATOR):
        contact = tuple(group)
        if is_separator:
            continue
        length = sum(len(run.text) for run in contact)
        fits = used + length + len(SEPARATOR.text) <= room
        if flowing:
            flowing.append(SEPARATOR if fits else BREAK)
            used = used + len(SEPARATOR.text) if fits else 0
        flowing.extend(contact)
        used += length
    return tuple(flowing)


def _marked(run: Run) -> Run:
    """Word goes by runs and others by characters: with these marks both read the same order."""
    if run is SEPARATOR:
        return replace(run, text=f" {RIGHT_TO_LEFT_MARK}· ")
    if run is BREAK or is_right_to_left(run.text):
        return run
    return replace(run, text=f"{LEFT_TO_RIGHT_MARK}{run.text}{LEFT_TO_RIGHT_MARK}")


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
