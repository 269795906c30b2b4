"""What rendering gives back."""

import re
from dataclasses import dataclass
from typing import Literal

from curricle.engines.finding import Finding

Target = Literal["pdf", "png", "svg", "text"]
PAPERS = {"a4": (595.276, 841.89), "letter": (612.0, 792.0)}


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


def page_of(number: int, data: bytes, paper: str) -> Page:
    """A page with its size in points and a hash that changes with its looks only."""
    from hashlib import blake2b

    width, height = PAPERS[paper]
    return Page(number, width, height, blake2b(data, digest_size=16).hexdigest(), data)


def pdf_page_count(data: bytes) -> int:
    """How many pages a PDF of our own compiler has: its page tree comes first and is not compressed."""
    match = re.search(rb"/Type/Pages/Count (\d+)", data)
    return int(match.group(1)) if match else 0
