"""Looking at a page: its barriers, whether it scrolls sideways, in both themes."""

from typing import Any, Literal

from axe_playwright_python.async_playwright import Axe  # type: ignore[import-untyped]
from playwright.async_api import Page, expect

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

THEMES: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")
# Pages with scripts say which theme they wear; those without leave it to the browser.
WEARS = "(theme) => [undefined, theme].includes(document.documentElement.dataset.theme)"
# What fades in is judged at its end.
AT_REST = "Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null)))"


async def settle(page: Page, heading: str) -> None:
    await expect(page.get_by_role("heading", level=1, name=heading)).to_be_attached()
    await page.wait_for_load_state("networkidle")
    await page.evaluate(AT_REST)


async def open_palette(page: Page) -> None:
    await page.keyboard.press("Control+k")
    await expect(page.get_by_role("combobox", name="Search commands and resumes")).to_be_focused()


async def barriers(page: Page) -> list[str]:
    options: dict[str, Any] = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
    await page.evaluate(AT_REST)
    results = await Axe().run(page, options=options)
    return [
        f"{violation['id']}: {node['html']} {node['failureSummary']}"
        for violation in results.response["violations"]
        for node in violation["nodes"]
    ]


async def in_both_themes(page: Page) -> list[str]:
    """The barriers in light and in dark, where it may shine through that a page was made for the other."""
    found = []
    for theme in THEMES:
        await page.emulate_media(color_scheme=theme)
        await page.wait_for_function(WEARS, arg=theme)
        await page.evaluate(AT_REST)
        found += [f"{theme}: {barrier}" for barrier in await barriers(page)]
    await page.emulate_media(color_scheme="light")
    return found


async def overflow(page: Page) -> int:
    width: int = await page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return width
