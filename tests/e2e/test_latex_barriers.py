"""The LaTeX editor for everybody: no barrier in either theme, on a small phone, and all by keyboard."""

import re

import pytest
from playwright.async_api import Page, expect

from tests.e2e.conftest import Desk, OpenDesk
from tests.e2e.latex import (
    FIRST_PAGE_MS,
    PAGE_MS,
    expect_on_page,
    line,
    make_latex,
    open_latex,
    sheet,
    write_after,
)
from tests.e2e.looking import barriers, in_both_themes, open_palette, overflow
from tests.e2e.test_editor import make_resume

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.tex]

ERRORS = r"status of 422 .*/api/v1/compile"


async def _show_everything(page: Page) -> None:
    """An error in the list, the search open, and a file beside the first."""
    await write_after(page, "four engineers", r" \textbff{x}")
    await page.get_by_role("button", name=re.compile("1 error")).click(timeout=PAGE_MS)
    await expect(page.get_by_role("region", name="Problems")).to_be_visible()
    await page.locator(".cm-content").focus()
    await page.keyboard.press("Control+f")
    await expect(page.get_by_role("textbox", name="Find")).to_be_focused()


async def test_the_editor_has_no_barriers(desk: Desk) -> None:
    desk.expect(ERRORS)
    page = await open_latex(desk, await make_latex(desk))
    await expect_on_page(page, "eleven minutes")
    assert await in_both_themes(page) == []
    await _show_everything(page)
    assert await in_both_themes(page) == []
    for panel in ("Outline", "Tips"):
        await page.get_by_role("tab", name=panel).click()
        assert await in_both_themes(page) == []
    await page.get_by_role("button", name="More", exact=True).click()
    await expect(page.get_by_role("menuitem", name="Find and replace")).to_be_visible()
    assert await in_both_themes(page) == []


async def test_the_beginnings_have_no_barriers(desk: Desk) -> None:
    await make_resume(desk)
    page = await desk.open("/app")
    await page.get_by_role("button", name="New resume").click()
    await page.get_by_role("radio", name="In LaTeX").check()
    await expect(page.get_by_role("button", name=re.compile("^Timeline"))).to_be_visible(timeout=PAGE_MS)
    await page.wait_for_load_state("networkidle")
    assert await in_both_themes(page) == []


async def test_a_small_phone_shows_one_thing_at_a_time(open_desk: OpenDesk) -> None:
    desk = await open_desk(width=320, height=640, has_touch=True, is_mobile=True)
    desk.expect(ERRORS)
    page = await desk.open(f"/app/resumes/{await make_latex(desk)}")
    await expect(line(page, "documentclass")).to_be_visible()
    assert await overflow(page) == 0
    assert await barriers(page) == []
    await page.get_by_role("tab", name="Page", exact=True).click()
    await expect(sheet(page).locator("canvas")).to_be_visible(timeout=FIRST_PAGE_MS)
    await expect_on_page(page, "eleven minutes")
    assert await overflow(page) == 0
    assert await barriers(page) == []
    # A place on the page leads to the source, though that was not in sight.
    await sheet(page).locator(".sheet-text span", has_text="nightly batch").first.dblclick()
    await expect(page.locator(".cm-flash")).to_contain_text("nightly batch")
    await page.get_by_role("tab", name="Files", exact=True).last.click()
    await expect(page.get_by_role("list", name="Files").get_by_text("main.tex")).to_be_visible()
    assert await overflow(page) == 0
    assert await barriers(page) == []


async def test_everything_is_reached_by_keyboard(desk: Desk) -> None:
    page = await open_latex(desk, await make_latex(desk))
    await page.locator(".cm-content").focus()
    await page.keyboard.press("Escape")
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("button", name="No problems")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("region", name="Problems")).to_be_visible()
    await open_palette(page)
    await page.keyboard.type("tips for latex")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Read by machines")).to_be_visible()
    await line(page, "four engineers").click()
    await page.get_by_role("button", name="Put in: Signs that mean something").click()
    await expect(page.locator(".cm-activeLine")).to_contain_text(r"R\&D")
    async with page.expect_response(lambda answer: answer.url.endswith("/api/v1/compile")):
        await page.keyboard.press("Control+Enter")
