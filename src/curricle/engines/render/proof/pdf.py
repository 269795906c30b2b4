"""Two readers of PDF that share no code: the one of Chromium, and pdfminer."""

import ctypes
import io
from collections.abc import Iterator
from itertools import islice
from typing import Any

from curricle.engines.render.proof.raw import MOST_PAGES, Raw, Unreadable, bounded


def read_pdfium(data: bytes) -> Raw:
    """The file as Chromium's reader sees it: the text in the order in which it was drawn."""
    import pypdfium2  # type: ignore[import-untyped]

    try:
        opened = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Unreadable(str(error)) from error
    with opened:
        if len(opened) > MOST_PAGES:
            raise Unreadable("too many pages")
        pages: list[str] = []
        links: list[str] = []
        for page in opened:
            sheet = page.get_textpage()
            # It writes a hyphen at the end of a line as U+FFFE and leaves the line break out.
            pages.append(sheet.get_text_range().replace("\ufffe", "-\n").replace("\r\n", "\n"))
            links.extend(_pdfium_links(opened.raw, page.raw))
            sheet.close()
            page.close()
        title = opened.get_metadata_value("Title")
        return bounded(Raw(tuple(pages), tuple(links), title, _pdfium_language(opened.raw)))


def _pdfium_links(document: Any, page: Any) -> Iterator[str]:
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    place, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(page, place, link):
        area = pdfium.FS_RECTF()
        pdfium.FPDFLink_GetAnnotRect(link, area)
        action = pdfium.FPDFLink_GetAction(link)
        # A link without an area cannot be pressed.
        if not action or area.right <= area.left or area.top <= area.bottom:
            continue
        size = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
        buffer = ctypes.create_string_buffer(size)
        pdfium.FPDFAction_GetURIPath(document, action, buffer, size)
        yield buffer.value.decode("utf-8", "replace")


def _pdfium_language(document: Any) -> str:
    import pypdfium2.raw as pdfium

    size = pdfium.FPDFCatalog_GetLanguage(document, None, 0)
    if not size:
        return ""
    buffer = (ctypes.c_ushort * ((size + 1) // 2))()
    pdfium.FPDFCatalog_GetLanguage(document, buffer, size)
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")


def read_pdfminer(data: bytes) -> Raw:
    """The file as pdfminer sees it: lines and paragraphs guessed from where the letters stand."""
    from pdfminer.layout import LTTextContainer
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFParser
    from pdfminer.psexceptions import PSException

    from curricle.engines.render.proof.replacement import analyse

    try:
        document = PDFDocument(PDFParser(io.BytesIO(data)))
        sheets, repeats = analyse(islice(PDFPage.create_pages(document), MOST_PAGES))
        pages = tuple(
            "\n".join(box.get_text() for box in sheet if isinstance(box, LTTextContainer)) for sheet in sheets
        )
        info = document.info[0] if document.info else {}
        title, language = _string(info.get("Title")), _string(document.catalog.get("Lang"))
        links = tuple(_pdfminer_links(document))
    except PSException as error:
        raise Unreadable(str(error)) from error
    return bounded(Raw(pages, links, title, language, repeats))


def _pdfminer_links(document: Any) -> Iterator[str]:
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdftypes import resolve1

    for page in PDFPage.create_pages(document):
        for reference in resolve1(page.annots) or ():
            action = resolve1(resolve1(reference).get("A"))
            if isinstance(action, dict) and "URI" in action:
                yield _string(action["URI"])


def _string(value: Any) -> str:
    from pdfminer.pdftypes import resolve1
    from pdfminer.utils import decode_text

    resolved = resolve1(value)
    return decode_text(resolved) if isinstance(resolved, bytes) else str(resolved or "")
