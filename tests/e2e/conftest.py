"""The real product and a real browser: one of each for all tests, a fresh browser profile for each test."""

import asyncio
import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
import pytest
from playwright._impl._api_structures import SetCookieParam
from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Page, async_playwright, expect

import curricle
from tests.memory import quick_folder

WEB = Path(curricle.__file__).parent / "_web"
CHROMIUM = shutil.which("chromium-headless-shell") or "/usr/bin/chromium-headless-shell"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--font-render-hinting=none",
    "--force-color-profile=srgb",
]
PASSWORD = "nine otters on a bicycle"
START_SECONDS = 120
# A claim that holds is not waited for; one that does not hold yet has this long on a busy machine.
expect.set_options(timeout=20_000)

# The browser reports a blocked style or script as an event; as a console error it is collected with the rest.
REPORT_POLICY = """
document.addEventListener("securitypolicyviolation", (event) => {
  console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
});
"""


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody with a confirmed address."""

    email: str
    password: str
    session: SetCookieParam


@dataclass(slots=True)
class Complaints:
    """What a page said in its console that nobody expected."""

    heard: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)

    def unexpected(self) -> list[str]:
        """All but what the test announced."""
        return [line for line in self.heard if not any(re.search(known, line) for known in self.expected)]


@dataclass
class Desk:
    """A browser profile of its own, with its pages and what they complained of."""

    url: str
    context: BrowserContext
    complaints: Complaints

    async def open(self, path: str) -> Page:
        """A page at this path, loaded and quiet."""
        page = await self.context.new_page()
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.heard.append(f"error: {error}"))
        await page.goto(self.url + path, wait_until="load")
        return page

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.heard.append(f"{message.text} ({message.location.get('url', '')})")

    def expect(self, pattern: str) -> None:
        """Announces a console error that belongs to what is tested."""
        self.complaints.expected.append(pattern)

    async def sign_in(self, account: Account) -> None:
        """Gives this profile the session of the account."""
        await self.context.add_cookies([account.session])


OpenDesk = Callable[..., Awaitable[Desk]]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture(scope="session")
def product(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the whole product, running on an empty data folder."""
    assert (WEB / "app.html").exists(), "the front end is not built: run make test, or npm run build in web/"
    folder = tmp_path_factory.mktemp("product")
    port = _free_port()
    log = (folder / "up.log").open("w")
    environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    with quick_folder(folder / "data") as data:
        environment["CURRICLE_DATA_DIR"] = str(data)
        process = subprocess.Popen(
            [sys.executable, "-m", "curricle.entry.cli.main", "up", "--port", str(port)],
            stdout=log,
            stderr=subprocess.STDOUT,
            env=environment,
        )
        url = f"http://127.0.0.1:{port}"
        try:
            _wait_until_ready(url, process, folder / "up.log")
            yield url
        finally:
            process.terminate()
            try:
                process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                process.kill()
            log.close()


def _wait_until_ready(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    # Connections are retried by the transport until the port is there; then /ready says when all parts are.
    transport = httpx2.HTTPTransport(retries=8)
    with httpx2.Client(transport=transport, timeout=5) as client:
        for _ in range(START_SECONDS * 2):
            assert process.poll() is None, log.read_text()
            try:
                if client.get(f"{url}/ready").status_code == 200:
                    return
            except httpx2.TransportError:
                pass
            try:
                process.wait(timeout=0.5)
            except subprocess.TimeoutExpired:
                continue
    raise AssertionError(f"not ready in {START_SECONDS} s:\n{log.read_text()}")


async def letter_link(product: str, email: str) -> str:
    """The link in the newest letter to this address, as the mailbox page shows it."""
    async with httpx2.AsyncClient(base_url=product) as client:
        for _ in range(60):
            page = (await client.get("/mailbox")).text
            entries = re.findall(r'href="(/mailbox/[^"]+)">(.*?)</a>', page, re.DOTALL)
            own = [path for path, words in entries if email in words]
            if own:
                letter = (await client.get(own[0])).text
                found = re.search(r'href="(https?://[^"]+#token=[^"]+)"', letter)
                assert found, letter
                return found.group(1)
            await asyncio.sleep(0.25)
    raise AssertionError(f"no letter to {email}")


async def make_account(product: str) -> Account:
    """Registers over the interface and confirms by the letter."""
    email = f"ada.{secrets.token_hex(4)}@example.org"
    async with httpx2.AsyncClient(base_url=product, headers={"Origin": product}) as client:
        body = {"email": email, "password": PASSWORD, "name": "Ada Lovelace"}
        assert (await client.post("/api/v1/auth/register", json=body)).status_code == 202
        token = (await letter_link(product, email)).split("#token=")[1]
        confirmed = await client.post("/api/v1/auth/confirm", json={"token": token, "password": PASSWORD})
        assert confirmed.status_code == 200, confirmed.text
        # Browsers count 127.0.0.1 among the secure origins, this client does not: the cookie is handed over.
        name, _, value = confirmed.headers["set-cookie"].split(";")[0].partition("=")
    session: SetCookieParam = {
        "name": name,
        "value": value,
        "domain": "127.0.0.1",
        "path": "/",
        "secure": True,
        "httpOnly": True,
        "sameSite": "Lax",
    }
    return Account(email, PASSWORD, session)


async def somebody(product: str) -> Account:
    """Somebody with an account and one resume from a sample."""
    made = await make_account(product)
    async with httpx2.AsyncClient(base_url=product, headers={"Origin": product}) as client:
        client.headers["Cookie"] = f"{made.session['name']}={made.session['value']}"
        sample = (await client.get("/api/v1/samples/engineer")).json()
        body = {"title": "Staff engineer", "document": sample}
        assert (await client.post("/api/v1/resumes", json=body)).status_code == 201
    return made


@pytest.fixture(scope="session")
async def account(product: str) -> Account:
    """Somebody whom all tests share; what one of them makes, the others find there."""
    return await somebody(product)


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Debian's headless Chromium."""
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        await chromium.close()


@pytest.fixture
async def open_desk(product: str, browser: Browser) -> AsyncIterator[OpenDesk]:
    """Makes browser profiles; at the end no page of theirs may have complained."""
    desks: list[Desk] = []

    async def open_one(*, theme: str = "light", width: int = 1280, height: int = 800, **more: Any) -> Desk:
        context = await browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if theme == "dark" else "light",
            service_workers="block",
            **more,
        )
        await context.add_init_script(REPORT_POLICY)
        desk = Desk(product, context, Complaints())
        desks.append(desk)
        return desk

    yield open_one
    complaints = [line for desk in desks for line in desk.complaints.unexpected()]
    for desk in desks:
        await desk.context.close()
    assert complaints == []


@pytest.fixture
async def desk(open_desk: OpenDesk) -> Desk:
    """A fresh profile of nobody in particular."""
    return await open_desk()


@pytest.fixture
async def own_desk(open_desk: OpenDesk, account: Account) -> Desk:
    """A fresh profile that is signed in."""
    desk = await open_desk()
    await desk.sign_in(account)
    return desk


@pytest.fixture
async def alone_desk(open_desk: OpenDesk, product: str) -> Desk:
    """A fresh profile that is signed in as somebody new, with one resume and no more."""
    desk = await open_desk()
    await desk.sign_in(await somebody(product))
    return desk
