"""The skills passport, which Europass wrote until 2020."""

from collections.abc import Iterator
from typing import Final

from curricle.engines.resume.foreign.desk import Values, View
from curricle.engines.resume.foreign.europass.when import date_in, period_in
from curricle.engines.resume.foreign.making import basics_of, section, with_story
from curricle.engines.resume.foreign.place import is_locale, language_name, locale_of, location_of

_TECHNICAL: Final = "This only says how Europass keeps and prints its file."
_LEVELS: Final = {
    "Listening": "listening",
    "Reading": "reading",
    "SpokenInteraction": "spoken interaction",
    "SpokenProduction": "spoken production",
    "Writing": "writing",
}
_SKILLS: Final = {
    "Communication": "Communication skills",
    "Organisational": "Organisational skills",
    "JobRelated": "Job-related skills",
    "Computer": "Computer skills",
    "Other": "Other skills",
}


def passport(root: View) -> Values:
    """The document as plain values."""
    for name in ("DocumentInfo", "PrintingPreferences", "AttachmentList", "CoverLetter"):
        root.at(name).fold("The letter is not part of the resume." if name == "CoverLetter" else _TECHNICAL)
    learner = root.one("LearnerInfo") if root.has("LearnerInfo") else root
    sections = [
        *_headline(learner),
        section("work", [_work(one) for one in _entries(learner, "WorkExperience")]),
        section("education", [_education(one) for one in _entries(learner, "Education")]),
        section("languages", list(_languages(learner.one("Skills")))),
        section("custom", list(_skills(learner.one("Skills"))), title="Skills"),
        section("custom", list(_achievements(learner)), title="Further achievements"),
    ]
    for name in ("ReferenceToList", "Documentation"):
        learner.at(name).fold(_TECHNICAL)
    label = learner.one("Headline").line("Description", "Label")
    values: Values = {"basics": _basics(learner.one("Identification"), label), "sections": sections}
    return {"content": values, "locale": locale_of(root.choice("@locale", of=is_locale))}


def _headline(learner: View) -> Iterator[Values]:
    """A headline may be a whole statement; then it is a summary."""
    headline = learner.one("Headline")
    kind = headline.one("Type")
    kind.pass_over("Code", "Label")
    about = headline.one("Description")
    about.pass_over("Code")
    label = about.at("Label")
    if isinstance(label.value, str) and len(label.value) > 120:
        yield section("summary", [{"text": label.story().whole}])
        # What is said once is not said again beside the name.
        if isinstance(about.value, dict):
            about.value["Label"] = ""
    for name in ("Description", "Summary", "PersonalStatement"):
        story = learner.story(name) if learner.has(name) else None
        if story is not None and story.blocks:
            yield section("summary", [{"text": story.whole}])


def _entries(learner: View, name: str) -> Iterator[View]:
    """Entries stand in a list, or in one another's place where there is one."""
    for held in (*learner.all(f"{name}List"), *learner.all(name)):
        yield from held.all(name) if held.has(name) else [held]


def _basics(person: View, label: str) -> Values:
    name = person.one("PersonName")
    contact = person.one("ContactInfo")
    demographics = person.one("Demographics")
    person.at("Photo").fold("The picture: add it in the editor, where it is kept with the resume.")
    person.at("Signature").fold("A resume holds no signature.")
    address = contact.one("Address", "Contact")
    phones = list(_contacts(contact, "Telephone"))
    sites = [entry.url("Contact") for entry in _entries(contact, "Website")]
    messaging = list(_contacts(contact, "InstantMessaging"))
    place = {
        "address": ", ".join(
            line for line in (address.line("AddressLine"), address.line("AddressLine2")) if line
        ),
        "postal_code": address.line("PostalCode"),
        "city": address.line("Municipality"),
        "country": _country(address),
    }
    title = name.one("Title").line("Label") if name.has("Title") else ""
    name.one("Title").pass_over("Code")
    return basics_of(
        {
            "name": " ".join(part for part in (title, name.line("FirstName"), name.line("Surname")) if part),
            "label": label,
            "email": contact.email("Email", "Contact"),
            "phone": phones[0]["value"] if phones else None,
            "url": next((site for site in sites if site), None),
            "location": location_of(place),
            "details": [
                *phones[1:],
                *({"label": "Website", "value": site[:300], "url": site} for site in sites[1:] if site),
                *messaging,
                *_private(demographics),
            ],
        }
    )


def _country(address: View) -> str:
    country = address.one("Country")
    if not isinstance(country.value, dict):
        return address.line("Country")
    code, label = country.line("Code"), country.line("Label")
    return code if len(code) == 2 else label


def _contacts(contact: View, name: str) -> Iterator[Values]:
    for entry in _entries(contact, name):
        use = entry.one("Use")
        label = use.line("Label") or use.line("Code")
        value = entry.line("Contact")
        if value:
            yield {"label": label.capitalize() or name, "value": value}


def _private(person: View) -> Iterator[Values]:
    """What many countries keep off a resume stays hidden until its owner shows it."""
    birth = date_in(person.one("Birthdate")) if person.has("Birthdate") else None
    if birth:
        yield {"label": "Date of birth", "value": birth.get("value") or birth["raw"], "visible": False}
    if person.has("Gender"):
        gender = person.one("Gender")
        code, label = gender.line("Code"), gender.line("Label")
        yield {"label": "Gender", "value": label or code, "visible": False}
    for entry in _entries(person, "Nationality"):
        code, label = entry.line("Code"), entry.line("Label")
        yield {"label": "Nationality", "value": label or code, "visible": False}


def _where(contact: View) -> tuple[str | None, str | None]:
    """Town and country, and the site, of an employer or a school."""
    address = contact.one("Address", "Contact")
    country = address.one("Country")
    named = country.line("Label") if isinstance(country.value, dict) else address.line("Country")
    if named and isinstance(country.value, dict):
        country.pass_over("Code")
    else:
        named = named or country.line("Code")
    place = ", ".join(part for part in (address.line("Municipality"), named) if part)
    return place or None, contact.one("Website").url("Contact")


def _work(entry: View) -> Values:
    employer = entry.one("Employer")
    place, site = _where(employer.one("ContactInfo"))
    sector = employer.one("Sector")
    sector.pass_over("Code")
    position = entry.one("Position")
    if isinstance(position.value, dict):
        position.pass_over("Code")
    role = {
        "position": position.line("Label") if isinstance(position.value, dict) else position.line(),
        "period": period_in(entry),
        **with_story(entry.story("Activities"), "summary"),
    }
    _pass_references(entry)
    return {
        "employer": employer.line("Name"),
        "url": site,
        "location": place,
        "description": employer.one("Sector").story("Label").whole or None,
        "roles": [role],
    }


def _education(entry: View) -> Values:
    school = entry.one("Organisation")
    place, site = _where(school.one("ContactInfo"))
    for name in ("Level", "Field"):
        entry.one(name).pass_over("Code")
    level = entry.one("Level").line("Label")
    story = with_story(entry.story("Activities"), "summary")
    _pass_references(entry)
    if level:
        story["highlights"] = [*story["highlights"], {"text": level}]
    return {
        "institution": school.line("Name"),
        "study_type": entry.maybe("Title"),
        "area": entry.one("Field").maybe("Label"),
        "url": site,
        "location": place,
        "period": period_in(entry),
        **story,
    }


def _pass_references(entry: View) -> None:
    for name in ("ReferenceToList", "Documentation"):
        entry.at(name).fold(_TECHNICAL)


def _languages(skills: View) -> Iterator[Values]:
    linguistic = skills.one("Linguistic")
    for entry in _entries(linguistic, "MotherTongue"):
        yield {"language": _language(entry), "fluency": "Native"}
    for entry in _entries(linguistic, "ForeignLanguage"):
        level = entry.one("ProficiencyLevel")
        found = {words: level.line(name) for name, words in _LEVELS.items() if level.has(name)}
        yield {"language": _language(entry), "fluency": fluency_of(found)}


def _language(entry: View) -> str:
    about = entry.one("Description")
    if not isinstance(about.value, dict):
        return entry.line("Description")
    code, label = about.line("Code"), about.line("Label")
    return label or language_name(code)


def fluency_of(levels: dict[str, str]) -> str | None:
    """One level for all, or each by name."""
    if not levels:
        return None
    if len(set(levels.values())) == 1:
        return next(iter(levels.values()))
    told = ", ".join(f"{name} {level}" for name, level in levels.items() if level)
    return told[:1].upper() + told[1:]


def _skills(skills: View) -> Iterator[Values]:
    for name, title in _SKILLS.items():
        for held in skills.all(name):
            story = held.story("Description") if isinstance(held.value, dict) else held.story()
            levels = held.one("ProficiencyLevel")
            told = [f"{key}: {levels.line(key)}" for key in levels.names()]
            _pass_references(held)
            if story.blocks or told:
                lines = [*with_story(story, "summary")["highlights"], *({"text": line} for line in told)]
                yield {"title": title, "summary": story.before_lines or None, "highlights": lines}
    driving = skills.one("Driving", "Description")
    licences = [entry.line() for entry in driving.each("Licence")]
    if licences:
        yield {"title": "Driving licence", "summary": ", ".join(licences)}


def _achievements(learner: View) -> Iterator[Values]:
    for entry in _entries(learner, "Achievement"):
        title = entry.one("Title")
        if isinstance(title.value, dict):
            title.pass_over("Code")
        _pass_references(entry)
        yield {
            "title": title.line("Label") if isinstance(title.value, dict) else title.line(),
            **with_story(entry.story("Description"), "summary"),
        }
