"""Documents written in the forms of other programs, as those programs would write them."""

import csv
import io
import zipfile
from html import escape
from typing import Any
from xml.sax.saxutils import escape as xml_escape

from curricle.engines.resume import plain_text

Values = dict[str, Any]


def shown_date(date: Values | None) -> str:
    """A date as a text."""
    return (date or {}).get("value") or (date or {}).get("raw") or ""


def shown_period(period: Values | None) -> str:
    """A period as people write it."""
    if not period:
        return ""
    end = "Present" if period.get("present") else shown_date(period.get("end"))
    return " - ".join(part for part in (shown_date(period.get("start")), end) if part)


def html_of(summary: str | None, lines: list[Values]) -> str:
    """A text and its lines as an editor of rich text writes them."""
    paragraphs = f"<p>{escape(plain_text(summary))}</p>" if summary else ""
    items = "".join(f"<li><p>{escape(plain_text(line['text']))}</p></li>" for line in lines)
    return paragraphs + (f"<ul>{items}</ul>" if items else "")


def sections(document: Values, kind: str) -> list[Values]:
    """The sections of a type."""
    return [one for one in document["content"]["sections"] if one["type"] == kind]


SITE = {"label": "", "inlineLink": False}


def held_v5(one: Values, kind: str, entries: list[Values]) -> Values:
    """A section of Reactive Resume 5 that its owner named."""
    hidden = not one["visible"]
    return {"id": one["id"], "title": one["title"] or "", "type": kind, "hidden": hidden, "items": entries}


def item_v5(one: Values, **values: Any) -> Values:
    """An entry of Reactive Resume 5."""
    site = {**SITE, "url": one.get("url") or ""}
    return {"id": one["id"], "hidden": not one["visible"], "website": site, **values}


def job_v5(job: Values) -> Values:
    """An employer with its roles."""
    roles = [
        {
            "id": role["id"],
            "position": role["position"],
            "period": shown_period(role["period"]),
            "description": html_of(role["summary"], role["highlights"]),
        }
        for role in job["roles"]
    ]
    place = job["location"] or ""
    return item_v5(
        job, company=job["employer"], location=place, position="", period="", description="", roles=roles
    )


def school_v5(school: Values) -> Values:
    """A place of study."""
    return item_v5(
        school,
        school=school["institution"],
        degree=school["study_type"] or "",
        area=school["area"] or "",
        grade=school["score"] or "",
        location=school["location"] or "",
        period=shown_period(school["period"]),
        description=html_of(school["summary"], school["highlights"]),
    )


def skill_v5(skill: Values) -> Values:
    """A skill."""
    level = skill["level"] or ""
    return item_v5(
        skill, name=skill["name"], proficiency=level, level=0, keywords=skill["keywords"], icon="star"
    )


def reactive_v5(document: Values) -> Values:
    """Reactive Resume 5."""
    basics = document["content"]["basics"]
    makers = {
        "work": ("experience", job_v5),
        "education": ("education", school_v5),
        "skills": ("skills", skill_v5),
    }
    custom = []
    for one in document["content"]["sections"]:
        if one["type"] in makers:
            kind, maker = makers[one["type"]]
            custom.append(held_v5(one, kind, [maker(item) for item in one["items"]]))
    return {
        "picture": {"hidden": True, "url": ""},
        "basics": {
            "name": basics["name"],
            "headline": basics["label"] or "",
            "email": basics["email"] or "",
            "phone": basics["phone"] or "",
            "location": "",
            "website": {"url": basics["url"] or "", "label": ""},
            "customFields": [],
        },
        "summary": {"title": "", "hidden": False, "content": ""},
        "sections": {},
        "customSections": custom,
        "metadata": {
            "template": "onyx",
            "layout": {"pages": [{"main": [one["id"] for one in custom], "sidebar": []}]},
        },
    }


def held_v4(kind: str, name: str, entries: list[Values]) -> Values:
    """A section of Reactive Resume 4."""
    return {"id": kind, "name": name, "visible": True, "columns": 1, "separateLinks": True, "items": entries}


def item_v4(one: Values, **values: Any) -> Values:
    """An entry of Reactive Resume 4."""
    site = {"label": "", "href": one.get("url") or ""}
    return {"id": one["id"], "visible": one["visible"], "url": site, **values}


def reactive_v4(document: Values) -> Values:
    """Reactive Resume 4: one section a type, one role an entry."""
    basics = document["content"]["basics"]
    jobs = [
        item_v4(
            job,
            company=job["employer"],
            position=role["position"],
            location=job["location"] or "",
            date=shown_period(role["period"]),
            summary=html_of(role["summary"], role["highlights"]),
        )
        for one in sections(document, "work")
        for job in one["items"]
        for role in job["roles"][:1]
    ]
    skills = [
        item_v4(
            skill, name=skill["name"], description=skill["level"] or "", level=0, keywords=skill["keywords"]
        )
        for one in sections(document, "skills")
        for skill in one["items"]
    ]
    return {
        "basics": {
            "name": basics["name"],
            "headline": basics["label"] or "",
            "email": basics["email"] or "",
            "phone": basics["phone"] or "",
            "location": "",
            "url": {"label": "", "href": basics["url"] or ""},
            "customFields": [],
            "picture": {"url": ""},
        },
        "sections": {
            "summary": {"id": "summary", "name": "Summary", "visible": True, "content": ""},
            "experience": held_v4("experience", "Experience", jobs),
            "skills": held_v4("skills", "Skills", skills),
        },
        "metadata": {"template": "rhyhorn", "layout": [[["experience"], ["skills"]]]},
    }


def yamlresume(document: Values) -> Values:
    """YAMLResume."""
    basics = document["content"]["basics"]

    def markdown(summary: str | None, lines: list[Values]) -> str:
        listed = "\n".join(f"- {line['text']}" for line in lines)
        return "\n\n".join(part for part in (summary or "", listed) if part)

    def dates(period: Values | None) -> Values:
        period = period or {}
        end = "" if period.get("present") else shown_date(period.get("end"))
        return {"startDate": shown_date(period.get("start")), "endDate": end}

    return {
        "content": {
            "basics": {
                "name": basics["name"],
                "headline": basics["label"] or "",
                "email": basics["email"] or "",
                "url": basics["url"] or "",
            },
            "work": [
                {
                    "name": job["employer"],
                    "position": role["position"],
                    **dates(role["period"]),
                    "summary": markdown(role["summary"], role["highlights"]),
                }
                for one in sections(document, "work")
                for job in one["items"]
                for role in job["roles"]
            ],
            "skills": [
                {"name": skill["name"], "level": skill["level"] or "", "keywords": skill["keywords"]}
                for one in sections(document, "skills")
                for skill in one["items"]
            ],
            "languages": [
                {"language": language["language"], "fluency": language["fluency"] or ""}
                for one in sections(document, "languages")
                for language in one["items"]
            ],
        },
        "locale": {"language": "en"},
        "layouts": [{"engine": "latex", "template": "moderncv-banking"}],
    }


def linkedin(document: Values) -> bytes:
    """LinkedIn's archive."""
    basics = document["content"]["basics"]
    tables: dict[str, list[list[str]]] = {
        "Profile.csv": [["First Name", "Last Name", "Headline"], [basics["name"], "", basics["label"] or ""]],
        "Positions.csv": [["Company Name", "Title", "Description", "Location", "Started On", "Finished On"]],
        "Skills.csv": [["Name"]],
        "Languages.csv": [["Name", "Proficiency"]],
    }
    for one in sections(document, "work"):
        for job in one["items"]:
            for role in job["roles"]:
                period = role["period"] or {}
                text = "\n".join(
                    [role["summary"] or "", *(f"• {line['text']}" for line in role["highlights"])]
                )
                tables["Positions.csv"].append(
                    [
                        job["employer"],
                        role["position"],
                        text.strip(),
                        job["location"] or "",
                        shown_date(period.get("start")),
                        "" if period.get("present") else shown_date(period.get("end")),
                    ]
                )
    for one in sections(document, "skills"):
        tables["Skills.csv"] += [[skill["name"]] for skill in one["items"]]
    for one in sections(document, "languages"):
        tables["Languages.csv"] += [[entry["language"], entry["fluency"] or ""] for entry in one["items"]]
    return zipped({name: table(rows) for name, rows in tables.items()})


def table(rows: list[list[str]]) -> str:
    """Rows as a table of values."""
    held = io.StringIO()
    csv.writer(held).writerows(rows)
    return held.getvalue()


def zipped(files: dict[str, str] | dict[str, bytes]) -> bytes:
    """An archive of these files."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return held.getvalue()


NAMES = (
    'xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3" '
    'xmlns:eures="http://www.europass_eures.eu/1.0" xmlns:oa="http://www.openapplications.org/oagis/9"'
)


def europass(document: Values) -> bytes:
    """Europass's candidate of today."""
    basics = document["content"]["basics"]

    def when(name: str, date: Values | None) -> str:
        said = shown_date(date)
        return (
            f"<{name}><hr:FormattedDateTime>{xml_escape(said)}</hr:FormattedDateTime></{name}>"
            if said
            else ""
        )

    def role_of(role: Values) -> str:
        period = role["period"] or {}
        open_ended = (
            f"<hr:CurrentIndicator>{'true' if period.get('present') else 'false'}</hr:CurrentIndicator>"
        )
        end = "" if period.get("present") else when("eures:EndDate", period.get("end"))
        return (
            f"<PositionHistory><PositionTitle>{xml_escape(role['position'])}</PositionTitle>"
            "<eures:EmploymentPeriod>"
            f"{when('eures:StartDate', period.get('start'))}{end}{open_ended}</eures:EmploymentPeriod>"
            f"<oa:Description>{xml_escape(html_of(role['summary'], role['highlights']))}</oa:Description>"
            "</PositionHistory>"
        )

    jobs = "".join(
        f"<EmployerHistory><hr:OrganizationName>{xml_escape(job['employer'])}</hr:OrganizationName>"
        + "".join(map(role_of, job["roles"]))
        + "</EmployerHistory>"
        for one in sections(document, "work")
        for job in one["items"]
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><Candidate {NAMES}><CandidatePerson><PersonName>'
        f"<oa:GivenName>{xml_escape(basics['name'])}</oa:GivenName></PersonName></CandidatePerson>"
        f'<CandidateProfile languageCode="en"><EmploymentHistory>{jobs}</EmploymentHistory>'
        "</CandidateProfile></Candidate>"
    ).encode()
