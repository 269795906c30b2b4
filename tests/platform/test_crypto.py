"""Secrets stay where they belong, and old ones can be retired."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curricle.platform.crypto import CannotDecrypt, Crypto

OLD = "old-root-secret-of-forty-characters-00000"
NEW = "new-root-secret-of-forty-characters-11111"
ROW = ("account", "totp", "0199-a")
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


@pytest.fixture
def crypto() -> Crypto:
    return Crypto(NEW)


@given(st.binary(max_size=300), st.lists(st.text(max_size=20), max_size=4).map(tuple))
def test_what_is_closed_opens_again(plaintext: bytes, context: tuple[str, ...]) -> None:
    crypto = Crypto(NEW)
    assert crypto.decrypt(crypto.encrypt(plaintext, context), context) == plaintext


def test_the_same_secret_never_looks_the_same(crypto: Crypto) -> None:
    assert crypto.encrypt("s", ROW) != crypto.encrypt("s", ROW)


@pytest.mark.parametrize(
    "elsewhere",
    [
        ("account", "totp", "0199-b"),
        ("account", "key", "0199-a"),
        ("account", "totp0199-a"),
        ("accountt", "otp", "0199-a"),
        (),
    ],
)
def test_a_ciphertext_copied_to_another_place_does_not_open(
    crypto: Crypto, elsewhere: tuple[str, ...]
) -> None:
    copied = crypto.encrypt("secret", ROW)
    with pytest.raises(CannotDecrypt):
        crypto.decrypt(copied, elsewhere)


def test_any_changed_byte_is_noticed(crypto: Crypto) -> None:
    closed = crypto.encrypt("secret", ROW)
    for place in range(len(closed)):
        changed = bytearray(closed)
        changed[place] ^= 1
        with pytest.raises(CannotDecrypt):
            crypto.decrypt(bytes(changed), ROW)


@pytest.mark.parametrize("length", [0, 1, 40, 80, 92])
def test_a_piece_of_a_ciphertext_does_not_open(crypto: Crypto, length: int) -> None:
    with pytest.raises(CannotDecrypt):
        crypto.decrypt(crypto.encrypt("", ROW)[:length], ROW)


def test_a_rotated_secret_still_opens_and_is_told_apart() -> None:
    closed = Crypto(OLD).encrypt("secret", ROW)
    rotated = Crypto(NEW, [OLD])
    assert rotated.decrypt(closed, ROW) == b"secret"
    assert not rotated.is_newest(closed)
    again = rotated.encrypt(rotated.decrypt(closed, ROW), ROW)
    assert rotated.is_newest(again)
    assert Crypto(NEW).decrypt(again, ROW) == b"secret"
    with pytest.raises(CannotDecrypt, match="not known"):
        Crypto(NEW).decrypt(closed, ROW)


def test_hashes_depend_on_purpose_secret_and_value(crypto: Crypto) -> None:
    hashes = {
        crypto.keyed_hash("session", "a"),
        crypto.keyed_hash("session", "b"),
        crypto.keyed_hash("key", "a"),
        Crypto(OLD).keyed_hash("session", "a"),
    }
    assert len(hashes) == 4
    assert Crypto(NEW, [OLD]).keyed_hashes("session", "a") == [
        Crypto(NEW).keyed_hash("session", "a"),
        Crypto(OLD).keyed_hash("session", "a"),
    ]


@given(st.text(max_size=200))
def test_a_signed_payload_comes_back(payload: str) -> None:
    crypto = Crypto(NEW)
    assert crypto.unsign("link", crypto.sign("link", payload)) == payload


def test_a_token_ends_on_time_and_serves_one_purpose(crypto: Crypto) -> None:
    token = crypto.sign("link", "export 7", NOON)
    assert crypto.unsign("link", token, NOON - timedelta(seconds=1)) == "export 7"
    assert crypto.unsign("link", token, NOON) is None
    assert crypto.unsign("other", token, NOON - timedelta(seconds=1)) is None
    assert Crypto(OLD).unsign("link", token, NOON - timedelta(seconds=1)) is None
    assert Crypto(OLD, [NEW]).unsign("link", token, NOON - timedelta(seconds=1)) == "export 7"


@given(st.text(max_size=80))
def test_no_invented_token_is_believed(token: str) -> None:
    assert Crypto(NEW).unsign("link", token) is None


def test_every_change_of_a_token_is_noticed(crypto: Crypto) -> None:
    token = crypto.sign("link", "7", NOON)
    early = NOON - timedelta(days=1)
    assert crypto.unsign("link", token, early) == "7"
    for place in range(len(token)):
        for other in "Ax.":
            changed = token[:place] + other + token[place + 1 :]
            assert changed == token or crypto.unsign("link", changed, early) is None
    assert crypto.unsign("link", token + "=", early) is None
    assert crypto.unsign("link", token.replace(".", "..", 1), early) is None
