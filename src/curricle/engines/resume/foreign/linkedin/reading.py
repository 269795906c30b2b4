"""From the tables of the archive to a document; what is no part of a resume is not even opened."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from curricle.engines.resume.foreign.archive import names_in, read_wanted
from curricle.engines.resume.foreign.desk import Desk, Leftover, Values, View, cleaned
from curricle.engines.resume.foreign.linkedin.kinds import kind_of_file
from curricle.engines.resume.foreign.linkedin.table import kind_of_table, read_table
from curricle.engines.resume.foreign.making import Made, basics_of, make, section, with_story
from curricle.engines.resume.foreign.place import location_of
from curricle.engines.resume.foreign.when import is_still, period_between
from curricle.engines.resume.pointer import pointer_to

_TELLING: Final = frozenset({"profile", "positions", "education", "skills"})
_BRACKETED: Final = re.compile(r"^\[(.*)\]$", re.DOTALL)
_LABELLED: Final = re.compile(r"([A-Z_ ]{3,20}):(?=\S)(.*)", re.DOTALL)
_SEVERAL: Final = "There is more of this than fits in one place."


def is_linkedin(raw: bytes) -> bool:
    """Whether a zip is LinkedIn's archive: it has at least one of the tables that every archive has."""
    kinds = [kind_of_file(name) for name in names_in(raw) if name.lower().endswith(".csv")]
    return any(kind is not None and kind.name in _TELLING for kind in kinds)


def is_table(raw: bytes) -> bool:
    """Whether this is one table out of the archive."""
    return kind_of_table(raw) is not None


def from_linkedin(raw: bytes, *, is_archive: bool) -> Made:
    """The document of an archive, or of one table of it."""
    others: list[tuple[str, int]] = []
    if is_archive:
        files, others = read_wanted(raw, _is_wanted)
    else:
        kind = kind_of_table(raw)
        files = {f"{kind.files[0].title()}.csv": raw} if kind else {}
    tables: Values = {}
    places: dict[str, list[str]] = {}
    unread: list[Leftover] = []
    for name, content in files.items():
        kind = kind_of_file(name)
        table = read_table(content, kind) if kind is not None else None
        if table is None:
            unread.append(Leftover(pointer_to((name,)), name, "This table could not be read."))
            continue
        tables[name] = table.rows
        places.setdefault(table.kind.name, []).append(name)
        if table.is_cut:
            unread.append(Leftover(pointer_to((name,)), name, "Only the first 2000 rows were read."))
    desk = Desk(cleaned(tables), more=unread)
    if others:
        why = "These files are no part of a resume, so they were not opened."
        desk.more.append(Leftover("", [name[-120:] for name, _ in others[:200]], why))
    return make(desk, "LinkedIn", "linkedin", _Reading(desk.view(), places).document())


def _is_wanted(name: str) -> bool:
    return name.lower().endswith(".csv") and kind_of_file(name) is not None


class _Reading:
    """One archive on its way in."""

    def __init__(self, root: View, places: dict[str, list[str]]) -> None:
        self.root = root
        self.places = places

    def rows(self, kind: str) -> list[View]:
        """The rows of all tables of a kind."""
        return [row for name in self.places.get(kind, ()) for row in self.root.all(name)]

    def document(self) -> Values:
        """All of it."""
        profile = next(iter(self.rows("profile")), self.root.at("Profile.csv"))
        about = [story.whole for story in (profile.story("Summary", form="plain"),) if story.blocks]
        if not about:
            about = [row.story("Profile Summary", form="plain").whole for row in self.rows("summary")]
        sections = [
            section("summary", [{"text": text} for text in about if text]),
            section("work", self._employers()),
            *(section(kind, map(read, self.rows(table))) for table, kind, read in _TABLES),
            *(section("custom", map(read, self.rows(table)), title=title) for table, title, read in _CUSTOM),
        ]
        return {"content": {"basics": self._basics(profile), "sections": sections}}

    def _basics(self, profile: View) -> Values:
        names = [profile.line("First Name"), profile.line("Last Name")]
        mails = sorted(self.rows("emails"), key=lambda row: not _is_yes(row.value.get("Primary")))
        addresses = [mail for row in mails if (mail := row.email("Email Address"))]
        for row in mails:
            row.pass_over("Confirmed", "Primary", "Updated On")
        phones = [phone for row in self.rows("phones") if (phone := _phone(row))]
        sites = list(_labelled(profile, "Websites"))
        place = {
            "address": profile.line("Address"),
            "postal_code": profile.line("Zip Code"),
            "city": profile.line("Geo Location"),
            "country": profile.line("Country"),
        }
        return basics_of(
            {
                "name": " ".join(name for name in names if name),
                "label": profile.line("Headline"),
                "email": addresses[0] if addresses else None,
                "phone": phones[0] if phones else None,
                "url": sites[0][1] if sites else None,
                "location": location_of(place),
                "profiles": [
                    {"network": "X", "username": handle, "url": f"https://x.com/{handle.lstrip('@')}"}
                    for _, handle in _labelled(profile, "Twitter Handles", is_url=False)
                    if re.fullmatch(r"@?\w{1,30}", handle)
                ],
                "details": [
                    *(
                        {"label": label or "Website", "value": url[:300], "url": url}
                        for label, url in sites[1:]
                    ),
                    *({"label": "E-mail", "value": mail, "visible": False} for mail in addresses[1:]),
                    *({"label": "Phone", "value": phone, "visible": False} for phone in phones[1:]),
                    *_private(profile),
                ],
            }
        )

    def _employers(self) -> Iterator[Values]:
        """Neighbouring positions at one employer stand under it together."""
        last: Values | None = None
        for row in self.rows("positions"):
            employer, place, role = row.line("Company Name"), row.maybe("Location"), _role(row)
            if last is not None and employer and last["employer"] == employer and len(last["roles"]) < 50:
                if place != last["location"]:
                    role["location"] = place
                last["roles"].append(role)
                continue
            if last is not None:
                yield last
            last = {"employer": employer, "location": place, "roles": [role]}
        if last is not None:
            yield last


def _is_yes(value: object) -> bool:
    return str(value).strip().lower() in {"yes", "true", "ja", "oui", "sí", "si", "sì", "sim"}


def _phone(row: View) -> str:
    row.pass_over("Type")
    extension, number = row.line("Extension"), row.line("Number")
    return f"{extension} {number}".strip() if number else ""


def _labelled(profile: View, column: str, *, is_url: bool = True) -> Iterator[tuple[str, str]]:
    """`[PERSONAL:https://a.example,OTHER:https://b.example]` as labels and what they stand for."""
    text = profile.line(column, limit=2000)
    inner = _BRACKETED.match(text)
    for part in (inner.group(1) if inner else text).split(","):
        found = _LABELLED.match(part.strip())
        label, value = (found.group(1).capitalize(), found.group(2)) if found else ("", part.strip())
        if not value:
            continue
        held = View(profile.desk, {column: value}, profile.path)
        address = held.url(column) if is_url else value
        if address:
            yield label, address
        else:
            why = "This is not an address that may be linked."
            profile.desk.more.append(Leftover(pointer_to((*profile.path, column)), value, why))


def _private(profile: View) -> Iterator[Values]:
    """What many countries keep off a resume stays hidden until its owner shows it."""
    for column, label in (
        ("Birth Date", "Date of birth"),
        ("Maiden Name", "Maiden name"),
        ("Industry", "Industry"),
        ("Instant Messengers", "Messenger"),
    ):
        if value := profile.line(column):
            yield {"label": label, "value": value, "visible": False}


def _period(row: View, start: str, end: str, *, is_open: bool) -> Values | None:
    begun, ended = row.date(start), row.date(end)
    if ended is not None and is_still(ended.get("raw") or ""):
        ended = None
        is_open = True
    return period_between(begun, ended, is_open=is_open and begun is not None and ended is None)


def _role(row: View) -> Values:
    return {
        "position": row.line("Title"),
        "period": _period(row, "Started On", "Finished On", is_open=True),
        **with_story(row.story("Description", form="plain"), "summary"),
    }


def _school(row: View) -> Values:
    story = with_story(row.story("Notes", form="plain"), "summary")
    activities = row.story("Activities", form="plain").whole
    return {
        "institution": row.line("School Name"),
        "study_type": row.maybe("Degree Name"),
        "period": _period(row, "Start Date", "End Date", is_open=False),
        **story,
        "highlights": [*story["highlights"], *([{"text": activities}] if activities else [])],
    }


def _volunteer(row: View) -> Values:
    story = with_story(row.story("Description", form="plain"), "summary")
    cause = row.line("Cause")
    return {
        "organization": row.line("Company Name"),
        "position": row.maybe("Role"),
        "period": _period(row, "Started On", "Finished On", is_open=True),
        **story,
        "highlights": [*story["highlights"], *([{"text": cause}] if cause else [])],
    }


def _certificate(row: View) -> Values:
    return {
        "name": row.line("Name"),
        "issuer": row.maybe("Authority"),
        "date": row.date("Started On"),
        "expires": row.date("Finished On"),
        "credential_id": row.maybe("License Number"),
        "url": row.url("Url"),
    }


def _project(row: View) -> Values:
    return {
        "name": row.line("Title"),
        "url": row.url("Url"),
        "period": _period(row, "Started On", "Finished On", is_open=True),
        **with_story(row.story("Description", form="plain"), "description"),
    }


def _publication(row: View) -> Values:
    return {
        "name": row.line("Name"),
        "publisher": row.maybe("Publisher"),
        "date": row.date("Published On"),
        "url": row.url("Url"),
        "summary": row.story("Description", form="plain").whole or None,
    }


def _award(row: View) -> Values:
    return {
        "title": row.line("Title"),
        "date": row.date("Issued On"),
        "summary": row.story("Description", form="plain").whole or None,
    }


def _skill(row: View) -> Values:
    return {"name": row.line("Name")}


def _language(row: View) -> Values:
    return {"language": row.line("Name"), "fluency": row.maybe("Proficiency")}


def _reference(row: View) -> Values:
    names = [row.line("First Name"), row.line("Last Name")]
    position = [row.line("Job Title", limit=140), row.line("Company", limit=140)]
    status = row.line("Status")
    row.at("Creation Date").refuse("A reference has no date.")
    return {
        "name": " ".join(name for name in names if name),
        "position": ", ".join(part for part in position if part) or None,
        "reference": row.story("Text", form="plain").whole or None,
        "visible": status.upper() in {"", "VISIBLE"},
    }


def _course(row: View) -> Values:
    return {"title": row.line("Name"), "subtitle": row.maybe("Number")}


def _patent(row: View) -> Values:
    issued, filed = row.date("Issued On"), row.date("Filed On")
    return {
        "title": row.line("Title"),
        "subtitle": row.maybe("Application Number"),
        "url": row.url("Url"),
        "period": period_between(filed, issued, is_open=False),
        **with_story(row.story("Description", form="plain"), "summary"),
    }


def _organization(row: View) -> Values:
    return {
        "title": row.line("Name"),
        "subtitle": row.maybe("Position"),
        "period": _period(row, "Start Date", "End Date", is_open=True),
        **with_story(row.story("Description", form="plain"), "summary"),
    }


def _test(row: View) -> Values:
    date = row.date("Date")
    return {
        "title": row.line("Name"),
        "subtitle": row.maybe("Score"),
        "period": {"end": date} if date else None,
        **with_story(row.story("Description", form="plain"), "summary"),
    }


def _cause(row: View) -> Values:
    return {"name": row.line("Supported Cause")}


_Read = Callable[[View], Values]
_TABLES: Final[tuple[tuple[str, str, _Read], ...]] = (
    ("education", "education", _school),
    ("skills", "skills", _skill),
    ("projects", "projects", _project),
    ("certifications", "certificates", _certificate),
    ("languages", "languages", _language),
    ("volunteering", "volunteer", _volunteer),
    ("publications", "publications", _publication),
    ("honors", "awards", _award),
    ("recommendations", "references", _reference),
    ("causes", "interests", _cause),
)
_CUSTOM: Final[tuple[tuple[str, str, _Read], ...]] = (
    ("courses", "Courses", _course),
    ("patents", "Patents", _patent),
    ("organizations", "Organizations", _organization),
    ("tests", "Test scores", _test),
)
