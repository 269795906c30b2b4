"""From what a resume says to the document: the person first, then section after section."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from curricle.engines.resume.ids import fresh_id
from curricle.engines.resume.part import LIST_LIMIT, SMALL_LIST_LIMIT
from curricle.engines.tex.structure.dividing import in_one_line, labels_of, lines_of
from curricle.engines.tex.structure.entry import (
    LINE,
    Found,
    entry_of,
    found_in,
    found_in_line,
    head_of,
    lead_of,
    marked,
    settled,
    stripped,
)
from curricle.engines.tex.structure.event import Bullet, Entry, Event, Head, Heading, Line, More, Pair
from curricle.engines.tex.structure.item import Values, item_of, line_of, listed
from curricle.engines.tex.structure.kind import kind_of, role_of
from curricle.engines.tex.structure.person import Person
from curricle.engines.tex.structure.report import Left
from curricle.engines.tex.structure.when import period_of
from curricle.engines.tex.structure.words import Word, plain

_LISTED: Final = frozenset({"skills", "languages", "interests"})


@dataclass(slots=True)
class Part:
    """A section on its way."""

    title: str
    kind: str
    items: list[Values] = field(default_factory=list)
    open: Found | None = None
    points: int = 0
    # What the lines below are called, in a list of skills.
    label: str = ""


class Building:
    """Takes events one by one; `basics` and `sections` are what came of them."""

    def __init__(self, *, has_commands: bool = False) -> None:
        # Whether entries have commands of their own, so that headings are only headings.
        self.has_commands = has_commands
        self.person = Person()
        self.parts: list[Part] = []
        self.left: list[Left] = []
        # What a form writes before its parts; the parts say it by where they stand.
        self.labels: list[str] = []

    def take(self, events: Iterable[Event]) -> None:
        """All events, in their order."""
        for event in events:
            match event:
                case Head():
                    self.person.about(event)
                case Heading(title, place, parts) if parts and self.parts:
                    self._below(title, Line(parts, place))
                case Heading(title):
                    self._close()
                    self.parts.append(Part(title[:LINE], kind_of(title)))
                case _ if not self.parts or self._is_contact():
                    self.person.line(event)
                case _:
                    self._body(event)
        self._close()
        self.parts = [part for part in self.parts if part.items]

    def _below(self, title: str, line: Line) -> None:
        """A heading below that of a section: a section of its own, a part of one, or the head of an entry."""
        above, kind = self.parts[-1], kind_of(title)
        has_own = kind not in {"custom", above.kind}
        if above.kind in _LISTED and (not has_own or kind in _LISTED):
            self._close()
            above.label = title[:LINE]
        elif has_own or above.kind in {"custom", "summary"}:
            self._close()
            self.parts.append(Part(title[:LINE], kind if has_own else above.kind))
        elif self.has_commands:
            self._close()
            name = title if above.items else f"{above.title}: {title}"
            self.parts.append(Part(name[:LINE], above.kind))
        else:
            self._begin(above, head_of(line, is_study=above.kind == "education"))

    def _is_contact(self) -> bool:
        return (
            re.fullmatch(
                r"contacts?|kontakt|contact details|contacto|personal data",
                self.parts[-1].title,
                re.IGNORECASE,
            )
            is not None
        )

    def _body(self, event: Event) -> None:
        part = self.parts[-1]
        match event:
            case Entry():
                self._begin(part, found_in(event, is_study=part.kind == "education"))
            case Pair(label, words):
                self._pair(part, label, words)
            case More(role, words):
                self._further(part, role, words)
            case Bullet(words) if part.kind in _LISTED and part.open is None:
                for line in lines_of(words):
                    if plain(line):
                        self._point(part, line)
            case Bullet(words):
                self._point(part, in_one_line(words))
            case Line():
                self._line(part, event)

    def _further(self, part: Part, role: str, words: Sequence[Word]) -> None:
        """A part that stands below the head of its entry."""
        if part.open is None:
            part.open = Found()
        if role:
            part.open.is_told = True
            part.open.say(role, stripped(plain(words)))
        else:
            part.open.take(words)

    def _line(self, part: Part, line: Line) -> None:
        words = [word for piece in line.parts for word in (*piece, Word(" "))]
        lead, rest = lead_of(words)
        if part.kind in _LISTED:
            self._listed_line(part, line, words)
        elif lead.endswith(":") and rest and part.open is None:
            self._pair(part, lead.rstrip(":"), [Word(rest)])
        elif part.kind == "summary":
            part.items.append({"text": marked(words)})
        else:
            self._line_of_entry(part, line, words)

    def _listed_line(self, part: Part, line: Line, words: list[Word]) -> None:
        """A line of skills or languages: labels in bold, or in a column of their own."""
        for piece in labels_of(words):
            lead, rest = lead_of(piece)
            if not lead and len(line.parts) > 1:
                lead, rest = plain(line.parts[0]), plain(words).removeprefix(plain(line.parts[0])).strip()
            label = lead.rstrip(":") if rest else ""
            self._pair(part, label, [Word(rest or plain(piece))] if lead else piece)

    def _line_of_entry(self, part: Part, line: Line, words: list[Word]) -> None:
        lead, _ = lead_of(words)
        found = entry_of(line)
        if found is not None:
            if part.open is not None and part.kind == "work" and _names_employer(part.open, found, lead):
                above = [text for text in (part.open.title, part.open.org) if text]
                part.open = replace(found, org=above[0], place=" ".join(above[1:]), is_told=True)
            elif part.open is not None and part.open.is_bare and not part.open.org and found.period is None:
                self._more(part.open, line)
            else:
                self._begin(part, found)
        elif part.open is not None and part.open.is_bare and self._is_subtitle(part.open, line):
            self._more(part.open, line)
        elif part.open is not None:
            part.open.summary.append(marked(words))
        elif part.kind == "publications":
            part.items.append({"name": plain(words)[:LINE]})
        else:
            part.items.append(line_of(part.kind, plain(words), marked(words)))

    @staticmethod
    def _is_subtitle(found: Found, line: Line) -> bool:
        """A second line of the head: in italics, pushed apart, or with the date that is still missing."""
        if len(line.parts) > 1 or all(word.italic or not word.text.strip() for word in line.parts[0]):
            return not found.org or not found.place
        text = plain(line.parts[0])
        return found.period is None and len(text) < 120 and re.search(r"(?:19|20)\d\d", text) is not None

    @staticmethod
    def _more(found: Found, line: Line) -> None:
        for words in line.parts:
            found.take(words)

    def _begin(self, part: Part, found: Found) -> None:
        self._close()
        part.open = found

    def _point(self, part: Part, words: Sequence[Word]) -> None:
        lead, rest = lead_of(words)
        if part.open is not None:
            part.open.points.append(marked(words))
        elif part.kind in _LISTED:
            self._pair(part, lead.rstrip(":") if rest else "", [Word(rest)] if lead and rest else list(words))
        elif part.kind == "summary":
            part.items.append({"text": marked(words)})
        elif part.kind == "publications":
            part.items.append({"name": plain(words)[:LINE]})
        elif part.kind in {"awards", "certificates"} and (found := found_in_line(words)) is not None:
            part.items.append(item_of(part.kind, found))
        else:
            part.items.append(line_of(part.kind, plain(words), marked(words)))

    def _pair(self, part: Part, label: str, words: Sequence[Word]) -> None:
        label, text = label.strip(" :")[:LINE], plain(words)
        if part.open is not None and part.open.is_sure and not label:
            part.open.words += [one.strip()[:LINE] for one in text.split(",") if one.strip()]
        elif part.kind in _LISTED:
            self._close()
            part.items += listed(part.kind, label or part.label, text)
        elif (role := role_of(label)) is not None:
            self.labels.append(label)
            self._labelled(part, role, words)
        elif (period := period_of(label)) is not None:
            self._begin(part, Found(period=period))
            self._further(part, "", words)
        elif part.open is not None and part.open.is_told:
            part.open.summary.append(f"{label}: {marked(words)}" if label else marked(words))
        else:
            self._close()
            part.items.append(line_of(part.kind, text, marked(words), title=label))

    def _labelled(self, part: Part, role: str, words: Sequence[Word]) -> None:
        """A form with a name before each part: the dates come first."""
        if role == "period" and (part.open is None or part.open.period is not None):
            self._begin(part, Found(is_told=True))
        self._further(part, role, words)

    def _close(self) -> None:
        """An entry ends when the next one begins."""
        if not self.parts or self.parts[-1].open is None:
            return
        part = self.parts[-1]
        found, part.open = part.open, None
        assert found is not None
        part.points += len(found.points)
        item = item_of(part.kind, settled(found, is_study=part.kind == "education"))
        last = part.items[-1] if part.items else None
        if part.kind == "work" and last and (found.is_role or item["employer"] in {"", last["employer"]}):
            if found.is_role and not last["employer"]:
                # The line above named the employer, and its roles follow.
                about = last["roles"][0]
                last.update(employer=about["position"], description=about["summary"], roles=[])
            last["roles"] += item["roles"]
            last["location"] = last.get("location") or item["location"]
        else:
            part.items.append(item)

    def add_section(self, kind: str, items: list[Values]) -> None:
        """A section that no heading announced; one that was announced and stayed empty is filled."""
        last = self.parts[-1] if self.parts else None
        if last is not None and last.kind == kind:
            last.items += items
        else:
            self.parts.append(Part("", kind, items))

    def sections(self) -> list[Values]:
        """All sections as the document has them."""
        made = []
        for part in self.parts:
            items = [
                {
                    "id": fresh_id(),
                    **{key: _clipped(key, value) for key, value in item.items() if value is not None},
                }
                for item in part.items[:LIST_LIMIT]
            ]
            made.append({"type": part.kind, "title": part.title or None, "items": items})
        return made


def _names_employer(above: Found, below: Found, lead: str) -> bool:
    """`**Acme** … Leeds`, and below it the position with its dates."""
    is_name = above.is_bare and above.period is None and not above.is_sure and bool(above.title or above.org)
    return is_name and below.period is not None and not lead and not below.org


def _clipped(key: str, value: Any) -> Any:
    """As much of a list as the document may hold; the rest is told as left."""
    if not isinstance(value, list):
        return value
    return value[: SMALL_LIST_LIMIT if key == "roles" else LIST_LIMIT]
