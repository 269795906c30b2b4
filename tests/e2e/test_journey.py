"""The whole way through, as somebody goes it who has never been here: from the landing page to the file."""

import re
import secrets
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.e2e.conftest import PASSWORD, Desk, letter_link
from tests.e2e.test_editor import section_order, status, stored

pytestmark = [pytest.mark.browser, pytest.mark.server]

FIRST_PAGE = "Page 1 of 1"


async def _picture(page: Page) -> str:
    """What the first sheet shows now."""
    hash_of_page = await page.get_by_role("img", name=FIRST_PAGE).get_attribute("data-hash")
    assert hash_of_page
    return hash_of_page


async def _drag(page: Page, part: str, onto: str) -> None:
    """By the mouse, in small steps as a hand would."""
    grip = await page.get_by_role("button", name=f"Move {part}").bounding_box()
    target = await page.get_by_role("button", name=f"Move {onto}").bounding_box()
    assert grip
    assert target
    x = grip["x"] + grip["width"] / 2
    await page.mouse.move(x, grip["y"] + grip["height"] / 2)
    await page.mouse.down()
    await page.mouse.move(x, target["y"] + target["height"] / 2, steps=12)
    await expect(page.get_by_text(re.compile(f"^{part} is over position"))).to_be_attached()
    await page.mouse.up()


async def test_from_the_landing_page_to_the_file(desk: Desk, tmp_path: Path) -> None:
    page = await desk.open("/")
    await page.get_by_role("link", name=re.compile("^Try it")).first.click()
    await page.wait_for_url(re.compile("/app/resumes/"))
    resume_id = page.url.rsplit("/", 1)[1]

    # The typeset page follows the keys.
    await expect(page.get_by_role("img", name=FIRST_PAGE)).to_be_visible()
    before = await _picture(page)
    text = page.get_by_role("textbox", name="Text", exact=True)
    await text.focus()
    await page.keyboard.press("Control+Home")
    await page.keyboard.type("Patient. ")
    await expect(page.get_by_role("img", name=FIRST_PAGE)).not_to_have_attribute("data-hash", before)
    await expect(status(page, "Saved")).to_be_visible()

    # An account is made, and the draft is in it.
    email = f"grace.{secrets.token_hex(4)}@example.org"
    await page.get_by_role("link", name="Create an account").click()
    await page.get_by_label("Email").fill(email)
    await page.get_by_label("Password", exact=True).fill(PASSWORD)
    await page.get_by_role("button", name="Create account").click()
    await expect(page.get_by_role("heading", name="Check your mail")).to_be_visible()
    await page.goto(await letter_link(desk.url, email))
    await page.get_by_role("list", name="Your resumes").get_by_role("link").click()
    await page.wait_for_url(re.compile(resume_id))
    await expect(text).to_have_value(re.compile("^Patient. "))

    # A section is dragged, taken back, dragged again, and saved by itself.
    order = await section_order(page)
    await page.get_by_role("heading", name=order[0]).get_by_role("button").click()
    moved = [*order[:1], order[2], order[1], *order[3:]]
    await _drag(page, order[1], order[2])
    assert await section_order(page) == moved
    await page.keyboard.press("Control+z")
    assert await section_order(page) == order
    await _drag(page, order[1], order[2])
    await expect(status(page, "Unsaved changes")).to_be_visible()
    await expect(status(page, "Saved")).to_be_visible()
    assert await section_order(page) == moved
    assert (await stored(desk, resume_id))["document"]["content"]["sections"][2]["type"] == "work"

    # The file is made in the background, and it is a PDF.
    await page.keyboard.press("Control+p")
    dialog = page.get_by_role("dialog", name="Export")
    await expect(dialog.get_by_role("radio", name=re.compile("^PDF"))).to_be_checked()
    await dialog.get_by_role("button", name="Export", exact=True).click()
    await expect(dialog.get_by_text("Your file is ready")).to_be_visible(timeout=20_000)
    async with page.expect_download() as download:
        await dialog.get_by_role("link", name="Download PDF").click()
    file = tmp_path / "resume.pdf"
    await (await download.value).save_as(file)
    assert file.read_bytes().startswith(b"%PDF-")
    assert (await download.value).suggested_filename.endswith(".pdf")
