"""Resumes: one row each, the document as jsonb, at most one default per owner."""

from alembic import op

revision = "0004"
down_revision = "0003"
RUNS = "before"


def upgrade() -> None:
    """Makes the table and the indexes that its listings walk."""
    op.execute(
        """
        create table resume (
            id uuid primary key,
            owner_id uuid not null references owner on delete cascade,
            title text not null check (length(title) between 1 and 200),
            kind text not null check (kind in ('resume', 'latex', 'cover_letter')),
            template text not null,
            is_default boolean not null default false,
            is_favourite boolean not null default false,
            revision bigint not null default 1,
            creation_key text,
            document jsonb not null,
            created_at timestamptz not null,
            updated_at timestamptz not null
        )
        """
    )
    op.execute("create unique index resume_one_default on resume (owner_id) where is_default")
    op.execute("create unique index resume_creation_key on resume (owner_id, creation_key)")
    op.execute("create index resume_by_update on resume (owner_id, updated_at desc, id desc)")
    op.execute("create index resume_by_creation on resume (owner_id, created_at desc, id desc)")
    op.execute("create index resume_by_title on resume (owner_id, lower(title), id)")
