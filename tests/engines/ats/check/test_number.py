"""Numbers that measure something, and those that do not."""

import pytest

from curricle.engines.ats.check.number import has_number


@pytest.mark.parametrize(
    "text",
    [
        "Led 12 engineers across three sites",
        "Cut costs by 40%",
        "Cut costs by 40 per cent",
        "Saved $2M a year",
        "Raised EUR 1.9 million for a flume",
        "Made it 5x faster",
        "Served 10k users",
        "Reduced the wait from 900 to 120 ms",
        "Ran a 24-bed unit",
        "Halved the time to deploy",
        "Led twelve people",
        "Managed 2,000 accounts",
        "Supported 2000 users in four offices",
        "Lowered SLA 4 hours",
        "412 days without an infection",
        "Shipped in 3 months",
        "10+ clients",
        "Cut the queue by a third",
        "Leitete zwölf Personen",
        "Formé trente personnes",
        "Dirigí siete equipos",
    ],
)
def test_what_measures_counts(text: str) -> None:
    assert has_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "Built in Python 3.11 and Django 4",
        "Lead the team since 2019",
        "Worked there in 2019 and 2020",
        "Kept the files for ISO 9001",
        "Led Phase 2 of the move",
        "Used HTML5 and CSS3",
        "Built stores on EC2 and S3",
        "10+ years of experience in sales",
        "Two years of teaching",
        "Organised the COVID-19 response",
        "Gave support 24/7",
        "Wrote reports",
        "Followed Section 508",
        "Moved to Windows 10",
        "Planned Q3 2021",
        "Worked with B2B clients",
        "Came in third",
        "",
    ],
)
def test_what_does_not_measure_does_not(text: str) -> None:
    assert not has_number(text)


def test_a_very_long_text_takes_no_longer_than_its_length() -> None:
    assert not has_number("word " * 20_000)
    assert not has_number("A1" * 20_000)
