"""The small parts of the Word document: lists, foot, settings, fonts, properties, and what points to what."""

from collections.abc import Mapping
from datetime import UTC, datetime

from curricle.engines.render.formats.docx import picture
from curricle.engines.render.formats.docx.body import DEEPEST_LIST, NAMESPACES
from curricle.engines.render.formats.docx.style import language_tag
from curricle.engines.render.formats.docx.xml import HEAD, element, tag, text
from curricle.engines.render.formats.look import Look, Substitute, substitute
from curricle.engines.render.formats.portrait import Portrait
from curricle.engines.render.tree import Tree

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONSHIP = f"{_OFFICE}/relationships"
_PARTS = {
    "/word/document.xml": f"{_WORD}.document.main+xml",
    "/word/styles.xml": f"{_WORD}.styles+xml",
    "/word/settings.xml": f"{_WORD}.settings+xml",
    "/word/fontTable.xml": f"{_WORD}.fontTable+xml",
    "/word/numbering.xml": f"{_WORD}.numbering+xml",
    "/word/footer1.xml": f"{_WORD}.footer+xml",
    "/word/footer2.xml": f"{_WORD}.footer+xml",
    "/word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}
_NEIGHBOURS = (
    ("styles", "styles.xml"),
    ("settings", "settings.xml"),
    ("fontTable", "fontTable.xml"),
    ("numbering", "numbering.xml"),
    ("theme", "theme/theme1.xml"),
    ("footer", "footer1.xml"),
    ("footer", "footer2.xml"),
)
_LONGEST_RUNNING_NAME = 60


def content_types(portrait: Portrait | None) -> str:
    """Which part is of which kind."""
    pictures = [{"Extension": portrait.kind, "ContentType": f"image/{portrait.kind}"}] if portrait else []
    parts = (tag("Override", {"PartName": name, "ContentType": kind}) for name, kind in _PARTS.items())
    defaults = (
        tag("Default", {"Extension": "rels", "ContentType": f"{_RELS_TYPE}+xml"}),
        tag("Default", {"Extension": "xml", "ContentType": "application/xml"}),
        *(tag("Default", picture) for picture in pictures),
    )
    return HEAD + tag("Types", {"xmlns": f"{_PACKAGE}/content-types"}, *defaults, *parts)


_RELS_TYPE = "application/vnd.openxmlformats-package.relationships"


def package_relationships() -> str:
    """Where a reader begins."""
    core = f"{_PACKAGE}/relationships/metadata/core-properties"
    return _relationships(
        _relationship("rId1", f"{_RELATIONSHIP}/officeDocument", "word/document.xml"),
        _relationship("rId2", core, "docProps/core.xml"),
        _relationship("rId3", f"{_RELATIONSHIP}/extended-properties", "docProps/app.xml"),
    )


def document_relationships(links: Mapping[str, str], portrait: Portrait | None) -> str:
    """What the document refers to: its own parts, and the addresses that it leads to."""
    parts = (
        _relationship(f"rId{number}", f"{_RELATIONSHIP}/{kind}", target)
        for number, (kind, target) in enumerate(_NEIGHBOURS, 1)
    )
    addresses = (
        _relationship(name, f"{_RELATIONSHIP}/hyperlink", url, {"TargetMode": "External"})
        for url, name in links.items()
    )
    kind = f"{_RELATIONSHIP}/image"
    pictures = [_relationship(picture.RELATIONSHIP, kind, picture.part_name(portrait))] if portrait else []
    return _relationships(*parts, *pictures, *addresses)


def _relationships(*entries: str) -> str:
    return HEAD + tag("Relationships", {"xmlns": f"{_PACKAGE}/relationships"}, *entries)


def _relationship(name: str, kind: str, target: str, more: Mapping[str, str] | None = None) -> str:
    return tag("Relationship", {"Id": name, "Type": kind, "Target": target, **(more or {})})


def settings_xml(tree: Tree) -> str:
    """How Word is to treat the document: as one of today, without trying to be an older Word."""
    compatibility = tag(
        "w:compatSetting",
        {
            "w:name": "compatibilityMode",
            "w:uri": "http://schemas.microsoft.com/office/word",
            "w:val": "15",
        },
    )
    languages = {"w:val": language_tag(tree)}
    if tree.direction == "rtl":
        languages["w:bidi"] = language_tag(tree)
    return HEAD + tag(
        "w:settings",
        NAMESPACES,
        tag("w:zoom", {"w:percent": "100"}),
        tag("w:defaultTabStop", {"w:val": "720"}),
        tag("w:characterSpacingControl", {"w:val": "doNotCompress"}),
        element("w:compat", compatibility),
        tag("w:themeFontLang", languages),
        element("w:decimalSymbol", w_val="."),
        element("w:listSeparator", w_val=","),
    )


def fonts_xml(look: Look) -> str:
    """The fonts that the document names, with ours as their second names."""
    fonts = {substitute(family): family for family in (look.heading_font, look.font)}
    return HEAD + tag("w:fonts", NAMESPACES, *(_font(stand_in, name) for stand_in, name in fonts.items()))


def _font(stand_in: Substitute, family: str) -> str:
    return tag(
        "w:font",
        {"w:name": stand_in.name},
        element("w:altName", w_val=family),
        element("w:panose1", w_val=stand_in.panose),
        element("w:charset", w_val="00"),
        element("w:family", w_val="roman" if stand_in.generic == "serif" else "swiss"),
        element("w:pitch", w_val="variable"),
    )


def numbering_xml(look: Look) -> str:
    """One list with a level for each depth; the sign is a real one, not a letter of a symbol font."""
    levels = (_level(level, look) for level in range(DEEPEST_LIST + 1))
    kind = element("w:multiLevelType", w_val="hybridMultilevel")
    abstract = element("w:abstractNum", kind, *levels, w_abstractNumId=0)
    number = element("w:num", element("w:abstractNumId", w_val=0), w_numId=1)
    return HEAD + tag("w:numbering", NAMESPACES, abstract, number)


def _level(level: int, look: Look) -> str:
    hanging = look.size * 20
    font = substitute(look.font).name
    name = "ListBullet" if level == 0 else f"ListBullet{level + 1}"
    colour = element("w:color", w_val=look.accent[1:].upper())
    fonts = tag("w:rFonts", {"w:ascii": font, "w:hAnsi": font, "w:hint": "default"})
    return element(
        "w:lvl",
        element("w:start", w_val=1),
        element("w:numFmt", w_val="bullet"),
        element("w:pStyle", w_val=name),
        element("w:lvlText", w_val="•"),
        element("w:lvlJc", w_val="left"),
        element(
            "w:pPr",
            tag(
                "w:ind",
                {
                    "w:left": level * look.size * 20 + hanging,
                    "w:hanging": hanging,
                },
            ),
        ),
        element("w:rPr", fonts, colour, element("w:sz", w_val=look.size * 1.7)),
        w_ilvl=level,
    )


def footer_xml(tree: Tree, look: Look) -> str:
    """The foot of every further page: whose it is, and which page of how many."""
    style = element("w:pPr", element("w:pStyle", w_val="Footer"))
    if not look.has_page_numbers:
        return empty_footer_xml()
    name = tree.name if len(tree.name) <= _LONGEST_RUNNING_NAME else ""
    running = _run(f"{name} · ") if name else ""
    numbers = (_field("PAGE"), _run("/"), _field("NUMPAGES"))
    return HEAD + tag("w:ftr", NAMESPACES, element("w:p", style, running, *numbers))


def empty_footer_xml() -> str:
    """The foot of the first page, which says nothing."""
    return HEAD + tag(
        "w:ftr", NAMESPACES, element("w:p", element("w:pPr", element("w:pStyle", w_val="Footer")))
    )


def _run(characters: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text(characters)}</w:t></w:r>'


def _field(name: str) -> str:
    return tag("w:fldSimple", {"w:instr": f" {name} "}, _run("2"))


def core_xml(tree: Tree, created: datetime) -> str:
    """Title, author, language and date, as every file manager shows them."""
    moment = created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    namespaces = {
        "xmlns:cp": f"{_PACKAGE}/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    }
    date = {"xsi:type": "dcterms:W3CDTF"}
    return HEAD + tag(
        "cp:coreProperties",
        namespaces,
        element("dc:title", text(tree.title)),
        element("dc:creator", text(tree.name)) if tree.name else "",
        element("dc:language", language_tag(tree)),
        tag("dcterms:created", date, moment),
        tag("dcterms:modified", date, moment),
    )


def app_xml() -> str:
    """Which program made this."""
    return HEAD + tag(
        "Properties", {"xmlns": f"{_OFFICE}/extended-properties"}, element("Application", "Curricle")
    )
