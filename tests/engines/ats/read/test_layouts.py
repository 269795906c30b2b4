"""Layouts that resumes come in: tables, side columns, headings in margins, lists of skills."""

from typing import Any

import pytest

from curricle.engines.ats.read.degree import split_degree
from curricle.engines.ats.read.lexicon import clues
from curricle.engines.ats.read.listing import is_level
from curricle.engines.ats.read.page import Cell, Line
from curricle.engines.ats.read.reading import ResumeReading
from curricle.engines.ats.read.resume import read_resume
from tests.engines.ats.read.written import line, of_lines, pages

DEGREES = [
    ("Bachelor of Science", "Bachelor of Science", None),
    ("Bachelor of Science in Physics", "Bachelor of Science", "Physics"),
    ("Bachelor of Business Administration", "Bachelor of Business Administration", None),
    ("B.Tech (Computer Science)", "B.Tech", "Computer Science"),
    ("PhD Hydrology", "PhD", "Hydrology"),
    ("MBA", "MBA", None),
    ("Máster en Profesorado", "Máster", "Profesorado"),
    ("Diplôme d'ingénieur, Réseaux", "Diplôme d'ingénieur", "Réseaux"),
    ("Mechanical Engineering", None, "Mechanical Engineering"),
    ("Physics, B.Sc.", "B.Sc.", "Physics"),
]
SKILLS = [
    ("Python, Go, SQL", ["Python", "Go", "SQL"]),
    ("Python | Go | SQL", ["Python", "Go", "SQL"]),
    ("- Python\n- Go", ["Python", "Go"]),
    ("Python || Go || SQL", ["Python", "Go", "SQL"]),
    ("Java (3 years), Go – expert, SQL", ["Java", "Go", "SQL"]),
    ("C++, C#, .NET (Core, MVC), R.", ["C++", "C#", ".NET (Core, MVC)", "R"]),
    ("**Languages:** Python, Go\n**Tools:** Git", ["Languages", "Python", "Go", "Tools", "Git"]),
    ("**Languages**\nPython\nGo\n**Tools**\nGit", ["Languages", "Python", "Go", "Tools", "Git"]),
    ("Languages || Python, Go\nTools || Git, Make", ["Languages", "Python", "Go", "Tools", "Git", "Make"]),
    ("Languages (Expert): Python, Go", ["Languages", "Python", "Go"]),
    ("Python || Expert\nGo || Beginner", ["Python", "Go"]),
    ("Python\nExpert\nGo\nAdvanced", ["Python", "Go"]),
]


def section(reading: ResumeReading, kind: str) -> dict[str, Any]:
    sections = reading.document.model_dump(exclude_none=True)["content"]["sections"]
    found: dict[str, Any] = next(one for one in sections if one["type"] == kind)
    return found


@pytest.mark.parametrize(("text", "kind", "area"), DEGREES)
def test_degrees_and_their_fields(text: str, kind: str | None, area: str | None) -> None:
    assert split_degree(text) == (kind, area)


@pytest.mark.parametrize(("text", "words"), SKILLS)
def test_skills(text: str, words: list[str]) -> None:
    about = "Somebody who writes programs and likes to read those of others when it rains."
    found = read_resume(pages(f"# Ann Lee\n\n# Summary\n{about}\n\n# Skills\n{text}"))
    items = section(found, "skills")["items"]
    assert [word for item in items for word in (item["name"], *item["keywords"])] == words


def test_languages_with_fluency() -> None:
    rows = "English: Native\nGerman (B2)\nFrench || Fluent\nSpanish\nFluency: Basic\nPolish native"
    text = f"# Ann Lee\n\n# Languages\n{rows}"
    items = section(read_resume(pages(text)), "languages")["items"]
    assert [(item["language"], item["fluency"]) for item in items] == [
        *(
            ("English", "Native"),
            ("German", "B2"),
            ("French", "Fluent"),
            ("Spanish", "Basic"),
            ("Polish", "native"),
        )
    ]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("Fluent", True), ("80 %", True), ("B2", True), ("流暢", True), ("Python", False), ("", False)],
)
def test_levels(text: str, is_one: bool) -> None:
    assert is_level(text) is is_one


def test_dates_in_a_narrow_column_that_go_on_in_the_next_line() -> None:
    reading = read_resume(
        pages(
            """
            # Ann Lee
            # Experience
            11/2017 – || Application Associate
            Present || Accenture, Bengaluru, Karnataka
            - Did this and that for many people.
            06/2015 – || Systems Engineer
            10/2017 || Infosys Limited, Mysore, Karnataka
            - Did that and this for fewer people.
            """
        )
    )
    first, second = section(reading, "work")["items"]
    assert (first["employer"], first["location"]) == ("Accenture", "Bengaluru, Karnataka")
    assert first["roles"][0]["period"]["present"]
    assert second["roles"][0]["period"]["end"]["value"] == "2017-10"


def test_dates_that_stand_beside_their_entry_but_come_later() -> None:
    rows = [
        line("Ann Lee", 20.3, size=20.0, bold=True),
        line("EXPERIENCE", 50.3, size=14.0, bold=True),
        line("Nurse, St. Mary Hospital", 70.3, bold=True),
        line("Cared for twelve patients a shift on the ward.", 84.3),
        line("March 2020", 71.3, left=470.0),
        line("– Present", 82.3, left=476.0),
        line("Clerk, Acme Inc", 120.3, bold=True),
        line("Filed what came in.", 134.3),
        line("2018 – 2020", 121.3, left=470.0),
    ]
    first, second = section(read_resume(of_lines(rows)), "work")["items"]
    assert (first["roles"][0]["position"], first["roles"][0]["period"]["start"]["value"]) == (
        "Nurse",
        "2020-03",
    )
    assert (second["employer"], second["roles"][0]["period"]["start"]["value"]) == ("Acme Inc", "2018")


def test_a_side_column_of_dates_and_headings() -> None:
    rows = [line("Ann Lee", 20.3, size=20.0, left=150.0, bold=True)]
    side: list[tuple[str, float, float]] = [
        *(("Experience", 50.3, 14.0), ("Mar 2018", 70.3, 9.0), ("Present", 80.3, 9.0)),
        *(("Jan 2013", 130.3, 9.0), ("Feb 2018", 140.3, 9.0)),
        *(("Education", 190.3, 14.0), ("2009", 210.3, 9.0)),
    ]
    main: list[tuple[str, float, bool]] = [
        *(("Nurse", 70.3, True), ("St. Mary Hospital", 84.3, False), ("Cared for many people.", 98.3, False)),
        *(("Clerk", 130.3, True), ("Acme Inc", 144.3, False), ("Filed what came in.", 158.3, False)),
        *(("Reed College", 210.3, True), ("Bachelor of Arts in History", 224.3, False)),
    ]
    rows += [line(text, top, size=size, left=30.0, column=1, bold=size > 10) for text, top, size in side]
    rows += [line(text, top, bold=bold, left=150.0) for text, top, bold in main]
    reading = read_resume(of_lines(rows))
    first, second = section(reading, "work")["items"]
    assert first["roles"][0]["period"]["present"]
    assert (second["employer"], second["roles"][0]["position"]) == ("Acme Inc", "Clerk")
    assert second["roles"][0]["period"]["end"]["value"] == "2018-02"
    assert section(reading, "education")["items"][0]["period"]["end"]["value"] == "2009"


def test_degrees_that_stand_side_by_side() -> None:
    rows = [line("Ann Lee", 20.3, size=20.0, bold=True), line("Education", 50.3, size=14.0, bold=True)]
    pairs = [
        ("Master of Arts", "Bachelor of Arts"),
        ("University of Porto", "Reed College"),
        ("2018", "2015"),
    ]
    for at, (left, right) in enumerate([*pairs, ("2018", "2015")]):
        top = 70.3 + 14 * at
        cells = (Cell(left, (50, top, 150, top + 10)), Cell(right, (300, top, 400, top + 10)))
        rows.append(
            Line(f"{left} {right}", 0, (50, top, 400, top + 10), size=10.0, cells=cells, block=at // 3)
        )
    items = section(read_resume(of_lines(rows)), "education")["items"]
    assert [(one["institution"], one["period"]["end"]["value"]) for one in items] == [
        ("University of Porto", "2018"),
        ("Reed College", "2015"),
    ]


def test_headings_that_run_into_the_words_beside_them() -> None:
    rows = [line("Ann Lee", 20.3, size=20.0, left=180.0), line("ann@example.com", 40.3, left=180.0)]
    for at, text in enumerate(["Work Acme Inc", "Education Reed College", "Skills Python, Go"]):
        top = 70.3 + at * 60
        rows.append(line(text, top, size=14.0, bold=True, left=120.0, block=at + 2))
        rows += [
            line(f"Line {one} of this part", top + 16 + 12 * one, left=180.0, block=at + 2)
            for one in range(3)
        ]
    reading = read_resume(of_lines(rows))
    assert [one.type for one in reading.sections] == ["work", "education", "skills"]


def test_headings_that_go_on_in_the_next_line() -> None:
    rows = [
        line("Ann Lee", 20.3, size=20.0),
        line("EDUCATION AND", 50.3, bold=True),
        line("TRAINING", 61.3, bold=True),
        line("Reed College, B.A. History, 2015", 80.3),
    ]
    reading = read_resume(of_lines(rows))
    assert [(one.type, one.heading) for one in reading.sections] == [("education", "EDUCATION AND TRAINING")]


def test_degrees_as_items_of_a_list() -> None:
    text = """
    # Ann Lee
    # Education
    - **Bachelor of Arts** in History, Reed
    College
    - Master of Arts in History, University of Porto
    """
    items = section(read_resume(pages(text)), "education")["items"]
    assert [item["institution"] for item in items] == ["Reed College", "University of Porto"]


def test_short_things_under_headings_of_their_own_are_skills() -> None:
    reading = read_resume(
        pages(
            """
            # Ann Lee
            # EXPERIENCE
            **Acme Inc** || 2019 – 2021
            Engineer
            # EDUCATION
            Reed College, B.A., 2015
            # KNOTS
            Bowline
            Sheet bend
            # SAILS
            Cutting
            Sewing
            """
        )
    )
    items = section(reading, "skills")["items"]
    assert [(item["name"], item["keywords"]) for item in items] == [
        ("KNOTS", ["Bowline", "Sheet bend"]),
        ("SAILS", ["Cutting", "Sewing"]),
    ]


def test_education_in_all_its_parts() -> None:
    reading = read_resume(
        pages(
            """
            # Ann Lee
            # Education
            **Reed College** | Portland, Oregon || 2011 – 2015
            Bachelor of Arts
            History
            Grade: First Class Honours
            Relevant coursework: Maps, Archives
            - Wrote a thesis on harbours that somebody read.
            **University of Porto**
            Master of Arts in History, with distinction || 2017
            Location: Porto
            """
        )
    )
    first, second = section(reading, "education")["items"]
    assert (first["study_type"], first["area"]) == ("Bachelor of Arts", "History")
    assert first["location"] == "Portland, Oregon"
    assert first["score"] == "First Class Honours"
    assert [one["text"] for one in first["courses"]] == ["Maps", "Archives"]
    assert first["highlights"][0]["text"].startswith("Wrote a thesis")
    assert second["institution"] == "University of Porto"
    assert second["period"]["end"]["value"] == "2017"


def test_other_sections() -> None:
    reading = read_resume(
        pages(
            """
            # Ann Lee
            # Projects
            **slowlog** | https://slowlog.example.org || 2020 – Present
            Author
            A tool that groups slow queries.
            - Used by 900 teams.
            Technologies: Go, PostgreSQL
            # Volunteering
            **Shelter of the Harbour** || 2018 – 2020
            Volunteer
            - Cooked soup on Sundays.
            # Awards
            **Prize for Nothing** | Harbour Society || 2019
            For having done nothing well.
            # Publications
            - Lee, A. (2020). Harbours and their maps. Journal of Maps. doi:10.1000/xyz123
            # References
            **Jo Park**, Manager at Acme Inc, jo@example.com
            Ann is a person whom one likes to work with.
            """
        )
    )
    (project,) = section(reading, "projects")["items"]
    assert (project["name"], project["url"]) == ("slowlog", "https://slowlog.example.org")
    assert project["keywords"] == ["Go", "PostgreSQL"]
    (unpaid,) = section(reading, "volunteer")["items"]
    assert (unpaid["organization"], unpaid["position"]) == ("Shelter of the Harbour", "Volunteer")
    (award,) = section(reading, "awards")["items"]
    assert (award["title"], award["awarder"], award["date"]["value"]) == (
        "Prize for Nothing",
        "Harbour Society",
        "2019",
    )
    (paper,) = section(reading, "publications")["items"]
    assert paper["doi"] == "10.1000/xyz123"
    (reference,) = section(reading, "references")["items"]
    assert reference["name"] == "Jo Park"
    assert "likes to work with" in reference["reference"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        *((text, "title") for text in ("Senior Software Engineer", "Head of Product", "エンジニア")),
        *((text, "title") for text in ("Softwareentwickler", "Registered Nurse, ICU", "Product Manager II")),
        *((text, "company") for text in ("Acme Inc", "Muster GmbH", "株式会社テスト", "shop.io")),
        *((text, "school") for text in ("University of Porto", "Wirtschaftsuniversität Wien", "東京大学")),
        *((text, "degree") for text in ("B.Sc.", "Ph.D. Physics", "Lehramtsstudium", "学士")),
        *((text, "sentence") for text in ("Led six engineers to the sea.", "Managed a team of five")),
    ],
)
def test_what_words_speak_for(text: str, kind: str) -> None:
    assert getattr(clues(text), kind) >= 0.5
