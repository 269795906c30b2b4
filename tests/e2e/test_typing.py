"""How soon the page follows a key, drawn by the server and by the browser, on one page and on five."""

import asyncio
import statistics
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.e2e.conftest import Desk
from tests.e2e.machine import Noise, Ticks, measure_stretch
from tests.e2e.test_editor import make_resume

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

# The server's way is what a small device or a first minute has. On two quiet cores that the browser, the
# server and this test share, the middle key takes 59 to 84 ms by the server, and 32 to 41 ms by the browser.
LIMITS_MS = {"server": (150, 300), "browser": (50, 120)}
SENTENCE = "and then the whole team went home early to read"
KEY_PAUSE_MS = 120
# The best round counts: noise only ever makes a figure worse.
ROUNDS = 6
# So many rounds that nothing disturbed are a verdict.
ENOUGH_QUIET = 2
# Pages out of sight are drawn when the keys rest.
SETTLE_MS = 800
READY_SECONDS = 60

# Notes each key, each measure that the application makes, and what stands in each frame.
SAMPLER = """
window.sampled = { keys: [], drawn: [], frames: 0, blank: 0 };
addEventListener("keydown", (event) => sampled.keys.push(event.timeStamp), true);
new PerformanceObserver((list) => {
  for (const entry of list.getEntriesByName("preview.redrawn")) {
    sampled.drawn.push([entry.detail.version, entry.startTime + entry.duration]);
    sampled.by = entry.detail.by;
  }
}).observe({ type: "measure" });
window.sampleFrames = () => {
  const sheets = [...document.querySelectorAll("[data-pages] > [role=img]")];
  const isBlank = (sheet) =>
    !sheet.shadowRoot?.querySelector("svg path, canvas") || sheet.clientHeight === 0;
  sampled.frames += 1;
  if (sheets.length < sampled.sheets || sheets.slice(0, sampled.sheets).some(isBlank)) sampled.blank += 1;
  requestAnimationFrame(sampleFrames);
};
"""

# What a device says that must not spend its memory on a compiler.
SMALL_DEVICE = "Object.defineProperty(Navigator.prototype, 'deviceMemory', { get: () => 1 });"

# Resolves when a second and a half have gone by since the last key.
REST = """new Promise((resolve) => {
  const look = () =>
    performance.now() - sampled.keys.at(-1) > 1500 ? resolve() : requestAnimationFrame(look);
  look();
})"""


# Resolves when pages come from whom they are expected of.
DRAWN_BY = """by => new Promise((resolve) => {
  const look = () => (sampled.by === by ? resolve() : setTimeout(look, 50));
  look();
})"""


DRAWN_UP_TO = "last => sampled.drawn.some(([version]) => version >= last)"


@dataclass(frozen=True, slots=True)
class Typed:
    """One round of typing: the time from each key to its page, and what the frames showed."""

    by: str
    delays: list[float]
    redraws: int
    frames: int
    blank: int
    noise: Noise

    @property
    def holds(self) -> bool:
        """Whether the page came in time, as the machine would have had it without its other work."""
        median, p95 = LIMITS_MS[self.by]
        return self.median <= median * self.noise.factor and self.p95 <= p95 * self.noise.factor

    @property
    def median(self) -> float:
        """The delay of the middle key."""
        return statistics.median(self.delays)

    @property
    def p95(self) -> float:
        """The delay that one key in twenty exceeds."""
        return statistics.quantiles(self.delays, n=20)[-1]

    def __str__(self) -> str:
        figures = f"median {self.median:.0f} ms, p95 {self.p95:.0f} ms, slowest {max(self.delays):.0f} ms"
        frames = f"{self.redraws} redraws, {self.blank} of {self.frames} frames blank"
        return f"{len(self.delays)} keys: {figures}; {frames}; {self.noise}"


def long_document(sections: int = 3) -> dict[str, Any]:
    """A resume that fills more pages than it has sections by one."""

    def role(name: str) -> dict[str, Any]:
        text = "Cut the nightly batch from six hours to eleven minutes by a scheduler built on leases"
        lines = [
            {
                "id": f"{name}-line{number}",
                "text": f"{text}, part {number}, and told everybody.",
            }
            for number in range(6)
        ]
        period = {"start": {"value": "2019-03"}, "end": {"value": "2022-05"}}
        return {"id": f"{name}-role", "position": "Senior Engineer", "period": period, "highlights": lines}

    def employer(name: str) -> dict[str, Any]:
        return {"id": name, "employer": f"Company {name}", "location": "Berlin", "roles": [role(name)]}

    work = [
        {
            "id": f"work{section}",
            "type": "work",
            "title": f"Experience {section}",
            "items": [employer(f"c{section}{number}") for number in range(6)],
        }
        for section in range(sections)
    ]
    basics = {"name": "Ada Ember", "label": "Senior engineer", "email": "ada@example.org"}
    return {"content": {"basics": basics, "sections": work}}


async def _type(page: Page) -> Typed:
    before = measure_stretch()
    ticks = Ticks.now()
    first: int = await page.evaluate("sampled.drawn.at(-1)[0] + 1")
    await page.evaluate("Object.assign(sampled, { keys: [], drawn: [], frames: 0, blank: 0 })")
    await page.keyboard.type(SENTENCE, delay=KEY_PAUSE_MS)
    await page.evaluate(REST)
    # On a machine with much else to do the last page may come after the rest.
    await page.wait_for_function(DRAWN_UP_TO, arg=first + len(SENTENCE) - 1, timeout=READY_SECONDS * 1000)
    sampled: dict[str, Any] = await page.evaluate("sampled")
    delays = [
        min(end for version, end in sampled["drawn"] if version >= first + index) - key
        for index, key in enumerate(sampled["keys"])
    ]
    others = Ticks.now().share_of_others(ticks)
    noise = Noise(min(before, measure_stretch()), others)
    redraws = len({version for version, _ in sampled["drawn"]})
    return Typed(sampled["by"], delays, redraws, sampled["frames"], sampled["blank"], noise)


async def _measure(desk: Desk, resume_id: str, pages: int, by: str) -> list[Typed]:
    await desk.context.add_init_script(SAMPLER)
    if by == "server":
        await desk.context.add_init_script(SMALL_DEVICE)
    page = await desk.open(f"/app/resumes/{resume_id}")
    await expect(page.get_by_role("img", name=f"Page 1 of {pages}")).to_be_visible()
    await page.get_by_role("heading", name="Experience 0").get_by_role("button").click()
    await page.get_by_role("button", name="Company c00 · Senior Engineer", exact=True).click()
    await page.get_by_role("textbox", name="Highlight 1", exact=True).focus()
    await page.keyboard.press("End")
    await asyncio.wait_for(page.evaluate(DRAWN_BY, by), READY_SECONDS)
    await page.wait_for_timeout(SETTLE_MS)
    await page.evaluate(f"sampled.sheets = {pages}; sampleFrames()")
    rounds: list[Typed] = []
    for number in range(ROUNDS):
        if sum(typed.noise.is_quiet for typed in rounds) >= ENOUGH_QUIET:
            break
        rounds.append(await _type(page))
        print(f"\n{by}, {pages} pages, key to redrawn page, round {number + 1}: {rounds[-1]}")
        if rounds[-1].holds:
            break
    return rounds


def one_page() -> dict[str, Any]:
    """A resume that fills most of one page."""
    document = long_document(1)
    document["content"]["sections"][0]["items"] = document["content"]["sections"][0]["items"][:4]
    return document


def five_pages() -> dict[str, Any]:
    """A resume that fills half of its fifth page, so that a template may grow by some lines."""
    document = long_document(5)
    document["content"]["sections"][4]["items"] = document["content"]["sections"][4]["items"][:3]
    return document


@pytest.mark.parametrize("by", ["server", "browser"])
@pytest.mark.parametrize(("pages", "document"), [(1, one_page()), (5, five_pages())], ids=["1", "5"])
async def test_the_page_follows_the_keys(desk: Desk, pages: int, document: dict[str, Any], by: str) -> None:
    resume_id = await make_resume(desk, document)
    rounds = await _measure(desk, resume_id, pages, by)
    assert [(typed.blank, typed.by) for typed in rounds] == [(0, by)] * len(rounds)
    in_time = any(typed.holds for typed in rounds)
    if not in_time and sum(typed.noise.is_quiet for typed in rounds) < ENOUGH_QUIET:
        pytest.skip(f"this machine was never quiet: {rounds[-1]}")
    assert in_time, "\n".join(map(str, rounds))
