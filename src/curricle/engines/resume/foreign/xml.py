"""Reading XML that anybody may have sent: elements as plain values, and nothing that reaches outside."""

import re
from typing import Any, Final

from curricle.engines.resume.foreign.desk import WORDS, Values
from curricle.engines.resume.source import MAX_NODES, Report

MOST_BYTES: Final = 12_000_000
DEEPEST: Final = 100
_DECLARES: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_LOOKS_LIKE_XML: Final = re.compile(r"\s*<(?:\?xml|!--|!DOCTYPE\s+(?!html)|[A-Za-z_])", re.IGNORECASE)
# Attributes that say which list a code is from, and where the schema lies.
_NOISE: Final = re.compile(
    r"(?:scheme|list|language)(?:ID|Name|URI|VersionID|AgencyName|AgencyID|SchemeURI)|.*schemaLocation"
)


def looks_like_xml(raw: bytes) -> bool:
    """Whether this begins as XML does, in whatever encoding."""
    head = raw[:200].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    return _LOOKS_LIKE_XML.match(head.decode("latin-1")) is not None


def read_xml(raw: bytes) -> tuple[str, Values, Report]:
    """The name of the outermost element and what is in it; an empty name where it is not read."""
    from lxml import etree  # type: ignore[import-untyped]

    report = Report()
    if len(raw) > MOST_BYTES:
        report.add("too_large", (), f"This is larger than {MOST_BYTES // 1_000_000} MB; no resume is.")
        return "", {}, report
    if _DECLARES.search(raw.replace(b"\0", b"")):
        _refuse(report)
        return "", {}, report
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(raw.strip(), parser)
    except (etree.LxmlError, ValueError, LookupError) as error:
        line = getattr(error, "lineno", None) or 1
        report.add("not_xml", (), f"This is not XML that can be read: see line {line}.", line=line)
        return "", {}, report
    if root.getroottree().docinfo.internalDTD is not None:
        _refuse(report)
        return "", {}, report
    values = _Reading(report).element(root, 0)
    return _name(root.tag), values if isinstance(values, dict) else {WORDS: values}, report


def _refuse(report: Report) -> None:
    message = "This XML declares entities of its own, which can hide anything; it is not read."
    report.add("xml_refused", (), message)


class _Reading:
    """One tree on its way in."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.nodes = 0

    def element(self, element: Any, depth: int) -> Any:
        """Text where an element holds nothing else; otherwise its children by name."""
        self.nodes += 1
        if depth > DEEPEST or self.nodes > MAX_NODES:
            self.report.add("too_deep", (), "There is far more in this than any resume holds.")
            return ""
        words = (element.text or "").strip()
        made: Values = {
            f"@{_name(name)}": value
            for name, value in element.attrib.items()
            if not _NOISE.fullmatch(_name(name))
        }
        for child in element:
            if isinstance(child.tag, str):
                _put(made, _name(child.tag), self.element(child, depth + 1))
            words = f"{words} {(child.tail or '').strip()}".strip()
        if not made:
            return words
        return {**made, **({WORDS: words} if words else {})}


def _put(made: Values, name: str, value: Any) -> None:
    if name not in made:
        made[name] = value
    elif isinstance(made[name], list):
        made[name].append(value)
    else:
        made[name] = [made[name], value]


def _name(tag: str) -> str:
    return str(tag).rpartition("}")[2]
