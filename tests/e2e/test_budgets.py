"""The bundle: each page loads what it needs first, and no more than it may."""

import gzip
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.conftest import WEB

pytestmark = [pytest.mark.server]

FIRST_LOAD = 150_000
# CodeMirror is 120 kB of it. What shows the pages comes later and is not in it.
LATEX_LOAD = 290_000
LANDING = 15_000

# The part of the bundle that each address needs beside the entry.
ROUTES = {
    "resumes": "src/features/dashboard/dashboard-page.tsx",
    "activity": "src/features/activity/activity-page.tsx",
    "import": "src/features/import/import-page.tsx",
    "profile": "src/features/account/profile-page.tsx",
    "security": "src/features/account/security-page.tsx",
    "keys": "src/features/account/keys-page.tsx",
    "sign-in": "src/features/auth/sign-in-page.tsx",
    "register": "src/features/auth/register-page.tsx",
    "confirm": "src/features/auth/confirm-page.tsx",
    "reset": "src/features/auth/reset-page.tsx",
    "try": "src/features/trial/trial-page.tsx",
    "postings": "src/features/postings/postings-page.tsx",
    "posting": "src/features/postings/posting-page.tsx",
    "ranking": "src/features/ranking/ranking-page.tsx",
    "ranked": "src/features/ranking/ranked-page.tsx",
    "check": "src/features/check/check-page.tsx",
    "scoring": "src/features/check/scoring-page.tsx",
    "editor": "src/editor/editor-page.tsx",
    "latex": "src/latex/latex-page.tsx",
}
# What stands within the frame of the application, which is a part of its own.
IN_SHELL = {"resumes", "activity", "profile", "security", "keys", "postings", "posting", "ranking", "ranked"}
SHELL = "src/app/shell/app-shell.tsx"
# Both editors are opened by the route that finds the resume.
OPENED_BY_ROUTE = {"editor", "latex"}
EDITOR_ROUTE = "src/app/editor-route.tsx"


def _reached(manifest: dict[str, Any], entries: Iterable[str]) -> set[str]:
    """The files that are loaded with these entries: their own and all that they import at once."""
    reached: set[str] = set()
    waiting = list(entries)
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += manifest[name].get("imports", [])
    return {manifest[name]["file"] for name in reached}


def _weight(files: Iterable[str]) -> int:
    return sum(len(gzip.compress((WEB / file).read_bytes(), 9)) for file in files if file.endswith(".js"))


@pytest.mark.parametrize("route", ROUTES)
def test_first_load_stays_within_its_budget(route: str) -> None:
    manifest = json.loads((WEB / ".vite" / "manifest.json").read_text())
    entries = ["app.html", ROUTES[route]]
    entries += [SHELL] if route in IN_SHELL else []
    entries += [EDITOR_ROUTE] if route in OPENED_BY_ROUTE else []
    reached = _reached(manifest, entries)
    weight = _weight(reached)
    most = LATEX_LOAD if route == "latex" else FIRST_LOAD
    print(f"{route}: {weight / 1000:.1f} kB gz of {most / 1000:.0f}")
    assert weight <= most
    assert not [file for file in reached if re.search(r"/pdf[-.]", file)]


def test_the_landing_page_stays_within_its_budget() -> None:
    page = (WEB / "index.html").read_text()
    scripts = [Path(source.lstrip("/")) for source in re.findall(r'<script[^>]+src="([^"]+)"', page)]
    weight = sum(len(gzip.compress((WEB / script).read_bytes(), 9)) for script in scripts)
    print(f"landing: {weight / 1000:.1f} kB gz of {LANDING / 1000:.0f}")
    assert weight <= LANDING
