"""The Word document as a file: the same document gives the same bytes."""

import io
import zipfile
from datetime import datetime

from curricle.engines.render.formats.docx import part
from curricle.engines.render.formats.docx.body import Body
from curricle.engines.render.formats.docx.picture import part_name
from curricle.engines.render.formats.docx.style import styles_xml
from curricle.engines.render.formats.docx.theme import theme_xml
from curricle.engines.render.formats.look import Look
from curricle.engines.render.tree import Tree

# The earliest moment that an archive can say; the real one is among the properties.
_MOMENT = (1980, 1, 1, 0, 0, 0)
_UNIX = 3


def write_docx(tree: Tree, look: Look, created: datetime) -> bytes:
    """The document tree as a Word document."""
    body = Body(tree, look)
    document = body.write()
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": part.content_types(look.portrait),
        "_rels/.rels": part.package_relationships(),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": part.document_relationships(body.links, look.portrait),
        "word/styles.xml": styles_xml(tree, look),
        "word/settings.xml": part.settings_xml(tree),
        "word/fontTable.xml": part.fonts_xml(look),
        "word/numbering.xml": part.numbering_xml(look),
        "word/theme/theme1.xml": theme_xml(look),
        "word/footer1.xml": part.footer_xml(tree, look),
        "word/footer2.xml": part.empty_footer_xml(),
        "docProps/core.xml": part.core_xml(tree, created),
        "docProps/app.xml": part.app_xml(),
    }
    if look.portrait is not None:
        parts[f"word/{part_name(look.portrait)}"] = look.portrait.data
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, date_time=_MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = _UNIX
            archive.writestr(entry, content)
    return buffer.getvalue()
