"""Every page in a real browser: no complaint, no barrier, no sideways scrolling, and as small as promised."""

import asyncio
import re
from html import unescape
from typing import Any, Literal

import pytest
from axe_playwright_python.async_playwright import Axe  # type: ignore[import-untyped]
from playwright.async_api import Page, Route, expect

from curricle.engines.render import render, templates
from curricle.engines.resume import sample
from curricle.engines.tex import sample_project
from tests.e2e.conftest import PASSWORD, WEB, Account, Desk, OpenDesk, letter_link

pytestmark = [pytest.mark.browser, pytest.mark.server]

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

# Path, and the heading by which one knows that it is there.
LANDING = ("/", "Your resume, typeset as you type.")
PUBLIC = [
    ("/app/sign-in", "Sign in"),
    ("/app/register", "Create your account"),
    ("/app/confirm", "This link does not work"),
    ("/app/reset", "Choose a new password"),
    ("/app/reset#token=abc", "Choose a new password"),
    ("/app/check", "See what a machine reads in your resume"),
    ("/app/scoring", "How this is computed"),
    ("/app/nowhere", "There is nothing here"),
    ("/mailbox", "Letters"),
    ("/docs", "Interface for programs"),
]
OWN = [
    ("/app", "Resumes"),
    ("/app/activity", "Activity"),
    ("/app/import", "Bring your resume"),
    ("/app/postings", "Postings"),
    ("/app/ranking", "Rank resumes"),
    ("/app/account/profile", "Profile"),
    ("/app/account/security", "Security"),
    ("/app/account/keys", "API keys"),
]
THEMES: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")
# Pages with scripts say which theme they wear; those without leave it to the browser.
WEARS = "(theme) => [undefined, theme].includes(document.documentElement.dataset.theme)"
# What fades in is judged at its end.
AT_REST = "Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null)))"


async def _settle(page: Page, heading: str) -> None:
    await expect(page.get_by_role("heading", level=1, name=heading)).to_be_attached()
    await page.wait_for_load_state("networkidle")
    await page.evaluate(AT_REST)


async def _open_palette(page: Page) -> None:
    await page.keyboard.press("Control+k")
    await expect(page.get_by_role("combobox", name="Search commands and resumes")).to_be_focused()


async def _barriers(page: Page) -> list[str]:
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
        found += [f"{theme}: {barrier}" for barrier in await _barriers(page)]
    await page.emulate_media(color_scheme="light")
    return found


async def _overflow(page: Page) -> int:
    width: int = await page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return width


@pytest.mark.parametrize("theme", THEMES)
async def test_the_landing_page_has_no_barriers(open_desk: OpenDesk, theme: str) -> None:
    """Its theme is chosen once, before the first paint."""
    page = await (await open_desk(theme=theme)).open(LANDING[0])
    await _settle(page, LANDING[1])
    assert await _barriers(page) == []


@pytest.mark.parametrize(("path", "heading"), PUBLIC)
async def test_public_pages_have_no_barriers(desk: Desk, path: str, heading: str) -> None:
    page = await desk.open(path)
    await _settle(page, heading)
    assert await in_both_themes(page) == []


@pytest.mark.parametrize(("path", "heading"), OWN)
async def test_own_pages_have_no_barriers(own_desk: Desk, path: str, heading: str) -> None:
    page = await own_desk.open(path)
    await _settle(page, heading)
    assert await in_both_themes(page) == []


@pytest.mark.parametrize(("theme", "canvas"), [("light", "rgb(251, 250, 248)"), ("dark", "rgb(19, 18, 17)")])
async def test_a_page_begins_in_the_theme_of_its_reader(
    open_desk: OpenDesk, account: Account, theme: str, canvas: str
) -> None:
    desk = await open_desk(theme=theme)
    await desk.sign_in(account)
    page = await desk.open("/app")
    await expect(page.locator("html")).to_have_css("background-color", canvas)


async def test_open_layers_have_no_barriers(own_desk: Desk) -> None:
    page = await own_desk.open("/app")
    await _settle(page, "Resumes")
    await _open_palette(page)
    assert await in_both_themes(page) == []
    await page.keyboard.press("Escape")
    await page.get_by_role("button", name="New resume").click()
    await expect(page.get_by_role("dialog", name="New resume")).to_be_visible()
    await page.wait_for_load_state("networkidle")
    assert await in_both_themes(page) == []
    await page.keyboard.press("Escape")
    await page.get_by_role("button", name="Actions for Staff engineer").click()
    await expect(page.get_by_role("menuitem", name="Open")).to_be_focused()
    await _settle(page, "Resumes")
    assert await in_both_themes(page) == []


@pytest.mark.parametrize(("path", "heading"), [LANDING, *PUBLIC, *OWN])
async def test_nothing_scrolls_sideways_on_a_small_phone(
    open_desk: OpenDesk, account: Account, path: str, heading: str
) -> None:
    desk = await open_desk(width=320, height=640, has_touch=True, is_mobile=True)
    if (path, heading) in OWN:
        await desk.sign_in(account)
    page = await desk.open(path)
    await _settle(page, heading)
    assert await _overflow(page) == 0
    assert await _barriers(page) == []


async def test_the_landing_page_works_without_a_script(open_desk: OpenDesk) -> None:
    desk = await open_desk(java_script_enabled=False)
    page = await desk.open("/")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Your resume, typeset as you type.")
    picture = page.get_by_role("img", name=re.compile("first page of a sample resume"))
    assert await picture.bounding_box() is not None
    await page.get_by_text("Where does my data go?").click()
    await expect(page.get_by_text("To the server that you are looking at")).to_be_visible()
    await expect(page.get_by_role("link", name="Try it with a sample").first).to_have_attribute(
        "href", "/app/try"
    )


def test_the_landing_page_quotes_what_the_machine_really_reads() -> None:
    page = (WEB / "index.html").read_text()
    quoted = re.search(r'<pre aria-labelledby="heard"[^>]*>(.*?)</pre>', page, re.DOTALL)
    assert quoted
    document = sample("engineer")
    read = render(document, "text").data
    assert read is not None
    assert read.decode().startswith(unescape(quoted.group(1)).strip())


def test_the_landing_page_shows_every_design_and_quotes_a_sample_of_latex() -> None:
    page = (WEB / "index.html").read_text()
    shown = re.findall(r'/app/try\?template=([a-z-]+)"[^<]*<img[^>]+src="/api/v1/templates/([a-z-]+)/', page)
    assert sorted(shown) == sorted((offered.id, offered.id) for offered in templates())
    quoted = re.search(r'<pre aria-labelledby="source"[^>]*>(.*?)</pre>', page, re.DOTALL)
    assert quoted
    project, _ = sample_project("academic")
    assert unescape(quoted.group(1)).strip() in project.files["main.tex"].decode()


async def test_a_design_of_the_landing_page_opens_the_sample_in_it(desk: Desk) -> None:
    page = await desk.open("/")
    await page.get_by_role("list", name="Designs").get_by_role("link", name="Duo").click()
    await page.wait_for_url(re.compile(r"/app/resumes/"))
    await page.get_by_role("tab", name="Design").click()
    await expect(page.get_by_role("heading", name="Duo")).to_be_visible()


async def test_a_design_that_nobody_offers_opens_the_sample_as_it_is(desk: Desk) -> None:
    page = await desk.open("/app/try?template=nobodys")
    await page.wait_for_url(re.compile(r"/app/resumes/"))
    await page.get_by_role("tab", name="Design").click()
    await expect(page.get_by_role("heading", name="Modern")).to_be_visible()


async def test_a_visitor_tries_registers_and_finds_the_draft_in_the_account(desk: Desk) -> None:
    page = await desk.open("/")
    await page.get_by_role("link", name="Try it with a sample").first.click()
    await page.wait_for_url(re.compile(r"/app/resumes/"))
    draft = page.url
    await page.get_by_role("link", name="Create an account").click()
    await expect(page.get_by_role("heading", name="Create your account")).to_be_focused()
    email = "grace@example.org"
    await page.get_by_label("Email").fill(email)
    await page.get_by_label("Password", exact=True).fill(PASSWORD)
    await page.get_by_role("button", name="Create account").click()
    await expect(page.get_by_role("heading", name="Check your mail")).to_be_visible()
    await expect(page.get_by_role("link", name="Open the mailbox")).to_be_visible()
    await page.goto(await letter_link(desk.url, email))
    await expect(page.get_by_role("heading", level=1, name="Resumes")).to_be_visible()
    link = page.get_by_role("list", name="Your resumes").get_by_role("link")
    await expect(link).to_have_count(1)
    await link.click()
    await page.wait_for_url(draft)


async def test_a_letter_opened_elsewhere_asks_for_the_password(open_desk: OpenDesk) -> None:
    here, elsewhere = await open_desk(), await open_desk()
    page = await here.open("/app/register")
    email = "katherine@example.org"
    await page.get_by_label("Email").fill(email)
    await page.get_by_label("Password", exact=True).fill(PASSWORD)
    await page.get_by_role("button", name="Create account").click()
    await expect(page.get_by_role("heading", name="Check your mail")).to_be_visible()
    elsewhere.expect(r"status of 4\d\d .*auth/confirm")
    other = await elsewhere.open((await letter_link(here.url, email)).removeprefix(here.url))
    await expect(other.get_by_role("heading", name="Is it you?")).to_be_visible()
    await other.get_by_label("Password", exact=True).fill(PASSWORD)
    await other.get_by_role("button", name="Confirm").click()
    await expect(other.get_by_role("heading", level=1, name="Resumes")).to_be_visible()


async def test_wrong_fields_are_named_and_the_first_takes_the_focus(desk: Desk) -> None:
    desk.expect(r"status of 4\d\d .*auth/")
    page = await desk.open("/app/register")
    await page.get_by_role("button", name="Create account").click()
    email = page.get_by_label("Email")
    await expect(email).to_be_focused()
    await expect(email).to_have_accessible_description("Please fill this in.")
    await email.fill("somebody@example.org")
    await page.get_by_label("Password", exact=True).fill("password1234")
    await page.get_by_role("button", name="Create account").click()
    password = page.get_by_label("Password", exact=True)
    await expect(password).to_be_focused()
    await expect(password).to_have_attribute("aria-invalid", "true")


async def test_nobody_is_sent_to_sign_in_and_comes_back(desk: Desk, account: Account) -> None:
    desk.expect(r"status of 401 .*users/me")
    page = await desk.open("/app/account/security")
    await expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    await page.get_by_label("Email").fill(account.email)
    await page.get_by_label("Password", exact=True).fill(account.password)
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Security")).to_be_focused()
    await expect(page.get_by_text("This device")).to_be_visible()


async def test_the_dashboard_renames_duplicates_and_takes_a_deletion_back(alone_desk: Desk) -> None:
    page = await alone_desk.open("/app")
    cards = page.get_by_role("list", name="Your resumes").get_by_role("listitem")
    await expect(cards).to_have_count(1)
    await page.get_by_role("button", name="Actions for Staff engineer").click()
    await page.get_by_role("menuitem", name="Duplicate").click()
    await expect(cards).to_have_count(2)
    await cards.first.get_by_role("button", name=re.compile("^Actions")).click()
    await page.get_by_role("menuitem", name="Rename…").click()
    await page.get_by_role("textbox", name="Name").fill("Principal engineer")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("link", name="Principal engineer")).to_be_visible()
    await page.get_by_role("button", name="Actions for Principal engineer").click()
    await page.keyboard.press("End")
    await page.keyboard.press("Enter")
    await expect(cards).to_have_count(1)
    await page.get_by_role("button", name="Undo").click()
    await expect(cards).to_have_count(2)
    await page.get_by_role("button", name="Actions for Principal engineer").click()
    await page.get_by_role("menuitem", name="Delete").click()
    await expect(cards).to_have_count(1)
    async with page.expect_response(lambda answer: answer.request.method == "DELETE") as deleted:
        await page.get_by_role("button", name="Dismiss").last.click()
    assert (await deleted.value).status == 204


async def test_favourites_are_marked_found_and_let_go(alone_desk: Desk) -> None:
    page = await alone_desk.open("/app")
    star = page.get_by_role("button", name="Favourite Staff engineer", exact=True)
    only = page.get_by_role("button", name="Favourites", exact=True)
    await star.click()
    await expect(star).to_have_attribute("aria-pressed", "true")
    await only.click()
    await expect(only).to_have_attribute("aria-pressed", "true")
    await expect(page.get_by_role("list", name="Your resumes").get_by_role("listitem")).to_have_count(1)
    await _settle(page, "Resumes")
    assert await _barriers(page) == []
    await star.click()
    await expect(page.get_by_role("heading", name="No favourites")).to_be_visible()
    await expect(page.get_by_role("heading", level=1)).to_be_focused()
    await page.get_by_role("button", name="Show all resumes").click()
    await expect(star).to_have_attribute("aria-pressed", "false")


async def test_a_key_is_shown_once_and_can_be_revoked(own_desk: Desk) -> None:
    page = await own_desk.open("/app/account/keys")
    await page.get_by_role("button", name="New key").click()
    await page.get_by_role("textbox", name="Name").fill("Nightly export")
    await page.get_by_role("button", name="Make the key").click()
    secret = await page.get_by_role("textbox", name="Nightly export").input_value()
    assert secret.startswith("cur_")
    await page.get_by_role("button", name="I have it").click()
    await expect(page.get_by_role("rowheader", name="Nightly export")).to_be_visible()
    assert secret not in await page.content()
    await page.get_by_role("button", name="Revoke Nightly export").click()
    await page.get_by_role("dialog").get_by_role("button", name="Revoke").click()
    await expect(page.get_by_role("heading", name="No keys yet")).to_be_visible()


async def test_everything_can_be_reached_by_keyboard(own_desk: Desk) -> None:
    page = await own_desk.open("/app")
    await _settle(page, "Resumes")
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    await page.keyboard.press("g")
    await page.keyboard.press("j")
    await expect(page.get_by_role("heading", level=1, name="Activity")).to_be_focused()
    await page.keyboard.press("Shift+?")
    sheet = page.get_by_role("dialog", name="Keyboard shortcuts")
    await expect(sheet).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(sheet).to_be_hidden()
    await _open_palette(page)
    await page.keyboard.type("staff eng")
    await page.keyboard.press("Enter")
    await page.wait_for_url(re.compile(r"/app/resumes/"))


async def test_a_name_and_enter_are_kept_until_the_resumes_arrive(alone_desk: Desk) -> None:
    page = await alone_desk.open("/app")
    await _settle(page, "Resumes")
    may_arrive = asyncio.Event()

    async def hold(route: Route) -> None:
        await may_arrive.wait()
        await route.continue_()

    await page.route("**/api/v1/resumes?limit=100", hold)
    await _open_palette(page)
    await page.keyboard.type("staff eng")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("status").filter(has_text="Looking")).to_be_visible()
    may_arrive.set()
    await page.wait_for_url(re.compile(r"/app/resumes/"))


async def test_the_theme_is_kept_and_there_before_the_first_paint(own_desk: Desk) -> None:
    page = await own_desk.open("/app")
    await _settle(page, "Resumes")
    await _open_palette(page)
    await page.keyboard.type("dark theme")
    await page.keyboard.press("Enter")
    await expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    landing = await own_desk.open("/")
    await expect(landing.locator("html")).to_have_attribute("data-theme", "dark")
    background = await landing.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert background == "rgb(19, 18, 17)"


async def test_a_session_that_ends_is_renewed_on_top_of_the_page(
    open_desk: OpenDesk, account: Account
) -> None:
    desk = await open_desk()
    await desk.sign_in(account)
    desk.expect(r"status of 401 ")
    page = await desk.open("/app")
    await _settle(page, "Resumes")
    await page.get_by_role("link", name="Account").click()
    await desk.context.clear_cookies()
    await page.get_by_role("link", name="Security").click()
    dialog = page.get_by_role("dialog", name="Your session has ended")
    await dialog.get_by_label("Email").fill(account.email)
    await dialog.get_by_label("Password", exact=True).fill(account.password)
    await dialog.get_by_role("button", name="Sign in").click()
    await expect(dialog).to_be_hidden()
    await expect(page.get_by_text("Signed in again.")).to_be_visible()
    await expect(page.get_by_role("alert")).to_have_count(0)


async def test_work_in_the_background_is_seen_as_it_happens(alone_desk: Desk) -> None:
    page = await alone_desk.open("/app/activity")
    await expect(page.get_by_text("Live", exact=True)).to_be_visible()
    resumes = await (await page.request.get(f"{alone_desk.url}/api/v1/resumes")).json()
    asked = await page.evaluate(
        """async (id) => (await fetch(`/api/v1/resumes/${id}/exports`, {
          method: "POST", headers: {"Content-Type": "application/json"}, body: '{"format": "pdf"}'
        })).status""",
        resumes["items"][0]["id"],
    )
    assert asked == 202
    row = page.get_by_role("row", name=re.compile("^Export"))
    await expect(row.get_by_text("Done")).to_be_visible()


async def test_a_lost_connection_is_said(own_desk: Desk) -> None:
    own_desk.expect("ERR_INTERNET_DISCONNECTED")
    page = await own_desk.open("/app")
    await _settle(page, "Resumes")
    await own_desk.context.set_offline(True)
    await expect(page.get_by_text("No connection.")).to_be_visible()
    await own_desk.context.set_offline(False)
    await expect(page.get_by_text("No connection.")).to_be_hidden()
