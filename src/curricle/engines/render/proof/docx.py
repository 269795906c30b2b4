"""Two readers of Word documents: one that walks the structure, one that only looks for the letters."""

import io
import re
import zipfile
from collections.abc import Iterator
from html import unescape
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from curricle.engines.render.proof.raw import MOST_BYTES, Raw, Unreadable, bounded

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_BODY = "word/document.xml"
_RELATIONSHIPS = "word/_rels/document.xml.rels"
_CORE = "docProps/core.xml"


def read_structure(data: bytes) -> Raw:
    """The file as a word processor reads it: paragraphs of runs, links by their relationships."""
    parts = _parts(data)
    body = _tree(parts[_BODY])
    paragraphs = ("".join(_text(paragraph)) for paragraph in body.iter(f"{_W}p"))
    targets = {entry.get("Id"): entry.get("Target", "") for entry in _tree(parts[_RELATIONSHIPS])}
    links = tuple(targets.get(link.get(f"{_R}id"), "") for link in body.iter(f"{_W}hyperlink"))
    core = _tree(parts[_CORE])
    title, language = core.findtext(f"{_DC}title", ""), core.findtext(f"{_DC}language", "")
    return bounded(Raw(("\n".join(paragraphs),), links, title, language))


def _text(paragraph: Element) -> Iterator[str]:
    for node in paragraph.iter():
        if node.tag == f"{_W}t":
            yield node.text or ""
        elif node.tag in {f"{_W}br", f"{_W}cr"}:
            yield "\n"
        elif node.tag == f"{_W}tab":
            yield "\t"


_LETTERS = re.compile(r"<w:t(?:\s[^>]*)?>([^<]*)</w:t>|<w:(br|cr|tab)\s*/>|(</w:p>)")
_LINK = re.compile(r'<w:hyperlink\b[^>]*\br:id="([^"]*)"')
_RELATIONSHIP = re.compile(r"<Relationship\b([^>]*)/?>")
_ATTRIBUTE = re.compile(r'\b(Id|Target)="([^"]*)"')
_PROPERTY = r"<dc:{name}[^>]*>([^<]*)</dc:{name}>"


def read_letters(data: bytes) -> Raw:
    """The file as simple parsers read it: the characters between the tags, without knowing any structure."""
    parts = _parts(data)
    body = parts[_BODY].decode()
    text = "".join(
        unescape(match[1]) if match[1] is not None else "\n" if match[3] or match[2] != "tab" else "\t"
        for match in _LETTERS.finditer(body)
    )
    entries = (
        dict(_ATTRIBUTE.findall(entry)) for entry in _RELATIONSHIP.findall(parts[_RELATIONSHIPS].decode())
    )
    targets = {entry["Id"]: unescape(entry["Target"]) for entry in entries}
    links = tuple(targets.get(name, "") for name in _LINK.findall(body))
    core = parts[_CORE].decode()
    title, language = (re.search(_PROPERTY.format(name=name), core) for name in ("title", "language"))
    found = [unescape(match[1]) if match else "" for match in (title, language)]
    return bounded(Raw((text,), links, found[0], found[1]))


def _parts(data: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = (_BODY, _RELATIONSHIPS, _CORE)
            if sum(archive.getinfo(name).file_size for name in names) > MOST_BYTES:
                raise Unreadable("the parts are too large")
            return {name: archive.read(name) for name in names}
    except (zipfile.BadZipFile, KeyError) as error:
        raise Unreadable(str(error)) from error


class _Builder(TreeBuilder):
    """A document of ours declares no types and no entities; one that does is not ours."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        """Refuse it."""
        raise Unreadable("the part declares a document type")


def _tree(part: bytes) -> Element:
    # Entities can only be declared in a document type, and that is refused.
    parser = XMLParser(target=_Builder())  # noqa: S314
    try:
        parser.feed(part)
        return parser.close()
    except ParseError as error:
        raise Unreadable(str(error)) from error
