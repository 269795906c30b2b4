"""Pages that the browser typesets are those of the server; where it cannot, the server draws."""

import asyncio
import io
import re
from typing import Any

import pytest
from PIL import Image, ImageChops
from playwright.async_api import Page, Route, Worker, expect

from tests.e2e.conftest import Desk, OpenDesk
from tests.e2e.test_editor import make_resume
from tests.e2e.test_typing import DRAWN_BY, READY_SECONDS, SAMPLER, SMALL_DEVICE, long_document

pytestmark = [pytest.mark.browser, pytest.mark.server]

# Both are drawn by the same browser, as an SVG here and as shapes on a canvas there. What differs is the
# smoothing of edges: another letter, or one that stands elsewhere, differs a lot in many dots.
LARGEST_STEP = 96
STEP_SHARE = 0.0005
MEAN = 0.6


ALONE = """sheet => {
  for (const other of sheet.parentElement.children)
    if (other !== sheet) other.style.display = "none";
}"""


async def _sheet(desk: Desk, resume_id: str, by: str, number: int) -> tuple[Page, bytes]:
    """A page of the preview at its real size, drawn by the server or by the browser."""
    await desk.context.add_init_script(SAMPLER)
    if by == "server":
        await desk.context.add_init_script(SMALL_DEVICE)
    page = await desk.open(f"/app/resumes/{resume_id}")
    await asyncio.wait_for(page.evaluate(DRAWN_BY, by), READY_SECONDS)
    return await _shown(page, number)


async def _shown(page: Page, number: int) -> tuple[Page, bytes]:
    await page.get_by_role("combobox", name="Zoom").select_option("100")
    sheet = page.locator("[data-pages] > [role=img]").nth(number)
    await sheet.scroll_into_view_if_needed()
    await page.wait_for_timeout(600)
    # Alone it begins at a whole dot; between two dots a canvas is moved, and an SVG is drawn anew.
    await sheet.evaluate(ALONE)
    return page, await sheet.screenshot()


def _difference(one: bytes, other: bytes) -> tuple[float, float]:
    """The mean difference of all dots of 255 steps, and the share of those that differ a lot."""
    first, second = (Image.open(io.BytesIO(data)).convert("L") for data in (one, other))
    # A sheet that begins between two dots has a row more or less.
    height = min(first.height, second.height)
    first, second = (image.crop((0, 0, image.width, height)) for image in (first, second))
    assert first.size == second.size
    steps = ImageChops.difference(first, second).histogram()
    count = sum(steps)
    mean = sum(step * dots for step, dots in enumerate(steps)) / count
    return mean, sum(steps[LARGEST_STEP:]) / count


async def _sample(desk: Desk, name: str, template: str) -> dict[str, Any]:
    answer = await desk.context.request.get(f"{desk.url}/api/v1/samples/{name}")
    document: dict[str, Any] = await answer.json()
    document["presentation"] = {"template": template}
    return document


TEMPLATES = [
    "modern",
    "classic",
    "academic",
    "compact",
    "creative",
    "duo",
    "executive",
    "minimal",
    "professional",
]


@pytest.mark.parametrize("template", [*TEMPLATES, "technical"])
async def test_both_ways_draw_the_same_page(open_desk: OpenDesk, template: str) -> None:
    here = await open_desk(height=1300)
    resume_id = await make_resume(here, await _sample(here, "engineer", template))
    _, drawn = await _sheet(here, resume_id, "browser", 0)
    there = await open_desk(height=1300)
    await there.context.add_cookies(await here.context.cookies())  # type: ignore[arg-type]
    _, served = await _sheet(there, resume_id, "server", 0)
    mean, share = _difference(drawn, served)
    print(f"\n{template}: mean difference {mean:.3f} of 255, {share:.5%} of the dots differ a lot")
    assert mean < MEAN
    assert share < STEP_SHARE


async def test_pages_out_of_sight_are_drawn_too(open_desk: OpenDesk) -> None:
    here = await open_desk(height=900)
    resume_id = await make_resume(here, long_document(5))
    page, drawn = await _sheet(here, resume_id, "browser", 3)
    await expect(page.get_by_role("img", name="Page 4 of").locator("canvas")).to_be_visible()
    there = await open_desk(height=900)
    await there.context.add_cookies(await here.context.cookies())  # type: ignore[arg-type]
    _, served = await _sheet(there, resume_id, "server", 3)
    mean, share = _difference(drawn, served)
    assert (mean < MEAN, share < STEP_SHARE) == (True, True)


async def test_a_letter_more_is_seen_by_this_comparison(open_desk: OpenDesk) -> None:
    here = await open_desk(height=1300)
    document = await _sample(here, "engineer", "modern")
    _, before = await _sheet(here, await make_resume(here, document), "server", 0)
    there = await open_desk(height=1300)
    document["content"]["basics"]["label"] += "s"
    _, after = await _sheet(there, await make_resume(there, document), "server", 0)
    _, share = _difference(before, after)
    assert share > 0


COMPOSITION = "**/export/composition"


async def _labelled(open_desk: OpenDesk, name: str) -> bytes:
    """The first page of the sample with another headline, as the server draws it."""
    desk = await open_desk(height=1300)
    document = await _sample(desk, "engineer", "modern")
    document["content"]["basics"]["label"] = name
    return (await _sheet(desk, await make_resume(desk, document), "server", 0))[1]


async def test_letters_are_drawn_before_the_server_answers_which_has_the_last_word(
    open_desk: OpenDesk,
) -> None:
    desk = await open_desk(height=1300)
    document = await _sample(desk, "engineer", "modern")
    document["content"]["basics"]["label"] = "Sailor"
    page, _ = await _sheet(desk, await make_resume(desk, document), "browser", 0)
    sheet = page.locator("[data-pages] > [role=img]").first
    await page.get_by_role("button", name=re.compile("^Header")).first.click()
    headline = page.get_by_role("textbox", name="Headline")
    await headline.press("End")
    answered = asyncio.Event()

    async def hold(route: Route) -> None:
        await answered.wait()
        answer = await route.fetch()
        await route.fulfill(response=answer, body=(await answer.text()).replace("Sailors", "Captain"))

    await desk.context.route(COMPOSITION, hold)
    drawn = await page.evaluate("sampled.drawn.length")
    await headline.press_sequentially("s")
    await page.wait_for_function("count => sampled.drawn.length > count", arg=drawn)
    early = await sheet.screenshot()
    assert not answered.is_set()
    answered.set()
    await page.wait_for_function("count => sampled.drawn.length > count + 1", arg=drawn)
    last = await sheet.screenshot()
    for shown, name in ((early, "Sailors"), (last, "Captain")):
        mean, share = _difference(shown, await _labelled(open_desk, name))
        assert (mean < MEAN, share < STEP_SHARE) == (True, True), name


# How the built script writes the most that a compiler may hold, and what a test says instead.
MOST_MEMORY = "=3e8,"
NOTHING_AT_ALL = "=1,"
KEYS = 30
SWAP_SECONDS = 60
SWAPPED = "old => sampled.by === 'browser' && sampled.drawn.some(([version]) => version > old)"


async def _with_little_memory(desk: Desk) -> list[int]:
    """Has every compiler count as full; says how often the limit was found in the script."""
    found: list[int] = []

    async def rewrite(route: Route) -> None:
        answer = await route.fetch()
        script = await answer.text()
        found.append(script.count(MOST_MEMORY))
        await route.fulfill(response=answer, body=script.replace(MOST_MEMORY, NOTHING_AT_ALL))

    await desk.context.route("**/assets/browser-painter-*.js", rewrite)
    return found


async def test_a_full_compiler_is_replaced_and_nothing_written_is_lost(open_desk: OpenDesk) -> None:
    here = await open_desk(height=1300)
    found = await _with_little_memory(here)
    await here.context.add_init_script(SAMPLER)
    resume_id = await make_resume(here, await _sample(here, "engineer", "modern"))
    page = await here.open(f"/app/resumes/{resume_id}")
    await asyncio.wait_for(page.evaluate(DRAWN_BY, "browser"), READY_SECONDS)
    assert found == [1]
    full = page.workers
    await page.get_by_role("button", name=re.compile("^Header")).first.click()
    headline = page.get_by_role("textbox", name="Headline")
    await headline.fill("")
    fresh: list[Worker] = []

    def welcome(worker: Worker) -> None:
        fresh.append(worker)

    page.on("worker", welcome)
    async with asyncio.timeout(SWAP_SECONDS):
        while not fresh:
            await headline.press_sequentially("x" * KEYS, delay=60)
            await headline.fill("Principal engineer")
            await page.wait_for_timeout(600)
    # Written while the fresh one is on its way.
    await headline.press_sequentially(" and keeper", delay=30)
    async with asyncio.timeout(SWAP_SECONDS):
        while page.workers == full or len(page.workers) != 1:
            await page.wait_for_timeout(50)
    drawn = await page.evaluate("sampled.drawn.at(-1)[0]")
    await headline.press_sequentially("s", delay=0)
    await page.wait_for_function(SWAPPED, arg=drawn)
    await expect(page.get_by_text("Saved", exact=True)).to_be_visible()
    kept = await (await page.request.get(f"{here.url}/api/v1/resumes/{resume_id}")).json()
    assert kept["document"]["content"]["basics"]["label"] == "Principal engineer and keepers"
    _, swapped = await _shown(page, 0)
    there = await open_desk(height=1300)
    await there.context.add_cookies(await here.context.cookies())  # type: ignore[arg-type]
    _, served = await _sheet(there, resume_id, "server", 0)
    mean, share = _difference(swapped, served)
    assert (mean < MEAN, share < STEP_SHARE) == (True, True)


async def test_without_the_compiler_the_server_draws(desk: Desk) -> None:
    desk.expect("wasm|Failed to load resource|typst")
    await desk.context.route("**/*.wasm", lambda route: route.abort())
    resume_id = await make_resume(desk, long_document(1))
    await desk.context.add_init_script(SAMPLER)
    page = await desk.open(f"/app/resumes/{resume_id}")
    await expect(page.get_by_role("img", name="Page 1 of 2")).to_be_visible()
    async with page.expect_request("**/*.wasm"):
        pass
    await page.get_by_role("button", name="Header Ada Ember · Senior engineer").click()
    await page.get_by_role("textbox", name="Headline").fill("Principal engineer")
    await page.wait_for_timeout(800)
    assert await page.evaluate("sampled.by") == "server"
    assert await page.evaluate("sampled.drawn.length") >= 2
