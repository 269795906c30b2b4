"""What happened to somebody, told upward."""

from dataclasses import dataclass
from uuid import UUID

from curricle.platform.events import Event


@dataclass(frozen=True, slots=True)
class VisitorRegistered(Event):
    """A visitor's device now belongs to an account, new or old: what the visitor made is the account's."""

    visitor_id: UUID
    user_id: UUID
