"""Signing in and out. The password is checked between two short looks at the database, never inside one."""

from curricle.modules.identity import guesses, passwords, repository
from curricle.modules.identity.desk import Desk, Device, Entrance
from curricle.modules.identity.errors import CredentialsWrong
from curricle.modules.identity.fields import address_key
from curricle.modules.identity.models import Credentials
from curricle.modules.identity.service.entering import enter
from curricle.platform.db.pool import Database


async def sign_in(database: Database, *, desk: Desk, email: str, password: str, device: Device) -> Entrance:
    """Lets somebody in. An unknown address costs the same work and gets the answer of a wrong password."""
    email_key = address_key(email)
    await guesses.spend(desk, email_key=email_key, device=device)
    found = await repository.find_credentials(database.reads, email_key=email_key)
    right = await passwords.verify_password(found.password_hash if found else None, password)
    if found is None or not right:
        raise CredentialsWrong
    stronger = await _strengthened(found, password)
    async with database.writing() as session:
        # Somebody may have set another password meanwhile; the old one must not outlive it in a session.
        if await repository.lock_account(session, account_id=found.id) != found.password_hash:
            raise CredentialsWrong
        if stronger is not None:
            await repository.strengthen_password(session, account_id=found.id, password_hash=stronger)
        return await enter(session, desk=desk, device=device, account_id=found.id, email_key=email_key)


async def _strengthened(found: Credentials, password: str) -> str | None:
    """The hash by today's parameters, where the kept one was made by weaker ones."""
    if passwords.is_outdated(found.password_hash):
        return await passwords.hash_password(password)
    return None
