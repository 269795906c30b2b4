"""From somebody new to an account.

Hashing a password takes longer than everything else together, so no connection is held meanwhile: these
verbs take the database and open their short transactions themselves.
"""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from curricle.modules.identity import guesses, letters, passwords, repository, tokens
from curricle.modules.identity.desk import Desk, Device, Entrance
from curricle.modules.identity.errors import LinkInvalid, PasswordNeeded, PasswordWrong
from curricle.modules.identity.fields import address_key
from curricle.modules.identity.models import Registration
from curricle.modules.identity.service.entering import adopt_visitor, enter
from curricle.modules.identity.service.visiting import visit
from curricle.platform import mail
from curricle.platform.db.pool import Database
from curricle.platform.ids import new_id


@dataclass(frozen=True, slots=True)
class Newcomer:
    """What somebody says of themselves."""

    email: str
    password: str
    name: str
    locale: str
    time_zone: str


async def register(database: Database, *, desk: Desk, newcomer: Newcomer, device: Device) -> UUID:
    """Keeps the registration and writes to the address. Answers the visitor that this device is from now on.

    Whether the address has an account changes nothing but the words of the letter: the same rows are written.
    """
    passwords.check_password(newcomer.password, email=newcomer.email, name=newcomer.name)
    password_hash = await passwords.hash_password(newcomer.password)
    email_key = address_key(newcomer.email)
    writes = await guesses.may_write_to(desk, email_key=email_key, device=device)
    token = tokens.new_token()
    async with database.writing() as session:
        visitor_id, _ = await visit(session, desk=desk, visitor_id=device.visitor_id)
        registration = Registration(
            id=new_id(),
            visitor_id=visitor_id,
            email=newcomer.email,
            email_key=email_key,
            name=newcomer.name,
            password_hash=password_hash,
            locale=newcomer.locale,
            time_zone=newcomer.time_zone,
        )
        await repository.add_registration(
            session,
            registration,
            token_hash=tokens.kept(desk.crypto, "registration", token),
            now=desk.now,
            expires_at=desk.now + timedelta(hours=desk.settings.registration_hours),
        )
        account = await repository.find_credentials(session, email_key=email_key)
        if writes and account is not None:
            await mail.send(
                session, letters.already_registered(desk.settings, to=account.email), crypto=desk.crypto
            )
        elif writes:
            await mail.send(
                session, letters.confirm(desk.settings, to=newcomer.email, token=token), crypto=desk.crypto
            )
    return visitor_id


async def confirm(
    database: Database, *, desk: Desk, token: str, password: str | None, device: Device
) -> Entrance:
    """Makes the account of a registration and lets its owner in.

    The token proves the address. That the password is this person's is proved by the device that typed it,
    or by typing it again: else whoever registers another's address would own what its owner confirms.
    """
    registration = await repository.find_registration(
        database.reads, hashes=tokens.known_as(desk.crypto, "registration", token), now=desk.now
    )
    if registration is None:
        raise LinkInvalid
    if device.visitor_id != registration.visitor_id:
        await _show_password(desk, registration, password)
    account_id = new_id()
    async with database.writing() as session:
        await repository.lock_address(session, email_key=registration.email_key)
        if not await repository.take_registration(session, registration_id=registration.id):
            raise LinkInvalid
        if not await repository.add_account(session, registration, account_id=account_id, now=desk.now):
            raise LinkInvalid
        await repository.forget_registrations(session, email_key=registration.email_key)
        await adopt_visitor(session, visitor_id=registration.visitor_id, account_id=account_id)
        return await enter(
            session, desk=desk, device=device, account_id=account_id, email_key=registration.email_key
        )


async def _show_password(desk: Desk, registration: Registration, password: str | None) -> None:
    if password is None:
        raise PasswordNeeded
    await guesses.spend_on_link(desk, registration_id=registration.id)
    if not await passwords.verify_password(registration.password_hash, password):
        raise PasswordWrong
