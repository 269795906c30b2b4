"""Dates as people type them, and a phone's first rows, in a real browser."""

import re
from typing import Any

import pytest
from playwright.async_api import expect

from tests.e2e.conftest import Desk, OpenDesk
from tests.e2e.test_editor import (
    make_resume,
    open_lines,
    open_resume,
    small_document,
    status,
    stored,
)

pytestmark = [pytest.mark.browser, pytest.mark.server]

PHONE = {"width": 390, "height": 844}


async def _period(desk: Desk, resume_id: str) -> dict[str, Any]:
    kept = await stored(desk, resume_id)
    period: dict[str, Any] = kept["document"]["content"]["sections"][1]["items"][0]["roles"][0]["period"]
    return period


@pytest.mark.parametrize(
    ("locale", "typed", "value"), [("en", "March 2020", "2020-03"), ("de", "Mai 2021", "2021-05")]
)
async def test_a_date_is_typed_with_the_name_of_its_month(
    desk: Desk, locale: str, typed: str, value: str
) -> None:
    resume_id = await make_resume(desk, {"locale": locale, **small_document()})
    page = await open_resume(desk, resume_id)
    await open_lines(page)
    field = page.get_by_label("From")
    await expect(field).to_have_value("Mar 2019")
    await field.fill(typed)
    await expect(field).to_have_value(typed)
    await page.keyboard.press("Tab")
    await expect(field).to_have_value(re.compile(r"^Ma[ry] 202\d$"))
    await expect(page.get_by_text("was not understood")).to_have_count(0)
    await expect(status(page, "Saved")).to_be_visible()
    start = (await _period(desk, resume_id))["start"]
    assert (start["value"], start["raw"]) == (value, None)


async def test_the_word_present_is_taken_for_what_it_means(desk: Desk) -> None:
    resume_id = await make_resume(desk)
    page = await open_resume(desk, resume_id)
    await open_lines(page)
    await page.get_by_label("To", exact=True).fill("Present")
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("checkbox", name="Present")).to_be_checked()
    await expect(page.get_by_label("To", exact=True)).to_be_disabled()
    await expect(status(page, "Saved")).to_be_visible()
    assert (await _period(desk, resume_id))["present"] is True


async def test_a_date_that_is_none_stays_as_it_was_typed(desk: Desk) -> None:
    resume_id = await make_resume(desk)
    page = await open_resume(desk, resume_id)
    await open_lines(page)
    field = page.get_by_label("From")
    await field.fill("Spring 2020")
    await page.keyboard.press("Tab")
    await expect(field).to_have_value("Spring 2020")
    await expect(page.get_by_text("was not understood as a date").first).to_be_visible()


async def test_a_phone_has_one_row_for_the_way_to_an_account_and_one_for_a_new_resume(
    open_desk: OpenDesk,
) -> None:
    desk = await open_desk(**PHONE, has_touch=True, is_mobile=True)
    await make_resume(desk)
    page = await desk.open("/app")
    account = await page.get_by_role("link", name="Create an account").bounding_box()
    title = await page.get_by_role("heading", name="Resumes", exact=True).bounding_box()
    new = await page.get_by_role("button", name="New resume").bounding_box()
    assert account
    assert title
    assert new
    assert account["y"] + account["height"] < 60, account
    assert new["y"] < title["y"] + title["height"] <= new["y"] + new["height"], (title, new)
    assert new["x"] + new["width"] <= PHONE["width"], new
