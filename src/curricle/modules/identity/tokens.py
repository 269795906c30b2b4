"""Secrets that are handed out once: their making, their shape, and the hash that is kept of them."""

import re
import secrets
import zlib
from typing import Final, Literal

from curricle.platform.crypto import Crypto

Purpose = Literal["session", "registration", "password_reset", "api_key"]

KEY_PREFIX: Final = "cur_"
KEY_RANDOM: Final = 43
KEY_CHECK: Final = 6
HINT_LENGTH: Final = len(KEY_PREFIX) + 4
ALPHABET: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
KEY_SHAPE: Final = re.compile(rf"{KEY_PREFIX}[0-9A-Za-z]{{{KEY_RANDOM + KEY_CHECK}}}\Z", re.ASCII)


def new_token() -> str:
    """256 random bits, in letters that fit into a cookie and a link."""
    return secrets.token_urlsafe(32)


def new_key() -> str:
    """An API key: a prefix that secret scanners find, 256 random bits, and a checksum."""
    body = KEY_PREFIX + "".join(secrets.choice(ALPHABET) for _ in range(KEY_RANDOM))
    return body + _checksum(body)


def is_key(text: str) -> bool:
    """Whether this can be one of our keys: a mistyped one is known without asking the database."""
    return KEY_SHAPE.match(text) is not None and text.endswith(_checksum(text[:-KEY_CHECK]))


def kept(crypto: Crypto, purpose: Purpose, secret: str) -> bytes:
    """What is stored of a secret: worth nothing to somebody who has the database alone."""
    return crypto.keyed_hash(f"identity/{purpose}", secret)


def known_as(crypto: Crypto, purpose: Purpose, secret: str) -> list[bytes]:
    """What may be stored of a secret that is shown to us: an earlier root secret may have kept it."""
    return crypto.keyed_hashes(f"identity/{purpose}", secret)


def _checksum(body: str) -> str:
    """CRC-32 in six letters of the alphabet."""
    rest = zlib.crc32(body.encode("ascii"))
    letters = ""
    for _ in range(KEY_CHECK):
        rest, digit = divmod(rest, len(ALPHABET))
        letters = ALPHABET[digit] + letters
    return letters
