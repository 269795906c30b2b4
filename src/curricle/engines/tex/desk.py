"""A desk of the workshop: one document of one owner, and what is kept ready for it."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from threading import Event
from time import monotonic

from curricle.engines.tex.armed import Armed, Work
from curricle.engines.tex.engine import Engine
from curricle.engines.tex.preamble import STYLES
from curricle.engines.tex.project import Project
from curricle.engines.tex.stop import Stop

# A second try tells an accident from a document that does not allow it.
_TRIES = 2


@dataclass(slots=True)
class Arming:
    """An engine that is on its way, or has been promised."""

    stop: Stop = field(default_factory=Stop)
    over: Event = field(default_factory=Event)
    begun: bool = False


@dataclass(slots=True, eq=False)
class Desk:
    """Everything here belongs to one owner and one preamble."""

    owner: str
    key: bytes
    engine: Engine
    used: float = field(default_factory=monotonic)
    work: Work | None = None
    armed: Armed | None = None
    arming: Arming | None = None
    due: float | None = None  # when to arm an engine, if nobody changes the preamble before
    asked: int = 0  # compiles since the preamble, or a file that it reads, has changed
    failed: int = 0
    styles: bytes = b""
    gone: bool = False

    @property
    def refused(self) -> bool:
        """Whether this document has shown that no engine can be armed for it."""
        return self.failed >= _TRIES

    def look_at(self, project: Project) -> None:
        """Note that this document is compiled once more."""
        self.used = monotonic()
        styles = fingerprint(
            (name.encode(), content) for name, content in project.files.items() if name.endswith(STYLES)
        )
        if styles != self.styles:
            self.styles, self.asked, self.failed = styles, 0, 0
        self.asked += 1


def desk_key(project: Project, engine: Engine, preamble: bytes) -> bytes:
    """Which desk a document has: its main file's name, its preamble, and the names of its other files."""
    names = [(name.encode(), b"") for name in sorted(project.files)]
    return fingerprint([(engine.encode(), project.main.encode()), (b"", preamble), *names])


def fingerprint(parts: Iterable[tuple[bytes, bytes]]) -> bytes:
    """A short name for pairs of bytes."""
    digest = hashlib.blake2b(digest_size=16)
    for name, content in parts:
        digest.update(len(name).to_bytes(4, "little") + len(content).to_bytes(8, "little") + name + content)
    return digest.digest()
