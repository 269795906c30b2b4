"""Files of which nobody knows what they should say: what two readers find, and what no machine can."""

import re
import time
from dataclasses import asdict
from typing import Any, Final

from curricle.engines.render.proof import pdf
from curricle.engines.render.proof.proving import Read
from curricle.engines.render.proof.raw import MOST_BYTES, Raw, Unreadable
from curricle.engines.render.proof.result import Difference, DifferenceKind, Reading

READERS: Final[dict[str, Read]] = {"pdfium": pdf.read_pdfium, "pdfminer": pdf.read_pdfminer}
# A sign without a meaning: its font does not say which letter it is.
MEANINGLESS: Final = re.compile(r"(?:\(cid:\d+\)|[\ufffd\ue000-\uf8ff])+")
# Two letters in one sign, which simple machines do not take apart.
JOINED: Final = re.compile(r"\w*[\ufb00-\ufb06]\w*")
MOST: Final = 20
AROUND: Final = 20


def read_back(data: bytes) -> dict[str, Any]:
    """What each reader finds in a PDF; equal where there is text, and all of it has a meaning."""
    readings = [_read(name, read, data) for name, read in READERS.items()]
    equal = all(reading.equal for reading in readings)
    return {"kind": "pdf", "equal": equal, "readers": [asdict(reading) for reading in readings]}


def _read(name: str, read: Read, data: bytes) -> Reading:
    began = time.perf_counter()
    try:
        if len(data) > MOST_BYTES:
            raise Unreadable("the file is too large")
        raw = read(data)
        found = differences(name, raw)
    except Unreadable as error:
        raw = Raw(())
        found = [Difference(name, "missing", "", "a file that can be read", str(error)[:200])]
    return Reading(
        name=name,
        equal=not found,
        differences=tuple(found[:MOST]),
        notes=(),
        text="\n".join(page.strip() for page in raw.pages),
        links=raw.links,
        title=raw.title,
        language=raw.language,
        milliseconds=round((time.perf_counter() - began) * 1000, 2),
    )


def differences(name: str, raw: Raw) -> list[Difference]:
    """Pages without text, signs without a meaning, letters in one sign."""
    found: list[Difference] = []
    for number, page in enumerate(raw.pages, 1):
        where = f"page {number}"
        if not page.strip():
            found.append(Difference(name, "missing", where, "text", ""))
        kinds: tuple[tuple[DifferenceKind, re.Pattern[str]], ...] = (
            ("unexpected", MEANINGLESS),
            ("ligature", JOINED),
        )
        for kind, pattern in kinds:
            for match in pattern.finditer(page):
                before = page[max(0, match.start() - AROUND) : match.start()].replace("\n", " ")
                found.append(Difference(name, kind, where, before, match.group()[:AROUND]))
    return found
