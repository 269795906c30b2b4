"""Ids of the parts of a document."""

import os

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ALPHABET = _LETTERS + "0123456789"


def fresh_id() -> str:
    """A new id: short, safe in URLs, HTML attributes and selectors, and unique within any document."""
    number = int.from_bytes(os.urandom(8)) >> 2
    characters = [_LETTERS[number % 26]]
    number //= 26
    for _ in range(10):
        number, digit = divmod(number, 36)
        characters.append(_ALPHABET[digit])
    return "".join(characters)
