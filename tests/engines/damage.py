"""Archives that were damaged on their way, packed in each of the ways that there are."""

import io
import random
import zipfile
from collections.abc import Iterator

METHODS = {
    "stored": zipfile.ZIP_STORED,
    "deflated": zipfile.ZIP_DEFLATED,
    "bzip2": zipfile.ZIP_BZIP2,
    "lzma": zipfile.ZIP_LZMA,
}
MEMBERS = {"main.tex": b"hello " * 300, "word/document.xml": b"<x>" + b"<y/>" * 300 + b"</x>"}


def damaged(method: int, count: int = 300) -> Iterator[bytes]:
    """So many archives, each with some of its bytes changed or its end cut off."""
    chance = random.Random(method)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as packed:
        for name, content in MEMBERS.items():
            packed.writestr(name, content)
    whole = buffer.getvalue()
    for _ in range(count):
        changed = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            changed[chance.randrange(4, len(changed))] = chance.randrange(256)
        end = chance.randrange(4, len(changed)) if chance.random() < 0.1 else len(changed)
        yield bytes(changed[:end])
