"""Keys for every purpose, all from one root secret: hashing, signing and encrypting."""

import base64
import hmac
import os
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES: Final = 32
NONCE_BYTES: Final = 12
TAG_BYTES: Final = 16
KEY_ID_BYTES: Final = 4
# First byte of a ciphertext: the form, so that another form can follow one day.
FORM: Final = b"\x01"
WRAPPED_BYTES: Final = KEY_BYTES + TAG_BYTES
HEAD_BYTES: Final = len(FORM) + KEY_ID_BYTES + NONCE_BYTES + WRAPPED_BYTES + NONCE_BYTES


class CannotDecrypt(Exception):
    """The ciphertext was changed, belongs elsewhere, or was closed by a secret that is gone."""


class _Root:
    """One root secret and the keys that were drawn from it."""

    def __init__(self, secret: str) -> None:
        self._secret = secret.encode()
        self._keys: dict[str, bytes] = {}
        self.key_id = self.key("key id")[:KEY_ID_BYTES]

    def key(self, purpose: str) -> bytes:
        """The key for a purpose; knowing one tells nothing of another."""
        known = self._keys.get(purpose)
        if known is None:
            drawn = HKDF(SHA256(), KEY_BYTES, salt=None, info=f"curricle/{purpose}".encode())
            known = self._keys[purpose] = drawn.derive(self._secret)
        return known


class Crypto:
    """Hashes, signs and encrypts with the newest secret, and still reads what earlier ones made."""

    def __init__(self, secret: str, previous: Sequence[str] = ()) -> None:
        self._root = _Root(secret)
        self._roots = [self._root, *(_Root(earlier) for earlier in previous)]

    def keyed_hash(self, purpose: str, value: str | bytes) -> bytes:
        """HMAC-SHA256: what is kept of a token, worth nothing without the secret."""
        return _mac(self._root.key(f"hash/{purpose}"), value)

    def keyed_hashes(self, purpose: str, value: str | bytes) -> list[bytes]:
        """The same under every known secret, newest first, to find rows from before a rotation."""
        return [_mac(root.key(f"hash/{purpose}"), value) for root in self._roots]

    def sign(self, purpose: str, payload: str | bytes, expires: datetime | None = None) -> str:
        """A token that carries the payload in the open and proves that it is ours."""
        body = payload.encode() if isinstance(payload, str) else payload
        until = "" if expires is None else str(int(expires.timestamp()))
        signed = f"{_text(body)}.{until}"
        return f"{signed}.{_text(_mac(self._root.key(f'sign/{purpose}'), signed))}"

    def unsign(self, purpose: str, token: str, now: datetime | None = None) -> str | None:
        """The payload, or nothing when the token is foreign, changed, for another purpose, or too old."""
        signed, _, signature = token.rpartition(".")
        body, separator, until = signed.rpartition(".")
        given = _bytes(signature)
        if not separator or given is None or not signed.isascii():
            return None
        if not any(
            hmac.compare_digest(_mac(root.key(f"sign/{purpose}"), signed), given) for root in self._roots
        ):
            return None
        if until and (now or datetime.now(UTC)).timestamp() >= int(until):
            return None
        payload = _bytes(body)
        return None if payload is None else payload.decode()

    def encrypt(self, plaintext: str | bytes, context: tuple[str, ...]) -> bytes:
        """Closes a secret under a data key of its own, bound to its context (table, column, id)."""
        data = plaintext.encode() if isinstance(plaintext, str) else plaintext
        data_key = AESGCM.generate_key(bit_length=256)
        bound = _bound(context)
        wrap_nonce, nonce = os.urandom(NONCE_BYTES), os.urandom(NONCE_BYTES)
        wrapped = AESGCM(self._root.key("wrap")).encrypt(wrap_nonce, data_key, bound)
        closed = AESGCM(data_key).encrypt(nonce, data, bound)
        return FORM + self._root.key_id + wrap_nonce + wrapped + nonce + closed

    def decrypt(self, ciphertext: bytes, context: tuple[str, ...]) -> bytes:
        """Opens it by the key that it names, and only where it was closed for."""
        if len(ciphertext) < HEAD_BYTES + TAG_BYTES or ciphertext[:1] != FORM:
            raise CannotDecrypt("not a ciphertext of ours")
        key_id, wrap_nonce, wrapped, nonce = _parts(ciphertext)
        root = next((root for root in self._roots if root.key_id == key_id), None)
        if root is None:
            raise CannotDecrypt("closed by a secret that is not known here")
        bound = _bound(context)
        try:
            data_key = AESGCM(root.key("wrap")).decrypt(wrap_nonce, wrapped, bound)
            return AESGCM(data_key).decrypt(nonce, ciphertext[HEAD_BYTES:], bound)
        except InvalidTag:
            raise CannotDecrypt("changed, or moved from where it belongs") from None

    def is_newest(self, ciphertext: bytes) -> bool:
        """Whether the newest secret closed it; a rotation closes the others again."""
        return ciphertext[1 : 1 + KEY_ID_BYTES] == self._root.key_id


def _parts(ciphertext: bytes) -> tuple[bytes, bytes, bytes, bytes]:
    """Key id, nonce of the wrapping, wrapped data key, nonce of the data."""
    at = len(FORM)
    parts = []
    for length in (KEY_ID_BYTES, NONCE_BYTES, WRAPPED_BYTES, NONCE_BYTES):
        parts.append(ciphertext[at : at + length])
        at += length
    return parts[0], parts[1], parts[2], parts[3]


def _bound(context: tuple[str, ...]) -> bytes:
    """The context as bytes; lengths go along so that ("ab", "c") is not ("a", "bc")."""
    return b"".join(len(part.encode()).to_bytes(4, "big") + part.encode() for part in context)


def _mac(key: bytes, value: str | bytes) -> bytes:
    return hmac.digest(key, value.encode() if isinstance(value, str) else value, "sha256")


def _text(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode("ascii")


def _bytes(value: str) -> bytes | None:
    """The bytes of our base64, or nothing for any other spelling of them."""
    try:
        found = base64.urlsafe_b64decode(value + "=" * (-len(value) % 4))
    except ValueError:
        return None
    return found if _text(found) == value else None
