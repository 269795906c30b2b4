"""Rankings in a real browser: the earlier ones, live, deleted and brought back, and nobody else's."""

import re

import pytest
from playwright.async_api import Page, expect

from tests.e2e.conftest import Desk, OpenDesk
from tests.e2e.looking import barriers, overflow
from tests.modules.scoring.desk import POSTING, TEXT, archive

pytestmark = [pytest.mark.browser, pytest.mark.server]

BULK = "/api/v1/analyses/bulk"
TITLE = "Senior Data Engineer"
ACTIONS = f"Actions for Ranking for {TITLE}"


async def _rank(desk: Desk) -> str:
    """A ranking of two files, one of which cannot be read; its id."""
    headers = {"Origin": desk.url}
    await desk.context.request.post(f"{desk.url}/api/v1/visitors", headers=headers)
    packed = archive({"ada.txt": TEXT.encode(), "broken.pdf": b"%PDF-1.7 and nothing else"})
    answer = await desk.context.request.post(
        f"{desk.url}{BULK}",
        headers=headers,
        multipart={
            "files": {"name": "all.zip", "mimeType": "application/zip", "buffer": packed},
            "posting_text": POSTING,
        },
    )
    assert answer.status == 202, await answer.text()
    ranking_id: str = (await answer.json())["id"]
    return ranking_id


async def _calm_barriers(page: Page) -> list[str]:
    await page.wait_for_load_state("networkidle")
    return await barriers(page)


async def test_a_stranger_sees_no_ranking_of_others(open_desk: OpenDesk) -> None:
    ranking_id = await _rank(await open_desk())
    stranger = await open_desk()
    await _rank(stranger)
    page = await stranger.open("/app/ranking")
    past = page.get_by_role("region", name="Earlier rankings")
    await expect(past.get_by_role("listitem")).to_have_count(1)
    # The browser itself complains of an answer that is 404, which is what is expected here.
    answer = await stranger.context.request.get(f"{stranger.url}{BULK}/{ranking_id}")
    assert answer.status == 404


async def test_rankings_appear_while_one_looks_and_are_opened_again(open_desk: OpenDesk) -> None:
    desk = await open_desk()
    await desk.context.request.post(f"{desk.url}/api/v1/visitors", headers={"Origin": desk.url})
    page = await desk.open("/app/ranking")
    past = page.get_by_role("region", name="Earlier rankings")
    await expect(past).to_contain_text("None yet.")
    assert await _calm_barriers(page) == []
    await _rank(desk)
    await expect(past.get_by_role("link", name=TITLE)).to_be_visible(timeout=20_000)
    await expect(past).to_contain_text("2 resumes", timeout=30_000)
    await expect(past).to_contain_text("1 could not be read")
    assert await _calm_barriers(page) == []
    async with page.expect_download() as downloaded:
        await past.get_by_role("button", name=ACTIONS).click()
        await page.get_by_role("menuitem", name="Download as CSV").click()
    assert (await downloaded.value).suggested_filename == "ranking.csv"
    await past.get_by_role("link", name=TITLE).click()
    await expect(page.get_by_role("heading", level=1, name="Ranking")).to_be_visible()
    await expect(page.get_by_role("table")).to_contain_text("ada.txt")
    await expect(page.get_by_text(f"2 resumes against {TITLE}")).to_be_visible()


async def test_a_deletion_is_taken_back_and_else_is_final(open_desk: OpenDesk) -> None:
    desk = await open_desk(width=390, height=844)
    ranking_id = await _rank(desk)
    page = await desk.open(f"/app/ranking/{ranking_id}")
    await expect(page.get_by_role("table")).to_contain_text("ada.txt", timeout=30_000)
    assert await overflow(page) == 0
    await page.get_by_role("button", name=ACTIONS).click()
    await page.get_by_role("menuitem", name="Delete").click()
    await expect(page.get_by_role("heading", level=1, name="Rank resumes")).to_be_visible()
    past = page.get_by_role("region", name="Earlier rankings")
    await expect(past).to_contain_text("None yet.")
    await page.get_by_role("button", name="Undo").click()
    await expect(past.get_by_role("link", name=TITLE)).to_be_visible()
    await past.get_by_role("button", name=ACTIONS).click()
    await page.keyboard.press("End")
    # It is final once its message has gone.
    async with page.expect_response(lambda answer: answer.request.method == "DELETE"):
        await page.keyboard.press("Enter")
        await expect(past).to_contain_text("None yet.")
    await page.reload()
    await expect(past).to_contain_text("None yet.")
    answer = await desk.context.request.get(f"{desk.url}{BULK}/{ranking_id}")
    assert answer.status == 404


async def test_the_page_fits_a_small_phone(open_desk: OpenDesk) -> None:
    desk = await open_desk(width=320, height=640, has_touch=True, is_mobile=True)
    ranking_id = await _rank(desk)
    page = await desk.open("/app/ranking")
    await expect(page.get_by_role("region", name="Earlier rankings").get_by_role("link")).to_have_count(1)
    assert await overflow(page) == 0
    assert await _calm_barriers(page) == []
    await page.goto(f"{desk.url}/app/ranking/{ranking_id}")
    await expect(page.get_by_role("table")).to_contain_text(re.compile("ada"), timeout=30_000)
    assert await overflow(page) == 0
    assert await _calm_barriers(page) == []
