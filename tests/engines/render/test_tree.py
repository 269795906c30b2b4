"""The document tree: order, words of each language, dates, links, text."""

import pytest

from curricle.engines.render import compose, plain_text
from curricle.engines.render.link import mail_target, phone_target, shown, target
from curricle.engines.render.moment import write_date, write_period
from curricle.engines.render.prose import clean, line, paragraphs
from curricle.engines.render.tree import Run
from curricle.engines.render.wording import Wording, languages, wording
from curricle.engines.resume import SECTION_TYPES
from curricle.engines.resume.model import Date, Period

from . import specimen

ENGLISH = wording("en")


@pytest.mark.parametrize(
    ("locale", "value", "written"),
    [
        ("en", "2024", "2024"),
        ("en", "2024-05", "May 2024"),
        ("en-GB", "2024-05-01", "May 1, 2024"),
        ("de-AT", "2024-03-07", "7. März 2024"),
        ("fr", "2024-08", "août 2024"),
        ("es", "2024-01-31", "31 ene. 2024"),
        ("ar", "2024-05", "مايو 2024"),
        ("tlh", "2024-05", "May 2024"),
        ("en", "2024-13", "2024-13"),
        ("en", "20x4-01", "20x4-01"),
    ],
)
def test_dates_are_written_as_precisely_as_they_are_known(locale: str, value: str, written: str) -> None:
    assert write_date(Date(value=value), wording(locale)) == written


@pytest.mark.parametrize(
    ("period", "written"),
    [
        (None, ""),
        (Period(), ""),
        (Period(start=Date(value="2020"), end=Date(value="2021-02")), "2020 – Feb 2021"),
        (Period(start=Date(value="2020"), present=True), "2020 – Present"),
        (Period(start=Date(value="2020")), "2020"),
        (Period(end=Date(value="2020")), "2020"),
        (Period(start=Date(value="2020"), end=Date(value="2020")), "2020"),
        (Period(start=Date(raw="Spring of ’99")), "Spring of ’99"),
        (Period(present=True), "Present"),
    ],
)
def test_periods(period: Period | None, written: str) -> None:
    assert write_period(period, ENGLISH) == written


def test_every_language_has_every_word() -> None:
    assert {"en", "de", "fr", "es", "ar"} <= set(languages())
    for language in languages():
        words = wording(language)
        assert words.language == language
        assert set(words.sections) == set(SECTION_TYPES)
        assert len(words.months) == len(set(words.months)) == 12
        assert "{date}" in words.expires
        assert "{id}" in words.credential
        assert all((words.resume, words.present, words.courses, words.comma))


@pytest.mark.parametrize(
    ("locale", "work", "courses"),
    [
        ("zh", "工作经历", "课程"),
        ("zh-Hans-TW", "工作经历", "课程"),
        ("zh-SG", "工作经历", "课程"),
        ("zh-Hant", "工作經歷", "修習課程"),
        ("zh-TW", "工作經歷", "修習課程"),
        ("ZH-hk", "工作經歷", "修習課程"),
        ("zh-Hant-MO", "工作經歷", "修習課程"),
    ],
)
def test_traditional_characters_have_words_of_their_own(locale: str, work: str, courses: str) -> None:
    assert (wording(locale).heading("work"), wording(locale).courses) == (work, courses)


def test_no_simplified_character_is_left_among_the_traditional_words() -> None:
    simplified, traditional = (
        {character for text in vars_of(wording(locale)) for character in text} for locale in ("zh", "zh-Hant")
    )
    # Characters that only simplified Chinese has are not in the old standard set of Taiwan.
    assert all(_is_in_big5(character) for character in traditional)
    assert not all(_is_in_big5(character) for character in simplified)


def vars_of(words: Wording) -> list[str]:
    return [
        words.resume,
        words.present,
        words.expires,
        words.credential,
        words.courses,
        *words.sections.values(),
    ]


def _is_in_big5(character: str) -> bool:
    try:
        character.encode("big5")
    except UnicodeEncodeError:
        return False
    return True


def test_headings_follow_the_language_unless_the_owner_named_them() -> None:
    headings = [section.title for section in compose(specimen.full("de")).sections]
    assert headings[1] == "Berufserfahrung"
    assert headings[-1] == "Patents"


def test_a_section_without_anything_to_say_is_left_out() -> None:
    document = specimen.document(
        specimen.section("work", {"employer": " ", "roles": []}),
        specimen.section("summary", {"text": "\n \n"}),
        specimen.section("skills"),
    )
    assert compose(document).sections == ()


def test_contacts_are_shown_short_and_lead_somewhere() -> None:
    contacts = compose(specimen.full()).contacts
    assert [(contact.kind, contact.text, contact.url) for contact in contacts] == [
        ("email", "zoe@example.com", "mailto:zoe@example.com"),
        ("phone", "+49 30 555 0134", "tel:+49305550134"),
        ("place", "Kanalweg 4, 12047 Berlin, DE", None),
        ("url", "zoe.example.com", "https://www.zoe.example.com/"),
        ("profile", "github.com/zoe", "https://github.com/zoe"),
        ("profile", "Mastodon @zoe", None),
        ("detail", "EU citizen", None),
        ("detail", "Remote", None),
    ]


@pytest.mark.parametrize(
    ("url", "leads_to"),
    [
        ("https://example.com/a?b=c#d", "https://example.com/a?b=c#d"),
        ("example.com/path", "https://example.com/path"),
        (" https://example.com ", "https://example.com"),
        ("https://bücher.example/ö", "https://b%C3%BCcher.example/%C3%B6"),
        ("javascript:alert(1)", None),
        ("JaVaScRiPt:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("", None),
        (None, None),
    ],
)
def test_only_safe_addresses_become_links(url: str | None, leads_to: str | None) -> None:
    assert target(url) == leads_to


def test_addresses_of_people() -> None:
    assert mail_target("zoe+cv@example.com") == "mailto:zoe+cv@example.com"
    assert mail_target("not an address") is None
    assert phone_target("+49 (0)30 555-0134") == "tel:+490305550134"
    assert phone_target("ask") is None
    assert shown("HTTPS://www.example.com/me/") == "example.com/me"


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\x00b\x07c", "abc"),
        ("a\r\n\tb", "a b"),
        ("Zoe\u0308", "Zoë"),
        ("\u202egnp.exe", "gnp.exe"),
        ("a\u200bb\ufeff", "ab"),
        ("x\ud800y", "xy"),
        ("soft\u00adhyphen", "softhyphen"),
        ("nb\u00a0sp", "nb\u00a0sp"),
        (None, ""),
    ],
)
def test_characters_that_nobody_sees_are_taken_out(text: str | None, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_markdown_becomes_runs() -> None:
    assert line("a **b *c*** `d` [e](https://f.example) \\*g\\*") == (
        Run("a "),
        Run("b ", bold=True),
        Run("c", bold=True, italic=True),
        Run(" "),
        Run("d", code=True),
        Run(" "),
        Run("e", url="https://f.example"),
        Run(" *g*"),
    )
    assert paragraphs("one\ntwo\n\n three ") == ((Run("one"), Run("\n"), Run("two")), (Run("three"),))
    assert line("one\n\ntwo") == (Run("one"), Run("\n"), Run("two"))
    assert paragraphs("**\x00**\n\n\x00") == ()
    assert paragraphs(None) == ()


def test_plain_text_holds_everything_in_order() -> None:
    text = plain_text(compose(specimen.full()))
    position = 0
    for part in EVERYTHING:
        assert part in text[position:], f"{part!r} is not where it belongs"
        position = text.index(part, position) + len(part)


EVERYTHING = (
    *(
        "Zoë Łukasiewicz-O’Brien",
        "Staff engineer",
        "zoe@example.com",
        "+49 30 555 0134",
        "Kanalweg 4",
        "Permit: EU",
    ),
    *("First paragraph", "New line.", "Second one.", "Tern & Tide", "Logistics for 60", "Lead", "Contract"),
    *(
        "C++, C# and .NET.",
        "Engineer\n",
        "2018 – Present",
        "Second role.",
        "First-class",
        "Owner, Solo",
        "Nobody's",
    ),
    *("Trainer, Red Kite", "2010 – 2012 · Ulm", "Weekends.", "MSc, Computer Science, KTH", "4.7/5"),
    *(
        "Courses: Distributed Systems, Formal Methods",
        "Best of the year.",
        "Prize, Society",
        "For the ledger.",
    ),
    *(
        "Administrator, CNCF",
        "Jun 14, 2023",
        "Expires Jun 2026",
        "Credential X-77",
        "Ledgers that balance, ACM",
    ),
    *(
        "Z. Łukasiewicz, A. Roe",
        "doi:10.1145/1234",
        "Languages (daily): Rust, C++",
        "SQL",
        "Polish (native) · English",
    ),
    *(
        "Rowing: sculls, eights",
        "I. Boss, CTO",
        "boss@example.com",
        "“Never late.”",
        "tallysticks, Self",
        "Library",
    ),
    *(
        "An embeddable ledger.",
        "900 shops.",
        "Rust, SQLite",
        "Patents\n=======",
        "Patent, EPO",
        "2016 · Munich",
    ),
    *("Granted.", "Cited twice.", "tally"),
)
