"""The landing page in a real browser: what it shows is true, and it works without a script."""

import re
from html import unescape

import pytest
from playwright.async_api import expect

from curricle.engines.render import render, templates
from curricle.engines.resume import sample
from curricle.engines.tex import sample_project
from tests.e2e.conftest import WEB, Desk, OpenDesk
from tests.e2e.looking import THEMES, barriers, overflow, settle

pytestmark = [pytest.mark.browser, pytest.mark.server]

HEADING = "Your resume, typeset as you type."


@pytest.mark.parametrize("theme", THEMES)
async def test_the_landing_page_has_no_barriers(open_desk: OpenDesk, theme: str) -> None:
    """Its theme is chosen once, before the first paint."""
    page = await (await open_desk(theme=theme)).open("/")
    await settle(page, HEADING)
    assert await barriers(page) == []


async def test_the_landing_page_fits_a_small_phone(open_desk: OpenDesk) -> None:
    page = await (await open_desk(width=320, height=640, has_touch=True, is_mobile=True)).open("/")
    await settle(page, HEADING)
    assert await overflow(page) == 0
    assert await barriers(page) == []


async def test_the_landing_page_works_without_a_script(open_desk: OpenDesk) -> None:
    desk = await open_desk(java_script_enabled=False)
    page = await desk.open("/")
    await expect(page.get_by_role("heading", level=1)).to_have_text(HEADING)
    picture = page.get_by_role("img", name=re.compile("first page of a sample resume"))
    assert await picture.bounding_box() is not None
    await page.get_by_text("Where does my data go?").click()
    await expect(page.get_by_text("To the server that you are looking at")).to_be_visible()
    await expect(page.get_by_role("link", name="Try it with a sample").first).to_have_attribute(
        "href", "/app/try"
    )


def test_the_landing_page_quotes_what_the_machine_really_reads() -> None:
    page = (WEB / "index.html").read_text()
    quoted = re.search(r'<pre aria-labelledby="heard"[^>]*>(.*?)</pre>', page, re.DOTALL)
    assert quoted
    document = sample("engineer")
    read = render(document, "text").data
    assert read is not None
    assert read.decode().startswith(unescape(quoted.group(1)).strip())


def test_the_landing_page_shows_every_design_and_quotes_a_sample_of_latex() -> None:
    page = (WEB / "index.html").read_text()
    shown = re.findall(r'/app/try\?template=([a-z-]+)"[^<]*<img[^>]+src="/api/v1/templates/([a-z-]+)/', page)
    assert sorted(shown) == sorted((offered.id, offered.id) for offered in templates())
    quoted = re.search(r'<pre aria-labelledby="source"[^>]*>(.*?)</pre>', page, re.DOTALL)
    assert quoted
    project, _ = sample_project("academic")
    assert unescape(quoted.group(1)).strip() in project.files["main.tex"].decode()


async def test_a_design_of_the_landing_page_opens_the_sample_in_it(desk: Desk) -> None:
    page = await desk.open("/")
    await page.get_by_role("list", name="Designs").get_by_role("link", name="Duo").click()
    await page.wait_for_url(re.compile(r"/app/resumes/"))
    await page.get_by_role("tab", name="Design").click()
    await expect(page.get_by_role("heading", name="Duo")).to_be_visible()


async def test_a_design_that_nobody_offers_opens_the_sample_as_it_is(desk: Desk) -> None:
    page = await desk.open("/app/try?template=nobodys")
    await page.wait_for_url(re.compile(r"/app/resumes/"))
    await page.get_by_role("tab", name="Design").click()
    await expect(page.get_by_role("heading", name="Modern")).to_be_visible()
