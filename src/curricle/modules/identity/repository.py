"""The SQL of accounts and registrations. Secrets come and go as keyed hashes."""

from datetime import datetime
from uuid import UUID

from curricle.modules.identity.models import Account, Credentials, PasswordReset, Registration
from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.db.statement import Sql

ADD_OWNER = Sql("insert into owner (id, kind, created_at) values ($1, $2, $3)")

ADD_REGISTRATION = Sql("""
    insert into registration (id, visitor_id, email, email_key, name, password_hash, locale, time_zone,
                              token_hash, created_at, expires_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
""")
FIND_REGISTRATION = Sql("""
    select id, visitor_id, email, email_key, name, password_hash, locale, time_zone
    from registration where token_hash = any($1::bytea[]) and expires_at > $2
""")
TAKE_REGISTRATION = Sql("delete from registration where id = $1")
FORGET_REGISTRATIONS = Sql("delete from registration where email_key = $1")

LOCK_ADDRESS = Sql("select pg_advisory_xact_lock(hashtextextended('identity/' || $1, 0))")
ADD_ACCOUNT = Sql("""
    insert into account (id, email, email_key, password_hash, name, locale, time_zone,
                         created_at, updated_at, password_changed_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $8)
    on conflict (email_key) do nothing
""")
REMOVE_OWNER = Sql("delete from owner where id = $1")
FIND_CREDENTIALS = Sql("select id, email, email_key, password_hash from account where email_key = $1")
READ_CREDENTIALS = Sql("select id, email, email_key, password_hash from account where id = $1")
# The lock makes all that depends on a password wait for its change.
LOCK_ACCOUNT = Sql("select password_hash from account where id = $1 for update")
STRENGTHEN_PASSWORD = Sql("update account set password_hash = $2 where id = $1")
SET_PASSWORD = Sql("""
    update account set password_hash = $2, password_changed_at = $3, updated_at = $3 where id = $1
""")
READ_ACCOUNT = Sql("""
    select id, email, email_key, name, locale, time_zone, avatar_key, avatar_type, created_at
    from account where id = $1
""")
UPDATE_ACCOUNT = Sql("""
    update account set name = coalesce($2, name), locale = coalesce($3, locale),
                       time_zone = coalesce($4, time_zone), updated_at = $5
    where id = $1
""")
SET_AVATAR = Sql("""
    with old as (select id, avatar_key from account where id = $1 for update)
    update account set avatar_key = $2, avatar_type = $3, updated_at = $4
    from old where account.id = old.id
    returning old.avatar_key
""")

ADD_RESET = Sql("""
    insert into password_reset (id, account_id, token_hash, created_at, expires_at)
    values ($1, $2, $3, $4, $5)
""")
FIND_RESET = Sql("""
    select r.id, r.account_id, a.email, a.email_key
    from password_reset r join account a on a.id = r.account_id
    where r.token_hash = any($1::bytea[]) and r.expires_at > $2
""")
TAKE_RESET = Sql("delete from password_reset where id = $1")
FORGET_RESETS = Sql("delete from password_reset where account_id = $1")


async def add_registration(
    session: WriteSession,
    registration: Registration,
    *,
    token_hash: bytes,
    now: datetime,
    expires_at: datetime,
) -> None:
    """Keeps what was registered until its link is opened."""
    await session.run(
        ADD_REGISTRATION,
        registration.id,
        registration.visitor_id,
        registration.email,
        registration.email_key,
        registration.name,
        registration.password_hash,
        registration.locale,
        registration.time_zone,
        token_hash,
        now,
        expires_at,
    )


async def find_registration(
    session: ReadSession, *, hashes: list[bytes], now: datetime
) -> Registration | None:
    """The registration that a link stands for."""
    return await session.one(Registration, FIND_REGISTRATION, hashes, now)


async def lock_address(session: WriteSession, *, email_key: str) -> None:
    """Lets one transaction at a time decide about an address: two links for it must not block each other."""
    await session.value(LOCK_ADDRESS, email_key)


async def take_registration(session: WriteSession, *, registration_id: UUID) -> bool:
    """Uses the link up; of many at once only one is told true."""
    return await session.run(TAKE_REGISTRATION, registration_id) == 1


async def forget_registrations(session: WriteSession, *, email_key: str) -> None:
    """All that waited for this address has lost its meaning."""
    await session.run(FORGET_REGISTRATIONS, email_key)


async def add_account(
    session: WriteSession, registration: Registration, *, account_id: UUID, now: datetime
) -> bool:
    """Makes the account; false where somebody was faster with the same address."""
    await session.run(ADD_OWNER, account_id, "user", now)
    added = await session.run(
        ADD_ACCOUNT,
        account_id,
        registration.email,
        registration.email_key,
        registration.password_hash,
        registration.name,
        registration.locale,
        registration.time_zone,
        now,
    )
    if not added:
        await session.run(REMOVE_OWNER, account_id)
    return added == 1


async def find_credentials(session: ReadSession, *, email_key: str) -> Credentials | None:
    """What the password of this address is checked against."""
    return await session.one(Credentials, FIND_CREDENTIALS, email_key)


async def read_credentials(session: ReadSession, *, account_id: UUID) -> Credentials | None:
    """What the caller's own password is checked against."""
    return await session.one(Credentials, READ_CREDENTIALS, account_id)


async def lock_account(session: WriteSession, *, account_id: UUID) -> str | None:
    """The hash of the password, which stays what it is until this transaction ends."""
    password_hash: str | None = await session.value(LOCK_ACCOUNT, account_id)
    return password_hash


async def strengthen_password(session: WriteSession, *, account_id: UUID, password_hash: str) -> None:
    """Keeps the same password under a stronger hash."""
    await session.run(STRENGTHEN_PASSWORD, account_id, password_hash)


async def set_password(session: WriteSession, *, account_id: UUID, password_hash: str, now: datetime) -> None:
    """Changes the password."""
    await session.run(SET_PASSWORD, account_id, password_hash, now)


async def read_account(session: ReadSession, *, account_id: UUID) -> Account | None:
    """The account of the caller."""
    return await session.one(Account, READ_ACCOUNT, account_id)


async def update_account(
    session: WriteSession,
    *,
    account_id: UUID,
    name: str | None,
    locale: str | None,
    time_zone: str | None,
    now: datetime,
) -> None:
    """Changes what was given and leaves the rest."""
    await session.run(UPDATE_ACCOUNT, account_id, name, locale, time_zone, now)


async def set_avatar(
    session: WriteSession, *, account_id: UUID, key: str | None, content_type: str | None, now: datetime
) -> str | None:
    """Points to the new picture and answers where the old one lies."""
    old: str | None = await session.value(SET_AVATAR, account_id, key, content_type, now)
    return old


async def add_reset(
    session: WriteSession,
    *,
    reset_id: UUID,
    account_id: UUID | None,
    token_hash: bytes,
    now: datetime,
    expires_at: datetime,
) -> None:
    """Keeps what was asked for until its link is opened."""
    await session.run(ADD_RESET, reset_id, account_id, token_hash, now, expires_at)


async def find_reset(session: ReadSession, *, hashes: list[bytes], now: datetime) -> PasswordReset | None:
    """The reset that a link stands for."""
    return await session.one(PasswordReset, FIND_RESET, hashes, now)


async def take_reset(session: WriteSession, *, reset_id: UUID) -> bool:
    """Uses the link up; of many at once only one is told true."""
    return await session.run(TAKE_RESET, reset_id) == 1


async def forget_resets(session: WriteSession, *, account_id: UUID) -> None:
    """All links that wait for this account have lost their meaning."""
    await session.run(FORGET_RESETS, account_id)
