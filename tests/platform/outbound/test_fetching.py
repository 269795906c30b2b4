"""Pages are fetched from where was checked, no further than allowed, and never for long."""

import asyncio
import gzip
import inspect
import time
import zlib
from collections.abc import AsyncIterator
from pathlib import Path

import httpcore2
import pytest
import pytest_asyncio

from curricle.platform.outbound import AddressRefused, Outbound, PageUnreadable
from curricle.platform.outbound.fetching import MOST_BYTES
from curricle.platform.settings import Settings
from tests.patience import stretched
from tests.platform.outbound.site import Names, Site, certificate, moved, opened, page

HTML = ("text/html", "text/plain")


@pytest_asyncio.fixture
async def site() -> AsyncIterator[Site]:
    async with opened() as site:
        yield site


def outbound(settings: Settings, site: Site, names: Names | None = None, **changes: object) -> Outbound:
    """A way out that may reach this machine, as an operator may allow it."""
    given = {"outbound_allow": ["127.0.0.1/32"], "outbound_ports": [site.port], **changes}
    allowed = settings.model_copy(update=given)
    return Outbound(allowed, resolver=names) if names is not None else Outbound(allowed)


async def test_a_page_is_fetched_without_cookies_and_under_our_own_name(
    settings: Settings, site: Site
) -> None:
    site.answers["/job?id=1"] = page(b"<p>Words</p>", headers={"Set-Cookie": "a=b"})
    found = await outbound(settings, site).fetch(site.url("/job?id=1#part"), accept=HTML)
    assert (found.body, found.content_type) == (b"<p>Words</p>", "text/html")
    assert found.url == site.url("/job?id=1")
    head = site.requests[0].lower()
    assert "user-agent: curricle" in head
    assert "cookie" not in head
    assert "authorization" not in head


async def test_without_leave_this_machine_is_not_even_knocked_at(settings: Settings, site: Site) -> None:
    ports = settings.model_copy(update={"outbound_ports": [site.port]})
    for host in ("127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "2130706433"):
        with pytest.raises(AddressRefused):
            await Outbound(ports).fetch(site.url(host=host), accept=HTML)
    assert site.connections == 0


async def test_other_ports_are_refused(settings: Settings, site: Site) -> None:
    with pytest.raises(AddressRefused):
        await outbound(settings, site, outbound_ports=[80, 443]).fetch(site.url(), accept=HTML)
    assert site.connections == 0


async def test_it_can_be_turned_off(settings: Settings, site: Site) -> None:
    with pytest.raises(AddressRefused):
        await outbound(settings, site, outbound_enabled=False).fetch(site.url(), accept=HTML)
    assert site.connections == 0


async def test_a_name_with_one_face_inside_is_refused_whole(settings: Settings, site: Site) -> None:
    names = Names(two_faces=[["127.0.0.1", "10.0.0.1"]], inside=[["192.168.0.7"]], nothing=[[]])
    for host in ("two.faces", "inside", "nothing", "unknown"):
        with pytest.raises(AddressRefused) as refusal:
            await outbound(settings, site, names).fetch(site.url(host=host), accept=HTML)
        # Whether there is such a name inside is not to be learned from the answer.
        assert refusal.value.detail is None
    assert site.connections == 0


async def test_a_name_that_changes_its_mind_leads_nowhere_else(settings: Settings, site: Site) -> None:
    """The classic attack: public when it is checked, inside when it is used. It is asked once."""
    site.answers["/"] = page(b"words")
    for _ in range(20):
        names = Names(rebind=[["127.0.0.1"], ["10.0.0.1"]])
        found = await outbound(settings, site, names).fetch(site.url(host="rebind"), accept=HTML)
        assert found.body == b"words"
        assert names.asked == ["rebind"]
    back = Names(rebind=[["10.0.0.1"], ["127.0.0.1"]])
    before = site.connections
    with pytest.raises(AddressRefused):
        await outbound(settings, site, back).fetch(site.url(host="rebind"), accept=HTML)
    assert site.connections == before


async def test_the_certificate_must_be_of_the_name_that_was_asked_for(
    settings: Settings, tmp_path: Path
) -> None:
    """The connection goes to a checked address, and the name is still what the site has to prove."""
    serving, trusting = certificate("jobs.test", tmp_path)
    async with opened(serving) as site:
        site.answers["/"] = page(b"words")
        allowed = settings.model_copy(
            update={"outbound_allow": ["127.0.0.1/32"], "outbound_ports": [site.port]}
        )
        names = Names(jobs_test=[["127.0.0.1"]], other_test=[["127.0.0.1"]])
        way = Outbound(allowed, resolver=names, context=trusting)
        found = await way.fetch(f"https://jobs.test:{site.port}/", accept=HTML)
        assert found.body == b"words"
        with pytest.raises(PageUnreadable):
            await way.fetch(f"https://other.test:{site.port}/", accept=HTML)
        with pytest.raises(PageUnreadable):
            await Outbound(allowed, resolver=names).fetch(f"https://jobs.test:{site.port}/", accept=HTML)
        assert len(site.requests) == 1


async def test_each_step_of_a_redirect_is_checked(settings: Settings, site: Site) -> None:
    site.answers |= {
        "/a": moved("/b", "301 Moved Permanently"),
        "/b": moved(site.url("/c"), "308 Permanent Redirect"),
        "/c": page(b"there"),
        "/inside": moved("http://10.0.0.1/"),
        "/file": moved("file:///etc/passwd"),
        "/port": moved("http://127.0.0.1:1/"),
        "/named": moved(f"http://me:secret@127.0.0.1:{site.port}/c"),
        "/round": moved("/round"),
        "/nowhere": page(b"", status="302 Found"),
    }
    way = outbound(settings, site)
    found = await way.fetch(site.url("/a"), accept=HTML)
    assert (found.body, found.url) == (b"there", site.url("/c"))
    for path in ("/inside", "/file", "/port", "/named"):
        with pytest.raises(AddressRefused):
            await way.fetch(site.url(path), accept=HTML)
    with pytest.raises(PageUnreadable):
        await way.fetch(site.url("/round"), accept=HTML)
    assert sum("/round" in head.split("\r\n")[0] for head in site.requests) == 6
    with pytest.raises(PageUnreadable):
        await way.fetch(site.url("/nowhere"), accept=HTML)


@pytest.mark.parametrize(
    "answer",
    [
        page(b"x", kind="application/zip"),
        page(b"x", kind="image/png"),
        page(b"x", status="403 Forbidden"),
        page(b"x", status="500 Internal Server Error"),
        page(b"x", headers={"Content-Encoding": "br"}),
        page(b"not packed", headers={"Content-Encoding": "gzip"}),
        page(b"x", headers={"Content-Length": str(MOST_BYTES + 1)}),
        page(gzip.compress(b" " * (MOST_BYTES + 1)), headers={"Content-Encoding": "gzip"}),
        page(zlib.compress(b" " * 300_000_000, 9), headers={"Content-Encoding": "deflate"}),
        b"no words of the protocol\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 50\r\n\r\nbroken off",
        b"",
    ],
)
async def test_what_is_no_page_is_told_and_not_kept(settings: Settings, site: Site, answer: bytes) -> None:
    site.answers["/"] = answer
    with pytest.raises(PageUnreadable):
        await outbound(settings, site).fetch(site.url(), accept=HTML)


async def test_packed_pages_are_unpacked(settings: Settings, site: Site) -> None:
    words = b"<p>words</p>" * 1000
    site.answers["/"] = page(gzip.compress(words), headers={"Content-Encoding": "gzip"})
    assert (await outbound(settings, site).fetch(site.url(), accept=HTML)).body == words


async def test_a_body_without_end_ends(settings: Settings, site: Site) -> None:
    async def endless(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while True:
            writer.write(b" " * 100_000)
            await writer.drain()

    site.answers["/"] = endless
    with pytest.raises(PageUnreadable, match="larger"):
        await outbound(settings, site).fetch(site.url(), accept=HTML)


async def test_a_site_that_trickles_is_left(settings: Settings, site: Site) -> None:
    async def trickle(writer: asyncio.StreamWriter) -> None:
        for letter in b"HTTP/1.1 200 OK\r\n" * 1000:
            writer.write(bytes([letter]))
            await writer.drain()
            await asyncio.sleep(0.05)

    site.answers["/"] = trickle
    began = time.monotonic()
    with pytest.raises(PageUnreadable, match="within"):
        await outbound(settings, site, outbound_seconds=0.5).fetch(site.url(), accept=HTML)
    assert time.monotonic() - began < stretched(3)


async def test_no_proxy_of_the_environment_is_asked(
    settings: Settings, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    site.answers["/"] = page(b"words")
    assert (await outbound(settings, site).fetch(site.url(), accept=HTML)).body == b"words"


def test_the_network_is_still_one_that_can_be_handed_over() -> None:
    """The guard stands on this public parameter; an upgrade that drops it must not pass unseen."""
    parameters = inspect.signature(httpcore2.AsyncConnectionPool.__init__).parameters
    assert "network_backend" in parameters
    needed = {"connect_tcp", "connect_unix_socket", "sleep"}
    assert needed <= {name for name, _ in inspect.getmembers(httpcore2.AsyncNetworkBackend)}
