"""The canonical document: what every other part of Curricle reads and writes."""

from typing import Annotated, Any, Literal

from pydantic import Field

from curricle.engines.resume.ids import fresh_id
from curricle.engines.resume.item import (
    AwardItem,
    CertificateItem,
    CustomItem,
    EducationItem,
    InterestItem,
    Item,
    LanguageItem,
    LetterItem,
    ProjectItem,
    PublicationItem,
    ReferenceItem,
    Role,
    SkillItem,
    SummaryItem,
    VolunteerItem,
    WorkItem,
)
from curricle.engines.resume.kind import SCHEMA_VERSION, SECTION_TYPES
from curricle.engines.resume.part import (
    LIST_LIMIT,
    AnyDate,
    Basics,
    Date,
    Detail,
    Flag,
    Highlight,
    Highlights,
    Id,
    Image,
    Line,
    Location,
    Part,
    Period,
    Profile,
    Text,
    Url,
    Words,
)


class SectionPart(Part):
    """What all sections have in common."""

    id: Id = Field(default_factory=fresh_id)
    title: Line | None = Field(default=None, description="The heading; without one the template names it.")
    visible: Flag = True


class SummarySection(SectionPart):
    """Paragraphs about the person."""

    type: Literal["summary"] = "summary"
    items: list[SummaryItem] = Field(default_factory=list, max_length=LIST_LIMIT)


class WorkSection(SectionPart):
    """Employment."""

    type: Literal["work"] = "work"
    items: list[WorkItem] = Field(default_factory=list, max_length=LIST_LIMIT)


class VolunteerSection(SectionPart):
    """Unpaid work."""

    type: Literal["volunteer"] = "volunteer"
    items: list[VolunteerItem] = Field(default_factory=list, max_length=LIST_LIMIT)


class EducationSection(SectionPart):
    """Education."""

    type: Literal["education"] = "education"
    items: list[EducationItem] = Field(default_factory=list, max_length=LIST_LIMIT)


class AwardsSection(SectionPart):
    """Prizes."""

    type: Literal["awards"] = "awards"
    items: list[AwardItem] = Field(default_factory=list, max_length=LIST_LIMIT)


class CertificatesSection(SectionPart):
    """Certificates."""

    type: Literal["certificates"] = "certificates"
    items: list[CertificateItem] = Field(default_factory=list, max_length=LIST_LIMIT)


class PublicationsSection(SectionPart):
    """Publications."""

    type: Literal["publications"] = "publications"
    items: list[PublicationItem] = Field(default_factory=list, max_length=LIST_LIMIT)


class SkillsSection(SectionPart):
    """Skills."""

    type: Literal["skills"] = "skills"
    items: list[SkillItem] = Field(default_factory=list, max_length=LIST_LIMIT)


class LanguagesSection(SectionPart):
    """Languages."""

    type: Literal["languages"] = "languages"
    items: list[LanguageItem] = Field(default_factory=list, max_length=LIST_LIMIT)


class InterestsSection(SectionPart):
    """Interests."""

    type: Literal["interests"] = "interests"
    items: list[InterestItem] = Field(default_factory=list, max_length=LIST_LIMIT)


class ReferencesSection(SectionPart):
    """What others say."""

    type: Literal["references"] = "references"
    items: list[ReferenceItem] = Field(default_factory=list, max_length=LIST_LIMIT)


class ProjectsSection(SectionPart):
    """Projects."""

    type: Literal["projects"] = "projects"
    items: list[ProjectItem] = Field(default_factory=list, max_length=LIST_LIMIT)


class CustomSection(SectionPart):
    """A section that its owner named."""

    type: Literal["custom"] = "custom"
    items: list[CustomItem] = Field(default_factory=list, max_length=LIST_LIMIT)


class LetterSection(SectionPart):
    """A cover letter."""

    type: Literal["letter"] = "letter"
    items: list[LetterItem] = Field(default_factory=list, max_length=LIST_LIMIT)


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
    | CustomSection
    | LetterSection,
    Field(discriminator="type"),
]


class Content(Part):
    """What the document says; nothing here is a colour or a width."""

    basics: Basics = Field(default_factory=Basics)
    sections: list[Section] = Field(
        default_factory=list, description="In the order in which they are printed."
    )


class Presentation(Part):
    """How the document looks, pinned so that a finished resume never re-flows by itself."""

    template: str = Field(default="modern", pattern=r"^[a-z][a-z0-9-]{0,63}$")
    template_version: Line | None = None
    engine: Line | None = None
    page_size: Literal["a4", "letter"] = "a4"
    config: dict[str, Any] = Field(
        default_factory=dict, description="What the template lets its user choose."
    )


class Meta(Part):
    """Where the document came from, and what an import could not place."""

    source: Line | None = None
    extras: dict[str, Any] = Field(default_factory=dict)


class Document(Part):
    """A resume or a cover letter as it is stored and exchanged."""

    schema_version: Literal[1] = SCHEMA_VERSION
    kind: Literal["resume", "cover_letter"] = "resume"
    locale: str = Field(
        default="en",
        pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",
        max_length=35,
        description="The language that the document is written in (BCP 47).",
        examples=["en", "de-AT"],
    )
    content: Content = Field(default_factory=Content)
    presentation: Presentation = Field(default_factory=Presentation)
    meta: Meta = Field(default_factory=Meta)


__all__ = [
    "SCHEMA_VERSION",
    "SECTION_TYPES",
    "AnyDate",
    "AwardItem",
    "AwardsSection",
    "Basics",
    "CertificateItem",
    "CertificatesSection",
    "Content",
    "CustomItem",
    "CustomSection",
    "Date",
    "Detail",
    "Document",
    "EducationItem",
    "EducationSection",
    "Flag",
    "Highlight",
    "Highlights",
    "Id",
    "Image",
    "InterestItem",
    "InterestsSection",
    "Item",
    "LanguageItem",
    "LanguagesSection",
    "LetterItem",
    "LetterSection",
    "Line",
    "Location",
    "Meta",
    "Part",
    "Period",
    "Presentation",
    "Profile",
    "ProjectItem",
    "ProjectsSection",
    "PublicationItem",
    "PublicationsSection",
    "ReferenceItem",
    "ReferencesSection",
    "Role",
    "Section",
    "SectionPart",
    "SkillItem",
    "SkillsSection",
    "SummaryItem",
    "SummarySection",
    "Text",
    "Url",
    "VolunteerItem",
    "VolunteerSection",
    "Words",
    "WorkItem",
    "WorkSection",
]
