"""Brings JSON Resume themes, renders our personas with them, and prints the pages with a browser.

Themes are code of strangers: they are installed without their scripts, run by node with leave to write one
folder only, without a network where the machine can take it away, and within a time. A theme belongs to the
half for building if its name begins with a letter up to k; the other half is only ever measured.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cache as once
from pathlib import Path
from typing import Literal

from bench.ats.cache import HERE, PERSONAS, cache

Half = Literal["build", "measure"]
HALVES: tuple[Half, ...] = ("build", "measure")
INSTALL_SECONDS = 180
RENDER_SECONDS = 60
PRINT_MILLISECONDS = 20_000
CHROMIUM = shutil.which("chromium-headless-shell") or "/usr/bin/chromium-headless-shell"
# No page may reach for the network: what is not there is then not there at once.
OFFLINE = (
    "--no-sandbox",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--disable-gpu",
    "--disable-dev-shm-usage",
)
# What the browser shows, with the letters as they are printed: capitals where CSS makes them. Where only a
# gap on the page parts two elements, as between labels, a blank is put in: nobody reads them as one word.
SHOWN = """() => {
  const end = (node) => { const range = document.createRange(); range.selectNodeContents(node);
    return [...range.getClientRects()].filter((box) => box.width > 0); };
  for (const element of [...document.body.querySelectorAll("*")]) {
    let next = element.nextSibling;
    if (!next || (next.nodeType === 3 && /^\\s/.test(next.data))) continue;
    while (next && end(next).length === 0) next = next.nextSibling;
    const before = end(element).at(-1), after = next && end(next)[0];
    const apart = before && after && (after.left - before.right > 1 || after.top > before.bottom - 1);
    if (apart) element.after(" ");
  }
  return document.body.innerText;
}"""


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme, pinned."""

    name: str
    version: str
    licence: str

    @property
    def half(self) -> Half:
        return "build" if self.name[0] <= "k" else "measure"

    @property
    def package(self) -> str:
        return f"jsonresume-theme-{self.name}"

    @property
    def home(self) -> Path:
        return cache("themes", self.name)


@dataclass(frozen=True, slots=True)
class Printed:
    """A persona printed with a theme: the file, and what the browser showed."""

    theme: str
    persona: str
    pdf: Path

    @property
    def shown(self) -> str:
        return self.pdf.with_suffix(".txt").read_text(encoding="utf-8")


def themes() -> list[Theme]:
    """All that are pinned."""
    return [Theme(**entry) for entry in json.loads((HERE / "themes.json").read_text(encoding="utf-8"))]


def bring(theme: Theme) -> bool:
    """Installs the theme and what it needs, without running any script of theirs. False: it cannot be had."""
    done = theme.home / ".done"
    if done.exists():
        return True
    (theme.home / "package.json").write_text('{"private": true}')
    command = [
        "npm",
        "install",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--omit=dev",
        "--omit=optional",
    ]
    command += ["--legacy-peer-deps", "--loglevel=error", f"{theme.package}@{theme.version}"]
    try:
        answer = subprocess.run(
            command, cwd=theme.home, capture_output=True, timeout=INSTALL_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    if answer.returncode == 0:
        done.touch()
    return answer.returncode == 0


@once
def alone() -> tuple[str, ...]:
    """What takes the network away from a command, where the machine lets us."""
    words = ("unshare", "--net")
    try:
        taken = subprocess.run([*words, "true"], capture_output=True, timeout=10, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return words if taken else ()


def render(theme: Theme) -> list[Path]:
    """The pages of the theme as HTML, one for each persona that it can show."""
    out = cache("html", theme.name)
    marker = out / ".done"
    if not marker.exists():
        node = ["node", "--experimental-permission", "--allow-fs-read=*", f"--allow-fs-write={out}"]
        command = [*alone(), *node, str(HERE / "render.mjs"), str(theme.home), str(PERSONAS), str(out)]
        environment = {"PATH": os.environ["PATH"], "HOME": str(theme.home), "NODE_ENV": "production"}
        try:
            answer = subprocess.run(
                command, capture_output=True, text=True, timeout=RENDER_SECONDS, env=environment, check=False
            )
            marker.write_text(answer.stdout[-4000:] or answer.stderr[-500:])
        except subprocess.TimeoutExpired:
            marker.write_text("too slow")
    return sorted(out.glob("*.html"))


def show(half: Half) -> Iterator[Printed]:
    """Prints what is not printed yet and gives all pages of the half, theme by theme."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(OFFLINE))
        for theme in themes():
            if theme.half != half or not bring(theme):
                continue
            for page in render(theme):
                pdf = cache("pdf", half, theme.name) / f"{page.stem}.pdf"
                is_whole = pdf.exists() and pdf.with_suffix(".txt").exists()
                if not is_whole and not _print(browser, page, pdf):
                    continue
                yield Printed(theme.name, page.stem, pdf)
        browser.close()


def _print(browser: object, page: Path, pdf: Path) -> bool:
    from playwright.sync_api import Browser, Error

    assert isinstance(browser, Browser)
    tab = browser.new_page()
    try:
        tab.set_default_timeout(PRINT_MILLISECONDS)
        tab.emulate_media(media="print")
        tab.goto(page.as_uri(), wait_until="load")
        if not pdf.exists():
            tab.pdf(path=str(pdf), format="A4", print_background=True)
        pdf.with_suffix(".txt").write_text(tab.evaluate(SHOWN), encoding="utf-8")
    except Error as error:
        print(f"{page.parent.name}/{page.stem}: {str(error)[:100]}", file=sys.stderr)
        return False
    finally:
        tab.close()
    return True


def printed(half: Half) -> list[Printed]:
    """What is printed already, without printing anything."""
    folder = cache("pdf", half)
    return [
        Printed(pdf.parent.name, pdf.stem, pdf)
        for pdf in sorted(folder.glob("*/*.pdf"))
        if pdf.with_suffix(".txt").exists()
    ]


def pin(rows: list[tuple[str, str, str]]) -> None:
    """Writes the list of themes."""
    entries = [asdict(Theme(*row)) for row in sorted(rows)]
    (HERE / "themes.json").write_text(json.dumps(entries, indent=2) + "\n")
