"""Where engines wait: how many there may be, for whom, for how long, and when another one is armed."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from threading import Condition, Thread
from time import monotonic

from curricle.engines.tex.armed import Armed, Work, arm
from curricle.engines.tex.desk import Arming, Desk, desk_key
from curricle.engines.tex.engine import Engine
from curricle.engines.tex.limits import MIB, Limits
from curricle.engines.tex.preamble import Split
from curricle.engines.tex.project import Project
from curricle.engines.tex.result import SandboxMissing
from curricle.engines.tex.stop import Stop
from curricle.engines.tex.wire import BoxEnded, BoxFull, BoxLied, BoxSlow

# Whoever types in a preamble makes a new one with each letter: an engine is armed after this rest only.
QUIET_SECONDS = 0.3
# How long to wait for an engine before it is under way: the plain way takes hardly longer.
_PATIENCE_SECONDS = 0.5
_DESKS_EACH = 4
_AT_ONCE = 2
_ROUND_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Room:
    """How much may wait, and for how long."""

    engines_max: int = 6
    memory_bytes: int = 1536 * MIB  # of all that wait together
    per_owner: int = 2
    idle_seconds: float = 300.0
    age_seconds: float = 86400.0
    # An engine that was used so lately is not given up for somebody else's.
    grace_seconds: float = 5.0


@dataclass(frozen=True, slots=True)
class ShelfState:
    """What waits here."""

    armed: int
    arming: int
    busy: bool
    desks: int
    memory_bytes: int


class Shelf:
    """All desks of a workshop. For use by any number of threads."""

    def __init__(self, limits: Limits, room: Room) -> None:
        self._limits = limits
        self._room = room
        self._desks: dict[tuple[str, bytes], Desk] = {}
        self._changed = Condition()
        self._closed = False
        self._arming = ThreadPoolExecutor(_AT_ONCE, "tex-arming")
        self._watch: Thread | None = None

    def desk(self, owner: str, project: Project, engine: Engine, preamble: bytes) -> Desk:
        """The desk of a document; its owner's other ones wait no longer for a rest of theirs."""
        key = desk_key(project, engine, preamble)
        with self._changed:
            desk = self._desks.get((owner, key))
            if desk is None:
                desk = Desk(owner, key, engine)
                if not self._closed and self._room.engines_max:
                    self._desks[owner, key] = desk
            desk.look_at(project)
            desk.due = None
            own = self._of(owner)
            for other in own:
                if other is not desk and other.due is not None:
                    other.due = other.work = None
            gone = [self._clear_away(one) for one in own[: max(len(own) - _DESKS_EACH, 0)]]
        self._end(gone)
        return desk

    def take(self, desk: Desk, project: Project, split: Split, day: date, stop: Stop) -> Armed | None:
        """The engine that waits for this document, or is about to; it is the caller's from now on."""
        with self._changed:
            armed, arming = self._pop(desk), desk.arming
            # Where a style has just changed, what is on its way has read the old one.
            hopeful = armed is None and desk.asked > 1
        if arming and hopeful:
            stop.tell(arming.over.set)
            if arming.over.wait(_PATIENCE_SECONDS) or arming.begun:
                arming.over.wait(self._limits.seconds)
            stop.forget(arming.over.set)
            with self._changed:
                armed = None if stop.is_set() else self._pop(desk)
        if armed and not armed.fits(project, split, day):
            with self._changed:
                desk.asked = 1
            self._end([armed])
            return None
        return armed

    def promise(self, desk: Desk) -> Arming | None:
        """Say that an engine will be armed as soon as the box before is cleared away: whoever comes waits."""
        with self._changed:
            hopeless = desk.gone or desk.refused or desk.asked < 2 or not self._room.engines_max
            if hopeless or desk.armed or desk.arming or self._closed:
                return None
            desk.arming = Arming()
            return desk.arming

    def ready(self, desk: Desk, work: Work | None, promised: Arming | None) -> None:
        """A compile of this document is over, and left this behind: arm the next engine when it is time."""
        gone: list[Armed | None] = []
        with self._changed:
            desk.work = work or desk.work
            if promised:
                gone = self._begin(desk, promised)
            elif self._is_wanted(desk):
                desk.due = monotonic() + QUIET_SECONDS
                self._mind()
            elif not desk.armed and not desk.arming:
                desk.work = None
        self._end(gone)

    def forget(self, owner: str) -> None:
        """End all that is kept for an owner."""
        with self._changed:
            gone = [self._clear_away(desk) for desk in self._of(owner)]
        self._end(gone)

    def state(self) -> ShelfState:
        """What there is."""
        with self._changed:
            desks = list(self._desks.values())
        armed = [desk.armed for desk in desks if desk.armed]
        return ShelfState(
            len(armed),
            sum(desk.arming is not None for desk in desks),
            any(desk.arming or desk.due is not None for desk in desks),
            len(desks),
            sum(one.memory_bytes for one in armed),
        )

    def close(self) -> None:
        """End everything, and wait until it is gone."""
        with self._changed:
            self._closed = True
            gone = [self._clear_away(desk) for desk in list(self._desks.values())]
            self._changed.notify_all()
        self._arming.shutdown(wait=True)
        for armed in gone:
            if armed:
                armed.box.close()
        if self._watch:
            self._watch.join()

    def _of(self, owner: str) -> list[Desk]:
        """An owner's desks, the one that was used longest ago first."""
        return sorted(
            (desk for desk in self._desks.values() if desk.owner == owner), key=lambda desk: desk.used
        )

    def _pop(self, desk: Desk) -> Armed | None:
        armed, desk.armed = desk.armed, None
        return armed

    def _clear_away(self, desk: Desk) -> Armed | None:
        """Take a desk out; what has to be ended is given back."""
        self._desks.pop((desk.owner, desk.key), None)
        desk.gone, desk.due, desk.work = True, None, None
        if desk.arming:
            desk.arming.stop.set()
        return self._pop(desk)

    def _end(self, gone: Iterable[Armed | None]) -> None:
        for armed in gone:
            if armed:
                armed.box.kill()
                try:
                    # Nobody but us has to wait until it is gone.
                    self._arming.submit(armed.box.close)
                except RuntimeError:
                    armed.box.close()

    def _mind(self) -> None:
        """See to it that somebody watches the clock."""
        if self._watch is None and not self._closed:
            self._watch = Thread(target=self._rounds, name="tex-shelf", daemon=True)
            self._watch.start()
        self._changed.notify_all()

    def _rounds(self) -> None:
        """Arm what is due, and end what nobody has asked for in a long time."""
        while True:
            with self._changed:
                if self._closed:
                    return
                gone = self._outdated()
                dues = [desk for desk in self._desks.values() if desk.due is not None]
                now = monotonic()
                for desk in dues:
                    if desk.due is not None and desk.due <= now:
                        desk.due = None
                        gone += [] if desk.armed or desk.arming else self._begin(desk, Arming())
                later = [desk.due for desk in dues if desk.due is not None]
                wait = min([_ROUND_SECONDS, *(due - now for due in later)]) if self._desks else None
                if not gone:
                    self._changed.wait(wait)
            self._end(gone)

    def _outdated(self) -> list[Armed | None]:
        now = monotonic()
        gone: list[Armed | None] = []
        for desk in list(self._desks.values()):
            armed = desk.armed
            if not desk.arming and now - desk.used > self._room.idle_seconds:
                gone.append(self._clear_away(desk))
            elif armed and not self._is_good(armed):
                gone.append(self._pop(desk))
                desk.due = now
        return gone

    def _is_wanted(self, desk: Desk) -> bool:
        """Whether an engine is to be armed for it when nothing happens for a while."""
        if desk.work is None or desk.armed or desk.arming or desk.gone or desk.refused:
            return False
        # Whoever has gone on to another document meanwhile will hardly come back to this one.
        left = any(other.used > desk.used for other in self._of(desk.owner))
        return self._room.engines_max > 0 and (desk.asked > 1 or not left)

    def _is_good(self, armed: Armed) -> bool:
        fresh = armed.day == _today() and monotonic() - armed.since <= self._room.age_seconds
        return fresh and armed.box.alive

    def _begin(self, desk: Desk, arming: Arming) -> list[Armed | None]:
        """Let an engine be armed, if there is room; what has to give way is given back."""
        desk.arming = arming
        gone: list[Armed | None] = []
        if desk.work and not (desk.gone or desk.refused) and self._make_room(desk, gone):
            with suppress(RuntimeError):
                self._arming.submit(self._arm, desk, arming)
                return gone
        desk.arming = desk.work = None
        arming.over.set()
        return gone

    def _make_room(self, desk: Desk, gone: list[Armed | None]) -> bool:
        """Let others give way: of the same owner any, of others only those that rest."""
        others = (one for one in self._desks.values() if one is not desk and (one.armed or one.arming))
        waiting = sorted(others, key=lambda one: one.used)
        own = [one for one in waiting if one.owner == desk.owner]
        while own and len(own) >= self._room.per_owner:
            one = own.pop(0)
            waiting.remove(one)
            gone.append(self._give_up(one))
        while waiting and len(waiting) >= self._room.engines_max:
            one = waiting.pop(0)
            if monotonic() - one.used < self._room.grace_seconds:
                return False
            gone.append(self._give_up(one))
        return True

    def _give_up(self, desk: Desk) -> Armed | None:
        """Without an engine a document stays known by name only; its files are many people's memory."""
        if desk.arming:
            desk.arming.stop.set()
        desk.work = None
        return self._pop(desk)

    def _arm(self, desk: Desk, arming: Arming) -> None:
        armed = None
        with self._changed:
            work, arming.begun = desk.work, True
        try:
            if work and not arming.stop.is_set():
                armed = arm(work, desk.engine, self._limits, arming.stop, _today())
        except (BoxEnded, BoxFull, BoxSlow, BoxLied, SandboxMissing, OSError):
            armed = None
        finally:
            self._place(desk, arming, armed)

    def _place(self, desk: Desk, arming: Arming, armed: Armed | None) -> None:
        """Put an engine on its desk, and see that not too much lies around."""
        with self._changed:
            stopped = arming.stop.is_set()
            if desk.arming is arming:
                desk.arming = None
            gone: list[Armed | None] = []
            if armed and (stopped or desk.gone):
                gone = [armed]
            elif armed:
                desk.armed = armed
                gone = self._lighten()
                # One that takes more than all may take together is never kept.
                desk.failed = 0 if desk.armed else desk.failed + 1
            elif not stopped:
                desk.failed += 1
                if not desk.refused and not desk.gone:
                    desk.due = monotonic() + QUIET_SECONDS
                    self._mind()
            arming.over.set()
        for one in gone:
            if one:
                one.box.close()

    def _lighten(self) -> list[Armed | None]:
        """Give up engines until the others are within the memory that they may hold together."""
        waiting = sorted((one for one in self._desks.values() if one.armed), key=lambda one: one.used)
        total = sum(one.armed.memory_bytes for one in waiting if one.armed)
        gone: list[Armed | None] = []
        while waiting and total > self._room.memory_bytes:
            armed = self._give_up(waiting.pop(0))
            total -= armed.memory_bytes if armed else 0
            gone.append(armed)
        return gone


def _today() -> date:
    return datetime.now(UTC).date()
