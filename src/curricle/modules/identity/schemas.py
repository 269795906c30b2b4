"""What goes in and out of the doors of identity."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from curricle.modules.identity.fields import Email, Locale, Name, TimeZone
from curricle.modules.identity.passwords import MAXIMUM, MINIMUM

Scope = Literal[
    "resumes:read", "resumes:write", "exports:write", "analyses:read", "analyses:write", "profile:read"
]
GivenPassword = Annotated[str, Field(min_length=1, max_length=MAXIMUM)]
NewPassword = Annotated[
    str,
    Field(
        min_length=MINIMUM,
        max_length=MAXIMUM,
        description="Any characters. Only what is tried first is refused.",
    ),
]
Token = Annotated[
    str, Field(min_length=1, max_length=100, description="The secret at the end of the mailed link.")
]


class Strict(BaseModel):
    """A body that refuses fields which nobody reads."""

    model_config = ConfigDict(extra="forbid")


class Visitor(BaseModel):
    """Whose work this device makes: a visitor's, or the user's who is signed in already."""

    id: UUID
    kind: Literal["user", "visitor"]


class RegisterBody(Strict):
    """Somebody new."""

    email: Email = Field(examples=["ada@example.org"])
    password: NewPassword = Field(examples=["nine otters on a bicycle"])
    name: Name = Field("", examples=["Ada Lovelace"])
    locale: Locale = Field("en", examples=["en-GB"])
    time_zone: TimeZone = Field("UTC", examples=["Europe/London"])


class ConfirmBody(Strict):
    """The token of the mail; the password where another device than the registering one opens it."""

    token: Token = Field(examples=["6v2m4kq0h7Jx9Qb1yWcT8aLr3sNfUeDz5oGiPpXwZtE"])
    password: GivenPassword | None = None


class SignInBody(Strict):
    """An address and its password."""

    email: Email = Field(examples=["ada@example.org"])
    password: GivenPassword = Field(examples=["nine otters on a bicycle"])


class ResetBody(Strict):
    """Whose password is to be set anew."""

    email: Email = Field(examples=["ada@example.org"])


class Asked(BaseModel):
    """The request was taken. Whatever comes of it comes by mail."""

    email: str = Field(examples=["ada@example.org"])


class ResetCompleteBody(Strict):
    """The token of the mail and the new password."""

    token: Token = Field(examples=["6v2m4kq0h7Jx9Qb1yWcT8aLr3sNfUeDz5oGiPpXwZtE"])
    password: NewPassword = Field(examples=["ten herons in a rowing boat"])


class PasswordBody(Strict):
    """The present password and the one that follows it."""

    current: GivenPassword = Field(examples=["nine otters on a bicycle"])
    new: NewPassword = Field(examples=["ten herons in a rowing boat"])


class PlanOut(BaseModel):
    """What the account has a right to."""

    id: str = Field(examples=["unlimited"])
    name: str = Field(examples=["Unlimited"])
    subscription: str = Field(examples=["none"])


class Me(BaseModel):
    """The caller."""

    id: UUID
    kind: Literal["user", "visitor"]
    name: str = Field(examples=["Ada Lovelace"])
    email: str | None = Field(examples=["ada@example.org"])
    locale: str = Field(examples=["en-GB"])
    time_zone: str = Field(examples=["Europe/London"])
    avatar_url: str | None = Field(examples=["/api/v1/users/me/avatar?v=0198c0de"])
    role: Literal["user", "admin"]
    plan: PlanOut


class ProfileBody(Strict):
    """What is given is changed, the rest stays."""

    name: Name | None = Field(None, examples=["Ada King"])
    locale: Locale | None = Field(None, examples=["en-GB"])
    time_zone: TimeZone | None = Field(None, examples=["Europe/London"])


class SessionOut(BaseModel):
    """One device that is signed in."""

    id: UUID
    device: str = Field(examples=["Firefox on Linux"])
    current: bool = Field(description="Whether it is the session of this request.")
    created_at: datetime
    last_seen_at: datetime = Field(description="To the minute.")
    expires_at: datetime


class SessionList(BaseModel):
    """The devices that are signed in, the latest used first."""

    items: list[SessionOut]


class KeyBody(Strict):
    """A new API key."""

    name: Annotated[Name, Field(min_length=1)] = Field(examples=["Nightly export"])
    scopes: list[Scope] = Field(min_length=1, max_length=10, examples=[["resumes:read"]])
    expires_at: AwareDatetime | None = Field(
        None, description="With a zone; without it the key lasts until it is revoked."
    )


class KeyOut(BaseModel):
    """One API key, without its secret."""

    id: UUID
    name: str = Field(examples=["Nightly export"])
    hint: str = Field(examples=["cur_9fKe"], description="How the secret begins.")
    scopes: list[Scope] = Field(examples=[["resumes:read"]])
    created_at: datetime
    last_used_at: datetime | None
    expires_at: datetime | None


class NewKeyOut(KeyOut):
    """A key that was just made: the only answer that ever holds its secret."""

    secret: str = Field(examples=["cur_9fKe0000000000000000000000000000000000000000example"])


class KeyList(BaseModel):
    """The API keys of the account, the newest first."""

    items: list[KeyOut]
