"""The styles of the Word document: named as Word names them, so that its panes and its readers know them."""

from dataclasses import dataclass, replace

from curricle.engines.render.formats.docx.body import DEEPEST_HEADING, DEEPEST_LIST, NAMESPACES
from curricle.engines.render.formats.docx.xml import HEAD, element, tag
from curricle.engines.render.formats.look import Look, substitute
from curricle.engines.render.tree import Tree

_EAST_ASIAN = {"zh": "Microsoft YaHei", "ja": "Yu Gothic", "ko": "Malgun Gothic"}
_COMPLEX = {"th": "Leelawadee UI", "hi": "Nirmala UI"}


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style; distances are in lines and sizes are parts of the type size."""

    id: str
    name: str
    parent: str | None = "Normal"
    following: str | None = None
    size: float = 1
    before: float = 0
    after: float = 0
    leading: float = 1
    colour: str | None = None
    heading: int | None = None
    is_bold: bool = False
    is_head: bool = False
    keeps: bool = False
    is_ruled: bool = False
    list_level: int | None = None


def styles_xml(tree: Tree, look: Look) -> str:
    """The part ``styles.xml``."""
    writer = _Writer(tree, look)
    spacing = look.spacing
    headings = (_heading(level, spacing) for level in range(2, DEEPEST_HEADING + 1))
    lists = (
        Style(
            f"ListBullet{level + 1}", f"List Bullet {level + 1}", "ListBullet", before=0.13, list_level=level
        )
        for level in range(1, DEEPEST_LIST + 1)
    )
    styles = (
        Style("Normal", "Normal", None),
        Style("BodyText", "Body Text", before=0.13),
        Style("Title", "Title", following="Subtitle", size=2.7, leading=0.9, is_bold=True, is_head=True),
        Style("Subtitle", "Subtitle", size=1.22, before=0.1, colour=look.accent),
        Style("Contact", "Contact", size=0.95, before=0.14, leading=1.04, colour=look.quiet),
        replace(
            _heading(1, spacing),
            size=1.22,
            before=0.9 * spacing,
            after=0.13,
            colour=look.accent,
            is_bold=True,
            is_ruled=True,
        ),
        *headings,
        Style(
            "EntryDetails", "Entry Details", following="BodyText", size=0.95, leading=0.95, colour=look.quiet
        ),
        Style("ListBullet", "List Bullet", before=0.13, list_level=0),
        *lists,
        Style("Keywords", "Keywords", size=0.95, before=0.13, leading=0.96, colour=look.quiet),
        Style("EntryLine", "Entry Line", before=0.13),
        Style("LetterText", "Letter Text", before=0.8 * spacing),
        Style("Footer", "footer", size=0.84, colour=look.quiet),
    )
    written = (writer.defaults(), *(writer.style(style) for style in styles), writer.others())
    return HEAD + tag("w:styles", NAMESPACES, *written)


def _heading(level: int, spacing: float) -> Style:
    return Style(
        f"Heading{level}",
        f"heading {level}",
        following="BodyText",
        size=1.04,
        before=0.4 * spacing,
        heading=level,
        is_head=level == 1,
        keeps=True,
    )


class _Writer:
    def __init__(self, tree: Tree, look: Look) -> None:
        self.look = look
        self.language = language_tag(tree)
        self.is_rtl = tree.direction == "rtl"
        self.language_name = tree.language

    def defaults(self) -> str:
        """What holds where no style says otherwise."""
        look = self.look
        font = substitute(look.font).name
        east_asian = _EAST_ASIAN.get(self.language_name, font)
        complex_font = _COMPLEX.get(self.language_name, "Arial")
        fonts = {
            **{"w:ascii": font, "w:hAnsi": font},
            **{"w:eastAsia": east_asian, "w:cs": complex_font},
        }
        # Word marks the language of each of its three kinds of script on its own.
        languages = {
            "w:val": self.language,
            "w:eastAsia": self.language if self.language_name in _EAST_ASIAN else "en-US",
            "w:bidi": self.language if self.is_rtl or self.language_name in _COMPLEX else "ar-SA",
        }
        characters = element(
            "w:rPr",
            tag("w:rFonts", fonts),
            element("w:color", w_val=look.ink[1:].upper()),
            *_sizes(look.size * substitute(look.font).scale),
            tag("w:lang", languages),
        )
        return element(
            "w:docDefaults", element("w:rPrDefault", characters), element("w:pPrDefault", element("w:pPr"))
        )

    def style(self, style: Style) -> str:
        """A paragraph style in the order of elements that the standard wants."""
        attributes = {"w:type": "paragraph", "w:styleId": style.id}
        if style.parent is None:
            attributes = {"w:type": "paragraph", "w:default": "1", "w:styleId": style.id}
        elif style.id in {"Contact", "EntryDetails", "Keywords", "EntryLine", "LetterText"}:
            attributes = {"w:type": "paragraph", "w:customStyle": "1", "w:styleId": style.id}
        return tag(
            "w:style",
            attributes,
            element("w:name", w_val=style.name),
            element("w:basedOn", w_val=style.parent) if style.parent else "",
            element("w:next", w_val=style.following) if style.following else "",
            element("w:qFormat"),
            element("w:pPr", *self._paragraph(style)),
            self._characters(style),
        )

    def _paragraph(self, style: Style) -> list[str]:
        unit = self.look.unit * 20
        made = ["<w:keepNext/><w:keepLines/>" if style.keeps else ""]
        if style.list_level is not None:
            level = element("w:ilvl", w_val=style.list_level)
            made.append(element("w:numPr", level, element("w:numId", w_val=1)))
        if style.is_ruled:
            rule: dict[str, str | float] = {
                "w:val": "single",
                "w:sz": 4,
                "w:space": 4,
                "w:color": self.look.hair[1:].upper(),
            }
            made.append(element("w:pBdr", tag("w:top", rule)))
        if style.parent is None:
            made.append("<w:widowControl/><w:suppressAutoHyphens/>")
            made.append(element("w:bidi") if self.is_rtl else "")
        line = unit * max(1, style.size * 0.95) * style.leading if style.size > 1.1 else unit * style.leading
        spaces = {"w:before": style.before * unit, "w:after": style.after * unit}
        made.append(tag("w:spacing", {**spaces, **self._line(style, line)}))
        if style.id == "Footer":
            made.append(element("w:jc", w_val="right"))
        if style.heading is not None:
            made.append(element("w:outlineLvl", w_val=style.heading - 1))
        return made

    def _line(self, style: Style, wanted: float) -> dict[str, str | float]:
        """The height of a line: what is asked for or more, for tall scripts; or a part of the font's own."""
        font = substitute(self.look.heading_font if style.is_head else self.look.font)
        natural = self.look.size * style.size * font.scale * font.height * 20
        if wanted >= natural:
            return {"w:line": wanted, "w:lineRule": "atLeast"}
        return {"w:line": 240 * wanted / natural, "w:lineRule": "auto"}

    def _characters(self, style: Style) -> str:
        look = self.look
        made = []
        if style.is_head and look.heading_font != look.font:
            font = substitute(look.heading_font).name
            made.append(tag("w:rFonts", {"w:ascii": font, "w:hAnsi": font}))
        if style.is_bold:
            made.append("<w:b/><w:bCs/>")
        if style.colour:
            made.append(element("w:color", w_val=style.colour[1:].upper()))
        scale = substitute(look.heading_font if style.is_head else look.font).scale
        if style.size != 1:
            made.extend(_sizes(look.size * style.size * scale))
        return element("w:rPr", *made) if made else ""

    def others(self) -> str:
        """The styles of characters, tables and lists."""
        hair = self.look.hair[1:].upper()
        return (
            '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
            '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
            '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
            '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
            '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
            '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
            '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
            '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
            '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
            '<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/>'
            f'<w:rPr><w:u w:val="single" w:color="{hair}"/></w:rPr></w:style>'
            '<w:style w:type="character" w:customStyle="1" w:styleId="Code"><w:name w:val="Code"/>'
            '<w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:noProof/></w:rPr></w:style>'
        )


def language_tag(tree: Tree) -> str:
    """The language as Word and the web write it."""
    return f"{tree.language}-{tree.region}" if tree.region else tree.language


def _sizes(points: float) -> list[str]:
    halves = round(points * 2)
    return [element("w:sz", w_val=halves), element("w:szCs", w_val=halves)]
