"""What rendering gives back."""

import re
import struct
from dataclasses import dataclass
from hashlib import blake2b
from typing import Literal

from curricle.engines.finding import Finding

Target = Literal["pdf", "png", "svg", "text"]
_SVG_SIZE = re.compile(rb'viewBox="0 0 ([\d.]+) ([\d.]+)"')


@dataclass(frozen=True, slots=True)
class Page:
    """One page as a picture; ``data`` is left out where the caller said that it has this page already."""

    number: int
    width: float
    height: float
    hash: str
    data: bytes | None


@dataclass(frozen=True, slots=True)
class Rendered:
    """A rendering: the one file (PDF, text) or the pages (PNG, SVG), and what is to be said about it."""

    target: Target
    data: bytes | None
    pages: tuple[Page, ...]
    page_count: int
    findings: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing stands against handing this out."""
        return not any(finding.severity == "error" for finding in self.findings)


def page_of(number: int, data: bytes, target: Target, ppi: float) -> Page:
    """A page with its size in points and a hash that changes with its looks only."""
    width, height = _svg_size(data) if target == "svg" else _png_size(data, ppi)
    return Page(number, width, height, blake2b(data, digest_size=16).hexdigest(), data)


def pdf_page_count(data: bytes) -> int:
    """How many pages a PDF of our own compiler has: its page tree comes first and is not compressed."""
    match = re.search(rb"/Type/Pages/Count (\d+)", data)
    return int(match.group(1)) if match else 0


def _svg_size(data: bytes) -> tuple[float, float]:
    match = _SVG_SIZE.search(data, 0, 400)
    return (round(float(match.group(1)), 3), round(float(match.group(2)), 3)) if match else (0.0, 0.0)


def _png_size(data: bytes, ppi: float) -> tuple[float, float]:
    width, height = struct.unpack_from(">II", data, 16)
    return round(width * 72 / ppi, 3), round(height * 72 / ppi, 3)
