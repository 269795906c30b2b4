"""Layouts of tools that nobody built for: forms, tables of work, timelines, margins, loosely boxed fonts."""

from dataclasses import replace
from typing import Any

import pytest

from curricle.engines.ats.read.degree import split_degree
from curricle.engines.ats.read.lines import read_lines
from curricle.engines.ats.read.reading import ResumeReading
from curricle.engines.ats.read.resume import read, read_resume
from tests.engines.ats.read.drawing import Drawing
from tests.engines.ats.read.written import line, of_lines, pages

PERSON = "# Rosa Okafor\nrosa@okafor.example\n"
HTML = "<h1>Rosa Okafor</h1><p>rosa@okafor.example</p>"
TABLE = (
    "<h2>Employment</h2><table><tr><th>Period</th><th>Employer</th><th>Position and duties</th></tr>"
    "<tr><td>2019 – present</td><td>Alder Vale, Hull</td>"
    "<td>Ward Sister, Night Shift<br>- Leads nine nurses</td></tr>"
    "<tr><td>2015 – 2019</td><td>Oak House</td><td>Staff Nurse<br>- Cared for six patients</td></tr></table>"
)
FORM = (
    "<h2>Work experience</h2><table>"
    "<tr><td>Dates</td><td>May 2018 – Present</td></tr>"
    "<tr><td>Occupation or position held</td><td>Pipe Welder</td></tr>"
    "<tr><td>Main activities and responsibilities</td><td>Welds pipes for dairies</td></tr>"
    "<tr><td>Name and address of employer</td><td>Alder Vale, Hull</td></tr>"
    "<tr><td>Dates</td><td>June 2014 – April 2018</td></tr>"
    "<tr><td>Occupation or position held</td><td>Trainee</td></tr>"
    "<tr><td>Name and address of employer</td><td>Oak House, Leeds</td></tr></table>"
)


def items(reading: ResumeReading, kind: str) -> list[dict[str, Any]]:
    """The entries of a section."""
    sections = reading.document.model_dump(exclude_none=True)["content"]["sections"]
    found: list[dict[str, Any]] = next(one["items"] for one in sections if one["type"] == kind)
    return found


def jobs(reading: ResumeReading) -> list[tuple[str, str, str]]:
    """Title, employer and start of each role."""
    return [
        (
            role.get("position", ""),
            item.get("employer", ""),
            role.get("period", {}).get("start", {}).get("value", ""),
        )
        for item in items(reading, "work")
        for role in item["roles"]
    ]


def web(body: str) -> ResumeReading:
    return read(f"<html><body>{HTML}{body}</body></html>".encode(), "resume.html")


def test_a_table_of_work_is_read_by_the_names_of_its_columns() -> None:
    reading = web(TABLE)
    assert jobs(reading) == [
        ("Ward Sister, Night Shift", "Alder Vale", "2019"),
        ("Staff Nurse", "Oak House", "2015"),
    ]
    assert items(reading, "work")[0]["roles"][0]["highlights"][0]["text"] == "Leads nine nurses"


def test_a_form_is_read_by_what_it_asks() -> None:
    reading = web(FORM)
    assert jobs(reading) == [("Pipe Welder", "Alder Vale", "2018-05"), ("Trainee", "Oak House", "2014-06")]
    assert items(reading, "work")[0]["roles"][0]["highlights"][0]["text"] == "Welds pipes for dairies"


def test_headings_within_items_of_a_list_begin_entries() -> None:
    entry = "<li><h3>{}</h3><span>{}, Hull</span> <time>{}</time><ul><li>Did it well</li></ul></li>"
    told = [
        ("Class Teacher, Second Class", "Scoil Naofa", "2018 – 2020"),
        ("Tutor", "Gaelscoil", "2016 – 2018"),
    ]
    reading = web("<h2>Work</h2><ol>" + "".join(entry.format(*one) for one in told) + "</ol>")
    assert jobs(reading) == [(title, firm, when[:4]) for title, firm, when in told]


def test_periods_with_the_dot_of_a_timeline_begin_entries() -> None:
    text = """
        # Experience
        - Sep 2020 – Present
        **Senior Nurse**
        Alder Vale Trust • Leeds
        - Leads a team of seven on night shifts
        - Mar 2017 – Aug 2020
        **Nurse**
        Oak House • Leeds
        - Cared for eight patients a shift
        """
    assert jobs(read_resume(pages(PERSON + text))) == [
        ("Senior Nurse", "Alder Vale Trust", "2020-09"),
        ("Nurse", "Oak House", "2017-03"),
    ]


def test_heads_of_entries_that_had_no_room_on_one_row_are_whole() -> None:
    text = """
        # Experience
        **Senior Analyst** / Brightwater Holt
        Partners Ltd
        03/2021 – Present, Leeds
        - Automated forty reports with care
        **Analyst** / Marsh
        01/2018 – 02/2021, Leeds
        - Drew reports
        """
    assert [firm for _, firm, _ in jobs(read_resume(pages(PERSON + text)))] == [
        "Brightwater Holt Partners Ltd",
        "Marsh",
    ]


def test_boxes_as_low_as_small_letters_make_no_space_between_lines() -> None:
    rows = pages(PERSON + "# Profile\nKeeps calm wards and careful notes in a\nlarge hospital by the sea.")
    low = [replace(one, box=(*one.box[:3], one.box[1] + 0.6 * one.size)) for one in rows.lines]
    assert [item["text"] for item in items(read_resume(of_lines(low)), "summary")] == [
        "Keeps calm wards and careful notes in a large hospital by the sea."
    ]


def test_a_date_in_the_middle_of_its_row_goes_before_what_it_dates() -> None:
    drawing = Drawing().text(57, 50, "Rosa Okafor", size=18, bold=True).text(57, 66, "rosa@okafor.example")
    for at, (when, firm, title) in enumerate(
        [
            ("2018 - 2022", "Alder Vale Clinic", "Pharmacist"),
            ("2014 - 2018", "Oak House Hospital", "Assistant"),
        ]
    ):
        top = 150 + at * 70
        drawing.text(57, top + 21, when).text(190, top, firm, bold=True).text(190, top + 14, title)
        drawing.text(190, top + 28, "• Keeps all of the shelves in order").text(
            190, top + 42, "• And all books"
        )
    drawing.text(57, 110, "Experience", size=14, bold=True).text(57, 300, "Skills", size=14, bold=True)
    drawing.lines(57, 320, ["Compounding", "Inventory"])
    assert jobs(read(drawing.bytes(), "resume.pdf")) == [
        ("Pharmacist", "Alder Vale Clinic", "2018"),
        ("Assistant", "Oak House Hospital", "2014"),
    ]


def test_words_that_were_spread_over_the_line_are_one_sentence() -> None:
    drawing = Drawing()
    for at, word in enumerate(["2019", "to", "now:", "Nurse,", "Oak", "House,", "in", "Hull"]):
        drawing.text(50 + 60 * at, 50, word)
    (found,) = read_lines(drawing.bytes(), "spread.pdf").lines
    assert found.text == "2019 to now: Nurse, Oak House, in Hull"


def test_a_heading_in_the_margin_that_needs_two_rows_is_one() -> None:
    text = """
        **Profile** || Keeps calm wards and careful notes in a large hospital.
        **Employment** || Nurse, Alder Vale Hospital
        2019 – 2022, Hull
        **Studies** || BSc in Nursing, University of Hull
        2016 – 2019, Hull
        """
    rows = list(pages("Rosa Okafor\n" + text).lines)
    more = line("**Further || Swims in the sea", 200.3, block=9)
    last = line("**interests || and reads maps", 213.3, block=9)
    reading = read_resume(of_lines([*rows, more, last]))
    assert "Further interests" in [section.heading for section in reading.sections]


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ('Rosa "Rosie" Okafor', 'Rosa "Rosie" Okafor'),
        ("Rosa (Rosie) Okafor", "Rosa (Rosie) Okafor"),
        ("R O S A   O K A F O R", "ROSA OKAFOR"),
        ("Okafor, Rosa", "Okafor, Rosa"),
    ],
)
def test_names_in_more_forms(shown: str, name: str) -> None:
    text = f"{shown}\nrosa@okafor.example\n\nEXPERIENCE\n\nNurse\nOak House\n2019 - 2022\n"
    assert read(text.encode(), "resume.txt").document.content.basics.name == name


def test_spread_letters_of_two_words_are_a_heading() -> None:
    text = "Rosa Okafor\nrosa@okafor.example\n\nW O R K   H I S T O R Y\n\nNurse\nOak House\n2019 - 2022\n"
    assert jobs(read(text.encode(), "resume.txt")) == [("Nurse", "Oak House", "2019")]


def test_a_summary_of_a_career_that_tells_periods_is_work() -> None:
    text = (
        "\n# Career Summary\n**Nurse**\nDokuz University Hospital, Boston, MA\n2019 – 2022\n- Did it well\n"
    )
    assert [title for title, _, _ in jobs(read_resume(pages(PERSON + text)))] == ["Nurse"]


def test_bars_behind_skills_say_how_well_and_are_none_themselves() -> None:
    found = items(
        read_resume(pages(PERSON + "# Skills\nTriage ●●●○○ || Suturing ●●○○○\nWound care ●●●●○")), "skills"
    )
    assert [(one["name"], one["level"]) for one in found] == [
        ("Triage", "●●●○○"),
        ("Suturing", "●●○○○"),
        ("Wound care", "●●●●○"),
    ]


def test_ways_to_reach_the_person_below_the_last_list_are_no_skills() -> None:
    text = "Rosa Okafor\n# Skills\nTriage\nSuturing\nrosa@okafor.example · +44 7700 900417 · Leeds"
    reading = read_resume(pages(text))
    assert [one["name"] for one in items(reading, "skills")] == ["Triage", "Suturing"]
    basics = reading.document.content.basics
    assert (basics.email, basics.phone) == ("rosa@okafor.example", "+44 7700 900417")


def test_languages_that_no_list_knows_are_no_fluency() -> None:
    found = items(read_resume(pages(PERSON + "# Languages\nEnglish\nOldspeak\nGerman")), "languages")
    assert [one["language"] for one in found] == ["English", "Oldspeak", "German"]


def test_a_postal_code_is_no_part_of_the_phone_number() -> None:
    text = "Rosa Okafor\nMemphis, TN 38118 – (901) 555-0126 – rosa@okafor.example\n"
    assert read(text.encode(), "resume.txt").document.content.basics.phone == "(901) 555-0126"


def test_somebody_of_their_own_with_a_town_behind() -> None:
    text = "\n# Experience\n2012 – 2014 || Self-employed, Huế\nTutor\n- Taught forty pupils\n"
    reading = read_resume(pages(PERSON + text))
    assert jobs(reading) == [("Tutor", "Self-employed", "2012")]
    assert items(reading, "work")[0]["location"] == "Huế"


def test_a_latex_source_in_a_language_whose_commands_say_little() -> None:
    source = (
        r"\documentclass{article}\begin{document}Rosa Okafor\\rosa@okafor.example"
        r"\section*{Doświadczenie zawodowe}\begin{tabularx}{\textwidth}{@{}p{33mm}X@{}}"
        r"04.2018 -- obecnie & \textbf{Spawacz}, \emph{Hutnik Sp. z o.o.}\end{tabularx}"
        r"\section*{Umiejętności}TIG, MAG\end{document}"
    )
    assert jobs(read(source.encode(), "resume.tex")) == [("Spawacz", "Hutnik Sp. z o.o.", "2018-04")]


@pytest.mark.parametrize(
    ("text", "kind", "area"),
    [
        ("BSc (Hons) Adult Nursing", "BSc (Hons)", "Adult Nursing"),
        ("LL.B. (Hons) in Law", "LL.B. (Hons)", "Law"),
        ("Título de Arquitecta en Urbanismo", "Título de Arquitecta", "Urbanismo"),
    ],
)
def test_more_degrees(text: str, kind: str, area: str) -> None:
    assert split_degree(text) == (kind, area)
