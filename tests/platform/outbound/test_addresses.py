"""No address of the inside is taken for one of the public web, however it is written."""

from ipaddress import ip_address

import pytest

from curricle.platform.outbound import AddressRefused, Outbound
from curricle.platform.outbound.address import Allowed, is_public
from curricle.platform.settings import Settings

INSIDE = (
    *("0.0.0.0", "10.0.0.1", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.255.255.254"),
    *("169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.0.2.1", "192.88.99.1"),
    *("192.168.1.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.255"),
    *("240.0.0.1", "255.255.255.255", "168.63.129.16"),
    *("::", "::1", "::7f00:1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:8.8.8.8"),
    *("64:ff9b::7f00:1", "64:ff9b::808:808", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1"),
    *("2002:7f00:1::", "2002:a00:1::1", "3fff::1", "5f00::1", "fc00::1", "fd00:ec2::254", "fe80::1"),
    *("fec0::1", "ff02::1", "fe80::1%1", "2606:4700::1%1"),
)
OUTSIDE = (
    *("1.1.1.1", "8.8.8.8", "93.184.216.34", "172.15.0.1", "172.32.0.1"),
    *("2606:4700::1111", "2a00:1450::1"),
)
# Ways to write an address of the inside so that a careless reader takes it for something else.
DISGUISES = (
    *("http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/", "http://127.1/", "http://0/"),
    *("http://[::1]/", "http://[::ffff:7f00:1]/", "http://[::ffff:127.0.0.1]/", "http://[64:ff9b::7f00:1]/"),
    *("http://[fe80::1%25eth0]/", "http://localhost/", "http://LOCALHOST/", "http://localhost./"),
    *(
        "http://１２７.０.０.１/",
        "http://①②⑦.⓪.⓪.①/",
        "http://127。0。0。1/",
        "http://169.254.169.254/latest/",
    ),
    *("http://a@127.0.0.1/", "http://example.org@127.0.0.1/", "http://u:p@example.org/"),
    *("http://127.0.0.1:22/", "http://127.0.0.1:6379/", "https://127.0.0.1/", "http://[::]/"),
    *("ftp://example.org/", "file:///etc/passwd", "gopher://127.0.0.1/", "data:text/html,x", "javascript:1"),
    *("//127.0.0.1/", "127.0.0.1", "http://", "http:///x", "http://\\127.0.0.1/", "http:127.0.0.1", ""),
    *("http://127.0.0.1\t/", "http://127.0.0.1%00.example.org/", "http://example.org:0/", "unix:/run/x.sock"),
    *("http://" + "a" * 3000 + ".example/", "http://example.org:99999/"),
)


@pytest.mark.parametrize("text", INSIDE)
def test_what_is_inside_is_not_public(text: str) -> None:
    assert not is_public(ip_address(text))
    assert not Allowed().allows(text)


@pytest.mark.parametrize("text", OUTSIDE)
def test_what_is_outside_is_public(text: str) -> None:
    assert is_public(ip_address(text))


def test_an_operator_may_allow_a_network_and_nothing_beside_it() -> None:
    allowed = Allowed(["10.1.0.0/16", "::1/128"])
    assert allowed.allows("10.1.2.3")
    assert allowed.allows("::1")
    assert not allowed.allows("10.2.0.1")
    assert not allowed.allows("::ffff:10.1.2.3")
    assert not allowed.allows("127.0.0.1")


@pytest.mark.parametrize("url", DISGUISES)
async def test_no_disguise_leads_inside(settings: Settings, url: str) -> None:
    with pytest.raises(AddressRefused):
        await Outbound(settings).fetch(url, accept=("text/html",))
