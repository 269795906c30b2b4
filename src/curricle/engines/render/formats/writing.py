"""One way to every format: from a document to a finished file."""

import io
import json
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal, cast

from curricle.engines.finding import Finding, has_errors
from curricle.engines.render.catalogue import chosen_for
from curricle.engines.render.composition import compose
from curricle.engines.render.formats.docx import write_docx
from curricle.engines.render.formats.file import ARCHIVE, FORMATS, File, FileKind, Format
from curricle.engines.render.formats.flow import flowing_settings
from curricle.engines.render.formats.html import write_html
from curricle.engines.render.formats.latex import write_latex
from curricle.engines.render.formats.look import Look, look_of
from curricle.engines.render.formats.markdown import write_markdown
from curricle.engines.render.formats.portrait import portrait_of
from curricle.engines.render.plain import plain_text
from curricle.engines.render.rendering import Options, prepare, render
from curricle.engines.render.tree import Tree

if TYPE_CHECKING:
    from curricle.engines.resume.model import Document

_MOMENT = (1980, 1, 1, 0, 0, 0)
_UNIX = 3

# What follows the look of the page, and what has only words.
_DRESSED: Mapping[str, Callable[[Tree, Look, Options], bytes]] = {
    "docx": lambda tree, look, options: write_docx(tree, look, options.created),
    "html": lambda tree, look, options: write_html(tree, look).encode(),
    "latex": lambda tree, look, options: write_latex(tree, look).encode(),
}
_PICTURED = frozenset({"docx", "html"})
_PLAIN: "Mapping[str, Callable[[Document], bytes]]" = {
    "text": lambda document: plain_text(compose(document)).encode(),
    "markdown": lambda document: write_markdown(compose(document)).encode(),
    "json": lambda document: _json(document.model_dump(mode="json")),
    "jsonresume": lambda document: _json(_exchanged(document)),
}


def write(document: "Document", format: Format, options: Options | None = None) -> File:
    """The document as a file of a format; errors in what its look is made of leave no file."""
    options = options or Options()
    kind = FORMATS[format]
    if format in _PLAIN:
        return _file(kind, _PLAIN[format](document), None, ())
    if format in _DRESSED:
        return _dressed(document, format, options)
    return _typeset(document, cast(Literal["pdf", "png", "svg"], format), options)


def export_json(document_json: bytes, format: Format, options: dict[str, Any] | None = None) -> File:
    """``write`` for a child process: the document as JSON, the fields of ``Options`` as a plain dict."""
    from curricle.engines.resume.structure import parse

    document, findings = parse(document_json)
    if document is None:
        return _file(FORMATS[format], None, None, tuple(findings))
    made = write(document, format, Options(**(options or {})))
    return replace(made, findings=(*findings, *made.findings))


def _dressed(document: "Document", format: Format, options: Options) -> File:
    kind = FORMATS[format]
    chosen, said = chosen_for(document, options.template)
    if chosen is None:
        return _file(kind, None, None, tuple(said))
    prepared = prepare(chosen, document, options, with_files=False)
    findings = (*said, *prepared.findings)
    portrait = None
    if format in _PICTURED:
        portrait, problems = portrait_of(prepared.tree, prepared.settings, options.assets)
        findings = (*findings, *problems)
    if has_errors(findings):
        return _file(kind, None, None, findings)
    settings = prepared.settings
    if format == "docx":
        settings = flowing_settings(chosen, document, settings, options)
    look = replace(look_of(settings, document.presentation.page_size), portrait=portrait)
    return _file(kind, _DRESSED[format](prepared.tree, look, options), None, findings)


def _typeset(document: "Document", format: Literal["pdf", "png", "svg"], options: Options) -> File:
    kind = FORMATS[format]
    # A file is whole, whichever pages its reader has seen.
    rendered = render(document, format, replace(options, known=frozenset()))
    if format == "pdf":
        return _file(kind, rendered.data, rendered.page_count, rendered.findings)
    pages = [page.data for page in rendered.pages if page.data is not None]
    if has_errors(rendered.findings):
        return _file(kind, None, None, rendered.findings)
    if len(pages) == 1:
        return _file(kind, pages[0], 1, rendered.findings)
    return _file(ARCHIVE, _packed(pages, kind), rendered.page_count, rendered.findings)


def _packed(pages: list[bytes], kind: FileKind) -> bytes:
    """An archive with a file a page; the same pages are the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number, page in enumerate(pages, 1):
            entry = zipfile.ZipInfo(f"page-{number}.{kind.extension}", date_time=_MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = _UNIX
            archive.writestr(entry, page)
    return buffer.getvalue()


def _file(kind: FileKind, data: bytes | None, pages: int | None, findings: tuple[Finding, ...]) -> File:
    return File(data, kind.media_type, kind.extension, pages, findings)


def _exchanged(document: "Document") -> dict[str, Any]:
    from curricle.engines.resume.json_resume import to_json_resume

    return to_json_resume(document)


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")
