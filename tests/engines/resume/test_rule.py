"""What a sound document must also keep to: every rule, its place, and how heavily it weighs."""

import re
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from curricle.engines.resume import Document, item, parse, part, validate
from curricle.engines.resume.link import is_safe_url
from curricle.engines.resume.part import Part
from curricle.engines.resume.rule import TEXT_FIELDS
from tests.engines.resume import strategies

HERE = Path(__file__).parents[3]


def told(values: dict[str, Any], **limits: Any) -> list[tuple[str, str, str]]:
    """What is found in a document that is otherwise without fault."""
    content = {"basics": {"name": "A", "email": "a@b.example"}, **values.pop("content", {})}
    document, findings = parse({"content": content, **values})
    assert findings == []
    assert document is not None
    found = validate(document, **{"max_sections": 10, **limits})
    return [(each.severity, each.pointer, each.code.removeprefix("resume.")) for each in found]


def basics(**fields: Any) -> dict[str, Any]:
    """A document with these facts at the top."""
    return {"content": {"basics": {"name": "A", "email": "a@b.example", **fields}}}


def period(**fields: Any) -> dict[str, Any]:
    """A document with one role of this period."""
    items = [{"employer": "E", "roles": [{"position": "P", "period": fields}]}]
    return {"content": {"sections": [{"type": "work", "items": items}]}}


PERIOD = "/content/sections/0/items/0/roles/0/period"


def test_a_sound_document_has_no_findings() -> None:
    assert told({}) == []


@pytest.mark.parametrize("value", ["2024", "2024-02", "2024-02-29", "1900-01-01", "2100"])
def test_real_dates_pass(value: str) -> None:
    assert told(period(start=value)) == []


@pytest.mark.parametrize(
    "value",
    ["2024-13", "2024-00", "2024-02-30", "2023-02-29", "2024-1", "May", "", "٢٠٢٤", "0000", "2024-01-01x"],
)
def test_dates_that_do_not_exist_are_errors(value: str) -> None:
    assert told(period(start=value)) == [("error", PERIOD + "/start", "invalid_date")]
    assert told(period(start={"value": value})) == [("error", PERIOD + "/start", "invalid_date")]


def test_the_fault_of_a_date_is_named() -> None:
    document, _ = parse(period(start="2024-13", end="2024-02-30"))
    assert document is not None
    messages = [
        finding.message for finding in validate(document, max_sections=5) if finding.severity == "error"
    ]
    assert messages == ["There is no such month: 2024-13.", "There is no such day: 2024-02-30."]


@pytest.mark.parametrize(
    ("start", "end", "is_fault"),
    [
        ("2024", "2023", True),
        ("2024-05", "2024-04", True),
        ("2024-05-02", "2024-05-01", True),
        ("2024-05", "2024", False),
        ("2024", "2024-01", False),
        ("2024-05-31", "2024-05", False),
        ("2024-06-01", "2024-05", True),
    ],
)
def test_what_starts_after_it_ends_is_an_error(start: str, end: str, is_fault: bool) -> None:
    expected = [("error", PERIOD, "start_after_end")] if is_fault else []
    assert told(period(start=start, end=end)) == expected


def test_an_end_excludes_the_present() -> None:
    assert told(period(start="2020", end="2021", present=True)) == [("error", PERIOD, "end_and_present")]
    assert told(period(start="2020", end={}, present=True)) == []


def test_dates_far_away_are_doubted() -> None:
    assert told(period(start="1850")) == [("warning", PERIOD + "/start", "date_in_far_past")]
    assert told(period(end="2201")) == [("warning", PERIOD + "/end", "date_in_far_future")]
    today = date(2024, 5, 1)
    assert told(period(end="2035"), today=today) == [("warning", PERIOD + "/end", "date_in_far_future")]
    assert told(period(end="2034"), today=today) == []
    assert told(period(start={"raw": "spring"})) == [("warning", PERIOD + "/start", "date_unread")]


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example",
        "HTTP://a.example:8080/b?c=d#e",
        "https://münchen.example/straße",
        "https://a.example/b_(c)",
        "mailto:a@b.example",
        "mailto:a@b.example?subject=c",
        "tel:+353-1-555-0100",
    ],
)
def test_safe_addresses_pass(url: str) -> None:
    assert is_safe_url(url)
    assert told(basics(url=url)) == []


@pytest.mark.parametrize(
    ("url", "severity", "code"),
    [
        ("javascript:alert(1)", "error", "unsafe_url"),
        (" JavaScript:alert(1)", "error", "unsafe_url"),
        ("data:text/html,a", "error", "unsafe_url"),
        ("file:///etc/passwd", "error", "unsafe_url"),
        ("vbscript:a", "error", "unsafe_url"),
        ("java\tscript:alert(1)", "error", "invalid_url"),
        ("https://", "error", "invalid_url"),
        ("https:\\\\evil.example", "error", "invalid_url"),
        ("https://a.example/ b", "error", "invalid_url"),
        ("https://trusted.example@evil.example", "error", "invalid_url"),
        ("//a.example", "error", "invalid_url"),
        ("nonsense", "error", "invalid_url"),
        ("mailto:nobody", "error", "invalid_url"),
        ("tel:abc!", "error", "invalid_url"),
        ("a.example/b", "warning", "url_without_scheme"),
    ],
)
def test_other_addresses_do_not(url: str, severity: str, code: str) -> None:
    assert not is_safe_url(url)
    assert told(basics(url=url)) == [(severity, "/content/basics/url", code)]


def test_links_in_text_are_looked_at() -> None:
    text = "[a](https://b.example) [c](javascript:d) [e](f.example) `[g](javascript:h)` x[0](i)"
    sections = [{"type": "summary", "items": [{"text": text}]}]
    place = "/content/sections/0/items/0/text"
    assert told({"content": {"sections": sections}}) == [
        ("error", place, "unsafe_url"),
        ("warning", place, "url_without_scheme"),
        ("warning", place, "invalid_url"),
    ]


@pytest.mark.parametrize("email", ["a@b.example", "a.b+c@d-e.example.org", "é@münchen.example"])
def test_addresses_of_mail_pass(email: str) -> None:
    assert told(basics(email=email)) == []


@pytest.mark.parametrize(
    "email", ["a", "a@b", "a@@b.example", "a b@c.example", "a@b..example", "<a@b.example>"]
)
def test_what_is_no_address_of_mail_is_an_error(email: str) -> None:
    assert told(basics(email=email)) == [("error", "/content/basics/email", "invalid_email")]


def test_telephones_are_doubted_only() -> None:
    for phone in ("+353 (0)1 555-0100", "555 0100 ext. 12", "٠٧٩ ٥٥٥ ٠١٠٠"):
        assert told(basics(phone=phone)) == []
    for phone in ("call me", "12", "+" + "1" * 30):
        assert told(basics(phone=phone)) == [("warning", "/content/basics/phone", "unusual_phone")]


def test_the_head_of_the_page_is_looked_at() -> None:
    head = {
        "name": " ",
        "email": "",
        "image": {"url": "https://a.example/b.png"},
        "location": {"country_code": "1"},
    }
    assert told(basics(**head)) == [
        ("warning", "/content/basics/name", "name_missing"),
        ("info", "/content/basics", "contact_missing"),
        ("warning", "/content/basics/image/alt", "image_without_text"),
        ("warning", "/content/basics/location/country_code", "invalid_country"),
    ]
    assert told(basics(label="a\nb")) == [("warning", "/content/basics/label", "line_break")]


def test_too_many_sections_say_the_limit_and_the_count() -> None:
    document, _ = parse({"content": {"sections": [{"type": "work"}] * 10_000}})
    assert document is not None
    started = time.process_time()
    first = validate(document, max_sections=50)[0]
    assert time.process_time() - started < 3
    assert (first.code, first.pointer) == ("resume.too_many_sections", "/content/sections")
    assert first.params == {"limit": 50, "count": 10_000}


def test_the_sections_that_a_template_needs_must_be_shown() -> None:
    skills = [{"type": "skills", "items": [{"name": "a"}]}]
    hidden = [{**skills[0], "visible": False}]
    missing = [("error", "/content/sections", "section_required")]
    assert told({"content": {"sections": skills}}, required_sections=["skills"]) == []
    assert told({"content": {"sections": hidden}}, required_sections=["skills"]) == missing
    document, _ = parse({"presentation": {"template": "classic"}})
    assert document is not None
    found = validate(document, max_sections=5, required_sections=["skills", "work"])
    assert [finding.message for finding in found if finding.code == "resume.section_required"] == [
        "The template “classic” needs a section of type “skills”.",
        "The template “classic” needs a section of type “work”.",
    ]


def test_what_is_empty_is_doubted() -> None:
    sections: list[dict[str, Any]] = [
        {"type": "work"},
        {"type": "work", "items": [{"roles": [{"period": {"start": {}}, "highlights": [{"text": " "}]}]}]},
        {"type": "skills", "items": [{"keywords": [" ", "a"]}]},
    ]
    assert told({"content": {"sections": sections}}) == [
        ("warning", "/content/sections/0", "section_empty"),
        ("warning", "/content/sections/1/items/0", "item_empty"),
        ("warning", "/content/sections/1/items/0/roles/0", "item_empty"),
    ]


def test_sizes_are_limited() -> None:
    extras = {"meta": {"extras": {"a": "é" * 130_000}}}
    assert told(extras) == [("error", "/meta/extras", "too_large")]
    config = {"presentation": {"config": {"a": "a" * 64_000}}}
    assert told(config) == [("error", "/presentation/config", "too_large")]
    items = [{"text": "a" * 10_000}] * 21
    assert told({"content": {"sections": [{"type": "summary", "items": items}]}}) == [
        ("error", "/content", "too_much_text")
    ]


@given(strategies.documents)
@settings(max_examples=50, deadline=None)
def test_no_sound_document_makes_checking_fail(document: Document) -> None:
    values = document.model_dump()
    for finding in validate(document, max_sections=3, required_sections=["work"]):
        value: Any = values
        for step in finding.pointer.split("/")[1:]:
            value = value[int(step)] if isinstance(value, list) else value[step]


def test_every_text_is_known_as_one() -> None:
    texts = {
        name
        for module in (part, item)
        for model in vars(module).values()
        if isinstance(model, type) and issubclass(model, Part)
        for name, field in model.model_json_schema()["properties"].items()
        if "Markdown" in str(field)
    }
    assert texts == TEXT_FIELDS


def test_every_code_is_documented() -> None:
    source = HERE / "src" / "curricle" / "engines" / "resume"
    calls = re.compile(
        r'(?:report\.add|_Refused)\(\s*"([a-z_]+)"|"resume\.([a-z_]+)"|^    "\w+": \("(invalid_\w+)",', re.M
    )
    codes = {
        next(filter(None, groups))
        for file in source.rglob("*.py")
        for groups in calls.findall(file.read_text("utf-8"))
    }
    page = (HERE / "docs" / "user" / "document.md").read_text("utf-8")
    documented = set(re.findall(r"^\| `resume\.([a-z_]+)` \|", page, re.M))
    assert documented == codes
