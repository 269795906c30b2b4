"""What fingers do in the editor: they move what has a grip, and scroll everything else."""

from typing import Any

import pytest
from playwright.async_api import Locator, Page, expect

from tests.e2e.conftest import OpenDesk
from tests.e2e.test_editor import make_resume

pytestmark = [pytest.mark.browser, pytest.mark.server]

STEPS = 8
FIELDS = {
    "Skills": "name",
    "Languages": "language",
    "Awards": "title",
    "Interests": "name",
    "Projects": "name",
}
NAMES = list(FIELDS)


def _document() -> dict[str, Any]:
    sections = [
        {"id": name, "type": name.lower(), "items": [{"id": f"{name}-item", field: "One"}]}
        for name, field in FIELDS.items()
    ]
    return {"content": {"basics": {"name": "Ada Ember"}, "sections": sections}}


async def _swipe(page: Page, start: Locator, way: float) -> None:
    """One finger, put down on the middle of something and moved by so much."""
    box = await start.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    finger = await page.context.new_cdp_session(page)
    await finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, STEPS + 1):
        point = {"x": x, "y": y + way * step / STEPS}
        await finger.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
    await finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


async def _order(group: Locator) -> list[str]:
    return [text.split("\n")[0] for text in await group.get_by_role("listitem").all_inner_texts()]


async def test_a_finger_moves_a_section_by_its_grip_and_scrolls_elsewhere(open_desk: OpenDesk) -> None:
    desk = await open_desk(width=360, height=740, has_touch=True, is_mobile=True)
    page = await desk.open(f"/app/resumes/{await make_resume(desk, _document())}")
    await page.get_by_role("tab", name="Design").tap()
    group = page.locator("details", has=page.get_by_role("heading", name="Sections", exact=True))
    await group.locator("summary").tap()
    rows = group.get_by_role("listitem")
    await rows.nth(3).scroll_into_view_if_needed()
    assert await _order(group) == NAMES
    box = await rows.nth(0).bounding_box()
    assert box
    await _swipe(page, rows.nth(0).locator("[data-grip]"), box["height"] * 2.3)
    await expect(group.get_by_role("status")).to_have_text("Skills is now 3 of 5.")
    moved = ["Languages", "Awards", "Skills", "Interests", "Projects"]
    assert await _order(group) == moved
    before = await rows.nth(0).bounding_box()
    await _swipe(page, rows.nth(1).get_by_text("Awards"), -90)
    await page.wait_for_timeout(300)
    after = await rows.nth(0).bounding_box()
    assert before
    assert after
    assert after["y"] < before["y"]
    assert await _order(group) == moved
    # Put down where it was taken up, nothing moves.
    await _swipe(page, rows.nth(2).locator("[data-grip]"), 2)
    assert await _order(group) == moved


async def test_a_mouse_moves_a_section_and_escape_leaves_it(open_desk: OpenDesk) -> None:
    desk = await open_desk()
    page = await desk.open(f"/app/resumes/{await make_resume(desk, _document())}")
    await page.get_by_role("tab", name="Design").click()
    group = page.locator("details", has=page.get_by_role("heading", name="Sections", exact=True))
    await group.locator("summary").click()
    rows = group.get_by_role("listitem")
    await rows.nth(4).scroll_into_view_if_needed()
    await rows.nth(4).get_by_text("Projects").drag_to(rows.nth(0))
    await expect(group.get_by_role("status")).to_have_text("Projects is now 1 of 5.")
    first = await rows.nth(0).get_by_text("Projects").bounding_box()
    last = await rows.nth(3).bounding_box()
    assert first
    assert last
    await page.mouse.move(first["x"] + 5, first["y"] + 5)
    await page.mouse.down()
    await page.mouse.move(last["x"] + 40, last["y"] + 10, steps=5)
    await page.keyboard.press("Escape")
    await page.mouse.up()
    assert await _order(group) == ["Projects", *NAMES[:4]]
    assert await page.get_by_role("tab", name="Design").get_attribute("aria-selected") == "true"
