"""The entries of sections: a job, a degree, a prize; one class for each type of section."""

from pydantic import Field

from curricle.engines.resume.ids import fresh_id
from curricle.engines.resume.kind import ItemKind
from curricle.engines.resume.part import (
    SMALL_LIST_LIMIT,
    AnyDate,
    Flag,
    Highlights,
    Id,
    Line,
    Part,
    Period,
    Text,
    Url,
    Words,
)


class Item(Part, ItemKind):
    """An entry of a section."""

    id: Id = Field(default_factory=fresh_id)
    visible: Flag = True


class SummaryItem(Item):
    """A paragraph about the person."""

    text: Text = ""


class Role(Item):
    """A position held at an employer."""

    position: Line = ""
    employment_type: Line | None = None
    location: Line | None = Field(default=None, description="Where, if not where the employer is.")
    period: Period | None = None
    summary: Text | None = None
    highlights: Highlights = Field(default_factory=list)


class WorkItem(Item):
    """An employer and the roles held there, latest first by custom."""

    employer: Line = ""
    url: Url | None = None
    location: Line | None = None
    description: Text | None = Field(default=None, description="What the employer does.")
    roles: list[Role] = Field(default_factory=list, max_length=SMALL_LIST_LIMIT)


class VolunteerItem(Item):
    """Unpaid work."""

    organization: Line = ""
    position: Line | None = None
    url: Url | None = None
    location: Line | None = None
    period: Period | None = None
    summary: Text | None = None
    highlights: Highlights = Field(default_factory=list)


class EducationItem(Item):
    """A place of learning and what was learnt there."""

    institution: Line = ""
    area: Line | None = None
    study_type: Line | None = None
    url: Url | None = None
    location: Line | None = None
    period: Period | None = None
    score: Line | None = None
    summary: Text | None = None
    courses: Highlights = Field(default_factory=list)
    highlights: Highlights = Field(default_factory=list)


class AwardItem(Item):
    """A prize."""

    title: Line = ""
    awarder: Line | None = None
    date: AnyDate | None = None
    url: Url | None = None
    summary: Text | None = None


class CertificateItem(Item):
    """A certificate, with what is needed to check it."""

    name: Line = ""
    issuer: Line | None = None
    date: AnyDate | None = None
    expires: AnyDate | None = None
    credential_id: Line | None = None
    url: Url | None = None


class PublicationItem(Item):
    """Something published."""

    name: Line = ""
    authors: Words = Field(default_factory=list)
    publisher: Line | None = None
    date: AnyDate | None = None
    doi: Line | None = None
    url: Url | None = None
    summary: Text | None = None


class SkillItem(Item):
    """A skill, or a group of skills under one name."""

    name: Line = ""
    level: Line | None = None
    keywords: Words = Field(default_factory=list)


class LanguageItem(Item):
    """A language and how well it is spoken."""

    language: Line = ""
    fluency: Line | None = None


class InterestItem(Item):
    """An interest."""

    name: Line = ""
    keywords: Words = Field(default_factory=list)


class ReferenceItem(Item):
    """What somebody says of the person."""

    name: Line = ""
    position: Line | None = None
    contact: Line | None = None
    reference: Text | None = None


class ProjectItem(Item):
    """A project."""

    name: Line = ""
    entity: Line | None = None
    type: Line | None = None
    url: Url | None = None
    period: Period | None = None
    roles: Words = Field(default_factory=list)
    description: Text | None = None
    highlights: Highlights = Field(default_factory=list)
    keywords: Words = Field(default_factory=list)


class CustomItem(Item):
    """An entry of a section that its owner named."""

    title: Line = ""
    subtitle: Line | None = None
    location: Line | None = None
    url: Url | None = None
    period: Period | None = None
    summary: Text | None = None
    highlights: Highlights = Field(default_factory=list)
    keywords: Words = Field(default_factory=list)


class LetterItem(Item):
    """A letter, part by part as it is read."""

    recipient: Words = Field(default_factory=list, description="Name and address, a line each.")
    place_and_date: Line | None = Field(default=None, examples=["Dublin, 4 May 2026"])
    subject: Line | None = None
    salutation: Line | None = None
    body: Text = ""
    closing: Line | None = None
    signature: Line | None = None
