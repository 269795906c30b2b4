"""The small parts that items are made of: dates, periods, lines of a list, places, links."""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, Strict

from curricle.engines.resume.ids import fresh_id
from curricle.engines.resume.kind import DateKind, PartKind, PeriodKind

LIST_LIMIT = 500
SMALL_LIST_LIMIT = 50

Flag = Annotated[bool, Strict()]
Id = Annotated[
    str,
    Field(
        pattern=r"^[A-Za-z0-9_-]{1,64}$", description="Unique within the document; made when it is missing."
    ),
]
Line = Annotated[str, Field(max_length=300, description="One line of plain text.")]
Url = Annotated[str, Field(max_length=2000, description="A whole address: http, https, mailto or tel.")]
Text = Annotated[
    str,
    Field(
        max_length=10_000,
        description="Text in the Markdown subset: **bold**, *italic*, `code`, [links](https://example.com).",
    ),
]
Words = Annotated[list[Line], Field(max_length=LIST_LIMIT)]


class Part(BaseModel, PartKind):
    """Every object of the document: closed, so that a misspelt key is a finding and never lost silently."""

    # Validators are built on first use: importing the model then costs little more than importing pydantic.
    # What somebody wrote stays out of the texts of exceptions, which end in logs.
    model_config = ConfigDict(extra="forbid", defer_build=True, hide_input_in_errors=True)


class Date(Part, DateKind):
    """A date as precise as its owner knows it: 2024, 2024-05 or 2024-05-01, and what an import read."""

    value: str | None = Field(
        default=None, max_length=100, description="YYYY, YYYY-MM or YYYY-MM-DD.", examples=["2024-05"]
    )
    raw: str | None = Field(
        default=None, max_length=100, description="What an import read, where it was not such a date."
    )


def _date_from_text(value: object) -> object:
    return {"value": value} if isinstance(value, str) else value


AnyDate = Annotated[Date, BeforeValidator(_date_from_text, json_schema_input_type=Date | str)]


class Period(Part, PeriodKind):
    """From when to when; ``present`` says that it has not ended."""

    start: AnyDate | None = None
    end: AnyDate | None = None
    present: Flag = Field(default=False, description="It has not ended; there is no end date then.")


class Highlight(Part):
    """One line of a list, addressable on its own."""

    id: Id = Field(default_factory=fresh_id)
    text: Text = ""
    visible: Flag = True


Highlights = Annotated[list[Highlight], Field(max_length=LIST_LIMIT)]


class Location(Part):
    """Where somebody lives, as precisely as they want to say."""

    address: Line | None = None
    postal_code: Line | None = None
    city: Line | None = None
    region: Line | None = None
    country_code: str | None = Field(
        default=None, max_length=2, description="ISO 3166-1: two letters.", examples=["IE"]
    )


class Profile(Part):
    """An account elsewhere."""

    id: Id = Field(default_factory=fresh_id)
    network: Line = ""
    username: Line | None = None
    url: Url | None = None
    visible: Flag = True


class Detail(Part):
    """A further fact of the header, such as a second phone or a work permit."""

    id: Id = Field(default_factory=fresh_id)
    label: Line = ""
    value: Line = ""
    url: Url | None = None
    visible: Flag = True


class Image(Part):
    """A picture of the person: where it is kept and what it shows."""

    url: Url
    alt: Line = ""


class Basics(Part):
    """Who this is and how to reach them."""

    name: Line = ""
    label: Line | None = Field(default=None, description="The profession, in a few words.")
    email: Line | None = None
    phone: Line | None = None
    url: Url | None = None
    image: Image | None = None
    location: Location | None = None
    profiles: list[Profile] = Field(default_factory=list, max_length=SMALL_LIST_LIMIT)
    details: list[Detail] = Field(default_factory=list, max_length=SMALL_LIST_LIMIT)
