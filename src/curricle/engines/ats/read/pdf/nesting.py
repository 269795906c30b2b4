"""Forms of a PDF that draw one another: PDFium follows them to the end, and there may be none."""

import re
import zlib
from collections.abc import Mapping
from itertools import islice
from typing import Final

# Real files nest a few forms; PDFium goes down so deep.
_MOST, _DEEPEST = 50_000, 40
# What is looked at: so many streams, what is said of each, and so much of what they hold together.
_STREAMS, _ABOUT, _HELD = 20_000, 4_000, 20_000_000
_STREAM: Final = re.compile(rb">>\s{0,9}stream\r?\n")
_OBJECT: Final = re.compile(rb"(\d{1,9})\s+\d{1,5}\s+obj\s*$")
_FORM: Final = re.compile(rb"/Subtype\s*/Form\b")
_NAMED: Final = re.compile(rb"/([^\s/<>\[\]()]{1,120})\s+(\d{1,9})\s+\d{1,5}\s+R\b")
_DRAWN: Final = re.compile(rb"/([^\s/<>\[\]()]{1,120})\s+Do\b")


def is_endless(data: bytes) -> bool:
    """Whether a form draws others, and they draw others, more often than anybody could wait for."""
    if _FORM.search(data) is None:
        return False
    forms: dict[bytes, list[bytes]] = {}
    left = _HELD
    for found in islice(_STREAM.finditer(data), _STREAMS):
        begin = data.rfind(b"obj", max(found.start() - _ABOUT, 0), found.start()) + 3
        about = data[begin : found.start()]
        number = _OBJECT.search(data[max(begin - 30, 0) : begin])
        if number is None or _FORM.search(about) is None or left <= 0:
            continue
        names = dict(_NAMED.findall(about))
        content = _content(data, found.end(), about, left) if names else b""
        left -= len(content)
        forms[number[1]] = [names[name] for name in _DRAWN.findall(content)[:_MOST] if name in names]
    return _is_too_much({number: [one for one in drawn if one in forms] for number, drawn in forms.items()})


def _content(data: bytes, begin: int, about: bytes, most: int) -> bytes:
    end = data.find(b"endstream", begin)
    raw = data[begin : end if end >= 0 else len(data)]
    if b"FlateDecode" not in about:
        return raw[:most]
    try:
        return zlib.decompressobj().decompress(raw, most)
    except zlib.error:
        return b""


def _is_too_much(drawn: Mapping[bytes, list[bytes]]) -> bool:
    """How often anything is drawn below each form, step by step deeper."""
    count = dict.fromkeys(drawn, 1)
    for _ in range(_DEEPEST):
        deeper = {number: 1 + sum(count[one] for one in inner) for number, inner in drawn.items()}
        if deeper == count:
            return False
        if max(deeper.values()) > _MOST:
            return True
        count = deeper
    return False
