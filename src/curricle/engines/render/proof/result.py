"""What reading back gives: each reader's text, and where it is not what the document says."""

from dataclasses import asdict, dataclass
from typing import Any, Literal

Kind = Literal["pdf", "docx"]
DifferenceKind = Literal[
    "missing", "unexpected", "order", "glued", "split", "ligature", "hyphen", "link", "title", "language"
]


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that a reader got wrong: where, what stands there, and what was read."""

    reader: str
    kind: DifferenceKind
    where: str
    expected: str
    read: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as one reader sees it. Notes say what is true of the reader and no fault of the file."""

    name: str
    equal: bool
    differences: tuple[Difference, ...]
    notes: tuple[str, ...]
    text: str
    links: tuple[str, ...]
    title: str
    language: str
    milliseconds: float


@dataclass(frozen=True, slots=True)
class Proof:
    """A file as several readers see it; equal where all of them read what was written."""

    kind: Kind
    equal: bool
    readers: tuple[Reading, ...]

    @property
    def differences(self) -> tuple[Difference, ...]:
        """What any of the readers got wrong."""
        return tuple(found for reading in self.readers for found in reading.differences)

    @property
    def text(self) -> str:
        """The text as the first reader sees it."""
        return self.readers[0].text if self.readers else ""

    def as_dict(self) -> dict[str, Any]:
        """The proof as JSON shows it."""
        return {"kind": self.kind, "equal": self.equal, "readers": [asdict(one) for one in self.readers]}
