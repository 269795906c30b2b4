"""The LaTeX editor in a real browser, with the real typesetter: samples, errors, jumps, files, both kinds."""

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import FilePayload, Page, Route, expect

from tests.e2e.conftest import Desk
from tests.e2e.latex import (
    FIRST_PAGE_MS,
    PAGE_MS,
    SOURCE,
    expect_on_page,
    latex_document,
    line,
    make_latex,
    open_latex,
    sheet,
    stored_files,
    wait_for_page,
    write_after,
)
from tests.e2e.test_editor import make_resume, status

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.tex]

# A text with errors is answered by 422, which the browser notes in its console.
ERRORS = r"status of 422 .*/api/v1/compile"

LIST_READY_MS = 400

# Drops a file where somebody would: on what lies under the middle of the window.
DROP = """([name, text]) => {
  const data = new DataTransfer();
  data.items.add(new File([text], name));
  const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  for (const type of ["dragenter", "dragover", "drop"]) {
    target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }
}"""


def archive(**files: str) -> FilePayload:
    """A .zip as somebody has it on their disk."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as out:
        for name, text in files.items():
            out.writestr(name.replace("__", "."), text)
    return {"name": "old-cv.zip", "mimeType": "application/zip", "buffer": packed.getvalue()}


async def _open_new(page: Page) -> None:
    await page.get_by_role("button", name="New resume").click()
    await page.get_by_role("radio", name="In LaTeX").check()


async def _dashboard(desk: Desk) -> Page:
    await make_resume(desk, title="Something else")
    page = await desk.open("/app")
    await expect(page.get_by_role("heading", level=1, name="Resumes")).to_be_visible()
    return page


async def test_from_a_sample_to_a_file(desk: Desk, tmp_path: Path) -> None:
    desk.expect(ERRORS)
    page = await _dashboard(desk)
    await _open_new(page)
    await page.get_by_role("button", name=re.compile("^Engineer")).click()
    await page.wait_for_url(re.compile(r"/app/resumes/"))
    await wait_for_page(page)
    await page.locator(".cm-content").focus()
    await page.keyboard.press("Control+End")
    await line(page, r"\end{document}").click()
    await page.keyboard.press("Home")
    await page.keyboard.type("Plays the oboe.")
    await page.keyboard.press("Enter")
    await expect_on_page(page, "Plays the oboe.")

    await page.keyboard.type(r"\textbff{Loudly}")
    await page.keyboard.press("Enter")
    strip = page.get_by_role("button", name=re.compile("1 error"))
    await strip.click(timeout=PAGE_MS)
    problem = page.get_by_role("region", name="Problems").get_by_role("button", name=re.compile("textbff"))
    await expect(problem).to_contain_text(re.compile(r"main\.tex:\d+"))
    await expect(page.locator(".cm-lintRange-error")).to_have_text(r"\textbff")
    await expect(page.get_by_role("group", name="Page 1 of 1").locator("canvas")).to_be_visible()
    await page.locator(".cm-content").press("Control+Home")
    await problem.click()
    await expect(page.locator(".cm-flash")).to_contain_text("textbff")
    await page.locator(".cm-lintRange-error").dblclick()
    await page.keyboard.type("textbf")
    await expect(page.get_by_role("button", name="No problems")).to_be_visible(timeout=PAGE_MS)
    await expect_on_page(page, "Loudly")
    await expect(status(page, "Saved")).to_be_visible()

    await page.get_by_role("button", name="Export").click()
    dialog = page.get_by_role("dialog", name="Export")
    await dialog.get_by_role("button", name="Export").click()
    ready = dialog.get_by_role("link", name="Download PDF").first
    await expect(ready).to_be_visible(timeout=FIRST_PAGE_MS)
    async with page.expect_download() as waiting:
        await ready.click()
    saved = tmp_path / "cv.pdf"
    await (await waiting.value).save_as(saved)
    assert saved.read_bytes().startswith(b"%PDF-")


async def test_page_and_source_lead_to_each_other(desk: Desk) -> None:
    page = await open_latex(desk, await make_latex(desk))
    await line(page, "MSc Computer Science").click()
    await page.keyboard.press("Control+Alt+j")
    spot = page.locator(".sheet-spot")
    await expect(spot).to_be_visible()
    words = sheet(page).locator(".sheet-text span", has_text="MSc Computer Science").first
    lit, read = await spot.bounding_box(), await words.bounding_box()
    assert lit is not None
    assert read is not None
    assert abs(lit["y"] - read["y"]) < 40
    await sheet(page).locator(".sheet-text span", has_text="nightly batch").first.dblclick()
    await expect(page.locator(".cm-flash")).to_contain_text("nightly batch")
    await expect(page.locator(".cm-content")).to_be_focused()
    await (
        sheet(page).locator(".sheet-text span", has_text="four engineers").first.click(modifiers=["Control"])
    )
    await expect(page.locator(".cm-flash")).to_contain_text("four engineers")


async def test_the_last_page_stays_while_the_source_is_broken(desk: Desk) -> None:
    desk.expect(ERRORS)
    page = await open_latex(desk, await make_latex(desk))
    await expect_on_page(page, "eleven minutes")
    await page.locator(".cm-content").focus()
    await page.keyboard.press("Control+a")
    await page.keyboard.type("broken")
    await expect(page.get_by_text("Last good page")).to_be_visible(timeout=PAGE_MS)
    await expect_on_page(page, "eleven minutes")
    await page.get_by_role("button", name="Undo").click()
    await expect(page.get_by_role("button", name="No problems")).to_be_visible(timeout=PAGE_MS)
    await expect(page.get_by_text("Last good page")).to_have_count(0)


async def test_an_archive_is_looked_at_and_becomes_a_resume(desk: Desk) -> None:
    page = await _dashboard(desk)
    await _open_new(page)
    main = SOURCE.replace(r"\section*{Education}", r"\input{education}" + "\n" + r"\section*{Languages}")
    files = archive(main__tex=main, education__tex=r"\section*{Schools}", latexmkrc="$pdflatex = 'evil';")
    await page.get_by_label("LaTeX to bring in").set_input_files(files=[files])
    dialog = page.get_by_role("dialog", name="old cv")
    await expect(dialog.get_by_text("education.tex")).to_be_visible()
    await dialog.get_by_role("button", name="Open in the editor").click()
    await page.wait_for_url(re.compile(r"/app/resumes/"))
    await wait_for_page(page)
    await expect_on_page(page, "Schools")
    await page.get_by_role("tab", name="Outline").click()
    outline = page.get_by_role("list", name="Outline")
    assert await outline.get_by_role("listitem").all_inner_texts() == ["Experience", "Schools", "Languages"]
    await outline.get_by_role("button", name="Schools").click()
    await expect(page.get_by_role("tab", name="education.tex")).to_have_attribute("aria-selected", "true")
    await expect(page.locator(".cm-flash")).to_contain_text("Schools")


async def test_latex_dropped_on_the_list_becomes_a_resume(desk: Desk) -> None:
    page = await _dashboard(desk)
    await page.evaluate(DROP, ["my-cv.tex", SOURCE])
    await page.get_by_role("dialog", name="my cv").get_by_role("button", name="Open in the editor").click()
    await wait_for_page(page)
    await expect(page.get_by_role("textbox", name="Title of this resume")).to_have_value("my cv")
    await page.get_by_role("link", name="Back to all resumes").click()
    card = page.get_by_role("listitem").filter(has_text="my cv")
    await expect(card.get_by_text("LaTeX", exact=True)).to_be_visible()


async def test_files_are_added_renamed_dropped_and_taken_back(desk: Desk) -> None:
    desk.expect(ERRORS)
    resume_id = await make_latex(desk)
    page = await open_latex(desk, resume_id)
    files = page.get_by_role("list", name="Files")
    await page.get_by_role("button", name="New file").click()
    name = page.get_by_role("textbox", name="Name of the new file")
    await name.fill("main.tex")
    await name.press("Enter")
    await expect(page.get_by_role("alert")).to_contain_text("already")
    await name.fill("skills")
    await name.press("Enter")
    await expect(page.get_by_role("tab", name="skills.tex")).to_have_attribute("aria-selected", "true")
    await page.locator(".cm-content").focus()
    await page.keyboard.type(r"\section*{Skills} Rust")
    await files.get_by_role("button", name="main.tex", exact=False).first.click()
    await write_after(page, r"\end{itemize}", "\n\\input{skills}")
    await expect_on_page(page, "Rust")
    await page.get_by_role("button", name="Actions for skills.tex").click()
    await page.get_by_role("menuitem", name="Delete").click()
    await expect(files.get_by_text("skills.tex")).to_have_count(0)
    await page.get_by_role("button", name="Undo").last.click()
    await expect(page.get_by_role("tab", name="skills.tex")).to_be_visible()
    await page.evaluate(DROP, ["notes.tex", "% nothing yet"])
    await expect(files.get_by_text("notes.tex")).to_be_visible()
    await files.get_by_role("button", name="notes.tex").first.press("F2")
    renamed = page.get_by_role("textbox", name="New name of notes.tex")
    await renamed.fill("parts/notes.tex")
    await renamed.press("Enter")
    await expect(page.get_by_role("tab", name="notes.tex")).to_have_attribute("title", "parts/notes.tex")
    await expect(status(page, "Saved")).to_be_visible()
    assert set(await stored_files(desk, resume_id)) == {"main.tex", "skills.tex", "parts/notes.tex"}


async def test_the_keys_help_to_write(desk: Desk) -> None:
    desk.expect(ERRORS)
    resume_id = await make_latex(desk)
    page = await open_latex(desk, resume_id)
    await write_after(page, "four engineers", "\n")
    await expect(page.locator(".cm-activeLine")).to_have_text(re.compile(r"^\s*\\item $"))
    await page.keyboard.type("\\textb")
    await expect(page.get_by_role("option", name=re.compile(r"\\textbf")).first).to_be_visible()
    # In its first moments the list takes no key, lest it catch one that was meant for the text.
    await page.wait_for_timeout(LIST_READY_MS)
    await page.keyboard.press("Tab")
    await page.keyboard.type("Bold")
    await expect(page.locator(".cm-activeLine")).to_have_text(re.compile(r"\\item \\textbf\{Bold\}$"))
    await expect_on_page(page, "Bold")
    await page.keyboard.press("Control+f")
    await page.get_by_role("textbox", name="Find").fill("engineers")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("search").get_by_role("status")).to_have_text("1 of 1")
    await page.get_by_role("textbox", name="Replace with").fill("people")
    await page.get_by_role("button", name="Replace every match").click()
    await page.keyboard.press("Escape")
    await expect_on_page(page, "four people")
    await expect(status(page, "Saved")).to_be_visible()
    assert "four people" in (await stored_files(desk, resume_id))["main.tex"]


async def test_the_source_is_downloaded_with_all_its_files(desk: Desk, tmp_path: Path) -> None:
    source = SOURCE.replace(r"\end{document}", r"\input{more}\end{document}")
    page = await open_latex(desk, await make_latex(desk, latex_document(source, more__tex="More.")))
    await page.get_by_role("button", name="More", exact=True).click()
    async with page.expect_download(timeout=PAGE_MS) as waiting:
        await page.get_by_role("menuitem", name="Download the source").click()
    saved = tmp_path / "source.zip"
    await (await waiting.value).save_as(saved)
    with zipfile.ZipFile(saved) as packed:
        assert {"main.tex", "more.tex"} <= {name.rsplit("/")[-1] for name in packed.namelist()}


async def test_another_engine_is_offered_where_the_document_asks_for_it(desk: Desk) -> None:
    desk.expect(ERRORS)
    source = r"\documentclass{article}\usepackage{fontspec}\begin{document}Žluťoučký kůň\end{document}"
    page = await desk.open(f"/app/resumes/{await make_latex(desk, latex_document(source))}")
    await page.get_by_role("button", name="Use XeLaTeX").click()
    await wait_for_page(page)
    await expect_on_page(page, "Žluťoučký")
    await expect(page.get_by_role("button", name="Engine: XeLaTeX")).to_be_visible()


async def test_both_kinds_become_each_other(desk: Desk) -> None:
    desk.expect(ERRORS)
    await make_resume(desk, title="With fields")
    page = await desk.open("/app")
    await page.get_by_role("button", name="Actions for With fields").click()
    await page.get_by_role("menuitem", name="Turn into LaTeX").click()
    await wait_for_page(page)
    await expect_on_page(page, "Led the rebuild of the scheduler")
    await page.get_by_role("button", name="More", exact=True).click()
    await page.get_by_role("menuitem", name="Turn into fields…").click()
    dialog = page.get_by_role("dialog", name="Turn into a resume with fields")
    await dialog.get_by_role("button", name="Read this source").click()
    made = page.get_by_role("dialog", name="The resume with fields is made")
    await expect(made.get_by_role("heading", name="Read", exact=True)).to_be_visible()
    await made.get_by_role("button", name="Open it").click()
    await expect(page.get_by_role("img", name=re.compile("^Page 1 of"))).to_be_visible(timeout=PAGE_MS)


async def test_without_tex_one_still_writes_and_is_told_what_to_install(desk: Desk) -> None:
    desk.expect("status of 503 .*/api/v1/compile")
    resume_id = await make_latex(desk)

    async def refuse(route: Route) -> None:
        problem: dict[str, Any] = {
            "status": 503,
            "code": "tex.unavailable",
            "title": "LaTeX cannot be compiled on this server",
            "install": "sudo apt-get install texlive",
        }
        await route.fulfill(status=503, content_type="application/problem+json", json=problem)

    await desk.context.route("**/api/v1/compile", refuse)
    page = await desk.open(f"/app/resumes/{resume_id}")
    await expect(page.get_by_role("heading", name="This server does not typeset LaTeX yet")).to_be_visible()
    await expect(page.get_by_text("sudo apt-get install texlive")).to_be_visible()
    await write_after(page, "four engineers", " Still here.")
    await expect(status(page, "Saved")).to_be_visible()
    assert "Still here." in (await stored_files(desk, resume_id))["main.tex"]


async def test_work_is_kept_on_the_device_while_there_is_no_connection(desk: Desk) -> None:
    desk.expect("ERR_INTERNET_DISCONNECTED")
    resume_id = await make_latex(desk)
    page = await open_latex(desk, resume_id)
    await desk.context.set_offline(True)
    await write_after(page, "four engineers", " Mine.")
    await expect(page.get_by_text("Offline, kept on this device")).to_be_visible(timeout=PAGE_MS)
    await desk.context.set_offline(False)
    await expect(status(page, "Saved")).to_be_visible(timeout=PAGE_MS)
    await expect_on_page(page, "Mine.")
    assert "Mine." in (await stored_files(desk, resume_id))["main.tex"]


async def test_a_change_from_elsewhere_is_asked_about_and_taken_back_by_undo(desk: Desk) -> None:
    desk.expect("status of 412")
    resume_id = await make_latex(desk)
    page, other = await open_latex(desk, resume_id), await open_latex(desk, resume_id)
    await write_after(other, "four engineers", " Theirs.")
    await expect(status(other, "Saved")).to_be_visible(timeout=PAGE_MS)
    await other.close()
    await write_after(page, "four engineers", " Mine.")
    dialog = page.get_by_role("dialog", name="This resume was changed elsewhere")
    await expect(dialog).to_be_visible(timeout=PAGE_MS)
    assert "Mine." not in (await stored_files(desk, resume_id))["main.tex"]
    await dialog.get_by_role("button", name="Take theirs").click()
    await expect(line(page, "Theirs.")).to_be_visible()
    await expect_on_page(page, "Theirs.")
    await page.get_by_role("button", name="Undo").click()
    await expect(line(page, "Mine.")).to_be_visible()
    await expect(status(page, "Saved")).to_be_visible(timeout=PAGE_MS)
    assert "Mine." in (await stored_files(desk, resume_id))["main.tex"]
