"""What changes a match and what must not: the promises about stuffing, copying, order, case and blanks."""

from collections.abc import Callable
from typing import Any

import pytest

from curricle.engines.ats.match import Match, match, read_posting
from curricle.engines.resume import (
    CustomItem,
    CustomSection,
    Document,
    Highlight,
    SkillItem,
    SummaryItem,
    SummarySection,
    WorkItem,
)
from tests.engines.ats.match.subjects import POSTING, TODAY, document, subject

UNRELATED = (
    "The garden slopes to a brook where children skip stones and the baker sings of winter and bread. " * 25
)
KEYWORDS = ("required", "preferred", "soft")


def of(made: Document, posting: str = POSTING) -> Match:
    return match(read_posting(posting), subject(made), today=TODAY)


def changed(change: Callable[[Document], None], **parts: Any) -> tuple[float, float]:
    """The score of a resume before and after a change."""
    made = document(**parts)
    after = made.model_copy(deep=True)
    change(after)
    return of(made).score, of(after).score


def add_skill(name: str) -> Callable[[Document], None]:
    def change(made: Document) -> None:
        made.content.sections[2].items.append(SkillItem(name=name))  # type: ignore[arg-type]  # skills

    return change


def add_section(text: str) -> Callable[[Document], None]:
    def change(made: Document) -> None:
        made.content.sections.append(
            CustomSection(title="Notes", items=[CustomItem(title="Notes", summary=text)])
        )

    return change


def add_summary(text: str) -> Callable[[Document], None]:
    def change(made: Document) -> None:
        made.content.sections.insert(0, SummarySection(items=[SummaryItem(text=text)]))

    return change


def add_bullets(*texts: str) -> Callable[[Document], None]:
    def change(made: Document) -> None:
        item = made.content.sections[0].items[0]
        assert isinstance(item, WorkItem)
        item.roles[0].highlights.extend(Highlight(text=text) for text in texts)

    return change


@pytest.mark.parametrize("name", ["Kafka", "Kubernetes", "k8s", "Apache Kafka"])
def test_a_missing_required_skill_raises_and_once_more_does_not(name: str) -> None:
    made = document()
    once, twice = made.model_copy(deep=True), made.model_copy(deep=True)
    add_skill(name)(once)
    add_skill(name)(twice)
    add_skill(name)(twice)
    assert of(made).score < of(once).score == of(twice).score


@pytest.mark.parametrize(
    "change",
    [
        add_section(UNRELATED),
        add_summary(UNRELATED),
        add_section(POSTING),
        add_summary(POSTING),
        add_bullets(*POSTING.splitlines()[2:]),
        add_section(", ".join(["Python", "Postgres"] * 30)),
        add_bullets("Python, Postgres, " * 30),
        add_bullets(*["Built pipelines in Python for nightly reports"] * 6),
        add_bullets(
            "Kafka Kafka Kafka Kafka Kafka Kafka Kubernetes Kubernetes Kubernetes Kubernetes Kubernetes"
        ),
    ],
)
def test_stuffing_never_raises(change: Callable[[Document], None]) -> None:
    before, after = changed(change)
    assert after <= before


def test_stuffing_is_said() -> None:
    made = document()
    add_section(POSTING)(made)
    add_bullets("Kafka " * 20)(made)
    codes = {finding.code for finding in of(made).stuffing}
    assert codes == {"stuffing.copied", "stuffing.repeated"}
    assert all(finding.points == 0 and finding.fix for finding in of(made).stuffing)


def test_copied_lines_do_not_take_the_skills_that_somebody_really_shows() -> None:
    made = document(skills=["Kafka", "Kubernetes"])
    before = of(made)
    add_section(POSTING)(made)
    after = of(made)
    assert [one.state for one in before.skills] == [one.state for one in after.skills]


def test_order_says_nothing() -> None:
    made = document(skills=["Kafka", "Postgres"], highlights=["Ran Kubernetes", "Wrote Python", "Led a team"])
    turned = made.model_copy(deep=True)
    turned.content.sections.reverse()
    for section in turned.content.sections:
        section.items.reverse()
        for item in section.items:
            for role in getattr(item, "roles", ()):
                role.highlights.reverse()
    one, other = of(made), of(turned)
    assert [(part.code, part.points) for part in one.parts] == [
        (part.code, part.points) for part in other.parts
    ]


@pytest.mark.parametrize("change", [str.upper, str.lower, str.title, lambda text: text.replace(" ", "  ")])
def test_case_and_blanks_say_nothing(change: Callable[[str], str]) -> None:
    skills, highlights = ["Kafka", "Go", "R"], ["Wrote Python and Go", "Ran Kubernetes clusters in Excel"]
    posting = POSTING + "\nNice to have\n- Go\n- R\n- Microsoft Excel\n"
    plain = of(document(skills=skills, highlights=highlights), posting)
    written = document(skills=[change(one) for one in skills], highlights=[change(one) for one in highlights])
    states = {one.wanted.name: one.state for one in plain.skills}
    assert {one.wanted.name: one.state for one in of(written, posting).skills} == states
    assert states["Go"] == states["R"] == states["Microsoft Excel"] == "matched"


def test_lists_without_work_are_said() -> None:
    names = ["Python", "SQL", "Docker", "Kubernetes", "Terraform", "Redis", "MongoDB", "Kafka", "React"]
    posting = "Engineer\n\nRequirements\n" + "\n".join(f"- {name}" for name in names)
    found = of(document(skills=names, highlights=["Answered the telephone"]), posting)
    assert [finding.code for finding in found.stuffing] == ["stuffing.list"]


def test_a_word_in_every_line_is_said() -> None:
    lines = [f"Wrote part {number} of the system in Python" for number in range(14)]
    assert "stuffing.density" in {finding.code for finding in of(document(highlights=lines)).stuffing}


def test_everyday_words_are_no_skills() -> None:
    posting = "Engineer\n\nRequirements\n- Go\n- R\n- Microsoft Access\n- Spring Boot and Spring\n- Python"
    prose = ["Helped teams to go further and access the office in spring", "Chose option c over r."]
    found = of(document(highlights=prose, skills=["Python"]), posting)
    assert {one.wanted.name for one in found.skills if one.state == "matched"} == {"Python"}
