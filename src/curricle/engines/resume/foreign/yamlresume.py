"""YAMLResume's files: JSON Resume's sections under other names, with Markdown for the longer texts."""

from collections.abc import Callable
from typing import Any, Final

from curricle.engines.resume.foreign.desk import Desk, Values, View, cleaned
from curricle.engines.resume.foreign.making import Made, basics_of, make, section, with_story
from curricle.engines.resume.foreign.place import is_locale, locale_of, location_of
from curricle.engines.resume.foreign.story import Story
from curricle.engines.resume.foreign.when import period_between

_OURS: Final = frozenset({"schema_version", "presentation", "kind"})
_LAYS_OUT: Final = "This is how YAMLResume lays out its pages."


def is_yamlresume(value: Values) -> bool:
    """Whether YAMLResume wrote this: sections by name under ``content``, where ours are a list."""
    content = value.get("content")
    if not isinstance(content, dict) or "sections" in content or _OURS & value.keys():
        return False
    return "layouts" in value or any(isinstance(content.get(name), list) for name in _ENTRIES)


def from_yamlresume(value: Values) -> Made:
    """The document of a YAMLResume file, what is left over, and what is to be said."""
    desk = Desk(cleaned(value))
    root = desk.view()
    for view in (root.at("layouts"), root.at("layout")):
        view.fold(_LAYS_OUT)
    content = root.at("content")
    names, titles = _arranged(root, content)
    summary = _text(content.at("basics"))
    sections = [
        section("summary", [{"text": summary.whole}] if summary.blocks else [], title=titles.get("basics"))
    ]
    for name in names:
        entries = [_ENTRIES[name](entry) for entry in content.all(name)]
        sections.append(section(name, entries, title=titles.get(name)))
    language = root.choice("locale", "language", of=is_locale)
    values = {"content": {"basics": _basics(content), "sections": sections}, "locale": locale_of(language)}
    return make(desk, "YAMLResume", "yamlresume", values)


def _arranged(root: View, content: View) -> tuple[list[str], dict[str, str]]:
    """The sections in their order, and what they are called where that is said."""
    given = [name for name in content.names() if name in _ENTRIES]
    for layout in root.all("layouts"):
        said = layout.at("sections")
        order = [entry.value for entry in said.all("order") if isinstance(entry.value, str)]
        aliases = said.at("aliases")
        if not order and not aliases:
            continue
        titles = {name: aliases.line(name) for name in aliases.names()}
        return list(dict.fromkeys([*(name for name in order if name in given), *given])), titles
    return given, {}


def _basics(content: View) -> Values:
    basics, location = content.at("basics"), content.at("location")
    keys = {"address": "address", "postalCode": "postal_code", "city": "city", "region": "region"}
    place = {ours: location.line(theirs) for theirs, ours in keys.items()}
    return basics_of(
        {
            "name": basics.line("name"),
            "label": basics.line("headline"),
            "email": basics.email("email"),
            "phone": basics.line("phone"),
            "url": basics.url("url"),
            "location": location_of({**place, "country": location.line("country")}),
            "profiles": [
                {
                    "network": entry.line("network"),
                    "username": entry.maybe("username"),
                    "url": entry.url("url"),
                }
                for entry in content.all("profiles")
            ],
        }
    )


def _text(entry: View, key: str = "summary") -> Story:
    return entry.story(key, form="markdown")


def _period(entry: View) -> Values | None:
    start, end = entry.date("startDate"), entry.date("endDate")
    # YAMLResume takes what has begun and has no end as going on.
    return period_between(start, end, is_open=start is not None and not entry.has("endDate"))


def _education(entry: View) -> Values:
    return {
        "institution": entry.line("institution"),
        "area": entry.maybe("area"),
        "study_type": entry.maybe("degree"),
        "score": entry.maybe("score"),
        "url": entry.url("url"),
        "period": _period(entry),
        "courses": [{"text": course} for one in entry.all("courses") if (course := _text_line(one))],
        **with_story(_text(entry), "summary"),
    }


def _text_line(entry: View) -> str:
    return entry.story(form="markdown").whole


def _work(entry: View) -> Values:
    role = {
        "position": entry.line("position"),
        "period": _period(entry),
        **with_story(_text(entry), "summary"),
    }
    return {
        "employer": entry.line("name"),
        "url": entry.url("url"),
        "location": entry.maybe("location"),
        "roles": [role],
    }


def _volunteer(entry: View) -> Values:
    return {
        "organization": entry.line("organization"),
        "position": entry.maybe("position"),
        "url": entry.url("url"),
        "period": _period(entry),
        **with_story(_text(entry), "summary"),
    }


def _project(entry: View) -> Values:
    story = with_story(_text(entry), "description")
    parts = [_text(entry, "description").whole, story["description"]]
    return {
        "name": entry.line("name"),
        "url": entry.url("url"),
        "period": _period(entry),
        "keywords": entry.words("keywords"),
        **story,
        "description": "\n\n".join(part for part in parts if part) or None,
    }


def _language(entry: View) -> Values:
    keywords = ", ".join(entry.words("keywords"))
    fluency = entry.line("fluency")
    if keywords:
        fluency = f"{fluency} ({keywords})" if fluency else keywords
    if len(fluency) > 300:
        entry.desk.taken.discard((*entry.path, "keywords"))
        return {"language": entry.line("language")}
    return {"language": entry.line("language"), "fluency": fluency or None}


def _reference(entry: View) -> Values:
    contact = [entry.line("email"), entry.line("phone")]
    return {
        "name": entry.line("name"),
        "position": entry.maybe("relationship"),
        "contact": ", ".join(part for part in contact if part) or None,
        "reference": _text(entry).whole or None,
    }


def _plain(*fields: str, **renamed: str) -> Callable[[View], Values]:
    """Entries whose fields are lines, dates and links, perhaps under other names."""

    def made(entry: View) -> Values:
        values: dict[str, Any] = {name: entry.line(name) for name in fields}
        for ours, theirs in renamed.items():
            values[ours] = entry.date(theirs) if ours == "date" else entry.maybe(theirs)
        if entry.has("url"):
            values["url"] = entry.url("url")
        if entry.has("summary"):
            values["summary"] = _text(entry).whole or None
        if entry.has("keywords"):
            values["keywords"] = entry.words("keywords")
        return values

    return made


_ENTRIES: Final[dict[str, Callable[[View], Values]]] = {
    "education": _education,
    "work": _work,
    "volunteer": _volunteer,
    "projects": _project,
    "skills": _plain("name", level="level"),
    "languages": _language,
    "certificates": _plain("name", issuer="issuer", date="date"),
    "awards": _plain("title", awarder="awarder", date="date"),
    "publications": _plain("name", publisher="publisher", date="releaseDate"),
    "references": _reference,
    "interests": _plain("name"),
}
