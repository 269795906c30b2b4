"""The editor in a real browser: all by keyboard, nothing lost by a crash, nothing overwritten unseen."""

import asyncio
import contextlib
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Page, Route, expect

from tests.e2e.conftest import Desk, OpenDesk, _free_port, _wait_until_ready
from tests.e2e.looking import barriers, in_both_themes

pytestmark = [pytest.mark.browser, pytest.mark.server]

TEXTS = ["Led the rebuild of the scheduler", "Wrote the runbook", "Hired three people"]


def small_document() -> dict[str, Any]:
    """A resume of three sections with ids that a test can speak of."""
    lines = [{"id": f"line{number}", "text": text} for number, text in enumerate(TEXTS)]
    role = {"id": "role", "position": "Engineer", "period": {"start": "2019-03"}, "highlights": lines}
    return {
        "content": {
            "basics": {"name": "Ada Ember", "label": "Engineer", "email": "ada@example.org"},
            "sections": [
                {
                    "id": "profile",
                    "type": "summary",
                    "items": [{"id": "text", "text": "Builds calm systems."}],
                },
                {"id": "work", "type": "work", "items": [{"id": "job", "employer": "Acme", "roles": [role]}]},
                {
                    "id": "skills",
                    "type": "skills",
                    "items": [{"id": "skill", "name": "Data", "keywords": ["SQL"]}],
                },
            ],
        }
    }


async def make_resume(desk: Desk, document: dict[str, Any] | None = None, title: str = "Ada") -> str:
    """A resume of this profile, which becomes a visitor if it is nobody yet; gives its id."""
    headers = {"Origin": desk.url}
    await desk.context.request.post(f"{desk.url}/api/v1/visitors", headers=headers)
    body = {"title": title, "document": document or small_document()}
    answer = await desk.context.request.post(f"{desk.url}/api/v1/resumes", data=body, headers=headers)
    assert answer.status == 201, await answer.text()
    resume_id: str = (await answer.json())["id"]
    return resume_id


async def open_resume(desk: Desk, resume_id: str) -> Page:
    """The editor, with its first page drawn."""
    page = await desk.open(f"/app/resumes/{resume_id}")
    await expect(page.get_by_role("img", name="Page 1 of 1")).to_be_visible()
    return page


async def stored(desk: Desk, resume_id: str) -> dict[str, Any]:
    """What the server has."""
    answer = await desk.context.request.get(f"{desk.url}/api/v1/resumes/{resume_id}")
    kept: dict[str, Any] = await answer.json()
    return kept


def status(page: Page, text: str) -> Any:
    """The line that says where the work is."""
    line = page.get_by_role("banner").get_by_role("status")
    return line.filter(has_text=re.compile(f"^{re.escape(text)}$"))


async def open_lines(page: Page) -> None:
    """Opens the section, the employer and its only role."""
    await page.get_by_role("button", name=re.compile("^Experience")).click()
    await page.get_by_role("button", name=re.compile("^Acme")).click()


async def section_order(page: Page) -> list[str]:
    """The sections as they stand, without the header."""
    headings = await page.get_by_role("heading", level=2).all_inner_texts()
    return [re.split(r"\s*\d", text)[0].strip() for text in headings][1:]


async def line_texts(page: Page) -> list[str]:
    """The lines of the role."""
    boxes = page.get_by_role("textbox", name=re.compile("^Highlight "))
    return [await box.input_value() for box in await boxes.all()]


async def press_until_said(page: Page, key: str, words: str) -> None:
    """Presses a key, which is lost in the moment after a pick-up, before the list is measured."""
    for _ in range(3):
        await page.keyboard.press(key)
        with contextlib.suppress(AssertionError):
            return await expect(page.get_by_text(words)).to_be_attached(timeout=3_000)
    raise AssertionError(words)


async def test_a_section_moves_by_keyboard_is_announced_and_comes_back_by_undo(desk: Desk) -> None:
    resume_id = await make_resume(desk)
    page = await open_resume(desk, resume_id)
    grip = page.get_by_role("button", name="Move Profile")
    await grip.press("Space")
    await expect(page.get_by_text("Profile was picked up at position 1.")).to_be_attached()
    await press_until_said(page, "ArrowDown", "Profile is over position 2.")
    await page.keyboard.press("Space")
    await expect(page.get_by_text("Profile was put at position")).to_be_attached()
    assert await section_order(page) == ["Experience", "Profile", "Skills"]
    await expect(status(page, "Saved")).to_be_visible()
    sections = (await stored(desk, resume_id))["document"]["content"]["sections"]
    assert [section["id"] for section in sections] == ["work", "profile", "skills"]
    await page.keyboard.press("Control+z")
    assert await section_order(page) == ["Profile", "Experience", "Skills"]
    await page.keyboard.press("Shift+Control+z")
    assert await section_order(page) == ["Experience", "Profile", "Skills"]


async def test_lines_are_added_joined_and_moved_without_the_mouse(desk: Desk) -> None:
    page = await open_resume(desk, await make_resume(desk))
    await open_lines(page)
    first = page.get_by_role("textbox", name="Highlight 1", exact=True)
    await first.focus()
    await page.keyboard.press("End")
    await page.keyboard.press("Enter")
    await page.keyboard.type("Added by Enter")
    assert await line_texts(page) == [TEXTS[0], "Added by Enter", *TEXTS[1:]]
    await page.keyboard.press("Alt+ArrowDown")
    await expect(page.get_by_role("textbox", name="Highlight 3", exact=True)).to_be_focused()
    assert await line_texts(page) == [TEXTS[0], TEXTS[1], "Added by Enter", TEXTS[2]]
    for _ in "Added by Enter":
        await page.keyboard.press("Backspace")
    await page.keyboard.press("Backspace")
    assert await line_texts(page) == TEXTS
    await expect(page.get_by_role("textbox", name="Highlight 2", exact=True)).to_be_focused()
    await page.keyboard.type("!")
    assert await line_texts(page) == [TEXTS[0], f"{TEXTS[1]}!", TEXTS[2]]


async def test_marks_are_put_by_keys_and_typing_is_undone_in_bursts(desk: Desk) -> None:
    page = await open_resume(desk, await make_resume(desk))
    await open_lines(page)
    box = page.get_by_role("textbox", name="Highlight 2", exact=True)
    await box.focus()
    await page.keyboard.press("Control+a")
    await page.keyboard.press("Control+b")
    await expect(box).to_have_value(f"**{TEXTS[1]}**")
    await page.keyboard.press("Control+b")
    await expect(box).to_have_value(TEXTS[1])
    other = page.get_by_role("textbox", name="Highlight 3", exact=True)
    await other.focus()
    await page.keyboard.press("End")
    await page.keyboard.type(" and more")
    await page.keyboard.press("Control+z")
    await expect(other).to_have_value(TEXTS[2])


async def test_a_deleted_section_comes_back_by_the_message(desk: Desk) -> None:
    page = await open_resume(desk, await make_resume(desk))
    await page.get_by_role("button", name="Actions for Skills").click()
    await page.get_by_role("menuitem", name="Delete").click()
    assert await section_order(page) == ["Profile", "Experience"]
    await page.get_by_role("region", name="Messages").get_by_role("button", name="Undo").click()
    assert await section_order(page) == ["Profile", "Experience", "Skills"]


async def test_every_kind_of_section_can_be_added(desk: Desk) -> None:
    page = await open_resume(desk, await make_resume(desk))
    kinds = ["Education", "Projects", "Languages", "Certificates", "Awards", "Publications"]
    for kind in [*kinds, "Volunteering", "Interests", "References", "Custom section"]:
        await page.get_by_role("button", name="Add section").click()
        await page.get_by_role("menuitem", name=kind, exact=True).click()
    order = await section_order(page)
    assert order[3:] == [*kinds, "Volunteering", "Interests", "References"]
    await page.keyboard.type("Talks")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Talks")).to_be_visible()
    await expect(status(page, "Saved")).to_be_visible()


async def test_the_last_key_survives_a_crash_of_the_tab(desk: Desk) -> None:
    resume_id = await make_resume(desk)
    page = await open_resume(desk, resume_id)

    async def refuse_saves(route: Route) -> None:
        await (route.abort() if route.request.method == "PUT" else route.continue_())

    desk.expect("ERR_FAILED")
    await page.route("**/api/v1/resumes/*", refuse_saves)
    await open_lines(page)
    await page.get_by_role("textbox", name="Highlight 3", exact=True).focus()
    await page.keyboard.press("End")
    await page.keyboard.type(", and kept every key")
    session = await desk.context.new_cdp_session(page)
    crash = asyncio.ensure_future(session.send("Page.crash"))
    await page.wait_for_event("crash")
    crash.cancel()
    again = await open_resume(desk, resume_id)
    await expect(status(again, "Saved")).to_be_visible()
    await open_lines(again)
    assert await line_texts(again) == [*TEXTS[:2], f"{TEXTS[2]}, and kept every key"]


@dataclass
class OwnServer:
    """A product of one test, which may be killed."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Starts it, also again, and waits until it is ready."""
        log = self.folder / "up.log"
        environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
        environment["CURRICLE_DATA_DIR"] = str(self.folder / "data")
        command = [sys.executable, "-m", "curricle.entry.cli.main", "up", "--port", str(self.port)]
        with log.open("a") as output:
            self.process = subprocess.Popen(
                command, stdout=output, stderr=output, env=environment, start_new_session=True
            )
        _wait_until_ready(self.url, self.process, log)

    def kill(self) -> None:
        """As a power cut would: every process of it at once."""
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[OwnServer]:
    """A server that this test may kill."""
    server = OwnServer(tmp_path, _free_port())
    server.start()
    yield server
    if server.process and server.process.poll() is None:
        server.process.terminate()
        try:
            server.process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            server.kill()


@pytest.mark.slow
async def test_typing_goes_on_while_the_server_is_dead(open_desk: OpenDesk, own_server: OwnServer) -> None:
    desk = await open_desk()
    desk.url = own_server.url
    desk.expect("ERR_|status of 5")
    resume_id = await make_resume(desk)
    page = await open_resume(desk, resume_id)
    await open_lines(page)
    await page.get_by_role("textbox", name="Highlight 3", exact=True).focus()
    await page.keyboard.press("End")
    own_server.kill()
    await page.keyboard.type(", while nobody listened")
    await expect(status(page, "Offline, kept on this device")).to_be_visible()
    await expect(page.get_by_text("These pages show what was typeset last.")).to_be_visible()
    await expect(page.get_by_role("img", name="Page 1 of 1")).to_be_visible()
    await page.keyboard.type(" at all")
    await asyncio.to_thread(own_server.start)
    await expect(status(page, "Saved")).to_be_visible(timeout=30_000)
    await expect(page.get_by_text("These pages show what was typeset last.")).to_be_hidden(timeout=15_000)
    document = (await stored(desk, resume_id))["document"]
    lines = document["content"]["sections"][1]["items"][0]["roles"][0]["highlights"]
    assert lines[2]["text"] == f"{TEXTS[2]}, while nobody listened at all"


async def _collide(desk: Desk, resume_id: str, mine: str) -> Page:
    """Two tabs on one resume: the other saves first, this one types afterwards."""
    desk.expect("status of 412")
    page, other = await open_resume(desk, resume_id), await open_resume(desk, resume_id)
    await other.get_by_role("textbox", name="Title of this resume").fill("Theirs")
    await expect(status(other, "Saved")).to_be_visible()
    await other.close()
    await page.get_by_role("textbox", name="Title of this resume").fill(mine)
    await expect(page.get_by_role("dialog", name="This resume was changed elsewhere")).to_be_visible()
    assert (await stored(desk, resume_id))["title"] == "Theirs"
    return page


async def test_a_conflict_can_keep_both(desk: Desk) -> None:
    resume_id = await make_resume(desk)
    page = await _collide(desk, resume_id, "Mine")
    await page.get_by_role("button", name="Keep both").click()
    await expect(page.get_by_role("textbox", name="Title of this resume")).to_have_value("Theirs")
    answer = await desk.context.request.get(f"{desk.url}/api/v1/resumes")
    titles = {item["title"] for item in (await answer.json())["items"]}
    assert titles == {"Theirs", "Mine (my copy)"}


async def test_a_conflict_can_keep_mine_or_take_theirs_and_undo(desk: Desk) -> None:
    resume_id = await make_resume(desk)
    page = await _collide(desk, resume_id, "Mine")
    await page.get_by_role("button", name="Keep mine").click()
    await expect(status(page, "Saved")).to_be_visible()
    assert (await stored(desk, resume_id))["title"] == "Mine"
    await page.close()
    page = await _collide(desk, resume_id, "Mine again")
    await page.get_by_role("button", name="Take theirs").click()
    title = page.get_by_role("textbox", name="Title of this resume")
    await expect(title).to_have_value("Theirs")
    await page.keyboard.press("Control+z")
    await expect(title).to_have_value("Mine again")
    await expect(status(page, "Saved")).to_be_visible()
    assert (await stored(desk, resume_id))["title"] == "Mine again"


async def test_a_field_that_the_server_refuses_is_named_and_kept(desk: Desk) -> None:
    resume_id = await make_resume(desk)
    page = await open_resume(desk, resume_id)
    desk.expect("status of 422")
    await page.get_by_role("button", name=re.compile("^Header")).click()
    country = page.get_by_role("textbox", name="Country code")
    await country.fill("Germany")
    await expect(status(page, "Kept on this device: fix 1 field to save")).to_be_visible()
    await expect(country).to_have_attribute("aria-invalid", "true")
    await expect(country).to_have_accessible_description(re.compile(r"\w+ .*Two letters"))
    await page.get_by_role("button", name=re.compile("^Experience")).click()
    await page.get_by_role("button", name="Show", exact=True).click()
    await expect(country).to_be_focused()
    await country.fill("DE")
    await expect(status(page, "Saved")).to_be_visible()
    location = (await stored(desk, resume_id))["document"]["content"]["basics"]["location"]
    assert location["country_code"] == "DE"


async def barriers_at_rest(page: Page) -> list[str]:
    """What axe says once nothing fades in any more."""
    await page.evaluate("Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null)))")
    return await barriers(page)


async def test_the_editor_has_no_barriers(desk: Desk) -> None:
    page = await open_resume(desk, await make_resume(desk))
    assert await in_both_themes(page) == []
    await page.get_by_role("button", name=re.compile("^Header")).click()
    await open_lines(page)
    assert await in_both_themes(page) == []
    await page.get_by_role("button", name="Actions for Skills").click()
    await expect(page.get_by_role("menuitem", name="Rename")).to_be_focused()
    assert await in_both_themes(page) == []
    await page.keyboard.press("Escape")
    await page.keyboard.press("Control+p")
    await expect(page.get_by_role("dialog", name="Export")).to_be_visible()
    assert await in_both_themes(page) == []


async def test_the_editor_fits_a_small_phone(open_desk: OpenDesk) -> None:
    desk = await open_desk(width=320, height=640, has_touch=True, is_mobile=True)
    resume_id = await make_resume(desk)
    asked: list[str] = []
    desk.context.on("request", lambda request: asked.append(request.url))
    page = await desk.open(f"/app/resumes/{resume_id}")
    await open_lines(page)
    await page.get_by_role("button", name=re.compile("^Header")).click()
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert await page.evaluate(overflow) == 0
    content = page.get_by_role("region", name="Content")
    assert await content.evaluate("(pane) => pane.scrollWidth - pane.clientWidth") == 0
    assert await barriers_at_rest(page) == []
    assert not [url for url in asked if url.endswith("/export/preview")]
    await page.get_by_role("tab", name="Preview").click()
    await expect(page.get_by_role("img", name="Page 1 of 1")).to_be_visible()
    assert await page.evaluate(overflow) == 0
    assert await barriers_at_rest(page) == []


async def test_a_stranger_finds_no_editor(open_desk: OpenDesk) -> None:
    owner, stranger = await open_desk(), await open_desk()
    resume_id = await make_resume(owner)
    await make_resume(stranger)
    stranger.expect("status of 404")
    page = await stranger.open(f"/app/resumes/{resume_id}")
    await expect(page.get_by_role("heading", name="This resume could not be opened")).to_be_visible()
