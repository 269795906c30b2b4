"""Tables of identity: owners, accounts, visitors, and the keyed hashes of the secrets that let them in."""

from alembic import op

revision = "0003"
down_revision = "0002"
RUNS = "before"

OWNER = """
create table owner (
    id uuid primary key,
    kind text not null check (kind in ('user', 'visitor')),
    created_at timestamptz not null
)
"""

ACCOUNT = """
create table account (
    id uuid primary key references owner on delete cascade,
    email text not null,
    email_key text not null unique,
    password_hash text not null,
    name text not null default '',
    locale text not null,
    time_zone text not null,
    avatar_key text,
    avatar_type text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    password_changed_at timestamptz not null,
    check ((avatar_key is null) = (avatar_type is null))
)
"""

# A visitor stays after the registration: its account says where the work went, and its uses stay counted.
VISITOR = """
create table visitor (
    id uuid primary key references owner on delete cascade,
    account_id uuid references account on delete set null,
    created_at timestamptz not null,
    seen_at timestamptz not null
)
"""
VISITOR_SEEN = "create index visitor_seen_at on visitor (seen_at) where account_id is null"
VISITOR_ACCOUNT = "create index visitor_account_id on visitor (account_id)"

# Not yet an account: any number may wait for one address, and the first that is confirmed wins.
REGISTRATION = """
create table registration (
    id uuid primary key,
    visitor_id uuid not null references visitor on delete cascade,
    email text not null,
    email_key text not null,
    name text not null,
    password_hash text not null,
    locale text not null,
    time_zone text not null,
    token_hash bytea not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null
)
"""
REGISTRATION_EMAIL = "create index registration_email_key on registration (email_key)"
REGISTRATION_VISITOR = "create index registration_visitor_id on registration (visitor_id)"
REGISTRATION_EXPIRES = "create index registration_expires_at on registration (expires_at)"

USER_SESSION = """
create table user_session (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    token_hash bytea not null unique,
    device text not null,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null
)
"""
USER_SESSION_ACCOUNT = "create index user_session_account_id on user_session (account_id, last_seen_at desc)"
USER_SESSION_EXPIRES = "create index user_session_expires_at on user_session (expires_at)"

API_KEY = """
create table api_key (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    name text not null,
    hint text not null,
    token_hash bytea not null unique,
    scopes text[] not null,
    created_at timestamptz not null,
    last_used_at timestamptz,
    expires_at timestamptz
)
"""
API_KEY_ACCOUNT = "create index api_key_account_id on api_key (account_id, created_at desc)"

# Without an account where the address was unknown: both ways do the same work, and that row opens nothing.
RESET = """
create table password_reset (
    id uuid primary key,
    account_id uuid references account on delete cascade,
    token_hash bytea not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null
)
"""
RESET_ACCOUNT = "create index password_reset_account_id on password_reset (account_id)"
RESET_EXPIRES = "create index password_reset_expires_at on password_reset (expires_at)"

TABLES = (
    OWNER,
    ACCOUNT,
    VISITOR,
    VISITOR_ACCOUNT,
    VISITOR_SEEN,
    REGISTRATION,
    REGISTRATION_EMAIL,
    REGISTRATION_VISITOR,
    REGISTRATION_EXPIRES,
    USER_SESSION,
    USER_SESSION_ACCOUNT,
    USER_SESSION_EXPIRES,
    API_KEY,
    API_KEY_ACCOUNT,
    RESET,
    RESET_ACCOUNT,
    RESET_EXPIRES,
)


def upgrade() -> None:
    """Makes the tables."""
    for statement in TABLES:
        op.execute(statement)
