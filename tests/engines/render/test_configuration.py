"""Settings: one schema for each template, all findings with their places, and what each setting does."""

import json
from typing import Any

import jsonschema
import pytest

from curricle.engines.render import compose, render, template, templates
from curricle.engines.render.catalogue import configure
from curricle.engines.render.configuration import GROUPS, common_rules, contrast
from curricle.engines.render.manifest import Template, read_manifest
from curricle.engines.render.wording import languages
from curricle.engines.resume.model import Document

from . import specimen

TEMPLATES = templates()
MODERN = template("modern")
assert MODERN is not None
FULL = specimen.full


def with_config(document: Document, **config: Any) -> Document:
    document.presentation.config = config
    return document


def findings(**config: Any) -> list[tuple[str, str, str]]:
    assert MODERN is not None
    found = configure(MODERN, with_config(specimen.full(), **config))[1]
    return [
        (finding.code, finding.severity, finding.pointer.removeprefix("/presentation/config"))
        for finding in found
    ]


@pytest.mark.parametrize("found", TEMPLATES, ids=lambda found: found.id)
def test_a_schema_says_all_that_a_style_panel_needs(found: Template) -> None:
    schema = found.configuration
    jsonschema.Draft202012Validator.check_schema(schema)
    groups = [group["id"] for group in schema["x-groups"]]
    assert set(groups) <= {group["id"] for group in GROUPS}
    orders = []
    for key, rule in schema["properties"].items():
        assert rule["title"], key
        assert rule.get("description") or key not in common_rules(), key
        assert rule["x-group"] in groups, key
        orders.append(rule["x-order"])
    assert orders == sorted(set(orders))
    defaults = found.defaults()
    assert json.loads(json.dumps(defaults)) == defaults
    jsonschema.validate(defaults, schema)


@pytest.mark.parametrize("found", TEMPLATES, ids=lambda found: found.id)
def test_defaults_are_sound_settings(found: Template) -> None:
    document = specimen.arabic()
    document.presentation.template = found.id
    document.presentation.config = found.defaults()
    assert configure(found, document) == (found.defaults(), [])


@pytest.mark.parametrize("found", TEMPLATES, ids=lambda found: found.id)
def test_a_document_is_typeset_at_both_ends_of_every_setting(found: Template) -> None:
    for end in ("minimum", "maximum"):
        config = {key: rule[end] for key, rule in found.configuration["properties"].items() if end in rule}
        document = with_config(specimen.full(), **config)
        document.presentation.template = found.id
        rendered = render(document, "pdf")
        assert rendered.ok, rendered.findings


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        ({"columns": 2}, ("config.unknown", "error", "/columns")),
        ({"side": ["skills"]}, ("config.unknown", "error", "/side")),
        ({"ink": "#12345"}, ("config.invalid", "error", "/ink")),
        ({"heading_font": "Impact"}, ("config.invalid", "error", "/heading_font")),
        ({"heading_font": 3}, ("config.invalid", "error", "/heading_font")),
        ({"spacing": 0}, ("config.invalid", "error", "/spacing")),
        ({"spacing": float("inf")}, ("config.invalid", "error", "/spacing")),
        ({"date_format": "roman"}, ("config.invalid", "error", "/date_format")),
        ({"date_format": True}, ("config.invalid", "error", "/date_format")),
        ({"heading_language": "tlh"}, ("config.invalid", "error", "/heading_language")),
        ({"hide": "photo"}, ("config.invalid", "error", "/hide")),
        ({"hide": ["work", 7]}, ("config.invalid", "error", "/hide/1")),
        ({"hide": ["a b"]}, ("config.invalid", "error", "/hide/0")),
        ({"hide": ["x"] * 101}, ("config.invalid", "error", "/hide")),
        ({"photo": []}, ("config.invalid", "error", "/photo")),
        ({"photo": {"size": 500}}, ("config.invalid", "error", "/photo/size")),
        ({"photo": {"show": 1}}, ("config.invalid", "error", "/photo/show")),
        ({"photo": {"frame": "gold"}}, ("config.invalid", "error", "/photo/frame")),
        ({"accent": "#ffff00"}, ("config.low_contrast", "warning", "/accent")),
        ({"ink": "#999999"}, ("config.low_contrast", "warning", "/ink")),
        ({"new_page": ["skills", "no-such"]}, ("config.section_unknown", "warning", "/new_page/1")),
        ({"keep_together": ["photo"]}, ("config.section_unknown", "warning", "/keep_together/0")),
    ],
)
def test_what_cannot_be_used_is_a_finding_with_its_place(
    config: dict[str, Any], expected: tuple[str, str, str]
) -> None:
    assert findings(**config) == [expected]


def test_names_that_mean_something_are_not_strange() -> None:
    assert findings(hide=["photo", "profiles", "page_numbers"], keep_together=["all"], side=[]) == [
        ("config.unknown", "error", "/side")
    ]
    document = specimen.full()
    document.content.sections[0].id = "about-me"
    document.presentation.config = {"section_order": ["about-me", "letter"]}
    assert MODERN is not None
    assert configure(MODERN, document)[1] == []


def test_contrast_is_counted_as_the_guidelines_do() -> None:
    assert contrast("#000000") == pytest.approx(21)
    assert contrast("#ffffff") == pytest.approx(1)
    assert contrast("#767676") == pytest.approx(4.54, abs=0.01)


def types(document: Document) -> list[str]:
    return [section.type for section in compose(document).sections]


def test_sections_stand_in_the_wanted_order_and_hidden_ones_are_gone() -> None:
    usual = types(specimen.full())
    ordered = types(with_config(specimen.full(), section_order=["skills", "work"], hide=["awards"]))
    assert ordered[:2] == ["skills", "work"]
    assert ordered[2:] == [name for name in usual if name not in {"skills", "work", "awards"}]


def test_a_section_is_named_by_its_id_too() -> None:
    document = specimen.full()
    document.content.sections[4].id = "the-awards"
    document.presentation.config = {
        "section_order": ["the-awards"],
        "keep_together": ["the-awards"],
        "new_page": ["work"],
    }
    sections = compose(document).sections
    assert sections[0].id == "the-awards"
    assert [section.type for section in sections if section.keep] == ["awards"]
    assert [section.type for section in sections if section.new_page] == ["work"]
    document.presentation.config = {"keep_together": ["all"]}
    assert all(section.keep for section in compose(document).sections)


def test_profiles_can_be_left_out() -> None:
    kinds = {contact.kind for contact in compose(with_config(specimen.full(), hide=["profiles"])).contacts}
    assert kinds == {"email", "phone", "place", "url", "detail"}


@pytest.mark.parametrize(
    ("locale", "form", "written"),
    [
        ("en", "short", "Mar 2021 – Present"),
        ("en", "long", "March 2021 – Present"),
        ("en", "numeric", "03/2021 – Present"),
        ("en", "year", "2021 – Present"),
        ("de", "long", "März 2021 – heute"),
        ("sv", "numeric", "2021-03 – nu"),
        ("es", "long", "marzo de 2021 – actualidad"),
        ("ja", "short", "2021年3月 – 現在"),
        ("ja", "year", "2021年 – 現在"),
        ("hu", "long", "2021. március – jelenleg"),
    ],
)
def test_dates_are_written_in_the_wanted_form(locale: str, form: str, written: str) -> None:
    document = with_config(specimen.full(locale), date_format=form)
    (employer,) = [section for section in compose(document).sections if section.type == "work"]
    assert employer.entries[0].entries[0].period == written


@pytest.mark.parametrize(
    ("locale", "form", "written"),
    [
        ("en", "long", "June 14, 2023"),
        ("en", "numeric", "06/14/2023"),
        ("pl", "long", "14 czerwca 2023"),
        ("cs", "long", "14. června 2023"),
        ("fi", "long", "14. kesäkuuta 2023"),
        ("zh", "numeric", "2023/06/14"),
        ("no", "short", "14. juni 2023"),
    ],
)
def test_days_are_written_in_the_wanted_form(locale: str, form: str, written: str) -> None:
    document = with_config(specimen.full(locale), date_format=form)
    (certificates,) = [section for section in compose(document).sections if section.type == "certificates"]
    assert certificates.entries[0].period == written


def test_headings_can_be_of_another_language_than_the_document() -> None:
    tree = compose(with_config(specimen.full("en"), heading_language="de"))
    assert tree.language == "en"
    assert [section.title for section in tree.sections][1] == "Berufserfahrung"
    assert tree.sections[1].entries[0].entries[0].period == "März 2021 – heute"


def test_at_least_twenty_languages_have_their_words() -> None:
    assert len(languages()) >= 30


def test_pages_follow_the_settings() -> None:
    plain = render(specimen.full(), "svg")
    for config in (
        {"ink": "#333333"},
        {"heading_font": "Source Serif 4"},
        {"spacing": 1.3},
        {"new_page": ["publications"]},
        {"date_format": "long"},
        {"heading_language": "fr"},
        {"hide": ["page_numbers"]},
    ):
        changed = render(with_config(specimen.full(), **config), "svg")
        assert changed.ok
        assert [page.hash for page in changed.pages] != [page.hash for page in plain.pages], config


def test_a_section_that_is_kept_together_moves_as_a_whole() -> None:
    lines = [f"Line {number}." for number in range(40)]
    sections = [
        specimen.section("custom", {"title": title, "highlights": specimen.highlights(*lines[:25])}, id=title)
        for title in ("first", "second")
    ]
    document = with_config(specimen.document(*sections), keep_together=["second"])
    pages = [page.data or b"" for page in render(document, "svg").pages]
    apart = [page.data or b"" for page in render(with_config(document), "svg").pages]
    assert len(pages) == len(apart) == 2
    assert len(pages[1]) > len(apart[1]), "the whole section stands on the second page"
    # What no page can hold is broken all the same.
    endless = [specimen.section("custom", {"title": "T", "highlights": specimen.highlights(*lines * 3)})]
    assert render(with_config(specimen.document(*endless), keep_together=["all"]), "pdf").page_count == 3


MANIFEST: dict[str, Any] = {
    "id": "mine",
    "name": "Mine",
    "version": "1.0.0",
    "category": "own",
    "description": "My own.",
    "fonts": ["Figtree"],
}


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"id": "My Template"}, "/id"),
        ({"id": None}, "/id"),
        ({"version": "1.0"}, "/version"),
        ({"fonts": ["Impact"]}, "/fonts"),
        ({"fonts": []}, "/fonts"),
        ({"required_sections": ["hobbies"]}, "/required_sections"),
        ({"columns": [3]}, "/columns"),
        ({"side": "left"}, "/side"),
        ({"active": "yes"}, "/active"),
        ({"configuration": []}, "/configuration"),
        ({"configuration": {"properties": {"x": 1}}}, "/configuration/properties/x"),
        ({"configuration": {"properties": {"x": {"type": "date"}}}}, "/configuration/properties/x"),
        ({"configuration": {"properties": {"x": {"type": "string"}}}}, "/configuration/properties/x"),
        (
            {"configuration": {"properties": {"x": {"type": "number", "title": "X", "default": 1}}}},
            "/configuration/properties/x",
        ),
    ],
)
def test_a_broken_manifest_is_findings_with_places(change: dict[str, Any], pointer: str) -> None:
    raw, found = read_manifest(json.dumps({**MANIFEST, **change}))
    assert raw is None
    assert [finding.pointer for finding in found] == [pointer]
    assert all(finding.message.startswith("manifest.json: ") for finding in found)


@pytest.mark.parametrize("text", ["{", "[]", "7", "[" * 100_000])
def test_a_manifest_that_is_no_object_is_a_finding(text: str) -> None:
    raw, found = read_manifest(text)
    assert raw is None
    assert len(found) == 1


def test_a_sound_manifest_is_taken() -> None:
    assert read_manifest(json.dumps(MANIFEST)) == (MANIFEST, [])
