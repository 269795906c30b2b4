"""The candidate's file, which Europass writes today: HR-XML with its own additions."""

from collections.abc import Iterator
from typing import Final

from curricle.engines.resume.foreign.desk import Values, View
from curricle.engines.resume.foreign.europass.passport import fluency_of
from curricle.engines.resume.foreign.europass.when import date_in, date_of_entry, period_in
from curricle.engines.resume.foreign.making import basics_of, section, with_story
from curricle.engines.resume.foreign.place import is_locale, language_name, locale_of, location_of
from curricle.engines.resume.foreign.story import Story

_TECHNICAL: Final = "This only says how Europass keeps and prints its file."
_PICTURE: Final = "The picture: add it in the editor, where it is kept with the resume."
# Lists of entries with a title and a text, and what their sections are called.
_TITLED: Final = {
    "CommunicationAndInterpersonalSkills": "Communication and interpersonal skills",
    "ManagementAndLeadershipSkills": "Management and leadership skills",
    "OrganisationalSkills": "Organisational skills",
    "NetworksAndMemberships": "Networks and memberships",
    "ConferencesAndSeminars": "Conferences and seminars",
    "CreativeWorks": "Creative works",
    "SocialAndPoliticalActivities": "Social and political activities",
    "HobbiesAndInterests": "Hobbies and interests",
    "OrganizationAffiliations": "Memberships",
    "PatentHistory": "Patents",
    "SpeakingHistory": "Talks",
    "MilitaryHistory": "Military service",
    "Licenses": "Licences",
    "Others": "More",
}
_TITLES: Final = (
    "Title",
    "Name",
    "LicenseName",
    "LicenseTypeCode",
    "OrganizationName",
    "EventName",
    "PatentTitle",
)
_TEXTS: Final = ("Description", "Text", "Detail", "Summary")
_DIMENSIONS: Final = {
    "listening": "listening",
    "reading": "reading",
    "interaction": "spoken interaction",
    "production": "spoken production",
    "writing": "writing",
}


def candidate(root: View) -> Values:
    """The document as plain values. Of several profiles in several languages the first is read."""
    for name in ("DocumentID", "AlternateDocumentID", "CandidateSupplier", "ProcessingInformation"):
        root.at(name).fold(_TECHNICAL)
    for name in ("RenderingInformation", "@majorVersionID", "@minorVersionID"):
        root.at(name).fold(_TECHNICAL)
    profiles = root.all("CandidateProfile")
    for other in profiles[1:]:
        other.fold("This is the same in a further language; import the file again for it.")
    person = root.one("CandidatePerson")
    profile = profiles[0] if profiles else root.at("CandidateProfile")
    for name, why in (("RenderingInformation", _TECHNICAL), ("ID", _TECHNICAL), ("Attachment", _PICTURE)):
        profile.at(name).fold(why)
    native = person.all("PrimaryLanguageCode")
    schools = profile.each("EducationHistory", "EducationOrganizationAttendance")
    certificates = profile.each("Certifications", "Certification")
    summary = profile.story("ExecutiveSummary").whole
    sections = [
        section("summary", [{"text": summary}] if summary else []),
        section("work", [_employer(one) for one in profile.each("EmploymentHistory", "EmployerHistory")]),
        section(
            "education",
            map(_school, schools),
        ),
        section("languages", [*map(_native, native), *_languages(profile)]),
        section("skills", list(_skills(profile))),
        section("projects", [_project(one) for one in profile.each("Projects", "Project")]),
        section("volunteer", [_volunteer(one) for one in _children(profile, "VoluntaryWorks")]),
        section("certificates", map(_certificate, certificates)),
        section("publications", [_publication(one) for one in _children(profile, "PublicationHistory")]),
        section("references", [_reference(one) for one in _children(profile, "EmploymentReferences")]),
    ]
    for name, title in _TITLED.items():
        sections.append(section("custom", [_titled(one) for one in _children(profile, name)], title=title))
    locale = locale_of(profile.choice("@languageCode", of=is_locale))
    return {"content": {"basics": _basics(person), "sections": sections}, "locale": locale}


def _children(profile: View, name: str) -> Iterator[View]:
    """The entries of a list, whatever each of them is called."""
    for held in profile.all(name):
        for key in held.names():
            if not key.startswith(("@", "#")):
                yield from (entry for entry in held.all(key))


def _basics(person: View) -> Values:
    name = person.one("PersonName")
    phones: list[str] = []
    mails: list[str] = []
    sites: list[Values] = []
    location = None
    for channel in person.all("Communication"):
        kind = channel.line("ChannelCode")
        use = channel.line("OtherTitle") or channel.line("UseCode")
        if channel.has("Address"):
            location = location or _address(channel.one("Address"))
        if kind == "Email" and (mail := channel.email("URI")):
            mails.append(mail)
        elif channel.has("DialNumber"):
            phones.append(_phone(channel))
        elif channel.has("URI"):
            sites.append(_site(channel, use or kind))
    names = [name.line("GivenName"), name.line("MiddleName"), name.line("FamilyName")]
    full = " ".join(part for part in names if part) or name.line("FormattedName")
    return basics_of(
        {
            "name": full,
            "email": mails[0] if mails else None,
            "phone": phones[0] if phones else None,
            "location": location,
            "details": [
                *({"label": "E-mail", "value": mail} for mail in mails[1:]),
                *({"label": "Phone", "value": phone} for phone in phones[1:]),
                *(one for one in sites if not one.get("url")),
                *_private(person),
            ],
            "profiles": [{"network": one["label"], "url": one["url"]} for one in sites if one.get("url")],
        }
    )


def _site(channel: View, use: str) -> Values:
    url = channel.url("URI")
    return {"label": use or "Website", "url": url} if url else {"label": use, "value": channel.line("URI")}


def _phone(channel: View) -> str:
    country, area = channel.line("CountryDialing").lstrip("+"), channel.line("AreaDialing")
    number = " ".join(part for part in (area, channel.line("DialNumber")) if part)
    return f"+{country} {number}" if country else number


def _address(address: View) -> Values | None:
    address.style("@type")
    lines = [line for line in (address.line("AddressLine"), address.line("StreetName")) if line]
    return location_of(
        {
            "address": ", ".join(lines),
            "postal_code": address.line("PostalCode"),
            "city": address.line("CityName"),
            "region": address.line("CountrySubDivisionCode"),
            "country": address.line("CountryCode"),
        }
    )


def _private(person: View) -> Iterator[Values]:
    """What many countries keep off a resume stays hidden until its owner shows it."""
    birth = date_in(person.one("BirthDate")) if person.has("BirthDate") else None
    if birth:
        yield {"label": "Date of birth", "value": birth.get("value") or birth["raw"], "visible": False}
    for label, keys in (
        ("Gender", ("GenderCode",)),
        ("Nationality", ("NationalityCode",)),
        ("Place of birth", ("BirthPlace",)),
        ("Work permit", ("Visa", "IssuingCountryCode")),
    ):
        for entry in person.each(*keys):
            if value := entry.line():
                yield {"label": label, "value": value, "visible": False}


def _where(entry: View, *contacts: str) -> tuple[str | None, str | None]:
    """Town and country, and the site, of an employer or a school."""
    places: list[str] = []
    site = None
    for channel in (*entry.each(*contacts, "Communication"), *entry.all("Communication")):
        for address in channel.all("Address"):
            places += [address.line("CityName"), address.line("CountryCode").upper()]
        if channel.has("URI"):
            channel.line("ChannelCode")
            site = site or channel.url("URI")
    place = ", ".join(part for part in places if part)
    return place if place and len(place) <= 300 else None, site


def _employer(entry: View) -> Values:
    place, site = _where(entry, "OrganizationContact")
    held = period_in(entry.one("EmploymentPeriod")) if entry.has("EmploymentPeriod") else None
    about = entry.story("OrganizationDescription").whole if entry.has("OrganizationDescription") else ""
    roles = [_role(one, held) for one in entry.all("PositionHistory")]
    return {
        "employer": entry.line("OrganizationName"),
        "url": site,
        "location": place,
        "description": about or None,
        "roles": roles or ([{"position": "", "period": held}] if held else []),
    }


def _role(entry: View, period: Values | None) -> Values:
    own = period_in(entry.one("EmploymentPeriod")) if entry.has("EmploymentPeriod") else None
    place = [entry.line("City"), entry.line("Country").upper()]
    return {
        "position": entry.line("PositionTitle"),
        "period": own or period,
        "location": ", ".join(part for part in place if part) or None,
        **with_story(entry.first(*_TEXTS).story(), "summary"),
    }


def _school(entry: View) -> Values:
    place, site = _where(entry, "OrganizationContact")
    degree = entry.one("EducationDegree")
    programme, name = entry.line("ProgramName"), degree.line("DegreeName")
    subjects = degree.story("OccupationalSkillsCovered")
    grade = degree.one("FinalGrade").line("ScoreText")
    if not grade and degree.has("FinalGrade") and not isinstance(degree.one("FinalGrade").value, dict):
        grade = degree.line("FinalGrade")
    thesis = degree.one("Thesis")
    title = thesis.line("Title") if isinstance(thesis.value, dict) else degree.line("Thesis")
    lines = [{"text": f"Thesis: {title}"}] if title else []
    story = with_story(subjects if subjects.blocks else _text(entry), "summary")
    return {
        "institution": entry.line("OrganizationName"),
        "study_type": name or programme or None,
        "area": (programme if name and programme != name else "") or degree.maybe("Field"),
        "score": grade or None,
        "url": site,
        "location": place,
        "period": period_in(entry.one("AttendancePeriod")) if entry.has("AttendancePeriod") else None,
        **story,
        "highlights": [*story["highlights"], *lines],
    }


def _text(entry: View) -> Story:
    return entry.first(*_TEXTS).story()


def _native(entry: View) -> Values:
    code = entry.line()
    return {"language": language_name(code), "fluency": "Native"}


def _is_language(entry: View) -> bool:
    taxonomy = entry.one("TaxonomyID").value
    named = taxonomy.get("#text", "") if isinstance(taxonomy, dict) else taxonomy
    return str(named).strip().lower() == "language"


def _languages(profile: View) -> Iterator[Values]:
    for entry in profile.each("PersonQualifications", "PersonCompetency"):
        if not _is_language(entry):
            continue
        entry.pass_over("TaxonomyID")
        name = entry.line("CompetencyName")
        code = entry.line("CompetencyID")
        levels: dict[str, str] = {}
        for dimension in entry.all("CompetencyDimension"):
            kind = dimension.line("CompetencyDimensionTypeCode")
            level = dimension.one("Score").line("ScoreText") or dimension.one("Score").line("ScoreNumeric")
            words = next((words for part, words in _DIMENSIONS.items() if part in kind.lower()), kind)
            if level:
                levels[words] = level
        yield {"language": name or language_name(code), "fluency": fluency_of(levels)}


def _skills(profile: View) -> Iterator[Values]:
    for group in profile.each("DigitalSkills", "DigitalSkillsGroup"):
        words = [
            entry.one("Name").line() if entry.has("Name") else entry.line()
            for entry in group.all("DigitalSkill")
        ]
        yield {"name": group.line("Title") or "Digital skills", "keywords": [word for word in words if word]}
    for entry in profile.each("PersonQualifications", "PersonCompetency"):
        if not _is_language(entry):
            name = entry.line("CompetencyName") or entry.line("CompetencyID")
            level = entry.one("CompetencyDimension").one("Score").maybe("ScoreText")
            kind = entry.one("TaxonomyID").line().replace("_", " ")
            if name:
                yield {"name": name, "level": level, "keywords": [kind] if kind else []}


def _common(entry: View) -> Values:
    """What most entries have: when, where, a link."""
    link = entry.first("Link", "URI", "URL")
    period = period_in(entry)
    if period is None and (date := date_of_entry(entry)) is not None:
        period = {"end": date}
    return {
        "url": link.one("URI").url() if isinstance(link.value, dict) else link.url(),
        "period": period,
        "location": entry.maybe("Location"),
    }


def _titled(entry: View) -> Values:
    if not isinstance(entry.value, dict):
        return {"title": "", "summary": entry.story().whole or None}
    title = entry.first(*_TITLES).line()
    return {"title": title, **_common(entry), **with_story(_text(entry), "summary")}


def _project(entry: View) -> Values:
    common = _common(entry)
    common.pop("location")
    return {"name": entry.first(*_TITLES).line(), **common, **with_story(_text(entry), "description")}


def _volunteer(entry: View) -> Values:
    organization, position = entry.line("OrganizationName"), entry.first("Role", "PositionTitle").maybe()
    title = entry.first("Title", "Name").line()
    if not organization:
        organization, title = title, ""
    return {
        "organization": organization,
        "position": position or title or None,
        **_common(entry),
        **with_story(_text(entry), "summary"),
    }


def _certificate(entry: View) -> Values:
    issuer = entry.one("IssuingAuthority")
    named = issuer.line("Name") if isinstance(issuer.value, dict) else issuer.line()
    return {
        "name": entry.first("CertificationName", *_TITLES).line(),
        "issuer": named or None,
        "date": date_of_entry(entry),
        "url": entry.first("Link", "URI").url(),
    }


def _publication(entry: View) -> Values:
    return {
        "name": entry.first("Title", "FormattedPublicationDescription", "Name").line(),
        "publisher": entry.maybe("PublisherName"),
        "date": date_of_entry(entry),
        "url": entry.first("Link", "URI").url(),
        "summary": entry.first("Reference", *_TEXTS).story().whole or None,
    }


def _reference(entry: View) -> Values:
    person = entry.one("PersonName")
    names = (
        [person.line("GivenName"), person.line("FamilyName")]
        if isinstance(person.value, dict)
        else [person.line()]
    )
    channels = [one.first("URI", "DialNumber").line(limit=140) for one in entry.all("Communication")[:2]]
    return {
        "name": " ".join(part for part in names if part) or entry.first("FormattedName", "Name").line(),
        "position": entry.first("PositionTitle", "Title").maybe(),
        "contact": ", ".join(part for part in channels if part) or None,
        "reference": _text(entry).whole or None,
    }
