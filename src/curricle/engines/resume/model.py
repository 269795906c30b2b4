"""The canonical document: what every other part of Curricle reads and writes."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from curricle.engines.resume.ids import fresh_id

SCHEMA_VERSION = 1

Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$", default_factory=fresh_id)]
Line = Annotated[str, Field(max_length=300)]
Url = Annotated[str, Field(max_length=2000)]
Text = Annotated[str, Field(max_length=10_000, description="The Markdown subset: bold, italic, code, links.")]


class Part(BaseModel):
    """Every object of the document: closed, so that a misspelt key is a finding and never lost silently."""

    model_config = ConfigDict(extra="forbid", validate_default=True)


class Date(Part):
    """A date as precise as its owner knows it: 2024, 2024-05 or 2024-05-01, and what an import read."""

    value: str | None = Field(default=None, max_length=10)
    raw: str | None = Field(default=None, max_length=100)

    @property
    def precision(self) -> Literal["year", "month", "day"] | None:
        """How much of the date is known."""
        if self.value is None:
            return None
        precisions: dict[int, Literal["year", "month", "day"]] = {4: "year", 7: "month", 10: "day"}
        return precisions.get(len(self.value))


def _date_from_text(value: object) -> object:
    return {"value": value} if isinstance(value, str) else value


AnyDate = Annotated[Date, BeforeValidator(_date_from_text)]


class Period(Part):
    """From when to when; ``present`` says that it has not ended."""

    start: AnyDate | None = None
    end: AnyDate | None = None
    present: bool = False


class Highlight(Part):
    """One line of a list, addressable on its own."""

    id: Id
    text: Text = ""
    visible: bool = True


class Location(Part):
    """Where somebody lives, as precisely as they want to say."""

    address: Line | None = None
    postal_code: Line | None = None
    city: Line | None = None
    region: Line | None = None
    country_code: Annotated[str, Field(max_length=2)] | None = None


class Profile(Part):
    """An account elsewhere."""

    id: Id
    network: Line = ""
    username: Line | None = None
    url: Url | None = None
    visible: bool = True


class Detail(Part):
    """A further fact of the header, such as a second phone or a work permit."""

    id: Id
    label: Line = ""
    value: Line = ""
    url: Url | None = None
    visible: bool = True


class Image(Part):
    """A picture of the person: where it is kept and what it shows."""

    url: Url
    alt: Line = ""


class Basics(Part):
    """Who this is and how to reach them."""

    name: Line = ""
    label: Line | None = None
    email: Line | None = None
    phone: Line | None = None
    url: Url | None = None
    image: Image | None = None
    location: Location | None = None
    profiles: list[Profile] = Field(default_factory=list, max_length=50)
    details: list[Detail] = Field(default_factory=list, max_length=50)


Highlights = Annotated[list[Highlight], Field(default_factory=list, max_length=500)]
Words = Annotated[list[Line], Field(default_factory=list, max_length=500)]


class Item(Part):
    """An entry of a section."""

    id: Id
    visible: bool = True


class SummaryItem(Item):
    """A paragraph about the person."""

    text: Text = ""


class Role(Item):
    """A position held at an employer."""

    position: Line = ""
    employment_type: Line | None = None
    location: Line | None = None
    period: Period | None = None
    summary: Text | None = None
    highlights: Highlights


class WorkItem(Item):
    """An employer and the roles held there, latest first by custom."""

    employer: Line = ""
    url: Url | None = None
    location: Line | None = None
    description: Text | None = None
    roles: Annotated[list[Role], Field(default_factory=list, max_length=50)]


class VolunteerItem(Item):
    """Unpaid work."""

    organization: Line = ""
    position: Line | None = None
    url: Url | None = None
    location: Line | None = None
    period: Period | None = None
    summary: Text | None = None
    highlights: Highlights


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
    courses: Highlights
    highlights: Highlights


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
    authors: Words
    publisher: Line | None = None
    date: AnyDate | None = None
    doi: Line | None = None
    url: Url | None = None
    summary: Text | None = None


class SkillItem(Item):
    """A skill, or a group of skills under one name."""

    name: Line = ""
    level: Line | None = None
    keywords: Words


class LanguageItem(Item):
    """A language and how well it is spoken."""

    language: Line = ""
    fluency: Line | None = None


class InterestItem(Item):
    """An interest."""

    name: Line = ""
    keywords: Words


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
    roles: Words
    description: Text | None = None
    highlights: Highlights
    keywords: Words


class CustomItem(Item):
    """An entry of a section that its owner named."""

    title: Line = ""
    subtitle: Line | None = None
    location: Line | None = None
    url: Url | None = None
    period: Period | None = None
    summary: Text | None = None
    highlights: Highlights
    keywords: Words


class SectionPart(Part):
    """What all sections have in common."""

    id: Id
    title: Line | None = None
    visible: bool = True


class SummarySection(SectionPart):
    type: Literal["summary"] = "summary"
    items: list[SummaryItem] = Field(default_factory=list, max_length=500)


class WorkSection(SectionPart):
    type: Literal["work"] = "work"
    items: list[WorkItem] = Field(default_factory=list, max_length=500)


class VolunteerSection(SectionPart):
    type: Literal["volunteer"] = "volunteer"
    items: list[VolunteerItem] = Field(default_factory=list, max_length=500)


class EducationSection(SectionPart):
    type: Literal["education"] = "education"
    items: list[EducationItem] = Field(default_factory=list, max_length=500)


class AwardsSection(SectionPart):
    type: Literal["awards"] = "awards"
    items: list[AwardItem] = Field(default_factory=list, max_length=500)


class CertificatesSection(SectionPart):
    type: Literal["certificates"] = "certificates"
    items: list[CertificateItem] = Field(default_factory=list, max_length=500)


class PublicationsSection(SectionPart):
    type: Literal["publications"] = "publications"
    items: list[PublicationItem] = Field(default_factory=list, max_length=500)


class SkillsSection(SectionPart):
    type: Literal["skills"] = "skills"
    items: list[SkillItem] = Field(default_factory=list, max_length=500)


class LanguagesSection(SectionPart):
    type: Literal["languages"] = "languages"
    items: list[LanguageItem] = Field(default_factory=list, max_length=500)


class InterestsSection(SectionPart):
    type: Literal["interests"] = "interests"
    items: list[InterestItem] = Field(default_factory=list, max_length=500)


class ReferencesSection(SectionPart):
    type: Literal["references"] = "references"
    items: list[ReferenceItem] = Field(default_factory=list, max_length=500)


class ProjectsSection(SectionPart):
    type: Literal["projects"] = "projects"
    items: list[ProjectItem] = Field(default_factory=list, max_length=500)


class CustomSection(SectionPart):
    type: Literal["custom"] = "custom"
    items: list[CustomItem] = Field(default_factory=list, max_length=500)


Section = Annotated[
    SummarySection
    | WorkSection
    | VolunteerSection
    | EducationSection
    | AwardsSection
    | CertificatesSection
    | PublicationsSection
    | SkillsSection
    | LanguagesSection
    | InterestsSection
    | ReferencesSection
    | ProjectsSection
    | CustomSection,
    Field(discriminator="type"),
]


class Content(Part):
    """What the document says; nothing here is a colour or a width."""

    basics: Basics = Field(default_factory=Basics)
    sections: list[Section] = Field(default_factory=list)


class Presentation(Part):
    """How the document looks, pinned so that a finished resume never re-flows by itself."""

    template: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,63}$")] = "modern"
    template_version: Line | None = None
    engine: Line | None = None
    page_size: Literal["a4", "letter"] = "a4"
    config: dict[str, Any] = Field(default_factory=dict)


class Meta(Part):
    """Where the document came from, and what an import could not place."""

    source: Line | None = None
    extras: dict[str, Any] = Field(default_factory=dict)


class Document(Part):
    """A resume or a cover letter as it is stored and exchanged."""

    schema_version: Literal[1] = SCHEMA_VERSION
    kind: Literal["resume", "latex", "cover_letter"] = "resume"
    locale: Annotated[str, Field(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", max_length=35)] = "en"
    content: Content = Field(default_factory=Content)
    presentation: Presentation = Field(default_factory=Presentation)
    meta: Meta = Field(default_factory=Meta)
