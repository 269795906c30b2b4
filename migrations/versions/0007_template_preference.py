"""Preferences: what each owner prefers of each template."""

from alembic import op

revision = "0007"
down_revision = "0006"
RUNS = "before"


def upgrade() -> None:
    """Makes the table; one row for an owner and a template."""
    op.execute(
        """
        create table template_preference (
            owner_id uuid not null references owner on delete cascade,
            template text not null,
            config jsonb not null,
            updated_at timestamptz not null,
            primary key (owner_id, template)
        )
        """
    )
