"""Dates as people write them in many languages."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curricle.engines.ats.read.dates import find_dates

# A text; the start and the end of its first date; whether it is still going on.
PERIODS = [
    ("Jan 2020 – Present", "2020-01", None, True),
    ("January 2019 to March 2020", "2019-01", "2020-03", False),
    ("01/2020-03/2022", "2020-01", "2022-03", False),
    ("01/2020 - 03/2022", "2020-01", "2022-03", False),
    ("2019 – heute", "2019", None, True),
    ("Sept. '18 - Oct '19", "2018-09", "2019-10", False),
    ("since 2017", "2017", None, True),
    ("2018/19", "2018", "2019", False),
    ("2018-19", "2018", "2019", False),
    ("1998-2002", "1998", "2002", False),
    ("2020-05 – 2021-06", "2020-05", "2021-06", False),
    ("2020-Mar - 2021-Apr", "2020-03", "2021-04", False),
    ("2011-09-01 – 2014-06-30", "2011-09-01", "2014-06-30", False),
    ("2012.09 - 2016.06", "2012-09", "2016-06", False),
    ("01.05.2020 - 31.12.2021", "2020-05-01", "2021-12-31", False),
    ("May – Aug 2026", "2026-05", "2026-08", False),
    ("May 4, 2020 to June 2021", "2020-05-04", "2021-06", False),
    ("12 Jan 2019 - 3 Mar 2020", "2019-01-12", "2020-03-03", False),
    ("Jan 20 - Mar 21", "2020-01", "2021-03", False),
    ("1/20 - 3/22", "2020-01", "2022-03", False),
    ("Jun 2013 Present", "2013-06", None, True),
    ("2022 - 2019", "2019", "2022", False),
    ("2019 –", "2019", None, True),
    ("August 2013-May 2015", "2013-08", "2015-05", False),
    ("January 2015 - till date", "2015-01", None, True),
    ("mars 2019 à aujourd'hui", "2019-03", None, True),
    ("févr. 2018 – août 2019", "2018-02", "2019-08", False),
    ("enero de 2018 - la actualidad", "2018-01", None, True),
    ("Juli 2015 bis heute", "2015-07", None, True),
    ("März 2016 bis Dezember 2017", "2016-03", "2017-12", False),
    ("set 2019 - in corso", "2019-09", None, True),
    ("gennaio 2018 – dicembre 2019", "2018-01", "2019-12", False),
    ("fevereiro de 2017 – atual", "2017-02", None, True),
    ("maart 2018 tot heden", "2018-03", None, True),
    ("grudzień 2019 – obecnie", "2019-12", None, True),
    ("stycznia 2018 do maja 2020", "2018-01", "2020-05", False),
    ("январь 2019 — по настоящее время", "2019-01", None, True),
    ("Ocak 2019 - Halen", "2019-01", None, True),
    ("Şubat 2017 - Ağustos 2018", "2017-02", "2018-08", False),
    ("2020年5月 - 2021年3月", "2020-05", "2021-03", False),
    ("2020年5月～現在", "2020-05", None, True),
    ("2020년 5월 ~ 현재", "2020-05", None, True),
    ("maj 2019 – nu", "2019-05", None, True),
    ("od 2015 do 2018", "2015", "2018", False),
    ("WS 2018/19", "2018", "2019", False),
    ("Fall 2015 - Spring 2016", "2015", "2016", False),
]
SINGLE = [
    ("2020-05", "2020-05"),
    ("15 January 2020", "2020-01-15"),
    ("1st of May 2020", "2020-05-01"),
    ("03/04/2020", "2020-03-04"),
    ("Summer 2019", "2019"),
    ("Q3 2020", "2020"),
    ("2020/5/1", "2020-05-01"),
    ("31.02.2020", "2020-02"),
    ("2020年", "2020"),
]
NONE = [
    "Phone +1 503 555 0142",
    "Python 3.10",
    "$2020",
    "2,020 users",
    "2020% more",
    "12345",
    "",
    "May the road rise",
]


@pytest.mark.parametrize(("text", "first", "last", "present"), PERIODS)
def test_periods(text: str, first: str, last: str | None, present: bool) -> None:
    (span,) = find_dates(text)
    assert (span.first, span.last, span.present) == (first, last, present)
    period = span.period
    assert (period.start.value if period.start else None) == first
    assert (period.end.value if period.end else None) == last
    assert period.present is present


@pytest.mark.parametrize(("text", "value"), SINGLE)
def test_single_dates(text: str, value: str) -> None:
    (span,) = find_dates(text)
    assert span.kind == "date"
    assert span.date.value == value
    assert span.period.end is not None
    assert span.period.end.value == value


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text) == ()


def test_a_date_within_a_text_is_found_where_it_stands() -> None:
    text = "Software Engineer, Acme (2014 - 2016), Portland"
    (span,) = find_dates(text)
    assert text[span.start : span.end] == span.text == "2014 - 2016"


def test_the_end_alone() -> None:
    (span,) = find_dates("Expected May 2025")
    assert (span.kind, span.first, span.last) == ("until", None, "2025-05")


def test_the_language_decides_between_day_and_month() -> None:
    assert find_dates("03/04/2020", "de")[0].first == "2020-04-03"
    assert find_dates("03/04/2020", "en")[0].first == "2020-03-04"


def test_what_was_read_is_kept_where_it_is_no_plain_date() -> None:
    assert find_dates("Summer 2019")[0].date.raw == "Summer 2019"
    assert find_dates("June 2019")[0].date.raw is None
    assert [find_dates(text)[0].precision for text in ("2019", "June 2019", "2 June 2019")] == [
        "year",
        "month",
        "day",
    ]


@given(st.text(alphabet="0123456789-/.–' JanuaryMarchtoPresent年月de,()", max_size=60))
def test_any_text_is_read_without_failing(text: str) -> None:
    for span in find_dates(text):
        assert text[span.start : span.end] == span.text
        assert span.period.model_dump()


@pytest.mark.parametrize(
    "text",
    ["2020-" * 20_000, "Jan " * 20_000, "1/" * 50_000, "' " * 50_000, "2020 to " * 9_000, "9" * 99_999],
)
def test_no_text_takes_long(text: str) -> None:
    before = time.process_time()
    find_dates(text)
    assert time.process_time() - before < 1.0
