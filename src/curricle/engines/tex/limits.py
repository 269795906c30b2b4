"""How much a document may take: while it is typeset, and before that while it is read."""

from dataclasses import dataclass

MIB = 1024 * 1024
PROJECT_BYTES = 48 * MIB


@dataclass(frozen=True, slots=True)
class Limits:
    """What one compile may use. All of it is enforced from outside the engine."""

    seconds: float = 30.0
    memory_bytes: int = 1536 * MIB  # for each process
    output_bytes: int = 64 * MIB  # for each file; four times as much in all
    files: int = 4000  # that may exist at once in the box
    processes: int = 12
    passes: int = 4

    @property
    def room_bytes(self) -> int:
        """How large the folder of the box may become: the project, and what is made of it."""
        return PROJECT_BYTES + 4 * self.output_bytes


@dataclass(frozen=True, slots=True)
class ProjectLimits:
    """What an upload may hold."""

    upload_bytes: int = 20 * MIB  # as it comes
    total_bytes: int = PROJECT_BYTES  # unpacked
    file_bytes: int = 16 * MIB
    source_bytes: int = 2 * MIB  # one text that TeX reads
    files: int = 500
    ratio: int = 200  # unpacked to packed, where a file is larger than a mebibyte
    name_bytes: int = 200
    depth: int = 8
