"""From RenderCV's files to the document: what has no place is reported, and kept under ``meta.extras``."""

import re
from collections.abc import Iterator
from typing import Any, Final

from curricle.engines.finding import Finding, has_errors
from curricle.engines.resume.calendar import parts_of
from curricle.engines.resume.ids import fresh_id
from curricle.engines.resume.model import Document
from curricle.engines.resume.source import Path, Report, kind_of, read_json
from curricle.engines.resume.structure import parse
from curricle.engines.resume.text import plain_text

Values = dict[str, Any]

EXTRAS_KEY: Final = "rendercv"
_LINE: Final = 300
_TEXT: Final = 10_000
_STILL: Final = re.compile(r"\s*(present|now|current)\s*", re.IGNORECASE)
_PLACED: Final = ("name", "headline", "label", "location", "email", "phone", "website", "social_networks")
_NETWORKS: Final = {
    "LinkedIn": "https://linkedin.com/in/{}",
    "GitHub": "https://github.com/{}",
    "GitLab": "https://gitlab.com/{}",
    "Instagram": "https://instagram.com/{}",
    "ORCID": "https://orcid.org/{}",
    "StackOverflow": "https://stackoverflow.com/users/{}",
    "ResearchGate": "https://researchgate.net/profile/{}",
    "YouTube": "https://youtube.com/@{}",
    "Google Scholar": "https://scholar.google.com/citations?user={}",
    "X": "https://x.com/{}",
}
# What a heading says of entries that could be of several types.
_BY_TITLE: Final = (
    ("projects", re.compile(r"project|projekt|projet", re.IGNORECASE)),
    ("languages", re.compile(r"^(spoken )?languages$", re.IGNORECASE)),
    ("skills", re.compile(r"skill|technolog|tool|expertise|competenc", re.IGNORECASE)),
    ("volunteer", re.compile(r"volunt", re.IGNORECASE)),
)


def from_rendercv(value: Values) -> tuple[Document | None, list[Finding]]:
    """The document of a RenderCV file, and what had to be left out of it, though kept. Never raises."""
    sound, findings = read_json(value)
    if sound is None or has_errors(findings):
        return None, findings
    report = Report()
    reading = _Reading(report)
    content = reading.content(sound.get("cv", {}))
    for key in sound.keys() - {"cv"}:
        reading.keep((key,), sound[key], "This is how RenderCV lays out its pages")
    raw = {
        "locale": _locale(sound.get("locale")),
        "content": content,
        "meta": {"source": "RenderCV", "extras": {EXTRAS_KEY: reading.kept} if reading.kept else {}},
    }
    document, wrong = parse(raw)
    return document, [*report.close(), *wrong]


def _locale(locale: object) -> str:
    language = locale.get("language") if isinstance(locale, dict) else None
    known = {"english": "en", "german": "de", "french": "fr", "spanish": "es", "italian": "it", "dutch": "nl"}
    known |= {"portuguese": "pt", "turkish": "tr", "polish": "pl", "japanese": "ja", "korean": "ko"}
    known |= {"russian": "ru", "mandarin_chineese": "zh", "hindi": "hi", "danish": "da", "indonesian": "id"}
    name = language.lower() if isinstance(language, str) else ""
    return known.get(name) or (name if re.fullmatch(r"[a-z]{2}", name) else "en")


class _Reading:
    """One file on its way in; ``kept`` holds what found no place, by where it stood."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.kept: Values = {}

    def keep(self, path: Path, value: object, why: str) -> None:
        """Say that something has no place in the document, and keep it."""
        self.report.add("import_unplaced", path, f"{why}; it is kept, but not shown.", severity="warning")
        self.kept["/".join(str(step) for step in path)] = value

    def line(self, value: object, path: Path, limit: int = _LINE) -> str:
        """A text of one line; Markdown has no place there."""
        text = self.text(value, path, limit)
        return " ".join(plain_text(text).split()) if text else ""

    def text(self, value: object, path: Path, limit: int = _TEXT) -> str:
        """A text, or nothing where something else stands there."""
        if value is None:
            return ""
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
        if not isinstance(value, str):
            self.keep(path, value, f"This should be text, but it is {kind_of(value)}")
            return ""
        if len(value) > limit:
            self.keep(path, value, f"This is longer than {limit} characters")
            return ""
        return value

    def content(self, cv: Values) -> Values:
        """Who it is, and all sections."""
        path: Path = ("cv",)
        mails = _all(cv.get("email"))
        phones = [self.line(phone, (*path, "phone")).removeprefix("tel:") for phone in _all(cv.get("phone"))]
        basics: Values = {
            "name": self.line(cv.get("name"), (*path, "name")),
            "label": self.line(cv.get("headline", cv.get("label")), (*path, "headline")) or None,
            "email": (self.line(mails[0], (*path, "email")) or None) if mails else None,
            "phone": (phones[0] or None) if phones else None,
            "url": next((self.line(url, (*path, "website")) for url in _all(cv.get("website"))), None)
            or None,
            "profiles": list(self._profiles(cv.get("social_networks"), path)),
            "details": [{"label": "", "value": value} for value in (*map(str, mails[1:]), *phones[1:])],
        }
        if location := self.line(cv.get("location"), (*path, "location")):
            basics["location"] = {"city": location}
        for key in cv.keys() - {*_PLACED, "sections"}:
            if cv[key] is not None:
                self.keep((*path, key), cv[key], f"A document has no place for “{key[:60]}”")
        sections = cv.get("sections")
        if sections is not None and not isinstance(sections, dict):
            self.keep((*path, "sections"), sections, "Sections are names with lists")
        named = sections if isinstance(sections, dict) else {}
        made = (self._section(title, entries, (*path, "sections", title)) for title, entries in named.items())
        return {"basics": basics, "sections": [section for found in made for section in found]}

    def _profiles(self, networks: object, path: Path) -> Iterator[Values]:
        for index, entry in enumerate(_all(networks)):
            here = (*path, "social_networks", index)
            if not isinstance(entry, dict):
                self.keep(here, entry, "A network has a name and a user name")
                continue
            network = self.line(entry.get("network"), (*here, "network"))
            username = self.line(entry.get("username"), (*here, "username"))
            form = _NETWORKS.get(network)
            yield {
                "network": network,
                "username": username or None,
                "url": form.format(username) if form and username else None,
            }

    def _section(self, title: str, entries: object, path: Path) -> Iterator[Values]:
        """The sections of a heading: one for each run of entries of the same kind."""
        if not isinstance(entries, list):
            self.keep(path, entries, "A section is a list of entries")
            return
        heading = title.replace("_", " ").strip()
        heading = heading if any(letter.isupper() for letter in heading) else heading.capitalize()
        runs: list[tuple[str, list[Values]]] = []
        for index, entry in enumerate(entries):
            kind, item = self._entry(entry, heading, (*path, index))
            if item is None:
                continue
            if not runs or runs[-1][0] != kind:
                runs.append((kind, []))
            _append(kind, runs[-1][1], item)
        for number, (kind, items) in enumerate(runs):
            shown = {"title": heading[:_LINE]} if number == 0 else {}
            yield {"type": kind, "items": items, **shown}

    def _entry(self, entry: object, heading: str, path: Path) -> tuple[str, Values | None]:
        if isinstance(entry, str):
            return "summary", {"text": self.text(entry, path)}
        if not isinstance(entry, dict):
            self.keep(path, entry, "An entry is text, or names with values")
            return "custom", None
        for keys, kind, make in (
            ({"institution"}, "education", self._education),
            ({"company"}, "work", self._work),
            ({"title", "authors"}, "publications", self._publication),
            ({"label", "details"}, _by_title(heading, ("languages", "skills")) or "custom", self._pair),
            ({"name"}, _by_title(heading, ("projects", "volunteer")) or "custom", self._named),
        ):
            if keys <= entry.keys():
                return kind, make(entry, kind, path)
        for key in ("bullet", "number", "reversed_number"):
            if key in entry:
                return "custom", {"highlights": [{"text": self.text(entry[key], (*path, key))}]}
        self.keep(path, entry, "This entry is of no kind that is known here")
        return "custom", None

    def _common(self, entry: Values, path: Path, placed: set[str]) -> Values:
        """What most entries have: when, where, a summary and lines."""
        values: Values = {
            "period": self._period(entry, path),
            "location": self.line(entry.get("location"), (*path, "location")) or None,
            "summary": self.text(entry.get("summary"), (*path, "summary")) or None,
            "highlights": [
                {"text": text}
                for index, line in enumerate(_all(entry.get("highlights")))
                if (text := self.text(line, (*path, "highlights", index)))
            ],
        }
        known = placed | {"start_date", "end_date", "date", "location", "summary", "highlights"}
        for key in entry.keys() - known:
            if entry[key] is not None:
                self.keep((*path, key), entry[key], f"An entry has no place for “{key[:60]}”")
        return values

    def _period(self, entry: Values, path: Path) -> Values | None:
        start = self._date(entry.get("start_date"), (*path, "start_date"))
        ends = entry.get("end_date")
        if isinstance(ends, str) and _STILL.fullmatch(ends):
            return {"start": start, "present": True}
        end = self._date(ends, (*path, "end_date"))
        if start is None and end is None:
            end = self._date(entry.get("date"), (*path, "date"))
        elif start is not None and end is None:
            # RenderCV takes what has begun and has no end as going on.
            return {"start": start, "present": True}
        return {"start": start, "end": end} if start or end else None

    def _date(self, given: object, path: Path) -> Values | None:
        text = self.line(given, path, 100)
        if not text:
            return None
        return {"value": text} if parts_of(text) is not None else {"raw": text}

    def _education(self, entry: Values, kind: str, path: Path) -> Values:
        del kind
        return {
            "institution": self.line(entry["institution"], (*path, "institution")),
            "area": self.line(entry.get("area"), (*path, "area")) or None,
            "study_type": self.line(entry.get("degree"), (*path, "degree")) or None,
            **self._common(entry, path, {"institution", "area", "degree"}),
        }

    def _work(self, entry: Values, kind: str, path: Path) -> Values:
        del kind
        role = self._common(entry, path, {"company", "position"})
        role["position"] = self.line(entry.get("position"), (*path, "position"))
        return {"employer": self.line(entry["company"], (*path, "company")), "roles": [role]}

    def _publication(self, entry: Values, kind: str, path: Path) -> Values:
        del kind
        placed = {"title", "authors", "journal", "doi", "url"}
        common = self._common(entry, path, placed)
        period = common["period"] or {}
        authors = (self.line(one, (*path, "authors")) for one in _all(entry["authors"]))
        return {
            "name": self.line(entry["title"], (*path, "title")),
            "authors": [author for author in authors if author],
            "publisher": self.line(entry.get("journal"), (*path, "journal")) or None,
            "date": period.get("end") or period.get("start"),
            "doi": self.line(entry.get("doi"), (*path, "doi")) or None,
            "url": self.line(entry.get("url"), (*path, "url"), 2000) or None,
            "summary": common["summary"],
        }

    def _pair(self, entry: Values, kind: str, path: Path) -> Values:
        label = self.line(entry["label"], (*path, "label"))
        details = self.text(entry["details"], (*path, "details"))
        if kind == "languages" and len(details) <= _LINE:
            return {"language": label, "fluency": self.line(details, path) or None}
        words = [word.strip() for word in plain_text(details).split(",")]
        if kind == "skills" and all(len(word) <= _LINE for word in words):
            return {"name": label, "keywords": [word for word in words if word]}
        if kind == "languages":
            return {"language": label}
        return {"title": label, "summary": details} if kind == "custom" else {"name": label}

    def _named(self, entry: Values, kind: str, path: Path) -> Values:
        common = self._common(entry, path, {"name", "url"})
        name = self.line(entry["name"], (*path, "name"))
        url = self.line(entry.get("url"), (*path, "url"), 2000) or None
        if kind == "projects":
            place = common.pop("location")
            about = common.pop("summary")
            return {"name": name, "entity": place, "url": url, "description": about, **common}
        if kind == "volunteer":
            return {"organization": name, "url": url, **common}
        return {"title": name, "url": url, **common}


def _all(value: object) -> list[Any]:
    """A list of whatever is given: one thing, several, or none."""
    return value if isinstance(value, list) else [] if value is None else [value]


def _by_title(heading: str, kinds: tuple[str, ...]) -> str | None:
    return next((kind for kind, form in _BY_TITLE if kind in kinds and form.search(heading)), None)


def _append(kind: str, items: list[Values], item: Values) -> None:
    """Another entry: a further role of the same employer, or a further line of the same list."""
    last = items[-1] if items else None
    if kind == "work" and last is not None and last["employer"] == item["employer"]:
        last["roles"] += item["roles"]
    elif kind == "custom" and last is not None and last.keys() - {"id"} == item.keys() == {"highlights"}:
        last["highlights"] += item["highlights"]
    else:
        items.append({"id": fresh_id(), **item})
