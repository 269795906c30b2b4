"""A web page becomes lines: what a browser shows, block after block."""

from typing import Any

from curricle.engines.ats.read import finding
from curricle.engines.ats.read.deadline import Deadline
from curricle.engines.ats.read.decoding import decode
from curricle.engines.ats.read.flow import Flow
from curricle.engines.ats.read.page import Draft, ReadLimits
from curricle.engines.ats.read.web.sheet import read_sheet
from curricle.engines.ats.read.web.walk import Walk

_MOST_BYTES = 8_000_000


def read_html(data: bytes, limits: ReadLimits, deadline: Deadline) -> Draft:
    """The lines of a web page."""
    root = _parse(data[:_MOST_BYTES])
    flow = Flow(limits.characters)
    if root is None:
        return Draft([], flow.layout("lxml"))
    styles = "\n".join(style.text or "" for style in root.iter("style"))
    walk = Walk(flow, read_sheet(styles), deadline)
    walk.read(root)
    draft = Draft(flow.lines)
    draft.layout = flow.layout(
        "lxml", tables=walk.tables, images=walk.images, hidden=tuple(walk.hidden), scanned=False
    )
    if walk.hidden:
        draft.findings.append(finding.hidden(len(walk.hidden)))
    if flow.truncated or len(data) > _MOST_BYTES:
        draft.layout["truncated"] = True
    return draft


def _parse(data: bytes) -> Any:
    from lxml import etree  # type: ignore[import-untyped]

    # The text is decoded here, because pages are often wrong about themselves.
    text = decode(data) if not _is_told(data) else None
    parser = etree.HTMLParser(
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        huge_tree=False,
        encoding="utf-8" if text else None,
    )
    try:
        return etree.fromstring(text.encode("utf-8", "replace") if text else data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _is_told(data: bytes) -> bool:
    """Whether the page names an encoding that is not UTF-8."""
    head = data[:2_048].lower()
    place = head.find(b"charset")
    return place >= 0 and b"utf-8" not in head[place : place + 30] and b"utf8" not in head[place : place + 30]
