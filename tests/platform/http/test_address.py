"""Nobody can choose the address they are counted by."""

import pytest

from curricle.platform.http.address import Proxies, bucket, is_loopback, parsed

PROXIES = Proxies(["10.0.0.0/8", "::1/128"])


def scope(peer: str | None, *forwarded: str) -> dict[str, object]:
    headers = [(b"x-forwarded-for", value.encode("latin-1")) for value in forwarded]
    return {"client": (peer, 1) if peer else None, "headers": headers}


@pytest.mark.parametrize(
    ("peer", "forwarded", "client"),
    [
        ("203.0.113.5", (), "203.0.113.5"),
        ("203.0.113.5", ("198.51.100.1",), "203.0.113.5"),
        ("10.0.0.1", ("198.51.100.1",), "198.51.100.1"),
        ("10.0.0.1", ("1.1.1.1, 198.51.100.1",), "198.51.100.1"),
        ("10.0.0.1", ("198.51.100.1, 10.0.0.7",), "198.51.100.1"),
        ("10.0.0.1", ("1.1.1.1", "198.51.100.1"), "198.51.100.1"),
        ("10.0.0.1", ("nonsense",), "10.0.0.1"),
        ("10.0.0.1", ("198.51.100.1, nonsense",), "10.0.0.1"),
        ("10.0.0.1", ("",), "10.0.0.1"),
        ("::1", ("2001:db8::1",), "2001:db8::1"),
        ("::ffff:10.0.0.1", ("198.51.100.1",), "198.51.100.1"),
    ],
)
def test_the_caller_is_the_last_address_that_is_not_ours(
    peer: str, forwarded: tuple[str, ...], client: str
) -> None:
    assert str(PROXIES.client(scope(peer, *forwarded))) == client


def test_a_socket_without_an_address_is_local() -> None:
    assert bucket(PROXIES.client(scope(None))) == "local"
    assert is_loopback(PROXIES.client(scope(None)))
    assert not is_loopback(PROXIES.client(scope("10.0.0.1", "198.51.100.1")))


def test_a_network_of_ipv6_is_one_caller() -> None:
    assert bucket(parsed("2001:db8:1:2::1")) == bucket(parsed("2001:db8:1:2:ffff::9"))
    assert bucket(parsed("2001:db8:1:2::1")) != bucket(parsed("2001:db8:1:3::1"))
    assert bucket(parsed("::ffff:203.0.113.5")) == "203.0.113.5"
