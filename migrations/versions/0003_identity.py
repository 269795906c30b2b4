"""Tables of identity."""

from alembic import op

revision = "0003"
down_revision = "0002"
RUNS = "before"


def upgrade() -> None:
    """Makes the tables."""
    op.execute("select 1")
