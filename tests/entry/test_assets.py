"""The built front end is served by the rules that each kind of file needs."""

import gzip
from collections.abc import AsyncIterator
from pathlib import Path

import httpx2
import pytest
import pytest_asyncio

from curricle.entry.assets import Site
from tests.conftest import ORIGIN


@pytest.fixture
def built(tmp_path: Path) -> Path:
    folder = tmp_path / "web"
    for name, text in {
        "index.html": "<h1>landing</h1>",
        "app.html": "<div id=root>",
        "theme.js": "theme",
        "assets/app-1a2b.js": "code " * 100,
        "assets/worker-3c.mjs": "worker",
        ".vite/manifest.json": "{}",
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (folder / "assets/app-1a2b.js.gz").write_bytes(gzip.compress(b"code " * 100))
    (folder / "assets/app-1a2b.js.br").write_bytes(b"brotli")
    return folder


@pytest_asyncio.fixture
async def site(built: Path) -> AsyncIterator[httpx2.AsyncClient]:
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app=Site(built)), base_url=ORIGIN) as client:
        client.headers["Accept-Encoding"] = "identity"
        yield client


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("/", "landing"),
        ("/app", "root"),
        ("/app/resumes/1?x=1", "root"),
        ("/theme.js", "theme"),
        ("/app.html", "root"),
    ],
)
async def test_pages_are_asked_for_again(site: httpx2.AsyncClient, path: str, text: str) -> None:
    answer = await site.get(path)
    assert text in answer.text
    assert answer.headers["cache-control"] == "no-cache"
    known = await site.get(path, headers={"If-None-Match": answer.headers["etag"]})
    assert known.status_code == 304
    assert known.content == b""


async def test_assets_are_kept_for_ever_in_the_best_form(site: httpx2.AsyncClient) -> None:
    plain = await site.get("/assets/app-1a2b.js")
    assert plain.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert plain.headers["content-type"] == "text/javascript; charset=utf-8"
    packed = await site.get("/assets/app-1a2b.js", headers={"Accept-Encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.text == plain.text
    assert packed.headers["etag"] != plain.headers["etag"]
    async with site.stream("GET", "/assets/app-1a2b.js", headers={"Accept-Encoding": "gzip, br"}) as best:
        assert best.headers["content-encoding"] == "br"
        assert best.headers["vary"] == "Accept-Encoding"
        assert b"".join([part async for part in best.aiter_raw()]) == b"brotli"
    assert (await site.get("/assets/worker-3c.mjs")).headers["content-type"].startswith("text/javascript")


@pytest.mark.parametrize(
    "path",
    [
        "/none",
        "/assets/none.js",
        "/assets/app-1a2b.js.gz",
        "/.vite/manifest.json",
        "/../conftest.py",
        "/assets/..%2f..%2fetc/passwd",
        "/not-found.html",
        "/docs.html.jinja",
    ],
)
async def test_what_is_not_there_is_a_page_for_people_and_a_problem_for_programs(
    site: httpx2.AsyncClient, path: str
) -> None:
    page = await site.get(path, headers={"Accept": "text/html"})
    assert page.status_code == 404
    assert "There is no page here" in page.text
    problem = await site.get(path)
    assert problem.status_code == 404
    assert problem.json()["code"] == "request.not_found"
    assert (await site.get("/api/v1/x", headers={"Accept": "text/html"})).json()["status"] == 404


async def test_a_checkout_without_built_pages_says_so(tmp_path: Path) -> None:
    transport = httpx2.ASGITransport(app=Site(tmp_path / "nothing"))
    async with httpx2.AsyncClient(transport=transport, base_url=ORIGIN) as client:
        for path in ("/", "/app", "/app/x"):
            answer = await client.get(path)
            assert answer.status_code == 503
            assert "make up" in answer.text
        assert (await client.get("/site.css")).status_code == 200
