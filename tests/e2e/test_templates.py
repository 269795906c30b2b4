"""Templates, style, pages and formats in the editor: journeys as people take them, many by keyboard."""

import io
from typing import Any

import pytest
from PIL import Image
from playwright.async_api import FilePayload, Locator, Page, expect

from tests.e2e.conftest import Desk, OpenDesk
from tests.e2e.looking import barriers, in_both_themes, overflow
from tests.e2e.test_editor import make_resume, open_resume, stored

pytestmark = [pytest.mark.browser, pytest.mark.server]

EXPORT_MS = 30_000


async def _saved(page: Page) -> None:
    await page.keyboard.press("Control+s")
    await expect(page.get_by_role("banner").get_by_role("status")).to_have_text("Saved")


async def _design(desk: Desk, resume_id: str) -> Page:
    page = await open_resume(desk, resume_id)
    await page.get_by_role("tab", name="Design").click()
    await expect(page.get_by_role("heading", name="Modern")).to_be_visible()
    return page


async def _group(page: Page, name: str) -> Locator:
    """A group of settings, open."""
    group = page.locator("details", has=page.get_by_role("heading", name=name, exact=True))
    if await group.get_attribute("open") is None:
        await group.locator("summary").click()
    return group


def _presentation(kept: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = kept["document"]["presentation"]
    return found


async def test_a_template_is_chosen_by_keys_and_taken_back_by_one_undo(desk: Desk) -> None:
    resume_id = await make_resume(desk)
    page = await _design(desk, resume_id)
    before = await stored(desk, resume_id)
    await page.get_by_role("button", name="Change template").press("Enter")
    gallery = page.get_by_role("dialog", name="Templates")
    await expect(gallery.get_by_role("radio", name="Modern", exact=True)).to_be_checked()
    await expect(gallery.locator("img").first).to_be_visible()
    await gallery.get_by_role("radio", name="Modern", exact=True).press("ArrowRight")
    await gallery.get_by_role("radio", name="Classic", exact=True).focus()
    await page.keyboard.press("Space")
    await gallery.get_by_role("button", name="Use this template").press("Enter")
    await expect(page.get_by_role("heading", name="Classic")).to_be_visible()
    await _saved(page)
    after = await stored(desk, resume_id)
    assert _presentation(after)["template"] == "classic"
    assert _presentation(after)["template_version"]
    assert after["document"]["content"] == before["document"]["content"]
    await page.get_by_role("button", name="Undo", exact=True).first.click()
    await expect(page.get_by_role("heading", name="Modern")).to_be_visible()
    await _saved(page)
    assert _presentation(await stored(desk, resume_id))["template"] == "modern"


async def test_the_gallery_shows_what_is_asked_for(desk: Desk) -> None:
    page = await _design(desk, await make_resume(desk))
    await page.get_by_role("button", name="Change template").click()
    gallery = page.get_by_role("dialog", name="Templates")
    await expect(gallery.get_by_role("radio", name="Modern", exact=True)).to_be_checked()
    all_of_them = await gallery.get_by_role("list").get_by_role("radio").count()
    assert all_of_them >= 10
    await gallery.get_by_role("group", name="What it can do").get_by_role("radio").nth(2).check()
    two = await gallery.get_by_role("list").get_by_role("radio").count()
    assert 0 < two < all_of_them
    await expect(gallery.get_by_role("status")).to_have_text(f"{two} of {all_of_them} templates")


async def test_settings_change_the_page_and_go_back(desk: Desk) -> None:
    resume_id = await make_resume(desk)
    page = await _design(desk, resume_id)
    await page.get_by_role("textbox", name="Accent colour", exact=True).fill("#ffcc66")
    await expect(page.get_by_text("many people cannot read it")).to_be_visible()
    await page.get_by_role("textbox", name="Accent colour", exact=True).fill("#0b6e4f")
    await expect(page.get_by_text("many people cannot read it")).to_be_hidden()
    await _group(page, "Type")
    await page.get_by_role("slider", name="Font size, slider").press("ArrowRight")
    await expect(page.get_by_role("spinbutton", name="Font size", exact=True)).to_have_value("9.6")
    await _saved(page)
    config = {"accent": "#0b6e4f", "font_size": 9.6}
    assert _presentation(await stored(desk, resume_id))["config"] == config
    await page.get_by_role("button", name="Save as my default").click()
    await expect(page.get_by_text("will begin with these settings")).to_be_visible()
    answer = await desk.context.request.get(f"{desk.url}/api/v1/templates/modern")
    assert (await answer.json())["preferences"] == config
    await page.get_by_role("button", name="Reset to default").click()
    await _saved(page)
    assert _presentation(await stored(desk, resume_id))["config"] == {}


async def _first_words(page: Page) -> str:
    return await page.get_by_role("region", name="Text of page 1").inner_text()


async def test_sections_are_placed_by_keys_and_a_machine_reads_them_so(desk: Desk) -> None:
    page = await _design(desk, await make_resume(desk))
    await page.get_by_role("tab", name="Parser view").click()
    await expect(page.get_by_role("region", name="Text of page 1")).to_contain_text("Builds calm systems.")
    words = await _first_words(page)
    assert words.index("Builds calm systems.") < words.index("Acme") < words.index("SQL")
    group = await _group(page, "Sections")
    await group.get_by_role("button", name="Move Skills up").press("Alt+ArrowUp")
    await expect(group.get_by_role("status")).to_have_text("Skills is now 2 of 3.")
    await expect(group.get_by_role("listitem").nth(1)).to_contain_text("Skills")
    await group.get_by_role("button", name="Place of Profile").click()
    await page.get_by_role("menuitemcheckbox", name="Leave out of the page").click()
    await expect(page.get_by_role("region", name="Text of page 1")).not_to_contain_text(
        "Builds calm systems."
    )
    words = await _first_words(page)
    assert words.index("SQL") < words.index("Acme")


def _slightly_too_long() -> dict[str, Any]:
    lines = [{"id": f"line{number}", "text": f"Wrote line number {number}."} for number in range(44)]
    role = {"id": "role", "position": "Engineer", "highlights": lines}
    work = {"id": "work", "type": "work", "items": [{"id": "job", "employer": "Acme", "roles": [role]}]}
    return {"content": {"basics": {"name": "Ada Ember"}, "sections": [work]}}


async def test_a_few_lines_too_many_are_told_and_made_to_fit(desk: Desk) -> None:
    document = _slightly_too_long()
    lines = document["content"]["sections"][0]["items"][0]["roles"][0]["highlights"]
    resume_id = await make_resume(desk, document)
    page = await desk.open(f"/app/resumes/{resume_id}")
    note = page.get_by_text(" over one page")
    for _ in range(20):
        answer = await desk.context.request.post(
            f"{desk.url}/api/v1/export/preview",
            data={"document": document, "format": "svg"},
            headers={"Origin": desk.url},
        )
        overflow = (await answer.json())["overflow"]
        if overflow:
            break
        lines.append({"id": f"more{len(lines)}", "text": "One more."})
    resume_id = await make_resume(desk, document)
    page = await desk.open(f"/app/resumes/{resume_id}")
    note = page.get_by_text(" over one page")
    await expect(note).to_have_text(f"{overflow['lines']} line{'s'[: overflow['lines'] > 1]} over one page")
    await expect(page.get_by_role("button", name="Go to page 2")).to_be_visible()
    await page.get_by_role("button", name="Fit to 1 page").click()
    await expect(page.get_by_role("img", name="Page 1 of 1")).to_be_visible()
    told = page.get_by_text("Fits on 1 page: ")
    await expect(told).to_contain_text("→")
    await page.get_by_role("region", name="Messages").get_by_role("button", name="Undo").click()
    await expect(note).to_be_visible()


async def test_a_newer_version_is_offered_with_both_pictures(desk: Desk) -> None:
    answer = await desk.context.request.get(f"{desk.url}/api/v1/templates/modern")
    versions: list[str] = (await answer.json())["versions"]
    assert len(versions) > 1
    document = {"content": {"basics": {"name": "Ada"}}, "presentation": {"template_version": versions[-1]}}
    resume_id = await make_resume(desk, document)
    page = await _design(desk, resume_id)
    await page.get_by_role("button", name="Compare").click()
    dialog = page.get_by_role("dialog", name=f"Version {versions[0]}")
    for name in (f"Before: {versions[-1]}", f"After: {versions[0]}"):
        picture = dialog.get_by_role("img", name=f"First page, {name}")
        await expect(picture).to_be_visible()
        assert await picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    await expect(dialog.get_by_role("listitem").first).to_be_visible()
    await dialog.get_by_role("button", name=f"Take {versions[0]}").click()
    await expect(page.get_by_role("button", name="Compare")).to_be_hidden()
    await _saved(page)
    assert _presentation(await stored(desk, resume_id))["template_version"] == versions[0]


async def test_a_file_without_the_person_is_made_and_proven(desk: Desk) -> None:
    page = await open_resume(desk, await make_resume(desk))
    await page.get_by_role("button", name="Export").click()
    dialog = page.get_by_role("dialog", name="Export")
    await dialog.get_by_role("radio", name="Word").check()
    await dialog.get_by_role("checkbox", name="Remove personal data").check()
    await dialog.get_by_role("button", name="Export").click()
    await expect(dialog.get_by_text("It names nobody.")).to_be_visible(timeout=EXPORT_MS)
    proof = dialog.get_by_text("every word, in order")
    await expect(proof).to_be_visible()
    await proof.click()
    read = dialog.locator("pre").first
    await expect(read).to_contain_text("Acme")
    await expect(read).not_to_contain_text("Ember")
    async with page.expect_download() as download:
        await dialog.get_by_role("link", name="Download Word").first.click()
    assert (await download.value).suggested_filename.endswith(".docx")


def _portrait() -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (64, 64), "#336699").save(data, "PNG")
    return data.getvalue()


async def test_a_photo_is_put_in_described_and_taken_away(desk: Desk) -> None:
    resume_id = await make_resume(desk)
    page = await open_resume(desk, resume_id)
    await page.get_by_role("button", name="Header Ada Ember · Engineer").click()
    picture = FilePayload(name="me.png", mimeType="image/png", buffer=_portrait())
    await page.get_by_label("Photo file").set_input_files(picture)
    await expect(page.get_by_role("img", name="Portrait of Ada Ember")).to_be_visible()
    await page.get_by_role("textbox", name="What the photo shows").fill("Ada at her desk")
    await _saved(page)
    image = (await stored(desk, resume_id))["document"]["content"]["basics"]["image"]
    assert image["alt"] == "Ada at her desk"
    await page.get_by_role("group", name="Photo").get_by_role("button", name="Remove").click()
    await _saved(page)
    assert (await stored(desk, resume_id))["document"]["content"]["basics"]["image"] is None


async def test_a_letter_begins_with_the_head_of_its_resume(desk: Desk) -> None:
    await make_resume(desk, title="Backend")
    page = await desk.open("/app")
    await page.get_by_role("button", name="Actions for Backend").click()
    await page.get_by_role("menuitem", name="Write a cover letter").click()
    await expect(page.get_by_role("textbox", name="Title of this resume")).to_have_value(
        "Cover letter, Backend"
    )
    await page.get_by_role("heading", name="Letter").get_by_role("button").click()
    await page.get_by_role("textbox", name="Salutation").fill("Dear Ms Moreau,")
    await page.get_by_role("textbox", name="Text", exact=True).fill(
        "I would like to build calm systems for you."
    )
    await page.get_by_role("tab", name="Parser view").click()
    text = page.get_by_role("region", name="Text of page 1")
    await expect(text).to_contain_text("Dear Ms Moreau,")
    await expect(text).to_contain_text("ada@example.org")


async def _settled_barriers(page: Page) -> list[str]:
    """What axe finds once nothing fades in any more."""
    await page.evaluate("Promise.all(document.getAnimations().map((one) => one.finished.catch(() => 0)))")
    return await barriers(page)


async def test_panel_gallery_and_dialogs_have_no_barriers(desk: Desk) -> None:
    page = await _design(desk, await make_resume(desk))
    for name in ("Type", "Sections", "Photo"):
        await _group(page, name)
    await page.get_by_role("tab", name="Parser view").click()
    await expect(page.get_by_role("region", name="Text of page 1")).to_be_visible()
    assert await in_both_themes(page) == []
    await page.get_by_role("button", name="Change template").click()
    gallery = page.get_by_role("dialog", name="Templates")
    await expect(gallery.locator("img").first).to_be_visible()
    assert await in_both_themes(page) == []
    await page.keyboard.press("Escape")
    await page.get_by_role("button", name="Export").click()
    await expect(page.get_by_role("dialog", name="Export")).to_be_visible()
    assert await in_both_themes(page) == []


async def test_all_of_it_fits_on_a_small_phone(open_desk: OpenDesk) -> None:
    desk = await open_desk(width=320, height=640, has_touch=True, is_mobile=True)
    page = await desk.open(f"/app/resumes/{await make_resume(desk)}")
    await page.get_by_role("tab", name="Design").click()
    for name in ("Type", "Sections", "Photo"):
        await _group(page, name)
    assert await overflow(page) == 0
    assert await barriers(page) == []
    await page.get_by_role("button", name="Change template").click()
    await expect(page.get_by_role("dialog", name="Templates").locator("img").first).to_be_visible()
    assert await overflow(page) == 0
    await page.keyboard.press("Escape")
    await page.get_by_role("tab", name="Preview").click()
    await page.get_by_role("tab", name="Parser view").click()
    await expect(page.get_by_role("region", name="Text of page 1")).to_be_visible()
    assert await overflow(page) == 0
