"""The SQL of the outbox."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.db.statement import Sql
from curricle.platform.mail.message import Message
from curricle.platform.mail.sealing import SealedLetter

ADD: Final = Sql("insert into mail (id, recipient, subject, body) values ($1, $2, $3, $4)")

READ_WAITING: Final = Sql("""
    select id, recipient, subject, body, created_at from mail where id = $1 and state = 'waiting'
""")

CLOSE: Final = Sql("""
    update mail set state = $2, reply = $3, finished_at = now(),
        body = case when $4 then body else '' end
    where id = $1 and state = 'waiting'
""")

READ: Final = Sql("""
    select id, recipient, subject, body, created_at from mail where id = $1
""")

LIST: Final = Sql("""
    select id, recipient, subject, state, created_at from mail order by created_at desc, id desc limit 200
""")

FORGET: Final = Sql("""
    delete from mail where id in
        (select id from mail where created_at < now() - interval '30 days' and state <> 'waiting' limit 1000)
""")


@dataclass(frozen=True, slots=True)
class Envelope:
    """A letter in the mailbox's list."""

    id: UUID
    recipient: str
    subject: str
    state: str
    created_at: datetime


async def add(session: WriteSession, mail_id: UUID, message: Message, body: bytes) -> None:
    """Puts the letter into the outbox."""
    await session.run(ADD, mail_id, message.to, message.subject, body)


async def read_waiting(session: ReadSession, mail_id: UUID) -> SealedLetter | None:
    """The letter, if it has not left yet."""
    return await session.one(SealedLetter, READ_WAITING, mail_id)


async def close(
    session: WriteSession, mail_id: UUID, state: str, reply: str | None, *, keep_body: bool
) -> None:
    """The letter has left, or never will."""
    await session.run(CLOSE, mail_id, state, reply, keep_body)


async def read(session: ReadSession, mail_id: UUID) -> SealedLetter | None:
    """Any letter, for the mailbox page."""
    return await session.one(SealedLetter, READ, mail_id)


async def envelopes(session: ReadSession) -> list[Envelope]:
    """The newest letters."""
    return await session.all(Envelope, LIST)


async def forget(session: WriteSession) -> int:
    """Removes letters of more than thirty days ago."""
    return await session.run(FORGET)
