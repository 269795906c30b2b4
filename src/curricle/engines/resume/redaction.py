"""A document without the person: for readers who shall judge the work and not the name."""

from collections.abc import Iterator
from typing import Any

from curricle.engines.resume.model import Document, Meta
from curricle.engines.resume.text import (
    Bold,
    Code,
    Inline,
    Italic,
    LineBreak,
    Link,
    Paragraph,
    Plain,
    parse_text,
    plain_text,
)
from curricle.engines.resume.trace import GONE, Collector, Traces
from curricle.engines.resume.writer import escape_text, write_text

# Who stands there instead, in the language of the document; the others have the English word.
_STAND_INS = {
    **{"en": "Candidate", "de": "Kandidat/in", "fr": "Candidat(e)", "es": "Candidato/a", "it": "Candidato/a"},
    **{"pt": "Candidato/a", "nl": "Kandidaat", "pl": "Kandydat(ka)", "ru": "Кандидат", "uk": "Кандидат"},
    **{
        "ar": "المرشّح",
        "he": "מועמד/ת",
        "zh": "候选人",
        "zh-hant": "候選人",
        "ja": "候補者",
        "ko": "지원자",
        "el": "Υποψήφιος/α",
    },
}
_NEUTRAL = ("Candidate", "Applicant", "Person")
_MARKDOWN = frozenset({"text", "summary", "description", "reference", "body"})
# Whatever leads elsewhere, or can be looked up elsewhere, leads to the person.
_DROPPED = frozenset({"url", "doi", "credential_id"})
_KEPT = frozenset({"type", "visible", "present", "country_code"})
_LONGEST_LINE = 300
_LONGEST_TEXT = 10_000

Values = dict[str, Any]


def redact(document: Document) -> Document:
    """A copy without name, contacts, photo, links and hidden parts, and without those words in any text.

    A search is no reader: what describes a person without any of these words stays, as do names in other
    inflections than a closing s. Dates, employers and the words of headings stay too.
    """
    traces = _collected(document)
    values = _visible(document.model_dump(mode="json"))
    content = values["content"]
    walk = _Walk(traces, _stand_in(document.locale, traces))
    basics = content["basics"]
    content["basics"] = {
        "name": walk.name if basics["name"].strip() else "",
        "label": walk.line(basics["label"]) if basics["label"] else basics["label"],
    }
    content["sections"] = [walk.section(section) for section in content["sections"]]
    config = values["presentation"]["config"]
    values["presentation"]["config"] = {
        key: walk.renamed(value)
        for key, value in config.items()
        if not walk.tells({key: walk.renamed(value)})
    }
    for key in ("template_version", "engine"):
        if walk.tells(values["presentation"][key]):
            values["presentation"][key] = None
    values["meta"] = Meta().model_dump()
    return Document.model_validate(values)


def personal_strings(document: Document) -> tuple[str, ...]:
    """The words that a redacted document holds no more."""
    return _collected(document).strings


def _collected(document: Document) -> Traces:
    """All that is to be looked for; hidden parts tell of the person too."""
    collector = Collector()
    basics = document.content.basics
    collector.own.add(basics.name)
    collector.add_mail(basics.email)
    collector.add_number(basics.phone)
    collector.add_phrase(basics.phone)
    collector.add_address(basics.url, is_own=True)
    if basics.image:
        collector.add_phrase(basics.image.url)
    place = basics.location
    if place is not None:
        for phrase in (
            place.address,
            *(place.address or "").split(","),
            place.postal_code,
            place.city,
            place.region,
        ):
            collector.add_phrase(phrase)
    for profile in basics.profiles:
        collector.add_handle(profile.username)
        collector.add_address(profile.url, is_own=False)
    for detail in basics.details:
        _collect_contact(collector, detail.value)
        collector.add_address(detail.url, is_own=False)
    for section in document.content.sections:
        if section.type == "references":
            for reference in section.items:
                collector.others.add(reference.name)
                _collect_contact(collector, reference.contact)
    return collector.traces()


def _collect_contact(collector: Collector, contact: str | None) -> None:
    collector.add_phrase(contact)
    collector.add_number(contact)
    for word in (contact or "").split():
        if "@" in word:
            collector.add_mail(word.strip(",;<>()"))


def _stand_in(locale: str, traces: Traces) -> str:
    """Who stands there instead; a word that is a part of the name itself will not do."""
    known = locale.lower()
    own = _STAND_INS.get(known, _STAND_INS.get(known.partition("-")[0], _NEUTRAL[0]))
    return next((word for word in (own, *_NEUTRAL) if not traces.found(word)), "")


def _visible(value: Any) -> Any:
    """What is shown: hidden parts would travel along in files that hold the whole document."""
    if isinstance(value, dict):
        return {key: _visible(child) for key, child in value.items()}
    if isinstance(value, list):
        return [
            _visible(child)
            for child in value
            if not (isinstance(child, dict) and child.get("visible") is False)
        ]
    return value


class _Walk:
    """One way through the document, with fresh ids for those that tell a name."""

    def __init__(self, traces: Traces, name: str) -> None:
        self.traces = traces
        self.name = name
        self.ids: dict[str, str] = {}

    def section(self, section: Values) -> Values:
        """A section; references lose who gave them, and authors are either others or the candidate."""
        made: Values = self.part(section)
        for item, source in zip(made["items"], section["items"], strict=True):
            if section["type"] == "references":
                item["name"], item["contact"] = "", None
            elif section["type"] == "publications":
                item["authors"] = [
                    self.name if self.traces.has_name(author) else self.line(author)
                    for author in source["authors"]
                ]
            elif section["type"] == "letter":
                item["place_and_date"] = None
                item["signature"] = self.name if source["signature"] else source["signature"]
        return made

    def part(self, values: Values) -> Values:
        """Any object of the content."""
        return {key: self.field(key, value) for key, value in values.items()}

    def field(self, key: str, value: Any) -> Any:
        """A field by what its name promises."""
        if isinstance(value, dict):
            return self.part(value)
        if isinstance(value, list):
            return [
                self.part(child) if isinstance(child, dict) else self.field(key, child) for child in value
            ]
        if key in _DROPPED:
            return None
        return self._written(key, value) if isinstance(value, str) and key not in _KEPT else value

    def _written(self, key: str, value: str) -> str | None:
        if key == "id":
            return self.id(value)
        if key == "location":
            return None if self.traces.found(value) else self.line(value)
        return self.text(value) if key in _MARKDOWN else self.line(value)

    def id(self, value: str) -> str:
        """An id, which nobody reads but which travels along."""
        if value not in self.ids:
            self.ids[value] = f"part-{len(self.ids) + 1}" if self.traces.found(value) else value
        return self.ids[value]

    def line(self, value: str) -> str:
        """A text without marks."""
        made = self.traces.removed(value, self.name)[:_LONGEST_LINE]
        return GONE if self.traces.found(made) else made

    def text(self, value: str) -> str:
        """A text of the Markdown subset: links become their words."""
        paragraphs = []
        for paragraph in parse_text(value):
            children = tuple(self._inline(paragraph.children))
            written = write_text((Paragraph(children),))
            # Marks may part what reads as one word.
            if self.traces.found(plain_text(written)):
                written = escape_text(self.line(plain_text(write_text((paragraph,)))))
            paragraphs.append(written)
        made = "\n\n".join(paragraphs)
        return made if len(made) <= _LONGEST_TEXT else escape_text(plain_text(made))[: _LONGEST_TEXT // 2]

    def _inline(self, nodes: tuple[Inline, ...]) -> Iterator[Any]:
        for node in nodes:
            match node:
                case Plain(text):
                    yield Plain(self.traces.removed(text, self.name))
                case Code(text):
                    yield Code(self.traces.removed(text, self.name))
                case LineBreak():
                    yield node
                case Italic(children):
                    yield Italic(tuple(self._inline(children)))
                case Bold(children):
                    yield Bold(tuple(self._inline(children)))
                case Link(_, children):
                    yield from self._inline(children)

    def renamed(self, value: Any) -> Any:
        """A setting with the ids that have changed."""
        if isinstance(value, list):
            return [self.renamed(child) for child in value]
        return self.ids.get(value, value) if isinstance(value, str) else value

    def tells(self, value: Any) -> bool:
        """Whether a word of the person is anywhere in a value."""
        if isinstance(value, dict):
            return any(self.tells(key) or self.tells(child) for key, child in value.items())
        if isinstance(value, list):
            return any(self.tells(child) for child in value)
        return isinstance(value, str) and self.traces.found(value)
