"""From the canonical document to the document tree: what is visible, in order, in the document's language."""

from typing import TYPE_CHECKING

from curricle.engines.render import link
from curricle.engines.render.arrangement import Arrangement
from curricle.engines.render.catalogue import arrangement_of
from curricle.engines.render.entry import KINDS, joined
from curricle.engines.render.memory import Memory
from curricle.engines.render.prose import clean
from curricle.engines.render.reference import numbered
from curricle.engines.render.tree import Contact, Entry, Photo, Section, Tree
from curricle.engines.render.wording import RIGHT_TO_LEFT, Wording, wording
from curricle.engines.resume.glance import Glimpse

if TYPE_CHECKING:
    from curricle.engines.resume.model import Basics, Document, Location
    from curricle.engines.resume.model import Section as DocumentSection

_REMEMBERED_LENGTH = 20_000
_remembered: Memory[tuple[Entry, ...]] = Memory(256)
# A type of section must first learn to write itself down, and that takes longer than composing a document. So
# nothing is remembered of the first section of a type: who renders one document does not wait for it.
_met: "set[type[DocumentSection]]" = set()


def compose(document: "Document", arrangement: Arrangement | None = None) -> Tree:
    """The tree of a document, arranged as its settings ask; hidden and empty parts are left out."""
    arranged = arrangement or arrangement_of(document)
    locale = arranged.language or document.locale
    words = wording(locale, arranged.date_format)
    language, _, region = document.locale.partition("-")
    basics = document.content.basics
    name = clean(basics.name)
    title = words.heading("letter") if document.kind == "cover_letter" else words.resume
    made = (
        _section(section, words, locale, arranged) for section in arranged.arranged(document.content.sections)
    )
    sections = [section for section in made if section is not None]
    if arranged.numbers_references:
        sections = [_cited(section, name, words.comma) for section in sections]
    return Tree(
        language=language.lower(),
        region=region.upper() if len(region) == 2 else None,
        direction="rtl" if language.lower() in RIGHT_TO_LEFT else "ltr",
        title=f"{name} – {title}" if name else title,
        comma=words.comma,
        name=name,
        label=clean(basics.label),
        contacts=tuple(_contacts(basics, words, with_profiles="profiles" not in arranged.hidden)),
        sections=tuple(sections),
        photo=_photo(basics, name or words.photo) if arranged.shows_photo else None,
    )


def _section(
    section: "DocumentSection", words: Wording, locale: str, arranged: Arrangement
) -> Section | None:
    kind = KINDS[section.type]
    entries = _entries(section, words, (locale, arranged.date_format))
    if not entries:
        return None
    heading = "" if kind.shape == "letter" else words.heading(section.type)
    return Section(
        section.id,
        section.type,
        clean(section.title) or heading,
        kind.shape,
        entries,
        side=arranged.holds(arranged.side, section),
        keep=arranged.holds(arranged.keep, section),
        new_page=arranged.holds(arranged.new_page, section),
    )


def _entries(section: "DocumentSection", words: Wording, voice: tuple[str, str]) -> tuple[Entry, ...]:
    """What a section shows: made anew only where it differs from all that was shown lately."""
    if isinstance(section, Glimpse):
        # Only a process that prints one document looks at it so.
        return _made(section, words)
    if type(section) not in _met:
        _met.add(type(section))
        return _made(section, words)
    try:
        raw = section.model_dump_json()
    except ValueError:
        # Half a character, which a document that was not parsed may hold.
        return _made(section, words)
    if len(raw) > _REMEMBERED_LENGTH:
        return _made(section, words)
    key = (raw, voice)
    known = _remembered.get(key)
    return known if known is not None else _remembered.put(key, _made(section, words))


def _made(section: "DocumentSection", words: Wording) -> tuple[Entry, ...]:
    kind = KINDS[section.type]
    made = (kind.make(item, words) for item in section.items if item.visible)
    return tuple(entry for entry in made if _says_something(entry))


def _cited(section: Section, person: str, comma: str) -> Section:
    return numbered(section, person, comma) if section.type == "publications" else section


def _photo(basics: "Basics", alt: str) -> Photo | None:
    image = basics.image
    return Photo(image.url, clean(image.alt) or alt) if image is not None and image.url else None


def _says_something(entry: Entry) -> bool:
    return entry != Entry(entry.id)


def _contacts(basics: "Basics", words: Wording, *, with_profiles: bool) -> list[Contact]:
    contacts: list[Contact] = []
    if email := clean(basics.email):
        contacts.append(Contact("email", email, link.mail_target(email)))
    if phone := clean(basics.phone):
        contacts.append(Contact("phone", phone, link.phone_target(phone)))
    if place := _place(basics.location, words):
        contacts.append(Contact("place", place))
    if address := clean(basics.url):
        contacts.append(Contact("url", link.shown(address), link.target(address)))
    for profile in basics.profiles if with_profiles else ():
        network, username, url = clean(profile.network), clean(profile.username), clean(profile.url)
        text = link.shown(url) if link.target(url) else joined((network, username), " ")
        if profile.visible and text:
            contacts.append(Contact("profile", text, link.target(url), network or None))
    for detail in basics.details:
        value = clean(detail.value)
        if detail.visible and value:
            contacts.append(Contact("detail", value, link.target(detail.url), clean(detail.label) or None))
    return contacts


def _place(location: "Location | None", words: Wording) -> str:
    if location is None:
        return ""
    city = joined((location.postal_code, location.city), " ")
    return joined((location.address, city, location.region, location.country_code), words.comma)
