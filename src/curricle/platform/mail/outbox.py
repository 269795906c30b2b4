"""Mail is sent by the transaction that has a reason for it, and delivered by a job afterwards."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from pydantic import BaseModel

from curricle.platform.crypto import Crypto
from curricle.platform.db.session import WriteSession
from curricle.platform.ids import new_id
from curricle.platform.jobs import GiveUp, Job, Periodic, Resources, Task, TaskContext, TryLater, enqueue
from curricle.platform.mail import repository
from curricle.platform.mail.message import Message
from curricle.platform.mail.sealing import seal, unseal
from curricle.platform.mail.transport import Deferred, Refused


class Delivery(BaseModel):
    """Which letter to deliver."""

    mail_id: UUID


async def send(session: WriteSession, message: Message, *, crypto: Crypto) -> UUID:
    """Puts the letter into the outbox, closed; a rolled-back request sends nothing."""
    mail_id = new_id()
    await repository.add(session, mail_id, message, seal(crypto, mail_id, message))
    await enqueue(session, DELIVER, Delivery(mail_id=mail_id), owner_id=None, subject_id=mail_id)
    return mail_id


async def deliver(context: TaskContext, payload: Delivery) -> None:
    """Hands one letter over, and erases its body where the recipient has it now."""
    async with context.database.reading() as session:
        sealed = await repository.read_waiting(session, payload.mail_id)
    if sealed is None:
        return
    letter = unseal(context.crypto, sealed)
    try:
        await context.mail.deliver(letter)
    except Deferred as reason:
        raise TryLater("mail.deferred", f"The mail server asks to wait: {reason}") from None
    except Refused as reason:
        raise GiveUp("mail.refused", f"The mail server refuses the letter: {reason}") from None
    async with context.finishing() as session:
        await repository.close(session, letter.id, "sent", None, keep_body=context.mail.keeps_bodies)


async def give_up(session: WriteSession, job: Job) -> None:
    """The letter stays undelivered; nobody needs its body any more."""
    if job.subject_id is not None:
        await repository.close(session, job.subject_id, "refused", job.error_message, keep_body=False)


async def forget(resources: Resources) -> None:
    """Removes letters of more than thirty days ago."""
    async with resources.database.writing() as session:
        await repository.forget(session)


# Greylisting takes a quarter of an hour, a server's bad day some hours: this reaches over twelve and more.
DELIVER: Final = Task(
    name="mail.deliver",
    payload=Delivery,
    run=deliver,
    queue="mail",
    attempts=16,
    timeout=90,
    first_delay=15,
    longest_delay=4 * 3600,
    gave_up=give_up,
)
TASKS: Final = (DELIVER,)
PERIODIC: Final = (Periodic("mail.forget", timedelta(hours=1), forget),)
