"""Scores in a real browser: as one types, against a posting, for a visitor's file, and for many at once."""

import asyncio
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import FilePayload, Locator, Page, expect

from curricle.engines.render import render
from curricle.engines.resume import sample
from tests.e2e.conftest import Desk, OpenDesk
from tests.e2e.looking import barriers, overflow
from tests.e2e.test_editor import make_resume, open_lines, open_resume, small_document, status, stored

pytestmark = [pytest.mark.browser, pytest.mark.server]

AT_REST = "Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null)))"
POSTING = """Senior Backend Engineer

What you will do
- Own the settlement service and its data

Requirements
- 5+ years of experience in backend development
- Strong Python and PostgreSQL
- Experience with Kubernetes
- Bachelor's degree in computer science or equivalent

Nice to have
- Go
- Terraform
"""


def uneven_document() -> dict[str, Any]:
    """A resume whose lines end unevenly: something that mends itself."""
    document = small_document()
    basics = document["content"]["basics"]
    basics |= {"phone": "+49 30 5550142", "location": {"city": "Berlin", "country_code": "DE"}}
    role = document["content"]["sections"][1]["items"][0]["roles"][0]
    texts = [
        "Led the rebuild of the scheduler for 40 teams.",
        "Cut the time of a release from 90 to 12 minutes",
        "Hired three people who now lead teams of their own.",
    ]
    role["highlights"] = [{"id": f"line{number}", "text": text} for number, text in enumerate(texts)]
    return document


def _shown(page: Page, name: str) -> Locator:
    return page.get_by_role("tab", name=re.compile(f"^{name}")).get_by_role("img")


async def _number(page: Page, name: str = "Readiness") -> int:
    label = await _shown(page, name).get_attribute("aria-label") or ""
    found = re.match(rf"{name} (\d+) of 100: \w", label)
    assert found, label
    return int(found[1])


async def _open_score(desk: Desk, document: dict[str, Any] | None = None) -> Page:
    page = await open_resume(desk, await make_resume(desk, document))
    await page.keyboard.press("Control+/")
    await expect(page.get_by_role("tab", name="Score", exact=True)).to_have_attribute("aria-selected", "true")
    await expect(_shown(page, "Readiness")).to_be_visible()
    return page


async def _settled_barriers(page: Page) -> list[str]:
    await page.wait_for_load_state("networkidle")
    await page.evaluate(AT_REST)
    return await barriers(page)


async def _compare(page: Page, posting: str = POSTING) -> None:
    await page.get_by_role("tab", name=re.compile("^Match")).click()
    await page.get_by_role("textbox", name="Posting", exact=True).fill(posting)
    await page.get_by_role("button", name="Compare").click()
    await expect(_shown(page, "Match")).to_be_visible()


def _resume_file(folder: Path, name: str) -> Path:
    rendered = render(sample(name), "pdf").data
    assert rendered is not None
    path = folder / f"{name}.pdf"
    path.write_bytes(rendered)
    return path


async def test_the_score_follows_the_keys_and_says_by_how_much(desk: Desk) -> None:
    page = await _open_score(desk)
    before = await _number(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    await open_lines(page)
    line = page.get_by_role("textbox", name="Highlight 2", exact=True)
    await line.focus()
    await page.keyboard.press("End")
    await page.keyboard.type(" that 14 people on call follow in 3 countries")
    readiness = page.get_by_role("tab", name=re.compile("^Readiness"))
    await expect(readiness).to_contain_text(re.compile(r"\+\d"))
    after = await _number(page)
    assert after > before
    await expect(readiness).to_contain_text(f"+{after - before}")
    await expect(page.get_by_text(f"Readiness {after} of 100")).to_be_attached()
    # Forty keys are a few questions, not forty.
    assert 1 <= len([url for url in asked if url.endswith("/analyses/live")]) <= 8
    await page.keyboard.press("Control+z")
    await expect(_shown(page, "Readiness")).to_have_attribute(
        "aria-label", re.compile(f"^Readiness {before} of 100")
    )


async def test_a_finding_leads_to_its_field_and_frames_it_on_the_page(desk: Desk) -> None:
    page = await _open_score(desk)
    findings = page.get_by_role("region", name="What would raise it")
    row = findings.get_by_role("listitem").filter(has_text="Wrote the runbook").first
    await expect(row).to_contain_text(re.compile(r"\+\d"))
    await row.get_by_role("button", name="Go to Experience, Acme, Engineer, line 2").click()
    await expect(page.get_by_role("textbox", name="Highlight 2", exact=True)).to_be_focused()
    frame = page.locator("[data-page-box]").first
    await expect(frame).to_be_visible()
    sheet = await page.get_by_role("img", name="Page 1 of 1").bounding_box()
    box = await frame.bounding_box()
    assert sheet
    assert box
    assert sheet["x"] <= box["x"] <= box["x"] + box["width"] <= sheet["x"] + sheet["width"]
    assert sheet["y"] <= box["y"] <= box["y"] + box["height"] <= sheet["y"] + sheet["height"]


async def test_a_fix_is_applied_raises_the_score_and_is_taken_back(desk: Desk) -> None:
    resume_id = await make_resume(desk, uneven_document())
    page = await open_resume(desk, resume_id)
    await page.get_by_role("tab", name="Score", exact=True).click()
    findings = page.get_by_role("region", name="What would raise it")
    row = findings.get_by_role("listitem").filter(has=page.get_by_role("button", name="Apply"))
    await expect(row).to_have_count(1)
    message = await row.locator("p").first.inner_text()
    parts = page.get_by_role("list", name="Parts of the readiness score")
    before = await parts.inner_text()
    async with page.expect_response(lambda answer: answer.request.method == "PUT"):
        await row.get_by_role("button", name="Apply").click()
    await expect(findings.get_by_text(message)).to_have_count(0)
    await expect(parts).not_to_have_text(before)
    document = (await stored(desk, resume_id))["document"]
    lines = document["content"]["sections"][1]["items"][0]["roles"][0]["highlights"]
    assert {line["text"][-1] == "." for line in lines} != {True, False}
    await page.get_by_role("region", name="Messages").get_by_role("button", name="Undo").click()
    await expect(findings.get_by_text(message)).to_be_visible()


async def test_a_finding_can_be_ignored_and_considered_again(desk: Desk) -> None:
    page = await _open_score(desk)
    findings = page.get_by_role("region", name="What would raise it")
    row = findings.get_by_role("listitem").filter(has_text="There is no phone number.")
    await row.get_by_role("button", name="Ignore").click()
    await expect(row).to_have_count(0)
    await page.reload()
    await page.get_by_role("tab", name="Score", exact=True).click()
    await page.get_by_role("button", name="1 ignored").click()
    await row.get_by_role("button", name="Consider again").click()
    await expect(page.get_by_role("button", name="1 ignored")).to_have_count(0)
    await expect(row.get_by_role("button", name="Ignore")).to_be_visible()


async def test_a_score_is_kept_and_the_change_since_is_said(desk: Desk) -> None:
    page = await _open_score(desk)
    await expect(page.get_by_text("No score was kept yet.")).to_be_visible()
    await page.get_by_role("button", name="Keep this score").click()
    kept = page.get_by_role("region", name="Kept scores")
    await expect(kept.get_by_text("The same as")).to_be_visible()
    await open_lines(page)
    await page.get_by_role("textbox", name="Highlight 2", exact=True).fill(
        "Wrote the runbook that 14 people on call follow in 3 countries"
    )
    await expect(kept.get_by_text(re.compile(r"^\+\d+ since "))).to_be_visible()
    await page.get_by_role("button", name="Keep this score").click()
    await kept.get_by_text("The same as").click()
    await expect(kept.get_by_role("row")).to_have_count(3)


async def test_a_posting_is_pasted_and_matches_are_marked_on_both_sides(desk: Desk) -> None:
    page = await _open_score(desk, sample("engineer").model_dump(mode="json", exclude_none=True))
    await _compare(page, POSTING.replace("Kubernetes", "Rust"))
    skills = page.get_by_role("region", name="Skills that the posting asks for")
    required = skills.get_by_role("region", name="Required skills")
    await expect(required.get_by_role("button", name="Python")).to_be_visible()
    await expect(required.get_by_role("button", name=re.compile("^Rust"))).to_be_visible()
    await expect(page.get_by_role("table", name=re.compile("^What the posting asks for"))).to_be_visible()
    assert await _settled_barriers(page) == []
    await page.get_by_role("button", name="Side by side").click()
    dialog = page.get_by_role("dialog", name="Side by side")
    posting = dialog.get_by_role("region", name="Posting")
    resume = dialog.get_by_role("region", name="Resume")
    here = posting.get_by_role("button", name="Python (Matched)")
    there = resume.get_by_role("button", name="Python (Matched)").first
    await expect(posting.get_by_role("button", name="Rust (Missing)")).to_be_visible()
    await here.hover()
    await expect(there).to_have_attribute("data-lit", "true")
    await here.click()
    await expect(there).to_be_in_viewport()
    assert await _settled_barriers(page) == []


async def test_a_missing_skill_asks_where_it_would_be_true_and_writes_nothing(desk: Desk) -> None:
    page = await _open_score(desk)
    await _compare(page)
    await page.get_by_role("button", name=re.compile("^Kubernetes")).first.click()
    sheet = page.get_by_role("dialog", name="Where would this be true?")
    await expect(sheet).to_contain_text("Nothing is written for you.")
    assert await _settled_barriers(page) == []
    await sheet.get_by_role("button", name=re.compile("^Engineer")).click()
    await expect(sheet).to_be_hidden()
    line = page.get_by_role("textbox", name="Highlight 3", exact=True)
    await expect(line).to_be_focused()
    await expect(line).to_have_value("Hired three people")
    before = await _number(page, "Match")
    await page.keyboard.type(" who ran Kubernetes for 40 teams")
    await expect(page.get_by_role("tab", name=re.compile("^Match"))).to_contain_text(re.compile(r"\+\d"))
    assert await _number(page, "Match") > before
    await expect(status(page, "Saved")).to_be_visible()


async def test_the_lines_of_the_page_are_numbered_as_they_were_read(desk: Desk) -> None:
    page = await open_resume(desk, await make_resume(desk))
    await page.get_by_role("tab", name="Parser view").click()
    await page.get_by_role("radio", name="Order").check()
    reading = page.get_by_role("region", name="What a machine reads")
    first = reading.get_by_role("listitem").first
    await expect(first).to_contain_text("Ada Ember")
    lines = await reading.get_by_role("listitem").count()
    await expect(page.locator("[data-page-box]")).to_have_count(lines)
    assert await _settled_barriers(page) == []
    await page.get_by_role("radio", name="Fields").check()
    await expect(reading.get_by_text("ada@example.org")).to_be_visible()
    assert await _settled_barriers(page) == []


async def test_a_visitor_drops_a_file_and_goes_on_in_the_editor(desk: Desk, tmp_path: Path) -> None:
    page = await desk.open("/")
    await page.get_by_role("link", name="Check the resume you have").first.click()
    await expect(page.get_by_role("heading", name="See what a machine reads in your resume")).to_be_visible()
    await page.locator("input[type=file]").set_input_files(_resume_file(tmp_path, "designer"))
    card = page.get_by_role("region", name="Readiness")
    readiness = card.get_by_role("img", name=re.compile(r"^Readiness \d+ of 100"))
    await expect(readiness).to_be_visible(timeout=15_000)
    await expect(page.get_by_role("region", name="What a parser read")).to_contain_text("joaquin@example.org")
    assert await _settled_barriers(page) == []
    await page.reload()
    await expect(readiness).to_be_visible()
    await page.get_by_role("link", name="Open in the editor").click()
    await page.wait_for_url(re.compile(r"/app/import\?analysis="))
    await expect(page.get_by_role("heading", level=1)).to_be_visible()


async def test_a_file_is_compared_with_a_posting_and_forgotten(desk: Desk, tmp_path: Path) -> None:
    page = await desk.open("/app/check")
    await page.get_by_text("Compare it with a posting").click()
    await page.get_by_role("textbox", name="Posting").fill(POSTING)
    await page.locator("input[type=file]").set_input_files(_resume_file(tmp_path, "engineer"))
    match = page.get_by_role("region", name="Match").get_by_role("img", name=re.compile(r"^Match \d+ of 100"))
    await expect(match).to_be_visible()
    asked = page.get_by_role("region", name="What the posting asks for")
    await expect(asked.get_by_role("button", name="Python")).to_be_visible()
    await asked.get_by_role("button", name="Side by side").click()
    dialog = page.get_by_role("dialog", name="Side by side")
    await expect(dialog.get_by_role("button", name="Python (Matched)").first).to_be_visible()
    assert await _settled_barriers(page) == []
    await page.keyboard.press("Escape")
    await page.get_by_role("button", name="Delete this result").click()
    await expect(page.get_by_text("Nothing of this file is left here.")).to_be_visible()
    await expect(page.get_by_role("button", name="Choose a file")).to_be_visible()


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("photo.png", b"\x89PNG", "This is a picture."),
        ("old.doc", b"\xd0\xcf\x11\xe0", "This is the old Word format."),
        ("empty.pdf", b"", "This file is empty."),
        ("music.mp3", b"ID3", "This kind of file cannot be read."),
    ],
)
async def test_a_file_that_cannot_be_read_is_refused_in_plain_words(
    desk: Desk, name: str, data: bytes, words: str
) -> None:
    page = await desk.open("/app/check")
    chosen = FilePayload(name=name, mimeType="application/octet-stream", buffer=data)
    await page.locator("input[type=file]").set_input_files(chosen)
    await expect(page.get_by_role("alert")).to_contain_text(words)
    assert await _settled_barriers(page) == []


async def test_many_files_are_ranked_and_the_bad_one_is_said(own_desk: Desk, tmp_path: Path) -> None:
    page = await own_desk.open("/app/postings")
    await page.get_by_role("button", name="New posting").first.click()
    dialog = page.get_by_role("dialog", name="New posting")
    await dialog.get_by_role("textbox", name="Posting").fill(POSTING)
    await dialog.get_by_role("button", name="Keep the posting").click()
    await expect(page.get_by_role("heading", level=1, name="Senior Backend Engineer")).to_be_visible()
    await expect(page.get_by_role("region", name="Skills that it asks for")).to_contain_text("Kubernetes")
    assert await _settled_barriers(page) == []
    await page.get_by_role("link", name="Rank resumes").click()
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 and nothing else")
    files = [_resume_file(tmp_path, name) for name in ("engineer", "designer")]
    await page.locator("input[type=file]").last.set_input_files([*files, broken])
    assert await _settled_barriers(page) == []
    await page.get_by_role("button", name="Rank 3 files").click()
    table = page.get_by_role("table", name=re.compile("^Resumes in the order"))
    rows = table.get_by_role("row")
    await expect(rows).to_have_count(3, timeout=30_000)
    await expect(rows.nth(1)).to_contain_text("engineer.pdf")
    await expect(page.get_by_role("region", name="Could not be read")).to_contain_text("broken.pdf")
    assert await _settled_barriers(page) == []
    async with page.expect_download() as downloaded:
        await page.get_by_role("button", name="Download as CSV").click()
    place = await (await downloaded.value).path()
    assert "engineer.pdf" in await asyncio.to_thread(place.read_text)


async def test_a_resume_is_scored_from_its_card(desk: Desk) -> None:
    await make_resume(desk, title="Ada")
    page = await desk.open("/app")
    await page.get_by_role("button", name="Actions for Ada").click()
    await page.get_by_role("menuitem", name="Score it").click()
    await expect(page.get_by_role("heading", level=1, name="Ada")).to_be_visible()
    findings = page.get_by_role("region", name="What would raise it")
    await expect(findings).to_contain_text("Experience, Acme, Engineer, line 1")
    await expect(page.get_by_role("region", name="What a parser read")).to_be_visible()
    assert await _settled_barriers(page) == []
    await page.get_by_role("link", name="Open in the editor").click()
    await page.wait_for_url(re.compile(r"/app/resumes/"))


async def test_whoever_wants_is_left_out_of_comparisons(own_desk: Desk) -> None:
    page = await own_desk.open("/app/account/profile")
    choice = page.get_by_role("checkbox", name=re.compile("^Count my scores"))
    await expect(choice).to_be_checked()
    async with page.expect_response(lambda answer: answer.url.endswith("/scoring/choice")):
        await choice.uncheck()
    await page.reload()
    await expect(choice).not_to_be_checked()
    await choice.check()


async def test_a_posting_is_renamed_and_a_deletion_taken_back(desk: Desk) -> None:
    headers = {"Origin": desk.url}
    await desk.context.request.post(f"{desk.url}/api/v1/visitors", headers=headers)
    made = await desk.context.request.post(
        f"{desk.url}/api/v1/postings", data={"text": POSTING}, headers=headers
    )
    assert made.status == 201
    page = await desk.open("/app/postings")
    await page.get_by_role("button", name="Actions for Senior Backend Engineer").click()
    await page.get_by_role("menuitem", name="Rename…").click()
    await page.get_by_role("textbox", name="Name").fill("The one in Berlin")
    await page.keyboard.press("Enter")
    link = page.get_by_role("link", name="The one in Berlin")
    await expect(link).to_be_visible()
    await page.get_by_role("button", name="Actions for The one in Berlin").click()
    await page.get_by_role("menuitem", name="Delete").click()
    await expect(link).to_have_count(0)
    await page.get_by_role("button", name="Undo").click()
    await expect(link).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_the_panel_has_no_barriers(open_desk: OpenDesk, theme: str) -> None:
    page = await _open_score(await open_desk(theme=theme))
    parts = page.get_by_role("list", name="Parts of the readiness score")
    await parts.get_by_text("Contact", exact=True).click()
    await page.get_by_text("Why it matters").first.click()
    assert await _settled_barriers(page) == []
    await _compare(page)
    assert await _settled_barriers(page) == []


async def test_scores_fit_a_small_phone(open_desk: OpenDesk, tmp_path: Path) -> None:
    desk = await open_desk(width=320, height=640, has_touch=True, is_mobile=True)
    page = await desk.open(f"/app/resumes/{await make_resume(desk)}")
    await page.get_by_role("tab", name="Score").click()
    await expect(_shown(page, "Readiness")).to_be_visible()
    assert await overflow(page) == 0
    assert await _settled_barriers(page) == []
    await _compare(page)
    panel = page.get_by_role("region", name="Score", exact=True)
    assert await panel.evaluate("(pane) => pane.scrollWidth - pane.clientWidth") == 0
    assert await _settled_barriers(page) == []
    row = page.get_by_role("button", name="Go to Header, phone")
    await page.get_by_role("tab", name=re.compile("^Readiness")).click()
    await row.click()
    await expect(page.get_by_role("textbox", name="Phone")).to_be_focused()
    other = await desk.open("/app/check")
    await other.locator("input[type=file]").set_input_files(_resume_file(tmp_path, "designer"))
    await expect(other.get_by_role("region", name="What a parser read")).to_be_visible()
    assert await overflow(other) <= 0 >= await other.evaluate("document.body.scrollHeight - innerHeight")
    assert await _settled_barriers(other) == []
