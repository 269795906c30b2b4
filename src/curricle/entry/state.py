"""Opens the parts that a web process stands on, and closes them in turn."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from curricle.platform.clock import now
from curricle.platform.crypto import Crypto
from curricle.platform.db.pool import Database
from curricle.platform.http.limits import Limiter
from curricle.platform.http.state import App
from curricle.platform.settings import Settings


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
async def open_app(settings: Settings) -> AsyncIterator[App]:
    """Everything that a request can reach, for as long as the process serves."""
    async with AsyncExitStack() as stack:
        database = await connect(settings)
        stack.push_async_callback(database.close)
        crypto = crypto_of(settings)
        yield App(
            settings=settings,
            database=database,
            clock=now,
            crypto=crypto,
            limiter=Limiter(settings, database, crypto, now),
        )
