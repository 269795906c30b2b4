"""A new password: by the old one, or by a link that was mailed."""

from datetime import timedelta
from uuid import UUID

from curricle.modules.identity import guesses, letters, passwords, repository, session_repository, tokens
from curricle.modules.identity.desk import Desk, Device, Entrance
from curricle.modules.identity.errors import LinkInvalid, NotSignedIn, PasswordWrong
from curricle.modules.identity.fields import address_key
from curricle.modules.identity.service.entering import enter
from curricle.platform import mail
from curricle.platform.db.pool import Database
from curricle.platform.ids import new_id


async def change_password(
    database: Database, *, desk: Desk, account_id: UUID, current: str, new: str, device: Device
) -> Entrance:
    """Changes it and ends all sessions; this device gets a new one."""
    await guesses.spend_own(desk, account_id=account_id)
    found = await repository.read_credentials(database.reads, account_id=account_id)
    if found is None:
        raise NotSignedIn
    if not await passwords.verify_password(found.password_hash, current):
        raise PasswordWrong
    passwords.check_password(new, email=found.email, pointer="/new")
    password_hash = await passwords.hash_password(new)
    async with database.writing() as session:
        if await repository.lock_account(session, account_id=account_id) != found.password_hash:
            raise PasswordWrong
        await repository.set_password(
            session, account_id=account_id, password_hash=password_hash, now=desk.now
        )
        await session_repository.end_sessions(session, account_id=account_id)
        await repository.forget_resets(session, account_id=account_id)
        await mail.send(session, letters.password_changed(desk.settings, to=found.email), crypto=desk.crypto)
        return await enter(
            session, desk=desk, device=device, account_id=account_id, email_key=found.email_key
        )


async def request_reset(database: Database, *, desk: Desk, email: str, device: Device) -> None:
    """Writes to the address, whether it has an account or not; the same rows are written for both."""
    email_key = address_key(email)
    writes = await guesses.may_write_to(desk, email_key=email_key, device=device)
    token = tokens.new_token()
    async with database.writing() as session:
        found = await repository.find_credentials(session, email_key=email_key)
        await repository.add_reset(
            session,
            reset_id=new_id(),
            account_id=found.id if found else None,
            token_hash=tokens.kept(desk.crypto, "password_reset", token),
            now=desk.now,
            expires_at=desk.now + timedelta(minutes=desk.settings.password_reset_minutes),
        )
        if writes and found is not None:
            await mail.send(
                session, letters.reset(desk.settings, to=found.email, token=token), crypto=desk.crypto
            )
        elif writes:
            await mail.send(session, letters.no_account(desk.settings, to=email), crypto=desk.crypto)


async def complete_reset(database: Database, *, desk: Desk, token: str, password: str) -> str:
    """Sets the password and ends all sessions. Answers the proof by which this device is known now."""
    reset = await repository.find_reset(
        database.reads, hashes=tokens.known_as(desk.crypto, "password_reset", token), now=desk.now
    )
    if reset is None:
        raise LinkInvalid
    passwords.check_password(password, email=reset.email)
    password_hash = await passwords.hash_password(password)
    async with database.writing() as session:
        await repository.lock_account(session, account_id=reset.account_id)
        if not await repository.take_reset(session, reset_id=reset.id):
            raise LinkInvalid
        await repository.set_password(
            session, account_id=reset.account_id, password_hash=password_hash, now=desk.now
        )
        await session_repository.end_sessions(session, account_id=reset.account_id)
        await repository.forget_resets(session, account_id=reset.account_id)
        await mail.send(session, letters.password_changed(desk.settings, to=reset.email), crypto=desk.crypto)
    return guesses.known_token(desk, reset.email_key)
