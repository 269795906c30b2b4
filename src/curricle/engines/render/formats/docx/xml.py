"""A small builder of XML: every text and attribute goes through it, so that nothing is markup by chance."""

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# What XML 1.0 cannot hold, however it is escaped.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_QUOTES = {'"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;"}


def text(value: str) -> str:
    """Characters as the content of an element."""
    return escape(_FORBIDDEN.sub("", value))


def element(name: str, *children: str, **attributes: str | float) -> str:
    """An element of children that are XML already; ``w_val`` becomes ``w:val``."""
    return tag(name, {key.replace("_", ":", 1): value for key, value in attributes.items()}, *children)


def tag(name: str, attributes: Mapping[str, str | float], *children: str) -> str:
    """An element whose attributes are named as they are written."""
    written = "".join(f' {key}="{_attribute(value)}"' for key, value in attributes.items())
    content = "".join(children)
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def _attribute(value: str | float) -> str:
    if isinstance(value, str):
        return escape(_FORBIDDEN.sub("", value), _QUOTES)
    return f"{round(value)}"
