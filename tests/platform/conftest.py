"""What tests of jobs stand on: the parts that a worker is given, and a database that can be asked."""

from dataclasses import dataclass
from typing import Any

import asyncpg
import pytest

from curricle.platform.clock import Clock, now
from curricle.platform.crypto import Crypto
from curricle.platform.db.pool import Database
from curricle.platform.mail import Mailbox, Transport
from curricle.platform.settings import Settings
from curricle.platform.storage import Storage, open_storage


@dataclass(frozen=True, slots=True)
class Parts:
    """What a worker stands on."""

    settings: Settings
    database: Database
    storage: Storage
    mail: Transport
    crypto: Crypto
    clock: Clock = now
    processes: Any = None
    tex: Any = None


@pytest.fixture
def parts(settings: Settings, database: Database) -> Parts:
    """The parts of one worker."""
    crypto = Crypto(settings.secret_key.get_secret_value())
    return Parts(settings, database, open_storage(settings), Mailbox(), crypto)


async def ask(url: str, question: str, *args: object) -> list[Any]:
    """A question to the database, past all of our own code."""
    connection = await asyncpg.connect(url)
    try:
        return list(await connection.fetch(question, *args))
    finally:
        await connection.close()
