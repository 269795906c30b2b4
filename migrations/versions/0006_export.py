"""Exports: what was asked for, the document as it was then, and the file that was made."""

from alembic import op

revision = "0006"
down_revision = "0005"
RUNS = "before"


def upgrade() -> None:
    """Makes the table; one idempotency key names one export of its owner."""
    op.execute(
        """
        create table export (
            id uuid primary key,
            owner_id uuid not null references owner on delete cascade,
            resume_id uuid not null references resume on delete cascade,
            format text not null,
            filename text not null,
            document jsonb not null,
            idempotency_key text,
            status text not null default 'pending'
                check (status in ('pending', 'processing', 'completed', 'failed', 'cancelled')),
            progress real not null default 0 check (progress between 0 and 1),
            storage_key text,
            content_type text,
            size_bytes bigint,
            page_count integer,
            error text,
            created_at timestamptz not null,
            finished_at timestamptz,
            expires_at timestamptz not null
        )
        """
    )
    op.execute("create unique index export_idempotency on export (owner_id, idempotency_key)")
    op.execute("create index export_by_resume on export (resume_id, created_at desc)")
    op.execute("create index export_by_expiry on export (expires_at)")
