"""From the canonical document to the document tree: what is visible, in order, in the document's language."""

from curricle.engines.render import link
from curricle.engines.render.entry import KINDS, joined
from curricle.engines.render.prose import clean
from curricle.engines.render.tree import Contact, Entry, Section, Tree
from curricle.engines.render.wording import RIGHT_TO_LEFT, Wording, wording
from curricle.engines.resume.model import Basics, Document, Location
from curricle.engines.resume.model import Section as DocumentSection


def compose(document: Document) -> Tree:
    """The tree of a document; hidden and empty parts are left out."""
    words = wording(document.locale)
    language, _, region = document.locale.partition("-")
    basics = document.content.basics
    name = clean(basics.name)
    sections = (_section(section, words) for section in document.content.sections if section.visible)
    return Tree(
        language=language.lower(),
        region=region.upper() if len(region) == 2 else None,
        direction="rtl" if language.lower() in RIGHT_TO_LEFT else "ltr",
        title=f"{name} – {words.resume}" if name else words.resume,
        comma=words.comma,
        name=name,
        label=clean(basics.label),
        contacts=tuple(_contacts(basics, words)),
        sections=tuple(section for section in sections if section is not None),
    )


def _section(section: DocumentSection, words: Wording) -> Section | None:
    kind = KINDS[section.type]
    made = (kind.make(item, words) for item in section.items if item.visible)
    entries = tuple(entry for entry in made if _says_something(entry))
    if not entries:
        return None
    title = clean(section.title) or words.heading(section.type)
    return Section(section.id, section.type, title, kind.shape, entries)


def _says_something(entry: Entry) -> bool:
    return entry != Entry(entry.id)


def _contacts(basics: Basics, words: Wording) -> list[Contact]:
    contacts: list[Contact] = []
    if email := clean(basics.email):
        contacts.append(Contact("email", email, link.mail_target(email)))
    if phone := clean(basics.phone):
        contacts.append(Contact("phone", phone, link.phone_target(phone)))
    if place := _place(basics.location, words):
        contacts.append(Contact("place", place))
    if address := clean(basics.url):
        contacts.append(Contact("url", link.shown(address), link.target(address)))
    for profile in basics.profiles:
        network, username, url = clean(profile.network), clean(profile.username), clean(profile.url)
        text = link.shown(url) if link.target(url) else joined((network, username), " ")
        if profile.visible and text:
            contacts.append(Contact("profile", text, link.target(url), network or None))
    for detail in basics.details:
        value = clean(detail.value)
        if detail.visible and value:
            contacts.append(Contact("detail", value, link.target(detail.url), clean(detail.label) or None))
    return contacts


def _place(location: Location | None, words: Wording) -> str:
    if location is None:
        return ""
    city = joined((location.postal_code, location.city), " ")
    return joined((location.address, city, location.region, location.country_code), words.comma)
