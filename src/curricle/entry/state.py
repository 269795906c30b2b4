"""Opens the parts that a process stands on, and closes them in turn."""

import os
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from curricle.engines.render import extra
from curricle.entry.reactions import REACTIONS
from curricle.modules.tex.service import open_desk
from curricle.platform.clock import now
from curricle.platform.crypto import Crypto
from curricle.platform.db.pool import Database
from curricle.platform.events import use_reactions
from curricle.platform.http.limits import Limiter
from curricle.platform.http.state import App
from curricle.platform.live import Hub
from curricle.platform.mail import open_mail
from curricle.platform.processes import ProcessPool
from curricle.platform.settings import Settings
from curricle.platform.storage import open_storage


def crypto_of(settings: Settings) -> Crypto:
    """The keys of this installation."""
    previous = [secret.get_secret_value() for secret in settings.secret_key_previous]
    return Crypto(settings.secret_key.get_secret_value(), previous)


async def connect(settings: Settings) -> Database:
    """The database that the settings name."""
    return await Database.connect(
        settings.database_url,
        size=settings.database_read_connections,
        write_size=settings.database_write_connections,
        wait=settings.database_wait_seconds,
    )


@asynccontextmanager
async def open_processes(settings: Settings) -> AsyncIterator[ProcessPool]:
    """Child processes for heavy work, warmed with the renderer."""
    size = settings.process_pool_size or os.cpu_count() or 1
    memory = settings.process_memory_mb * 1024 * 1024
    surroundings = {extra.VARIABLE: settings.curricle_fonts_dir or str(extra.folder())}
    async with ProcessPool(
        size, memory, warm="curricle.engines.render:warm", environment=surroundings
    ) as pool:
        yield pool


@asynccontextmanager
async def open_app(settings: Settings, *, processes: ProcessPool | None = None) -> AsyncIterator[App]:
    """Everything that a request can reach, for as long as the process serves."""
    use_reactions(REACTIONS)
    async with AsyncExitStack() as stack:
        database = await connect(settings)
        stack.push_async_callback(database.close)
        crypto = crypto_of(settings)
        storage = open_storage(settings)
        hub = Hub(database, streams_per_owner=settings.live_streams_per_owner)
        hub.start()
        stack.push_async_callback(hub.close)
        yield App(
            settings=settings,
            database=database,
            clock=now,
            crypto=crypto,
            limiter=Limiter(settings, database, crypto, now),
            storage=storage,
            mail=open_mail(settings),
            processes=processes or await stack.enter_async_context(open_processes(settings)),
            hub=hub,
            tex=await stack.enter_async_context(open_desk(settings, database, storage, now)),
        )
