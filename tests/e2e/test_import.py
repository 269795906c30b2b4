"""Bringing a resume along, in a real browser: a file comes in, is looked over, and becomes a resume."""

import io
import json
import re
import zipfile
from typing import Any

import pytest
from axe_playwright_python.async_playwright import Axe  # type: ignore[import-untyped]
from playwright.async_api import Page, expect

from curricle.engines.render import render
from curricle.engines.resume import sample
from tests.e2e.conftest import Account, Desk, OpenDesk
from tests.e2e.test_editor import stored

pytestmark = [pytest.mark.browser, pytest.mark.server]

LINKEDIN = {
    "Profile.csv": "First Name,Last Name,Headline,Summary,Geo Location,Birth Date\n"
    'Ida,Kern,Engineer,Builds things that last.,"Graz, Austria",1990-02-03\n',
    "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On\n"
    'Axle,Lead,"Led a team.\n• Cut costs by a third",Graz,May 2021,\n',
    "Skills.csv": "Name\nRust\nGo\n",
}
REACTIVE: dict[str, Any] = {
    "basics": {"name": "Ines Roca", "headline": "Baker", "email": "ines.example.com", "website": {"url": ""}},
    "summary": {"title": "About", "hidden": False, "content": "<p>I <strong>bake</strong>.</p>"},
    "sections": {
        "experience": {
            "title": "",
            "hidden": False,
            "items": [
                {
                    "id": "e1",
                    "hidden": False,
                    "company": "Pan y Sal",
                    "position": "Head baker",
                    "period": "2019 - Present",
                    "description": "<ul><li>Opened two shops</li></ul>",
                }
            ],
        }
    },
    "customSections": [],
    "metadata": {"template": "onyx", "page": {"locale": "en-US", "format": "a4"}},
}
DROP = """([name, type, bytes]) => {
  const held = new DataTransfer();
  held.items.add(new File([new Uint8Array(bytes)], name, { type }));
  for (const kind of ["dragover", "drop"]) {
    window.dispatchEvent(new DragEvent(kind, { dataTransfer: held, bubbles: true, cancelable: true }));
  }
}"""


def archive(files: dict[str, str]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for name, content in files.items():
            made.writestr(name, content)
    return held.getvalue()


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """A page of our own, as somebody may have exported it before."""
    rendered = render(sample("engineer"), "pdf")
    assert rendered.data is not None
    return rendered.data


async def bring(page: Page, name: str, data: bytes) -> None:
    """Chooses a file as with the dialog of the system."""
    await page.locator('input[type="file"]').set_input_files(
        {"name": name, "mimeType": "application/octet-stream", "buffer": data}
    )
    await expect(page.get_by_role("button", name="Create resume")).to_be_visible(timeout=20_000)


async def create(page: Page, desk: Desk) -> dict[str, Any]:
    """Saves what was looked over; the editor opens on it."""
    await page.get_by_role("button", name="Create resume").click()
    await page.wait_for_url(re.compile("/app/resumes/"))
    await expect(page.get_by_role("img", name=re.compile("^Page 1 of"))).to_be_visible(timeout=20_000)
    resume: dict[str, Any] = await stored(desk, page.url.rsplit("/", 1)[1])
    return resume


async def assert_accessible(page: Page) -> None:
    result = await Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]})
    found = {f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in result.response["violations"]}
    assert found == set()


async def test_a_pdf_dropped_on_the_list_becomes_a_resume(own_desk: Desk, pdf: bytes) -> None:
    page = await own_desk.open("/app/")
    await expect(page.get_by_role("heading", name="Resumes")).to_be_visible()
    before = (await (await page.request.get(f"{own_desk.url}/api/v1/resumes")).json())["items"]
    await page.evaluate(DROP, ["Nora Kessling.pdf", "application/pdf", list(pdf)])
    await page.wait_for_url(re.compile("/app/import"))
    name = page.get_by_label("Name", exact=True).first
    await expect(name).to_have_value("Nora Kessling", timeout=20_000)

    # What is pointed at is marked where it stands in the file.
    await page.get_by_label("Employer").first.focus()
    marked = page.locator("[data-active]").first
    await expect(marked).to_be_visible()
    words = page.get_by_role("region", name="Page 1 of the file").get_by_text("Harbourlight Payments")
    mark, text = await marked.bounding_box(), await words.bounding_box()
    assert mark
    assert text
    assert abs(mark["y"] - text["y"]) < 12

    # How sure a value is, is said in words that belong to its control.
    described = await name.get_attribute("aria-describedby")
    assert described
    await expect(page.locator(f'[id="{described}"]')).to_have_text("Sure")

    await name.fill("Nora K. Kessling")
    now = (await (await page.request.get(f"{own_desk.url}/api/v1/resumes")).json())["items"]
    assert len(now) == len(before), "nothing is saved before somebody says so"
    resume = await create(page, own_desk)
    assert resume["title"] == "Nora Kessling"
    assert resume["document"]["content"]["basics"]["name"] == "Nora K. Kessling"
    await expect(page.get_by_text("Nora K. Kessling").first).to_be_attached()


async def test_the_archive_of_linkedin(own_desk: Desk) -> None:
    page = await own_desk.open("/app/import")
    await bring(page, "Basic_LinkedInDataExport.zip", archive(LINKEDIN))
    await expect(page.get_by_label("Title of the resume")).to_have_value("Engineer")
    await page.get_by_label("Position").focus()
    await expect(page.locator("mark[data-active]")).to_have_text("Lead")
    # What people keep off a resume is kept, and hidden until they show it.
    hidden = page.get_by_role("button", name=re.compile("Date of birth is hidden"))
    await expect(hidden).to_be_visible()
    await page.get_by_role("button", name="Leave out Go").click()
    await page.get_by_label("E-mail").fill("ida@example.org")
    resume = await create(page, own_desk)
    content = resume["document"]["content"]
    assert content["basics"]["email"] == "ida@example.org"
    assert content["basics"]["details"][0]["visible"] is False
    assert [item["name"] for item in content["sections"][2]["items"]] == ["Rust"]
    assert content["sections"][1]["items"][0]["roles"][0]["period"]["present"] is True


async def test_what_is_left_over_finds_a_place(own_desk: Desk) -> None:
    page = await own_desk.open("/app/import")
    await bring(page, "resume.json", json.dumps(REACTIVE).encode())
    left = page.get_by_role("region", name=re.compile("^Left over"))
    row = left.get_by_role("listitem").filter(has_text="ines.example.com")
    await expect(row).to_contain_text("This is not an e-mail address.")
    await row.get_by_role("combobox").select_option(label="Phone")
    await row.get_by_role("button", name="Put it there").click()
    await expect(row).to_have_count(0)
    await expect(page.get_by_label("Phone")).to_have_value("ines.example.com")
    await page.get_by_label("Phone").fill("+34 600 100 200")
    resume = await create(page, own_desk)
    content = resume["document"]["content"]
    assert content["basics"]["phone"] == "+34 600 100 200"
    assert content["sections"][0]["items"][0]["text"] == "I **bake**."
    assert content["sections"][1]["items"][0]["roles"][0]["highlights"][0]["text"] == "Opened two shops"


async def test_pasted_text_and_a_file_that_is_none(own_desk: Desk) -> None:
    own_desk.expect("422")
    page = await own_desk.open("/app/import")
    await page.get_by_label("Or paste the text").fill(
        "Ida Kern\nida@example.org | +43 316 555 010\n\nExperience\n\n"
        "Lead Engineer, Axle\nMay 2021 - Present\n"
        "- Cut costs by a third\n\nSkills\nRust, Go\n"
    )
    await page.get_by_role("button", name="Read the text").click()
    await expect(page.get_by_label("E-mail")).to_have_value("ida@example.org", timeout=20_000)
    await page.get_by_role("button", name="Another file").click()
    await page.locator('input[type="file"]').set_input_files(
        {"name": "photo.png", "mimeType": "image/png", "buffer": b"\x89PNG\r\n\x1a\n" + bytes(400)}
    )
    alert = page.get_by_role("alert")
    await expect(alert).to_be_visible(timeout=20_000)
    await expect(alert).not_to_be_empty()


async def test_what_has_to_be_put_right_is_said_at_its_field(own_desk: Desk) -> None:
    own_desk.expect("422")
    page = await own_desk.open("/app/import")
    document = {"basics": {"name": "Ida", "email": "nowhere"}, "work": [{"name": "Axle"}]}
    await bring(page, "a.json", json.dumps(document).encode())
    email = page.get_by_label("E-mail")
    await expect(email).to_have_attribute("aria-invalid", "true")
    await expect(page.get_by_role("status").filter(has_text="One thing has to be put right")).to_be_visible()
    await page.get_by_role("button", name="Create resume").click()
    await expect(page.get_by_role("alert")).to_be_visible()
    await email.fill("ida@example.org")
    resume = await create(page, own_desk)
    assert resume["document"]["content"]["basics"]["email"] == "ida@example.org"


async def test_the_keyboard_alone_is_enough(own_desk: Desk, pdf: bytes) -> None:
    page = await own_desk.open("/app/import")
    await bring(page, "Nora Kessling.pdf", pdf)
    await page.get_by_role("radio", name=re.compile("^All")).focus()
    await page.keyboard.press("ArrowRight")
    await expect(page.get_by_role("radio", name=re.compile("^Worth a look"))).to_be_checked()
    await page.keyboard.press("Tab")
    seen = set()
    for _ in range(12):
        seen.add(await page.evaluate("document.activeElement.tagName"))
        await page.keyboard.press("Tab")
    assert {"INPUT", "BUTTON"} <= seen
    await page.get_by_label("Title of the resume").focus()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("button", name="Create resume")).to_be_focused()
    await page.keyboard.press("Enter")
    await page.wait_for_url(re.compile("/app/resumes/"))


@pytest.mark.parametrize(
    ("size", "theme"), [((1440, 900), "light"), ((390, 844), "dark"), ((320, 700), "light")]
)
async def test_everybody_can_use_it(
    open_desk: OpenDesk, account: Account, pdf: bytes, size: tuple[int, int], theme: str
) -> None:
    width, height = size
    desk = await open_desk(theme=theme, width=width, height=height)
    await desk.sign_in(account)
    page = await desk.open("/app/import")
    await assert_accessible(page)
    await bring(page, "Nora Kessling.pdf", pdf)
    await assert_accessible(page)
    if width < 900:
        await page.get_by_role("tab", name="File").click()
        await expect(page.get_by_role("region", name="Page 1 of the file")).to_be_visible()
        await assert_accessible(page)
    assert await page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    # Each pane scrolls by itself; nothing hidden in one makes the window longer than it is.
    assert await page.evaluate("document.documentElement.scrollHeight - innerHeight") <= 0


async def test_a_file_that_was_scored_before_is_taken_over(own_desk: Desk, pdf: bytes) -> None:
    page = await own_desk.open("/app/import")
    answer = await page.request.post(
        f"{own_desk.url}/api/v1/analyses",
        multipart={"file": {"name": "Nora.pdf", "mimeType": "application/pdf", "buffer": pdf}},
        headers={"Origin": own_desk.url},
    )
    assert answer.status == 201, await answer.text()
    await page.goto(f"{own_desk.url}/app/import?analysis={(await answer.json())['id']}")
    await expect(page.get_by_label("Name", exact=True).first).to_have_value("Nora Kessling", timeout=20_000)
    await page.get_by_label("Employer", exact=True).first.focus()
    await expect(page.locator("[data-active]").first).to_be_visible()
