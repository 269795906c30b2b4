"""What came of an application, in a real browser: told beside a match, changed, and taken back."""

import re

import pytest
from playwright.async_api import Page, expect

from tests.e2e.conftest import Desk, OpenDesk
from tests.e2e.test_editor import make_resume
from tests.e2e.test_score import _compare, _open_score, _settled_barriers

pytestmark = [pytest.mark.browser, pytest.mark.server]


async def _keep(page: Page) -> None:
    """Keeps the score and opens what was kept."""
    async with page.expect_response(lambda answer: answer.url.endswith("/analyses")) as kept:
        await page.get_by_role("button", name="Keep this score").click()
    assert (await kept.value).status == 201
    await page.get_by_role("region", name="Kept scores").get_by_role("button", expanded=False).click()


async def test_it_is_told_changed_and_taken_back(desk: Desk) -> None:
    page = await _open_score(desk)
    await _compare(page)
    await _keep(page)
    kept = page.get_by_role("region", name="Kept scores")
    row = kept.get_by_role("row").nth(1)
    await expect(row).to_contain_text("Senior Backend Engineer")
    await row.get_by_role("button", name=re.compile("^What came of it")).click()
    dialog = page.get_by_role("dialog", name="What came of it?")
    await expect(dialog).to_contain_text("It is no forecast of the next one.")
    assert await _settled_barriers(page) == []
    await dialog.get_by_role("checkbox", name=re.compile("^Applied")).check()
    await dialog.get_by_role("checkbox", name=re.compile("^Interview")).check()
    await dialog.get_by_role("button", name="Save").click()
    told = row.get_by_role("button", name="What came of it: Applied, Interview. Change")
    await expect(told).to_be_focused()
    await page.keyboard.press("Enter")
    await dialog.get_by_role("checkbox", name=re.compile("^Interview")).uncheck()
    await page.keyboard.press("Escape")
    await expect(told).to_be_visible()
    await told.click()
    for outcome in ("Applied", "Interview"):
        await dialog.get_by_role("checkbox", name=re.compile(f"^{outcome}")).uncheck()
    await dialog.get_by_role("button", name="Save").click()
    await expect(row.get_by_role("button")).to_have_text("What came of it?")
    assert await _settled_barriers(page) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_it_fits_a_small_phone(open_desk: OpenDesk, theme: str) -> None:
    desk = await open_desk(width=320, height=640, has_touch=True, is_mobile=True, theme=theme)
    page = await desk.open(f"/app/resumes/{await make_resume(desk)}")
    await page.get_by_role("tab", name="Score").click()
    await _compare(page)
    await _keep(page)
    panel = page.get_by_role("region", name="Score", exact=True)
    assert await panel.evaluate("(pane) => pane.scrollWidth - pane.clientWidth") == 0
    assert await _settled_barriers(page) == []
    await page.get_by_role("button", name=re.compile("^What came of it")).click()
    dialog = page.get_by_role("dialog", name="What came of it?")
    await expect(dialog.get_by_role("button", name="Save")).to_be_in_viewport()
    assert await _settled_barriers(page) == []
