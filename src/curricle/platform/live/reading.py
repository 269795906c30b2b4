"""Reads one owner's events so that none is missed, not even one that commits after a later one."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from uuid import UUID

from curricle.platform.db.session import ReadSession
from curricle.platform.live import repository
from curricle.platform.live.place import LARGEST, Place

PAGE = 500
# The first thing on a stream: where it begins; or that what the client knows may be out of date.
OPENED, RESET = "opened", "reset"


@dataclass(frozen=True, slots=True)
class Told:
    """An event on its way to a page, with the place to begin from if the line breaks after it."""

    place: Place
    type: str
    payload: str


class Reader:
    """One owner's events from a place on.

    Events are shown as soon as they are committed. The place moves on only over those before which nothing
    can come any more; the few after it are remembered, and at worst shown again after a lost line.
    """

    def __init__(self, owner_id: UUID, place: Place) -> None:
        self.owner_id = owner_id
        self.place = place
        self._shown: set[Place] = set()

    async def fresh(self, session: ReadSession) -> AsyncIterator[Told]:
        """What has been committed since the last call."""
        ahead = self.place
        settled = True
        while True:
            rows = await repository.after(session, self.owner_id, (ahead.transaction, ahead.event), PAGE)
            for row in rows:
                ahead = Place(row.transaction, row.id)
                # Each page sees a newer state; after one open event the place must wait for the next call.
                settled = settled and row.is_settled
                if settled:
                    self.place = ahead
                if ahead not in self._shown:
                    self._shown.add(ahead)
                    yield Told(self.place, row.type, row.payload)
            if len(rows) < PAGE:
                break
        self._shown = {place for place in self._shown if place > self.place}


async def begin(session: ReadSession, owner_id: UUID, after: Place | None) -> tuple[Reader, bool]:
    """A reader at the client's place, or at this moment; and whether the client has to look at all anew.

    A place from the future was given by another database, before a restore.
    """
    horizon = await repository.horizon(session)
    now = Place(horizon, LARGEST)
    if after is None:
        return Reader(owner_id, now), False
    is_foreign = after.transaction > await repository.newest(session)
    return Reader(owner_id, now if is_foreign else after), is_foreign
