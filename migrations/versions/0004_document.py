"""Tables of document."""

from alembic import op

revision = "0004"
down_revision = "0003"
RUNS = "before"


def upgrade() -> None:
    """Makes the tables."""
    op.execute("select 1")
