"""Takes the pictures of the landing page from a running product: python web/crops/take.py http://127.0.0.1:8000"""

import asyncio
import io
import re
import sys
from pathlib import Path

from PIL import Image
from playwright.async_api import Browser, async_playwright

OUT = Path(__file__).parents[1] / "public" / "landing"
CHROMIUM = "/usr/bin/chromium-headless-shell"
ARGUMENTS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--font-render-hinting=none"]
SIZE = {"width": 1000, "height": 680}


async def take(browser: Browser, url: str, theme: str) -> None:
    """The editor on the sample, with the first role open, without the banner for visitors."""
    context = await browser.new_context(
        viewport=SIZE, color_scheme="dark" if theme == "dark" else "light", device_scale_factor=2
    )
    page = await context.new_page()
    await page.goto(f"{url}/app/try")
    await page.wait_for_url("**/app/resumes/*")
    await page.get_by_role("link", name="Create an account").evaluate("(link) => link.parentElement.remove()")
    await page.get_by_role("button", name=re.compile("^Experience")).click()
    await page.get_by_role("button", name=re.compile("^Harbourlight")).click()
    await page.get_by_role("button", name=re.compile("^Staff Engineer")).click()
    await page.get_by_role("img", name="Page 1").first.wait_for()
    await page.mouse.move(0, 0)
    await page.wait_for_timeout(800)
    picture = Image.open(io.BytesIO(await page.screenshot(animations="disabled")))
    picture.convert("RGB").save(OUT / f"editor-{theme}.webp", quality=82, method=6)
    await context.close()


async def main(url: str) -> None:
    """Both themes."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        for theme in ("light", "dark"):
            await take(browser, url, theme)
        await browser.close()


asyncio.run(main(sys.argv[1].rstrip("/")))
