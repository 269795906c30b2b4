"""Takes the pictures of the landing page from a running product: python web/crops/take.py http://127.0.0.1:8000"""

import asyncio
import io
import re
import sys
from pathlib import Path

from PIL import Image
from playwright.async_api import Browser, Page, ViewportSize, async_playwright

OUT = Path(__file__).parents[1] / "public" / "landing"
CHROMIUM = "/usr/bin/chromium-headless-shell"
ARGUMENTS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--font-render-hinting=none"]
SIZE: ViewportSize = {"width": 1000, "height": 680}
WIDE: ViewportSize = {"width": 1300, "height": 884}
POSTING = """Senior Backend Engineer

Requirements
- 5+ years of experience in backend development
- Strong Python and PostgreSQL
- Experience with Kubernetes, Terraform and Kafka
- Good knowledge of Rust
- Bachelor's degree in computer science or equivalent

Nice to have
- TypeScript
- Experience with Ansible
"""


async def _sample(browser: Browser, url: str, theme: str, size: ViewportSize) -> Page:
    """The editor on the sample, without the banner for visitors."""
    context = await browser.new_context(
        viewport=size, color_scheme="dark" if theme == "dark" else "light", device_scale_factor=2
    )
    page = await context.new_page()
    await page.goto(f"{url}/app/try")
    await page.wait_for_url("**/app/resumes/*")
    await page.get_by_role("link", name="Create an account").evaluate("(link) => link.parentElement.remove()")
    return page


async def _keep(page: Page, name: str) -> None:
    """The page as it stands, once nothing moves on it any more."""
    await page.mouse.move(0, 0)
    await page.wait_for_timeout(800)
    picture = Image.open(io.BytesIO(await page.screenshot(animations="disabled")))
    picture.convert("RGB").save(OUT / f"{name}.webp", quality=82, method=6)
    await page.context.close()


async def take_editor(browser: Browser, url: str, theme: str) -> None:
    """The editor with the first role open."""
    page = await _sample(browser, url, theme, SIZE)
    await page.get_by_role("button", name=re.compile("^Experience")).click()
    await page.get_by_role("button", name=re.compile("^Harbourlight")).click()
    await page.get_by_role("button", name=re.compile("^Staff Engineer")).click()
    await page.get_by_role("img", name="Page 1").first.wait_for()
    await _keep(page, f"editor-{theme}")


async def take_score(browser: Browser, url: str, theme: str) -> None:
    """The score of the sample beside a posting."""
    page = await _sample(browser, url, theme, WIDE)
    await page.get_by_role("tab", name="Score", exact=True).click()
    await page.get_by_role("tab", name=re.compile("^Match")).click()
    await page.get_by_role("textbox", name="Posting", exact=True).fill(POSTING)
    await page.get_by_role("button", name="Compare").click()
    await page.get_by_role("region", name="Skills that the posting asks for").wait_for()
    await _keep(page, f"score-{theme}")


async def main(url: str) -> None:
    """Both themes."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        for theme in ("light", "dark"):
            await take_editor(browser, url, theme)
            await take_score(browser, url, theme)
        await browser.close()


asyncio.run(main(sys.argv[1].rstrip("/")))
