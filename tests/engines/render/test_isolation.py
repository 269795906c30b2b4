"""Hostile templates and documents in a child: none reads a file, opens a connection, or hurts the next."""

import asyncio
import os
import socket
import threading
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from PIL import Image

from curricle.engines.render import Rendered, render
from curricle.platform.processes import ProcessDied, ProcessError, ProcessPool, ProcessTimedOut
from tests.patience import stretched
from tests.wide import wide

from . import specimen

MEBIBYTE = 1024 * 1024
MEMORY = 700 * MEBIBYTE
SECONDS = 20.0
RENDER = "curricle.engines.render.folder:render_folder"
RENDER_JSON = "curricle.engines.render:render_json"
SECRET = "a-secret-that-no-page-may-show"
MANIFEST = (
    b'{"id": "bad", "name": "Bad", "version": "1.0.0", "category": "own", "description": "Hostile.",'
    b' "fonts": ["Figtree"]}'
)
DOCUMENT = specimen.arabic().model_dump_json().encode()


class Listener:
    """Counts who connects: as a server, and as the proxy that all is told to go through."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.connections = 0
        threading.Thread(target=self._count, daemon=True).start()

    def _count(self) -> None:
        while True:
            try:
                other, _ = self.socket.accept()
            except OSError:
                return
            self.connections += 1
            other.close()


@pytest.fixture(scope="module")
def listener() -> Iterator[Listener]:
    made = Listener()
    yield made
    made.socket.close()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def pool(listener: Listener) -> AsyncIterator[ProcessPool]:
    # The proxy would be reached if anything were: without the kernel's lock this listener hears of it.
    proxy = f"http://127.0.0.1:{listener.port}"
    names = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy")
    environment = {**dict.fromkeys(names, proxy), "CURRICLE_TEST_SECRET": SECRET}
    async with ProcessPool(1, MEMORY, environment=environment) as made:
        await made.ready()
        yield made


async def run(pool: ProcessPool, sheet: str, seconds: float = SECONDS, target: str = "pdf") -> Rendered:
    files = {"manifest.json": MANIFEST, "template.typ": sheet.encode()}
    rendered: Rendered = await pool.call(RENDER, files, DOCUMENT, target, timeout=seconds)
    return rendered


async def assert_alive(pool: ProcessPool) -> None:
    """The next render is as good as ever, and there is one child."""
    rendered = await pool.call(RENDER_JSON, DOCUMENT, "pdf", timeout=SECONDS)
    assert rendered.data == render(specimen.arabic(), "pdf").data
    assert len(pool.pids) == 1


REACHING = {
    "an absolute path": '#let resume(data) = [#read("/etc/passwd")]',
    "a path upwards": '#let resume(data) = [#read("../../../../../../../../etc/passwd")]',
    "a path upwards by parts": '#let resume(data) = [#read("../" * 9 + "etc/passwd")]',
    "a picture": '#let resume(data) = image("/etc/hostname", alt: "x")',
    "the process": '#let resume(data) = [#read("/proc/self/environ")]',
    "an address": '#let resume(data) = image("http://127.0.0.1:{port}/x.png", alt: "x")',
    "a file address": '#let resume(data) = image("file:///etc/passwd", alt: "x")',
    "a package": '#import "@preview/cetz:0.3.0": *\n#let resume(data) = []',
    "a local package": '#import "@local/evil:1.0.0": *\n#let resume(data) = []',
    "a package by parts": '#import ("@pre" + "view/cetz:0.3.0"): *\n#let resume(data) = []',
    "a plugin": '#let resume(data) = { let x = plugin("/evil.wasm"); [] }',
    "a plugin of bytes": "#let resume(data) = { let x = plugin(bytes((0, 97, 115, 109))); [#x.y()] }",
    "code in the data": '#let resume(data) = [#eval("read(\\"/etc/passwd\\")")]',
    "the settings of the machine": "#let resume(data) = [#sys.inputs #sys.version #panic(sys.inputs)]",
}


@pytest.mark.parametrize("sheet", REACHING.values(), ids=REACHING.keys())
async def test_no_template_reaches_files_or_the_network(
    pool: ProcessPool, listener: Listener, sheet: str
) -> None:
    before = listener.connections
    rendered = await run(pool, sheet.replace("{port}", str(listener.port)))
    assert rendered.data is None
    (finding,) = rendered.findings
    assert finding.code == "template.faulty"
    assert "root:" not in finding.message
    assert SECRET not in finding.message
    assert listener.connections == before
    await assert_alive(pool)


async def test_the_network_is_shut_by_the_kernel_and_not_by_a_proxy_alone(
    pool: ProcessPool, listener: Listener
) -> None:
    before = listener.connections
    for host in ("127.0.0.1", "localhost"):
        with pytest.raises(ProcessError, match="not permitted"):
            await pool.call("socket:create_connection", (host, listener.port), timeout=SECONDS)
    assert listener.connections == before
    await assert_alive(pool)


OPEN = "#let resume(data) = { set document(title: [x]); "
LOOPING = {
    "a loop": "#let resume(data) = { for a in range(99999) { for b in range(99999) { let n = b } }; [] }",
    "a page that never comes to rest": (
        "#let resume(data) = { for n in range(2000000) { box(width: 1pt, height: 1pt) } }"
    ),
    "three million words": OPEN + "lorem(3000000) }",
}


@pytest.mark.parametrize("sheet", LOOPING.values(), ids=LOOPING.keys())
async def test_what_never_ends_is_ended(pool: ProcessPool, sheet: str) -> None:
    pid = pool.pids[0]
    started = time.perf_counter()
    with pytest.raises((ProcessTimedOut, ProcessDied)):
        await run(pool, sheet, seconds=1.5)
    assert time.perf_counter() - started < stretched(10)
    await assert_alive(pool)
    assert pid not in pool.pids
    assert_gone(pid)


def assert_gone(pid: int) -> None:
    for _ in range(200):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.01)
    raise AssertionError("the child is still there")


BURSTING = {
    "a text": '#let resume(data) = { let s = "xx"; for i in range(40) { s = s + s }; [#s] }',
    "a list": "#let resume(data) = { let s = (1,); for i in range(40) { s = s + s }; [#s.len()] }",
    "a long repetition": '#let resume(data) = [#("word " * 2000000000)]',
}


@pytest.mark.parametrize("sheet", BURSTING.values(), ids=BURSTING.keys())
async def test_what_takes_all_memory_dies_alone(pool: ProcessPool, sheet: str) -> None:
    with pytest.raises((ProcessDied, ProcessTimedOut)):
        await run(pool, sheet)
    await assert_alive(pool)


async def test_a_recursion_without_an_end_is_a_finding(pool: ProcessPool) -> None:
    for sheet in (
        "#let f(n) = f(n + 1)\n#let resume(data) = f(1)",
        "#let resume(data) = { let n = 1; while n > 0 { n = calc.rem(n, 7) + 1 }; [] }",
    ):
        rendered = await run(pool, sheet)
        assert [finding.code for finding in rendered.findings] == ["template.faulty"]
        assert "template.typ, line 1" in rendered.findings[0].message


async def test_a_picture_in_a_drawing_is_not_fetched(pool: ProcessPool, tmp_path: Path) -> None:
    Image.new("RGB", (40, 40), "#ff0000").save(tmp_path / "red.png")
    for href in (f"{tmp_path}/red.png", f"file://{tmp_path}/red.png"):
        drawing = (
            '<svg xmlns=\\"http://www.w3.org/2000/svg\\" width=\\"9\\" height=\\"9\\">'
            f'<image href=\\"{href}\\" width=\\"9\\" height=\\"9\\"/></svg>'
        )
        picture = f'image(bytes("{drawing}"), format: "svg", alt: "x")'
        rendered = await run(pool, OPEN + f"[= x]; {picture} }}")
        assert b"/Subtype/Image" not in (rendered.data or b"")
        assert rendered.data is not None or rendered.findings
    await assert_alive(pool)


HUGE = {
    "a page like a field": OPEN + "set page(width: 9e6cm, height: 9e6cm); [= x] }",
    "a page without size": OPEN + "set page(width: 0pt, height: 0pt); [= x] }",
    "a page without an end": OPEN + "set page(height: auto); v(9e9cm); [= x] }",
    "a thousand pages": OPEN + "[= x]; for n in range(1000) { pagebreak() } }",
}


@pytest.mark.parametrize("target", ["pdf", "png", "svg"])
@pytest.mark.parametrize("sheet", HUGE.values(), ids=HUGE.keys())
async def test_pages_of_no_size_hurt_nobody(pool: ProcessPool, sheet: str, target: str) -> None:
    try:
        rendered = await run(pool, sheet, seconds=5, target=target)
        size = len(rendered.data or b"") + sum(len(page.data or b"") for page in rendered.pages)
        assert size < 50 * MEBIBYTE
        assert rendered.page_count <= 50
    except (ProcessDied, ProcessTimedOut):
        pass
    await assert_alive(pool)


def items(count: int, **values: Any) -> bytes:
    import json

    entry = {"title": "T", **values}
    sections = [{"type": "custom", "items": [entry] * 500} for _ in range(count // 500)]
    return json.dumps({"content": {"sections": sections}}).encode()


HOSTILE = {
    "a million items": lambda: items(1_000_000),
    "ten thousand items": lambda: items(10_000),
    "as much text as fits": lambda: items(500, summary="**word** " * 400),
    "nothing but brackets": lambda: b"[" * 1_500_000,
    "nothing but marks": lambda: items(500, summary="*_`[" * 900),
    "a name of 300 letters": lambda: b'{"content": {"basics": {"name": "' + b"W" * 300 + b'"}}}',
}


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE.keys())
async def test_no_document_exhausts_a_child(pool: ProcessPool, make: Any) -> None:
    pid = pool.pids
    rendered = await pool.call(RENDER_JSON, make(), "pdf", timeout=SECONDS)
    assert rendered.ok or all(finding.message for finding in rendered.findings)
    assert pool.pids == pid, "the child lives on"
    await assert_alive(pool)


async def test_a_child_knows_nothing_secret(pool: ProcessPool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://somebody:something@somewhere/")
    async with ProcessPool(1, MEMORY) as fresh:
        names = await fresh.call("os:listdir", "/proc/self/fd", timeout=SECONDS)
        assert len(names) < 12
        value = await fresh.call("os:getenv", "DATABASE_URL", timeout=SECONDS)
        assert value is None


@pytest.mark.slow
async def test_memory_stays_flat_over_many_documents(pool: ProcessPool) -> None:
    async with ProcessPool(1, 0, recycle_after=10_000) as fresh:
        sizes = []
        for number in range(wide(1000)):
            document = specimen.document(
                specimen.section(
                    "custom",
                    *(
                        {"title": f"Title {number} {at}", "summary": f"Text {number * at} " * 20}
                        for at in range(8)
                    ),
                ),
                basics={"name": f"Person {number}"},
            )
            rendered = await fresh.call(
                RENDER_JSON, document.model_dump_json().encode(), "pdf", timeout=SECONDS
            )
            assert rendered.ok
            if number % 100 == 99:
                sizes.append(resident(fresh.pids[0]))
                await asyncio.sleep(0)
        assert max(sizes[5:]) - sizes[4] < 20 * MEBIBYTE, sizes


def resident(pid: int) -> int:
    with open(f"/proc/{pid}/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
