"""Where in a document something is that a finding speaks of."""

import unicodedata
from collections.abc import Iterator

from curricle.engines.resume.model import Document


def find_character(document: Document, character: str) -> str:
    """The pointer of the first text of the content that holds a character."""
    content = document.content.model_dump(mode="json")
    for pointer, text in _texts(content, "/content"):
        if character in unicodedata.normalize("NFC", text):
            return pointer
    return "/content"


def _texts(value: object, pointer: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield pointer, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, f"{pointer}/{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts(inner, f"{pointer}/{index}")
