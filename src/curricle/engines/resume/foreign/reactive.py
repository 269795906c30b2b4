"""Reactive Resume's files, the fourth version and the fifth: the same sections under other names."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from curricle.engines.resume.foreign.desk import LINE, Desk, Values, View, cleaned
from curricle.engines.resume.foreign.making import Made, basics_of, make, section, with_story
from curricle.engines.resume.foreign.place import is_locale, locale_of
from curricle.engines.resume.foreign.story import Story
from curricle.engines.resume.text import plain_text

_OWN_LOOKS: Final = ("icon", "iconColor", "columns", "separateLinks", "keepTogether", "startOnNewPage")
_TYPES: Final = {"experience": "work", "certifications": "certificates", "cover-letter": "letter"}
_ORDER: Final = (
    "summary profiles experience education projects skills languages interests awards certifications"
    " publications volunteer references custom"
)
_LAYS_OUT: Final = "This is how Reactive Resume lays out its pages."


def is_reactive(value: Values) -> int:
    """The version that wrote this: 5, 4, or 0 for neither."""
    basics, sections = value.get("basics"), value.get("sections")
    if not isinstance(basics, dict) or not isinstance(sections, dict):
        return 0
    if "customSections" in value or "website" in basics or isinstance(value.get("summary"), dict):
        return 5
    known = [one for one in sections.values() if isinstance(one, dict)]
    is_fourth = any("visible" in one or "name" in one for one in known) or "customFields" in basics
    if is_fourth or "summary" in sections or isinstance(basics.get("url"), dict):
        return 4
    return 5 if any("items" in one for one in known) else 0


def from_reactive(value: Values) -> Made:
    """The document of a Reactive Resume file, what is left over, and what is to be said."""
    desk = Desk(cleaned(value))
    version = is_reactive(value)
    reading = _Reading(desk.view(), version)
    values = reading.document()
    return make(desk, f"Reactive Resume {version}", f"reactive-resume-v{version}", values)


class _Reading:
    """One file on its way in."""

    def __init__(self, root: View, version: int) -> None:
        self.root = root
        self.is_fifth = version == 5
        self.site = "website" if self.is_fifth else "url"

    def document(self) -> Values:
        """All of it."""
        metadata = self.root.at("metadata")
        metadata.fold(_LAYS_OUT)
        page = metadata.at("page")
        values: Values = {
            "content": {"basics": self._basics(), "sections": list(self._sections(metadata))},
            "locale": locale_of(page.choice("locale", of=is_locale)),
        }
        size = page.choice("format", of=frozenset({"a4", "letter"}).__contains__)
        if size is not None:
            values["presentation"] = {"page_size": size}
        return values

    def _basics(self) -> Values:
        basics = self.root.at("basics")
        basics.pass_over("id")
        picture = self.root.at("picture") if self.is_fifth else basics.at("picture")
        location = basics.line("location")
        return basics_of(
            {
                "name": basics.line("name"),
                "label": basics.line("headline"),
                "email": basics.email("email"),
                "phone": basics.line("phone"),
                "location": {"city": location} if location else None,
                "url": self.link(basics),
                "image": self._picture(picture),
                "profiles": list(self._profiles()),
                "details": [self._detail(one) for one in basics.all("customFields")],
            }
        )

    def _picture(self, picture: View) -> Values | None:
        """A picture that is hidden, or lies inside the file, is left for its owner to bring along."""
        picture.fold("The picture: add it in the editor, where it is kept with the resume.")
        hidden = picture.at("hidden") if self.is_fifth else picture.at("effects", "hidden")
        if hidden.flag() or str(picture.at("url").value).startswith("/"):
            return None
        url = picture.url("url")
        return {"url": url} if url and url.startswith("http") else None

    def _detail(self, entry: View) -> Values:
        entry.style("icon", "iconColor")
        label, value = entry.line("name"), entry.line("value") or entry.line("text")
        return {"id": entry.maybe("id"), "label": label, "value": value, "url": entry.url("link")}

    def _profile(self, entry: View) -> Values:
        return {
            **self.common(entry),
            "network": entry.line("network"),
            "username": entry.maybe("username"),
            "url": self.link(entry),
        }

    def link(self, entry: View) -> str | None:
        """The address of an entry. Its label is left over, unless it only repeats the address."""
        link = entry.first("website", "url")
        if not isinstance(link.value, dict):
            return link.url()
        url = link.first("href", "url").url()
        label = link.at("label").value
        if isinstance(label, str) and url and label.strip().rstrip("/") in url:
            link.pass_over("label")
        link.at("label").refuse("A link is shown by its address or its entry here.")
        link.style("inlineLink")
        return url

    def common(self, entry: View) -> Values:
        entry.style(*_OWN_LOOKS)
        return {"id": entry.maybe("id", limit=64), "visible": self._is_shown(entry)}

    def _is_shown(self, view: View) -> bool:
        hidden, shown = view.at("hidden").flag(), view.at("visible").flag()
        return not hidden if hidden is not None else shown is not False

    def _profiles(self) -> Iterator[Values]:
        """The accounts elsewhere; that their section is hidden hides each of them."""
        held = self.root.at("sections", "profiles")
        held.style(*_OWN_LOOKS)
        held.pass_over("id")
        for name in ("name", "title"):
            title = held.at(name).value
            if isinstance(title, str) and title.strip().lower() == "profiles":
                held.pass_over(name)
            held.at(name).refuse("Profiles stand at the head of a resume, without a heading.")
        is_shown = self._is_shown(held)
        for entry in held.all("items"):
            made = self._profile(entry)
            yield {**made, "visible": made["visible"] and is_shown}

    def _sections(self, metadata: View) -> Iterator[Values]:
        sections = self.root.at("sections")
        made: dict[str, list[Values]] = {}
        summary = self.root.at("summary") if self.is_fifth else sections.at("summary")
        if summary:
            made["summary"] = list(self._section("summary", summary, [summary]))
        names = sections.names()
        for name in names:
            if name == "custom":
                for key in sections.at("custom").names():
                    held = sections.at("custom", key)
                    made[key] = list(self._section("custom", held, held.all("items")))
            elif name not in {"summary", "profiles"} and _TYPES.get(name, name) in _MAKERS:
                held = sections.at(name)
                made[name] = list(self._section(name, held, held.all("items")))
        for held in self.root.all("customSections"):
            kind = held.line("type")
            key = str(held.at("id").value or "")
            made[key or f"custom {len(made)}"] = list(self._section(kind, held, held.all("items")))
        order = [name.removeprefix("custom.") for name in _laid_out(metadata)]
        first = () if "summary" in order else ("summary",)
        names = [name for name in (*first, *order, *_ORDER.split(), *made) if name in made]
        for name in dict.fromkeys(names):
            yield from made[name]

    def _section(self, name: str, held: View, entries: list[View]) -> Iterator[Values]:
        kind = _TYPES.get(name, name)
        maker = _MAKERS.get(kind, _MAKERS["custom"])
        kind = kind if kind in _MAKERS else "custom"
        held.style(*_OWN_LOOKS)
        title = held.line("title") or held.line("name")
        visible = self._is_shown(held)
        if kind == "profiles":
            kind, maker = "custom", _profile_entry
        items = [{**self.common(entry), **maker(self, entry)} for entry in entries]
        if kind == "summary":
            items = [item for item in items if item.get("text")]
        made = section(kind, list(items), title=title or None, visible=visible)
        made["id"] = held.maybe("id", limit=64) or name
        yield made

    def story(self, entry: View) -> Story:
        """The long text of an entry."""
        return entry.story("description" if self.is_fifth else "summary")

    def dated(self, entry: View, summary: str = "summary") -> Values:
        """What most entries have: where, when, a link and a text."""
        return {
            "url": self.link(entry),
            "location": entry.maybe("location"),
            "period": entry.first("period", "date").period(),
            **with_story(self.story(entry), summary),
        }

    def level(self, entry: View, *names: str) -> str | None:
        """How well: in words, or the number of dots where there are no words."""
        words = entry.first(*names).line()
        dots = entry.at("level").value
        if words:
            entry.style("level")
            return words
        is_told = isinstance(dots, int | float) and not isinstance(dots, bool) and dots > 0
        return f"{entry.number('level'):g}/5" if is_told else None


def _laid_out(metadata: View) -> Iterable[str]:
    """The names of sections in the order of the pages, as far as they can be told."""
    layout = metadata.at("layout")
    pages = layout.value if isinstance(layout.value, list) else layout.at("pages").value
    for page in pages if isinstance(pages, list) else ():
        columns = [page.get("main"), page.get("sidebar")] if isinstance(page, dict) else page
        for column in columns if isinstance(columns, list) else ():
            yield from (name for name in column if isinstance(name, str)) if isinstance(column, list) else ()


def _summary(reading: _Reading, entry: View) -> Values:
    return {"text": entry.story("content").whole or None}


def _work(reading: _Reading, entry: View) -> Values:
    held = {
        "employer": entry.line("company"),
        "url": reading.link(entry),
        "location": entry.maybe("location"),
    }
    roles = entry.all("roles")
    if not roles:
        role = {
            "position": entry.line("position"),
            "period": entry.first("period", "date").period(),
            **with_story(reading.story(entry), "summary"),
        }
        return {**held, "roles": [role]}
    for name in ("position", "period"):
        entry.at(name).refuse("The roles below say this, each for itself.")
    return {
        **held,
        "description": reading.story(entry).whole or None,
        "roles": [_role(reading, one) for one in roles],
    }


def _role(reading: _Reading, entry: View) -> Values:
    return {
        **reading.common(entry),
        "position": entry.line("position"),
        "period": entry.period("period"),
        **with_story(reading.story(entry), "summary"),
    }


def _education(reading: _Reading, entry: View) -> Values:
    return {
        "institution": entry.first("school", "institution").line(),
        "area": entry.maybe("area"),
        "study_type": entry.first("degree", "studyType").maybe(),
        "score": entry.first("grade", "score").maybe(),
        **reading.dated(entry),
    }


def _volunteer(reading: _Reading, entry: View) -> Values:
    return {
        "organization": entry.line("organization"),
        "position": entry.maybe("position"),
        **reading.dated(entry),
    }


def _award(reading: _Reading, entry: View) -> Values:
    return {
        "title": entry.line("title"),
        "awarder": entry.maybe("awarder"),
        "date": entry.date("date"),
        "url": reading.link(entry),
        "summary": reading.story(entry).whole or None,
    }


def _certificate(reading: _Reading, entry: View) -> Values:
    return {
        "name": entry.first("title", "name").line(),
        "issuer": entry.maybe("issuer"),
        "date": entry.date("date"),
        "url": reading.link(entry),
    }


def _publication(reading: _Reading, entry: View) -> Values:
    return {
        "name": entry.first("title", "name").line(),
        "publisher": entry.maybe("publisher"),
        "date": entry.date("date"),
        "url": reading.link(entry),
        "summary": reading.story(entry).whole or None,
    }


def _project(reading: _Reading, entry: View) -> Values:
    made = reading.dated(entry, "description")
    made.pop("location")
    if not reading.is_fifth and (subtitle := entry.story("description").whole):
        made["description"] = "\n\n".join(part for part in (subtitle, made["description"]) if part)
    return {"name": entry.line("name"), "keywords": entry.words("keywords"), **made}


def _skill(reading: _Reading, entry: View) -> Values:
    level = reading.level(entry, "proficiency", "description")
    return {"name": entry.line("name"), "level": level, "keywords": entry.words("keywords")}


def _language(reading: _Reading, entry: View) -> Values:
    name = entry.first("language", "name").line()
    return {"language": name, "fluency": reading.level(entry, "fluency", "description")}


def _interest(reading: _Reading, entry: View) -> Values:
    return {"name": entry.line("name"), "keywords": entry.words("keywords")}


def _reference(reading: _Reading, entry: View) -> Values:
    position = entry.line("position") or ("" if reading.is_fifth else entry.line("description"))
    contact = _joined(entry.line("phone"), reading.link(entry) or "")
    return {
        "name": entry.line("name"),
        "position": position or None,
        "contact": contact or None,
        "reference": reading.story(entry).whole or None,
    }


def _custom(reading: _Reading, entry: View) -> Values:
    made = reading.dated(entry)
    subtitle = None if reading.is_fifth else entry.maybe("description")
    title = entry.first("title", "name").line()
    return {"title": title, "subtitle": subtitle, "keywords": entry.words("keywords"), **made}


def _profile_entry(reading: _Reading, entry: View) -> Values:
    return {"title": entry.line("network"), "subtitle": entry.maybe("username"), "url": reading.link(entry)}


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _letter(reading: _Reading, entry: View) -> Values:
    recipient = [line for block in entry.story("recipient").blocks for line in block.text.split("\n")]
    body = entry.story("content").whole
    if any(len(line) > LINE for line in recipient):
        recipient, body = [], "\n\n".join(["\n".join(recipient), body])
    return {"recipient": [plain_text(line) for line in recipient], "body": body}


_MAKERS: Final[dict[str, Callable[[_Reading, View], Values]]] = {
    "summary": _summary,
    "work": _work,
    "education": _education,
    "volunteer": _volunteer,
    "awards": _award,
    "certificates": _certificate,
    "publications": _publication,
    "projects": _project,
    "skills": _skill,
    "languages": _language,
    "interests": _interest,
    "references": _reference,
    "custom": _custom,
    "profiles": _profile_entry,
    "letter": _letter,
}
