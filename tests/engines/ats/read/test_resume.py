"""Lines read as a resume: sections, entries, the person, and what is left over."""

import json
from typing import Any

import pytest

from curricle.engines.ats.read.reading import ResumeReading
from curricle.engines.ats.read.resume import read, read_json, read_resume
from tests.engines.ats.read.written import line as line_of
from tests.engines.ats.read.written import of_lines, pages

WHOLE = """
# Nora Kessling
Staff Backend Engineer
nora@example.com | +1 503 555 0142 | Portland, Oregon | github.com/nkessling

# Summary
Backend engineer with ten years in payments and logistics. I take over systems that wake people.

# Experience
**Harbourlight Payments** || Mar 2022 – Present
Staff Engineer
- Led six engineers in splitting the settlement monolith into three services.
- Cut pages outside working hours from 31 to 4 a month.

**Tern & Tide Logistics** || Jul 2016 – Aug 2019
Software Engineer
- Rewrote route planning for 240 vans in Go.

# Education
**Cascade Polytechnic** || Sep 2012 – Jun 2016
Bachelor of Science in Computer Science
GPA: 3.8

# Skills
Languages: Go, Python, SQL
Systems: PostgreSQL, Kafka

# Languages
English (Native), Norwegian (Conversational)

# Certifications
Kubernetes Administrator, Cloud Foundation || May 2021

# Interests
Rowing, Bread, Maps
"""


def content(reading: ResumeReading) -> dict[str, Any]:
    found: dict[str, Any] = reading.document.model_dump(exclude_none=True)["content"]
    return found


def section(reading: ResumeReading, kind: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in content(reading)["sections"] if one["type"] == kind)
    return found


@pytest.fixture(scope="module")
def whole() -> ResumeReading:
    return read_resume(pages(WHOLE))


def test_the_person(whole: ResumeReading) -> None:
    basics = content(whole)["basics"]
    assert basics["name"] == "Nora Kessling"
    assert basics["label"] == "Staff Backend Engineer"
    assert basics["email"] == "nora@example.com"
    assert basics["phone"] == "+1 503 555 0142"
    assert basics["location"]["city"] == "Portland"
    assert basics["profiles"][0]["network"] == "GitHub"
    assert basics["profiles"][0]["username"] == "nkessling"


def test_employers_with_roles(whole: ResumeReading) -> None:
    first, second = section(whole, "work")["items"]
    assert (first["employer"], first["roles"][0]["position"]) == ("Harbourlight Payments", "Staff Engineer")
    assert first["roles"][0]["period"]["start"]["value"] == "2022-03"
    assert first["roles"][0]["period"]["present"]
    assert len(first["roles"][0]["highlights"]) == 2
    assert (second["employer"], second["roles"][0]["position"]) == (
        "Tern & Tide Logistics",
        "Software Engineer",
    )
    assert second["roles"][0]["period"]["end"]["value"] == "2019-08"


def test_schools_with_degrees(whole: ResumeReading) -> None:
    (item,) = section(whole, "education")["items"]
    assert item["institution"] == "Cascade Polytechnic"
    assert (item["study_type"], item["area"]) == ("Bachelor of Science", "Computer Science")
    assert "3.8" in item["score"]
    assert item["period"]["start"]["value"] == "2012-09"


def test_lists(whole: ResumeReading) -> None:
    skills = section(whole, "skills")["items"]
    assert [one["name"] for one in skills] == ["Languages", "Systems"]
    assert skills[0]["keywords"] == ["Go", "Python", "SQL"]
    languages = section(whole, "languages")["items"]
    assert [(one["language"], one["fluency"]) for one in languages] == [
        ("English", "Native"),
        ("Norwegian", "Conversational"),
    ]
    assert [one["name"] for one in section(whole, "interests")["items"]] == ["Rowing", "Bread", "Maps"]
    (certificate,) = section(whole, "certificates")["items"]
    assert (certificate["name"], certificate["issuer"]) == ("Kubernetes Administrator", "Cloud Foundation")
    assert certificate["date"]["value"] == "2021-05"


def test_every_value_has_a_field_with_evidence(whole: ResumeReading) -> None:
    name = whole.field("/content/basics/name")
    assert name is not None
    assert name.confidence > 0.7
    assert name.evidence[0].text == "Nora Kessling"
    employer = whole.field("/content/sections/1/items/0/employer")
    assert employer is not None
    assert "Harbourlight" in employer.evidence[0].text
    start = whole.field("/content/sections/1/items/0/roles/0/period/start")
    assert start is not None
    assert whole.field("/content/nothing") is None
    value = whole.as_dict()
    by_pointer = {one["pointer"]: one["value"] for one in value["fields"]}
    assert by_pointer["/content/basics/name"] == "Nora Kessling"
    assert all(one["value"] is not None for one in value["fields"])
    assert set(value["confidence"]) == set(by_pointer)


def test_sections_say_how_they_are_called(whole: ResumeReading) -> None:
    assert [one.type for one in whole.sections] == [
        *("summary", "work", "education", "skills", "languages", "certificates", "interests")
    ]
    assert all(one.standard and one.pointer and one.evidence for one in whole.sections)
    assert whole.language == whole.document.locale == "en"
    assert whole.document.meta.source == "pdf"
    assert 0.5 < whole.confidence < 1


def test_the_same_lines_give_the_same_json() -> None:
    first, second = (json.dumps(read_resume(pages(WHOLE)).as_dict()) for _ in range(2))
    assert first == second


def test_ids_are_counted(whole: ResumeReading) -> None:
    assert [one["id"] for one in content(whole)["sections"]] == [f"s{at}" for at in range(1, 8)]
    assert section(whole, "work")["items"][0]["roles"][0]["highlights"][1]["id"] == "s2-i1-r1-h2"


ENTRIES = [
    (
        "**Senior Engineer**, Acme Inc, Boston, MA (01/2020 - 03/2022)",
        "Senior Engineer",
        "Acme Inc",
        "2020-01",
    ),
    ("**Acme Inc** | Boston, MA | Senior Engineer | 2020 – 2022", "Senior Engineer", "Acme Inc", "2020"),
    ("2020 – 2022: Store Manager at Verizon Wireless", "Store Manager", "Verizon Wireless", "2020"),
    (
        "Jan 2020 - Present || **Nurse, Emergency Room**\nSt. Mary Hospital",
        "Nurse, Emergency Room",
        "St. Mary Hospital",
        "2020-01",
    ),
    (
        "**Softwareentwickler**\nMusterwerk GmbH, Köln\n05/2019 – heute",
        "Softwareentwickler",
        "Musterwerk GmbH",
        "2019-05",
    ),
    (
        "Company: Wipro Limited\nDesignation: Test Analyst\nDuration: Jun 2015 to Oct 2017",
        "Test Analyst",
        "Wipro Limited",
        "2015-06",
    ),
    (
        "**Ingénieur réseaux** – Orange SA – Nantes, France || mars 2018 – août 2020",
        "Ingénieur réseaux",
        "Orange SA",
        "2018-03",
    ),
]


@pytest.mark.parametrize(("entry", "title", "company", "start"), ENTRIES)
def test_one_entry_of_work(entry: str, title: str, company: str, start: str) -> None:
    reading = read_resume(
        pages(f"# Ann Lee\nann@example.com\n\n# Work Experience\n{entry}\n- Did what had to be done.")
    )
    (item,) = section(reading, "work")["items"]
    (role,) = item["roles"]
    assert (role["position"], item["employer"]) == (title, company)
    assert role["period"]["start"]["value"] == start
    assert role["highlights"][0]["text"] == "Did what had to be done."


STUDIES = [
    (
        "**B.Sc. Computer Science**, University of Porto, 2009–2012",
        "University of Porto",
        "B.Sc.",
        "Computer Science",
    ),
    ("**MIT**\nMaster of Science in Physics || 2014", "MIT", "Master of Science", "Physics"),
    (
        "B.E in Information Science\nB.V.B College of Engineering - Hubli\nAugust 2013 to June 2017",
        "B.V.B College of Engineering",
        "B.E",
        "Information Science",
    ),
    (
        "2001 – 2008: Staatsexamen Humanmedizin, Universität Regensburg",
        "Universität Regensburg",
        "Staatsexamen",
        "Humanmedizin",
    ),
]


@pytest.mark.parametrize(("entry", "school", "degree", "area"), STUDIES)
def test_one_entry_of_education(entry: str, school: str, degree: str, area: str) -> None:
    reading = read_resume(pages(f"# Ann Lee\nann@example.com\n\n# Education\n{entry}"))
    (item,) = section(reading, "education")["items"]
    assert (item["institution"], item["study_type"], item["area"]) == (school, degree, area)


def test_a_table_of_degrees() -> None:
    reading = read_resume(
        pages(
            """
            # Ann Lee
            # Educational Qualifications
            Degree || Institute || Year || Percentage
            B.Tech (ECE) || Anna University || 2013 || 79%
            HSC || DAV School || 2009 || 91%
            """
        )
    )
    first, second = section(reading, "education")["items"]
    assert (first["institution"], first["study_type"], first["score"]) == ("Anna University", "B.Tech", "79%")
    assert second["institution"] == "DAV School"
    assert second["period"]["end"]["value"] == "2009"


def test_several_roles_at_one_employer() -> None:
    reading = read_resume(
        pages(
            """
            # Ann Lee
            # Experience
            **Acme Inc**
            **Staff Engineer** || 2020 – Present
            - Led a team.
            **Engineer** || 2017 – 2020
            - Wrote code.
            **Globex LLC**
            **Developer** || 2014 – 2017
            - Wrote more code.
            """
        )
    )
    first, second = section(reading, "work")["items"]
    assert (first["employer"], [one["position"] for one in first["roles"]]) == (
        "Acme Inc",
        ["Staff Engineer", "Engineer"],
    )
    assert (second["employer"], second["roles"][0]["position"]) == ("Globex LLC", "Developer")


def test_headings_in_the_margin() -> None:
    reading = read_resume(
        pages(
            """
            # Ann Lee
            Experience || **Acme Inc** 2019 – 2021
            Engineer
            Education || University of Porto 2015
            Bachelor of Arts
            """
        )
    )
    assert [one.type for one in reading.sections] == ["work", "education"]


def test_unknown_headings_become_sections_of_their_own() -> None:
    text = WHOLE + "\n# Boats I have repaired\n**Ketch Marianne** || 2018\nA new mast and much paint.\n"
    reading = read_resume(pages(text))
    found = section(reading, "custom")
    assert found["title"] == "Boats I have repaired"
    assert found["items"][0]["title"] == "Ketch Marianne"
    assert not next(one for one in reading.sections if one.type == "custom").standard


def test_a_resume_without_looks_and_headings_before_colons() -> None:
    lines = [
        line_of(text, at * 12.0, size=0.0, left=0.0, block=at)
        for at, text in enumerate(
            [
                "Ann Lee",
                "ann@example.com",
                "Skills: Python, Go",
                "Education: B.A. History, Reed College, 2015",
            ]
        )
    ]
    reading = read_resume(of_lines(lines))
    assert [one["name"] for one in section(reading, "skills")["items"]] == ["Python", "Go"]
    assert section(reading, "education")["items"][0]["institution"] == "Reed College"


def test_labels_of_layouts_are_left_over_and_split_nothing() -> None:
    reading = read_resume(
        pages(
            """
            # Ann Lee
            # Experience
            **Acme Inc** || 2019 – 2021
            Engineer
            **Highlights**
            - One thing.
            **Globex LLC** || 2016 – 2019
            Developer
            **Highlights**
            - Another thing.
            """
        )
    )
    assert [one["employer"] for one in section(reading, "work")["items"]] == ["Acme Inc", "Globex LLC"]
    assert [one.text for one in reading.leftover] == ["Highlights", "Highlights"]


def test_no_lines_at_all() -> None:
    reading = read_resume(of_lines([]))
    assert reading.document.content.sections == []
    assert reading.confidence == 0.0
    assert not reading.fields
    assert not reading.leftover


def test_columns_that_were_run_together_are_read_all_the_same() -> None:
    rows = (
        "Jo Park",
        "About  \t 1 High Street, 70178 Stuttgart, DE",
        "=====  \t Mar 2014 – Dec 2017",
        "  \t Engineer",
        "Experience  \t Acme Ltd",
        "- Cut the costs  \t About",
    )
    assert read("\n".join(rows).encode(), "resume.txt").document.content.sections


def test_a_file_as_text_and_as_json() -> None:
    data = (
        b"Ann Lee\nann@example.com\n\nExperience\n==========\nEngineer, Acme Inc\n2019 - 2021\n- Wrote code\n"
    )
    reading = read(data, "resume.txt")
    assert reading.document.content.basics.name == "Ann Lee"
    assert json.loads(read_json(data, "resume.txt"))["document"]["content"]["basics"]["name"] == "Ann Lee"


def test_a_latex_source_is_read_by_its_commands() -> None:
    from curricle.engines.render.formats import write
    from curricle.engines.resume import sample

    data = write(sample("engineer"), "latex").data
    assert data is not None
    first, second = read(data, "resume.tex"), read(data, "resume.tex")
    assert first.document == second.document
    assert first.document.content.basics.name == "Nora Kessling"
    assert first.document.meta.source == "latex"
    assert first.field("/content/basics/name") is not None
    assert {one.type for one in first.sections} >= {"work", "education", "skills"}
    empty = read(rb"\documentclass{article}\begin{document}\end{document}", "x.tex")
    assert empty.document.content.sections == []
