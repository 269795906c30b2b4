"""LaTeX resumes of many classes become structured ones; what has no place is told, and nothing breaks."""

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curricle.engines.render.formats import export_json
from curricle.engines.resume import sample, validate
from curricle.engines.resume.model import Document
from curricle.engines.tex import sample_project, sample_projects
from curricle.engines.tex.project import Project
from curricle.engines.tex.structure import Report, to_structure
from tests.engines.tex.structure.reading import bare


def read(source: str, **files: str) -> tuple[Document, Report]:
    named = {name.replace("_", "."): text.encode() for name, text in files.items()}
    document, report = to_structure(Project("main.tex", {"main.tex": source.encode(), **named}))
    assert document is not None, report
    return document, report


def section(document: Document, kind: str) -> list[dict[str, Any]]:
    """The items of the first section of a type, without what is empty."""
    found = next(one for one in document.content.sections if one.type == kind)
    return [item.model_dump(exclude_none=True, exclude_defaults=True) for item in found.items]


@pytest.mark.parametrize("name", ["engineer", "nurse", "designer"])
def test_what_we_wrote_ourselves_comes_back(name: str) -> None:
    before = sample(name)
    made = export_json(before.model_dump_json().encode(), "latex", {})
    assert made.data is not None
    after, report = read(made.data.decode())
    assert report.left == ()
    assert after.content.basics.name == before.content.basics.name
    assert after.content.basics.email == before.content.basics.email
    assert after.content.basics.label == before.content.basics.label
    kinds = [one.type for one in before.content.sections if one.visible]
    assert [one.type for one in after.content.sections] == kinds
    assert all_lines(after) == all_lines(before)
    for kind in {"work", "skills", "languages", "certificates", "education"} & set(kinds):
        assert keys(after, kind) == keys(before, kind)


def all_lines(document: Document) -> list[str]:
    lines: list[str] = []

    def walk(value: Any) -> None:
        if isinstance(value, dict):
            lines.extend(one["text"] for one in value.get("highlights", ()))
            for inner in value.values():
                walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)

    walk(document.model_dump()["content"]["sections"])
    return lines


def keys(document: Document, kind: str) -> list[Any]:
    """What makes an item the one it is."""
    items = bare(section(document, kind))
    if kind == "work":
        roles = [[(one["position"], one.get("period")) for one in item["roles"]] for item in items]
        return [(item["employer"], role) for item, role in zip(items, roles, strict=True)]
    if kind == "education":
        return [(item["institution"], item.get("study_type"), item.get("period")) for item in items]
    return list(items)


def test_all_samples_are_read_with_their_sections() -> None:
    for name in (one.name for one in sample_projects() if one.name != "letter"):
        document, _ = to_structure(sample_project(name)[0])
        assert document is not None
        basics = document.content.basics
        assert basics.name
        assert basics.email
        assert basics.email.endswith("example.org")
        kinds = {one.type for one in document.content.sections}
        assert {"work", "education"} <= kinds, name
        employers = [item["employer"] for item in section(document, "work")]
        assert all(employers[:2]), (name, employers)
        assert not [one for one in validate(document, max_sections=99) if one.severity == "error"]


def test_the_engineer_comes_in_every_detail() -> None:
    document, report = to_structure(sample_project("engineer")[0])
    assert document is not None
    assert document.content.basics.label == "Software engineer: storage and distributed systems"
    assert document.content.basics.phone == "+46 31 000 00 00"
    first = section(document, "work")[0]
    assert (first["employer"], first["location"]) == ("Tidewater Storage", "Gothenburg")
    assert first["roles"][0]["position"] == "Principal Engineer"
    assert first["roles"][0]["period"] == {"start": {"value": "2021-03"}, "present": True}
    assert len(first["roles"][0]["highlights"]) == 3
    assert "Experience: 3 entries, 8 lines" in report.read


def test_a_bibliography_becomes_publications() -> None:
    document, _ = to_structure(sample_project("academic")[0])
    assert document is not None
    works = section(document, "publications")
    assert works[0]["name"].startswith("When rare floods meet")
    assert works[0]["authors"] == ["Elena Marchetti", "Jonas Reber"]
    assert [work["date"]["value"] for work in works] == ["2025", "2023", "2022", "2021", "2019"]


def test_moderncv() -> None:
    document, _ = read(r"""
\documentclass[11pt,a4paper,sans]{moderncv}
\moderncvstyle{classic}
\name{Ada}{Ember} \title{Engine driver} \address{1 Mill Lane}{Leeds}{UK}
\phone[mobile]{+44~113~000~0000} \email{ada@example.org} \social[github]{adaember}
\begin{document}
\makecvtitle
\section{Experience}
\cventry{2019--2023}{Driver}{Northern Rail}{York}{}{Drove trains.\newline{}Also:
\begin{itemize}\item Never late \item \textbf{Ever} kind\end{itemize}}
\cventry{2015--2019}{Fireman}{Steam \& Co}{}{}{}
\section{Education}
\cventry{2010--2014}{B.Sc. Physics}{University of Leeds}{Leeds}{\textit{First}}{}
\section{Languages}
\cvitemwithcomment{English}{Native}{}
\cvitemwithcomment{German}{Fluent}{ten years in Graz}
\section{Computer skills}
\cvitem{Languages}{Python, C\#, \LaTeX}
\end{document}""")
    basics = document.content.basics
    assert (basics.name, basics.label, basics.email) == ("Ada Ember", "Engine driver", "ada@example.org")
    assert basics.phone == "+44 113 000 0000"
    assert basics.profiles[0].url == "https://github.com/adaember"
    work = section(document, "work")
    assert [item["employer"] for item in work] == ["Northern Rail", "Steam & Co"]
    assert work[0]["roles"][0]["position"] == "Driver"
    assert [one["text"] for one in work[0]["roles"][0]["highlights"]] == ["Never late", "**Ever** kind"]
    school = section(document, "education")[0]
    assert (school["institution"], school["study_type"]) == ("University of Leeds", "B.Sc. Physics")
    assert section(document, "skills")[0]["keywords"] == ["Python", "C#", "LaTeX"]
    assert [item["language"] for item in section(document, "languages")] == ["English", "German"]


def test_awesome_cv_over_several_files() -> None:
    document, _ = read(
        r"""\documentclass{awesome-cv}
\name{Ada}{Ember}\position{Engineer{\enskip\cdotp\enskip}Writer}\email{ada@example.org}\github{ada}
\begin{document}\makecvheader\input{work.tex}\input{missing}\end{document}""",
        work_tex=r"""\cvsection{Work Experience}
\begin{cventries}
  \cventry{Lead}{Acme Inc.}{Oslo, Norway}{Jan. 2020 - PRESENT}{%
    \begin{cvitems}\item {Built it.}\item {Ran it.}\end{cvitems}}
\end{cventries}
\cvsection{Skills}
\begin{cvskills}\cvskill{DevOps}{AWS, Docker}\end{cvskills}
\cvsection{Honors}
\begin{cvhonors}\cvhonor{Winner}{Some Cup}{Oslo}{2019}\end{cvhonors}""",
    )
    role = section(document, "work")[0]
    assert (role["employer"], role["location"]) == ("Acme Inc.", "Oslo, Norway")
    assert role["roles"][0]["period"]["present"] is True
    assert [one["text"] for one in role["roles"][0]["highlights"]] == ["Built it.", "Ran it."]
    assert section(document, "skills")[0]["name"] == "DevOps"
    assert section(document, "awards")[0]["title"] == "Winner"


def test_the_subheading_family() -> None:
    document, _ = read(r"""\documentclass[letterpaper,11pt]{article}
\newcommand{\resumeItem}[1]{\item\small{#1}}
\newcommand{\resumeSubheading}[4]{\item
  \begin{tabular*}{0.97\textwidth}{l@{\extracolsep{\fill}}r}
  \textbf{#1} & #2 \\ \textit{#3} & \textit{#4} \\ \end{tabular*}}
\newcommand{\resumeSubHeadingListStart}{\begin{itemize}}
\newcommand{\resumeSubHeadingListEnd}{\end{itemize}}
\newcommand{\resumeItemListStart}{\begin{itemize}}
\newcommand{\resumeItemListEnd}{\end{itemize}}
\begin{document}
\begin{center}\textbf{\Huge \scshape Ada Ember} \\ \vspace{1pt}
\small 123-456-7890 $|$ \href{mailto:ada@example.org}{\underline{ada@example.org}} $|$
\href{https://linkedin.com/in/ada}{\underline{linkedin.com/in/ada}}\end{center}
\section{Education}
\resumeSubHeadingListStart
\resumeSubheading{Southern University}{Georgetown, TX}
  {Bachelor of Arts in Computer Science}{Aug. 2018 -- May 2021}
\resumeSubHeadingListEnd
\section{Experience}
\resumeSubHeadingListStart
\resumeSubheading{Research Assistant}{June 2020 -- Present}{Texas University}{College Station, TX}
\resumeItemListStart
\resumeItem{Developed a REST API}
\resumeItem{Explored \textbf{ways}}
\resumeItemListEnd
\resumeSubHeadingListEnd
\section{Technical Skills}
\begin{itemize}[leftmargin=0.15in, label={}]
\small{\item{\textbf{Languages}{: Java, Python} \\ \textbf{Tools}{: Git, Docker}}}
\end{itemize}
\end{document}""")
    basics = document.content.basics
    assert (basics.name, basics.email, basics.phone) == ("Ada Ember", "ada@example.org", "123-456-7890")
    assert basics.profiles[0].network == "LinkedIn"
    school = section(document, "education")[0]
    assert (school["institution"], school["location"]) == ("Southern University", "Georgetown, TX")
    assert school["study_type"] == "Bachelor of Arts in Computer Science"
    work = section(document, "work")[0]
    assert (work["employer"], work["location"]) == ("Texas University", "College Station, TX")
    assert [one["text"] for one in work["roles"][0]["highlights"]] == [
        "Developed a REST API",
        "Explored **ways**",
    ]
    skills = section(document, "skills")
    assert [(one["name"], one["keywords"]) for one in skills] == [
        ("Languages", ["Java", "Python"]),
        ("Tools", ["Git", "Docker"]),
    ]


def test_plain_article_with_tabulars_and_another_language() -> None:
    document, _ = read(r"""\documentclass{article}\usepackage[pdflang={de}]{hyperref}
\begin{document}
{\LARGE J\"org M\"uller}\\ joerg@example.org
\section*{Berufserfahrung}
\textbf{Leiter}, Werk AG \hfill M\"arz 2020 -- heute
\begin{itemize}\item F\"uhrt 12 Leute\end{itemize}
\section*{Ausbildung}
\begin{tabular}{ll}
2010 -- 2014 & Diplom, Technische Universit\"at Graz \\
\end{tabular}
\end{document}""")
    assert document.locale == "de"
    assert document.content.basics.name == "Jörg Müller"
    work = section(document, "work")[0]
    assert work["employer"] == "Werk AG"
    assert work["roles"][0]["period"] == {"start": {"value": "2020-03"}, "present": True}
    assert work["roles"][0]["highlights"][0]["text"] == "Führt 12 Leute"
    assert section(document, "education")[0]["institution"] == "Technische Universität Graz"


def test_what_has_no_place_is_told_with_its_line() -> None:
    _, report = read(r"""\documentclass{article}
\begin{document}
Ada
\includegraphics[width=2cm]{photo.jpg}
\begin{tikzpicture}\draw (0,0) -- (1,1);\end{tikzpicture}
\bibliography{nowhere}
\end{document}""")
    told = [(one.file, one.line) for one in report.left]
    assert told == [("main.tex", 4), ("main.tex", 5), ("main.tex", 6)]


@pytest.mark.parametrize(
    "source", ["", "no document at all", r"\documentclass{article}\begin{document}\end{document}"]
)
def test_what_prints_nothing_is_no_resume(source: str) -> None:
    document, report = to_structure(Project("main.tex", {"main.tex": source.encode()}))
    assert document is None
    assert report.left


PIECES = (
    *(
        "\\begin{itemize}",
        "\\end{itemize}",
        "\\item",
        "{",
        "}",
        "[",
        "]",
        "\\section{",
        "\\textbf{",
        "\\\\",
        "$",
        "&",
    ),
    *(
        "\\hfill",
        "2019 -- 2021",
        "Ada",
        "\n\n",
        "%x\n",
        "\\input{main}",
        "\\begin{document}",
        "\\end{document}",
    ),
    *(
        "\\newcommand{\\x}[2]{#1\\x{#2}{#1}}",
        "\\x{a}{2019}",
        "\\'",
        "\\cventry",
        "\x00",
        "é",
        "\\begin{tabular}{l}",
    ),
    *(
        "\\subsection{Acme}",
        "\\cvitem{2019}{b}",
        "\\location{b | 2019}",
        "\\url{a%b}",
        "\\def\\y#1{#1}",
        "\\y{\\y}",
        "\\end{tabular}",
    ),
)


@given(st.lists(st.sampled_from(PIECES), max_size=80))
def test_nothing_makes_it_fail(parts: list[str]) -> None:
    source = "\\documentclass{moderncv}\\begin{document}" + "".join(parts)
    document, _ = to_structure(Project("main.tex", {"main.tex": source.encode()}))
    assert document is None or not [
        one for one in validate(document, max_sections=999) if one.code == "schema"
    ]


@pytest.mark.parametrize(
    "source",
    [
        "{" * 50_000,
        "\\begin{a}" * 20_000,
        "[" * 50_000,
        "\\textbf" * 30_000,
        "2019 - " * 30_000,
        "$" * 50_001,
        "a & " * 50_000,
        "\\newcommand{\\x}{\\y\\y\\y}\\newcommand{\\y}{\\x\\x\\x}\\x",
        "@article{a, title={" * 5000,
    ],
)
def test_hostile_sources_end_soon(source: str) -> None:
    began = time.process_time()
    to_structure(
        Project(
            "main.tex",
            {
                "main.tex": f"\\begin{{document}}Ada\\bibliography{{a}}{source}".encode(),
                "a.bib": source.encode(),
            },
        )
    )
    assert time.process_time() - began < 2
