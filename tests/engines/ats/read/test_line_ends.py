"""Where a line ends: in a short form with its point, or in the middle of words in bold."""

from typing import Any

import pytest

from curricle.engines.ats.read.page import Run
from curricle.engines.ats.read.reading import ResumeReading
from curricle.engines.ats.read.resume import read, read_resume
from tests.engines.ats.read.written import line, of_lines

PLAIN = """Yuki Holm
yuki@holm.example

Experience
==========
Product Manager, Vindkraft Software A/S
Jan 2020 – Jul 2022 · Copenhagen, Denmark
- Wrote the pricing study that ended per-seat licences

Software Engineer, {}
Apr 2015 – Sep 2018 · Osaka, Japan
- Led the migration of the map service
"""
LONG = "Redesigned dispensing around one question of the pharmacists, and near misses fell by"


def work(reading: ResumeReading) -> list[dict[str, Any]]:
    sections = reading.document.model_dump(exclude_none=True)["content"]["sections"]
    found: list[dict[str, Any]] = next(one["items"] for one in sections if one["type"] == "work")
    return found


@pytest.mark.parametrize("employer", ["Hikari Mobility K.K.", "Oficinas Lume S.A.", "Stella Works Ltd."])
def test_an_employer_that_ends_in_a_short_form_is_no_sentence(employer: str) -> None:
    first, second = work(read(PLAIN.format(employer).encode(), "resume.txt"))
    assert "summary" not in first["roles"][0]
    assert (second["employer"], second["location"]) == (employer, "Osaka, Japan")
    assert second["roles"][0]["position"] == "Software Engineer"


def bullets(strong: str, plain: str) -> list[str]:
    """The items, the second of which ends its first line in bold and goes on in bold in the next one."""
    begin = [Run(LONG, False, False, 10.0), Run("a", True, False, 10.0)]
    rows = [
        line("Ann Lee", 20.3, size=20.0, bold=True),
        line("Experience", 50.3, size=14.0, bold=True),
        line("Designer, Caravel Health", 70.3, bold=True),
        line("Oct 2021 – Present", 84.3),
        line("- Built a team of seven.", 98.3),
        line(f"- {LONG} a", 110.3, runs=tuple(begin)),
        line(f"**{strong}** {plain}", 122.3, left=75.0),
    ]
    role = work(read_resume(of_lines(rows)))[0]["roles"][0]
    assert "summary" not in role
    return [one["text"] for one in role["highlights"]]


@pytest.mark.parametrize("strong", ["third", "Third"])
def test_bold_words_broken_between_two_lines_stay_in_their_item(strong: str) -> None:
    whole = f"{LONG} a {strong} in the first year."
    assert bullets(strong, "in the first year.") == ["Built a team of seven.", whole]


def test_an_entry_below_an_item_that_ends_in_bold_begins_anew() -> None:
    rows = [
        line("Ann Lee", 20.3, size=20.0, bold=True),
        line("Experience", 50.3, size=14.0, bold=True),
        line("**Designer,** Caravel Health", 70.3),
        line(
            "- Drew screens in Figma",
            84.3,
            runs=(Run("Drew screens in", False, False, 10.0), Run("Figma", True, False, 10.0)),
        ),
        line("**Clerk,** Tern & Tide Ltd", 98.3),
        line("- Filed what came in", 112.3),
    ]
    first, second = work(read_resume(of_lines(rows)))
    assert [one["text"] for one in first["roles"][0]["highlights"]] == ["Drew screens in Figma"]
    assert second["roles"][0]["position"] == "Clerk"
