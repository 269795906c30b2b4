"""Every page in a real browser: no complaint, no barrier, no sideways scrolling, and as small as promised."""

import asyncio
import re

import pytest
from playwright.async_api import Route, expect

from tests.e2e.conftest import PASSWORD, Account, Desk, OpenDesk, letter_link
from tests.e2e.looking import barriers, in_both_themes, open_palette, overflow, settle

pytestmark = [pytest.mark.browser, pytest.mark.server]

# Path, and the heading by which one knows that it is there.
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


@pytest.mark.parametrize(("path", "heading"), PUBLIC)
async def test_public_pages_have_no_barriers(desk: Desk, path: str, heading: str) -> None:
    page = await desk.open(path)
    await settle(page, heading)
    assert await in_both_themes(page) == []


@pytest.mark.parametrize(("path", "heading"), OWN)
async def test_own_pages_have_no_barriers(own_desk: Desk, path: str, heading: str) -> None:
    page = await own_desk.open(path)
    await settle(page, heading)
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
    await settle(page, "Resumes")
    await open_palette(page)
    assert await in_both_themes(page) == []
    await page.keyboard.press("Escape")
    await page.get_by_role("button", name="New resume").click()
    await expect(page.get_by_role("dialog", name="New resume")).to_be_visible()
    await page.wait_for_load_state("networkidle")
    assert await in_both_themes(page) == []
    await page.keyboard.press("Escape")
    await page.get_by_role("button", name="Actions for Staff engineer").click()
    await expect(page.get_by_role("menuitem", name="Open")).to_be_focused()
    await settle(page, "Resumes")
    assert await in_both_themes(page) == []


@pytest.mark.parametrize(("path", "heading"), [*PUBLIC, *OWN])
async def test_nothing_scrolls_sideways_on_a_small_phone(
    open_desk: OpenDesk, account: Account, path: str, heading: str
) -> None:
    desk = await open_desk(width=320, height=640, has_touch=True, is_mobile=True)
    if (path, heading) in OWN:
        await desk.sign_in(account)
    page = await desk.open(path)
    await settle(page, heading)
    assert await overflow(page) == 0
    assert await barriers(page) == []


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
    await settle(page, "Resumes")
    assert await barriers(page) == []
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
    await settle(page, "Resumes")
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
    await open_palette(page)
    await page.keyboard.type("staff eng")
    await page.keyboard.press("Enter")
    await page.wait_for_url(re.compile(r"/app/resumes/"))


async def test_a_name_and_enter_are_kept_until_the_resumes_arrive(alone_desk: Desk) -> None:
    page = await alone_desk.open("/app")
    await settle(page, "Resumes")
    may_arrive = asyncio.Event()

    async def hold(route: Route) -> None:
        await may_arrive.wait()
        await route.continue_()

    await page.route("**/api/v1/resumes?limit=100", hold)
    await open_palette(page)
    await page.keyboard.type("staff eng")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("status").filter(has_text="Looking")).to_be_visible()
    may_arrive.set()
    await page.wait_for_url(re.compile(r"/app/resumes/"))


async def test_the_theme_is_kept_and_there_before_the_first_paint(own_desk: Desk) -> None:
    page = await own_desk.open("/app")
    await settle(page, "Resumes")
    await open_palette(page)
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
    await settle(page, "Resumes")
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
    await settle(page, "Resumes")
    await own_desk.context.set_offline(True)
    await expect(page.get_by_text("No connection.")).to_be_visible()
    await own_desk.context.set_offline(False)
    await expect(page.get_by_text("No connection.")).to_be_hidden()
