"""What has run in the background, and the files that it made, in a real browser."""

import re

import pytest
from playwright.async_api import expect

from tests.e2e.conftest import Desk
from tests.e2e.test_editor import make_resume, open_resume

pytestmark = [pytest.mark.browser, pytest.mark.server]


async def test_a_finished_file_is_named_and_can_be_fetched_again(desk: Desk) -> None:
    page = await open_resume(desk, await make_resume(desk, title="Ada for Acme"))
    await page.get_by_role("button", name="Export", exact=True).click()
    dialog = page.get_by_role("dialog", name="Export")
    await dialog.get_by_role("button", name="Export", exact=True).click()
    await expect(dialog.get_by_role("link", name="Download PDF")).to_be_visible(timeout=30_000)
    await page.close()

    page = await desk.open("/app/activity")
    file = page.get_by_role("row", name=re.compile("^Export")).get_by_role("link")
    await expect(file).to_have_text(re.compile(r"\.pdf$"))
    async with page.expect_download() as fetched:
        await file.click()
    download = await fetched.value
    assert (await download.path()).read_bytes().startswith(b"%PDF")
