"""Who a resume is about: name, profession, ways to reach the person, place, accounts elsewhere."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from curricle.engines.ats.read.fold import fold
from curricle.engines.ats.read.headings import TITLE, announced
from curricle.engines.ats.read.lexicon import clues
from curricle.engines.ats.read.name import Named, find_name
from curricle.engines.ats.read.piece import DURATION
from curricle.engines.ats.read.place import place
from curricle.engines.ats.read.row import Row, Sheet, part_of, trimmed
from curricle.engines.ats.read.said import Draft, Said, said
from curricle.engines.ats.read.way import NETWORKS, Way, address, network_of, ways
from curricle.engines.ats.read.wordlist import listed, tokens

_BETWEEN: Final = re.compile(
    r"\s*[|•·●▪◦∙⋅◆\u2666■§»⟡✦►▶‣\u2190-\u21ff\u2300-\u27bf\ue000-\uf8ff\U0001f300-\U0001faff]\s*|\s{3,}|\t+"
    r"|\s[–—-]\s|;\s"
)
_LABELS: Final = re.compile(
    r"^(?:e-?mail(?: address)?|mail|correo(?: electrónico)?|courriel|phone(?: number)?|telephone|tel"
    r"|mobile|cell"
    r"|mobil|handy|telefon|teléfono|téléphone|telefono|address|adresse|anschrift|dirección|indirizzo|location"
    r"|ort|lieu|ville|city|web(?:site)?|url|site|homepage|portfolio|blog|linkedin|github|gitlab|twitter|skype"
    r"|contact|kontakt|name|full name|nom|nombre|nome|m|p|t|e|w|a|l|ph|mob|residence|based in|lives in"
    r"|телефон|почта|эл\. почта|адрес|город|имя|住所|電話|メール|氏名"
    r"|邮箱|电话|地址|姓名|手机|이름|전화|이메일|주소)"
    r"(?:\s*(?:no|id|nr)\.?)?\s*[:：#]\s*",
    re.IGNORECASE,
)
_POSTAL: Final = re.compile(r"\b\d{4,6}\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")
_STREET: Final = re.compile(
    r"\b(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|square|court|way|straße|strasse"
    r"|str|platz|"
    r"weg|allee|rue|place|calle|via|viale|piazza|rua|avenida|straat|laan|ulica|ul|sokak|caddesi|apt"
    r"|suite|floor|"
    r"p\.?o\.? box)\b\.?",
    re.IGNORECASE,
)
_LONG: Final = 110


@dataclass(slots=True)
class Person:
    """The draft of the basics, and rows that are no part of them."""

    basics: Draft = field(default_factory=dict)
    profiles: list[Draft] = field(default_factory=list)
    details: list[Draft] = field(default_factory=list)
    # Paragraphs about the person that stand in the head of the page.
    prose: list[Row] = field(default_factory=list)
    rest: list[Row] = field(default_factory=list)
    # Rows of the head that only name languages.
    languages: list[Row] = field(default_factory=list)
    used: set[int] = field(default_factory=set)

    def put(self, key: str, value: Said) -> bool:
        """Takes a value where none is known yet."""
        if key in self.basics:
            return False
        self.basics[key] = value
        return True

    def draft(self) -> Draft:
        """As the document nests it."""
        found: Draft = dict(self.basics)
        if self.profiles:
            found["profiles"] = self.profiles[:50]
        if self.details:
            found["details"] = self.details[:50]
        return found


def read_person(head: Sequence[Row], contact: Sequence[Row], sheet: Sheet) -> Person:
    """The person of the head of the page and of sections with ways to reach them."""
    person = Person()
    named = find_name(head, contact, sheet)
    if named is not None:
        person.basics["name"] = said(named.text, named.rows, named.confidence)
    rows = _joined([*head, *contact])
    _look_for_ways(person, rows)
    if "email" not in person.basics:
        _look_elsewhere(person, sheet)
    for row, text in rows:
        rest = _without_name(text, named) if named is not None and row in named.rows else text
        if trimmed(rest):
            _place_row(person, row, rest)
    return person


def _joined(rows: Sequence[Row]) -> list[tuple[Row, str]]:
    """Rows with their texts; an address that was broken at the end of a line is whole again."""
    found: list[tuple[Row, str]] = []
    for row in rows:
        text = row.text
        if found and ("@" in found[-1][1] or text.startswith("@")):
            before, earlier = found[-1]
            is_cut = earlier.endswith(("@", ".", "-")) or text.startswith(("@", "."))
            tail = earlier.rpartition("@")[2]
            is_cut = is_cut or _is_cut_off(tail, text)
            if (is_cut or ("." not in tail and " " not in tail)) and re.match(r"[@.\w-]+\.?\w*$", text):
                found[-1] = (before, earlier + text)
                continue
        found.append((row, text))
    return found


def _is_cut_off(tail: str, text: str) -> bool:
    """Whether a mail address ends as none does, and as some do with the next line."""
    if "." not in tail or not any(sign.isalpha() for sign in text):
        return False
    ends = listed("site_end")
    whole = (tail + text).rpartition(".")[2].lower()
    return tail.rpartition(".")[2].lower() not in ends and whole in ends


def _without_name(text: str, named: Named) -> str:
    if len(named.rows) > 1 and fold(text) in fold(named.text):
        return ""
    return (
        text.replace(named.text, "", 1)
        if named.text in text
        else ""
        if fold(text) == fold(named.text)
        else text
    )


def _look_for_ways(person: Person, rows: Sequence[tuple[Row, str]]) -> None:
    for row, text in rows:
        for way in ways(text):
            if way.kind == "url":
                continue
            person.put(way.kind, said(way.value, row, way.confidence))
        for target in row.line.links:
            scheme, _, rest = target.partition(":")
            if scheme.lower() == "mailto" and "@" in rest:
                person.put("email", said(rest.split("?")[0], row, 0.97))
            elif scheme.lower() == "tel" and sum(sign.isdigit() for sign in rest) >= 7:
                person.put("phone", said(_shown_phone(row.text) or rest, row, 0.95))


def _shown_phone(text: str) -> str | None:
    return next((way.value for way in ways(text) if way.kind == "phone"), None)


def _look_elsewhere(person: Person, sheet: Sheet) -> None:
    """An address that stands anywhere is better than none, but for those of other people."""
    for row, text in _joined(sheet.rows):
        kind = announced(text.strip(" :."))
        if kind is not None and kind.type == "references":
            return
        found = next((way.value for way in ways(text) if way.kind == "email"), None) if "@" in text else None
        linked = next((link for link in row.line.links if link.lower().startswith("mailto:")), "")
        value = found or linked.partition(":")[2].partition("?")[0]
        if "@" in value:
            person.put("email", said(value, row, 0.6 if found else 0.75))
            return


def _place_row(person: Person, row: Row, text: str) -> None:
    """Each piece of a row goes where it belongs."""
    kind = announced(text.strip(" :."))
    if kind is not None and kind.type == TITLE:
        person.rest.append(row)
        return
    if (len(text) > _LONG and not ways(text)) or _is_prose(person, row, text):
        person.prose.append(row)
        return
    spoken = [cell for cell in row.cells if _is_languages(cell.text)]
    for cell in spoken:
        person.languages.append(part_of(row, (cell,), 0, 0))
        text = text.replace(cell.text, "", 1).strip()
    if not text:
        return
    for piece, links in _pieces(row, text):
        _place_piece(person, row, piece, links)


def _is_languages(text: str) -> bool:
    """`English, Igbo, French`."""
    parts = [tokens(part) for part in text.split(",")]
    known = listed("language")
    return (
        len(parts) >= 2 and all(len(part) == 1 for part in parts) and sum(p[0] in known for p in parts) >= 2
    )


def _is_prose(person: Person, row: Row, text: str) -> bool:
    """A sentence, or the end of one that began on the line before."""
    speaks = clues(text)
    if person.prose and person.prose[-1].line.block == row.line.block and not ways(text):
        return person.prose[-1].at == row.at - 1
    said_words = text.split()
    small = sum(1 for word in said_words if word.lower() in listed("small"))
    if len(said_words) >= 9 and small >= 2 and not _BETWEEN.search(text) and not ways(text):
        return True
    is_ended = text.endswith((".", "!")) and len(said_words) >= 6
    return speaks.sentence >= (0.4 if is_ended else 0.6) and len(text) > 40 and not ways(text)


def _pieces(row: Row, text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    links = list(row.line.links)
    parts = [cell.text for cell in row.cells] if len(row.cells) > 1 and row.text == text else [text]
    for part in parts:
        for piece in _BETWEEN.split(part):
            for bare in _apart(piece):
                mine = tuple(link for link in links if _belongs(link, bare))
                yield bare, mine


def _apart(piece: str) -> Iterator[str]:
    """Ways and what stands around them, each for itself."""
    found = ways(piece)
    at = 0
    for way in found:
        yield piece[at : way.start]
        yield piece[way.start : way.end]
        at = way.end
    yield piece[at:]


def _belongs(link: str, text: str) -> bool:
    bare = fold(text)
    return bool(bare) and bare in fold(link)


def _place_piece(person: Person, row: Row, piece: str, links: tuple[str, ...]) -> None:
    text = trimmed(piece)
    found = ways(piece.strip())
    if len(found) == 1 and found[0].end - found[0].start >= len(piece.strip()) - 2:
        _place_way(person, row, found[0])
        return
    label = _LABELS.match(text)
    bare = trimmed(text[label.end() :]) if label else text
    if not bare or fold(bare) in listed("contact_label") or DURATION.match(bare):
        return
    if label and (network := NETWORKS.get(label.group().strip(" :：#").lower())):
        url = next((link for link in links), None)
        _profile(person, row, network, bare, url)
        return
    if links and (known := network_of(links[0])) is not None:
        _profile(person, row, known[0], known[1] or bare, links[0])
        return
    if _name_of_basics(person) and fold(bare) == fold(_name_of_basics(person)):
        return
    if _place_location(person, row, bare) or _place_label(person, row, bare):
        return
    if text and len(person.details) < 50:
        person.details.append(
            {"value": said(bare, row, 0.4)}
            | ({"label": said(trimmed(label.group()), row, 0.5)} if label else {})
        )


def _name_of_basics(person: Person) -> str:
    known = person.basics.get("name")
    return str(known.value) if isinstance(known, Said) else ""


def _place_way(person: Person, row: Row, way: Way) -> None:
    known = person.basics.get(way.kind)
    if way.kind in ("email", "phone"):
        if isinstance(known, Said) and known.value != way.value:
            person.details.append(
                {
                    "label": said("E-mail" if way.kind == "email" else "Phone", row, 0.7),
                    "value": said(way.value, row, 0.7),
                }
            )
        return
    network = network_of(way.value)
    url = address(_target(row, way.value) or way.value)
    if network is not None:
        _profile(person, row, network[0], network[1], url)
    elif url is None:
        person.details.append({"value": said(way.value, row, 0.5)})
    elif not person.put("url", said(url, row, way.confidence)):
        person.details.append({"value": said(way.value, row, 0.6), "url": said(url, row, 0.6)})


def _target(row: Row, shown: str) -> str | None:
    """The target of the link that shows this address."""
    bare = fold(re.sub(r"^https?://(www\.)?", "", shown))
    sites = (link for link in row.line.links if link.startswith("http"))
    return next((link for link in sites if bare and bare in fold(link)), None)


def _profile(person: Person, row: Row, network: str, username: str, url: str | None) -> None:
    if any(one["network"].value == network and one["username"].value == username for one in person.profiles):
        return
    draft: Draft = {"network": said(network, row, 0.9), "username": said(username, row, 0.85)}
    if url and (whole := address(url)):
        draft["url"] = said(whole, row, 0.9)
    person.profiles.append(draft)


def _place_location(person: Person, row: Row, text: str) -> bool:
    if "location" in person.basics:
        return False
    sure = place(text)
    is_address = _STREET.search(text) and any(sign.isdigit() for sign in text)
    if sure < 0.6 and not is_address and not (_POSTAL.search(text) and "," in text and len(text) < 80):
        return False
    if clues(text).title >= 0.85 and sure < 0.9:
        return False
    person.basics["location"] = said(location_of(text), row, max(sure, 0.7))
    return True


def location_of(text: str) -> dict[str, Any]:
    """A place by its parts: street, postal code, city, region."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    found: dict[str, Any] = {}
    if (
        len(parts) > 1
        and any(sign.isdigit() for sign in parts[0])
        and not re.match(r"^\d{4,5} ?\w", parts[0])
    ):
        found["address"] = parts.pop(0)[:300]
    if parts and (code := _POSTAL.search(parts[0])) and len(parts[0]) > len(code.group()):
        found["postal_code"] = code.group()
        parts[0] = parts[0].replace(code.group(), "", 1).strip()
    if parts:
        found["city"] = parts[0][:300]
    if len(parts) > 1:
        if (code := _POSTAL.search(parts[1])) and "postal_code" not in found:
            found["postal_code"] = code.group()
            parts[1] = parts[1].replace(code.group(), "", 1).strip()
        region = ", ".join(part for part in parts[1:] if part)
        if region:
            found["region"] = region[:300]
    return found


def _place_label(person: Person, row: Row, text: str) -> bool:
    """What the person is, in a few words."""
    if "label" in person.basics or len(text) > 100 or any(sign.isdigit() for sign in text) or "@" in text:
        return False
    speaks = clues(text)
    if speaks.title < 0.45 or row.line.page > 0 or speaks.sentence > 0.6:
        return False
    person.basics["label"] = said(text, row, 0.5 + 0.45 * speaks.title)
    return True
