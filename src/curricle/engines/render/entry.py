"""The items of a document, each kind turned into the one form of an entry."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from curricle.engines.render import link
from curricle.engines.render.moment import write_date, write_period
from curricle.engines.render.prose import BREAK, clean, line, paragraphs
from curricle.engines.render.tree import Bullet, Entry, Letter, Prose, Run, Shape
from curricle.engines.render.wording import Wording

if TYPE_CHECKING:
    from curricle.engines.resume import model


@dataclass(frozen=True, slots=True)
class Kind:
    """How one section type reads: the form of its entries and who makes them."""

    shape: Shape
    make: Callable[[Any, Wording], Entry]


def joined(parts: Iterable[str | None], separator: str) -> str:
    """The parts that say something, cleaned and joined."""
    return separator.join(text for part in parts if (text := clean(part)))


def facts(*parts: str | Run | None) -> tuple[Prose, ...]:
    """Small facts that share a line."""
    runs = (part if isinstance(part, Run) else Run(clean(part)) for part in parts)
    return tuple((run,) for run in runs if run.text)


def words(values: Iterable[str]) -> tuple[str, ...]:
    """A list of words without the empty ones."""
    return tuple(text for value in values if (text := clean(value)))


def bullets(highlights: "Iterable[model.Highlight]") -> tuple[Bullet, ...]:
    """The visible lines of a list."""
    return tuple(
        Bullet(highlight.id, runs)
        for highlight in highlights
        if highlight.visible and (runs := line(highlight.text))
    )


def titled(entry_id: str, title: str, place: str, **rest: Any) -> Entry:
    """An entry whose place steps up where it has no title of its own."""
    if title:
        return Entry(entry_id, title=title, place=place, **rest)
    rest["url"] = rest.pop("place_url", None) or rest.get("url")
    return Entry(entry_id, title=place, **rest)


def summary(item: "model.SummaryItem", wording: Wording) -> Entry:
    """A paragraph about the person."""
    del wording
    return Entry(item.id, paragraphs=paragraphs(item.text))


def role(item: "model.Role", wording: Wording) -> Entry:
    """One of several positions under an employer."""
    return Entry(
        item.id,
        title=clean(item.position),
        period=clean(write_period(item.period, wording)),
        location=clean(item.location),
        facts=facts(item.employment_type),
        paragraphs=paragraphs(item.summary),
        bullets=bullets(item.highlights),
    )


def work(item: "model.WorkItem", wording: Wording) -> Entry:
    """An employer: one role reads as one entry, several stand under the employer's name."""
    roles = [role(one, wording) for one in item.roles if one.visible]
    employer, url = clean(item.employer), link.target(item.url)
    about = paragraphs(item.description)
    if len(roles) != 1:
        return Entry(
            item.id,
            title=employer,
            url=url,
            location=clean(item.location),
            paragraphs=about,
            entries=tuple(roles),
        )
    only = roles[0]
    return titled(
        item.id,
        only.title,
        employer,
        place_url=url,
        period=only.period,
        location=only.location or clean(item.location),
        facts=only.facts,
        paragraphs=about + only.paragraphs,
        bullets=only.bullets,
    )


def volunteer(item: "model.VolunteerItem", wording: Wording) -> Entry:
    """Unpaid work."""
    return titled(
        item.id,
        clean(item.position),
        clean(item.organization),
        place_url=link.target(item.url),
        period=clean(write_period(item.period, wording)),
        location=clean(item.location),
        paragraphs=paragraphs(item.summary),
        bullets=bullets(item.highlights),
    )


def education(item: "model.EducationItem", wording: Wording) -> Entry:
    """A degree, or a place of learning."""
    courses = bullets(item.courses)
    listed: list[Run] = []
    for course in courses:
        listed.extend((Run(wording.comma), *course.runs) if listed else course.runs)
    taken: tuple[Prose, ...] = ((Run(wording.courses, bold=True), Run(": "), *listed),) if listed else ()
    return titled(
        item.id,
        joined((item.study_type, item.area), wording.comma),
        clean(item.institution),
        place_url=link.target(item.url),
        period=clean(write_period(item.period, wording)),
        location=clean(item.location),
        facts=facts(item.score),
        paragraphs=paragraphs(item.summary) + taken,
        bullets=bullets(item.highlights),
    )


def award(item: "model.AwardItem", wording: Wording) -> Entry:
    """A prize."""
    return titled(
        item.id,
        clean(item.title),
        clean(item.awarder),
        url=link.target(item.url),
        period=clean(write_date(item.date, wording)),
        paragraphs=paragraphs(item.summary),
    )


def certificate(item: "model.CertificateItem", wording: Wording) -> Entry:
    """A certificate, with what is needed to check it."""
    expires = clean(write_date(item.expires, wording))
    number = clean(item.credential_id)
    return titled(
        item.id,
        clean(item.name),
        clean(item.issuer),
        url=link.target(item.url),
        period=clean(write_date(item.date, wording)),
        facts=facts(
            wording.expires.format(date=expires) if expires else None,
            wording.credential.format(id=number) if number else None,
        ),
    )


def publication(item: "model.PublicationItem", wording: Wording) -> Entry:
    """Something published."""
    doi = clean(item.doi)
    reference = Run(f"doi:{doi}", url=link.target(f"https://doi.org/{doi}")) if doi else None
    return titled(
        item.id,
        clean(item.name),
        clean(item.publisher),
        url=link.target(item.url),
        period=clean(write_date(item.date, wording)),
        facts=facts(joined(item.authors, wording.comma), reference),
        paragraphs=paragraphs(item.summary),
    )


def skill(item: "model.SkillItem", wording: Wording) -> Entry:
    """A skill, or a group of them."""
    del wording
    return Entry(item.id, title=clean(item.name), facts=facts(item.level), tags=words(item.keywords))


def language(item: "model.LanguageItem", wording: Wording) -> Entry:
    """A language and how well it is spoken."""
    del wording
    return Entry(item.id, title=clean(item.language), facts=facts(item.fluency))


def interest(item: "model.InterestItem", wording: Wording) -> Entry:
    """An interest."""
    del wording
    return Entry(item.id, title=clean(item.name), tags=words(item.keywords))


def reference(item: "model.ReferenceItem", wording: Wording) -> Entry:
    """What somebody says of the person."""
    del wording
    return titled(
        item.id,
        clean(item.name),
        clean(item.position),
        facts=facts(item.contact),
        paragraphs=paragraphs(item.reference),
    )


def project(item: "model.ProjectItem", wording: Wording) -> Entry:
    """A project."""
    return titled(
        item.id,
        clean(item.name),
        clean(item.entity),
        url=link.target(item.url),
        period=clean(write_period(item.period, wording)),
        facts=facts(item.type, joined(item.roles, wording.comma)),
        paragraphs=paragraphs(item.description),
        bullets=bullets(item.highlights),
        tags=words(item.keywords),
    )


def custom(item: "model.CustomItem", wording: Wording) -> Entry:
    """An entry of a section that its owner named."""
    return titled(
        item.id,
        clean(item.title),
        clean(item.subtitle),
        url=link.target(item.url),
        period=clean(write_period(item.period, wording)),
        location=clean(item.location),
        paragraphs=paragraphs(item.summary),
        bullets=bullets(item.highlights),
        tags=words(item.keywords),
    )


def letter(item: "model.LetterItem", wording: Wording) -> Entry:
    """A letter: its parts, and the same as paragraphs for those who do not set the parts apart."""
    del wording
    made = Letter(
        recipient=words(item.recipient),
        place_and_date=clean(item.place_and_date),
        subject=clean(item.subject),
        salutation=clean(item.salutation),
        body=paragraphs(item.body),
        closing=clean(item.closing),
        signature=clean(item.signature),
    )
    address: list[Run] = []
    for text in made.recipient:
        address.extend((BREAK, Run(text)) if address else (Run(text),))
    before = (
        tuple(address),
        _plain(made.place_and_date),
        (Run(made.subject, bold=True),),
        _plain(made.salutation),
    )
    after = (_plain(made.closing), _plain(made.signature))
    said = tuple(runs for runs in (*before, *made.body, *after) if runs and runs[0].text)
    return Entry(item.id, paragraphs=said, letter=made) if said else Entry(item.id)


def _plain(text: str) -> Prose:
    return (Run(text),)


KINDS: dict[str, Kind] = {
    "summary": Kind("prose", summary),
    "work": Kind("entries", work),
    "volunteer": Kind("entries", volunteer),
    "education": Kind("entries", education),
    "awards": Kind("entries", award),
    "certificates": Kind("entries", certificate),
    "publications": Kind("entries", publication),
    "skills": Kind("lines", skill),
    "languages": Kind("list", language),
    "interests": Kind("lines", interest),
    "references": Kind("entries", reference),
    "projects": Kind("entries", project),
    "custom": Kind("entries", custom),
    "letter": Kind("letter", letter),
}
