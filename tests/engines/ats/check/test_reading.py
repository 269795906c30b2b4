"""The checks of the file: what is read is held against what was written."""

from typing import Any

import pytest

from curricle.engines.ats.check.posting import speaks_like_posting
from curricle.engines.ats.check.readiness import readiness
from curricle.engines.ats.check.result import Readiness
from curricle.engines.ats.read.page import Layout, Line, Pages, Zone
from curricle.engines.ats.read.reading import Evidence, FieldRead, Leftover, ResumeReading
from curricle.engines.ats.subject import Subject
from tests.engines.ats.check.resumes import TODAY, document, found, judged, points_of, say, subject

BOX = (10.0, 20.0, 200.0, 30.0)


def lines_without(*words: str, zones: dict[str, Zone] | None = None) -> list[Line]:
    """The lines of the sound resume without some, or with some of them elsewhere on the page."""
    kept = []
    for line in subject(document()).reading.pages.lines:
        if any(word in line.text for word in words):
            continue
        zone: Zone = next((zone for word, zone in (zones or {}).items() if word in line.text), "body")
        kept.append(Line(line.text, 0, line.box, zone=zone))
    return kept


def read_back(lines: list[Line]) -> Readiness:
    return readiness(subject(document(), lines), today=TODAY)


def of_file(fields: tuple[FieldRead, ...] = (), **layout: Any) -> Subject:
    """The sound resume as a file that somebody brought."""
    made = document()
    lines = subject(made).reading.pages.lines
    facts = {"kind": "pdf", "size_bytes": 50_000, "pages": 1, **layout}
    pages = Pages(lines, Layout(**facts))
    left = (Leftover("something else", 0, BOX, "no section"),)
    return Subject(made, ResumeReading(made, fields, (), left, "en", 0.8, pages), "file")


@pytest.mark.parametrize(
    ("word", "pointer"),
    [
        ("Imre Castellane", "/content/basics/name"),
        ("Quaystone", "/content/sections/1/items/0/employer"),
        ("Senior Platform", "/content/sections/1/items/0/roles/0/position"),
        ("Cut the time", "/content/sections/1/items/0/roles/0/highlights/0/text"),
        ("Liffeyside", "/content/sections/2/items/0/institution"),
        ("Kubernetes", "/content/sections/3/items/0"),
    ],
)
def test_what_is_lost_is_told_with_its_place_and_costs(word: str, pointer: str) -> None:
    result = read_back(lines_without(word))
    lost = found(result, "reading.lost")
    assert pointer in [finding.pointer for finding in lost]
    assert all(finding.points > 0 and finding.severity == "error" for finding in lost)
    assert result.score < 100


def test_a_text_over_two_lines_is_whole_and_its_page_footer_is_no_part_of_it() -> None:
    lines = []
    for line in subject(document()).reading.pages.lines:
        if line.text.startswith("•") or "Cut the time" in line.text:
            half = len(line.text) // 2
            lines.append(Line(line.text[:half], 0, BOX))
            lines.append(Line("Imre Castellane, page 1", 0, BOX, zone="footer"))
            lines.append(Line(line.text[half:], 1, BOX))
        else:
            lines.append(line)
    assert not found(read_back(lines), "reading.lost")


def test_lines_from_right_to_left_are_whole_where_their_words_are() -> None:
    made = document(lambda values: say(values, "قدت تصميم جسر بطول 340 مترا"))
    lines = [line for line in subject(document()).reading.pages.lines if "Cut the time" not in line.text]
    moved = Line("340 مترا بطول جسر تصميم قدت", 0, BOX)
    assert not found(readiness(subject(made, [*lines, moved]), today=TODAY), "reading.lost")
    assert found(readiness(subject(made, lines), today=TODAY), "reading.lost")


def test_contact_data_that_is_lost_or_apart() -> None:
    lost = read_back(lines_without("imre.castellane@example.org"))
    assert found(lost, "reading.contact_lost")
    apart = read_back(lines_without(zones={"imre.castellane@example.org": "header"}))
    assert "page header" in found(apart, "reading.contact_apart")[0].message
    assert points_of(apart, "reading.contact") < points_of(judged(), "reading.contact")
    unrecognised = subject(document())
    other = document(lambda values: values["content"]["basics"].update({"email": None}))
    reading = ResumeReading(other, (), (), (), "en", 1.0, unrecognised.reading.pages)
    result = readiness(Subject(unrecognised.document, reading, "document"), today=TODAY)
    assert found(result, "reading.contact_unrecognised")
    none = judged(lambda values: values["content"]["basics"].update({"email": None, "phone": None}))
    assert points_of(none, "reading.contact") == 0


@pytest.mark.parametrize(
    ("layout", "code"),
    [
        ({"tables": 2}, "reading.tables"),
        ({"textboxes": 1}, "reading.text_boxes"),
        ({"images": 1}, "reading.pictures"),
        ({"undecodable": 0.05}, "reading.undecodable"),
        ({"glued": 0.3}, "reading.glued"),
        ({"row_order_intact": 0.8}, "reading.columns"),
        ({"row_order_intact": 0.1}, "reading.columns"),
        ({"size_bytes": 3_000_000}, "file.large"),
        ({"body_size": 7.5}, "file.small_type"),
        ({"margins": (10.0, 40.0, 40.0, 40.0)}, "file.narrow_margins"),
        ({"truncated": True}, "file.truncated"),
    ],
)
def test_the_layout_of_the_file(layout: dict[str, Any], code: str) -> None:
    assert not found(judged(), code)
    result = judged(**layout)
    finding = found(result, code)[0]
    assert finding.points > 0
    assert finding.pointer.startswith("/")
    assert result.score < 100


def test_cuts_of_one_family_are_one_family() -> None:
    cuts = ("AB+Lato-Bold", "AC+Lato-Regular", "Lato,Italic", "ArialMT", "Arial-BoldMT")
    assert not found(readiness(of_file(fonts=cuts), today=TODAY), "file.many_fonts")
    many = ("A+Lato-Bold", "Arial", "Times", "Courier", "Comic")
    assert found(readiness(of_file(fonts=many), today=TODAY), "file.many_fonts")
    assert not found(judged(fonts=many), "file.many_fonts")


def test_a_file_is_judged_by_what_was_read_in_it() -> None:
    pointer = "/content/sections/1/items/0/roles/0/position"
    place = Evidence(0, BOX, "Senior Platform Engineer")
    sure = readiness(of_file(), today=TODAY)
    unsure = readiness(of_file((FieldRead(pointer, 0.3, (place,)),)), today=TODAY)
    finding = found(unsure, "reading.unsure")[0]
    assert "a parser may misread this" in finding.message
    assert finding.evidence == (place,)
    assert 0 < finding.points <= sure.score - unsure.score + 0.01
    assert unsure.confidence == 0.8


def test_kinds_that_people_do_not_send_are_told() -> None:
    for kind in ("html", "markdown", "latex"):
        assert found(readiness(of_file(kind=kind), today=TODAY), "file.kind")
    for kind in ("pdf", "docx", "text"):
        assert not found(readiness(of_file(kind=kind), today=TODAY), "file.kind")


def test_the_same_content_in_three_kinds_of_file_stays_within_two_points() -> None:
    scores = [
        readiness(of_file(kind="pdf", pages=2), today=TODAY).score,
        readiness(of_file(kind="docx", pages=0), today=TODAY).score,
        readiness(of_file(kind="text", pages=0), today=TODAY).score,
    ]
    assert max(scores) - min(scores) <= 2


def test_mixed_styles_of_dates_are_seen_in_a_file() -> None:
    base = "/content/sections/1/items/{}/roles/0/period/start"
    fields = (
        FieldRead(base.format(0), 0.9, (Evidence(0, BOX, "Mar 2021 – Present"),)),
        FieldRead(base.format(1), 0.9, (Evidence(0, BOX, "09/2017 – 02/2021"),)),
    )
    result = readiness(of_file(fields), today=TODAY)
    assert "“Mar 2021”, “09/2017”" in found(result, "date.styles_mixed")[0].message
    same = tuple(FieldRead(one.pointer, 0.9, (Evidence(0, BOX, "May 2021"),)) for one in fields)
    assert not found(readiness(of_file(same), today=TODAY), "date.styles_mixed")


def test_postings_speak_otherwise_than_resumes() -> None:
    assert speaks_like_posting("About the role. You will lead. We are looking for you. We offer tea.")
    assert speaks_like_posting("Ihre Aufgaben: … Ihr Profil: … Wir bieten: …")
    assert not speaks_like_posting("Led the team that wrote what we offer to guests.")
    assert not speaks_like_posting("")
