"""The SQL of sessions and API keys: what opens a request, and what their owner sees of them."""

from datetime import datetime
from uuid import UUID

from curricle.modules.identity.models import ApiKey, KeyHolder, SessionHolder, UserSession
from curricle.platform.db.pool import Database
from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.db.statement import Sql

FIND_SESSION = Sql("""
    select s.id as session_id, s.account_id, a.email_key, s.last_seen_at
    from user_session s join account a on a.id = s.account_id
    where s.token_hash = any($1::bytea[]) and s.expires_at > $2 and s.last_seen_at > $3
""")
SEE_SESSION = Sql("update user_session set last_seen_at = $2 where id = $1 and last_seen_at < $3")
ADD_SESSION = Sql("""
    insert into user_session (id, account_id, token_hash, device, created_at, last_seen_at, expires_at)
    values ($1, $2, $3, $4, $5, $5, $6)
""")
END_TOKEN = Sql("delete from user_session where token_hash = any($1::bytea[])")
END_SESSION = Sql("delete from user_session where id = $1 and account_id = $2")
END_SESSIONS = Sql("delete from user_session where account_id = $1 and id is distinct from $2::uuid")
LIST_SESSIONS = Sql("""
    select id, device, created_at, last_seen_at, expires_at from user_session
    where account_id = $1 and expires_at > $2 and last_seen_at > $3
    order by last_seen_at desc, id
""")

FIND_KEY = Sql("""
    select id as key_id, account_id, scopes, last_used_at from api_key
    where token_hash = any($1::bytea[]) and (expires_at is null or expires_at > $2)
""")
USE_KEY = Sql(
    "update api_key set last_used_at = $2 where id = $1 and (last_used_at is null or last_used_at < $3)"
)
ADD_KEY = Sql("""
    insert into api_key (id, account_id, name, hint, token_hash, scopes, created_at, expires_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
""")
COUNT_KEYS = Sql("select count(*) from api_key where account_id = $1")
LIST_KEYS = Sql("""
    select id, name, hint, scopes, created_at, last_used_at, expires_at from api_key
    where account_id = $1 order by created_at desc, id
""")
REVOKE_KEY = Sql("delete from api_key where id = $1 and account_id = $2")


async def find_session(
    session: ReadSession, *, hashes: list[bytes], now: datetime, seen_after: datetime
) -> SessionHolder | None:
    """Who the cookie belongs to, while it is neither too old nor too long unused."""
    return await session.one(SessionHolder, FIND_SESSION, hashes, now, seen_after)


async def see_session(database: Database, *, session_id: UUID, now: datetime, seen_before: datetime) -> None:
    """Notes that the session is in use; of many requests at once one does it."""
    await database.at_once(SEE_SESSION, session_id, now, seen_before)


async def add_session(
    session: WriteSession, row: UserSession, *, account_id: UUID, token_hash: bytes
) -> None:
    """Keeps a new session."""
    await session.run(ADD_SESSION, row.id, account_id, token_hash, row.device, row.created_at, row.expires_at)


async def end_token(session: WriteSession, *, hashes: list[bytes]) -> None:
    """Ends the session of this cookie, if there is one."""
    await session.run(END_TOKEN, hashes)


async def end_session(session: WriteSession, *, session_id: UUID, account_id: UUID) -> bool:
    """Ends one session of the caller."""
    return await session.run(END_SESSION, session_id, account_id) == 1


async def end_sessions(session: WriteSession, *, account_id: UUID, except_id: UUID | None = None) -> None:
    """Ends all sessions of the account, but for one where one is named."""
    await session.run(END_SESSIONS, account_id, except_id)


async def list_sessions(
    session: ReadSession, *, account_id: UUID, now: datetime, seen_after: datetime
) -> list[UserSession]:
    """The living sessions of the account, the latest used first."""
    return await session.all(UserSession, LIST_SESSIONS, account_id, now, seen_after)


async def find_key(session: ReadSession, *, hashes: list[bytes], now: datetime) -> KeyHolder | None:
    """Who the API key belongs to."""
    return await session.one(KeyHolder, FIND_KEY, hashes, now)


async def use_key(database: Database, *, key_id: UUID, now: datetime, used_before: datetime) -> None:
    """Notes that the key is in use."""
    await database.at_once(USE_KEY, key_id, now, used_before)


async def add_key(session: WriteSession, key: ApiKey, *, account_id: UUID, token_hash: bytes) -> None:
    """Keeps a new key."""
    await session.run(
        ADD_KEY,
        key.id,
        account_id,
        key.name,
        key.hint,
        token_hash,
        key.scopes,
        key.created_at,
        key.expires_at,
    )


async def count_keys(session: WriteSession, *, account_id: UUID) -> int:
    """How many keys the account has."""
    count: int = await session.value(COUNT_KEYS, account_id)
    return count


async def list_keys(session: ReadSession, *, account_id: UUID) -> list[ApiKey]:
    """The keys of the account, the newest first."""
    return await session.all(ApiKey, LIST_KEYS, account_id)


async def revoke_key(session: WriteSession, *, key_id: UUID, account_id: UUID) -> bool:
    """Ends one key of the caller."""
    return await session.run(REVOKE_KEY, key_id, account_id) == 1
