"""The fast way: engines that have read a document's preamble and wait for its body, one owner's each."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from threading import Lock
from time import monotonic

from curricle.engines.tex.armed import Armed, Work, leave
from curricle.engines.tex.box import Box, Trust, open_box
from curricle.engines.tex.compiling import ATTEMPTS, result_of, what_ended
from curricle.engines.tex.desk import Arming, Desk
from curricle.engines.tex.distribution import find_distribution
from curricle.engines.tex.engine import Engine
from curricle.engines.tex.limits import Limits
from curricle.engines.tex.lua_names import find_lua_names
from curricle.engines.tex.preamble import Split, reads_itself, split
from curricle.engines.tex.project import Project
from curricle.engines.tex.result import Result, TexMissing, Timings
from curricle.engines.tex.settling import Job, Outcome, settle
from curricle.engines.tex.shelf import Room, Shelf, ShelfState
from curricle.engines.tex.stop import Stop
from curricle.engines.tex.wire import BoxEnded, BoxFull, BoxLied, BoxSlow

_Ended = (BoxEnded, BoxFull, BoxSlow, BoxLied)


@dataclass(frozen=True, slots=True)
class WorkshopState:
    """What is kept ready, and how many compiles it has served."""

    engines: int
    arming: int
    busy: bool  # whether an engine is being armed, or is going to be
    documents: int
    memory_bytes: int
    warm: int
    plain: int


@dataclass(slots=True)
class _Order:
    """One compile on its way through the workshop."""

    project: Project
    engine: Engine
    stop: Stop
    began: float
    day: date
    split: Split | None = None
    desk: Desk | None = None
    waited: float = 0.0


@dataclass(slots=True)
class _Left:
    """A box after its compile."""

    order: _Order
    box: Box
    outcome: Outcome | None
    armed: Armed | None
    promised: Arming | None


class Workshop:
    """Compiles documents, each time from an engine that was armed for it where there is one.

    An armed engine belongs to one owner and one document, has read all up to the body, serves one compile
    and is replaced in the background. What comes out equals what `compile` makes of the same files: an
    engine is used only if nothing that it has read differs, passes are repeated until they settle, and a
    document that does not allow all this is compiled the plain way. For use by any number of threads.
    """

    def __init__(
        self,
        limits: Limits | None = None,
        *,
        engines_max: int | None = None,
        memory_bytes: int | None = None,
        room: Room | None = None,
        trust: Trust = "none",
    ) -> None:
        self._limits = limits or Limits()
        self._trust = trust
        room = room or Room()
        self._room = replace(
            room,
            engines_max=room.engines_max if engines_max is None else engines_max,
            memory_bytes=room.memory_bytes if memory_bytes is None else memory_bytes,
        )
        self._shelf = Shelf(self._limits, self._room)
        self._leaving = ThreadPoolExecutor(2, "tex-leaving")
        self._lock = Lock()
        self._under_way: set[Stop] = set()
        self._closed = False
        self._served = {True: 0, False: 0}
        self._clearing = 0

    def compile(
        self, project: Project, engine: Engine = "pdflatex", *, owner: str, stop: Stop | None = None
    ) -> Result:
        """Typeset a project. Raises what `compile` raises."""
        if not find_distribution().has(engine):
            raise TexMissing(engine)
        with self._entered(stop) as inner:
            order = _Order(project, engine, inner, monotonic(), datetime.now(UTC).date())
            self._find_desk(order, owner)
            result = self._warm(order) or self._plain(order)
        with self._lock:
            self._served[result.warm] += 1
        return result

    def forget(self, owner: str) -> None:
        """Keep nothing of this owner any longer."""
        self._shelf.forget(owner)

    def state(self) -> WorkshopState:
        """What there is at this moment."""
        shelf: ShelfState = self._shelf.state()
        with self._lock:
            warm, plain = self._served[True], self._served[False]
            busy = shelf.busy or self._clearing > 0
        return WorkshopState(shelf.armed, shelf.arming, busy, shelf.desks, shelf.memory_bytes, warm, plain)

    def close(self) -> None:
        """End every engine and every compile, and wait until they are gone."""
        with self._lock:
            self._closed = True
            stops = list(self._under_way)
        for stop in stops:
            stop.set()
        self._shelf.close()
        self._leaving.shutdown(wait=True)

    def __enter__(self) -> "Workshop":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _entered(self, stop: Stop | None) -> Iterator[Stop]:
        """A word of our own that ends this compile: said by the caller's, or when the workshop closes."""
        inner = Stop()
        with self._lock:
            self._under_way.add(inner)
            closed = self._closed
        if stop:
            stop.tell(inner.set)
        if closed:
            inner.set()
        try:
            yield inner
        finally:
            if stop:
                stop.forget(inner.set)
            with self._lock:
                self._under_way.discard(inner)

    def _find_desk(self, order: _Order, owner: str) -> None:
        project = order.project
        order.split = split(project.files[project.main])
        if order.split and not reads_itself(project):
            order.desk = self._shelf.desk(owner, project, order.engine, order.split.preamble)

    def _warm(self, order: _Order) -> Result | None:
        """The result of an engine that was waiting for this; None where there is none."""
        if order.desk is None or order.split is None:
            return None
        taken = self._shelf.take(order.desk, order.project, order.split, order.day, order.stop)
        order.waited = monotonic() - order.began
        return self._finish(order, taken) if taken else None

    def _finish(self, order: _Order, armed: Armed) -> Result | None:
        assert order.split is not None
        outcome, box = Outcome(), armed.box
        box.obey(order.stop)
        try:
            if not armed.typeset(self._job(order, box), order.split, outcome):
                self._leave(order, box, None)
                return None
        except _Ended as problem:
            self._leave(order, box, None)
            if not order.stop.is_set() and not isinstance(problem, BoxSlow):
                return None
            outcome.stopped = what_ended(problem, order.stop)
            return self._result(order, outcome, armed.milliseconds, warm=True)
        result = self._result(order, outcome, armed.milliseconds, warm=True)
        self._leave(order, box, outcome, armed)
        return result

    def _plain(self, order: _Order) -> Result:
        """The result of a box of its own, as `compile` would make it."""
        for _ in range(ATTEMPTS):
            opening = monotonic()
            outcome, box = Outcome(), None
            try:
                box = self._open(order)
                opened_ms = 1000 * (monotonic() - opening)
                settle(self._job(order, box), into=outcome)
                break
            except _Ended as problem:
                opened_ms = 0.0
                outcome.stopped = what_ended(problem, order.stop)
                if box:
                    box.close()
                    box = None
                if order.stop.is_set() or not isinstance(problem, BoxEnded):
                    break
            except BaseException:
                if box:
                    box.close()
                raise
        result = self._result(order, outcome, opened_ms, warm=False)
        if box:
            self._leave(order, box, outcome)
        return result

    def _open(self, order: _Order) -> Box:
        """A box with the whole project in it."""
        names = find_lua_names() if order.engine == "lualatex" else None
        box = open_box(self._limits, lua_names=names, stop=order.stop, trust=self._trust)
        try:
            box.put(order.project.files)
        except BaseException:
            box.close()
            raise
        return box

    def _job(self, order: _Order, box: Box) -> Job:
        tools = frozenset(find_distribution().programs)
        return Job(box, order.project, order.engine, monotonic() + self._limits.seconds, order.day, tools)

    def _result(self, order: _Order, outcome: Outcome, armed_ms: float, *, warm: bool) -> Result:
        timings = Timings(
            armed_ms=armed_ms,
            waiting_ms=1000 * order.waited,
            engine_ms=tuple(ran.milliseconds for ran in outcome.runs),
            total_ms=1000 * (monotonic() - order.began),
        )
        return result_of(outcome, order.project, order.engine, timings, warm=warm)

    def _leave(self, order: _Order, box: Box, outcome: Outcome | None, armed: Armed | None = None) -> None:
        """Clear the box away while the answer is out already, and get ready for the next one."""
        # The word that ends the compile must not end what comes after it.
        box.obey(None)
        promised = self._shelf.promise(order.desk) if order.desk else None
        with self._lock:
            self._clearing += 1
        left = _Left(order, box, outcome, armed, promised)
        try:
            self._leaving.submit(self._clear, left)
        except RuntimeError:
            self._clear(left)

    def _clear(self, left: _Left) -> None:
        work = None
        try:
            with left.box:
                work = self._work(left)
        finally:
            if left.order.desk:
                self._shelf.ready(left.order.desk, work, left.promised)
            with self._lock:
                self._clearing -= 1

    def _work(self, left: _Left) -> Work | None:
        """What the next engine begins with; nothing where this compile came to no good end."""
        outcome, order = left.outcome, left.order
        if (
            outcome is None
            or outcome.stopped
            or outcome.pages is None
            or not left.box.walls
            or not order.split
        ):
            return None
        try:
            return Work(order.project, order.split, leave(left.box, order.project, outcome, left.armed))
        except _Ended:
            return None
