"""From what a resume says to the document: the person first, then section after section."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from curricle.engines.resume.ids import fresh_id
from curricle.engines.tex.structure.entry import LINE, Found, entry_of, found_in, lead_of, marked, settled
from curricle.engines.tex.structure.event import Bullet, Entry, Event, Head, Heading, Line, Lost, Pair
from curricle.engines.tex.structure.item import Values, item_of, language_of, line_of
from curricle.engines.tex.structure.node import Place
from curricle.engines.tex.structure.report import Left
from curricle.engines.tex.structure.when import section_words
from curricle.engines.tex.structure.words import Word, plain

_MAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE: Final = re.compile(r"\(?\+?\d[\d ()/.\u00a0–-]{5,}\d")
_WEB: Final = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
_CONTACT_PARTS: Final = re.compile(r"\s*[|·•⋄◦\t]\s*|,\s+(?=\S+@|https?://|\S+\.\w+/)|\s{3,}")
_NETWORKS: Final = {
    "linkedin": "LinkedIn",
    "github": "GitHub",
    "gitlab": "GitLab",
    "orcid": "ORCID",
    "twitter": "X",
}
_ADDRESSES: Final = {
    **{"LinkedIn": "https://linkedin.com/in/{}", "GitHub": "https://github.com/{}", "X": "https://x.com/{}"},
    **{"GitLab": "https://gitlab.com/{}", "ORCID": "https://orcid.org/{}"},
}
_KINDS: Final = (
    ("education", re.compile(r"educat|academic background|studies|degrees|schooling", re.IGNORECASE)),
    ("projects", re.compile(r"project|selected work|portfolio|open.source", re.IGNORECASE)),
    ("languages", re.compile(r"^(?:spoken |foreign )?languages$", re.IGNORECASE)),
    ("skills", re.compile(r"skill|technolog|tools|expertise|competenc|proficienc|strengths", re.IGNORECASE)),
    ("volunteer", re.compile(r"volunt|community|extracurricular", re.IGNORECASE)),
    ("publications", re.compile(r"publication|papers|articles|talks", re.IGNORECASE)),
    ("awards", re.compile(r"award|honou?r|grants|prizes|achievements|scholarship", re.IGNORECASE)),
    ("certificates", re.compile(r"certif|licen[cs]e|registration", re.IGNORECASE)),
    ("interests", re.compile(r"interest|hobbies", re.IGNORECASE)),
    ("references", re.compile(r"^(?:references|referees)$", re.IGNORECASE)),
    ("summary", re.compile(r"summary|profile|objective|about|statement", re.IGNORECASE)),
    (
        "work",
        re.compile(
            r"experience|employment|work|career|appointments|positions|mandates|boards|teaching",
            re.IGNORECASE,
        ),
    ),
)


def kind_of(title: str) -> str:
    """The type of a section, by its heading."""
    words = section_words()
    known = words.get(title.casefold().strip(" .:"))
    if known and known not in {"custom", "letter"}:
        return known
    return next((kind for kind, form in _KINDS if form.search(title)), "custom")


@dataclass(slots=True)
class Part:
    """A section on its way."""

    title: str
    kind: str
    items: list[Values] = field(default_factory=list)
    open: Found | None = None
    points: int = 0


class Building:
    """Takes events one by one; `basics` and `sections` are what came of them."""

    def __init__(self) -> None:
        self.basics: Values = {"name": "", "profiles": [], "details": []}
        self.parts: list[Part] = []
        self.left: list[Left] = []
        self.lines_of_head = 0

    def take(self, events: Iterable[Event]) -> None:
        """All events, in their order."""
        for event in events:
            match event:
                case Head():
                    self._about(event)
                case Heading(title):
                    self._close()
                    self.parts.append(Part(title[:LINE], kind_of(title)))
                case Lost(text, reason, place):
                    self.left.append(Left(place.file, place.line, text[:200], reason))
                case _ if not self.parts or self._is_contact():
                    self._head_line(event)
                case _:
                    self._body(event)
        self._close()
        self.parts = [part for part in self.parts if part.items]

    def _is_contact(self) -> bool:
        return (
            re.fullmatch(
                r"contacts?|kontakt|contact details|contacto|personal data",
                self.parts[-1].title,
                re.IGNORECASE,
            )
            is not None
        )

    def _about(self, head: Head) -> None:
        text = head.text[:LINE]
        match head.kind:
            case "name":
                self.basics["name"] = f"{self.basics['name']} {text}".strip()[:LINE]
            case "label" | "email" | "phone" | "url":
                if not self.basics.get(head.kind):
                    self.basics[head.kind] = text
                else:
                    self.basics["details"].append({"label": "", "value": text})
            case "location":
                self.basics["location"] = {"city": text}
            case "detail":
                self.basics["details"].append({"label": "", "value": text})
            case kind:
                network = _NETWORKS.get(kind.lower(), kind)
                form = _ADDRESSES.get(network)
                url = head.url or (form.format(text) if form and re.fullmatch(r"[\w.-]+", text) else None)
                self.basics["profiles"].append({"network": network[:LINE], "username": text, "url": url})

    def _head_line(self, event: Event) -> None:
        """A line above the first heading: who it is, then how to reach them."""
        if isinstance(event, Line):
            for part in event.parts:
                self._head_part(part)
            self.lines_of_head += 1
        elif isinstance(event, Bullet | Pair):
            self._head_part(event.words)

    def _head_part(self, words: Sequence[Word]) -> None:
        text = plain(words)
        if not self.basics["name"] and not _MAIL.search(text):
            self.basics["name"] = text[:LINE]
            return
        urls = {word.text.strip(): word.url for word in words if word.url}
        for piece in _CONTACT_PARTS.split("".join(word.text for word in words)):
            if one := " ".join(piece.split()).strip(" ,;"):
                self._way(one, urls.get(one))

    def _way(self, text: str, url: str | None) -> None:
        """One way to reach the person, or what they are, or where."""
        basics = self.basics
        if found := _MAIL.search(text):
            kind, text = "email", found.group()
        elif _PHONE.fullmatch(re.sub(r"^[^\d+(]{0,12}", "", text)):
            kind, text = "phone", re.sub(r"^[^\d+(]{0,12}", "", text)
        elif url is not None or _WEB.fullmatch(text):
            return self._address(text, url)
        elif (not basics.get("label") and not self.lines_of_head > 1 and ", " not in text) or (not basics.get("label") and self.lines_of_head == 1 and not re.search(r"\d", text)):
            kind = "label"
        elif not basics.get("location"):
            basics["location"] = {"city": text[:LINE]}
            return None
        else:
            kind = "detail"
        return self._about(Head(kind, text, _NOWHERE))

    def _address(self, text: str, url: str | None) -> None:
        target = url or (text if text.startswith("http") else f"https://{text}")
        for sign, network in _NETWORKS.items():
            if f"{sign}." in target:
                user = target.rstrip("/").rpartition("/")[2]
                self.basics["profiles"].append({"network": network, "username": user[:LINE], "url": target})
                return
        if target.startswith(("mailto:", "tel:")):
            self._about(
                Head("email" if target.startswith("mailto:") else "phone", target.partition(":")[2], _NOWHERE)
            )
        elif not self.basics.get("url"):
            self.basics["url"] = target
        else:
            self.basics["details"].append({"label": "", "value": text[:LINE], "url": target})

    def _body(self, event: Event) -> None:
        part = self.parts[-1]
        match event:
            case Entry():
                self._begin(part, found_in(event, is_study=part.kind == "education"))
            case Pair(label, words):
                self._pair(part, label, words)
            case Bullet(words):
                self._point(part, words)
            case Line():
                self._line(part, event)

    def _line(self, part: Part, line: Line) -> None:
        words = [word for piece in line.parts for word in (*piece, Word(" "))]
        lead, rest = lead_of(words)
        if part.kind in {"skills", "languages", "interests"} or (
            lead.endswith(":") and rest and part.open is None
        ):
            self._pair(part, lead.rstrip(":"), [Word(rest)] if lead else words)
            return
        if part.kind == "summary":
            part.items.append({"text": marked(words)})
            return
        found = entry_of(line)
        if found is not None:
            if part.open is not None and part.open.is_bare and not part.open.org and found.period is None:
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
        elif part.kind in {"skills", "languages", "interests"}:
            self._pair(part, lead.rstrip(":") if rest else "", [Word(rest)] if lead and rest else list(words))
        elif part.kind == "summary":
            part.items.append({"text": marked(words)})
        elif part.kind == "publications":
            part.items.append({"name": plain(words)[:LINE]})
        else:
            part.items.append(line_of(part.kind, plain(words), marked(words)))

    def _pair(self, part: Part, label: str, words: Sequence[Word]) -> None:
        label, text = label.strip(" :")[:LINE], plain(words)
        if part.open is not None and part.open.is_sure and not label:
            part.open.words += [one.strip()[:LINE] for one in text.split(",") if one.strip()]
            return
        names = [
            one.strip(" .")[:LINE] for one in re.split(r"\s*[,;•·|]\s*(?![^()]*\))", text) if one.strip(" .")
        ]
        match part.kind:
            case "languages":
                part.items += (
                    [{"language": label, "fluency": text[:LINE] or None}]
                    if label
                    else map(language_of, names)
                )
            case "interests":
                part.items += (
                    [{"name": label, "keywords": names}] if label else [{"name": name} for name in names]
                )
            case "skills":
                if label:
                    part.items.append({"name": label, "keywords": names})
                else:
                    part.items += [{"name": name, "keywords": []} for name in names]
            case _:
                self._close()
                part.items.append(line_of(part.kind, label, marked(words), title=label))

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
        else:
            part.items.append(item)

    def add_section(self, kind: str, items: list[Values]) -> None:
        """A section that no heading announced; one that was announced and stayed empty is filled."""
        last = self.parts[-1] if self.parts else None
        if last is not None and last.kind == kind:
            last.items += items
        else:
            self.parts.append(Part("", kind, items))

    def written_basics(self) -> Values:
        """The person as the document has them."""
        return {key: value for key, value in self.basics.items() if value or key == "name"}

    def sections(self) -> list[Values]:
        """All sections as the document has them."""
        made = []
        for part in self.parts:
            items = [
                {"id": fresh_id(), **{key: value for key, value in item.items() if value is not None}}
                for item in part.items
            ]
            made.append({"type": part.kind, "title": part.title or None, "items": items})
        return made


_NOWHERE: Final = Place("", 0)
