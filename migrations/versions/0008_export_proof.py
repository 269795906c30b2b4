"""Exports: how the file was asked for, and what machines read in it."""

from alembic import op

revision = "0008"
down_revision = "0007"
RUNS = "before"


def upgrade() -> None:
    """Adds the wish (without personal data, fitted to so many pages) and what came of it."""
    op.execute(
        """
        alter table export
            add column is_redacted boolean not null default false,
            add column fit_pages integer check (fit_pages between 1 and 50),
            add column changes jsonb,
            add column proof jsonb
        """
    )
