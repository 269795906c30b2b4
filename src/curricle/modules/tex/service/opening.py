"""Opens what compiling needs, and says once what is missing on this machine."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

from curricle.modules.tex.desk import Desk
from curricle.modules.tex.service.storing import store
from curricle.modules.tex.shelf import Shelf
from curricle.modules.tex.typesetter import Typesetter
from curricle.platform.clock import Clock
from curricle.platform.db.pool import Database
from curricle.platform.settings import Settings
from curricle.platform.storage import Storage

log = logging.getLogger(__name__)


@asynccontextmanager
async def open_desk(
    settings: Settings, database: Database, storage: Storage, clock: Clock, *, is_warm: bool = True
) -> AsyncIterator[Desk]:
    """The engines start with the first who compiles; all of them end here."""
    typesetter = Typesetter(settings, is_warm=is_warm)
    shelf = Shelf(partial(store, database, storage, clock))
    telling = asyncio.create_task(_tell(typesetter)) if is_warm else None
    try:
        yield Desk(typesetter, shelf)
    finally:
        if telling is not None:
            telling.cancel()
        await typesetter.close()
        await shelf.close()


async def _tell(typesetter: Typesetter) -> None:
    """One line for the operator: LaTeX is there, or what keeps it from being there."""
    found = await typesetter.installation()
    reason = typesetter.lack(found)
    if reason is None:
        engines = [engine for engine, version in found.engines.items() if version]
        log.info("tex.available", extra={"engines": engines, "sandbox": found.sandbox.ok})
    else:
        log.warning("tex.unavailable", extra={"reason": reason, "install": typesetter.remedy(found)})
