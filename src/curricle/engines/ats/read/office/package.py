"""The parts of an office file: unpacked within limits, and parsed without following anything."""

import io
import zipfile
from typing import Any

from curricle.engines.ats.read.page import ReadLimits
from curricle.engines.broken_zip import BROKEN_ZIP

_MOST_PART = 16_000_000


class Unreadable(Exception):
    """The package is damaged."""


class Suspicious(Exception):
    """The package was made to harm its reader."""


class Package:
    """An office file."""

    def __init__(self, data: bytes, limits: ReadLimits) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            entries = self._archive.infolist()
        except BROKEN_ZIP as error:
            raise Unreadable(str(error)) from error
        if len(entries) > limits.entries:
            raise Suspicious("entries")
        if sum(entry.file_size for entry in entries) > limits.unpacked_bytes:
            raise Suspicious("size")
        self.names = {entry.filename for entry in entries}
        self.is_encrypted = any(entry.flag_bits & 1 for entry in entries)

    def tree(self, name: str) -> Any:
        """A part as a tree, or nothing where there is no such part."""
        if name not in self.names:
            return None
        try:
            with self._archive.open(name) as part:
                raw = part.read(_MOST_PART + 1)
        except BROKEN_ZIP as error:
            raise Unreadable(str(error)) from error
        if len(raw) > _MOST_PART:
            raise Suspicious("part")
        return parse(raw)


def parse(raw: bytes) -> Any:
    """XML as a tree. What declares a document type is refused, so no entity can grow."""
    from lxml import etree  # type: ignore[import-untyped]

    # Without entities, without the network, within the limits of the library.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    if b"<!DOCTYPE" in raw[:4_096] or b"<!ENTITY" in raw[:4_096]:
        raise Suspicious("document type")
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable(str(error)) from error
    if root.getroottree().docinfo.doctype:
        raise Suspicious("document type")
    return root
