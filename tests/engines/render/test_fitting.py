"""Fit to pages: as little as needed changes, the result fits, and what cannot be done is said."""

import pytest

from curricle.engines.render import fit, render, template
from curricle.engines.resume.model import Document

from . import specimen


def lines(count: int) -> Document:
    texts = [f"Line {number} of the list." for number in range(count)]
    return specimen.document(
        specimen.section("custom", {"title": "All", "highlights": specimen.highlights(*texts)})
    )


@pytest.mark.parametrize(("name", "pages"), [("long", 3), ("sample-academic", 4), ("sample-nurse", 1)])
def test_a_fitted_document_fills_no_more_pages(name: str, pages: int) -> None:
    document = specimen.specimen(name)
    document.presentation, changes, findings = fit(document, pages)
    assert findings == []
    assert render(document, "pdf").page_count <= pages
    modern = template("modern")
    assert modern is not None
    for change in changes:
        rule = modern.configuration["properties"][change.key]
        assert rule["minimum"] <= change.after < change.before
        assert change.title == rule["title"]
        assert document.presentation.config[change.key] == change.after


def test_what_fits_stays_as_it_is() -> None:
    document = specimen.arabic()
    document.presentation.config = {"font_size": 9}
    assert fit(document, 1) == (document.presentation, [], [])


def test_a_little_too_much_costs_a_little_space_and_no_size() -> None:
    document = lines(51)
    assert render(document, "pdf").page_count == 2
    _, changes, findings = fit(document, 1)
    assert not findings
    changed = {change.key: change.after for change in changes}
    assert "font_size" not in changed
    assert changed, "something had to change"


def test_no_changed_setting_could_stay_as_it_was() -> None:
    document = specimen.long()
    presentation, changes, _ = fit(document, 3)
    assert changes
    for change in changes:
        config = {**presentation.config, change.key: change.before}
        document.presentation = presentation.model_copy(update={"config": config})
        assert render(document, "pdf").page_count > 3, f"{change.key} was changed for nothing"


def test_the_same_document_is_fitted_the_same_way() -> None:
    assert fit(specimen.long(), 3) == fit(specimen.long(), 3)


def test_what_cannot_fit_says_how_many_lines_are_over() -> None:
    document = specimen.long()
    presentation, changes, findings = fit(document, 1)
    assert presentation == document.presentation
    assert changes == []
    assert [finding.code for finding in findings] == ["render.does_not_fit"]
    over = findings[0].params["lines"]
    assert isinstance(over, int)
    assert 90 < over < 160
    assert f"{over} lines are too many for 1 page" in findings[0].message


@pytest.mark.parametrize("pages", [0, -1, 51, 10**9])
def test_impossible_numbers_of_pages_are_a_finding(pages: int) -> None:
    assert [finding.code for finding in fit(specimen.arabic(), pages)[2]] == ["render.fit_impossible"]


def test_a_document_with_wrong_settings_is_not_fitted() -> None:
    document = specimen.arabic()
    document.presentation.config = {"font": "Comic Sans"}
    assert [finding.code for finding in fit(document, 1)[2]] == ["config.invalid"]
    document.presentation.template = "baroque"
    assert [finding.code for finding in fit(document, 1)[2]] == ["template.unknown"]


def test_a_few_lines_on_a_last_page_are_a_warning() -> None:
    counted = {}
    for count in range(44, 56):
        rendered = render(lines(count), "svg")
        found = [finding for finding in rendered.findings if finding.code == "render.runs_over"]
        if found:
            assert rendered.page_count == 2
            assert found[0].params["pages"] == 1
            counted[count] = found[0].params["lines"]
    first = min(counted)
    # No line of a list stands alone on a page: the first to run over takes its neighbour along.
    assert counted == {first: 2, **{first + number: number + 1 for number in range(1, 5)}}
    assert "2 lines run over to page 2" in next(
        finding.message for finding in render(lines(first), "pdf").findings
    )


def test_a_page_that_was_asked_for_does_not_run_over() -> None:
    document = specimen.document(
        specimen.section("summary", {"text": "One."}), specimen.section("skills", {"name": "Two"})
    )
    document.presentation.config = {"new_page": ["skills"]}
    rendered = render(document, "pdf")
    assert rendered.page_count == 2
    assert rendered.findings == ()
