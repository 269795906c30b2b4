"""Tables of platform."""

from alembic import op

revision = "0001"
down_revision = None
RUNS = "before"


def upgrade() -> None:
    """Makes the tables."""
    op.execute("select 1")
