"""The engines of one process: opened with it, warm while somebody types, ended with it."""

import asyncio
import os
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from threading import Lock
from typing import Any, Final, Literal
from uuid import UUID

from curricle.engines import tex
from curricle.engines.tex import (
    Installation,
    Limits,
    Project,
    Result,
    SandboxMissing,
    Stop,
    TexMissing,
    Workshop,
)
from curricle.modules.tex.errors import CompilationReplaced, TexUnavailable
from curricle.modules.tex.turnstile import Turnstile
from curricle.platform.settings import Settings

# An installation is looked at again after this; one that lacks something sooner, for it may be on its way.
LOOK_AGAIN_SECONDS: Final = 600.0
LACKING_SECONDS: Final = 30.0
# A list of resumes asks for the first page of each at once.
WAITING_PER_OWNER: Final = 32
FEWEST_SLOTS: Final = 2


@dataclass(frozen=True, slots=True)
class Work:
    """What to compile, and for whom."""

    project: Project
    engine: tex.Engine
    owner_id: UUID
    resume_id: UUID | None = None


class Typesetter:
    """Compiles in threads of its own, each of which holds one engine in its box."""

    def __init__(self, settings: Settings, *, is_warm: bool) -> None:
        self._settings = settings
        self._is_warm = is_warm
        # Who trusts everybody here compiles in a box too, where there is one.
        self._trust: Literal["none", "own"] = "own" if settings.tex_enabled == "trusted" else "none"
        self.slots = settings.tex_parallel or max(FEWEST_SLOTS, os.cpu_count() or 1)
        self._turnstile = Turnstile(self.slots, waiting_per_owner=WAITING_PER_OWNER)
        self._threads = ThreadPoolExecutor(self.slots, thread_name_prefix="tex")
        self._workshop: Workshop | None = None
        self._opening = Lock()
        self._stops: set[Stop] = set()
        self._found: Installation | None = None
        self._looking: asyncio.Task[Installation] | None = None
        self._looked_at = 0.0
        self._compiled = 0
        self._is_closed = False
        self._loop = asyncio.get_running_loop()

    @property
    def limits(self) -> Limits:
        """What one compilation may use."""
        return Limits(seconds=self._settings.tex_seconds)

    async def installation(self) -> Installation:
        """What is installed, as it was found a while ago at most. Only the first who asks waits for it."""
        if self._looking is None and self._is_stale():
            look = partial(tex.inspect, afresh=self._found is not None)
            self._looking = asyncio.create_task(asyncio.to_thread(look))
            self._looking.add_done_callback(self._looked)
        if self._found is not None:
            return self._found
        assert self._looking is not None
        return await asyncio.shield(self._looking)

    def _is_stale(self) -> bool:
        if self._found is None:
            return True
        fresh = LOOK_AGAIN_SECONDS if self.lack(self._found) is None else LACKING_SECONDS
        return time.monotonic() - self._looked_at > fresh

    def _looked(self, looking: "asyncio.Task[Installation]") -> None:
        self._looking = None
        self._looked_at = time.monotonic()
        if not looking.cancelled() and looking.exception() is None:
            self._found = looking.result()

    def lack(self, found: Installation, engine: str | None = None) -> str | None:
        """Why nothing can be compiled here, or not with this engine; nothing where it can."""
        if self._settings.tex_enabled == "off":
            return "The operator has turned LaTeX off (TEX_ENABLED)."
        if not any(found.engines.values()):
            return "No LaTeX is installed."
        if not found.sandbox.ok and self._settings.tex_enabled != "trusted":
            return f"There is no sealed box to compile in: {found.sandbox.reason}"
        if engine is not None and not found.engines.get(engine):  # type: ignore[call-overload]
            return f"{engine} is not installed."
        return None

    def remedy(self, found: Installation) -> str:
        """The line that brings what is missing."""
        has_engine = any(found.engines.values())
        return found.sandbox.how_to if has_engine and found.sandbox.how_to else found.install_line

    async def require(self, engine: str | None) -> None:
        """Refuses, with what to install, where this engine (or any) cannot be used."""
        found = await self.installation()
        reason = self.lack(found, engine)
        if reason is not None:
            raise TexUnavailable(reason, install=self.remedy(found), reason=reason)

    async def compile(self, work: Work) -> Result:
        """Compiles when it is the owner's turn. Whoever cancels the wait ends the engine at once."""
        await self.require(work.engine)
        stop = Stop()
        async with self._turnstile.turn(work.owner_id, work.resume_id, stop) as ticket:
            self._stops.add(stop)
            try:
                result = await self._in_thread(work, stop)
            finally:
                self._stops.discard(stop)
            self._compiled += 1
            if ticket.is_replaced:
                raise CompilationReplaced
            return result

    async def _in_thread(self, work: Work, stop: Stop) -> Result:
        if self._is_closed:
            raise TexUnavailable("The server is closing.")
        call = partial(self._compile, work, stop)
        future = asyncio.get_running_loop().run_in_executor(self._threads, call)
        try:
            return await asyncio.shield(future)
        except asyncio.CancelledError:
            stop.set()
            # The place is free again only when the engine is gone; that takes milliseconds.
            await asyncio.wait({future})
            raise
        except (TexMissing, SandboxMissing) as error:
            # It was there a moment ago.
            self._found = None
            raise TexUnavailable(str(error)) from error

    def _compile(self, work: Work, stop: Stop) -> Result:
        if not self._is_warm:
            return tex.compile(work.project, work.engine, self.limits, stop, trust=self._trust)
        return self._opened().compile(work.project, work.engine, owner=str(work.owner_id), stop=stop)

    def _opened(self) -> Workshop:
        """The warm engines, which nobody pays for before somebody types."""
        with self._opening:
            if self._workshop is None:
                self._workshop = Workshop(
                    self.limits,
                    engines_max=self._settings.tex_engines_max,
                    memory_bytes=self._settings.tex_memory_bytes,
                    trust=self._trust,
                )
            return self._workshop

    def state(self) -> dict[str, Any]:
        """What an operator may want to know."""
        return {
            "running": self._turnstile.running,
            "waiting": self._turnstile.waiting,
            "slots": self.slots,
            "compiled": self._compiled,
        }

    def end_soon(self) -> None:
        """Ends what is at work, from a signal handler too: those who wait are told at once."""
        self._loop.call_soon_threadsafe(self._end)

    def _end(self) -> None:
        self._is_closed = True
        for stop in list(self._stops):
            stop.set()

    async def close(self) -> None:
        """Ends every engine, warm or at work, and waits until they are gone."""
        self._end()
        if self._looking is not None:
            self._looking.cancel()
        await asyncio.to_thread(self._threads.shutdown, wait=True, cancel_futures=True)
        if self._workshop is not None:
            await asyncio.to_thread(self._workshop.close)
