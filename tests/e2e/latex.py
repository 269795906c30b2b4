"""What the tests of the LaTeX editor share: a source, a resume of it, and the editor open on it."""

import re
from typing import Any

from playwright.async_api import Locator, Page, expect

from tests.e2e.conftest import Desk

SOURCE = r"""\documentclass[10pt,a4paper]{article}
\usepackage[T1]{fontenc}
\usepackage[margin=2cm]{geometry}
\usepackage{lmodern}
\usepackage[hidelinks]{hyperref}
\pagestyle{empty}
\setlength{\parindent}{0pt}
\newcommand{\entry}[3]{\textbf{#1} \hfill #2\\\textit{#3}}

\begin{document}
{\LARGE\bfseries Ada Ember}\\
Berlin \quad \href{mailto:ada@example.org}{ada@example.org}

\section*{Experience}
\entry{Staff Engineer}{2021 -- today}{Northwind, Berlin}
\begin{itemize}
  \item Cut the nightly batch from six hours to eleven minutes.
  \item Led four engineers through the move of two million accounts.
\end{itemize}

\section*{Education}
\entry{MSc Computer Science}{2015 -- 2017}{Technical University, Berlin}

\end{document}
"""
# The first page of a session waits for an engine that is cold, on a machine that does other things too.
FIRST_PAGE_MS = 60_000
PAGE_MS = 30_000


def latex_document(source: str = SOURCE, engine: str = "pdflatex", **more: str) -> dict[str, Any]:
    """A project of one file, and of more where they are named."""
    others = [{"name": name.replace("__", "."), "text": text} for name, text in more.items()]
    files = [{"name": "main.tex", "text": source}, *others]
    return {
        "schema_version": 1,
        "kind": "latex",
        "content": {"engine": engine, "main": "main.tex", "files": files},
    }


async def make_latex(desk: Desk, document: dict[str, Any] | None = None, title: str = "Ada") -> str:
    """A LaTeX resume of this profile, which becomes a visitor if it is nobody yet; gives its id."""
    headers = {"Origin": desk.url}
    await desk.context.request.post(f"{desk.url}/api/v1/visitors", headers=headers)
    body = {"title": title, "document": document or latex_document()}
    answer = await desk.context.request.post(f"{desk.url}/api/v1/resumes", data=body, headers=headers)
    assert answer.status == 201, await answer.text()
    resume_id: str = (await answer.json())["id"]
    return resume_id


async def open_latex(desk: Desk, resume_id: str) -> Page:
    """The editor, with its first page drawn."""
    page = await desk.open(f"/app/resumes/{resume_id}")
    await wait_for_page(page)
    return page


async def wait_for_page(page: Page) -> None:
    """Until the first page stands."""
    await expect(sheet(page).locator("canvas")).to_be_visible(timeout=FIRST_PAGE_MS)


def sheet(page: Page) -> Locator:
    """The first page on screen."""
    return page.get_by_role("group", name=re.compile("^Page 1 of "))


def line(page: Page, text: str) -> Locator:
    """A line of the source."""
    return page.locator(".cm-line", has_text=text).first


async def write_after(page: Page, text: str, typed: str) -> None:
    """Writes at the end of the line that holds this text."""
    await line(page, text).click()
    # The first press leads to the end of what is seen of a wrapped line.
    await page.keyboard.press("End")
    await page.keyboard.press("End")
    await page.keyboard.type(typed)


async def expect_on_page(page: Page, words: str) -> None:
    """Until these words are read on the first page."""
    await expect(sheet(page)).to_contain_text(words, timeout=PAGE_MS)


async def stored_files(desk: Desk, resume_id: str) -> dict[str, str]:
    """The texts that the server has, by their names."""
    answer = await desk.context.request.get(f"{desk.url}/api/v1/resumes/{resume_id}")
    files = (await answer.json())["document"]["content"]["files"]
    return {file["name"]: file.get("text") for file in files}
